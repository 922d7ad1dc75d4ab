"""Gas on the page History: kWh with their m3, the gas day said, months over no day, and no word of electricity."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from persienne.base.energy_market import Energy
from persienne.base.localtime import local_days
from persienne.insight.costs.gas import with_volumes
from persienne.insight.costs.priced import priced
from persienne.insight.costs.rates import GAS
from persienne.insight.period import Pairing, Span, compare
from persienne.ui.charts.picture import draw_picture
from persienne.ui.charts.scale import CalendarScale
from persienne.ui.charts.series_table import SeriesTable
from persienne.ui.charts.words import ChartWords
from persienne.ui.history.page import HistoryPage
from persienne.ui.history.words import HistoryWords
from persienne.ui.style.translation import locale_for
from support.bills import known, timeline
from support.curves import at
from support.gas_histories import NOVEMBER, OCTOBER, SEPTEMBER, gas_history, gas_overview
from support.tables import parts_and_total
from support.windows import words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from persienne.insight.costs.priced import PricedEnergy
    from persienne.insight.series import History

pytestmark = pytest.mark.gui

WORDS = ChartWords(locale_for("en"), local_days())


def table(first: int, after: int) -> SeriesTable:
    return SeriesTable(draw_picture(gas_history(), CalendarScale(), at(first), at(after), ghost=False), WORDS)


def row(model: SeriesTable, n: int) -> list[str]:
    cells = [model.data(model.index(n, column)) for column in range(model.columnCount())]
    return [str(cell).replace("\u00a0", " ") for cell in cells]


def test_the_table_has_the_volume_beside_the_energy_and_its_total() -> None:
    model = table(NOVEMBER, NOVEMBER + 30)
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert heads == ["Days of 2026", "Energy", "Volume", "Measured"]
    assert row(model, 0) == ["Sun 1 Nov", "53.0 kWh", "5.30 m³", "whole"]
    assert row(model, model.rowCount() - 1)[:3] == ["Total", "145 kWh", "14.5 m³"]
    parts, total = parts_and_total(model)
    assert parts == total


def test_a_month_of_which_no_day_is_known_is_one_row_beside_the_days() -> None:
    model = table(OCTOBER, NOVEMBER)
    (lump,) = (cells for n in range(model.rowCount()) if (cells := row(model, n))[3] == "total only")
    assert lump[1:3] == ["900 kWh", "90.0 m³"]


def test_a_month_that_was_counted_in_part_says_so() -> None:
    picture = draw_picture(gas_history(), CalendarScale(), at(SEPTEMBER), at(NOVEMBER + 400), ghost=False)
    september = int(picture.slots.sums.starts.searchsorted(at(SEPTEMBER)))
    assert picture.partial[september]
    assert WORDS.tooltip(picture, september)[-1] == "counted over a part of this time"
    assert row(SeriesTable(picture, WORDS), september)[-1] == "in part"


def test_the_tooltip_says_kwh_and_cubic_metres() -> None:
    picture = draw_picture(gas_history(), CalendarScale(), at(NOVEMBER), at(NOVEMBER + 30), ghost=False)
    assert WORDS.tooltip(picture, 0)[1].replace("\u00a0", " ") == "53.0 kWh, 5.30 m³"
    october = draw_picture(gas_history(), CalendarScale(), at(OCTOBER), at(NOVEMBER), ghost=False)
    assert WORDS.tooltip(october, 3)[1].replace("\u00a0", " ").endswith("90.0 m³")


PRICES = [{"since": "2026-01-01", "subscription": "365", "kwh": {"base": "0.1"}}]


def known_in_part_by_volume() -> History:
    """53 and 43 kWh of the first two days of November; of the third 4.9 m3 alone."""
    history = gas_history(with_months=False)
    return replace(history, days=history.days.where(history.days.days < NOVEMBER + 2))


def priced_gas(history: History, **terms: Any) -> PricedEnergy:
    contract, local = timeline(option="base", prices=PRICES, **terms), local_days()
    assert history.volume is not None
    all_known, missing = with_volumes(known(days=history.days), known(days=history.volume.days), contract, local)
    found = priced(all_known, contract, GAS, local, {}, missing)
    assert found is not None
    return found


def test_a_day_known_by_its_volume_alone_has_a_bar_and_a_row_in_euros_and_no_kwh() -> None:
    history = known_in_part_by_volume()
    of_gas = priced_gas(history, gas=[{"since": "2026-01-01", "kwh_per_m3": "10"}])
    picture = draw_picture(history, CalendarScale(), at(NOVEMBER), at(NOVEMBER + 30), ghost=False, priced=of_gas)
    assert picture.slots.values.tolist()[:3] == pytest.approx([5.3, 4.3, 4.9])
    assert (picture.unpriced, picture.holes) == ((), ())  # the hatch of a silence is not drawn over what is known
    model = SeriesTable(picture, WORDS)
    assert row(model, 2) == ["Tue 3 Nov", "", "€4.90", "4.90 m³", "volume alone"]
    assert row(model, model.rowCount() - 1)[:4] == ["Total", "96.0 kWh", "€14.50", "14.5 m³"]
    assert parts_and_total(model, 2) == pytest.approx((14.5, 14.5))
    assert [said.replace("\u00a0", " ") for said in WORDS.tooltip(picture, 2)] == [
        "Tue 3 Nov 2026",
        "€4.90, 4.90 m³",
        "volume alone",
    ]


def test_a_day_of_which_not_even_the_volume_is_known_stays_a_hole_in_euros() -> None:
    history = known_in_part_by_volume()
    assert history.volume is not None
    volume = replace(history.volume, days=history.volume.days.where(history.volume.days.days != NOVEMBER + 1))
    history = replace(history, days=history.days.where(history.days.days == NOVEMBER), volume=volume)
    of_gas = priced_gas(history, gas=[{"since": "2026-01-01", "kwh_per_m3": "10"}])
    picture = draw_picture(history, CalendarScale(), at(NOVEMBER), at(NOVEMBER + 30), ghost=False, priced=of_gas)
    assert [(hole.start, hole.end) for hole in picture.holes] == [(at(NOVEMBER + 1), at(NOVEMBER + 2))]


def test_a_day_known_by_its_volume_alone_stands_in_the_table_of_kwh_with_its_m3() -> None:
    picture = draw_picture(known_in_part_by_volume(), CalendarScale(), at(NOVEMBER), at(NOVEMBER + 30), ghost=False)
    model = SeriesTable(picture, WORDS)
    assert row(model, 2) == ["Tue 3 Nov", "", "4.90 m³", "volume alone"]
    assert row(model, model.rowCount() - 1)[:3] == ["Total", "96.0 kWh", "14.5 m³"]


def test_days_of_volumes_alone_are_said_in_m3_and_not_as_nothing() -> None:
    words, history = HistoryWords(locale_for("en")), known_in_part_by_volume()
    third = (NOVEMBER + 2, NOVEMBER + 2)
    said = words.answer(history, Span.DAY, third[0], third, compare(history, *third, Pairing.WEEKDAY))
    assert said.replace("\u00a0", " ") == "Tuesday 3 November 2026: 4.90 m³ of gas, and no kWh known"


@pytest.mark.slow
def test_the_page_names_the_gas_meter_and_says_what_a_gas_day_is(qtbot: QtBot) -> None:
    page = HistoryPage(locale_for("en"))
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    page.set_overview(gas_overview(gas_history()))
    page.show_span(Span.MONTH, NOVEMBER)
    said = words_in(page)
    assert page._meters.isVisible()
    assert page._meters.currentText() == "Gas meter …9955"
    assert "A gas day goes from 6 in the morning to 6 the next day" in said
    assert "still to download" not in said  # of gas there are no half-hours to ask the operator for
    assert "14.5 m³ of gas" in said.replace("\u00a0", " ")
    assert "export begins" not in said
    for word in ("half-hour", "peak", "meter was not read", "Linky", "Enedis"):
        assert word not in said
    page.show_span(Span.MONTH, SEPTEMBER)
    assert "The months in which an export begins and ends were counted in part." in words_in(page)
    page.show_last_meter()
    assert page._meters.currentIndex() == 0


def test_electricity_of_months_from_a_file_is_said_to_be_counted_in_part_too() -> None:
    words = HistoryWords(locale_for("en"))
    electric = replace(gas_history(), energy=Energy.ELECTRICITY, volume=None)
    said = words.note(electric, (SEPTEMBER, NOVEMBER))
    assert "counted in part" in said
    assert "not read at midnight" not in said
    assert "gas" not in said
