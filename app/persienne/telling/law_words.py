"""The texts of law that the letters cite, in words: references and changes come in, what is known of each goes out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from persienne.documents.typography import Bilingual, typeset
from persienne.letters.law import Status
from persienne.telling.spoken import Spoken, named
from persienne.words.english import table
from persienne.words.numbers import DASH

if TYPE_CHECKING:
    from persienne.letters.law import Change, Law, Reference
    from persienne.telling.letters_words import LettersWords

_FIELDS = table("law.fields")
_STATUSES = table("law.statuses")


class LawWords(Spoken):
    """The sentences; days are told by ``words``."""

    CONTEXT = "LawWords"

    def __init__(self, words: LettersWords) -> None:
        super().__init__(words.speech, words.figures)
        self._words = words

    def cited(self, law: Law, reference: str) -> str:
        """The article and its text, as a title."""
        return typeset(law.cite([reference], self._words.language), self._words.language)

    def known(self, reference: Reference) -> str:
        """What a text means, and the day on which it was read."""
        language = self._words.language
        return f"{typeset(reference.meaning.of(language), language)} {self._words.read_on(reference)}"

    def changed(self, change: Change) -> list[str]:
        """What differs, field by field: before, an arrow, after; of a new text its meaning and its day."""
        before, after = change.before, change.after
        if before is None:
            return [named(self.speech, self.tr("new"), self.known(after))]
        return [
            named(self.speech, self.marked(_FIELDS[name]), f"{self._field(before, name)} → {self._field(after, name)}")
            for name in change.fields
        ]

    def _field(self, reference: Reference, name: str) -> str:
        value = getattr(reference, name)
        if value is None:
            return DASH
        if isinstance(value, Bilingual):
            return typeset(value.of(self._words.language), self._words.language)
        if isinstance(value, Status):
            return self.marked(_STATUSES[value])
        return self._words.day(value) if isinstance(value, date) else str(value)
