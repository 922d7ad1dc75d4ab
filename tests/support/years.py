"""A year of an ordinary desktop on a meter’s line: on by day, off at night, and everything that happens to a computer.

The meter speaks once a minute while nothing happens, and every second for ten minutes around each event. What the home
draws is known at every second, so that whatever Persienne says can be held against it.
"""

from __future__ import annotations

import random
import shutil
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, TOTAL_IMPORT, Block, Meter, Quality, Source
from persienne.collecting.collector import Collector
from persienne.meters.tic.contract import Option
from persienne.meters.tic.labels import Mode
from persienne.meters.virtual.counters import Counters
from persienne.ports.serial_port import Setting
from support.tic_frames import ADSC, PRM, frame, historique_lines, standard_lines
from support.wire_homes import new_home, reopened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from persienne.base.errors import UserError
    from persienne.base.slats import Slat

LOCAL = local_days()
SHORTEST = 60
"""Days that hold two holidays, three crashes and everything else that happens."""
MINUTE, HOUR, DAY = 60, 3600, 86_400
AROUND = 5 * MINUTE
"""Seconds before and after an event in which the meter speaks every second."""
OTHER_ADDRESS = "061876543210"


@dataclass(frozen=True, slots=True)
class Off:
    """The computer is off from ``at`` until ``until``; ``killed`` says that nothing could be stored any more."""

    at: int
    until: int
    killed: bool = False


@dataclass(frozen=True, slots=True)
class Asleep:
    """The computer sleeps: no clock but the one that runs through a suspend goes on."""

    at: int
    until: int


@dataclass(frozen=True, slots=True)
class Clocked:
    """From ``at`` until ``until`` the computer’s clock is so many seconds ahead."""

    at: int
    until: int
    ahead: int


@dataclass(frozen=True, slots=True)
class Year:
    """A plan: the first and the last day (ordinals), what happens, and when the meter changes.

    ``imports`` are instants, each with the local day before which the operator’s file of seven days ends.
    """

    first: int
    last: int
    off: tuple[Off, ...]
    asleep: tuple[Asleep, ...]
    clocked: tuple[Clocked, ...]
    standard_from: int
    replaced_at: int
    imports: tuple[tuple[int, int], ...]

    @property
    def begin(self) -> int:
        """The first midnight."""
        return LOCAL.midnight(self.first)

    @property
    def end(self) -> int:
        """The last evening."""
        return LOCAL.midnight(self.last) + 21 * HOUR

    def awake(self) -> Iterable[tuple[int, int, bool]]:
        """From when until when the computer is on, and whether it ends with a crash."""
        on = self.begin
        for off in self.off:
            yield on, off.at, off.killed
            on = off.until
        yield on, self.end, False


def ordinary_year(seed: int, first: date = date(2024, 3, 4), days: int = 364) -> Year:
    """A year that begins on a Monday: off at night, asleep at noon, two holidays, three crashes, a wrong clock.

    ``ValueError``: it is shorter than ``SHORTEST`` days.
    """
    if days < SHORTEST:
        raise ValueError(f"a plan of {days} days has no room for its holidays: {SHORTEST} at least")
    chance = random.Random(seed)
    begin = first.toordinal()
    away = {begin + days // 3: 12, begin + 5 * days // 6: 9}
    crashes = set(chance.sample(range(10, days - 10), 3))
    through = {n for n in range(days) if chance.random() < 0.15} - crashes
    off: list[Off] = []
    day = begin
    while day < begin + days - 1:
        gone = away.get(day + 1, 0)
        evening = LOCAL.midnight(day) + 22 * HOUR + chance.randrange(110 * MINUTE)
        morning = LOCAL.midnight(day + 1 + gone) + 7 * HOUR + chance.randrange(3 * HOUR)
        if gone or day - begin not in through:
            off.append(Off(evening, morning, killed=day - begin in crashes))
        day += 1 + gone
    asleep = []
    for day in range(begin + 1, begin + days):
        noon = LOCAL.midnight(day) + 12 * HOUR + chance.randrange(HOUR)
        nap = Asleep(noon, noon + chance.randrange(10 * MINUTE, 3 * HOUR))
        if chance.random() < 0.3 and _is_on(off, nap.at) and _is_on(off, nap.until):
            asleep.append(nap)
    busy = sorted([(one.at, one.until) for one in (*off, *asleep)])
    in_2000 = next(one.until for one in off if one.until > LOCAL.midnight(begin + days // 8))
    wrong = _free(LOCAL.midnight(begin + 2 * days // 3) + 16 * HOUR + 321, busy, 4 * HOUR)
    return Year(
        begin,
        begin + days - 1,
        tuple(off),
        tuple(asleep),
        (Clocked(in_2000, in_2000 + 15 * MINUTE, 946_684_800 - in_2000), Clocked(wrong, wrong + 3 * HOUR, DAY)),
        _free(LOCAL.midnight(begin + days // 4) + 15 * HOUR + 1234, busy),
        _free(LOCAL.midnight(begin + days // 2) + 16 * HOUR + 777, busy),
        tuple((_free(LOCAL.midnight(day) + 18 * HOUR, busy), day) for day in range(begin + 7, begin + days, 7)),
    )


def _is_on(off: Iterable[Off], at: int) -> bool:
    return not any(one.at - HOUR < at < one.until + HOUR for one in off)


def _free(at: int, busy: Iterable[tuple[int, int]], length: int = HOUR) -> int:
    """The first instant from ``at`` on after which nothing happens for ``length`` seconds."""
    for begun, ended in busy:
        if begun - length < at < ended + HOUR:
            at = ended + HOUR
    return at


class OneHome:
    """What the home draws, and its meter: historique first, then standard, then another device."""

    def __init__(self, year: Year) -> None:
        self._year = year
        self._counters = Counters(Option.BASE, first=date.fromordinal(year.first - 1))
        self._opened = self.wh(year.replaced_at)

    def wh(self, at: int) -> int:
        """The Wh that the home has drawn until ``at``."""
        return self._counters.indexes(at).total

    def frame(self, at: int) -> bytes:
        """What its meter says at ``at``."""
        wh = self.wh(at)
        if at < self._year.standard_from:
            return frame(historique_lines({"BASE": wh}, option="BASE", tariff="TH..", address=ADSC))
        if at < self._year.replaced_at:
            return frame(standard_lines(at, {1: wh}))
        return frame(standard_lines(at, {1: wh - self._opened}, address=OTHER_ADDRESS))

    def mode(self, at: int) -> Mode:
        """In which mode it says it."""
        return Mode.HISTORIQUE if at < self._year.standard_from else Mode.STANDARD

    def export(self, first: int, last: int) -> Block:
        """The operator's curve of the local days ``first`` to ``last``, exact: its half-hours are whole Wh."""
        starts = np.arange(LOCAL.midnight(first), LOCAL.midnight(last + 1), 1800)
        counted = np.array([self.wh(int(at)) for at in (*starts, starts[-1] + 1800)])
        columns = (np.full(len(starts), 1800), np.diff(counted) * JOULES_PER_WH)
        return Block(
            Meter(PRM),
            TOTAL_IMPORT,
            Source("enedis.curve.csv"),
            starts,
            *columns,
            np.full(len(starts), Quality.MEASURED),
        )


class Computer:
    """The desktop between being switched on and off; it is the collector's clocks, its sleep and its line."""

    def __init__(
        self, year: Year, home: OneHome, on: int, off: int, visit: Callable[[int], None], crash: Callable[[], None]
    ) -> None:
        """``visit`` is called with the day before which a file that is imported ends, ``crash`` when it goes off."""
        self._year, self._home, self._off, self._visit, self._crash = year, home, off, visit, crash
        events = [on, off, year.standard_from, year.replaced_at]
        events += [edge for one in (*year.asleep, *year.clocked) for edge in (one.at, one.until)]
        self._events = sorted(events)
        self._naps = [nap for nap in year.asleep if on < nap.at < off]
        self._visits = [one for one in year.imports if on < one[0] < off]
        self._waiting = b""
        self._running = self._awake = 0.0
        self.collector: Collector | None = None
        self.now = on
        self.open = self.reading = True
        self.ended = False
        self.heard = 0
        self.beginnings = 1
        self.trouble: UserError | None = None

    @property
    def setting(self) -> Setting:
        return Setting(9600, self._home.mode(self.now))

    def clock(self) -> float:
        return self.now + sum(one.ahead for one in self._year.clocked if one.at <= self.now < one.until)

    def running(self) -> float:
        return self._running

    def monotonic(self) -> float:
        return self._awake

    def read(self) -> bytes:
        data, self._waiting = self._waiting, b""
        self.heard += len(data)
        return data

    def listen_again(self) -> None:
        """The meter was heard anew: it speaks in another mode."""
        self.beginnings += 1

    def close(self) -> None:
        """The port is let go."""

    def sleep(self, _seconds: float) -> None:
        """Go on to the next frame, which is a second or a minute away, or to the end of a nap."""
        assert self.collector is not None
        if self._naps and self._naps[0].at <= self.now:
            nap = self._naps.pop(0)
            self._running += nap.until - self.now
            self.now = nap.until
            self._waiting = self._home.frame(nap.at)  # what the port had kept
            return
        while self._visits and self._visits[0][0] <= self.now:
            self._visit(self._visits.pop(0)[1])
        place = bisect_right(self._events, self.now)
        near = [abs(at - self.now) for at in self._events[max(0, place - 1) : place + 1]]
        step = 1 if min(near) <= AROUND else MINUTE - self.now % MINUTE
        coming = self._events[place] - AROUND if place < len(self._events) else self._off
        self.now = min(self.now + step, coming) if coming > self.now else self.now + step
        self._running += 1
        self._awake += 1
        if self.now >= self._off:
            self._crash()
            self.collector.stop()
            return
        self._waiting += self._home.frame(self.now)


@dataclass(slots=True)
class Lived:
    """A year that was lived: where its household is, and the last instant at which a frame was stored."""

    folder: Path
    last: int


def live(year: Year, home: OneHome, folder: Path, slat: Slat, visit: Callable[[Path, int], None]) -> Lived:
    """Live ``year`` with a collector; ``visit`` is called with the folder and the day of each import."""
    current = folder / "0"
    new_home(current, slat).close()
    last = year.begin
    for number, (on, off, killed) in enumerate(year.awake(), 1):
        copy = folder / str(number)

        def crash(where: Path = current, copy: Path = copy, *, killed: bool = killed) -> None:
            """What stands on the disk at a crash is all that is left."""
            if killed:
                shutil.copytree(where, copy)

        computer = Computer(year, home, on, off, lambda day, where=current: visit(where, day), crash)
        collector = Collector(
            computer,
            "",
            lambda where=current: reopened(where),
            clock=computer.clock,
            monotonic=computer.monotonic,
            running=computer.running,
            sleep=computer.sleep,
        )
        computer.collector = collector
        collector.run()
        if killed:
            current = copy
        else:
            last = collector.status.last_frame_at or last
    return Lived(current, last)
