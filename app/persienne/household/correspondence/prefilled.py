"""What the register answers of a letter's questions: flows and a kind of letter come in, typed values go out.

What the household says itself stands in the place of any of it. Nothing is stored here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.consents.directory import switched_off
from persienne.consents.fields import Band, Category, Purpose
from persienne.letters.framing import word
from persienne.letters.law import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from persienne.consents.flows import Flow
    from persienne.letters.catalogue import Kind, Question
    from persienne.letters.facts import Value

WITHDRAWS: Final = "withdraw-consent"
"""The letter that withdraws rows of the register."""

_SWITCHES: Final = {
    ("stop-collection", "switched_off_on"): Category.C2,
    ("erase-collected", "stopped_on"): Category.C2,
    ("stop-recording", "switched_off_on"): Category.C1,
}
"""The questions of letters that the register answers: since when a switch of the operator is off."""

_OF_BAND: Final = {Band.MONTH: "monthly", Band.DAY: "daily", Band.FINER: "curve"}


def answers_of(flows: Iterable[Flow], consents: Sequence[str], wanted: Kind) -> dict[str, Value]:
    """What the rows of the register that a letter is about (whole ids) say of its questions."""
    flows = [flow for flow in flows if flow.consent_id in consents]
    names = {flow.counterparty.name for flow in flows if flow.counterparty is not None and flow.counterparty.name}
    begun = {flow.since for flow in flows if flow.since is not None}
    told: dict[str, Value | None] = {
        "purpose": listed(list(dict.fromkeys(filter(None, map(_purpose, flows)))), "fr"),
        "categories": tuple(dict.fromkeys(filter(None, map(_category, flows)))),
        "consented_on": next(iter(begun)) if len(begun) == 1 else None,
        "third_party_name": next(iter(names)) if len(names) == 1 else None,
    }
    asked = {one.name: one for one in wanted.questions}
    return {name: value for name, value in told.items() if value and name in asked and _may(asked[name], value)}


def switch_day(flows: Sequence[Flow], kind: str, name: str, point: str | None) -> date | None:
    """The day that the register gives for a question of a letter: since when a switch of the operator is off."""
    category = _SWITCHES.get((kind, name))
    return None if category is None else switched_off(flows, category, point)


def _category(flow: Flow) -> str | None:
    """The data of a flow, as the letters name them; None where its step was not noted."""
    if flow.category is Category.B:
        return "power"
    return None if flow.band is None else _OF_BAND[flow.band]


def _purpose(flow: Flow) -> str | None:
    """What a flow is for, as the French letter says it."""
    if flow.purpose is Purpose.OTHER:
        return flow.purpose_text
    return None if flow.purpose is Purpose.UNKNOWN else word(f"purpose.{flow.purpose}", "fr")


def _may(question: Question, value: Value) -> bool:
    """Whether the question has room for this answer: of several options, each must be one of its own."""
    return not isinstance(value, tuple) or set(value) <= {one.value for one in question.options}
