"""The words: sentences for codes, in English, marked so that French stands in the window's own catalogue; no Qt."""

from persienne.words.catalogue import ERRORS, HELP, Catalogue, MissingTranslationError, Translate, sentence
from persienne.words.command_line import (
    COLLECTING,
    DECODED_EIGHT_BITS,
    DECODED_FRAME,
    DECODED_INCOMPLETE,
    DECODED_SUMMARY,
    IMPORTED_FILE,
    PICTURES,
)
from persienne.words.seen import DAMAGE, SEEN

__all__ = [
    "COLLECTING",
    "DAMAGE",
    "DECODED_EIGHT_BITS",
    "DECODED_FRAME",
    "DECODED_INCOMPLETE",
    "DECODED_SUMMARY",
    "ERRORS",
    "HELP",
    "IMPORTED_FILE",
    "PICTURES",
    "SEEN",
    "Catalogue",
    "MissingTranslationError",
    "Translate",
    "sentence",
]
