"""The questions of an import: files that wait for an answer come in, the answers go out; it stores nothing.

Every question has its figures and its likely cause, and the safe answer is chosen until a person chooses another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from persienne.household.measures.import_answering import answered, groups_of
from persienne.household.measures.import_questions import QuestionCode
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import PrimaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.dialog import Dialog, roomy
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.options import Options
from persienne.ui.widgets.scroll import ScrollBox

if TYPE_CHECKING:
    from persienne.household.measures.import_answering import Choice, QuestionGroup
    from persienne.household.measures.import_files import Looked
    from persienne.household.measures.import_questions import Answers
    from persienne.telling.question_words import QuestionWords
    from persienne.ui.style.theme import Theme

WIDTH, HEIGHT = 680, 680
SHOWN_FILES = 5
NEW, LEAVE, ACCEPT, REFUSE, MINE = "new", "leave", "accept", "refuse", "mine"


class QuestionsDialog(Dialog):
    """Asks for a whole batch at once; nothing of it is stored before « Import ».

    ``before`` is what was answered already.
    """

    def __init__(
        self, looked: Looked, before: Answers, words: QuestionWords, theme: Theme, parent: QWidget | None = None
    ) -> None:
        size = roomy(WIDTH, HEIGHT, parent)
        super().__init__(self.tr("Before these files are imported"), theme, parent, width=size.width())
        self._looked, self._before = looked, before
        self.add_words(words.files("waiting", len(looked.waiting)), "ink")
        if looked.ready:
            self.add_words(words.files("ready", looked.ready))
        self.questions = tuple(QuestionCard(group, words, theme) for group in groups_of(looked.waiting))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        for card in self.questions:
            column.addWidget(card)
            card.chosen.connect(self._on_chosen)
        column.addStretch(1)
        box = ScrollBox()
        box.set_content(holder)
        self.body.addWidget(box, 1)
        self.add_cancel(self.tr("Import nothing"))
        self._action = PrimaryButton(self.tr("Import"), theme, "file-up")
        self.add_action(self._action)
        self._on_chosen()
        self.resize(size)

    @property
    def answers(self) -> Answers:
        """What was answered, with what had been before."""
        return answered([(card.group, card.choice) for card in self.questions], self._before)

    def _on_chosen(self) -> None:
        """Where every file would be left out there is nothing to import."""
        left_out = self.answers.left_out
        self._action.setEnabled(
            self._looked.ready > 0 or any(one.place not in left_out for one in self._looked.waiting)
        )


class QuestionCard(Card):
    """One question: what it is about, its files with their figures, the likely cause, and what can be answered."""

    chosen = Signal()

    def __init__(self, group: QuestionGroup, words: QuestionWords, theme: Theme) -> None:
        super().__init__(theme)
        self.group = group
        self._words = words
        head = words.head(group.code)
        self.setAccessibleName(head)
        self.body.addWidget(Label(head, theme, fonts.CARD, wrap=True))
        for line in self._lines():
            self.body.addWidget(Label(line, theme, fonts.BODY, wrap=True))
        self.body.addWidget(Label(words.cause(group.first), theme, fonts.BODY, "ink2", wrap=True))
        is_meter = group.code is QuestionCode.METER
        choices = self._meters() if is_meter else self._yes_or_no()
        self._choices: dict[str, Choice] = {key: choice for key, choice, _, _ in choices}
        shown = [(key, name, sentence) for key, _, name, sentence in choices]
        start = next(key for key, choice in self._choices.items() if choice == group.safest)
        self.options = Options(head, shown, theme, start)
        self.options.chosen.connect(lambda _key: self.chosen.emit())
        self.body.addWidget(self.options)

    @property
    def choice(self) -> Choice:
        """The answer."""
        return self._choices[self.options.key]

    def _lines(self) -> list[str]:
        """The files, each with its figures where they are its own."""
        words, files = self._words, self.group.files
        shown = files[:SHOWN_FILES]
        if self.group.code is QuestionCode.METER:
            lines = [words.asked(self.group.first), *(words.file(entry) for entry, _ in shown)]
        else:
            lines = [words.of_file(entry, question) for entry, question in shown]
        more = len(files) - len(shown)
        return [*lines, words.files("more", more)] if more else lines

    def _meters(self) -> list[tuple[str, Choice, str, str]]:
        words, group = self._words, self.group
        mine = [
            (f"{MINE}{place}", one.meter, words.mine(one), words.proof(one, group.first))
            for place, one in enumerate(group.candidates)
        ]
        leave = "leave_these" if len(group.files) > 1 else "leave_this"
        return [
            *mine,
            (NEW, group.new_meter, words.answer("new"), words.meaning("new")),
            (LEAVE, False, words.answer(leave), words.meaning("leave")),
        ]

    def _yes_or_no(self) -> list[tuple[str, Choice, str, str]]:
        words = self._words
        return [
            (REFUSE, False, words.answer("refuse"), words.meaning("leave")),
            (ACCEPT, True, words.answer("accept"), words.meaning("accept")),
        ]
