"""Why nothing goes out: the sentence says what is known and which format or step has room for it."""

from __future__ import annotations

import csv
import io
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from persienne.base.errors import UserError
from persienne.base.reading import Direction
from persienne.base.set_aside import Reason
from persienne.base.slats import Slat
from persienne.exporters import lossless_csv
from persienne.exporters.enedis_csv import write_index
from persienne.exporters.extract import Nature
from persienne.exporters.formats import STEPS, Format, Step
from persienne.household.exporting.extracts import Wish
from persienne.household.measures.corrections import put_aside
from persienne.store.meters import known_meter
from support.exported_homes import WEEK, content, merged_days, wish
from support.gateway_files import espi
from support.households import LOCAL, POINT, bring, merged, put, throw_away
from support.parts_out import part_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from persienne.base.reading import Block
    from persienne.household.household import Household


def refused(household: Household, written: Format, step: Step, register: str | None = None) -> str:
    with pytest.raises(UserError) as caught:
        content(household, written, step, register)
    return caught.value.code


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Iterator[Household]]:
    """Opens a home that holds one file alone, at a stop."""

    @contextmanager
    def opened(made: Block | bytes, slat: Slat = Slat.HALF) -> Iterator[Household]:
        folder = tmp_path_factory.mktemp("small")
        with throw_away(folder / "home", slat) as household:
            bring(household, put(folder, "file.csv", made), meter=POINT)
            yield household

    return opened


def test_where_a_volume_of_gas_alone_is_known_that_is_what_is_said(small: Callable[..., Any]) -> None:
    first = 1_748_736_000  # 2025-06-01, UTC
    with small(espi((first, 86_400, "3"), (first + 86_400, 30 * 86_400, "90"), uom="42", kind="1")) as household:
        meter, day = known_meter(household.conn, POINT), date(2025, 6, 1).toordinal()
        for last, code in ((day, "export_volume"), (day + 20, "export_volume"), (day - 1, "export_nothing")):
            for register in (None, "GASVOL"):
                with pytest.raises(UserError) as caught:
                    household.exports.content(Wish(Format.CSV, Step.DAY, (meter,), day - 9, last, register))
                assert caught.value.code == code


def test_where_another_step_is_known_that_is_what_is_said(small: Callable[..., Any]) -> None:
    with small(WEEK.curve) as household:
        assert refused(household, Format.CSV, Step.INDEX) == "export_no_index"
        assert refused(household, Format.ENEDIS, Step.INDEX) == "export_no_index"
    with small(write_index(WEEK.indexes)) as household:
        assert refused(household, Format.XLSX, Step.CURVE) == "export_no_curve"
        assert refused(household, Format.CSV, Step.DAY, "EAIT") == "export_nothing"
    with small(write_index([one.where(one.starts == one.starts[0]) for one in WEEK.indexes])) as household:
        meter = known_meter(household.conn, POINT)
        first = int(LOCAL.day(int(WEEK.indexes[0].starts[0])))
        with pytest.raises(UserError, match="export_no_day"):
            household.exports.content(Wish(Format.CSV, Step.DAY, (meter,), first, first))


def test_where_the_format_has_no_room_for_what_is_known_that_is_what_is_said(small: Callable[..., Any]) -> None:
    days = lossless_csv.write([part_of(merged_days(WEEK.curve), Nature.DAY)])
    with small(days) as household:
        for step in STEPS[Format.ENEDIS]:
            assert refused(household, Format.ENEDIS, step) == "export_format_days"
    with small(days, Slat.CLOSED) as household:
        assert refused(household, Format.ENEDIS, Step.INDEX) == "export_format_slats"
        assert refused(household, Format.ENEDIS, Step.CURVE) == "export_slats"
    long = merged(WEEK.curve, 5 * 1800)
    with small(lossless_csv.write([part_of(long)])) as household:
        assert refused(household, Format.ENEDIS, Step.CURVE) == "export_format_lengths"


def test_a_format_of_totals_says_so_of_other_registers(half: Household) -> None:
    assert refused(half, Format.HOME_ASSISTANT, Step.DAY, "EASF01") == "export_format_registers"


def test_hours_that_are_known_in_part_are_no_whole_ones_and_their_energy_is_said(small: Callable[..., Any]) -> None:
    odd = WEEK.curve.where(np.arange(len(WEEK.curve)) % 2 == 0)
    with small(lossless_csv.write([part_of(odd)])) as household:
        assert refused(household, Format.HOME_ASSISTANT, Step.CURVE) == "export_format_hours"
        assert refused(household, Format.HOME_ASSISTANT, Step.DAY) == "export_format_hours"
    torn = WEEK.curve.where(np.arange(len(WEEK.curve)) != 7)
    with small(torn) as household:
        made = content(household, Format.HOME_ASSISTANT, Step.CURVE)
        assert made.in_part == int(WEEK.curve.values[6])
        assert made.joules + made.in_part == int(torn.values.sum())


@pytest.mark.slow
def test_what_is_set_aside_is_in_no_file(half: Household) -> None:
    asked, meter = wish(half, Format.CSV, Step.CURVE), known_meter(half.conn, POINT)
    whole = half.exports.content(asked).rows
    put_aside(half.conn, meter, (asked.first, asked.first), Reason.OTHER, at=2_000_000_000, direction=Direction.IMPORT)
    assert half.exports.content(asked).rows == whole - 48


def test_no_index_between_two_days_that_are_set_aside_is_in_a_file(half: Household) -> None:
    asked, meter = wish(half, Format.CSV, Step.INDEX, "EAST"), known_meter(half.conn, POINT)
    whole = half.exports.content(asked).rows
    put_aside(
        half.conn,
        meter,
        (asked.first + 2, asked.first + 4),
        Reason.OTHER_HOME,
        at=2_000_000_000,
        direction=Direction.IMPORT,
    )
    made = half.exports.content(asked)
    assert made.rows == whole - 2
    midnights = [
        row["debut_utc"] for row in csv.DictReader(io.StringIO(made.content.decode("utf-8-sig")), delimiter=";")
    ]
    left_out = [LOCAL.midnight(asked.first + day) for day in (3, 4)]
    assert not {f"{datetime.fromtimestamp(at, UTC):%Y-%m-%dT%H:%M:%SZ}" for at in left_out} & set(midnights)
