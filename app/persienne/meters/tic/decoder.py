"""Bytes of a TIC stream come in, cut anywhere; frames go out, each line a group or the reason of its refusal.

How a frame is found ([54E] 5.3.6 and what real lines do to it):

- a group ends at its CR, or at an LF (pasted text has nothing else), or where the frame is cut; control bytes before
  its label are noise (an LF hit by noise becomes 0x0E, 0x0F or 0x0B) and are dropped;
- a frame ends at ETX, at EOT (the meter interrupts itself), at a new STX, at a new address, or where a label comes
  again, so that a lost ETX costs nothing; between two STX it is as complete as between STX and ETX;
- the mode is that of the first valid group, and stays: trying both per group accepts what neither would;
- so does the length of the indexes, where two exist, once two in a row agree on it: a line that lost bytes may go on in
  the next one and make an index that is too short, and no checksum sees it.

One line of bytes comes in, a group or the reason of its refusal goes out; it keeps nothing.
The checksum alone is not enough: it is a sum modulo 64, so that it sees neither a flip of bit 6 (``1`` becomes ``q``)
nor four lost characters whose sum is a multiple of 64. Exact lengths, character classes and a list of labels see them.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from persienne.meters.tic.clock import parse_horodate
from persienne.meters.tic.frames import Frame, Group, Reason, Statistics, reads_eight_bits
from persienne.meters.tic.labels import LABELS, OPENERS, OVERLOADS, Label, Mode, Stamp

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


LONGEST_LINE: Final = 256
"""Twice the longest group there is (PJOURF+1 lasts 110 bytes): what is longer without an end is not TIC."""

MOST_KNOWN: Final = 512
"""Lines whose group is remembered: most of a frame is the same as in the frame before."""

_USUAL_DIGITS: Final = 9
"""Digits of an index on every meter but those behind the old concentrators: believed before two have agreed."""

_OF_TWO_LENGTHS: Final = frozenset(
    label.name for labels in LABELS.values() for label in labels.values() if not isinstance(label.length, int)
)

_STX, _ETX, _EOT, _LF, _CR = b"\x02", b"\x03", b"\x04", b"\n", b"\r"
_MARKS: Final = re.compile(rb"([\x02-\x04\n])")
_ENDS: Final = re.compile(rb"[\x02-\x04\n\r]")
_NEXT_FRAME: Final = _ETX + _STX + _LF
_CONTROLS: Final = bytes(range(0x20))
_LAST_CONTROL: Final = b"\x1f"
_OPENERS: Final = tuple(sorted(name.encode() + SEPARATORS[mode] for name in OPENERS for mode in Mode))

# 8N1 reading of a 7E1 line: the eighth bit is the parity, and it is even over the whole byte.
# Until the stream has shown that it is read so, a byte without the eighth bit is one of a 7E1 reading.
_EVEN: Final = bytes(byte for byte in range(256) if byte.bit_count() % 2 == 0)
_SEVEN_BITS: Final = bytes(range(0x80))
_STRICT: Final = bytes(byte & 0x7F if byte in _EVEN else BAD_PARITY for byte in range(256))
_LENIENT: Final = _SEVEN_BITS + _STRICT[0x80:]


class Decoder:
    """The decoder of one stream; make a new one when the port is opened again or another file is read."""

    def __init__(self) -> None:
        self.mode: Mode | None = None
        self._pending = b""
        self._skipping = False
        self._head = True
        self._framed = False
        self._known: dict[bytes, Group] = {}
        self._digits: int | None = None
        self._last_digits = 0
        self._current: dict[str, Group] = {}
        self._opened = False
        self._clean = True
        self._done: list[Frame] = []
        self._frames = 0
        self._groups = 0
        self._rejected: Counter[Reason] = Counter()
        self._eight_bits = False
        self._parity_bits = 0
        self._bad_parity = 0

    @property
    def statistics(self) -> Statistics:
        """The counts up to now."""
        return Statistics(
            frames=self._frames,
            groups=self._groups + len(self._current),
            rejected=dict(self._rejected),
            parity_bits=self._parity_bits,
            bad_parity=self._bad_parity,
        )

    def feed(self, data: bytes, at: int) -> tuple[Frame, ...]:
        """The frames that ``data``, read at ``at`` (UTC epoch seconds), completes; what is cut waits for more.

        What waits is at most ``LONGEST_LINE`` bytes and one frame's groups, whatever comes.
        """
        if self._eight_bits or not data.isascii():
            data = self._without_parity(data)
        if self._skipping:
            data = self._skip(data)
        data = self._pending + data
        end = _end_of_lines(data)
        self._pending = data[end:]
        if end:
            self._lines(data[:end], at)
        if len(self._pending.lstrip(_LF)) > LONGEST_LINE:
            self._pending = b""
            self._skipping, self._head = True, False
            self._refuse(Reason.TOO_LONG)
        return self._taken()

    def flush(self, at: int) -> tuple[Frame, ...]:
        """The frame that the end of the stream (end of file, silence, unplugged) leaves behind, if any."""
        last, self._pending = self._pending.lstrip(_CONTROLS), b""
        if last:
            self._line(last, at, edge=True)
        self._close(at)
        self._head, self._skipping = True, False
        return self._taken()

    def _taken(self) -> tuple[Frame, ...]:
        done, self._done = self._done, []
        return tuple(done)

    def _without_parity(self, data: bytes) -> bytes:
        """``data`` on seven bits; a byte whose parity is wrong becomes one that no group can hold."""
        eighth = data.translate(None, _SEVEN_BITS)
        odd = len(eighth.translate(None, _EVEN))
        bad = len(data.translate(None, _EVEN)) if self._eight_bits else odd
        self._parity_bits += len(eighth) - odd
        self._bad_parity += bad
        told = data.translate(_STRICT if self._eight_bits else _LENIENT)
        self._eight_bits = reads_eight_bits(self._parity_bits, self._bad_parity)
        return told

    def _skip(self, data: bytes) -> bytes:
        """What follows the end of an endless line; nothing while it lasts."""
        end = _ENDS.search(data)
        if end is None:
            return b""
        self._skipping = False
        return data[end.start() :]

    def _lines(self, data: bytes, at: int) -> None:
        """Take whole lines: the fast way for a line seen before, the careful way for any other."""
        known, current = self._known, self._current
        for token in data.split(_CR):
            group = known.get(token)
            if group is None:
                self._token(token, at)
                current = self._current
                continue
            label = group.label
            if label in current or label in OPENERS:
                self._take(group, at)
                current = self._current
            else:
                current[label] = group

    def _token(self, token: bytes, at: int) -> None:
        """What stands between two CR: usually LF and a group, with marks of frames around it."""
        if token[:3] == _NEXT_FRAME and token[2:] in self._known:
            self._mark(_ETX, at)
            self._mark(_STX, at)
            self._take(self._known[token[2:]], at)
            return
        if token[:1] == _LF and _MARKS.search(token, 1) is None:
            self._head = False
            if token[1:2] > _LAST_CONTROL and len(token) <= LONGEST_LINE:
                self._new_line(token[1:], token, at, edge=False)
            else:
                self._line(token[1:], at, edge=False)
            return
        for piece in _MARKS.split(token):
            if piece in (b"", _LF):
                self._head = self._head and not piece
            elif piece in (_STX, _ETX, _EOT):
                self._mark(piece, at)
            else:
                self._line(piece, at, edge=self._head)
                self._head = False
        if not token:
            self._head = False

    def _mark(self, mark: bytes, at: int) -> None:
        self._head, self._framed = False, True
        # A port in cooked mode swallows every ETX: what stands between two STX is then a whole frame.
        self._close(at, complete=mark != _EOT and self._opened and self._clean)
        self._opened = mark == _STX

    def _line(self, piece: bytes, at: int, *, edge: bool) -> None:
        """One line, its noise included; at an ``edge`` of the reading, a line that says nothing was cut."""
        line = piece.lstrip(_CONTROLS)
        group = self._known.get(_LF + line)
        if group is not None:
            self._take(group, at)
            return
        if not line.strip():
            return
        if len(piece) > LONGEST_LINE:
            self._refuse_line(line, Reason.TOO_LONG, at, edge=False)
        else:
            self._new_line(line, _LF + line, at, edge=edge)

    def _new_line(self, line: bytes, token: bytes, at: int, *, edge: bool) -> None:
        """A line without noise before it that was not seen before; ``token`` is what it is remembered by."""
        said = self._read(line)
        if isinstance(said, Group):
            self._remember(token, said)
            self._take(said, at)
        else:
            self._refuse_line(line, said, at, edge=edge)

    def _refuse_line(self, line: bytes, why: Reason, at: int, *, edge: bool) -> None:
        if self._current and line.startswith(_OPENERS) and not self._goes_on(line):
            self._new_address(at)
        self._refuse(Reason.CUT if edge else why)

    def _read(self, line: bytes) -> Group | Reason:
        """The group of ``line`` in the mode of the stream, which the first valid group decides."""
        said = self._read_group(line)
        return said if isinstance(said, Reason) or self._fits(said) else Reason.LENGTH

    def _read_group(self, line: bytes) -> Group | Reason:
        if self.mode is not None:
            said = read_group(line, self.mode)
            other = Mode.STANDARD if self.mode is Mode.HISTORIQUE else Mode.HISTORIQUE
            if isinstance(said, Reason) and isinstance(read_group(line, other), Group):
                return Reason.OTHER_MODE
            return said
        mode = Mode.STANDARD if SEPARATORS[Mode.STANDARD] in line else Mode.HISTORIQUE
        said = read_group(line, mode)
        if isinstance(said, Group):
            self.mode = mode
        return said

    def _fits(self, group: Group) -> bool:
        """Whether an index has as many digits as those of this stream; any other group fits."""
        if group.label not in _OF_TWO_LENGTHS:
            return True
        digits = len(group.data)
        if self._digits is None:
            if digits == self._last_digits:
                self._digits = digits
            self._last_digits = digits
        return digits == (self._digits or _USUAL_DIGITS)

    def _remember(self, token: bytes, group: Group) -> None:
        if self._digits is None and group.label in _OF_TWO_LENGTHS:
            return
        if len(self._known) >= MOST_KNOWN:
            self._known.clear()
        self._known[token] = group

    def _take(self, group: Group, at: int) -> None:
        """Add ``group`` to the current frame; a label that the frame has already begins a new frame."""
        label = group.label
        if label in OPENERS and not self._goes_on(label.encode()):
            self._new_address(at)
        elif label in self._current:
            self._close(at)
        self._current[label] = group

    def _goes_on(self, line: bytes) -> bool:
        """Whether an address stands inside a short frame: ADIR1, ADIR2, ADIR3, ADCO, IINST1..3 ([54E] 6.1.2)."""
        return line.startswith(b"ADCO") and bool(self._current) and self._current.keys() <= OVERLOADS

    def _new_address(self, at: int) -> None:
        """An address closes the frame before it and, in text without marks, opens its own."""
        if self._current:
            self._close(at, complete=not self._framed and self._opened and self._clean)
        self._opened = self._opened or not self._framed

    def _refuse(self, reason: Reason) -> None:
        self._rejected[reason] += 1
        self._clean = False

    def _close(self, at: int, *, complete: bool = False) -> None:
        """End the frame: give it when it holds a group, forget it when it holds none."""
        if self._current and self.mode is not None:
            self._done.append(Frame(self.mode, complete, tuple(self._current.values()), at))
            self._frames += 1
            self._groups += len(self._current)
        self._current = {}
        self._opened, self._clean = False, True


def _end_of_lines(data: bytes) -> int:
    """Where the last line that has its end stops; an LF may open the next line, and is left to it."""
    return max(
        data.rfind(_CR) + 1,
        data.rfind(_STX) + 1,
        data.rfind(_ETX) + 1,
        data.rfind(_EOT) + 1,
        data.rfind(_LF),
    )
