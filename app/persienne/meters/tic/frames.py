"""What the decoder gives: groups and frames as frozen values, why bytes were refused, and the counts of both."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.meters.tic.labels import Mode


@dataclass(frozen=True, slots=True)
class Group:
    """One valid group: its label, its data exactly as sent (padding included), its horodate or None."""

    label: str
    data: str
    horodate: str | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """The valid groups of one frame, in the order in which the meter said them; no label stands twice.

    ``complete``: its beginning and its end were seen and nothing between them was refused, so that a label that is
    not here was not said. ``at`` is the instant, in UTC epoch seconds, at which the bytes that closed it were read.
    """

    mode: Mode
    complete: bool
    groups: tuple[Group, ...]
    at: int

    def data(self, label: str) -> str | None:
        """The data of ``label``, or None when the frame does not say it."""
        return next((group.data for group in self.groups if group.label == label), None)


class Reason(StrEnum):
    """Why bytes gave no group."""

    CUT = "cut"
    """The reading began or ended inside a group: normal once at each end."""
    PARITY = "parity"
    """A byte whose parity is wrong."""
    SHAPE = "shape"
    """No label, or the separators do not stand where they must."""
    LABEL = "label"
    """A label that no meter says."""
    CHECKSUM = "checksum"
    HORODATE = "horodate"
    """Not a date, or no horodate where one must be, or one too many."""
    LENGTH = "length"
    CHARACTERS = "characters"
    """Data of the right length that the label cannot have."""
    OTHER_MODE = "other_mode"
    """A group of the mode that this stream does not speak."""
    TOO_LONG = "too_long"
    """No end of group for longer than any group lasts: not TIC, or the wrong speed."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """The counts of a stream since its beginning.

    ``parity_bits`` counts the bytes that came with a (right) parity bit: the port reads 8N1 and should read 7E1;
    ``bad_parity`` those whose parity was wrong.
    """

    frames: int
    groups: int
    rejected: Mapping[Reason, int]
    parity_bits: int
    bad_parity: int

    @property
    def refused(self) -> int:
        """All that was rejected, the two cut ends of a reading left out."""
        return sum(count for reason, count in self.rejected.items() if reason is not Reason.CUT)

    @property
    def quality(self) -> float:
        """Valid groups in percent of all groups, one decimal, rounded down: 100 means that nothing was refused."""
        total = self.groups + self.refused
        return self.groups * 1000 // total / 10 if total else 0.0

    @property
    def eight_bits(self) -> bool:
        """Whether the port reads 8N1: parity bits come, and nearly all of them are right."""
        return reads_eight_bits(self.parity_bits, self.bad_parity)


def reads_eight_bits(parity_bits: int, bad_parity: int) -> bool:
    """Whether so many right and wrong parity bits make an 8N1 reading rather than noise on a 7E1 one."""
    return parity_bits > 64 and parity_bits > 20 * bad_parity
