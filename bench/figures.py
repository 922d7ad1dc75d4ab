"""Work comes in and is timed in turns; measured values come in, one table and one JSON document go out.

A missed target is said, and refuses nothing; work that was not done is an error (``NotDone``), and has no figure.
"""

from __future__ import annotations

import json
import os
import platform
import resource
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Any, Self, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from bench.homes import Scale

Result = TypeVar("Result")
Took = dict[str, float]
"""What one run of one side took: ``wall`` and ``processor`` (ms), or whatever else was measured, by name."""

LIBRARIES = ("PySide6-Essentials", "pyqtgraph", "numpy", "sqlcipher3", "sqlite-utils", "cryptography")


class NotDone(Exception):  # noqa: N818 - what happened, and no fault of Python's
    """A side did not do what it was given, so that no figure says anything of it."""


def expect(what: str, found: object, given: object) -> None:
    """Raise ``NotDone`` unless a side did with ``what`` as it was given."""
    if found != given:
        raise NotDone(f"{what}: {found} instead of {given}")


def timed(work: Callable[[], Result]) -> tuple[Result, Took]:
    """What ``work`` gave, and the milliseconds of the clock and of the processor, ended children in."""
    began, busy = perf_counter(), _processor()
    result = work()
    return result, {"wall": (perf_counter() - began) * 1000, "processor": (_processor() - busy) * 1000}


def in_turns(scale: Scale, *sides: Callable[[], Took] | None) -> list[dict[str, Spread]]:
    """What each of ``sides`` takes; they take turns, so that another program slows all. A side may be absent (None).

    The first rounds are thrown away: they fill the system's file cache, load modules and write bytecode.
    """
    rounds = [[side() if side else {} for side in sides] for _ in range(scale.thrown + scale.runs)]
    return [
        {key: Spread.of(took[key] for took in side) for key in side[0] if all(key in took for took in side)}
        for side in zip(*rounds[scale.thrown :], strict=True)
    ]


def _processor() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


@dataclass(frozen=True, slots=True)
class Spread:
    """Values of several runs: the lowest, the median and the highest, and all of them in the order of the runs."""

    min: float
    median: float
    max: float
    runs: tuple[float, ...]

    @classmethod
    def of(cls, values: Iterable[float]) -> Self:
        """The spread of ``values``, at least one."""
        runs = tuple(round(value, 4) for value in values)
        return cls(min(runs), median(runs), max(runs), runs)

    def __str__(self) -> str:
        """``median (lowest-highest)``."""
        return f"{_short(self.median)} ({_short(self.min)}-{_short(self.max)})"


@dataclass(frozen=True, slots=True)
class Row:
    """One thing measured, in ``unit``, beside the same thing done by ``peer_name`` in the same run.

    ``at_most`` is the target for our median, ``times`` for how many times less than the peer's it is to be; None where
    nothing was promised.
    """

    what: str
    unit: str
    ours: Spread
    peer: Spread | None = None
    peer_name: str = ""
    at_most: float | None = None
    times: float | None = None

    @property
    def ratio(self) -> Spread | None:
        """How many times less than the peer, run by run: each of our runs stands beside the peer's next to it."""
        if self.peer is None:
            return None
        return Spread.of(theirs / mine for mine, theirs in zip(self.ours.runs, self.peer.runs, strict=True))

    @property
    def targets(self) -> str:
        """What was promised."""
        said = [f"<= {_short(self.at_most)} {self.unit}"] if self.at_most is not None else []
        return " and ".join([*said, f"{_short(self.times)} times less"] if self.times is not None else said)

    @property
    def met(self) -> bool | None:
        """Whether the medians keep it; None where nothing was promised."""
        kept = []
        if self.at_most is not None:
            kept.append(self.ours.median <= self.at_most)
        if self.times is not None and self.ratio is not None:
            kept.append(self.ratio.median >= self.times)
        return all(kept) if kept else None

    def to_dict(self) -> dict[str, Any]:
        """Everything, with what follows from it."""
        ratio = None if self.ratio is None else asdict(self.ratio)
        return {**asdict(self), "times_less": ratio, "targets": self.targets, "met": self.met}


def table(rows: Sequence[Row]) -> str:
    """The rows as text, each value as median (lowest-highest)."""
    lines = [("", "unit", "Persienne", "peer", "times less", "target", "")]
    for row in rows:
        peer, ratio = str(row.peer or ""), str(row.ratio or "")
        verdict = {None: "", True: "met", False: "MISSED"}[row.met]
        lines.append((row.what, row.unit, str(row.ours), peer, ratio, row.targets, verdict))
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    padded = ["  ".join(cell.ljust(wide) for cell, wide in zip(line, widths, strict=True)).rstrip() for line in lines]
    return "\n".join([padded[0], "-" * len(padded[0]), *padded[1:]])


def write_json(path: Path, rows: Sequence[Row], peers: Mapping[str, str]) -> None:
    """Everything that was measured, the machine, and the versions of both sides."""
    ours = {"python": platform.python_version(), **{name: version(name) for name in LIBRARIES}}
    document = {"machine": machine(), "versions": ours, "peers": dict(peers), "rows": [row.to_dict() for row in rows]}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")


def machine() -> dict[str, Any]:
    """The processor, its cores and how busy they were, the memory and the system."""
    said = Path("/proc/cpuinfo").read_text(encoding="utf-8") if Path("/proc/cpuinfo").exists() else ""
    names = [line.partition(":")[2].strip() for line in said.splitlines() if line.startswith("model name")]
    return {
        "processor": names[0] if names else platform.processor(),
        "cores": os.cpu_count(),
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30),
        "load": [round(load, 2) for load in os.getloadavg()],
        "system": platform.platform(),
    }


def _short(value: float) -> str:
    """Three digits that matter."""
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"
