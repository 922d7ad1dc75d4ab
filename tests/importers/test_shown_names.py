from __future__ import annotations

from pathlib import Path

import pytest

from persienne.importers.shown_names import MAX_NAME, member_name, shown_name


def test_a_name_that_is_no_text_is_made_one() -> None:
    assert shown_name(Path("/data/Été.csv")) == "Été.csv"
    assert shown_name(Path("/data/\udce9t\udce9.csv")) == "?t?.csv"


@pytest.mark.parametrize(
    ("on_disk", "shown"),
    [("a\x1b[2J.csv", "a[2J.csv"), ("a\u202evsc.\n", "a[U+202E]vsc."), ("\x07", "?"), ("x" * 255, "x" * 200)],
)
def test_a_name_on_the_disk_acts_on_no_terminal(on_disk: str, shown: str) -> None:
    assert shown_name(Path("/data") / on_disk) == shown


@pytest.mark.for_each(
    ("written", "shown"),
    [
        ("courbe.csv", "courbe.csv"),
        ("2024/été/courbe.csv", "courbe.csv"),
        ("../../evil.csv", "evil.csv"),
        ("C:\\Users\\x\\courbe.csv", "courbe.csv"),
        ("\x1b[31mred\u202e.csv\n", "[31mred[U+202E].csv"),
        ("/", "?"),
        ("\x00", "?"),
        ("", "?"),
        ("\ud800.csv", ".csv"),
    ],
)
def test_of_a_file_in_an_archive_the_harmless_part_of_its_name_is_shown(written: str, shown: str) -> None:
    assert member_name("a.zip", written) == f"a.zip › {shown}"


def test_a_long_name_is_cut() -> None:
    assert len(member_name("", "x" * 5000)) == MAX_NAME + len(" › ")
