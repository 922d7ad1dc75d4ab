"""The page Sharing: what it says with nothing noted, with one supplier, with twelve lines; the keyboard; plain text."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from persienne.base.energy_market import Role
from persienne.base.placeholders import fill
from persienne.base.slats import Slat
from persienne.consents.fields import Basis, Category, Granularity, Purpose, State
from persienne.household.measures.import_questions import Answers
from persienne.ui.sharing.page import SharingPage
from persienne.ui.sharing.table_card import Column
from persienne.ui.sharing.view import Line, Place, read_sharing
from persienne.ui.sharing.words import SharingWords
from persienne.ui.style import fonts
from persienne.ui.style.translation import locale_for
from persienne.ui.widgets.buttons import SecondaryButton
from support.households import store, throw_away
from support.sharing import ADVISER, SUPPLIER, draft
from support.windows import button, curve_file, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.household.household import Household

HTML = "<b>Cabinet</b> <img src=x> & Cie %2"


@pytest.fixture
def household(tmp_path: Path) -> Iterator[Household]:
    with throw_away(tmp_path, Slat.HALF) as made:
        yield made


def note(household: Household, category: Category, state: State = State.GIVEN, **said: Any) -> str:
    on = household.register.today() - timedelta(days=90)
    known = {"meter_ref": None, "granularity": Granularity.HALF_HOUR, "purpose": Purpose.ADVICE}
    event = household.register.append(draft(state, on.isoformat(), data_category=category, **{**known, **said}))
    return str(event.consent_id)


def body(number: int, name: str | None = None) -> dict[str, Any]:
    return {
        "counterparty_id": f"body-{number}",
        "counterparty_role": Role.THIRD_PARTY,
        "counterparty_name": name or f"Tiers {number}",
    }


@pytest.mark.parametrize(
    ("operator", "close"), [(None, "Close at the operator…"), ("Enedis", "Close at Enedis…"), ("SRD", "Close at SRD…")]
)
def test_the_card_of_the_switches_names_the_operator_that_was_noted_and_no_other(
    qtbot: QtBot, household: Household, operator: str | None, close: str
) -> None:
    if operator is not None:
        noted = {"counterparty_id": operator.lower(), "counterparty_role": Role.OPERATOR, "counterparty_name": operator}
        note(household, Category.C2, **noted)
    page = SharingPage(locale_for("en"))
    qtbot.addWidget(page)
    page.set_view(read_sharing(household))
    page.show()
    assert button(page, close)
    assert (operator == "Enedis") == ("your Enedis account" in words_in(page))


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "Nothing of what you noted passes any more; the rest is not known"),
        (1, "One organisation receives your data, by the half-hour; the rest is not known"),
        (2, "Two organisations receive your data, all by the half-hour; the rest is not known"),
    ],
)
def test_the_answer_counts_who_receives(household: Household, count: int, said: str) -> None:
    note(household, Category.C1, State.REFUSED, legal_basis="opt_out")
    for number in range(count):
        note(household, Category.E, **body(number))
    words = SharingWords(locale_for("en"))
    answer = words.answer(read_sharing(household))
    # Without a translation Qt leaves English plurals as they are in the sources.
    assert answer.replace("One organisations receive", "One organisation receives").startswith(said)


def test_a_name_that_looks_like_a_place_in_a_sentence_stays_a_name() -> None:
    assert fill("{one} and {other}", one="a {other} b", other="c") == "a {other} b and c"


@pytest.mark.slow
def test_what_the_law_collects_of_each_meter_is_said_once(qtbot: QtBot, household: Household, tmp_path: Path) -> None:
    one = curve_file(tmp_path / "curve.csv", date(2026, 10, 1), date(2026, 10, 2))
    other = tmp_path / "other.csv"
    other.write_bytes(re.sub(rb"\b\d{14}\b", b"12345678901231", one.read_bytes()))
    for at, file in enumerate((one, other)):
        store(household, [file], Answers(at))
    note(household, Category.C2, State.REFUSED)
    page = SharingPage(locale_for("en"))
    qtbot.addWidget(page)
    page.show()
    page.set_view(read_sharing(household))
    assert words_in(page).count("Consumption of each day") == 1


def test_the_law_is_explained_and_not_dressed_as_a_choice(household: Household) -> None:
    words = SharingWords(locale_for("en"))
    view = read_sharing(household)
    for flow in view.explained:
        title, said = words.explained(flow)
        assert title
        assert "may read it" in said
        assert "R.\u00a0341-5" in said
    recording = next(line for line in view.lines if line.place is Place.RECORDING)
    assert words.action(recording) == "Note"
    assert words.state(recording, view.on).words == "Not known"
    assert words.who(recording, view.on) == ("In the meter", "recording")
    assert words.recording(recording.flow) == "recording not known", "nobody has looked"
    note(household, Category.C1, State.FOUND, legal_basis=Basis.OPT_OUT)
    assert words.recording(read_sharing(household).recording()) == "recording on"


@pytest.mark.gui
class TestPage:
    @pytest.fixture
    def page(self, qtbot: QtBot) -> SharingPage:
        page = SharingPage(locale_for("en"))
        qtbot.addWidget(page)
        page.resize(1056, 820)
        page.show()
        return page

    def show(self, page: SharingPage, household: Household) -> str:
        page.set_view(read_sharing(household))
        QApplication.processEvents()
        return words_in(page)

    @pytest.mark.parametrize(("scale", "said"), [(1.0, False), (2.0, True)])
    def test_the_export_has_its_words_where_it_stands_under_the_answer(
        self, page: SharingPage, household: Household, dressed: QApplication, scale: float, said: bool
    ) -> None:
        note(household, Category.C1, State.REFUSED, legal_basis="opt_out")
        dressed.setFont(fonts.make(fonts.BODY, scale=scale))
        try:
            page.resize(850, 720)
            self.show(page, household)
            assert ("Export everything" in [one.text() for one in page.findChildren(SecondaryButton)]) is said
        finally:
            dressed.setFont(fonts.make(fonts.BODY, scale=1.0))

    @pytest.mark.slow
    def test_with_nothing_noted_it_begins_with_the_round(
        self, qtbot: QtBot, page: SharingPage, household: Household
    ) -> None:
        said = self.show(page, household)
        assert "No sharing is noted yet" in said
        assert "What the law lets be collected by default" in said
        assert not page.table.isVisible()
        with qtbot.waitSignal(page.review_wanted):
            button(page, "Begin the round").click()

    def test_with_one_supplier_a_click_on_the_picture_opens_its_history_and_the_last_column_withdraws(
        self, qtbot: QtBot, page: SharingPage, household: Household
    ) -> None:
        consent = note(household, Category.D, granularity=Granularity.DAY, **SUPPLIER)
        self.show(page, household)
        node = next(one for one in page.picture.findChildren(QPushButton) if one.text() == "Vieux Watt SA")
        with qtbot.waitSignal(page.history_wanted) as asked:
            node.click()
        assert asked.args[0].consent_id == consent
        row = page.table.model().rowCount() - 1
        action = page.table.model().index(row, Column.ACTION)
        assert action.data() == "Withdraw"
        with qtbot.waitSignal(page.withdrawal_wanted) as asked:
            page.table.clicked.emit(action)
        assert asked.args[0].consent_id == consent

    def test_twelve_lines_are_whole_and_the_keyboard_reaches_each(
        self, qtbot: QtBot, page: SharingPage, household: Household
    ) -> None:
        for number in range(9):
            note(household, Category.E, **body(number))
        self.show(page, household)
        table = page.table
        assert table.model().rowCount() == 12
        assert table.height() >= 12 * 64  # the page scrolls, not the table
        assert "+ 5 others" in [one.text() for one in page.picture.findChildren(QPushButton)]
        table.setFocus(Qt.FocusReason.TabFocusReason)
        opened: list[Line] = []
        table.opened.connect(opened.append)
        for _ in range(12):
            qtbot.keyClick(table, Qt.Key.Key_Return)
            qtbot.keyClick(table, Qt.Key.Key_Down)
        assert len({id(line) for line in opened}) == 12
        cell = QAccessible.queryAccessibleInterface(table)
        assert cell.text(QAccessible.Text.Name) == "Who receives your data"
        spoken = table.model().index(11, Column.STATE).data(Qt.ItemDataRole.AccessibleTextRole)
        assert spoken == "State: In force"
        for node in page.picture.findChildren(QPushButton):
            assert node.accessibleName()

    @pytest.mark.slow
    def test_a_name_with_html_is_plain_text_everywhere(self, page: SharingPage, household: Household) -> None:
        note(household, Category.E, **body(1, HTML))
        until = household.register.today() + timedelta(days=3)
        note(household, Category.E, expires_on=until, **{**ADVISER, "counterparty_name": HTML})
        said = self.show(page, household)
        assert f"What you allowed {HTML} ends in 3" in said
        assert all(label.textFormat() is Qt.TextFormat.PlainText for label in page.findChildren(QLabel))
        assert page.table.model().index(3, Column.WHO).data() == HTML
        tips = [label.toolTip() for label in page.findChildren(QLabel) if HTML in label.text()]
        assert not any("<b>" in tip for tip in tips)

    def test_reminders_lead_to_what_they_are_about(self, qtbot: QtBot, page: SharingPage, household: Household) -> None:
        consent = note(household, Category.E, **ADVISER)
        household.register.withdraw(consent, on=(household.register.today() - timedelta(days=30)).isoformat())
        assert "Look whether Conseil & Économies has really stopped" in self.show(page, household)
        with qtbot.waitSignal(page.confirmation_wanted) as asked:
            button(page, "Confirm").click()
        assert asked.args[0].consent_id == consent
