"""What is said of backups that are due or made by themselves: values of the plan come in, sentences go out."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from persienne.base.placeholders import fill
from persienne.ui.style.translation import Numbers, translated
from persienne.words import sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QLocale

    from persienne.household.backup.due import Due
    from persienne.household.backup.plan import Plan, PlanView, Ran

_NAMED: Final = 3
"""Kinds of what came since the last backup that are named."""


class BackupWords(QObject):
    """The sentences in one language."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__()
        self._numbers = Numbers(locale)

    def day(self, at: int) -> str:
        """A local day of an instant (UTC epoch seconds)."""
        return self._numbers.day(datetime.fromtimestamp(at, UTC).astimezone().date())

    def due(self, due: Due) -> tuple[str, str]:
        """Why a backup is due: a title and a sentence."""
        if due.why == "never":
            title = self.tr("There is no backup of this household yet")
        elif due.days is None:
            title = self.tr("The last backup bears a date to come: how old it is, nobody knows")
        else:
            title = self._numbers.counted(self.tr("The last backup is %n day(s) old", "", due.days), due.days)
        came = self.came(due)
        if due.why == "never" or not came:
            return title, self.tr("A computer that breaks down would take everything with it.")
        return title, fill(self.tr("Not in it yet: {what}."), what=came)

    def came(self, due: Due) -> str:
        """What came since the last backup, in a list."""
        counts = due.added
        days = counts.get("curve", 0) or counts.get("day_total", 0)
        notes, letters, entries = counts.get("day_note", 0), counts.get("request", 0), counts.get("event", 0)
        numbers = self._numbers
        said = (
            numbers.counted(self.tr("%n day(s) of measures", "", days), days) if days else "",
            numbers.counted(self.tr("%n letter(s)", "", letters), letters) if letters else "",
            numbers.counted(self.tr("%n note(s)", "", notes), notes) if notes else "",
            numbers.counted(self.tr("%n entry(ies) of the register", "", entries), entries) if entries else "",
        )
        return self._numbers.listed(list(filter(None, said))[:_NAMED])

    def lost(self, lost: Mapping[str, int]) -> str:
        """What a backup has not that would be restored, in a list (``restore.Beside.lost``); empty where it has all."""
        files, days, letters = (lost.get(what, 0) for what in ("batch", "day", "request"))
        notes, entries, numbers = lost.get("day_note", 0), lost.get("event", 0), self._numbers
        said = (
            numbers.counted(self.tr("%n import(s) after it", "", files), files) if files else "",
            numbers.counted(self.tr("%n day(s) after its last one", "", days), days) if days else "",
            numbers.counted(self.tr("%n letter(s)", "", letters), letters) if letters else "",
            numbers.counted(self.tr("%n note(s)", "", notes), notes) if notes else "",
            numbers.counted(self.tr("%n entry(ies) of the register", "", entries), entries) if entries else "",
        )
        return numbers.listed(list(filter(None, said)))

    def plan(self, plan: Plan) -> str:
        """What was chosen."""
        if plan.restored:
            words = self.tr(
                "No automatic backup is made since this household was restored: the folder chosen before, "
                "{folder}, may be another computer’s. You can choose anew."
            )
            return fill(words, folder=plan.folder)
        if not plan.on:
            return self.tr("No automatic backup is made.")
        keep, numbers = plan.keep, self._numbers
        if plan.every == "week":
            said = numbers.counted(
                self.tr("One is made each week in {folder}, while this window is open; the last %n stay.", "", keep),
                keep,
            )
        else:
            said = numbers.counted(
                self.tr("One is made each month in {folder}, while this window is open; the last %n stay.", "", keep),
                keep,
            )
        return fill(said, folder=plan.folder)

    def state(self, view: PlanView) -> str:
        """What there is to know of the plan: what keeps it, or when it was last at work; empty where it is off."""
        if not view.plan.on:
            return ""
        if view.trouble is not None:
            why = sentence(view.trouble.error, translated)
            return fill(self.tr("{why} It has been waiting since {day}."), why=why, day=self.day(view.trouble.since))
        if view.clock_waits:
            return self.tr("It waits: this computer’s date lies before days that are stored already.")
        if view.last is None:
            return self.tr("The first one is made in a moment.")
        said = fill(self.tr("The last one was made on {day}."), day=self.day(view.last))
        if view.last_there:
            return said
        return said + " " + self.tr("It is not in its folder now, or its disk is not there.")

    def same_disk(self) -> str:
        """That the folder would go with the household's disk."""
        return self.tr("This folder is on the household’s own disk: a disk that breaks down takes both.")

    def ran(self, ran: Ran) -> tuple[str, str, str]:
        """What came of the plan, as a kind, a title and a sentence."""
        if ran.trouble is not None:
            return "warn", self.tr("The backup could not be made"), sentence(ran.trouble.error, translated)
        assert ran.made is not None
        title = fill(self.tr("A backup was made: {file}"), file=ran.made.path.name)
        if not ran.erased_gone:
            return "ok", title, ""
        gone, numbers = ran.erased_gone, self._numbers
        said = numbers.counted(self.tr("%n older backup(s) that still held what you erased are gone.", "", gone), gone)
        return "ok", title, said
