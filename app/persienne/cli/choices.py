"""An argument of a closed list: its code, or the words for it in the reader's language, come in; a code goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from persienne.base.errors import UserError
from persienne.consents.parties import plain
from persienne.telling.spoken import facts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import TypeAlias

    from persienne.words import Translate

    Tables: TypeAlias = tuple[tuple[str, Mapping[Any, str]], ...]
    """The context and the table of words of a closed list, first the one that is printed."""


def in_words(codes: Iterable[str], words: Tables, translate: Translate) -> list[str]:
    """Each code, with its first words in the reader's language."""
    told = ((code, _words(code, words, translate)) for code in codes)
    return [f"{code} ({found[0]})" if found else code for code, found in told]


def spelling_of(codes: Iterable[str], words: Tables, translate: Translate) -> Callable[[str], str]:
    """A function that finds the code which a text is, or is the words for; what is neither stays as it is."""
    known = spelt({code: _words(code, words, translate) for code in codes})
    return lambda text: known.get(spelling(text), text)


def spelling(text: str) -> str:
    """A code or its words without case, hyphens, apostrophes' shapes or accents."""
    return plain(text.replace("_", " ").replace("-", " "))


def spelt(words: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """The code that each spelling of its words, or of itself, stands for."""
    return {spelling(word): code for code, said in words.items() for word in (*said, code)}


def one_of(name: str, text: str, words: Mapping[str, str], translate: Translate) -> str:
    """The code that ``text`` is, or is the words for.

    ``letter_answer_unfit`` (name, answer, wanted) tells the words that fit where it is neither.
    """
    code = spelt({one: (said,) for one, said in words.items()}).get(spelling(text.strip()))
    if code is None:
        raise UserError("letter_answer_unfit", name=name, answer=text[:40], wanted=facts(translate, words.values()))
    return code


def translated(table: Mapping[str, str], context: str, translate: Translate) -> dict[str, str]:
    """A table of words in the reader's language."""
    return {code: translate(context, said) for code, said in table.items()}


def _words(code: str, words: Tables, translate: Translate) -> list[str]:
    return [translate(context, table[code]) for context, table in words if code in table]
