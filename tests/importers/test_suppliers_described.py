"""Files of suppliers whose titles nobody has told: the assistant reads them, and nothing says otherwise."""

from __future__ import annotations

from dataclasses import replace

import pytest

from persienne.importers.formats import read_content
from persienne.importers.job import Job
from persienne.importers.mapping import Measure, Stamp
from persienne.importers.proposals import Doubt, Proposal
from persienne.importers.table_look import UnknownTableError
from persienne.telling.import_words import ImportWords
from persienne.words.numbers import Figures
from support.described_tables import HALF, octopus_uk, slots, total
from support.enedis_files import table_workbook
from support.supplier_files import sicae, strasbourg, total_energies

FIRST, DAYS = "2025-10-25", 3
"""Days around the October night."""
FILES = {
    "TotalEnergies": (total_energies(FIRST, DAYS), Stamp.START),
    "TotalEnergies without titles": (total_energies(FIRST, DAYS, title=False), Stamp.START),
    "Strasbourg": (strasbourg(FIRST, DAYS), Stamp.END),
    "SICAE, workbook": (table_workbook({"Feuil1": sicae(FIRST, DAYS)}), Stamp.START),
    "SICAE, text": ("\n".join("\t".join(map(str, row)) for row in sicae(FIRST, DAYS)).encode(), Stamp.START),
    "Octopus in Britain": (octopus_uk(FIRST, DAYS).encode(), Stamp.START),
}


def refusal(data: bytes) -> UnknownTableError:
    with pytest.raises(UnknownTableError) as caught:
        read_content(data, Job("12-martin-jeanne.csv"))
    return caught.value


def proposed(data: bytes) -> Proposal:
    return refusal(data).look.proposals[0]


@pytest.mark.parametrize("name", FILES)
def test_the_assistant_reads_it_to_the_wh_on_the_night_of_25_hours(name: str) -> None:
    data, stamp = FILES[name]
    found = proposed(data)
    assert (set(found.doubts) <= {Doubt.ORDER}, found.mapping.stamp) == (True, stamp)
    (block,) = read_content(data, Job("x", mappings=(found.mapping,))).blocks
    assert block.values.sum() == 3600 * total(FIRST, DAYS, HALF)
    assert block.starts.tolist() == [at for at, _ in slots(FIRST, DAYS, HALF)]


def test_a_strasbourg_curve_is_mean_power_and_a_total_energies_one_is_energy() -> None:
    assert proposed(FILES["Strasbourg"][0]).mapping.measure is Measure.W
    assert proposed(FILES["TotalEnergies without titles"][0]).mapping.measure is Measure.KWH


def test_of_a_piece_of_a_day_the_end_that_a_time_stands_for_is_asked() -> None:
    piece = b"\n".join(total_energies(FIRST, DAYS).splitlines()[:20])
    assert Doubt.STAMP in proposed(piece).doubts


@pytest.mark.parametrize("name", FILES)
def test_what_is_said_of_it_does_not_contradict_the_assistant(name: str) -> None:
    error = refusal(FILES[name][0])
    assert error.facts["seen"] == "table"
    words = ImportWords(lambda _context, source: source, Figures(french=False))
    said = words.error(error)
    assert "say what its columns hold" in said
    assert "can't read" not in said


def test_a_description_of_another_file_without_titles_is_not_taken_for_it() -> None:
    mapping = replace(proposed(FILES["TotalEnergies without titles"][0]).mapping, titles=("other",))
    with pytest.raises(UnknownTableError):
        read_content(FILES["TotalEnergies without titles"][0], Job("x", mappings=(mapping,)))
