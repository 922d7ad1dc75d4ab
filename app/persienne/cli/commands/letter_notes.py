"""The household's own words for a file: the notes to choose from are told, an account and chosen notes come in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.cli.commands.letter_following import tell_rows
from persienne.household.correspondence.own_words import OwnWords
from persienne.letters.complaint import KIND, MEDIATOR

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.household.correspondence.own_words import Choice
    from persienne.household.household import Household
    from persienne.words import Speech

_BETWEEN: Final = re.compile(r"[\n|]")
"""What separates the paragraphs of an account."""


def tell_notes(household: Household, parsed: argparse.Namespace, _speech: Speech) -> None:
    """Print the notes about a letter that may be chosen for a file, by their days."""
    _, known = household.correspondence.own_words(parsed.request, KIND)
    tell_rows(known, _note_object, lambda one: f"{one.id}  {one.on}  {one.text}", parsed)


def _note_object(one: Choice) -> dict[str, str]:
    return {"id": one.id, "on": one.on.isoformat(), "text": one.text}


def words_of(letters: Correspondence, reference: str, verb: str, said: Mapping[str, str]) -> OwnWords | None:
    """The account and the notes that are said, beside what the file keeps already; None where neither is said.

    Raises ``letter_answer_unfit`` for the id of no note.
    """
    if "account" not in said and "notes" not in said:
        return None
    kept, known = letters.own_words(reference, MEDIATOR if verb == MEDIATOR else KIND)
    ids = [one.id for one in known]
    notes = tuple(one.strip() for one in said["notes"].split(",") if one.strip()) if "notes" in said else kept.notes
    for one in notes:
        if one not in ids:
            raise UserError("letter_answer_unfit", name="notes", answer=one[:40], wanted=", ".join(ids) or "-")
    account = tuple(_BETWEEN.split(said["account"])) if "account" in said else kept.account
    return OwnWords(account, notes)
