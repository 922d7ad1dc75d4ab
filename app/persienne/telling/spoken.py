"""What sentences are made with: a translator and figures come in; ``tr`` gives a sentence, as Qt's does, without Qt.

lupdate takes the sentences of ``self.tr`` under the name of the class, so each class says its name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from persienne.base.placeholders import fill
from persienne.words.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.words import Speech, Translate
    from persienne.words.numbers import Figures

SAID_OF = QT_TRANSLATE_NOOP("Joins", "{name}: {said}")
BETWEEN_FACTS = QT_TRANSLATE_NOOP("Joins", "; ")


class Spoken:
    """A class of sentences in one language; ``CONTEXT`` is the name of the class."""

    CONTEXT: ClassVar[str]

    def __init__(self, speech: Speech, figures: Figures) -> None:
        self.speech = speech
        self.figures = figures

    def tr(self, source: str, _comment: str = "", count: int | None = None) -> str:
        """A sentence in the reader's language; with ``count``, its form and the figure in the place of ``%n``."""
        if count is None:
            return self.speech(self.CONTEXT, source)
        return self.speech.counted(self.CONTEXT, source, count, self.figures.number(count))

    def marked(self, source: str) -> str:
        """A sentence that stands in a table, marked there for this class."""
        return self.speech(self.CONTEXT, source)


def named(speech: Translate, name: str, said: str) -> str:
    """A name and what is said of it: « 2026 : 657 kWh »; "2026: 657 kWh"."""
    return fill(speech("Joins", SAID_OF), name=name, said=said)


def facts(speech: Translate, parts: Iterable[str]) -> str:
    """Several facts in one line: « 3 kWh ; 2 h sans mesure »; "3 kWh; 2 h without data"."""
    return speech("Joins", BETWEEN_FACTS).join(parts)
