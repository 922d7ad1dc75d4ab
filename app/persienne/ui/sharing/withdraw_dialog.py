"""Stopping a flow: the flow and the letters that it takes come in, what the household did or wants to do goes out.

Nothing is noted as asked before the household says that it was asked: letters that are only wanted change nothing.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from persienne.base.placeholders import fill
from persienne.consents.fields import Category, Method
from persienne.consents.flows import Status
from persienne.ui.style import fonts
from persienne.ui.widgets.form import Form
from persienne.ui.widgets.keyboard import give
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


class WithdrawingDialog(Form):
    """Which letters it takes, to the source and to the holder; or what was done already."""

    def __init__(
        self, flow: Flow, operator: Party | None, words: HistoryOfFlowWords, today: date, parent: QWidget | None = None
    ) -> None:
        recording = flow.category is Category.C1
        title = self.tr("Object to the recording in the meter") if recording else self.tr("Stop this sharing: {flow}")
        super().__init__(fill(title, flow=words.title(flow)), parent, width=640)
        self.letters = words.letters(flow, operator)
        """Kind, what it asks, of whom."""
        self.add_words(self.tr("In writing, it takes:"), "ink", fonts.BODY_STRONG)
        for _kind, asks, to in self.letters:
            self.add(Row("mail", asks, to, last=asks == self.letters[-1][1]))
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
        self._ways = self.add_options(self.tr("What you did, or want to do"), options, Way.LETTERS.value)
        self._day = self.add_day(self.tr("On"), today, last=today)
        names = (
            self.tr("By letter"),
            self.tr("By e-mail"),
            self.tr("By a form"),
            self.tr("By phone"),
            self.tr("In another way"),
        )
        self._method = self.add_choice(self.tr("How it was asked"), zip(names, ASKED, strict=True))
        self._request = self.add_field(self.tr("Reference of the letter (may stay empty)"))
        self.ends(self.tr("Prepare"))
        give(self._ways.button)

    @property
    def way(self) -> Way:
        """What a person said."""
        return Way(self._ways.key)

    @property
    def method(self) -> Method:
        """How it was withdrawn."""
        return Method(self._method.currentData()) if self.way is Way.ASKED else Method.SWITCH

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

    def refresh(self) -> None:
        """Ask when and how it was done."""
        self._day.setVisible(self.way is not Way.LETTERS)
        for part in (self._method, self._request):
            part.setVisible(self.way is Way.ASKED)
        self.action.setText(self.tr("Prepare") if self.way is Way.LETTERS else self.tr("Note it"))
        self.action.updateGeometry()
        self.adjustSize()
