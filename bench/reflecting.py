"""The mirror of a year beside what pandas is asked of a curve first: a place comes in, rows of figures go out."""

from __future__ import annotations

from contextlib import closing
from time import perf_counter
from typing import TYPE_CHECKING

from bench import homes
from bench.figures import Row, Spread
from bench.importing import HERE, Worker
from persienne.telling.mirror.readings import MirrorReadings
from persienne.telling.mirror.view import MirrorView
from persienne.telling.mirror.view_maker import Asked, Maker
from persienne.words.numbers import Figures

if TYPE_CHECKING:
    from bench.importing import Place

HABITS = "pandas: local days, their nights, a profile of the week, days far below their month; the year in memory"


def mirror_rows(place: Place) -> list[Row]:
    """What the whole page Mirror takes of a year of half-hours that is read: every step, and what would change it."""
    file = homes.curve_file(place.folder / "year.csv", 1)
    with closing(homes.open_household(homes.filled_household(place.folder / "year", file))) as household:
        asked = Asked.of(household, household.measures.meters()[0])
    question = {"file": str(file)}
    times: tuple[list[float], list[float]] = ([], [])
    with Worker([place.peer, HERE / "pandas_habits.py"]) as pandas:
        for _ in range(place.runs + 1):
            began = perf_counter()
            reflected(asked)
            times[0].append((perf_counter() - began) * 1000)
            times[1].append(pandas.ask(question)["habits"])
    ours, theirs = (Spread.of(side[1:]) for side in times)
    return [Row(f"mirror of a year ({len(asked.history.curve)} half-hours)", "ms", ours, theirs, HABITS)]


def reflected(asked: Asked) -> MirrorView:
    """The page, in English."""
    figures = Figures(french=False)
    words = MirrorReadings(lambda _context, said: said, figures)
    view = Maker(words, figures).make(asked, lambda: None)
    if not isinstance(view, MirrorView):
        raise TypeError(view)
    return view
