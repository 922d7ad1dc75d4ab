"""How the reading of the meter stands, as one frozen value: the collector fills it in, the page Today shows it.

A change makes a new value, so that a status may cross threads, and the control channel as JSON. It is never stored.
No Qt, no numpy, no clock, no port.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple, Self

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


class Counted(NamedTuple):
    """What an index has counted of a local day: at the first instant that is known, the last half-hour, the last.

    ``first_wh`` is the first index of the day that was heard, where it is lower than ``since_wh``: nobody knows when.
    """

    since: int
    since_wh: int
    cut: int
    cut_wh: int
    until: int
    until_wh: int
    first_wh: int | None = None


BY_COMPUTER = ("since", "trouble_since", "store_since", "stored_at", "last_frame_at", "highest_at", "clock_since")
"""The instants of a status that the computer's clock says, and not the meter's."""


@dataclass(frozen=True, slots=True)
class MeterStatus:
    """The reading of the meter at one instant. Times are UTC epoch seconds; None stands for what is not known.

    About the reading: ``since`` is when ``state`` began. ``paused`` says that another program has the household's file
    to itself, and that what is read meanwhile waits in memory. ``port`` is a name for people. ``mode`` is "standard" or
    "historique". ``point`` is the delivery point (PRM), ``address`` that of the device. ``frames`` counts the frames
    that were read. ``quality`` is the share of valid groups in percent. ``stored_at`` is when something was last
    written to the file. ``trouble`` is what is wrong with the port, as the code of a :class:`UserError`; ``facts`` are
    its facts, ``trouble_since`` is when it began. ``store_trouble``, ``store_facts`` and ``store_since`` say the same
    of the file: since then nothing is kept.

    What the meter says: ``power`` is the power drawn right now in VA, and ``powers`` has every power of the last frame
    by its register; both are None while nothing is read. ``estimates`` names the registers of ``powers`` whose power is
    reckoned and not said by the meter. ``volts`` has the voltage of each phase. ``subscribed`` is in kVA. The overruns
    of the subscribed power are counted since local midnight, those that an earlier program saw included; where it told
    their times to ten minutes, ``overrun_rounded`` is set. ``tempo_today`` and ``tempo_tomorrow`` are "blue", "white"
    or "red". ``option`` is the contract's and ``tariff`` the period of now, both as the meter writes them. ``off_peak``
    has the off-peak hours as (start, end) minutes of the wall clock; an end at or before its start is on the next day.

    Of the day of the last frame: ``maximum`` is the highest power (VA) as the meter itself says it, ``highest`` that of
    the powers that were read. ``counted`` says what the indexes of the energies drawn (EAST) and injected (EAIT), and
    those of the supplier's registers that have ever counted anything (EASF01 to EASF10), have counted.

    ``clock_offset`` are the seconds by which the meter's clock is ahead of the computer's, None while they agree or the
    meter tells no time. ``clock_degraded`` says that the meter has lost its clock. ``clock_went_back`` are the seconds
    by which the computer's clock went back, until it has come as far as it was. ``clock_since`` is when this program
    first saw the clocks as they are now, where one is wrong. ``waits_for`` is the instant before which no date is
    believed, while the computer's clock stands before it: nothing is kept until then.
    """

    state: MeterState = MeterState.NONE
    since: int | None = None
    paused: bool = False
    port: str | None = None
    bauds: int | None = None
    mode: str | None = None
    point: str | None = None
    address: str | None = None
    frames: int = 0
    quality: float | None = None
    last_frame_at: int | None = None
    stored_at: int | None = None
    trouble: str | None = None
    facts: Mapping[str, Any] | None = field(default=None, hash=False)
    trouble_since: int | None = None
    store_trouble: str | None = None
    store_facts: Mapping[str, Any] | None = field(default=None, hash=False)
    store_since: int | None = None
    power: int | None = None
    powers: Mapping[str, int] | None = field(default=None, hash=False)
    estimates: tuple[str, ...] = ()
    volts: tuple[int, ...] = ()
    subscribed: int | None = None
    overrun_count: int = 0
    overrun_seconds: int = 0
    overrun_rounded: bool = False
    maximum: int | None = None
    maximum_at: int | None = None
    highest: int | None = None
    highest_at: int | None = None
    counted: Mapping[str, Counted] | None = field(default=None, hash=False)
    clock_offset: int | None = None
    clock_degraded: bool = False
    clock_went_back: int | None = None
    clock_since: int | None = None
    waits_for: int | None = None
    tempo_today: str | None = None
    tempo_tomorrow: str | None = None
    option: str | None = None
    tariff: str | None = None
    off_peak: tuple[tuple[int, int], ...] = ()

    @property
    def error(self) -> UserError | None:
        """What is wrong, as an error whose sentence can be looked up: with the file, else with the port."""
        return self.store_error or self.port_error

    @property
    def port_error(self) -> UserError | None:
        """What is wrong with the port."""
        return None if self.trouble is None else UserError(self.trouble, **(self.facts or {}))

    @property
    def store_error(self) -> UserError | None:
        """Why nothing is kept."""
        return None if self.store_trouble is None else UserError(self.store_trouble, **(self.store_facts or {}))

    def by_meter(self) -> MeterStatus:
        """This status with every instant by the meter's clock, which dates what is stored where the two disagree."""
        if not self.clock_offset:
            return self
        said = {name: getattr(self, name) for name in BY_COMPUTER}
        return replace(self, **{name: at + self.clock_offset for name, at in said.items() if at is not None})

    def turned(self, state: MeterState, at: int) -> MeterStatus:
        """This status with ``state``, which began ``at`` if it is a new one; a silence began with the last frame."""
        if state is self.state:
            return self
        return replace(self, state=state, since=self.last_frame_at if state is MeterState.SILENT else at)

    def troubled(self, error: UserError | None, at: int | None = None) -> MeterStatus:
        """This status with ``error`` as what is wrong with the port, ``at`` the latest; or with nothing wrong."""
        if error is None:
            return self if self.trouble is None else replace(self, trouble=None, facts=None, trouble_since=None)
        since = self.trouble_since if error.code == self.trouble else at
        return replace(self, trouble=error.code, facts=error.facts, trouble_since=since)

    def unkept(self, error: UserError | None, at: int) -> MeterStatus:
        """This status with ``error`` as why nothing is kept; it began with what was stored last, else ``at``."""
        if error is None:
            gone = self.store_trouble is None
            return self if gone else replace(self, store_trouble=None, store_facts=None, store_since=None)
        began = at if self.stored_at is None else self.stored_at
        since = began if self.store_since is None else self.store_since
        return replace(self, store_trouble=error.code, store_facts=error.facts, store_since=since)

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
        # JSON has lists only.
        known["off_peak"] = tuple((start, end) for start, end in message.get("off_peak", ()))
        known["estimates"], known["volts"] = (tuple(message.get(name, ())) for name in ("estimates", "volts"))
        counted = message.get("counted")
        known["counted"] = None if counted is None else {name: Counted(*row) for name, row in dict(counted).items()}
        return cls(**known)


@dataclass(frozen=True, slots=True)
class PortChoice:
    """A port that may be chosen: its ``device`` for the program, its ``name`` and ``detail`` for people.

    ``used``: it is the one that the household has chosen.
    """

    device: str
    name: str
    detail: str = ""
    used: bool = False


@dataclass(frozen=True, slots=True)
class FoundMeter:
    """What was heard on a port before the household confirms it: the meter's last digits, and what its frames say."""

    last_digits: str
    status: MeterStatus
