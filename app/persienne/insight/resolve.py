"""One curve out of many candidates: ranked blocks come in, one series without overlap goes out; it reads no store.

Also what an import would change, interval by interval, for its report. Nothing is ever added up twice: where two
sources speak of one time, one of them is taken whole and the other is left (architecture, 3).

Two logs of one meter may overlap by half: a copy that was cut at its beginning tells a part of a half-hour that the
whole one knows. Of sources of equal rank, the one that tells more of the time is believed, then the finer one. No file
makes less known than was known before: an hour hides no half-hours, whichever came later.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from persienne.base.columns import InColumns
from persienne.base.reading import JOULES_PER_WH, Kind, Made
from persienne.insight.intervals import marked, overlap, paired, running
from persienne.insight.series import Series

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Block, Bools, Longs, Source
    from persienne.insight.intervals import Floats
    from persienne.insight.series import DayTotals

_SECONDS_A_DAY = 86_400

# Room for any precision below one step of ``Made`` in a rank.
_PRECISIONS = 1 << 32


@dataclass(frozen=True, slots=True, eq=False)
class Spans(InColumns):
    """Intervals (epoch seconds, the end excluded), ascending by start; ``origins`` say which source gives each.

    Those of one origin do not overlap. Of two origins the lower number is the one to believe first.
    """

    starts: Longs
    ends: Longs
    origins: Longs


def islands(starts: Longs, ends: Longs) -> Longs:
    """The number of the island of each of some intervals (ascending by start): those that overlap are on one."""
    if not len(starts):
        return starts
    reached = np.maximum.accumulate(ends)
    begins = np.ones(len(starts), np.bool_)
    begins[1:] = starts[1:] >= reached[:-1]
    return np.cumsum(begins) - 1


def believed(spans: Spans, lengths: Floats) -> Bools:
    """Which of the intervals of equal rank ``spans`` to believe where they overlap; no two of these do.

    On each island it is one source that knows all of its time, and of several the one of the shortest intervals there.
    Of those that are as fine the first is believed, unless ``lengths`` tells them apart: the mean length of the
    intervals of each origin on the whole, the shortest going first. Two sources that say the same indexes part them at
    a half-hour a Wh apart, so that one of them is kept to. Where no source knows all of an island, it is what tells
    most of the time together.
    """
    island = islands(spans.starts, spans.ends)
    count = int(island[-1]) + 1 if len(island) else 0
    begins = np.searchsorted(island, np.arange(count))
    width = np.maximum.reduceat(spans.ends, begins) - spans.starts[begins] if count else begins
    # One row for each source of each island.
    codes, row_of = np.unique(island * _room(spans) + spans.origins, return_inverse=True)
    row_island = codes // _room(spans)
    pieces = np.bincount(row_of, minlength=len(codes))
    seconds = np.bincount(row_of, weights=spans.ends - spans.starts, minlength=len(codes)).astype(np.int64)
    whole = seconds == width[row_island]
    length = lengths[codes % _room(spans)]
    order = np.lexsort((codes, length, -pieces, ~whole, row_island))
    first = order[np.searchsorted(row_island[order], np.arange(count))]
    taken = np.zeros(len(codes), np.bool_)
    taken[first] = whole[first]
    found: Bools = taken[row_of]
    for torn in np.flatnonzero(~whole[first]).tolist():
        part = slice(int(begins[torn]), int(begins[torn + 1]) if torn + 1 < count else len(island))
        found[part] = _most_time(spans.where(part))
    return found


def rank(source: Source) -> int:
    """How much a source is worth where two speak of one time; the higher wins (architecture, 3).

    Index-made, then load-curve point, then load curve, then daily energy; in each, the finer precision. Between equals
    the later export wins: sort newest first, then stably by this,
    ``sorted(blocks, key=lambda block: rank(block.source), reverse=True)``.
    """
    return source.made * _PRECISIONS - source.precision


def resolve(candidates: Sequence[Block], above: Series | None = None) -> Series:
    """One series out of ``candidates`` (ENERGY blocks in J), which come in rank order, best first.

    Among sources of equal rank that overlap, those that tell more of the time go first, then the finer (see
    ``equals``); then the candidates follow in their order. An interval that better ones cover wholly is dropped. One
    that they cover in part takes their place when all that it touches lie wholly inside it, as its energy includes
    theirs; otherwise it is dropped. ``above`` is a series that ranks higher than all of them. ``origins`` of the result
    are positions in ``candidates``. Raises ``ValueError`` for a block of another kind.
    """
    every, level = _all_of(candidates, Series.empty() if above is None else above)
    turn = _turns(every, level, np.array([_length_of_counted(block) for block in candidates]))
    resolved = every.where(turn == 0)
    for number in range(1, int(turn.max(initial=0)) + 1):
        resolved = _accept(resolved, every.where(turn == number))
    return resolved


@dataclass(frozen=True, slots=True, eq=False)
class Columns(InColumns):
    """One side of a comparison: int64 columns of one length, ``starts`` ascending without overlap.

    ``steps`` is the smallest step in which each value was written, in the unit of ``values``; ``ranks`` as in
    :func:`rank`.
    """

    starts: Longs
    durations: Longs
    values: Longs
    steps: Longs
    ranks: Longs

    @classmethod
    def of_block(cls, block: Block) -> Columns:
        """A block of any kind."""
        steps = _written_steps(block.register.kind, block.durations, _precisions([block.source]), _made([block.source]))
        ranks = np.full(len(block), rank(block.source), np.int64)
        return cls(block.starts, block.durations, block.values, steps, ranks=ranks)

    @classmethod
    def of_series(cls, series: Series, sources: Sequence[Source], *, kind: Kind = Kind.ENERGY) -> Columns:
        """A resolved series whose ``origins`` are positions in ``sources``.

        Indexes are compared too: as a series with ``kind`` INDEX, durations of 0 and values in Wh.
        """
        if not len(series):
            return cls.empty()
        precisions, made = _precisions(sources)[series.origins], _made(sources)[series.origins]
        steps = _written_steps(kind, series.durations, precisions, made)
        return cls(series.starts, series.durations, series.values, steps, ranks=made * _PRECISIONS - precisions)

    @classmethod
    def of_days(cls, totals: DayTotals, sources: Sequence[Source], local: LocalDays) -> Columns:
        """Day totals; a partial day lasts as long as it is covered, so that it never passes for a whole one."""
        starts = local.midnights(totals.days)
        series = Series(starts, totals.covered, totals.joules, totals.qualities, origins=totals.origins)
        return cls.of_series(series, sources)

    def without(self, other: Columns) -> Columns:
        """The values that no value of ``other`` touches."""
        untouched = ~overlap(other.starts, other.durations, self.starts, self.durations).touched
        return self.where(untouched)

    def joined(self, other: Columns) -> Columns:
        """Both, in order of their starts; neither touches the other."""
        both = Columns.of_all([self, other])
        return both.where(np.argsort(both.starts, kind="stable"))


@dataclass(frozen=True, slots=True)
class Changes:
    """What an import brings: every incoming value is counted in exactly one of the first four."""

    new: int
    """Time of which nothing was stored, or nothing as fine: half-hours that add up to a stored hour."""
    unchanged: int
    """The stored value, the same one within the rounding of both sides, or a part of a stored one."""
    changed: int
    """Another value, which takes the place of the stored one."""
    conflicts: int
    """Another value, which is not used: the stored one ranks higher."""
    different: int = field(default=0, compare=False)
    """Of the changed and the conflicts, those that say another energy of exactly the time of stored values."""
    telling: int = field(default=0, compare=False)
    """Values of both sides that were found to say the same and are not zero: every empty home has zeros."""
    levels: int = field(default=0, compare=False)
    """How many different mean powers there are among those, at least."""
    confirming: int = field(default=0, compare=False)
    """Of the new, those that add up to a longer stored value."""
    parts: int = field(default=0, compare=False)
    """Of the unchanged, those that are a part of a longer stored value: they neither confirm it nor contradict it."""

    @property
    def same(self) -> int:
        """The incoming values that say the same energy of the same time as stored ones do."""
        return self.unchanged - self.parts + self.confirming

    def __add__(self, other: Changes) -> Changes:
        """Both together."""
        return Changes(
            self.new + other.new,
            self.unchanged + other.unchanged,
            self.changed + other.changed,
            self.conflicts + other.conflicts,
            different=self.different + other.different,
            telling=self.telling + other.telling,
            levels=max(self.levels, other.levels),
            confirming=self.confirming + other.confirming,
            parts=self.parts + other.parts,
        )


def differences(stored: Columns, incoming: Columns, kind: Kind = Kind.ENERGY) -> Changes:
    """Compares what a file says with what is stored, before anything is written.

    Values of the same start and duration are compared, and so is what one side fills exactly with several values: an
    hour over two half-hours, whichever of them is stored. One agrees with another if they differ by no more than half a
    step of the coarser side, and with several if by no more than half a step of all of them. The incoming side is the
    later export: it wins between equals, but against finer ones. ``kind`` tells volumes from energies.
    """
    if not len(stored.starts):
        return Changes(len(incoming.starts), 0, 0, 0)
    over = overlap(stored.starts, stored.durations, incoming.starts, incoming.durations)
    place = np.minimum(np.searchsorted(stored.starts, incoming.starts), len(stored.starts) - 1)
    same = (stored.starts[place] == incoming.starts) & (stored.durations[place] == incoming.durations)
    # Instants have no length to overlap with: they meet by their key alone.
    first, last = np.where(same, place, over.first), np.where(same, place + 1, over.last)
    touched = last > first
    filled = same | (over.inside & (over.covered == incoming.durations) & touched)

    values, steps = running(stored.values), running(stored.steps)
    difference = np.abs(values[last] - values[first] - incoming.values)
    written = steps[last] - steps[first]
    several = filled & (last - first > 1)
    agrees = filled & (2 * difference <= np.maximum(written, incoming.steps))
    agrees |= several & ~differ_over_several(difference, written, incoming.steps)
    finer = _finer(stored, incoming, np.where(touched & ~filled, first, -1))
    best = _best(stored.ranks, first, last)
    refines = finer.agrees & (_made_of(incoming.ranks) >= _made_of(best))
    known = agrees | (finer.agrees & ~refines) | finer.part
    # An interval that reaches beyond all that it touches adds time whatever its rank (see ``resolve``).
    adds = touched & ~filled & over.inside
    wins = touched & (adds | (incoming.ranks > best) | (~several & (incoming.ranks == best)))
    wins &= ~(known | refines | finer.too_much)
    unchanged, changed, new = int(known.sum()), int(wins.sum()), int((~touched | refines).sum())
    different = int(((filled & ~agrees) | finer.against | finer.too_much).sum())
    proofs = (
        np.concatenate([incoming.values[agrees], stored.values[finer.confirmed]]),
        np.concatenate([incoming.durations[agrees], stored.durations[finer.confirmed]]),
    )
    conflicts = len(incoming.starts) - new - unchanged - changed
    found = Changes(new, unchanged, changed, conflicts, different, *telling(*proofs, kind))
    return replace(found, confirming=int(refines.sum()), parts=int(finer.part.sum()))


def differ_over_several(difference: Longs, steps: Longs, step: Longs) -> Bools:
    """Whether a sum of values is another than one value of the same time by more than rounding explains.

    Each of the sum may be half its step off, and so may the one; ``steps`` are the steps of the sum added up.
    """
    apart: Bools = 2 * np.abs(difference) > steps + step
    return apart


def telling(values: Longs, durations: Longs, kind: Kind = Kind.ENERGY) -> tuple[int, int]:
    """How many of ``values`` are not zero, and how many different mean powers (whole watts) these are.

    Powers, because a day of 25 hours at the same power is not another level. Of volumes (``kind``) they are dm3 a day.
    """
    told = values != 0
    unit = _SECONDS_A_DAY if kind is Kind.VOLUME else 1
    return int(told.sum()), len(np.unique(values[told] * unit // np.maximum(durations[told], 1)))


def _room(spans: Spans) -> int:
    return int(spans.origins.max(initial=0)) + 1


def _most_time(spans: Spans) -> list[bool]:
    """Which intervals tell most of the time without an overlap; of two that tell as much, the lower origins.

    Weighted interval scheduling: the best choice among those that end first is known when the next one comes.
    """
    columns = (spans.ends, spans.starts, spans.origins, np.arange(len(spans.starts)))
    rows = sorted(zip(*(column.tolist() for column in columns), strict=True))
    ends = [end for end, *_ in rows]
    best, before = [(0, 0)], []
    for place, (end, start, origin, _) in enumerate(rows):
        last = bisect_right(ends, start, hi=place)
        told = best[last][0] + end - start, best[last][1] - origin * (end - start)
        before.append(last if told > best[-1] else -1)
        best.append(max(told, best[-1]))
    chosen = [False] * len(rows)
    place = len(rows)
    while place:
        if before[place - 1] < 0:
            place -= 1
        else:
            chosen[rows[place - 1][3]] = True
            place = before[place - 1]
    return chosen


def _all_of(candidates: Sequence[Block], above: Series) -> tuple[Series, Longs]:
    """All intervals ascending by start, and a level of each: equal ranks have one, ``above`` the lowest."""
    parts, levels, last = [above], [np.zeros(len(above), np.int64)], None
    level = 0
    for origin, block in enumerate(candidates):
        if block.register.kind is not Kind.ENERGY:
            raise ValueError(f"a curve is made of energies, not of {block.register.kind}")
        level += rank(block.source) != last
        last = rank(block.source)
        origins = np.full(len(block), origin, np.int64)
        parts.append(Series(block.starts, block.durations, block.values, block.qualities, origins=origins))
        levels.append(np.full(len(block), level, np.int64))
    every = Series.of_all(parts)
    order = np.argsort(every.starts, kind="stable")
    return every.where(order), np.concatenate(levels)[order]


def _length_of_counted(block: Block) -> float:
    """The mean length of the differences of indexes in a block, 0 for another block: of files the later goes first."""
    return float(block.durations.mean()) if len(block) and block.source.made is Made.INDEX else 0.0


def _turns(every: Series, level: Longs, lengths: Floats) -> Longs:
    """When each interval has its turn: 0 first. What has one turn does not overlap.

    Islands have nothing to do with each other, so that as many turns are enough as sources meet on one of them.
    ``lengths`` as in ``equals.believed``.
    """
    turn = np.zeros(len(every), np.int64)
    island = islands(every.starts, every.ends)
    shared = np.bincount(island)[island] > 1
    if not shared.any():
        return turn
    every, level, island = every.where(shared), level[shared], island[shared]
    edges = np.flatnonzero(np.diff(island, prepend=-1, append=-1))
    best = np.repeat(np.minimum.reduceat(level, edges[:-1]), np.diff(edges))
    among = (level == best) & (level > 0)
    place = np.where(level == 0, 0, every.origins + 2)
    equals = Spans(every.starts, every.ends, every.origins).where(among)
    place[among] = np.where(believed(equals, lengths), 1, place[among])
    room = int(place.max()) + 1
    codes, row = np.unique(island * room + place, return_inverse=True)
    turn[shared] = row - np.searchsorted(codes, island * room)
    return turn


def _accept(resolved: Series, more: Series) -> Series:
    """Add to ``resolved`` those intervals of the lower ranked ``more`` (without overlap) that :func:`resolve` takes."""
    over = overlap(resolved.starts, resolved.durations, more.starts, more.durations)
    taken = ~over.touched | (over.inside & (over.covered < more.durations))
    if not taken.any():
        return resolved
    replaced = marked(over.first[taken], over.last[taken], len(resolved))
    return resolved.where(~replaced).joined(more.where(taken))


def _precisions(sources: Sequence[Source]) -> Longs:
    return np.array([source.precision for source in sources], np.int64)


def _made(sources: Sequence[Source]) -> Longs:
    return np.array([int(source.made) for source in sources], np.int64)


def _written_steps(kind: Kind, durations: Longs, precisions: Longs, made: Longs) -> Longs:
    """The smallest step of each value: a precision is in W for curves, in Wh for indexes and daily energies."""
    if kind is not Kind.ENERGY:
        return np.broadcast_to(precisions, durations.shape).astype(np.int64)
    written_as_energy = (made == Made.INDEX) | (made == Made.DAILY)
    return np.where(written_as_energy, precisions * JOULES_PER_WH, precisions * durations)


class _Finer(NamedTuple):
    """Incoming values that lie in a longer stored one, and the stored ones that several of them confirm.

    They fill it together with others and add up to it (``agrees``) or to another energy (``against``), or they are a
    ``part`` of it: then they say nothing else, unless it is ``too_much`` for a part.
    """

    agrees: Bools
    against: Bools
    part: Bools
    too_much: Bools
    confirmed: Bools


def _finer(stored: Columns, incoming: Columns, touched: Longs) -> _Finer:
    """``touched`` is the place of the first stored value that each incoming one touches, -1 where it is no finer."""
    holder = np.maximum(touched, 0)
    held = (touched >= 0) & (incoming.durations < stored.durations[holder])
    held &= stored.starts[holder] <= incoming.starts
    held &= incoming.starts + incoming.durations <= stored.starts[holder] + stored.durations[holder]
    over = overlap(incoming.starts, incoming.durations, stored.starts, stored.durations)
    first, last = over.first, over.last
    values, steps = running(incoming.values), running(incoming.steps)
    rest, written = stored.values - values[last] + values[first], steps[last] - steps[first]
    apart = differ_over_several(rest, written, stored.steps)
    filled = over.inside & (over.covered == stored.durations) & (last - first > 1)
    partly = over.inside & (over.covered < stored.durations)
    too_much = partly & apart & (rest < 0)
    return _Finer(
        held & (filled & ~apart)[holder],
        held & (filled & apart)[holder],
        held & (partly & ~too_much)[holder],
        held & too_much[holder],
        confirmed=filled & ~apart,
    )


def _made_of(ranks: Longs) -> Longs:
    """What values of these ranks were made from, as :class:`Made`."""
    return -(-ranks // _PRECISIONS)


def _best(ranks: Longs, first: Longs, last: Longs) -> Longs:
    """The highest rank of each range; of an empty range, anything."""
    if not len(first):
        return first
    padded = np.append(ranks, np.iinfo(np.int64).min)
    best: Longs = np.maximum.reduceat(padded, paired(first, last, len(ranks)))[0::2]
    return best
