from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import Fact, Kind, Made, Reading
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.fold import Fold
from persienne.meters.tic.readings import CURVE_SOURCE
from support.tic_fold import HOME, SLOT, T, energies, fed
from support.tic_frames import ADCO, standard_lines

if TYPE_CHECKING:
    from pathlib import Path


def test_load_curve_points_take_their_period_from_their_two_dates() -> None:
    curve = ((T, 660), (T - 3600, 240))
    said = fed(Fold(HOME), ((T + n, standard_lines(T + n, {1: 10}, curve=curve)) for n in range(3)))
    points = energies(said, made=Made.CURVE_POINT)
    assert points == [(T - 7200, 3600, 240 * 3600), (T - 3600, 3600, 660 * 3600)]
    assert {one.source for one in said if isinstance(one, Reading) and one.source.made is Made.CURVE_POINT} == {
        CURVE_SOURCE
    }


def test_a_next_point_is_said_once() -> None:
    fold, decoder = Fold(HOME), Decoder()
    fed(fold, ((T + n, standard_lines(T + n, {1: 10}, curve=((T, 660), (T - SLOT, 240)))) for n in range(2)), decoder)
    later = T + SLOT
    said = fed(
        fold,
        ((later + n, standard_lines(later + n, {1: 10}, curve=((later, 900), (T, 660)))) for n in range(3)),
        decoder,
    )
    assert energies(said, made=Made.CURVE_POINT) == [(T, SLOT, 900 * SLOT)]


def test_the_days_maximum_keeps_its_instant_and_yesterdays_is_final() -> None:
    fold = Fold(HOME)
    lines = [
        (T + n, standard_lines(T + n, {1: 10}, maximum=(T - 50, 4000), maximum_before=(T - 90_000, 5100)))
        for n in range(3)
    ]
    said = fed(fold, lines)
    final = [one for one in said if isinstance(one, Reading) and one.register.kind is Kind.MAXIMUM]
    assert [(one.register.name, one.start, one.value) for one in final] == [("SMAXSN", T - 90_000, 5100)]
    today = [one for one in fold.open() if one.register.kind is Kind.MAXIMUM]
    assert [(one.start, one.value) for one in today] == [(T - 50, 4000)]


def test_the_real_midnight_moves_the_days_maximum(samples: Path) -> None:
    raw = (samples / "tic" / "21-std-mono-base-midnight.bin").read_bytes()
    fold, decoder = Fold(HOME, meter_time=True), Decoder()
    said = [one for told in decoder.feed(raw, 0) + decoder.flush(0) for one in fold.add(told)]
    final = [(one.start, one.value) for one in said if isinstance(one, Reading) and one.register.kind is Kind.MAXIMUM]
    assert [value for _, value in final] == [795, 1024]
    assert said
    assert ADCO not in {fact.text for fact in said if isinstance(fact, Fact)}
