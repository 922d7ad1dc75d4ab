"""Highest powers of Enedis (old CSV) and of EDF: one a local day, in VA; made files, as no real one was seen."""

from __future__ import annotations

from datetime import date

import pytest

from persienne.base.localtime import local_days
from persienne.importers.formats import read_content
from persienne.importers.job import Job, ParsedFile, Reason
from support.enedis_files import curve_csv

LOCAL = local_days()


def enedis(*rows: str, kind: str = "Consommation") -> ParsedFile:
    text = curve_csv([*rows]).replace("Courbe de charge", "Puissance maximale quotidienne")
    text = text.replace("Energie active", "Puissance maximale atteinte").replace("Consommation", kind)
    return read_content(text.replace(";W;", ";;").encode(), Job("x.csv"))


def edf(*rows: str, unit: str = "kVA", encoding: str = "latin-1") -> ParsedFile:
    head = f"Date;Puissance maximale atteinte ({unit});Nature de la donnée"
    lines = ["", "Récapitulatif de mes puissances maximales", "", head, "", *rows, ""]
    return read_content("\n".join(lines).encode(encoding, "replace"), Job("x.csv"))


def days(file: ParsedFile) -> dict[str, int]:
    (block,) = file.blocks
    found = {}
    for start, length, value in zip(
        block.starts.tolist(), block.durations.tolist(), block.values.tolist(), strict=True
    ):
        day = LOCAL.day(start)
        assert (start, length) == (LOCAL.midnight(day), LOCAL.length(day))
        found[date.fromordinal(day).isoformat()] = value
    return found


def test_enedis_highest_powers_are_of_the_date_whatever_the_hour_of_midnight() -> None:
    file = enedis("2024-10-26T00:00:00+02:00;4321", "2024-10-27T01:00:00+02:00;5100", "2024-10-28T00:00:00+01:00;")
    assert (file.format, file.blocks[0].register.name) == ("enedis.pmax.csv", "SMAXSN")
    assert days(file) == {"2024-10-26": 4321, "2024-10-27": 5100}
    assert [line.reason for line in file.refused] == [Reason.EMPTY_VALUE]


def test_an_instant_of_a_highest_power_is_kept() -> None:
    (block,) = enedis("2024-01-10T18:42:00+01:00;4321").blocks
    assert (LOCAL.wall(int(block.starts[0])).isoformat()[:16], int(block.durations[0])) == ("2024-01-10T18:42", 0)


def test_what_is_injected_has_its_own_register() -> None:
    assert enedis("2024-01-10T00:00:00+01:00;900", kind="Production").blocks[0].register.name == "SMAXIN"


@pytest.mark.parametrize("encoding", ["latin-1", "ascii"])
def test_edf_highest_powers_are_read_where_the_title_says_their_unit(encoding: str) -> None:
    file = edf("02/12/2025;5,43;Réelle", "01/12/2025;4;Réelle", encoding=encoding)
    assert (file.format, days(file)) == ("edf.maxima.csv", {"2025-12-01": 4000, "2025-12-02": 5430})
    assert days(edf("01/12/2025;4321;Réelle", unit="VA")) == {"2025-12-01": 4321}


def test_edf_highest_powers_that_contradict_each_other_are_refused() -> None:
    file = edf("01/12/2025;4,0;Réelle", "01/12/2025;4,0;Réelle", "01/12/2025;5,0;Réelle", "2/x;1;")
    assert (days(file), file.duplicates) == ({"2025-12-01": 4000}, 1)
    assert [line.reason for line in file.refused] == [Reason.CONTRADICTION, Reason.BAD_STAMP]
