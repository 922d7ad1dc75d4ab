"""Numbers and dates in words, for a Qt locale: see ``words.numbers``, which makes them.

Rich text turns U+202F into a breakable space, so these texts belong in plain labels and in paint.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from persienne.words.marking import QT_TRANSLATE_NOOP
from persienne.words.numbers import DASH, MINUS, NARROW, SOLID, Figures, Measure

__all__ = ["DASH", "MINUS", "NARROW", "SOLID", "Measure", "Numbers", "locale_for"]

_COUNTS = (
    QT_TRANSLATE_NOOP("Counts", "one"),
    QT_TRANSLATE_NOOP("Counts", "two"),
    QT_TRANSLATE_NOOP("Counts", "three"),
    QT_TRANSLATE_NOOP("Counts", "four"),
    QT_TRANSLATE_NOOP("Counts", "five"),
    QT_TRANSLATE_NOOP("Counts", "six"),
    QT_TRANSLATE_NOOP("Counts", "seven"),
    QT_TRANSLATE_NOOP("Counts", "eight"),
    QT_TRANSLATE_NOOP("Counts", "nine"),
    QT_TRANSLATE_NOOP("Counts", "ten"),
    QT_TRANSLATE_NOOP("Counts", "eleven"),
    QT_TRANSLATE_NOOP("Counts", "twelve"),
)


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

    def in_letters(self, said: str, count: int, *, feminine: bool = False) -> str:
        """``said``, a text with ``%n`` filled in, with that ``count`` in letters up to twelve, in figures above.

        ``feminine``: what is counted is of that gender in French.
        """
        if not 1 <= count <= len(_COUNTS):
            return self.counted(said, count)
        if count == 1 and feminine:
            letters = QCoreApplication.translate("FeminineCounts", "one")
        else:
            letters = QCoreApplication.translate("Counts", _COUNTS[count - 1])
        return said.replace(str(count), letters, 1)
