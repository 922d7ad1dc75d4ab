"""What becomes of the finer measures when the shutter closes: counts come in, one of three answers goes out."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from persienne.base.slats import Slat, Then
from persienne.ui.widgets.buttons import LinkButton, PrimaryButton
from persienne.ui.widgets.day_field import DayField
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.options import Options

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget


KEPT_AT_FIRST = timedelta(days=90)
"""From today to the day that « keep until » names until a person says another."""


NEITHER = 2
"""How the dialog ends where it was neither accepted nor rejected: Qt's own are 1 and 0."""


class ClosingDialog(Dialog):
    """Asks once, with the advised answer first; the ten seconds to think again come after it.

    ``stop`` is where the shutter goes. ``counted`` says how much is finer (« 11 842 demi-heures, du ... au ... »),
    ``split`` whether the totals will be told apart by tariff period, ``contract_missing`` that a contract would do it.
    """

    contract_wanted = Signal()
    """A person wants to say the contract first; the dialog is closed, and asks again afterwards."""

    def __init__(
        self,
        stop: Slat,
        counted: str,
        split: str,
        today: date,
        parent: QWidget | None = None,
        *,
        contract_missing: bool = False,
    ) -> None:
        closed = stop is Slat.CLOSED
        title = self.tr("What becomes of the half-hours?") if closed else self.tr("What becomes of the live values?")
        super().__init__(title, parent)
        self.add_words(counted, "ink")
        self.options = Options(title, self._closed() if closed else self._half_open())
        self.options.chosen.connect(self._on_chosen)
        self.body.addWidget(self.options)
        tomorrow = today + timedelta(days=1)
        self._until = DayField(self.tr("Until"), today + KEPT_AT_FIRST, first=tomorrow)
        self._until.hide()
        self.body.addWidget(self._until)
        self._split = self.add_words(split, "warn" if contract_missing else "ink2")
        self._contract = LinkButton(self.tr("Say my contract first"))
        self._contract.setAutoDefault(False)
        self._contract.clicked.connect(self._on_contract)
        row = QHBoxLayout()
        row.addWidget(self._contract)
        row.addStretch(1)
        self.body.addLayout(row)
        self._missing = contract_missing
        self.add_words(self.tr("Opening the shutter again will not bring them back."))
        self.add_cancel()
        action = self.tr("Close the shutter") if closed else self.tr("Close it halfway")
        self.add_action(PrimaryButton(action, "lock"))
        self._on_chosen(self.options.key)

    def _closed(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (
                Then.REDUCE.value,
                self.tr("Reduce them to one total a day (advised)"),
                self.tr("Each total stays exact to the Wh; the hours of the day are gone for good."),
            ),
            (
                Then.KEEP.value,
                self.tr("Keep them until a date"),
                self.tr("Nothing finer is added; they are reduced on that day."),
            ),
            (
                Then.ERASE.value,
                self.tr("Erase them"),
                self.tr("Without a total in their place: days of which nothing else is known will be empty."),
            ),
        )

    def _half_open(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (
                Then.REDUCE.value,
                self.tr("Reduce them to half-hours (advised)"),
                self.tr("The half-hours stay exact to the Wh; the gestures within them are gone for good."),
            ),
            (
                Then.KEEP.value,
                self.tr("Keep them until a date"),
                self.tr("Nothing finer is added; they are reduced on that day."),
            ),
            (
                Then.ERASE.value,
                self.tr("Erase them"),
                self.tr("Half-hours of which nothing else is known will be empty."),
            ),
        )

    @property
    def then(self) -> Then:
        """The answer."""
        return Then(self.options.key)

    @property
    def until(self) -> date | None:
        """The day until which they are kept, where that is the answer."""
        return self._until.day if self.then is Then.KEEP else None

    def _on_chosen(self, _key: str) -> None:
        reduces = self.then is Then.REDUCE
        self._until.setVisible(self.then is Then.KEEP)
        self._split.setVisible(reduces and bool(self._split.text()))
        self._contract.setVisible(reduces and self._missing)
        self.fit()

    def _on_contract(self) -> None:
        """Close without an answer: the household comes back with its contract."""
        self.done(NEITHER)
        self.contract_wanted.emit()
