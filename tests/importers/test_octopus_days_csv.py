"""Octopus' days (France), as other programs know them; the rows are made."""

from __future__ import annotations

import pytest

from persienne.base.reading import Made, Quality
from persienne.importers.formats import read_content
from persienne.importers.job import Job, ParsedFile, Reason

HEADER = (
    "Période de consommation;Consommation (kWh);Consommation (euros);Nature de la donnée (Réelle/estimée);"
    "Option tarifaire;Consommation HP (kWh);Consommation HC (kWh);Consommation HP (euros);Consommation HC (euros)"
)
TWO = "Heures pleines / heures creuses"


def octopus(*rows: str, header: str = HEADER) -> ParsedFile:
    return read_content("\n".join([header, *rows, ""]).encode(), Job("suivi_conso.csv"))


def by_register(file: ParsedFile) -> dict[str, list[int]]:
    return {block.register.name: [value // 3600 for value in block.values.tolist()] for block in file.blocks}


def test_energies_are_read_by_tariff_and_euros_are_not() -> None:
    file = octopus(
        f"01/07/2026;4,749;0,62;-;{TWO};1,005;3,744;0,22;0,4",
        f"02/07/2026;2,459;0,35;Estimée;{TWO};0,747;1,712;0,16;0,19",
    )
    assert (file.format, file.blocks[0].source.made) == ("octopus.days.csv", Made.DAILY)
    assert by_register(file) == {"EAST": [4749, 2459], "EASF01": [3744, 1712], "EASF02": [1005, 747]}
    assert file.blocks[0].qualities.tolist() == [int(Quality.MEASURED), int(Quality.ESTIMATED)]


def test_a_base_contract_gives_the_total_alone() -> None:
    assert by_register(octopus("01/07/2026;4,749;0,62;-;Base;;;;")) == {"EAST": [4749]}


def test_tariffs_that_do_not_add_up_leave_the_total() -> None:
    file = octopus(f"01/07/2026;4,749;0,62;-;{TWO};9;3,744;0,22;0,4")
    assert (by_register(file), [line.reason for line in file.refused]) == ({"EAST": [4749]}, [Reason.CONTRADICTION])


@pytest.mark.parametrize("missing", ["", "NA"])
def test_a_day_without_a_value_is_refused(missing: str) -> None:
    file = octopus(f"01/07/2026;{missing};;-;{TWO};;;;", f"02/07/2026;2,459;0,35;-;{TWO};0,747;1,712;0,16;0,19")
    assert (len(file.blocks[0]), [line.reason for line in file.refused]) == (1, [Reason.EMPTY_VALUE])
