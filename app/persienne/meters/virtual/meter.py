"""An instant comes in, the bytes of one TIC frame go out: the fictional home's meter, without clock, port or noise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.meters.tic.encode import encode_frame, encode_group
from persienne.meters.tic.labels import Mode
from persienne.meters.virtual.counters import Counters
from persienne.meters.virtual.historique import historique_groups, overloaded, short_groups
from persienne.meters.virtual.moment import MeterOptions, moment_at
from persienne.meters.virtual.standard import Said, standard_groups

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.meters.virtual.moment import Moment


MOST_SAID: Final = 4096
"""Groups whose bytes are remembered."""


class VirtualMeter:
    """The meter of the fictional home, as ``options`` say; what it says at an instant depends on nothing else.

    Its frames agree with one another and with the home: EAST is the sum of EASFnn and of EASDnn, the differences of
    its indexes are the energy of the powers that it says, to the Wh, and CCASN is the home's load curve. Its times are
    those of mainland France, unless its clock is wrong. ``ValueError`` for an instant before its counters were opened.
    """

    def __init__(self, options: MeterOptions | None = None, counters: Counters | None = None) -> None:
        """``counters`` are those of the meter that this one replaces, if it replaces one: the home's energy goes on."""
        self.options = options or MeterOptions()
        self.counters = counters or Counters(
            self.options.contract, first=self.options.first, seed=self.options.seed, solar=self.options.solar
        )
        self._said: dict[Said, bytes] = {}
        placed = self.options.placed
        self._opened = None if placed is None else self.counters.indexes(placed)

    @property
    def mode(self) -> Mode:
        """What it speaks."""
        return self.options.mode

    def frame(self, at: int) -> bytes:
        """The frame that begins at ``at`` (UTC epoch seconds)."""
        now = self._moment(at)
        groups = standard_groups if self.mode is Mode.STANDARD else historique_groups
        return self._encoded(groups(self.counters, self.options, now))

    def overloaded(self, at: int) -> bool:
        """Whether short frames are said at ``at``: three-phase, historique, a current too high up to a minute ago."""
        return self.mode is Mode.HISTORIQUE and overloaded(self.counters, self.options, at)

    def short_frame(self, at: int) -> bytes:
        """The short frame that begins at ``at``; it is said only while ``overloaded``."""
        return self._encoded(short_groups(self.options, self._moment(at)))

    def meter_at(self, _at: int) -> VirtualMeter:
        """It is there at any instant."""
        return self

    def _moment(self, at: int) -> Moment:
        return moment_at(self.counters, self.options, at, self._opened)

    def _encoded(self, groups: Iterable[Said]) -> bytes:
        """Most of a frame is the same as in the frame before."""
        if len(self._said) > MOST_SAID:
            self._said.clear()
        return encode_frame([self._said.get(group) or self._say(group) for group in groups])

    def _say(self, group: Said) -> bytes:
        raw = self._said[group] = encode_group(self.mode, *group)
        return raw
