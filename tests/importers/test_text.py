from __future__ import annotations

import pytest

from persienne.importers.text import MAX_LINE, data_lines, decode, preamble, split_line


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("é;1\r\n2\r3\n".encode(), "é;1\n2\n3\n"),
        ("\ufeffé".encode(), "é"),
        ("é€".encode("cp1252"), "é€"),
        ("é".encode("utf-16"), "é"),
        (b"a\0b", None),
        ("a\0b".encode("utf-16"), None),
        (b"\x81\x8d", None),
    ],
)
def test_bytes_become_text_or_nothing(data: bytes, text: str | None) -> None:
    assert decode(data) == text


def test_a_head_may_end_inside_a_letter() -> None:
    assert decode("aé".encode()[:-1], whole=False) == "a"


def test_quotes_are_honoured_and_cells_stripped() -> None:
    assert split_line('"a;b"; c ;', ";") == ["a;b", "c", ""]
    assert split_line('"never closed;c', ";") == ["never closed;c"]


def test_the_preamble_says_where_the_data_begin() -> None:
    text = "\nIdentifiant PRM;Unite\n123;W\n\nHorodate;Valeur\nfirst;1\nsecond;2"
    head = preamble(text)
    assert (head.meta["identifiant prm"], head.said("unite"), head.columns) == ("123", "w", ("horodate", "valeur"))
    assert (head.first, list(data_lines(text, head))) == (("first", "1"), [(6, "first;1"), (7, "second;2")])


def test_without_a_header_the_first_line_is_data() -> None:
    head = preamble("a,1\nb,2")
    assert (head.delimiter, head.columns, head.first, head.body, head.line) == (",", (), ("a", "1"), 0, 1)


def test_a_line_that_is_too_long_has_no_preamble() -> None:
    assert preamble("x;" * MAX_LINE).first == ()
