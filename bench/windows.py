"""Starts of the window and the memory that it holds: a place comes in, rows of figures go out.

Beside it stand the same program with every import at the top and, for memory, the least that draws the same curve.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bench.figures import Row, expect, in_turns
from bench.homes import open_household
from bench.launch import ROLLUP
from bench.processes import noted
from persienne.household.measures.resolved_history import recall_history
from persienne.store.meters import every_meter
from persienne.ui.pages import PAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.figures import Took
    from bench.homes import Place

EAGER = "the same program with every import at the top"
PLOT = "pyqtgraph alone: one PlotWidget with as many half-hours in clear, 1280 x 820"
WINDOW_MS, CHART_MS, SOONER = 250, 900, 1.3
AT_MOST = 150.0
"""MB."""
MEMORY_RUNS = 2
"""Memory hardly varies, and each run walks through every page."""


def start_rows(place: Place) -> list[Row]:
    """Fresh processes until the window and its first chart are painted, on three years and on the demo's household."""
    own, demo = ["--home", str(place.short_home)], ["--demo"]
    rows = _start_rows(place, own, f"a household of {place.short.intervals} half-hours", promised=True)
    return rows + _start_rows(place, demo, "--demo", promised=False)


def _start_rows(place: Place, arguments: Sequence[str], what: str, *, promised: bool) -> list[Row]:
    lazy, eager = in_turns(
        place.scale, partial(started, place, arguments), partial(started, place, ["--eager", *arguments])
    )
    rows = []
    for key, named, limit in (
        ("window", "window painted", WINDOW_MS),
        ("chart", "first chart painted", CHART_MS),
        ("processor", "processor time until then", None),
    ):
        at_most, times = (limit, SOONER) if promised and limit is not None else (None, None)
        rows.append(Row(f"{named}, {what}", "ms", lazy[key], eager[key], EAGER, at_most, times))
    return rows


def memory_rows(place: Place) -> list[Row]:
    """What the window holds when it is quiet, with History in front, and after every page, beside two peers."""
    if not ROLLUP.exists():
        return []
    scale = replace(place.scale, runs=min(place.scale.runs, MEMORY_RUNS), thrown=0)
    own = ["--weigh", "--home", str(place.short_home)]
    ours, eager, plot = in_turns(
        scale,
        partial(started, place, own),
        partial(started, place, ["--eager", *own]),
        partial(noted, place, "bench.plot_window", [str(place.short.intervals)]),
    )
    return [
        Row(f"memory of the window{what} ({key.upper()})", "MB", ours[key + when], theirs[key + when], peer, at_most)
        for what, when, theirs, peer, at_most in (
            (f", History of {place.short.intervals} half-hours", "", eager, EAGER, AT_MOST),
            (", beside a bare plot", "", plot, PLOT, None),
            (" after every page", "_walked", eager, EAGER, None),
        )
        for key in ("rss", "pss")
    ]


def started(place: Place, arguments: Sequence[str]) -> Took:
    """What a start took from the start of its process, Python's in; its chart has to hold what the household does."""
    notes = noted(place, "bench.start_child", arguments)
    joules = None
    if "--demo" not in arguments:
        with closing(open_household(place.short_home)) as household:
            curve = recall_history(household.conn, every_meter(household.conn)[0]).curve
        joules = int(curve.values[(curve.starts >= notes["from"]) & (curve.ends <= notes["to"])].sum())
    expect("joules in the first chart", notes["joules"], joules or notes["joules"])
    expect("whether they are any", notes["joules"] > 0, given=True)
    if "--weigh" in arguments:
        expect("pages that were gone to", notes["pages"], len(PAGES))
    return notes
