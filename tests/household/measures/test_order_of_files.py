"""Files of one home in several steps and precisions: the order in which they arrive changes nothing that is known."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.exporters import lossless_csv
from persienne.exporters.extract import Nature
from persienne.exporters.formats import Format, Step
from persienne.household.exporting.extracts import Wish
from persienne.household.measures.import_files import undo_import
from persienne.household.measures.import_report import every_import
from persienne.household.measures.resolved_history import recall_history, recall_whole_days
from persienne.store.meters import every_meter, known_meter
from persienne.store.slat_rows import reach_of
from support.chance import cases
from support.enedis_files import curve_workbook, energy_workbook
from support.households import HALF_HOUR, HOUR, LOCAL, POINT, bring, cut, merged, put, state, throw_away, weeks
from support.parts_out import part_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from persienne.base.reading import Block
    from persienne.household.household import Household

pytestmark = pytest.mark.slow  # each example makes imports at a stop

TEN_MINUTES = 600
DAYS = 4
NIGHTS = ("2024-10-25", "2024-03-29")
"""The first days of four that hold the night with an hour twice, and the one without an hour."""

KINDS = ("minutes", "half-hours", "hours", "half-hours in tens", "hours in tens", "days", "span")
HOURS_OF_DAYS = 24 * DAYS - 1

Part = tuple[int, int]
"""From one hour of the four days to another, the end excluded."""


class Drawn(NamedTuple):
    """The files of one home: which kinds, of which hours, and which is wrong, by how many watts and in which hours."""

    first: str
    parts: dict[str, Part]
    wrong: str
    watts: int
    hours: Part


parts = st.tuples(st.integers(0, 20), st.integers(74, HOURS_OF_DAYS))
homes = st.builds(
    Drawn,
    st.sampled_from(NIGHTS),
    st.dictionaries(st.sampled_from(KINDS), parts, min_size=2, max_size=4),
    st.sampled_from(KINDS),
    st.sampled_from([0, 0, 40, 400]),
    st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda drawn: (drawn[0], drawn[0] + drawn[1])),
)


@cache
def minutes_of(first: str) -> Block:
    """Four days in ten minutes of whole watts, no two alike."""
    halves = weeks(first, DAYS).curve
    starts = np.arange(int(halves.starts[0]), int(halves.starts[-1]) + HALF_HOUR, TEN_MINUTES)
    watts = np.repeat(halves.values // halves.durations, 3) + np.arange(len(starts)) * 7 % 40
    lengths = np.full(len(starts), TEN_MINUTES)
    return replace(halves, starts=starts, durations=lengths, values=watts * TEN_MINUTES, qualities=starts * 0)


def written(block: Block, step: int, unit: int = 1) -> Block:
    """Mean powers of ``step``, rounded to ``unit`` watts."""
    longer = merged(block, step)
    return replace(longer, values=(longer.values + unit * step // 2) // (unit * step) * unit * step)


def days_of(minutes: Block) -> Block:
    """The whole days of ten minutes, in whole Wh."""
    days, counts = np.unique(LOCAL.days(minutes.starts), return_counts=True)
    whole = days[counts * TEN_MINUTES == LOCAL.midnights(days + 1) - LOCAL.midnights(days)]
    starts, ends = LOCAL.midnights(whole), LOCAL.midnights(whole + 1)
    sums = [int(cut(minutes, *edges).values.sum()) // HOUR * HOUR for edges in zip(starts, ends, strict=True)]
    values = np.array(sums, np.int64)
    return replace(minutes, starts=starts, durations=ends - starts, values=values, qualities=whole * 0)


def content(kind: str, minutes: Block, hours: Part) -> bytes | Block:
    """What a file of this kind says of some hours."""
    begin = int(minutes.starts[0])
    part = cut(minutes, begin + hours[0] * HOUR, begin + hours[1] * HOUR)
    if kind == "minutes":
        return part
    if kind in ("days", "span"):
        days = days_of(part)
        if kind == "days":
            return energy_workbook(days)
        edges = int(days.starts[0]), int(days.starts[-1] + days.durations[-1])
        columns = (np.array([value]) for value in (edges[0], edges[1] - edges[0], int(days.values.sum()), 0))
        return lossless_csv.write([part_of(replace(days, **dict(zip(COLUMNS, columns, strict=True))), Nature.PERIOD)])
    step = HALF_HOUR if kind.startswith("half") else HOUR
    return curve_workbook(written(part, step, 10), decimals=2) if kind.endswith("tens") else written(part, step)


COLUMNS = ("starts", "durations", "values", "qualities")


def files(drawn: Drawn, folder: Path) -> dict[str, Path]:
    true = minutes_of(drawn.first)
    begin = int(true.starts[0])
    wrong = (true.starts >= begin + drawn.hours[0] * HOUR) & (true.starts < begin + drawn.hours[1] * HOUR)
    raised = replace(true, values=true.values + np.where(wrong, drawn.watts * TEN_MINUTES, 0))
    return {
        kind: put(folder, kind.replace(" ", "-"), content(kind, raised if kind == drawn.wrong else true, hours))
        for kind, hours in drawn.parts.items()
    }


@pytest.fixture(scope="module", params=[Slat.HALF, Slat.OPEN])
def emptied(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Household, Path]]:
    """One household for all the examples of a property, each of which leaves it empty; and its folder."""
    folder = tmp_path_factory.mktemp("emptied")
    with throw_away(folder / "home", request.param) as household:
        yield household, folder


@pytest.fixture(scope="module")
def shut(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Household, Path]]:
    """The same under closed slats."""
    folder = tmp_path_factory.mktemp("shut")
    with throw_away(folder / "home", Slat.CLOSED) as household:
        yield household, folder


def known(household: Household) -> tuple[object, object]:
    """What is known of every register, whichever file says it; and what is doubted."""
    if not every_meter(household.conn):
        return None, None
    against = recall_history(household.conn, known_meter(household.conn, POINT)).contradictions
    doubts = list(zip(against.starts.tolist(), against.counted.tolist(), against.said.tolist(), strict=True))
    held = state(household).items()
    return {key: {what: [row[:-1] for row in rows] for what, rows in said.items()} for key, said in held}, doubts


def imported(household: Household, paths: Sequence[Path]) -> tuple[object, object]:
    """What is known once these files came one after the other, whatever is asked."""
    for at, path in enumerate(paths, 1):
        bring(household, path, at=at, meter=POINT)
    return known(household)


def empty(household: Household) -> None:
    for batch in every_import(household.conn):
        undo_import(household.conn, batch.id)
    assert every_meter(household.conn) == ()


@pytest.mark.turning
@given(drawn=homes, data=st.data())
@settings(max_examples=cases(60))
def test_the_order_of_files_of_several_steps_changes_nothing_and_undoing_one_leaves_what_the_others_say(
    emptied: tuple[Household, Path], drawn: Drawn, data: st.DataObject
) -> None:
    household, folder = emptied
    paths = list(files(drawn, folder).values())
    before = imported(household, paths)
    empty(household)
    order = data.draw(st.permutations([*paths, *paths]))
    assert imported(household, order) == before
    gone = data.draw(st.sampled_from(paths))
    for batch in every_import(household.conn):
        if batch.reports[0].file == gone.name:
            undo_import(household.conn, batch.id)
    left = known(household)
    empty(household)
    assert imported(household, [path for path in paths if path != gone]) == left
    empty(household)


@pytest.mark.turning
@given(drawn=homes, masked=st.booleans())
@settings(max_examples=cases(40))
def test_our_own_table_of_them_changes_nothing(emptied: tuple[Household, Path], drawn: Drawn, masked: bool) -> None:
    household, folder = emptied
    before = imported(household, list(files(drawn, folder).values()))
    meter = known_meter(household.conn, POINT)
    reach = reach_of(household.conn, meter.id)
    assert reach is not None
    for step in (Step.CURVE, Step.DAY):
        with suppress(UserError):  # days alone are no curve
            wish = Wish(Format.CSV, step, (meter,), *reach, masked=masked)
            path = put(folder, f"own-{step}.csv", household.exports.content(wish).content)
            (report,) = bring(household, path, at=9, meter=POINT)
            assert (report.changes.new, report.changes.changed, report.changes.conflicts) == (0, 0, 0)
            assert known(household) == before
    empty(household)


@given(drawn=homes, data=st.data())
@settings(max_examples=cases(40))
def test_under_closed_slats_the_order_moves_a_day_by_the_rounding_of_its_curves_at_most(
    shut: tuple[Household, Path], drawn: Drawn, data: st.DataObject
) -> None:
    """No step is stored there: of days of two curves that are written as finely, the later goes first."""
    household, folder = shut
    paths = list(files(drawn._replace(watts=0), folder).values())
    sums = []
    for order in (paths, data.draw(st.permutations([*paths, *paths]))):
        imported(household, order)
        days = recall_whole_days(household.conn, known_meter(household.conn, POINT)).totals
        sums.append((days.days.tolist(), days.covered.tolist(), days.joules))
        empty(household)
    (before, covered, energies), (days, lengths, moved) = sums
    assert (before, covered) == (days, lengths)
    assert (abs(energies - moved) <= 24 * HOUR).all()
