"""Backups that are made by themselves: a folder and an interval are asked for, and kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from persienne.base.disks import same_disk
from persienne.household.backup.plan import NEVER
from persienne.ui.frame.desk import Lever
from persienne.ui.household.deeds import answer, deed
from persienne.ui.household.files import ask_for_folder
from persienne.ui.widgets.form import Form

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from persienne.household.backup.plan import Plan
    from persienne.ui.frame.desk import Desk
    from persienne.ui.meter.backup_words import BackupWords
    from persienne.ui.meter.page import MeterDataPage


KEEPS: Final = (1, 2, 3, 5, 10)


class BackupPlanDialog(Form):
    """How often, where to, how many stay, and whether a person is told; ``shares_disk`` says what a folder lies on."""

    def __init__(
        self, plan: Plan, words: BackupWords, shares_disk: Callable[[Path], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Automatic backups"), parent)
        self._plan, self._shares_disk = plan, shares_disk
        self.add_words(
            self.tr(
                "They are opened, on any computer, by the passphrase and the recovery sheet of this household as they "
                "are on that day, and not by its keyring. No secret is stored for that."
            )
        )
        when = self.tr("When this window is open, and at once after an erasure.")
        rows = (
            (NEVER, self.tr("Never"), self.tr("You make them yourself.")),
            ("week", self.tr("Each week"), when),
            ("month", self.tr("Each month"), when),
        )
        self._often = self.add_options(self.tr("How often?"), rows, plan.every)
        with self.beside():
            self._folder = self.add_words("", "ink", room=1)
            self.add_button(self.tr("Choose the folder…"), self._on_folder, "folder")
        self._same = self.add_words(words.same_disk(), "warn")
        with self.beside():
            self.add_words(self.tr("How many automatic backups are kept: older ones are deleted"), "ink", room=1)
            keeps = [(str(keep), keep) for keep in sorted({*KEEPS, plan.keep})]
            self._keep = self.add_choice(self.tr("How many are kept"), keeps, plan.keep)
        self._remind = self.add_tick(
            self.tr("Tell me when a backup is due"),
            self.tr("When the last one is thirty days old and something came since, or one of these is a week late."),
            checked=plan.remind,
        )
        self.ends(self.tr("Keep this"))

    @property
    def plan(self) -> Plan:
        """What was chosen."""
        keep, remind = self._keep.currentData(), self._remind.isChecked()
        return replace(self._plan, every=self._often.key, keep=keep, remind=remind)

    def choose_folder(self, folder: Path) -> None:
        """Have backups made in ``folder``."""
        self._plan = replace(self._plan, folder=folder)
        self.refresh()

    def _on_folder(self) -> None:
        folder = ask_for_folder(self, self.tr("Where backups are made: another disk is best"))
        if folder is not None:
            self.choose_folder(folder)

    def refresh(self) -> None:
        """Say what is missing, and where the folder is."""
        folder = self._plan.folder
        self._folder.setText(self.tr("No folder is chosen yet.") if folder is None else str(folder))
        self._same.setVisible(folder is not None and self._shares_disk(folder))
        self.action.setEnabled(self._often.key == NEVER or folder is not None)
        self.fit()


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
