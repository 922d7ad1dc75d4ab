"""What a virtual meter measures at an instant comes in, the groups of a standard frame go out ([54E] 6.2.2)."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import chain
from typing import TYPE_CHECKING, Final

from persienne.base.localtime import local_days
from persienne.meters.fictional_home import FICTIONAL_POINT, HALF_HOUR
from persienne.meters.tic.contract import Option
from persienne.meters.tic.day_profile import Action, Contact
from persienne.meters.tic.encode import encode_profile, encode_relays, encode_status
from persienne.meters.tic.horodate import format_horodate
from persienne.meters.tic.status import Breaker, Carrier, Colour, Euridis, Relays, StatusRegister
from persienne.meters.virtual.counters import STEP
from persienne.meters.virtual.moment import split, volts
from persienne.meters.virtual.tempo import DAY_BEGINS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.meters.virtual.counters import Colours, Counters
    from persienne.meters.virtual.moment import MeterOptions, Moment

Said = tuple[str, str] | tuple[str, str, str]
"""Label and data, and a horodate where the label carries one."""

_CALENDARS: Final = {
    Option.BASE: "      BASE      ",
    Option.HPHC: "H PLEINE/CREUSE ",
    Option.TEMPO: "     TEMPO      ",
}

# By supplier index, from 1.
_TARIFFS: Final = {
    Option.BASE: ("      BASE      ",),
    Option.HPHC: (" HEURE  CREUSE  ", " HEURE  PLEINE  "),
    Option.TEMPO: (
        "    HC  BLEU    ",
        "    HP  BLEU    ",
        "    HC  BLANC   ",
        "    HP  BLANC   ",
        "    HC  ROUGE   ",
        "    HP  ROUGE   ",
    ),
}

# A white day is mobile peak 1 and a red day mobile peak 2.
_PEAKS: Final = {Colour.NONE: 0, Colour.BLUE: 0, Colour.WHITE: 1, Colour.RED: 2}

_NO_MESSAGE: Final = "PAS DE          MESSAGE         "
_MEAN_VOLTAGE: Final = 600
"""Seconds over which UMOYn is a mean."""


def standard_groups(counters: Counters, options: MeterOptions, now: Moment) -> Iterator[Said]:
    """The groups of the frame that the meter says at ``now``, in its order."""
    indexes = now.indexes
    yield "ADSC", options.address
    yield "VTIC", "02"
    yield "DATE", "", _date(now.at)
    yield "NGTF", _CALENDARS[options.contract]
    yield "LTARF", _TARIFFS[options.contract][indexes.supplier_index - 1]
    yield "EAST", f"{indexes.total:09}"
    yield from ((f"EASF{n:02}", f"{value:09}") for n, value in enumerate(indexes.supplier, 1))
    yield from ((f"EASD{n:02}", f"{value:09}") for n, value in enumerate(indexes.distributor, 1))
    yield from ((f"IRMS{n}", f"{value:03}") for n, value in enumerate(now.amperes, 1))
    yield from ((f"URMS{n}", f"{value:03}") for n, value in enumerate(now.volts, 1))
    yield "PREF", f"{options.kva:02}"
    yield "PCOUP", f"{options.kva:02}"
    yield "SINSTS", f"{now.power:05}"
    if options.phases == 3:
        yield from ((f"SINSTS{n}", f"{power:05}") for n, power in enumerate(now.phases, 1))
    yield from _maxima(counters, options, now.at)
    last = now.at - now.at % HALF_HOUR
    for label, end in (("CCASN", last), ("CCASN-1", last - HALF_HOUR)):
        yield label, f"{counters.point(end):05}", _date(end)
    yield from _mean_voltages(counters, options, now.at)
    yield "STGE", encode_status(_status(options, now))
    yield from _peaks(now.colours)
    yield "MSG1", _NO_MESSAGE
    yield "PRM", FICTIONAL_POINT
    yield "RELAIS", encode_relays(Relays(indexes.off_peak, (False,) * 7))
    yield "NTARF", f"{indexes.supplier_index:02}"
    yield "NJOURF", "00"
    yield "NJOURF+1", "00"
    yield "PJOURF+1", encode_profile(_ordinary_day(options.contract, counters.off_peak_windows))
    if peak := _PEAKS[now.colours.tomorrow]:
        yield "PPOINTE", encode_profile(_peak_day(peak, counters.off_peak_windows))


def _date(at: int) -> str:
    return format_horodate(at, summer=bool(local_days().wall(at).dst()))


def _maxima(counters: Counters, options: MeterOptions, at: int) -> Iterator[Said]:
    """The highest powers of the day until ``at``, then those of the day before, each at its instant."""
    today = counters.midnight(at)
    for suffix, start, end in (("", today, at + 1), ("-1", counters.midnight(today - 1), today)):
        powers = counters.powers(start, end)
        phases = split(powers, 3) if options.phases == 3 else ()
        for name, values in zip(("", "1", "2", "3"), (powers, *phases), strict=False):
            place = int(values.argmax())
            yield f"SMAXSN{name}{suffix}", f"{values[place]:05}", _date(start + STEP * place)


def _mean_voltages(counters: Counters, options: MeterOptions, at: int) -> Iterator[Said]:
    end = at - at % _MEAN_VOLTAGE
    for n, powers in enumerate(split(counters.powers(end - _MEAN_VOLTAGE, end), options.phases), 1):
        yield f"UMOY{n}", f"{int(volts(powers).sum()) // len(powers):03}", _date(end)


def _status(options: MeterOptions, now: Moment) -> StatusRegister:
    return StatusRegister(
        contact_open=not now.indexes.off_peak,
        breaker=Breaker.CLOSED,
        cover_open=False,
        over_voltage=False,
        over_power=now.power > options.kva * 1000,
        producer=False,
        energy_negative=False,
        supplier_index=now.indexes.supplier_index,
        distributor_index=now.indexes.distributor_index,
        clock_degraded=False,
        standard_mode=True,
        euridis=Euridis.SECURED,
        carrier=Carrier.NEW_LOCKED,
        carrier_synchronised=False,
        today=now.colours.today,
        tomorrow=now.colours.tomorrow,
        peak_notice=_PEAKS[now.colours.tomorrow],
        peak_running=_PEAKS[now.colours.today],
    )


def _peaks(colours: Colours) -> Iterator[Said]:
    """Beginning and end of the mobile peaks that run or are announced; the one that runs keeps its number."""
    days = {_PEAKS[colours.tomorrow]: colours.first + 1, _PEAKS[colours.today]: colours.first}
    for peak in sorted(days.keys() - {0}):
        begins = date.fromordinal(days[peak])
        for label, day in ((f"DPM{peak}", begins), (f"FPM{peak}", begins + timedelta(days=1))):
            yield label, "00", f" {day:%y%m%d}{DAY_BEGINS:02}0000"


def _ordinary_day(contract: Option, windows: tuple[tuple[int, int], ...]) -> list[Action]:
    """Tomorrow's profile: the water heater's contact follows the off-peak hours, as the calendar or Tempo says."""
    if not windows:
        return [Action(0, Contact.OPEN, (), 1)]
    tempo = contract is Option.TEMPO
    low = Contact.TEMPO if tempo else Contact.CLOSED
    high = Contact.TEMPO if tempo else Contact.OPEN
    changes = dict(chain.from_iterable(((closes, (high, 2)), (opens, (low, 1))) for opens, closes in windows))
    begins = (low, 1) if any(opens > closes for opens, closes in windows) else (high, 2)
    actions = {0: begins, **changes}
    return [Action(minute, contact, (), index) for minute, (contact, index) in sorted(actions.items())]


def _peak_day(peak: int, windows: tuple[tuple[int, int], ...]) -> list[Action]:
    """The profile of a mobile peak day, from its beginning: the registers are 3 and 4 of a white, 5 and 6 of a red."""
    ((opens, closes),) = windows
    return [
        Action(closes, Contact.TEMPO, (), 2 * peak + 2),
        Action(opens, Contact.TEMPO, (), 2 * peak + 1),
    ]
