"""What the frames of one meter say beside energies: power, contract, overruns of today; pure, no clock.

A panel stores nothing. It knows nothing of what the meter said before the panel's first frame.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from persienne.base.localtime import FRANCE, local_days
from persienne.meters.tic.contract import contract_of
from persienne.meters.tic.day_profile import off_peak_windows, parse_day_profile
from persienne.meters.tic.labels import OVERLOADS, Mode
from persienne.meters.tic.powers import LARGEST_SUBSCRIPTION, MARGIN, VOLTS_OF_SUBSCRIPTION
from persienne.meters.tic.status import Colour, parse_status

if TYPE_CHECKING:
    from persienne.meters.meter_status import MeterStatus
    from persienne.meters.tic.frames import Frame

LONGEST_GAP: Final = 10
"""Seconds without a frame that tells, after which an overrun is over: it ended with the last frame that showed it."""

_POWERS: Final = ("SINSTS", "SINST1", "PAPP")
_THREE_PHASE: Final = frozenset({"IINST1", "IINST2", "IINST3"})


class Panel:
    """The panel of one meter, in the local days of ``zone`` (an IANA name)."""

    def __init__(self, zone: str = FRANCE) -> None:
        self._overruns = _Overruns(zone)
        self._power: int | None = None
        self._subscribed: int | None = None
        self._today = self._tomorrow = Colour.NONE
        self._option: str | None = None
        self._tariff: str | None = None
        self._off_peak: tuple[tuple[int, int], ...] = ()

    def take(self, frame: Frame) -> None:
        """Read one frame; what it does not say stays as it was."""
        self._subscribed = _subscribed(frame) or self._subscribed
        self._read_power(frame)
        self._read_colours(frame)
        self._option = _first_said(frame, "NGTF", "OPTARIF") or self._option
        self._tariff = _first_said(frame, "LTARF", "PTEC") or self._tariff
        profile = frame.data("PJOURF+1")
        if profile is not None:
            windows = off_peak_windows(parse_day_profile(profile))
            self._off_peak = tuple((window.start, window.end) for window in windows)
        self._overruns.see(_over_power(frame), frame.at)

    def fill(self, status: MeterStatus) -> MeterStatus:
        """``status`` with what the meter says, as of the last frame.

        ``power`` is of the last frame that has one, ``option`` is NGTF or OPTARIF, ``tariff`` LTARF or PTEC, and an end
        of ``off_peak`` at midnight is 1440. The seconds of an overrun are counted up to the last frame.
        """
        return replace(
            status,
            power=self._power,
            subscribed=self._subscribed,
            tempo_today=_name(self._today),
            tempo_tomorrow=_name(self._tomorrow),
            option=self._option,
            tariff=self._tariff,
            off_peak=self._off_peak,
            overrun_count=self._overruns.count,
            overrun_seconds=self._overruns.seconds,
        )

    def _read_power(self, frame: Frame) -> None:
        """Noise whose checksum is right says powers that no breaker lets through, as in :mod:`.powers`."""
        power = next((int(data) for label in _POWERS if (data := frame.data(label)) is not None), None)
        if power is not None and power <= (self._subscribed or LARGEST_SUBSCRIPTION) * 1000 * MARGIN:
            self._power = power

    def _read_colours(self, frame: Frame) -> None:
        """STGE says both days; in historique PTEC says today, which has a colour only in Tempo, and DEMAIN tomorrow."""
        contract = contract_of(frame)
        if frame.data("STGE") is not None:
            self._today, self._tomorrow = contract.today, contract.tomorrow
        if frame.data("PTEC") is not None:
            self._today = contract.today
        if frame.data("DEMAIN") is not None or (frame.mode is Mode.HISTORIQUE and self._today is Colour.NONE):
            self._tomorrow = contract.tomorrow


class _Overruns:
    """The overruns of the local day of the last frame; one that lasts over midnight is also the new day's."""

    def __init__(self, zone: str) -> None:
        self._days = local_days(zone)
        self._day: int | None = None
        self._midnight = 0
        self._shown_at: int | None = None
        self._counted = False
        self.count = 0
        self.seconds = 0

    def see(self, shown: bool | None, at: int) -> None:
        """A frame read at ``at`` shows an overrun, or none, or (None) does not tell."""
        day = self._days.day(at)
        if day != self._day:
            self._day, self._midnight = day, self._days.midnight(day)
            self.count = self.seconds = 0
            self._counted = False
        if shown is None:
            return
        lasted = 0
        if self._shown_at is None or at - self._shown_at > LONGEST_GAP:
            self._counted = False
        else:
            lasted = max(0, at - max(self._shown_at, self._midnight))
        if not self._counted and (shown or lasted):
            self.count += 1
        self.seconds += lasted
        self._counted = shown
        self._shown_at = at if shown else None


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
