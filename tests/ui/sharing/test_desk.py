"""The desk of Sharing: the round makes the rows, a withdrawal is noted as what it is, and a history shows it all."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton

from persienne.base.energy_market import Energy, Role
from persienne.cli.commands.register_lines import history_object
from persienne.consents.events import as_draft
from persienne.consents.fields import Category, ExpirySource, Granularity, Method, Purpose, State
from persienne.consents.flows import Due, Status
from persienne.telling.history_words import HistoryOfFlowWords, read_history
from persienne.telling.sharing_words import SharingWords
from persienne.ui.sharing.flow_dialogs import ConfirmingDialog, NotingDialog, WithdrawingDialog
from persienne.ui.sharing.flow_history_dialog import EventTimeline, FlowHistoryDialog
from persienne.ui.sharing.review_dialog import GAS, THIRD, ReviewDialog
from persienne.ui.sharing.review_dialog import SUPPLIER as SUPPLYING
from persienne.ui.sharing.review_steps import PURPOSES
from persienne.ui.sharing.view import read_sharing, standing_of
from persienne.ui.widgets.strokes import Standing
from persienne.words.numbers import Figures
from support.sharing import ADVISER, SUPPLIER, draft
from support.sharing_rooms import begin_round
from support.told_figures import WithoutFigures, unknown_to
from support.windows import button, click, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from persienne.household.household import Household
    from support.sharing_rooms import Room

pytestmark = [pytest.mark.slow, pytest.mark.gui]


def note(household: Household, category: Category = Category.E, days_ago: int = 90, **said: Any) -> str:
    on = household.register.today() - timedelta(days=days_ago)
    known = {"meter_ref": None, "granularity": Granularity.HALF_HOUR, "purpose": Purpose.ADVICE, **ADVISER}
    event = household.register.append(draft(State.GIVEN, on.isoformat(), data_category=category, **{**known, **said}))
    return str(event.consent_id)


def ended(room: Room, consent: str) -> None:
    """Have it switched off, and seen to be off."""
    room.household.register.withdraw(consent, on=room.household.register.today().isoformat(), method=Method.SWITCH)
    room.household.register.confirm(consent)


def choose(dialog: QDialog, name: str) -> None:
    next(one for one in dialog.findChildren(QRadioButton) if one.text() == name).click()


def test_a_first_round_makes_one_row_for_each_thing_that_was_seen(qtbot: QtBot, room: Room) -> None:
    click(qtbot, room.page, "Begin the round")
    dialog: ReviewDialog = room.dialog(ReviewDialog)
    button(dialog.recording, "On").click()
    button(dialog.collection, "Off").click()
    click(qtbot, dialog, "Next")
    dialog.supplier.edit.setText("Soléa Énergie")
    button(dialog.supplier_questions[0], "Yes").click()
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
    assert "Two organisations receive your data, by the day; the rest is not known" in words_in(room.page)
    half_a_year = room.household.register.today() + timedelta(days=190)
    assert Due.ROUND in {reminder.what for reminder in room.household.register.reminders(half_a_year)}


def noted_since(room: Room, before: int) -> list[tuple[Any, ...]]:
    """What the rows after the first ``before`` say, without the one of the round itself."""
    return [
        (
            event.event_state,
            event.data_category,
            event.energy,
            event.counterparty_name,
            event.granularity,
            event.purpose,
            event.event_time[:10],
            event.expires_on,
        )
        for event in room.household.register.events()[before:]
        if event.event_state is not State.ROUND_DONE
    ]


@pytest.mark.quick
def test_a_round_notes_who_gets_what_for_what_since_when_and_until_when(qtbot: QtBot, room: Room) -> None:
    today = room.household.register.today()
    dialog = begin_round(room)
    dialog.operator.choose("greenalp")
    button(dialog.recording, "On").click()
    assert "I allowed it" not in words_in(dialog.recording)  # it is on by itself
    button(dialog.collection, "On").click()
    dialog.collection._since.set_day(today - timedelta(days=400))
    button(dialog.collection, "It has a last day").click()
    dialog.collection._until.set_day(today + timedelta(days=100))
    click(qtbot, dialog, "Next")
    dialog.supplier.edit.setText("Soléa Énergie")
    button(dialog.supplier_questions[1], "Yes").click()
    button(dialog.supplier_questions[1], "I do not remember it").click()
    click(qtbot, dialog, "Next")
    button(dialog, "I have a gas meter").click()
    dialog.gas_supplier.edit.setText("Gaz des Alpes")
    button(dialog.gas_questions[0], "Yes").click()
    click(qtbot, dialog, "Next")
    body, found, _ = (dialog.add_body() for _ in range(3))  # the third one, without a name, is nobody
    QApplication.processEvents()
    body.name.edit.setText("Conseil & Économies")
    button(body, "By the half-hour").click()
    body._purpose.setCurrentIndex(PURPOSES.index(Purpose.ADVICE))
    body._since.set_day(today - timedelta(days=30))
    button(body, "It has a last day").click()
    body._until.set_day(today + timedelta(days=335))
    found.name.edit.setText("Appli inconnue")
    button(found, "I do not know").click()
    button(found, "I do not remember it").click()
    click(qtbot, dialog, "Note what I saw")

    def ago(days: int) -> str:
        return (today - timedelta(days=days)).isoformat()

    power, gas = Energy.ELECTRICITY, Energy.GAS
    unknown, half_hour = Purpose.UNKNOWN, Granularity.HALF_HOUR
    assert noted_since(room, 0) == [
        (State.FOUND, Category.C1, power, "GreenAlp", Granularity.HOUR, unknown, ago(0), None),
        (
            State.GIVEN, Category.C2, power, "GreenAlp", half_hour, Purpose.DISPLAY, ago(400),
            today + timedelta(days=100),
        ),
        (State.FOUND, Category.D, power, "Soléa Énergie", half_hour, Purpose.DISPLAY, ago(0), None),
        (State.GIVEN, Category.D, gas, "Gaz des Alpes", Granularity.DAY, Purpose.DISPLAY, ago(0), None),
        (
            State.GIVEN, Category.E, power, "Conseil & Économies", half_hour, Purpose.ADVICE, ago(30),
            today + timedelta(days=335),
        ),
        (State.FOUND, Category.E, power, "Appli inconnue", None, unknown, ago(0), None),
    ]  # fmt: skip


def test_a_supplier_without_a_name_is_not_noted(qtbot: QtBot, room: Room) -> None:
    dialog = begin_round(room)
    dialog.show_account(SUPPLYING)
    button(dialog.supplier_questions[0], "Yes").click()
    dialog.show_account(THIRD)
    click(qtbot, dialog, "Note what I saw")
    assert [event.event_state for event in room.household.register.events()] == [State.ROUND_DONE]


def test_a_gas_supplier_is_not_noted_where_there_is_no_gas(qtbot: QtBot, room: Room) -> None:
    dialog = begin_round(room)
    dialog.show_account(GAS)
    button(dialog, "I have a gas meter").click()
    dialog.gas_supplier.edit.setText("Gaz des Alpes")
    button(dialog.gas_questions[0], "Yes").click()
    button(dialog, "No gas").click()
    dialog.show_account(THIRD)
    click(qtbot, dialog, "Note what I saw")
    assert noted_since(room, 0) == []


def test_a_later_round_asks_again_of_what_passes_and_goes_on_with_each_consent(qtbot: QtBot, room: Room) -> None:
    operator = {"counterparty_id": "greenalp", "counterparty_role": Role.OPERATOR, "counterparty_name": "GreenAlp"}
    ended(room, note(room.household, Category.C2, 400, purpose=Purpose.DISPLAY, **operator))
    collected = note(room.household, Category.C2, 90, **operator)
    ended(room, note(room.household, Category.C2, 80, purpose=Purpose.RESEARCH, **operator))
    kept = note(room.household, Category.E, 80)
    other = note(room.household, Category.OTHER, 70, purpose=Purpose.RESEARCH)
    ended(room, note(room.household, Category.E, 60, purpose=Purpose.OFFER))
    before = len(room.household.register.events())
    dialog = begin_round(room)
    assert dialog.operator.operator.name == "GreenAlp"
    button(dialog.collection, "Off").click()
    dialog.show_account(THIRD)
    assert [name for _, name, _ in dialog.third] == [ADVISER["counterparty_name"]] * 2  # what has ended is not asked of
    button(dialog.third[0][0], "Still there").click()
    button(dialog.third[1][0], "Not there any more").click()
    click(qtbot, dialog, "Note what I saw")
    *made, last = room.household.register.events()[before:]
    assert [(event.consent_id, event.event_state, event.purpose) for event in made] == [
        (collected, State.WITHDRAWN, Purpose.ADVICE),
        (kept, State.FOUND, Purpose.ADVICE),
        (other, State.WITHDRAWN, Purpose.RESEARCH),
    ]
    assert last.event_state is State.ROUND_DONE


def test_another_supplier_is_a_change_on_its_day_and_what_was_answered_of_the_old_one_counts_no_more(
    qtbot: QtBot, room: Room
) -> None:
    supplied = {"purpose": Purpose.DISPLAY, **SUPPLIER}
    old = note(room.household, Category.D, 400, **supplied)
    dialog = begin_round(room)
    dialog.show_account(SUPPLYING)
    assert dialog.supplier.text == SUPPLIER["counterparty_name"]
    assert not dialog._changed_on.isVisible()
    button(dialog.supplier_questions[0], "No").click()
    dialog.supplier.edit.setText("Soléa Énergie")
    changed = room.household.register.today() - timedelta(days=20)
    dialog._changed_on.set_day(changed)
    dialog.show_account(THIRD)
    click(qtbot, dialog, "Note what I saw")
    change, done = room.household.register.events()[1:]
    assert (change.event_state, change.event_time, change.counterparty_name) == (
        State.SUPPLIER_CHANGED,
        changed.isoformat(),
        "Soléa Énergie",
    )
    assert done.event_state is State.ROUND_DONE
    assert next(flow for flow in read_sharing(room.household).flows if flow.consent_id == old).ended_on == changed


def test_a_supplier_may_have_the_day_and_be_refused_the_curve(qtbot: QtBot, room: Room) -> None:
    dialog = begin_round(room)
    dialog.show_account(SUPPLYING)
    dialog.supplier.edit.setText("Soléa Énergie")
    day, curve = dialog.supplier_questions
    button(day, "Yes").click()
    button(curve, "No").click()
    dialog.show_account(THIRD)
    click(qtbot, dialog, "Note what I saw")
    flows = [flow for flow in read_sharing(room.household).flows if flow.category is Category.D]
    assert {flow.granularity: flow.status for flow in flows} == {
        Granularity.DAY: Status.ACTIVE,
        Granularity.HALF_HOUR: Status.REFUSED,
    }
    again = begin_round(room)
    again.show_account(SUPPLYING)
    assert [question.noted for question in again.supplier_questions] == [True, True]
    button(again.supplier_questions[1], "No").click()
    again.show_account(THIRD)
    click(qtbot, again, "Note what I saw")
    assert noted_since(room, 3) == [], "nothing has changed"


def test_what_the_new_supplier_gets_is_a_consent_of_its_own(qtbot: QtBot, room: Room) -> None:
    old = note(room.household, Category.D, 400, purpose=Purpose.DISPLAY, **SUPPLIER)
    dialog = begin_round(room)
    dialog.show_account(SUPPLYING)
    dialog.supplier.edit.setText("Soléa Énergie")
    button(dialog.supplier_questions[0], "Yes").click()
    dialog.show_account(THIRD)
    click(qtbot, dialog, "Note what I saw")
    _, given, _ = room.household.register.events()[1:]
    assert (given.event_state, given.counterparty_name, given.granularity) == (
        State.GIVEN,
        "Soléa Énergie",
        Granularity.DAY,
    )
    assert given.consent_id != old


def test_the_same_supplier_in_other_letters_is_no_change(qtbot: QtBot, room: Room) -> None:
    note(room.household, Category.D, 400, purpose=Purpose.DISPLAY, **SUPPLIER)
    dialog = begin_round(room)
    dialog.supplier.edit.setText("VIEUX WATT sa")
    dialog.show_account(THIRD)
    click(qtbot, dialog, "Note what I saw")
    assert noted_since(room, 1) == []


def test_one_more_body_that_is_noted_between_two_rounds_is_no_round(qtbot: QtBot, room: Room) -> None:
    room.page.third_party_wanted.emit()
    dialog: ReviewDialog = room.dialog(ReviewDialog)
    dialog.added[0].name.edit.setText("Appli")
    click(qtbot, dialog, "Note what I saw")
    assert [event.event_state for event in room.household.register.events()] == [State.GIVEN]


def test_a_round_clicked_through_says_nothing_of_what_was_noted(qtbot: QtBot, room: Room) -> None:
    note(room.household)
    room.read()
    click(qtbot, room.page, "Review my accounts")
    dialog: ReviewDialog = room.dialog(ReviewDialog)
    for name in ("Next", "Next", "Next", "Note what I saw"):
        click(qtbot, dialog, name)
    assert [event.event_state for event in room.household.register.events()] == [State.GIVEN, State.ROUND_DONE]


def test_a_refused_round_keeps_what_was_answered(qtbot: QtBot, room: Room) -> None:
    click(qtbot, room.page, "Begin the round")
    dialog: ReviewDialog = room.dialog(ReviewDialog)
    dialog.show_account(3)
    dialog.add_body().name.edit.setText("x" * 3000)
    click(qtbot, dialog, "Note what I saw")
    assert dialog.isVisible()
    assert "text_too_long" in words_in(dialog)
    assert room.household.register.events() == ()


@pytest.mark.quick
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


def test_a_sharing_that_is_contested_leads_to_the_letter_that_asks_for_its_proof(qtbot: QtBot, room: Room) -> None:
    consent = note(room.household)
    room.household.register.note(consent, State.CONTESTED)
    room.read()
    wanted: list[tuple[Any, ...]] = []
    room.desk.letter_wanted.connect(lambda *said: wanted.append(said))
    flow = room.flow(Category.E)
    assert flow.status is Status.CONTESTED
    room.page.withdrawal_wanted.emit(flow)
    click(qtbot, room.dialog(WithdrawingDialog), "Prepare")
    assert flow.counterparty is not None
    assert wanted == [("never-authorised", flow.counterparty.id, (consent,))]


def test_the_keyboard_begins_on_the_way_that_is_chosen(room: Room) -> None:
    note(room.household)
    room.read()
    room.page.withdrawal_wanted.emit(room.flow(Category.E))
    dialog: WithdrawingDialog = room.dialog(WithdrawingDialog)
    assert dialog.focusWidget() is dialog._ways.button


@pytest.mark.quick
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


@pytest.mark.quick
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
    history.acted.emit("correct", events[0])
    dialog = next(one for one in history.findChildren(NotingDialog) if one.isVisible())
    dialog._note.edit.setText("une heure plus tôt")
    click(qtbot, dialog, "Note it")
    QApplication.processEvents()
    spoken = "\n".join(one.accessibleName() for one in history.findChildren(EventTimeline) if one.isVisible())
    assert "corrected by entry 3, counts no more" in spoken
    assert "une heure plus tôt" in spoken
    assert spoken.count("noted afterwards") == 2  # the wrong entry and its correction
    history.close()


def test_no_figure_of_a_history_is_seen_that_json_lacks(qtbot: QtBot, room: Room, tmp_path: Path) -> None:
    until = room.household.register.today() + timedelta(days=200)
    consent = note(room.household, expires_on=until, expiry_source=ExpirySource.STATED)
    proof = tmp_path / "accord.txt"
    proof.write_text("Vous nous autorisez." * 99)
    room.household.register.note(consent, State.PROOF_ADDED, proofs=[proof])
    given = room.household.register.events()[0]
    earlier = (given.day - timedelta(days=3)).isoformat()
    room.household.register.correct(given.event_id, as_draft(given, event_time=earlier))
    found, figures = read_history(room.household, room.flow(Category.E)), Figures(french=True)
    words = HistoryOfFlowWords(SharingWords(WithoutFigures(), figures))
    dialog = FlowHistoryDialog(words.report(found), words)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    assert "accord.txt" in words_in(dialog)
    assert unknown_to(history_object(found), dialog, figures) == set()


@pytest.mark.quick
def test_erasing_a_name_waits_ten_seconds_and_the_chain_still_holds(room: Room) -> None:
    note(room.household)
    room.read()
    room.page.history_wanted.emit(room.flow(Category.E))
    history: FlowHistoryDialog = room.dialog(FlowHistoryDialog)
    (event,) = room.household.register.events()
    history.acted.emit("erase", (event, "counterparty_name"))
    day = room.page.words.numbers.day(event.day)
    assert f"Erasing in 10 s: the body’s name, in the entry of {day}" in words_in(room.window)
    assert room.household.register.event(event.event_id).counterparty_name == ADVISER["counterparty_name"]
    room.snackbar._time.setCurrentTime(10_000)
    assert room.household.register.event(event.event_id).redacted == ("counterparty_name",)
    assert room.household.register.verify().holds
    assert "name erased" in [room.page.table.model().index(row, 0).data() for row in range(4)]


@pytest.mark.quick
def test_what_cannot_be_reproduced_of_a_proof_is_told_when_it_is_filed(room: Room, tmp_path: Path) -> None:
    proof = tmp_path / "accord.pdf"
    proof.write_bytes(b"%PDF-1.4\n%%EOF\n")
    note(room.household)
    room.read()
    room.page.history_wanted.emit(room.flow(Category.E))
    history: FlowHistoryDialog = room.dialog(FlowHistoryDialog)
    room.desk.attach(room.flow(Category.E), proof)
    words = words_in(history)
    assert "Kept, with a limit" in words
    assert "proof_unreadable" in words
    assert "accord.pdf" in [kept.name for kept in room.household.register.proofs()]


def test_what_stays_after_an_erasure_is_said(room: Room, tmp_path: Path) -> None:
    proof = tmp_path / "accord.txt"
    proof.write_text("Vous nous autorisez.")
    room.household.register.note(note(room.household), State.PROOF_ADDED, proofs=[proof])
    room.household.register.note(note(room.household, Category.D), State.PROOF_ADDED, proofs=[proof])
    room.read()
    room.page.history_wanted.emit(room.flow(Category.E))
    history: FlowHistoryDialog = room.dialog(FlowHistoryDialog)
    event = room.household.register.events()[1]
    history.acted.emit("erase", (event, "evidence"))
    room.snackbar._time.setCurrentTime(10_000)
    ((kind, title, said),) = room.told
    assert (kind, title) == ("info", "Erased from this entry")
    assert said == "The file itself stays here, because it is also kept by: entry 4."
    room.page.history_wanted.emit(room.flow(Category.E))
    words = words_in(room.dialog(FlowHistoryDialog))
    assert "a file whose name was erased" in words
    assert "erased here" in words
    with closing(room.household.reopen()) as other:
        room.household.conn.execute("PRAGMA busy_timeout = 10")
        other.conn.execute("BEGIN")
        other.register.head()
        room.dialog(FlowHistoryDialog).acted.emit("erase", (event, "counterparty_name"))
        room.snackbar._time.setCurrentTime(10_000)
    assert room.told[1:] == [("alert", "Not erased everywhere yet", "log_waits")]


@pytest.mark.quick
def test_what_the_register_refuses_is_said_where_it_was_asked(qtbot: QtBot, room: Room) -> None:
    note(room.household)
    room.read()
    room.page.history_wanted.emit(room.flow(Category.E))
    history: FlowHistoryDialog = room.dialog(FlowHistoryDialog)
    click(qtbot, history, "Note a change…")
    dialog = next(one for one in history.findChildren(NotingDialog) if one.isVisible())
    dialog._until.set_day(dialog._day.day - timedelta(days=30))
    click(qtbot, dialog, "Note it")
    assert dialog.isVisible()
    assert "end_before_start" in words_in(dialog)


def test_the_slats_of_this_computer_lead_to_the_page_of_the_meter(room: Room) -> None:
    room.page.computer_wanted.emit()
    assert room.gone == ["meter"]
