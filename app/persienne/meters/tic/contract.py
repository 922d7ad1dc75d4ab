"""The contract's option, the tariff now and the Tempo or EJP announcements, from the groups of a frame; pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from persienne.meters.tic.labels import Mode
from persienne.meters.tic.status import Colour, parse_status

if TYPE_CHECKING:
    from persienne.meters.tic.frames import Frame


class Option(StrEnum):
    """A contract's option."""

    BASE = "base"
    """One price; in historique also every offer that is none of the three below, whose split is then not told."""
    HPHC = "hphc"
    EJP = "ejp"
    TEMPO = "tempo"
    WEEKEND = "weekend"
    """Off-peak hours and week-ends."""
    PRODUCER = "producer"
    OTHER = "other"


class Hours(StrEnum):
    """What the hour costs."""

    ALL = "all"
    OFF_PEAK = "off_peak"
    PEAK = "peak"
    EJP_NORMAL = "ejp_normal"
    EJP_PEAK = "ejp_peak"


@dataclass(frozen=True, slots=True)
class Tariff:
    """The tariff of this moment; ``colour`` is NONE outside Tempo."""

    hours: Hours
    colour: Colour = Colour.NONE


@dataclass(frozen=True, slots=True)
class Contract:
    """What one frame says of the contract; None where it does not say.

    ``name`` is the meter's own word (OPTARIF or NGTF, without padding).
    """

    option: Option | None
    name: str | None
    tariff: Tariff | None
    today: Colour
    tomorrow: Colour


_OPTIONS = {"BASE": Option.BASE, "HC..": Option.HPHC, "EJP.": Option.EJP}

_PERIODS = {
    "TH..": Tariff(Hours.ALL),
    "HC..": Tariff(Hours.OFF_PEAK),
    "HP..": Tariff(Hours.PEAK),
    "HN..": Tariff(Hours.EJP_NORMAL),
    "PM..": Tariff(Hours.EJP_PEAK),
    "HCJB": Tariff(Hours.OFF_PEAK, Colour.BLUE),
    "HPJB": Tariff(Hours.PEAK, Colour.BLUE),
    "HCJW": Tariff(Hours.OFF_PEAK, Colour.WHITE),
    "HPJW": Tariff(Hours.PEAK, Colour.WHITE),
    "HCJR": Tariff(Hours.OFF_PEAK, Colour.RED),
    "HPJR": Tariff(Hours.PEAK, Colour.RED),
}

_TOMORROW = {"BLEU": Colour.BLUE, "BLAN": Colour.WHITE, "ROUG": Colour.RED}

_TEMPO_INDEXES = (Colour.BLUE, Colour.WHITE, Colour.RED)


def option_of(name: str) -> Option:
    """The option that OPTARIF (4 characters) or NGTF (16, padded) names; suppliers write NGTF as they please."""
    if name in _OPTIONS:
        return _OPTIONS[name]
    if name.startswith("BBR") and len(name) == 4:
        return Option.TEMPO
    words = " ".join(name.upper().split())
    if "WEEK" in words:
        return Option.WEEKEND
    for word, option in (("TEMPO", Option.TEMPO), ("EJP", Option.EJP), ("PRODUCTEUR", Option.PRODUCER)):
        if word in words:
            return option
    if words == "BASE":
        return Option.BASE
    return Option.HPHC if "CREUSE" in words or words in {"HC", "HP/HC", "HC/HP"} else Option.OTHER


def contract_of(frame: Frame) -> Contract:
    """What ``frame`` says of the contract."""
    return _historique(frame) if frame.mode is Mode.HISTORIQUE else _standard(frame)


def _historique(frame: Frame) -> Contract:
    name = frame.data("OPTARIF")
    tariff = _PERIODS.get(frame.data("PTEC") or "")
    return Contract(
        option=option_of(name) if name else None,
        name=name,
        tariff=tariff,
        today=tariff.colour if tariff else Colour.NONE,
        tomorrow=_TOMORROW.get(frame.data("DEMAIN") or "", Colour.NONE),
    )


def _standard(frame: Frame) -> Contract:
    name, register = frame.data("NGTF"), frame.data("STGE")
    option = option_of(name) if name else None
    status = parse_status(register) if register else None
    index = frame.data("NTARF")
    return Contract(
        option=option,
        name=name.strip() if name else None,
        tariff=_tariff(option, int(index)) if option and index else None,
        today=status.today if status else Colour.NONE,
        tomorrow=status.tomorrow if status else Colour.NONE,
    )


def _tariff(option: Option, index: int) -> Tariff | None:
    """The tariff that supplier index ``index`` (from 1) counts, as far as the option tells."""
    if option is Option.BASE:
        return Tariff(Hours.ALL)
    if option is Option.TEMPO and index <= 6:
        return Tariff(Hours.OFF_PEAK if index % 2 else Hours.PEAK, _TEMPO_INDEXES[(index - 1) // 2])
    if option is Option.HPHC and index <= 2:
        return Tariff(Hours.OFF_PEAK if index == 1 else Hours.PEAK)
    if option is Option.EJP and index <= 2:
        return Tariff(Hours.EJP_NORMAL if index == 1 else Hours.EJP_PEAK)
    return None
