"""Pictures of the page Costs: the invented home's bills, also under other contracts and without any."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from persienne.insight.costs.bill import Route
from persienne.insight.period import Span
from persienne.insight.tariff import Timeline
from persienne.insight.tariff_text import timeline_of
from persienne.ui.costs.desk import CostsDesk
from persienne.ui.costs.origin_dialog import OriginDialog
from persienne.ui.frame.contract_dialog import ContractDialog
from persienne.ui.frame.keys import COSTS

if TYPE_CHECKING:
    from persienne.household.household import Household
    from persienne.ui.snapshot.camera import Camera


def draw_costs(camera: Camera, today: date) -> None:
    """Draw them, on the month before ``today`` and its year; the contract is then what it was."""
    window = camera.window
    window.go(COSTS)
    page = window.desk(CostsDesk).page
    pictures = CostPictures(camera)
    last = today.replace(day=1).toordinal() - 1
    page.show_period(Span.MONTH, last)
    pictures.take("costs")
    page.bill.table.rows[1].click()
    camera.over("costs-origin", camera.asked(OriginDialog))
    page.show_period(Span.YEAR, last)
    pictures.take("costs-year")
    page.show_period(Span.MONTH, date(today.year - 1, 10, 1).toordinal())
    page.show_route(Route.HT)
    pictures.take("costs-ht")
    page.show_period(Span.YEAR, last)
    pictures.take("costs-ht-year")
    page.show_route(Route.TTC)
    page.show_period(Span.MONTH, last)
    kept = pictures.contract()
    tempo = {"since": date(today.year - 1, 9, 1).isoformat(), "option": "tempo", "kva": 9}
    pictures.say(timeline_of([{"since": "2023-11-01", "option": "base", "kva": 6}, tempo]))
    page.show_period(Span.MONTH, date(today.year, 1, 1).toordinal())
    pictures.take("costs-tempo")
    page.show_period(Span.MONTH, last)
    pictures.say(timeline_of([{"since": date.fromordinal(last - 12).isoformat(), "option": "base"}]))
    pictures.take("costs-holes")
    pictures.say(Timeline())
    pictures.take("costs-no-contract")
    page.contract_wanted.emit(page.asked.meter if page.asked else None)
    camera.over("costs-contract", camera.asked(ContractDialog))
    pictures.say(kept)


class CostPictures:
    """A page once it shows the euros that were asked for, and the contract of the invented home."""

    def __init__(self, camera: Camera) -> None:
        assert camera.window.session is not None
        self._camera, self._session = camera, camera.window.session

    def take(self, name: str) -> None:
        """The page, once its bill was read."""
        self._camera.wait(lambda: not self._session.busy)
        self._camera.take(name)

    def contract(self) -> Timeline:
        """The contract of the invented home."""
        found: list[Timeline] = []
        self._session.ask(_contract, found.append)
        self._camera.wait(lambda: bool(found))
        return found[0]

    def say(self, timeline: Timeline) -> None:
        """Give the invented home another contract."""
        self._session.change(partial(_say, timeline=timeline), lambda _none: None)
        self._camera.wait(lambda: not self._session.busy)


def _contract(household: Household) -> Timeline:
    return household.measures.contract(household.measures.meters()[0])


def _say(household: Household, *, timeline: Timeline) -> None:
    household.measures.set_contract(household.measures.meters()[0], timeline)
