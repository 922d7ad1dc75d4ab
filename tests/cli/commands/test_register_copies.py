"""A register goes out and comes back on the command line: the same chain, never over a file, JSON alone when asked."""

from __future__ import annotations

import csv
import io
import os
import sys
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from support.households import environment, make_cheap, persienne, put
from support.read_pdf import lines_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support.said import Said

    Run = Callable[..., Said]

NOTED = ("add", "--category", "C2", "--party", "enedis", "--state", "given", "--on", "2024-05-01", "--holder", "=Zoé")


@pytest.fixture
def run(commands: Run, tmp_path: Path) -> Run:
    """Run ``consents`` on one of two households, the first where none is named."""
    homes = [make_cheap(tmp_path / stop, stop) for stop in (Slat.HALF, Slat.OPEN)]  # of one stop they would be copies
    return lambda *arguments, home=0: commands("--home", homes[home], "consents", *arguments)


@pytest.mark.slow
def test_a_register_that_went_out_comes_back_with_the_same_head(run: Run, tmp_path: Path) -> None:
    run(*NOTED)
    out = tmp_path / "register.jsonld"
    written = run("export", out)
    assert (written.code, written.err) == (0, "")
    assert written.out.startswith("Written to register.jsonld. Entries: 1; fingerprint ")
    taken = run("import", out, "--json", home=1)
    assert (taken.code, taken.json["events"]) == (0, 1)
    assert taken.json["head"] in written.out
    assert run("verify", "--json", home=1).code == 0
    assert run("list", "--events", "--json", home=1).out == run("list", "--events", "--json").out


@pytest.mark.slow
def test_the_receipts_are_json_alone_on_standard_output(run: Run) -> None:
    run(*NOTED)
    document = run("export", "--json").json
    assert document["@type"] == "dpv:ConsentReceipt"
    assert document == {**run("export").json, "@id": document["@id"]} | {
        name: document[name] for name in ("dct:created", "dct:identifier", "dpv:hasIdentifier")
    }


def test_the_table_is_one_line_an_event_and_no_formula(run: Run) -> None:
    run(*NOTED)
    (line,) = csv.DictReader(io.StringIO(run("export", "--format", "csv").out.removeprefix("\ufeff")), delimiter=";")
    assert (line["holder"], line["event_time"]) == ("'=Zoé", "2024-05-01")


@pytest.mark.slow
def test_nothing_is_written_over_and_nothing_is_taken_in_twice(run: Run, tmp_path: Path) -> None:
    run(*NOTED)
    out = tmp_path / "register.jsonld"
    run("export", out)
    before = out.read_bytes()
    again = run("export", out)
    assert (again.code, out.read_bytes()) == (1, before)
    assert "register.jsonld can’t be written" in again.err
    refused = run("import", out)
    assert (refused.code, refused.out) == (1, "")


@pytest.mark.slow
def test_a_touched_copy_is_refused_with_the_number_of_its_first_broken_entry(run: Run, tmp_path: Path) -> None:
    run(*NOTED)
    run(*NOTED[:-4], "--on", "2024-06-01", "--state", "renewed")
    content = run("export").out.replace('\\"event_time\\":\\"2024-06-01\\"', '\\"event_time\\":\\"2023-06-01\\"')
    path = put(tmp_path, "touched.jsonld", content)
    refused = run("import", path, home=1)
    assert refused.code == 1
    assert "entry 2 is the first that does not hold" in refused.err
    assert run("list", "--events", "--json", home=1).json == []


@pytest.mark.parametrize(("name", "beginning"), [("a.csv", b"\xef\xbb\xbfseq;"), ("a.json", b"{\n"), ("a", b"{\n")])
def test_the_name_of_the_file_says_which_format_is_meant(run: Run, tmp_path: Path, name: str, beginning: bytes) -> None:
    run(*NOTED)
    assert run("export", tmp_path / name, "--json").json["events"] == 1
    assert (tmp_path / name).read_bytes().startswith(beginning)


@pytest.mark.slow
def test_the_sheet_to_read_has_each_day_on_one_line_and_is_asked_for_by_its_name(tmp_path: Path) -> None:
    make_cheap(tmp_path / "household", Slat.HALF)
    env = environment(tmp_path, PYTHONPATH=os.pathsep.join(sys.path))  # a process of its own: Qt starts once in each
    for said in (NOTED, ("export", tmp_path / "sheet.PDF")):
        done = persienne("--lang", "en", "consents", *said, env=env)
        assert (done.returncode, done.stderr) == (0, "")
    content = (tmp_path / "sheet.PDF").read_bytes()
    assert "2024-05-01" in [line.text for line in lines_of(content)]
    again = persienne("--lang", "en", "consents", "export", "--format", "pdf", tmp_path / "sheet.PDF", env=env)
    assert (again.returncode, (tmp_path / "sheet.PDF").read_bytes()) == (1, content)


@pytest.mark.parametrize("asked", [("--format", "pdf"), ("--format", "csv", "--json")])
def test_what_can_not_be_printed_needs_a_file(run: Run, asked: tuple[str, ...]) -> None:
    refused = run("export", *asked)
    assert (refused.code, refused.out) == (1, "")
    assert "Name the file to write" in refused.err


def test_json_is_another_name_of_the_receipts(run: Run) -> None:
    run(*NOTED)
    assert run("export", "--format", "json", "--json").json["@type"] == "dpv:ConsentReceipt"
