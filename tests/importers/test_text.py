from __future__ import annotations

import pytest

from persienne.importers.text import decode, split_line


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
