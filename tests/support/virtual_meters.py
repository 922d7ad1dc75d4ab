"""What the tests of the virtual meter share: every kind of meter, French instants, and decoded frames."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from persienne.base.localtime import local_days
from persienne.meters.tic.contract import Option
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.labels import Mode
from persienne.meters.virtual.meter import VirtualMeter
from persienne.meters.virtual.moment import MeterOptions

if TYPE_CHECKING:
    from persienne.meters.tic.frames import Frame

FIRST = date(2024, 10, 1)
CONTRACTS = (Option.BASE, Option.HPHC, Option.EJP, Option.TEMPO)
KINDS = list(product(Mode, CONTRACTS, (1, 3)))
"""Mode, contract and phases of every kind."""


@cache
def meter(
    mode: Mode = Mode.STANDARD, contract: Option = Option.HPHC, phases: int = 1, first: date = FIRST
) -> VirtualMeter:
    """One meter of a kind, made once; its frames depend on the instant alone."""
    return VirtualMeter(MeterOptions(mode, contract, phases, first=first))


def french(text: str, *, fold: int = 0) -> int:
    """The instant of a wall clock time in France."""
    return local_days().epoch(datetime.fromisoformat(text), fold=fold)


def said(raw: bytes) -> Frame:
    """The one frame of ``raw``, of which nothing may be refused."""
    decoder = Decoder()
    (frame,) = decoder.feed(raw, 0)
    assert frame.complete
    assert decoder.statistics.rejected == {}
    return frame


def values(frame: Frame) -> dict[str, str]:
    """The data of each label."""
    return {group.label: group.data for group in frame.groups}


def dates(frame: Frame) -> dict[str, str]:
    """The horodates of the labels that have one."""
    return {group.label: group.horodate for group in frame.groups if group.horodate}


def first_above(kind: VirtualMeter, watts: int, since: int, until: int) -> int:
    """The first instant from ``since`` on, by steps of power, at which the home draws more than ``watts``."""
    return next(at for at in range(since, until, 20) if kind.counters.power(at) > watts)
