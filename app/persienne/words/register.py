"""Who keeps a file of the register of consents: entries and letters come in, their names in words go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.placeholders import fill
from persienne.words.english import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.words.marking import Translate


def keepers(entries: Iterable[int], letters: Iterable[str], translate: Translate) -> str:
    """Who keeps a file: the entries by their numbers, the letters by their references."""
    words = table("register.said")
    said = [fill(translate("Register", words["keeping_entry"]), number=number) for number in entries]
    said += [fill(translate("Register", words["keeping_letter"]), reference=reference) for reference in letters]
    return ", ".join(said)
