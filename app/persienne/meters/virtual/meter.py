"""The fictional home's meter: an instant comes in, the bytes of one TIC frame go out, in either mode, without noise."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from persienne.base.localtime import local_days
from persienne.meters.fictional_home import FICTIONAL_POINT, HALF_HOUR
from persienne.meters.tic.clock import format_horodate
from persienne.meters.tic.contract import UNUSED, Action, Contact, Option
from persienne.meters.tic.decoder import SEPARATORS, checksum
from persienne.meters.tic.labels import INDEXES_OF_OPTION, Mode
from persienne.meters.tic.status import Breaker, Carrier, Colour, Euridis, StatusRegister
from persienne.meters.virtual.counters import STEP, Counters, Solar
from persienne.meters.virtual.moment import MeterOptions, amperes, moment_at, split, volts
from persienne.meters.virtual.peaks import EJP_BEGINS, EJP_ENDS, EJP_NOTICE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from persienne.base.reading import Longs
    from persienne.meters.virtual.moment import Moment
    from persienne.meters.virtual.peaks import Announced, Peak


STX: Final = b"\x02"
ETX: Final = b"\x03"
EOT: Final = b"\x04"

BAUD: Final = {Mode.HISTORIQUE: 1200, Mode.STANDARD: 9600}
"""Bits a second of each mode's line ([54E] 5.3.5)."""

BITS_OF_CHARACTER: Final = 10
"""One start bit, seven bits, an even parity bit, one stop bit (7E1)."""

BLOCKS_OF_PROFILE: Final = 11


def encode_group(mode: Mode, label: str, data: str, horodate: str | None = None) -> bytes:
    """One group on the wire, from LF to CR ([54E] 5.3.6); ``horodate`` in standard mode only."""
    separator = SEPARATORS[mode]
    fields = (label, data) if horodate is None else (label, horodate, data)
    body = b"".join(field.encode("ascii") + separator for field in fields)
    # The sum leaves out the last byte, which stands here for the checksum that it makes.
    return b"\n" + body + bytes([checksum(body + b"?", mode)]) + b"\r"


def encode_frame(groups: Iterable[bytes]) -> bytes:
    """A frame on the wire."""
    return STX + b"".join(groups) + ETX


def encode_status(status: StatusRegister) -> str:
    """The 8 hexadecimal characters of STGE that say ``status`` ([54E] 6.2.3.14)."""
    fields = (
        (0, status.contact_open),
        (1, status.breaker),
        (4, status.cover_open),
        (6, status.over_voltage),
        (7, status.over_power),
        (8, status.producer),
        (9, status.energy_negative),
        (10, status.supplier_index - 1),
        (14, status.distributor_index - 1),
        (16, status.clock_degraded),
        (17, status.standard_mode),
        (19, status.euridis),
        (21, status.carrier),
        (23, status.carrier_synchronised),
        (24, status.today),
        (26, status.tomorrow),
        (28, status.peak_notice),
        (30, status.peak_running),
    )
    return f"{sum(int(value) << bit for bit, value in fields):08X}"


def encode_profile(actions: Iterable[Action]) -> str:
    """The 98 characters of a day profile (PJOURF+1, PPOINTE; [54E] 6.2.3.19) of at most eleven actions."""
    blocks = [
        f"{action.minute // 60:02}{action.minute % 60:02}"
        f"{action.contact << 14 | sum(1 << 3 + n for n in action.virtual) | (action.index or 0):04X}"
        for action in actions
    ]
    return " ".join(blocks + [UNUSED] * (BLOCKS_OF_PROFILE - len(blocks)))


SaidPlainly = tuple[str, str]
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


def historique_groups(counters: Counters, options: MeterOptions, now: Moment) -> Iterator[SaidPlainly]:
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


def short_groups(options: MeterOptions, now: Moment) -> Iterator[SaidPlainly]:
    """The groups of a short frame: the currents that are too high (0 for the others), the address, all currents."""
    for n, value in enumerate(now.amperes, 1):
        yield f"ADIR{n}", f"{value if value > options.amperes else 0:03}"
    yield "ADCO", options.address
    yield from ((f"IINST{n}", f"{value:03}") for n, value in enumerate(now.amperes, 1))


def _phase_names(options: MeterOptions) -> tuple[str, ...]:
    return ("",) if options.phases == 1 else ("1", "2", "3")


Said = tuple[str, str] | tuple[str, str, str]
"""Label and data, and a horodate where the label carries one."""

_CALENDARS: Final = {
    Option.BASE: "      BASE      ",
    Option.HPHC: "H PLEINE/CREUSE ",
    Option.EJP: "      EJP       ",
    Option.TEMPO: "     TEMPO      ",
}

# By supplier index, from 1.
_TARIFFS: Final = {
    Option.BASE: ("      BASE      ",),
    Option.HPHC: (" HEURE  CREUSE  ", " HEURE  PLEINE  "),
    # No public frame of an EJP meter in standard mode is known: these two words are made.
    Option.EJP: (" HEURE  NORMALE ", " POINTE  MOBILE "),
    Option.TEMPO: (
        "    HC  BLEU    ",
        "    HP  BLEU    ",
        "    HC  BLANC   ",
        "    HP  BLANC   ",
        "    HC  ROUGE   ",
        "    HP  ROUGE   ",
    ),
}

_NO_MESSAGE: Final = "PAS DE          MESSAGE         "
# Wh for which a VArh is counted: of what is drawn, and of what the panels' inverter gives.
_DRAWN_PER_REACTIVE, _GIVEN_PER_REACTIVE = 10, 20

_MEAN_VOLTAGE: Final = 600
"""Seconds over which UMOYn is a mean."""


def standard_groups(counters: Counters, options: MeterOptions, now: Moment) -> Iterator[Said]:
    """The groups of the frame that the meter says at ``now``, in its order."""
    indexes = now.indexes
    yield "ADSC", options.address
    yield "VTIC", "02"
    yield "DATE", "", _date(now.at, options)
    yield "NGTF", _CALENDARS[options.contract]
    yield "LTARF", _TARIFFS[options.contract][indexes.supplier_index - 1]
    yield "EAST", f"{indexes.total:09}"
    yield from ((f"EASF{n:02}", f"{value:09}") for n, value in enumerate(indexes.supplier, 1))
    yield from ((f"EASD{n:02}", f"{value:09}") for n, value in enumerate(indexes.distributor, 1))
    if options.solar is Solar.SOLD:
        yield "EAIT", f"{indexes.injected:09}"
        reactive = (indexes.total // _DRAWN_PER_REACTIVE, 0, indexes.injected // _GIVEN_PER_REACTIVE, 0)
        yield from ((f"ERQ{n}", f"{value:09}") for n, value in enumerate(reactive, 1))
    yield from ((f"IRMS{n}", f"{value:03}") for n, value in enumerate(now.amperes, 1))
    yield from ((f"URMS{n}", f"{value:03}") for n, value in enumerate(now.volts, 1))
    yield "PREF", f"{options.kva:02}"
    yield "PCOUP", f"{options.kva:02}"
    yield "SINSTS", f"{now.power:05}"
    if options.phases == 3:
        yield from ((f"SINSTS{n}", f"{max(0, power):05}") for n, power in enumerate(now.phases, 1))
    yield from _maxima(counters, options, now)
    yield from _points(counters, options, now.at)
    yield from _mean_voltages(counters, options, now.at)
    yield "STGE", encode_status(_status(options, now))
    yield from _peaks(now.announced)
    yield "MSG1", _NO_MESSAGE
    yield "PRM", FICTIONAL_POINT
    yield "RELAIS", f"{indexes.off_peak:03}"  # of eight contacts in decimal, the real one ([54E] 6.2.3.17)
    yield "NTARF", f"{indexes.supplier_index:02}"
    yield "NJOURF", "00"
    yield "NJOURF+1", "00"
    yield "PJOURF+1", encode_profile(_ordinary_day(options.contract, counters.off_peak_windows))
    if now.announced.coming is not None:
        yield "PPOINTE", encode_profile(_peak_day(now.announced.coming, counters.off_peak_windows))


def _date(at: int, options: MeterOptions) -> str:
    """The horodate of the instant ``at`` by the meter's clock."""
    told = at + options.clock
    return format_horodate(told, summer=bool(local_days().wall(told).dst()), degraded=options.degraded)


def _maxima(counters: Counters, options: MeterOptions, now: Moment) -> Iterator[Said]:
    """The highest powers of the day until now, then those of the day before, each at its instant."""
    today = counters.midnight(now.at + options.clock) - options.clock
    before = counters.midnight(today + options.clock - 1) - options.clock
    spans = (("", today, now.at + 1), ("-1", before, today))
    for suffix, start, end in spans:
        powers = counters.flows.net(start, end)
        phases = split(powers, 3) if options.phases == 3 else ()
        for name, values in zip(("", "1", "2", "3"), (powers, *phases), strict=False):
            yield _maximum(f"SMAXSN{name}{suffix}", values, start, options)
    if options.solar is Solar.SOLD:
        yield "SINSTI", f"{now.injected:05}"
        for suffix, start, end in spans:
            yield _maximum(f"SMAXIN{suffix}", -counters.flows.net(start, end), start, options)


def _maximum(label: str, powers: Longs, start: int, options: MeterOptions) -> Said:
    """The highest of the powers of the steps from ``start`` on."""
    place = int(powers.argmax())
    return label, f"{max(0, powers[place]):05}", _date(max(start, start // STEP * STEP + STEP * place), options)


def _points(counters: Counters, options: MeterOptions, at: int) -> Iterator[Said]:
    """The last two points of the load curve, or of both where what is injected is counted."""
    told = at + options.clock
    last = told - told % HALF_HOUR - options.clock
    means = [(end, *counters.flows.mean(end - HALF_HOUR, end)) for end in (last, last - HALF_HOUR)]
    for (end, drawn, _), label in zip(means, ("CCASN", "CCASN-1"), strict=True):
        yield label, f"{drawn:05}", _date(end, options)
    if options.solar is Solar.SOLD:
        for (end, _, given), label in zip(means, ("CCAIN", "CCAIN-1"), strict=True):
            yield label, f"{given:05}", _date(end, options)


def _mean_voltages(counters: Counters, options: MeterOptions, at: int) -> Iterator[Said]:
    told = at + options.clock
    end = told - told % _MEAN_VOLTAGE - options.clock
    for n, powers in enumerate(split(counters.flows.net(end - _MEAN_VOLTAGE, end), options.phases), 1):
        yield f"UMOY{n}", f"{int(volts(powers).sum()) // len(powers):03}", _date(end, options)


def _status(options: MeterOptions, now: Moment) -> StatusRegister:
    return StatusRegister(
        contact_open=not now.indexes.off_peak,
        breaker=Breaker.CLOSED,
        cover_open=False,
        over_voltage=False,
        over_power=now.power > options.kva * 1000,
        producer=options.solar is Solar.SOLD,
        energy_negative=False,
        supplier_index=now.indexes.supplier_index,
        distributor_index=now.indexes.distributor_index,
        clock_degraded=options.degraded,
        standard_mode=True,
        euridis=Euridis.SECURED,
        carrier=Carrier.NEW_LOCKED,
        carrier_synchronised=False,
        today=now.announced.today,
        tomorrow=now.announced.tomorrow,
        peak_notice=_number(now.announced.coming),
        peak_running=_number(now.announced.running),
    )


def _number(peak: Peak | None) -> int:
    return 0 if peak is None else peak.number


def _peaks(told: Announced) -> Iterator[Said]:
    """Beginning and end of the mobile peaks that run or are announced; the one that runs keeps its number."""
    peaks = {peak.number: peak for peak in (told.coming, told.running) if peak is not None}
    for number in sorted(peaks):
        for label, at in ((f"DPM{number}", peaks[number].begins), (f"FPM{number}", peaks[number].ends)):
            yield label, "00", f" {local_days().wall(at):%y%m%d%H%M%S}"


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


def _peak_day(peak: Peak, windows: tuple[tuple[int, int], ...]) -> list[Action]:
    """The profile of a mobile peak day, from its beginning.

    In Tempo the registers are 3 and 4 of a white day, 5 and 6 of a red one; in EJP the second counts the peak.
    """
    if not windows:
        return [Action(60 * EJP_BEGINS, Contact.OPEN, (), 2), Action(60 * EJP_ENDS, Contact.OPEN, (), 1)]
    ((opens, closes),) = windows
    return [
        Action(closes, Contact.TEMPO, (), 2 * peak.number + 2),
        Action(opens, Contact.TEMPO, (), 2 * peak.number + 1),
    ]


MOST_SAID: Final = 4096
"""Groups whose bytes are remembered."""


class VirtualMeter:
    """The meter of the fictional home, as ``options`` say; what it says at an instant depends on nothing else.

    Its frames agree with one another and with the home: EAST is the sum of EASFnn and of EASDnn, the differences of
    its indexes are the energy of the powers that it says, to the Wh, and CCASN is the home's load curve. Its times are
    those of mainland France, unless its clock is wrong. ``ValueError`` for an instant before its counters were opened.
    """

    def __init__(self, options: MeterOptions | None = None, counters: Counters | None = None) -> None:
        """``counters``: of an older meter that is replaced, so that the home's energy goes on; new ones without."""
        self.options = options or MeterOptions()
        self.counters = counters or Counters(
            self.options.contract, first=self.options.first, seed=self.options.seed, solar=self.options.solar
        )
        self._said: dict[Said, bytes] = {}
        placed = self.options.placed
        self._opened = None if placed is None else self.counters.indexes(placed)

    @property
    def mode(self) -> Mode:
        """What it speaks."""
        return self.options.mode

    def frame(self, at: int) -> bytes:
        """The frame that begins at ``at`` (UTC epoch seconds)."""
        now = self._moment(at)
        groups = standard_groups if self.mode is Mode.STANDARD else historique_groups
        return self._encoded(groups(self.counters, self.options, now))

    def overloaded(self, at: int) -> bool:
        """Whether short frames are said at ``at``: three-phase, historique, a current too high up to a minute ago."""
        return self.mode is Mode.HISTORIQUE and overloaded(self.counters, self.options, at)

    def short_frame(self, at: int) -> bytes:
        """The short frame that begins at ``at``; it is said only while ``overloaded``."""
        return self._encoded(short_groups(self.options, self._moment(at)))

    def meter_at(self, _at: int) -> VirtualMeter:
        """It is there at any instant."""
        return self

    def _moment(self, at: int) -> Moment:
        return moment_at(self.counters, self.options, at, self._opened)

    def _encoded(self, groups: Iterable[Said]) -> bytes:
        """Most of a frame is the same as in the frame before."""
        if len(self._said) > MOST_SAID:
            self._said.clear()
        return encode_frame([self._said.get(group) or self._say(group) for group in groups])

    def _say(self, group: Said) -> bytes:
        raw = self._said[group] = encode_group(self.mode, *group)
        return raw
