"""What marks a sentence for translation; nothing is translated here."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:  # noqa: N802, ARG001 - the name that lupdate looks for
    """Mark ``source`` for translation and hand it back untouched."""
    return source
