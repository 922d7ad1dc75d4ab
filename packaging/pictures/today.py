"""Pictures of the page Today: the day, each of its troubles, what is injected, open and closed slats, the ports.

The reading has ended before: the page keeps the last status that it was given.

Powers that no household has stored are drawn as well: of the same home as on every other page, or of that home with
solar panels on its roof.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.errors import UserError
from persienne.base.localtime import FRANCE, local_days
from persienne.base.reading import JOULES_PER_WH, TOTAL_IMPORT, TOTAL_INJECTION
from persienne.base.slats import Slat
from persienne.insight.live import DAY, SPAN, STEP, STEPS, LiveSpan, Window, gaps, trace
from persienne.insight.series import Series
from persienne.meters.fictional_home import HPHC, SEED
from persienne.meters.meter_status import Counted, FoundMeter, MeterState, MeterStatus
from persienne.meters.virtual.counters import STEP as STEADY
from persienne.meters.virtual.counters import Flows, Solar
from persienne.meters.virtual.moment import split, volts
from persienne.ports.serial_port import PortInfo
from persienne.ui.frame.keys import TODAY
from persienne.ui.household.overview import Shown
from persienne.ui.today.desk import TodayDesk
from persienne.ui.today.port_page import PortPathDialog
from persienne.ui.today.port_words import PortWords

if TYPE_CHECKING:
    from persienne.base.reading import Longs
    from persienne.ui.household.overview import Overview
    from pictures.camera import Camera

HOUR, HALF_HOUR, MINUTE = 3600, 1800, 60
MONTH = 31 * DAY
UNHEARD = (9 * DAY, 11 * HOUR)
"""How long before now a night begins that was not heard, and how long it lasts."""
FREE = 5_400
"""VA up to which every power is shown as the made home draws it."""
SUNNY = (9, 16)
"""The hours of the wall clock between which the sun is looked for."""


def draw_today(camera: Camera) -> None:
    """Draw them; afterwards the slats are closed."""
    window = camera.window
    desk = window.desk(TodayDesk)
    today = desk.today
    window.go(TODAY)
    live, save = today.live, camera.take
    save("today")
    _draw_troubles(camera, desk, live)
    _draw_injecting(camera, desk, live)
    camera.change(lambda household: household.slats.move(None, Slat.OPEN))
    camera.wait(lambda: today.open)
    today.show_live(live_day(today.now))
    save("today-open")
    if live.power is not None:
        today.set_live(replace(live, volts=tuple(volts(power) for power in split(live.power, 3))))
    today.show_live(live_day(today.now, phases=3))
    save("today-phases")
    today.set_live(live)
    today.show_live(live_month(today.now))
    save("today-month")
    camera.change(lambda household: household.slats.move(None, Slat.CLOSED))
    camera.wait(lambda: today.chart is None)
    today.set_live(live)
    save("today-closed")
    today.set_live(MeterStatus())
    save("today-empty")
    _draw_ports(camera, desk, live)


def _draw_injecting(camera: Camera, desk: TodayDesk, live: MeterStatus) -> None:
    """The home with panels, by day, under a production contract, whose index counts what it gives."""
    today = desk.today
    before, sunny = today.now, SunnyDay(today.now)
    giving = replace(live, power=0, powers=sunny.powers, last_frame_at=sunny.now, maximum=None, counted=sunny.counted)
    today.tick(sunny.now)
    today.set_overview(sunny.overview(camera.overview))
    today.set_live(giving)
    camera.take("today-injecting")
    today.tick(before)
    _show_again(camera, desk, live)


def _draw_troubles(camera: Camera, desk: TodayDesk, live: MeterStatus) -> None:
    """Each trouble; what could not be stored since is not in the day."""
    today = desk.today
    now = today.now
    since, last, unkept = now - HOUR, now - 2 * HOUR, now - 5 * HOUR
    silent = replace(live, state=MeterState.SILENT, power=None, since=last, last_frame_at=last)
    old = replace(live, mode="historique", volts=(), maximum=None)
    behind = replace(live, clock_offset=180, clock_since=since)
    ahead = {name: one._replace(until=one.until + 180) for name, one in (live.counted or {}).items()}
    weak = replace(live, quality=81.2).troubled(UserError("port_weak", port=live.port, quality=81.2), since)
    for name, status, kept_until in (
        ("silent", replace(silent, counted=counted(last)), last),
        ("unkept", replace(live, stored_at=unkept).unkept(UserError("disk_full"), now), unkept),
        ("weak", weak, now),
        ("clock-behind", replace(behind, counted=ahead), now),
        ("clock-lost", replace(live, clock_degraded=True, clock_since=since), now),
        ("clock-back", replace(old, clock_went_back=3 * HOUR, clock_since=since), now),
        ("clock-which", replace(old, waits_for=now + 30 * HOUR, clock_since=since), since),
        (
            "three",
            replace(weak, clock_offset=180, clock_since=since, counted=ahead, stored_at=unkept).unkept(
                UserError("folder_read_only"), now
            ),
            unkept,
        ),
    ):
        today.set_overview(stored_until(camera.overview, kept_until))
        today.set_live(status)
        camera.take(f"today-{name}")
    _show_again(camera, desk, live)


def _show_again(camera: Camera, desk: TodayDesk, live: MeterStatus) -> None:
    """The home as it is stored, and its meter."""
    desk.today.set_overview(camera.overview)
    desk.today.set_live(live)


def _draw_ports(camera: Camera, desk: TodayDesk, live: MeterStatus) -> None:
    ports = desk.ports
    desk.today.port_wanted.emit()
    words = PortWords()
    found = (
        PortInfo("/dev/ttyACM0", "uTinfo-V3.0", "CH2i", "TINFO-0042", (0x1A86, 0x55D4), None),
        PortInfo("/dev/ttyUSB0", "FT232R USB UART", "FTDI", "A50285BI", (0x0403, 0x6001), None),
        PortInfo("/dev/ttyACM1", "SONOFF Zigbee 3.0 USB Dongle Plus V2", "ITEAD", "0001", (0x1A86, 0x55D4), None),
    )
    ports.set_ports([words.port(one, used=one is found[0]) for one in found])
    camera.take("ports")
    camera.over("ports-path", PortPathDialog(camera.window))
    ports.show_listening(words.port(found[0], used=True))
    ports.show_trying(9600, 512)
    camera.take("ports-listening")
    ports.show_found(FoundMeter("9998", live))
    camera.take("ports-found")
    ports.show_failure(UserError("port_denied", port="ttyUSB0", group="dialout"))
    camera.take("ports-denied")


def live_day(now: int, *, phases: int = 1) -> LiveSpan:
    """What the home drew in the last 24 hours; on three ``phases``, as a meter of three says it."""
    at = np.arange(now - SPAN, now, STEP)
    total = _drawn(at)
    parts = tuple(trace(at, part) for part in split(total, phases)) if phases > 1 else ()
    return LiveSpan(now - SPAN, now, trace(at, total), trace(at[:0], at[:0]), parts, FRANCE)


def live_month(now: int) -> LiveSpan:
    """What it drew in the last 31 days, but for a night that was not heard."""
    window = Window(MONTH)
    start, end = window.bounds(now, local_days())
    at = np.arange(start, end, STEADY)
    silent, length = UNHEARD
    at = at[(at < end - silent) | (at >= end - silent + length)]
    fine = trace(at, _drawn(at), MINUTE)
    nothing, holes = trace(at[:0], at[:0]), gaps(fine, start, end)
    total = fine.by(STEPS[window.length])
    return LiveSpan(start, end, total, nothing, (), FRANCE, window=window, kept_from=start, holes=holes)


def highest_of_days(first: int, last: int) -> dict[int, int]:
    """The highest power (VA) of each day from ``first`` to ``last`` (ordinals), as its meter notes it."""
    local, found = local_days(), {}
    for day in range(first, last + 1):
        found[day] = int(_held(_without_panels().net(local.midnight(day), local.midnight(day + 1))).max())
    return found


def counted(at: int, flows: Flows | None = None) -> dict[str, Counted]:
    """What the indexes have counted of the local day of ``at``: from 0 at midnight, at the last half-hour, then."""
    flow = (flows or _without_panels()).at(at)
    instants = (flow.drawn.midnight, at - at % HALF_HOUR, at)
    found = {}
    for name, way in ((TOTAL_IMPORT.name, flow.drawn), (TOTAL_INJECTION.name, flow.given)):
        said = [each for instant in instants for each in (instant, way.energy(instant) // JOULES_PER_WH)]
        found[name] = Counted(*said)
    return found


def _without_panels() -> Flows:
    return Flows(HPHC, seed=SEED, zone=FRANCE, solar=Solar.NONE)


def _drawn(at: Longs) -> Longs:
    """W at the instants ``at``, ascending."""
    flows = _without_panels()
    first = int(at[0]) // STEADY
    return _held(flows.net(int(at[0]), int(at[-1]) + 1)[at // STEADY - first])


def _held(powers: Longs) -> Longs:
    """The powers held under the 6 kVA of the contract: for moments the made home draws more, and no meter lets it."""
    held: Longs = np.minimum(powers, FREE + (np.maximum(powers, FREE) - FREE) // 5)
    return held


def stored_until(overview: Overview, until: int) -> Overview:
    """``overview`` as it was when the intervals that end after ``until`` were not stored."""
    return replace(overview, shown=tuple(_cut(one, until) for one in overview.shown))


def _cut(shown: Shown, until: int) -> Shown:
    history = shown.history
    before = history.days.days < local_days().day(until)
    cut = replace(history, curve=history.curve.where(history.curve.ends <= until), days=history.days.where(before))
    return replace(shown, history=cut)


class SunnyDay:
    """The local day of an instant in the home with panels, up to the moment at which they give most: ``now``.

    ``powers`` is what a meter says then, ``counted`` what its indexes have counted since midnight.
    """

    def __init__(self, at: int) -> None:
        local = local_days()
        day = local.day(at)
        self._flows = Flows(HPHC, seed=SEED, zone=FRANCE, solar=Solar.SOLD)
        midnight = local.midnight(day)
        first, last = (midnight + hour * HOUR for hour in SUNNY)
        given = self._flows.net(first, last)
        self.now = first + STEADY * int(np.argmin(given))
        self.powers = {"SINSTS": 0, "SINSTI": max(0, -int(given.min()))}
        self.counted = counted(self.now, self._flows)
        self._starts, *self._wh = self._flows.half_hours(day - 1, day)

    def overview(self, overview: Overview) -> Overview:
        """``overview`` with yesterday and today as the home with panels has them, its injection too."""
        cut = stored_until(overview, int(self._starts[0]))
        (shown,) = (one for one in cut.shown if one.register == TOTAL_IMPORT.name)
        over = self._starts + HALF_HOUR <= self.now
        drawn, given = (self._series(wh[over]) for wh in self._wh)
        history = replace(shown.history, curve=shown.history.curve.joined(drawn))
        injected = Shown(shown.meter, TOTAL_INJECTION.name, replace(history, curve=given))
        return replace(cut, shown=(replace(shown, history=history), injected))

    def _series(self, wh: Longs) -> Series:
        starts, nothing = self._starts[: len(wh)], np.zeros(len(wh), np.int64)
        return Series(starts, np.full(len(wh), HALF_HOUR), wh * JOULES_PER_WH, nothing, nothing)
