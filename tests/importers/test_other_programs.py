"""Curves that other programs write: columns by name on the same tables."""

from __future__ import annotations

import pytest

from persienne.base.errors import UserError
from persienne.importers.formats import read_content
from persienne.importers.job import Hole, Job, ParsedFile
from support.read_files import utc

CONSO = "historique_conso_99999999999909_2025-12-08.csv"


def read(text: str, name: str = CONSO) -> ParsedFile:
    return read_content(text.encode(), Job(name))


def downloaded(*rows: str, unit: str = "kW") -> str:
    return "\n".join([f"\ufeffdebut;fin;{unit}", *rows, ""])


PAIR = ('2025-12-01 00:00;2025-12-01 00:30;"0,620"', '2025-12-01 00:30;2025-12-01 01:00;"1,5"')


def test_conso_downloader_writes_local_starts_and_kilowatts() -> None:
    file = read(downloaded(*PAIR))
    (block,) = file.blocks
    assert (file.format, file.meter.point, file.label_unit) == ("downloader.curve.csv", None, "kw")
    assert (block.register.name, block.starts.tolist()) == ("EAST", [utc("2025-11-30T23:00"), utc("2025-11-30T23:30")])
    assert block.values.tolist() == [620 * 1800, 1500 * 1800]


@pytest.mark.parametrize(
    "stamps", ["01/12/2025 00:00;01/12/2025 00:30", "2025-12-01T00:00:00+01:00;2025-12-01T00:30:00+01:00"]
)
def test_its_stamps_may_be_french_or_have_an_offset(stamps: str) -> None:
    (block,) = read(downloaded(f'{stamps};"0,620"')).blocks
    assert (block.starts.tolist(), block.durations.tolist()) == ([utc("2025-11-30T23:00")], [1800])


def test_its_step_is_its_own_and_null_is_no_value() -> None:
    file = read(downloaded('2025-12-01 00:00;2025-12-01 00:10;"0,6"', "2025-12-01 00:10;2025-12-01 00:20;null"))
    assert (file.blocks[0].durations.tolist(), file.blocks[0].values.tolist()) == ([600], [600 * 600])
    assert [line.reason.value for line in file.refused] == ["empty_value"]


def test_its_title_is_taken_at_its_word_and_handed_on_so_that_it_can_be_doubted() -> None:
    watts, energies = read(downloaded(*PAIR)), read(downloaded(*PAIR, unit="kWh"))
    assert energies.label_unit == "kwh"
    assert energies.blocks[0].values.tolist() == [2 * value for value in watts.blocks[0].values.tolist()]
    assert energies.blocks[0].source.precision == 2 * watts.blocks[0].source.precision


def test_its_name_alone_says_injection() -> None:
    assert read(downloaded(*PAIR), "historique_prod_99999999999909_x.csv").blocks[0].register.name == "EAIT"


def test_october_s_pairs_may_lie_side_by_side() -> None:
    halves = ("26/10/2025 02:00;26/10/2025 02:30", "26/10/2025 02:30;26/10/2025 03:00")
    rows = [f'{halves[place]};"{number},0"' for place, number in ((0, 1), (0, 2), (1, 3), (1, 4))]
    file = read(downloaded(*rows))
    (block,) = file.blocks
    assert block.starts.tolist() == [utc("2025-10-26T00:00") + 1800 * n for n in range(4)]
    assert [value // 1_800_000 for value in block.values.tolist()] == [1, 3, 2, 4]
    assert (file.holes, file.refused, file.duplicates) == ((), (), 0)


def test_billing_periods_under_its_titles_are_not_taken_for_a_damaged_curve() -> None:
    with pytest.raises(UserError) as caught:
        read("Début;Fin;kWh\n01/01/2025;28/02/2025;812\n01/03/2025;30/04/2025;604\n", "factures.csv")
    assert caught.value.code == "file_unknown"


def simulated(*rows: str) -> str:
    return "\n".join(["Courbe de consommation, pas de 30 min", "Horodate fin de pas;Puissance moyenne (W)", *rows, ""])


def test_edf_simulateur_prix_writes_local_ends_and_watts() -> None:
    file = read(simulated(*(f"2025-12-01 0{n // 2}:{n % 2 * 3}0:00;{n}00" for n in range(1, 5))))
    (block,) = file.blocks
    assert (file.format, file.label_unit) == ("simulateur.curve.csv", "w")
    assert block.starts.tolist() == [utc("2025-11-30T23:00") + 1800 * n for n in range(4)]
    assert block.values.tolist() == [n * 180_000 for n in range(1, 5)]


def test_the_october_hour_that_it_throws_away_is_a_hole() -> None:
    hours = ("01:00", "01:30", "02:00", "02:30", "03:00", "03:30", "04:00")
    file = read(simulated(*(f"2025-10-26 {hour};100" for hour in hours)))
    assert int(file.blocks[0].durations.sum()) == 7 * 1800
    assert file.holes == (Hole(utc("2025-10-26T00:30"), utc("2025-10-26T01:30")),)
