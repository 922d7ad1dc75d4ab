"""The words: sentences for codes, in English, marked so that French stands in the window's own catalogue; no Qt."""

from persienne.words.catalogue import ERRORS, HELP, Catalogue, MissingTranslationError, sentence
from persienne.words.command_line import (
    ALWAYS_ON,
    COLLECTING,
    DECODED_EIGHT_BITS,
    DECODED_FRAME,
    DECODED_INCOMPLETE,
    DECODED_REASONS,
    DECODED_SUMMARY,
    MISUSE,
    PARSER,
    PARTIAL_DAY,
    PICTURES,
    PLACES,
    QUALITIES,
    VALUES,
)
from persienne.words.marking import Translate
from persienne.words.seen import DAMAGE, FORMATS, NAMED, SEEN

__all__ = [
    "ALWAYS_ON",
    "COLLECTING",
    "DAMAGE",
    "DECODED_EIGHT_BITS",
    "DECODED_FRAME",
    "DECODED_INCOMPLETE",
    "DECODED_REASONS",
    "DECODED_SUMMARY",
    "ERRORS",
    "FORMATS",
    "HELP",
    "MISUSE",
    "NAMED",
    "PARSER",
    "PARTIAL_DAY",
    "PICTURES",
    "PLACES",
    "QUALITIES",
    "SEEN",
    "VALUES",
    "Catalogue",
    "MissingTranslationError",
    "Translate",
    "sentence",
]
