"""An offer as rows of a table: what rows say is what the JSON of a file would, and back where rows can say it."""

from __future__ import annotations

import pytest

from persienne.base.errors import UserError
from persienne.insight.offer_rows import Days, OfferRow, days_of, offer_of, rows_of_offer
from persienne.insight.tariff import PriceWindow
from persienne.insight.tariff_text import off_peak_of, timeline_of

NIGHT = off_peak_of("23h-7h")
ROWS = (
    OfferRow("week-end", (), Days.WEEK_END_AND_HOLIDAYS),
    OfferRow("night", (*NIGHT, PriceWindow(720, 840)), Days.WEEK),
    OfferRow("day"),
)
SAID = {
    "since": "2026-01-01",
    "option": "other",
    "price_periods": ["week-end", "night", "day"],
    "rules": [
        {"price_period": "week-end", "from": "00:00", "to": "24:00", "weekdays": ["sat", "sun"], "holidays": True},
        {"price_period": "night", "from": "23:00", "to": "07:00", "weekdays": ["mon", "tue", "wed", "thu", "fri"]},
        {"price_period": "night", "from": "12:00", "to": "14:00", "weekdays": ["mon", "tue", "wed", "thu", "fri"]},
    ],
    "otherwise": "day",
}


def test_rows_say_the_offer_that_a_file_would_and_come_back_as_they_were() -> None:
    (period,) = timeline_of([SAID]).periods
    assert offer_of(ROWS) == period.own
    assert period.own is not None
    assert rows_of_offer(period.own) == ROWS


def test_a_row_may_name_its_weekdays() -> None:
    said = {
        "since": "2026-01-01",
        "option": "other",
        "price_periods": ["cheap", "rest"],
        "rules": [
            {"price_period": "cheap", "from": "00:00", "to": "24:00", "weekdays": ["wed", "sat"], "holidays": True},
            {"price_period": "cheap", "from": "23:00", "to": "07:00", "weekdays": ["fri"]},
        ],
        "otherwise": "rest",
    }
    (period,) = timeline_of([said]).periods
    rows = (
        OfferRow("cheap", (), Days.NAMED, days_of("mercredi, samedi et jours fériés")),
        OfferRow("cheap", NIGHT, Days.NAMED, days_of("Friday")),
        OfferRow("rest"),
    )
    assert offer_of(rows) == period.own
    assert period.own is not None
    assert rows_of_offer(period.own) == rows


@pytest.mark.for_each(
    ("text", "days", "holidays"),
    [
        ("mercredi", {2}, False),
        ("le week-end, non", None, False),
        ("les samedis et dimanches", {5, 6}, False),
        ("Wed, Sat and Sun, public holidays", {2, 5, 6}, True),
        ("du lundi au vendredi", {0, 1, 2, 3, 4}, False),
        ("Fri-Mon", {4, 5, 6, 0}, False),
        ("lu, ma, me", {0, 1, 2}, False),
        ("jours fériés", None, True),
        ("", None, False),
        ("demain", None, False),
        ("lundi à mardi à mercredi", None, False),
    ],
)
def test_weekdays_are_read_in_both_languages(text: str, days: set[int] | None, holidays: bool) -> None:
    if days is not None:
        assert days_of(text) == (frozenset(days), holidays)
        return
    with pytest.raises(UserError) as caught:
        days_of(text)
    assert caught.value.code == "offer_days"


def test_two_rows_of_one_name_are_one_price_period() -> None:
    made = offer_of((OfferRow("cheap", NIGHT), OfferRow("dear"), OfferRow("cheap", (), Days.WEEK_END)))
    assert made.price_periods == ("cheap", "dear")
    assert [rule.price_period for rule in made.rules] == [0, 0]
    assert made.otherwise == 1


def test_hours_that_no_row_has_are_not_guessed() -> None:
    assert offer_of((OfferRow("night", NIGHT),)).otherwise is None


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ((OfferRow(""),), "offer_name"),
        ((OfferRow("a"), OfferRow("b")), "offer_rest"),
        (tuple(OfferRow(str(number), NIGHT) for number in range(13)), "offer_many"),
    ],
)
def test_what_is_no_offer_is_refused(rows: tuple[OfferRow, ...], code: str) -> None:
    with pytest.raises(UserError) as caught:
        offer_of(rows)
    assert caught.value.code == code


@pytest.mark.parametrize(
    "rule",
    [
        {"season": ["04-01", "10-31"]},
        {"on": "announced"},
    ],
)
def test_what_rows_can_not_say_has_none(rule: dict[str, object]) -> None:
    (period,) = timeline_of(
        [{**SAID, "rules": [{"price_period": "night", "from": "22:00", "to": "06:00", **rule}]}]
    ).periods
    assert period.own is not None
    assert rows_of_offer(period.own) is None


def test_an_offer_with_announced_days_comes_by_a_file() -> None:
    (period,) = timeline_of([{**SAID, "announced": ["2026-01-10"]}]).periods
    assert period.own is not None
    assert rows_of_offer(period.own) is None
