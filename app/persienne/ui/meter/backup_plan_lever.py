"""Backups that are made by themselves, from the page Meter & data: the plan is shown, chosen and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from persienne.base.disks import same_disk
from persienne.ui.frame.lever import Lever
from persienne.ui.household.deeds import answer, deed
from persienne.ui.meter.plan_dialog import BackupPlanDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from persienne.ui.frame.desk import Desk
    from persienne.ui.meter.page import MeterDataPage


class BackupPlanLever(Lever):
    """Asks how often and where to; ``changed`` has the card shown anew, ``look`` has made at once what is due."""

    def __init__(
        self, desk: Desk[Any], page: MeterDataPage, changed: Callable[[], None], look: Callable[[], None]
    ) -> None:
        super().__init__(desk)
        self._page = page
        self._changed = changed
        self._look = look
        self._words = page.backup_words
        page.vault.plan_wanted.connect(self._ask)

    @deed
    async def _ask(self) -> None:
        plan = await self.work(lambda household: household.backup_plan.plan)
        dialog = BackupPlanDialog(plan, self._words, self._shares_disk, self._page.window())
        if await answer(dialog):
            chosen = dialog.plan
            with self.tools.telling():
                await self.work(lambda household: household.backup_plan.choose(chosen))
                self._changed()
                self._look()

    def _shares_disk(self, folder: Path) -> bool:
        return same_disk(folder, self.tools.folder)
