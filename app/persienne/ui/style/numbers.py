"""Numbers and dates in words, for a Qt locale: see ``words.numbers``, which makes them.

Rich text turns U+202F into a breakable space, so these texts belong in plain labels and in paint.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale

from persienne.words.numbers import DASH, MINUS, NARROW, SOLID, Figures, Measure

__all__ = ["DASH", "MINUS", "NARROW", "SOLID", "Measure", "Numbers", "locale_for"]


def locale_for(language: str) -> QLocale:
    """The locale of ``language`` ("fr" or "en")."""
    country = QLocale.Country.France if language == "fr" else QLocale.Country.UnitedKingdom
    return QLocale(QLocale.Language.French if language == "fr" else QLocale.Language.English, country)


class Numbers(Figures):
    """Texts of one locale."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__(french=locale.language() == QLocale.Language.French)
        self.locale = locale

    def counted(self, said: str, count: int) -> str:
        """``said``, a text with ``%n``, with ``count`` grouped as numbers are here, which Qt does not do for ``%n``."""
        return said.replace(str(count), self.number(count), 1)
