"""Thousands of damaged files: none harms the program, and of each every row is accounted for.

The long harness of the readers. A mutant is refused with its reason, or read, and then each of its rows is a value, a
repeat or a refused line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from persienne.base.reading import Kind
from persienne.importers.answers import CODES
from persienne.importers.file_reader import FileReader, ReadFile
from persienne.importers.job import Reason
from persienne.importers.tic_log import FORMAT
from support.family_files import EVENING, FILES, METER, NIGHTS
from support.gateway_files import answer, as_json, powers
from support.households import HOUR, LOCAL, of_block, put
from support.mutants import TOKENS, mutants

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.importers.file_reader import Refusal
    from persienne.importers.job import ParsedFile

pytestmark = pytest.mark.turning


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[FileReader, Path]]:
    """One reader for all mutants, and where they lie."""
    with FileReader() as reader:
        yield reader, tmp_path_factory.mktemp("mutants")


def read(files: tuple[FileReader, Path], name: str, data: bytes) -> list[ReadFile | Refusal]:
    reader, folder = files
    return reader.read(put(folder, name, data))


EMPTY = {Reason.EMPTY_VALUE, Reason.NO_STEP, Reason.CUT_LINE, Reason.INDEX_WENT_BACK}
"""Why a file may be read that gives no value."""


BY_TARIFF = {"octopus.days.csv"}
OF_PARTS = {Reason.CONTRADICTION, Reason.BAD_VALUE, Reason.NEGATIVE}
"""Why a row may give its total and not its tariffs."""


def check(entry: ReadFile | Refusal) -> None:
    """A refusal has its reason; of what was read every row is accounted for, and nothing is silently nothing."""
    if not isinstance(entry, ReadFile):
        assert entry.error.code in CODES
        assert entry.error.facts.get("detail") != "crashed"
        return
    parsed = entry.parsed
    if not parsed.blocks and parsed.format != FORMAT:
        assert {line.reason for line in parsed.refused} <= EMPTY
    if parsed.format == FORMAT:
        check_log(parsed)
    elif parsed.format.startswith("homeassistant") or parsed.format == "greenbutton.xml":
        # Differences of counters are fewer than lines; two series have a line each.
        assert sum(len(block) for block in parsed.blocks) <= parsed.rows
        if parsed.format == "greenbutton.xml":
            assert parsed.rows == sum(map(len, parsed.blocks)) + parsed.duplicates + len(parsed.refused)
    elif parsed.format == "dsmr.reader.csv" and entry.name.endswith("m³"):
        check_hours_of_gas(parsed)
    elif parsed.format == "dsmr.reader.csv":
        assert parsed.rows == sum(map(len, parsed.blocks[:1])) + parsed.duplicates + len(parsed.refused)
    elif ".index." in parsed.format:
        check_indexes(parsed)
    elif parsed.format.startswith("grdf."):
        check_gas(parsed)
    else:
        values = sum(len(block) for block in parsed.blocks if not block.register.name.startswith("EASF"))
        of_parts = sum(line.reason in OF_PARTS for line in parsed.refused) if parsed.format in BY_TARIFF else 0
        accounted = values + parsed.duplicates + len(parsed.refused)
        assert accounted - of_parts <= parsed.rows <= accounted


def check_indexes(parsed: ParsedFile) -> None:
    """A line has several registers, of which one may be refused and the others kept."""
    starts = [block.starts.tolist() for block in parsed.blocks]
    of_lines = len(set().union(*starts)) if parsed.format.endswith("csv") else sum(map(len, starts))
    assert of_lines + parsed.duplicates <= parsed.rows <= of_lines + parsed.duplicates + len(parsed.refused)


def check_gas(parsed: ParsedFile) -> None:
    """A row has an energy and a volume, of which one may be refused and the other kept."""
    energies = sum(len(block) for block in parsed.blocks if block.register.name == "GAS")
    assert energies + parsed.duplicates <= parsed.rows <= energies + parsed.duplicates + len(parsed.refused)


def check_hours_of_gas(parsed: ParsedFile) -> None:
    """An hour is in its day, a repeat, or a refused line."""
    hours = sum(int(block.durations.sum()) // HOUR for block in parsed.blocks)
    assert hours + parsed.duplicates + len(parsed.refused) == parsed.rows


def check_log(parsed: ParsedFile) -> None:
    """What is read of a damaged log is what the meter has counted between two of its frames, and never more."""
    counters = METER.meter_at(EVENING[0]).counters
    first, last = (counters.indexes(at).total for at in (EVENING[0], EVENING[-1]))
    assert parsed.rows >= len(parsed.refused)
    for block in parsed.blocks:
        if block.register.name != "EAST":
            continue
        if block.register.kind is Kind.ENERGY:
            assert int(block.values.sum()) <= (last - first) * 3600
            assert int(block.starts[0]) >= EVENING[0]
        else:
            assert first <= int(block.values.min()) <= int(block.values.max()) <= last
            assert EVENING[0] <= int(block.starts[0]) <= int(block.starts[-1]) <= EVENING[-1] + 1
    for index in parsed.undated:
        assert index.register != "EAST" or first <= index.first <= index.last <= last


@pytest.mark.for_each("name", FILES)
def test_undamaged_it_is_read_whole(files: tuple[FileReader, Path], name: str) -> None:
    for entry in read(files, name, FILES[name]):
        check(entry)
        assert isinstance(entry, ReadFile)
        assert (entry.parsed.refused, entry.parsed.duplicates) == ((), 0)


@pytest.mark.parametrize("name", FILES)
@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_a_mutant_is_refused_or_every_row_of_it_is_accounted_for(
    files: tuple[FileReader, Path], name: str, data: st.DataObject
) -> None:
    entries = read(files, name, data.draw(mutants(FILES[name])))
    assert entries
    for entry in entries:
        check(entry)


# --- what is not damaged stays as it is ------------------------------------------------------------------------------

ROW_TOKENS = [token for token in TOKENS if len(token) < 99 and not set(token) & set(b'\n\r;"\0\xff')]
damaged_rows = st.dictionaries(st.integers(5, 90), st.sampled_from(ROW_TOKENS), min_size=1, max_size=6)


def values_of(parsed: ParsedFile) -> dict[int, int]:
    (block,) = parsed.blocks
    return dict(zip(block.starts.tolist(), block.values.tolist(), strict=True))


WHOLE = {start: joules for start, _, joules in of_block(NIGHTS)}


@given(damaged=damaged_rows)
def test_a_damaged_value_harms_no_other_row(files: tuple[FileReader, Path], damaged: dict[int, bytes]) -> None:
    lines = FILES["curve.csv"].split(b"\n")
    for row, token in damaged.items():
        stamp, _ = lines[3 + row].split(b";")
        lines[3 + row] = stamp + b";" + token
    (entry,) = read(files, "curve.csv", b"\n".join(lines))
    assert isinstance(entry, ReadFile)
    check(entry)
    told = values_of(entry.parsed)
    for row, (start, joules) in enumerate(WHOLE.items()):
        if row not in damaged:
            assert told[start] == joules
    refused = {line.line - 4 for line in entry.parsed.refused}
    assert {row for row, start in enumerate(WHOLE) if start not in told} == refused <= damaged.keys()


@given(length=st.integers(0, len(FILES["curve.csv"])))
def test_a_file_that_ends_anywhere_gives_the_rows_before_its_end(files: tuple[FileReader, Path], length: int) -> None:
    data = FILES["curve.csv"][:length]
    (entry,) = read(files, "curve.csv", data)
    if not isinstance(entry, ReadFile):
        assert entry.error.code in CODES
        return
    check(entry)
    whole_lines = max(data.count(b"\n") - 3, 0)
    told = values_of(entry.parsed) if entry.parsed.blocks else {}
    if whole_lines > 2:
        assert told == dict(list(WHOLE.items())[:whole_lines])
    else:
        assert told.items() <= WHOLE.items()


@given(damaged=damaged_rows, key=st.sampled_from(["value", "interval_length"]))
def test_a_damaged_reading_of_an_answer_harms_no_other(
    files: tuple[FileReader, Path], damaged: dict[int, bytes], key: str
) -> None:
    readings = powers(
        *(
            (f"{LOCAL.wall(start + step):%Y-%m-%d %H:%M:%S}", str(joules // step), "PT30M")
            for start, step, joules in of_block(NIGHTS)
        )
    )
    for row, token in damaged.items():
        readings[row][key] = token.decode("utf-8", "replace")
    (entry,) = read(files, "answers.json", as_json(answer(readings, unit="W")))
    assert isinstance(entry, ReadFile)
    check(entry)
    told = values_of(entry.parsed)
    for row, (start, joules) in enumerate(WHOLE.items()):
        if row not in damaged:
            assert told[start] == joules
    refused = {line.line - 1 for line in entry.parsed.refused}
    assert {row for row, start in enumerate(WHOLE) if start not in told} == refused <= damaged.keys()
