"""What is said where the computer's clock and the meter's disagree: a meter's status comes in, sentences go out.

The window and the command line say the same of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from persienne.meters.clock_trouble import clock_trouble, known_before
from persienne.words.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.meters.meter_status import MeterStatus
    from persienne.words.marking import Translate
    from persienne.words.numbers import Figures

CLOCKS = {
    "late": QT_TRANSLATE_NOOP("Clocks", "This computer’s clock is {apart} behind the meter’s"),
    "early": QT_TRANSLATE_NOOP("Clocks", "This computer’s clock is {apart} ahead of the meter’s"),
    "apart": QT_TRANSLATE_NOOP(
        "Clocks",
        "What is recorded has the meter’s time: no hour is wrong. Deadlines follow this computer: set its clock.",
    ),
    "lost": QT_TRANSLATE_NOOP("Clocks", "The meter has lost its clock"),
    "until_set": QT_TRANSLATE_NOOP(
        "Clocks",
        "Hours are those of this computer: check that they are right. No energy is lost. The grid operator sets the "
        "meter again from afar: tell it if this lasts for days.",
    ),
    "went_back": QT_TRANSLATE_NOOP("Clocks", "This computer’s clock is {apart} behind what is recorded"),
    "dates": QT_TRANSLATE_NOOP("Clocks", "It says {now}; what is recorded goes to {before}."),
    "waits": QT_TRANSLATE_NOOP(
        "Clocks",
        "Nothing is recorded until it is known which date is right; no energy is lost. If it is the later one, set "
        "this computer’s clock.",
    ),
    "say_here": QT_TRANSLATE_NOOP("Clocks", "If not, press “The computer is right…”."),
    "say_in_window": QT_TRANSLATE_NOOP("Clocks", "If not, say in the window that the computer is right."),
    "was_wrong": QT_TRANSLATE_NOOP(
        "Clocks",
        "The meter says the same as this computer now: it was ahead before. What is recorded has the meter’s hours: "
        "there is nothing to do.",
    ),
    "which": QT_TRANSLATE_NOOP(
        "Clocks",
        "No energy is lost, but until then it is not told by hours. If the later date is right, set this computer’s "
        "clock.",
    ),
}
"""Titles without an end, and the sentences that follow one."""


class ClockWords(NamedTuple):
    """A title, and the sentences that follow it."""

    title: str
    line: str

    def __str__(self) -> str:
        """The two as sentences."""
        return f"{self.title}. {self.line}"


def clock_words(
    status: MeterStatus,
    local: LocalDays,
    now: int,
    numbers: Figures,
    translate: Translate,
    *,
    known_until: int = 0,
    in_window: bool = False,
) -> ClockWords | None:
    """What is wrong with the clocks, the gravest alone; None where nothing is.

    ``now`` and ``known_until``, the end of what is stored, are UTC epoch seconds. ``in_window`` says that it is said
    where the computer's date can be believed.
    """
    match clock_trouble(status, now, known_until):
        case None:
            return None
        case "clock_offset":
            apart = numbers.duration(abs(status.clock_offset or 0))
            title = CLOCKS["late" if (status.clock_offset or 0) > 0 else "early"]
            return ClockWords(translate("Clocks", title).format(apart=apart), translate("Clocks", CLOCKS["apart"]))
        case "clock_degraded":
            return ClockWords(*(translate("Clocks", CLOCKS[code]) for code in ("lost", "until_set")))
    before = known_before(status, now, known_until)
    said = {
        "apart": numbers.duration(before - now),
        "now": numbers.instant(local.wall(now)),
        "before": numbers.instant(local.wall(before)),
    }
    if status.waits_for is not None:
        judge = "waits"
    else:
        proven = status.mode == "standard" and not status.clock_degraded and status.clock_went_back
        judge = "was_wrong" if proven else "which"
    title, dates, judged = (translate("Clocks", CLOCKS[code]).format(**said) for code in ("went_back", "dates", judge))
    line = f"{dates} {judged}"
    if judge == "waits":
        line += " " + translate("Clocks", CLOCKS["say_here" if in_window else "say_in_window"])
    return ClockWords(title, line)
