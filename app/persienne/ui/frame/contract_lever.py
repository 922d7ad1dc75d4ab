"""The contracts of a meter: read, asked for, told with their effect on the bill, then kept."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.household.measures.contracts import set_contract, suggested_contract
from persienne.household.measures.energy_costs import tells_hours
from persienne.household.measures.known_tariffs import known_rates
from persienne.insight.costs.rates import regulated_powers
from persienne.insight.tariff import OPTIONS
from persienne.store.contracts import read_contract
from persienne.store.meters import every_meter
from persienne.store.slat_rows import first_day_of
from persienne.telling.contract_words import ContractWords
from persienne.ui.frame.contract_dialog import ContractDialog
from persienne.ui.frame.contract_files import (
    ask_for_contract_file,
    ask_where_to_save_contract,
    contract_of_file,
    save_contract,
)
from persienne.ui.frame.contract_question import AskedContract
from persienne.ui.frame.gas_contract_dialog import GasContractDialog
from persienne.ui.frame.lever import Lever
from persienne.ui.frame.saved import offer_saved
from persienne.ui.household.deeds import answer, deed
from persienne.ui.style.translation import Numbers, QtSpeech, translated
from persienne.ui.widgets.form import Form
from persienne.words.meters import title_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from persienne.household.household import Household
    from persienne.insight.tariff import Timeline
    from persienne.meters.tic.contract import Option
    from persienne.store.meters import StoredMeter
    from persienne.ui.frame.contract_question import ContractQuestion
    from persienne.words.numbers import Figures


class ContractEffectDialog(Form):
    """The sentences, one under the other; « Back » leaves the contracts as they are. ``removes``: one is taken away."""

    def __init__(self, said: Sequence[str], parent: QWidget | None = None, *, removes: bool = False) -> None:
        super().__init__(self.tr("What this does to your bill"), parent)
        for sentence in said:
            self.add_words(sentence, "ink")
        self.add_words(self.tr("No measure is changed. You can change the contracts again at any time."))
        act = self.tr("Remove the contract") if removes else self.tr("Keep the change")
        self.ends(act, cancel=self.tr("Back"))


class _Known(NamedTuple):
    """The contracts that were said or, where none were, those that the meter tells (``told``).

    ``first`` is the first day that is stored, ``alone`` whether there is no other meter. ``powers`` and ``hourless``
    are those of ``AskedContract``.
    """

    timeline: Timeline
    told: bool
    first: int | None
    alone: bool
    powers: Mapping[Option, tuple[int, ...]]
    hourless: bool


class ContractLever(Lever):
    """Asks for a contract, from any page."""

    @deed
    async def ask(self, meter: StoredMeter, page: QWidget, *, since: int | None = None, power: bool = False) -> None:
        """Ask for the contract of ``meter`` over ``page``.

        ``since`` is the day on which the contract begins that is asked about first, ``power`` whether the keyboard
        begins at its power (see ``AskedContract``).
        """
        await self.asked(meter, page, since=since, power=power)

    async def asked(self, meter: StoredMeter, page: QWidget, *, since: int | None = None, power: bool = False) -> None:
        """The same, as a step; it ends once the question was answered, in whatever way."""
        known = await self.work(partial(_known, meter=meter))
        today = date.today()  # noqa: DTZ011 - the household's calendar
        first = today if known.first is None else date.fromordinal(known.first)
        named = "" if known.alone else title_of(meter, translated)
        asked = AskedContract(
            known.timeline, min(first, today), today, known.told, named, since, known.powers, known.hourless, power
        )
        dialog = self._gas(asked, page) if meter.energy is Energy.GAS else self._electricity(meter, asked, page)
        dialog.keep_wanted.connect(partial(self.weigh, meter, dialog))
        await answer(dialog)

    def _gas(self, asked: AskedContract, page: QWidget) -> ContractQuestion:
        tools = self.tools
        return GasContractDialog(asked, Numbers(tools.locale), tools.say, page.window())

    def _electricity(self, meter: StoredMeter, asked: AskedContract, page: QWidget) -> ContractQuestion:
        words = ContractWords(QtSpeech(), Numbers(self.tools.locale))
        dialog = ContractDialog(asked, words, self.tools.say, page.window())
        dialog.file_wanted.connect(partial(self._read_file, meter, dialog))
        dialog.remove_wanted.connect(partial(self.weigh, meter, dialog, removes=True))
        return dialog

    @deed
    async def _read_file(self, meter: StoredMeter, dialog: ContractDialog) -> None:
        """Contracts of a file take the place of those that are stored."""
        path = ask_for_contract_file(dialog)
        if path is not None:
            with self.tools.telling(dialog.show_refusal):
                self.weigh(meter, dialog, await self.work(partial(contract_of_file, path=path), over=dialog))

    @deed
    async def save(self, meter: StoredMeter, page: QWidget) -> None:
        """Save the contracts of ``meter`` as a file, where a person says."""
        path = ask_where_to_save_contract(page, example=self.tools.example)
        if path is None:
            return
        try:
            await self.work(partial(save_contract, meter=meter, path=path))
        except UserError as error:
            self.tools.tell("alert", self.tr("The contract was not saved"), self.tools.say(error))
            return
        said = fill(self.tr("Your meter’s number stands in {file}"), file=path)
        offer_saved(self.tools, self.tr("Contract saved: anyone can read this file"), said, path)

    @deed
    async def weigh(
        self,
        meter: StoredMeter,
        dialog: ContractQuestion,
        timeline: Timeline,
        *,
        terms_typed: bool = False,
        removes: bool = False,
    ) -> None:
        """Have it said what the contracts would do to the bill and what would be gone, where anything; then keep them.

        ``dialog`` stays until they are kept. ``terms_typed``: it asked for the terms themselves. ``removes``: a person
        asked for a contract to be removed.
        """
        figures = Numbers(self.tools.locale)
        work = partial(_effect, meter=meter, timeline=timeline, figures=figures, terms_typed=terms_typed)
        with self.tools.telling(dialog.show_refusal):
            said = await self.work(work, over=dialog)
            if said is None:
                dialog.accept()
                self.tools.tell("info", self.tr("Nothing was changed"), self.tr("These contracts are kept so already."))
            elif not said or await answer(ContractEffectDialog(said, dialog, removes=removes)):
                self._keep(meter, timeline)
                dialog.accept()

    @deed
    async def _keep(self, meter: StoredMeter, timeline: Timeline) -> None:
        """Every page that tells of contracts or costs is read anew."""
        await self.change(lambda household: set_contract(household.conn, meter, timeline))


def _known(household: Household, *, meter: StoredMeter) -> _Known:
    conn = household.conn
    said, first, alone = read_contract(conn, meter.id), first_day_of(conn, meter.id), len(every_meter(conn)) == 1
    regulated, hourless = known_rates(conn).regulated, first is not None and not tells_hours(conn, meter)
    powers = {option: found for option in OPTIONS if (found := regulated_powers(regulated, option))}
    told = not said.periods
    timeline = suggested_contract(conn, meter) if told else said
    return _Known(timeline, told, first, alone, powers, hourless)


def _effect(
    household: Household, *, meter: StoredMeter, timeline: Timeline, figures: Figures, terms_typed: bool
) -> tuple[str, ...] | None:
    """What changes in the bill if ``timeline`` is stored; None if it is stored already."""
    if read_contract(household.conn, meter.id) == timeline:
        return None
    from persienne.telling.contract_effect import ContractEffectWords  # noqa: PLC0415 - it loads the engine

    return ContractEffectWords(QtSpeech(), figures).make(household, meter, timeline, terms_typed=terms_typed)
