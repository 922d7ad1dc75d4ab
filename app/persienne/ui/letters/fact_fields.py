"""The questions of one letter: what it still asks for comes in, typed answers go out; nothing is checked but days."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from persienne.base.placeholders import fill
from persienne.letters.catalogue import Ask
from persienne.ui.style import fonts
from persienne.ui.widgets.day_fields import MaybeDay
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import bare_column, clear
from persienne.ui.widgets.options import Options, Tick

if TYPE_CHECKING:
    from persienne.letters.catalogue import Question
    from persienne.letters.facts import Value
    from persienne.letters.guide import Offer
    from persienne.telling.letters_words import LettersWords
    from persienne.ui.letters.wish import Wish


class LetterFactsForm(QWidget):
    """One letter's own questions, those that must be answered first; others appear as answers call for them."""

    changed = Signal()

    def __init__(self, wish: Wish, offer: Offer, words: LettersWords) -> None:
        super().__init__()
        self._wish, self._offer, self._words = wish, offer, words
        self._shown: tuple[str, ...] = ()
        self._column = bare_column(self, 10)
        self._fill()

    @property
    def asks(self) -> bool:
        """Whether there is anything to ask."""
        return bool(self._shown)

    def _fill(self) -> None:
        questions = sorted(self._wish.questions(self._offer), key=lambda one: not one.required)
        self._shown = tuple(one.name for one in questions)
        clear(self._column)
        for question in questions:
            self._column.addWidget(self._asked(question))

    def _asked(self, question: Question) -> QWidget:
        text = question.text.of(self._words.language)
        value = self._wish.value(self._offer, question.name)
        match question.ask:
            case Ask.TEXT | Ask.PARAGRAPH:
                field = Field(text, text=value if isinstance(value, str) else "")
                field.changed.connect(lambda typed: self._answer(question, " ".join(typed.split())))
                return field
            case Ask.NUMBERS:
                field = Field(text, text=", ".join(value) if isinstance(value, tuple) else "")
                field.changed.connect(lambda typed: self._answer(question, tuple(_DIGITS.findall(typed))))
                return field
            case Ask.DATE:
                last = None if question.name in _TO_COME else self._wish.known.today
                today = self._wish.known.today
                day = MaybeDay(text, self.tr("Not said"), today, last=last, note=self._source(question))
                day.set_day(value if not isinstance(value, str | bool | tuple) else None)
                day.changed.connect(lambda: self._answer(question, day.day))
                return day
            case Ask.YES:
                tick = Tick(text, "", checked=value is True)
                tick.toggled.connect(lambda on: self._answer(question, on or None))
                return tick
            case Ask.CHOICE:
                return self._choice(question, text, value)
            case Ask.CHOICES:
                return self._choices(question, text, value)

    def _source(self, question: Question) -> str:
        """Where the day comes from that is proposed."""
        noted = self._wish.noted(self._offer, question.name)
        if noted is None:
            return ""
        return fill(self.tr("{day} is the day in your register (page Sharing)."), day=self._words.day(noted))

    def _choice(self, question: Question, text: str, value: Value | None) -> QWidget:
        rows = [(one.value, _raised(one.label.of(self._words.language)), "") for one in question.options]
        if value is None:
            self._wish.answer(self._offer, question.name, rows[0][0])
        options = Options(text, rows, value if isinstance(value, str) else "")
        options.chosen.connect(lambda key: self._answer(question, key))
        return _under(text, options)

    def _choices(self, question: Question, text: str, value: Value | None) -> QWidget:
        chosen = list(value) if isinstance(value, tuple) else []
        ticks = []
        for option in question.options:
            if option.energy not in (None, self._wish.energy):
                continue
            label = _raised(option.label.of(self._words.language))
            tick = Tick(label, "", checked=option.value in chosen)
            ticks.append((option.value, tick))
        for _name, tick in ticks:
            tick.toggled.connect(
                lambda _on: self._answer(question, tuple(name for name, tick in ticks if tick.isChecked()))
            )
        return _under(text, *(tick for _name, tick in ticks))

    def _answer(self, question: Question, value: Value | None) -> None:
        self._wish.answer(self._offer, question.name, value)
        asked = {one.name for one in self._wish.questions(self._offer)}
        if asked != set(self._shown):
            self._fill()
        self.changed.emit()


_DIGITS = re.compile(r"[1-9][0-9]?", re.ASCII)
_TO_COME = frozenset({"leaving_on", "end", "until"})
"""Days that may lie ahead."""


def _under(
    text: str,
    *widgets: QWidget,
) -> QWidget:
    holder = QWidget()
    column = bare_column(holder, 4)
    column.addWidget(Label(text, fonts.CAPTION_MEDIUM, "ink2", wrap=True))
    for widget in widgets:
        column.addWidget(widget)
    return holder


def _raised(text: str) -> str:
    return text[:1].upper() + text[1:]
