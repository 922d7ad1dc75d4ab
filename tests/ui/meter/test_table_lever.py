"""The assistant for a table that no format knows, in the whole window with the real child: shown, chosen, imported."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QScrollArea

from persienne.base.energy_market import Energy
from persienne.base.slats import Slat
from persienne.household.household import Household
from persienne.household.measures.import_report import every_import
from persienne.household.measures.read_files import described_tables
from persienne.household.measures.resolved_history import recall_whole_days
from persienne.importers.mapping import Measure, Stamp
from persienne.store.meters import every_meter
from persienne.ui.frame.keys import METER
from persienne.ui.meter.questions_dialog import NEW, QuestionsDialog
from persienne.ui.meter.table_lever import TableDialog, TablesDialog
from persienne.vault import PassphraseCredential
from support.described_tables import HALF, octopus_uk, stamped, total
from support.households import put
from support.windows import PASSPHRASE, asked, button, click, make_home, open_window, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.slow, pytest.mark.gui]
FIRST, DAYS = "2026-10-24", 3


def without_a_unit(first: str = FIRST, days: int = DAYS) -> str:
    return stamped(
        first,
        days,
        HALF,
        title="Horaire;Conso",
        row=lambda start, _end, value: f"{start:%d/%m/%Y %H:%M};{value / 1000:.3f}",
    )


def describe(qtbot: QtBot, window: MainWindow, link: str = "Say what this file holds…") -> TableDialog:
    """Press the link of the report, and wait until what is proposed was tried."""
    click(qtbot, window, link)
    dialog = asked(qtbot, window, TableDialog)
    qtbot.waitUntil(lambda: "Reading the file" not in words_in(dialog))
    return dialog


def accepted(qtbot: QtBot, window: MainWindow, dialog: TableDialog) -> None:
    """Import as described, and look at the report."""
    dialog.accept()
    session = window.session
    assert session is not None
    qtbot.waitUntil(lambda: not window.findChildren(TableDialog) and not session.busy)
    for questions in window.findChildren(QuestionsDialog):  # whose meter it is, as of any file that names none
        for card in questions.questions:
            card.options.choose(NEW)
        questions.accept()
    qtbot.waitUntil(lambda: not window.findChildren(QuestionsDialog) and not session.busy)
    window.go(METER)


def shut(qtbot: QtBot, window: MainWindow) -> None:
    session = window.session
    assert session is not None
    qtbot.waitUntil(lambda: not session.busy)
    window.close()


def pick_choice(dialog: TableDialog, part: str, text: str) -> None:
    """Choose in the list of a part, as a person would."""
    choice = dialog.form.choice(part)
    choice.setCurrentIndex(choice.findText(text))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_home(tmp_path / "home", slat=Slat.HALF)


@pytest.mark.quick
def test_a_table_without_a_unit_is_imported_once_its_unit_is_said(qtbot: QtBot, home: Path, tmp_path: Path) -> None:
    window = open_window(qtbot, home)
    window.receive([put(tmp_path, "voisin.csv", without_a_unit())])
    dialog = describe(qtbot, window)
    assert not dialog.action.isEnabled()
    assert "The unit is not told for sure" in words_in(dialog)
    assert "Choose the unit to see energies" in words_in(dialog)
    assert "kWh, " not in words_in(dialog).replace("\u00a0", " ")  # the total, which the unit makes
    box = dialog.findChild(QScrollArea)  # what comes of it is seen without scrolling
    assert isinstance(box, QScrollArea)
    qtbot.waitUntil(lambda: box.verticalScrollBar().maximum() == 0)
    pick_choice(dialog, "measure", "energies in kWh")
    qtbot.waitUntil(dialog.action.isEnabled)
    assert "25 Oct 2026 has 25 hours: all of it is known" in words_in(dialog).replace("\u00a0", " ")
    accepted(qtbot, window, dialog)
    qtbot.waitUntil(lambda: "Read as you described" in words_in(window))
    shut(qtbot, window)
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        (meter,) = every_meter(household.conn)
        assert int(recall_whole_days(household.conn, meter).totals.joules.sum()) == 3600 * total(FIRST, DAYS, HALF)
        (kept,) = described_tables(household.conn)
        assert (kept.measure, kept.stamp) == (Measure.KWH, Stamp.START)


def test_thirty_files_with_the_same_columns_are_described_once(qtbot: QtBot, home: Path, tmp_path: Path) -> None:
    window = open_window(qtbot, home)
    files = [put(tmp_path, f"{day:02}.csv", without_a_unit(f"2026-09-{day:02}", 1)) for day in range(1, 31)]
    other = put(tmp_path, "other.csv", "Jour;Maison\n2026-09-01;12,5\n2026-09-02;13,25\n2026-09-03;7,5\n")
    window.receive([*files, other])
    dialog = describe(qtbot, window, "Say what these files hold…")
    assert "29 other files have the same columns and are read alike." in words_in(dialog)
    pick_choice(dialog, "measure", "energies in kWh")
    qtbot.waitUntil(dialog.action.isEnabled)
    accepted(qtbot, window, dialog)
    qtbot.waitUntil(lambda: "30 files imported" in words_in(window))
    assert "Say what this file holds…" in words_in(window)  # of the other one
    shut(qtbot, window)
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        assert len(every_import(household.conn)[0].reports) == 30


def test_what_is_stored_shows_that_a_unit_is_off_and_offers_the_right_one(
    qtbot: QtBot, home: Path, tmp_path: Path
) -> None:
    window = open_window(qtbot, home)
    window.receive([put(tmp_path, "uk.csv", octopus_uk(FIRST, DAYS))])
    dialog = describe(qtbot, window)
    accepted(qtbot, window, dialog)
    qtbot.waitUntil(lambda: "Read as you described" in words_in(window))
    window.receive([put(tmp_path, "mine.csv", without_a_unit())])
    dialog = describe(qtbot, window)
    pick_choice(dialog, "measure", "mean powers in kW")
    click(qtbot, dialog, "Take this reading")
    qtbot.waitUntil(dialog.action.isEnabled)
    assert dialog.mapping.measure is Measure.KWH
    dialog.reject()
    shut(qtbot, window)


def test_whether_a_table_is_of_gas_is_asked_and_nothing_of_it_becomes_electricity(
    qtbot: QtBot, home: Path, tmp_path: Path
) -> None:
    rows = [f"{day:02}/09/2026;{day * 5 % 9},5;{40 + day * 7 % 11}" for day in range(1, 29)]
    window = open_window(qtbot, home)
    window.receive([put(tmp_path, "releves.csv", "\n".join(["Jour;Volume (m3);Energie (kWh)", *rows]) + "\n")])
    dialog = describe(qtbot, window)
    assert not dialog.action.isEnabled()
    assert "Is this electricity or gas?" in words_in(dialog)
    pick_choice(dialog, "measure", "volumes in m³")
    pick_choice(dialog, "direction", "drawn from the grid")
    qtbot.waitUntil(lambda: "Cubic metres are read of gas alone" in words_in(dialog))
    assert not dialog.action.isEnabled()
    pick_choice(dialog, "measure", "energies in kWh")
    pick_choice(dialog, "direction", "gas")
    qtbot.waitUntil(dialog.action.isEnabled)
    accepted(qtbot, window, dialog)
    qtbot.waitUntil(lambda: "Read as you described" in words_in(window))
    shut(qtbot, window)
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        (meter,) = every_meter(household.conn)
        assert meter.energy is Energy.GAS
        (kept,) = described_tables(household.conn)
        assert (kept.gas, kept.volume) == (True, 1)


def test_a_description_can_be_forgotten(qtbot: QtBot, home: Path, tmp_path: Path) -> None:
    window = open_window(qtbot, home)
    window.receive([put(tmp_path, "uk.csv", octopus_uk(FIRST, DAYS))])
    dialog = describe(qtbot, window)
    accepted(qtbot, window, dialog)
    click(qtbot, window, "Change or forget this reading…")
    tables = asked(qtbot, window, TablesDialog)
    button(tables, "Forget").click()
    qtbot.waitUntil(lambda: "Tables that you have described…" not in words_in(window))
    shut(qtbot, window)


def test_the_last_days_of_bills_are_shown_and_can_be_chosen(qtbot: QtBot, home: Path, tmp_path: Path) -> None:
    window = open_window(qtbot, home)
    rows = "01/01/2026;31/01/2026;310\n01/02/2026;28/02/2026;280\n"
    window.receive([put(tmp_path, "bills.csv", f"Du;Au;kWh\n{rows}")])
    dialog = describe(qtbot, window)
    end, step = dialog.form.choice("end"), dialog.form.choice("step")
    assert (end.currentText(), end.isVisibleTo(dialog)) == ("“Au”", True)
    assert step.currentText() == "the days that its dates name"
    pick_choice(dialog, "end", "none")
    pick_choice(dialog, "step", "a day")
    pick_choice(dialog, "end", "“Au”")
    assert dialog.form.mapping.is_period
    qtbot.waitUntil(dialog.action.isEnabled)
    accepted(qtbot, window, dialog)
    qtbot.waitUntil(lambda: "Read as you described" in words_in(window))
    shut(qtbot, window)


def test_a_last_day_that_is_chosen_shows_that_the_rows_are_periods(qtbot: QtBot, home: Path, tmp_path: Path) -> None:
    window = open_window(qtbot, home)
    rows = "".join(f"2026-01-{day:02};2028-12-31;{day}\n" for day in range(14, 20))
    window.receive([put(tmp_path, "contracts.csv", f"A;B;kWh\n{rows}")])
    dialog = describe(qtbot, window)
    assert dialog.form.mapping.end is None
    pick_choice(dialog, "end", "“B”")
    assert dialog.form.mapping.is_period
    assert dialog.form.choice("step").currentText() == "the days that its dates name"
    dialog.reject()
    shut(qtbot, window)
