"""A text in both languages of a document: French and English. Of a letter the French one is sent, the English read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["fr", "en"]


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One text, twice."""

    fr: str
    en: str

    def of(self, language: Language) -> str:
        """The text in this language."""
        return self.fr if language == "fr" else self.en
