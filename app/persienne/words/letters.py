"""The sentences of the letters: errors by their code, and the arguments' help."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

ERRORS: dict[str, str] = {
    # paper
    "address_too_long": QT_TRANSLATE_NOOP(
        "UserError",
        "The address does not fit the window of an envelope: {lines} lines at most, of {letters} letters. Shorten it.",
    ),
    "file_unwritable": QT_TRANSLATE_NOOP(
        "UserError",
        "{file} can't be written. Choose another folder or another name; a file that was there is as it was.",
    ),
}

HELP: dict[str, str] = {}
