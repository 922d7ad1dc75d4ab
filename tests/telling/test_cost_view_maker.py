"""How a view of costs is made: of a contract that the meter alone tells, and of a bill that is priced in part."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.base.reading import Fact, Meter
from persienne.base.slats import Slat
from persienne.household.measures.write_meter import Device
from persienne.insight.costs.bill import Route
from persienne.insight.period import Span
from persienne.meters.tic.readings import SOURCES, FactKind
from persienne.telling.cost_view import NoContract
from support.bills import LOCAL, ordinal, timeline
from support.cost_views import asked_for, made_view, maker, steady
from support.households import throw_away
from support.tic_frames import ADSC, PRM

if TYPE_CHECKING:
    from pathlib import Path

HPHC = timeline(option="hphc", off_peak=[{"from": "22:00", "to": "06:00"}], kva=9)
OCTOBER = ("2025-10-01", "2025-10-31")


@pytest.mark.parametrize(("told", "said"), [((), "one price"), (("06",), "one price, 6\u00a0kVA")])
def test_a_power_that_the_meter_tells_is_not_said_to_be_missing(
    tmp_path: Path, told: tuple[str, ...], said: str
) -> None:
    at = LOCAL.midnight(ordinal("2025-10-01"))
    facts = [Fact(Meter(PRM), FactKind.CONTRACT, at, "BASE")]
    facts += [Fact(Meter(PRM), FactKind.SUBSCRIBED_POWER, at, kva) for kva in told]
    with throw_away(tmp_path / "home", Slat.CLOSED) as household:
        household.measures.record_meter_line(Device(ADSC, next(iter(SOURCES.values())), PRM), facts, [], at=at)
        asked = replace(asked_for("2025-10-05", OCTOBER), meter=household.measures.meter(PRM))
        assert maker().make(household, asked) == NoContract(asked, said, has_power=bool(told))


def test_the_lines_of_a_bill_that_is_priced_in_part_say_of_which_days_they_are() -> None:
    reach = ("2026-01-01", "2026-02-28")
    asked = asked_for("2026-01-05", reach, span=Span.YEAR, route=Route.HT)
    view = made_view(steady(*reach), HPHC, asked)
    assert {line.days for line in view.lines} == {"1\u00a0– 31 Jan 2026"}
    assert "without a price before taxes" in view.answer
    january = ("2026-01-01", "2026-01-31")
    whole = made_view(steady(*january), HPHC, asked_for("2026-01-05", january, route=Route.HT))
    assert {line.days for line in whole.lines} == {""}
