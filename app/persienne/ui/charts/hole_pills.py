"""The pills of the holes of a day: holes and what they say come in, a pill for each or for several; it paints nothing.

A hole too narrow for its own pill, or beside one that took its place, is told by its neighbour's: that counts both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.ui.charts.day_labels import MEDIUM

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from persienne.ui.charts.day_labels import DayLabel, DayLabels
    from persienne.ui.charts.picture import Hole
    from persienne.ui.charts.scale import View

NARROWEST = 8
"""Pixels from which on a hole has a pill of its own."""
PILL_AIR = 20
"""Pixels around the words of a pill within its hole."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A stretch between two pixels and what it says, in many words and in fewer; ``hole`` where others may join it."""

    left: float
    right: float
    texts: Sequence[str]
    hole: Hole | None = None

    @classmethod
    def of(cls, view: View, stretch: Hole, texts: Sequence[str], *, joins: bool = True) -> Wish:
        """The wish of ``stretch`` as ``view`` shows it; ``joins``: others may be counted with it."""
        left, right = view.x([stretch.left, stretch.right]).tolist()
        return cls(left, right, texts, stretch if joins else None)


@dataclass(slots=True)
class _Pill:
    """A pill that was placed, and the stretches that it tells."""

    label: DayLabel
    told: list[Wish]

    def away(self, wish: Wish) -> float:
        """Pixels between ``wish`` and what the pill tells or covers; 0 where they meet."""
        left = min(self.label.rect.left(), *(one.left for one in self.told))
        right = max(self.label.rect.right(), *(one.right for one in self.told))
        return max(0.0, left - wish.right, wish.left - right)


def say_holes(labels: DayLabels, wishes: Sequence[Wish], joined: Callable[[Sequence[Hole]], str]) -> None:
    """Write a pill for each of ``wishes`` where there is room; ``joined`` says several holes in one."""
    pills: list[_Pill] = []
    untold: list[Wish] = []
    for wish in sorted(wishes, key=lambda one: one.left):
        fits = (text for text in wish.texts if labels.width_of(text, MEDIUM) + PILL_AIR <= wish.right - wish.left)
        wide = wish.right - wish.left >= NARROWEST
        if wide and labels.say_pill(next(fits, wish.texts[-1]), wish.left, wish.right):
            pills.append(_Pill(labels.labels[-1], [wish]))
        else:
            untold.append(wish)
    for wish in untold:
        _join(labels, wish, [pill for pill in pills if pill.told[0].hole is not None], joined)


def _join(labels: DayLabels, wish: Wish, pills: Sequence[_Pill], joined: Callable[[Sequence[Hole]], str]) -> None:
    """Let the nearest pill tell ``wish`` too: one that covers it, or that took the place of its own."""
    reach = max((labels.width_of(text, MEDIUM) for text in wish.texts), default=0.0)
    if wish.right - wish.left < NARROWEST:
        reach = 0.0
    near = [pill for pill in pills if wish.hole is not None and pill.away(wish) <= reach]
    for pill in sorted(near, key=lambda one: one.away(wish)):
        told = sorted([*pill.told, wish], key=lambda one: one.left)
        labels.labels.remove(pill.label)
        if labels.say_pill(joined([one.hole for one in told if one.hole is not None]), told[0].left, told[-1].right):
            pill.label, pill.told = labels.labels[-1], told
            return
        labels.labels.append(pill.label)
