"""What happens to a request after it was sent: acts come in, their questions are asked, rows are noted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog
from shiboken6 import isValid

from persienne.base.errors import UserError
from persienne.base.placeholders import COUNTED_DOWN, fill
from persienne.household.correspondence.drafting import Asked
from persienne.letters.complaint import MEDIATOR
from persienne.letters.earlier import possible_grounds
from persienne.letters.events import What
from persienne.letters.following_letters import IDENTITY, REMINDER, answered_in
from persienne.letters.following_letters import WRITTEN_COMPLAINT as WRITTEN
from persienne.letters.moves import Move, proved_by_files
from persienne.ui.frame.desk import Lever
from persienne.ui.household.deeds import deed
from persienne.ui.household.files import ask_for_proofs, ask_where_to_save
from persienne.ui.letters.deletion_check_lever import DeletionCheckLever
from persienne.ui.letters.event_dialog import LetterEventDialog
from persienne.ui.letters.law import GroundsDialog
from persienne.ui.letters.proofs import in_page_order, look_at, proof_filter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.letters.requests import Request
    from persienne.ui.frame.desk import Desk
    from persienne.ui.letters.page import LettersPage
    from persienne.ui.letters.printing import PrintingLever
    from persienne.ui.letters.view import Proof


class FollowingLever(Lever):
    """Every act of an open card."""

    reads_anew = False

    change_wanted = Signal(str)
    """The reference of a draft that is to be changed."""
    letter_wanted = Signal(str, str)
    """A letter of this kind to the body of this id is to be begun."""

    def __init__(self, desk: Desk[Any], page: LettersPage, printing: PrintingLever, read: Callable[[], None]) -> None:
        super().__init__(desk)
        self._letters = page
        self._read = read
        self.checking = DeletionCheckLever(desk, page, read)
        self.checking.letter_wanted.connect(self.letter_wanted)
        self.checking.remind_wanted.connect(self._remind)
        self._acts: dict[Move, Callable[[str], None]] = {
            Move.PRINT: printing.save_pdf,
            Move.CHANGE: self.change_wanted.emit,
            Move.DISCARD: self._discard,
            Move.REMIND: self._remind,
            Move.IDENTITY_LETTER: lambda about: self._write(about, IDENTITY, self._answer_is_ready),
            Move.WRITTEN_COMPLAINT: lambda about: self._write(about, WRITTEN, self._complaint_is_ready),
            Move.GROUNDS: self._ask_grounds,
            Move.COMPLAIN: printing.complain,
            Move.REFER: lambda about: printing.complain(about, MEDIATOR),
            Move.CHECK: self.checking.ask,
        }
        page.moved.connect(self._on_move)
        page.proof_wanted.connect(self._on_proof)
        page.dropped.connect(self._on_drop)

    @Slot(str, object)
    def _on_move(self, reference: str, move: Move) -> None:
        act = self._acts.get(move)
        if act is None:
            self._ask(reference, move)
        else:
            act(reference)

    def _remind(self, reference: str) -> None:
        self._write(reference, REMINDER, self._reminder_is_ready)

    def _on_drop(self, reference: str, paths: Sequence[Path]) -> None:
        """Files that were dropped on a card: ask what they prove, an answer first where one may have come."""
        shown = self._letters.shown(reference)
        proved = () if shown is None else proved_by_files(shown.status)
        if proved:
            self._ask(reference, proved[0], paths, kinds=proved)

    def _ask(
        self,
        reference: str,
        move: Move,
        paths: Sequence[Path] = (),
        kinds: Sequence[Move] = (),
        before: LetterEventDialog | None = None,
    ) -> None:
        """Ask for the day and the rest, then note it.

        ``paths`` are proofs that are there already, ``kinds`` what they may prove besides; ``before`` is the question
        in whose place this one comes, with what was said in it. An answer to a reminder is judged by the points of the
        request that it speaks of.
        """
        dropped_on, shown = reference, self._letters.shown(reference)
        if shown is not None and move is Move.ANSWER:
            reference = answered_in(shown.request)
            shown = self._letters.shown(reference)
        page = self._letters
        if shown is None or page.view is None:
            return
        today, window = page.view.today, page.window()
        dialog = LetterEventDialog(shown, move, today, page.words, acts=page.acts, parent=window)
        dialog.offer(kinds)
        if before is not None:
            dialog.take_over(before)
            before.reject()
        dialog.kind_chosen.connect(lambda other: self._ask(dropped_on, other, dialog.evidence, kinds, before=dialog))
        dialog.proof_wanted.connect(lambda: self._choose_proof(dialog))
        dialog.note_wanted.connect(lambda: self._note(reference, dialog))
        dialog.open()
        self._take(dialog, paths)

    def _choose_proof(self, dialog: LetterEventDialog) -> None:
        self._take(dialog, ask_for_proofs(dialog, self.tr("The proof: all its pages"), proof_filter()))

    @deed
    async def _take(self, dialog: LetterEventDialog, paths: Sequence[Path]) -> None:
        """Put files into the dialog in the order of their pages, and have them looked at meanwhile."""
        files = in_page_order(paths)
        if not files or self.session is None:
            return
        dialog.add_proofs(files)
        closed: list[int] = []
        dialog.finished.connect(closed.append)
        try:
            said = "\n".join(map(self.tools.say, await look_at(self, files)))
        except UserError as error:
            if closed:
                raise
            dialog.set_caution(self.tools.say(error))
            return
        if said and not closed:
            dialog.set_caution(said)
        elif said and closed[0] == QDialog.DialogCode.Accepted:
            self.tools.tell("warn", self.tr("Kept, with a limit"), said)

    @deed
    async def _note(self, reference: str, dialog: LetterEventDialog) -> None:
        """Note what was said; it stays in the dialog until that is done."""
        what, on, texts = dialog.what, dialog.on, dialog.texts
        files, corrects = dialog.evidence, dialog.corrects
        with self.tools.telling(dialog.refuse, dialog):
            done = await self.work(
                lambda home: home.correspondence.note(reference, what, on, texts, evidence=files, corrects=corrects)
            )
            if isValid(dialog):
                dialog.accept()
            if done.register:
                said = self.tr("The register of sharing has nothing of it to change any more.")
                self.tools.tell("info", self.tr("Noted"), said)
            self._read()

    @deed
    async def _write(self, reference: str, kind: str, ready: Callable[[], tuple[str, str]]) -> None:
        """Keep a letter about a request as a draft, and show it: it is printed and sent like any letter."""
        request = await self.work(partial(_about, reference=reference, kind=kind))
        self._letters.open_next(request.reference)
        title, said = ready()
        who = request.draft.facts.holder.mandatary
        self.tools.tell("info", title, f"{said} {self._letters.words.mandate_to_enclose(who)}".strip())
        self._read()

    def _ask_grounds(self, reference: str) -> None:
        """Ask what a letter that was written without Persienne rests on, and keep it."""
        page, shown = self._letters, self._letters.shown(reference)
        if shown is None or page.view is None:
            return
        request, known = shown.request, page.view.known
        sent = request.last(What.SENT, page.view.today)
        possible = possible_grounds(request.draft, known.law, page.view.today if sent is None else sent.on)
        dialog = GroundsDialog(request, possible, known.law, page.words, parent=page.window())
        dialog.keep_wanted.connect(lambda: self._keep_grounds(reference, dialog))
        dialog.open()

    @deed
    async def _keep_grounds(self, reference: str, dialog: GroundsDialog) -> None:
        rests_on = dialog.ticks.rests_on or ()
        with self.tools.telling(dialog.show_error, dialog):
            await self.work(lambda household: household.correspondence.say_grounds(reference, rests_on))
            if isValid(dialog):
                dialog.accept()
            self._read()

    def _reminder_is_ready(self) -> tuple[str, str]:
        said = self.tr("It sets no time of its own. Print it, sign it, send it, then note it here.")
        return self.tr("The reminder is ready to print"), said

    def _complaint_is_ready(self) -> tuple[str, str]:
        said = self.tr("Send it registered and keep both proofs: the mediator’s two months count from it.")
        return self.tr("The written complaint is ready to print"), said

    def _answer_is_ready(self) -> tuple[str, str]:
        said = self.tr("Enclose a page of a bill with your address, and hide the sums and the bank details on it.")
        return self.tr("The answer about your identity is ready to print"), said

    @deed
    async def _discard(self, reference: str) -> None:
        """Throw a draft away; ten seconds to change one's mind."""
        text = self.tr("Throwing the draft away in {seconds} s: {letter}")
        said = fill(text, seconds=COUNTED_DOWN, letter=self._named(reference))
        if await self.tools.waiting.stands(("letter", reference), said):
            await self.work(lambda household: household.correspondence.discard(reference))
            self._read()

    def _named(self, reference: str) -> str:
        """A letter named by its reference and its title."""
        shown = None if self._letters.view is None else self._letters.view.find(reference)
        return reference if shown is None else f"{reference}, {self._letters.words.title(shown.request.kind)}"

    @deed
    async def _on_proof(self, proof: Proof) -> None:
        """Ask where a copy goes; a file that is there is not written over."""
        path = ask_where_to_save(self._letters, self.tr("Save a copy"), proof.name or "proof", "*.*")
        if path is not None:
            await self.work(lambda household: household.register.export_proof(proof.id, path))
            self.tools.tell("ok", self.tr("Saved"), str(path))


def _about(household: Household, *, reference: str, kind: str) -> Request:
    letters = household.correspondence
    about = letters.request(reference)
    for known in letters.requests():
        if known.kind == kind and known.draft.about == reference and not known.rows:
            return known
    return letters.draft(Asked(kind, about.draft.party_id, about=reference))
