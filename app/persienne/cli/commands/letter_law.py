"""The texts of law that the letters cite, on the command line: they are listed; a newer table is shown, then taken."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from persienne.cli.commands.letter_lines import LetterLines
from persienne.cli.commands.letter_rules import language_of
from persienne.cli.iso_days import iso_day
from persienne.household.correspondence.law_file import read_table
from persienne.letters.law import diff
from persienne.letters.law_table import parse
from persienne.telling.law_words import LawWords
from persienne.words.letters import LETTERS

if TYPE_CHECKING:
    import argparse

    from persienne.household.household import Household
    from persienne.letters.law import Reference
    from persienne.words import Speech


def law(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """List the texts; with a file say what it changes, and with ``--yes`` use it from now on."""
    letters, language = household.correspondence, language_of(parsed)
    told, known = LawWords(LetterLines(speech, parsed.language).words), letters.law
    if parsed.file is None:
        if parsed.json:
            print(json.dumps([reference_object(one) for one in known.references.values()], ensure_ascii=False))
            return
        for one in known.references.values():
            print(f"{known.cite([one.id], language)}\n    {told.known(one)}")
        return
    data = read_table(parsed.file)
    after = known.updated(parse(data, parsed.file.name, letters.today()))
    changes = diff(known, after)
    if parsed.yes:
        letters.take_law(data, parsed.file.name)
    if parsed.json:
        changed = [{"id": one.id, "fields": list(one.fields), "new": one.before is None} for one in changes]
        print(json.dumps({"changes": changed, "stored": parsed.yes}))
        return
    for change in changes:
        print(after.cite([change.id], language), *(f"    {line}" for line in told.changed(change)), sep="\n")
    print(speech("CommandLine", LETTERS["law_taken" if parsed.yes else "law_shown"]).format(count=len(changes)))


def reference_object(one: Reference) -> dict[str, Any]:
    """A text as ``--json`` prints it; days are ISO, or null."""
    days = {name: getattr(one, name) for name in ("read_on", "in_force_since", "in_force_until")}
    return {
        "id": one.id,
        "article": one.article.fr,
        "meaning": one.meaning.fr,
        "status": one.status.value,
        **{name: iso_day(day) for name, day in days.items()},
        "link": one.link,
    }
