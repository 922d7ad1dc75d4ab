"""Backups that are made by themselves, from the page Meter & data: the plan is shown, chosen and kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot

from persienne.base.disks import same_disk
from persienne.ui.frame.lever import Lever
from persienne.ui.meter.plan_dialog import BackupPlanDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from persienne.base.errors import UserError
    from persienne.household.backup.plan import Plan
    from persienne.household.household import Household
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
        page.vault.plan_wanted.connect(self._on_wanted)

    @Slot()
    def _on_wanted(self) -> None:
        if self.session is not None:
            self.session.ask(_plan, self._ask)

    def _ask(self, plan: Plan) -> None:
        dialog = BackupPlanDialog(plan, self._words, self._shares_disk, self.tools.theme, self._page.window())
        dialog.accepted.connect(lambda: self._keep(dialog.plan))
        dialog.open()

    def _shares_disk(self, folder: Path) -> bool:
        return same_disk(folder, self.tools.folder)

    def _keep(self, plan: Plan) -> None:
        if self.session is not None:
            self.session.ask(partial(_choose, plan=plan), self._on_kept, self._refused)

    def _on_kept(self, _plan: Plan) -> None:
        self._changed()
        self._look()

    def _refused(self, error: UserError) -> None:
        self.tools.tell("alert", self.tr("That did not work"), self.tools.say(error))


def _plan(household: Household) -> Plan:
    return household.backup_plan.plan


def _choose(household: Household, *, plan: Plan) -> Plan:
    return household.backup_plan.choose(plan)
