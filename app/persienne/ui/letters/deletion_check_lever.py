"""The check at theirs: a request comes in, its dialog is opened, files are read and compared, and the finding is noted.

What is read is compared in the household's own thread, and nothing of it is stored but what the household notes.
"""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from shiboken6 import isValid

from persienne.base.atomic_write import save
from persienne.household.correspondence.check_page import check_page, finding, page_name
from persienne.household.correspondence.follow_up import Made
from persienne.household.measures.read_files import read_files
from persienne.telling.deletion_check_words import DeletionCheckWords
from persienne.ui.frame.desk import Lever, offer_saved
from persienne.ui.frame.proofs import look_at, proof_filter
from persienne.ui.household.deeds import deed
from persienne.ui.household.files import ask_for_files, ask_for_proofs, ask_where_to_save
from persienne.ui.letters.deletion_check_dialog import DeletionCheckDialog
from persienne.ui.letters.proof_drop import in_page_order
from persienne.ui.paper.pages import pdf_of
from persienne.ui.style.translation import Numbers, QtSpeech

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from persienne.household.correspondence.deletion_check import DeletionCheck
    from persienne.household.correspondence.follow_up import Noted
    from persienne.household.household import Household
    from persienne.ui.frame.desk import Desk
    from persienne.ui.letters.deletion_check_dialog import Given
    from persienne.ui.letters.page import LettersPage


class DeletionCheckLever(Lever):
    """Opens the dialog, has files read and compared, saves the page, and notes what was found."""

    letter_wanted = Signal(str, str)
    """A letter of this kind to the body of this id is to be begun."""
    remind_wanted = Signal(str)
    """A reminder about the request of this reference is to be written."""
    _progressed = Signal(object, int, int)
    """The dialog, files done, files in all: emitted in the thread that reads, received in the window's."""

    def __init__(self, desk: Desk[Any], page: LettersPage, read: Callable[[], None]) -> None:
        super().__init__(desk)
        self._letters = page
        self._read = read
        self._progressed.connect(_show_progress)

    def ask(self, reference: str) -> None:
        """Open the dialog for a request."""
        shown = self._letters.shown(reference)
        view = self._letters.view
        if shown is None or view is None:
            return
        tools, body, party = self.tools, shown.request.draft.body.name, shown.request.draft.party_id
        words = DeletionCheckWords(QtSpeech(), Numbers(tools.locale))
        dialog = DeletionCheckDialog(body, view.today, words, self._letters.window())
        dialog.choose_wanted.connect(lambda: dialog.add_files(ask_for_files(dialog)))
        dialog.check_wanted.connect(lambda: self._check(reference, dialog))
        dialog.letter_wanted.connect(dialog.reject)
        dialog.letter_wanted.connect(lambda: self.letter_wanted.emit("access", party))
        dialog.page_wanted.connect(lambda check: self._save(dialog, check))
        dialog.note_wanted.connect(lambda check: self._note(dialog, check))
        dialog.finding.proof_wanted.connect(lambda: self._choose_proof(dialog))
        dialog.open()

    @deed
    async def _choose_proof(self, dialog: DeletionCheckDialog) -> None:
        """Take their written answer as a proof, and have it looked at meanwhile."""
        files = in_page_order(ask_for_proofs(dialog, self.tr("Their answer: all its pages"), proof_filter()))
        dialog.finding.add_proofs(files)
        if not files:
            return
        with self.tools.telling(dialog.refuse, dialog):
            errors = await look_at(self, files)
            if errors and isValid(dialog):
                dialog.caution("\n".join(map(self.tools.say, errors)))

    @deed
    async def _check(self, reference: str, dialog: DeletionCheckDialog) -> None:
        """Have the files read and compared; closing the dialog ends it."""
        cancel = threading.Event()
        dialog.finished.connect(lambda _result: cancel.set())
        work = partial(
            _looked,
            reference=reference,
            paths=dialog.files.paths,
            given=dialog.given_as,
            progress=lambda done, of, _name: self._progressed.emit(dialog, done, of),
            cancelled=cancel.is_set,
        )
        with self.tools.telling(dialog.refuse, dialog):
            check = await self.work(work)
            if isValid(dialog):
                dialog.show_check(check)

    def _save(self, dialog: DeletionCheckDialog, check: DeletionCheck) -> None:
        path = ask_where_to_save(dialog, self.tr("Save the page"), page_name(check), "PDF (*.pdf)")
        if path is not None:
            with self.tools.telling(dialog.refuse, dialog):
                save(path, pdf_of(check_page(check, self.tools.language), page_marks=False)[0])
                offer_saved(self.tools, self.tr("The page is saved"), str(path), path)

    @deed
    async def _note(self, dialog: DeletionCheckDialog, check: DeletionCheck) -> None:
        """Note it with its French page: whoever reads the request's file reads French."""
        content, _ = pdf_of(check_page(check, "fr"), page_marks=False)
        made, evidence = Made(page_name(check), content), dialog.finding.evidence
        with self.tools.telling(dialog.refuse, dialog):
            await self.work(partial(_noted, check=check, page=made, note=finding(check, "fr"), evidence=evidence))
            if isValid(dialog):
                dialog.accept()
            self._tell(check)
            self._letters.open_next(check.request.reference)
            self._read()

    def _tell(self, check: DeletionCheck) -> None:
        """Say what was noted, and where the effect is missing offer the reminder."""
        kept = self.tr("The page of the check is filed with it as a proof.")
        if check.event_seen is None:
            said = self.tr("If such a day is there again later, this will tell it.")
            self.tools.tell("ok", self.tr("Kept which days were absent"), said)
        elif check.event_seen:
            self.tools.tell("ok", self.tr("Noted: the deletion is confirmed"), kept)
        else:
            remind = partial(self.remind_wanted.emit, check.request.reference)
            title = self.tr("Noted: it was granted, and it is not done")
            self.tools.offer("ok", title, kept, self.tr("Remind them"), remind)


def _show_progress(dialog: DeletionCheckDialog, done: int, of: int) -> None:
    if isValid(dialog):
        dialog.show_progress(done, of)


def _looked(
    household: Household,
    *,
    reference: str,
    paths: tuple[Path, ...],
    given: Given,
    progress: Callable[[int, int, str], None],
    cancelled: Callable[[], bool],
) -> DeletionCheck:
    read = read_files(household.conn, paths, progress=progress, cancelled=cancelled) if paths else ()
    return household.deletion_checks.look(reference, read, given.came, none_held=given.none_held, given_on=given.on)


def _noted(
    household: Household, *, check: DeletionCheck, page: Made, note: str, evidence: tuple[Path, ...]
) -> Noted | None:
    return household.deletion_checks.note(check, page if check.event_seen is not None else None, note, evidence)
