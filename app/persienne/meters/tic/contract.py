"""The contract's option, the tariff now, the announcements and the day's profile, from the groups of a frame; pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from persienne.meters.tic.labels import Mode
from persienne.meters.tic.status import Colour, parse_status

if TYPE_CHECKING:
    from persienne.meters.tic.frames import Frame


UNUSED = "NONUTILE"
MINUTES_OF_DAY = 1440

# With every calendar that has off-peak hours they are counted on the odd supplier indexes: HC is 1 and HP 2 with
# peak / off-peak hours; HC is 1, 3, 5 and HP 2, 4, 6 with Tempo. An hour-and-week-end calendar adds the week-end as 3.
OFF_PEAK_INDEXES = frozenset({1, 3, 5})


class Contact(IntEnum):
    """What a block does to the dry contact (bits 14 and 15)."""

    UNCHANGED = 0
    TEMPO = 1
    OPEN = 2
    CLOSED = 3


@dataclass(frozen=True, slots=True)
class Action:
    """From ``minute`` of the local day on: the contact, the closed virtual contacts (1..7), the supplier index.

    ``index`` is 1..10, or None when the block leaves it as it was.
    """

    minute: int
    contact: Contact
    virtual: tuple[int, ...]
    index: int | None


def parse_day_profile(text: str) -> tuple[Action, ...]:
    """The actions that a validated profile (98 characters) says, in its order; the unused blocks give nothing."""
    return tuple(_action(block) for block in text.split(" ") if block != UNUSED)


def _action(block: str) -> Action:
    word = int(block[4:], 16)
    index = word & 0xF
    return Action(
        minute=int(block[:2]) * 60 + int(block[2:4]),
        contact=Contact(word >> 14),
        virtual=tuple(n for n in range(1, 8) if word >> (3 + n) & 1),
        index=index if 1 <= index <= 10 else None,
    )


@dataclass(frozen=True, slots=True)
class Window:
    """Minutes of a local day, ``end`` excluded (1440 is midnight)."""

    start: int
    end: int


def off_peak_windows(actions: tuple[Action, ...], off_peak: frozenset[int] = OFF_PEAK_INDEXES) -> tuple[Window, ...]:
    """The household's off-peak hours on the day of the profile; none when one index lasts all day."""
    indexes = {action.index for action in actions if action.index is not None}
    if len(indexes) < 2:
        return ()
    windows: list[Window] = []
    index: int | None = None
    ends = [*(action.minute for action in actions[1:]), MINUTES_OF_DAY]
    for action, end in zip(actions, ends, strict=True):
        index = action.index or index
        if index not in off_peak or end <= action.minute:
            continue
        if windows and windows[-1].end == action.minute:
            windows[-1] = Window(windows[-1].start, end)
        else:
            windows.append(Window(action.minute, end))
    return tuple(windows)


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
