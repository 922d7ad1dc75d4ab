"""The catalogues of ``words``: TOML files with French beside English come in, checked sentences go out.

A file is a subject. A sentence is two lines, ``key.en = "..."`` and ``key.fr = "..."``, or two lists of as many forms,
as of one thing and of more. ``key.same = "other"`` says that the sentence of another key is meant: a key of its table,
else ``subject.table.key``. Qt's context stands once for a file, a table or a sentence.
French is written with plain spaces and apostrophes; ``documents/typography`` puts in the others. Standard library only.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1] / "app"))
from persienne.documents.typography import typeset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FOLDER = Path("resources/persienne_resources/words")
TOGETHER = {"errors": "UserError", "help": "CommandLine"}
"""The tables that all subjects have together, with Qt's context of each: a key of one is in no other."""
_PLACEHOLDER = re.compile(r"\{[^}]*\}|%\d")
_LANGUAGES = ("en", "fr")


class CatalogueError(ValueError):
    """What is wrong with the files, a line each."""


class Entry(NamedTuple):
    """What a file says of one key, not yet looked at."""

    subject: str
    table: str
    """Empty for a key above the first table."""
    key: str
    context: str
    said: dict[str, Any]

    @property
    def path(self) -> str:
        """The key with its table and its subject."""
        return ".".join(filter(None, (self.subject, self.table, self.key)))


class Sentence(NamedTuple):
    """A key, and its English and French in all their forms: of most sentences one."""

    entry: Entry
    en: tuple[str, ...]
    fr: tuple[str, ...]
    single: bool
    """Whether it was written as a text, and not as a list."""


def read(root: Path) -> list[Sentence]:
    """The sentences of all catalogues of a checkout; raises CatalogueError with all that is wrong with them."""
    entries: list[Entry] = []
    faults: list[str] = []
    for path in sorted((root / FOLDER).glob("*.toml")):
        try:
            entries += _entries(path.stem, tomllib.loads(path.read_text(encoding="utf-8")))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            faults.append(f"{path.name}: {error}")
    own = {entry.path: entry for entry in entries if "same" not in entry.said}
    meant = {entry.path: _meant(entry, own) for entry in entries}
    faults += [f"{entry.path}: {fault}" for entry in own.values() for fault in _faults(entry)]
    faults += [f"{path}: the sentence that it names is not there" for path, entry in meant.items() if entry is None]
    faults += _twice(entries)
    if not faults:
        told = [_sentence(entry, meant[entry.path] or entry) for entry in entries]
        faults += _otherwise(told)
    if faults:
        raise CatalogueError("\n".join(faults))
    return told


def in_context(sentences: Iterable[Sentence]) -> Iterator[tuple[str, str, str]]:
    """Qt's context, the English and the French of each text, once."""
    return iter(
        dict.fromkeys((one.entry.context, *pair) for one in sentences for pair in zip(one.en, one.fr, strict=True))
    )


def english(sentences: Iterable[Sentence]) -> dict[str, Any]:
    """What the program reads: ``{"subject.table": {key: text or list of forms}}``, and a key above all tables alone."""
    tables: dict[str, Any] = {}
    for one in sentences:
        said = one.en[0] if one.single else list(one.en)
        if one.entry.table:
            tables.setdefault(f"{one.entry.subject}.{one.entry.table}", {})[one.entry.key] = said
        else:
            tables[one.entry.path] = said
    return tables


def _entries(subject: str, file: dict[str, Any]) -> Iterator[Entry]:
    """What a file says; a value that is no table of values is left to :func:`_faults`."""
    shared = file.get("context", "")
    for name, part in file.items():
        if name == "context":
            continue
        if _is_table(part):
            context = part.get("context", TOGETHER.get(name, shared))
            yield from (
                Entry(subject, name, key, _said(said).get("context", context), _said(said))
                for key, said in part.items()
                if key != "context"
            )
        else:
            yield Entry(subject, "", name, _said(part).get("context", shared), _said(part))


def _is_table(part: object) -> bool:
    return isinstance(part, dict) and all(isinstance(said, dict) for key, said in part.items() if key != "context")


def _said(part: object) -> dict[str, Any]:
    return part if isinstance(part, dict) else {"": part}


def _faults(entry: Entry) -> Iterator[str]:
    """What is wrong with a sentence by itself."""
    forms = {}
    for language in _LANGUAGES:
        texts = entry.said.get(language)
        if isinstance(texts, str) and texts:
            forms[language] = [texts]
        elif isinstance(texts, list) and texts and all(isinstance(text, str) and text for text in texts):
            forms[language] = texts
        else:
            yield f"nothing is said in {language}"
    if unknown := entry.said.keys() - {*_LANGUAGES, "context"}:
        yield f"{', '.join(sorted(unknown))} is unknown here"
    if not entry.context:
        yield "it has no context"
    if len(forms) < len(_LANGUAGES):
        return
    if type(entry.said["en"]) is not type(entry.said["fr"]) or len(forms["en"]) != len(forms["fr"]):
        yield "it has other forms in French than in English"
        return
    for ours, theirs in zip(forms["en"], forms["fr"], strict=True):
        if Counter(_PLACEHOLDER.findall(ours)) != Counter(_PLACEHOLDER.findall(theirs)):
            yield f"other facts are put into {theirs!r} than into {ours!r}"


def _twice(entries: Iterable[Entry]) -> Iterator[str]:
    """Keys that stand in two files, of the tables in which they stand once."""
    owners: dict[tuple[str, str], str] = {}
    for entry in entries:
        if entry.table in TOGETHER and (owner := owners.setdefault((entry.table, entry.key), entry.path)) != entry.path:
            yield f"{entry.path}: it is {owner} already"


def _meant(entry: Entry, own: dict[str, Entry]) -> Entry | None:
    """The entry that says the words of ``entry``: itself, or the one that it names."""
    if "same" not in entry.said:
        return entry
    beside = ".".join(filter(None, (entry.subject, entry.table, str(entry.said["same"]))))
    return own.get(beside) or own.get(str(entry.said["same"]))


def _sentence(entry: Entry, meant: Entry) -> Sentence:
    """The sentence of ``entry`` in the words of ``meant``."""
    english, french = (meant.said[language] for language in _LANGUAGES)
    single = isinstance(english, str)
    ours, theirs = ((english,), (french,)) if single else (tuple(english), tuple(french))
    return Sentence(entry, ours, tuple(typeset(text, "fr") for text in theirs), single)


def _otherwise(sentences: Iterable[Sentence]) -> Iterator[str]:
    """English texts that stand twice in one context with another French each: the program would know but one."""
    known: dict[tuple[str, str], str] = {}
    for context, english, french in in_context(sentences):
        if known.setdefault((context, english), french) != french:
            yield f"{context}: {english!r} is both {known[context, english]!r} and {french!r}"
