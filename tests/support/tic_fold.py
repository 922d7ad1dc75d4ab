"""What the tests of the fold share: a home, an instant, and what a fold said sorted by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import Fact, Kind, Made, Meter, Reading
from persienne.meters.tic.decoder import Decoder
from support.tic_frames import PRM, frame

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.meters.tic.fold import Fold
    from persienne.meters.tic.readings import FactKind

HOME = Meter(PRM)
T = 1_737_500_400
"""2025-01-21 23:00 UTC: a half-hour, and a local midnight."""
SLOT = 1800


def fed(fold: Fold, pieces: Iterable[tuple[int, list[bytes]]], decoder: Decoder | None = None) -> list[Reading | Fact]:
    decoder = decoder or Decoder()
    return [said for at, lines in pieces for told in decoder.feed(frame(lines), at) for said in fold.add(told)]


def energies(said: Iterable[Reading | Fact], name: str = "EAST", made: Made = Made.INDEX) -> list[tuple[int, int, int]]:
    return [
        (one.start, one.duration, one.value)
        for one in said
        if isinstance(one, Reading)
        and one.register.kind is Kind.ENERGY
        and (one.register.name, one.source.made) == (name, made)
    ]


def facts(said: Iterable[Reading | Fact], kind: FactKind) -> list[Fact]:
    return [one for one in said if isinstance(one, Fact) and one.kind == kind]


def powers(said: Iterable[Reading | Fact]) -> list[Reading]:
    return [one for one in said if isinstance(one, Reading) and one.register.kind is Kind.POWER]
