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
    PART_OF_DAY,
    PART_OF_PERIOD,
    PARTIAL_DAY,
    PICTURES,
    PLACES,
    QUALITIES,
    VALUES,
    VIRTUAL_SPEED,
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
    "PART_OF_DAY",
    "PART_OF_PERIOD",
    "PICTURES",
    "PLACES",
    "QUALITIES",
    "SEEN",
    "VALUES",
    "VIRTUAL_SPEED",
    "Catalogue",
    "MissingTranslationError",
    "Translate",
    "sentence",
]
