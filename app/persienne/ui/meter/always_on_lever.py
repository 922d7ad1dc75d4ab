"""The service that reads the meter all the time: a click comes in, it is installed or taken away, and told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot

from persienne.ui.frame.lever import Lever

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.household.household import Household
    from persienne.ui.frame.desk import Desk
    from persienne.ui.meter.page import MeterDataPage


class AlwaysOnLever(Lever):
    """Does it at once: it takes nothing away, and the same button takes it back."""

    def __init__(self, desk: Desk[Any], page: MeterDataPage, read: Callable[[], None]) -> None:
        super().__init__(desk, page)
        self._read = read
        page.always_on.wanted.connect(self._on_wanted)

    @Slot(bool)
    def _on_wanted(self, wanted: bool) -> None:
        if self.session is not None:
            self.session.ask(_install if wanted else _remove, self._on_done)

    def _on_done(self, _none: None) -> None:
        self._read()


def _install(household: Household) -> None:
    household.always_on.install()


def _remove(household: Household) -> None:
    household.always_on.remove()
