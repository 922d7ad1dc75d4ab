"""What the frames of one meter say beside energies: power, contract, overruns of today, its clock; pure, no clock.

A panel stores nothing. Of what the meter said before the panel's first frame it knows the overruns that it is told.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from persienne.base.localtime import FRANCE, local_days
from persienne.base.slats import HALF_OPEN_STEP
from persienne.meters.tic.clock import TOLERANCE, parse_horodate
from persienne.meters.tic.contract import contract_of, off_peak_windows, parse_day_profile
from persienne.meters.tic.facts import LONGEST_CUT
from persienne.meters.tic.labels import OVERLOADS, Mode
from persienne.meters.tic.powers import LARGEST_SUBSCRIPTION, MARGIN, VOLTS_OF_SUBSCRIPTION
from persienne.meters.tic.status import Colour, parse_status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.base.reading import Fact
    from persienne.meters.meter_status import MeterStatus
    from persienne.meters.tic.frames import Frame

LONGEST_GAP: Final = 10
"""Seconds without a frame that tells, after which an overrun is over: it ended with the last frame that showed it."""

PROOF_LASTS: Final = 3600
"""Seconds for which the meter's clock agrees with the computer's before it is no longer said that time went back."""

_POWERS: Final = ("SINSTS", "SINST1", "PAPP")
_VOLTAGES: Final = ("URMS1", "URMS2", "URMS3")
_THREE_PHASE: Final = frozenset({"IINST1", "IINST2", "IINST3"})


class Panel:
    """The panel of one meter, in the local days of ``zone`` (an IANA name)."""

    def __init__(self, zone: str = FRANCE) -> None:
        self._days = local_days(zone)
        self._overruns = _Overruns(zone)
        self._clocks = _Clocks()
        self._power: int | None = None
        self._highest: tuple[int, int] | None = None
        self._volts: tuple[int, ...] = ()
        self._subscribed: int | None = None
        self._today = self._tomorrow = Colour.NONE
        self._option: str | None = None
        self._tariff: str | None = None
        self._off_peak: tuple[tuple[int, int], ...] = ()

    def remember(self, overruns: Iterable[Fact]) -> None:
        """Count also the ``overruns`` that an earlier program told of this meter."""
        self._overruns.told = tuple(overruns)

    def take(self, frame: Frame) -> None:
        """Update the panel from one frame; a value whose label the frame lacks is kept."""
        self._clocks.see(frame)
        self._subscribed = _subscribed(frame) or self._subscribed
        self._read_power(frame)
        volts = tuple(int(data) for label in _VOLTAGES if (data := frame.data(label)) is not None)
        self._volts = volts or self._volts
        self._read_colours(frame)
        self._option = _first_said(frame, "NGTF", "OPTARIF") or self._option
        self._tariff = _first_said(frame, "LTARF", "PTEC") or self._tariff
        profile = frame.data("PJOURF+1")
        if profile is not None:
            windows = off_peak_windows(parse_day_profile(profile))
            self._off_peak = tuple((window.start, window.end) for window in windows)
        self._overruns.see(_over_power(frame), frame.at)

    def fill(self, status: MeterStatus) -> MeterStatus:
        """``status`` with what the meter says, as of the last frame."""
        return replace(status, **self.said())

    def said(self) -> dict[str, Any]:
        """The fields of a :class:`MeterStatus` that the meter says, as of the last frame.

        ``power`` is of the last frame that has one, ``option`` is NGTF or OPTARIF, ``tariff`` LTARF or PTEC, and an end
        of ``off_peak`` at midnight is 1440. The seconds of an overrun are counted up to the last frame.
        """
        return {
            "power": self._power,
            "subscribed": self._subscribed,
            "tempo_today": _name(self._today),
            "tempo_tomorrow": _name(self._tomorrow),
            "option": self._option,
            "tariff": self._tariff,
            "off_peak": self._off_peak,
            "volts": self._volts,
            "overrun_count": self._overruns.count,
            "overrun_seconds": self._overruns.seconds,
            "overrun_rounded": self._overruns.rounded,
            "highest": None if self._highest is None else self._highest[1],
            "highest_at": None if self._highest is None else self._highest[0],
            "clock_offset": self._clocks.offset,
            "clock_degraded": self._clocks.degraded,
            "clock_went_back": self._clocks.went_back,
            "clock_since": self._clocks.since,
        }

    def _read_power(self, frame: Frame) -> None:
        """Noise whose checksum is right says powers that no breaker lets through, as in :mod:`.powers`."""
        power = next((int(data) for label in _POWERS if (data := frame.data(label)) is not None), None)
        if power is None or power > (self._subscribed or LARGEST_SUBSCRIPTION) * 1000 * MARGIN:
            return
        self._power = power
        before = self._highest
        if before is None or power > before[1] or self._days.day(before[0]) != self._days.day(frame.at):
            self._highest = (frame.at, power)

    def _read_colours(self, frame: Frame) -> None:
        """STGE says both days; in historique PTEC says today, which has a colour only in Tempo, and DEMAIN tomorrow."""
        contract = contract_of(frame)
        if frame.data("STGE") is not None:
            self._today, self._tomorrow = contract.today, contract.tomorrow
        if frame.data("PTEC") is not None:
            self._today = contract.today
        if frame.data("DEMAIN") is not None or (frame.mode is Mode.HISTORIQUE and self._today is Colour.NONE):
            self._tomorrow = contract.tomorrow


class _Clocks:
    """The computer's clock, which dates the frames, and the meter's own; each is doubted after two frames in a row."""

    def __init__(self) -> None:
        self._latest: int | None = None
        self._agreed_since: int | None = None
        self._apart = False
        self.offset: int | None = None
        self.degraded = False
        self.went_back: int | None = None
        self.since: int | None = None
        """When it was first seen that a clock is as it is now; None while both are right."""
        self._wrong = (False, False, False)

    def see(self, frame: Frame) -> None:
        """Compare the clocks by one frame."""
        self._look_back(frame.at)
        self._compare(frame)
        wrong = (self.offset is not None, self.degraded, self.went_back is not None)
        if wrong != self._wrong:
            self._wrong, self.since = wrong, frame.at if any(wrong) else None

    def _compare(self, frame: Frame) -> None:
        horodate = next((group.horodate for group in frame.groups if group.label == "DATE"), None)
        date = parse_horodate(horodate) if horodate else None
        if date is None:
            return
        self.degraded = date.degraded
        said = date.epoch()
        offset = 0 if said is None else said - frame.at
        apart = not date.degraded and abs(offset) > TOLERANCE
        self._prove(frame.at, agrees=said is not None and not date.degraded and not apart)
        self.offset = offset if apart and self._apart else None
        self._apart = apart

    def _prove(self, at: int, *, agrees: bool) -> None:
        """The date of now is right once the meter's clock has agreed for so long, whatever was read before."""
        if not agrees:
            self._agreed_since = None
        elif self._agreed_since is None or at < self._agreed_since:
            self._agreed_since = at
        elif at - self._agreed_since >= PROOF_LASTS:
            self._latest, self.went_back = at, None

    def _look_back(self, at: int) -> None:
        latest = at if self._latest is None else self._latest
        back = latest - at
        self._latest = max(latest, at)
        self.went_back = back if back > TOLERANCE else None


class _Overruns:
    """The overruns of the local day of the last frame; one that lasts over midnight is also the new day's."""

    told: tuple[Fact, ...] = ()
    """What an earlier program told; it is counted once, with the first frame."""

    def __init__(self, zone: str) -> None:
        self._days = local_days(zone)
        self._day: int | None = None
        self._midnight = 0
        self._shown_at: int | None = None
        self._counted = False
        self.count = 0
        self.seconds = 0
        self.rounded = False
        """Whether some of the times are known to ten minutes only."""

    def see(self, shown: bool | None, at: int) -> None:
        """A frame read at ``at`` shows an overrun, or none, or (None) does not tell."""
        day = self._days.day(at)
        if day != self._day:
            self._day, self._midnight = day, self._days.midnight(day)
            self.count = self.seconds = 0
            self._counted = self.rounded = False
        goes_on = self._count_told(at) if self.told else False
        if shown is None:
            return
        lasted = 0
        if self._shown_at is None or at - self._shown_at > LONGEST_GAP:
            self._counted = goes_on
        else:
            lasted = max(0, at - max(self._shown_at, self._midnight))
        if not self._counted and (shown or lasted):
            self.count += 1
        self.seconds += lasted
        self._counted = shown
        self._shown_at = at if shown else None

    def _count_told(self, at: int) -> bool:
        """Count what was told of the day of ``at``; whether the last one has no end and may go on still."""
        told, self.told = self.told, ()
        for fact in told:
            until = fact.at if fact.until is None else fact.until
            if max(until, fact.at) < self._midnight or fact.at > at:
                continue
            self.count += 1
            self.seconds += max(0, until - max(fact.at, self._midnight))
            self.rounded = self.rounded or (until > fact.at and not until % HALF_OPEN_STEP + fact.at % HALF_OPEN_STEP)
        return bool(told) and told[-1].until is None and 0 <= at - told[-1].at <= LONGEST_CUT


def _first_said(frame: Frame, *labels: str) -> str | None:
    """What the frame says of the first of ``labels`` that it says anything of, without its padding."""
    return next((said for label in labels if (said := (frame.data(label) or "").strip())), None)


def _name(colour: Colour) -> str | None:
    return None if colour is Colour.NONE else colour.name.lower()


def _three_phase(frame: Frame) -> bool:
    return any(group.label in _THREE_PHASE for group in frame.groups)


def _subscribed(frame: Frame) -> int | None:
    """The subscribed power in kVA (PREF, or ISOUSC of each phase), or None where the frame does not say it."""
    power, amperes = frame.data("PREF"), frame.data("ISOUSC")
    if power is not None:
        return int(power)
    if amperes is None:
        return None
    return round(int(amperes) * VOLTS_OF_SUBSCRIPTION * (3 if _three_phase(frame) else 1) / 1000)


def _over_power(frame: Frame) -> bool | None:
    """Whether the frame shows an overrun; None where it does not tell.

    A three-phase meter in historique says its overloads in short frames alone: twenty, then a long one, and so on for
    a minute after the overload, with 0 A for a phase that is not too high ([54E] 6.1.2). A long frame of such a meter
    therefore tells nothing; that of a single-phase one says ADPS while it is so, and a group of a cut frame may lack.
    """
    if frame.mode is Mode.STANDARD:
        register = frame.data("STGE")
        return None if register is None else parse_status(register).over_power
    overloads = [int(group.data) for group in frame.groups if group.label in OVERLOADS]
    if frame.data("ADPS") is not None or any(overloads):
        return True
    if not frame.complete or (not overloads and _three_phase(frame)):
        return None
    return False
