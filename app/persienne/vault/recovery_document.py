"""The recovery sheet as a paper document: twelve words, a day and a language come in, a Sheet goes out; it is pure.

It names no one, no meter and no computer: whoever finds it learns nothing but that a Persienne file exists. Its texts
are ``documents/recovery_sheet.toml`` in the resources.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.documents.document import Blank, Bullets, Heading, Paragraph, Sheet, Table, Weight
from persienne.documents.texts import texts_of
from persienne.documents.typography import NBSP, day
from persienne.vault import RecoveryCredential

if TYPE_CHECKING:
    from datetime import date

_BY_HAND = 3
"""Ruled lines for a copy by hand, four words each."""


def recovery_sheet(words: tuple[str, ...], made: date, language: str = "fr") -> Sheet:
    """The sheet of ``words`` (see ``vault.new_words``), made on ``made``.

    Its texts are English for ``en`` and French for any other language. The words themselves are French in both.
    """
    texts = texts_of("recovery_sheet", language)
    half = len(words) // 2
    numbered = [(str(place), word) for place, word in enumerate(words, start=1)]
    rows = tuple((*left, *right) for left, right in zip(numbered[:half], numbered[half:], strict=True))
    number = sheet_number(RecoveryCredential(" ".join(words)).slot_id)
    made_on = day(made, texts.language).replace(NBSP, " ")  # the digits beside it stand apart by ordinary spaces too
    each = len(words) // _BY_HAND
    blanks = (Blank(texts.say("blank", first=n * each + 1, last=n * each + each)) for n in range(_BY_HAND))
    return Sheet(
        title=texts.say("title"),
        blocks=(
            Paragraph(texts.say("paragraphs.opens"), Weight.STRONG),
            Paragraph(texts.say("paragraphs.purpose")),
            Table(texts.all_of("columns") * 2, rows, (0.1, 0.4, 0.1, 0.4)),
            Heading(texts.say("headings.use")),
            Paragraph(texts.say("paragraphs.use")),
            Heading(texts.say("headings.keep")),
            Bullets(texts.all_of("keep")),
            Heading(texts.say("headings.by_hand")),
            Paragraph(texts.say("paragraphs.by_hand")),
            *blanks,
            Paragraph(texts.say("made", number=number, day=made_on), Weight.FIXED),
        ),
        language=texts.language,
    )


def sheet_number(slot_id: str) -> str:
    """The id of the sheet's slot in groups of four, as the sheet prints it; ``persienne keys`` lists the same."""
    return " ".join(slot_id[n : n + 4] for n in range(0, len(slot_id), 4))
