"""Memory of the window beside peers: a place and a household come in, rows of figures go out (:mod:`bench.held`)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

from bench.figures import Row, Spread
from bench.held import ROLLUP

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from bench.importing import Place

EAGER = "the same program with every import at the top"
PLOT = "pyqtgraph alone: one PlotWidget with the same half-hours in clear, 1280 x 820"
AT_MOST = 150.0
"""MB."""
RUNS = 2
"""Memory hardly varies, and each run walks through every page."""


def memory_rows(place: Place, home: Path) -> list[Row]:
    """What the window on ``home`` holds when it is quiet, and after every page, beside two peers."""
    if not ROLLUP.exists():
        return []
    secret = {"PERSIENNE_PASSPHRASE_FILE": str(place.folder / "passphrase"), "BENCH_BEGAN": "0"}
    window, plot = [sys.executable, "-m", "bench.start_child"], [sys.executable, "-m", "bench.plot_window"]
    runs = []
    for _ in range(min(place.runs, RUNS)):
        ours = weighed([*window, "--weigh", "--home", str(home)], secret)
        eager = weighed([*window, "--eager", "--weigh", "--home", str(home)], secret)
        runs.append((ours, eager, weighed(plot, {})))
    return [
        _row("memory of the window, History of 3 years (RSS)", "rss", runs, EAGER, AT_MOST),
        _row("memory of the window, History of 3 years (PSS)", "pss", runs, EAGER, AT_MOST),
        _row("memory of the window (RSS), beside a bare plot", "rss", runs, PLOT),
        _row("memory of the window (PSS), beside a bare plot", "pss", runs, PLOT),
        _row("memory of the window after every page (RSS)", "rss_walked", runs, EAGER),
        _row("memory of the window after every page (PSS)", "pss_walked", runs, EAGER),
    ]


def _row(what: str, key: str, runs: list[tuple[dict[str, float], ...]], peer: str, at_most: float | None = None) -> Row:
    side = 1 if peer == EAGER else 2
    ours, theirs = Spread.of(run[0][key] for run in runs), Spread.of(run[side][key] for run in runs)
    return Row(what, "MB", ours, theirs, peer, at_most)


def weighed(command: list[str], environment: Mapping[str, str]) -> dict[str, float]:
    """What one process says of itself."""
    done = subprocess.run(  # noqa: S603 - our own modules
        command, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{command} ended with {done.returncode}: {done.stderr}")
    notes: dict[str, float] = json.loads(done.stdout)
    return notes
