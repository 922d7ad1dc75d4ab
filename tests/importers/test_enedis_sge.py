"""Answers of SGE, made: stamps are ends, and doubted where they may be starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.base.reading import Quality
from persienne.importers.formats import read_content
from persienne.importers.job import Job
from support.gateway_files import POINT, sge
from support.read_files import utc

if TYPE_CHECKING:
    from persienne.importers.job import ParsedFile

END = "2025-12-01T00:30:00.000+01:00"


def read(data: bytes) -> ParsedFile:
    return read_content(data, Job("x.xml"))


def seen(data: bytes) -> object:
    with pytest.raises(UserError) as caught:
        read(data)
    return caught.value.facts["seen"]


def test_a_curve_has_ends_lengths_and_mean_powers() -> None:
    file = read(sge([(END, "100", "PT30M"), ("2025-12-01T00:40:00.000+01:00", "600", "PT10M")], begin="2025-12-01"))
    (block,) = file.blocks
    assert (file.format, file.meter.point, block.register.name) == ("enedis.sge.xml", POINT, "EAST")
    assert block.starts.tolist() == [utc("2025-11-30T23:00"), utc("2025-11-30T23:30")]
    assert (block.values.tolist(), block.qualities.tolist()) == ([100 * 1800, 600 * 600], [0, 0])


def test_production_is_injection() -> None:
    assert read(sge([(END, "100", "PT30M")], trade="PROD")).blocks[0].register.name == "EAIT"


def test_a_curve_that_would_begin_before_what_was_asked_for_is_doubted_whole() -> None:
    stamps = ("2025-12-01T00:00:00.000+01:00", END)
    file = read(sge([(stamp, "100", "PT30M") for stamp in stamps], begin="2025-12-01"))
    assert file.blocks[0].qualities.tolist() == [Quality.DOUBTFUL] * 2


def test_naive_stamps_are_told_apart_in_october_by_their_order() -> None:
    ends = [f"2025-10-26T{hour}:00" for hour in ("01:30", "02:00", "02:30", "02:00", "02:30", "03:00")]
    file = read(sge([(end, "100", "PT30M") for end in ends]))
    assert (len(file.blocks[0]), file.holes) == (6, ())


@pytest.mark.parametrize("said", [{"unit": "VA"}, {"physical": "PMA"}, {"unit": "Wh", "physical": "EA"}])
def test_another_quantity_is_named(said: dict[str, str]) -> None:
    assert seen(sge([(END, "100", "PT30M")], **said)) == "enedis.other_unit"


def test_another_answer_of_the_service_is_named() -> None:
    assert seen(sge([]).replace(b"consulterMesuresDetailleesResponse", b"consulterDonneesResponse")) == "enedis.sge"


@pytest.mark.for_each(
    ("measure", "reason"),
    [
        (("hier", "5", "PT30M"), "bad_stamp"),
        ((END, "5", "P1D"), "bad_stamp"),
        ((END, "", "PT30M"), "empty_value"),
        ((END, "x", "PT30M"), "bad_value"),
        ((END, "-5", "PT30M"), "negative"),
        (("2025-12-01T00:31:00.000+01:00", "5", "PT30M"), "off_grid"),
    ],
)
def test_a_measure_that_cannot_be_read_is_refused(measure: tuple[str, str, str], reason: str) -> None:
    file = read(sge([("2025-12-01T05:00:00.000+01:00", "7", "PT30M"), measure]))
    assert ([line.reason.value for line in file.refused], len(file.blocks[0])) == ([reason], 1)
