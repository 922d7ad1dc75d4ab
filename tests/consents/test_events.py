"""One value has one text: sorted, without blanks, as it was typed, in whole numbers."""

from __future__ import annotations

import pytest

from persienne.consents.events import canonical


def test_keys_are_sorted_and_nothing_is_indented() -> None:
    assert canonical({"b": [1, True, None], "a": {"d": "x", "c": -2}}) == '{"a":{"c":-2,"d":"x"},"b":[1,true,null]}'


def test_text_stays_as_it_was_typed() -> None:
    composed, decomposed = "é", "e\u0301"
    assert canonical(composed) == '"é"'
    assert canonical(composed) != canonical(decomposed)


def test_only_what_json_asks_for_is_escaped() -> None:
    assert canonical('"\\\n\x1f/<b>€') == '"\\"\\\\\\n\\u001f/<b>€"'


@pytest.mark.parametrize("value", [1.5, float("nan"), {1: "a"}, [{"a": 2.0}], b"bytes"])
def test_fractions_and_other_values_are_refused(value: object) -> None:
    with pytest.raises(TypeError):
        canonical(value)  # type: ignore[arg-type]
