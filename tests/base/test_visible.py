"""A sign that turns the text around it is written out; every other sign stays."""

from __future__ import annotations

import json
import unicodedata

import pytest

from persienne.base.visible import escaped, visible

MARKS = ("\u061c", "\u200e", "\u200f")
CLASSES = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
TURNING = [*MARKS, *(sign for sign in map(chr, range(0x3000)) if unicodedata.bidirectional(sign) in CLASSES)]


@pytest.mark.for_each("sign", TURNING)
def test_each_directional_control_is_a_mark(sign: str) -> None:
    assert visible(f"a{sign}b") == f"a[U+{ord(sign):04X}]b"
    said = escaped(json.dumps(f"a{sign}b", ensure_ascii=False))
    assert sign not in said
    assert json.loads(said) == f"a{sign}b"


def test_words_of_any_script_stay() -> None:
    for text in ("Énergie d’ici", "كاميليا", "שלום", "a\u00a0b\u202fc", "👩‍👩‍👧", "तरंग"):
        assert visible(text) == escaped(text) == text
