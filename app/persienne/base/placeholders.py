"""A sentence with placeholders and the facts for them come in, the filled sentence goes out.

A placeholder is ``{name}``. A fact is put in once and never read again: a brace, a ``<b>`` or a ``%n`` in somebody's
name is part of the name (decisions/0011). French words that end in a mute e lose it before a fact that begins with a
vowel: « d’Octave », « qu’Octave ». No English word is one of them.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

COUNTED_DOWN: Final = "{seconds}"
"""The fact for the seconds of a sentence that counts them down: who shows the sentence puts them in, at each tick."""

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_ELIDING = r"(?:(?P<before>\b(?:[Dd]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu))e[ \u00a0])?"
"""What comes before the placeholder, if it is a word that may lose its e."""
_NAMED = re.compile(_ELIDING + r"\{(?P<name>[a-z_]+)\}")
_VOWEL = re.compile(r"(?!onz|oui\b|ouistiti|uhlan)(?:[aeiou\u00e6\u0153]|y[^aeiou])", re.IGNORECASE)
"""How a word begins before which French elides. Of an h nobody can say whether it is mute: nothing is elided."""


def placeholders(sentence: str) -> frozenset[str]:
    """The names of the placeholders of a sentence."""
    return frozenset(_PLACEHOLDER.findall(sentence))


def fill(sentence: str, facts: Mapping[str, object] | None = None, /, **named: object) -> str:
    """The sentence with its facts: a mapping of them, or each by its name.

    Raises KeyError where the sentence asks for a fact that is missing, which is a fault of the program. Facts that the
    sentence does not ask for are left out.
    """
    known = {**(facts or {}), **named}
    return _NAMED.sub(lambda found: _put(found, str(known[found["name"]])), sentence)


def unfill(sentence: str, filled: str) -> dict[str, str] | None:
    """The facts with which :func:`fill` made ``filled`` of the sentence, or None; words that elide are not undone.

    A no-break space is a space like any other.
    """
    parts = _PLACEHOLDER.split(sentence)
    words = (r"\s".join(map(re.escape, re.split(r"\s", part))) for part in parts)
    pattern = "".join(f"(?P<{part}>.+)" if place % 2 else part for place, part in enumerate(words))
    found = re.fullmatch(pattern, filled)
    return None if found is None else found.groupdict()


def _put(found: re.Match[str], fact: str) -> str:
    """A fact in the place of its placeholder, and of the word before it where that loses its e."""
    whole, before = found[0], found["before"]
    if before is None:
        return fact
    if _VOWEL.match("".join(one for one in unicodedata.normalize("NFD", fact) if not unicodedata.combining(one))):
        return f"{before}\u2019{fact}"
    return whole[: len(before) + 2] + fact
