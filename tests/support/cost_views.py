"""Views of the page Costs out of made energy and contracts: what is known comes in, a view goes out; no household."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from persienne.base.localtime import FRANCE
from persienne.base.reading import Meter
from persienne.base.slats import Slat
from persienne.insight.costs.bill import Route
from persienne.insight.period import Span, period_of
from persienne.store.meters import StoredMeter
from persienne.telling.cost_view import AskedCosts
from persienne.telling.cost_view_maker import CostViewMaker, reached
from persienne.words import Catalogue
from persienne.words.numbers import Figures
from support.bills import RATES, billed, half_hours, known, ordinal

if TYPE_CHECKING:
    from persienne.insight.costs.energies import Known
    from persienne.insight.tariff import Timeline
    from persienne.telling.cost_view import CostView
    from support.bills import Colours


def asked_for(
    month: str,
    reach: tuple[str, str],
    *,
    route: Route = Route.TTC,
    slat: Slat = Slat.HALF,
    span: Span = Span.MONTH,
    number: int = 1,
) -> AskedCosts:
    """What is asked for: the month or year that holds the day ``month``; ``reach`` are the first and the last known."""
    meter = StoredMeter(number, Meter(f"0999999999999{number}"), FRANCE, slat)
    days = (ordinal(reach[0]), ordinal(reach[1]))
    return AskedCosts(meter, period_of(span, ordinal(month), known=days), route, days)


def maker(language: str = "en") -> CostViewMaker:
    return CostViewMaker(Catalogue(language), Figures(french=language == "fr"))


def made_view(
    what: Known,
    contracts: Timeline,
    asked: AskedCosts,
    *,
    colours: Colours | None = None,
    language: str = "en",
) -> CostView:
    """The view of a bill of ``what``."""
    first, last = (date.fromordinal(day).isoformat() for day in reached(asked))
    bill = billed(what, contracts, first, last, route=asked.route, colours=colours)
    return maker(language).view_of(asked, bill, contracts, RATES)


def steady(first: str, last: str, wh: int = 500) -> Known:
    """A curve of ``wh`` in each half-hour of the local days ``first`` to ``last``."""
    return known(half_hours(first, last, wh))
