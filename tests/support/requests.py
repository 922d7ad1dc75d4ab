"""Requests whose rows are told in one line each, as a household notes them; nothing is stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from persienne.base.energy_market import Role
from persienne.letters.event_rules import placed
from persienne.letters.events import Happening, What, said
from persienne.letters.requests import Draft, Printed, Request
from support.letter_homes import body, facts

TODAY = date(2027, 12, 31)
"""A day after every story."""


class Story:
    """One request; ``note`` adds a row under the rules of every row."""

    def __init__(self, paragraphs: int = 3, *, month: bool = True, alsace_moselle: bool = False) -> None:
        asked = tuple(f"Demande {number}." for number in range(1, paragraphs + 1))
        rests_on = (("rgpd-17-1-b",),) * paragraphs
        printed = Printed(1, asked, rests_on, ("rgpd-17-1-b", "rgpd-12-3"), month, acknowledgement=True)
        draft = Draft("erase-collected", "reseau-exemple", body(Role.OPERATOR), facts())
        self.request = Request(date(2026, 6, 1), draft, (), printed, alsace_moselle)

    def note(self, what: What, on: str, corrects: int | None = None, **texts: str) -> Story:
        """Note that this happened on a day."""
        rows = self.request.rows
        new = Happening(len(rows) + 1, what, date.fromisoformat(on), said=said(what, texts), corrects=corrects)
        count = len(self.request.printed.requests) if self.request.printed else 1
        self.request = replace(self.request, rows=(*rows, placed(rows, new, today=TODAY, paragraphs=count)))
        return self

    def sent(self, on: str = "2026-06-01", received: str | None = "2026-06-02", **texts: str) -> Story:
        """Printed and sent, and received where a day is named."""
        self.note(What.READY, on).note(What.SENT, on, **(texts or {"channel": "registered", "slip": "1A 234"}))
        return self if received is None else self.note(What.RECEIVED, received)


def about_the_meter_output() -> Story:
    """A request that rests on the energy code alone, sent and received."""
    story = Story(paragraphs=1, month=False)
    assert story.request.printed is not None
    printed = replace(story.request.printed, rests_on=(("cenergie-D341-22-6",),), grounds=("cenergie-D341-22-6",))
    story.request = replace(story.request, printed=printed)
    return story.sent("2026-06-01", "2026-06-02")
