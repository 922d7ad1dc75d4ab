"""All that is shown of the reform of the off-peak hours, as frozen values: texts to be read, shapes to be painted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from persienne.insight.reform.hours import Change, HoursDoubt
    from persienne.insight.reform.replay import Replay
    from persienne.store.meters import StoredMeter


@dataclass(frozen=True, slots=True)
class AskedReform:
    """Whose hours, and what the letter says of them (None: what the contract has noted); ``today`` is an ordinal."""

    meter: StoredMeter
    change: Change | None
    today: int


class Standing(StrEnum):
    """How a contract stands to the reform; the value is its code."""

    CONCERNED = "concerned"
    """It has peak and off-peak hours."""
    NOT_CONCERNED = "not-concerned"
    """It has one price all day."""
    LEFT_OUT = "left-out"
    """It is Tempo."""
    UNKNOWN = "unknown"
    """It is another offer, of which nothing is known."""
    NO_CONTRACT = "no-contract"


@dataclass(frozen=True, slots=True)
class ReformNotice:
    """What is said where there is nothing to reckon: a contract that is not concerned, or hours that nobody said yet.

    ``question`` asks whether hours have changed already, on the day ``changed`` (an ordinal); both may be missing.
    """

    asked: AskedReform
    standing: Standing
    title: str
    answer: str
    head: str
    sentences: tuple[str, ...]
    question: str = ""
    changed: int | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """Off-peak hours of a day from minute ``start`` to ``end`` (0 to 1440), and how they are written."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Strip:
    """A day of 24 hours: when it counts, its off-peak hours, and the usual day in watts by half-hour.

    ``tank`` is the part of ``watts`` that the water heater draws; both are empty where nothing is known.
    """

    name: str
    when: tuple[str, ...]
    blocks: tuple[Block, ...]
    watts: tuple[float, ...]
    tank: tuple[float, ...]
    spoken: str


@dataclass(frozen=True, slots=True)
class ReformRow:
    """The year under some hours: energy in off-peak and in peak hours, what it costs, and how far that is from today's.

    ``shares`` are both energies as shares of all. Texts of euros are empty where no price is known.
    """

    name: str
    off_peak: str
    peak: str
    euros: str
    apart: str
    shares: tuple[float, float]
    spoken: str


@dataclass(frozen=True, slots=True)
class TankView:
    """What moving the water heater changes: a figure with its unit (or empty), what it is, and what is to be known."""

    figure: str
    unit: str
    words: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReformView:
    """A year before and after; ``title`` and ``answer`` head the page."""

    asked: AskedReform
    change: Change
    title: str
    answer: str
    strips: tuple[Strip, ...]
    period: str
    counted: str
    columns: tuple[str, ...]
    rows: tuple[ReformRow, ...]
    notes: tuple[str, ...]
    holes: tuple[str, ...]
    tank: TankView | None
    broken: tuple[HoursDoubt, ...]
    doubts: tuple[str, ...]
    registers: tuple[str, ...]
    midday: bool
    """Whether the new hours have any at midday, of which the half-hours could tell more."""
    facts: tuple[str, ...]
    question: str
    changed: int | None
    noted: bool
    """Whether the contract has these hours from that day on already."""
    not_noted: str
    """Why no contract can take them, else empty."""
    replay: Replay
