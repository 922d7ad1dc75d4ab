"""Closing at the operator: its two switches are explained, and what a person has switched off goes out as a Round.

What stays collected is D. 341-19 of the Code de l'énergie, what may be collected for public service D. 322-16, and that
no reason has to be given D. 341-22.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from persienne.base.energy_market import Energy, Role
from persienne.consents.account_review import Round, Seen, Sight
from persienne.consents.fields import Category, Granularity, Purpose
from persienne.consents.flows import Status
from persienne.consents.operators import USUAL
from persienne.ui.sharing.review_steps import WhereToLook
from persienne.ui.style import fonts
from persienne.ui.widgets.banner import Banner
from persienne.ui.widgets.buttons import LinkButton, PrimaryButton
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from persienne.consents.parties import Party
    from persienne.ui.sharing.review_dialog import ReviewStart
    from persienne.ui.sharing.words import SharingWords
    from persienne.ui.style.theme import Theme

WIDTH = 680

_OFF = frozenset({Status.WITHDRAWN, Status.WITHDRAWN_UNCONFIRMED, Status.REFUSED})


class SwitchesDialog(Dialog):
    """Explains the operator's two switches, and asks which of them the person has switched off."""

    noted = Signal(object)
    """A Round of the switches that were switched off."""
    letter_wanted = Signal()
    """What was collected is to be erased: a letter asks for it."""
    link_wanted = Signal(str, object)
    """An address to be opened, and what is to be called where nothing opens it."""

    def __init__(self, start: ReviewStart, words: SharingWords, theme: Theme, parent: QWidget | None = None) -> None:
        self._operator = operator_of(start)
        self._numbers = words.numbers
        super().__init__(self.tr("Close at %1").replace("%1", self._operator.name), theme, parent, width=WIDTH)
        said = self.tr(
            "In your account, open « Gérer l'accès à mes données ». At the foot of that page stand two switches. "
            "Switching them off needs no reason."
        )
        where = WhereToLook(said, self._operator.account, words.numbers, theme)
        where.link_wanted.connect(self.link_wanted)
        self.body.addWidget(where)
        self.recording = self._switch(
            "« Enregistrement de la consommation horaire »",
            self.tr("In the meter. Off, the meter stores no curve any more."),
            noted_off(start, Category.C1),
        )
        self.collection = self._switch(
            "« Collecte de la consommation horaire »",
            self.tr(
                "At the operator. Off, no curve comes in any more. What came in before stays: ask for its erasure."
            ),
            noted_off(start, Category.C2),
        )
        letter = LinkButton(self.tr("Prepare the letter that asks for it"), theme, "mail")
        letter.setAutoDefault(False)
        letter.clicked.connect(self.letter_wanted)
        letter.clicked.connect(self.reject)
        self.body.addWidget(letter)
        self._tell(
            self.tr("What stays collected"),
            self.tr(
                "The total and the highest power of each day (Code de l'énergie, D. 341-19). For its public-service "
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
        self._error = Banner("alert", "", theme)
        self._error.hide()
        self.body.addWidget(self._error)
        self.add_cancel(self.tr("Close"))
        self._note = PrimaryButton(self.tr("Note what I switched off"), theme, "check")
        self._note.clicked.connect(lambda: self.noted.emit(self.round))
        self.add_action(self._note, accepts=False)
        self._note.setEnabled(False)

    @property
    def round(self) -> Round:
        """What was switched off, as seen today."""
        sights = [
            Sight(seen=Seen.OFF, category=category, party=self._operator.name, granularity=granularity, purpose=purpose)
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

    def _switch(self, name: str, does: str, off_since: date | None) -> Tick:
        if off_since is not None:
            noted = self.tr("Noted as off on %1.").replace("%1", self._numbers.day(off_since))
            does = f"{noted} {does}"
        tick = Tick(self.tr("I have switched off %1").replace("%1", name), does, self.theme)
        tick.toggled.connect(self._on_toggled)
        self.body.addWidget(tick)
        return tick

    def _tell(self, title: str, text: str) -> None:
        self.body.addWidget(Label(title, self.theme, fonts.BODY_STRONG, wrap=True))
        self.add_words(text)

    def _on_toggled(self) -> None:
        self._note.setEnabled(bool(self.round.sights))


def operator_of(start: ReviewStart) -> Party:
    """The grid operator that was noted last, else the one that nearly all households have."""
    noted = [
        flow.counterparty.id
        for flow in start.flows
        if flow.category in {Category.C1, Category.C2} and flow.counterparty is not None
    ]
    operators = {one.id: one for one in start.directory.with_role(Role.OPERATOR, Energy.ELECTRICITY)}
    usual = operators[USUAL[Energy.ELECTRICITY]]
    return operators.get(noted[-1], usual) if noted else usual


def noted_off(start: ReviewStart, category: Category) -> date | None:
    """The day on which the switch of ``category`` was last noted as off; None where it is not noted so now."""
    noted = [flow for flow in start.flows if flow.category is category and flow.history]
    return noted[-1].history[-1].day if noted and noted[-1].status in _OFF else None
