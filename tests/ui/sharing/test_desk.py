"""The desk of Sharing: the round makes the rows, a withdrawal is noted as what it is, and a history shows it all."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication, QRadioButton

from persienne.base.slats import Slat
from persienne.consents.fields import Category, Granularity, Purpose, State
from persienne.consents.flows import Due
from persienne.ui.frame.desk import Tools
from persienne.ui.household.waiting import Waiting
from persienne.ui.sharing.confirm_dialog import ConfirmingDialog
from persienne.ui.sharing.desk import SharingDesk
from persienne.ui.sharing.event_timeline import EventTimeline
from persienne.ui.sharing.flow_history_dialog import FlowHistoryDialog
from persienne.ui.sharing.note_dialog import NotingDialog
from persienne.ui.sharing.page import SharingPage
from persienne.ui.sharing.review_dialog import RoundDialog
from persienne.ui.sharing.view import read_sharing, standing_of
from persienne.ui.sharing.withdraw_dialog import WithdrawingDialog
from persienne.ui.style.numbers import locale_for
from persienne.ui.widgets.snackbar import Snackbar
from persienne.ui.widgets.strokes import Standing
from support.households import throw_away
from support.sessions import DirectSession
from support.sharing import ADVISER, draft
from support.windows import button, click, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from persienne.consents.flows import Flow
    from persienne.household.household import Household
    from persienne.ui.style.theme import Theme

pytestmark = pytest.mark.gui


@pytest.fixture
def household(tmp_path: Path) -> Iterator[Household]:
    with throw_away(tmp_path, Slat.HALF) as made:
        yield made


class Room:
    """A desk with its page on the screen, and what it told and where it went."""

    def __init__(self, qtbot: QtBot, household: Household, theme: Theme, folder: Path) -> None:
        self.household = household
        self.told: list[tuple[str, str, str]] = []
        self.gone: list[str] = []
        tools = Tools(
            theme=theme,
            locale=locale_for("en"),
            waiting=None,  # type: ignore[arg-type] - the page comes first
            go=self.gone.append,
            choose_files=lambda: None,
            tell=lambda *said: self.told.append(said),
            say=lambda error: error.code,
            folder=folder,
            restore=lambda _path, _passphrase: None,
            erase_everything=lambda: None,
            renewed=lambda _credential: None,
            lock_after=lambda _minutes: None,
        )
        self.desk = SharingDesk(tools)
        page = self.desk.page
        assert isinstance(page, SharingPage)
        self.page = page
        qtbot.addWidget(page)
        page.resize(1056, 820)
        page.show()
        self.snackbar = Snackbar(page, theme)
        tools.waiting = Waiting(self.snackbar)
        self.desk.set_session(DirectSession(household))  # type: ignore[arg-type] - a session without a thread
        self.read()

    def read(self) -> None:
        self.desk.fill(None)  # type: ignore[arg-type] - it reads the register, not the overview

    def dialog(self, kind: type[QDialog]) -> Any:
        QApplication.processEvents()
        return next(one for one in self.page.findChildren(kind) if one.isVisible())

    def flow(self, category: Category) -> Flow:
        return next(flow for flow in read_sharing(self.household).flows if flow.category is category)


@pytest.fixture
def room(qtbot: QtBot, household: Household, light: Theme, tmp_path: Path) -> Room:
    return Room(qtbot, household, light, tmp_path)


def note(household: Household, category: Category = Category.E, days_ago: int = 90, **said: Any) -> str:
    on = household.register.today() - timedelta(days=days_ago)
    known = {"meter_ref": None, "granularity": Granularity.HALF_HOUR, "purpose": Purpose.ADVICE, **ADVISER}
    event = household.register.append(draft(State.GIVEN, on.isoformat(), data_category=category, **{**known, **said}))
    return str(event.consent_id)


def choose(dialog: QDialog, name: str) -> None:
    next(one for one in dialog.findChildren(QRadioButton) if one.text() == name).click()


def test_a_first_round_makes_one_row_for_each_thing_that_was_seen(qtbot: QtBot, room: Room) -> None:
    click(qtbot, room.page, "Begin the round")
    dialog: RoundDialog = room.dialog(RoundDialog)
    button(dialog.recording, "On").click()
    button(dialog.collection, "Off").click()
    click(qtbot, dialog, "Next")
    dialog.supplier.edit.setText("Soléa Énergie")
    button(dialog.supplier_question, "Yes").click()
    click(qtbot, dialog, "Next")
    click(qtbot, dialog, "Next")
    dialog.add_body().name.edit.setText("<i>Appli</i>")
    click(qtbot, dialog, "Note what I saw")
    events = room.household.register.events()
    assert [(event.event_state, event.data_category, event.counterparty_name) for event in events] == [
        (State.FOUND, Category.C1, "Enedis"),
        (State.REFUSED, Category.C2, "Enedis"),
        (State.GIVEN, Category.D, "Soléa Énergie"),
        (State.GIVEN, Category.E, "<i>Appli</i>"),
        (State.ROUND_DONE, None, None),
    ]
    assert "Three bodies receive your data" in words_in(room.page)
    half_a_year = room.household.register.today() + timedelta(days=190)
    assert Due.ROUND in {reminder.what for reminder in room.household.register.reminders(half_a_year)}


def test_a_round_clicked_through_says_nothing_of_what_was_noted(qtbot: QtBot, room: Room) -> None:
    note(room.household)
    room.read()
    click(qtbot, room.page, "Do the round of my accounts")
    dialog: RoundDialog = room.dialog(RoundDialog)
    for name in ("Next", "Next", "Next", "Note what I saw"):
        click(qtbot, dialog, name)
    assert [event.event_state for event in room.household.register.events()] == [State.GIVEN, State.ROUND_DONE]


def test_a_refused_round_keeps_what_was_answered(qtbot: QtBot, room: Room) -> None:
    click(qtbot, room.page, "Begin the round")
    dialog: RoundDialog = room.dialog(RoundDialog)
    dialog._show(3)
    dialog.add_body().name.edit.setText("x" * 3000)
    click(qtbot, dialog, "Note what I saw")
    assert dialog.isVisible()
    assert "text_too_long" in words_in(dialog)
    assert room.household.register.events() == ()


def test_asking_for_letters_notes_nothing_and_hands_over_the_holder_and_the_consent(qtbot: QtBot, room: Room) -> None:
    consent = note(room.household)
    room.read()
    wanted: list[tuple[Any, ...]] = []
    room.desk.letter_wanted.connect(lambda *said: wanted.append(said))
    flow = room.flow(Category.E)
    assert flow.counterparty is not None
    room.page.withdrawal_wanted.emit(flow)
    click(qtbot, room.dialog(WithdrawingDialog), "Prepare")
    assert wanted == [("withdraw-consent", flow.counterparty.id, (consent,))]
    assert [event.event_state for event in room.household.register.events()] == [State.GIVEN]


def test_an_asked_withdrawal_is_dashed_until_its_effect_was_confirmed(qtbot: QtBot, room: Room) -> None:
    note(room.household)
    room.read()
    room.page.withdrawal_wanted.emit(room.flow(Category.E))
    dialog: WithdrawingDialog = room.dialog(WithdrawingDialog)
    choose(dialog, "I have asked for it")
    dialog._request.edit.setText("PERS-2026-0007")
    click(qtbot, dialog, "Note it")
    asked = room.flow(Category.E)
    assert (asked.last and asked.last.event_state) is State.WITHDRAWAL_REQUESTED
    assert asked.last is not None
    assert asked.last.withdrawal_request_id == "PERS-2026-0007"
    assert standing_of(asked) is Standing.ASKED
    room.page.history_wanted.emit(asked)
    history: FlowHistoryDialog = room.dialog(FlowHistoryDialog)
    click(qtbot, history, "It has stopped…")
    confirm = next(one for one in history.findChildren(ConfirmingDialog) if one.isVisible())
    click(qtbot, confirm, "Note it")
    assert standing_of(room.flow(Category.E)) is Standing.CLOSED
    assert standing_of(history.flow) is Standing.CLOSED  # the open history was filled anew


def test_a_history_tells_corrections_backdating_proofs_and_what_the_chain_proves(
    qtbot: QtBot, room: Room, tmp_path: Path
) -> None:
    consent = note(room.household)
    proof = tmp_path / "<b>accord.txt"
    proof.write_text("Vous nous autorisez.")
    room.household.register.note(consent, State.PROOF_ADDED, proofs=[proof])
    room.read()
    room.page.history_wanted.emit(room.flow(Category.E))
    history: FlowHistoryDialog = room.dialog(FlowHistoryDialog)
    said = words_in(history)
    assert "<b>accord.txt" in said
    assert "Each entry is chained to the one before" in said
    events = room.household.register.events()
    history.correction_wanted.emit(events[0])
    dialog = next(one for one in history.findChildren(NotingDialog) if one.isVisible())
    dialog._note.edit.setText("une heure plus tôt")
    click(qtbot, dialog, "Note it")
    QApplication.processEvents()
    spoken = "\n".join(one.accessibleName() for one in history.findChildren(EventTimeline) if one.isVisible())
    assert "corrected by entry 3, counts no more" in spoken
    assert "une heure plus tôt" in spoken
    assert spoken.count("noted afterwards") == 2  # the wrong entry and its correction
    history.close()


def test_erasing_a_name_waits_ten_seconds_and_the_chain_still_holds(room: Room) -> None:
    note(room.household)
    room.read()
    room.page.history_wanted.emit(room.flow(Category.E))
    history: FlowHistoryDialog = room.dialog(FlowHistoryDialog)
    (event,) = room.household.register.events()
    history.erasure_wanted.emit(event, "counterparty_name")
    assert room.household.register.event(event.event_id).counterparty_name == ADVISER["counterparty_name"]
    room.snackbar._time.setCurrentTime(10_000)
    assert room.household.register.event(event.event_id).redacted == ("counterparty_name",)
    assert room.household.register.verify().holds
    assert "name erased" in [room.page.table.model().index(row, 0).data() for row in range(4)]


def test_what_stays_after_an_erasure_is_said(room: Room, tmp_path: Path) -> None:
    proof = tmp_path / "accord.txt"
    proof.write_text("Vous nous autorisez.")
    room.household.register.note(note(room.household), State.PROOF_ADDED, proofs=[proof])
    room.household.register.note(note(room.household, Category.D), State.PROOF_ADDED, proofs=[proof])
    room.read()
    room.page.history_wanted.emit(room.flow(Category.E))
    history: FlowHistoryDialog = room.dialog(FlowHistoryDialog)
    event = room.household.register.events()[1]
    history.erasure_wanted.emit(event, "evidence")
    room.snackbar._time.setCurrentTime(10_000)
    ((kind, title, said),) = room.told
    assert (kind, title) == ("info", "Erased from this entry")
    assert said == "The file itself stays here, because it is also kept by: entry 4."
    room.page.history_wanted.emit(room.flow(Category.E))
    words = words_in(room.dialog(FlowHistoryDialog))
    assert "a file whose name was erased" in words
    assert "erased here" in words
    with closing(room.household.reopen()) as other:
        room.household._conn.execute("PRAGMA busy_timeout = 10")
        other._conn.execute("BEGIN")
        other.register.head()
        room.dialog(FlowHistoryDialog).erasure_wanted.emit(event, "counterparty_name")
        room.snackbar._time.setCurrentTime(10_000)
    assert room.told[1:] == [("alert", "Not erased everywhere yet", "log_waits")]


def test_what_the_register_refuses_is_said_where_it_was_asked(qtbot: QtBot, room: Room) -> None:
    note(room.household)
    room.read()
    room.page.history_wanted.emit(room.flow(Category.E))
    history: FlowHistoryDialog = room.dialog(FlowHistoryDialog)
    click(qtbot, history, "Note a change…")
    dialog = next(one for one in history.findChildren(NotingDialog) if one.isVisible())
    dialog._ends.click()
    dialog._until.edit.setDate(dialog._day.edit.date().addDays(-30))
    click(qtbot, dialog, "Note it")
    assert dialog.isVisible()
    assert "end_before_start" in words_in(dialog)


def test_the_slats_of_this_computer_lead_to_the_page_of_the_meter(room: Room) -> None:
    room.page.computer_wanted.emit()
    assert room.gone == ["meter"]
