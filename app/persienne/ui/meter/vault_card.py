"""The ways into the household and its backups: they come in, what a person wants of them goes out as signals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import LinkButton, SecondaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import clear
from persienne.ui.widgets.row import Row
from persienne.vault import SlotKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import SignalInstance

    from persienne.household.backup.backups import KnownBackup
    from persienne.household.backup.plan import PlanView
    from persienne.ui.meter.backup_words import BackupWords
    from persienne.ui.meter.erasure_words import ErasingWords
    from persienne.ui.meter.view import KeepingView
    from persienne.vault.household_keys import Way

SHOWN = 5


class VaultCard(Card):
    """What opens the household, and the copies that would bring it back."""

    sheet_wanted = Signal()
    passphrase_wanted = Signal()
    keyring_wanted = Signal()
    """The keyring is to hold the key (again)."""
    lock_settings_wanted = Signal()
    """The lock is to be changed, which is done on the page Settings."""
    backup_wanted = Signal()
    restore_wanted = Signal()
    remake_wanted = Signal()
    plan_wanted = Signal()
    """How backups are made by themselves is to be chosen."""

    def __init__(self, words: ErasingWords, backup_words: BackupWords) -> None:
        super().__init__()
        self._words, self._backup_words = words, backup_words
        self.body.addWidget(Label(self.tr("What opens this household"), fonts.CARD))
        self._ways = QVBoxLayout()
        self._ways.setSpacing(0)
        self.body.addLayout(self._ways)
        unwitnessed = self.tr(
            "No open keyring remembers how far it had come: an old copy of the whole home folder is not told."
        )
        self._unwitnessed = Label(unwitnessed, fonts.CAPTION, "ink2", wrap=True)
        self.body.addWidget(self._unwitnessed)
        self._lock = self._build_lock()
        self.body.addWidget(self._lock)
        self.body.addSpacing(12)
        self.body.addWidget(Label(self.tr("Backups"), fonts.CARD))
        self._backups = QVBoxLayout()
        self._backups.setSpacing(0)
        self.body.addLayout(self._backups)
        make = SecondaryButton(self.tr("Make a backup…"), "archive")
        make.clicked.connect(self.backup_wanted)
        restore = LinkButton(self.tr("Restore one…"))
        restore.clicked.connect(self.restore_wanted)
        row = QHBoxLayout()
        row.addWidget(make)
        row.addWidget(restore)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self._build_plan())

    def _build_lock(self) -> QWidget:
        """What holds of the automatic lock, of use where a passphrase opens the household."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(12)
        self._locks = Label("", fonts.BODY, "ink2", wrap=True)
        row.addWidget(self._locks, 1)
        row.addWidget(self._link(self.tr("Change the lock…"), self.lock_settings_wanted))
        return holder

    def _build_plan(self) -> QWidget:
        """Build the row of scheduled backups: the schedule, its state, and the button to change it."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._plan = Label("", fonts.BODY, "ink2", wrap=True)
        self._plan_state = Label("", fonts.CAPTION, "ink2", wrap=True)
        self._same_disk = Label(self._backup_words.same_disk(), fonts.CAPTION, "warn", wrap=True)
        for label in (self._plan, self._plan_state, self._same_disk):
            words.addWidget(label)
        row.addLayout(words, 1)
        row.addWidget(self._link(self.tr("Automatic…"), self.plan_wanted))
        return holder

    def show_plan(self, view: PlanView) -> None:
        """Show the plan of automatic backups, and what delays the next one."""
        self._plan.setText(self._backup_words.plan(view.plan))
        state = self._backup_words.state(view)
        self._plan_state.setText(state)
        self._plan_state.setVisible(bool(state))
        self._same_disk.setVisible(view.plan.on and not view.plan.apart)

    def show_state(self, view: KeepingView, opened_by: str) -> None:
        """Show the ways in, backups and locks of ``view``; ``opened_by`` is the kind of slot that was used."""
        self._show_ways(view.ways, view.keyring, opened_by)
        self._unwitnessed.setVisible(view.unwitnessed)
        self._lock.setVisible(any(way.kind is SlotKind.PASSPHRASE for way in view.ways))
        self._locks.setText(self._words.lock(view.locks_after, view.locks_on))
        self._show_backups(view.backups)
        self.show_plan(view.plan)

    def _show_ways(self, ways: Sequence[Way], keyring: str, opened_by: str) -> None:
        clear(self._ways)
        kinds = [way.kind for way in ways]
        for way in ways:
            row = Row(_ICONS[way.kind], self._words.way(way), self._detail(way, kinds))
            if way.kind is SlotKind.RECOVERY:
                row.add_action(self._link(self.tr("Make it anew…"), self.sheet_wanted))
            elif way.kind is SlotKind.PASSPHRASE:
                row.add_action(self._link(self.tr("Change…"), self.passphrase_wanted))
            elif keyring and opened_by != SlotKind.KEYRING:  # it did not open it this time
                row.add_action(self._link(self.tr("Put the key back"), self.keyring_wanted))
            self._ways.addWidget(row)
        if SlotKind.RECOVERY not in kinds:
            row = Row("alert-triangle", self.tr("No recovery sheet"), self._missing_sheet(), tone="home")
            row.add_action(self._link(self.tr("Make one…"), self.sheet_wanted))
            self._ways.addWidget(row)
        if SlotKind.PASSPHRASE not in kinds:
            row = Row("lock", self.tr("No passphrase"), self.tr("for where no keyring answers"), last=True)
            row.add_action(self._link(self.tr("Set one…"), self.passphrase_wanted))
            self._ways.addWidget(row)
        if SlotKind.KEYRING not in kinds and keyring:
            detail = self.tr("it could, while you are logged in")
            row = Row("key", self.tr("The keyring does not open it"), detail, last=True)
            row.add_action(self._link(self.tr("Let it"), self.keyring_wanted))
            self._ways.addWidget(row)

    def _show_backups(self, backups: Sequence[KnownBackup]) -> None:
        clear(self._backups)
        if not backups:
            none = self.tr("None yet. A computer that breaks down would take everything with it.")
            self._backups.addWidget(Label(none, fonts.BODY, "ink2", wrap=True))
        for backup in backups[:SHOWN]:
            title, day, state = self._words.backup(backup), self._words.day(backup.at), self._words.backup_state(backup)
            icon, tone = ("alert-triangle", "home") if state else ("archive", "info")
            last = backup is backups[:SHOWN][-1]
            detail = f"{day}, {state}" if state else day
            self._backups.addWidget(Row(icon, title, detail, tone=tone, last=last))
        if any(backup.holds_erased and backup.exists for backup in backups):
            self._backups.addWidget(self._link(self.tr("Make them anew without what was erased…"), self.remake_wanted))

    def _detail(self, way: Way, kinds: Sequence[SlotKind]) -> str:
        """What ``way`` is for, among all of them, or that it has not vouched for the household yet."""
        if not way.confirmed:
            if way.kind is SlotKind.RECOVERY:
                return self.tr("does not confirm yet that this household is yours: a new sheet will")
            return self.tr("does not confirm yet that this household is yours: it will when it opens it")
        if way.kind is SlotKind.PASSPHRASE and SlotKind.KEYRING not in kinds:
            return self.tr("asked for at each opening")
        return {
            SlotKind.KEYRING: self.tr("opens it while you are logged in"),
            SlotKind.PASSPHRASE: self.tr("asked for where the keyring does not open it"),
            SlotKind.RECOVERY: self.tr("twelve words on paper, as a last resort"),
        }[way.kind]

    def _missing_sheet(self) -> str:
        return self.tr("without it, whoever loses the key loses all")

    def _link(self, text: str, signal: SignalInstance) -> LinkButton:
        link = LinkButton(text)
        link.clicked.connect(signal)
        return link


_ICONS = {SlotKind.KEYRING: "key", SlotKind.PASSPHRASE: "lock", SlotKind.RECOVERY: "shield"}
