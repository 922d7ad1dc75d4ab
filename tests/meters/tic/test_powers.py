from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import Quality, Unit
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.fold import Fold
from persienne.meters.tic.readings import FactKind
from support.tic_fold import HOME, T, facts, fed, powers
from support.tic_frames import historique_lines, standard_lines

if TYPE_CHECKING:
    from pathlib import Path


def test_powers_are_said_at_most_once_a_second() -> None:
    said = fed(Fold(HOME), ((T + n // 2, standard_lines(T + n // 2, {1: 10}, power=700 + n)) for n in range(6)))
    assert [(one.start, one.value) for one in powers(said)] == [(T, 700), (T + 1, 702), (T + 2, 704)]
    assert {one.register.unit for one in powers(said)} == {Unit.VA}


def test_impossible_powers_of_phases_are_flagged_and_none_is_charted() -> None:
    fold = Fold(HOME)
    said = fed(fold, ((T + n, standard_lines(T + n, {1: 1}, power=1407, phases=(690, 17_742, 460))) for n in range(3)))
    assert {one.register.name for one in powers(said)} == {"SINSTS"}
    assert [fact.text for fact in facts(said, FactKind.IMPLAUSIBLE_POWER)] == ["SINSTS2 17742"]


def test_an_old_meter_without_power_gives_an_estimate() -> None:
    lines = [one for one in historique_lines({"BASE": 5}, option="BASE", tariff="TH..") if not one.startswith(b"PAPP")]
    (power,) = powers(fed(Fold(HOME), [(T, lines)]))
    assert (power.value, power.quality) == (460, Quality.ESTIMATED)


def test_a_real_meter_whose_phases_are_impossible_is_flagged(samples: Path) -> None:
    raw = (samples / "tic" / "14-std-tri-base-bogus-SINSTSx.bin").read_bytes()
    (told,) = Decoder().feed(raw, T)
    said = Fold(HOME, meter_time=True).add(told)
    assert [fact.text for fact in facts(said, FactKind.IMPLAUSIBLE_POWER)] == ["SINSTS1 48370"]
    assert [(one.register.name, one.value) for one in powers(said)] == [("SINSTS", 1407)]
