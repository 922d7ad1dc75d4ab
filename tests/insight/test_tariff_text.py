"""A contract as JSON: what a household writes comes back as it was written; what is most likely wrong is refused."""

from __future__ import annotations

from typing import Any

import pytest

from persienne.base.errors import UserError
from persienne.insight.tariff import PriceWindow
from persienne.insight.tariff_text import off_peak_of, period_object, timeline_of

WEEK_END = {
    "since": "2025-01-01",
    "option": "other",
    "supplier": "Coop",
    "offer": "Nuit et week-end",
    "kva": 6,
    "price_periods": ["hc", "hp"],
    "rules": [
        {"price_period": "hc", "from": "00:00", "to": "24:00", "weekdays": ["sat", "sun"], "holidays": True},
        {"price_period": "hc", "from": "23:00", "to": "06:00", "season": ["11-01", "03-31"]},
    ],
    "otherwise": "hp",
    "prices": [
        {"since": "2025-01-01", "until": "2025-07-31", "subscription": "150.12", "kwh": {"hc": "0.17", "hp": "0.22"}},
        {
            "since": "2025-08-01",
            "subscription": {"ht": "120", "ttc": "170.4"},
            "cta": "22.1",
            "kwh": {"hc": {"ht": "0.11", "ttc": "0.168"}, "hp": "0.219"},
            "source": "facture d’août",
        },
    ],
}
FLEX = {
    "since": "2025-10-15",
    "option": "other",
    "price_periods": ["normal", "sober"],
    "rules": [{"price_period": "sober", "from": "08:00", "to": "13:00", "on": "announced"}],
    "otherwise": "normal",
    "announced": ["2026-01-06"],
    "announced_known": ["2025-10-15", "2026-04-15"],
}
OCTO = {
    "since": "2026-05-01",
    "option": "other",
    "price_periods": ["red", "else"],
    "rules": [{"price_period": "red", "from": "07:00", "to": "21:00", "on": "red"}],
    "otherwise": "else",
}
PER_KVA = {
    "since": "2025-01-01",
    "option": "base",
    "kva": 7,
    "prices": [
        {"since": "2025-01-01", "subscription": {"per_kva": "17.5"}, "kwh": {}},
        {"since": "2026-01-01", "subscription": {"ttc": "40", "per_kva": {"ht": "10", "ttc": "18"}}, "kwh": {}},
    ],
}
EJP = {"since": "2020-01-01", "option": "ejp", "kva": 9, "announced": ["2021-01-05"]}


@pytest.mark.parametrize("said", [WEEK_END, FLEX, OCTO, PER_KVA, EJP], ids=["week-end", "flex", "octo", "kva", "ejp"])
def test_an_offer_comes_back_as_it_was_written(said: dict[str, Any]) -> None:
    (period,) = timeline_of([said]).periods
    written = period_object(period)
    assert written == {**said, **({"announced_known": said["announced_known"]} if "announced_known" in said else {})}
    assert timeline_of([written]).periods == (period,)


def prices(**row: Any) -> dict[str, Any]:
    return {"since": "2025-01-01", "option": "base", "prices": [{"since": "2025-01-01", **row}]}


def ruled(said: dict[str, Any], price_period: str, end: str) -> dict[str, Any]:
    return {**said, "rules": [{"price_period": price_period, "from": "08:00", "to": end}]}


@pytest.mark.for_each(
    ("said", "code", "facts"),
    [
        (prices(kwh={"base": "19.4"}), "price_unlikely", {"value": "19.4"}),
        (prices(kwh={"base": "0,0194"}), "price_unlikely", {"value": "0.0194"}),
        (prices(subscription="13000", kwh={}), "price_unlikely", {"value": "13000"}),
        (prices(subscription={"per_kva": "1750"}, kwh={}), "price_unlikely", {"value": "1750"}),
        (prices(subscription={"per_unit": "17"}, kwh={}), "contract_unclear", {"period": 1}),
        (prices(kwh={"hp": "0.2"}), "price_period_unknown", {"value": "hp", "known": "base"}),
        (
            {
                "since": "2025-01-01",
                "option": "base",
                "prices": [
                    {"since": "2025-01-01", "until": "2025-06-30", "kwh": {}},
                    {"since": "2025-06-30", "kwh": {}},
                ],
            },
            "price_twice",
            {"day": "2025-06-30"},
        ),
        (prices(kwh={"base": "-0.2"}), "contract_unclear", {"period": 1}),
        (prices(kwh={"base": True}), "contract_unclear", {"period": 1}),
        (prices(kwh={"base": "NaN"}), "contract_unclear", {"period": 1}),
        (prices(until="2024-12-31", kwh={}), "contract_unclear", {"period": 1}),
        (
            {**FLEX, "rules": [{"price_period": "red", "from": "08:00", "to": "13:00"}]},
            "contract_unclear",
            {"period": 1},
        ),
        ({**FLEX, "price_periods": ["normal", "normal"]}, "contract_unclear", {"period": 1}),
        (
            {**OCTO, "rules": [{"price_period": "red", "from": "07:00", "to": "32:00"}]},
            "contract_unclear",
            {"period": 1},
        ),
    ],
)
def test_what_is_most_likely_wrong_is_refused_with_what_it_was(
    said: dict[str, Any], code: str, facts: dict[str, Any]
) -> None:
    with pytest.raises(UserError) as caught:
        timeline_of([said])
    assert (caught.value.code, caught.value.facts) == (code, facts)


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ({"since": "2025-01-01", "option": "base", "paymnets": []}, "paymnets"),
        ({"since": "2025-01-01", "option": "base", "Kva": 6}, "Kva"),
        (prices(kwh={}, abonnement="120"), "abonnement"),
        ({"since": "2025-01-01", "option": "hphc", "off_peak": [{"from": "22:00", "to": "06:00", "days": []}]}, "days"),
    ],
)
def test_a_name_that_says_nothing_is_refused_and_not_passed_over(said: dict[str, Any], value: str) -> None:
    with pytest.raises(UserError) as caught:
        timeline_of([said])
    assert (caught.value.code, caught.value.facts["value"]) == ("contract_name_unknown", value)


@pytest.mark.for_each(
    ("periods", "number"),
    [
        ([{"since": "2025-01-01", "option": "zen"}], 1),
        ([{"since": "2025-01-01", "option": "hphc", "off_peak": [{"from": "00:00", "to": "25:00"}]}], 1),
        ([{"since": "2025-01-01", "option": "hphc", "off_peak": [{"from": "06:00", "to": "06:00"}]}], 1),
        ([{"since": "2025-01-01", "option": "base"}, {"since": "2025-02-30", "option": "base"}], 2),
        ([{"since": "2025-01-01", "option": "base", "kva": 37}], 1),
        ([WEEK_END, "base"], 2),
        ([{**WEEK_END, "rules": [{"price_period": "hc", "from": "00:00", "to": "24:00", "weekdays": ["dim"]}]}], 1),
    ],
)
def test_a_period_that_can_not_be_is_refused_with_its_number(periods: list[Any], number: int) -> None:
    with pytest.raises(UserError) as caught:
        timeline_of(periods)
    assert (caught.value.code, caught.value.facts) == ("contract_unclear", {"period": number})


@pytest.mark.parametrize("hours", ["00:00-25:00", "22h70-6h", "06:00-06:00", "0h-25h", "24:00-6:00"])
def test_hours_that_no_day_has_are_refused_as_such(hours: str) -> None:
    with pytest.raises(UserError) as caught:
        off_peak_of(hours)
    assert (caught.value.code, caught.value.facts) == ("contract_hour_of_day", {"value": hours})


def test_a_free_hour_is_a_price() -> None:
    (period,) = timeline_of([prices(kwh={"base": 0})]).periods
    amount = period.prices[0].of("base")
    assert amount is not None
    assert amount.ttc == 0


NIGHT = PriceWindow(22 * 60 + 30, 6 * 60 + 30)
NOON = PriceWindow(12 * 60 + 30, 14 * 60 + 30)


@pytest.mark.for_each(
    "said",
    [
        "22:30-6:30",
        "22:30 – 06:30",
        "22h30 à 6h30",
        "22\u00a0h\u00a030\u00a0– 6\u00a0h\u00a030",
        "HC (22H30-6H30)",
        "de 22h30 a 6h30",
        "from 22:30 to 6:30",
        "2230-0630",
        "Heures creuses : 22h30-6h30",
    ],
)
def test_off_peak_hours_are_understood_as_bills_and_people_write_them(said: str) -> None:
    assert off_peak_of(said) == (NIGHT,)


@pytest.mark.parametrize("between", [", ", ";", " et ", " and "])
def test_several_stretches_may_be_said_at_once(between: str) -> None:
    assert off_peak_of(f"HC (22H30-6H30{between}12H30-14H30)") == (NIGHT, NOON)


def test_the_forms_of_four_bills_are_understood() -> None:
    assert off_peak_of("HC (1h30-7h30;12h30-14h30)") == (PriceWindow(90, 450), NOON)
    assert off_peak_of("23H00-7H00") == (PriceWindow(23 * 60, 7 * 60),)
    assert off_peak_of("12:00-14:00 et 2:00-8:00") == (PriceWindow(720, 840), PriceWindow(120, 480))
    assert off_peak_of("« 22h30-6h30 »") == (NIGHT,)


def test_whole_hours_need_no_minutes_and_midnight_ends_a_day() -> None:
    assert off_peak_of("22h – 6h") == (PriceWindow(22 * 60, 6 * 60),)
    assert off_peak_of("22h-24h") == off_peak_of("22h-0h") == (PriceWindow(22 * 60, 24 * 60),)


@pytest.mark.parametrize("said", ["", "la nuit", "22:30", "22:00", "1-2-3"])
def test_what_is_not_clear_is_no_off_peak_hour(said: str) -> None:
    with pytest.raises(UserError) as caught:
        off_peak_of(said)
    assert caught.value.code == "contract_hours"
