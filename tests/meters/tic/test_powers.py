from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import Quality, Unit
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.fold import Fold
from persienne.meters.tic.readings import FactKind
from support.tic_fold import HOME, T, facts, fed, powers
from support.tic_frames import historique_lines, line, standard_lines

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


def injecting(power: int, *phases: tuple[int, int], drawn: tuple[int, ...] = ()) -> list[tuple[str, int, Quality]]:
    """The powers of a meter without a production contract whose phases have these currents and voltages."""
    lines = [
        one for one in standard_lines(T, {1: 1}, power=power, reference=9) if not one.startswith((b"IRMS", b"URMS"))
    ]
    lines += [line(f"SINSTS{n}", f"{value:05}", standard=True) for n, value in enumerate(drawn, 1)]
    for n, (amperes, volts) in enumerate(phases, 1):
        lines += [line(f"IRMS{n}", f"{amperes:03}", standard=True), line(f"URMS{n}", f"{volts:03}", standard=True)]
    said = powers(fed(Fold(HOME), [(T, lines)]))
    return [(one.register.name, one.value, one.quality) for one in said if one.register.name in {"SINSTS", "SINSTI"}]


def test_a_home_that_injects_without_a_contract_for_it_gives_an_estimate() -> None:
    nothing = ("SINSTS", 0, Quality.MEASURED)
    assert injecting(0, (5, 238)) == [nothing, ("SINSTI", 1_190, Quality.ESTIMATED)]
    assert injecting(0, (0, 238)) == [nothing]
    assert injecting(700, (3, 234)) == [("SINSTS", 700, Quality.MEASURED)]


def test_what_a_phase_draws_goes_off_the_estimate() -> None:
    three = injecting(0, (5, 240), (1, 240), (0, 240), drawn=(0, 240, 0))
    assert three[1] == ("SINSTI", 960, Quality.ESTIMATED)


def test_a_meter_that_says_what_is_injected_is_believed() -> None:
    said = powers(fed(Fold(HOME), [(T, standard_lines(T, {1: 1}, injected=5, power=0))]))
    assert [(one.register.name, one.value, one.quality) for one in said] == [
        ("SINSTS", 0, Quality.MEASURED),
        ("SINSTI", 1_250, Quality.MEASURED),
    ]
