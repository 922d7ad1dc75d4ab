"""Erasures, backups and ways in, in words: entries of the journal and their like come in, short sentences go out."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from persienne.base.localtime import local_days
from persienne.base.placeholders import COUNTED_DOWN, fill
from persienne.store.erase import Level
from persienne.telling.erasure_words import ErasureWords
from persienne.ui.household.locking import how_it_locks
from persienne.ui.style.translation import Numbers, listed, translated
from persienne.vault import SlotKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from persienne.household.backup.backups import KnownBackup
    from persienne.household.backup.restore import Preview
    from persienne.household.privacy.erasure import Plan
    from persienne.household.remove_household import Removed
    from persienne.vault.household_keys import Way


MOST_NAMED = 3
"""Exported files that the question about an erasure names."""


class ErasingWords(QObject):
    """The sentences, in one locale; dates are those of France."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__()
        self._numbers = Numbers(locale)
        self.told = ErasureWords(translated, self._numbers)

    # Erasures

    def when(self, at: int) -> str:
        """A moment of the journal."""
        return self._numbers.instant(local_days().wall(at))

    def day(self, at: int) -> str:
        """Its day alone."""
        return self._numbers.day(datetime.fromtimestamp(at, UTC).astimezone(local_days().zone).date())

    def exports(self, plan: Plan) -> str:
        """The files that were exported, which an erasure leaves; empty where none was."""
        return "\n".join(self.told.exports(plan, MOST_NAMED))

    def waits(self, level: Level, days: tuple[date, date], whose: Sequence[str]) -> str:
        """What is erased when ``{seconds}`` are over: how deep, of which days, and of which meter and import."""
        sentence = {
            Level.LIVE: self.tr("Erasing the live values {days} in {seconds} s"),
            Level.CURVE: self.tr("Erasing the half-hours and live values {days} in {seconds} s"),
            Level.DAY: self.tr("Erasing everything {days} in {seconds} s"),
        }[level]
        said = fill(sentence, seconds=COUNTED_DOWN, days=self._numbers.of_days(*days))
        if not whose:
            return said
        return fill(self.tr("{what}: {whose}", "what is erased, whose"), what=said, whose=self._numbers.listed(whose))

    def everything(self, removed: Removed) -> tuple[str, str]:
        """What became of a household of which everything was erased: a title, and what stays elsewhere."""
        stays = f"{self.told.stays()} {listed(self.told.remains(removed.remains))}."
        said = " ".join((stays, *self.told.left(removed)))
        return self.tr("This household is gone from this computer, and its keys with it"), said

    # Backups and ways in

    def backup(self, backup: KnownBackup) -> str:
        """A backup by its name and size."""
        return f"{backup.path.name}, {self._numbers.size(backup.size)}"

    def backup_state(self, backup: KnownBackup) -> str:
        """What there is to know of it; empty where all is well."""
        if not backup.exists:
            return self.tr("not found where it was put")
        return self.tr("still holds what was erased since") if backup.holds_erased else ""

    def preview(self, preview: Preview) -> list[str]:
        """What a backup holds, a line each."""
        lines = [fill(self.tr("made on {when}"), when=self.when(preview.at))]
        points = [f"…{point[-4:]}" for point in preview.points if point]
        if points:
            lines.append(fill(self.tr("meters: {meters}"), meters=self._numbers.listed(points)))
        if preview.first is not None and preview.last is not None:
            lines.append(self._numbers.span(date.fromordinal(preview.first), date.fromordinal(preview.last)))
        lines.append(str(self._numbers.size(preview.size)))
        return lines

    def lock(self, minutes: int | None, events: AbstractSet[str]) -> str:
        """When the window locks itself (``how_it_locks``)."""
        return how_it_locks(self._numbers, minutes, events)

    def way(self, way: Way) -> str:
        """A way into the household."""
        return {
            SlotKind.KEYRING: fill(self.tr("The keyring of this session ({keyring})"), keyring=way.keyring or ""),
            SlotKind.PASSPHRASE: self.tr("A passphrase"),
            SlotKind.RECOVERY: self.tr("The recovery sheet"),
        }[way.kind]
