"""``import --map`` and ``tables``: an unknown table is proposed, said, imported, kept and forgotten; ``missing``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from support.described_tables import HALF, fluvius, octopus_uk, stamped, total
from support.households import put

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support.said import Said

pytestmark = pytest.mark.slow
FIRST, DAYS = "2025-10-24", 5


@pytest.fixture
def run(made: Callable[..., tuple[Path, Callable[..., Said]]]) -> Callable[..., Said]:
    """Run a command on an empty half-open household."""
    return made()[1]


def without_a_unit(first: str = FIRST, days: int = DAYS) -> str:
    return stamped(
        first,
        days,
        HALF,
        title="Horaire;Conso",
        row=lambda start, _end, value: f"{start:%d/%m/%Y %H:%M};{value / 1000:.3f}",
    )


def test_an_unknown_table_is_refused_with_what_it_may_be(run: Callable[..., Said], tmp_path: Path) -> None:
    said = run("import", put(tmp_path, "uk.csv", octopus_uk(FIRST, DAYS)))
    assert said.code == 1
    assert "The values are: energies in kWh" in said.err
    assert "persienne import uk.csv --map auto" in said.err
    assert run("series", "--level", "day", "--json").objects() == [[]]


@pytest.mark.quick
def test_a_proposal_without_a_doubt_is_imported_kept_used_again_and_forgotten(
    run: Callable[..., Said], tmp_path: Path
) -> None:
    path = put(tmp_path, "uk.csv", octopus_uk(FIRST, DAYS))
    (report,) = run("import", path, "--map", "auto", "--json").objects()
    assert (report["format"], report["energy_wh"]) == ("mapped", total(FIRST, DAYS, HALF))
    (table,) = run("tables", "--json").objects()
    assert (table["table"], table["measure"]) == (1, "kwh")
    assert "consumption (kwh)" in run("tables").out
    again = run("import", put(tmp_path, "more.csv", octopus_uk("2025-11-01", 2)), "--meter", "new")
    assert "Read as you described tables with these columns" in again.out
    assert run("tables", "--forget", 1).out == "Forgotten. What was imported stays.\n"
    assert run("tables").out == "No table was described.\n"
    assert run("tables", "--forget", 1).code == 1
    assert run("import", put(tmp_path, "last.csv", octopus_uk("2025-11-05", 2))).code == 1


def test_what_is_in_doubt_has_to_be_said(run: Callable[..., Said], tmp_path: Path) -> None:
    path = put(tmp_path, "voisin.csv", without_a_unit())
    assert "--map unit=…" in run("import", path).err
    refused = run("import", path, "--map", "auto")
    assert refused.code == 1
    assert "Say it with --map: unit=w|kw|wh|kwh|" in refused.err
    (report,) = run("import", path, "--map", "unit=kWh", "--json").objects()
    assert report["energy_wh"] == total(FIRST, DAYS, HALF)


def test_whether_a_table_is_of_gas_has_to_be_said_where_its_titles_do_not_say_it(
    run: Callable[..., Said], tmp_path: Path
) -> None:
    rows = [f"{day:02d}/01/2026;{day * 5 % 9},5;{40 + day * 7 % 11}" for day in range(1, 29)]
    path = put(tmp_path, "releves.csv", "\n".join(["Jour;Volume (m3);Energie (kWh)", *rows]) + "\n")
    assert "Say it with --map: direction=import|injection|gas" in run("import", path, "--map", "auto").err
    assert run("import", path, "--map", "direction=water").code == 1
    volumes = run("import", path, "--map", "unit=m3,direction=import")
    assert (volumes.code, "Say it with --map: direction=gas." in volumes.err) == (1, True)
    saved = {"titles": [], "date": 0, "values": [1], "measure": "m3", "step": 86_400}
    assert run("import", path, "--map", put(tmp_path, "water.json", json.dumps(saved))).code == 1
    (report,) = run("import", path, "--map", "direction=gas,volume=2", "--json").objects()
    assert (report["register"], report["energy_wh"]) == ("GAS", 1000 * sum(40 + day * 7 % 11 for day in range(1, 29)))


def test_json_has_the_proposal_and_its_doubts(run: Callable[..., Said], tmp_path: Path) -> None:
    (said,) = run("import", put(tmp_path, "voisin.csv", without_a_unit()), "--json").objects()
    assert (said["error"], said["doubts"]) == ("file_unknown", ["measure"])
    assert said["proposal"]["titles"] == ["horaire", "conso"]


def test_a_dry_run_keeps_no_description(run: Callable[..., Said], tmp_path: Path) -> None:
    path = put(tmp_path, "voisin.csv", without_a_unit())
    (report,) = run("import", path, "--map", "unit=kw", "--dry-run", "--json").objects()
    assert report["energy_wh"] * 2 == pytest.approx(total(FIRST, DAYS, HALF), abs=1)
    assert run("tables").out == "No table was described.\n"


@pytest.mark.for_each(
    "text", ["unit", "unit=", "unit=kJ", "what=ever", "value=17", "value=Rien", "rows=nobody", "step=7", "decimal=x"]
)
def test_what_map_does_not_understand_is_refused(run: Callable[..., Said], tmp_path: Path, text: str) -> None:
    said = run("import", put(tmp_path, "a.csv", without_a_unit()), "--map", text)
    assert said.code == 1
    assert text in said.err


def test_the_pair_that_map_does_not_understand_is_named_alone(run: Callable[..., Said], tmp_path: Path) -> None:
    said = run("import", put(tmp_path, "a.csv", without_a_unit()), "--map", "unit=kwh,stamp=middle")
    assert "“stamp=middle” is nothing that --map understands" in said.err


def test_every_part_can_be_said(run: Callable[..., Said], tmp_path: Path) -> None:
    path = put(tmp_path, "a.csv", fluvius("2026-01-05", 1))
    said = "date=Van datum,time=2,end=3,value=Volume,unit=kwh,stamp=start,step=15,order=dmy,decimal=comma,clock=local"
    (report,) = run(
        "import", path, "--map", f"{said},direction=injection,rows=Injectie Dag|Injectie Nacht", "--json"
    ).objects()
    assert (report["register"], report["rejected"]) == ("EAIT", 96)


def test_columns_that_may_be_parts_of_one_total_are_asked_about_and_can_be_added_up(
    run: Callable[..., Said], tmp_path: Path
) -> None:
    rows = [f"{day:02}/01/2026;{day % 5 + 3};{day % 7 + 1};1" for day in range(1, 31)]
    path = put(tmp_path, "a.csv", "\n".join(["Jour;HP (kWh);HC (kWh);Autre (kWh)", *rows, ""]))
    asked = run("import", path)
    assert "“HP (kWh)”, “HC (kWh)”, “Autre (kWh)” look like parts of one total" in asked.err
    assert "value=HP (kWh)+HC (kWh)+Autre (kWh)|HP (kWh)+HC (kWh)|" in asked.err
    assert run("import", path, "--map", "auto").code == 1
    (report,) = run("import", path, "--map", "value=2+HC (kWh)", "--json").objects()
    assert report["energy_wh"] == 1000 * sum(day % 5 + 3 + day % 7 + 1 for day in range(1, 31))


def test_a_description_in_a_file_is_used(run: Callable[..., Said], tmp_path: Path) -> None:
    path = put(tmp_path, "voisin.csv", without_a_unit())
    mapping = {"titles": ["horaire", "conso"], "date": 0, "values": [1], "measure": "kwh"}
    saved = put(tmp_path, "map.json", json.dumps(mapping))
    (report,) = run("import", path, "--map", saved, "--json").objects()
    assert report["energy_wh"] == total(FIRST, DAYS, HALF)
    assert run("import", path, "--map", put(tmp_path, "bad.json", "{}")).code == 1


def test_missing_weeks_are_listed_with_where_they_are(run: Callable[..., Said], tmp_path: Path) -> None:
    assert run("missing").out == "Nothing is stored yet: no meter is known.\n"
    run("import", put(tmp_path, "uk.csv", octopus_uk(FIRST, DAYS)), "--map", "auto")
    (found,) = run("missing", "--json").objects()
    assert (found["operator"], found["closed"]) == ("enedis", False)
    assert (found["files"][0]["first"], found["files"][0]["last"]) == ("2025-10-29", "2025-11-04")
    said = run("missing").out
    assert "29 Oct – 4 Nov 2025" in said.replace("\u00a0", " ") or "4 Nov 2025" in said.replace("\u00a0", " ")
    assert "one file holds 7 days at most" in said
    (since,) = run("missing", "--since", "2025-10-20", "--json").objects()
    assert since["files"][0]["first"] == "2025-10-20"


def bills(folder: Path, *rows: str, title: str = "Du;Au;kWh") -> Path:
    return put(folder, "bills.csv", "\n".join([title, *rows]) + "\n")


def test_bills_with_a_first_and_a_last_day_are_periods_and_no_day_has_their_energy(
    run: Callable[..., Said], tmp_path: Path
) -> None:
    path = bills(tmp_path, "01/01/2025;31/01/2025;310", "01/02/2025;28/02/2025;280")
    assert "End: “Au”" in run("import", path).err
    assert run("import", path, "--map", "auto", "--meter", "new").code == 0
    told = run("series", "--level", "period", "--json").out
    assert [one["value"] for one in json.loads(told)] == [310_000, 280_000]
    assert json.loads(run("series", "--level", "day", "--json").out) == []


def test_a_question_of_map_names_its_values(run: Callable[..., Said], tmp_path: Path) -> None:
    months = bills(tmp_path, *(f"01/{month:02}/2024;{300 - month}" for month in range(1, 13)), title="Date;Conso")
    said = run("import", months, "--map", "auto").err
    assert "order=dmy|mdy|ymd" in said
    assert "unit=w|kw|wh|kwh|index-wh|index-kwh|m3|index-m3" in said
    one = bills(tmp_path, "12/01/2025;13/02/2025;310")
    assert "stamp=start (a day of the period), stamp=end (" in run("import", one).err
    assert "stamp=start|end" in run("import", one, "--map", "auto").err


@pytest.mark.quick
def test_a_last_day_that_is_said_makes_periods_and_asks_whether_it_is_in_them(
    run: Callable[..., Said], tmp_path: Path
) -> None:
    path = bills(tmp_path, "12/01/2025;01/01/2027;3", "13/01/2025;01/01/2027;4", title="A;B;kWh")
    said = run("import", path, "--map", "order=dmy,end=B")
    assert "stamp=start|end" in said.err
