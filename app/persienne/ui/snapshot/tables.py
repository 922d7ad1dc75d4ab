"""Pictures of the assistant for unknown tables: a made table comes in, its dialogs go out; nothing is stored."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from persienne.base.localtime import local_days
from persienne.importers.file_reader import Refusal
from persienne.meters.fictional_home import fictional_home
from persienne.telling.table_words import TableWords
from persienne.ui.meter.table_dialog import TableDialog
from persienne.ui.meter.tables_dialog import TablesDialog
from persienne.ui.style.translation import translated

if TYPE_CHECKING:
    from datetime import date

    from persienne.household.household import Household
    from persienne.household.measures.table_trial import Trial
    from persienne.importers.mapping import Mapping
    from persienne.ui.meter.page import MeterDataPage
    from persienne.ui.snapshot.camera import Camera

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
    dialog = TableDialog(FILE, refusal.look, words, window.theme, window, others=29)
    dialog.show_trial(mapping, trial)
    dialog.open()
    camera.over("table", dialog, keep_open=True)
    choice = dialog.form.choice("measure")
    choice.setCurrentIndex(choice.findText(words.choice("measure", mapping.measure)))
    dialog.show_trial(mapping, trial)
    dialog.form.show_all()
    dialog.show_end()
    camera.over("table-2", dialog)
    tables = TablesDialog([mapping], words, window.theme, window)
    tables.open()
    camera.over("tables", tables)


def _tried(camera: Camera, path: Path) -> tuple[Refusal, Trial, Mapping]:
    """The table as it is refused, and what the first proposal makes of it."""
    session = camera.window.session
    assert session is not None

    def work(household: Household) -> tuple[Refusal, Trial, Mapping]:
        (entry,) = household.measures.read_files([path])
        assert isinstance(entry, Refusal)
        assert entry.look is not None
        mapping = entry.look.proposals[0].mapping
        return entry, household.measures.try_table(entry, mapping, naive=True), mapping

    found: list[tuple[Refusal, Trial, Mapping]] = []
    session.ask(work, found.append)
    camera.wait(lambda: bool(found))
    return found[0]


def _table(first: date) -> str:
    """The invented home's half-hours in kWh, under titles that do not say so."""
    curve, local = fictional_home(first, first + timedelta(days=DAYS - 1)).curve, local_days()
    walls = map(local.wall, curve.starts.tolist())
    rows = (
        f"{wall:%d/%m/%Y;%H:%M};{joules / 3_600_000:.4f}".replace(".", ",")
        for wall, joules in zip(walls, curve.values.tolist(), strict=True)
    )
    return "\n".join(["Jour;Heure;Conso", *rows]) + "\n"
