"""What becomes of a stored curve is told so that its changes add up to it."""

from __future__ import annotations

from persienne.base.reading import energy_register
from persienne.household.measures.laid_curve import Interval, Laid, changes
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES

EAST, SOURCE = energy_register("EAST"), SOURCES[Mode.STANDARD]


def interval(start: int, duration: int, wh: int) -> Interval:
    return Interval(start, duration, 0, wh * 3600)


def told(before: list[Interval], after: list[Interval], grows_from: int | None = None) -> tuple[Laid, ...]:
    laid = changes(EAST, SOURCE, before, after, grows_from=grows_from)
    gained = sum(one.interval.joules - sum(gone.joules for gone in one.replaced) for one in laid)
    assert gained == sum(one.joules for one in after) - sum(one.joules for one in before)
    return laid


def test_what_is_the_same_is_not_told() -> None:
    assert told([interval(0, 1800, 5)], [interval(0, 1800, 5)]) == ()


def test_an_interval_that_grows_takes_the_place_of_itself() -> None:
    short, long = interval(0, 1200, 3), interval(0, 1800, 5)
    assert told([short], [long], 0) == (Laid(EAST, SOURCE, long, (short,), final=False),)
    assert told([short], [long]) == (Laid(EAST, SOURCE, long, (short,)),)


def test_one_that_is_joined_of_several_names_them_all_and_what_follows_grows() -> None:
    parts = [interval(0, 300, 1), interval(300, 300, 2)]
    whole, next_one = interval(0, 1800, 9), interval(1800, 700, 4)
    assert told(parts, [whole, next_one], 1800) == (
        Laid(EAST, SOURCE, whole, tuple(parts)),
        Laid(EAST, SOURCE, next_one, final=False),
    )


def test_one_that_goes_with_nothing_in_its_place_is_said_with_no_energy() -> None:
    gone = interval(0, 300, 1)
    assert told([gone], []) == (Laid(EAST, SOURCE, interval(0, 300, 0), (gone,), final=False),)
