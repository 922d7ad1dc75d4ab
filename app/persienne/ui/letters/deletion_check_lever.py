"""The check whether a body deleted what it held: files of theirs are read and compared, what is found shown and noted.

What is read is compared in the household's own thread, and nothing of it is stored but what the household notes.
"""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from persienne.base.atomic_write import save
from persienne.base.placeholders import fill
from persienne.household.correspondence.check_page import check_page, finding, page_name
from persienne.household.correspondence.deletion_check import Came
from persienne.household.correspondence.follow_up import Made
from persienne.household.measures.read_files import read_files
from persienne.letters.events import What
from persienne.telling.deletion_check_words import DeletionCheckWords
from persienne.ui.frame.desk import Lever, offer_saved
from persienne.ui.household.deeds import deed
from persienne.ui.household.files import ask_for_files, ask_for_proofs, ask_where_to_save
from persienne.ui.letters.proofs import in_page_order, look_at, proof_filter
from persienne.ui.letters.verdicts import DeletionFinding
from persienne.ui.paper.pages import pdf_of
from persienne.ui.style import fonts
from persienne.ui.style.translation import Numbers, QtSpeech
from persienne.ui.widgets.buttons import PrimaryButton, SecondaryButton
from persienne.ui.widgets.day_fields import DayField
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.drop import TakenFiles
from persienne.ui.widgets.heard import announce
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.options import Options, Tick

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from persienne.household.correspondence.deletion_check import DeletionCheck
    from persienne.household.correspondence.follow_up import Noted
    from persienne.household.household import Household
    from persienne.ui.frame.desk import Desk
    from persienne.ui.letters.page import LettersPage


_WIDTH: Final = 640


class Given(NamedTuple):
    """How something was given, on which day if that is said, and whether they say that they hold no curve."""

    came: Came
    on: date | None
    none_held: bool


class DeletionCheckDialog(Dialog):
    """Three steps and the files first; then the verdicts, and what may be done with them.

    A refusal is said beside the files, which stay.
    """

    choose_wanted = Signal()
    """Files are to be chosen; :meth:`add_files` hands them back."""
    check_wanted = Signal()
    """``paths``, ``came``, ``given`` and ``none_held`` are to be looked at."""
    letter_wanted = Signal()
    """An access letter to the same body is to be begun."""
    page_wanted = Signal(object)
    """The page of this DeletionCheck is to be saved."""
    note_wanted = Signal(object)
    """This DeletionCheck is to be noted in its request."""

    def __init__(self, body: str, today: date, words: DeletionCheckWords, parent: QWidget | None = None) -> None:
        super().__init__(fill(self.tr("Check what they hold: {body}"), body=body), parent, width=_WIDTH)
        self._words, self._today = words, today
        self._busy = False
        self.check: DeletionCheck | None = None
        """What was found, as it is shown; None while the files are asked for."""
        self.finding = DeletionFinding(words)
        self.finding.letter_wanted.connect(self.letter_wanted)
        self._asking = QWidget()
        self._build_asking()
        self.body.addWidget(self._asking)
        self.body.addWidget(self.finding)
        self.finding.hide()
        self._told = Label("", fonts.CAPTION, "ink2", wrap=True)
        self._told.hide()
        self.add_standing(self._told)
        self._build_foot()
        self._refresh()

    def _build_asking(self) -> None:
        column = QVBoxLayout(self._asking)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._steps())
        stored = self.tr("They are read and compared here; nothing of them is stored")
        self.files = TakenFiles(self, self._words, self.tr("Look at these files"), stored)
        self.files.choose_wanted.connect(self.choose_wanted)
        self.files.changed.connect(self._on_changed)
        column.addWidget(self.files)
        column.addWidget(Label(self.tr("How it came"), fonts.BODY_STRONG))
        space = self.tr("It can show that days are still there. That it shows none proves nothing.")
        ways = (
            (Came.ACCESS.value, self.tr("In the answer to an access request"), ""),
            (Came.SPACE.value, self.tr("Downloaded from their online space"), space),
        )
        self._came = Options(self.tr("How it came"), ways)
        self._came.chosen.connect(self._on_changed)
        column.addWidget(self._came)
        dates = self.tr("Your word is one sign of when a file was made. It takes a second one that agrees.")
        self._dated = Tick(self.tr("I know on which day they gave it, or I downloaded it"), dates)
        self._dated.toggled.connect(self._on_changed)
        self.given = DayField(self.tr("Given or downloaded on"), self._today, last=self._today)
        self.given.changed.connect(self._on_changed)
        column.addWidget(self._dated)
        column.addWidget(self.given)
        said = self.tr("In writing, with or without a file.")
        self._none_held = Tick(self.tr("Their answer says that no load curve is held"), said)
        self._none_held.toggled.connect(self._on_changed)
        column.addWidget(self._none_held)

    def _steps(self) -> QGridLayout:
        """How to get the file, and the letter that asks for it."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        place = 0
        for number, step in enumerate(self._words.steps(), 1):
            figure = Label(f"{number}.", fonts.BODY_STRONG, "volet")
            grid.addWidget(figure, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(step, fonts.BODY, wrap=True), place, 1)
            place += 1
            if number == 1:
                grid.addLayout(self.finding.letter_link(), place, 1)
                place += 1
        return grid

    def _build_foot(self) -> None:
        self.add_cancel(self.tr("Close"))
        self._again = SecondaryButton(self.tr("Other files"), "undo")
        self._page = SecondaryButton(self.tr("Save the page…"), "download")
        self._compare = PrimaryButton(self.tr("Compare"), "search")
        self._note = PrimaryButton(self.tr("Note it in the request"), "paperclip")
        self._again.clicked.connect(self._ask_again)
        self._compare.clicked.connect(self._on_compare)
        self._page.clicked.connect(lambda: self.page_wanted.emit(self.check))
        self._note.clicked.connect(self._on_note)
        for button in (self._again, self._page):
            button.setAutoDefault(False)
            self.foot.addWidget(button)
        for action in (self._note, self._compare):
            self.add_action(action, accepts=False)

    # What was given

    def add_files(self, paths: Sequence[Path]) -> None:
        """Take files that were chosen."""
        self.files.add(paths)

    @property
    def came(self) -> Came:
        """How the household got them."""
        return Came(self._came.key)

    @property
    def given_as(self) -> Given:
        """All of that."""
        return Given(self.came, self.given.day if self._dated.isChecked() else None, self.none_held)

    @property
    def none_held(self) -> bool:
        """Whether an answer says that no load curve is held: an online space can't say so."""
        return self._none_held.isChecked() and self.came is Came.ACCESS

    def _on_changed(self) -> None:
        self._told.hide()
        self._refresh()

    def _on_compare(self) -> None:
        self._busy = True
        self.show_progress(0, 0)
        self._refresh()
        self.check_wanted.emit()

    def show_progress(self, done: int, of: int) -> None:
        """Say how many files of how many were read."""
        said = self.tr("Reading and comparing…")
        counted = fill(self.tr("{number} of {count} files"), number=done, count=of) if of > 1 else ""
        self._tell(f"{said} {counted}".strip(), "ink2")

    def caution(self, sentence: str) -> None:
        """Say what is to be known of a proof before it is kept."""
        self._tell(sentence, "warn")

    def refuse(self, sentence: str) -> None:
        """Say why it was not done; what was given stays."""
        self._busy = False
        self._tell(sentence, "alert")
        self._refresh()

    def _tell(self, sentence: str, role: str) -> None:
        self._told.set_role(role)
        self._told.setText(sentence)
        self._told.show()

    # What was found

    def show_check(self, check: DeletionCheck) -> None:
        """Show what was found in the place of the question."""
        self._busy, self.check = False, check
        self._told.hide()
        self.finding.show_check(check)
        announce(self, self._words.headline(check))
        self._turn()
        (self._note if self._note.isVisibleTo(self) else self._page).setFocus()

    def _on_note(self) -> None:
        self._note.setEnabled(False)  # once is enough
        self.note_wanted.emit(self.check)

    def _ask_again(self) -> None:
        self.check = None
        self._turn()
        self.files.choose.setFocus()

    def _turn(self) -> None:
        """Show the question or what was found, at the height that it needs."""
        self._asking.setVisible(self.check is None)
        self.finding.setVisible(self.check is not None)
        self._refresh()
        self.fit()

    def _refresh(self) -> None:
        found = self.check is not None
        for button in (self._again, self._page):
            button.setVisible(found)
        self._note.setVisible(self.check is not None and self.check.notes is not None)
        self._note.setEnabled(True)
        self.given.setVisible(self._dated.isChecked())
        self._none_held.setVisible(self.came is Came.ACCESS)
        self._compare.setVisible(not found)
        self._compare.setEnabled(not self._busy and bool(self.files.paths or self.none_held))
        self._asking.setEnabled(not self._busy)
        (self._note if found else self._compare).setDefault(True)


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
        """Say what was noted; of a curve that is there, offer the reminder."""
        kept = self.tr("The page of the check is filed with it as a proof.")
        if check.notes is What.NONE_HELD:
            self.tools.tell("ok", self.tr("Noted: they write that they hold none"), kept)
        else:
            remind = partial(self.remind_wanted.emit, check.request.reference)
            title = self.tr("Noted: a curve is there")
            self.tools.offer("ok", title, kept, self.tr("Remind them"), act=remind)


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
    return household.deletion_checks.note(check, page, note, evidence)
