"""An erasure in words, for the window and the commands: what would go, what went, its proof and what remains."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from persienne.base.placeholders import fill
from persienne.household.access.last_seen import place_of_this_account
from persienne.store.erasures import ByTheWay, State
from persienne.words.english import pairs, table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.household.privacy.certificate import Certificate
    from persienne.household.privacy.erasure import ErasureEntry, Plan, Remain
    from persienne.household.remove_household import Removed
    from persienne.words import Translate
    from persienne.words.english import Pair
    from persienne.words.numbers import Figures

BY_THE_WAY = table("erasing.by_the_way")
COUNTED = table("erasing.counted")
JOURNAL = table("erasing.journal")
LEVELS = table("erasing.levels")
REMAINS = table("erasing.remains")
REMAINS_COUNTED = pairs("erasing.remains_counted")
PROOF = table("erasing.proof")
STATES = table("erasing.states")
TOLD = table("erasing.told")
WENT = pairs("erasing.went")
WENT_IN_ALL = pairs("erasing.went_in_all")

FILES = "files"
"""What 0.1.0 counted of an undone import."""


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

    def went(self, entry: ErasureEntry) -> str:
        """How much went, as :func:`_went` counts it."""
        counted = _went(entry)
        every = WENT | WENT_IN_ALL
        return self._figures.listed(self._counted(every[name], counted[name]) for name in every if name in counted)

    def plan(self, plan: Plan) -> list[str]:
        """What an erasure would take: a head, the measures within the day unless the curve has as many, each table."""
        if not plan:
            return [self._said(TOLD["nothing"])]
        number = self._figures.number
        counts = [
            fill(self._said(COUNTED[one.table]), rows=number(one.rows), values=number(one.values))
            for one in plan.counts
        ]
        if plan.measures not in {0, *(one.values for one in plan.counts if one.table == "curve")}:
            counts.insert(0, fill(self._said(TOLD["measures"]), measures=number(plan.measures)))
        return [self._said(TOLD["would"]), *counts]

    def emptied(self, plan: Plan) -> str:
        """How many days will have no value left; empty where each keeps one."""
        return fill(self._said(TOLD["emptied"]), days=self._figures.number(plan.emptied)) if plan.emptied else ""

    def exports(self, plan: Plan, most: int | None = None) -> list[str]:
        """The files that were exported of these days, and stay, a line each; ``most`` of them and how many more."""
        if not plan.exports:
            return []
        named = [
            f"{one.where or self._said(TOLD['place_erased'])} ({self._figures.day(date.fromisoformat(one.at[:10]))})"
            for one in plan.exports[:most]
        ]
        more = len(plan.exports) - len(named)
        return [
            self._said(TOLD["exported"]),
            *named,
            *([self._counted(WENT_IN_ALL["exports_more"], more)] if more else []),
        ]

    def proof(self, certificate: Certificate) -> str:
        """What was looked for and found."""
        proof = certificate.proof
        if proof is None:
            return self._said(PROOF["waits"])
        if proof.interrupted and not proof.clean:
            return self._said(PROOF["old_pages"])
        if proof.found_before and certificate.state == State.DOUBTFUL:
            return self._said(PROOF["forgotten"])
        if proof.interrupted:
            return self._said(PROOF["interrupted" if proof.again is None else "again"])
        number = self._figures.number
        return fill(self._said(PROOF["searched"]), sampled=number(proof.sampled), found=number(proof.found))

    def left(self, removed: Removed) -> list[str]:
        """What a removed household left on this computer, to be removed by hand."""
        left = []
        if not removed.forgotten:
            left.append(fill(self._said(TOLD["seen_left"]), file=place_of_this_account()))
        if removed.keyring is False:
            left.append(self._said(TOLD["keyring_left"]))
        return left

    def stays(self) -> str:
        """What stands before the copies that remain."""
        return self._said(TOLD["stays"])

    def state(self, state: State) -> str:
        """How far an erasure has come."""
        return self._said(STATES[state.value])

    def remains(self, remains: Iterable[Remain]) -> list[str]:
        """The copies that an erasure leaves, such as backups, with their count where there is one; a line each."""
        return [self._remain(one) for one in remains]

    def _remain(self, remain: Remain) -> str:
        if not remain.count or remain.code not in REMAINS_COUNTED:
            return self._said(REMAINS[remain.code])
        return self._counted(REMAINS_COUNTED[remain.code], remain.count)

    def _counted(self, pair: Pair, count: int) -> str:
        return fill(self._said(pair[count > 1]), count=self._figures.number(count))

    def _said(self, source: str) -> str:
        return self._translate("Erasure", source)


def _went(entry: ErasureEntry) -> dict[str, int]:
    """How much went: rows of an erasure, values where it went by the way; 0.1.0 counted the files of an undo."""
    count = sum(entry.counts.values())
    if entry.kind not in BY_THE_WAY:
        return {"rows": count}
    if entry.kind == ByTheWay.UNDO:
        return {FILES if FILES in entry.counts else "values": count}
    apart: Counter[str] = Counter()
    for name, number in entry.counts.items():
        apart[name if name in WENT else "measures"] += number
    return {name: number for name, number in apart.items() if number}
