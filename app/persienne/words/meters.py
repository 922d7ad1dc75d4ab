"""What a meter is called, and the command that names meters: a meter comes in, its name in the reader's language out.

A delivery point's number is shown by its last digits: the whole of it is nobody's business on a screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from persienne.base.energy_market import Energy
from persienne.base.placeholders import fill
from persienne.words.keeping import KEEPING
from persienne.words.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from persienne.words.marking import Translate

SHOWN_DIGITS = 4
"""Digits of a meter's number that are shown: enough to tell the household's own apart."""

ERRORS: dict[str, str] = {
    "contract_of_gas": QT_TRANSLATE_NOOP(
        "UserError",
        "This meter counts gas. Its contract has one price (option base) of your own, no kVA, no off-peak hours, and nothing is "
        "sold by it. Nothing was changed.",
    ),
    "meter_ambiguous": QT_TRANSLATE_NOOP(
        "UserError", "Several meters are called {name}. Say its 14 digits, or its number in: persienne meters"
    ),
    "label_unfit": QT_TRANSLATE_NOOP(
        "UserError",
        "A meter’s name has {longest} characters at most, and is neither a number nor the word new. "
        "Nothing was changed.",
    ),
    "label_taken": QT_TRANSLATE_NOOP("UserError", "Another meter is called {label} already. Nothing was changed."),
    "point_known": QT_TRANSLATE_NOOP("UserError", "This meter has its number already. Nothing was changed."),
    "point_taken": QT_TRANSLATE_NOOP(
        "UserError",
        "Another meter has this number already. If the two are one, say so: persienne meters --meter M --same-as {point}. "
        "Nothing was changed.",
    ),
    "meters_not_one": QT_TRANSLATE_NOOP(
        "UserError", "Only a meter without a number can be put to another one. Nothing was changed."
    ),
    "meters_stops": QT_TRANSLATE_NOOP(
        "UserError",
        "The slats of the two meters stand at different stops. Set both to the same stop first. Nothing was changed.",
    ),
}

HELP: dict[str, str] = {
    "meters": QT_TRANSLATE_NOOP("CommandLine", "list the meters; give one a name, or the number that its files lack"),
    "meters-meter": QT_TRANSLATE_NOOP(
        "CommandLine", "the meter that is meant: its name, its 14 digits, or its number in the list"
    ),
    "meters-label": QT_TRANSLATE_NOOP("CommandLine", "what you call it from now on; an empty name takes it away"),
    "meters-same-as": QT_TRANSLATE_NOOP(
        "CommandLine",
        "the meter that this one, which has no number, really is: all that is stored goes to it, for good",
    ),
    "meters-prm": QT_TRANSLATE_NOOP("CommandLine", "the delivery point (14 digits) of a meter that has none yet"),
}

GAS = QT_TRANSLATE_NOOP("Meter", "gas")
"""What a meter counts that counts no electricity."""

NAMES = {
    "point": QT_TRANSLATE_NOOP("Meter", "meter …{digits}"),
    "written": QT_TRANSLATE_NOOP("Meter", "meter without a number ({written})"),
    "unknown": QT_TRANSLATE_NOOP("Meter", "meter without a number"),
    "label": QT_TRANSLATE_NOOP("Meter", "meter “{label}”"),
    "the_point": QT_TRANSLATE_NOOP("Meter", "the meter …{digits}"),
    "the_written": QT_TRANSLATE_NOOP("Meter", "the meter without a number ({written})"),
    "the_unknown": QT_TRANSLATE_NOOP("Meter", "the meter without a number"),
    "the_label": QT_TRANSLATE_NOOP("Meter", "the meter “{label}”"),
    "gas_point": QT_TRANSLATE_NOOP("Meter", "gas meter …{digits}"),
    "gas_written": QT_TRANSLATE_NOOP("Meter", "gas meter without a number ({written})"),
    "gas_unknown": QT_TRANSLATE_NOOP("Meter", "gas meter without a number"),
    "gas_label": QT_TRANSLATE_NOOP("Meter", "gas meter “{label}”"),
    "the_gas_point": QT_TRANSLATE_NOOP("Meter", "the gas meter …{digits}"),
    "the_gas_written": QT_TRANSLATE_NOOP("Meter", "the gas meter without a number ({written})"),
    "the_gas_unknown": QT_TRANSLATE_NOOP("Meter", "the gas meter without a number"),
    "the_gas_label": QT_TRANSLATE_NOOP("Meter", "the gas meter “{label}”"),
}
"""A meter by the best that is known of it, alone and within a sentence (``the_``), one of gas apart (``gas_``)."""


class Delivered(Protocol):
    """A delivery point (``base.reading.Meter``)."""

    @property
    def point(self) -> str | None:
        """Its number."""


class Called(Protocol):
    """A stored meter as far as its name goes (``store.meters.StoredMeter``)."""

    @property
    def meter(self) -> Delivered:
        """Its delivery point."""

    @property
    def written(self) -> str:
        """What stood in the place of an unreadable number."""

    @property
    def label(self) -> str:
        """What the household calls it."""

    @property
    def energy(self) -> Energy:
        """What it counts."""


def meter_name(
    point: str | None,
    label: str,
    written: str,
    translate: Translate,
    *,
    the: bool = False,
    energy: Energy = Energy.ELECTRICITY,
) -> str:
    """«meter …9998»; ``the``: within a sentence, «the meter …9998»."""
    kind = "label" if label else "point" if point else "written" if written else "unknown"
    key = ("the_" if the else "") + ("gas_" if energy is Energy.GAS else "") + kind
    facts = {"label": label, "digits": (point or "")[-SHOWN_DIGITS:], "written": written}
    return fill(translate("Meter", NAMES[key]), facts)


JOINED = QT_TRANSLATE_NOOP("CommandLine", "One meter from now on: {meter} and {other}.")
"""What is said of two meters that are one."""


def name_of(meter: Called, translate: Translate, *, the: bool = False) -> str:
    """The same of a stored meter."""
    return meter_name(meter.meter.point, meter.label, meter.written, translate, the=the, energy=meter.energy)


def full_name(meter: Called, translate: Translate) -> str:
    """A meter on the command line: its label, else its whole number, which is what the commands take."""
    if meter.label or meter.meter.point:
        return meter.label or str(meter.meter.point)
    unknown = translate("CommandLine", KEEPING["unknown"])
    return f"{unknown} ({meter.written})" if meter.written else unknown


def title_of(meter: Called, translate: Translate) -> str:
    """A meter in a list: the label as it was typed, else its name with a capital."""
    name = meter.label or name_of(meter, translate)
    return name if meter.label else name[:1].upper() + name[1:]
