"""How good a guess is: guesses and truths come in, accuracy, MCC, F1 and intervals by bootstrap over days go out.

The report of a score: rows of text become Markdown tables, with what was asked beside what was reached.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.mirror.presence import DAYTIME
from persienne.insight.mirror.slots import SATURDAY, weekdays

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


DRAWS = 500
SEED = 20


@dataclass(frozen=True, slots=True, eq=False)
class Counts:
    """Right and wrong guesses a day: int64 [days, 4] of true positives, false ones, false negatives, true ones."""

    by_day: NDArray[np.int64]

    @property
    def accuracy(self) -> float:
        """The share that is right."""
        return float(_accuracy(self.by_day.sum(0)))

    @property
    def mcc(self) -> float:
        """Matthews' correlation: 0 for chance, 1 for right."""
        return float(_mcc(self.by_day.sum(0)))

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        hits, false, missed, _ = self.by_day.sum(0)
        return float(2 * hits / max(2 * hits + false + missed, 1))

    def intervals(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """95 % of accuracy and of MCC, drawing whole days with replacement."""
        rng = np.random.default_rng(SEED)
        rows = rng.integers(0, len(self.by_day), (DRAWS, len(self.by_day)))
        sums = self.by_day[rows].sum(1)
        found = [np.quantile(each(sums.T), [0.025, 0.975]) for each in (_accuracy, _mcc)]
        return (float(found[0][0]), float(found[0][1])), (float(found[1][0]), float(found[1][1]))


def _accuracy(counts: NDArray[np.int64]) -> Floats:
    return (counts[0] + counts[3]) / np.maximum(counts.sum(0), 1)


def _mcc(counts: NDArray[np.int64]) -> Floats:
    hits, false, missed, rest = counts.astype(np.float64)
    scale = np.sqrt((hits + false) * (hits + missed) * (rest + false) * (rest + missed))
    return np.divide(hits * rest - false * missed, scale, out=np.zeros(np.shape(scale)), where=scale > 0)


def counted(guess: Floats, truth: Floats) -> Counts:
    """Counts by row of two arrays of 0 and 1 [days, slots]; where either is NaN nothing is counted."""
    known = np.isfinite(guess) & np.isfinite(truth)
    yes, true = guess > 0.5, truth > 0.5
    cells = (yes & true, yes & ~true, ~yes & true, ~yes & ~true)
    return Counts(np.stack([(cell & known).sum(1) for cell in cells], axis=1))


def by_day(guess: Floats, truth: Floats) -> Counts:
    """Counts of one guess a day [days]."""
    return counted(guess[:, np.newaxis], truth[:, np.newaxis])


def daytime(guess: Floats, truth: Floats) -> Counts:
    """Counts of guesses of presence from 6 to 22 h; the coarser of both is repeated to the finer."""
    slots = int(np.lcm(guess.shape[1], truth.shape[1]))
    hour = np.arange(slots) * 24 / slots
    inside = (hour >= DAYTIME[0]) & (hour < DAYTIME[1])
    finer = [np.repeat(each, slots // each.shape[1], axis=1)[:, inside] for each in (guess, truth)]
    return counted(*finer)


def majority(truth: Floats) -> Counts:
    """What whoever always says the more frequent of both gets."""
    usual = float(np.nanmean(_daytime_of(truth)) >= 0.5)
    return daytime(np.full(truth.shape, usual), truth)


def habit(truth: Floats, first_day: int) -> Counts:
    """What whoever knows all other days gets: the more frequent at that minute, weekdays and week-ends apart."""
    weekend = weekdays(first_day, len(truth)) >= SATURDAY
    guess = np.full(truth.shape, np.nan)
    for kind in (True, False):
        rows = truth[weekend == kind]
        known = np.isfinite(rows)
        total, count = np.where(known, rows, 0).sum(0), known.sum(0)
        others, among = total - np.where(known, rows, 0), count - known
        guess[weekend == kind] = np.divide(others, among, out=np.full(rows.shape, np.nan), where=among > 0) >= 0.5
    return daytime(guess, truth)


def _daytime_of(truth: Floats) -> Floats:
    hour = np.arange(truth.shape[1]) * 24 / truth.shape[1]
    return truth[:, (hour >= DAYTIME[0]) & (hour < DAYTIME[1])]


@dataclass(slots=True)
class Target:
    """Something that was asked, what was reached, and whether that is enough."""

    what: str
    asked: str
    reached: str
    met: bool


@dataclass(slots=True)
class Report:
    """The score as it is being written, and the targets that it speaks of."""

    lines: list[str] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)

    def title(self, text: str, *sentences: str) -> None:
        """A heading, and what is to be known of the table under it."""
        self.lines += ["", f"### {text}", ""]
        for sentence in sentences:
            self.lines += [sentence, ""]

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """A table of Markdown."""
        self.lines += [_line(head), _line(["---"] * len(head)), *(_line(row) for row in rows)]

    def least(self, what: str, asked: float, reached: float, digits: int = 3) -> None:
        """Something that is to be ``asked`` at least."""
        self.targets.append(Target(what, f"≥ {asked:g}", f"{reached:.{digits}f}", reached >= asked))

    def most(self, what: str, asked: float, reached: float, digits: int = 1) -> None:
        """Something that is to be ``asked`` at most."""
        self.targets.append(Target(what, f"≤ {asked:g}", f"{reached:.{digits}f}", reached <= asked))

    def text(self) -> str:
        """The whole score, the targets first."""
        head = ["", "### What was asked", ""] if self.targets else []
        rows = [[one.what, one.asked, one.reached, "met" if one.met else "**missed**"] for one in self.targets]
        table = [_line(["", "asked", "reached", ""]), _line(["---"] * 4), *(_line(row) for row in rows)] if rows else []
        return "\n".join([*head, *table, *self.lines]).strip() + "\n"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def both(counts: Counts, *, intervals: bool = False) -> str:
    """Accuracy and MCC, with their intervals of 95 % where wanted."""
    said = f"{counts.accuracy:.3f} / {counts.mcc:.2f}"
    if not intervals:
        return said
    accuracy, mcc = counts.intervals()
    return f"{said} ({accuracy[0]:.3f}-{accuracy[1]:.3f}; {mcc[0]:.2f}-{mcc[1]:.2f})"


def named(step: int) -> str:
    """A step in minutes."""
    return f"{step // 60} min"
