"""The texts of a document's TOML file beside the sheets that were made of them."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING

from persienne.documents.texts import parse
from support.paper_texts import lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from persienne.documents.document import Sheet
    from persienne.documents.typography import Bilingual


def shipped(document: str) -> Mapping[str, Bilingual]:
    """The sentences of the document as they are shipped, by key."""
    file = files("persienne_resources") / "documents" / f"{document}.toml"
    return parse(document, file.read_text(encoding="utf-8"))


def unused(document: str, sheets: Iterable[Sheet]) -> list[str]:
    """The keys of the sentences that stand on none of the sheets, whatever their placeholders were filled with."""
    sheets = tuple(sheets)
    said = {
        part.removeprefix("- ")
        for sheet in sheets
        for line in (sheet.title, *lines(sheet))
        for part in line.split(" | ")
    }
    return [
        f"{language} {key}"
        for language in sorted({"fr", "en"} & {sheet.language for sheet in sheets})
        for key, sentence in shipped(document).items()
        if not any(map(_pattern(sentence.fr if language == "fr" else sentence.en).fullmatch, said))
    ]


def _pattern(sentence: str) -> re.Pattern[str]:
    return re.compile(".+".join(map(re.escape, re.split(r"\{[a-z_]+\}", sentence))))
