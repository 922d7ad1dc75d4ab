"""The words: a code and its facts come in, a sentence in the reader's language goes out; no Qt.

The sentences themselves stand in the catalogues of the resources.
"""

from persienne.words.catalogue import ERRORS, HELP, Catalogue, sentence
from persienne.words.english import MissingTranslationError
from persienne.words.marking import Speech, Translate

__all__ = [
    "ERRORS",
    "HELP",
    "Catalogue",
    "MissingTranslationError",
    "Speech",
    "Translate",
    "sentence",
]
