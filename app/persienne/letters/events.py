"""What happened to a request, as rows that are never edited: closed lists, one event, what is said with it. Pure.

A correction is a new row. The texts of ``--set`` and of the stored rows come in, events go out; what an event means for
the clock is ``lifecycle``'s, and whether it can be true ``event_rules``'s.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, TypeVar

from persienne.base.errors import UserError
from persienne.letters.case import Outcome
from persienne.letters.facts import Channel, check_day, check_text, yes_or_no

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

Listed = TypeVar("Listed", bound=StrEnum)


class What(StrEnum):
    """What happened."""

    READY = "ready"
    """Printed: what was printed is kept as it is, with its hashes."""
    SENT = "sent"
    RECEIVED = "received"
    UNDELIVERED = "undelivered"
    ACKNOWLEDGED = "acknowledged"
    IDENTITY_ASKED = "identity_asked"
    IDENTITY_ANSWERED = "identity_answered"
    EXTENDED = "extended"
    ANSWERED_FULL = "answered_full"
    ANSWERED_PARTIAL = "answered_partial"
    REFUSED = "refused"
    REMINDED = "reminded"
    WRITTEN_COMPLAINT = "written_complaint"
    """To the supplier or the operator itself."""
    COMPLAINT = "complaint"
    """To the CNIL."""
    MEDIATOR = "mediator"
    """Referred to the national energy mediator."""
    EFFECT_CHECKED = "effect_checked"
    NONE_HELD = "none_held"
    """They write that they hold none of what was to be deleted: it is their word, and closes nothing."""
    CLOSED = "closed"
    RETRACTED = "retracted"
    """The row that this one corrects was noted by mistake: nothing of the kind happened."""

    @property
    def answers(self) -> bool:
        """Whether it is an answer to what was asked."""
        return self in (What.ANSWERED_FULL, What.ANSWERED_PARTIAL, What.REFUSED)

    @property
    def theirs(self) -> bool:
        """Whether the body wrote about the letter, which it had received by then."""
        return self.answers or self in (What.ACKNOWLEDGED, What.IDENTITY_ASKED, What.EXTENDED)


class SentBy(StrEnum):
    """How a request left the house."""

    REGISTERED = "registered"
    ELECTRONIC_REGISTERED = "electronic_registered"
    POST = "post"
    EMAIL = "email"
    ONLINE_FORM = "online_form"
    ONLINE_SWITCH = "online_switch"
    """A switch in an account: nobody receives anything, and its effect is checked."""

    @property
    def channel(self) -> Channel:
        """The channel as a letter names it."""
        return Channel.FORM if self in (SentBy.ONLINE_FORM, SentBy.ONLINE_SWITCH) else Channel(self.value)

    @property
    def notified(self) -> bool:
        """Whether a notice of receipt comes back, and a slip has a number."""
        return self in (SentBy.REGISTERED, SentBy.ELECTRONIC_REGISTERED)

    @classmethod
    def of(cls, channel: Channel) -> SentBy:
        """How a letter that was written for this channel leaves the house, unless the household says otherwise."""
        return cls.ONLINE_FORM if channel is Channel.FORM else cls(channel.value)


class Closing(StrEnum):
    """Why a request is over."""

    SATISFIED = "satisfied"
    ABANDONED = "abandoned"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class Said:
    """What is noted beside the event and its day; None is "not said", which never counts against the other side.

    ``slip`` is the number of a deposit slip, ``receipt`` the authority's. ``reasons`` and ``remedies`` are whether a
    notice or a refusal gave its reasons and named the complaint and the court, ``doubt`` whether a question about
    identity said why it doubts, ``seen`` whether the effect was there, ``undone`` the numbers of the granted requests
    of which it was not (none named: all of them). ``days`` is of how many days files of theirs, made since, have a
    load curve, as a check saw. ``verdicts`` are by the numbered requests. ``letter`` is the
    reference of the reminder or of the complaint, ``received`` the day on which a written complaint arrived.
    ``follows`` is the number of the text that was kept because the letter left without having been printed, 0 for none,
    None where 0.1.0 did not say. The hashes, the versions and ``pages`` are those of what was printed.
    """

    channel: SentBy | None = None
    slip: str | None = None
    reasons: bool | None = None
    remedies: bool | None = None
    doubt: bool | None = None
    verdicts: tuple[Outcome, ...] = ()
    receipt: str | None = None
    closing: Closing | None = None
    seen: bool | None = None
    undone: tuple[int, ...] = ()
    days: int | None = None
    letter: str | None = None
    follows: int | None = None
    received: date | None = None
    note: str | None = None
    text_sha256: str | None = None
    pdf_sha256: str | None = None
    odt_sha256: str | None = None
    pages: int | None = None
    template: int | None = None
    law: date | None = None


@dataclass(frozen=True, slots=True)
class Happening:
    """One row: its ``number`` within its request, the local day ``on`` which it happened, when it was noted (UTC s).

    ``evidence`` are ids of kept files; ``corrects`` is the number of the row whose place it takes.
    """

    number: int
    what: What
    on: date
    noted_at: int = 0
    said: Said = Said()
    evidence: tuple[str, ...] = ()
    corrects: int | None = None


def in_force(rows: Iterable[Happening]) -> tuple[Happening, ...]:
    """The rows that still count, by the days on which they happened; a corrected one is told by its correction."""
    rows = tuple(rows)
    first, replaced = origins(rows), frozenset(row.corrects for row in rows)
    standing = (row for row in rows if row.number not in replaced and row.what is not What.RETRACTED)
    return tuple(sorted(standing, key=lambda row: (row.on, _ORDER[row.what], first[row.number])))


def origins(rows: Iterable[Happening]) -> dict[int, int]:
    """By the number of each row that of the first one whose place it takes, its own where it corrects nothing."""
    found: dict[int, int] = {}
    for row in rows:  # a correction stands where the first row of its kind stood
        found[row.number] = row.number if row.corrects is None else found.get(row.corrects, row.corrects)
    return found


_ORDER: Final = {what: place for place, what in enumerate(What)} | {
    What.IDENTITY_ANSWERED: tuple(What).index(What.IDENTITY_ASKED)
}
"""Of two things on one day, the one that can only come first; questions and their answers as they were noted."""

# --- what may be said of each ----------------------------------------------------------------------------------------

_SHORT: Final = 80
_SHORT_LINE = re.compile(r"[^\x00-\x1f\x7f]{1,80}\Z")
_NUMBER = re.compile(r"[1-9][0-9]?\Z")

_MAY_SAY: Final[Mapping[What, tuple[str, ...]]] = {
    What.SENT: ("channel", "slip"),
    What.EXTENDED: ("reasons",),
    What.IDENTITY_ASKED: ("doubt",),
    What.ANSWERED_FULL: ("verdicts",),
    What.ANSWERED_PARTIAL: ("verdicts", "reasons", "remedies"),
    What.REFUSED: ("verdicts", "reasons", "remedies"),
    What.REMINDED: ("letter",),
    What.WRITTEN_COMPLAINT: ("letter", "received"),
    What.COMPLAINT: ("receipt", "letter"),
    What.MEDIATOR: ("receipt", "letter"),
    What.EFFECT_CHECKED: ("seen", "undone"),
    What.CLOSED: ("closing",),
}


def details(what: What) -> tuple[str, ...]:
    """The names of what may be said with this event, ``note`` always among them."""
    return (*_MAY_SAY.get(what, ()), "note")


def said(what: What, texts: Mapping[str, str]) -> Said:
    """What a form or a command line says with an event.

    Raises ``UserError`` ``letter_detail_unknown`` (name, event, wanted), ``letter_detail_unfit`` (name, text, wanted),
    or what ``facts.check_text`` raises.
    """
    values: dict[str, Any] = {}
    for name, text in texts.items():
        if name not in details(what):
            raise UserError("letter_detail_unknown", name=name, event=what.value, wanted=", ".join(details(what)))
        if text.strip():
            values[name] = _READ[name](name, text.strip())
    return Said(**values)


def _line(name: str, text: str) -> str:
    if not _SHORT_LINE.match(text):
        raise _unfit(name, text, f"1-{_SHORT}")
    check_text(text)
    return text


def _note(_name: str, text: str) -> str:
    text = " ".join(text.split())
    check_text(text)
    return text


def _yes(name: str, text: str) -> bool:
    if (meant := yes_or_no(text)) is None:
        raise _unfit(name, text, "yes, no")
    return meant


def _verdicts(name: str, text: str) -> tuple[Outcome, ...]:
    return tuple(_one(Outcome, name, part.strip()) for part in text.split(","))


def _numbers(name: str, text: str) -> tuple[int, ...]:
    parts = [part.strip() for part in text.split(",")]
    if not all(_NUMBER.match(part) for part in parts):
        raise _unfit(name, text, "1, 2, 3")
    return tuple(sorted({int(part) for part in parts}))


def _date(name: str, text: str) -> date:
    try:
        return check_day(date.fromisoformat(text))
    except ValueError:
        raise _unfit(name, text, "YYYY-MM-DD") from None


def _one(listed: type[Listed], name: str, text: str) -> Listed:
    try:
        return listed(text)
    except ValueError:
        raise _unfit(name, text, ", ".join(listed)) from None


def _unfit(name: str, text: str, wanted: str) -> UserError:
    shown = "".join(sign if sign.isprintable() else "\ufffd" for sign in text[:40])
    return UserError("letter_detail_unfit", name=name, text=shown, wanted=wanted)


_READ: Final[Mapping[str, Callable[[str, str], Any]]] = {
    "channel": lambda name, text: _one(SentBy, name, text),
    "closing": lambda name, text: _one(Closing, name, text),
    "verdicts": _verdicts,
    "received": _date,
    "undone": _numbers,
    "note": _note,
    **dict.fromkeys(("slip", "receipt", "letter"), _line),
    **dict.fromkeys(("reasons", "remedies", "doubt", "seen"), _yes),
}

# --- as JSON ---------------------------------------------------------------------------------------------------------


def to_json(words: Said) -> str:
    """What was said, for a row: an object with what is not None."""
    values = {field.name: getattr(words, field.name) for field in fields(Said)}
    kept = {name: value for name, value in values.items() if value not in (None, ())}
    return json.dumps(kept, ensure_ascii=False, default=date.isoformat)


def from_json(text: str) -> Said:
    """What a row says; ``ValueError`` or ``TypeError`` where it is no such object."""
    values: dict[str, Any] = json.loads(text)
    for name, read in (
        ("channel", SentBy),
        ("closing", Closing),
        ("law", date.fromisoformat),
        ("received", date.fromisoformat),
    ):
        if name in values:
            values[name] = read(values[name])
    if "undone" in values:
        values["undone"] = tuple(map(int, values["undone"]))
    if "verdicts" in values:
        values["verdicts"] = tuple(map(Outcome, values["verdicts"]))
    return Said(**values)
