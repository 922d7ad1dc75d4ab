"""Files of prices and colours: the two layouts that are known are read whole or refused in words."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest

from persienne.base.errors import UserError
from persienne.insight.costs.price_files import TariffFile, check_seasons, news, next_change, read_tariff_file
from persienne.insight.prices import Amount, PriceRow
from persienne.meters.tic.status import Colour
from support.bills import RATES

TODAY = date(2026, 11, 28).toordinal()
HEAD = "DATE_DEBUT;DATE_FIN;P_SOUSCRITE;PART_FIXE_HT;PART_FIXE_TTC;PART_VARIABLE_HT;PART_VARIABLE_TTC"
KNOWN = "01/08/2025;31/01/2026;6;132,84;185,94;0,1327;0,1952"
NEW = "01/02/2027;;6;130,2;182,10;0,1301;0,1888"


def read(*lines: str, name: str = "Option_Base.csv") -> TariffFile:
    return read_tariff_file("\r\n".join(lines).encode(), name, TODAY)


def tempo(**values: str) -> bytes:
    return json.dumps({"values": {day.replace("_", "-")[1:]: colour for day, colour in values.items()}}).encode()


def test_the_rows_of_the_cre_are_read_with_what_they_leave_for_the_contribution() -> None:
    (row, later) = read(HEAD, KNOWN, NEW, "").rows["base", 6]
    assert (date.fromordinal(row.since), row.subscription) == (
        date(2025, 8, 1),
        Amount(Decimal("132.84"), Decimal("185.94")),
    )
    assert row.of("base") == Amount(Decimal("0.1327"), Decimal("0.1952"))
    assert (row.cta, row.source) == (Decimal("22.11"), "Option_Base.csv")
    assert later.until == date(2027, 7, 31).toordinal()  # a row without an end holds up to the next usual change


def test_only_what_is_new_or_other_is_a_change() -> None:
    file = read(HEAD, KNOWN, NEW)
    found = news(file, RATES.regulated, {})
    (new,) = found.changes
    assert found.same == 1
    assert (new.key, new.before, new.day) == (("base", 6), None, date(2027, 2, 1).toordinal())
    (other,) = news(read(HEAD, KNOWN.replace("0,1952", "0,1953")), RATES.regulated, {}).changes
    assert other.before in RATES.regulated["base", 6]


def test_prices_that_are_said_to_hold_longer_are_a_change() -> None:
    (last,) = (row for row in RATES.regulated["base", 6] if row.until == date(2027, 1, 31).toordinal())
    begun = date.fromordinal(last.since).strftime("%d/%m/%Y")
    amounts = (last.subscription, last.kwh[0][1])
    said = ["" if euros is None else str(euros) for amount in amounts for euros in (amount.ht, amount.ttc)]
    same = f"{begun};;6;{';'.join(said)}"
    assert news(read(HEAD, same), RATES.regulated, {}).changes == ()  # read before the usual change it says no more
    later = read_tariff_file(f"{HEAD}\r\n{same}".encode(), "Option_Base.csv", date(2027, 3, 1).toordinal())
    (longer,) = news(later, RATES.regulated, {}).changes
    assert longer.before == last
    assert isinstance(longer.after, PriceRow)
    assert longer.after.until == date(2027, 7, 31).toordinal()
    # An old file, whose last row has no end: the next row that is known ends it as before.
    old = read(HEAD, "01/08/2025;;6;132,84;185,94;0,1327;0,1952")
    assert news(old, RATES.regulated, {}).changes == ()


@pytest.mark.for_each(
    ("data", "code"),
    [
        (b"", "tariff_file_unknown"),
        (HEAD.replace("PART_FIXE_HT", "FIXE_HT").encode(), "tariff_file_unknown"),
        ((HEAD + ";NEUF\n").encode(), "tariff_file_unknown"),
        (b"%PDF-1.7", "tariff_file_unknown"),
        (f'{HEAD}\n"{"8" * 200_000}'.encode(), "tariff_file_unknown"),
        (b"x" * 2_000_001, "tariff_file_unknown"),
        ((HEAD + "\n" + KNOWN.replace("0,1952", "n.c.")).encode(), "tariff_file_line"),
        ((HEAD + "\n" + KNOWN.replace("31/01/2026", "31/01/2024")).encode(), "tariff_file_line"),
        ((HEAD + "\n" + KNOWN.replace("01/08/2025", "2025-08-01")).encode(), "tariff_file_line"),
        ((HEAD + "\n01/08/2025;;6\n").encode(), "tariff_file_line"),
        (b'{"values": {}}', "tariff_file_unknown"),
        (b'{"values": [1]}', "tariff_file_unknown"),
        (b'{"valeurs": {}}', "tariff_file_unknown"),
        (tempo(d2026_11_24="GREEN"), "tempo_file_day"),
        (tempo(d2026_13_24="BLUE"), "tempo_file_day"),
    ],
)
def test_another_layout_or_an_unclear_line_is_refused_whole(data: bytes, code: str) -> None:
    with pytest.raises(UserError) as caught:
        read_tariff_file(data, "x", TODAY)
    assert caught.value.code == code


def test_the_colours_of_rte_are_read_by_day() -> None:
    file = read_tariff_file(tempo(d2026_11_24="BLUE", d2026_11_25="RED"), "tempo.json", TODAY)
    assert {date.fromordinal(day).isoformat(): colour for day, colour in file.colours.items()} == {
        "2026-11-24": Colour.BLUE,
        "2026-11-25": Colour.RED,
    }
    known = {date(2026, 11, 24).toordinal(): Colour.BLUE}
    found = news(file, {}, known)
    (change,) = found.changes
    assert found.same == 1
    assert (change.before, change.after) == (None, Colour.RED)


def test_a_season_has_no_more_than_22_red_days() -> None:
    first = date(2026, 11, 1).toordinal()
    check_seasons(dict.fromkeys(range(first, first + 22), Colour.RED))
    with pytest.raises(UserError) as caught:
        check_seasons(dict.fromkeys(range(first, first + 23), Colour.RED))
    assert caught.value.facts == {"season": "2026-2027", "count": 23}
    august = date(2027, 8, 31).toordinal()
    check_seasons(dict.fromkeys((*range(first, first + 22), august + 1), Colour.RED))  # 1 September begins another


@pytest.mark.parametrize(
    ("today", "last"),
    [
        ("2026-11-28", "2027-01-31"),
        ("2027-01-31", "2027-01-31"),
        ("2027-02-01", "2027-07-31"),
        ("2027-08-01", "2028-01-31"),
    ],
)
def test_prices_usually_change_twice_a_year(today: str, last: str) -> None:
    assert date.fromordinal(next_change(date.fromisoformat(today).toordinal())).isoformat() == last
