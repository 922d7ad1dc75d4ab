"""The requests as they are stored: drafts, rows and printed letters go in under the rules, requests come out.

What a letter says and whom it goes to is settled before; what an event does elsewhere is settled above.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.documents.plain_text import text as as_text
from persienne.household.correspondence.recipients import alsace_moselle, places_overseas
from persienne.letters import requests as records
from persienne.letters.catalogue import kind
from persienne.letters.event_rules import placed
from persienne.letters.events import Happening, Said, What, from_json, to_json
from persienne.letters.requests import Pages, Printed, Request
from persienne.store import letters as rows
from persienne.store.letters import Document, EventRow, RequestRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.documents.document import Sheet
    from persienne.letters.compose import Letter
    from persienne.letters.requests import Draft
    from persienne.store.driver import Connection


class RequestBook:
    """The rows. ``clock`` gives UTC epoch seconds, ``today`` the local day; the caller holds the transactions."""

    def __init__(self, conn: Connection, clock: Callable[[], float], today: Callable[[], date]) -> None:
        self._conn = conn
        self._clock = clock
        self._today = today

    def requests(self) -> tuple[Request, ...]:
        """Every request, in the order in which they were made; ``letter_damaged`` where a row can't be read."""
        happened: dict[int, list[EventRow]] = {}
        for event in rows.events(self._conn):
            happened.setdefault(event.request_id, []).append(event)
        printed = rows.printed(self._conn)
        found = rows.listing(self._conn)
        return tuple(_request(row, happened.get(row.id, []), printed.get(row.id)) for row in found)

    def request(self, prefix: str) -> Request:
        """The request whose reference is or begins so; ``letter_request_unknown``, ``letter_request_ambiguous``."""
        wanted, known = prefix.strip().upper(), self.requests()
        found = [one for one in known if one.reference == wanted] or [
            one for one in known if wanted and one.reference.startswith(wanted)
        ]
        if len(found) == 1:
            return found[0]
        raise UserError("letter_request_ambiguous" if found else "letter_request_unknown", reference=prefix[:40])

    def next_reference(self) -> str:
        """The next reference of this year."""
        prefix = f"PERS-{self._today().year}-"
        return f"{prefix}{rows.last_number(self._conn, prefix) + 1:04}"

    def add(self, draft: Draft) -> Request:
        """Store a new request."""
        told = (draft.facts.reference, self._today().isoformat(), records.draft_to_json(draft))
        rows.add(self._conn, *told, alsace_moselle=alsace_moselle(draft))
        return self.request(draft.facts.reference)

    def replace(self, draft: Draft) -> Request:
        """Another draft under the same reference; ``letter_sent_already`` while it is on its way."""
        known = self.request(draft.facts.reference)
        placed(known.rows, Happening(0, What.READY, self._today()), today=self._today(), paragraphs=0)
        told = (self._id(known), self._today().isoformat(), records.draft_to_json(draft))
        rows.replace_draft(self._conn, *told, alsace_moselle=alsace_moselle(draft))
        return self.request(known.reference)

    def discard(self, request: Request) -> None:
        """Forget a draft to which nothing has happened; ``letter_has_history`` for any other."""
        if request.rows:
            raise UserError("letter_has_history", reference=request.reference)
        rows.discard(self._conn, self._id(request))

    def append(self, request: Request, new: Happening) -> Request:
        """Note a row at the end of a request, numbered; raises what ``event_rules.placed`` raises."""
        count = len(request.printed.requests) if request.printed is not None else 0
        number = max((row.number for row in request.rows), default=0) + 1
        new = replace(new, number=number, noted_at=int(self._clock()))
        new = placed(request.rows, new, today=self._today(), paragraphs=count, made_on=request.written_on)
        told = (new.what.value, new.on.isoformat(), new.noted_at, to_json(new.said), json.dumps(new.evidence))
        rows.add_event(self._conn, EventRow(self._id(request), number, *told, new.corrects))
        return replace(request, rows=(*request.rows, new))

    def freeze(
        self,
        request: Request,
        letter: Letter,
        on: date,
        law: date | None,
        pages: Pages,
        corrects: int | None = None,
    ) -> Request:
        """Keep a letter as it was printed on a day; ``law`` is the day on which its texts were read.

        ``corrects`` is the number of the printing whose place it takes, where nothing left before the day on it.
        """
        text = as_text(letter.sheet)
        words = Said(
            text_sha256=_sha256(text.encode()),
            pdf_sha256=None if pages.pdf is None else _sha256(pages.pdf),
            odt_sha256=None if pages.odt is None else _sha256(pages.odt),
            pages=pages.count,
            template=None if request.earlier else kind(letter.kind).template,
            law=None if request.earlier else law,
        )
        request = self.append(request, Happening(0, What.READY, on, said=words, corrects=corrects))
        printed = Printed(
            number=request.rows[-1].number,
            requests=letter.requests,
            rests_on=letter.rests_on,
            grounds=letter.grounds,
            month=letter.month,
            acknowledgement=letter.acknowledgement,
            pointed=letter.pointed,
            founded=letter.founded,
        )
        told = records.printed_to_json(printed, (letter.sheet, letter.reading))
        stored = Document(printed.number, told, text, pages.pdf, odt=pages.odt)
        rows.add_document(self._conn, self._id(request), stored)
        return self.request(request.reference)

    def document(self, request: Request) -> Document:
        """What was printed last; ``letter_not_printed`` where nothing was."""
        if request.printed is None:
            raise UserError("letter_not_printed", reference=request.reference)
        found = rows.document(self._conn, self._id(request), request.printed.number)
        if found is None:
            raise UserError("letter_damaged", reference=request.reference)
        return found

    def sheets(self, request: Request) -> tuple[Sheet, ...]:
        """The sheets of what was printed last, as they were; none where 0.1.0 kept its text alone."""
        stored = self.document(request).printed
        try:
            return records.sheets_from_json(stored)
        except (ValueError, KeyError, TypeError, AttributeError):
            raise UserError("letter_damaged", reference=request.reference) from None

    def _id(self, request: Request) -> int:
        return next(row.id for row in rows.listing(self._conn) if row.reference == request.reference)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _request(row: RequestRow, events: list[EventRow], printed: tuple[int, str] | None) -> Request:
    try:
        draft = records.draft_from_json(row.draft)
        return Request(
            made_on=date.fromisoformat(row.made_on),
            draft=draft,
            rows=tuple(
                Happening(
                    event.number,
                    What(event.what),
                    date.fromisoformat(event.day),
                    event.noted_at,
                    said=from_json(event.said),
                    evidence=tuple(json.loads(event.evidence)),
                    corrects=event.corrects,
                )
                for event in events
            ),
            printed=None if printed is None else records.printed_from_json(*printed),
            alsace_moselle=bool(row.alsace_moselle),
            overseas=places_overseas(draft),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        raise UserError("letter_damaged", reference=row.reference) from None
