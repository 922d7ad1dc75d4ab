from __future__ import annotations

import copy
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from persienne.base.errors import UserError
from persienne.base.reading import Made, Source
from persienne.importers.answers import CODES, MAX_START, MAX_TEXT, pack, pack_error, unpack, unpack_error
from persienne.importers.formats import read_content
from persienne.importers.job import AnswerError, Job
from support.curves import block as made_block
from support.enedis_files import curve_csv, index_csv

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.importers.job import ParsedFile

LINES = ["2024-01-10T01:00:00+01:00;100", "2024-01-10T02:00:00+01:00;", "2024-01-10T04:00:00+01:00;300"]
CURVE = read_content(curve_csv(LINES, step="60").encode(), Job("a.csv"))
INDEX = read_content(
    index_csv([f"2024-07-0{day}T01:00:00+02:00;Arrêté quotidien;{day};200;300;300" for day in (1, 2)]).encode(),
    Job("b.csv"),
)


def packed(parsed: ParsedFile) -> tuple[dict[str, Any], bytes]:
    said, columns = pack(parsed)
    return said, b"".join(columns)


def travelled(parsed: ParsedFile) -> ParsedFile:
    said, body = packed(parsed)
    return unpack(json.loads(json.dumps(said)), body)


@pytest.mark.parametrize("parsed", [CURVE, INDEX])
def test_a_parsed_file_comes_back_as_it_left(parsed: ParsedFile) -> None:
    back = travelled(parsed)
    assert [list(block.readings()) for block in back.blocks] == [list(block.readings()) for block in parsed.blocks]
    assert packed(back) == packed(parsed)
    assert (back.refused, back.holes, back.missing_end) == (parsed.refused, parsed.holes, parsed.missing_end)


def _set(*path: str | int, to: object) -> Callable[[Any], None]:
    def change(said: Any) -> None:
        for step in path[:-1]:
            said = said[step]
        said[path[-1]] = to

    return change


BLOCK = ("blocks", 0)
COLUMNS = ("starts", "durations", "values", "qualities")


@pytest.mark.for_each(
    "change",
    [
        _set("rows", to=-1),
        _set("rows", to=True),
        _set("rows", to=2**63),
        _set("rows", to="3"),
        _set("duplicates", to=-1),
        _set("format", to=None),
        _set("format", to="x" * (MAX_TEXT + 1)),
        _set("format", to="\ud800"),
        _set("more", to=1),
        _set("blocks", to={}),
        _set("blocks", to=[[]]),
        _set("holes", to=[{"start": 5, "end": 5}]),
        _set("missing_end", to={"start": 0, "end": MAX_START + 1}),
        _set("refused", 0, "reason", to="invented"),
        _set("refused", 0, "reason", to=None),
        _set(*BLOCK, "starts", to=-1),
        _set(*BLOCK, "starts", to=1_000_000),
        _set(*BLOCK, "values", to=0),
        _set(*BLOCK, "register", "kind", to="guess"),
        lambda said: said["blocks"].clear(),
        lambda said: said.pop("rows"),
    ],
)
def test_an_answer_that_is_no_parsed_file_is_refused(change: Callable[[Any], None]) -> None:
    said, body = packed(CURVE)
    changed = copy.deepcopy(said)
    change(changed)
    with pytest.raises(AnswerError):
        unpack(changed, body)


@pytest.mark.parametrize("said", [None, [], "text", 3])
def test_what_is_no_object_is_refused(said: object) -> None:
    with pytest.raises(AnswerError):
        unpack(said, b"")


@pytest.mark.for_each(
    ("column", "values"),
    [
        (0, [-1, 10_000]),
        (0, [20_000, 10_000]),
        (0, [MAX_START + 1, MAX_START + 10_000]),
        (1, [0, 3600]),
        (1, [1 << 33, 3600]),
        (1, [999_999, 3600]),
        (2, [-1, 5]),
        (3, [-1, 0]),
        (3, [0, 99]),
    ],
)
def test_a_column_that_breaks_its_bounds_is_refused(column: int, values: list[int]) -> None:
    said, _ = packed(CURVE)
    block = CURVE.blocks[0]
    columns = [block.starts, block.durations, block.values, block.qualities]
    columns[column] = np.array(values)
    said["blocks"][0] |= dict.fromkeys(COLUMNS, len(values))
    with pytest.raises(AnswerError):
        unpack(said, b"".join(map(np.ndarray.tobytes, columns)))


def test_a_column_of_one_value_takes_no_room() -> None:
    said, body = packed(CURVE)
    assert [said["blocks"][0][name] for name in COLUMNS] == [2, [2, 3600], 2, [2, 0]]
    assert len(body) == 2 * 2 * 8


@pytest.mark.for_each("to", [[], [2], [2, 3600, 1], [3, 3600], [-2, 3600], [1 << 40, 3600], [2, "x"], [2, 1 << 63]])
def test_a_column_of_one_value_that_is_none_is_refused(to: list[object]) -> None:
    said, body = packed(CURVE)
    said["blocks"][0]["durations"] = to
    with pytest.raises(AnswerError):
        unpack(said, body)


@pytest.mark.parametrize(("starts", "days", "made"), [((0, 1), 2, Made.DAILY), ((0, 1), 1, None), ((0, 1), 2, None)])
def test_only_totals_of_several_days_may_meet_within_a_day(
    starts: tuple[int, int], days: int, made: Made | None
) -> None:
    rows = [(start * 86_400, days * 86_400 + 3_600, 5) for start in starts]
    parsed = replace(CURVE, blocks=(made_block(rows, Source("own", made or Made.CURVE)),), holes=(), missing_end=None)
    if made is None:
        with pytest.raises(AnswerError):
            travelled(parsed)
    else:
        assert travelled(parsed).blocks[0].starts.tolist() == [0, 86_400]
    twice = replace(parsed, blocks=(made_block([rows[0], rows[0]], Source("own", Made.DAILY)),))
    with pytest.raises(AnswerError):
        travelled(twice)


def test_a_day_of_which_no_second_is_known_comes_back_and_an_interval_without_length_does_not() -> None:
    parsed = replace(CURVE, blocks=(made_block([(0, 0, 5)], Source("own", Made.DAILY)),), holes=(), missing_end=None)
    assert travelled(parsed).blocks[0].durations.tolist() == [0]
    with pytest.raises(AnswerError):
        travelled(replace(parsed, blocks=(made_block([(0, 0, 5)], Source("own", Made.CURVE)),)))


def test_bytes_that_no_column_has_are_refused() -> None:
    said, body = packed(CURVE)
    for data in (body + bytes(8), body[:-8], body[:-1]):
        with pytest.raises(AnswerError):
            unpack(said, data)


@pytest.mark.parametrize(
    "error",
    [
        UserError("file_unknown", file="a", seen="xlsx", columns=("Début", "Fin")),
        UserError("file_too_large", file="a", size=5, limit=4),
        UserError("file_unreadable_values", file="a", column="Valeur", seen="beaucoup"),
    ],
)
def test_an_error_comes_back_under_our_name_of_the_file(error: UserError) -> None:
    back = unpack_error(json.loads(json.dumps(pack_error(error))), "ours")
    assert (back.code, back.facts) == (error.code, error.facts | {"file": "ours"})


@pytest.mark.for_each(
    "said",
    [
        None,
        {"code": "file_unknown"},
        {"code": "household_erased", "facts": {}},
        {"code": ["file_unknown"], "facts": {}},
        {"code": "file_unknown", "facts": []},
        {"code": "file_unknown", "facts": {"seen": {}}},
        {"code": "file_unknown", "facts": {"columns": [1]}},
        {"code": "file_unknown", "facts": {"seen": 0.5}},
    ],
)
def test_an_answer_that_is_no_error_of_a_file_is_refused(said: object) -> None:
    with pytest.raises(AnswerError):
        unpack_error(said, "a")


def test_facts_that_cannot_travel_are_a_bug() -> None:
    for fact in (1.5, True, None, ("a", 1)):
        with pytest.raises(TypeError):
            pack_error(UserError(min(CODES), fact=fact))
