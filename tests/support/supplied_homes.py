"""A made meter with voltages, reactive energy and a highest power, heard into a household as a collector hears it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.household.measures import write_meter
from persienne.household.measures.write_meter import record_meter_line, resume_meter_line
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.fold import Fold
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES
from persienne.store.meters import known_meter
from support.tic_fold import T
from support.tic_frames import ADSC, PRM, frame, horodate, standard_lines

if TYPE_CHECKING:
    from persienne.household.household import Household
    from persienne.store.meters import StoredMeter

DEVICE = write_meter.Device(ADSC, SOURCES[Mode.STANDARD], PRM)
TEN = 600
VOLTS = (231, 229, 256, 205, 230)
"""Means that end at midnight and every ten minutes after it: the first was not heard to begin."""


def hear_supply(home: Household, since: int = T, volts: tuple[int, ...] = VOLTS, *, phases: int = 1) -> StoredMeter:
    """Hear a meter that says each of ``volts`` for ten minutes, and store it each ten minutes."""
    resumed = resume_meter_line(home.conn, DEVICE)
    fold, decoder = Fold(resumed.meter, resume=resumed.indexes, told=resumed.told), Decoder()
    for place, mean in enumerate(volts):
        ended = since + place * TEN
        said = []
        for at in range(ended, ended + TEN, 20):
            lines = standard_lines(
                at,
                {1: 1_000 + (at - T) // 5},
                injected=0,
                reactive=(100 + (at - T) // 50, 0, 0, 0),
                volts=tuple(mean + phase for phase in range(phases)),
                mean_until=horodate(ended),
                maximum=(T + 700, 5_200),
                reference=6,
            )
            for told in decoder.feed(frame(lines), at):
                said += fold.add(told)
        record_meter_line(home.conn, DEVICE, said, fold.open(), at=ended + TEN)
    return known_meter(home.conn, PRM)
