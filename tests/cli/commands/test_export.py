"""``persienne export``: a file that anyone can read is written once that was said, and told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.exporters.enedis_csv import write_index
from support.households import POINT, environment, make_cheap, persienne, put, weeks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support.said import Said

    Run = Callable[..., Said]

HOME = weeks()


@pytest.fixture
def run(made: Callable[..., tuple[Path, Run]], tmp_path: Path) -> Run:
    return made(put(tmp_path, "curve.csv", HOME.curve), put(tmp_path, "index.csv", write_index(HOME.indexes)))[1]


@pytest.mark.slow
def test_just_what_is_needed_is_written_once_a_contract_is_known(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "needed.csv"
    refused = run("export", "--format", "needed", "--yes", path)
    assert (refused.code, "No contract of this meter is known" in refused.err) == (1, True)
    assert run("contract", "--option", "base", "--kva", "6").code == 0
    offer = tmp_path / "coop.json"
    offer.write_text('[{"since": "2024-01-01", "option": "tempo", "kva": 6}]')
    (said,) = run("export", "--format", "needed", "--compare", offer, "--yes", "--json", path).objects()
    assert (said["format"], said["step"], said["masked"]) == ("needed", "sums", True)
    rows = [line.split(";") for line in path.read_text("utf-8-sig").splitlines()[1:]]
    assert [row[1:6] for row in rows if row[1] == "actuel"] == [
        ["actuel", "6", "2024-10-21", "2024-10-31", "base"],
        ["actuel", "6", "2024-11-01", "2024-11-03", "base"],
    ]
    assert any(row[1] == "coop" for row in rows)
    assert run("export", "--list").out.endswith(f"\tneeded.sums\t2024-10-21\t2024-11-03\t{path}\n")


def test_a_file_is_written_as_finely_as_it_may_be_and_told_as_json(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    (said,) = run("export", "--format", "csv", "--yes", "--json", path).objects()
    assert said == {
        "file": str(path),
        "format": "csv",
        "step": "curve",
        "first": "2024-10-21",
        "last": "2024-11-03",
        "rows": 674,
        "bytes": path.stat().st_size,
        "joules": int(HOME.curve.values.sum()),
        "left_out": 0,
        "in_part": 0,
        "rounded": 0,
        "masked": True,
        "notes": 0,
    }
    assert POINT not in path.read_text()
    (known,) = run("export", "--list", "--json").objects()
    assert (known["file"], known["format"], known["rows"], known["meter"]) == (str(path), "csv", 674, POINT)


@pytest.mark.slow
def test_nothing_is_written_before_it_is_said_that_anyone_can_read_it(run: Run, tmp_path: Path) -> None:
    said = run("export", "--format", "csv", tmp_path / "out.csv")
    assert (said.code, "anyone can read" in said.err) == (1, True)
    assert not (tmp_path / "out.csv").exists()
    assert run("export", "--list").out == "No export is known.\n"


@pytest.mark.slow
def test_the_days_and_the_whole_number_are_chosen(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    days = ("--from", "2024-10-27", "--to", "2024-10-27")
    said = run("export", "--format", "enedis", "--whole-number", *days, "--yes", path)
    assert said.out.startswith(f"Exported to {path}: 50 rows, {path.stat().st_size:,} bytes. ")
    assert path.stat().st_size > 999
    assert POINT in path.read_text()
    assert run("export", "--list").out.endswith(f"\tenedis.curve\t2024-10-27\t2024-10-27\t{path}\n")


@pytest.mark.slow
def test_a_file_that_stands_there_is_replaced_where_that_is_said(run: Run, tmp_path: Path) -> None:
    path = put(tmp_path, "out.csv", "mine")
    refused = run("export", "--format", "csv", "--yes", path)
    assert (refused.code, path.read_text()) == (1, "mine")
    assert run("export", "--format", "csv", "--yes", "--replace", path).code == 0


@pytest.mark.parametrize("arguments", [(), ("--format", "csv"), ("out.csv",), ("--list", "--format", "csv")])
def test_a_format_and_a_file_or_the_list_alone(run: Run, arguments: tuple[str, ...]) -> None:
    assert "--list alone" in run("export", *arguments).err


def test_days_that_go_back_are_refused(run: Run, tmp_path: Path) -> None:
    days = ("--from", "2024-10-28", "--to", "2024-10-27")
    assert run("export", "--format", "csv", *days, "--yes", tmp_path / "out").code == 1


@pytest.mark.turning
@pytest.mark.parametrize(("written", "begins"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")])
def test_the_chart_and_the_page_are_drawn_without_a_screen(tmp_path: Path, written: str, begins: bytes) -> None:
    make_cheap(tmp_path / "household", Slat.HALF, put(tmp_path, "curve.csv", weeks("2024-09-25", 45).curve))
    env = environment(tmp_path)
    days = ("--from", "2024-10-01", "--to", "2024-10-31")
    for lang in ("fr", "en"):
        path = tmp_path / f"out-{lang}.{written}"
        done = persienne("--lang", lang, "export", "--format", written, *days, "--yes", path, env=env)
        assert (done.returncode, done.stderr) == (0, "")
        assert path.read_bytes().startswith(begins)
        assert path.stat().st_mode & 0o777 == 0o600
    if written == "pdf":
        refused = persienne("--lang", "en", "export", "--format", "pdf", "--yes", tmp_path / "more.pdf", env=env)
        assert "a whole month or a whole year" in refused.stderr
        assert not (tmp_path / "more.pdf").exists()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("en", "The slats of this meter are closed, so no load curve goes out"),
        ("fr", "aucune courbe de charge ne sort"),
    ],
)
def test_the_format_or_the_slats_are_named_where_they_are_the_reason(
    made: Callable[..., tuple[Path, Run]], tmp_path: Path, lang: str, says: str
) -> None:
    _, run = made(put(tmp_path, "curve.csv", HOME.curve), slat=Slat.CLOSED)
    refused = run("export", "--format", "enedis", "--yes", tmp_path / "out.csv", lang=lang)
    assert refused.code == 1
    assert says in refused.err
    assert not (tmp_path / "out.csv").exists()


@pytest.mark.quick
@pytest.mark.slow
def test_notes_on_days_are_in_a_file_where_that_is_said(run: Run, tmp_path: Path) -> None:
    assert run("notes", "add", "2024-10-23", "coupure").code == 0
    told = {}
    for name, more in (("without", ()), ("with", ("--with-notes",))):
        path = tmp_path / f"{name}.sqlite"
        (told[name],) = run("export", path, "--format", "sqlite", "--yes", "--json", *more).objects()
    assert (told["without"]["notes"], told["with"]["notes"]) == (0, 1)
    assert b"coupure" not in (tmp_path / "without.sqlite").read_bytes()
    assert b"coupure" in (tmp_path / "with.sqlite").read_bytes()
    for other in ("csv", "png", "pdf"):
        refused = run("export", tmp_path / f"x.{other}", "--format", other, "--yes", "--with-notes")
        assert (refused.code, "no room for your notes" in refused.err) == (1, True)
    said = run("export", tmp_path / "again.sqlite", "--format", "sqlite", "--yes", "--with-notes")
    assert "Your notes on these days are in it: 1." in said.out
