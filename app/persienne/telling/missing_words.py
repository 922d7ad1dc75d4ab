"""What is still to be downloaded of the load curve, in sentences: spans and an operator come in, words go out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy
from persienne.base.placeholders import fill
from persienne.words.english import pairs, table

if TYPE_CHECKING:
    from persienne.consents.parties import Party
    from persienne.insight.missing import MissingSpan
    from persienne.telling.missing_lists import MissingList
    from persienne.words import Translate
    from persienne.words.numbers import Figures

WHERE_GAS = table("missing.where_gas")
WHERE = table("missing.where")
COUNTED = pairs("missing.counted")
SAID = table("missing.said")


class MissingWords:
    """The sentences, by a translator and the figures of its language."""

    def __init__(self, translate: Translate, figures: Figures) -> None:
        self.translate = translate
        self.figures = figures

    @property
    def head(self) -> str:
        """The title of it all."""
        return self._say("head")

    @property
    def closed(self) -> str:
        """That closed slats need none."""
        return self._say("closed")

    def where(self, operator: Party, energy: Energy) -> str:
        """Where the files of that energy are."""
        sources = WHERE_GAS if energy is Energy.GAS else WHERE
        source = sources.get(operator.id, sources[""])
        return fill(self.translate("Missing", source), {"operator": operator.name})

    def summary(self, one: MissingList, *, alone: bool = True) -> list[str]:
        """How much there is to download, and what is out of reach; ``alone``: the meter has no other list."""
        if one.energy is Energy.GAS:
            erased = [self._counted("gas_erased", one.found.erased)] if one.found.erased else []
            return [self._of_gas(one), *erased]
        said = []
        if one.injected and (one.found.spans or (alone and one.asks)):
            said.append(self._say("injects" if alone else "production"))
        if one.found.spans:
            said.append(self._counted("files", len(one.found.spans)))
        elif one.found.erased:
            said += [self._say("none_left", first=self._day(one.first))] if one.first is not None and alone else []
        elif one.first is not None and not one.begun:
            none = "injected_none" if one.injected and not alone else "none"
            said.append(self._say(none, first=self._day(one.first)))
        if one.found.lost:
            said.append(self._counted("lost", one.found.lost))
        if one.found.erased and (alone or not one.injected):
            said.append(self._counted("erased", one.found.erased))
        return said

    def _of_gas(self, one: MissingList) -> str:
        if one.first is None:
            return self._say("gas_periods")
        days = sum(span.days for span in one.found.spans)
        if days:
            return self._counted("gas_missing", days)
        return self._say("none_left" if one.found.erased else "gas_none", first=self._day(one.first))

    def before(self, one: MissingList) -> str:
        """What may be there before the first curve; empty where nothing may be."""
        if one.found.before is None:
            return ""
        reach = self._day(one.found.before.first)
        if one.first is None:
            return self._say("before_all", reach=reach)
        return self._say("before", first=self._day(one.first), reach=reach)

    def span(self, span: MissingSpan) -> str:
        """The dates to ask for."""
        return self.figures.span(date.fromordinal(span.first), date.fromordinal(span.last))

    def days(self, span: MissingSpan, energy: Energy) -> str:
        """How many of them are missing."""
        return self._counted("gas_days" if energy is Energy.GAS else "days", span.days)

    def more(self, count: int, energy: Energy) -> str:
        """How many files, or stretches of days, are not listed."""
        return self._counted("gas_more" if energy is Energy.GAS else "more", count)

    def of_meter(self, meter: str, said: str) -> str:
        """A sentence about one of several meters."""
        return self._say("of_meter", meter=meter, said=said)

    def _day(self, day: int) -> str:
        return self.figures.day(date.fromordinal(day))

    def _counted(self, what: str, count: int) -> str:
        source = COUNTED[what][count != 1]
        return fill(self.translate("Missing", source), {"count": self.figures.number(count)})

    def _say(self, what: str, **facts: object) -> str:
        return fill(self.translate("Missing", SAID[what]), facts)
