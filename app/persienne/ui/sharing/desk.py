"""The desk of the page Sharing: the register is read for it, and what a person says is noted in it."""

from __future__ import annotations

import secrets
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from shiboken6 import isValid

from persienne.base.atomic_write import save
from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.consents import exports
from persienne.consents.account_review import Known, drafts
from persienne.consents.directory import USUAL
from persienne.consents.events import as_draft
from persienne.consents.fields import Category, State
from persienne.consents.report_sheet import register_sheet
from persienne.store.meters import every_meter
from persienne.telling.history_words import HistoryOfFlowWords, read_history
from persienne.ui.frame.desk import Desk, offer_saved
from persienne.ui.frame.keys import METER
from persienne.ui.household.deeds import answer, deed
from persienne.ui.household.files import ask_for_file, ask_where_to_save
from persienne.ui.letters.proofs import look_at, proof_filter
from persienne.ui.paper.pages import write_pdf
from persienne.ui.sharing.flow_dialogs import ConfirmingDialog, NotingDialog, SwitchesDialog, Way, WithdrawingDialog
from persienne.ui.sharing.flow_history_dialog import FlowHistoryDialog
from persienne.ui.sharing.page import SharingPage
from persienne.ui.sharing.review_dialog import ReviewDialog, ReviewStart
from persienne.ui.sharing.view import read_sharing
from persienne.ui.style.translation import translated
from persienne.words import register as register_words
from persienne.words.english import table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from persienne.consents.account_review import Round
    from persienne.consents.events import Event
    from persienne.consents.flows import Flow
    from persienne.documents.document import Sheet
    from persienne.household.household import Household
    from persienne.household.register.register import ConsentRegister, Erased
    from persienne.store.proofs import Kept
    from persienne.ui.frame.desk import Tools
    from persienne.ui.household.overview import Overview
    from persienne.ui.sharing.view import SharingView

SAID = table("register.said")

_Asking = NotingDialog | ReviewDialog | SwitchesDialog
ERASE_COLLECTED = "erase-collected"
"""The kind of letter that asks the operator to erase what it collected."""


class SharingDesk(Desk[SharingPage]):
    """The desk of Sharing: it reads the register for the page and notes what a person says."""

    letter_wanted = Signal(str, str, object)
    """A kind of letter, the body that it goes to (its id), and the consents that it is about (their ids).

    The page of the letters prepares it, and offers what goes along; nothing is noted by it.
    """

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(tools, parent)
        self.view: SharingView | None = None
        """The register as the page shows it, None before it was read."""
        self._history: FlowHistoryDialog | None = None

    def build(self) -> SharingPage:
        """Make the page and connect what it asks for."""
        tools = self.tools
        page = SharingPage(tools.locale)
        self._words = HistoryOfFlowWords(page.words)
        page.review_wanted.connect(lambda: self._ask_review(only_third=False))
        page.third_party_wanted.connect(lambda: self._ask_review(only_third=True))
        page.history_wanted.connect(self._on_history)
        page.withdrawal_wanted.connect(self._on_withdraw)
        page.confirmation_wanted.connect(self._on_confirm)
        page.switches_wanted.connect(self.close_at_operator)
        page.computer_wanted.connect(lambda: tools.go(METER))
        page.export_wanted.connect(self._on_export)
        return page

    def fill(self, _overview: Overview) -> None:
        """Show the register as soon as it is read."""
        self._read()

    @deed
    async def _read(self) -> None:
        self._show(await self.work(partial(read_sharing, example=self.tools.example)))

    def _show(self, view: SharingView) -> None:
        self.view = view
        self.page.set_view(view)

    async def _noted(self, note: Callable[[ConsentRegister], object]) -> None:
        """Have something noted, then show the page and the open history anew."""

        def both(household: Household) -> SharingView:
            note(household.register)
            return read_sharing(household, example=self.tools.example)

        self._show(await self.work(both))
        self._refresh_history()

    @deed
    async def _note(self, note: Callable[[ConsentRegister], object]) -> None:
        with self.tools.telling(self._complain):
            await self._noted(note)

    @deed
    async def _note_in(self, dialog: _Asking, note: Callable[[ConsentRegister], object]) -> None:
        """Have something noted that a dialog has asked, which stays until that is done."""
        with self.tools.telling(dialog.show_error, dialog):
            await self._noted(note)
            if isValid(dialog):
                dialog.accept()

    def _complain(self, sentence: str) -> None:
        if self._history is not None:
            self._history.show_error(sentence)
        else:
            self.tools.tell("alert", self.tr("That did not work"), sentence)

    @property
    def _over(self) -> QWidget:
        """What a question stands over: the open history, or the window."""
        return self._history or self.page.window()

    # The history

    @deed
    async def _on_history(self, flow: Flow) -> None:
        if flow.consent_id is None:
            return
        report = self._words.report(await self.work(partial(read_history, shown=flow)))
        if self._history is not None:
            self._history.show_report(report)
            return
        self._history = dialog = FlowHistoryDialog(report, self._words, self.page.window())
        acts: dict[str, Callable[[Any], object]] = {
            "flow": self._on_history,
            "note": self._on_note,
            "proof": self._on_proof,
            "withdraw": self._on_withdraw,
            "confirm": self._on_confirm,
            "copy": self._on_copy,
            "correct": self._on_correct,
            "retract": self._on_retract,
            "erase": self._on_erase,
        }
        dialog.acted.connect(lambda key, about: acts[key](about))
        await answer(dialog)
        self._history = None

    @deed
    async def _refresh_history(self) -> None:
        if self._history is not None:
            with suppress(UserError):
                found = await self.work(partial(read_history, shown=self._history.flow))
                if self._history is not None:
                    self._history.show_report(self._words.report(found))

    # What is noted

    def _on_note(self, flow: Flow) -> None:
        dialog = NotingDialog(flow, self._words, self._today(), self._over)
        dialog.said.connect(
            lambda state, on, fields: self._note_in(
                dialog, partial(_note_state, flow=flow, state=state, on=on, fields=fields)
            )
        )
        dialog.open()

    def _on_correct(self, event: Event) -> None:
        if self._history is None:
            return
        flow, today = self._history.flow, self._today()
        dialog = NotingDialog(flow, self._words, today, self._over, wrong=event)
        dialog.said.connect(
            lambda _state, on, fields: self._note_in(dialog, partial(_correct, event=event, on=on, fields=fields))
        )
        dialog.open()

    def _on_retract(self, event: Event) -> None:
        self._note(lambda sharing: sharing.retract(event.event_id))

    @deed
    async def _on_withdraw(self, flow: Flow) -> None:
        operator = None if self.view is None or flow.energy is None else self.view.operators.get(flow.energy)
        dialog = WithdrawingDialog(flow, operator, self._words, self._today(), parent=self._over)
        if not await answer(dialog):
            return
        if dialog.way is Way.LETTERS:
            self._want_letters(flow, dialog.kinds[0])
            return
        said = {"method": dialog.method, "request_id": dialog.request}
        self._note(partial(_withdraw, flow=flow, on=dialog.day.isoformat(), said=said))

    def _want_letters(self, flow: Flow, kind: str) -> None:
        """Hand over to the letters: to the holder first, which is offered with the one to the source."""
        if self._history is not None:
            self._history.close()
        body = flow.counterparty
        party = USUAL[flow.energy or Energy.ELECTRICITY] if body is None else body.id
        self.letter_wanted.emit(kind, party, (flow.consent_id,) if flow.consent_id else ())

    @deed
    async def _on_confirm(self, flow: Flow) -> None:
        dialog = ConfirmingDialog(flow, self._words, self._today(), self._over)
        if await answer(dialog):
            self._note(partial(_confirm, flow=flow, on=dialog.day))

    def _on_proof(self, flow: Flow) -> None:
        path = ask_for_file(self._over, self.tr("The proof to keep a copy of"), [proof_filter()])
        if path is not None:
            self.attach(flow, path)

    @deed
    async def attach(self, flow: Flow, path: Path) -> None:
        """Keep a copy of a proof, then say what could not be reproduced of it."""
        with self.tools.telling(self._complain):
            await self._noted(partial(_attach, flow=flow, path=path))
            with suppress(UserError):
                self._caution(await look_at(self, [path]))

    def _caution(self, found: Sequence[UserError]) -> None:
        if not found:
            return
        sentence = " ".join(map(self.tools.say, found))
        if self._history is not None:
            self._history.show_caution(sentence)
        else:
            self.tools.tell("warn", self.tr("Kept, with a limit"), sentence)

    def _on_copy(self, kept: Kept) -> None:
        suggested = kept.name or self.tr("proof", "the name of a file")
        path = ask_where_to_save(self._over, self.tr("Save a copy of the proof"), suggested, self.tr("All files (*)"))
        if path is not None:
            self._note(lambda sharing: sharing.export_proof(kept.evidence.id, path))

    @deed
    async def _on_erase(self, what: tuple[Event, str]) -> None:
        """Ten seconds to change one's mind: what is erased does not come back."""
        event, field = what
        if self._history is not None:
            self._history.close()
        key = ("redact", event.event_id, field)
        if await self.tools.waiting.stands(key, self._words.waits(event, field)):
            with self.tools.telling(self._complain):
                work = partial(_erase, event_id=event.event_id, field=field, example=self.tools.example)
                erased, view = await self.work(work)
                self._show(view)
                self._refresh_history()
                self._tell_erased(erased)

    def _tell_erased(self, erased: Erased) -> None:
        """Say what stays: a file that others keep, traces in the file's log."""
        said = []
        if erased.keepers:
            translate = QCoreApplication.translate
            who = register_words.keepers(erased.keepers.entries, erased.keepers.letters, translate)
            said.append(fill(translate("Register", SAID["file_stays"]), keepers=who))
        if not erased.log_emptied:
            said.append(self.tools.say(UserError("log_waits")))
            self.tools.tell("alert", self.tr("Not erased everywhere yet"), " ".join(said))
        elif said:
            self.tools.tell("info", self.tr("Erased from this entry"), " ".join(said))

    # The review of the accounts, and closing at the operator

    @deed
    async def _ask_review(self, *, only_third: bool) -> None:
        start = await self.work(_review_start)
        words = self.page.words
        self._open_review(ReviewDialog(start, words, self.page.window(), only_third=only_third))

    @deed
    async def close_at_operator(self) -> None:
        """Lead through the operator's own two switches."""
        start = await self.work(_review_start)
        dialog = SwitchesDialog(start, self.page.words, self.page.window())
        dialog.letter_wanted.connect(lambda operator: self._erase_at(operator, start))
        self._open_review(dialog)

    def _open_review(self, dialog: ReviewDialog | SwitchesDialog) -> None:
        dialog.noted.connect(lambda done: self._note_in(dialog, partial(_note_review, done=done)))
        dialog.link_wanted.connect(self.tools.desktop.open_link)
        dialog.open()

    def _erase_at(self, operator_id: str, start: ReviewStart) -> None:
        """Have the letter prepared that asks an operator to erase what it collected."""
        collected = [flow for flow in start.flows if flow.category is Category.C2 and flow.consent_id]
        consents = tuple(flow.consent_id for flow in collected[-1:])
        self.letter_wanted.emit(ERASE_COLLECTED, operator_id, consents)

    # Copies

    @deed
    async def _on_export(self, form: str) -> None:
        name, kind = {
            "pdf": (self.tr("register.pdf", "the name of a file"), "PDF (*.pdf)"),
            "jsonld": (self.tr("register.jsonld", "the name of a file"), "JSON-LD (*.jsonld)"),
            "csv": (self.tr("register.csv", "the name of a file"), "CSV (*.csv)"),
        }[form]
        path = ask_where_to_save(self.page, self.tr("Save a copy of the register"), name, kind)
        if path is None:
            return
        if form == "pdf":
            sheet = await self.work(partial(_sheet, language=self.tools.language))
            with self.tools.telling():
                write_pdf(sheet, path)
                offer_saved(self.tools, self.tr("Saved"), str(path), path)
        else:
            content = await self.work(partial(_copy, form=form))
            with self.tools.telling():
                save(path, content)

    def _today(self) -> date:
        assert self.view is not None
        return self.view.on


# What the scribe does


def _note_state(sharing: ConsentRegister, *, flow: Flow, state: State, on: str, fields: dict[str, Any]) -> None:
    """Note a state, at this very moment where its day is today: two events of one day keep their order."""
    at = sharing.now() if on == sharing.today().isoformat() else on
    sharing.note(str(flow.consent_id), state, at, **{"granularity": flow.granularity, **fields})


def _correct(sharing: ConsentRegister, *, event: Event, on: str, fields: dict[str, Any]) -> None:
    at = event.event_time if on == event.day.isoformat() else on
    sharing.correct(event.event_id, as_draft(event, event_time=at, **fields))


def _withdraw(sharing: ConsentRegister, *, flow: Flow, on: str, said: dict[str, Any]) -> None:
    at = sharing.now() if on == sharing.today().isoformat() else on
    sharing.withdraw(str(flow.consent_id), on=at, step=flow.granularity, **said)


def _confirm(sharing: ConsentRegister, *, flow: Flow, on: date) -> None:
    sharing.confirm(str(flow.consent_id), on, step=flow.granularity)


def _erase(household: Household, *, event_id: str, field: str, example: bool) -> tuple[Erased, SharingView]:
    return household.register.redact(event_id, field), read_sharing(household, example=example)


def _attach(sharing: ConsentRegister, *, flow: Flow, path: Path) -> None:
    sharing.note(str(flow.consent_id), State.PROOF_ADDED, granularity=flow.granularity, proofs=[path])


def _review_start(household: Household) -> ReviewStart:
    sharing = household.register
    gas_meter = any(meter.energy is Energy.GAS for meter in every_meter(household.conn))
    return ReviewStart(sharing.today(), sharing.flows(), sharing.parties(), gas_meter)


def _note_review(sharing: ConsentRegister, *, done: Round) -> None:
    known = Known(
        sharing.flows(), sharing.parties(), sharing.now(), sharing.today(), new_id=lambda: f"own-{secrets.token_hex(4)}"
    )
    sharing.append_all(drafts(done, known))


def _copy(household: Household, *, form: str) -> bytes:
    sharing = household.register
    if form == "csv":
        return exports.table(sharing.events(), sharing.gone_proofs())
    created = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return exports.json_ld(sharing.copies.rows(), created=created, gone=sharing.gone_proofs())


def _sheet(household: Household, *, language: str) -> Sheet:
    sharing = household.register
    return register_sheet(
        sharing.flows(),
        sharing.events(),
        sharing.head(),
        on=sharing.today(),
        language=language,
        translate=translated,
        gone=sharing.gone_proofs(),
    )
