"""What a check at theirs found: a DeletionCheck comes in, its days as a calendar and by verdict are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from persienne.insight.deletion_check import Outcome
from persienne.ui.letters.verdict_grid import VerdictGrid
from persienne.ui.letters.verdict_marks import VerdictMark
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import LinkButton, SecondaryButton
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import bare_column, bare_row, clear

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from persienne.household.correspondence.deletion_check import DeletionCheck
    from persienne.telling.deletion_check_words import DeletionCheckWords


class DeletionFinding(QWidget):
    """The headline, the calendar, a row a verdict with its mark, the doubts, what to do now, and room for a proof."""

    proof_wanted = Signal()
    """Their written answer is to be chosen; :meth:`add_proofs` hands it back."""
    letter_wanted = Signal()
    """An access letter to the same body is to be begun."""

    def __init__(self, words: DeletionCheckWords) -> None:
        super().__init__()
        self._words = words
        self.evidence: tuple[Path, ...] = ()
        """The files of their written answer, in the order of their pages."""
        column = bare_column(self, 10)
        self._headline = Label("", fonts.LEAD, wrap=True)
        self._grid = VerdictGrid(words.figures, words.day)
        policy = self._grid.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Maximum)  # narrower than a year in full size it is less high
        self._grid.setSizePolicy(policy)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(8)
        column.addWidget(self._headline)
        column.addWidget(self._grid)
        column.addLayout(self._parts)
        column.addWidget(self._build_proof())

    def _build_proof(self) -> QWidget:
        self._clip = SecondaryButton(self.tr("Add their answer…"), "paperclip")
        self._clip.setAutoDefault(False)
        self._clip.clicked.connect(self.proof_wanted)
        self._file = Label("", fonts.CAPTION, "ink2", wrap=True)
        self._proof = QWidget()
        row = bare_row(self._proof, 10)
        row.addWidget(self._clip)
        row.addWidget(self._file, 1)
        return self._proof

    def show_check(self, check: DeletionCheck) -> None:
        """Show it in the place of another."""
        self.evidence = ()
        self._file.setText(self.tr("The letter, scanned: filed with the page of the check"))
        self._headline.setText(self._words.headline(check))
        seen = bool(check.found) and bool(check.files)
        if seen:
            self._grid.show_days(check.found, self._words.headline(check))
        self._grid.setVisible(seen)
        clear(self._parts)
        if seen:
            self._parts.addLayout(self._verdicts(check))
        for doubt in self._words.doubts(check):
            self._parts.addWidget(Label(doubt, fonts.BODY, "warn", wrap=True))
        to_do = self._words.to_do(check)
        if to_do:
            self._parts.addWidget(Label(self.tr("What to do now"), fonts.BODY_STRONG))
        for one in to_do:
            self._parts.addWidget(Label(f"–\u00a0{one}", fonts.BODY, wrap=True))
        if check.outcome in (Outcome.OTHER, Outcome.NOTHING_SEEN):
            self._parts.addLayout(self.letter_link())
        self._proof.setVisible(check.event_seen is not None)

    def letter_link(self) -> QHBoxLayout:
        """A new link to an access letter, for when there is no file, or one that shows nothing."""
        letter = LinkButton(self.tr("Write an access letter"), "edit")
        letter.setAutoDefault(False)
        letter.clicked.connect(self.letter_wanted)
        row = QHBoxLayout()
        row.addWidget(letter)
        row.addStretch(1)
        return row

    def _verdicts(self, check: DeletionCheck) -> QGridLayout:
        """A row a verdict: its mark as in the calendar, its name, which days and why, and how many."""
        grid, top = QGridLayout(), Qt.AlignmentFlag.AlignTop
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (verdict, days, spans, why) in enumerate(self._words.lines(check)):
            name = self._words.verdict(verdict)
            lines = QVBoxLayout()
            lines.setSpacing(2)
            lines.addWidget(Label(name, fonts.BODY_STRONG))
            for said in (spans, why):
                lines.addWidget(Label(said, fonts.CAPTION, "ink2", wrap=True))
            grid.addWidget(VerdictMark(verdict), row, 0, top)
            grid.addLayout(lines, row, 1)
            right = top | Qt.AlignmentFlag.AlignRight
            grid.addWidget(Label(days, fonts.BODY_STRONG, figures=True), row, 2, right)
        return grid

    def add_proofs(self, paths: Sequence[Path]) -> None:
        """Take files of their answer, after those that were chosen before."""
        self.evidence = tuple(dict.fromkeys((*self.evidence, *paths)))
        if self.evidence:
            self._file.setText(", ".join(path.name for path in self.evidence))
