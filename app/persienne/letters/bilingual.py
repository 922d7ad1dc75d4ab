"""A text in both languages of the letters: French, which is sent, and English, which is read on the screen."""

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
