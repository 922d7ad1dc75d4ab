"""What marks a sentence for translation, and what a translator is; nothing is translated here."""

from __future__ import annotations

from collections.abc import Callable

Translate = Callable[[str, str], str]
"""Context and English source in, the sentence in the reader's language out."""


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:  # noqa: N802, ARG001 - the name that lupdate looks for
    """Mark ``source`` for translation and hand it back untouched."""
    return source
