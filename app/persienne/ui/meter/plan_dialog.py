"""How backups are made by themselves: what holds comes in, what a person chooses goes out; it asks for the folder."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout

from persienne.household.backup.plan import NEVER
from persienne.ui.household.files import ask_for_folder
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import PrimaryButton, SecondaryButton
from persienne.ui.widgets.choice import Choice
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.options import Options
from persienne.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from persienne.household.backup.plan import Plan
    from persienne.ui.meter.backup_words import BackupWords

KEEPS: Final = (1, 2, 3, 5, 10)


class BackupPlanDialog(Dialog):
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
        self._often = Options(
            self.tr("How often?"),
            (
                (NEVER, self.tr("Never"), self.tr("You make them yourself.")),
                ("week", self.tr("Each week"), self.tr("When this window is open, and at once after an erasure.")),
                ("month", self.tr("Each month"), self.tr("When this window is open, and at once after an erasure.")),
            ),
            plan.every,
        )
        self._often.chosen.connect(self._on_changed)
        self.body.addWidget(self._often)
        self._place = Label("", fonts.BODY, "ink", wrap=True)
        choose = SecondaryButton(self.tr("Choose the folder…"), "folder")
        choose.clicked.connect(self._on_folder)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._place, 1)
        row.addWidget(choose)
        self.body.addLayout(row)
        self._same = self.add_words(words.same_disk(), "warn")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(
            Label(self.tr("How many automatic backups are kept: older ones are deleted"), fonts.BODY, wrap=True),
            1,
        )
        self._keep = Choice(self.tr("How many are kept"))
        keeps = sorted({*KEEPS, plan.keep})
        self._keeps = keeps
        self._keep.addItems([str(keep) for keep in keeps])
        self._keep.setCurrentIndex(keeps.index(plan.keep))
        row.addWidget(self._keep)
        self.body.addLayout(row)
        self._remind = Tick(
            self.tr("Tell me when a backup is due"),
            self.tr("When the last one is thirty days old and something came since, or one of these is a week late."),
            checked=plan.remind,
        )
        self.body.addWidget(self._remind)
        self.add_cancel()
        self._keep_it = PrimaryButton(self.tr("Keep this"))
        self.add_action(self._keep_it)
        self._on_changed()

    @property
    def plan(self) -> Plan:
        """What was chosen."""
        keep = self._keeps[self._keep.currentIndex()]
        return replace(self._plan, every=self._often.key, keep=keep, remind=self._remind.isChecked())

    def choose_folder(self, folder: Path) -> None:
        """Have backups made in ``folder``."""
        self._plan = replace(self._plan, folder=folder)
        self._on_changed()

    def _on_folder(self) -> None:
        folder = ask_for_folder(self, self.tr("Where backups are made: another disk is best"))
        if folder is not None:
            self.choose_folder(folder)

    def _on_changed(self) -> None:
        folder = self._plan.folder
        self._place.setText(self.tr("No folder is chosen yet.") if folder is None else str(folder))
        self._same.setVisible(folder is not None and self._shares_disk(folder))
        self._keep_it.setEnabled(self._often.key == NEVER or folder is not None)
        self.fit()
