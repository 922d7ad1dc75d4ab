"""What is still to be downloaded of a meter: histories and a grid operator come in, a section for each list goes out.

Of electricity that is the load curve of what the home takes, and of what it injects where it has one; of gas the days.
"""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from persienne.base.energy_market import Energy
from persienne.base.localtime import local_days
from persienne.base.placeholders import fill
from persienne.base.reading import TOTAL_GAS, TOTAL_IMPORT, TOTAL_INJECTION
from persienne.base.slats import Slat
from persienne.insight.missing import ExportLimits, Missing, missing, missing_days
from persienne.store.erase import Level
from persienne.telling.report import Act, Row, Section, Table, Words
from persienne.words.english import pairs, table
from persienne.words.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from persienne.consents.parties import Party
    from persienne.household.privacy.erasure import Erasures
    from persienne.insight.missing import MissingSpan
    from persienne.insight.series import History
    from persienne.store.meters import StoredMeter
    from persienne.words import Translate
    from persienne.words.numbers import Figures

WHERE_GAS = table("missing.where_gas")
WHERE = table("missing.where")
COUNTED = pairs("missing.counted")
SAID = table("missing.said")

FURTHER: Final = QT_TRANSLATE_NOOP("MissingCard", "List these weeks too")
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


def needs_none(meter: StoredMeter) -> bool:
    """Whether closed slats keep nothing of what would be fetched; days of gas are always kept."""
    return meter.energy is not Energy.GAS and meter.slat is Slat.CLOSED


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
    def days(self) -> int:
        """How many days are missing and can be asked for."""
        return sum(span.days for span in self.found.spans)

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
    return tuple(_list(name, history, asked, now, since=since, further=further) for name, history in wanted.items())


def _list(
    name: str, history: History, asked: partial[Missing], now: int, since: int | None, further: bool
) -> MissingList:
    local = local_days(history.zone)
    first = local.day(int(history.curve.starts[0])) if len(history.curve) else None
    found = asked(history, local.day(now), since=since)
    if further and found.before is not None:
        found = asked(history, local.day(now), since=found.before.first)
    return MissingList(name, found, first, begun=first == local.day(now))


class MissingWords:
    """The sentences, by a translator and the figures of its language."""

    def __init__(self, translate: Translate, figures: Figures) -> None:
        self.translate = translate
        self.figures = figures

    def say(self, what: str, **facts: object) -> str:
        """A sentence of ``words.missing``; a number among its facts is a day (an ordinal)."""
        days = {name: self.figures.day(date.fromordinal(day)) for name, day in facts.items() if isinstance(day, int)}
        return fill(self.translate("Missing", SAID[what]), facts | days)

    def counted(self, what: str, count: int, energy: Energy = Energy.ELECTRICITY) -> str:
        """A sentence about one or more."""
        source = COUNTED[f"gas_{what}" if energy is Energy.GAS else what][count != 1]
        return fill(self.translate("Missing", source), {"count": self.figures.number(count)})

    def where(self, operator: Party, energy: Energy) -> str:
        """Where the files of that energy are."""
        sources = WHERE_GAS if energy is Energy.GAS else WHERE
        source = sources.get(operator.id, sources[""])
        return fill(self.translate("Missing", source), {"operator": operator.name})

    def sections(
        self, meter: StoredMeter, operator: Party, lists: Sequence[MissingList], called: str = ""
    ) -> Iterator[Section]:
        """A section for each list, with files as rows; sentences begin with the name in ``called``, where given."""
        closed = needs_none(meter)
        for one in [MissingList(meter.total.name, Missing(()), None)] if closed else lists:
            below = [self.say("closed")] if closed else self.before(one)
            summary, before = (
                tuple(self.say("of_meter", meter=called, said=said) if called else said for said in sentences)
                for sentences in (self.summary(one, alone=len(lists) == 1), below)
            )
            acts = (Act("further", self.translate("MissingCard", FURTHER)),) if one.found.before else ()
            parts = (Words(summary, "loud"), Words(before), Table((), tuple(self._rows(one))))
            yield Section("", parts, acts, facts=_facts(meter, operator, one))

    def summary(self, one: MissingList, *, alone: bool = True) -> list[str]:
        """How much there is to download, and what is out of reach; ``alone``: the meter has no other list."""
        found, gas, said = one.found, one.energy is Energy.GAS, []
        if one.injected and (found.spans or (alone and one.asks)):
            said.append(self.say("injects" if alone else "production"))
        if gas and one.first is None:
            said.append(self.say("gas_periods"))
        elif found.spans:
            said.append(
                self.counted("missing", one.days, one.energy) if gas else self.counted("files", len(found.spans))
            )
        elif one.first is not None and found.erased:
            said += [self.say("none_left", first=one.first)] if alone else []
        elif one.first is not None and not one.begun:
            none = "gas_none" if gas else "injected_none" if one.injected and not alone else "none"
            said.append(self.say(none, first=one.first))
        if found.lost:
            said.append(self.counted("lost", found.lost))
        if found.erased and (alone or not one.injected):
            said.append(self.counted("erased", found.erased, one.energy))
        return said

    def before(self, one: MissingList) -> list[str]:
        """What may be there before the first curve; nothing where nothing may be."""
        if one.found.before is None:
            return []
        what = "before_all" if one.first is None else "before"
        return [self.say(what, first=one.first, reach=one.found.before.first)]

    def _rows(self, one: MissingList) -> Iterator[Row]:
        """The dates to ask for, and the number of missing days."""
        for span in one.found.spans:
            dates = self.figures.span(date.fromordinal(span.first), date.fromordinal(span.last))
            yield Row(dates, (self.counted("days", span.days, one.energy),))


def _facts(meter: StoredMeter, operator: Party, one: MissingList) -> dict[str, Any]:
    """A list as JSON tells it (docs/formats.md)."""
    found, before = one.found, one.found.before
    return {
        "meter": meter.meter.point,
        "label": meter.label,
        "register": one.register,
        "operator": operator.id,
        "closed": needs_none(meter),
        "files": [_days(span) | {"days": span.days} for span in found.spans],
        "out_of_reach": found.lost,
        "erased": found.erased,
        "perhaps": before and _days(before),
        "since": one.first and date.fromordinal(one.first).isoformat(),
        "missing_days": one.days,
    }


def _days(span: MissingSpan) -> dict[str, Any]:
    return {name: date.fromordinal(day).isoformat() for name, day in (("first", span.first), ("last", span.last))}
