"""Marking days: days and what was said of them come in, what is said now goes out; no guess of the mirror is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from persienne.base.marked_days import Answer
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import PrimaryButton
from persienne.ui.widgets.choices import Segmented
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Fold

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from persienne.telling.mirror.view import OwnCheck
    from persienne.ui.mirror.words import MirrorWords

WIDTH = 720
UNKNOWN = ""
"""The key of « I don't remember »: the day bears no mark."""


class CheckDialog(Dialog):
    """A row a day, the newest first: what is remembered of it, or nothing."""

    def __init__(self, check: OwnCheck, words: MirrorWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What do you remember?"), parent, width=WIDTH)
        marked = {mark.day: mark.answer for mark in check.marks}
        self._before = {day.toordinal(): marked.get(day.toordinal()) for day in check.days}
        for sentence in words.answers():
            self.add_words(sentence, "ink2", fonts.CAPTION)
        self.add_words(words.blind(), "ink")
        choices = [*((answer.value, words.answer_to(answer)) for answer in Answer), (UNKNOWN, words.answer_to(None))]
        rows = QVBoxLayout()
        rows.setSpacing(6)
        self._rows: dict[int, Segmented] = {}
        for day in check.days:
            rows.addWidget(self._row_of(day, choices, words))
        self.body.addLayout(rows)
        older = len(check.marks) - sum(answer is not None for answer in self._before.values())
        if older:
            self.add_words(words.older_marks(older), step=fonts.CAPTION)
        self.add_cancel()
        self._save = PrimaryButton(self.tr("Keep these marks"), "check")
        self.add_action(self._save)
        self._tell()

    def _row_of(self, day: date, choices: list[tuple[str, str]], words: MirrorWords) -> Fold:
        name = words.numbers.capital(words.numbers.long_day(day))
        answer = self._before[day.toordinal()]
        row = Segmented(choices, name, chosen=UNKNOWN, small=True)
        row.choose(UNKNOWN if answer is None else answer.value)
        row.chosen.connect(self._tell)
        self._rows[day.toordinal()] = row
        whole = Fold(under=4)
        whole.add(Label(name, fonts.BODY), 1)
        whole.add(row)
        return whole

    @property
    def changed(self) -> dict[int, Answer | None]:
        """What is said otherwise than before, by day (an ordinal); None takes a mark back."""
        now = {day: Answer(row.key) if row.key else None for day, row in self._rows.items()}
        return {day: answer for day, answer in now.items() if answer is not self._before[day]}

    def choose(self, day: date, answer: Answer | None) -> None:
        """Say what is remembered of ``day``, as a person would."""
        self._rows[day.toordinal()].choose(UNKNOWN if answer is None else answer.value)
        self._tell()

    def _tell(self) -> None:
        self._save.setEnabled(bool(self.changed))
