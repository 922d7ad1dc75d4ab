"""Pictures of what an import asks, and of the assistant for unknown tables; nothing is stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from persienne.base.localtime import local_days
from persienne.base.reading import Meter
from persienne.household.measures.import_delivery import report_before_storing
from persienne.household.measures.import_files import look_through
from persienne.household.measures.import_questions import Answers
from persienne.household.measures.import_report import every_import
from persienne.household.measures.read_files import read_files
from persienne.household.measures.table_trial import try_table
from persienne.importers.file_reader import ReadFile, Refusal
from persienne.importers.job import ParsedFile
from persienne.meters.fictional_home import fictional_home
from persienne.telling.import_words import ImportWords
from persienne.telling.question_words import QuestionWords
from persienne.telling.table_words import TableWords
from persienne.ui.meter.desk import MeterNameDialog
from persienne.ui.meter.import_dialogs import BatchDialog
from persienne.ui.meter.questions_dialog import QuestionsDialog
from persienne.ui.meter.table_lever import TableDialog, TablesDialog
from persienne.ui.style.translation import translated

if TYPE_CHECKING:
    from datetime import date

    from persienne.base.reading import Block
    from persienne.household.household import Household
    from persienne.household.measures.import_files import Looked
    from persienne.household.measures.import_report import ImportBatch
    from persienne.household.measures.table_trial import Trial
    from persienne.importers.mapping import Mapping
    from persienne.ui.meter.page import MeterDataPage
    from persienne.ui.style.translation import Numbers
    from pictures.camera import Camera

EXCEL = "1E+13"
"""What a spreadsheet makes of the invented home's number."""


def draw_importing(camera: Camera, page: MeterDataPage, today: date) -> None:
    """Draw the questions of an import, the name of a meter, and the files of an import."""
    window = camera.window
    last = today.replace(day=1) - timedelta(days=1)
    read = _files_of_two_homes(last.replace(day=1), last)

    def look(household: Household) -> tuple[Looked, tuple[ImportBatch, ...]]:
        return look_through(household.conn, read, Answers(0)), every_import(household.conn)

    looked, imports = camera.ask(look)
    words = QuestionWords(translated, page.import_words.figures)
    questions = QuestionsDialog(looked, Answers(0), words, window)
    camera.over("import-questions", questions, keep_open=True)
    questions.show_part(questions.questions[-1])
    camera.over("import-questions-2", questions)
    meter = MeterNameDialog(page.stop.meters[0], page.keeping_words.title(page.stop.meters[0]), window)
    camera.over("meter-name", meter)
    reports = tuple(report for batch in imports for report in batch.reports)
    batch = replace(imports[0], reports=reports, files=tuple(range(len(reports))))
    camera.over("import-files", BatchDialog(batch, page.import_words, window))


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


DAYS = 10
FILE = "releve-regie.csv"


def draw_tables(camera: Camera, page: MeterDataPage, today: date) -> None:
    """Draw the assistant over a table without a unit, then with it and all details, and what was described."""
    window, words = camera.window, TableWords(translated, page.import_words.figures)
    with TemporaryDirectory() as folder:
        path = Path(folder) / FILE
        path.write_text(_table(today - timedelta(days=40)), encoding="utf-8")
        refusal, trial, mapping = _tried(camera, path)
    assert refusal.look is not None
    dialog = TableDialog(FILE, refusal.look, words, window, others=29)
    dialog.show_trial(mapping, trial)
    camera.over("table", dialog, keep_open=True)
    choice = dialog.form.choice("measure")
    choice.setCurrentIndex(choice.findText(words.choice("measure", mapping.measure)))
    dialog.show_trial(mapping, trial)
    dialog.form.show_all()
    dialog.show_part(dialog.card)
    camera.over("table-2", dialog)
    camera.over("tables", TablesDialog([mapping], words, window))


def _tried(camera: Camera, path: Path) -> tuple[Refusal, Trial, Mapping]:
    """The table as it is refused, and what the first proposal makes of it."""

    def work(household: Household) -> tuple[Refusal, Trial, Mapping]:
        (entry,) = read_files(household.conn, [path])
        assert isinstance(entry, Refusal)
        assert entry.look is not None
        mapping = entry.look.proposals[0].mapping
        return entry, try_table(household.conn, entry, mapping, naive=True), mapping

    return camera.ask(work)


def _table(first: date) -> str:
    """The invented home's half-hours in kWh, under titles that do not say so."""
    curve, local = fictional_home(first, first + timedelta(days=DAYS - 1)).curve, local_days()
    walls = map(local.wall, curve.starts.tolist())
    rows = (
        f"{wall:%d/%m/%Y;%H:%M};{joules / 3_600_000:.4f}".replace(".", ",")
        for wall, joules in zip(walls, curve.values.tolist(), strict=True)
    )
    return "\n".join(["Jour;Heure;Conso", *rows]) + "\n"
