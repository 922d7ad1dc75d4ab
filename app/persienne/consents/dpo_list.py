"""The CNIL's open list of data protection officers: its CSV file comes in, contacts by SIREN go out, then a difference.

The file is read as a stream and only by its own columns ("Organismes ayant désigné un(e) délégué(e) à la protection des
données", data.gouv.fr, Licence Ouverte 2.0): semicolons, UTF-8 with a byte-order mark, dates dd/mm/yyyy, several rows a
SIREN, of which the latest designation counts. A name finds bodies for the household to choose from; what is known is
matched by SIREN alone. Nothing is stored here.

Mailboxes of persons are in that list. A mailbox is kept only where every word before its ``@`` is on the short lists
below and one of them says data protection (``dpo@``, ``protection-des-donnees@``, ``contact.rgpd@``). Dropped are
``jean.martin@``, ``dpo.martin@`` and ``jmartin-dpo@``, and with them ``dpo-acme@``: a name is a name. Pages and postal
addresses are kept, without the name of whom they lead to.
"""

from __future__ import annotations

import re
from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from textwrap import wrap
from typing import TYPE_CHECKING, TypeVar

from persienne.base.errors import UserError
from persienne.consents.parties import (
    MAX_ADDRESS_WIDTH,
    Confidence,
    Noted,
    Party,
    Typed,
    block,
    is_email,
    is_siren,
    is_url,
    one_line,
    plain,
)
from persienne.importers.text import MAX_LINE, split_line

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
    from pathlib import Path
    from typing import TextIO

    from persienne.base.energy_market import Energy, Role

    _Row = tuple[str, Mapping[str, str]]
    """A SIREN, and the cells of its row by their column."""

Result = TypeVar("Result")

SOURCE = "CNIL open data"
"""What stands as the source of a contact from the list."""

MAX_BYTES = 200_000_000
_MAX_RECORD_LINES = 8

_SIREN = "siren organisme designant"
_NAME = "nom organisme designant"
_DESIGNATED = "date de la designation"
_EMAIL = "moyen contact dpo email"
_URL = "moyen contact dpo url"
_STREET = "moyen contact dpo adresse postale"
_POSTCODE = "moyen contact dpo code postal"
_TOWN = "moyen contact dpo ville"
_NEEDED = (_SIREN, _DESIGNATED, _EMAIL)

_OFFICER = "Délégué à la protection des données"

_PROTECTION = """
    dpo dpd rgpd gdpr cil cnil privacy vieprivee donnees donneespersonnelles donneepersonnelle donneesperso personaldata
    dataprotection dataprivacy protection protectiondonnees protectiondesdonnees protectiondedonnees
    protectiondesdonneespersonnelles libertes informatiquelibertes informatiqueetlibertes
"""
_BESIDE = """
    a and contact contacts client clients data de des du droit droits equipe et europe exercice fr france group groupe
    info informatique infos la le les mes officer office personal personnelle personnelles perso privee rights security
    securite service services the vie vos your
"""
_SAYS_PROTECTION = frozenset(_PROTECTION.split())
_MAY_STAND_BESIDE = frozenset(_BESIDE.split())
_NO_LETTERS = re.compile(r"[^a-z]+")


@dataclass(frozen=True, slots=True)
class DpoContact:
    """How the officer of a body is reached; what the list does not give, or what is a person's, is empty."""

    siren: str
    name: str
    email: str | None
    url: str | None
    address: tuple[str, ...]
    designated_on: date | None


@dataclass(frozen=True, slots=True)
class DpoList:
    """What was read: contacts by SIREN, the file's date; counts of rows, rows left out and persons' mailboxes."""

    contacts: Mapping[str, DpoContact]
    as_of: date
    rows: int
    refused: int
    personal: int

    @property
    def by_name(self) -> tuple[DpoContact, ...]:
        """The contacts in the order of their names."""
        return tuple(sorted(self.contacts.values(), key=lambda one: (plain(one.name), one.siren)))


@dataclass(frozen=True, slots=True)
class Change:
    """What the list says otherwise than the directory: ``field`` is ``email``, ``address`` or ``form_url``.

    ``before`` is what stands there now, unverified or not; an empty text says that nothing does. Addresses are lines.
    """

    party: Party
    field: str
    before: str
    after: str


def read(path: Path, *, today: date, wanted: Collection[str] | None = None) -> DpoList:
    """Read the list, of the bodies whose SIREN is ``wanted`` (None: of all).

    Raises ``file_missing``, ``file_unreadable``, ``dpo_list_too_large`` or ``dpo_list_unknown``. Rows that
    are cut, too long or without a SIREN are counted and left out.
    """
    with _problems(path):
        as_of = min(datetime.fromtimestamp(path.stat().st_mtime, UTC).date(), today)
    return _from_rows(path, lambda rows: _latest(rows, as_of, wanted))


def find(path: Path, name: str, *, today: date) -> DpoList:
    """Read the list, of the bodies of whose name some row has every word of ``name``; raises what ``read`` raises.

    The file is read twice: the latest designation of a body that is found may stand under another name.
    """
    words = plain(name).split()

    def named(rows: Iterator[_Row | None]) -> frozenset[str]:
        return frozenset(siren for siren, row in filter(None, rows) if _has(words, row))

    sirens = _from_rows(path, named) if words else frozenset()
    return read(path, today=today, wanted=sirens)


def as_typed(contact: DpoContact, as_of: date, role: Role, energies: frozenset[Energy]) -> Typed:
    """The body of ``contact`` as if the household had typed it; the list and its day are its source."""
    return Typed(
        contact.name,
        role,
        SOURCE,
        as_of,
        address=contact.address,
        email=contact.email or "",
        form_url=contact.url or "",
        energies=energies,
        siren=contact.siren,
    )


def is_function_mailbox(email: str) -> bool:
    """Whether a mailbox belongs to a function and names no one; the rule stands at the head of this file."""
    if not is_email(email):
        return False
    words = [word for word in _NO_LETTERS.split(email.partition("@")[0].casefold()) if word]
    return any(word in _SAYS_PROTECTION for word in words) and all(
        word in _SAYS_PROTECTION or word in _MAY_STAND_BESIDE for word in words
    )


def changes(known: Iterable[Party], dpo_list: DpoList) -> tuple[Change, ...]:
    """What the list would change, to be shown before it is applied; matched by SIREN and by nothing else.

    What the household read itself on the list's day or later stays as it is.
    """
    found: list[Change] = []
    for party in known:
        contact = None if party.siren is None else dpo_list.contacts.get(party.siren)
        if contact is None:
            continue
        told = (
            ("email", party.email or "", contact.email or "", party.email_noted),
            ("address", "\n".join(party.address), "\n".join(contact.address), party.noted),
            ("form_url", party.form_url or "", contact.url or "", party.noted),
        )
        found += [
            Change(party, field, before, after)
            for field, before, after, noted in told
            if after and after != before and not _newer(noted, dpo_list.as_of)
        ]
    return tuple(found)


def applied(agreed: Iterable[Change], as_of: date) -> tuple[Party, ...]:
    """The household's own rows that hold the changes it agreed to, one a body, to be stored."""
    noted = Noted(Confidence.OWN, SOURCE, as_of)
    rows: dict[str, Party] = {}
    for change in agreed:
        row = rows.get(change.party.id, change.party)
        match change.field:
            case "email":
                row = replace(row, email=change.after, email_noted=noted)
            case "address":
                row = replace(row, address=tuple(change.after.split("\n")), noted=noted)
            case _:
                row = replace(row, form_url=change.after)
        rows[change.party.id] = row
    return tuple(row.own_row() for row in rows.values())


def _newer(noted: Noted, as_of: date) -> bool:
    return noted.confidence is Confidence.OWN and noted.seen_on is not None and noted.seen_on >= as_of


@contextmanager
def _problems(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise UserError("file_missing", file=path.name) from None
    except OSError:
        raise UserError("file_unreadable", file=path.name) from None


def _from_rows(path: Path, use: Callable[[Iterator[_Row | None]], Result]) -> Result:
    """What ``use`` makes of the rows of the file, in whichever encoding it is."""
    with _problems(path):
        if path.stat().st_size > MAX_BYTES:
            raise UserError("dpo_list_too_large", file=path.name, limit=MAX_BYTES // 1_000_000)
        with path.open("rb") as head:
            marked = head.read(2) in {b"\xff\xfe", b"\xfe\xff"}
        for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1252"):
            try:
                with path.open(encoding=encoding) as stream:
                    return use(_rows(stream, path.name))
            except UnicodeError:
                continue
    raise UserError("dpo_list_unknown", file=path.name)


def _rows(stream: TextIO, file: str) -> Iterator[_Row | None]:
    """Each row's SIREN and its cells by column; None for one that is cut, too long or without a SIREN."""
    records = _records(_lines(stream, file))
    columns = _columns(next(records, None), file)
    for cells in records:
        whole = cells is not None and len(cells) > max(columns.values())
        siren = cells[columns[_SIREN]].replace(" ", "") if whole and cells is not None else ""
        if cells is None or not is_siren(siren):
            yield None
        else:
            yield siren, {name: cells[place] for name, place in columns.items()}


def _latest(rows: Iterator[_Row | None], as_of: date, wanted: Collection[str] | None) -> DpoList:
    contacts: dict[str, DpoContact] = {}
    count = refused = personal = 0
    for found in rows:
        count += 1
        if found is None:
            refused += 1
            continue
        siren, row = found
        if wanted is not None and siren not in wanted:
            continue
        personal += bool(row[_EMAIL]) and not is_function_mailbox(row[_EMAIL])
        contact = _contact(siren, row)
        if siren not in contacts or _when(contact) >= _when(contacts[siren]):
            contacts[siren] = contact
    return DpoList(contacts, as_of, count, refused, personal=personal)


def _has(words: Iterable[str], row: Mapping[str, str]) -> bool:
    name = plain(row.get(_NAME, ""))
    return all(word in name for word in words)


def _columns(header: list[str] | None, file: str) -> dict[str, int]:
    """The places of our columns in the header, or ``dpo_list_unknown``."""
    places = {plain(cell): place for place, cell in enumerate(header or ())}
    if any(name not in places for name in _NEEDED):
        raise UserError("dpo_list_unknown", file=file)
    return {name: places[name] for name in (*_NEEDED, _NAME, _URL, _STREET, _POSTCODE, _TOWN) if name in places}


def _contact(siren: str, row: Mapping[str, str]) -> DpoContact:
    email, name = row[_EMAIL], one_line(row.get(_NAME, ""))
    return DpoContact(
        siren,
        name,
        email if is_function_mailbox(email) else None,
        _url(row.get(_URL, "")),
        address=_address(name, row.get(_STREET, ""), f"{row.get(_POSTCODE, '')} {row.get(_TOWN, '')}"),
        designated_on=_day(row[_DESIGNATED]),
    )


def _when(contact: DpoContact) -> date:
    return contact.designated_on or date.min


def _day(text: str) -> date | None:
    """``31/12/2025``, or as a re-saved file may have it, ``2025-12-31``."""
    for written in ("%d/%m/%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(text[:10], written).replace(tzinfo=UTC).date()
        except ValueError:
            continue
    return None


def _url(text: str) -> str | None:
    """A page that a browser can be given, or None; the list has many without their scheme."""
    bare = "".join(text.split())
    return next((url for url in (bare, f"https://{bare}") if "." in bare and is_url(url)), None)


def _address(name: str, street: str, town: str) -> tuple[str, ...]:
    """The block of an envelope, or nothing where the parts do not fit one."""
    lines = [piece for part in re.split(r"[\n,]", street) for piece in wrap(one_line(part), MAX_ADDRESS_WIDTH)]
    if not name or not lines or not one_line(town):
        return ()
    try:
        return block(name, [*wrap(name, MAX_ADDRESS_WIDTH), _OFFICER, *lines, one_line(town)])
    except UserError:
        return ()


# --- lines and records -----------------------------------------------------------------------------------------------


def _lines(stream: TextIO, file: str) -> Iterator[str | None]:
    """The lines without their ends; None for one that is too long, which is skipped unread. A NUL makes it no text."""
    while line := stream.readline(MAX_LINE + 1):
        if "\0" in line:
            raise UserError("dpo_list_unknown", file=file)
        whole = len(line) <= MAX_LINE or line.endswith("\n")
        while line and not line.endswith("\n") and len(line) > MAX_LINE:
            line = stream.readline(MAX_LINE + 1)
        yield line.removesuffix("\n") if whole else None


def _records(lines: Iterator[str | None]) -> Iterator[list[str] | None]:
    """The cells of each record; None for one that cannot be read. A quoted cell may hold a few line feeds.

    A quote that is never closed costs its own line and no other: what was read after it is read again.
    """
    held: deque[str | None] = deque()

    def take() -> Iterator[str | None]:
        while True:
            if held:
                yield held.popleft()
            else:
                try:
                    yield next(lines)
                except StopIteration:
                    return

    source = take()
    for line in source:
        if line is None:
            yield None
            continue
        parts = [line]
        while _open(parts) and len(parts) < _MAX_RECORD_LINES:
            following = next(source, None)
            if following is None:
                break
            parts.append(following)
        if _open(parts):
            held.extendleft(reversed(parts[1:]))
            yield None
        else:
            yield split_line("\n".join(parts), ";")


def _open(parts: list[str]) -> bool:
    """Whether a quoted cell goes on in the next line."""
    text = "\n".join(parts)
    return ('"' in text and (text.startswith('"') or ';"' in text)) and text.count('"') % 2 == 1
