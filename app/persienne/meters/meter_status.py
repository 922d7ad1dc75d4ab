"""How the reading of the meter stands, as one frozen value: the collector fills it in, the page Today shows it.

A change makes a new value, so that a status may cross threads, and the control channel as JSON. It is never stored.
No Qt, no numpy, no clock, no port.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Self

from persienne.base.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Mapping


class MeterState(StrEnum):
    """What the port of the meter gives."""

    NONE = "none"
    """No port was ever chosen."""
    LOOKING = "looking"
    """The port is being looked for, to be opened."""
    LISTENING = "listening"
    """The port is open, and no meter was recognised on it yet."""
    READING = "reading"
    """Frames come in."""
    SILENT = "silent"
    """The port is open, and frames no longer come."""
    UNPLUGGED = "unplugged"
    """The port has gone; it is opened again when it comes back."""
    REFUSED = "refused"
    """The port can't be read: permission, another program, wrong speed; the status's ``error`` says which."""
    STOPPED = "stopped"
    """Nothing reads the port any more."""


@dataclass(frozen=True, slots=True)
class MeterStatus:
    """The reading of the meter at one instant. Times are UTC epoch seconds; None stands for what is not known.

    About the reading: ``since`` is when ``state`` began. ``paused`` says that another program has the household's file
    to itself, and that what is read meanwhile waits in memory. ``port`` is a name for people. ``mode`` is "standard" or
    "historique". ``point`` is the delivery point (PRM). ``frames`` counts the frames that were read. ``quality`` is the
    share of valid groups in percent. ``stored_at`` is when something was last written to the file. ``trouble`` is the
    code of a :class:`UserError`, and ``facts`` are its facts.

    What the meter says: ``power`` is the power drawn right now in VA, and ``powers`` has every power of the last frame
    by its register; both are None while nothing is read. ``subscribed`` is in kVA. The overruns of the subscribed power
    are counted since local midnight. ``tempo_today`` and ``tempo_tomorrow`` are "blue", "white" or "red". ``option`` is
    the contract's and ``tariff`` the period of now, both as the meter writes them. ``off_peak`` has the off-peak hours
    as (start, end) minutes of the wall clock; an end at or before its start is on the next day.
    """

    state: MeterState = MeterState.NONE
    since: int | None = None
    paused: bool = False
    port: str | None = None
    bauds: int | None = None
    mode: str | None = None
    point: str | None = None
    frames: int = 0
    quality: float | None = None
    last_frame_at: int | None = None
    stored_at: int | None = None
    trouble: str | None = None
    facts: Mapping[str, Any] | None = field(default=None, hash=False)
    power: int | None = None
    powers: Mapping[str, int] | None = field(default=None, hash=False)
    subscribed: int | None = None
    overrun_count: int = 0
    overrun_seconds: int = 0
    tempo_today: str | None = None
    tempo_tomorrow: str | None = None
    option: str | None = None
    tariff: str | None = None
    off_peak: tuple[tuple[int, int], ...] = ()

    @property
    def error(self) -> UserError | None:
        """What is wrong, as an error whose sentence can be looked up."""
        return None if self.trouble is None else UserError(self.trouble, **(self.facts or {}))

    def turned(self, state: MeterState, at: int) -> MeterStatus:
        """This status with ``state``, which began ``at`` if it is a new one; a silence began with the last frame."""
        since = self.since if state is self.state else at
        return replace(self, state=state, since=self.last_frame_at if state is MeterState.SILENT else since)

    def troubled(self, error: UserError | None) -> MeterStatus:
        """This status with ``error`` as what is wrong, or with nothing wrong."""
        code, facts = (None, None) if error is None else (error.code, error.facts)
        return replace(self, trouble=code, facts=facts)

    def to_json(self) -> dict[str, Any]:
        """The fields as JSON can hold them."""
        return asdict(self)

    @classmethod
    def from_json(cls, message: object) -> Self:
        """The status that ``to_json`` of this version or another one gave; TypeError or ValueError if it gave none.

        A field that this version does not know is ignored, a missing one has its default, and a state that this version
        does not know counts as listening: something answers, and nothing is said of the meter.
        """
        if not isinstance(message, dict):
            raise TypeError("a status is a JSON object")
        known = {one.name: message[one.name] for one in fields(cls) if one.name in message}
        known["state"] = next((one for one in MeterState if one == message.get("state")), MeterState.LISTENING)
        known["off_peak"] = tuple((start, end) for start, end in message.get("off_peak", ()))  # JSON has lists only
        return cls(**known)


@dataclass(frozen=True, slots=True)
class PortChoice:
    """A port that may be chosen: its ``device`` for the program, its ``name`` and ``detail`` for people."""

    device: str
    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class FoundMeter:
    """What was heard on a port before the household confirms it: the meter's last digits, and what its frames say."""

    last_digits: str
    status: MeterStatus
