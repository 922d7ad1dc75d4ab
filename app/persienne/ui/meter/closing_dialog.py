"""What becomes of the finer measures when the shutter closes: counts come in, one of three answers goes out."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from persienne.base.slats import Slat, Then
from persienne.ui.widgets.form import Form

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget


KEPT_AT_FIRST = timedelta(days=90)
"""From today to the day that « keep until » names until a person says another."""


NEITHER = 2
"""How the dialog ends where it was neither accepted nor rejected: Qt's own are 1 and 0."""


class ClosingDialog(Form):
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
        self.options = self.add_options(title, self._answers(closed=closed))
        self._until = self.add_day(self.tr("Until"), today + KEPT_AT_FIRST, first=today + timedelta(days=1))
        self._split = self.add_words(split, "warn" if contract_missing else "ink2")
        self._contract = self.add_link(self.tr("Say my contract first"), self._on_contract)
        self._missing = contract_missing
        self.add_words(self.tr("Opening the shutter again will not bring them back."))
        self.ends(self.tr("Close the shutter") if closed else self.tr("Close it halfway"), "lock")

    def _answers(self, *, closed: bool) -> tuple[tuple[str, str, str], ...]:
        reduce = self.tr("Reduce them to half-hours (advised)")
        exact = self.tr("The half-hours stay exact to the Wh; the gestures within them are gone for good.")
        empty = self.tr("Half-hours of which nothing else is known will be empty.")
        if closed:
            reduce = self.tr("Reduce them to one total a day (advised)")
            exact = self.tr("Each total stays exact to the Wh; the hours of the day are gone for good.")
            empty = self.tr("Without a total in their place: days of which nothing else is known will be empty.")
        later = self.tr("Nothing finer is added; they are reduced on that day.")
        return (
            (Then.REDUCE.value, reduce, exact),
            (Then.KEEP.value, self.tr("Keep them until a date"), later),
            (Then.ERASE.value, self.tr("Erase them"), empty),
        )

    @property
    def then(self) -> Then:
        """The answer."""
        return Then(self.options.key)

    @property
    def until(self) -> date | None:
        """The day until which they are kept, where that is the answer."""
        return self._until.day if self.then is Then.KEEP else None

    def refresh(self) -> None:
        """Ask what the chosen answer needs."""
        reduces = self.then is Then.REDUCE
        self._until.setVisible(self.then is Then.KEEP)
        self._split.setVisible(reduces and bool(self._split.text()))
        self._contract.setVisible(reduces and self._missing)
        self.fit()

    def _on_contract(self) -> None:
        """Close without an answer: the household comes back with its contract."""
        self.done(NEITHER)
        self.contract_wanted.emit()
