"""Pictures of the page Costs: the bills, also under other contracts and without any, and what the reform changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from persienne.household.measures.contracts import set_contract
from persienne.household.measures.known_tariffs import published_rates
from persienne.insight.costs.bill import Route
from persienne.insight.costs.price_files import TariffChange, TariffNews
from persienne.insight.offer_rows import Days
from persienne.insight.period import Span
from persienne.insight.prices import Amount
from persienne.insight.reform.hours import Change
from persienne.insight.tariff import Timeline
from persienne.insight.tariff_text import off_peak_of, timeline_of
from persienne.meters.tic.contract import Option
from persienne.store.contracts import read_contract
from persienne.store.meters import every_meter
from persienne.telling.cost_words import CostWords
from persienne.ui.costs.compare_lever import BillCheckDialog
from persienne.ui.costs.desk import CostsDesk
from persienne.ui.costs.needed_lever import NeededDialog
from persienne.ui.costs.reform_lever import ReformDialog
from persienne.ui.costs.terms_lever import PricesDialog, TermsDialog
from persienne.ui.frame.contract_dialog import ContractDialog
from persienne.ui.frame.contract_fields import TABLE, OfferTable
from persienne.ui.frame.contract_lever import ContractEffectDialog
from persienne.ui.frame.keys import COSTS
from persienne.ui.page_pictures import settle
from persienne.ui.style.translation import Numbers, QtSpeech
from persienne.ui.widgets.buttons import PrimaryButton

if TYPE_CHECKING:
    from persienne.ui.costs.page import CostsPage
    from pictures.camera import Camera


def draw_costs(camera: Camera, today: date) -> None:
    """Draw them, on the month before ``today`` and its year; the contract is then what it was."""
    window = camera.window
    window.go(COSTS)
    page = window.desk(CostsDesk).page
    last = today.replace(day=1).toordinal() - 1
    page.show_period(Span.MONTH, last)
    camera.take("costs")
    page.bill.table.rows[1].click()
    camera.over("costs-origin")
    _draw_deeds(camera, page)
    page.show_period(Span.MONTH, date(today.year - 1, 10, 1).toordinal())
    page.show_route(Route.HT)
    camera.take("costs-ht")
    page.show_route(Route.TTC)
    page.show_period(Span.MONTH, last)
    kept = contract(camera)
    tempo = {"since": date(today.year - 1, 9, 1).isoformat(), "option": "tempo", "kva": 9}
    say(camera, timeline_of([{"since": "2023-11-01", "option": "base", "kva": 6}, tempo]))
    page.show_period(Span.MONTH, date(today.year, 1, 1).toordinal())
    camera.take("costs-tempo")
    page.show_period(Span.MONTH, last)
    say(camera, timeline_of([{"since": date.fromordinal(last - 12).isoformat(), "option": "base"}]))
    camera.take("costs-holes")
    say(camera, Timeline())
    camera.take("costs-no-contract")
    camera.question("costs-contract", page.contract_wanted, page.asked.meter if page.asked else None)
    say(camera, kept)
    _draw_contracts(camera, page)


_ROWS = (("Week-end", "Weekend", Days.WEEK_END_AND_HOLIDAYS, "0.1579"), ("Semaine", "Week", Days.ALL, "0.2065"))
"""An offer of its own as it is typed: its name in French and in English, its days and its price."""


def typed(camera: Camera, amount: str) -> str:
    """An amount as a person types it in the language of the window."""
    return amount.replace(".", ",") if Numbers(camera.window.locale()).french else amount


def _draw_deeds(camera: Camera, page: CostsPage) -> None:
    """A bill that is checked, contracts side by side, and what a file of prices would change."""
    page.deeds.check_wanted.emit()
    check = camera.asked(BillCheckDialog)
    for name, amount in (("subscription", "19.97"), ("hp", "61.20"), ("total", "124.50")):
        check.field(name).edit.setText(typed(camera, amount))
    camera.rest()
    button = next(one for one in check.findChildren(PrimaryButton) if one.isDefault())
    button.click()
    camera.over("costs-check", check)
    camera.question("costs-compare", page.deeds.compare_wanted)
    page.deeds.needed_wanted.emit()
    needed = camera.asked(NeededDialog)
    needed.choose(Option.BASE)
    camera.over("costs-needed", needed)
    page.deeds.terms_wanted.emit()
    terms = camera.asked(TermsDialog)
    terms.payments.type_row("95")
    camera.over("costs-terms", terms)
    words = CostWords(QtSpeech(), Numbers(camera.window.locale()))
    lines = tuple(words.news(_news()))
    camera.over("costs-prices", PricesDialog("Option_Base.csv", lines, camera.window, keeps=True))


def _draw_contracts(camera: Camera, page: CostsPage) -> None:
    """Prices that are typed off a bill, one of them in cents, and what a change does to the bill."""
    camera.rest()
    assert page.asked is not None
    page.contract_wanted.emit(page.asked.meter)
    dialog = camera.asked(ContractDialog)
    fields = dialog.choose_own_prices()
    prices = {"hp": typed(camera, "20.65"), "hc": typed(camera, "0.1579")}
    fields.type_prices(typed(camera, "15.74"), prices)
    settle()
    dialog.show_part(fields)
    camera.over("costs-contract-prices", dialog, keep_open=True)
    dialog.options.choose(TABLE)
    table = dialog.findChild(OfferTable)
    assert isinstance(table, OfferTable)
    french = Numbers(camera.window.locale()).french
    for row, (in_french, in_english, days, price) in zip(table.rows, _ROWS, strict=True):
        row.type_row(in_french if french else in_english, "", days, typed(camera, price))
    camera.rest()
    settle()
    dialog.show_part(table)
    camera.over("costs-contract-offer", dialog, keep_open=True)
    dialog.remove()
    camera.over("costs-contract-effect", camera.asked(ContractEffectDialog))
    dialog.reject()
    camera.rest()


def contract(camera: Camera) -> Timeline:
    """The contract of the invented home."""
    return camera.ask(lambda household: read_contract(household.conn, every_meter(household.conn)[0].id))


def say(camera: Camera, timeline: Timeline) -> None:
    """Give the invented home another contract."""
    camera.change(lambda household: set_contract(household.conn, every_meter(household.conn)[0], timeline))


def _news() -> TariffNews:
    """The last row of prices as new, and the one before as known otherwise."""
    *_, before, new = rows = published_rates().regulated["base", 9]
    other = replace(before, subscription=Amount(ttc=Decimal("236.20")))
    changes = (TariffChange(("base", 9), before, other, before.since), TariffChange(("base", 9), None, new, new.since))
    return TariffNews(changes, len(rows) - len(changes))


WINTER, SUMMER = "HC (23H00-7H00)", "HC (2H00-7H00;13H00-16H00)"
"""As a letter prints them."""
DOUBTFUL = "22:30-05:00,13:30-15:30"


def draw_reform(camera: Camera, today: date) -> None:
    """Draw them, with a letter of three weeks after ``today``."""
    window = camera.window
    desk = window.desk(CostsDesk)
    costs, lever = desk.page, desk.reform
    page = lever.page
    asked = costs.asked
    assert asked is not None
    lever.show(asked.meter)
    camera.wait(lambda: page.report is not None)
    camera.take("reform-letter")
    page.acted.emit("hours")
    dialog = camera.asked(ReformDialog)
    since = date.fromordinal(today.toordinal() + 21)
    dialog.copy(since, WINTER, SUMMER)
    camera.over("reform-hours", dialog, keep_open=True)
    notice = page.report
    dialog.accept()
    camera.wait(lambda: page.report is not notice)
    camera.take("reform")
    page.foot()
    camera.take("reform-2")
    year = page.report
    lever.ask(Change(since.toordinal(), off_peak_of(DOUBTFUL), off_peak_of(SUMMER)))
    camera.wait(lambda: page.report is not year)
    camera.take("reform-doubts")
