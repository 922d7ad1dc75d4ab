"""The collector: it reads a port for days and writes the household's file; no Qt, no numpy, no cryptography.

    meter line -> decoder -> device stream (the fold) -> write_meter.record_meter_line

It runs in one thread, of the command line or of the window, and answers on its channel while it waits. What is final
(a half-hour that was cut, a midnight, a fact) is written at once, the half-hour under way every ten minutes, and live
values every minute where the slats let them in. A kill or a power cut loses at most the shape of ten minutes and no
energy, because the next frame's index has the sum. All of it is written when the collector is told to stop, when the
port goes, and when the meter interrupts itself (EOT).
"""

from __future__ import annotations

import os
import time
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from persienne.base.elapsed import elapsed
from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.collecting.device_stream import DeviceStream
from persienne.household.measures.write_meter import last_of_meter_line, record_meter_line, resume_meter_line
from persienne.meters.meter_status import MeterState, MeterStatus
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.panel import Panel
from persienne.meters.tic.readings import POWER
from persienne.ports.serial_port import STANDARD_INPUT, TICK, lasting_name, port_name
from persienne.store.erasures import last_of_its_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from persienne.household.access.control_channel import Channel
    from persienne.household.household import Household
    from persienne.household.measures.write_meter import Device, Recorded, Resumed
    from persienne.meters.tic.frames import Frame
    from persienne.ports.chosen_port import MeterLine

STORE_EVERY: Final = 599
"""Seconds between two transactions: with a tick before and the transaction after, less than ten minutes."""

LIVE_EVERY: Final = 59
"""The same where live values are kept, which a window shows, and after a transaction that failed."""

EOT: Final = b"\x04"
SOONEST_AFTER_EOT: Final = 10
"""Seconds between two transactions that an EOT asks for: noise makes some."""

TIDY_EVERY: Final = 86_400
"""Seconds between two looks at live values that have grown too old while the meter says nothing."""

ASK_EVERY: Final = 59
"""Seconds between two questions to the household whether the date of now has been said to be right."""

LATE_AFTER: Final = 5.0
"""Seconds without a read after which nobody knows when what waits in the port was said: the computer slept, this
program was stopped, or the file kept it waiting."""

MOST_WAITING: Final = 64
"""Reads after which a port is taken to be empty that was not read for a while."""

SILENT_AFTER: Final = 10
"""Seconds without a byte after which the meter is called silent; it says something every two."""

LOST_AFTER: Final = 30
"""Seconds of bytes without a frame after which the port is listened to anew."""

WEAK_BELOW: Final = 95.0
"""Percent of valid groups in a minute below which the link to the meter is called weak."""

QUALITY_EVERY: Final = 59
"""Seconds over which the link's quality is taken."""

_GONE: Final = frozenset({"port_missing", "port_unplugged", "pipe_ended"})
"""Troubles of a port that is not there."""

_GROUPS_TO_TELL: Final = 100
"""Groups before a percentage says anything."""

PASSING: Final = frozenset(
    {"store_busy", "store_unlockable", "disk_full", "disk_error", "folder_read_only", "folder_changed"}
    | {"computer_short", "opening_ended"}
)
"""Troubles of the file, or of its opening, that may be over in a minute: the readings wait in memory."""


class Quality:
    """The share of valid groups, minute by minute."""

    def __init__(self) -> None:
        self._before = (0, 0)
        self.percent: float | None = None
        """Of the last full minute, one decimal, rounded down; None before there is one."""

    def now(self, decoder: Decoder) -> float | None:
        """Of the last full minute, and in the first of them of what was read so far; None while that is little."""
        statistics = decoder.statistics
        if self.percent is None and statistics.groups + statistics.refused >= _GROUPS_TO_TELL:
            return statistics.groups * 1000 // (statistics.groups + statistics.refused) / 10
        return self.percent

    def mark(self, decoder: Decoder) -> None:
        """A minute is over."""
        statistics = decoder.statistics
        now = (statistics.groups, statistics.refused)
        valid, refused = now[0] - self._before[0], now[1] - self._before[1]
        if valid + refused >= _GROUPS_TO_TELL:
            self.percent = valid * 1000 // (valid + refused) / 10
            self._before = now


class Collector:
    """Collects one port for one household, which it opens itself, and again after every pause.

    ``clock`` gives UTC epoch seconds, ``monotonic`` the time of ``run(seconds)``, ``running`` seconds that also go on
    while the computer sleeps; ``sleep`` waits where there is no channel. ``tell`` is called in the collector's
    thread with the status of every turn, ``told`` with what was stored, and first with what a device's file ends with.
    """

    def __init__(  # noqa: PLR0913 - what it stands on, all of it handed in
        self,
        line: MeterLine,
        port: str,
        open_household: Callable[[], Household],
        *,
        point: str | None = None,
        channel: Callable[[bytes], Channel] | None = None,
        clock: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
        running: Callable[[], float] = elapsed,
        sleep: Callable[[float], None] = time.sleep,
        tick: float = TICK,
        tell: Callable[[MeterStatus], None] = lambda _status: None,
        told: Callable[[Recorded], None] | None = None,
    ) -> None:
        self._line = line
        self._port = port
        self._open_household = open_household
        self._make_channel = channel
        self._clock = clock
        self._monotonic = monotonic
        self._running = running
        self._sleep = sleep
        self._tick = tick
        self._tell_status = tell
        self._told = told
        self._told_of: set[Device] = set()
        self._stream = DeviceStream(self._resume, point=point)
        self._household: Household | None = None
        self._wanted_by: Household | None = None
        self._erased: int | None = None
        self._channel: Channel | None = None
        self._decoder, self._quality, self._panel = Decoder(), Quality(), Panel()
        self._beginnings = 0
        self._heard = 0
        self._heard_at = self._framed_at = self._stored_at = int(clock())
        self._read_at, self._read_running = int(clock()), running()
        self._counted = int(monotonic())
        self._tidied_at = -TIDY_EVERY
        self._asked_at = int(clock())
        self._live_at = self._marked_at = self._stored_at
        self._keeps_live = False
        self._store_trouble: UserError | None = None
        self._stopped = self._paused = False
        self.status = MeterStatus(MeterState.LOOKING, int(clock()), port=port_name(port))
        """How the reading stands; an immutable value, which any thread may look at."""

    def stop(self) -> None:
        """Have ``run`` store what it has and return; from any thread, or from a signal's handler."""
        self._stopped = True

    def run(self, seconds: float | None = None) -> None:
        """Collect until ``stop``, or for so many seconds.

        Raises what opening the household raises, ``port_other_meter``, and what says that the file is damaged. A port
        that can't be read is no error here: it is in ``status`` and is tried again.
        """
        until = None if seconds is None else self._monotonic() + seconds
        try:
            household = self._reopened()
            if self._make_channel is not None and household is not None:
                self._channel = self._make_channel(household.file.channel_key)
            while not self._stopped:
                self._turn()
                if self._line.ended:
                    break
                left = self._tick if until is None else min(self._tick, until - self._monotonic())
                if left <= 0:
                    break
                self._wait(left)
            self._hang_up()
        except UserError as error:
            if error.code in PASSING:  # the first opening failed: who follows the status is told why
                self._store_trouble = error
            raise
        finally:
            self._line.close()
            self._let_go()
            if self._channel is not None:
                self._channel.close()
            now = int(self._clock())
            stopped = self.status.turned(MeterState.STOPPED, now).unkept(self._store_trouble, now)
            self._tell(replace(stopped, paused=False, powers=None, power=None))

    def _wait(self, seconds: float) -> None:
        if self._channel is not None:
            self._channel.serve(seconds, self._answer)
        else:
            self._sleep(seconds)

    def _answer(self, asked: str) -> MeterStatus:
        """Do what another program asks for over the channel, and answer how the reading stands then."""
        if asked == "pause" and not self._paused:
            self._store(int(self._clock()))
            self._let_go()
            self._paused = True
        elif asked == "resume" and self._paused:
            self._paused = False
            self._store(int(self._clock()))
        elif asked == "stop":
            self.stop()
        self._look(int(self._clock()))
        return self.status

    def _turn(self) -> None:
        """Read once and do what follows from it."""
        was_open = self._line.reading
        data = self._read()
        now = self._read_at
        if self._line.beginnings != self._beginnings:
            self._begin(now)
        if data:
            frames = self._decoder.feed(data, now)
            for frame in frames:
                self._take(frame)
            if frames:
                self._framed_at = now
                self.status = replace(self.status, last_frame_at=now)
        if was_open and not self._line.open:
            self._hang_up()
        else:
            self._store_what_is_due(now, interrupted=EOT in data)
        self._give_way(now)
        if not 0 <= now - self._marked_at < QUALITY_EVERY:
            self._quality.mark(self._decoder)
            self._marked_at = now
        if self._line.heard != self._heard:
            self._heard, self._heard_at = self._line.heard, now
        if self._line.reading and self._heard_at > self._framed_at + LOST_AFTER:
            self._line.listen_again()
        self._look(now)

    def _give_way(self, now: int) -> None:
        """Let go of the file while this program wants it, where there is no channel, and come back afterwards."""
        if self._household is not None and self._household.file.key.wanted:
            self._store(now)
            self._wanted_by = self._household
            self._let_go()
        elif self._wanted_by is not None and not self._wanted_by.file.key.wanted:
            self._wanted_by = None
            self._store(now)

    def _store_what_is_due(self, now: int, *, interrupted: bool) -> None:
        """Write all of it where something is final or has waited for long, else live values once a minute."""
        if self._paused:
            return
        if self._has_to_store(now, interrupted=interrupted):
            self._store(now)
        elif self._keeps_live and self._store_trouble is None and not 0 <= now - self._live_at < LIVE_EVERY:
            self._store(now, under_way=False)

    def _has_to_store(self, now: int, *, interrupted: bool) -> bool:
        """Whether all that there is has to be written now."""
        since = now - self._stored_at
        if self._store_trouble is not None:
            return not 0 <= since < LIVE_EVERY
        if interrupted and since >= SOONEST_AFTER_EOT:
            return True
        return self._stream.has_final or not 0 <= since < STORE_EVERY

    def _read(self) -> bytes:
        """What the meter has said since the last read, unless that was too long ago to know when it was said.

        Then it is thrown away: the indexes that follow have all of the energy, and at their own time.
        """
        is_late = self._line.reading and self._running() - self._read_running > LATE_AFTER
        data = self._line.read()
        if is_late:
            for frame in self._decoder.flush(self._read_at):
                self._take(frame)
            for _ in range(MOST_WAITING):
                if not data:
                    break
                data = self._line.read()
            data = b""
        self._read_at, self._read_running = int(self._clock()), self._running()
        if is_late:
            self._heard, self._heard_at = self._line.heard, self._read_at
            self._framed_at = self._read_at
        return data

    def _begin(self, now: int) -> None:
        """A meter was found on the port: what was read before has nothing to do with what comes."""
        self._hang_up()
        self._beginnings = self._line.beginnings
        self._decoder, self._quality, self._panel = Decoder(), Quality(), Panel()
        self._heard_at = self._framed_at = now
        if self._port not in ("", STANDARD_INPUT):
            self._remember_port()

    def _remember_port(self) -> None:
        """A meter was found on this port: it is the household's from now on."""
        with self._what_passes():
            household = self._reopened()
            if household is not None and os.path.realpath(household.port or "") != os.path.realpath(self._port):
                household.choose_port(lasting_name(self._port))

    def _hang_up(self) -> None:
        """The stream ends here, for now."""
        now = int(self._clock())
        for frame in self._decoder.flush(now):
            self._take(frame)
        self._store(now)

    def _take(self, frame: Frame) -> None:
        if self._stream.waits_for is not None and not 0 <= frame.at - self._asked_at < ASK_EVERY:
            self._asked_at = frame.at
            self._stream.ask_again()
        self._stream.take(frame)
        self._panel.take(frame)

    def _resume(self, device: Device) -> Resumed | None:
        with self._what_passes():
            household = self._reopened()
            if household is None:
                return None
            resumed = resume_meter_line(household.conn, device)
            self._panel.remember(resumed.overruns)
            self._tell_last(household, device)
            return resumed
        return None

    def _tell_last(self, household: Household, device: Device) -> None:
        """Tell once what the file ends with: a program that was killed may have stored more than it told."""
        if self._told is None or device in self._told_of:
            return
        self._told_of.add(device)
        last = last_of_meter_line(household.conn, device)
        if last is not None:
            self._told(last)

    def _reopened(self) -> Household | None:
        """The household, opened again after a pause with the key of now; None while it is let go."""
        if self._household is None and not self._paused:
            self._household = self._open_household()
            if self._channel is not None:
                self._channel.key = self._household.file.channel_key
            self._begin_after_erasure(self._household)
            if self._stream.device is not None:
                self._stream.hear(resume_meter_line(self._household.conn, self._stream.device).heard)
        return self._household

    def _begin_after_erasure(self, household: Household) -> None:
        """Forget what was read before an erasure that reached into today, which came while the file was let go."""
        before, (self._erased, self._stream.erased_until) = (
            self._erased,
            last_of_its_day(household.conn),
        )
        if before not in (None, self._erased):
            self._stream.forget()
            self._panel = Panel()

    @contextmanager
    def _what_passes(self) -> Iterator[None]:
        """Keep an error that may be over in a minute as the trouble of now; any other passes."""
        try:
            yield
        except UserError as error:
            if error.code not in PASSING:
                raise
            self._store_trouble = error

    def _store(self, now: int, *, under_way: bool = True) -> None:
        """Write what there is, unless the file was let go; what passes (a full disk) is tried again in a minute.

        Without ``under_way``, what is still growing waits: it would be written whole again. That of a device that
        another one has followed grows no more.
        """
        self._live_at = now
        if under_way:
            self._stored_at = now
        with self._what_passes():
            household = self._reopened()
            if household is None:
                return
            deliveries = self._stream.deliveries()
            for delivery in deliveries:
                said, grows = (*delivery.said, *delivery.powers), delivery is deliveries[-1]
                growing = delivery.under_way if under_way or not grows else ()
                if said or growing:
                    running = int(self._monotonic())
                    recorded = record_meter_line(
                        household.conn,
                        delivery.device,
                        said,
                        growing,
                        at=now,
                        dated=delivery.dated,
                        ran=running - self._counted,
                    )
                    self._counted = running
                    self._keeps_live = recorded.meter.slat is Slat.OPEN
                    if self._told is not None:
                        self._told(recorded)
            if not 0 <= now - self._tidied_at < TIDY_EVERY:
                household.retention.tidy_frames(now)
                self._tidied_at = now
            self._stream.stored()
            self._store_trouble = None
            if deliveries:
                self.status = replace(self.status, stored_at=now)

    def _let_go(self) -> None:
        if self._household is not None:
            self._household.close()
            self._household = None

    def _look(self, now: int) -> None:
        """Bring the status up to date."""
        line, device = self._line, self._stream.device
        silent = line.reading and now - self._heard_at > SILENT_AFTER
        speaks = line.reading and not silent
        trouble = line.trouble or self._trouble_of_reading(silent=silent)
        read_before = self.status.last_frame_at is not None
        state = state_of_port(trouble, is_open=line.open, is_read=line.reading, read_before=read_before)
        said = self._panel.said() | self._stream.said()
        if not speaks:
            said |= {"power": None, "powers": None, "estimates": ()}
        elif said["power"] is None:
            said["power"] = self._stream.powers.get(POWER.name)
        status = self.status.turned(state, now).troubled(trouble, now).unkept(self._store_trouble, now)
        self._tell(
            replace(
                status,
                paused=self._paused,
                bauds=None if line.setting is None else line.setting.bauds or None,
                mode=None if line.setting is None else line.setting.mode,
                point=None if device is None else device.point,
                address=None if device is None else device.address,
                frames=self._decoder.statistics.frames,
                quality=self._quality.now(self._decoder),
                **said,
            )
        )

    def _trouble_of_reading(self, *, silent: bool) -> UserError | None:
        if not self._line.reading:
            return None
        if silent:
            return UserError("port_silent", port=self.status.port)
        if self._decoder.statistics.eight_bits:
            return UserError("port_eight_bits", port=self.status.port)
        quality = self._quality.percent
        if quality is not None and quality < WEAK_BELOW:
            return UserError("port_weak", port=self.status.port, quality=quality)
        return None

    def _tell(self, status: MeterStatus) -> None:
        self.status = status
        self._tell_status(status)


def state_of_port(trouble: UserError | None, *, is_open: bool, is_read: bool, read_before: bool) -> MeterState:
    """How a port stands: ``trouble`` is its own, ``is_read`` whether a meter was recognised on it.

    ``read_before`` says whether a frame was read since the collector began: a port that then gives nothing is silent,
    and one that never gave any may be the wrong one.
    """
    code = None if trouble is None else trouble.code
    if code in _GONE:
        return MeterState.UNPLUGGED
    if code == "port_silent" and read_before:
        return MeterState.SILENT
    if is_read:
        return MeterState.READING
    if code is None:
        return MeterState.LISTENING if is_open else MeterState.LOOKING
    return MeterState.REFUSED
