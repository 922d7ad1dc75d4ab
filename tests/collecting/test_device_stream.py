from __future__ import annotations

from persienne.base.reading import Meter
from persienne.collecting.device_stream import DeviceStream
from persienne.household.measures.write_meter import Resumed
from persienne.meters.tic.decoder import Decoder
from support.tic_frames import frame, standard_lines

T = 1_737_500_400


def test_the_powers_are_there_for_as_long_as_frames_come_however_many_of_them_in_a_second() -> None:
    decoder, stream = Decoder(), DeviceStream(lambda device: Resumed(Meter(device.point), (), ()))
    seen = []
    for at in (T, T, T, T + 1, T + 1, T + 3):
        for told in decoder.feed(frame(standard_lines(at, {1: 1000}, power=500 + at - T)), at):
            stream.take(told)
            seen.append(dict(stream.powers))
    assert seen == [{}, {"SINSTS": 500}, {"SINSTS": 500}, {"SINSTS": 501}, {"SINSTS": 501}, {"SINSTS": 503}]
