"""``persienne letters tenancy``: where each meter is and who held its contract when, said and listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.cli.commands.letter_parties import ENERGIES, LetterMeter
from persienne.cli.commands.letter_rules import read_day
from persienne.cli.commands.meters import SAID, only_point, point_named
from persienne.cli.declared import Flag, Say, Telling, Told, arguments, columns, command
from persienne.household.household import Household
from persienne.letters.facts import of_gas
from persienne.letters.sender import lines_of
from persienne.letters.tenancy import Tenancy, to_object
from persienne.telling.sending_words import TenancyWords

if TYPE_CHECKING:
    from persienne.letters.tenancy import Tenancies


@arguments
class TenancyAnswers:
    """What is said of a tenancy; what is None stays as it was."""

    address: Annotated[str | None, Flag("tenancy-address", "TEXT")] = None
    holder: Annotated[Sequence[str], Flag("tenancy-holder", "NAME")] = ()
    begin: Annotated[date | None, Flag("tenancy-from", "D", "--from", read=read_day)] = None
    end: Annotated[date | None, Flag("tenancy-to", "D", "--to", read=read_day)] = None

    def __bool__(self) -> bool:
        """Whether anything is said."""
        return self.address is not None or bool(self.holder) or self.begin is not None or self.end is not None

    def of(self, known: Tenancy) -> Tenancy:
        """The tenancy with what is said in the place of what was known."""
        return replace(
            known,
            address=known.address if self.address is None else lines_of(self.address),
            holders=tuple(filter(None, map(str.strip, self.holder))) if self.holder else known.holders,
            begin=self.begin or known.begin,
            end=self.end or known.end,
        )


@command("letters-tenancy", json="json-array")
def tenancy(
    household: Household,
    say: Say,
    *,
    meter: LetterMeter = None,
    energy: Annotated[Energy | None, Flag("letters-energy", words=(("Register", ENERGIES),))] = None,
    said: TenancyAnswers,
    elsewhere: Annotated[bool, Flag("tenancy-elsewhere")] = False,
    remove: Annotated[bool, Flag("tenancy-remove")] = False,
) -> Telling:
    """Say or remove a tenancy of a meter where that is asked, then list those that are meant."""
    letters = household.correspondence
    point = point_named(household, meter)
    if said or remove:
        energy = energy or _energy_of(letters.tenancies, point)
        point = point or only_point(household, energy)
        known = _meant(letters.typed_tenancies(energy, point), said, point, remove=remove)
        if remove and known is not None:
            letters.forget_tenancy(known)
        else:
            new = Tenancy(energy, point, letters.spoken_tenancy(energy, point).address)
            letters.set_tenancy(said.of(known or new), known, elsewhere=elsewhere)
    words = TenancyWords(say.translate, say.figures)
    for one, from_letter in _listed(letters.tenancies):
        if point in (None, one.point):
            told = to_object(one) | {"known": "letter" if from_letter else "said"}
            gas = [say.translate("Meter", SAID["gas"])] if one.energy is Energy.GAS else []
            yield Told(columns(one.point or "-", words.of(one), *gas), told)


def _energy_of(known: Tenancies, point: str | None) -> Energy:
    """That of the meter of this number, as far as any is known; else electricity."""
    named = (energy for energy, number in known.points if number == point)
    spoken = (one.energy for one in (*known.said, *known.sent) if one.point == point)
    return next(named, None) or next(spoken, Energy.GAS if of_gas(point) else Energy.ELECTRICITY)


def _meant(own: tuple[Tenancy, ...], said: TenancyAnswers, point: str | None, *, remove: bool) -> Tenancy | None:
    """The tenancy that is changed: the one that begins so, else the only one; None for a new one.

    The only one is also meant by a first day that nobody said of it yet, unless other holders are named with it.
    Raises ``tenancy_ambiguous`` (point) where there are several and none is named, or none that begins so to remove.
    """
    named = [one for one in own if one.begin == said.begin] if said.begin is not None else list(own)
    if not named and not remove and len(own) == 1 and own[0].begin is None and not said.holder:
        named = list(own)
    if len(named) > 1 or (remove and not named):
        raise UserError("tenancy_ambiguous", point=point or "-")
    return named[0] if named else None


def _listed(known: Tenancies) -> list[tuple[Tenancy, bool]]:
    """What was typed, and of meters of which nothing was typed what the last letter said."""
    meters = {(one.energy, one.point) for one in known.said}
    sent = {(one.energy, one.point): one for one in known.sent if (one.energy, one.point) not in meters}
    return [*((one, False) for one in known.said), *((one, True) for one in sent.values())]
