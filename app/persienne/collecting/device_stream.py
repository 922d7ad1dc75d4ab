"""Frames of a port come in, deliveries for the household go out: who speaks, and the fold of each; no port, no clock.

A delivery is kept until it is said to be stored, so that a file that is busy or let go for a while costs nothing but
memory, and of that a bounded amount.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.base.reading import Fact, Kind, Reading
from persienne.household.measures.write_meter import FRAMES_KEPT, Device
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.fold import Fold
from persienne.meters.tic.labels import ADDRESSES, Mode
from persienne.meters.tic.readings import SOURCES

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.household.measures.write_meter import Resumed
    from persienne.meters.tic.frames import Frame

GROUPS_TO_BELIEVE: Final = 3
"""Valid groups (label, length, characters and checksum) that noise does not make at the wrong speed."""

FRAMES_FOR_POINT: Final = 20
"""Frames after which a standard meter that has not said its delivery point is taken as it is."""


class GroupJudge:
    """Bytes are a meter's when enough groups of them are valid."""

    def __init__(self) -> None:
        self._decoder = Decoder()

    def hear(self, data: bytes) -> str | None:
        """The mode, once it is certain."""
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
    """What one device has said and the household has not stored yet."""

    device: Device
    said: list[Reading | Fact] = field(default_factory=list)
    powers: deque[Reading] = field(default_factory=lambda: deque(maxlen=FRAMES_KEPT))
    under_way: tuple[Reading, ...] = ()


class Speaker:
    """What is said on one port. ``resume`` asks the household where a device stands; None is not now.

    ``point`` is the delivery point that the household named; a meter that says another one is ``port_other_meter``.
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
        """Who speaks now; None until two frames in a row have said the same."""
        self.powers: dict[str, int] = {}
        """The powers (VA) of the last frame, by register; kept nowhere else."""

    def take(self, frame: Frame) -> None:
        """One frame."""
        address = next((data for label in ADDRESSES if (data := frame.data(label)) is not None), None)
        said = None if address is None else (frame.mode, address)
        if said is not None and said != self._key and not self._turn_to(said, frame):
            return
        if self._fold is None:
            return
        delivery = self._deliveries[-1]
        self.powers = {}
        for one in self._fold.add(frame):
            if isinstance(one, Reading) and one.register.kind is Kind.POWER:
                delivery.powers.append(one)
                self.powers[one.register.name] = one.value
            else:
                delivery.said.append(one)

    def deliveries(self) -> tuple[Delivery, ...]:
        """What is to be stored, in order, the energies under way included."""
        if self._fold is not None:
            self._deliveries[-1].under_way = self._fold.open()
        return tuple(self._deliveries)

    def stored(self) -> None:
        """All that ``deliveries`` gave is stored."""
        self._deliveries = [] if self.device is None else [Delivery(self.device)]

    def _turn_to(self, said: tuple[Mode, str], frame: Frame) -> bool:
        """Listen to another device once it has said twice in a row who it is; whether that is so."""
        twice, self._heard = said == self._heard, said
        point = self._settled_point(frame, again=twice)
        if not twice or (self._point is None and point is None and self._may_say_point(said[0])):
            return False
        if self._point is not None and point not in (None, self._point):
            raise UserError("port_other_meter")
        device = Device(said[1], SOURCES[said[0]], self._point or point)
        resumed = self._resume(device)
        if resumed is None:
            return False
        if self._fold is not None:
            self._deliveries[-1].under_way = self._fold.open()
        self._fold = Fold(resumed.meter, resume=resumed.indexes, told=resumed.told)
        self._key, self.device = said, device
        self._deliveries.append(Delivery(device))
        return True

    def _settled_point(self, frame: Frame, *, again: bool) -> str | None:
        """The delivery point, once two frames of the same device have said the same one."""
        point = frame.data("PRM")
        before = self._heard_point if again else None
        self._without_point = self._without_point + 1 if again else 0
        self._heard_point = point or before
        return point if point == before else None

    def _may_say_point(self, mode: Mode) -> bool:
        """Whether it is worth waiting: a standard meter says its point in every frame, an historique one never."""
        return mode is Mode.STANDARD and self._without_point < FRAMES_FOR_POINT
