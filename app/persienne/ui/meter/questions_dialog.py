"""The questions of an import: waiting files come in, answers and the time of a recording go out; nothing is stored.

Every question has its figures and its likely cause, and the safe answer is chosen until a person chooses another.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from persienne.base.localtime import local_days
from persienne.household.measures.import_questions import Dates, NewMeter, QuestionCode, answered, groups_of
from persienne.insight.tariff_text import minute_of
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.day_fields import DayField
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.form import Form
from persienne.ui.widgets.keyboard import give
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.options import Options

if TYPE_CHECKING:
    from persienne.household.measures.import_files import Looked
    from persienne.household.measures.import_questions import Answers, Choice, QuestionGroup
    from persienne.telling.question_words import QuestionWords


class SavedBetween(QWidget):
    """The first and the last instant, in local time; an hour of 24:00 is the end of its day."""

    changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.first_day = DayField(self.tr("From the"), today - timedelta(days=1), last=today)
        self.first_hour = Field(self.tr("at"), text="00:00", keeps_return=True)
        self.last_day = DayField(self.tr("to the"), today - timedelta(days=1), last=today)
        self.last_hour = Field(self.tr("at"), text="24:00", keeps_return=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for row, fields in enumerate(((self.first_day, self.first_hour), (self.last_day, self.last_hour))):
            for column, field in enumerate(fields):
                grid.addWidget(field, row, column)
        for day in (self.first_day, self.last_day):
            day.changed.connect(self._on_changed)
        for hour in (self.first_hour, self.last_hour):
            hour.changed.connect(lambda _text: self._on_changed())

    @property
    def dates(self) -> Dates | None:
        """The two instants; None where an hour is none, or the end is not after the beginning."""
        try:
            start, end = _instant(self.first_day, self.first_hour), _instant(self.last_day, self.last_hour)
        except ValueError:
            return None
        return Dates(start, end) if start < end else None

    def _on_changed(self) -> None:
        self.last_hour.show_error(
            "" if self.dates else self.tr("Hours are written 8:30, and the end is after the beginning.")
        )
        self.changed.emit()


def _instant(day: DayField, hour: Field) -> int:
    wall = datetime.combine(day.day, datetime.min.time()) + timedelta(minutes=minute_of(hour.text))
    return local_days().epoch(wall)


WIDTH = 680
SHOWN_FILES = 5
NEW, SAME_NEW, LEAVE, ACCEPT, REFUSE, MINE, DATED = "new", "same-new", "leave", "accept", "refuse", "mine", "dated"


class QuestionsDialog(Form):
    """Asks for a whole batch at once; nothing of it is stored before « Import ».

    ``before`` is what was answered already.
    """

    def __init__(self, looked: Looked, before: Answers, words: QuestionWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Before these files are imported"), parent, width=WIDTH)
        self._looked, self._before = looked, before
        self.add_words(words.files("waiting", len(looked.waiting)), "ink")
        if looked.ready:
            self.add_words(words.files("ready", looked.ready))
        self._words = words
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self.questions: list[QuestionCard] = []
        for group in groups_of(looked.waiting):
            self._add(len(self.questions), group)
        self.body.addLayout(self._column)
        self.ends(self.tr("Import"), "file-up", cancel=self.tr("Import nothing"))

    @property
    def answers(self) -> Answers:
        """What was answered, with what had been before."""
        return answered([(card.group, card.choice) for card in self.questions], self._before)

    def _add(self, place: int, group: QuestionGroup) -> None:
        today = local_days().wall(self._before.at).date()
        card = QuestionCard(group, self._words, today)
        card.chosen.connect(self.refresh)
        card.apart_wanted.connect(lambda: self._take_apart(card))
        self.questions.insert(place, card)
        self._column.insertWidget(place, card)

    def _take_apart(self, card: QuestionCard) -> None:
        """Ask of each file by itself."""
        place = self.questions.index(card)
        self.questions.remove(card)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()
        for group in reversed(card.group.one_by_one()):
            self._add(place, group)
            self.questions[place].show()
        give(self.questions[place].options.button)
        self.refresh()
        self.fit()

    def refresh(self) -> None:
        """Where every file would be left out there is nothing to import."""
        left_out = self.answers.left_out
        waits = any(one.place not in left_out for one in self._looked.waiting)
        self.action.setEnabled(waits or self._looked.ready > 0)


class QuestionCard(Card):
    """One question: what it is about, its files with their figures, the likely cause, and what can be answered."""

    chosen = Signal()
    apart_wanted = Signal()
    """Its files want an answer each."""

    def __init__(self, group: QuestionGroup, words: QuestionWords, today: date) -> None:
        super().__init__()
        self.group = group
        self._words = words
        head = words.head(group.code)
        self.setAccessibleName(head)
        self._add_words(head, fonts.CARD)
        self._add_files()
        self._add_words(words.cause(group.first), role="ink2")
        is_meter = group.code is QuestionCode.METER
        choices = self._meters() if is_meter else self._yes_or_no()
        self._choices: dict[str, Choice] = {key: choice for key, choice, _, _ in choices}
        shown = [(key, name, sentence) for key, _, name, sentence in choices]
        start = next(key for key, choice in self._choices.items() if choice == group.safest)
        self.options = Options(head, shown, start)
        self.options.chosen.connect(lambda _key: self.chosen.emit())
        self.body.addWidget(self.options)
        self.between: SavedBetween | None = None
        if group.code is QuestionCode.DATES:
            self.between = SavedBetween(today)
            self.between.changed.connect(self.chosen)
            self.body.addWidget(self.between)
        if len(group.files) > 1:
            apart = LinkButton(self.tr("Answer file by file"))
            apart.setAutoDefault(False)
            apart.clicked.connect(self.apart_wanted)
            row = QHBoxLayout()
            row.addWidget(apart)
            row.addStretch(1)
            self.body.addLayout(row)

    @property
    def choice(self) -> Choice:
        """The answer; a recording whose time is not said is not imported."""
        if self.options.key == DATED and self.between is not None:
            return self.between.dates or False
        return self._choices[self.options.key]

    def _add_files(self) -> None:
        """The files, each with its figures where they are its own."""
        words, files = self._words, self.group.files
        is_meter = self.group.code is QuestionCode.METER
        for entry, question in files[:SHOWN_FILES]:
            self._add_words(words.file(entry), fonts.BODY_STRONG)
            if not is_meter:
                self._add_words(words.asked(question))
        if (more := len(files) - SHOWN_FILES) > 0:
            self._add_words(words.files("more", more))
        if is_meter:
            self._add_words(words.asked(self.group.first))

    def _add_words(self, text: str, step: fonts.Type = fonts.BODY, role: str = "ink") -> None:
        self.body.addWidget(Label(text, step, role, wrap=True))

    def _meters(self) -> list[tuple[str, Choice, str, str]]:
        words, group = self._words, self.group
        mine = [
            (f"{MINE}{place}", one.meter, words.mine(one), words.proof(one, group.first))
            for place, one in enumerate(group.candidates)
        ]
        new = [(NEW, group.new_meter, words.answer("new"), words.meaning("new"))]
        if group.beside is not None:
            same = NewMeter(group.beside.place)
            new.insert(0, (SAME_NEW, same, words.same_new(group.beside.file), words.meaning("same_new")))
        leave = "leave_these" if len(group.files) > 1 else "leave_this"
        return [
            *mine,
            *new,
            (LEAVE, False, words.answer(leave), words.meaning("leave")),
        ]

    def _yes_or_no(self) -> list[tuple[str, Choice, str, str]]:
        words = self._words
        if self.group.code is QuestionCode.DATES:
            return [
                (REFUSE, False, words.answer("refuse"), words.meaning("leave")),
                (DATED, True, words.answer("dated"), words.meaning("dated")),
            ]
        return [
            (REFUSE, False, words.answer("refuse"), words.meaning("leave")),
            (ACCEPT, True, words.answer("accept"), words.meaning("accept")),
        ]
