"""What the collector says to scripts on this machine: statuses and stored readings come in, lines of JSON go out.

A line says no more than the meter's slats let into the file, and not before it is stored. Live values are said only to
who asks for them, and are stored or not as the slats say.
"""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any, Final

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, Kind, Quality, Reading
from persienne.base.slats import HALF_OPEN_STEP, Slat

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from persienne.base.reading import Fact
    from persienne.meters.meter_status import MeterStatus

_OF_READING: Final = ("state", "paused", "port", "mode", "trouble", "facts", "store_trouble", "store_facts")
_OF_METER: Final = ("point", "subscribed", "tariff", "tempo_today", "tempo_tomorrow")


class SpokenJson:
    """Says what is new. ``write`` takes a line, ``live`` is whether live values are wanted."""

    def __init__(self, write: Callable[[str], None], *, live: bool = False) -> None:
        self._write = write
        self._live = live
        self._told: dict[str, Any] | None = None
        self._framed_at: int | None = None

    def status(self, status: MeterStatus) -> None:
        """Say how the reading stands where that has changed, and the powers of a new frame."""
        told = {name: getattr(status, name) for name in (*_OF_READING, *_OF_METER)}
        if told != self._told:
            self._told = told
            self._say("status", since=_utc(status.since), **told)
        if self._live and status.powers and status.last_frame_at != self._framed_at:
            self._say("live", at=_utc(status.last_frame_at), unit="VA", powers=dict(status.powers))
        self._framed_at = status.last_frame_at

    def welcome(self) -> str | None:
        """The line of the status of now, for who comes later."""
        return None if self._told is None else _line("status", **self._told)

    def stored(self, said: Iterable[Reading | Fact], slat: Slat, zone: str) -> None:
        """Say the readings among what was ``said`` that are final and that ``slat`` lets in."""
        local = local_days(zone)
        for reading in said:
            if not isinstance(reading, Reading):
                continue
            if reading.register.kind is Kind.INDEX:
                day = local.day(reading.start)
                if slat is Slat.OPEN or local.midnight(day) == reading.start:
                    self._say_reading("index", reading, at=_utc(reading.start), wh=reading.value)
            elif reading.register.kind is Kind.ENERGY and _lets_in(slat, reading.duration):
                start, seconds = _utc(reading.start), reading.duration
                self._say_reading("energy", reading, start=start, seconds=seconds, wh=reading.value / JOULES_PER_WH)

    def _say_reading(self, kind: str, reading: Reading, **values: object) -> None:
        self._say(
            kind,
            meter=reading.meter.point,
            register=reading.register.name,
            quality=Quality(reading.quality).name.lower(),
            source=reading.source.format,
            **values,
        )

    def _say(self, kind: str, **values: object) -> None:
        self._write(_line(kind, **values))


def _lets_in(slat: Slat, seconds: int) -> bool:
    return slat is Slat.OPEN or (slat is Slat.HALF and seconds >= HALF_OPEN_STEP)


def _line(kind: str, **values: object) -> str:
    return json.dumps({"type": kind, **values}, ensure_ascii=False, separators=(", ", ": ")) + "\n"


def _utc(at: int | None) -> str | None:
    return None if at is None else time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(at))
