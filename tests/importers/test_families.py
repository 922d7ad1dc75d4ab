"""A file that is not read is named by its content; the heads here are made, as their programs write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.importers.formats import read_content
from persienne.importers.job import Job
from support.enedis_files import table_workbook
from support.tic_frames import frame, line, parity

if TYPE_CHECKING:
    from pathlib import Path

EDF = "\nRécapitulatif de mes factures\n\nDate de facture;Montant (euros)\n\n12/2025;101,6\n"
TELEGRAM = "/ABC5METER-1\r\n\r\n1-3:0.2.8(50)\r\n0-0:1.0.0(260101000000W)\r\n1-0:1.8.1(000001.000*kWh)\r\n!1234\r\n"
# The checksums are those of other values: a program has changed them.
TIC = frame([line(f"EASF{n:02d}", "000000001", standard=True) for n in range(1, 8)]).replace(b"1\t", b"2\t")
STATISTICS = b"statistic_id\tstart\tsum\nsensor.x\t07.01.2024 23:00\t1\n"
HISTORY = "entity_id,state,last_changed,last_changed\nsensor.linky,12.5,2026-01-01T00:00:00.000Z,\n"
FILES = {
    "EDF, bills": (EDF.encode("latin-1"), "edf"),
    "EDF, bills that lost their accents": (EDF.replace("é", "\ufffd").encode(), "edf"),
    "EDF, days": ("\nRécapitulatif de ma consommation\n\nDate;Consommation (kWh)\n26/12/2022;9\n".encode(), "table"),
    "EDF, highest powers in kW": (
        "Récapitulatif de mes puissances\n\nDate;Puissance maximale (kW)\n26/12/2022;4,5\n27/12/2022;5,5\n".encode(),
        "edf",
    ),
    "SGE": (b'<soap:Envelope xmlns:soap="x" xmlns:x="http://www.enedis.fr/sge/b2b/services/v2.0"/>', "enedis.sge"),
    "Green Button": (b'<?xml version="1.0"?>\n<feed xmlns:espi="http://naesb.org/espi"/>', "greenbutton.other"),
    "Home Assistant, statistics": (STATISTICS, "homeassistant"),
    "Home Assistant, history": (HISTORY.encode(), "homeassistant"),
    "Home Assistant, JSON": (
        b'{"timezone_identifier": "Europe/Paris", "entities": [{"id": "x"}]}',
        "homeassistant",
    ),
    "DSMR telegram": (TELEGRAM.encode(), "dsmr"),
    "DSMR-reader, without its columns": (
        b"Hour Start,Electricity 1 (Dutch Users: Low Tariff),Gas\nmidnight,1,0\n",
        "dsmr",
    ),
    "P1 Monitor": (table_workbook({"e_history_uur": [["TIMESTAMP", "VERBR_KWH_T1", "x"]]}), "dsmr"),
    "TIC, standard": (TIC, "tic"),
    "TIC, with its parity bits": (parity(TIC), "tic"),
}


@pytest.mark.for_each("name", FILES)
def test_a_file_that_is_not_read_is_named(name: str) -> None:
    data, family = FILES[name]
    with pytest.raises(UserError) as caught:
        read_content(data, Job("holiday.jpg"))
    assert (caught.value.code, caught.value.facts["seen"]) == ("file_unknown", family)


@pytest.mark.parametrize(
    ("folder", "pattern", "family"),
    [
        ("dsmr", "*v*.txt", "dsmr"),
        ("tic", "19-*", "tic"),
    ],
)
def test_real_files_of_a_family_are_named(samples: Path, folder: str, pattern: str, family: str) -> None:
    found = [path for path in sorted((samples / folder).glob(pattern)) if path.name != "SOURCES.md"]
    assert found
    seen = set()
    for path in found:
        with pytest.raises(UserError) as caught:
            read_content(path.read_bytes(), Job("x"))
        seen.add(caught.value.facts["seen"])
    assert seen == {family}


@pytest.mark.parametrize("text", ["BASE 1\nBASE 2\nBASE 3\n", "/usr/bin/env\n", "PRM 1\n", '{"releves": []}'])
def test_a_little_likeness_names_nothing(text: str) -> None:
    with pytest.raises(UserError) as caught:
        read_content(text.encode(), Job("x"))
    assert caught.value.facts["seen"] in ("text", "csv", "json")
