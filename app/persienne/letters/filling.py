"""A sentence with named places and the values for them come in, the filled sentence goes out.

Places are ``{name}`` in sentences of ours. A value is put in once and never read again, so that a brace, a ``<b>`` or a
``%s`` in a name is just a part of the name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_PLACE = re.compile(r"\{([a-z_]+)\}")


def places(sentence: str) -> frozenset[str]:
    """The names of the places in a sentence."""
    return frozenset(_PLACE.findall(sentence))


def fill(sentence: str, values: Mapping[str, str]) -> str:
    """The sentence with its values; raises KeyError where a value is missing, which is a mistake of ours."""
    return _PLACE.sub(lambda place: values[place[1]], sentence)
