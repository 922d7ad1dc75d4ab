"""What is still to be downloaded of the load curve, in sentences: spans and an operator come in, words go out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from persienne.base.placeholders import fill
from persienne.insight.missing import ExportLimits
from persienne.words import missing

if TYPE_CHECKING:
    from persienne.consents.parties import Party
    from persienne.insight.missing import Missing, MissingSpan
    from persienne.words import Translate
    from persienne.words.numbers import Figures

LIMITS: Final = {"enedis": ExportLimits(days=7, reach=730)}
"""What the files of an operator hold, by its id: a request beyond 7 days fails, and two years are kept."""


def limits_of(operator: Party) -> ExportLimits:
    """What the files of an operator hold, as far as it is known."""
    return LIMITS.get(operator.id, ExportLimits())


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

    @property
    def gas(self) -> str:
        """That a gas meter has no half-hours."""
        return self._say("gas")

    @property
    def injects(self) -> str:
        """That of a meter which only injects another file is to be asked for."""
        return self._say("injects")

    def where(self, operator: Party) -> str:
        """Where the files are."""
        source = missing.WHERE.get(operator.id, missing.WHERE[""])
        return fill(self.translate("Missing", source), {"operator": operator.name})

    def summary(self, found: Missing, first: int | None) -> list[str]:
        """How much there is to download, and what is out of reach; ``first`` is the first day with a curve."""
        said = []
        if found.spans:
            said.append(self._counted("files", len(found.spans)))
        elif first is not None:
            said.append(self._say("none", first=self._day(first)))
        if found.lost:
            said.append(self._counted("lost", found.lost))
        return said

    def before(self, found: Missing, first: int | None) -> str:
        """What may be there before the first curve; empty where nothing may be."""
        if found.before is None:
            return ""
        reach = self._day(found.before.first)
        if first is None:
            return self._say("before_all", reach=reach)
        return self._say("before", first=self._day(first), reach=reach)

    def span(self, span: MissingSpan) -> str:
        """The dates to ask for."""
        return self.figures.span(date.fromordinal(span.first), date.fromordinal(span.last))

    def days(self, span: MissingSpan) -> str:
        """How many of them are missing."""
        return self._counted("days", span.days)

    def more(self, count: int) -> str:
        """How many files are not listed."""
        return self._counted("more", count)

    def of_meter(self, meter: str, said: str) -> str:
        """A sentence about one of several meters."""
        return self._say("of_meter", meter=meter, said=said)

    def _day(self, day: int) -> str:
        return self.figures.day(date.fromordinal(day))

    def _counted(self, what: str, count: int) -> str:
        source = missing.COUNTED[what][count != 1]
        return fill(self.translate("Missing", source), {"count": self.figures.number(count)})

    def _say(self, what: str, **facts: object) -> str:
        return fill(self.translate("Missing", missing.SAID[what]), facts)
