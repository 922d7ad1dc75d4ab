"""The chain: days side by side reckon what slots in a row do, it is the same each time, and it can be ended."""

from __future__ import annotations

import numpy as np
import pytest

from persienne.base.localtime import FRANCE
from persienne.insight.mirror.chain import STATES, _round, entropy, generic_rates, learn
from persienne.insight.mirror.night import UNKNOWN, night, observed
from persienne.insight.mirror.slots import HALF_HOUR, Slots, slots
from support.lived_homes import MONDAY, curve_of, lived, nothing


def home(days: int = 28) -> tuple[Slots, np.ndarray]:
    watts, present = lived(days)
    found = slots(curve_of(watts, MONDAY), HALF_HOUR, FRANCE)
    assert found is not None
    return found, present.reshape(days, -1)


def one_by_one(seen: np.ndarray, moves: np.ndarray, looks: np.ndarray) -> np.ndarray:
    """Forward and backward over slots in a row, a hand's length each."""
    shown = [looks[:, look] if look != UNKNOWN else np.ones(STATES) for look in seen.ravel()]
    forward, backward = np.empty((len(shown), STATES)), np.ones((len(shown), STATES))
    state = np.full(STATES, 1 / STATES)
    for place, likely in enumerate(shown):
        state = state @ moves * likely
        forward[place] = state = state / state.sum()
    for place in range(len(shown) - 2, -1, -1):
        backward[place] = moves @ (shown[place + 1] * backward[place + 1])
        backward[place] /= backward[place].sum()
    found = forward * backward
    return found / found.sum(1, keepdims=True)


def test_days_side_by_side_reckon_what_slots_in_a_row_do() -> None:
    rng = np.random.default_rng(3)
    seen = rng.integers(UNKNOWN, 3, (20, 24)).astype(np.int8)
    moves, looks = rng.dirichlet(np.ones(3), 3), rng.dirichlet(np.ones(3), 3)
    weekend = np.arange(20) % 7 >= 5
    gamma, counts = _round(seen, weekend, np.arange(24), np.broadcast_to(moves, (2, 24, 3, 3)), looks)
    assert np.allclose(gamma.reshape(-1, 3), one_by_one(seen, moves, looks))
    assert np.isclose(counts.sum(), seen.size)


def test_somebody_is_in_where_somebody_was() -> None:
    read, present = home()
    found = learn(read, observed(read, night(read)), nothing)
    assert ((found.away < 0.5) == present).mean() > 0.93
    assert (found.asleep[:, :10] > 0.5).mean() > 0.9


def test_the_same_curve_is_read_the_same_each_time() -> None:
    read, _ = home(14)
    seen = observed(read, night(read))
    assert np.array_equal(learn(read, seen, nothing).away, learn(read, seen, nothing).away)


def test_a_curve_that_is_not_known_leaves_the_generic_habit() -> None:
    read, _ = home(14)
    seen = np.full(read.watts.shape, UNKNOWN, np.int8)
    found = learn(read, seen, nothing)
    assert 0.05 < found.away.mean() < 0.8
    assert np.allclose(found.away[5], found.away[6], atol=0.02)


def test_whoever_waits_no_longer_ends_it() -> None:
    read, _ = home(14)
    asked = []

    def enough() -> None:
        asked.append(1)
        if len(asked) == 3:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        learn(read, observed(read, night(read)), enough)


def test_nobody_goes_to_bed_elsewhere() -> None:
    rates = generic_rates()
    assert not rates[:, 0, 2].any()
    assert not rates[:, 2, 0].any()


def test_entropy_is_none_where_it_is_certain_and_a_bit_where_it_is_not() -> None:
    assert np.allclose(entropy(np.array([0.0, 0.5, 1.0])), [0, 1, 0], atol=1e-9)
