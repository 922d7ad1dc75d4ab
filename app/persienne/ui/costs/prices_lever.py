"""Bringing prices and colours: a file is chosen, what it would change is shown, and kept once a person says so.

Prices are those of the regulated tariff, or those of an hour at the exchange.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot

from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.household.measures.contracts import has_hourly_contract
from persienne.household.measures.known_tariffs import keep_spot, keep_tariffs, tariffs_of_file
from persienne.insight.costs.price_files import HourNews
from persienne.telling.cost_words import CostWords
from persienne.ui.frame.desk import Lever
from persienne.ui.household.deeds import answer, deed
from persienne.ui.household.files import ask_for_file
from persienne.ui.style import fonts
from persienne.ui.style.translation import Numbers, QtSpeech
from persienne.ui.widgets.form import Form

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from persienne.household.household import Household
    from persienne.insight.costs.price_files import TariffNews
    from persienne.ui.costs.page import CostsPage
    from persienne.ui.frame.desk import Desk


WIDTH = 680
SHOWN = 60
"""Lines that are shown; more of them would be a list that nobody reads."""


class PricesDialog(Form):
    """What is new, what changes and what stays; with nothing new there is nothing to be kept."""

    def __init__(self, file: str, lines: Sequence[str], parent: QWidget | None = None, *, keeps: bool) -> None:
        super().__init__(fill(self.tr("What {file} says"), file=file), parent, width=WIDTH)
        if keeps:
            self.add_words(self.tr("Nothing is kept yet. Compare this with the source of the file."), "ink")
        else:
            self.add_words(self.tr("Nothing in it is new: all of it is known already."), "ink")
        for line in lines[:SHOWN]:
            self.add_words(line, "ink2", fonts.CAPTION)
        if len(lines) > SHOWN:
            more = fill(self.tr("Further lines: {count}"), count=len(lines) - SHOWN)
            self.add_words(more, "ink2", fonts.CAPTION)
        if keeps:
            self.ends(self.tr("Keep them"), "check", cancel=self.tr("Keep nothing"))
        else:
            self.closes(self.tr("Close"))


class PricesLever(Lever):
    """From the file to what is kept; a file that is refused is told, and keeps nothing."""

    def __init__(self, desk: Desk[Any], page: CostsPage) -> None:
        super().__init__(desk)
        self._page = page
        page.prices.file_wanted.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        kinds = [self.tr("Prices, hourly prices, Tempo calendar (*.csv *.json)")]
        path = ask_for_file(self._page, self.tr("Prices, hourly prices or Tempo colours"), kinds)
        if path is not None:
            self.take(path)

    @deed
    async def take(self, path: Path) -> None:
        """Show what a file would change, and keep that where a person says so."""
        try:
            news = await self.work(lambda household: tariffs_of_file(household.conn, path))
            lines = tuple(CostWords(QtSpeech(), Numbers(self.tools.locale)).news(news))
            dialog = PricesDialog(path.name, lines, self._page.window(), keeps=news.is_new)
            if await answer(dialog):  # every page that tells of costs is read anew
                self._tell_kept(used=await self.change(partial(_kept, news=news)))
        except UserError as error:
            self.tools.tell("alert", self.tr("Nothing of the file was kept"), self.tools.say(error))

    def _tell_kept(self, *, used: bool) -> None:
        said = self.tr("What it costs follows from now on.")
        if not used:
            said = self.tr(
                "None of your contracts takes hourly prices yet. Change yours and choose “A price for each hour "
                "(spot)”."
            )
        self.tools.tell("ok", self.tr("Kept"), said)


def _kept(household: Household, *, news: TariffNews | HourNews) -> bool:
    """Keep them; whether any contract takes them, as far as that is known."""
    conn = household.conn
    if not isinstance(news, HourNews):
        keep_tariffs(conn, news.changes)
        return True
    keep_spot(conn, news.prices)
    return has_hourly_contract(conn)
