"""Pictures of the page Today: the day, each of its troubles, what is injected, open and closed slats, the ports.

The reading has ended before: the page keeps the last status that it was given.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.reading import TOTAL_INJECTION
from persienne.base.slats import Slat
from persienne.insight.live import DAY, SPAN, STEP, STEPS, LiveSpan, Window, gaps, trace
from persienne.meters.meter_status import Counted, FoundMeter, MeterState, MeterStatus
from persienne.ports.serial_port import PortInfo
from persienne.ui.frame.keys import TODAY
from persienne.ui.today.desk import TodayDesk
from persienne.ui.today.port_path_dialog import PortPathDialog
from persienne.ui.today.port_words import PortWords

if TYPE_CHECKING:
    from persienne.ui.snapshot.camera import Camera
    from persienne.ui.today.page import TodayPage

HOUR = 3600


def draw_today(camera: Camera) -> None:
    """Draw them; afterwards the slats are closed."""
    window = camera.window
    desk = window.desk(TodayDesk)
    today, session = desk.today, desk.session
    assert session is not None
    window.go(TODAY)
    live, save = today.live, camera.take
    save("today")
    _draw_troubles(camera, today, live)
    _draw_injecting(camera, today, live)
    session.change(lambda household: household.slats.move(None, Slat.OPEN), lambda _moved: None)
    camera.wait(lambda: today.open)
    last_day = _last_day(today.now)
    mine = last_day.total.starts >= local_days().midnight(local_days().day(today.now))
    today_alone = trace(last_day.total.starts[mine], last_day.total.values[mine])
    highest, at = today_alone.highest if mine.any() else (None, None)
    today.set_live(replace(live, volts=(233, 231, 235), maximum=highest, maximum_at=at))
    today.show_live(last_day)
    save("today-open")
    today.show_live(_month(today.now))
    save("today-month")
    today.show_table(shown=True)
    save("today-month-table")
    today.show_table(shown=False)
    session.change(lambda household: household.slats.move(None, Slat.CLOSED), lambda _moved: None)
    camera.wait(lambda: today.chart is None)
    today.set_live(live)
    save("today-closed")
    today.set_live(MeterStatus())
    save("today-empty")
    _draw_ports(camera, desk, live)


def _draw_injecting(camera: Camera, today: TodayPage, live: MeterStatus) -> None:
    """A home that injects: with a production contract, whose index counts it, and without."""
    now, midnight = today.now, local_days().midnight(local_days().day(today.now))
    powers = {"SINSTS": 0, "SINSTI": 1250}
    cut = now - now % 1800
    sold = {TOTAL_INJECTION.name: Counted(midnight, 0, cut, 1_150, now, 1_150 + (now - cut) // 15)}
    counted = dict(live.counted or {}) | (sold if cut > midnight else {})
    today.set_live(replace(live, power=0, powers=powers, counted=counted))
    camera.take("today-injecting")
    today.set_live(replace(live, power=0, powers=powers, estimates=("SINSTI",)))
    camera.take("today-injecting-uncounted")
    today.set_live(live)


def _draw_troubles(camera: Camera, today: TodayPage, live: MeterStatus) -> None:
    now = today.now
    since = now - HOUR
    last = now - 2 * HOUR
    silent = replace(live, state=MeterState.SILENT, power=None, since=last, last_frame_at=last)
    old = replace(live, mode="historique", volts=(), maximum=None)
    behind = replace(live, clock_offset=180, clock_since=since)
    counted = {name: one._replace(until=one.until + 180) for name, one in (live.counted or {}).items()}
    weak = replace(live, quality=81.2).troubled(UserError("port_weak", port=live.port, quality=81.2), since)
    for name, status in (
        ("silent", silent),
        ("unkept", replace(live, stored_at=now - 5 * HOUR).unkept(UserError("disk_full"), now)),
        ("weak", weak),
        ("eight-bits", live.troubled(UserError("port_eight_bits", port=live.port), since)),
        ("clock-behind", replace(behind, counted=counted)),
        ("clock-lost", replace(live, clock_degraded=True, clock_since=since)),
        ("clock-back", replace(old, clock_went_back=3 * HOUR, clock_since=since)),
        ("clock-which", replace(old, waits_for=now + 30 * HOUR, clock_since=since)),
        (
            "three",
            replace(weak, clock_offset=180, clock_since=since, counted=counted, stored_at=now - 5 * HOUR).unkept(
                UserError("folder_read_only"), now
            ),
        ),
    ):
        today.set_live(status)
        camera.take(f"today-{name}")
    today.set_live(live)


def _month(now: int) -> LiveSpan:
    """The same home in the last 31 days, with a night that was not heard."""
    window = Window(31 * DAY)
    start, end = window.bounds(now, local_days())
    at = np.arange(start, end, 60)
    at = at[(at < end - 9 * DAY) | (at >= end - 9 * DAY + 11 * HOUR)]
    hours = (at - start) / HOUR
    drawn = 420 + 90 * np.sin(hours * 40) + 2_400 * (hours % 24 < 2) + 3_600 * ((hours % 29 > 27) & (hours % 0.5 < 0.2))
    fine = trace(at, drawn.astype(np.int64), 60)
    nothing = trace(at[:0], at[:0])
    holes = gaps(fine, start, end)
    total = fine.by(STEPS[window.length])
    return LiveSpan(start, end, total, nothing, (), "Europe/Paris", window=window, kept_from=start, holes=holes)


def _last_day(now: int) -> LiveSpan:
    """A day of three phases: something that heats now and then, and what is always on."""
    at = np.arange(now - SPAN, now, STEP)
    hours = (at - now + SPAN) / HOUR
    drawn = 420 + 90 * np.sin(hours * 40) + 3_600 * ((hours % 6 > 3) & (hours % 0.5 < 0.2))
    total = drawn.astype(np.int64)
    phases = tuple(trace(at, (total * share).astype(np.int64)) for share in (0.5, 0.3, 0.2))
    return LiveSpan(now - SPAN, now, trace(at, total), trace(at[:0], at[:0]), phases, "Europe/Paris")


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
    path = PortPathDialog(camera.window.theme, camera.window)
    path.open()
    camera.over("ports-path", path)
    ports.show_listening(words.port(found[0], used=True))
    ports.show_trying(9600, 512)
    camera.take("ports-listening")
    ports.show_found(FoundMeter("9998", live))
    camera.take("ports-found")
    ports.show_failure(UserError("port_denied", port="ttyUSB0", group="dialout"))
    camera.take("ports-denied")
    failures = ("port_busy", "port_missing", "port_silent", "port_wrong_speed", "port_weak", "port_eight_bits")
    for code in failures:
        heard = {"quality": 42.0} if code == "port_weak" else {}
        ports.show_failure(UserError(code, port="ttyACM0", **heard))
        camera.take(code.replace("port_", "ports-").replace("_", "-"))
