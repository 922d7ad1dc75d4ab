"""A copy that was cut, doubled or written again says the same as the file, or less, or is refused; never anything else.

Every family of files, each at many places: a download that broke off, a disk that was full, an editor that wrote other
line ends. A value that may have lost its last digits is refused or doubtful.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.errors import UserError
from persienne.base.reading import Kind, Quality
from persienne.importers.answers import CODES
from persienne.importers.job import Job
from support.family_files import FILES
from support.households import midnight
from support.read_files import read_meters

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.importers.job import ParsedFile

pytestmark = pytest.mark.turning

TEXTS = {name: data for name, data in FILES.items() if not data.startswith(b"PK") and not name.endswith(".log")}
DOUBLED = range(midnight("2024-10-27") + 5400, midnight("2024-10-27") + 9000)
"""The starts of the intervals that end in the first passage of October's doubled hour."""

Values = dict[tuple[str, Kind, int, int], tuple[int, int]]


def read(data: bytes) -> list[ParsedFile]:
    """What the file says of each of its meters; nothing where it is refused, for a reason that has words."""
    try:
        return [*read_meters(data, Job("x")).values()]
    except UserError as error:
        if error.code not in CODES:
            raise
        return []


def values(files: list[ParsedFile]) -> Values:
    """The value and the quality of each interval and index; no two meters of a file have a register in common."""
    found: Values = {}
    for block in (block for file in files for block in file.blocks):
        columns = (block.starts, block.durations, block.values, block.qualities)
        for start, duration, value, quality in zip(*(column.tolist() for column in columns), strict=True):
            found[block.register.name, block.register.kind, start, duration] = value, quality
    return found


@cache
def whole(name: str) -> Values:
    found = values(read(FILES[name]))
    assert found
    return found


def text(name: str) -> str:
    try:
        return FILES[name].decode()
    except UnicodeDecodeError:
        return FILES[name].decode("latin-1")


def others(name: str, data: bytes) -> Values:
    """What a copy says that the file does not, without what is doubtful."""
    known = whole(name)
    return {
        key: said
        for key, said in values(read(data)).items()
        if known.get(key) != said and said[1] != Quality.DOUBTFUL and not says_less(known, key, said)
    }


def says_less(known: Values, key: tuple[str, Kind, int, int], said: tuple[int, int]) -> bool:
    """Whether it is a part of a gas day of the file, with less gas in less time (decision 16)."""
    register, kind, start, duration = key
    return any(
        (other, of) == (register, kind) and day <= start and start + duration <= day + length and said[0] <= volume
        for (other, of, day, length), (volume, _) in known.items()
        if kind == Kind.VOLUME and duration < length
    )


@pytest.mark.parametrize("name", TEXTS)
@given(length=st.data())
def test_a_file_that_ends_anywhere_says_nothing_that_it_did_not_say(name: str, length: st.DataObject) -> None:
    found = others(name, FILES[name][: length.draw(st.integers(0, len(FILES[name])))])
    # Newest first, and cut between the passages of October's doubled hour: the one that is left passes for the first.
    assert {key: said for key, said in found.items() if key[2] not in DOUBLED} == {}


@pytest.mark.for_each("name", TEXTS, parts=6)
def test_a_file_that_ends_in_its_last_lines_says_nothing_that_it_did_not_say(name: str) -> None:
    data = FILES[name]
    for length in range(len(data) - 90, len(data)):
        assert others(name, data[:length]) == {}, data[length - 60 : length]


SAME: dict[str, Callable[[str], str]] = {
    "a mark in front": lambda made: "\ufeff" + made,
    "a mark in front, twice": lambda made: "\ufeff\ufeff" + made,
    "carriage returns": lambda made: made.replace("\n", "\r\n"),
    "carriage returns alone": lambda made: made.replace("\n", "\r"),
    "line ends of three kinds": lambda made: "".join(
        line + ("\n", "\r\n", "\r")[place % 3] for place, line in enumerate(made.split("\n"))
    ),
    "blank lines between": lambda made: made.replace("\n", "\n\n"),
    "blanks at the end of lines": lambda made: made.replace("\n", "  \n"),
    "blank lines at the end": lambda made: made + "\n" * 40,
}
"""What an editor or a program that hands a file on may do to it."""


@pytest.mark.for_each("change", SAME)
@pytest.mark.for_each("name", TEXTS)
def test_a_copy_with_other_line_ends_or_marks_says_the_same(name: str, change: str) -> None:
    assert values(read(SAME[change](text(name)).encode())) == whole(name)


@pytest.mark.for_each("code", ["utf-16", "utf-8-sig"])
@pytest.mark.for_each("name", TEXTS)
def test_a_copy_in_another_encoding_says_the_same(name: str, code: str) -> None:
    assert values(read(text(name).encode(code))) == whole(name)


HARM: dict[str, Callable[[bytes], bytes]] = {
    "a disk that was full": lambda data: data[: len(data) // 2] + bytes(len(data) // 2),
    "noughts in front": lambda data: bytes(16) + data,
    "noughts between": lambda data: data[: len(data) // 3] + bytes(600) + data[len(data) // 3 :],
    "the file twice": lambda data: data + data,
    "without its head": lambda data: data[len(data) // 4 :],
    "UTF-16 without a mark": lambda data: data.decode("latin-1").encode("utf-16-le"),
}


@pytest.mark.for_each("harm", HARM)
@pytest.mark.for_each("name", TEXTS)
def test_a_harmed_copy_says_nothing_that_the_file_does_not_say(name: str, harm: str) -> None:
    assert others(name, HARM[harm](FILES[name])) == {}


@pytest.mark.parametrize("name", [name for name in TEXTS if FILES[name][:1] not in b"{[<"])
@given(data=st.data())
def test_a_line_that_is_there_twice_counts_once(name: str, data: st.DataObject) -> None:
    """In October's doubled hour it may take its place from the other passage, which is then told."""
    lines = FILES[name].split(b"\n")
    place = data.draw(st.integers(0, len(lines) - 1))
    copy = b"\n".join([*lines[: place + 1], *lines[place:]])
    files = read(copy)
    assert others(name, copy) == {}
    assert not files or any(file.refused for file in files) or values(files) == whole(name)
