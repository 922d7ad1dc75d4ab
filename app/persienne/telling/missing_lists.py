"""What is still to be downloaded of one meter: its histories and its operator come in, a list for each goes out.

Of electricity that is the load curve of what the home takes, and of what it injects where it has one; of gas the days.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from persienne.base.energy_market import Energy
from persienne.base.localtime import local_days
from persienne.base.reading import TOTAL_GAS, TOTAL_IMPORT, TOTAL_INJECTION
from persienne.insight.missing import ExportLimits, Missing, missing, missing_days
from persienne.store.erase import Level

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.consents.parties import Party
    from persienne.household.privacy.erasure import Erasures
    from persienne.insight.series import History
    from persienne.store.meters import StoredMeter

LIMITS: Final = {"enedis": ExportLimits(days=7, reach=730)}
"""What the files of an operator hold, by its id: a request beyond 7 days fails, and two years are kept."""


def limits_of(operator: Party) -> ExportLimits:
    """What the files of an operator hold, as far as it is known."""
    return LIMITS.get(operator.id, ExportLimits())


class Erased(NamedTuple):
    """The spans of days (ordinals, both in) whose load curve, and of which everything, was erased of a meter."""

    curve: tuple[tuple[int, int], ...] = ()
    days: tuple[tuple[int, int], ...] = ()


def erased_of(erasures: Erasures, meter: StoredMeter) -> Erased:
    """The days of ``meter`` that the household has erased."""
    return Erased(erasures.days_asked_away(Level.CURVE, meter), erasures.days_asked_away(Level.DAY, meter))


class MissingList(NamedTuple):
    """What is missing of the history of ``register``, and its ``first`` day with a curve (of gas, with a day).

    ``begun`` says that the first day is not over: nothing of it is known to be whole.
    """

    register: str
    found: Missing
    first: int | None
    begun: bool = False

    @property
    def energy(self) -> Energy:
        """Whose operator is to be asked."""
        return Energy.GAS if self.register == TOTAL_GAS.name else Energy.ELECTRICITY

    @property
    def injected(self) -> bool:
        """Whether it is of what the home injects."""
        return self.register == TOTAL_INJECTION.name

    @property
    def asks(self) -> bool:
        """Whether there is anything to ask the operator for."""
        return bool(self.found.spans) or self.found.before is not None


def missing_lists(
    histories: Mapping[str, History],
    operator: Party,
    now: int,
    *,
    since: int | None = None,
    further: bool = False,
    erased: Erased = Erased(),  # noqa: B008 - it is frozen
) -> tuple[MissingList, ...]:
    """The lists of a meter with these histories, by the name of their register; ``now`` in epoch seconds.

    ``since`` is the day since which the curve was collected; ``further`` goes back as far as the operator does. What
    was ``erased`` is not asked for.
    """
    if (gas := histories.get(TOTAL_GAS.name)) is not None:
        if not len(gas.days) and not len(gas.periods) and gas.volume is not None:
            gas = gas.volume  # its volume alone is known
        first = int(gas.days.days[0]) if len(gas.days) else None
        found = missing_days(gas, local_days(gas.zone).day(now), erased=erased.days)
        return (MissingList(TOTAL_GAS.name, found, first),)
    takes = histories.get(TOTAL_IMPORT.name)
    injects = histories.get(TOTAL_INJECTION.name)
    wanted = {} if takes is None else {TOTAL_IMPORT.name: takes}
    if injects is not None and (takes is None or len(injects.curve)):
        wanted[TOTAL_INJECTION.name] = injects
    asked = partial(missing, limits=limits_of(operator), erased=erased.curve)
    return tuple(_list(name, history, asked, now, since, further) for name, history in wanted.items())


def _list(
    name: str, history: History, asked: partial[Missing], now: int, since: int | None, further: bool
) -> MissingList:
    local = local_days(history.zone)
    first = local.day(int(history.curve.starts[0])) if len(history.curve) else None
    found = asked(history, local.day(now), since=since)
    if further and found.before is not None:
        found = asked(history, local.day(now), since=found.before.first)
    return MissingList(name, found, first, begun=first == local.day(now))
