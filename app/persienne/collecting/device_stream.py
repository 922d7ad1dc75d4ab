"""The frames of one port, sorted by the device that sends them and folded into deliveries; no port, no clock.

A delivery is kept until the collector says that it is stored. A file that is busy, or closed for a while, therefore
costs nothing but memory, and of that a bounded amount.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from persienne.base.errors import UserError
from persienne.base.reading import Fact, Kind, Quality, Reading
from persienne.household.measures.write_meter import FRAMES_KEPT, Device
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.fold import Fold
from persienne.meters.tic.indexes import COUNTED_BY_DAY, DayCount
from persienne.meters.tic.labels import ADDRESSES, Mode
from persienne.meters.tic.readings import CURVE_SOURCE, MAXIMUM, SOURCES, FactKind
from persienne.store.erasures import FAR_AHEAD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from persienne.household.measures.write_meter import Resumed
    from persienne.meters.tic.frames import Frame

GROUPS_TO_BELIEVE: Final = 3
"""So many valid groups (label, length, characters and checksum) never come from noise or from the wrong speed."""

LOOK_EVERY: Final = 10
"""Seconds between two looks at the meter's own maximum of the day."""

FRAMES_FOR_POINT: Final = 20
"""Frames after which a standard meter is accepted without its delivery point, if it has not sent one."""


class GroupJudge:
    """Recognises a meter: enough groups of its bytes are valid."""

    def __init__(self) -> None:
        self._decoder = Decoder()

    def hear(self, data: bytes) -> str | None:
        """Take the next bytes; the mode of the meter once it is certain, None before."""
        self._decoder.feed(data, 0)
        mode = self._decoder.mode
        return mode.value if mode is not None and self.groups >= GROUPS_TO_BELIEVE else None

    @property
    def groups(self) -> int:
        """Valid groups heard so far."""
        return self._decoder.statistics.groups

    @property
    def quality(self) -> float:
        """Valid groups in percent of all."""
        return self._decoder.statistics.quality


@dataclass(slots=True)
class Delivery:
    """What one device has said and the household has not stored yet; ``under_way`` are energies that still grow.

    ``dated`` is the last instant that the meter's own clock said.
    """

    device: Device
    said: list[Reading | Fact] = field(default_factory=list)
    powers: deque[Reading] = field(default_factory=lambda: deque(maxlen=FRAMES_KEPT))
    under_way: tuple[Reading, ...] = ()
    dated: int | None = None


class DeviceStream:
    """The frames of one port, and the device that sends them.

    ``resume`` asks the household where the record of a device ends; it gives None while the household can't tell.
    ``point`` is the delivery point that the household named; a meter with another one raises ``port_other_meter``.
    """

    def __init__(self, resume: Callable[[Device], Resumed | None], *, point: str | None = None) -> None:
        self._resume = resume
        self._point = point
        self._heard: tuple[Mode, str] | None = None
        self._heard_point: str | None = None
        self._without_point = 0
        self._fold: Fold | None = None
        self._key: tuple[Mode, str] | None = None
        self._deliveries: list[Delivery] = []
        self.device: Device | None = None
        """The device that sends now; None until two frames in a row have had the same address."""
        self._powers_at: int | None = None
        self.powers: dict[str, int] = {}
        """The powers (VA) of the last second in which a frame was read, by register."""
        self.estimates: set[str] = set()
        """Those of them that are reckoned, and not said by the meter."""
        self._waited_for: int | None = None
        self._day = DayCount()
        self.erased_until = 0
        """The instant of the last erasure: what the meter dates before it, and says again, is let go."""
        self._looked_at = 0
        self.maximum: Reading | None = None
        """The highest power of the day so far, as the meter itself says it."""

    @property
    def waits_for(self) -> int | None:
        """The instant before which no date is believed, while the computer's clock stands before it."""
        return self._waited_for if self._fold is None else self._fold.waits_for

    def ask_again(self) -> None:
        """Ask the household anew where the record ends: it may have said meanwhile that the date of now is right."""
        self._waited_for = self.waits_for
        self._fold = self._key = self._heard = None

    def forget(self) -> None:
        """Forget what was read so far, which was erased, and ask the household anew where the record ends."""
        self._fold = self._key = self._heard = self.maximum = None
        self._day = DayCount()
        self.stored()

    def hear(self, heard: Iterable[Reading]) -> None:
        """Take what the household holds now as the first indexes of the days of :attr:`device`."""
        self._day.hear(heard)

    def said(self) -> dict[str, Any]:
        """The fields of a :class:`MeterStatus` that the readings of the last frame say."""
        maximum = self.maximum
        return {
            "powers": dict(self.powers),
            "estimates": tuple(sorted(self.estimates)),
            "counted": dict(self._day.counted),
            "waits_for": self.waits_for,
            "maximum": None if maximum is None else maximum.value,
            "maximum_at": None if maximum is None else maximum.start,
        }

    def take(self, frame: Frame) -> None:
        """Add one frame to the delivery of its device."""
        address = next((data for label in ADDRESSES if (data := frame.data(label)) is not None), None)
        key = None if address is None else (frame.mode, address)
        if key is not None and key != self._key and not self._turn_to(key, frame):
            return
        if self._fold is None:
            return
        delivery = self._deliveries[-1]
        if frame.at != self._powers_at:  # the fold says those of a second once; a line may say two frames in it
            self.powers, self.estimates, self._powers_at = {}, set(), frame.at
        items = self._fold.add(frame)
        self._date_erasure(self._fold.dated)
        for item in items:
            if self._is_erased(item):
                continue
            if isinstance(item, Reading) and item.register.kind is Kind.POWER:
                delivery.powers.append(item)
                self.powers[item.register.name] = item.value
                if item.quality is Quality.ESTIMATED:
                    self.estimates.add(item.register.name)
            else:
                delivery.said.append(item)
                if isinstance(item, Fact) and item.kind == FactKind.INDEX_RESTARTED:
                    self._day.restart(item.text.partition(" ")[0])
        delivery.dated = self._fold.dated
        self._look_at_day(self._fold, frame.at)

    def _look_at_day(self, fold: Fold, at: int) -> None:
        """What the day has come to: the indexes with every frame, the meter's own maximum now and then."""
        for name in COUNTED_BY_DAY:
            if (stands := fold.stands(name)) is not None:
                self._day.see(name, *stands)
        if at // LOOK_EVERY != self._looked_at:
            self._looked_at = at // LOOK_EVERY
            self.maximum = next(
                (one for one in fold.maxima() if one.register == MAXIMUM and not self._is_erased(one)), None
            )

    def _date_erasure(self, dated: int | None) -> None:
        """An erasure far after what the meter's clock says was stamped by a wrong one: it is over by now."""
        if dated is not None and self.erased_until > dated + FAR_AHEAD:
            self.erased_until = dated

    def _is_erased(self, item: Reading | Fact) -> bool:
        """Whether this is a load-curve point, a maximum or a mean voltage of before the last erasure."""
        if not isinstance(item, Reading) or item.start >= self.erased_until:
            return False
        return item.register.kind in (Kind.MAXIMUM, Kind.VOLTAGE) or item.source == CURVE_SOURCE

    def _open(self, fold: Fold) -> tuple[Reading, ...]:
        return tuple(reading for reading in fold.open() if not self._is_erased(reading))

    @property
    def has_final(self) -> bool:
        """Whether something waits that nothing later replaces, other than live values and mean voltages."""
        return any(
            not isinstance(one, Reading) or one.register.kind is not Kind.VOLTAGE
            for delivery in self._deliveries
            for one in delivery.said
        )

    def deliveries(self) -> tuple[Delivery, ...]:
        """What the household has to store, in order, the energies under way included."""
        if self._fold is not None:
            self._deliveries[-1].under_way = self._open(self._fold)
        return tuple(self._deliveries)

    def stored(self) -> None:
        """Forget what ``deliveries`` gave: the household has stored it."""
        self._deliveries = [] if self.device is None else [Delivery(self.device)]

    def _turn_to(self, key: tuple[Mode, str], frame: Frame) -> bool:
        """Follow the device ``key`` from now on, if two frames in a row are its own; whether it is followed."""
        twice, self._heard = key == self._heard, key
        point = self._settled_point(frame, again=twice)
        if not twice or (self._point is None and point is None and self._may_say_point(key[0])):
            return False
        if self._point is not None and point not in (None, self._point):
            raise UserError("port_other_meter")
        device = Device(key[1], SOURCES[key[0]], self._point or point)
        resumed = self._resume(device)
        if resumed is None:
            return False
        if self._fold is not None:
            self._deliveries[-1].under_way = self._open(self._fold)
        self._fold = Fold(resumed.meter, resume=resumed.indexes, told=resumed.told)
        self._day = DayCount(resumed.midnights, resumed.heard)
        self._key, self.device = key, device
        self._deliveries.append(Delivery(device))
        return True

    def _settled_point(self, frame: Frame, *, again: bool) -> str | None:
        """The delivery point, once two frames in a row of the same device have the same one."""
        point = frame.data("PRM")
        before = self._heard_point if again else None
        self._without_point = self._without_point + 1 if again else 0
        self._heard_point = point or before
        return point if point == before else None

    def _may_say_point(self, mode: Mode) -> bool:
        """Whether the point may still come: a standard meter sends it in every frame, an historique one never."""
        return mode is Mode.STANDARD and self._without_point < FRAMES_FOR_POINT
