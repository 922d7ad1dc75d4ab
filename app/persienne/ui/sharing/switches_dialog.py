"""Closing at the operator: its two switches are explained, and what a person has switched off goes out as a Round.

What stays collected is R. 341-5 of the Code de l'énergie, what may be collected for public service D. 322-16, and that
no reason has to be given D. 341-22.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from persienne.base.placeholders import fill
from persienne.consents.account_review import Round, Seen, Sight
from persienne.consents.directory import switched_off
from persienne.consents.fields import Category, Granularity, Purpose
from persienne.telling.operator_words import OperatorWords
from persienne.ui.sharing.operator_choice import OperatorChoice
from persienne.ui.sharing.review_steps import WhereToLook
from persienne.ui.style import fonts
from persienne.ui.widgets.banner import Banner
from persienne.ui.widgets.buttons import LinkButton, PrimaryButton
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import clear
from persienne.ui.widgets.options import Tick

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.ui.sharing.review_dialog import ReviewStart
    from persienne.ui.sharing.words import SharingWords

WIDTH = 680


class SwitchesDialog(Dialog):
    """Explains the operator's two switches, and asks which of them the person has switched off."""

    noted = Signal(object)
    """A Round of the switches that were switched off."""
    letter_wanted = Signal(str)
    """What was collected is to be erased: a letter asks the operator of this id for it."""
    link_wanted = Signal(str, object)
    """An address to be opened, and what is to be called where nothing opens it."""

    def __init__(self, start: ReviewStart, words: SharingWords, parent: QWidget | None = None) -> None:
        self._start, self._words, self._numbers = start, words, words.numbers
        self.choice = OperatorChoice(start.flows, start.directory)
        super().__init__("", parent, width=WIDTH)
        self.body.addWidget(self.choice)
        self._where = QVBoxLayout()
        self.body.addLayout(self._where)
        self.recording = self._switch()
        self.collection = self._switch()
        self._say_operator()
        self.choice.changed.connect(self._say_operator)
        letter = LinkButton(self.tr("Prepare the letter that asks for it"), "mail")
        letter.setAutoDefault(False)
        letter.clicked.connect(lambda: self.letter_wanted.emit(self.choice.operator.id))
        letter.clicked.connect(self.reject)
        self.body.addWidget(letter)
        self._tell(
            self.tr("What stays collected"),
            self.tr(
                "The total and the highest power of each day (French energy code, R. 341-5). For its public-service "
                "tasks the operator may collect some curves without asking, never all of them (D. 322-16)."
            ),
        )
        self._tell(
            self.tr("How you see that it holds"),
            self.tr(
                "Download your half-hours again in a few days and import the file: after today there must be none. "
                "If there are some, History shows them, and a letter can ask why."
            ),
        )
        self._error = Banner("alert", "")
        self._error.hide()
        self.body.addWidget(self._error)
        self.add_cancel(self.tr("Close"))
        self._note = PrimaryButton(self.tr("Note what I switched off"), "check")
        self._note.clicked.connect(lambda: self.noted.emit(self.round))
        self.add_action(self._note, accepts=False)
        self._note.setEnabled(False)

    @property
    def round(self) -> Round:
        """What was switched off, as seen today."""
        party = self.choice.operator.name
        sights = [
            Sight(
                seen=Seen.OFF,
                category=category,
                party=party,
                granularity=granularity,
                purpose=purpose,
            )
            for box, category, granularity, purpose in (
                (self.recording, Category.C1, Granularity.HOUR, Purpose.UNKNOWN),
                (self.collection, Category.C2, Granularity.HALF_HOUR, Purpose.DISPLAY),
            )
            if box.isChecked()
        ]
        return Round(tuple(sights), whole=False)

    def show_error(self, sentence: str) -> None:
        """Say why the register refused it."""
        self._error.set_words("alert", self.tr("Nothing was noted"), sentence)
        self._error.show()

    def _switch(self) -> Tick:
        tick = Tick("", "")
        tick.toggled.connect(self._on_toggled)
        self.body.addWidget(tick)
        return tick

    def _say_operator(self) -> None:
        """Say where the switches of the chosen operator are, and what it calls them."""
        operator = self.choice.operator
        words = OperatorWords(operator, self._words.speech, self._words.figures)
        self.set_title(fill(self.tr("Close at {operator}"), operator=operator.name))
        clear(self._where)
        said = " ".join(filter(None, (words.where, self.tr("Switching them off needs no reason."), words.no_switch)))
        where = WhereToLook(said, operator.account, self._numbers)
        where.link_wanted.connect(self.link_wanted)
        self._where.addWidget(where)
        recording = self.tr("In the meter. When it is off, the meter keeps no curve any more.")
        collection = self.tr(
            "At the operator. When it is off, no curve arrives there any more. What is there stays: ask for its "
            "erasure."
        )
        for tick, name, does, category in (
            (self.recording, words.recording_off, recording, Category.C1),
            (self.collection, words.collection_off, collection, Category.C2),
        ):
            tick.setText(name)
            tick.set_sentence(self._noted(category) + does)

    def _noted(self, category: Category) -> str:
        off_since = switched_off(self._start.flows, category)
        if off_since is None:
            return ""
        return fill(self.tr("Noted as off on {day}."), day=self._numbers.day(off_since)) + " "

    def _tell(self, title: str, text: str) -> None:
        self.body.addWidget(Label(title, fonts.BODY_STRONG, wrap=True))
        self.add_words(text)

    def _on_toggled(self) -> None:
        self._note.setEnabled(bool(self.round.sights))
