"""The banners over the page Today: what is wrong with the reading of the meter, in words, one strip for each subject.

What is wrong with the reading of the meter, each as a banner: the meter's status comes in, words go out; no widget.
The file, the port and the clocks are three subjects: what is wrong with one never hides what is wrong with another.
"""

from __future__ import annotations

from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from persienne.base.placeholders import fill
from persienne.meters.clock_trouble import clock_trouble
from persienne.meters.meter_status import MeterState, MeterStatus
from persienne.ui.style.translation import translated
from persienne.ui.today.port_words import PortWords
from persienne.ui.widgets.banner import Banner
from persienne.words import sentence
from persienne.words.clocks import clock_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.errors import UserError
    from persienne.base.localtime import LocalDays
    from persienne.ui.style.translation import Numbers


class Act(Enum):
    """What the link of a banner does."""

    NOTHING = 0
    RETRY = 1
    CHOOSE = 2
    BELIEVE = 3
    """Say that the date of now is right."""


class BannerWords(NamedTuple):
    """The words of a banner; ``kind`` sets its colour and icon, ``act`` is what its ``link`` does."""

    kind: str
    title: str
    line: str
    link: str = ""
    act: Act = Act.NOTHING


def when(numbers: Numbers, local: LocalDays, at: int, now: int) -> str:
    """A past instant in the fewest words: « 14 h 12 », « 23 nov. 2026 à 14 h 12 »."""
    wall = local.wall(at)
    return numbers.time(wall) if local.day(at) == local.day(now) else numbers.instant(wall)


class Banners(QObject):
    """The banners of one locale, the gravest first."""

    def __init__(self, numbers: Numbers) -> None:
        super().__init__()
        self._numbers = numbers
        self._port = PortWords()

    def since_when(self, local: LocalDays, at: int, now: int) -> str:
        """A past instant as it stands after « depuis »: « 14 h 12 », « le 23 nov. 2026 à 14 h 12 »."""
        said = when(self._numbers, local, at, now)
        return said if local.day(at) == local.day(now) else fill(self.tr("{day}", "a date after “since”"), day=said)

    def all(self, live: MeterStatus, local: LocalDays, now: int, stored_until: int = 0) -> list[BannerWords]:
        """What is to be known of the reading; ``stored_until`` is the end of what is stored (epoch seconds)."""
        found = (
            self._file(live, local, now),
            self._line(live, local, now),
            self._clock(live, local, now, stored_until),
        )
        return [said for said in found if said is not None]

    # The file

    def _file(self, live: MeterStatus, local: LocalDays, now: int) -> BannerWords | None:
        """Why nothing is kept, since when, and what to do."""
        if live.store_trouble is None or live.state is MeterState.STOPPED:
            return None
        why, line = {
            "disk_full": (self.tr("the disk is full"), self.tr("Free some space: recording goes on by itself.")),
            "folder_read_only": (
                self.tr("the folder can’t be written to"),
                self.tr("Make the household’s folder writable again: recording goes on by itself."),
            ),
            "store_busy": (
                self.tr("another program keeps the file to itself"),
                self.tr("It is over in a moment as a rule. If it lasts, close the other Persienne."),
            ),
        }.get(
            live.store_trouble,
            (
                self.tr("the disk does not answer"),
                self.tr("Check the disk and its cable, and keep a backup somewhere else."),
            ),
        )
        title, since = self.tr("Nothing is recorded: {why}"), ""
        if live.store_since is not None:
            title = self.tr("Nothing has been recorded since {when}: {why}")
            since = self.since_when(local, live.store_since, now)
        waits = self.tr("What is read meanwhile waits in memory; the meter’s index keeps the sum.")
        kind = "warn" if live.store_trouble == "store_busy" else "alert"
        return BannerWords(kind, fill(title, why=why, when=since), f"{line} {waits}")

    # The port

    def _line(self, live: MeterStatus, local: LocalDays, now: int) -> BannerWords | None:
        since = None if live.since is None else self.since_when(local, live.since, now)
        safe = self.tr(
            "What was received is safe, and the meter goes on counting: only the hours are lost, and no energy."
        )
        match live.state:
            case MeterState.SILENT:
                check = self.tr("Check the two wires at the meter, on I1 and I2.")
                title = self._since(self.tr("Nothing comes from the meter any more"), since)
                return BannerWords("info", title, f"{check} {safe}", self.tr("Check"), act=Act.RETRY)
            case MeterState.UNPLUGGED:
                if live.last_frame_at is None and live.trouble != "port_unplugged":
                    begins = self.tr("Plug it in, and the reading begins by itself.")
                    title, choose = self.tr("The plug is not in this computer"), self.tr("Choose another port…")
                    return BannerWords("warn", title, begins, choose, act=Act.CHOOSE)
                title = self._since(self.tr("The plug is no longer in this computer"), since)
                again = self.tr("Plug it in again, and the reading goes on by itself.")
                return BannerWords("warn", title, f"{again} {safe}", self.tr("Choose another port…"), act=Act.CHOOSE)
            case MeterState.REFUSED | MeterState.STOPPED:
                return self._refused(live.port_error or live.store_error, since)
            case _:
                return self._doubtful(live, local, now)

    def _refused(self, error: UserError | None, since: str | None) -> BannerWords:
        """Why nothing is read: the port's own words, or those of what else has ended the reading."""
        again = self.tr("Try again")
        if error is not None and not error.code.startswith("port_"):
            title = self._since(self.tr("The meter is not read any more"), since)
            return BannerWords("alert", title, sentence(error, translated), again, act=Act.RETRY)
        failure = self._port.failure(error)
        nothing = self.tr("Nothing is read meanwhile; the meter goes on counting.")
        steps = " ".join((*failure.steps, nothing))
        return BannerWords("alert", self._since(failure.title, since), steps, again, act=Act.RETRY)

    def _doubtful(self, live: MeterStatus, local: LocalDays, now: int) -> BannerWords | None:
        """What is read, and not to be relied on."""
        error = live.port_error
        if error is None or error.code not in {"port_weak", "port_eight_bits"}:
            return None
        failure = self._port.failure(error)
        steps = failure.steps
        if error.code == "port_weak":
            steps = (
                self.tr("What arrives damaged is thrown away: nothing wrong is recorded, and no energy is lost."),
                *steps,
            )
        since = None if live.trouble_since is None else self.since_when(local, live.trouble_since, now)
        return BannerWords("warn", self._since(failure.title, since), " ".join(steps))

    def _since(self, title: str, since: str | None) -> str:
        """A title, and since when it is so where that is known."""
        return title if since is None else fill(self.tr("{title}, since {when}"), title=title, when=since)

    # The clocks

    def _clock(self, live: MeterStatus, local: LocalDays, now: int, stored_until: int) -> BannerWords | None:
        """The household says which of two dates is right, by setting its computer or by the link."""
        said = clock_words(
            live, local, now, self._numbers, translate=translated, known_until=stored_until, in_window=True
        )
        if said is None:
            return None
        since = None if live.clock_since is None else self.since_when(local, live.clock_since, now)
        said = said._replace(title=self._since(said.title, since))
        match clock_trouble(live, now, stored_until):
            case "waits_for":
                return BannerWords("alert", *said, self.tr("The computer is right…"), Act.BELIEVE)
            case "clock_degraded":
                return BannerWords("info", *said)
        return BannerWords("warn", *said)


SUBJECTS = 3
"""The file, the port and the clocks."""


class BannerStack(QVBoxLayout):
    """As many strips as there are subjects, all of them hidden while all is well."""

    acted = Signal(object)
    """The link of a banner was chosen: its :class:`Act`."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(8)
        self._said: list[BannerWords] = []
        self.strips = [Banner("info", "") for _ in range(SUBJECTS)]
        for place, strip in enumerate(self.strips):
            strip.activated.connect(partial(self._act, place))
            strip.hide()
            self.addWidget(strip)

    def show_banners(self, said: Sequence[BannerWords]) -> None:
        """Show ``said``; the same again costs nothing."""
        if self._said == list(said):
            return
        self._said = list(said)
        for place, strip in enumerate(self.strips):
            if place < len(said):
                kind, title, line, link, _ = said[place]
                # Where all three have something to say, the gravest says it in full: the day must have its room.
                short = place > 0 and len(said) == SUBJECTS
                strip.set_words(kind, title, "" if short else line, link)
                strip.setToolTip(line if short else "")
                strip.setAccessibleDescription(line)
            strip.setVisible(place < len(said))

    def _act(self, place: int) -> None:
        self.acted.emit(self._said[place].act)
