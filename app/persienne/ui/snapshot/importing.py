"""Pictures of what an import asks: files of two homes come in, the dialog goes out as a picture; nothing is stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from persienne.base.reading import Meter
from persienne.household.measures.import_delivery import report_before_storing
from persienne.household.measures.import_questions import Answers
from persienne.importers.file_reader import ReadFile
from persienne.importers.parsed import ParsedFile
from persienne.meters.fictional_home import fictional_home
from persienne.telling.import_words import ImportWords
from persienne.telling.question_words import QuestionWords
from persienne.ui.meter.batch_dialog import BatchDialog
from persienne.ui.meter.meter_name_dialog import MeterNameDialog
from persienne.ui.meter.questions_dialog import QuestionsDialog
from persienne.ui.style.translation import translated

if TYPE_CHECKING:
    from datetime import date

    from persienne.base.reading import Block
    from persienne.household.household import Household
    from persienne.household.measures.import_files import Looked
    from persienne.household.measures.measures import ImportBatch
    from persienne.ui.meter.page import MeterDataPage
    from persienne.ui.snapshot.camera import Camera
    from persienne.ui.style.numbers import Numbers

EXCEL = "1E+13"
"""What a spreadsheet makes of the invented home's number."""


def draw_importing(camera: Camera, page: MeterDataPage, today: date) -> None:
    """Draw the questions of an import, the name of a meter, and the files of an import."""
    window, session = camera.window, camera.window.session
    assert session is not None
    last = today.replace(day=1) - timedelta(days=1)
    read = _files_of_two_homes(last.replace(day=1), last)

    def look(household: Household) -> tuple[Looked, tuple[ImportBatch, ...]]:
        return household.measures.look_through(read, Answers(0)), household.measures.imports()

    found: list[tuple[Looked, tuple[ImportBatch, ...]]] = []
    session.ask(look, found.append)
    camera.wait(lambda: bool(found))
    looked, imports = found[0]
    words = QuestionWords(translated, page.import_words.figures)
    questions = QuestionsDialog(looked, Answers(0), words, window.theme, window)
    questions.open()
    camera.over("import-questions", questions, keep_open=True)
    questions.show_question(len(questions.questions) - 1)
    camera.over("import-questions-2", questions)
    meter = MeterNameDialog(page.stop.meters[0], page.keeping_words.title(page.stop.meters[0]), window.theme, window)
    meter.open()
    camera.over("meter-name", meter)
    reports = tuple(report for batch in imports for report in batch.reports)
    batch = replace(imports[0], reports=reports, files=tuple(range(len(reports))))
    files = BatchDialog(batch, page.import_words, window.theme, window)
    files.open()
    camera.over("import-files", files)


def file_seen(numbers: Numbers, today: date) -> tuple[str, str]:
    """What is said of a file before there is a household: the month before ``today``'s; its kind, and what it holds."""
    last = today.replace(day=1) - timedelta(days=1)
    read = _file("Enedis_Conso_Heure.csv", fictional_home(last.replace(day=1), last).curve)
    words, report = ImportWords(translated, numbers), report_before_storing(read)
    return f"{words.kind(report)}, {words.meter(report)}", words.detail(report)


def _files_of_two_homes(first: date, last: date) -> tuple[ReadFile, ...]:
    """A month that Excel has saved, two of a neighbour, one in another unit, and one that names its meter."""
    curve = fictional_home(first, last).curve
    long_ago = fictional_home(first.replace(year=first.year - 4), last.replace(year=last.year - 4)).curve
    before = fictional_home(first - timedelta(days=31), first - timedelta(days=1)).curve
    nobody = Meter(None)
    return (
        _file("excel.csv", replace(long_ago, meter=nobody), EXCEL),
        _file("voisin-1.csv", replace(_raised(before, 240), meter=nobody)),
        _file("voisin-2.csv", replace(_raised(curve, 240), meter=nobody)),
        _file("watts.csv", replace(curve, values=curve.values * 1000)),
        _file("mon-fichier.csv", before),
    )


def _raised(block: Block, watts: int) -> Block:
    return replace(block, values=block.values + watts * block.durations)


def _file(name: str, block: Block, written: str = "") -> ReadFile:
    parsed = ParsedFile("enedis.curve.csv", block.meter, len(block), (block,), written_point=written)
    return ReadFile(name, name.encode(), parsed)
