"""The contract of a meter: what is known of it is read, a person is asked, and the household is told."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from persienne.base.energy_market import Energy
from persienne.telling.contract_words import ContractWords
from persienne.ui.frame.contract_dialog import ContractDialog
from persienne.ui.frame.gas_contract_dialog import GasContractDialog
from persienne.ui.style.numbers import Numbers
from persienne.ui.style.translation import QtSpeech, translated
from persienne.words.meters import title_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from persienne.household.household import Household
    from persienne.insight.tariff import Timeline
    from persienne.store.meters import StoredMeter
    from persienne.ui.frame.desk import Tools
    from persienne.ui.household.session import Session


class ContractLever(QObject):
    """Asks for a contract, from any page; ``session`` is asked for at each call, for it may be another one."""

    def __init__(self, tools: Tools, session: Callable[[], Session | None], parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._session = session

    def ask(self, meter: StoredMeter, page: QWidget, then: Callable[[], None] | None = None) -> None:
        """Ask for the contract of ``meter``, and call ``then`` once that was answered, in whatever way."""
        if (session := self._session()) is not None:
            session.ask(partial(_known, meter=meter), partial(self._show, meter, page, then))

    def _show(
        self,
        meter: StoredMeter,
        page: QWidget,
        then: Callable[[], None] | None,
        known: tuple[Timeline, int | None, bool],
    ) -> None:
        timeline, first, alone = known
        today = date.today()  # noqa: DTZ011 - the household's calendar
        since = today if first is None else date.fromordinal(first)
        named = "" if alone else title_of(meter, translated)
        dialog: ContractDialog | GasContractDialog
        if meter.energy is Energy.GAS:
            dialog = GasContractDialog(timeline, since, today, self._tools.theme, page.window(), meter=named)
        else:
            words = ContractWords(QtSpeech(), Numbers(self._tools.locale))
            dialog = ContractDialog(timeline, since, today, words, self._tools.theme, page.window(), meter=named)
        dialog.accepted.connect(lambda: self._keep(meter, dialog.timeline))
        if then is not None:
            dialog.finished.connect(lambda _result: then())
        dialog.open()

    def _keep(self, meter: StoredMeter, timeline: Timeline) -> None:
        """Every page that tells of contracts or costs is read anew."""
        if (session := self._session()) is not None:
            session.change(partial(_say, meter=meter, timeline=timeline), lambda _none: None)


def _known(household: Household, *, meter: StoredMeter) -> tuple[Timeline, int | None, bool]:
    """The contract that was said, or that the meter tells; the first day that is stored; whether it is alone."""
    said, first = household.measures.contract(meter), household.measures.first_day(meter)
    known = said if said.periods else household.measures.suggested_contract(meter)
    return known, first, len(household.measures.meters()) == 1


def _say(household: Household, *, meter: StoredMeter, timeline: Timeline) -> None:
    household.measures.set_contract(meter, timeline)
