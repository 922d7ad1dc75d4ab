"""The supply on the page History: the meter and the days in view come in, two cards are shown; nothing is written.

What is known of a meter is asked for when it is chosen, and whenever the household was read anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from persienne.base.localtime import local_days
from persienne.insight.supply import reactive_use, voltage_use
from persienne.ui.history.supply_cards import PowerCard, VoltageCard

if TYPE_CHECKING:
    from persienne.household.measures.supply import Supply
    from persienne.ui.household.overview import Shown


class SupplyCards(QObject):
    """The cards of the subscribed power and of the voltage, of the meter that is shown."""

    wanted = Signal(object)
    """The Shown whose Supply is to be read: :meth:`take`."""

    def __init__(self, locale: QLocale, parent: QObject) -> None:
        super().__init__(parent)
        self.power, self.voltage = PowerCard(locale), VoltageCard(locale)
        self._shown: Shown | None = None
        self._found: Supply | None = None
        self._days = (1, 0)

    def follow(self, shown: Shown) -> None:
        """From now on ``shown`` is shown, as it stands by now; what is injected, and gas, have neither card."""
        before, self._shown = self._shown, shown
        if before is None or (before.meter, before.register) != (shown.meter, shown.register):
            self._found = None
        if shown.register == shown.meter.total.name:
            self.wanted.emit(shown)
        else:
            self._found = None
        self._show()

    def take(self, shown: Shown, found: Supply) -> None:
        """The supply of ``shown`` has come; that of what is shown no more is dropped."""
        if shown is self._shown:
            self._found = found
            self._show()

    def describe(self, days: tuple[int, int]) -> None:
        """The days in view (ordinals, both in) are others."""
        self._days = days
        self._show()

    def _show(self) -> None:
        found, shown, (first, last) = self._found, self._shown, self._days
        self.power.show_use(None if found is None else found.power)
        use = None if found is None else voltage_use(found.voltage, first, last)
        reactive = None
        if found is not None and found.reactive is not None and shown is not None:
            history = shown.history
            reactive = reactive_use(found.reactive, history.days, local_days(history.zone), self._days)
        self.voltage.show_use(use, last - first + 1, reactive)
