"""Frames come in, the facts that they tell go out once each: what was said twice in a row and has changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from persienne.base.reading import Fact
from persienne.meters.tic.contract import contract_of
from persienne.meters.tic.labels import LABELS, Mode
from persienne.meters.tic.readings import FactKind
from persienne.meters.tic.status import OVER_POWER, Colour

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Meter
    from persienne.meters.tic.frames import Frame, Group


TOLD: Final = {
    "ADCO": FactKind.DEVICE,
    "ADSC": FactKind.DEVICE,
    "PRM": FactKind.POINT,
    "OPTARIF": FactKind.CONTRACT,
    "NGTF": FactKind.CONTRACT,
    "PTEC": FactKind.TARIFF,
    "LTARF": FactKind.TARIFF,
    "PREF": FactKind.SUBSCRIBED_POWER,
    "ISOUSC": FactKind.SUBSCRIBED_CURRENT,
    "PJOURF+1": FactKind.DAY_PROFILE,
    "PPOINTE": FactKind.PEAK_PROFILE,
    "MSG1": FactKind.MESSAGE,
    "RELAIS": FactKind.RELAYS,
}

_COLOURS: Final = frozenset({"STGE", "DEMAIN", "PTEC"})

_WATCHED: Final = {
    mode: tuple(label for label in labels if label in TOLD or label in _COLOURS) for mode, labels in LABELS.items()
}

LONGEST_CUT: Final = 1800
"""Seconds without a frame after which an overrun that is shown again is another one."""

QUIET_FRAMES: Final = 2
"""Complete frames without a sign of an overrun that end it: among short frames one long frame comes in 21."""


class Changes:
    """The texts of one meter that changed; ``told`` is what an earlier run has told already.

    A text counts once the same group came twice in a row: noise may damage a text in a way that no check sees.
    """

    def __init__(self, meter: Meter, told: Iterable[Fact] = ()) -> None:
        self._meter = meter
        self._heard: dict[str, Group] = {}
        self._settled: dict[str, Group] = {}
        self._told: dict[str, str] = {fact.kind: fact.text for fact in sorted(told, key=lambda fact: fact.at)}

    def text(self, kind: FactKind) -> str | None:
        """What was last told of ``kind``."""
        return self._told.get(kind)

    def see(self, frame: Frame, groups: Mapping[str, Group], at: int) -> list[Fact]:
        """The facts that ``frame`` (its groups by label), at ``at``, confirms."""
        facts: list[Fact] = []
        coloured = False
        heard, settled = self._heard, self._settled
        for label in _WATCHED[frame.mode]:
            group = groups.get(label)
            if group is None or settled.get(label) is group:
                continue
            if heard.get(label) == group:
                settled[label] = group
                coloured = coloured or label in _COLOURS
                if label in TOLD:
                    facts += self._tell(TOLD[label], at, group.data.strip() if label != "OPTARIF" else group.data)
            else:
                settled.pop(label, None)
            heard[label] = group
        if coloured:
            facts += self._colours(frame, at)
        return facts

    def _colours(self, frame: Frame, at: int) -> list[Fact]:
        """Tempo's two days, for the meters that say a colour or have said one."""
        contract = contract_of(frame)
        facts: list[Fact] = []
        for kind, colour in ((FactKind.TODAY, contract.today), (FactKind.TOMORROW, contract.tomorrow)):
            if colour is not Colour.NONE or kind in self._told:
                facts += self._tell(kind, at, colour.name.lower())
        return facts

    def _tell(self, kind: FactKind, at: int, text: str) -> list[Fact]:
        if self._told.get(kind) == text:
            return []
        self._told[kind] = text
        return [Fact(self._meter, kind, at, text)]


class Overruns:
    """The times above the subscribed power: ADPS, ADIRn, or bit 7 of STGE. Rebuilt frame by frame, never kept.

    Of the facts that an earlier run has ``told``, an overrun whose end it did not see goes on, or gets its end: the
    last instant at which that run is known to have ``heard`` the meter. It may have lasted longer, which nobody saw.
    """

    def __init__(self, meter: Meter, told: Iterable[Fact] = (), heard: int = 0) -> None:
        self._meter = meter
        self._since: int | None = None
        self._sign = ""
        self._quiet: list[int] = []
        self._cut_at: int | None = None
        for fact in told:
            if fact.kind == FactKind.OVERRUN and fact.until is None:
                self._since, self._sign, self._cut_at = fact.at, fact.text, max(fact.at, heard)

    def see(self, frame: Frame, groups: Mapping[str, Group], at: int) -> list[Fact]:
        """The beginning or the end of an overrun, when ``frame`` shows one."""
        sign = _sign(frame.mode, groups)
        if sign:
            self._quiet = []
            ended: list[Fact] = []
            if self._since is not None:
                cut, self._cut_at = self._cut_at, None
                if cut is None or at - cut <= LONGEST_CUT:
                    return []
                ended = [Fact(self._meter, FactKind.OVERRUN, self._since, self._sign, until=cut)]
            self._since, self._sign = at, sign
            return [*ended, Fact(self._meter, FactKind.OVERRUN, at, sign)]
        if self._since is None or not frame.complete:
            return []
        self._quiet.append(at)
        if len(self._quiet) < QUIET_FRAMES:
            return []
        since, until = self._since, self._quiet[0] if self._cut_at is None else self._cut_at
        self._since, self._cut_at, self._quiet = None, None, []
        return [Fact(self._meter, FactKind.OVERRUN, since, self._sign, until=max(until, since))]


def _sign(mode: Mode, groups: Mapping[str, Group]) -> str:
    """The label that says that the subscribed power is exceeded now, or nothing."""
    if mode is Mode.STANDARD:
        status = groups.get("STGE")
        return "STGE" if status is not None and int(status.data, 16) & OVER_POWER else ""
    return next((label for label in ("ADPS", "ADIR1", "ADIR2", "ADIR3") if label in groups), "")


TEMPO_BEGINS: Final = 6 * 60
"""Minutes of the wall clock at which a Tempo day begins: its colour is told of the day from six to six."""

_NOON: Final = 12 * 3600


def tempo_day(at: int, local: LocalDays) -> int:
    """The local day (an ordinal) at whose six o'clock the Tempo day of the instant ``at`` began."""
    wall = local.wall(at)
    return local.day(at) - (wall.hour * 60 + wall.minute < TEMPO_BEGINS)


def noon_of(at: int, local: LocalDays) -> int:
    """The noon (about: twelve hours after midnight) of the Tempo day of ``at``."""
    return local.midnight(tempo_day(at, local)) + _NOON


def at_noon(fact: Fact, local: LocalDays) -> Fact:
    """``fact`` as told at noon of its day.

    The instant of a fact is the one at which the meter was first heard, or at which a tariff changed: it would say when
    the computer was switched on.
    """
    return replace(fact, at=noon_of(fact.at, local), until=None if fact.until is None else noon_of(fact.until, local))
