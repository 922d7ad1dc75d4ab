"""JSON that somebody else wrote ends in a value or in one kind of error."""

from __future__ import annotations

import pytest

from persienne.base.outside_json import read_json


@pytest.mark.for_each(
    "said",
    [
        "[" * 100_000,
        '{"a":' * 50_000,
        "NaN",
        "[Infinity]",
        '{"a": -Infinity}',
        "1e999",
        "1" * 5_000,
        "1234567890123456789",
        b"\xff",
        "",
        "{",
    ],
)
def test_what_is_no_json_of_ours_is_one_error(said: str | bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - json words it in many ways
        read_json(said)


def test_what_is_json_is_its_value() -> None:
    said = '{"a": [1, -999999999999999999, 2.5, 1e3, null, true, "é", "\\ud83d\\ude00"]}'
    assert (
        read_json(said)
        == read_json(said.encode())
        == {"a": [1, -999999999999999999, 2.5, 1000.0, None, True, "é", "😀"]}
    )
