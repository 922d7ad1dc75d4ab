"""Sums by price as a file: one line each, exact to the joule, no formula, and a word for every reason."""

from __future__ import annotations

from datetime import date

from persienne.exporters.needed_csv import WHY, NeededRow, write
from persienne.insight.costs.energies import Why

FIRST, LAST = date(2025, 10, 1).toordinal(), date(2025, 10, 31).toordinal()


def test_every_reason_has_its_word_in_the_file() -> None:
    assert WHY.keys() == {why.value for why in Why}


def test_a_sum_is_one_line_with_its_days_and_its_energy_to_the_joule() -> None:
    rows = (
        NeededRow("**********9998", "actuel", 9, FIRST, LAST, "hc", 3_600_001),
        NeededRow("", "Coop; nuit", None, FIRST, LAST, "=1+1", 7_200, ""),
        NeededRow("", "actuel", 9, FIRST, LAST, "", 3_600, "curve"),
    )
    assert write(rows).decode("utf-8-sig").split("\r\n") == [
        "compteur;contrat;kVA;premier_jour;dernier_jour;periode_de_prix;Wh;sans_prix",
        "**********9998;actuel;9;2025-10-01;2025-10-31;hc;1000,000278;",
        ";Coop, nuit;;2025-10-01;2025-10-31;'=1+1;2;",
        ";actuel;9;2025-10-01;2025-10-31;;1;sans_courbe",
        "",
    ]
