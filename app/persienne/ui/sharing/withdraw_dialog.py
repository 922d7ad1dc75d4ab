"""Stopping a flow: the flow and the letters that it takes come in, what the household did or wants to do goes out.

Nothing is noted as asked before the household says that it was asked: letters that are only wanted change nothing.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from persienne.consents.fields import Category, Method
from persienne.consents.flows import Status
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import PrimaryButton
from persienne.ui.widgets.choice import Choice
from persienne.ui.widgets.day_field import DayField
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.focus import give
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.options import Options
from persienne.ui.widgets.row import Row

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from persienne.consents.flows import Flow
    from persienne.consents.parties import Party
    from persienne.telling.history_words import HistoryOfFlowWords

ASKED = (Method.LETTER, Method.EMAIL, Method.FORM, Method.PHONE, Method.OTHER)


class Way(StrEnum):
    """What a person says of a withdrawal."""

    LETTERS = "letters"
    """It wants the letters."""
    SWITCHED = "switched"
    ASKED = "asked"


class WithdrawingDialog(Dialog):
    """Which letters it takes, to the source and to the holder; or what was done already."""

    def __init__(
        self, flow: Flow, operator: Party | None, words: HistoryOfFlowWords, today: date, parent: QWidget | None = None
    ) -> None:
        recording = flow.category is Category.C1
        title = self.tr("Object to the recording in the meter") if recording else self.tr("Stop this sharing: %1")
        super().__init__(title.replace("%1", words.title(flow)), parent, width=640)
        self.letters = words.letters(flow, operator)
        """Kind, what it asks, of whom."""
        self.body.addWidget(Label(self.tr("In writing, it takes:"), fonts.BODY_STRONG))
        for _kind, asks, to in self.letters:
            self.body.addWidget(Row("mail", asks, to, last=asks == self.letters[-1][1]))
        options = [
            (
                Way.LETTERS.value,
                self.tr("Prepare these letters"),
                self.tr("Nothing is noted before you have sent them."),
            ),
            (Way.ASKED.value, self.tr("I have asked for it"), self.tr("Noted as asked; it may go on until confirmed.")),
        ]
        if flow.status is not Status.WITHDRAWN_UNCONFIRMED:
            said = words.where_to_switch(flow, operator)
            options.insert(0, (Way.SWITCHED.value, self.tr("I have switched it off myself: the quickest way"), said))
        self._ways = Options(self.tr("What you did, or want to do"), options, Way.LETTERS.value)
        self._ways.chosen.connect(self._on_way)
        self.body.addWidget(self._ways)
        self._day = DayField(self.tr("On"), today, last=today)
        self._method = Choice(self.tr("How it was asked"))
        names = (
            self.tr("By letter"),
            self.tr("By e-mail"),
            self.tr("By a form"),
            self.tr("By phone"),
            self.tr("In another way"),
        )
        self._method.addItems(list(names))
        self._request = Field(self.tr("Reference of the letter (may stay empty)"))
        for widget in (self._day, self._method, self._request):
            self.body.addWidget(widget)
        self.add_cancel()
        self._go = PrimaryButton(self.tr("Go on"))
        self.add_action(self._go)
        self._on_way(self._ways.key)
        give(self._ways.button)

    @property
    def way(self) -> Way:
        """What a person said."""
        return Way(self._ways.key)

    @property
    def method(self) -> Method:
        """How it was withdrawn."""
        return ASKED[self._method.currentIndex()] if self.way is Way.ASKED else Method.SWITCH

    @property
    def day(self) -> date:
        """When."""
        return self._day.day

    @property
    def request(self) -> str | None:
        """The letter's reference, where one was typed."""
        return (self._request.text or None) if self.way is Way.ASKED else None

    @property
    def kinds(self) -> tuple[str, ...]:
        """The letters that it takes."""
        return tuple(kind for kind, _asks, _to in self.letters)

    def _on_way(self, key: str) -> None:
        self._day.setVisible(key != Way.LETTERS.value)
        for widget in (self._method, self._request):
            widget.setVisible(key == Way.ASKED.value)
        self._go.setText(self.tr("Prepare") if key == Way.LETTERS.value else self.tr("Note it"))
        self._go.updateGeometry()
        self.adjustSize()
