"""The indexes of a meter's frames come in; index readings, half-hours and gaps go out, register by register."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.base.reading import (
    JOULES_PER_WH,
    REACTIVE,
    Fact,
    Kind,
    Quality,
    Reading,
    energy_register,
    index_register,
)
from persienne.meters.tic.indexes import IndexTrack, Piece, Sample
from persienne.meters.tic.labels import INDEXES_OF_OPTION, LABELS, Mode
from persienne.meters.tic.readings import SOURCES, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from persienne.base.reading import Meter
    from persienne.meters.tic.frames import Group

TOTAL: Final = "EAST"
PARTS: Final = tuple(f"EASF{n:02}" for n in range(1, 11))
"""The supplier's indexes, whose sum is the total; they belong to a contract and begin anew with it."""

_PROVEN: Final = frozenset({TOTAL, *PARTS})
_REGISTERS: Final = {
    mode: tuple((name, label.register) for name, label in labels.items() if label.register)
    for mode, labels in LABELS.items()
}
_SUMS: Final = tuple(labels for option, labels in INDEXES_OF_OPTION.items() if option != "BASE")


class Runs:
    """The runs of all indexes of one meter in one mode.

    ``resume`` are index readings of an earlier run; each register goes on from its last one, if its source is the same.
    A register that has only ever counted 0 gives nothing. Reactive energy gives its indexes and no half-hours: what a
    household asks of it is told by days, and its curve would tell appliances apart.
    """

    def __init__(self, meter: Meter, mode: Mode, resume: Iterable[Reading] = ()) -> None:
        self._meter = meter
        self._mode = mode
        self._source = SOURCES[mode]
        self._tracks: dict[str, IndexTrack] = {}
        self._resume: dict[str, Sample] = {}
        for reading in sorted(resume, key=lambda reading: reading.start):
            if reading.register.kind is Kind.INDEX and reading.source == self._source:
                self._resume[reading.register.name] = Sample(reading.start, reading.value)

    @property
    def mode(self) -> Mode:
        """The mode that these runs were read in."""
        return self._mode

    def see(self, groups: Mapping[str, Group], at: int) -> list[Reading | Fact]:
        """What the indexes of one frame complete."""
        values = index_values(self._mode, groups)
        proven = _PROVEN if self._mode is Mode.STANDARD and _adds_up(values) else ()
        said: list[Reading | Fact] = []
        for name, value in values.items():
            track = self._tracks.get(name) or self._track(name)
            for piece in track.see(value, at, proven=name in proven):
                said += self._cut(name, piece)
            if track.restarted is not None:
                before, after = track.restarted
                text = f"{name} {before.value} {after.value}"
                said.append(Fact(self._meter, FactKind.INDEX_RESTARTED, after.at, text))
        return said

    def open(self) -> list[Reading]:
        """The energies known since the last cut of each register; each grows until its cut replaces it."""
        return [
            reading
            for name, track in self._tracks.items()
            if (piece := track.open()) is not None
            for reading in self._energy(name, piece)
        ]

    def stands(self, register: str) -> tuple[Sample | None, Sample] | None:
        """The last cut and the last confirmed sample of a register; None before there is one."""
        track = self._tracks.get(register)
        return None if track is None or track.last is None else (track.cut, track.last)

    def end_contract(self) -> list[Reading]:
        """End the runs of the supplier's indexes: what they counted under the contract before is final."""
        return [reading for name in PARTS if name in self._tracks for reading in self._end(name)]

    def end(self) -> list[Reading]:
        """End all runs: another meter speaks from here on, and nothing that it says follows from this one."""
        self._resume = {}
        for track in self._tracks.values():
            track.forget()
        return [reading for name in self._tracks for reading in self._end(name)]

    def _track(self, name: str) -> IndexTrack:
        cut, total = self._resume.get(name), self._resume.get(TOTAL)
        if cut is None and total is not None and name in PARTS and self._mode is Mode.STANDARD:
            # All ten are always said, and one that has given nothing until the total's last cut stood at 0.
            cut = Sample(total.at, 0)
        track = self._tracks[name] = IndexTrack(cut)
        return track

    def _end(self, name: str) -> list[Reading]:
        piece = self._tracks[name].end()
        return self._cut(name, piece) if piece is not None else []

    def _cut(self, name: str, piece: Piece) -> list[Reading]:
        """The index at the end of ``piece`` and the energy of it."""
        last = piece.last
        if last.value == 0:
            return []
        index = Reading(self._meter, index_register(name), last.at, 0, last.value, Quality.MEASURED, self._source)
        return [index, *self._energy(name, piece)]

    def _energy(self, name: str, piece: Piece) -> list[Reading]:
        first, last = piece.first, piece.last
        if last.value == 0 or last.at == first.at or name in REACTIVE:
            return []
        joules = (last.value - first.value) * JOULES_PER_WH
        length = last.at - first.at
        register = energy_register(name)
        return [Reading(self._meter, register, first.at, length, joules, Quality.MEASURED, self._source)]


def index_values(mode: Mode, groups: Mapping[str, Group]) -> dict[str, int]:
    """What one frame says of each register (Wh)."""
    values = {register: int(groups[label].data) for label, register in _REGISTERS[mode] if label in groups}
    if mode is Mode.HISTORIQUE:
        _add_total(values, groups)
    return values


def _adds_up(values: Mapping[str, int]) -> bool:
    """Whether the total is the sum of its ten parts, all of them said in this frame."""
    parts = [values[name] for name in PARTS if name in values]
    return len(parts) == len(PARTS) and values.get(TOTAL) == sum(parts)


def _add_total(values: dict[str, int], groups: Mapping[str, Group]) -> None:
    """The total of an historique contract is the sum of its indexes, when the frame says them all."""
    for labels in _SUMS:
        if all(label in groups for label in labels):
            values[TOTAL] = sum(int(groups[label].data) for label in labels)
