from __future__ import annotations

import pytest

from persienne.base.reading import Meter, Source
from persienne.importers.answers import check, pack, unpack
from persienne.importers.formats import read_content
from persienne.importers.job import AnswerError, Job, Refusals
from persienne.importers.maxima import MaximumRows
from support.gateway_files import answer, as_json, powers


def test_the_two_directions_have_a_register_each() -> None:
    job = Job("x")
    refusals = Refusals(job)
    rows = MaximumRows(job, refusals)
    rows.take(1, "2025-05-01T12:06:20+02:00", "9000")
    rows.take(2, "2025-05-01 12:06:20", "3000", injected=True)
    rows.take(3, "2025-03-30 02:30:00", "3000")
    rows.take(4, "2025-05-02 12:00", "")
    blocks = list(rows.blocks(Meter(), Source("made")))
    told = [(block.register.name, block.values.tolist()) for block in blocks]
    assert told == [("SMAXSN", [9000]), ("SMAXIN", [3000])]
    assert blocks[0].starts.tolist() == blocks[1].starts.tolist()
    assert [(line.line, line.reason.value) for line in refusals.lines()] == [(3, "bad_stamp"), (4, "empty_value")]


def test_maxima_travel_out_of_the_child_and_an_interval_without_a_length_does_not() -> None:
    maxima = answer([{"value": "9012", "date": "2025-05-01 12:06:20"}], unit="VA")
    parsed = read_content(as_json(maxima), Job("x"))
    said, columns = pack(parsed)
    back = unpack(said, b"".join(columns))
    assert back.blocks[0].values.tolist() == [9012]
    curve = read_content(as_json(answer(powers(("2025-05-01 00:30:00", "9", "PT30M")), unit="W")), Job("x"))
    curve.blocks[0].durations[:] = 0
    with pytest.raises(AnswerError):
        check(curve)
