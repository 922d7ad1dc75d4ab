"""The bytes of a table of legal references come in, a ``Law`` goes out; a table that is not exactly one is refused.

The table that ships and one that the household opens have one format (docs/formats.md), so that a change of texts needs
no new version of Persienne.
"""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, TypeVar

from persienne.base.errors import UserError
from persienne.documents.typography import Bilingual
from persienne.letters.law import Law, LawText, Reference, Status

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

FORMAT: Final = "persienne-law"
VERSION: Final = 1
MAX_BYTES: Final = 512 * 1024
MAX_REFERENCES: Final = 1000
MAX_TEXT: Final = 600

_ID = re.compile(r"[a-z0-9]+(?:-[A-Za-z0-9]+)*\Z")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)
_LINKS = ("https://www.legifrance.gouv.fr/", "https://eur-lex.europa.eu/")
_FIRST_YEAR = 1958
"""No reference is older than the Republic whose codes these are."""

_TABLE = frozenset({"format", "version", "table_date", "texts", "references"})
_REFERENCE = frozenset(Reference.__slots__)


class _Unfit(Exception):  # noqa: N818 - never leaves this module
    """What is wrong, as the way to it in the file."""


@cache
def shipped() -> Law:
    """The table that came with this version."""
    resource = files("persienne_resources") / "law" / "references.json"
    return parse(resource.read_bytes(), resource.name, date.max)


def parse(data: bytes, file: str, on: date) -> Law:
    """The table in ``data``; ``file`` is its base name, for the error, and ``on`` is today: nothing was read later.

    Raises ``UserError`` ``law_file_large`` or ``law_file_unfit``.
    """
    if len(data) > MAX_BYTES:
        raise UserError("law_file_large", file=file, limit=MAX_BYTES // 1024)
    try:
        table = json.loads(data.decode("utf-8"), object_pairs_hook=_no_double, parse_constant=_no_constant)
        return _law(table, on)
    except _Unfit as unfit:
        raise UserError("law_file_unfit", file=file, place=str(unfit)) from None
    except (ValueError, RecursionError):
        raise UserError("law_file_unfit", file=file, place="JSON") from None


def _no_double(pairs: list[tuple[str, object]]) -> dict[str, object]:
    table = dict(pairs)
    if len(table) != len(pairs):
        raise _Unfit("JSON")
    return table


def _no_constant(_: str) -> object:
    raise _Unfit("JSON")


def _law(value: object, on: date) -> Law:
    table = _object(value, "", _TABLE)
    if table["format"] != FORMAT:
        raise _Unfit("format")
    if type(table["version"]) is not int or table["version"] != VERSION:
        raise _Unfit("version")
    _date(table["table_date"], "table_date")
    texts = table["texts"]
    if not isinstance(texts, dict) or not texts:
        raise _Unfit("texts")
    known = {_id(name, "texts"): _text(text, f"texts/{name}") for name, text in texts.items()}
    rows = table["references"]
    if not isinstance(rows, list) or not 0 < len(rows) <= MAX_REFERENCES:
        raise _Unfit("references")
    references: dict[str, Reference] = {}
    for row, entry in enumerate(rows, 1):
        reference = _reference(entry, f"references/{row}", on)
        if reference.id in references or reference.text not in known:
            raise _Unfit(f"references/{row}")
        references[reference.id] = reference
    return Law(known, references)


def _text(value: object, place: str) -> LawText:
    entry = _object(value, place, frozenset({"name", "of"}))
    return LawText(_bilingual(entry["name"], f"{place}/name"), _bilingual(entry["of"], f"{place}/of"))


def _reference(value: object, place: str, on: date) -> Reference:
    entry = _object(value, place, _REFERENCE)
    if entry["status"] not in list(Status):
        raise _Unfit(f"{place}/status")
    reference = Reference(
        id=_id(entry["id"], f"{place}/id"),
        text=_id(entry["text"], f"{place}/text"),
        article=_bilingual(entry["article"], f"{place}/article"),
        meaning=_bilingual(entry["meaning"], f"{place}/meaning"),
        read_on=_maybe(entry["read_on"], f"{place}/read_on", _date),
        in_force_since=_maybe(entry["in_force_since"], f"{place}/in_force_since", _date),
        in_force_until=_maybe(entry["in_force_until"], f"{place}/in_force_until", _date),
        status=Status(str(entry["status"])),
        link=_maybe(entry["link"], f"{place}/link", _link),
        note=_maybe(entry["note"], f"{place}/note", _bilingual),
    )
    _sound(reference, place, on)
    return reference


def _sound(reference: Reference, place: str, on: date) -> None:
    """What was read has its day, and no day contradicts another."""
    if (reference.read_on is None) != (reference.status is Status.UNVERIFIED):
        raise _Unfit(f"{place}/read_on")
    if reference.read_on is not None and reference.read_on > on:
        raise _Unfit(f"{place}/read_on")
    since, until = reference.in_force_since, reference.in_force_until
    if since is not None and until is not None and until < since:
        raise _Unfit(f"{place}/in_force_until")


def _object(value: object, place: str, names: frozenset[str]) -> dict[str, object]:
    if not isinstance(value, dict) or value.keys() != names:
        raise _Unfit(place or "JSON")
    return value


def _maybe(value: object, place: str, read: Callable[[object, str], T]) -> T | None:
    return None if value is None else read(value, place)


def _id(value: object, place: str) -> str:
    if not isinstance(value, str) or len(value) > 60 or not _ID.match(value):
        raise _Unfit(place)
    return value


def _date(value: object, place: str) -> date:
    if not isinstance(value, str) or not _DATE.match(value):
        raise _Unfit(place)
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise _Unfit(place) from None
    if day.year < _FIRST_YEAR:
        raise _Unfit(place)
    return day


def _link(value: object, place: str) -> str:
    link = _plain(value, place)
    if not link.startswith(_LINKS) or " " in link:
        raise _Unfit(place)
    return link


def _bilingual(value: object, place: str) -> Bilingual:
    entry = _object(value, place, frozenset({"fr", "en"}))
    return Bilingual(_plain(entry["fr"], f"{place}/fr"), _plain(entry["en"], f"{place}/en"))


def _plain(value: object, place: str) -> str:
    """A line of text: a citation stands in a letter as the table wrote it."""
    if not isinstance(value, str) or not 0 < len(value) <= MAX_TEXT or not value.isprintable():
        raise _Unfit(place)
    return value
