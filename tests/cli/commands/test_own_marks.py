"""``persienne mirror --mark``: marks alone are stored of the mirror, and the reading ends with their check."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from support.households import put, weeks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., tuple[int, str, str]]

pytestmark = pytest.mark.slow


def contents(folder: Path) -> dict[str, bytes]:
    """The files of a household, but for the lock, which says who was last there."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".lock"}


FIRST = date(2024, 10, 21)
DAYS = 60


@pytest.fixture
def run(made: Callable[..., tuple[Path, Run]], tmp_path: Path) -> Run:
    """Commands on a household of sixty days of half-hours."""
    return made(put(tmp_path, "a.csv", weeks(days=DAYS).curve))[1]


def named(day: int) -> str:
    return (FIRST + timedelta(days=day)).isoformat()


def test_days_are_marked_and_taken_back_and_it_is_said_what_is_stored(run: Run) -> None:
    code, said, _ = run(
        "mirror", "--mark", f"{named(8)}=in", "--mark", f"{named(9)}=out", "--mark", f"{named(10)}=away"
    )
    assert (code, said) == (0, "3 days marked.\n3 days are marked now; they are kept in the encrypted file alone.\n")
    code, said, _ = run("mirror", "--mark", f"{named(9)}=in", "--unmark", named(8), "--unmark", named(10))
    assert said == (
        "1 day marked.\n2 marks taken back.\n1 day is marked now; it is kept in the encrypted file alone.\n"
    )
    assert run("mirror", "--mark", f"{named(9)}=in")[1].startswith("These days were marked so already")
    assert run("mirror", "--unmark", named(9))[1] == "1 mark taken back.\nNo day is marked now.\n"


def test_all_marks_are_deleted_and_the_file_is_written_anew(run: Run) -> None:
    run("mirror", "--mark", f"{named(8)}=in", "--mark", f"{named(9)}=out")
    code, said, _ = run("mirror", "--forget-marks")
    assert (code, said) == (0, "2 marks deleted.\nThe file was written anew under a new key: it holds them no more.\n")
    assert run("mirror", "--forget-marks")[0] == 1
    assert "\tMarked days taken back\t2 marked days\t" in run("erase", "--journal")[1]


@pytest.mark.for_each(
    ("arguments", "error"),
    [
        (("--mark", "2098-01-01=in"), "still to come"),
        (("--mark", f"{named(DAYS - 3)}=in"), "Mark days up to 12 Dec 2024"),
        (("--mark", f"{named(-1)}=in"), "the first day known is 21 Oct 2024"),
        (("--mark", f"{named(3)}=visitors"), "marks no day"),
        (("--mark", "yesterday"), "marks no day"),
        (("--mark", "2024-13-01=in"), "2024-13-01"),
        (("--mark", f"{named(3)}=in", "--mark", f"{named(3)}=out"), "named twice"),
        (("--mark", f"{named(3)}=in", "--forget-marks"), "--forget-marks alone"),
        (("--mark", f"{named(3)}=in", "--yes"), "--forget-marks alone"),
        (("--unmark", named(3)), "no such mark"),
    ],
)
def test_what_cannot_be_marked_is_refused_in_a_sentence_and_nothing_is_stored(
    run: Run, arguments: tuple[str, ...], error: str
) -> None:
    code, said, told = run("mirror", *arguments)
    assert (code, said) == (1, "")
    assert error in told
    assert "days out of" not in run("mirror", "--yes")[1]


@pytest.mark.quick
def test_a_reading_with_marks_writes_nothing(made: Callable[..., tuple[Path, Run]], tmp_path: Path) -> None:
    folder, run = made(put(tmp_path, "a.csv", weeks(days=DAYS).curve))
    run("mirror", "--mark", f"{named(20)}=out")
    run("series", "--level", "day")  # whatever an opening writes is written
    before = contents(folder)
    assert "out of 1" in run("mirror", "--yes")[1]
    assert contents(folder) == before


def test_the_json_has_the_marks_and_on_how_many_the_mirror_is_right_at_each_stop(run: Run) -> None:
    for day in range(20, 26):
        run("mirror", "--mark", f"{named(day)}=out")
    check = json.loads(run("mirror", "--yes", "--json")[1])["check"]
    assert check["marks"] == [{"day": named(day), "answer": "out"} for day in range(20, 26)]
    said = run("mirror", "--yes")[1].splitlines()
    for stop, step in (("closed", 86_400), ("half", 1800), ("open", 1800)):
        one = check["stops"][stop]
        assert (one["step"], one["of"]) == (step, 6)
        assert 0 <= one["right"] <= 6
        assert one["sentence"] in said
