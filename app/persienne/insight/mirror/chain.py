"""The three-state chain: what slots look like comes in, the probability that somebody is in goes out; no label is used.

A home is away, up or asleep. What is seen is QUIET, BUSY or LOUD (``night.py``). The chain begins with generic rates by
hour of the clock and learns the household's own habit from its own curve, by six rounds of expectation-maximisation
(Baum et al. 1970). It is measured in docs/mirror.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.mirror.slots import HOUR

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from persienne.base.reading import Bools
    from persienne.insight.intervals import Floats
    from persienne.insight.mirror.slots import Slots

AWAY, UP, ASLEEP = range(3)
STATES = 3
ROUNDS = 6
EMISSIONS = np.array([[0.90, 0.08, 0.02], [0.30, 0.35, 0.35], [0.90, 0.08, 0.02]])
"""How likely each look is, by state, before anything is learnt; away and asleep look alike and stay tied."""
WEIGHT_HOURS = (34.0, 20.0)
"""How many hours of its own a home needs to move these as far as half of the way: away or asleep, and up."""
WEIGHT_DAYS = 3.0
"""The same of the rates by hour, in days."""
SCALED_EVERY = 8
"""After how many days numbers that shrink are scaled again."""


@dataclass(frozen=True, slots=True, eq=False)
class Chain:
    """The probability [days, slots] that nobody is in (``away``) and that all who are in sleep (``asleep``)."""

    away: Floats
    asleep: Floats


def generic_rates() -> Floats:
    """Rates an hour [24 hours, from, to] before anything is learnt, the diagonal 0."""
    hour = np.arange(24)
    night = (hour >= 22) | (hour < 6)
    rates = np.zeros((24, STATES, STATES))
    rates[:, UP, AWAY] = np.select([night, (hour >= 7) & (hour < 10)], [0.02, 0.30], 0.12)
    rates[:, AWAY, UP] = np.select([night, (hour >= 16) & (hour < 20)], [0.06, 0.35], 0.18)
    rates[:, UP, ASLEEP] = np.where((hour >= 21) | (hour < 2), 0.45, 0.01)
    rates[:, ASLEEP, UP] = np.select([(hour >= 5) & (hour < 10), (hour >= 10) & (hour < 21)], [0.45, 0.8], 0.02)
    return rates


def learn(slots: Slots, seen: NDArray[np.int8], check: Callable[[], None]) -> Chain:
    """The chain of a household after six rounds on its own curve; ``check`` is called between rounds and may raise."""
    hour = (slots.hours.astype(np.int64)) % 24
    generic = _probabilities(generic_rates() * (slots.step / HOUR))
    moves = np.stack([generic, generic])
    looks = EMISSIONS
    for _ in range(ROUNDS):
        check()
        gamma, counts = _round(seen, slots.weekend, hour, moves, looks=looks)
        looks = _learnt_looks(seen, gamma, slots.step)
        moves = _learnt_moves(counts, HOUR // slots.step, generic)
    check()
    gamma, _ = _round(seen, slots.weekend, hour, moves, looks=looks)
    return Chain(gamma[..., AWAY], gamma[..., ASLEEP])


def _probabilities(rates: Floats) -> Floats:
    """Rates a slot as probabilities, each row 1 in sum."""
    moves = 1 - np.exp(-rates)
    stay = 1 - moves.sum(-1)
    return np.asarray(moves + stay[..., np.newaxis] * np.eye(STATES))


def _round(
    seen: NDArray[np.int8], weekend: Bools, hour: NDArray[np.int64], moves: Floats, looks: Floats
) -> tuple[Floats, Floats]:
    """The probability of each state [days, slots, 3], and how often each move is made [2, 24, 3, 3].

    Days are reckoned side by side: the product of a day's matrices says what the day does to any state before it, and
    one pass over the days joins them. It is exact.
    """
    slots, days = len(hour), len(weekend)
    shown = np.concatenate([looks.T, np.ones((1, STATES))])[seen.T]  # at -1, unknown, the last: it says nothing
    steps = moves[weekend.astype(np.int64), hour[:, np.newaxis]] * shown[:, :, np.newaxis, :]
    first, last = np.empty(steps.shape), np.empty(steps.shape)
    product = np.broadcast_to(np.eye(STATES), (days, STATES, STATES))
    for slot in range(slots):
        product = product @ steps[slot]
        product = product / product.sum((1, 2), keepdims=True)
        first[slot] = product
    product = np.broadcast_to(np.eye(STATES), (days, STATES, STATES))
    for slot in range(slots - 1, -1, -1):
        last[slot] = product
        product = steps[slot] @ product
        product = product / product.sum((1, 2), keepdims=True)
    before, after = _joined(first[-1])
    forward = np.einsum("di,sdij->sdj", before, first)
    backward = np.einsum("sdij,dj->sdi", last, after)
    gamma = forward * backward
    gamma /= gamma.sum(-1, keepdims=True)
    came = np.concatenate([before[np.newaxis], forward[:-1]])
    went = np.einsum("sdij,sdj->sdi", steps, backward)
    came /= (came * went).sum(-1, keepdims=True)
    return gamma.transpose(1, 0, 2), _moved(came, shown * backward, weekend, moves)


def _moved(came: Floats, left: Floats, weekend: Bools, moves: Floats) -> Floats:
    """How often each move is made, by week-end and hour [2, 24, 3, 3]."""
    counts = []
    for kind in (~weekend, weekend):
        here, there = (each[:, kind].reshape(24, -1, STATES) for each in (came, left))
        counts.append(here.transpose(0, 2, 1) @ there)
    return np.asarray(moves * np.stack(counts))


def _joined(whole: Floats) -> tuple[Floats, Floats]:
    """The state before each day as earlier days tell it, and after each day as later ones do: [days, 3] each."""
    before, after = np.empty(whole.shape[:2]), np.empty(whole.shape[:2])
    state = np.full(STATES, 1 / STATES)
    for day, product in enumerate(whole):
        before[day] = state
        state = state @ product
        if day % SCALED_EVERY == 0:
            state /= state.sum()
    state = np.ones(STATES)
    for day in range(len(whole) - 1, -1, -1):
        after[day] = state
        state = whole[day] @ state
        if day % SCALED_EVERY == 0:
            state /= state.sum()
    return before, after


def _learnt_looks(seen: NDArray[np.int8], gamma: Floats, step: int) -> Floats:
    """How each state looks in this home, shrunk to what is generic."""
    counts = np.stack([gamma[seen == look].sum(0) for look in range(EMISSIONS.shape[1])], axis=1)
    quiet = counts[AWAY] + counts[ASLEEP] + WEIGHT_HOURS[0] * HOUR / step * EMISSIONS[AWAY]
    up = counts[UP] + WEIGHT_HOURS[1] * HOUR / step * EMISSIONS[UP]
    found = np.stack([quiet, up, quiet])
    return np.asarray(found / found.sum(1, keepdims=True))


def _learnt_moves(counts: Floats, per_hour: int, generic: Floats) -> Floats:
    """The moves by week-end and hour [2, 24, 3, 3], shrunk to the generic ones by three days' worth."""
    found = counts + WEIGHT_DAYS * per_hour * generic
    return np.asarray(found / found.sum(-1, keepdims=True))


def entropy(probability: Floats) -> Floats:
    """How undecided each probability is, in bits: 0 at 0 and at 1, 1 at one half."""
    inside = np.clip(probability, 1e-12, 1 - 1e-12)
    return np.asarray(-(inside * np.log2(inside) + (1 - inside) * np.log2(1 - inside)))
