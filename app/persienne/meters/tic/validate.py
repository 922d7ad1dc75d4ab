"""One line of bytes comes in, a group or the reason of its refusal goes out; it keeps nothing.

The checksum alone is not enough: it is a sum modulo 64, so that it sees neither a flip of bit 6 (``1`` becomes ``q``)
nor four lost characters whose sum is a multiple of 64. Exact lengths, character classes and a list of labels see them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from persienne.meters.tic.frames import Group, Reason
from persienne.meters.tic.horodate import parse_horodate
from persienne.meters.tic.labels import LABELS, Label, Mode, Stamp

if TYPE_CHECKING:
    from collections.abc import Callable

SEPARATORS: Final = {Mode.HISTORIQUE: b" ", Mode.STANDARD: b"\t"}

# What the sum leaves out at the end of a line: the checksum itself and, in historique only, the separator before it.
_UNSUMMED: Final = {Mode.HISTORIQUE: 2, Mode.STANDARD: 1}

BAD_PARITY: Final = 0x7F
"""The decoder writes this byte (DEL, which no group holds) in the place of one whose parity is wrong."""

_SHORTEST: Final = 4
"""A label of one character, a separator, no data, a separator, a checksum."""


def checksum(line: bytes, mode: Mode) -> int:
    """The checksum that ``line``, a whole group without LF and CR, should end with ([54E] 5.3.6)."""
    return (sum(line[: -_UNSUMMED[mode]]) & 0x3F) + 0x20


def read_group(line: bytes, mode: Mode) -> Group | Reason:
    """The group that ``line`` (label to checksum, nothing around) says in ``mode``, or why it is none."""
    rule = _RULES[mode].get(line.partition(SEPARATORS[mode])[0])
    if rule is None:
        return _why(line, mode, None)
    label, name, match = rule
    found = match(line)
    if found is None or checksum(line, mode) != line[-1]:
        return _why(line, mode, label)
    horodate, data = found.groups()
    if not horodate:
        return Group(name, data.decode("ascii"))
    stamp = horodate.decode("ascii")
    if parse_horodate(stamp) is None:
        return Reason.HORODATE
    return Group(name, data.decode("ascii"), stamp)


class _Rule(NamedTuple):
    """A label, its name, and the expression of its whole line."""

    label: Label
    name: str
    match: Callable[[bytes], re.Match[bytes] | None]


def _rule(label: Label, separator: str) -> _Rule:
    shortest, longest = (label.length, label.length) if isinstance(label.length, int) else label.length
    data = label.values or f"[{label.chars.value}]{{{shortest},{longest}}}"
    stamp = f"([{label.stamp.value}][0-9]{{12}}){separator}" if label.stamp else "()"
    line = f"{re.escape(label.name)}{separator}{stamp}({data}){separator}[ -_]"
    return _Rule(label, label.name, re.compile(line.encode("ascii")).fullmatch)


_RULES: Final = {
    mode: {name.encode("ascii"): _rule(label, SEPARATORS[mode].decode()) for name, label in labels.items()}
    for mode, labels in LABELS.items()
}


def _why(line: bytes, mode: Mode, label: Label | None) -> Reason:
    """The first thing that is wrong with a refused line."""
    separator = SEPARATORS[mode]
    if BAD_PARITY in line:
        return Reason.PARITY
    if len(line) < _SHORTEST or separator not in line:
        return Reason.SHAPE
    if label is None:
        return Reason.LABEL
    if line[-2:-1] != separator or line.count(separator) < 2:
        return Reason.SHAPE
    if checksum(line, mode) != line[-1]:
        return Reason.CHECKSUM
    body = line[:-2].partition(separator)[2]
    return _why_data(body.decode("latin-1"), separator.decode(), label)


def _why_data(body: str, separator: str, label: Label) -> Reason:
    """What is wrong between the label and the last separator of a line whose checksum is right."""
    if label.stamp is not Stamp.NONE:
        stamp, found, body = body.partition(separator)
        if not found or stamp[:1] not in label.stamp.value or parse_horodate(stamp) is None:
            return Reason.HORODATE
    lengths = (label.length,) if isinstance(label.length, int) else label.length
    if len(body) not in lengths:
        return Reason.LENGTH
    return Reason.CHARACTERS
