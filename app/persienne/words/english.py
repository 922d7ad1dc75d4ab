"""The English sentences of the catalogues, with which a translator is asked: a path comes in, sentences go out; no Qt.

The catalogues are ``words/*.toml`` in the resources, French beside English, and packaging/qttools.py compiles them. A
path is ``subject.table``.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import persienne_resources

Pair = tuple[str, str]
"""The sentence of one, and that of more."""


class MissingTranslationError(RuntimeError):
    """A compiled translation is not where the installation should have put it, or can't be read."""

    def __init__(self, name: str, fault: str) -> None:
        super().__init__(f"{name} {fault}: install Persienne again, or run `make translations`")


def compiled(name: str, folder: Path | None = None) -> dict[str, Any]:
    """What a compiled file of ``folder`` holds, by default of the installed resources; or MissingTranslationError."""
    try:
        held = json.loads(((folder or _installed()) / name).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise MissingTranslationError(name, "is missing") from error
    except OSError as error:
        raise MissingTranslationError(name, "can't be read") from error
    except ValueError as error:
        raise MissingTranslationError(name, "is not a compiled translation") from error
    if not isinstance(held, dict):
        raise MissingTranslationError(name, "is not a compiled translation")
    return held


def _installed() -> Path:
    return Path(persienne_resources.__path__[0]) / "i18n"


@cache
def _catalogues() -> dict[str, Any]:
    return compiled("words.json")


def table(path: str) -> dict[str, str]:
    """The sentences of a table by their keys; KeyError where there is no such table."""
    return dict(_catalogues()[path])


def pairs(path: str) -> dict[str, Pair]:
    """The same of what is counted; a sentence that says no number is both of its pair."""
    return {
        key: (said, said) if isinstance(said, str) else (said[0], said[1]) for key, said in _catalogues()[path].items()
    }


def numbered(path: str) -> dict[int, str]:
    """The same of a table whose keys are numbers."""
    return {int(key): said for key, said in _catalogues()[path].items()}


def texts(path: str) -> tuple[str, ...]:
    """A list of sentences, which stands above the tables of its subject."""
    return tuple(_catalogues()[path])


def together(name: str) -> dict[str, str]:
    """The tables of this name of all subjects, as one."""
    return {
        key: said for path, held in _catalogues().items() if path.endswith(f".{name}") for key, said in held.items()
    }
