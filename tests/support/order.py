"""In which order the tests are run: the longest first, so that no worker is alone with one at the end."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest

LONGEST = (
    "household/test_injected_faults.py::test_faults_of_the_system_end_in_a_sentence_and_lose_nothing",
    "ui/pictures/test_drawn_pages.py::test_nothing_drawn_is_cut_pale_or_mute_and_every_figure_agrees",
    "collecting/test_years.py::test_an_ordinary_desktop_loses_nothing",
    "household/measures/test_write_meter.py::test_it_is_after_very_many_kills",
)
"""What takes over a minute of a processor, the longest first; parameters are left out."""


def longest_first(items: Sequence[pytest.Item], workers: int) -> list[pytest.Item]:
    """The same tests, so that each worker has its share of the longest at the head of its run.

    With ``--dist=worksteal`` a worker gets a contiguous run of tests, goes through it from its head, and loses from its
    tail what an idle one steals.
    """
    ranked = [(_rank(item.nodeid), item) for item in items]
    long = [item for _, item in sorted((one for one in ranked if one[0] < len(LONGEST)), key=itemgetter(0))]
    others = [item for rank, item in ranked if rank == len(LONGEST)]
    ordered: list[pytest.Item] = []
    for worker in range(workers):
        run = (len(items) - len(ordered)) // (workers - worker)
        ordered += long[worker::workers]
        more = max(0, run - len(long[worker::workers]))
        ordered += others[:more]
        del others[:more]
    return ordered


def _rank(nodeid: str) -> int:
    name = nodeid.partition("[")[0]
    return next((rank for rank, one in enumerate(LONGEST) if name.endswith(one)), len(LONGEST))
