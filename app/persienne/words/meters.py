"""What a meter is called, and the command that names meters: a meter comes in, its name in the reader's language out.

A delivery point's number is shown by its last digits: the whole of it is nobody's business on a screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from persienne.base.energy_market import Energy
from persienne.base.placeholders import fill
from persienne.words.english import table

if TYPE_CHECKING:
    from persienne.words.marking import Translate

SHOWN_DIGITS = 4
"""Digits of a meter's number that are shown: enough to tell the household's own apart."""

_NAMES = table("meters.names")
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
    return fill(translate("Meter", _NAMES[key]), facts)


def name_of(meter: Called, translate: Translate, *, the: bool = False) -> str:
    """The same of a stored meter."""
    return meter_name(meter.meter.point, meter.label, meter.written, translate, the=the, energy=meter.energy)


def full_name(meter: Called, translate: Translate) -> str:
    """A meter on the command line: its label, else its whole number, which is what the commands take."""
    if meter.label or meter.meter.point:
        return meter.label or str(meter.meter.point)
    unknown = translate("CommandLine", table("keeping.keeping")["unknown"])
    return f"{unknown} ({meter.written})" if meter.written else unknown


def title_of(meter: Called, translate: Translate) -> str:
    """A meter in a list: the label as it was typed, else its name with a capital."""
    name = meter.label or name_of(meter, translate)
    return name if meter.label else name[:1].upper() + name[1:]
