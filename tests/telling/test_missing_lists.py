"""Which lists of what is missing a meter has: of what it takes, of what it injects, of gas."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np

from persienne.base.energy_market import Energy, Role
from persienne.base.localtime import local_days
from persienne.consents.parties import Party
from persienne.insight.series import DayTotals, History, Series
from persienne.telling.missing import MissingWords, missing_lists
from persienne.words.numbers import Figures
from support.told import tell

ENEDIS = Party("enedis", "Enedis", Role.OPERATOR)
LOCAL = local_days()
FIRST = date(2026, 3, 2).toordinal()
NOW = LOCAL.midnight(FIRST + 10) + 43_200


def curve(days: int) -> History:
    starts = np.arange(LOCAL.midnight(FIRST), LOCAL.midnight(FIRST + days), 1800)
    each = np.ones(len(starts), np.int64)
    return replace(History.empty(), curve=Series(starts, each * 1800, each * 1000, each * 0, each * 0))


def days_alone(days: int) -> History:
    each, known = np.ones(days, np.int64), np.arange(FIRST, FIRST + days)
    return replace(History.empty(), days=DayTotals(known, each, each * 86_400, each * 0, each * 0))


def registers(histories: dict[str, History]) -> list[tuple[str, int]]:
    return [(one.register, sum(span.days for span in one.found.spans)) for one in missing_lists(histories, ENEDIS, NOW)]


def test_what_is_injected_has_a_list_of_its_own_where_it_has_a_curve() -> None:
    assert registers({"EAST": curve(10), "EAIT": curve(7)}) == [("EAST", 0), ("EAIT", 3)]
    assert registers({"EAST": curve(8), "EAIT": days_alone(8)}) == [("EAST", 2)]


def test_a_meter_that_only_injects_has_one_list_even_without_a_curve() -> None:
    (one,) = missing_lists({"EAIT": days_alone(8)}, ENEDIS, NOW)
    assert (one.register, one.injected, one.asks, one.first) == ("EAIT", True, True, None)


def test_gas_has_a_list_of_days() -> None:
    (one,) = missing_lists({"GAS": days_alone(4)}, Party("grdf", "GRDF", Role.OPERATOR), NOW)
    assert (one.energy, one.first, [(span.first - FIRST, span.days) for span in one.found.spans]) == (
        Energy.GAS,
        FIRST,
        [(4, 3)],
    )


def test_of_a_first_day_that_is_not_over_nothing_is_said_to_be_whole() -> None:
    """The meter has been read since this morning: the hours before are missing, and no file has them yet."""
    this_morning = curve(1)
    now = LOCAL.midnight(FIRST) + 43_200
    (one,) = missing_lists({"EAST": this_morning}, ENEDIS, now)
    words = MissingWords(lambda _context, source: source, Figures(french=False))
    assert (one.found.spans, words.summary(one)) == ((), [])
    (next_day,) = missing_lists({"EAST": this_morning}, ENEDIS, now + 86_400)
    tell([line.replace("\u00a0", " ") for line in words.summary(next_day)])


def test_further_goes_as_far_back_as_the_operator_does() -> None:
    (near,) = missing_lists({"EAST": curve(10)}, ENEDIS, NOW)
    (far,) = missing_lists({"EAST": curve(10)}, ENEDIS, NOW, further=True)
    assert (len(near.found.spans), near.asks) == (0, True)
    assert sum(span.days for span in far.found.spans) == 720
    assert far.found.before is None


def test_gas_of_which_the_volume_alone_is_known_has_the_days_of_its_volume() -> None:
    volume_alone = replace(History.empty(), volume=days_alone(4))
    (one,) = missing_lists({"GAS": volume_alone}, Party("grdf", "GRDF", Role.OPERATOR), NOW)
    assert (one.first, sum(span.days for span in one.found.spans)) == (FIRST, 3)
