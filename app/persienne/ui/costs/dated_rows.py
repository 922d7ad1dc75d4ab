"""Rows of one kind of a contract (payments, a price of surplus), one asked about at a time; the changed rows go out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from persienne.base.errors import UserError
from persienne.insight.prices import typed_amount
from persienne.insight.terms import dated_row, with_row
from persienne.ui.frame.contract_prices import bare
from persienne.ui.style import fonts
from persienne.ui.widgets.choice import Choice
from persienne.ui.widgets.day_fields import DayField, MaybeDay
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from persienne.insight.prices import DatedAmount
    from persienne.insight.terms import RowsOf
    from persienne.words.numbers import Figures

ANOTHER = 0
"""The day (an ordinal) that stands for a row that is not there yet."""


class RowNames(NamedTuple):
    """What the parts are called: the amount and an example of it, its first day, another row.

    ``last`` and ``unsaid``: its last day, and that it has none; empty where no last day is asked for.
    """

    title: str
    amount: str
    hint: str
    first: str
    another: str
    last: str = ""
    unsaid: str = ""


class DatedRows(QWidget):
    """An amount, since when and, of some kinds, until when. An amount that is left empty takes its row away."""

    def __init__(
        self,
        kind: RowsOf,
        known: tuple[DatedAmount, ...],
        names: RowNames,
        name: Callable[[DatedAmount], str],
        days: tuple[date, date, date],
        figures: Figures,
    ) -> None:
        """``name`` says a row in words; ``days`` are the first and the last that may be chosen, and the proposed."""
        super().__init__()
        self._kind, self._known, self._figures = kind, known, figures
        first, last, self._proposed = days
        self._which = Choice(names.title)
        for row in known:
            self._which.addItem(name(row), row.since)
        self._which.addItem(names.another, ANOTHER)
        self._which.setVisible(bool(known))
        self._amount = Field(names.amount, hint=names.hint)
        self._since = DayField(names.first, self._proposed, first=first, last=last)
        self._until = MaybeDay(names.last, names.unsaid, self._proposed, last=last) if names.last else None
        pair = QHBoxLayout()
        pair.setSpacing(12)
        for part in (self._amount, self._since):
            pair.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(names.title, fonts.CAPTION_STRONG, "ink2"))
        column.addWidget(self._which)
        column.addLayout(pair)
        if self._until is not None:
            column.addWidget(self._until)
        self._which.setCurrentIndex(max(0, len(known) - 1))
        self._which.currentIndexChanged.connect(self._show_row)
        self._show_row()

    def choose(self, since: int) -> None:
        """Ask about the row that begins on this day (an ordinal), or ``ANOTHER``, as a person would."""
        self._which.setCurrentIndex(self._which.findData(since))

    def type_row(self, amount: str, since: date | None = None, until: date | None = None) -> None:
        """Type a row, as a person would; what is None is left as it stands."""
        self._amount.edit.setText(amount)
        if since is not None:
            self._since.choose(since)
        if until is not None and self._until is not None:
            self._until.set_day(until)

    def rows(self, say: Callable[[UserError], str]) -> tuple[DatedAmount, ...] | None:
        """All rows, with the typed one among them. None where the typed one is invalid: its field shows the error."""
        edited = self._edited
        others = tuple(row for row in self._known if row is not edited)
        if not self._amount.text:
            return others
        amount = typed_amount(self._amount.text)
        if amount is None:
            self._amount.show_error(self.tr("Write an amount, as 78.33, or leave it empty."))
            return None
        try:
            return self._with(others, amount, edited)
        except UserError as error:
            self._amount.show_error(say(error))
            return None

    def _with(
        self, others: tuple[DatedAmount, ...], amount: Decimal, edited: DatedAmount | None
    ) -> tuple[DatedAmount, ...] | None:
        since = self._since.day.toordinal()
        until = None if edited is None else edited.until
        if self._until is not None:
            until = None if self._until.day is None else self._until.day.toordinal()
        if until is not None and until < since:
            self._amount.show_error(self.tr("Its last day is before its first one."))
            return None
        if any(row.since == since for row in others):
            self._amount.show_error(self.tr("Another amount begins on that day already. Choose it above to change it."))
            return None
        made = dated_row(self._kind, since, until, amount)
        if edited is not None and (edited.since, edited.until, edited.amount) == (since, until, amount):
            made = edited  # its source stays
        return with_row(self._kind, others, made)

    @property
    def _edited(self) -> DatedAmount | None:
        since = self._which.currentData()
        return next((row for row in self._known if row.since == since), None)

    def _show_row(self) -> None:
        edited = self._edited
        self._amount.edit.setText("" if edited is None else bare(edited.amount, self._figures))
        self._since.set_day(self._proposed if edited is None else date.fromordinal(edited.since))
        if self._until is not None:
            until = None if edited is None else edited.until
            self._until.set_day(None if until is None else date.fromordinal(until))
