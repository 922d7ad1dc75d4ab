from __future__ import annotations

import pytest

from persienne.base.errors import UserError
from persienne.importers.csv_table import CsvSheet
from persienne.importers.job import Job
from persienne.importers.table import HEADER_ROWS, Sheet
from persienne.importers.text import MAX_LINE, EncodedText

JOB = Job("table.csv")


def sheet(text: str, stretch: int = 1 << 16) -> CsvSheet:
    return CsvSheet(text, JOB, stretch=stretch)


def in_bytes(text: str, encoding: str, stretch: int = 1 << 16) -> CsvSheet:
    return CsvSheet(EncodedText(bytearray(text, encoding), encoding), JOB, stretch=stretch)


def rows(made: Sheet, after: int = 0) -> list[tuple[int, list[object]]]:
    return [(row.number, list(row.cells)) for stretch in made.stretches(after) for row in stretch.rows()]


@pytest.mark.for_each(
    ("text", "delimiter"),
    [
        ("a;b\n1;2", ";"),
        ("a\tb\n1,5\t2,5", "\t"),
        ("a,b\n1,2", ","),
        ('"a";"1,5"\n"b";"2,5"', ";"),
        ("d;1,5\nf;2,5", ";"),
        ("One, two, three, four\na;b\nc;d", ";"),
        ("sep=,\na;b,c;d", ","),
        ('"sep=\t"\na;b', "\t"),
        ("nothing", ";"),
    ],
)
def test_the_delimiter_is_what_most_lines_have_or_what_the_file_says(text: str, delimiter: str) -> None:
    assert sheet(text).delimiter == delimiter


def test_rows_keep_the_numbers_of_their_lines_however_they_are_handed_out() -> None:
    text = "a;b\n\n1;2;;\n;;\n3;4\n"
    expected = [(1, ["a", "b"]), (3, ["1", "2"]), (5, ["3", "4"])]
    assert rows(sheet(text)) == rows(sheet(text, stretch=1)) == expected
    assert rows(sheet(text), after=1) == rows(sheet(text, stretch=1), after=1) == expected[1:]
    assert rows(sheet(text), after=9) == []


def test_the_head_ends_where_rows_begin_with_a_date() -> None:
    made = sheet("sep=;\n\ntitle\nHorodate;Valeur\n01/12/2025 00:30;5\nx;y")
    assert [row.number for row in made.head] == [3, 4]
    assert made.first is not None
    assert (made.first.number, made.first.seen) == (5, "01/12/2025 00:30;5")


def test_a_header_is_not_looked_for_without_end() -> None:
    assert len(sheet("x\n" * 500).top) == HEADER_ROWS
    assert sheet("x" * (MAX_LINE + 1) + "\na;b").top == ()


@pytest.mark.parametrize("end", ["3;", "3", '3;"4'])
def test_a_last_row_that_is_visibly_cut_is_set_apart(end: str) -> None:
    made, cut = sheet(f"a;b\n1;2\n{end}").without_cut_row(1)
    assert cut is not None
    assert (cut.number, cut.seen) == (3, end)
    assert isinstance(made, CsvSheet)
    assert rows(made, after=1) == [(2, ["1", "2"])]


@pytest.mark.parametrize(
    ("end", "is_cut"), [("ES1;2;", True), ("ES1;2", True), ("ES1;2;4;R", False), ("Total;2", False)]
)
def test_a_row_that_begins_with_the_name_of_the_row_before_is_one_of_the_data(end: str, is_cut: bool) -> None:
    assert (sheet(f"cups;hour;kwh;how\nES1;1;3;R\n{end}").without_cut_row(1)[1] is not None) == is_cut


@pytest.mark.parametrize("text", ["a;b\n1;2\n3;4", "a;b\n1;2\n3;4\n", "a;b\n1;\n3;", "a;b\n", "a;b"])
def test_a_last_row_without_a_line_feed_alone_is_not_cut(text: str) -> None:
    assert sheet(text).without_cut_row(1)[1] is None


def columns(text: str, count: int = 2) -> list[list[str]] | None:
    (stretch,) = sheet(text).stretches(0)
    found = stretch.columns(count)
    return None if found is None else list(found)


def test_plain_rows_come_out_by_column() -> None:
    assert columns("a;1\nb;\nc;3") == [["a", "b", "c"], ["1", "", "3"]]
    assert columns("a;1;x\nb;2;y", 3) == [["a", "b"], ["1", "2"], ["x", "y"]]


@pytest.mark.for_each("text", ["a;1\nb", "a;1\nb;2;3", "a;1\n\nb;2", 'a;1\nb;"2"', "a;1\né;2", "a"])
def test_other_rows_do_not(text: str) -> None:
    assert columns(text) is None


def test_a_line_without_end_is_damage() -> None:
    with pytest.raises(UserError) as caught:
        rows(sheet("a;b\n" + "x" * (MAX_LINE + 1)))
    assert caught.value.facts["detail"] == "line_length"


@pytest.mark.slow
@pytest.mark.for_each("encoding", ["utf-8", "cp1252"])
@pytest.mark.for_each(
    "text", ["", "\n", "é;b\n\n1;2;;\n;;\n3;é\n\n", "début;a\n2024-01-01;é\n2024-01-02;é", "a;b\n1;2\n2;"]
)
def test_a_text_in_its_bytes_has_the_same_rows(text: str, encoding: str) -> None:
    for stretch in (1, 5, 1 << 16):
        made, other = sheet(text, stretch), in_bytes(text, encoding, stretch)
        assert (rows(other), rows(other, 1), rows(other, 9)) == (rows(made), rows(made, 1), rows(made, 9))
        assert (other.top, other.delimiter, other.ends_open) == (made.top, made.delimiter, made.ends_open)
        (whole, cut), (others, other_cut) = made.without_cut_row(1), other.without_cut_row(1)
        assert (other_cut, rows(others, 1)) == (cut, rows(whole, 1))


def test_a_text_in_its_bytes_is_let_go_once_nobody_reads_it_again() -> None:
    data = bytearray(b"a;b\n1;2\n")
    made = CsvSheet(EncodedText(data, "utf-8"), JOB)
    assert [row.cells for stretch in made.stretches(1) for row in stretch.rows()] == [["1", "2"]]
    assert data
    made.let_go()
    assert not data
    assert list(made.stretches(1)) == []
