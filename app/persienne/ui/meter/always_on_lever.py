"""Reading while the window is closed: a click comes in, it is switched on or off, and what came of it is told."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from persienne.ui.frame.desk import Lever
from persienne.ui.household.deeds import deed

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.base.errors import UserError
    from persienne.household.access.always_on import Installed
    from persienne.household.household import Household
    from persienne.ui.frame.desk import Desk
    from persienne.ui.meter.page import MeterDataPage


class AlwaysOnLever(Lever):
    """Does it at once: it takes nothing away, and the same switch takes it back."""

    def __init__(self, desk: Desk[Any], page: MeterDataPage, read: Callable[[], None]) -> None:
        super().__init__(desk)
        self._page = page
        self._read = read
        page.always_on.wanted.connect(self.switch)

    @deed
    async def switch(self, on: bool) -> None:
        """Have the meter read while the window is closed, or no more."""
        done = await self.work(partial(_switch, on=on))
        self._read()
        if done is not None and not done.started:
            title = self.tr("It is set up, and does not run yet")
            self.tools.tell("warn", title, self.tr("It begins at your next login, where your session can begin it."))

    def refused(self, error: UserError) -> None:
        """The switch stands where it stood."""
        self._read()
        self.tools.tell_refused(error)


def _switch(household: Household, *, on: bool) -> Installed | None:
    if on:
        return household.always_on.install()
    household.always_on.remove()
    return None
