"""Whatever program saved it: each way in which a file may be written gives the blocks of the original."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persienne.base.errors import UserError
from persienne.base.reading import Quality
from persienne.importers.answers import check
from persienne.importers.formats import read_content
from persienne.importers.job import Job, Reason
from support.chance import cases
from support.enedis_files import (
    POINT,
    curve_block,
    curve_csv,
    curve_workbook,
    energy_workbook,
    index_csv,
    table_workbook,
)
from support.gas_files import day, gas_workbook
from support.spellings import (
    as_csv,
    as_html,
    as_ods,
    as_xlsx,
    french,
    mirrored,
    naive,
    rows_of_csv,
    rows_of_sheet,
    with_cells,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.base.reading import Block
    from persienne.importers.job import ParsedFile
    from support.spellings import Rows

WATTS = [1284, 252, 617, 30, 1501, 984]
BEGIN = datetime.fromisoformat("2025-11-30T23:00:00+00:00")
STARTS = [int((BEGIN + timedelta(minutes=30 * n)).timestamp()) for n in range(len(WATTS))]
DAYS = [int((BEGIN + timedelta(days=n)).timestamp()) for n in range(len(WATTS))]
ENDS = [f"{BEGIN + timedelta(minutes=90 + 30 * n):%Y-%m-%dT%H:%M:%S}+01:00" for n in range(len(WATTS))]


class Original(NamedTuple):
    """A file as its maker writes it, and the same as rows of cells; ``header`` is the row (from 0) of the titles."""

    data: bytes
    rows: Rows
    header: int


def of_csv(text: str) -> Original:
    rows = rows_of_csv(text)
    return Original(text.encode(), rows, next(n for n, row in enumerate(rows) if "Horodate" in row))


def of_sheet(data: bytes, title: str) -> Original:
    rows = rows_of_sheet(data)
    return Original(data, rows, next(n for n, row in enumerate(rows) if title in row))


INDEX_SHEET = [
    ["", "Point Référence Mesure (PRM) : ", POINT],
    [],
    ["", "Date du télé-relevé", "Index totalisateur (en kWh)", "Heures Pleines (en kWh)"],
    *(["", f"{day:02d}/09/2026", str(18_623 + day * 40), "7"] for day in range(1, 6)),
]
R63_HEAD = (
    "Identifiant PRM;Date de début;Date de fin;Grandeur physique;Grandeur métier;Unité;Horodate;Valeur;Nature;Pas"
)
ORIGINALS = {
    "old curve": of_csv(curve_csv([f"{end};{watts}" for end, watts in zip(ENDS, WATTS, strict=True)])),
    "old indexes": of_csv(
        index_csv(
            [f"2024-07-0{n}T01:00:00+02:00;Arrêté quotidien;{100 + n};{200 + n};;{300 + 2 * n}" for n in range(1, 6)]
        )
        + "Periode;Identifiant calendrier fournisseur\nDu 2024-07-01T00:00:00+02:00 au;FC000165;Base;BASE;Base;EAS F1\n"
    ),
    "curve sheet": of_sheet(curve_workbook(curve_block(STARTS, [1800] * len(WATTS), WATTS)), "Début"),
    "energy sheet": of_sheet(energy_workbook(curve_block(DAYS, [86_400] * len(WATTS), WATTS)), "Date"),
    "index sheet": of_sheet(table_workbook({"Index": INDEX_SHEET}), "Date du télé-relevé"),
    "gas days": of_sheet(gas_workbook(*(day(f"{n:02}/10/2024", 50 + n, 4 + n) for n in range(1, 6))), "Date de relevé"),
    "R63": of_csv(
        "\n".join(
            [R63_HEAD]
            + [
                f"{POINT};2025-12-01 00:00:00;2025-12-08 00:00:00;PA;CONS;W;{naive(end)};{watts};B;PT30M"
                for end, watts in zip(ENDS, WATTS, strict=True)
            ]
        )
    ),
}
SPELLINGS: dict[str, Callable[[Original], bytes]] = {
    "saved as CSV": lambda made: as_csv(made.rows),
    "tabs": lambda made: as_csv(made.rows, "\t"),
    "commas": lambda made: as_csv(made.rows, ","),
    "every cell quoted": lambda made: as_csv(made.rows, quoted=True),
    "a line that says the delimiter": lambda made: as_csv(made.rows, above="sep=;\n", end="\r\n"),
    "a line that says another delimiter": lambda made: as_csv(made.rows, ",", above="sep=,\n"),
    "a title line above": lambda made: as_csv(made.rows, above="Ma maison, été, hiver, tout\n"),
    "blank lines above": lambda made: as_csv(made.rows, above="\n\n\n;;\n"),
    "columns swapped": lambda made: as_csv(mirrored(made.rows, made.header)),
    "UTF-16": lambda made: as_csv(made.rows).decode().encode("utf-16"),
    "cp1252": lambda made: as_csv(made.rows).decode().encode("cp1252"),
    "dates as in France": lambda made: as_csv(with_cells(made.rows, french)),
    "XLSX of texts": lambda made: as_xlsx(made.rows),
    "XLSX of numbers and dates": lambda made: as_xlsx(with_cells(made.rows, naive), typed=True),
    "XLSX with columns swapped": lambda made: as_xlsx(mirrored(made.rows, made.header)),
    "ODS of texts": lambda made: as_ods(made.rows),
    "ODS of numbers and dates": lambda made: as_ods(with_cells(made.rows, naive), typed=True),
    "HTML": lambda made: as_html(made.rows),
}


def columns(block: Block) -> tuple[object, ...]:
    lists = (block.starts.tolist(), block.durations.tolist(), block.values.tolist(), block.qualities.tolist())
    return block.meter, block.register, block.source, lists


def readings(file: ParsedFile) -> tuple[object, ...]:
    """All that a file tells of energy, but for the numbers of its lines."""
    reasons = [line.reason for line in file.refused]
    blocks = [columns(block) for block in sorted(file.blocks, key=lambda block: block.register.name)]
    return file.format, file.meter, file.rows, blocks, file.holes, reasons


@pytest.mark.for_each("spelling", SPELLINGS)
@pytest.mark.for_each("original", ORIGINALS)
def test_every_spelling_gives_the_blocks_of_the_original(original: str, spelling: str) -> None:
    made = ORIGINALS[original]
    expected = read_content(made.data, Job("export"))
    assert expected.blocks
    saved = read_content(SPELLINGS[spelling](made), Job("export"))
    assert readings(saved) == readings(expected)
    assert "swapped" in spelling or saved.facts == expected.facts


@pytest.mark.slow
@pytest.mark.for_each("number", ["1284,0", "1284.00", "1 284", "1\u00a0284", "1\u202f284"])
@pytest.mark.for_each("save", [as_csv, as_xlsx, as_ods, as_html], ids=["CSV", "XLSX", "ODS", "HTML"])
def test_a_number_may_be_written_with_decimals_and_blanks(save: Callable[[Rows], bytes], number: str) -> None:
    made = ORIGINALS["old curve"]
    rows = with_cells(made.rows, lambda cell: number if cell == "1284" else cell)
    assert readings(read_content(save(rows), Job("export"))) == readings(read_content(made.data, Job("export")))


@pytest.mark.parametrize("original", [name for name in ORIGINALS if "index" not in name])
def test_a_text_that_ends_inside_its_last_row_loses_that_row_alone_and_says_so(original: str) -> None:
    rows = ORIGINALS[original].rows
    whole = read_content(as_csv(rows), Job("export"))
    cut = read_content(as_csv(rows).rstrip(b"\n").rpartition(b";")[0], Job("export"))
    assert [line.reason for line in cut.refused] == [Reason.CUT_LINE]
    assert (cut.rows, len(cut.blocks[0])) == (whole.rows, len(whole.blocks[0]) - 1)
    assert cut.blocks[0].values.tolist() == whole.blocks[0].values.tolist()[:-1]


def test_a_last_value_that_may_have_lost_a_digit_is_doubted_where_nothing_says_how_lines_end() -> None:
    data = b"\n".join(ORIGINALS["old curve"].data.split(b"\n")[3:])
    whole, cut = (read_content(content, Job("export")).blocks[0] for content in (data, data[:-2]))
    assert set(whole.qualities.tolist()) == {Quality.MEASURED}
    assert cut.qualities.tolist()[-1] == Quality.DOUBTFUL


SHORTENED = {
    "curve sheet": as_csv(ORIGINALS["curve sheet"].rows),
    "days": b"Date;Valeur (en kWh)\n01/12/2025;30,816\n02/12/2025;16,048\n03/12/2025;14,808\n",
}


@pytest.mark.parametrize("data", SHORTENED.values(), ids=SHORTENED)
def test_a_last_value_that_may_have_lost_decimals_is_doubted_in_a_sheet_saved_as_text(data: bytes) -> None:
    whole, cut = (read_content(data[:length], Job("export")).blocks[0] for length in (-1, -2))
    assert set(whole.qualities.tolist()) == {Quality.MEASURED}
    assert set(cut.qualities.tolist()[:-1]) == {Quality.MEASURED}
    assert (len(cut), cut.qualities.tolist()[-1]) == (len(whole), Quality.DOUBTFUL)


INDEXES = {
    "old indexes": "Horodate;Type de releve;EAS F1;EAS T\n2024-07-01T01:00:00+02:00;Arrêté quotidien;100;300\n"
    "2024-07-02T01:00:00+02:00;Arrêté quotidien;101;302\n2024-07-03T01:00:00+02:00;Arrêté quotidien;102;304\n",
    "index sheet": "Date du télé-relevé;Index totalisateur (en kWh)\n01/09/2026;18663\n02/09/2026;18703\n"
    "03/09/2026;18743\n",
}


@pytest.mark.parametrize("original", INDEXES)
def test_an_index_that_may_have_lost_a_digit_is_refused_in_all_its_registers(original: str) -> None:
    whole, cut = (read_content(INDEXES[original][:length].encode(), Job("export")) for length in (-1, -2))
    assert (whole.rows, cut.rows, whole.refused) == (3, 3, ())
    assert [line.reason for line in cut.refused] == [Reason.CUT_LINE]
    assert {len(block) for block in cut.blocks} == {2}


def test_a_file_of_injection_stays_one_if_whole_columns_were_moved() -> None:
    rows = rows_of_csv(curve_csv(["2025-12-01T00:30:00+01:00;5", "2025-12-01T01:00:00+01:00;6"], metier="Production"))
    (block,) = read_content(as_xlsx(mirrored(rows, 0)), Job("export")).blocks
    assert (block.register.name, block.meter.point) == ("EAIT", POINT)


def test_a_sheet_that_its_name_alone_calls_injection_keeps_that_name_as_a_file() -> None:
    rows = ORIGINALS["index sheet"].rows
    for save in (as_csv, as_html):
        for name, register in (("Index Production.csv", "EAIT"), ("Index Consommation.csv", "EAST"), ("x", "EAST")):
            assert read_content(save(rows), Job(name)).blocks[0].register.name == register


def test_under_the_operator_s_head_a_last_line_without_a_line_feed_is_refused() -> None:
    cut = read_content(ORIGINALS["old curve"].data[:-2], Job("export"))
    assert [line.reason for line in cut.refused] == [Reason.CUT_LINE]
    assert set(cut.blocks[0].qualities.tolist()) == {Quality.MEASURED}


def test_two_sheets_of_one_old_export_each_are_not_mixed_up() -> None:
    book = table_workbook({"2024": ORIGINALS["old curve"].rows, "2025": ORIGINALS["old curve"].rows})
    with pytest.raises(UserError) as caught:
        read_content(book, Job("export"))
    assert caught.value.facts["seen"] == "enedis.several"


def test_a_curve_without_a_header_is_read_only_where_its_stamps_have_an_offset() -> None:
    rows = ORIGINALS["old curve"].rows[3:]
    assert (
        readings(read_content(as_xlsx(rows), Job("export")))[3:] == readings(read_content(as_csv(rows), Job("x")))[3:]
    )
    with pytest.raises(UserError) as caught:
        read_content(as_csv(with_cells(rows, naive)), Job("export"))
    assert caught.value.code == "file_unknown"


ODD_CELLS = (
    "",
    ";",
    "Horodate",
    "Valeur",
    "Début",
    "Identifiant PRM",
    "Periode",
    "-1",
    "1e9",
    "nan",
    "9" * 30,
    "31/02/2024",
)
EDITS = st.tuples(
    st.integers(0, 40),
    st.sampled_from(["set", "delete", "repeat", "reverse"]),
    st.integers(0, 12),
    st.sampled_from(ODD_CELLS),
)


def edited(rows: Rows, edits: list[tuple[int, str, int, str]]) -> list[list[str]]:
    """The rows after somebody has worked in them."""
    result = [list(row) for row in rows]
    for row, act, column, cell in edits:
        place = row % len(result)
        if act == "set":
            result[place] = [*result[place][:column], cell, *result[place][column + 1 :]]
        elif act == "repeat":
            result.insert(place, list(result[place]))
        elif act == "reverse":
            result[place].reverse()
        elif len(result) > 1:
            del result[place]
    return result


@pytest.mark.slow
@given(
    st.sampled_from(sorted(ORIGINALS)),
    st.lists(EDITS, max_size=6),
    st.sampled_from([as_csv, as_html, as_ods, as_xlsx]),
)
@settings(max_examples=cases(500))
def test_rows_that_somebody_worked_in_are_read_or_refused(
    original: str, edits: list[tuple[int, str, int, str]], save: Callable[[Rows], bytes]
) -> None:
    try:
        file = read_content(save(edited(ORIGINALS[original].rows, edits)), Job("export"))
    except UserError:
        return
    check(file)
