"""Pictures of the page Today: the day, each of its troubles, what is injected, open and closed slats, the ports.

The reading has ended before: the page keeps the last status that it was given.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.meters.meter_status import FoundMeter, MeterState, MeterStatus
from persienne.meters.virtual.moment import split, volts
from persienne.ports.serial_port import PortInfo
from persienne.ui.frame.keys import TODAY
from persienne.ui.today.desk import TodayDesk
from persienne.ui.today.port_path_dialog import PortPathDialog
from persienne.ui.today.port_words import PortWords
from pictures.example_powers import SunnyDay, counted, live_day, live_month, stored_until

if TYPE_CHECKING:
    from pictures.camera import Camera

HOUR = 3600


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
        ("eight-bits", live.troubled(UserError("port_eight_bits", port=live.port), since), now),
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
    camera.over("ports-path", PortPathDialog(camera.window.theme, camera.window))
    ports.show_listening(words.port(found[0], used=True))
    ports.show_trying(9600, 512)
    camera.take("ports-listening")
    ports.show_found(FoundMeter("9998", live))
    camera.take("ports-found")
    ports.show_failure(UserError("port_denied", port="ttyUSB0", group="dialout"))
    camera.take("ports-denied")
