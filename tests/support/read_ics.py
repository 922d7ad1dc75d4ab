"""A calendar file read by the rules of RFC 5545 and by nothing of ours: unfolded, unescaped, as plain values."""

from __future__ import annotations

import re
from typing import Any


def read_ics(content: bytes) -> list[dict[str, Any]]:
    """The events of a calendar, each a mapping of its properties; an alarm is a mapping under VALARM."""
    lines = re.sub(rb"\r\n[ \t]", b"", content).decode().removesuffix("\r\n").split("\r\n")
    assert (lines[0], lines[1], lines[-1]) == ("BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR")
    events: list[dict[str, Any]] = []
    opened: list[dict[str, Any]] = []
    for line in lines[1:-1]:
        name, _, value = line.partition(":")
        if name == "BEGIN":
            opened.append({})
        elif name == "END":
            done = opened.pop()
            if value == "VEVENT":
                events.append(done)
            else:
                opened[-1][value] = done
        elif opened:
            opened[-1][name.partition(";")[0]] = _unescaped(value)
    assert not opened
    return events


def _unescaped(value: str) -> str:
    return re.sub(r"\\(.)", lambda sign: "\n" if sign[1] in "nN" else sign[1], value)
