"""What a home uses of its own production stands under its bill where one meter of the production is stored too."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from persienne.household.household import Household
from persienne.household.measures.contracts import set_contract
from persienne.household.measures.import_questions import Answers
from persienne.insight.costs.bill import Route
from persienne.insight.period import Span, period_of
from persienne.insight.tariff_text import timeline_of
from persienne.store.meters import known_meter
from persienne.store.slat_rows import reach_of
from persienne.telling.cost_view import AskedCosts, CostView, Mark
from support.cost_views import maker
from support.enedis_files import POINT, curve_csv
from support.households import PASSPHRASE, CheapPassphrase, put, store

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

PRODUCERS = ("09999999999992", "09999999999993")
UNKNOWN = "How much you used yourselves of what you produced is not known"


def a_week(folder: Path, name: str, watts: int, metier: str = "Production", point: str = POINT) -> Path:
    first = datetime(2025, 10, 6, 0, 30, tzinfo=timezone(timedelta(hours=2)))
    lines = [f"{(first + timedelta(minutes=30 * at)).isoformat()};{watts}" for at in range(7 * 48)]
    return put(folder, name, curve_csv(lines, metier=metier, point=point))


def view_of(folder: Path, producers: tuple[str, ...]) -> CostView:
    files = [a_week(folder, "in.csv", 1000, "Consommation"), a_week(folder, "out.csv", 100)]
    files += [a_week(folder, f"{one}.csv", 300, point=one) for one in producers]
    with closing(Household.create(folder / "home", CheapPassphrase(PASSPHRASE))) as household:
        for file in files:
            store(household, [file], Answers(0))
        meter = known_meter(household.conn, POINT)
        set_contract(household.conn, meter, timeline_of([{"since": "2025-01-01", "option": "base", "kva": 6}]))
        known = reach_of(household.conn, meter.id)
        assert known is not None
        asked = AskedCosts(meter, period_of(Span.MONTH, known[0], known=known), Route.TTC, known)
        view = maker().make(household, asked)
    assert isinstance(view, CostView)
    return view


def test_own_use_is_said_with_one_meter_of_the_production(tmp_path: Path) -> None:
    view = view_of(tmp_path, PRODUCERS[:1])
    (line,) = view.below  # no price of surplus was said
    assert (line.mark, line.quantity, line.euros) == (Mark.OWN_USE, "33.6\u00a0kWh", "€6.56")  # 33.6 * 0.1952 = 6.55872
    assert UNKNOWN not in " ".join(view.notes)


@pytest.mark.parametrize("producers", [(), PRODUCERS])
def test_own_use_is_not_known_without_a_producer_or_with_several(tmp_path: Path, producers: tuple[str, ...]) -> None:
    view = view_of(tmp_path, producers)
    assert view.below == ()
    assert UNKNOWN in " ".join(view.notes)
