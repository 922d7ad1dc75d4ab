"""How hard a passphrase is to guess: a text comes in, a score and why it is not higher go out; it refuses nothing."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from persienne.vault.recovery import common_words

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST = 72
"""Letters that are looked at: the estimate takes time that grows with the square of their number."""

_GOOD = 3

_PATTERNS: Mapping[str, str] = MappingProxyType(
    {
        "spatial": "keyboard_row",
        "repeat": "repeated",
        "sequence": "sequence",
        "regex": "date",
        "date": "date",
    }
)


@dataclass(frozen=True, slots=True)
class Strength:
    """``score`` from 0 (guessed at once) to 4 (very hard to guess), and what makes a guess easy.

    ``codes``, the worst first: ``common`` (a known passphrase), ``name``, ``word``, ``keyboard_row``, ``repeated``,
    ``sequence``, ``date``; empty from 3 on.
    """

    score: int
    codes: tuple[str, ...] = ()

    @property
    def weak(self) -> bool:
        """Whether whoever has the file can guess it (fewer than 100 million guesses): it is asked for once more."""
        return self.score < _GOOD


def strength(passphrase: str) -> Strength:
    """An estimate by the number of guesses (zxcvbn, Wheeler 2016); French words are known by the recovery sheet's list.

    A phrase of other French words passes for harder than it is. The score is never a reason to refuse.
    """
    if not passphrase:
        return Strength(0)
    from zxcvbn import zxcvbn  # noqa: PLC0415 - its lists of words take 50 ms to load

    said = zxcvbn(passphrase[:_LONGEST], user_inputs=["persienne", *common_words()])
    score = int(said["score"])
    if score >= _GOOD:
        return Strength(score)
    parts = sorted(said["sequence"], key=lambda part: len(part["token"]), reverse=True)
    codes = (_code(part) for part in parts if part["pattern"] != "bruteforce")
    return Strength(score, tuple(dict.fromkeys(codes)))


def _code(part: Mapping[str, str]) -> str:
    if part["pattern"] != "dictionary":
        return _PATTERNS[part["pattern"]]
    source = part["dictionary_name"]
    if source == "passwords":
        return "common"
    return "name" if source in ("surnames", "male_names", "female_names") else "word"
