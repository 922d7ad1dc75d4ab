"""An erasure in words: an entry of the journal, a state or what remains comes in, short sentences go out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from persienne.base.placeholders import fill
from persienne.words.english import pairs, table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.household.privacy.erasure import ErasureEntry, Remain, State
    from persienne.words import Translate
    from persienne.words.numbers import Figures

BY_THE_WAY = table("erasing.by_the_way")
JOURNAL = table("erasing.journal")
LEVELS = table("erasing.levels")
REMAINS = table("erasing.remains")
REMAINS_COUNTED = pairs("erasing.remains_counted")
STATES = table("erasing.states")


class ErasureWords:
    """The sentences, in one language; dates are those of France."""

    def __init__(self, translate: Translate, figures: Figures) -> None:
        self._translate = translate
        self._figures = figures

    def what(self, entry: ErasureEntry) -> str:
        """What was erased: how deep, and of which days."""
        said = self._said(BY_THE_WAY.get(entry.kind, LEVELS[entry.scope.level.value]))
        if entry.kind in ("import", "meter"):
            said = fill(self._said(JOURNAL[entry.kind]), what=said)
        return ", ".join(filter(None, (said, self._days(entry.scope.first, entry.scope.last))))

    def _days(self, first: int | None, last: int | None) -> str:
        if first is not None and last is not None:
            return self._figures.span(date.fromordinal(first), date.fromordinal(last))
        for bound, ordinal in (("until", last), ("from", first)):
            if ordinal is not None:
                return fill(self._said(JOURNAL[bound]), day=self._figures.day(date.fromordinal(ordinal)))
        return ""

    def state(self, state: State) -> str:
        """How far an erasure has come."""
        return self._said(STATES[state.value])

    def remains(self, remains: Iterable[Remain]) -> list[str]:
        """The copies that an erasure leaves, such as backups, with their count where there is one; a line each."""
        return [self._remain(one) for one in remains]

    def _remain(self, remain: Remain) -> str:
        if not remain.count or remain.code not in REMAINS_COUNTED:
            return self._said(REMAINS[remain.code])
        source = REMAINS_COUNTED[remain.code][remain.count > 1]
        return fill(self._said(source), count=self._figures.number(remain.count))

    def _said(self, source: str) -> str:
        return self._translate("Erasure", source)
