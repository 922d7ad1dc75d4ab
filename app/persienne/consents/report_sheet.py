"""Flows, events and the head of the chain come in, the readable register goes out as a paper document, in one language.

It is the household's own copy: the head of the chain stands on it, so it is no enclosure of a letter. What is in it was
derived elsewhere (``states``); nothing is laid out and no file is written here.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from persienne.base.placeholders import fill
from persienne.consents.fields import ExpirySource, Kind
from persienne.consents.flows import ENDING_ARTICLES, Flow, Status
from persienne.documents.document import Heading, Paragraph, Sheet, Table, Weight
from persienne.words.english import table, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from persienne.consents.chain import Head
    from persienne.consents.events import Event, Evidence, GoneProofs
    from persienne.documents.document import Block
    from persienne.words import Translate

SHEET = table("register.sheet")
BASES = table("register.bases")
STATUSES = table("register.statuses")
SHEET_COLUMNS = texts("register.sheet_columns")
SHEET_PROOF_COLUMNS = texts("register.sheet_proof_columns")
SHEET_SLAT_COLUMNS = texts("register.sheet_slat_columns")
CATEGORIES = table("register.categories")
SLATS = table("register.slats")
STEPS = table("register.steps")
ENERGIES = table("register.energies")
SHEET_GROUPS = table("register.sheet_groups")
PURPOSES = table("register.purposes")
SEEN = table("register.seen")

_CONTEXT = "Register"

_GROUPS: dict[str, tuple[Status, ...]] = {
    "consent": (Status.ACTIVE, Status.EXPIRING),
    "law": (Status.BY_LAW,),
    "seen": (Status.SEEN,),
    "waiting": (Status.WITHDRAWAL_REQUESTED, Status.WITHDRAWN_UNCONFIRMED),
    "odd": (Status.UNEXPLAINED, Status.CONTESTED),
    "ended": (
        Status.WITHDRAWN,
        Status.EXPIRED,
        Status.ENDED_BY_LAW,
        Status.REFUSED,
        Status.NOT_YET,
    ),
    "not_known": (Status.NOT_NOTED,),
}
_WIDTHS = (1.8, 2.6, 1.9, 1.55, 1.55, 2.0, 1.2)
_PROOF_WIDTHS = (2.0, 1.5, 1.0, 4.0)
_ARTICLE = re.compile(r"(?P<letter>[A-Z])[. ]*(?P<number>[0-9].*)")


def register_sheet(
    flows: Iterable[Flow],
    events: Sequence[Event],
    head: Head,
    *,
    on: date,
    language: str,
    translate: Translate,
    gone: GoneProofs = (),
) -> Sheet:
    """What is held by whom on the day ``on``: ``flows`` are those of that day, ``events`` all that is recorded.

    ``language`` is ``fr`` or ``en``; ``translate`` gives its words.
    """
    return _Writer(language, translate, gone).sheet(tuple(flows), events, head, on)


class _Writer:
    """The words of one language, and how they are put together."""

    def __init__(self, language: str, translate: Translate, gone: GoneProofs) -> None:
        self._language = language
        self._translate = translate
        self._gone = gone

    def sheet(self, flows: Sequence[Flow], events: Sequence[Event], head: Head, on: date) -> Sheet:
        """The whole document; the title names no one."""
        title, day = self._say(SHEET["title"]), self._day(on)
        blocks: list[Block] = [Paragraph(self._say(SHEET["introduction"], day=day))]
        if not events:
            blocks.append(Paragraph(self._say(SHEET["empty"]), Weight.STRONG))
        for name, statuses in _GROUPS.items():
            blocks += self._group(name, [flow for flow in flows if flow.status in statuses])
        blocks += [*self._proofs(events), *self._slats(events), *self._head(head)]
        footer = self._say(SHEET["footer"], day=day, count=head.count, head=head.hash[:16])
        return Sheet(title, tuple(blocks), self._language, footer=(footer,))

    # --- parts -------------------------------------------------------------------------------------------------------

    def _group(self, name: str, flows: Sequence[Flow]) -> Iterator[Block]:
        if flows:
            yield Heading(self._say(SHEET_GROUPS[name]))
            yield self._table(SHEET_COLUMNS, [self._row(flow) for flow in flows], _WIDTHS)

    def _proofs(self, events: Iterable[Event]) -> Iterator[Block]:
        named: dict[Evidence, str | None] = {}
        kept: set[Evidence] = set()
        for event in events:
            for one, name in zip_longest(event.evidence, event.evidence_names):
                named[one] = named.get(one) or name
                kept |= set() if (event.seq, one.id) in self._gone else {one}
        if named:
            rows = [
                (self._file(name, kept=one in kept), one.mime, str(one.size), _grouped(one.sha256))
                for one, name in named.items()
            ]
            yield Heading(self._say(SHEET["proofs"]))
            yield self._table(SHEET_PROOF_COLUMNS, rows, _PROOF_WIDTHS)

    def _file(self, name: str | None, *, kept: bool) -> str:
        """A file's name; whether the name or the file was erased."""
        said = self._say(SHEET["erased"]) if name is None else name
        return said if kept else self._say(SHEET["file_erased"], name=said)

    def _slats(self, events: Iterable[Event]) -> Iterator[Block]:
        rows = [
            (self._day(event.day), self._say(SLATS[event.slat_before]), self._say(SLATS[event.slat_after]))
            for event in events
            if event.kind is Kind.SLAT and event.slat_before is not None and event.slat_after is not None
        ]
        if rows:
            yield Heading(self._say(SHEET["slats"]))
            yield Paragraph(self._say(SHEET["slats_note"]))
            yield self._table(SHEET_SLAT_COLUMNS, rows, ())

    def _head(self, head: Head) -> Iterator[Block]:
        yield Heading(self._say(SHEET["head"]))
        yield Paragraph(_grouped(head.hash), Weight.FIXED)
        yield Paragraph(self._say(SHEET["head_note"], count=head.count), Weight.SMALL)

    def _table(self, columns: Iterable[str], rows: Iterable[tuple[str, ...]], widths: tuple[float, ...]) -> Table:
        return Table(tuple(map(self._say, columns)), tuple(rows), widths)

    # --- cells -------------------------------------------------------------------------------------------------------

    def _row(self, flow: Flow) -> tuple[str, ...]:
        since = self._say(SHEET["unknown"]) if flow.since is None else self._day(flow.since)
        return (
            self._who(flow),
            self._what(flow),
            self._ground(flow),
            since,
            self._until(flow),
            self._status(flow),
            self._proof(flow),
        )

    def _who(self, flow: Flow) -> str:
        party = flow.counterparty
        if party is None:
            return self._say(SHEET["operator"])
        if party.name is not None:
            return party.name
        erased = any("counterparty_name" in event.redacted for event in flow.history)
        return self._say(SHEET["erased"]) if erased else party.id

    def _what(self, flow: Flow) -> str:
        parts = [self._say(CATEGORIES[flow.category])]
        if flow.step is not None:
            parts.append(self._say(STEPS[flow.step]))
        if flow.purpose_text is not None:
            parts.append(flow.purpose_text)
        elif flow.counterparty is not None:
            parts.append(self._say(PURPOSES[flow.purpose]))
        if flow.energy is not None:
            parts.append(self._say(ENERGIES[flow.energy]))
        return ", ".join(parts)

    def _ground(self, flow: Flow) -> str:
        basis = self._say(BASES[flow.basis])
        if flow.legal_ref is None or _ended_by(flow) is not None:
            return basis
        return self._say(SHEET["article"], basis=basis, article=article(flow.legal_ref))

    def _until(self, flow: Flow) -> str:
        if flow.until is None:
            return self._say(SHEET["nobody"]) if flow.counterparty is not None else "–"
        day = self._day(flow.until)
        return self._say(SHEET["inferred"], day=day) if flow.expiry_source is ExpirySource.INFERRED else day

    def _status(self, flow: Flow) -> str:
        status = self._say(STATUSES[flow.status])
        if (by := _ended_by(flow)) is not None:
            status = self._say(SHEET["article"], basis=status, article=article(by))
        ended = flow.ended_on or flow.requested_on
        if ended is not None:
            status = self._say(SHEET["ended"], status=status, day=self._day(ended))
        status = self._say(SHEET["afterwards"], status=status) if flow.backdated else status
        if flow.seen is None:
            return status
        return f"{status}, {self._say(SEEN[flow.seen.where], day=self._day(flow.seen.last))}"

    def _proof(self, flow: Flow) -> str:
        if flow.evidence:
            return ", ".join(flow.evidence_names) or self._say(SHEET["erased"])
        if flow.proof_lost:
            return self._say(SHEET["proof_lost"])
        return self._say(SHEET["no_proof"]) if flow.counterparty is not None else "–"

    def _say(self, text: str, **facts: object) -> str:
        return fill(self._translate(_CONTEXT, text), facts)

    def _day(self, day: date) -> str:
        return f"{day:%d/%m/%Y}" if self._language == "fr" else day.isoformat()


def _ended_by(flow: Flow) -> str | None:
    """The article that ended a flow, where one did: it is not the ground on which data passed."""
    return flow.legal_ref if flow.legal_ref in ENDING_ARTICLES.values() else None


def article(reference: str) -> str:
    """``D341-21`` as it is cited: ``D. 341-21``; anything else as it stands."""
    found = _ARTICLE.fullmatch(reference)
    return reference if found is None else f"{found['letter']}.\u00a0{found['number']}"


def _grouped(hexadecimal: str) -> str:
    """In groups of eight, so that it can be compared by eye and breaks across lines."""
    return " ".join(re.findall(".{1,8}", hexadecimal))
