"""What a virtual meter measures at an instant comes in, the groups of an historique frame go out ([54E] 6.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.meters.tic.contract import Option
from persienne.meters.tic.labels import INDEXES_OF_OPTION
from persienne.meters.tic.status import Colour
from persienne.meters.virtual.moment import amperes, split
from persienne.meters.virtual.peaks import EJP_NOTICE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.meters.virtual.counters import Counters
    from persienne.meters.virtual.moment import MeterOptions, Moment

Said = tuple[str, str]
"""Label and data."""

SHORT_FRAMES: Final = 20
"""Short frames that a three-phase meter says between two long ones while it is overloaded ([54E] 6.1.2)."""

AFTER_OVERLOAD: Final = 60
"""Seconds for which it goes on after the overload."""

_OPTIONS: Final = {Option.BASE: "BASE", Option.HPHC: "HC..", Option.EJP: "EJP.", Option.TEMPO: "BBR("}
_INDEXES: Final = {
    Option.BASE: INDEXES_OF_OPTION["BASE"],
    Option.HPHC: INDEXES_OF_OPTION["HC.."],
    Option.EJP: INDEXES_OF_OPTION["EJP."],
    Option.TEMPO: INDEXES_OF_OPTION["BBR"],
}
_PERIODS: Final = {
    Option.BASE: ("TH..",),
    Option.HPHC: ("HC..", "HP.."),
    Option.EJP: ("HN..", "PM.."),
    Option.TEMPO: ("HCJB", "HPJB", "HCJW", "HPJW", "HCJR", "HPJR"),
}
_TOMORROW: Final = {Colour.NONE: "----", Colour.BLUE: "BLEU", Colour.WHITE: "BLAN", Colour.RED: "ROUG"}
_HIGHEST_CURRENT: Final = {1: "090", 3: "060"}


def historique_groups(counters: Counters, options: MeterOptions, now: Moment) -> Iterator[Said]:
    """The groups of the frame that the meter says at ``now``, in its order."""
    names = _phase_names(options)
    yield "ADCO", options.address
    yield "OPTARIF", _OPTIONS[options.contract]
    yield "ISOUSC", f"{options.amperes:02}"
    yield from ((name, f"{now.indexes.supplier[n]:09}") for n, name in enumerate(_INDEXES[options.contract]))
    if options.contract is Option.EJP and now.announced.coming is not None:
        yield "PEJP", f"{EJP_NOTICE // 60:02}"
    yield "PTEC", _PERIODS[options.contract][now.indexes.supplier_index - 1]
    if options.contract is Option.TEMPO:
        yield "DEMAIN", _TOMORROW[now.announced.tomorrow]
    yield from ((f"IINST{n}", f"{value:03}") for n, value in zip(names, now.amperes, strict=True))
    if options.phases == 1 and not now.injected and now.amperes[0] > options.amperes:
        yield "ADPS", f"{now.amperes[0]:03}"
    yield from ((f"IMAX{n}", _HIGHEST_CURRENT[options.phases]) for n in names)
    if options.phases == 3:
        today = counters.midnight(now.at)
        yield "PMAX", f"{max(0, counters.flows.net(counters.midnight(today - 1), today).max()):05}"
    yield "PAPP", f"{(now.power + now.injected + 5) // 10 * 10:05}"
    yield "HHPHC", "A"
    yield "MOTDETAT", "000000"
    if options.phases == 3:
        yield "PPOT", "00"


def overloaded(counters: Counters, options: MeterOptions, at: int) -> bool:
    """Whether a three-phase meter says short frames at ``at``: a current is too high, or was a minute ago."""
    if options.phases != 3:
        return False
    highest = max(0, int(counters.flows.net(at - AFTER_OVERLOAD, at + 1).max()))
    return any(amperes(power) > options.amperes for power in split(highest, 3))


def short_groups(options: MeterOptions, now: Moment) -> Iterator[Said]:
    """The groups of a short frame: the currents that are too high (0 for the others), the address, all currents."""
    for n, value in enumerate(now.amperes, 1):
        yield f"ADIR{n}", f"{value if value > options.amperes else 0:03}"
    yield "ADCO", options.address
    yield from ((f"IINST{n}", f"{value:03}") for n, value in enumerate(now.amperes, 1))


def _phase_names(options: MeterOptions) -> tuple[str, ...]:
    return ("",) if options.phases == 1 else ("1", "2", "3")
