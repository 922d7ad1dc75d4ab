"""The move to another computer, from the page Meter & data: each step is asked for here and done by the session."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from persienne.ui.frame.lever import Lever
from persienne.ui.frame.ways import ways_of
from persienne.ui.household.deeds import deed
from persienne.ui.household.files import ask_for_folder
from persienne.ui.meter.moving_dialog import MoveView, MovingDialog

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.ui.frame.desk import Desk
    from persienne.ui.meter.page import MeterDataPage


class MovingLever(Lever):
    """Shows the steps; ``offer_sheet`` makes a recovery sheet, ``changed`` has the page shown anew."""

    reads_anew = False

    def __init__(
        self,
        desk: Desk[Any],
        page: MeterDataPage,
        changed: Callable[[], None],
        offer_sheet: Callable[[], Awaitable[None]],
    ) -> None:
        super().__init__(desk)
        self._page = page
        self._changed = changed
        self._offer_sheet = offer_sheet
        page.elsewhere.moving_wanted.connect(self._show)

    @deed
    async def _show(self) -> None:
        """Show the steps; what takes the dialog's place begins once that is closed."""
        now = self.tools.now
        view = await self.work(partial(_view, now=now()))
        dialog = MovingDialog(view, self._page.erasing_words, self._page.window())
        dialog.backup_wanted.connect(partial(self._carry, dialog))
        dialog.fresh_wanted.connect(lambda: self._do(dialog, partial(_carry_fresh, now=now())))
        dialog.sheet_wanted.connect(lambda: self._make_sheet(dialog))
        dialog.said.connect(lambda step, done: self._do(dialog, lambda home: home.moving.say(step, now(), done=done)))
        dialog.service_unwanted.connect(lambda: self._do(dialog, lambda home: home.always_on.remove()))
        dialog.erase_wanted.connect(lambda: self._erase(dialog))
        dialog.kept.connect(lambda: self._end(dialog))
        dialog.open()

    def _carry(self, dialog: MovingDialog) -> None:
        folder = ask_for_folder(self._page, self.tr("Where the backup goes that is carried: a stick, for instance"))
        if folder is not None:
            self._do(dialog, partial(_carry, folder=folder, now=self.tools.now()))

    @deed
    async def _make_sheet(self, dialog: MovingDialog) -> None:
        dialog.done(0)
        await self._offer_sheet()
        self._show()

    def _erase(self, dialog: MovingDialog) -> None:
        dialog.done(0)
        self._page.everything_wanted.emit()

    def _end(self, dialog: MovingDialog) -> None:
        dialog.done(0)
        self._do(dialog, lambda home: home.moving.end())

    @deed
    async def _do(self, dialog: MovingDialog, work: Callable[[Household], object]) -> None:
        """Have a step done, and show how far the move is then."""
        await self.work(work)
        self._changed()
        dialog.show_view(await self.work(partial(_view, now=self.tools.now()), over=dialog))


def _view(household: Household, *, now: int) -> MoveView:
    ways = frozenset(way.kind for way in ways_of(household) if way.kind.lasts and way.confirmed)
    return MoveView(household.moving.at(now), ways, household.always_on.installed)


def _carry(household: Household, *, folder: Path, now: int) -> None:
    household.moving.carry(household.backups.make_one(folder, household.backups.own_ways(), now))


def _carry_fresh(household: Household, *, now: int) -> None:
    fresh = household.moving.at(now).fresh
    if fresh is not None:
        household.moving.carry(fresh)
