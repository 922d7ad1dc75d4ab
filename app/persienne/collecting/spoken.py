"""What the collector says: statuses and what was stored come in, lines of JSON and of its log go out.

A status has a line of the log only when something changed: a disk that fills and empties, or a meter that is heard
badly, would otherwise say the same two lines for days.

A line of JSON is for scripts on this machine. A line says no more than the meter's slats let into the file, and not
before it is stored. What was stored before in its place is named, so that a script that adds up has the file's own sum.
Live values are said only to who asks for them, and are stored or not as the slats say.
"""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any, Final

from persienne.base.elapsed import elapsed
from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, Kind, Quality, Reading
from persienne.base.slats import Slat
from persienne.meters.meter_status import MeterState

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.base.reading import Register, Source
    from persienne.household.measures.laid_curve import Interval
    from persienne.household.measures.write_meter import Recorded
    from persienne.meters.meter_status import MeterStatus


SAME_TROUBLE_AFTER: Final = 3600.0
"""Seconds after which a trouble that was said is said again, whether it has lasted or come back."""


class StatusLog:
    """Remembers what was said. ``running`` gives seconds that also go on while the computer sleeps."""

    def __init__(self, running: Callable[[], float] = elapsed) -> None:
        self._running = running
        self._last: tuple[MeterState | str, bool] | None = None
        self._troubles: dict[str, float] = {}

    def is_new(self, status: MeterStatus) -> bool:
        """Whether ``status`` says what the log does not say yet; it is taken to be said then.

        That all is well again is said after a trouble that was said. Who has stopped has no trouble any more.
        """
        error = None if status.state is MeterState.STOPPED else status.error
        trouble = None if error is None else error.code
        line = (trouble or status.state, status.paused)
        said = line != self._last if trouble is None else self.is_due(trouble)
        if said:
            self._last = line
        return said

    def is_due(self, trouble: str) -> bool:
        """Whether ``trouble`` was not said within the hour; it is taken to be said then."""
        before, now = self._troubles.get(trouble), self._running()
        due = before is None or now - before >= SAME_TROUBLE_AFTER
        if due:
            self._troubles[trouble] = now
        return due


_OF_READING: Final = ("state", "paused", "port", "mode", "trouble", "facts", "store_trouble", "store_facts")
_OF_METER: Final = ("point", "subscribed", "tariff", "tempo_today", "tempo_tomorrow")
_OF_CLOCKS: Final = ("clock_degraded", "waits_for")


class SpokenJson:
    """Says what is new. ``write`` takes a line, ``live`` is whether live values are wanted."""

    def __init__(self, write: Callable[[str], None], *, live: bool = False) -> None:
        self._write = write
        self._live = live
        self._told: dict[str, Any] | None = None
        self._since: str | None = None
        self._framed_at: int | None = None
        self._lines = 0

    def status(self, status: MeterStatus) -> None:
        """Say how the reading stands where that has changed, and the powers of a new frame."""
        told = {name: getattr(status, name) for name in (*_OF_READING, *_OF_METER, *_OF_CLOCKS)}
        if told != self._told:
            self._told, self._since = told, _utc(status.since)
            self._say("status", since=self._since, **told)
        if self._live and status.powers and status.last_frame_at != self._framed_at:
            self._say("live", at=_utc(status.last_frame_at), unit="VA", powers=dict(status.powers))
        self._framed_at = status.last_frame_at

    def welcome(self) -> str | None:
        """The line of the status of now, for who comes later."""
        return None if self._told is None else _line("status", self._lines, since=self._since, **self._told)

    def stored(self, recorded: Recorded) -> None:
        """Say what was stored: the indexes that the slats let in, and what became of the curves."""
        slat, local = recorded.meter.slat, local_days(recorded.meter.zone)
        indexes = [one for one in recorded.said if isinstance(one, Reading) and one.register.kind is Kind.INDEX]
        for index in indexes:
            if slat is Slat.OPEN or local.midnight(local.day(index.start)) == index.start:
                known = _known(recorded, index.register, index.source, index.quality)
                self._say("index", **known, at=_utc(index.start), wh=index.value)
        for laid in recorded.laid:
            known = _known(recorded, laid.register, laid.source, laid.interval.quality)
            replaces = [_span(one) for one in laid.replaced]
            span = _span(laid.interval)
            self._say("energy", **known, **span, final=laid.final, replaces=replaces, again=recorded.again)

    def _say(self, kind: str, **values: object) -> None:
        self._lines += 1
        self._write(_line(kind, self._lines, **values))


def _known(recorded: Recorded, register: Register, source: Source, quality: int) -> dict[str, Any]:
    """Whose value it is: lines that have all of it but the quality in common are of one series."""
    return {
        "meter": recorded.meter.meter.point or recorded.device.point,
        "device": recorded.device.address,
        "register": register.name,
        "source": source.format,
        "quality": Quality(quality).name.lower(),
    }


def _span(interval: Interval) -> dict[str, Any]:
    return {
        "start": _utc(interval.start),
        "end": _utc(interval.end),
        "seconds": interval.duration,
        "wh": interval.joules / JOULES_PER_WH,
    }


def _line(kind: str, number: int, **values: object) -> str:
    return json.dumps({"type": kind, "n": number, **values}, ensure_ascii=False, separators=(", ", ": ")) + "\n"


def _utc(at: int | None) -> str | None:
    return None if at is None else time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(at))
