"""Bytes that were saved from a meter's serial output come in, its energies and indexes go out: format ``tic``.

A log is read by the decoder and the fold of the meter line (``meters.tic``), by the meter's own clock: a standard frame
dates itself, with a letter for its season. Live powers and maxima are left out, and so are facts that tell what the
home was doing at a moment.

A log without a date (historique) gives the first and the last index of each register. Whoever saved it knows from when
to when: ``dated`` then makes values of the indexes.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from persienne.base.reading import (
    JOULES_PER_WH,
    TOTAL_IMPORT,
    Block,
    Fact,
    Kind,
    Made,
    Meter,
    Quality,
    Reading,
    Source,
    energy_register,
    index_register,
)
from persienne.importers.job import MAX_ODD_LINES, Hole, ParsedFile, Reason, RefusedLine, UndatedIndex
from persienne.meters.tic.clock import TOLERANCE, parse_horodate
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.facts import Changes
from persienne.meters.tic.fold import Fold
from persienne.meters.tic.frames import Reason as Damage
from persienne.meters.tic.indexes import HIGHEST_POWER, index_values
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import OF_A_MOMENT, SLOT, SOURCES, UNDATED, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.importers.job import Job
    from persienne.meters.tic.frames import Frame

SMALL_STEP: Final = 100
"""Wh between two frames in a row, of which noise made neither: 60 kW for six seconds."""

_LASTING: Final = frozenset(FactKind) - {*OF_A_MOMENT, FactKind.TARIFF, FactKind.TODAY, FactKind.TOMORROW}
"""The kinds of facts that are true from the beginning of a log on; the others belong to an hour that is not known."""

FORMAT: Final = "tic"
SOURCE: Final = Source(FORMAT, Made.INDEX)
"""Of a log in standard mode: the meter's own indexes, as a file gives them."""

GROUPS_TO_BELIEVE: Final = 5
"""So many valid groups (label, length, characters and checksum) stand in no other file."""

MOST_FACTS: Final = 1_000

_BLOCK: Final = 1 << 16
"""Bytes that are decoded at a time."""

_BYTES_A_SECOND: Final = 1200 // 10 + 6
"""What a line in historique mode says at most: ten bits a byte, and a twentieth for what a program has added."""

_SEVEN_BITS: Final = bytes(byte & 0x7F for byte in range(256))
_ADDRESSES: Final = (b"ADCO ", b"ADSC\t")
_JANUARY: Final = 1_704_067_200

OF_THE_INDEX: Final = 2 * JOULES_PER_WH
"""J by which the difference of two indexes, each cut off at a Wh, may be beside the energy between them."""


class UndatedLog:
    """The frames of one log."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._changes = Changes(Meter())
        self._facts: dict[str, list[str]] = {}
        self._values: dict[str, list[int]] = {}

    def take(self, frame: Frame) -> None:
        """Hear one frame."""
        groups = {group.label: group for group in frame.groups}
        for fact in self._changes.see(frame, groups, 0):
            self._facts.setdefault(fact.kind, []).append(fact.text)
        for name, value in index_values(frame.mode, groups).items():
            self._values.setdefault(name, []).append(value)

    def parsed(self, name: str, groups: int, refused: Sequence[RefusedLine]) -> ParsedFile:
        """What the log of the format ``name`` says; ``file_unknown`` (``tic.several``) where two meters speak."""
        devices, points = self._facts.get(FactKind.DEVICE, []), self._facts.get(FactKind.POINT, [])
        undated = tuple(self._undated())
        if len(devices) > 1 or len(points) > 1 or any(index.last < index.first for index in undated):
            raise self._job.unknown("tic.several")
        meter = Meter(points[0] if points else None)
        facts = (Fact(meter, kind, 0, texts[0]) for kind, texts in self._facts.items() if kind in _LASTING)
        return ParsedFile(
            name,
            meter,
            groups + len(refused),
            (),
            facts=tuple(facts),
            refused=tuple(refused),
            device=devices[0] if devices else "",
            undated=undated,
        )

    def _undated(self) -> Iterator[UndatedIndex]:
        """The registers that have counted, each from its first index to its last that another one confirms."""
        for name, values in self._values.items():
            ahead = (before for before, after in pairwise(values) if 0 <= after - before <= SMALL_STEP)
            back = (after for after, before in pairwise(reversed(values)) if 0 <= after - before <= SMALL_STEP)
            first, last = next(ahead, None), next(back, None)
            if first is not None and last:
                yield UndatedIndex(name, first, last)


def dated(parsed: ParsedFile, start: int, end: int, local: LocalDays) -> ParsedFile:
    """The log ``parsed``, which was saved from ``start`` to ``end`` (UTC epoch seconds).

    Its indexes stand at these instants where both are midnights of ``local``; elsewhere its energy is one interval.
    """
    by_day = all(is_midnight(at, local) for at in (start, end))
    blocks = []
    for index in parsed.undated:
        if by_day:
            source, register = SOURCES[Mode.HISTORIQUE], index_register(index.register)
            said = [(start, 0, index.first), (end, 0, index.last)]
        else:
            joules = (index.last - index.first) * JOULES_PER_WH
            source, register = UNDATED, energy_register(index.register)
            said = [(start, end - start, joules)]
        starts, durations, values = np.array(said, np.int64).T.copy()
        qualities = np.full(len(said), int(Quality.MEASURED), np.int64)
        blocks.append(
            Block(parsed.meter, register, source, starts, durations=durations, values=values, qualities=qualities)
        )
    return replace(
        parsed, blocks=tuple(blocks), facts=tuple(replace(fact, at=start) for fact in parsed.facts), undated=()
    )


def is_midnight(at: int, local: LocalDays) -> bool:
    """Whether ``at`` is a local midnight."""
    return local.midnight(local.day(at)) == at


def sniff(head: bytes) -> bool:
    """Whether the beginning of a file holds groups of a meter's output, and an address among them."""
    if not any(address in head.translate(_SEVEN_BITS) for address in _ADDRESSES):
        return False
    decoder = Decoder()
    decoder.feed(head, 0)
    return decoder.statistics.groups >= GROUPS_TO_BELIEVE


def read(data: bytes, job: Job) -> ParsedFile:
    """What the meter said while ``data`` was saved.

    Where it changed its mode meanwhile, the part in standard mode is read, which carries dates, and the rest is told.
    Raises ``UserError``: ``file_unknown`` (``tic.several``: it speaks of two delivery points).
    """
    log, decoder = _decoded(data, job, None)
    said = decoder.statistics
    of_other_mode = said.rejected.get(Damage.OTHER_MODE, 0)
    refused = [
        RefusedLine(0, Reason.NOISE, reason.value)
        for reason, count in said.rejected.items()
        for _ in range(count)
        if reason is not Damage.CUT and (reason is not Damage.OTHER_MODE or of_other_mode < GROUPS_TO_BELIEVE)
    ][:MAX_ODD_LINES]
    if of_other_mode < GROUPS_TO_BELIEVE:
        return _with_length(log.parsed(said.groups, refused), data)
    groups = said.groups + of_other_mode
    if decoder.mode is not Mode.STANDARD:
        dated, _ = _decoded(data, job, Mode.STANDARD)
        log = dated if dated.has_values else log
    parsed = log.parsed(groups, [*refused[: MAX_ODD_LINES - 1], RefusedLine(0, Reason.UNDATED, "")])
    return _with_length(parsed, data)


def apart(readings: Iterable[Reading]) -> list[Reading]:
    """``readings`` by their start, without those that begin before the end of another: a clock went back there."""
    kept: list[Reading] = []
    for one in sorted(readings, key=lambda reading: reading.start):
        if not kept or one.start >= kept[-1].start + kept[-1].duration:
            kept.append(one)
    return kept


def shaped(pieces: Sequence[Reading], points: Sequence[Reading], local: LocalDays) -> Iterator[Reading]:
    """``pieces`` (energies, ascending) with the shape that ``points`` (ascending, without overlap) give to the long.

    Somebody who listens for a few seconds each half-hour hears the index, and the mean power of the last two half-hours
    (CCASN). The index keeps the total of each silence, the points give the shape, and the rest stands at the edges: the
    sum stays exact to the joule.

    A piece stays as it is where the points in it do not follow on one another or do not add up to what it is, and where
    they leave more than a half-hour at one of two edges. One that crosses a midnight stays too: the first index of a
    day has to stand before all the energy that is known of it.
    """
    first = 0
    for piece in pieces:
        end = piece.start + piece.duration
        while first < len(points) and points[first].start < piece.start:
            first += 1
        last = first
        while last < len(points) and points[last].start + points[last].duration <= end:
            last += 1
        may_be = piece.duration > SLOT and local.day(piece.start) == local.day(end - 1)
        yield from (may_be and _parts(piece, points[first:last])) or [piece]


def _decoded(data: bytes, job: Job, mode: Mode | None) -> tuple[_Log, Decoder]:
    """The log of all frames of one mode, that of the first group where ``mode`` is None."""
    log, decoder = _Log(job), Decoder()
    decoder.mode = mode
    for begin in range(0, len(data), _BLOCK):
        job.check()
        for frame in decoder.feed(data[begin : begin + _BLOCK], 0):
            log.take(frame)
    for frame in decoder.flush(0):
        log.take(frame)
    return log, decoder


def _with_length(parsed: ParsedFile, data: bytes) -> ParsedFile:
    return replace(parsed, least_seconds=len(data) // _BYTES_A_SECOND) if parsed.undated else parsed


class _Log:
    """The frames of one log, folded."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._local = job.days
        wall = self._local.wall(_JANUARY)
        offset, summer = wall.utcoffset(), wall.dst()
        assert offset is not None
        assert summer is not None
        self._winter = int((offset - summer).total_seconds())
        self._fold: Fold | None = None
        self._last = 0
        self._last_frame: Frame | None = None
        self._went_back = False
        self._undated = UndatedLog(job)
        self._indexes: dict[str, dict[int, Reading]] = {}
        self._energies: dict[str, dict[int, Reading]] = {}
        self._points: dict[str, dict[int, Reading]] = {}
        self._facts: list[Fact] = []

    def take(self, frame: Frame) -> None:
        """Fold one frame; before the first one that dates itself nothing has a time.

        Where time goes back another log begins, as in two that were put together: nothing in it follows. Where the
        index goes on all the same it is the clock that went back: later leaps of it are no time that has passed.
        """
        stamp = self._stamp(frame)
        if stamp is not None:
            back = self._fold is not None and stamp < self._last - TOLERANCE
            if back and _follows(self._last_frame, frame):
                self._went_back = True
                self._facts.append(Fact(Meter(), FactKind.CLOCK_WENT_BACK, self._last, str(self._last - stamp)))
            if self._fold is None or back or (self._went_back and stamp > self._last + SLOT):
                self._end()
                self._fold = Fold(Meter(), told=self._facts, meter_time=True, winter_offset=self._winter)
            self._last, self._last_frame = stamp, frame
        if self._fold is None:
            self._undated.take(frame)
            return
        for said in self._fold.add(frame):
            self._keep(said)

    @property
    def has_values(self) -> bool:
        """Whether any frame dates itself and says an index."""
        return bool(self._indexes) or (self._fold is not None and any(self._fold.open()))

    def _stamp(self, frame: Frame) -> int | None:
        text = next((group.horodate for group in frame.groups if group.label == "DATE"), None)
        date = parse_horodate(text) if text else None
        return None if date is None else date.epoch(self._winter)

    def _end(self) -> None:
        """What the frames until now leave under way is final."""
        for reading in () if self._fold is None else self._fold.open():
            self._keep(reading)
            self._keep_end(reading)

    def parsed(self, groups: int, refused: Sequence[RefusedLine]) -> ParsedFile:
        """All that the log says."""
        if self._fold is None:
            return self._undated.parsed(FORMAT, groups, refused)
        self._end()
        lasting = (fact for fact in self._facts if fact.kind not in OF_A_MOMENT)
        facts = list(dict.fromkeys(lasting))[:MOST_FACTS]
        points = {fact.text for fact in facts if fact.kind == FactKind.POINT}
        if len(points) > 1:
            raise self._job.unknown("tic.several")
        meter = Meter(next(iter(points), None))
        holes = tuple(_holes(self._energies.get(TOTAL_IMPORT.name, {}).values()))
        devices = [fact for fact in facts if fact.kind == FactKind.DEVICE]
        return ParsedFile(
            FORMAT,
            meter,
            groups + len(refused),
            tuple(self._blocks(meter)),
            facts=tuple(Fact(meter, fact.kind, fact.at, fact.text, until=fact.until) for fact in facts),
            holes=holes,
            refused=tuple(refused),
            replaced=tuple(hole for hole in holes if any(hole.start < one.at <= hole.end + 60 for one in devices[1:])),
            device=devices[-1].text if devices else "",
        )

    def _keep(self, said: Reading | Fact) -> None:
        if isinstance(said, Fact):
            self._facts.append(said)
            return
        name = said.register.name
        if said.register.kind is Kind.INDEX:
            self._indexes.setdefault(name, {}).setdefault(said.start, said)
        elif said.register.kind is Kind.ENERGY:
            kept = self._energies if said.source.made is Made.INDEX else self._points
            known = kept.setdefault(name, {}).get(said.start)
            if known is None or known.duration <= said.duration:
                kept[name][said.start] = said

    def _keep_end(self, energy: Reading) -> None:
        """Keep the index at the end of an energy that is still under way."""
        begun = self._indexes.get(energy.register.name, {}).get(energy.start)
        if begun is not None and energy.register.kind is Kind.ENERGY:
            end, wh = energy.start + energy.duration, begun.value + energy.value // JOULES_PER_WH
            self._keep(
                Reading(begun.meter, begun.register, end, 0, value=wh, quality=begun.quality, source=begun.source)
            )

    def _blocks(self, meter: Meter) -> Iterator[Block]:
        """The registers of the tariff first: a day that they tell is not split again (``tariff_split``)."""
        for name in sorted(self._energies, key=lambda name: (name == TOTAL_IMPORT.name, name)):
            points = apart(self._points.get(name, {}).values())
            yield _block(meter, list(shaped(apart(self._energies[name].values()), points, self._local)))
        for readings in self._indexes.values():
            yield _block(meter, list(self._of_days(readings)))

    def _of_days(self, readings: dict[int, Reading]) -> Iterator[Reading]:
        """The indexes at midnights, and the first index of each day of which neither midnight is known."""
        local, told = self._local, -1
        for at in sorted(readings):
            day = local.day(at)
            beside = readings.keys() & {local.midnight(day), local.midnight(day + 1)}
            if is_midnight(at, local) or (day != told and not beside):
                yield readings[at]
            told = day


def _follows(before: Frame | None, after: Frame) -> bool:
    """Whether the total index of a frame is that of the one before it, or a little more."""
    if before is None:
        return False
    wh = [
        index_values(frame.mode, {group.label: group for group in frame.groups}).get(TOTAL_IMPORT.name)
        for frame in (before, after)
    ]
    return wh[0] is not None and wh[1] is not None and 0 <= wh[1] - wh[0] <= SMALL_STEP


def _holes(readings: Iterable[Reading]) -> Iterator[Hole]:
    for before, after in pairwise(apart(readings)):
        if before.start + before.duration < after.start:
            yield Hole(before.start + before.duration, after.start)


def _block(meter: Meter, readings: Sequence[Reading]) -> Block:
    """Readings of one register, ascending, in columns."""
    rows = [(one.start, one.duration, one.value, int(one.quality)) for one in readings]
    starts, durations, values, qualities = np.array(rows, np.int64).T.copy()
    return Block(meter, readings[0].register, SOURCE, starts, durations=durations, values=values, qualities=qualities)


def _parts(piece: Reading, points: Sequence[Reading]) -> list[Reading]:
    """The parts of one piece, nothing where they can't be told."""
    if not points or any(one.start + one.duration != other.start for one, other in pairwise(points)):
        return []
    begin, until = points[0].start, points[-1].start + points[-1].duration
    head, tail = begin - piece.start, piece.start + piece.duration - until
    if head and tail and max(head, tail) > SLOT:
        return []  # what they leave would be spread over hours
    rest = piece.value - sum(point.value for point in points)
    # A point is a whole number of watts.
    tolerance = OF_THE_INDEX + until - begin
    most = HIGHEST_POWER * (head + tail) if head + tail else tolerance
    if not -tolerance <= rest <= most:
        return []
    at_edges = max(0, rest) if head + tail else 0
    values = _spread([point.value for point in points], rest - at_edges)
    if values is None:
        return []
    at_head = at_edges * head // (head + tail) if head + tail else 0
    quality = Quality.ESTIMATED if head and tail else piece.quality
    parts = [
        replace(piece, start=piece.start, duration=head, value=at_head, quality=quality),
        *(
            replace(piece, start=point.start, duration=point.duration, value=value)
            for point, value in zip(points, values, strict=True)
        ),
        replace(piece, start=until, duration=tail, value=at_edges - at_head, quality=quality),
    ]
    return [part for part in parts if part.duration]


def _spread(values: list[int], more: int) -> list[int] | None:
    """``values`` with ``more`` (or less) shared among them; None where one would be less than nothing."""
    share, left = divmod(more, len(values))
    spread = [value + share + (place < left) for place, value in enumerate(values)]
    return spread if min(spread) >= 0 else None
