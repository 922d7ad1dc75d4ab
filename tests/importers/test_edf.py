"""EDF's files: half-hours, days and indexes, as EDF writes them and as editors leave them; the rows are made."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.reading import Made, Quality
from persienne.importers.formats import read_content
from persienne.importers.job import Hole, Job, ParsedFile, Reason
from persienne.importers.mapping import Doubt, UnknownTableError
from support.read_files import only, utc
from support.spellings import as_csv, as_ods, as_xlsx

if TYPE_CHECKING:
    from collections.abc import Sequence


POWERS = ["Date et heure de relève par le distributeur", "Puissance atteinte (W)", "Nature de la donnée"]
DAYS = ["Date de consommation", "Consommation (kWh)", "Nature de la donnée"]
INDEXES = ["Date de relevé de l'index", "Type d'index", "Index Heures pleines (kWh)", "Index Heures creuses (kWh)"]
TOLD = "Index transmis par le distributeur"


def edf(title: str, header: Sequence[str], *rows: str, encoding: str = "latin-1") -> ParsedFile:
    text = "\n".join(["", f"Récapitulatif de {title}", "", ";".join(header), "", *rows, ""])
    return read_content(text.encode(encoding, "replace"), Job("export.csv"))


def powers(*rows: str, encoding: str = "latin-1") -> ParsedFile:
    return edf("mes puissances atteintes en W", POWERS, *rows, encoding=encoding)


def half_hours(date: str, *, value: int = 100, copies: int = 1, skip: Sequence[str] = ()) -> list[str]:
    """A day as EDF writes it: its date, then 24:00 (written 00:00:00) down to 00:30; each row ``copies`` times."""
    ends = ["00:00:00", *(f"{minutes // 60:02}:{minutes % 60:02}:00" for minutes in range(1410, 0, -30))]
    return [f"{date};;", *(f"{end};{value};Réelle" for end in ends if end not in skip for _ in range(copies)), ""]


# --- half-hours ------------------------------------------------------------------------------------------------------


def test_the_midnight_that_opens_a_block_ends_its_day() -> None:
    block = only(powers(*half_hours("02/12/2025"), *half_hours("01/12/2025")))
    assert (len(block), block.starts[0], block.starts[-1]) == (96, utc("2025-11-30T23:00"), utc("2025-12-02T22:30"))
    assert set(block.durations.tolist()) == {1800}
    assert block.values.sum() == 96 * 100 * 1800


def test_a_day_that_stands_there_twice_counts_once() -> None:
    file = powers(*half_hours("01/12/2025", copies=2))
    assert (file.rows, len(only(file)), file.duplicates) == (96, 48, 48)


def test_rows_beside_the_grid_are_refused_and_leave_the_day_whole() -> None:
    rows = half_hours("01/12/2025")
    file = powers(*rows[:10], "10:43:02;999;Réelle", *rows[10:])
    assert (len(only(file)), [line.reason for line in file.refused]) == (48, [Reason.OFF_GRID])
    assert file.odd_share == 0


def test_the_doubled_hour_of_october_keeps_its_two_passages_although_they_are_equal() -> None:
    night = ["02:30:00;24;Réelle", "02:00:00;76;Réelle", "02:30:00;26;Réelle", "02:00:00;76;Réelle"]
    rows = half_hours("26/10/2025", skip=("02:30:00", "02:00:00"))
    at = rows.index("03:00:00;100;Réelle") + 1
    block = only(powers(*rows[:at], *night, *rows[at:]))
    assert len(block) == 50
    first = block.starts.tolist().index(utc("2025-10-25T23:30"))
    assert block.values[first : first + 4].tolist() == [76 * 1800, 26 * 1800, 76 * 1800, 24 * 1800]


def test_the_day_of_march_has_forty_six_half_hours() -> None:
    block = only(powers(*half_hours("30/03/2025", skip=("02:30:00", "03:00:00"))))
    local = local_days()
    assert (len(block), local.length(local.day(int(block.starts[0])))) == (46, 23 * 3600)


def test_a_missing_day_is_a_hole() -> None:
    file = powers(*half_hours("01/11/2025"), *half_hours("30/10/2025"))
    assert file.holes == (Hole(utc("2025-10-30T23:00"), utc("2025-10-31T23:00")),)


def test_a_half_hour_may_be_estimated() -> None:
    rows = half_hours("01/12/2025")
    rows[1] = rows[1].replace("Réelle", "Estimée")
    assert only(powers(*rows)).qualities.tolist() == [int(Quality.MEASURED)] * 47 + [int(Quality.ESTIMATED)]


def test_a_time_before_any_date_is_refused() -> None:
    file = powers("00:00:00;5;Réelle", *half_hours("01/12/2025"))
    assert (len(only(file)), [line.reason for line in file.refused]) == (48, [Reason.BAD_STAMP])


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_files_that_were_saved_again_are_read_without_their_accents_too(encoding: str) -> None:
    assert len(only(powers(*half_hours("01/12/2025"), encoding=encoding))) == 48


@pytest.mark.parametrize("save", [as_csv, as_xlsx, as_ods])
def test_a_spreadsheet_may_have_saved_it(save: object) -> None:
    rows = [POWERS, *(line.split(";") for line in half_hours("01/12/2025") if line)]
    data = save(rows)  # type: ignore[operator]
    assert len(only(read_content(data, Job("export")))) == 48


# --- days ------------------------------------------------------------------------------------------------------------


def days(*rows: str, header: Sequence[str] = DAYS) -> ParsedFile:
    return edf("ma consommation", header, *rows)


def test_days_are_kilowatt_hours_of_the_day_itself() -> None:
    file = days("02/01/2026;9;Réelle", "01/01/2026;7;Estimée")
    block = only(file)
    assert (file.format, block.source.made, block.source.precision) == ("edf.days.csv", Made.DAILY, 1000)
    assert block.starts.tolist() == [utc("2025-12-31T23:00"), utc("2026-01-01T23:00")]
    assert block.values.tolist() == [7 * 3_600_000, 9 * 3_600_000]
    assert block.qualities.tolist() == [int(Quality.ESTIMATED), int(Quality.MEASURED)]


def test_a_title_in_watt_hours_is_taken_at_its_word_and_handed_on() -> None:
    file = days("01/01/2026;7123;Réelle", header=[DAYS[0], "Consommation (Wh)", DAYS[2]])
    assert (only(file).values.tolist(), file.label_unit) == ([7123 * 3600], "wh")


def test_a_volume_of_gas_makes_no_days_of_electricity() -> None:
    with pytest.raises(UserError) as caught:
        days("01/01/2026;57;5,1;Réelle", header=[*DAYS[:2], "Consommation (m3)", DAYS[2]])
    assert caught.value.code == "file_unknown"


# --- indexes ---------------------------------------------------------------------------------------------------------


def indexes(*rows: str, header: Sequence[str] = INDEXES) -> ParsedFile:
    return edf("mes index", header, *rows)


def test_indexes_are_read_by_register_and_as_their_sum() -> None:
    file = indexes(f"02/01/2026;{TOLD};1004;517", f"01/01/2026;{TOLD};1000;515")
    found = {block.register.name: block.values.tolist() for block in file.blocks}
    assert found == {
        "EAST": [1_515_000, 1_521_000],
        "EASF02": [1_000_000, 1_004_000],
        "EASF01": [515_000, 517_000],
    }
    assert [block.source.precision for block in file.blocks] == [2000, 1000, 1000]
    assert file.blocks[0].starts.tolist() == [utc("2025-12-31T23:00"), utc("2026-01-01T23:00")]


def test_a_base_contract_has_one_index_which_is_the_total() -> None:
    file = indexes(f"01/01/2026;{TOLD};1000", header=[*INDEXES[:2], "Index Base (kWh)"])
    assert {block.register.name: block.values.tolist() for block in file.blocks} == {
        "EAST": [1_000_000],
        "EASF01": [1_000_000],
    }


def test_an_index_without_its_other_half_gives_no_sum() -> None:
    file = indexes(f"02/01/2026;{TOLD};1004;", f"01/01/2026;{TOLD};1000;515")
    assert {block.register.name: len(block) for block in file.blocks} == {"EAST": 1, "EASF02": 2, "EASF01": 1}


def test_rows_that_repeat_another_count_once_and_estimates_stay_estimates() -> None:
    file = indexes(*[f"02/01/2026;{TOLD};1004;517"] * 2, "01/01/2026;Index estimé;1000;515")
    assert (file.rows, file.duplicates) == (3, 1)
    assert file.blocks[0].qualities.tolist() == [int(Quality.ESTIMATED), int(Quality.MEASURED)]


def test_months_before_the_daily_readings_are_indexes_with_holes_between() -> None:
    file = indexes(f"01/01/2026;{TOLD};1000;515", f"01/11/2025;{TOLD};900;460")
    assert file.holes == (Hole(utc("2025-11-01T23:00"), utc("2025-12-31T23:00")),)


def test_a_column_of_an_unknown_tariff_makes_it_a_table_of_which_all_tariffs_are_added_up() -> None:
    with pytest.raises(UnknownTableError) as caught:
        indexes(f"02/01/2026;{TOLD};4;5;6", f"01/01/2026;{TOLD};1;2;3", header=[*INDEXES, "Index Pointe mobile (kWh)"])
    assert caught.value.look.proposals[0].mapping.values == (2, 3, 4)


# --- months ----------------------------------------------------------------------------------------------------------

MONTHS = ["Période de consommation", "Consommation (kWh)", "Nature de la donnée"]


def months(*rows: str, header: Sequence[str] = MONTHS, encoding: str = "latin-1") -> ParsedFile:
    return edf("ma consommation", header, *rows, encoding=encoding)


@pytest.mark.parametrize("encoding", ["latin-1", "ascii"])
def test_months_are_read_and_the_sum_of_a_year_is_not_counted_again(encoding: str) -> None:
    file = months("Année 2025;1 416;", "12/2025;1 016;Réelle", "11/2025;400;Estimée", "10/2025;;", encoding=encoding)
    block, local = only(file), local_days()
    assert (file.format, block.source.made, file.rows) == ("edf.months.csv", Made.DAILY, 3)
    assert [value // 3_600_000 for value in block.values.tolist()] == [400, 1016]
    assert [local.day(int(at)) for at in block.starts] == [datetime(2025, n, 1).toordinal() for n in (11, 12)]  # noqa: DTZ001
    assert block.qualities.tolist() == [int(Quality.ESTIMATED), int(Quality.MEASURED)]
    assert [line.reason for line in file.refused] == [Reason.EMPTY_VALUE]


def test_the_first_and_the_last_month_may_have_been_counted_in_a_part_only() -> None:
    file = months("12/2025;1016;Réelle", "11/2025;400;Réelle", "10/2025;300;Réelle")
    starts = only(file).starts.tolist()
    assert [hole.start for hole in file.partial] == [starts[0], starts[2]]


def test_a_day_or_a_word_is_no_month_and_wh_are_taken_at_their_word() -> None:
    file = months("12/2025;1016;Réelle", "01/12/2025;9;Réelle", "bientôt;9;Réelle", "11/2025;x;Réelle")
    assert [line.reason for line in file.refused] == [Reason.BAD_STAMP, Reason.BAD_STAMP, Reason.BAD_VALUE]
    wh = months("12/2025;1016000;Réelle", header=[MONTHS[0], "Consommation (Wh)", MONTHS[2]])
    assert only(wh).values.tolist() == [1016 * 3_600_000]


@pytest.mark.parametrize("first", ["12/2025", "01/12/2025"])
def test_gas_is_proposed_as_gas_and_asked_and_never_read_as_electricity(first: str) -> None:
    rows = [f"{first};90;1016;Réelle", f"{first.replace('12', '11', 1)};80;900;Réelle"]
    with pytest.raises(UnknownTableError) as caught:
        months(*rows, header=[MONTHS[0], "Consommation (m3)", MONTHS[1], MONTHS[2]])
    (proposal, *_) = caught.value.look.proposals
    assert (proposal.mapping.gas, proposal.mapping.volume) == (True, 1)
    assert Doubt.DIRECTION in proposal.doubts
