"""A year of half-hours billed, priced and looked at in the mirror: a place comes in, rows of figures go out.

None reckons the same bill. Beside the mirror stands what pandas is asked of a curve first.
"""

from __future__ import annotations

from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from bench.figures import NotDone, Row, expect, in_turns, timed
from bench.homes import curve_file, filled_household, open_household
from bench.processes import PANDAS_PEER, asked
from persienne.base.localtime import local_days
from persienne.household.measures.contracts import published_colours
from persienne.household.measures.known_tariffs import published_rates
from persienne.insight.costs.bill import Kind, Route
from persienne.insight.costs.billing import bill
from persienne.insight.costs.energies import Known, energies
from persienne.insight.costs.priced import priced
from persienne.insight.days import days_of_curve
from persienne.insight.series import Periods, Series
from persienne.insight.tariff import Period, Timeline
from persienne.meters.tic.contract import Option
from persienne.store.meters import every_meter
from persienne.telling.mirror.readings import MirrorReadings
from persienne.telling.mirror.view import MirrorView
from persienne.telling.mirror.view_maker import Asked, Maker
from persienne.words.numbers import Figures

if TYPE_CHECKING:
    from bench.figures import Took
    from bench.homes import Place

LAST = date(2025, 8, 31).toordinal()
AT_MOST = 50.0
"""Milliseconds of a processor for the year; twice that for each bar alone, which a chart only looks up afterwards."""
HABITS = "pandas: local days, their nights, a profile of the week, days far below their month; the year in memory"


def billing_rows(place: Place) -> list[Row]:
    """What the bill takes by the longer route, and what the bars take, of arrays that are in memory, at six prices."""
    local, rates, colours = local_days(), published_rates(), published_colours()
    first = LAST - place.scale.year + 1
    starts = np.arange(local.midnight(first), local.midnight(LAST + 1), 1800)
    zeros = np.zeros(len(starts), np.int64)
    joules = np.random.default_rng(1).integers(50, 3000, len(starts)) * 3600
    curve = Series(starts, np.full(len(starts), 1800), joules, zeros, zeros)
    days = days_of_curve(curve, local)
    known = Known(curve, days, np.zeros(len(days), np.int64), Periods.empty())
    timeline = Timeline((Period(1, Option.TEMPO, kva=9),))
    given = int(joules.sum())

    def billed() -> Took:
        found, took = timed(
            lambda: bill(energies(known, timeline, first, LAST, local, colours), timeline, rates, Route.HT)
        )
        drawn = [line for line in found.lines if line.kind is Kind.ENERGY]
        expect("joules billed", sum(line.joules for line in drawn), given)
        expect("holes of the bill", len(found.holes), 0)
        return took

    def priced_each() -> Took:
        found, took = timed(lambda: priced(known, timeline, rates, local, colours))
        if found is None:
            raise NotDone("nothing is priced")
        cost = found.of_days(np.array([first]), np.array([LAST + 1])).all
        expect("days priced whole", len(found.whole), place.scale.year)
        expect("joules without a price", (cost.euros > 0, cost.unpriced), (True, 0))
        return took

    whole, each = in_turns(place.scale, billed, priced_each)
    return [
        Row(f"{len(starts)} half-hours billed at six prices", "ms", whole["processor"], at_most=AT_MOST),
        Row(f"{len(starts)} half-hours priced one by one", "ms", each["processor"], at_most=2 * AT_MOST),
    ]


def mirror_rows(place: Place) -> list[Row]:
    """What the whole page Mirror takes of a year of half-hours that is read: every step, and what would change it."""
    file = curve_file(place.folder / "year.csv", place.scale.year)
    with closing(open_household(filled_household(place.folder / "year", file))) as household:
        of_year = Asked.of(household, every_meter(household.conn)[0])
    figures = Figures(french=False)
    words = MirrorReadings(lambda _context, said: said, figures)

    def reflected() -> Took:
        view, took = timed(lambda: Maker(words, figures).make(of_year, lambda: None))
        if not isinstance(view, MirrorView):
            raise NotDone(str(view))
        week, curve = view.week, of_year.history.curve
        shown = (curve.starts >= week.midnights[0]) & (curve.starts < week.midnights[-1])
        expect("joules of the week", round((week.watts * week.durations).sum()), int(curve.values[shown].sum()))
        expect("whether anything is read in it", bool(view.readings), given=True)
        return took

    with asked(place, PANDAS_PEER) as ask:

        def theirs() -> Took:
            assert ask is not None
            took = ask(file=str(file.path))
            expect("days and slots of the peer", (took["days"], took["slots"]), (file.days, 7 * 48))
            expect("joules of the peer", took["watts"] * file.step, file.joules)
            return took

        ours, peer = in_turns(place.scale, reflected, theirs if ask else None)
    return [Row(f"mirror of a year ({file.intervals} half-hours)", "ms", ours["wall"], peer.get("wall"), HABITS)]
