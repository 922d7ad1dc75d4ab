"""The ways into the household and its backups: they come in, what a person wants of them goes out as signals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from persienne.ui import fonts
from persienne.ui.widgets.buttons import LinkButton, SecondaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.chip import Chip
from persienne.ui.widgets.clearing import clear
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.row import Row
from persienne.vault import SlotKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import SignalInstance

    from persienne.backups import KnownBackup
    from persienne.keys import Way
    from persienne.ui.erasing_words import ErasingWords
    from persienne.ui.theme import Theme

SHOWN = 5


class VaultCard(Card):
    """What opens the household, and the copies that would bring it back."""

    sheet_wanted = Signal()
    passphrase_wanted = Signal()
    backup_wanted = Signal()
    restore_wanted = Signal()
    remake_wanted = Signal()

    def __init__(self, theme: Theme, words: ErasingWords) -> None:
        super().__init__(theme)
        self._words = words
        self.body.addWidget(Label(self.tr("What opens this household"), theme, fonts.CARD))
        self._ways = QVBoxLayout()
        self._ways.setSpacing(0)
        self.body.addLayout(self._ways)
        self.body.addSpacing(12)
        self.body.addWidget(Label(self.tr("Backups"), theme, fonts.CARD))
        self._backups = QVBoxLayout()
        self._backups.setSpacing(0)
        self.body.addLayout(self._backups)
        make = SecondaryButton(self.tr("Make a backup…"), theme, "archive")
        make.clicked.connect(self.backup_wanted)
        restore = LinkButton(self.tr("Restore one…"), theme)
        restore.clicked.connect(self.restore_wanted)
        row = QHBoxLayout()
        row.addWidget(make)
        row.addWidget(restore)
        row.addStretch(1)
        self.body.addLayout(row)

    def show_state(self, ways: Sequence[Way], backups: Sequence[KnownBackup]) -> None:
        """Show what there is now."""
        clear(self._ways)
        kinds = [way.kind for way in ways]
        for way in ways:
            row = Row(_ICONS[way.kind], self._words.way(way), self._detail(way), self.theme)
            if way.kind is SlotKind.RECOVERY:
                row.add_action(self._link(self.tr("Make it anew…"), self.sheet_wanted))
            elif way.kind is SlotKind.PASSPHRASE:
                row.add_action(self._link(self.tr("Change…"), self.passphrase_wanted))
            self._ways.addWidget(row)
        if SlotKind.RECOVERY not in kinds:
            row = Row("alert-triangle", self.tr("No recovery sheet"), self._missing_sheet(), self.theme, tone="home")
            row.add_action(self._link(self.tr("Make one…"), self.sheet_wanted))
            self._ways.addWidget(row)
        if SlotKind.PASSPHRASE not in kinds:
            row = Row("lock", self.tr("No passphrase"), self.tr("the keyring alone opens it"), self.theme, last=True)
            row.add_action(self._link(self.tr("Set one…"), self.passphrase_wanted))
            self._ways.addWidget(row)
        self._show_backups(backups)

    def _show_backups(self, backups: Sequence[KnownBackup]) -> None:
        clear(self._backups)
        if not backups:
            none = self.tr("None yet. A computer that breaks down would take everything with it.")
            self._backups.addWidget(Label(none, self.theme, fonts.BODY, "ink2", wrap=True))
        for backup in backups[:SHOWN]:
            row = Row("archive", self._words.backup(backup), self._words.day(backup.at), self.theme)
            if state := self._words.backup_state(backup):
                row.add_action(Chip(state, self.theme, "warn", "alert-triangle"))
            self._backups.addWidget(row)
        if any(backup.holds_erased and backup.exists for backup in backups):
            self._backups.addWidget(self._link(self.tr("Make them anew without what was erased…"), self.remake_wanted))

    def _detail(self, way: Way) -> str:
        return {
            SlotKind.KEYRING: self.tr("opens by itself when you log in"),
            SlotKind.PASSPHRASE: self.tr("asked for where the keyring does not open it"),
            SlotKind.RECOVERY: self.tr("twelve words on paper, for the day when nothing else opens"),
        }[way.kind]

    def _missing_sheet(self) -> str:
        return self.tr("without it, a lost keyring or a forgotten passphrase is the end")

    def _link(self, text: str, signal: SignalInstance) -> LinkButton:
        link = LinkButton(text, self.theme)
        link.clicked.connect(signal)
        return link


_ICONS = {SlotKind.KEYRING: "key", SlotKind.PASSPHRASE: "lock", SlotKind.RECOVERY: "shield"}
