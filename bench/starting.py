"""Starts of the window, lazy and with every import at the top: a place and a household come in, rows go out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from bench import homes
from bench.figures import Row, Spread

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bench.importing import Place

EAGER = "the same program with every import at the top"
WINDOW_MS, CHART_MS, SOONER = 250, 900, 1.3


def start_rows(place: Place, home: Path) -> list[Row]:
    """Fresh processes until the window and its first chart are painted, on ``home`` and on the demo's household."""
    secret = place.folder / "passphrase"
    secret.write_text(homes.PASSPHRASE, encoding="utf-8")
    own, demo = ["--home", str(home)], ["--demo"]
    rows = _rows(own, "a household of 3 years on the disk", place.runs, secret, promised=True)
    return rows + _rows(demo, "--demo", place.runs, secret, promised=False)


def _rows(arguments: Sequence[str], what: str, runs: int, secret: Path, *, promised: bool) -> list[Row]:
    pairs = [(started(arguments, secret), started(["--eager", *arguments], secret)) for _ in range(runs + 1)]
    del pairs[0]  # the first compiles modules and fills the system's file cache
    rows = []
    for key, named, limit in (
        ("window", "window painted", WINDOW_MS),
        ("chart", "first chart painted", CHART_MS),
        ("processor", "processor time until then", None),
    ):
        lazy, eager = (Spread.of(pair[side][key] for pair in pairs) for side in (0, 1))
        at_most, times = (limit, SOONER) if promised and limit is not None else (None, None)
        rows.append(Row(f"{named}, {what}", "ms", lazy, eager, EAGER, at_most, times))
    return rows


def started(arguments: Sequence[str], secret: Path) -> dict[str, float]:
    """Milliseconds from the start of one process, Python's own start included."""
    environment = {**os.environ, "PERSIENNE_PASSPHRASE_FILE": str(secret), "BENCH_BEGAN": str(time.monotonic())}
    command = [sys.executable, "-m", "bench.start_child", *arguments]
    # Offscreen Qt says at each window that it cannot raise it.
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - our own module
    if done.returncode:
        raise RuntimeError(f"{command} ended with {done.returncode}: {done.stderr}")
    notes: dict[str, float] = json.loads(done.stdout)
    return notes
