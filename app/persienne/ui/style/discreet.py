"""Discreet mode, in words: a text comes in, what of it may be seen over a shoulder goes out; nothing is painted.

What may be seen is what is the same in every household: a text of our catalogue, or a question about a letter, that
takes no argument and counts nothing. In one that does, only what stands around the figure or the name is seen. Every
other text, whoever made it, is dots of one length. What is drawn so can't hold a figure or a name, for none is ever
looked for: texts are known by what is not theirs.

Whether the mode is on is a property of the application, as the text size is one of its font.
"""

from __future__ import annotations

import re
import unicodedata
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from persienne.letters.guide import asking
from persienne.words import Catalogue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DOTS: Final = "•••••"
"""What stands for a text: its length says nothing."""
DOT: Final = "•"
_ON: Final = "discreet"
_ARGUMENT: Final = re.compile(r"%(?:n|L?\d{1,2})|\{\w+\}|(?<![^\s(])1(?![^\s.;:)])")
"""What is the household's own in a text: a place for it, or the figure in the form of one (« et 1 autre fichier »)."""
_SENTENCES: Final = re.compile(r"(?<=[.!?…])\s+|\n+")
_SIGNS: Final = 3
"""Signs without a letter that stand for themselves, as between two figures."""
_FEWEST: Final = 8
"""Letters around its arguments by which a text is known. With fewer it would be found inside of what it is not."""
_WORDS: Final = 4
"""Words of a fixed text in which a figure is seen: a shorter one is also what a household's own figure looks like."""
_TELLING: Final = frozenset(
    {
        "CommandLine",
        "Counts",
        "FeminineCounts",
        "Mirror",
        "MirrorBoard",
        "MirrorWords",
        "ReformTeller",
    }
)
"""Contexts whose fixed texts tell something of a household: what its curve gives away, and numbers in letters."""

_OURS: Final = frozenset(
    {"Persienne", "Français", "English", "PDF", "ODT", "FR", "EN", "W", "kW", "VA", "kVA", "kWh", "m³", "€"}
)
"""What needs no translation."""
_LEARNT: Final[set[str]] = set()
"""What :func:`know` was given."""


class _Pattern(NamedTuple):
    """A text that takes arguments: what is the same in every household, and how it is found again."""

    letters: int
    begins: str
    ends: str
    whole: re.Pattern[str]
    shown: str


class _Known(NamedTuple):
    fixed: frozenset[str]
    patterns: tuple[_Pattern, ...]


def is_on() -> bool:
    """Whether figures and names are hidden."""
    app = QCoreApplication.instance()
    return app is not None and bool(app.property(_ON))


def turn(*, on: bool) -> None:
    """Hide figures and names from now on, or show them; what is on the screen is painted again by the caller."""
    app = QCoreApplication.instance()
    if app is not None:
        app.setProperty(_ON, on)
    if not on:
        _masked.cache_clear()  # it holds texts of the household


def know(texts: Iterable[str]) -> None:
    """Let these texts be seen: they are the same in every household, and stand in no catalogue, as the guide's do."""
    _LEARNT.update(texts)
    _masked.cache_clear()


@contextmanager
def as_it_is() -> Iterator[None]:
    """What is drawn here goes into a file that a person asked for, not on the screen: it has its figures and names."""
    before = is_on()
    app = QCoreApplication.instance()
    if app is not None:
        app.setProperty(_ON, False)
    try:
        yield
    finally:
        if app is not None:
            app.setProperty(_ON, before)


def shown(text: str) -> str:
    """What is drawn in the place of ``text``: itself, unless the mode is on."""
    return masked(text) if is_on() else text


def masked(text: str) -> str:
    """``text`` without what is the household's; a few signs of punctuation are themselves."""
    plain = len(text) <= _SIGNS and all(map(_is_sign, text))
    return text if plain or set(text) == {DOT} else _masked(text)


def _is_sign(sign: str) -> bool:
    """Whether it is punctuation, a space, or a sign of mathematics or money: a picture may be of somebody."""
    kind = unicodedata.category(sign)
    return kind[0] in "PZ" or kind in ("Sc", "Sm")


def dotted(text: str) -> str:
    """A dot for each sign of ``text``: what is being typed, as in a passphrase's field."""
    return DOT * len(text)


@lru_cache(maxsize=4096)
def _masked(text: str) -> str:
    if (whole := _seen(text)) is not None:
        return whole
    pieces = [_seen(piece) for piece in _SENTENCES.split(text)]
    if len(pieces) == 1 or not any(pieces):
        return DOTS
    return " ".join(DOTS if piece is None else piece for piece in pieces)


def _seen(text: str) -> str | None:
    """``text`` as far as our catalogue has it; None where it does not."""
    known = _known()
    if text in _LEARNT or text in known.fixed:
        return text
    for one in known.patterns:
        if text.startswith(one.begins) and text.endswith(one.ends) and one.whole.fullmatch(text):
            return one.shown
    return None


@lru_cache(maxsize=1)
def _known() -> _Known:
    """The texts of both languages: a page may quote a letter, which is French."""
    texts = set(_OURS)
    for language in ("fr", "en"):
        texts.update(text for context, text in Catalogue(language).every() if context not in _TELLING)
    for asked in asking():
        texts.update((asked.fr, asked.en))
    texts.update([text[:1].upper() + text[1:] for text in texts])  # the beginning of a line may be written large
    fixed = {text for text in texts if not _ARGUMENT.search(text)}
    patterns = [made for text in texts - fixed if (made := _pattern(text)) is not None]
    patterns.sort(key=lambda one: (-one.letters, one.shown))
    return _Known(frozenset(filter(_says_no_figure, fixed)), tuple(patterns))


def _says_no_figure(text: str) -> bool:
    """Whether the figures of a fixed text, if it has any, are no count: « 24 heures » begins with one."""
    return not any(map(str.isdigit, text)) or (len(text.split()) >= _WORDS and not text[0].isdigit())


def _pattern(text: str) -> _Pattern | None:
    around = _ARGUMENT.split(text)
    letters = sum(map(str.isalpha, "".join(around)))
    if letters < _FEWEST:
        return None
    whole = re.compile(".+?".join(map(re.escape, around)), re.DOTALL)
    shown = re.sub(r"\d", DOT, DOTS.join(around))
    return _Pattern(letters, around[0], around[-1], whole, shown=shown)
