"""The fixed texts of a document: its name and a language come in, its sentences by key go out, their facts put in.

They are data, ``documents/<name>.toml`` in the resources, with French and English side by side. A key is the path to a
sentence in that file: ``title``, ``states.done``. French spaces and apostrophes are put in here (``typography``);
English stands as it is written.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from persienne.base.placeholders import fill, placeholders, unfill
from persienne.documents.typography import Bilingual, typeset

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from persienne.documents.typography import Language


class Texts:
    """The sentences of one document in one language."""

    def __init__(self, document: str, language: Language, sentences: Mapping[str, Bilingual]) -> None:
        self.language = language
        self._document = document
        self._sentences = sentences

    def __contains__(self, key: str) -> bool:
        """Whether the document has a sentence of this key."""
        return key in self._sentences

    def say(self, key: str, /, **facts: object) -> str:
        """The sentence of this key with its facts.

        Raises LookupError where the document has no such sentence, and ValueError where the facts are not exactly those
        that the sentence asks for: either is a fault of the program.
        """
        if key not in self._sentences:
            raise LookupError(f"{self._document}.toml has no text {key}")
        sentence = self._sentences[key].of(self.language)
        if (wanted := placeholders(sentence)) != facts.keys():
            raise ValueError(f"{self._document}.toml: {key} asks for {sorted(wanted)} and was given {sorted(facts)}")
        return fill(sentence, facts)

    def read(self, key: str, said: str) -> dict[str, str] | None:
        """The facts with which :meth:`say` said ``said``, or None where it is not this sentence.

        The sentence must have no word that is elided before a fact.
        """
        return unfill(self._sentences[key].of(self.language), said)

    def keys_of(self, table: str) -> tuple[str, ...]:
        """The keys of a table of the file, in their order there; LookupError where there is none."""
        keys = tuple(key for key in self._sentences if key.startswith(f"{table}."))
        if not keys:
            raise LookupError(f"{self._document}.toml has no texts {table}")
        return keys

    def all_of(self, table: str) -> tuple[str, ...]:
        """The sentences of a table of the file, in their order there; LookupError where there is none."""
        return tuple(map(self.say, self.keys_of(table)))


def texts_of(document: str, language: str) -> Texts:
    """The texts of ``document``, in English for ``en`` and in French for any other language."""
    return Texts(document, "en" if language == "en" else "fr", _read(document))


def parse(document: str, toml: str) -> Mapping[str, Bilingual]:
    """The sentences in the file of ``document`` by their keys.

    Raises LookupError where one lacks a language, ValueError where its languages ask for different facts or there is
    something else beside them.
    """
    return MappingProxyType({key: _bilingual(document, key, entry) for key, entry in _entries(tomllib.loads(toml))})


@cache
def _read(document: str) -> Mapping[str, Bilingual]:
    file = files("persienne_resources") / "documents" / f"{document}.toml"
    return parse(document, file.read_text(encoding="utf-8"))


def _entries(table: dict[str, Any], path: str = "") -> Iterator[tuple[str, Any]]:
    """The sentences of a table and of the tables in it: a table of tables is a step of the path."""
    for name, entry in table.items():
        if isinstance(entry, dict) and any(isinstance(part, dict) for part in entry.values()):
            yield from _entries(entry, f"{path}{name}.")
        else:
            yield f"{path}{name}", entry


def _bilingual(document: str, key: str, entry: object) -> Bilingual:
    texts = entry if isinstance(entry, dict) else {}
    lacking = [language for language in ("fr", "en") if not isinstance(texts.get(language), str)]
    if lacking:
        raise LookupError(f"{document}.toml: {key} has no text in {', '.join(lacking)}")
    if len(texts) > 2:
        raise ValueError(f"{document}.toml: {key} has more than a French and an English text")
    french, english = texts["fr"], texts["en"]
    if placeholders(french) != placeholders(english):
        raise ValueError(f"{document}.toml: {key} asks for other facts in French than in English")
    return Bilingual(typeset(french, "fr"), english)
