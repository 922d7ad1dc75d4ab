"""The sentences of the page Today: the meter's status, instants and prices come in, texts go out; no clock."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLocale, QObject

from persienne.base.placeholders import fill
from persienne.base.reading import TOTAL_INJECTION
from persienne.base.slats import Slat
from persienne.insight.costs.bill import Kind
from persienne.insight.costs.energies import Why
from persienne.insight.today import SHORTEST
from persienne.meters.meter_status import MeterState, MeterStatus
from persienne.meters.tic.readings import POWER, POWER_INJECTED
from persienne.telling.cost_words import CostWords
from persienne.ui.style.translation import Numbers, translated
from persienne.ui.today.banners import Banners, when
from persienne.words.numbers import NARROW, SOLID, Measure

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.insight.costs.bill import Bill
    from persienne.insight.costs.day_cost import PriceNow
    from persienne.insight.today import SameTime, Today


DAY = 86_400


class DayCostWords(QObject):
    """The lines of one locale."""

    def __init__(self, numbers: Numbers) -> None:
        super().__init__()
        self._numbers = numbers
        self._costs = CostWords(translated, numbers)

    def cost(self, bill: Bill | None, *, whole: bool) -> str:
        """What the energy of the day has cost so far; ``whole`` says whether all of that energy is known."""
        if bill is None:
            return ""
        priced = any(line.kind is Kind.ENERGY for line in bill.lines)
        missing = sum(hole.joules for hole in bill.holes)
        hours = {hole.why for hole in bill.holes if hole.joules} == {Why.CURVE}
        without = self.tr("{energy} without a price")
        if hours:
            without = self.tr("{energy} without a price, as its hours are not known")
        without = fill(without, energy=self._numbers.energy(missing))
        if not priced:
            return without if missing else ""
        said = self.tr("{amount}, without the subscription")
        if not whole:
            said = self.tr("at least {amount}, without the subscription")
        said = fill(said, amount=self._numbers.euros(bill.euros(Kind.ENERGY)))
        return f"{said}, {without}" if missing else said

    def price(self, found: PriceNow | None, now: int, local: LocalDays) -> str:
        """Which price counts at ``now``: « heures creuses, 0,1579 €/kWh jusqu'à 6 h »."""
        if found is None:
            return ""
        if found.why is not None:
            return self._unknown(found.why)
        name = self._costs.price_period(found.period)
        if found.price is None:
            return fill(self.tr("now: {period}, no price is known"), period=name)
        price = self._numbers.price_of_kwh(found.price)
        if found.until is None or found.until - now > DAY:
            return fill(self.tr("{period}, {price}/kWh"), period=name, price=price)
        until = self._numbers.time(local.wall(found.until))
        said = self.tr("{period}, {price}/kWh until {time}")
        if local.midnight(local.day(found.until)) == found.until:
            said, until = self.tr("{period}, {price}/kWh until midnight"), ""
        return fill(said, period=name, price=price, time=until)

    def _unknown(self, why: Why) -> str:
        return {
            Why.COLOUR: self.tr("now: no price, the Tempo colour of this day is not known"),
            Why.ANNOUNCED: self.tr("now: no price, whether this day was announced is not known"),
        }.get(why, self.tr("now: no price, the contract does not say which one counts at this hour"))


STALE = 15
"""Seconds after which a number is no longer « right now »: the slowest meters say one every few seconds."""
DASH, NO_POWER = "—", "–\N{NARROW NO-BREAK SPACE}–\N{NARROW NO-BREAK SPACE}–"
"""What stands for a figure that is not known, and for the large one: at its size a single dash looks like a bar."""
ABOUT = "≈\N{NARROW NO-BREAK SPACE}"
"""What marks an estimate."""


TONES = {
    MeterState.NONE: "neutral",
    MeterState.LOOKING: "info",
    MeterState.LISTENING: "info",
    MeterState.READING: "ok",
    MeterState.SILENT: "warn",
    MeterState.UNPLUGGED: "warn",
    MeterState.REFUSED: "alert",
    MeterState.STOPPED: "alert",
}


class PeakSource(Enum):
    """What kind of value a highest power is."""

    METER = "meter"
    """The meter's own maximum of the day."""
    LIVE = "live"
    """The highest power that was read."""
    MEAN = "mean"
    """The mean power of a half-hour."""


class Peak(NamedTuple):
    """A highest power (VA, or W of a mean) and when it was, in epoch seconds."""

    value: float
    at: int
    source: PeakSource


def own_maximum(live: MeterStatus, day: Today) -> Peak | None:
    """The highest power of ``day`` as the meter itself says it; None where what it says is of another day."""
    if live.maximum is None or live.maximum_at is None or not day.start <= live.maximum_at < day.end:
        return None
    return Peak(live.maximum, live.maximum_at, PeakSource.METER)


def injection(live: MeterStatus) -> int:
    """The power (VA) that goes into the grid right now; 0 while none does."""
    powers = live.powers or {}
    injected = powers.get(POWER_INJECTED.name, 0)
    return injected if injected > (live.power or 0) else 0


class TodayWords(QObject):
    """The words of one locale."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__()
        self.numbers = Numbers(locale)
        self.banners = Banners(self.numbers)

    def date(self, local: LocalDays, now: int) -> str:
        """Under the title: « Mardi 24 novembre 2026, 20 h 04 »."""
        wall = local.wall(now)
        return f"{self.numbers.capital(self.numbers.long_day(wall.date()))}, {self.numbers.time(wall)}"

    def when(self, local: LocalDays, at: int, now: int) -> str:
        """A past instant in the fewest words: « 14 h 12 », « 23 nov. 2026 à 14 h 12 »."""
        return when(self.numbers, local, at, now)

    # The live number

    def power(self, live: MeterStatus) -> str:
        """The figure alone: « 2 640 »; a dash where there is none. While the home injects it is what it injects."""
        injected = injection(live)
        register, power = (POWER_INJECTED.name, injected) if injected else (POWER.name, live.power)
        if power is None:
            return NO_POWER
        return f"{ABOUT if register in live.estimates else ''}{self.numbers.number(power)}"

    def under(self, live: MeterStatus, local: LocalDays, now: int, *, stop: Slat) -> str:
        """The line under the live number: where it comes from, or why there is none."""
        if live.state is MeterState.READING:
            return self._read(live, now, stop=stop)
        if live.state is MeterState.SILENT and live.since is not None:
            when = self.banners.since_when(local, live.since, now)
            return fill(self.tr("the meter has been silent since {time}"), time=when)
        return {
            MeterState.NONE: self.tr("no port was chosen"),
            MeterState.LOOKING: self.tr("listening to the meter…"),
            MeterState.LISTENING: self.tr("listening to the meter…"),
            MeterState.SILENT: self.tr("the meter is silent"),
            MeterState.UNPLUGGED: self.tr("the meter’s plug is out"),
            MeterState.REFUSED: self.tr("the port can’t be read"),
            MeterState.STOPPED: self.tr("the port can’t be read"),
        }[live.state]

    def _read(self, live: MeterStatus, now: int, *, stop: Slat) -> str:
        if live.last_frame_at is None or live.power is None:
            return self.tr("listening to the meter…")
        age = max(0, now - live.last_frame_at)
        ago = self.numbers.duration(max(1, age))
        if age > STALE:
            return fill(self.tr("nothing was read for {duration}"), duration=ago)
        where = self.tr("right now, read at the meter’s port {duration} ago")
        if injection(live):
            where = self.tr("injected into the grid right now, read at the meter’s port {duration} ago")
            if POWER_INJECTED.name in live.estimates:
                where = self.tr(
                    "injected into the grid right now, estimated from the current and the voltage read {duration} ago"
                )
        said = fill(where, duration=ago)
        if stop is Slat.CLOSED:
            return fill(self.tr("{where}, and kept nowhere"), where=said)
        if live.store_trouble is not None or live.waits_for is not None:
            return fill(self.tr("{where}; nothing is kept for now"), where=said)
        return said

    # The header and the cards

    def tempo(self, color: str, *, tomorrow: bool) -> str:
        """The words of a Tempo chip: « Aujourd'hui bleu »."""
        if tomorrow:
            known = {
                "blue": self.tr("Tomorrow blue"),
                "white": self.tr("Tomorrow white"),
                "red": self.tr("Tomorrow red"),
            }
        else:
            known = {"blue": self.tr("Today blue"), "white": self.tr("Today white"), "red": self.tr("Today red")}
        return known[color]

    def beside_yesterday(self, same: SameTime, local: LocalDays) -> str:
        """Today against yesterday, each up to the end of today's curve: « 60 % de plus qu'hier, jusqu'à 20 h »."""
        share = same.joules / same.joules_before - 1
        percent, wall = self.numbers.percent(abs(share)), local.wall(same.until)
        until = self.numbers.time(wall) if wall.hour or wall.minute else self.numbers.clock(24)
        if round(abs(share) * 100) == 0:
            return fill(self.tr("as much as yesterday, up to {time}"), time=until)
        said = self.tr("{percent} less than yesterday, up to {time}")
        if share > 0:
            said = self.tr("{percent} more than yesterday, up to {time}")
        return fill(said, percent=percent, time=until)

    def overruns(self, live: MeterStatus, day: Today, local: LocalDays) -> str:
        """The overruns of the subscribed power on ``day``, today, as plain facts."""
        if not live.overrun_count:
            # The meter's own maximum knows of an overrun that nobody heard.
            own = own_maximum(live, day)
            over = own is not None and own.value > 1000 * (live.subscribed or 0)
            if over:
                return self.tr("exceeded today")
            if own is not None or day.whole:
                return self.tr("not exceeded today")
            if day.known is None or day.known.since is None or day.missing >= SHORTEST:
                return self.tr("no overrun seen")
            since = self.numbers.time(local.wall(day.known.since))
            return fill(self.tr("not exceeded since {time}"), time=since)
        count = live.overrun_count
        times = self.numbers.counted(self.tr("exceeded %n time(s)", "", count), count)
        if not live.overrun_seconds:
            return times
        about = ABOUT if live.overrun_rounded else ""
        return f"{times}, {about}{self.numbers.duration(live.overrun_seconds)}"

    def strongest(self, peak: Peak) -> Measure:
        """The highest power: « 6,1 kVA », or « 6,1 kW » where it is the mean of a half-hour."""
        said = self.numbers.power(peak.value)
        return said if peak.source is PeakSource.MEAN else Measure(said.figure, said.unit.replace("W", "VA"))

    def source(self, source: PeakSource) -> str:
        """What kind of value the highest power is."""
        return {
            PeakSource.METER: self.tr("by the meter"),
            PeakSource.LIVE: self.tr("for an instant"),
            PeakSource.MEAN: self.tr("half-hour mean"),
        }[source]

    def since(self, day: Today, local: LocalDays) -> str:
        """The title of the day's energy: « Depuis minuit », « Depuis 8 h 30 »."""
        if day.known is not None and day.known.since is None:
            return self.tr("Since this day’s first reading")
        if day.known is None or day.known.since is None or day.known.since <= day.start:
            return self.tr("Since midnight")
        return fill(self.tr("Since {time}"), time=self.numbers.time(local.wall(day.known.since)))

    def about(self, energy: str) -> str:
        """``energy`` marked as an estimate."""
        return f"{ABOUT}{energy}"

    def injected(self, day: Today) -> str:
        """What went into the grid: « injection : 4,21 kWh »."""
        joules = 0 if day.known is None else day.known.joules
        said = self.tr("{measure} injected") if day.whole else self.tr("at least {measure} injected")
        return fill(said, measure=self.numbers.energy(joules))

    def given(self, power: str) -> str:
        """A power that goes into the grid now: « injection : 996 VA »."""
        return fill(self.tr("{measure} injected"), measure=power)

    def uncounted(self, live: MeterStatus) -> str:
        """While the home injects, and nothing of the day is known to have gone into the grid."""
        if TOTAL_INJECTION.name in (live.counted or {}):
            return fill(self.tr("{measure} injected"), measure=self.numbers.energy(0))
        return self.tr("what is injected is not counted")

    def reading(self, live: MeterStatus, now: int) -> tuple[str, str]:
        """The state of the reading in a word or two, and its tone: nothing is called live that is old or not kept."""
        if live.state is MeterState.READING:
            if live.store_trouble is not None or live.waits_for is not None:
                return self.tr("Not recorded"), "alert"
            if live.last_frame_at is None:
                return self.state(MeterState.LISTENING), TONES[MeterState.LISTENING]
            if not self.fresh(live, now):
                return self.state(MeterState.SILENT), TONES[MeterState.SILENT]
            doubt = {"port_weak": self.tr("Bad line"), "port_eight_bits": self.tr("8 bits")}.get(live.trouble or "")
            if doubt:
                return doubt, "warn"
        return self.state(live.state), TONES[live.state]

    def fresh(self, live: MeterStatus, now: int) -> bool:
        """Whether the meter is read, and what was read last may be called that of now (UTC epoch seconds)."""
        read_at = live.last_frame_at
        return live.state is MeterState.READING and read_at is not None and now - read_at <= STALE

    def volts(self, live: MeterStatus, now: int) -> str:
        """The voltage, of each phase where there are three: « tension : 233 V »; none that is old."""
        if not live.volts or not self.fresh(live, now):
            return ""
        said = " / ".join(self.numbers.number(volts) for volts in live.volts)
        return fill(self.tr("voltage: {voltage}"), voltage=f"{said}{SOLID}V")

    def quality(self, percent: float) -> str:
        """« 99,2 % »: never rounded up to a whole that it is not."""
        shown = min(percent, 99.9) if percent < 100 else 100.0
        glue = NARROW if self.numbers.french else ""
        return f"{self.numbers.number(shown, 0 if shown == 100 else 1)}{glue}%"

    def state(self, state: MeterState) -> str:
        """The state in a word or two, for the chip of the reading."""
        return {
            MeterState.NONE: self.tr("No port"),
            MeterState.LOOKING: self.tr("Listening"),
            MeterState.LISTENING: self.tr("Listening"),
            MeterState.READING: self.tr("Live"),
            MeterState.SILENT: self.tr("Silent"),
            MeterState.UNPLUGGED: self.tr("Unplugged"),
            MeterState.REFUSED: self.tr("Refused"),
            MeterState.STOPPED: self.tr("Refused"),
        }[state]

    def mode(self, mode: str | None) -> str:
        """The mode that the meter speaks in."""
        named = {"standard": self.tr("standard mode"), "historique": self.tr("historical mode")}
        return named.get(mode or "", "")

    def kva(self, power: int) -> str:
        """A subscribed power: « 9 kVA »."""
        return f"{self.numbers.number(power)}{SOLID}kVA"
