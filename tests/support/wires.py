"""A meter’s wire written into a household: frames of one invented home, folded and stored when a test says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.household.measures import write_meter
from persienne.household.measures.write_meter import record_meter_line, resume_meter_line
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.fold import Fold
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES
from support.tic_frames import ADSC, PRM, frame, standard_lines

if TYPE_CHECKING:
    from persienne.base.reading import Fact, Reading
    from persienne.household.household import Household

SPOKEN = SOURCES[Mode.STANDARD]
DEVICE = write_meter.Device(ADSC, SPOKEN, PRM)


class Wire:
    """A meter read into a household, which goes on from what is stored there; it draws 720 W: 2 Wh each 10 seconds."""

    def __init__(self, home: Household, begun: int) -> None:
        self.home = home
        self._begun = begun
        resumed = resume_meter_line(home.conn, DEVICE)
        self._fold = Fold(resumed.meter, resume=resumed.indexes, told=resumed.told)
        self._decoder = Decoder()

    def wh(self, at: int) -> int:
        """The index at an instant."""
        return 1_000 + (at - self._begun) // 5

    def run(self, since: int, until: int, *, every: int = 10, stored_every: int = 600) -> None:
        """Hear it from ``since`` to ``until``."""
        said: list[Reading | Fact] = []
        for at in range(since, until + 1, every):
            lines = standard_lines(at, {1: self.wh(at)}, maximum=(at, 720), power=720)
            for told in self._decoder.feed(frame(lines), at):
                said += self._fold.add(told)
            if at % stored_every == 0 or at + every > until:
                record_meter_line(self.home.conn, DEVICE, said, self._fold.open(), at=at)
                said = []
