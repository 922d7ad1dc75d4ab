"""The page Today of a home that injects: what it gave stands beside what it took."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from persienne.base.reading import TOTAL_INJECTION
from persienne.meters.meter_status import Counted
from persienne.ui.household.overview import Shown
from persienne.ui.today.cards import SinceMidnightCard
from support.days import LIVE, NOW, clock, counted, evening, overview
from support.parts import part
from support.tables import parts_and_total
from support.today_pages import made

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui


def test_a_home_that_injects_sees_what_it_injects(qtbot: QtBot) -> None:
    page = made(qtbot, replace(LIVE, power=0, powers={"SINSTS": 0, "SINSTI": 1250}), evening())
    assert page._figure.accessibleName() == "1,250 VA"
    assert page._under.text().startswith("injected into the grid right now, read")
    assert page.chart is not None
    assert page.chart.day.live == 1.25


@pytest.mark.slow
def test_a_home_that_injects_says_what_is_counted_of_it(qtbot: QtBot) -> None:
    live = replace(LIVE, power=0, powers={"SINSTS": 0, "SINSTI": 1250}, counted=counted(clock(0), clock(20), NOW, 1, 2))
    page = made(qtbot, LIVE, evening(until=clock(0)))
    page.set_live(live)
    assert "what is injected is not counted" in part(page, SinceMidnightCard).note.text()
    begun = {"EAIT": Counted(clock(0), 5, clock(20), 5, NOW, 5)}
    page.set_live(replace(live, counted=counted(clock(0), clock(20), NOW, 1, 2) | begun))
    assert "0 kWh injected" in part(page, SinceMidnightCard).note.text().replace("\u00a0", " ")
    page.set_live(replace(live, counted=counted(clock(12), clock(20), NOW, 1, 2) | begun))
    assert "the meter was not read before" in part(page, SinceMidnightCard).more.text()
    stands = {"EAIT": begun["EAIT"]._replace(until_wh=4_005)}
    page.set_live(replace(live, counted=counted(clock(12), clock(20), NOW, 1, 2) | stands))
    page.tick(NOW + 60)
    assert "4.00 kWh injected" in part(page, SinceMidnightCard).note.text().replace("\u00a0", " ")


def test_an_injection_that_is_reckoned_is_marked(qtbot: QtBot) -> None:
    live = replace(LIVE, power=0, powers={"SINSTS": 0, "SINSTI": 1190}, estimates=("SINSTI",))
    page = made(qtbot, live, evening())
    assert page._figure.accessibleName() == "≈\u202f1,190 VA"
    assert "estimated from the current and the voltage" in page._under.text()


@pytest.mark.quick
@pytest.mark.slow
def test_the_day_shows_what_was_injected(qtbot: QtBot) -> None:
    page = made(qtbot, LIVE, evening())
    made_of = evening(until=clock(16))
    both = overview(evening())
    injection = Shown(both.meters[0], TOTAL_INJECTION.name, made_of)
    page.set_overview(replace(both, shown=(*both.shown, injection)))
    assert page.chart is not None
    assert page.chart.day.injected is not None
    said = next(label for label in page.chart.labels() if label.endswith("injected"))
    assert said in page.chart.summary()
    assert said in part(page, SinceMidnightCard).note.text()
    page.show_table(shown=True)
    model = page._table.model()
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert heads[3:5] == ["Yesterday", "Injected"]
    parts, whole = parts_and_total(model, 4)
    assert parts == pytest.approx(whole)
    assert said.startswith(f"{whole:.2f}")
