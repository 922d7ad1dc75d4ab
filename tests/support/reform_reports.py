"""Reports of the reform of off-peak hours out of made energy and contracts; no household."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import FRANCE
from persienne.base.reading import Meter
from persienne.base.slats import Slat
from persienne.insight.reform.hours import Change, contract_before
from persienne.insight.reform.replay import replay
from persienne.insight.tariff_text import off_peak_of
from persienne.store.meters import StoredMeter
from persienne.telling.reform import ReformTeller
from persienne.telling.reform_found import AskedReform, ReformFound, Standing, reform_year
from persienne.words import Catalogue
from persienne.words.numbers import Figures
from support.bills import LOCAL, RATES, half_hours, known, ordinal, timeline

if TYPE_CHECKING:
    from persienne.insight.costs.energies import Known
    from persienne.insight.tariff import Timeline
    from persienne.telling.report import Report

TODAY = ordinal("2026-11-28")
HPHC = timeline(option="hphc", off_peak=[{"from": "22:00", "to": "06:00"}], kva=9)
METER = StoredMeter(1, Meter("09999999999991"), FRANCE, Slat.HALF)


def change(winter: str, summer: str, since: str = "2026-12-15") -> Change:
    return Change(ordinal(since), off_peak_of(winter), off_peak_of(summer))


REFORM = change("23:00-07:00", "02:00-07:00,13:00-16:00")


def asked_for(said: Change | None = REFORM, meter: StoredMeter = METER) -> AskedReform:
    return AskedReform(meter, said, TODAY)


def teller(language: str = "en") -> ReformTeller:
    return ReformTeller(Catalogue(language), Figures(french=language == "fr"))


def steady_year() -> Known:
    """A year at 1 kW, up to the day before TODAY."""
    return known(half_hours("2025-11-28", "2026-11-27"))


def year_with_tank(start: int = 22) -> Known:
    """A year at 200 W with a tank of 2 kW for three hours from ``start`` on."""
    what = known(half_hours("2025-11-28", "2026-11-27", 100))
    clock = np.array([LOCAL.wall(int(at)).hour for at in what.curve.starts])
    extra = np.where((clock - start) % 24 < 3, 1000 * 3600, 0)
    return known(replace(what.curve, values=what.curve.values + extra))


def made_reform(
    what: Known,
    said: Change = REFORM,
    *,
    contracts: Timeline = HPHC,
    language: str = "en",
    changed: int | None = None,
    asked: AskedReform | None = None,
) -> Report[ReformFound]:
    """The report of a year of ``what``."""
    contract = contract_before(contracts, said.since, TODAY)
    assert contract is not None
    replayed = replay(what, contract, said, FRANCE, RATES)
    assert replayed is not None
    year = reform_year(replayed, contracts, TODAY)
    found = ReformFound(asked or asked_for(said), Standing.CONCERNED, changed, year)
    return teller(language).report(found)


def made_notice(standing: Standing, changed: int | None = None, language: str = "en") -> Report[ReformFound]:
    """The report of a contract of which there is nothing to reckon."""
    return teller(language).report(ReformFound(asked_for(None), standing, changed))
