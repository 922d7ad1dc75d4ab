"""What a tariff and the taxes are on a day: dated rows come in, that of the day goes out; no file is read."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from persienne.base.energy_market import Energy
from persienne.insight.prices import row_on

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from persienne.insight.prices import PriceRow
    from persienne.insight.tariff import Period
    from persienne.meters.tic.contract import Option


@dataclass(frozen=True, slots=True)
class DatedValues:
    """A value from each of some local days on (ordinals, ascending); of days before the first, None."""

    since: tuple[int, ...]
    values: tuple[Decimal, ...]
    until: int
    """The last day of which anything is said."""

    def on(self, day: int) -> Decimal | None:
        """The value of a local day."""
        begun = [value for since, value in zip(self.since, self.values, strict=True) if since <= day]
        return begun[-1] if begun and day <= self.until else None

    def throughout(self, first: int, last: int) -> Decimal | None:
        """The value of all local days from ``first`` to ``last``, both included; None where they have no one value."""
        said = {self.on(day) for day in (first, *(since for since in self.since if first < since <= last), last)}
        return said.pop() if len(said) == 1 else None


@dataclass(frozen=True, slots=True)
class Taxes:
    """The excise in euros a MWh, and VAT as a share, of energy with its excise and of the subscription with its CTA."""

    excise: DatedValues
    vat_of_energy: DatedValues
    vat_of_subscription: DatedValues


UNKNOWN_TAXES: Final = Taxes(*(DatedValues((), (), 0),) * 3)


@dataclass(frozen=True, slots=True)
class Rates:
    """The regulated tariff, by option and kVA, and the taxes.

    ``surcharge`` is what its subscription costs more for those who produce and inject, the oldest row first.
    ``spot`` has the exchange's price of a kWh, before anything is added, by when its hour begins (UTC epoch seconds).
    """

    regulated: Mapping[tuple[str, int], tuple[PriceRow, ...]]
    taxes: Taxes
    surcharge: tuple[PriceRow, ...] = ()
    energy: Energy = Energy.ELECTRICITY
    spot: Mapping[int, Decimal] = field(default_factory=dict)

    def with_regulated(self, regulated: Mapping[tuple[str, int], tuple[PriceRow, ...]]) -> Rates:
        """The same taxes with another regulated tariff."""
        return replace(self, regulated=regulated)

    def row(self, contract: Period, day: int) -> PriceRow | None:
        """The prices of a contract on a day: its own, or those of the regulated tariff; None where none are known."""
        if not contract.is_regulated:
            return row_on(contract.prices, day)
        if contract.kva is None:
            return None
        return row_on(self.regulated.get((contract.option.value, contract.kva), ()), day)

    def hour(self, contract: Period, day: int, start: int) -> Decimal | None:
        """A kWh with all taxes in the hour of ``day`` that begins at ``start`` (UTC epoch seconds), by its own price.

        None where the contract has no hourly prices on that day, or that of the hour is not known.
        """
        row, price = row_on(contract.terms.spot, day), self.spot.get(start)
        return None if row is None or price is None else (price + row.per_kwh) * (1 + row.vat)


OWN_PRICES: Final = Rates({}, UNKNOWN_TAXES)
"""The rates of who says every price, and whose taxes are not known."""
GAS: Final = replace(OWN_PRICES, energy=Energy.GAS)
"""The rates of gas: its regulated prices ended on 30 June 2023, and no table of its taxes is here."""


def regulated_powers(regulated: Mapping[tuple[str, int], tuple[PriceRow, ...]], option: Option) -> tuple[int, ...]:
    """The kVA for which the regulated tariff has prices of an option, ascending."""
    return tuple(sorted(kva for name, kva in regulated if name == option.value))
