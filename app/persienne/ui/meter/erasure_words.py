"""Erasures, backups and ways in, in words: entries of the journal and their like come in, short sentences go out."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from persienne.base.localtime import local_days
from persienne.base.placeholders import COUNTED_DOWN, fill
from persienne.household.access.last_seen import place_of_this_account
from persienne.store.day_notes import DAY_NOTE
from persienne.store.day_notes import SPANS as NOTES
from persienne.store.day_seals import DAY_SEAL
from persienne.store.erase import SET_ASIDE, SET_ASIDE_DAYS, Level
from persienne.store.erasures import ByTheWay, State
from persienne.store.said_days import MARKED_DAY
from persienne.telling.erasure_words import ErasureWords
from persienne.ui.household.locking import how_it_locks
from persienne.ui.style.translation import Numbers, listed, translated
from persienne.vault import SlotKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from persienne.household.backup.backups import KnownBackup
    from persienne.household.backup.restore import Preview
    from persienne.household.privacy.certificate import Certificate
    from persienne.household.privacy.erasure import Plan
    from persienne.household.remove_household import Removed
    from persienne.store.erasures import ErasureEntry
    from persienne.vault.household_keys import Way


MOMENTS = ("maximum.at", "fact")
"""What an erasure counts of instants: those that daily maxima lose, and facts of a moment."""

MOST_NAMED = 3
"""Exported files that the question about an erasure names."""

FILES = "files"
"""What 0.1.0 counted of an undone import."""


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

    def went(self, entry: ErasureEntry) -> str:
        """How much went: rows of an erasure, values where it went by the way; 0.1.0 counted the files of an undo."""
        count = sum(entry.counts.values())
        if entry.kind == ByTheWay.UNDO and FILES in entry.counts:
            return self._numbers.counted(self.tr("%n file(s)", "", count), count)
        if entry.kind == ByTheWay.UNDO:
            return self._numbers.counted(self.tr("%n value(s)", "", count), count)
        if entry.kind in set(ByTheWay):
            apart = ("frames", "hours", "voltages", "uncounted", MARKED_DAY, DAY_SEAL, DAY_NOTE)
            frames, hours, volts, uncounted, marks, seals, notes = (entry.counts.get(name, 0) for name in apart)
            values = count - frames - hours - volts - uncounted - marks - seals - notes
            said = (
                (values, self._numbers.counted(self.tr("%n measure(s)", "", values), values)),
                (frames, self._numbers.counted(self.tr("%n live value(s)", "", frames), frames)),
                (hours, self._numbers.counted(self.tr("the time of %n peak(s) or overrun(s)", "", hours), hours)),
                (volts, self._numbers.counted(self.tr("%n ten-minute voltage(s)", "", volts), volts)),
                (
                    uncounted,
                    self._numbers.counted(self.tr("the number of voltages of %n day(s)", "", uncounted), uncounted),
                ),
                (marks, self._numbers.counted(self.tr("%n marked day(s)", "", marks), marks)),
                (seals, self._numbers.counted(self.tr("%n seal(s) of days", "", seals), seals)),
                (notes, self._numbers.counted(self.tr("%n note(s)", "", notes), notes)),
            )
            return self._numbers.listed(words for number, words in said if number)
        return self._numbers.counted(self.tr("%n row(s) of the file", "", count), count)

    def exports(self, plan: Plan) -> str:
        """The files that were exported of these days, and stay; empty where none is known."""
        if not plan.exports:
            return ""
        named = [
            fill(
                self.tr("{file} ({day})", "a file, the day on which it was exported"),
                file=one.where or self.tr("a file whose place was erased"),
                day=self._numbers.day(date.fromisoformat(one.at[:10])),
            )
            for one in plan.exports[:MOST_NAMED]
        ]
        said = fill(self.tr("Exported before, and not reached: {files}."), files=listed(named))
        more = len(plan.exports) - len(named)
        if more:
            said += " " + self._numbers.counted(self.tr("%n more stand in the register.", "", more), more)
        return said

    def emptied(self, plan: Plan) -> str:
        """How many days will have no value left; empty where each keeps one."""
        if not plan.emptied:
            return ""
        return self._numbers.counted(
            self.tr("%n day(s) will have no value left: nothing else tells their total.", "", plan.emptied),
            plan.emptied,
        )

    def seals(self, plan: Plan) -> str:
        """The seals of the erased days, which stay; empty where there is none, or nothing to erase."""
        if not plan or not plan.sealed_days:
            return ""
        days = plan.sealed_days
        return self._numbers.counted(
            self.tr(
                "The seal(s) of %n day(s) stay(s). A seal holds no value. But whoever can open this household can "
                "confirm a copy of a day by its seal, or find a very even day by trying values. The card “Seals of "
                "days” deletes them all.",
                "",
                days,
            ),
            days,
        )

    def plan(self, plan: Plan) -> str:
        """What an erasure would take."""
        if not plan:
            return self.tr("There is nothing of this to erase.")
        live, days = plan.values(Level.LIVE), plan.values(Level.DAY)
        finer = [count for count in plan.counts if count.level is Level.CURVE]
        moments = sum(count.values for count in finer if count.table in MOMENTS)
        curve = plan.measures or sum(count.values for count in finer if count.table == "curve")
        parts = []
        if live:
            parts.append(self._numbers.counted(self.tr("%n live value(s)", "", live), live))
        if curve:
            parts.append(self._numbers.counted(self.tr("%n measure(s) within the day", "", curve), curve))
        if moments:
            parts.append(self._numbers.counted(self.tr("the time of %n peak(s) or overrun(s)", "", moments), moments))
        if days:
            parts.append(self._numbers.counted(self.tr("%n total(s) of days and indexes", "", days), days))
        if spans := sum(count.rows for count in plan.counts if count.table in (SET_ASIDE, SET_ASIDE_DAYS)):
            parts.append(self._numbers.counted(self.tr("%n span(s) of days set aside", "", spans), spans))
        if notes := sum(count.rows for count in plan.counts if count.table in (NOTES.table, NOTES.shortened)):
            parts.append(self._numbers.counted(self.tr("%n note(s)", "", notes), notes))
        if marks := sum(count.rows for count in plan.counts if count.table == MARKED_DAY):
            parts.append(self._numbers.counted(self.tr("%n marked day(s)", "", marks), marks))
        if seals := sum(count.rows for count in plan.counts if count.table == DAY_SEAL):
            parts.append(self._numbers.counted(self.tr("%n seal(s) of days", "", seals), seals))
        return fill(self.tr("This erases {what}."), what=self._numbers.listed(parts))

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

    def proof(self, certificate: Certificate) -> str:
        """What was looked for and found."""
        proof = certificate.proof
        if proof is None:
            return self.tr(
                "The rows are deleted. The disk has no room to write the file anew: the rest is done as soon as it has."
            )
        if proof.interrupted and not proof.clean:
            return self.tr("The file was rewritten, but some of its pages are not under the new key.")
        if proof.found_before and certificate.state == State.DOUBTFUL:
            return self.tr(
                "The file was rewritten once more. What had been found could not be looked for again: the values were "
                "known to the program that erased them, which was closed since."
            )
        if proof.interrupted and proof.again is not None:
            return self.tr("The file was rewritten once more, and its pages carry the new key alone.")
        if proof.interrupted:
            return self.tr("The program was stopped midway: the file was rewritten, and its pages carry the new key.")
        sampled, found = (self._numbers.number(count) for count in (proof.sampled, proof.found))
        said = self.tr("{sampled} deleted values were looked for in every page of the file: {found} found.")
        return fill(said, sampled=sampled, found=found)

    def everything(self, removed: Removed) -> tuple[str, str]:
        """What became of a household of which everything was erased: a title, and what stays elsewhere."""
        said = fill(self.tr("What stays elsewhere: {places}."), places=listed(self.told.remains(removed.remains)))
        if removed.keyring is False:
            said += " " + self.tr("The keyring did not let its item go: remove “Persienne” in your password manager.")
        if not removed.forgotten:
            left = self.tr("What this computer remembers of it could not be removed: delete {place}.")
            said += " " + fill(left, place=place_of_this_account())
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
