"""Frames of one meter come in, readings and facts go out; no port, no clock, no database, no numpy.

Each frame gives the powers of its instant. Its indexes give half-hours and gaps (``indexes``). The meter's own
load-curve points, daily maxima and texts come once each, when two frames in a row have said the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import Fact, Reading
from persienne.meters.tic.clock import Clock
from persienne.meters.tic.curve import Curve
from persienne.meters.tic.facts import Changes, Overruns
from persienne.meters.tic.horodate import WINTER_OFFSET
from persienne.meters.tic.labels import ADDRESSES
from persienne.meters.tic.powers import Powers
from persienne.meters.tic.readings import FactKind
from persienne.meters.tic.runs import Runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from persienne.base.reading import Meter
    from persienne.meters.tic.frames import Frame, Group
    from persienne.meters.tic.indexes import Sample
    from persienne.meters.tic.labels import Mode

Said = Reading | Fact
"""What a fold says."""


class Fold:
    """The fold of one meter.

    ``resume`` are the last index readings that an earlier fold of this meter gave (one a register and mode is enough,
    more do no harm) and ``told`` the facts: the energy since then is known and becomes a gap, and what was told is not
    told again. ``meter_time`` takes the instant of a frame from the meter's own clock rather than from ``Frame.at``: a
    log of standard frames is read so. ``winter_offset`` is the meter's legal winter time, in seconds east of UTC.
    """

    def __init__(
        self,
        meter: Meter,
        *,
        resume: Iterable[Reading] = (),
        told: Iterable[Fact] = (),
        meter_time: bool = False,
        winter_offset: int = WINTER_OFFSET,
    ) -> None:
        self._meter = meter
        self._resume = tuple(resume)
        told = tuple(told)
        self._changes = Changes(meter, told)
        self._device = self._changes.text(FactKind.DEVICE)
        self._stranger: str | None = None
        self._runs: Runs | None = None
        until = max((reading.start for reading in self._resume), default=None)
        self._clock = Clock(meter, meter_time=meter_time, winter_offset=winter_offset, known_until=until)
        self._overruns = Overruns(meter, told, until or 0)
        self._powers = Powers(meter)
        self._curve = Curve(meter, winter_offset)

    def add(self, frame: Frame) -> tuple[Said, ...]:
        """The readings and the facts that ``frame`` completes; all final."""
        groups = {group.label: group for group in frame.groups}
        said: list[Said] = []
        runs = self._enter(frame.mode, groups, said)
        if self._stranger is not None:
            return tuple(said)
        at, facts = self._clock.see(groups, frame.at)
        said += facts
        if at is None:
            return tuple(said)
        if any(fact.kind == FactKind.CLOCK_WENT_BACK for fact in facts):
            said += runs.end()
            runs = self._runs = Runs(self._meter, frame.mode)
        contract = self._changes.text(FactKind.CONTRACT)
        said += self._changes.see(frame, groups, at)
        if contract is not None and contract != self._changes.text(FactKind.CONTRACT):
            said += runs.end_contract()
        said += self._overruns.see(frame, groups, at)
        said += runs.see(groups, at)
        said += self._powers.see(frame.mode, groups, at)
        if self._clock.believed:
            said += self._curve.see(groups, self._powers.limit)
        return tuple(said)

    @property
    def waits_for(self) -> int | None:
        """The instant (UTC epoch seconds) before which no date is believed, while the clock stands before it."""
        return self._clock.waits_for

    @property
    def dated(self) -> int | None:
        """The last instant (UTC epoch seconds) that the meter's own clock said and that is believed."""
        return self._clock.dated

    def open(self) -> tuple[Reading, ...]:
        """What is known and not final: the half-hour (or the gap) under way, and the day's maxima so far.

        It is meant to be written again and again: a later one of the same register and start replaces it, until
        ``add`` gives the final one. A run that stops here has then stored all the energy of its indexes.
        """
        energies = self._runs.open() if self._runs is not None else []
        return (*energies, *self.maxima())

    def stands(self, register: str) -> tuple[Sample | None, Sample] | None:
        """Where the index ``register`` stands: its last cut and its last confirmed sample; None before there is one."""
        return None if self._runs is None else self._runs.stands(register)

    def maxima(self) -> tuple[Reading, ...]:
        """The highest powers of today so far, as the meter says them."""
        return self._curve.maxima(self._powers.limit)

    def _enter(self, mode: Mode, groups: Mapping[str, Group], said: list[Said]) -> Runs:
        """The runs that this frame goes on with: they end when the mode changes, or the address does twice in a row."""
        if self._runs is None or self._runs.mode is not mode:
            if self._runs is not None:
                said += self._runs.end()
                self._resume = ()
            self._runs = Runs(self._meter, mode, self._resume)
        address = next((groups[label].data for label in ADDRESSES if label in groups), None)
        if address is None:
            return self._runs
        if self._device is None or address == self._device:
            self._device, self._stranger = address, None
        elif address == self._stranger:
            said += self._runs.end()
            self._device, self._stranger = address, None
        else:
            self._stranger = address
        return self._runs
