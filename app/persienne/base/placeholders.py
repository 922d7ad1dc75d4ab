"""A sentence with placeholders and the facts for them come in, the filled sentence goes out.

A placeholder is ``{name}``. A fact is put in once and never read again: a brace, a ``<b>`` or a ``%s`` in somebody's
name is part of the name (decisions/0011).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


def placeholders(sentence: str) -> frozenset[str]:
    """The names of the placeholders of a sentence."""
    return frozenset(_PLACEHOLDER.findall(sentence))


def fill(sentence: str, facts: Mapping[str, object]) -> str:
    """The sentence with its facts.

    Raises KeyError where the sentence asks for a fact that is missing, which is a fault of the program. Facts that the
    sentence does not ask for are left out.
    """
    return _PLACEHOLDER.sub(lambda found: str(facts[found[1]]), sentence)
