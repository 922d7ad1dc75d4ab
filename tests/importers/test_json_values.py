from __future__ import annotations

import pytest

from persienne.base.errors import UserError
from persienne.importers.job import Job
from persienne.importers.markup import MAX_DEPTH, cell, objects, read_json

JOB = Job("x.json")


@pytest.mark.parametrize("text", ["1.10 2e-3", "[1.10, 2e-3]", "1.10,\n2e-3"])
def test_numbers_stay_as_they_are_written_and_lose_their_exponent(text: str) -> None:
    values = read_json(text, JOB)
    assert list(values[0] if isinstance(values[0], list) else values) == ["1.10", "0.002"]


def test_an_exponent_that_would_fill_pages_stays_and_is_no_number() -> None:
    assert read_json("1e999999999 NaN", JOB) == ("1e999999999", "NaN")


def test_several_values_may_follow_each_other() -> None:
    assert read_json('{"a": "1"}{"a": "2"},\n\n{"a": "3"}\n', JOB) == ({"a": "1"}, {"a": "2"}, {"a": "3"})


def test_objects_are_found_with_the_keys_around_them() -> None:
    (value,) = read_json('{"daily": [{"a": {"b": "1"}}, 5]}', JOB)
    assert [(keys, cell(said, "b")) for keys, said in objects(value)] == [
        ((), None),
        (("daily",), None),
        (("daily", "a"), "1"),
    ]


def test_what_is_no_text_and_no_number_is_no_cell() -> None:
    (value,) = read_json('{"a": true, "b": null, "c": [1], "d": "", "e": 5}', JOB)
    assert isinstance(value, dict)
    assert [cell(value, key) for key in "abcdef"] == [None, None, None, "", "5", None]


@pytest.mark.for_each("text", ['{"a": "1"', '{"a": 1}}', "[1,", '{"a": "\\x"}', '{"a": tru', '"no end', '"\\'])
def test_a_cut_or_damaged_text_is_refused_whole(text: str) -> None:
    with pytest.raises(UserError) as caught:
        read_json(text, JOB)
    assert caught.value.facts["detail"] == "json"


def test_what_lies_too_deep_is_refused_before_it_is_parsed() -> None:
    assert read_json("[" * MAX_DEPTH + "]" * MAX_DEPTH, JOB)
    for text in ("[" * (MAX_DEPTH + 1), "[" * 1_000_000, '{"a":' * 100):
        with pytest.raises(UserError) as caught:
            read_json(text, JOB)
        assert caught.value.facts["detail"] == "depth"
    assert read_json(f'"{"[" * 1000}"', JOB)
