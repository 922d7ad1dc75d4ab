"""The move to another computer, from the page Meter & data: each step is asked for here and done by the session."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from shiboken6 import isValid

from persienne.ui.frame.lever import Lever
from persienne.ui.frame.ways import ways_of
from persienne.ui.household.files import ask_for_folder
from persienne.ui.meter.moving_dialog import MoveView, MovingDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from persienne.base.errors import UserError
    from persienne.household.household import Household
    from persienne.ui.frame.desk import Desk
    from persienne.ui.meter.page import MeterDataPage


class MovingLever(Lever):
    """Shows the steps; ``make_sheet`` makes a recovery sheet, ``changed`` has the page shown anew."""

    def __init__(
        self,
        desk: Desk[Any],
        page: MeterDataPage,
        changed: Callable[[], None],
        make_sheet: Callable[[Callable[[], None]], None],
    ) -> None:
        super().__init__(desk, page)
        self._changed = changed
        self._make_sheet = make_sheet
        self._words = page.erasing_words
        self._erase = page.everything_wanted.emit
        self._dialog: MovingDialog | None = None
        page.elsewhere.moving_wanted.connect(self._on_wanted)

    @Slot()
    def _on_wanted(self) -> None:
        self._ask(_view, self._open)

    def _open(self, view: MoveView) -> None:
        dialog = self._dialog = MovingDialog(view, self._words, self._page.window())
        dialog.backup_wanted.connect(self._on_backup)
        dialog.fresh_wanted.connect(lambda: self._do(_carry_fresh))
        dialog.sheet_wanted.connect(lambda: self._leave_for(partial(self._make_sheet, self._on_wanted)))
        dialog.said.connect(lambda step, done: self._do(partial(_say, step=step, done=done)))
        dialog.service_unwanted.connect(lambda: self._do(_end_service))
        dialog.erase_wanted.connect(lambda: self._leave_for(self._erase))
        dialog.kept.connect(self._on_kept)
        dialog.open()

    @Slot()
    def _on_backup(self) -> None:
        folder = ask_for_folder(self._page, self.tr("Where the backup goes that is carried: a stick, for instance"))
        if folder is not None:
            self._do(partial(_carry, folder=folder))

    @Slot()
    def _on_kept(self) -> None:
        self._leave_for(lambda: self._do(_end))

    def _leave_for(self, then: Callable[[], None]) -> None:
        """Close the dialog and go on with ``then``."""
        if self._dialog is not None and isValid(self._dialog):
            self._dialog.done(0)
        self._dialog = None
        then()

    def _do(self, work: Callable[..., object]) -> None:
        """Have a step done, and show how far the move is then."""
        self._ask(work, self._on_done)

    def _on_done(self, _answer: object) -> None:
        self._changed()
        self._ask(_view, self._show)

    def _show(self, view: MoveView) -> None:
        if self._dialog is not None and isValid(self._dialog):
            self._dialog.show_view(view)

    def _ask(self, work: Callable[..., Any], done: Callable[[Any], None]) -> None:
        if self.session is not None:
            self.session.ask(partial(work, now=self.tools.now()), done, self._refused)

    def _refused(self, error: UserError) -> None:
        self.tools.tell("alert", self.tr("That did not work"), self.tools.say(error))


def _view(household: Household, *, now: int) -> MoveView:
    ways = frozenset(way.kind for way in ways_of(household) if way.kind.lasts and way.confirmed)
    return MoveView(household.moving.at(now), ways, household.always_on.installed)


def _carry(household: Household, *, folder: Path, now: int) -> None:
    household.moving.carry(household.backups.make_one(folder, household.backups.own_ways(), now))


def _carry_fresh(household: Household, *, now: int) -> None:
    fresh = household.moving.at(now).fresh
    if fresh is not None:
        household.moving.carry(fresh)


def _say(household: Household, *, step: str, done: bool, now: int) -> None:
    household.moving.say(step, now, done=done)


def _end_service(household: Household, *, now: int) -> None:  # noqa: ARG001 - each step is given the time
    household.always_on.remove()


def _end(household: Household, *, now: int) -> None:  # noqa: ARG001 - each step is given the time
    household.moving.end()
