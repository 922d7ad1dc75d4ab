"""What is said where the computer's clock and the meter's disagree: a meter's status comes in, sentences go out.

The window and the command line say the same of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from persienne.base.placeholders import fill
from persienne.meters.clock_trouble import clock_trouble, known_before
from persienne.words.english import table

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.meters.meter_status import MeterStatus
    from persienne.words.marking import Translate
    from persienne.words.numbers import Figures


_CLOCKS = table("clocks.clocks")


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
            title = _CLOCKS["late" if (status.clock_offset or 0) > 0 else "early"]
            return ClockWords(fill(translate("Clocks", title), apart=apart), translate("Clocks", _CLOCKS["apart"]))
        case "clock_degraded":
            return ClockWords(*(translate("Clocks", _CLOCKS[code]) for code in ("lost", "until_set")))
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
    title, dates, judged = (fill(translate("Clocks", _CLOCKS[code]), said) for code in ("went_back", "dates", judge))
    line = f"{dates} {judged}"
    if judge == "waits":
        line += " " + translate("Clocks", _CLOCKS["say_here" if in_window else "say_in_window"])
    return ClockWords(title, line)
