"""What marks a sentence for translation, and what a translator is; nothing is translated here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

Translate = Callable[[str, str], str]
"""Context and English source in, the sentence in the reader's language out."""


class Speech(Protocol):
    """A translator that knows plurals too."""

    def __call__(self, context: str, source: str, /) -> str:
        """The sentence in the reader's language."""

    def counted(self, context: str, source: str, count: int, figure: str, /) -> str:
        """A sentence with ``%n`` in the form that ``count`` asks for, with ``figure`` in its place."""


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:  # noqa: N802, ARG001 - the name that lupdate looks for
    """Mark ``source`` for translation and hand it back untouched."""
    return source
