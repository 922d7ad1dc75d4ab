"""Days with a short text come in, the bytes of a calendar file (RFC 5545) go out; no file is written and none is read.

The household may import it into a calendar that others keep for it, so it holds references and no names.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

_OCTETS: Final = 75
"""The longest line, without its end (RFC 5545, 3.1)."""
_ESCAPED: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


@dataclass(frozen=True, slots=True)
class Entry:
    """A whole day with a text. ``uid`` is the same in every file that speaks of the same thing."""

    uid: str
    day: date
    summary: str
    description: str = ""


def ics(entries: Iterable[Entry], stamp: datetime) -> bytes:
    """A calendar of these days, each with a display at nine in the morning; ``stamp`` is when it was made."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Persienne//Persienne//FR", "CALSCALE:GREGORIAN"]
    for entry in entries:
        lines += _event(entry, stamp.astimezone(UTC))
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode()


def _event(entry: Entry, stamp: datetime) -> list[str]:
    summary = _escaped(entry.summary)
    described = [f"DESCRIPTION:{_escaped(entry.description)}"] if entry.description else []
    return [
        "BEGIN:VEVENT",
        f"UID:{_escaped(entry.uid)}",
        f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{entry.day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{entry.day + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{summary}",
        *described,
        "TRANSP:TRANSPARENT",
        "CLASS:PRIVATE",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:PT9H",
        f"DESCRIPTION:{summary}",
        "END:VALARM",
        "END:VEVENT",
    ]


def _escaped(text: str) -> str:
    return text.translate(_ESCAPED)


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, never cut inside a character; all but the first begin with a space."""
    piece, room = "", _OCTETS
    for sign in line:
        size = len(sign.encode())
        if size > room:
            yield piece
            piece, room = " ", _OCTETS - 1
        piece, room = piece + sign, room - size
    yield piece
