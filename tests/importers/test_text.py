from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.importers.text import EncodedText, decode, in_place, split_line


def read_in_place(data: bytes | bytearray) -> str | None:
    found = in_place(data)
    return found[0 : len(found)] if isinstance(found, EncodedText) else found


@pytest.mark.for_each(
    ("data", "text"),
    [
        ("é;1\r\n2\r3\n".encode(), "é;1\n2\n3\n"),
        ("\ufeffé".encode(), "é"),
        ("é€".encode("cp1252"), "é€"),
        ("é".encode("utf-16"), "é"),
        (b"\xef\xbb\xbf\xff\xfea", "ÿþa"),
        (b"a\0b", None),
        ("a\0b".encode("utf-16"), None),
        (b"\x81\x8d", None),
    ],
)
def test_bytes_become_text_or_nothing(data: bytes, text: str | None) -> None:
    assert decode(data) == text
    assert read_in_place(data) == text


@given(st.lists(st.sampled_from(["\ufeff", "ï»¿", "é", "€", "a;", "\n", "\r\n", "\r", "\0"]), max_size=6).map("".join))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_text_that_stays_in_its_bytes_is_the_same(encoding: str, text: str) -> None:
    for data in (text.encode(encoding, "replace"), text.encode(encoding, "replace")[:-1]):
        assert read_in_place(data) == read_in_place(bytearray(data)) == decode(data)


def test_a_head_may_end_inside_a_letter() -> None:
    assert decode("aé".encode()[:-1], whole=False) == "a"


def test_quotes_are_honoured_and_cells_stripped() -> None:
    assert split_line('"a;b"; c ;', ";") == ["a;b", "c", ""]
    assert split_line('"never closed;c', ";") == ["never closed;c"]
