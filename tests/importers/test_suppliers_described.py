"""Files of suppliers whose titles nobody has told: the assistant reads them, and nothing says otherwise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from persienne.base.localtime import local_days
from persienne.base.reading import Made
from persienne.importers.formats import read_content
from persienne.importers.job import Job, ParsedFile, Reason
from persienne.importers.mapping import DAY, SPAN, Doubt, Measure, Proposal, Stamp, UnknownTableError
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


@pytest.mark.for_each("name", FILES)
def test_the_assistant_reads_it_to_the_wh_on_the_night_of_25_hours(name: str) -> None:
    data, stamp = FILES[name]
    found = proposed(data)
    assert (set(found.doubts) <= {Doubt.ORDER}, found.mapping.stamp) == (True, stamp)
    (block,) = read_content(data, Job("x", mappings=(found.mapping,))).blocks
    assert block.values.sum() == 3600 * total(FIRST, DAYS, HALF)
    assert block.starts.tolist() == [at for at, _ in slots(FIRST, DAYS, HALF)]


def test_of_a_piece_of_a_day_the_end_that_a_time_stands_for_is_asked() -> None:
    piece = b"\n".join(total_energies(FIRST, DAYS).splitlines()[:20])
    assert Doubt.STAMP in proposed(piece).doubts


def test_a_description_of_another_file_without_titles_is_not_taken_for_it() -> None:
    mapping = replace(proposed(FILES["TotalEnergies without titles"][0]).mapping, titles=("other",))
    with pytest.raises(UnknownTableError):
        read_content(FILES["TotalEnergies without titles"][0], Job("x", mappings=(mapping,)))


MINT = '"Category";"HP";"HC"\n"du 11/10/23 au 21/10/23";40;58\n"du 22/10/23 au 21/11/23";120;170\n'
"""Mint: billing periods, as one program's report shows a line of them (EDF_Simulateur_Prix#94)."""


def spans(file: ParsedFile) -> list[tuple[str, int, int]]:
    """The first day, the number of days and the Wh of each period."""
    local, block = local_days(), file.blocks[0]
    ends = (block.starts + block.durations - 1).tolist()
    columns = zip(block.starts.tolist(), ends, block.values.tolist(), strict=True)
    return [
        (date.fromordinal(local.day(at)).isoformat(), local.day(end) - local.day(at) + 1, joules // 3600)
        for at, end, joules in columns
    ]


def test_billing_periods_are_read_to_their_last_day_and_the_unit_is_asked() -> None:
    found = proposed(MINT.encode())
    assert (found.doubts, found.mapping.step, found.mapping.values) == ((Doubt.MEASURE,), SPAN, (1, 2))
    assert (found.mapping.measure, found.mapping.stamp) == (Measure.KWH, Stamp.START)
    file = read_content(MINT.encode(), Job("x", mappings=(found.mapping,)))
    assert spans(file) == [("2023-10-11", 11, 98_000), ("2023-10-22", 31, 290_000)]
    assert (file.blocks[0].source.made, file.partial, file.holes) == (Made.DAILY, (), ())


def test_a_period_that_ends_on_the_day_on_which_the_next_begins_does_not_hold_it() -> None:
    text = "Période;Conso (kWh)\nDu 11/10/2023 au 21/10/2023;98\nDu 21/10/2023 au 21/11/2023;290\n"
    found = proposed(text.encode())
    assert (found.doubts, found.mapping.stamp) == ((), Stamp.END)
    file = read_content(text.encode(), Job("x", mappings=(found.mapping,)))
    assert spans(file) == [("2023-10-11", 10, 98_000), ("2023-10-21", 31, 290_000)]


def test_of_one_period_alone_whether_its_last_day_is_in_it_is_asked() -> None:
    found = proposed(b"Periode;Conso (kWh)\ndu 11/10/2023 au 21/10/2023;98\n")
    assert Doubt.STAMP in found.doubts


def test_months_by_their_names_are_periods_of_which_the_first_and_the_last_may_be_parts() -> None:
    rows = [
        "Janvier 2025;310",
        "Février 2025 ;250",
        "03/2025;x",
        *(f"{month:02d}/2025;{month}0" for month in range(4, 13)),
    ]
    text = "\n".join(["Mois;Conso (kWh)", *rows, "Total;1280"]) + "\n"
    found = proposed(text.encode())
    assert (found.doubts, found.mapping.step) == ((), SPAN)
    file = read_content(text.encode(), Job("x", mappings=(found.mapping,)))
    assert spans(file)[:3] == [("2025-01-01", 31, 310_000), ("2025-02-01", 28, 250_000), ("2025-04-01", 30, 40_000)]
    assert [line.reason for line in file.refused] == [Reason.BAD_VALUE, Reason.BAD_STAMP]
    assert len(file.partial) == 2


def test_a_month_beside_each_date_makes_no_period_of_a_day() -> None:
    rows = [f"Janvier 2025;{day:02d}/01/2025;{day * 5 % 7 + 1}" for day in range(1, 29)]
    found = proposed("\n".join(["Mois;Jour;Conso (kWh)", *rows, ""]).encode())
    assert (found.mapping.date, found.mapping.step) == (1, DAY)


def test_months_of_gas_in_m3_and_kwh_are_kept_as_given() -> None:
    text = "Mois;Gaz (m3);Gaz (kWh)\nJanvier 2025;100;1100\nFévrier 2025;90;1000\n"
    file = read_content(text.encode(), Job("x", mappings=(proposed(text.encode()).mapping,)))
    assert [block.register.name for block in file.blocks] == ["GAS", "GASVOL"]
    assert file.blocks[1].values.tolist() == [100_000, 90_000]
