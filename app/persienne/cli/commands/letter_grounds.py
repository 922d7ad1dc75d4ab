"""What a letter that was sent without Persienne rests on: listed, said and corrected on the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from persienne.cli.choices import one_of
from persienne.cli.commands.letter_following import tell_followed
from persienne.cli.commands.letter_lines import LetterLines
from persienne.cli.commands.letter_rules import language_of
from persienne.documents.typography import typeset
from persienne.words.letters import LETTERS

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence

    from persienne.household.household import Household
    from persienne.words import Speech

_NONE: Final = frozenset({"none", "aucun"})
"""What is said of a letter that names no text."""


def rests_of(said: Sequence[str], texts: Mapping[str, str], speech: Speech) -> tuple[str, ...] | None:
    """The references that were said, none where the letter names none; None where nothing was said.

    ``texts`` are those that the letter may rest on, by their ids, as the reader calls them. Raises
    ``letter_answer_unfit`` for another.
    """
    if not said:
        return None
    return tuple(one_of("rests", one, texts, speech) for one in said if one.strip().casefold() not in _NONE)


def grounds(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Say what such a letter rests on, and what follows from it; list what it may rest on where nothing is said."""
    letters = household.correspondence
    texts = {one: letters.law.cite([one], language_of(parsed)) for one in letters.grounds(parsed.request)}
    rests_on = rests_of(parsed.rests, texts, speech)
    if rests_on is None:
        _list(household, parsed, speech)
        return
    request = letters.say_grounds(parsed.request, rests_on)
    tell_followed(letters, request.reference, LetterLines(speech, parsed.language), parsed)


def _list(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    letters = household.correspondence
    request, law, language = letters.request(parsed.request), letters.law, language_of(parsed)
    named = () if request.printed is None else request.printed.grounds
    possible = letters.grounds(parsed.request)
    if parsed.json:
        known = list(named) if request.founded else None
        told = {"reference": request.reference, "named": known, "may": list(possible)}
        print(json.dumps(told, ensure_ascii=False))
        return
    for one in possible:
        mark = f"  [{speech('CommandLine', LETTERS['named'])}]" if one in named else ""
        meaning = typeset(law.ref(one).meaning.of(language), language)
        print(f"{one}  {typeset(law.cite([one], language), language)}  {meaning}{mark}")
