from __future__ import annotations

import json

from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.stream_json import frame_json, summary_json
from support.tic_frames import made_frames


def test_a_frame_is_one_object_of_labels() -> None:
    (told,) = Decoder().feed(made_frames()["standard_peaks"], 0)
    said = json.loads(json.dumps(frame_json(told, 1)))
    assert (said["frame"], said["mode"], said["complete"]) == (1, "standard", True)
    assert said["groups"]["DATE"] == {"data": "", "at": "2025-01-21T23:53:20+01:00"}
    assert said["groups"]["EAST"] == {"data": "000000012", "at": None}
    assert said["groups"]["DPM1"] == {"data": "00", "at": "2025-01-23T06:00:00"}
    assert said["groups"]["NGTF"]["data"] == "H PLEINE/CREUSE "


def test_the_summary_counts_by_reason() -> None:
    decoder = Decoder()
    decoder.feed(made_frames()["standard_hphc"].replace(b"PCOUP\t06", b"PCOUP\t07") + b"\nEA", 0)
    decoder.flush(0)
    assert json.loads(json.dumps(summary_json(decoder.statistics))) == {
        "summary": {
            "frames": 1,
            "groups": 32,
            "rejected": 2,
            "reasons": {"checksum": 1, "cut": 1},
            "quality": 96.9,
            "eight_bits": False,
        }
    }
