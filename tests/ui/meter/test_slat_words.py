from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from persienne.base.energy_market import Energy
from persienne.base.localtime import FRANCE
from persienne.base.reading import Meter
from persienne.base.slats import Slat
from persienne.household.privacy.retention import Tidied, Upcoming, Waiting
from persienne.insight.tariff import Period, PriceWindow, Timeline
from persienne.meters.tic.contract import Option
from persienne.store.meters import StoredMeter
from persienne.store.slat_rows import FinerCounts, ReductionResult
from persienne.ui.meter.slat_words import KeepingWords
from persienne.ui.style.translation import locale_for

WORDS = KeepingWords(locale_for("en"))
DAY = date(2026, 11, 24).toordinal()


def test_a_meter_is_known_by_its_last_digits_alone() -> None:
    assert WORDS.meter(StoredMeter(1, Meter("09999999999998"), FRANCE, Slat.HALF)) == "the meter …9998"
    assert WORDS.meter(StoredMeter(1, Meter(None), FRANCE, Slat.HALF)) == "the meter without a number"


def test_what_is_finer_is_counted_with_its_days() -> None:
    finer = FinerCounts(half_hours=11842, frames=3, first_day=DAY - 30, last_day=DAY)
    said = WORDS.finer(finer)
    assert said.startswith("11,842 ")
    assert said.endswith("25 Oct\u00a0– 24 Nov 2026")
    assert WORDS.finer(FinerCounts()) == ""


def test_the_lack_of_a_contract_is_told_with_what_it_costs() -> None:
    base = Timeline((Period(DAY, Option.BASE),))
    assert "half-hours that are reduced leave one total" in WORDS.contract_of(Timeline(), DAY)
    assert WORDS.contract_of(base, DAY) == "Contract: one price, since 24 Nov 2026"
    hphc = Timeline((Period(DAY, Option.HPHC, (PriceWindow(1350, 390),)),))
    assert "22:30\u00a0–\u00a006:30" in WORDS.contract_of(hphc, DAY)
    assert "can’t be made good later" in WORDS.split("none")


def test_the_meter_without_a_contract_is_named_where_another_one_has_its_own() -> None:
    said = WORDS.split("none", [StoredMeter(1, Meter("09999999999998"), FRANCE, Slat.HALF)])
    assert said.startswith("For the meter …9998 the contract is not said")


def test_a_meter_that_was_read_on_a_port_has_no_files_that_could_say_its_number() -> None:
    assert "files" not in WORDS.number_of(StoredMeter(1, Meter(None), FRANCE, Slat.HALF))


@pytest.mark.parametrize(
    ("coming", "sentence"),
    [
        ((), "Nothing will be deleted soon."),
        ((Upcoming("frames", None, DAY, frames=9),), "Next: live values, on 24 Nov 2026."),
        ((Upcoming("kept", None, DAY),), "Next: what was kept until 24 Nov 2026 becomes daily totals that day."),
        ((Upcoming("curve", None, DAY),), "Next: half-hours become daily totals, from 24 Nov 2026."),
    ],
)
def test_what_goes_next_is_one_sentence(coming: tuple[Upcoming, ...], sentence: str) -> None:
    assert WORDS.upcoming(coming) == sentence


def test_the_last_run_says_what_it_did_or_why_nothing() -> None:
    assert WORDS.last_run(None) == "The job has not run yet."
    at = 1_790_000_000
    assert "nothing had to go" in WORDS.last_run(Tidied(at))
    assert "the computer’s clock was behind" in WORDS.last_run(Tidied(at, clock_back=True))
    assert "1,234 " in WORDS.gone(ReductionResult(frames=1234))
    total = ReductionResult(days=30, values=4320, measures=2880)
    assert WORDS.gone(total) == "2,880 measure(s) became the total(s) of 30 day(s)"
    assert WORDS.gone(ReductionResult(days=30, values=4320)) == "30 day(s) reduced to totals", "of an older version"
    merged = ReductionResult(values=900, measures=600, merged=600)
    assert WORDS.gone(merged) == "600 measure(s) merged into half-hours"


def test_a_date_in_doubt_is_asked_about_in_full() -> None:
    title, line, yes = WORDS.waiting(Waiting(DAY, DAY - 90))
    assert title == "Is today really Tuesday 24 November 2026?"
    assert "certain here is 26 Aug 2026" in line
    assert yes == "Yes, it is"


def test_a_gas_meter_has_a_pce_and_says_how_finely_it_is_known() -> None:
    gas = StoredMeter(1, Meter("99999999999955"), FRANCE, Slat.HALF, energy=Energy.GAS)
    assert WORDS.number_of(gas) == "no name yet; known by days, weeks or months, and no finer"
    named = replace(gas, label="gaz")
    assert WORDS.number_of(named).startswith("number (PCE) …9955; ")
    assert WORDS.number_of(replace(gas, meter=Meter(None))).startswith("its number (PCE) is not known yet; ")


def test_a_name_that_looks_like_a_place_in_a_sentence_stays_a_name() -> None:
    meter = StoredMeter(1, Meter("09999999999998"), FRANCE, Slat.HALF, label="Cave %2 {day}")
    said = WORDS.kept_until(meter, DAY)
    assert said == "The half-hours of the meter “Cave %2 {day}” stay until 24 Nov 2026, then they become daily totals."
