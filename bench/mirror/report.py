"""A score: rows of text come in, Markdown tables go out, with what was asked beside what was reached."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.mirror.measures import Counts


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
