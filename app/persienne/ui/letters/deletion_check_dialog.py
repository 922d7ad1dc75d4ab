"""The check at theirs: how to get a file and the files come in, then what they show; nothing is read or kept here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from persienne.base.placeholders import fill
from persienne.household.correspondence.deletion_check import Came
from persienne.ui.letters.verdicts import DeletionFinding
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import PrimaryButton, SecondaryButton
from persienne.ui.widgets.day_fields import DayField
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.drop import TakenFiles
from persienne.ui.widgets.heard import announce
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.options import Options, Tick

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from persienne.household.correspondence.deletion_check import DeletionCheck
    from persienne.telling.deletion_check_words import DeletionCheckWords

_WIDTH: Final = 640


class Given(NamedTuple):
    """How and on which day something was given, and whether they say that they hold no curve."""

    came: Came
    on: date
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
        self.given = DayField(self.tr("Given or downloaded on"), self._today, last=self._today)
        self.given.changed.connect(self._on_changed)
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
        self._note = PrimaryButton("", "paperclip")
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
        return Given(self.came, self.given.day, self.none_held)

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
        self._note.setText(self._noting(check))
        self._turn()
        (self._note if self._note.isVisibleTo(self) else self._page).setFocus()

    def _noting(self, check: DeletionCheck) -> str:
        """What the button that notes it says; nothing where there is nothing to note."""
        if check.event_seen is not None:
            return self.tr("Note it in the request")
        return self.tr("Keep which days were absent") if check.absent else ""

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
        self._note.setVisible(found and bool(self._note.text()))
        self._note.setEnabled(True)
        self._none_held.setVisible(self.came is Came.ACCESS)
        self._compare.setVisible(not found)
        self._compare.setEnabled(not self._busy and bool(self.files.paths or self.none_held))
        self._asking.setEnabled(not self._busy)
        (self._note if found else self._compare).setDefault(True)
