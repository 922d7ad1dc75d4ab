from __future__ import annotations

from itertools import pairwise

from persienne.base.elapsed import elapsed


def test_it_never_goes_back() -> None:
    assert all(before <= after for before, after in pairwise(elapsed() for _ in range(1000)))
