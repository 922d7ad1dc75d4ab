"""Tenancies in words: where a meter is, who held its contract, from which day to which; and how it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.placeholders import fill
from persienne.letters.facts import one_line
from persienne.telling.spoken import Spoken

if TYPE_CHECKING:
    from persienne.letters.tenancy import Tenancy


class TenancyWords(Spoken):
    """The sentences, in one language."""

    CONTEXT = "TenancyWords"

    def of(self, tenancy: Tenancy) -> str:
        """All of it on one line: "12 rue des Exemples, 69003 Lyon · contract of Camille Exemple · since 1 May 2020"."""
        return " · ".join(part for part in (self.place(tenancy), self.holders(tenancy), self.days(tenancy)) if part)

    def place(self, tenancy: Tenancy) -> str:
        """Where the meter is."""
        return one_line(tenancy.address) or self.tr("address not said")

    def holders(self, tenancy: Tenancy) -> str:
        """Whose contract it is; "" where no name was typed: it is then that of who writes."""
        names = self.figures.listed(tenancy.holders)
        return fill(self.tr("contract of {names}"), names=names) if names else ""

    def days(self, tenancy: Tenancy) -> str:
        """From when to when, as far as it was said; "" where nothing was."""
        begin, end = tenancy.begin, tenancy.end
        if begin is not None and end is not None:
            return self.figures.of_days(begin, end)
        if begin is not None:
            return fill(self.tr("since {day}"), day=self.figures.day(begin))
        return "" if end is None else fill(self.tr("until {day}"), day=self.figures.day(end))
