"""The page Today in euros: what the day has cost and the price of now, which are those of History and of the bill."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from persienne.base.reading import JOULES_PER_KWH
from persienne.base.slats import Slat
from persienne.cli.main import main
from persienne.household.household import Household
from persienne.household.measures.contracts import set_contract
from persienne.household.measures.energy_costs import price_all, prices_of_days
from persienne.insight.costs.bill import Kind, cents
from persienne.insight.costs.day_cost import DayPrices
from persienne.insight.costs.priced import PricedEnergy
from persienne.insight.period import Span
from persienne.insight.series import Series
from persienne.meters.meter_status import Counted
from persienne.meters.tic.status import Colour
from persienne.store.meters import every_meter
from persienne.ui.frame.keys import TODAY
from persienne.ui.history.page import HistoryPage
from persienne.ui.household.overview import read_overview
from persienne.ui.style.translation import locale_for
from persienne.ui.today.cards import SinceMidnightCard
from persienne.ui.today.desk import TodayDesk
from persienne.vault import PassphraseCredential
from support.bills import LOCAL, RATES, known, ordinal, timeline
from support.days import LIVE, NOW, clock, evening, overview
from support.households import put
from support.parts import part
from support.today_pages import made
from support.windows import PASSPHRASE, curve_file, make_home, open_window, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.insight.series import History
    from persienne.insight.tariff import Timeline
    from persienne.ui.today.page import TodayPage

pytestmark = pytest.mark.gui

DAY = "2026-11-24"
HPHC = timeline(option="hphc", off_peak=[{"from": "22:00", "to": "06:00"}], kva=9)
TEMPO = timeline(option="tempo", kva=9)


def prices(contracts: Timeline, home: History, colours: dict[str, Colour] | None = None) -> DayPrices:
    told = {ordinal(day): colour for day, colour in (colours or {}).items()}
    return DayPrices(contracts, RATES, told, LOCAL, known(home.curve, home.days))


def lines(page: TodayPage) -> tuple[str, str]:
    """What the card says of the cost, and of the price of now; empty where it says nothing."""
    card = part(page, SinceMidnightCard)
    cost, price = (label.text() if label.isVisible() else "" for label in (card.cost, card.price))
    return cost, price


def shown(qtbot: QtBot, contracts: Timeline, colours: dict[str, Colour] | None = None) -> TodayPage:
    home = evening()
    page = made(qtbot, LIVE, home)
    assert page.meter is not None
    page.set_prices(page.meter, prices(contracts, home, colours))
    return page


@pytest.mark.slow
def test_without_a_contract_and_by_prices_of_another_meter_nothing_is_said(qtbot: QtBot) -> None:
    page = made(qtbot, LIVE, evening())
    assert lines(page) == ("", "")
    assert page.meter is not None
    page.set_prices(page.meter, None)
    assert lines(page) == ("", "")
    page.set_prices(replace(page.meter, id=9), prices(HPHC, evening()))
    assert lines(page) == ("", "")
    page.set_overview(overview())
    assert page.meter is None


@pytest.mark.slow
def test_the_card_says_what_the_day_has_cost_and_the_price_until_it_changes(qtbot: QtBot) -> None:
    page = shown(qtbot, HPHC)
    cost, price = lines(page)
    assert cost.startswith("€")
    assert cost.endswith(", without the subscription")
    assert price == "peak, €0.2142/kWh until 22:00"
    page.tick(clock(21, 59))
    assert lines(page)[1].startswith("peak")
    page.tick(clock(22))
    assert lines(page)[1].startswith("off-peak")
    assert lines(page)[1].endswith("until 06:00")


def test_at_midnight_the_day_begins_anew_and_has_cost_nothing_yet(qtbot: QtBot) -> None:
    page = shown(qtbot, HPHC)
    page.tick(clock(0, 1, day=25))
    assert lines(page) == ("", f"off-peak, {lines(page)[1].split(', ')[1]}")
    assert lines(page)[1].endswith("/kWh until 06:00")


@pytest.mark.slow
def test_the_price_of_now_is_that_of_the_meter_s_clock_where_the_computer_s_is_wrong(qtbot: QtBot) -> None:
    page = shown(qtbot, HPHC)
    page.set_live(replace(LIVE, clock_offset=2 * 3600))
    assert lines(page)[1].startswith("off-peak, ")


def test_a_single_price_has_no_hour_at_which_it_ends(qtbot: QtBot) -> None:
    page = shown(qtbot, timeline(option="base", kva=6))
    assert lines(page)[1].startswith("one price, €")
    assert lines(page)[1].endswith("/kWh")


def test_a_colour_that_is_not_known_is_said_and_its_energy_has_no_price(qtbot: QtBot) -> None:
    cost, price = lines(shown(qtbot, TEMPO, {"2026-11-23": Colour.BLUE}))
    assert price == "now: no price, the Tempo colour of this day is not known"
    assert cost.startswith("€")
    assert cost.endswith("kWh without a price")
    cost, price = lines(shown(qtbot, TEMPO))
    assert cost.endswith("kWh without a price")
    assert "€" not in cost


@pytest.mark.slow
def test_a_reader_that_began_at_noon_has_cost_at_least_so_much(qtbot: QtBot) -> None:
    since_noon = evening(holes=[(clock(0), clock(12))])
    page = made(qtbot, LIVE, since_noon)
    assert page.meter is not None
    page.set_prices(page.meter, prices(HPHC, since_noon))
    assert part(page, SinceMidnightCard).head.accessibleName() == "Since 12:00"
    joules = int(since_noon.days.joules[-1])
    euros = cents(Fraction(joules, JOULES_PER_KWH) * Fraction("0.2142"))
    assert lines(page)[0] == f"at least €{euros}, without the subscription"


def test_with_closed_slats_the_hours_are_not_known_and_one_price_is_enough(qtbot: QtBot) -> None:
    counted = {"EAST": Counted(clock(0), 0, clock(19, 30), 3000, clock(20), 3400)}
    closed = replace(evening(until=clock(0)), curve=Series.empty())
    page = made(qtbot, replace(LIVE, counted=counted), closed, Slat.CLOSED)
    assert page.meter is not None
    page.set_prices(page.meter, prices(HPHC, closed))
    assert lines(page)[0] == "3.40\u00a0kWh without a price, as its hours are not known"
    page.set_prices(page.meter, prices(timeline(option="base", kva=6), closed))
    assert lines(page)[0].startswith("€")


@pytest.mark.slow
def test_with_closed_slats_the_registers_of_the_meter_tell_the_price_of_each_hour(qtbot: QtBot) -> None:
    counted = {
        "EAST": Counted(clock(0), 0, clock(19, 30), 3000, clock(20), 3400),
        "EASF01": Counted(clock(0), 0, clock(19, 30), 1000, clock(20), 1000),
        "EASF02": Counted(clock(0), 0, clock(19, 30), 2000, clock(20), 2400),
    }
    closed = replace(evening(until=clock(0)), curve=Series.empty())
    page = made(qtbot, replace(LIVE, counted=counted), closed, Slat.CLOSED)
    assert page.meter is not None
    page.set_prices(page.meter, prices(HPHC, closed))
    row = RATES.row(HPHC.periods[0], ordinal(DAY))
    assert row is not None
    off_peak, peak = (Fraction(str(amount.ttc)) for amount in (row.of("hc"), row.of("hp")) if amount is not None)
    assert lines(page)[0] == f"€{cents(off_peak + Fraction('2.4') * peak)}, without the subscription"


def cost_of(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    """The energy of the day of the household ``home`` in ``folder``, as ``persienne cost`` says it."""
    monkeypatch.setenv("PERSIENNE_HOME", str(folder / "home"))
    monkeypatch.setenv("PERSIENNE_PASSPHRASE_FILE", str(put(folder, "passphrase", f"{PASSPHRASE}\n")))
    assert main(["cost", "--json", "--from", DAY, "--to", DAY]) == 0
    said: str = json.loads(capsys.readouterr().out)["energy"]
    return said


@pytest.mark.slow
def test_today_history_and_the_command_say_the_same_day_to_the_cent(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    holes = [(clock(20), clock(0, day=25))]
    home = make_home(tmp_path / "home", curve_file(tmp_path / "a.csv", date(2026, 11, 20), date(2026, 11, 24), holes))
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        (meter,) = every_meter(household.conn)
        set_contract(household.conn, meter, HPHC)
        stored, of_days = read_overview(household), prices_of_days(household.conn, meter)
        energy = price_all(household.conn, meter, "EAST")
    said = cost_of(tmp_path, monkeypatch, capsys)
    assert isinstance(energy, PricedEnergy)
    today = made(qtbot, LIVE)
    today.set_overview(stored)
    assert today.meter is not None
    today.set_prices(today.meter, of_days)
    assert lines(today)[0] == f"€{said}, without the subscription"
    history = HistoryPage(locale_for("en"), clock=lambda: NOW)
    qtbot.addWidget(history)
    history.show()
    history.set_overview(stored)
    history.show_span(Span.DAY, ordinal(DAY))
    history.euros.choose(euros=True)
    history.euros.take(stored.shown[0], energy)
    picture = history._load_chart().picture
    assert picture.costs is not None
    assert history._load_chart().words.costs.euros(picture.costs.total) == f"€{said}"
    assert str(energy.bill(ordinal(DAY), ordinal(DAY)).euros(Kind.ENERGY)) == said


@pytest.mark.slow
@pytest.mark.usefixtures("light")
def test_the_window_reads_the_prices_of_the_household_and_again_when_its_contract_changes(
    qtbot: QtBot, tmp_path: Path
) -> None:
    home = make_home(tmp_path / "home", curve_file(tmp_path / "a.csv", date(2026, 11, 20), date(2026, 11, 24)))
    window = open_window(qtbot, home)
    page = window.desk(TodayDesk).today
    window.go(TODAY)
    session = window.session
    assert session is not None
    rows = [{"since": "2020-01-01", "subscription": "120", "kwh": {"base": "0.20"}}]

    def say(household: Household) -> None:
        set_contract(household.conn, every_meter(household.conn)[0], timeline(option="base", prices=rows))

    def said() -> str:
        page.set_live(LIVE)  # no port is open here
        return words_in(page)

    assert "/kWh" not in said()
    session.change(say, lambda _none: None)
    qtbot.waitUntil(lambda: "one price, €0.2000/kWh" in said())
