"""A register goes out and comes back on the command line: the same chain, never over a file, JSON alone when asked."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from persienne.cli import main
from persienne.slats import Slat
from support.households import PASSPHRASE, make_cheap, put

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., "Said"]

NOTED = ("add", "--category", "C2", "--party", "enedis", "--state", "given", "--on", "2024-05-01", "--holder", "=Zoé")


class Said(NamedTuple):
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``consents`` on one of two households, the first where none is named."""
    put(tmp_path, "passphrase", f"{PASSPHRASE}\n")
    homes = [make_cheap(tmp_path / name, Slat.HALF) for name in ("first", "second")]
    monkeypatch.setenv("PERSIENNE_PASSPHRASE_FILE", str(tmp_path / "passphrase"))

    def run(*arguments: str | Path, home: int = 0) -> Said:
        code = main(["--lang", "en", "--home", str(homes[home]), "consents", *map(str, arguments)])
        return Said(code, *capsys.readouterr())

    return run


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


def test_nothing_is_written_over_and_nothing_is_taken_in_twice(run: Run, tmp_path: Path) -> None:
    run(*NOTED)
    out = tmp_path / "register.jsonld"
    run("export", out)
    before = out.read_bytes()
    again = run("export", out)
    assert (again.code, out.read_bytes()) == (1, before)
    assert "register.jsonld can't be written" in again.err
    refused = run("import", out)
    assert (refused.code, refused.out) == (1, "")


def test_a_touched_copy_is_refused_with_the_number_of_its_first_broken_entry(run: Run, tmp_path: Path) -> None:
    run(*NOTED)
    run(*NOTED[:-4], "--on", "2024-06-01", "--state", "renewed")
    content = run("export").out.replace('\\"event_time\\":\\"2024-06-01\\"', '\\"event_time\\":\\"2023-06-01\\"')
    path = put(tmp_path, "touched.jsonld", content)
    refused = run("import", path, home=1)
    assert refused.code == 1
    assert "entry 2 is the first that does not hold" in refused.err
    assert run("list", "--events", "--json", home=1).json == []


def test_a_format_and_json_are_not_asked_for_together(run: Run) -> None:
    with pytest.raises(SystemExit):
        run("export", "--format", "csv", "--json")
