"""The commands that need no window: what goes in comes out again, as JSON alone or as lines for people."""

from __future__ import annotations

import json
import logging
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.cli.unlocking import passphrase
from persienne.exporters.enedis_csv import write_index
from persienne.household.household import Household
from persienne.meters.tic.labels import Mode
from persienne.meters.virtual.moment import MeterOptions
from persienne.meters.virtual.stream import Succession
from persienne.vault import PassphraseCredential
from support.households import (
    HOUR,
    PASSPHRASE,
    POINT,
    cut,
    midnight,
    modes,
    put,
    raised,
    weeks,
)
from support.stored import code_of
from support.tic_frames import frame, standard_lines
from support.tic_logs import log

pytestmark = pytest.mark.slow  # each test runs the program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support.said import Said

HOME = weeks()
BEGIN, END = midnight("2024-10-21"), midnight("2024-11-04")
PROMISED = """file format meter rows intervals energy_wh first last steps holes duplicates rejected reconciled
    new unchanged changed conflicts""".split()  # noqa: SIM905 - seventeen names read better without their quotes


# --- import ----------------------------------------------------------------------------------------------------------


def test_import_prints_one_object_for_each_file(half: Callable[..., Said], tmp_path: Path) -> None:
    first, second = cut(HOME.curve, BEGIN, BEGIN + 24 * HOUR), cut(HOME.curve, BEGIN + 24 * HOUR, END)
    said = half("import", put(tmp_path, "a.csv", first), put(tmp_path, "b.csv", second), "--json")
    assert (said.code, said.err) == (0, "")
    objects = said.objects()
    assert all(set(PROMISED) <= set(one) for one in objects)
    assert [one["file"] for one in objects] == ["a.csv", "b.csv"]
    one = objects[0]
    assert (one["meter"], one["format"], one["steps"]) == (POINT, "enedis.curve.csv", [30])
    assert (one["first"], one["last"]) == ("2024-10-20T22:00:00Z", "2024-10-21T21:30:00Z")
    assert (one["rows"], one["intervals"], one["new"]) == (48, 48, 48)
    assert one["energy_wh"] * 3600 == int(first.values.sum())


def test_import_for_people_is_the_windows_report_in_words(half: Callable[..., Said], tmp_path: Path) -> None:
    said = half("import", put(tmp_path, "a.csv", HOME.curve))
    assert (said.code, said.err) == (0, "")
    undo, about, counts, steps = said.out.splitlines()
    assert undo == "To undo it: persienne undo 1"
    assert about.startswith("a.csv: Enedis file, half-hours, meter …9998, 21 Oct\u00a0– 3 Nov 2024, ")
    assert counts.startswith(
        f"  {len(HOME.curve)} lines read, {len(HOME.curve)} measures: {len(HOME.curve)} of them new"
    )
    assert steps == "  Steps: 30\u00a0min"


def test_a_batch_is_summed_up_first_and_its_holes_are_told_last(half: Callable[..., Said], tmp_path: Path) -> None:
    week = 7 * 24 * HOUR
    first, last = cut(HOME.curve, BEGIN, BEGIN + week - 24 * HOUR), cut(HOME.curve, BEGIN + week, END)
    lines = half("import", put(tmp_path, "a.csv", first), put(tmp_path, "b.csv", last)).out.splitlines()
    count = f"{len(first) + len(last):,}"
    assert lines[0] == f"2 files imported, {count} new measures, 1 hole between the files."
    assert lines[-1] == "Between the files, none of them has: 27 Oct 2024 00:00\u00a0–\u00a023:00 (meter …9998)"


def test_a_file_without_a_value_is_told_too(half: Callable[..., Said], tmp_path: Path) -> None:
    path = put(tmp_path, "a.csv", cut(HOME.curve, BEGIN, BEGIN))
    said = half("import", path)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("a.csv: Enedis file, half-hours, meter …9998, no measure in it, 0\u00a0kWh\n")
    (one,) = half("import", path, "--json").objects()
    assert (one["intervals"], one["first"], one["last"]) == (0, None, None)


def test_every_refused_file_is_told_and_the_others_are_kept(half: Callable[..., Said], tmp_path: Path) -> None:
    bad = [put(tmp_path, f"{name}.csv", "Un poème\n") for name in "xy"]
    good = put(tmp_path, "a.csv", HOME.curve)
    said = half("import", *bad, good)
    assert said.code == 1
    assert sorted(line[:5] for line in said.err.splitlines()) == ["x.csv", "y.csv"]
    assert said.out.splitlines()[0] == f"1 file imported, 2 files could not be read, {len(HOME.curve)} new measures."
    assert "\na.csv: " in said.out
    said = half("import", *bad, good, "--json")
    assert [(one["file"], one.get("error")) for one in said.objects()] == [
        ("x.csv", "file_unknown"),
        ("y.csv", "file_unknown"),
        ("a.csv", None),
    ]
    assert (said.code, len(said.err.splitlines())) == (1, 1)


def test_other_things_in_a_folder_are_told_and_are_no_error(half: Callable[..., Said], tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    put(folder, "a.csv", HOME.curve)
    put(folder, "notes.txt", "Un poème\n")
    said = half("import", folder)
    assert (said.code, "\na.csv: " in said.out, said.err[:9]) == (0, True, "notes.txt")
    (folder / "a.csv").unlink()
    assert half("import", folder).code == 1


def test_half_hours_that_become_day_totals_are_counted(half: Callable[..., Said], tmp_path: Path) -> None:
    path, days = put(tmp_path, "a.csv", HOME.curve), len(HOME.curve) // 48
    told = f"Added up into day totals: {len(HOME.curve):,} measures ({days} days)."
    assert "Added up" not in half("import", path, "--dry-run").out
    half("slat", "closed")
    assert told in half("import", path, "--dry-run").out
    half("slat", "half", "--retention-curve", "13", "--by", "me", "--why", "look")
    assert told in half("import", path, "--older", "reduce").out


def without_number(at: int) -> bytes:
    """A standard frame that names neither its meter nor its delivery point."""
    said = standard_lines(at, {1: 5_000})
    return frame([one for one in said if not one.startswith((b"PRM", b"STGE"))]).replace(b"\nADSC", b"\nADSX")


def test_a_recording_without_a_measure_or_a_number_makes_no_meter_and_says_why(
    half: Callable[..., Said], tmp_path: Path
) -> None:
    path = put(tmp_path, "short.log", b"ADSC\t" + without_number(BEGIN + 30_600))
    for options in ((), ("--dry-run",)):
        said = half("import", path, *options)
        assert (said.code, said.err) == (0, "")
        assert "It brings nothing: the recording is too short" in said.out
        assert "became" not in said.out
    assert (half("imports").out, half("meters", "--json").out) == ("", "")
    later = put(tmp_path, "b.csv", replace(HOME.curve, meter=replace(HOME.meter, point=None)))
    assert half("import", later).code == 0


def test_a_recording_of_seconds_in_which_no_index_rises_is_not_asked_about(
    half: Callable[..., Said], tmp_path: Path
) -> None:
    old = Succession(MeterOptions(Mode.HISTORIQUE))
    one = log(old, [BEGIN + 30_600])
    said = half("import", put(tmp_path, "old.log", one + one))
    assert (said.code, said.err) == (0, "")
    assert "It brings nothing: the recording is too short" in said.out


def test_a_dry_run_says_what_a_first_meter_would_become(half: Callable[..., Said], tmp_path: Path) -> None:
    path = put(tmp_path, "a.csv", replace(HOME.curve, meter=replace(HOME.meter, point=None)))
    assert "it would become the first one" in half("import", path, "--dry-run").out
    assert "it became the first one" in half("import", path).out


def test_the_meter_of_a_file_without_a_number_can_be_said(half: Callable[..., Said], tmp_path: Path) -> None:
    path = put(tmp_path, "a.csv", replace(HOME.curve, meter=replace(HOME.meter, point=None)))
    (said,) = half("import", path, "--meter", "01111111111111", "--json").objects()
    assert said["meter"] == "01111111111111"
    said = half("series", "--level", "day", "--meter", "01111111111111", "--json")
    assert {row["meter"] for row in json.loads(said.out)} == {"01111111111111"}


def test_what_must_be_answered_is_not_stored_and_said_to_be_1(half: Callable[..., Said], tmp_path: Path) -> None:
    odd = put(tmp_path, "odd.csv", raised(HOME.curve, 90_000))
    said = half("import", odd, "--json")
    (one,) = said.objects()
    assert (said.code, one["file"], [ask["code"] for ask in one["asks"]]) == (1, "odd.csv", ["power"])
    facts = one["asks"][0]["facts"]
    assert (facts["count"], facts["limit_w"], facts["cause"]) == (len(HOME.curve), 39_600, "wrong_unit")
    assert half("imports", "--json").out == ""
    said = half("import", odd)
    assert (said.code, said.out) == (1, "")
    assert "--accept power" in said.err


def test_accepted_codes_answer_the_questions(half: Callable[..., Said], tmp_path: Path) -> None:
    odd = put(tmp_path, "odd.csv", raised(HOME.curve, 90_000))
    assert half("import", odd, "--accept", "overlap").code == 1
    said = half("import", odd, "--accept", "power", "--json")
    assert (said.code, said.objects()[0]["new"]) == (0, len(HOME.curve))
    assert half("import", odd).code == 0  # answered when it was stored


def test_a_recording_without_a_date_is_dated_by_two_options(half: Callable[..., Said], tmp_path: Path) -> None:
    old = Succession(MeterOptions(Mode.HISTORIQUE))
    path = put(tmp_path, "old.log", log(old, range(BEGIN + 30_600, BEGIN + 45_000, 60)))
    said = half("import", path)
    assert (said.code, said.out) == (1, "")
    assert "--from 2026-11-02T08:30 --to" in said.err
    assert half("import", path, "--from", "2024-10-21").code == 1
    assert half("import", path, "--from", "2024-10-22", "--to", "2024-10-21").code == 1
    said = half("import", path, "--from", "2024-10-21T08:30", "--to", "2024-10-21T12:30", "--json")
    (one,) = said.objects()
    assert (said.code, one["format"], one["new"], one["first"]) == (0, "tic", 1, "2024-10-21T06:30:00Z")
    said = half("import", path, "--from", "2024-10-21", "--to", "2024-10-21", "--json")
    assert said.objects()[0]["end"] == "2024-10-21T22:00:00Z"


# --- imports, undo ---------------------------------------------------------------------------------------------------


@pytest.mark.quick
def test_imports_are_listed_and_undone_by_their_number(half: Callable[..., Said], tmp_path: Path) -> None:
    half("import", put(tmp_path, "a.csv", HOME.curve), put(tmp_path, "b.csv", write_index(HOME.indexes)))
    (batch,) = half("imports", "--json").objects()
    assert sorted(file["file"] for file in batch["files"]) == ["a.csv", "b.csv"]
    assert batch["at"].endswith("Z")
    lines = half("imports").out.splitlines()
    assert lines[0].split("\t")[0] == str(batch["import"])
    numbered = [line.split("\t") for line in lines[1:]]
    assert sorted((number, said[:5]) for _, number, said in numbered) == [("1", "a.csv"), ("2", "b.csv")]
    said = half("undo", str(batch["import"]), "--file", "2")
    assert said == (0, "Undone. What other imports gave stays.\n", "")
    said = half("undo", str(batch["import"]), "--file", "2")
    assert (said.code, said.err) == (1, "This import has no file 2. See its files with: persienne imports\n")
    assert half("undo", str(batch["import"])) == (0, "Undone. What other imports gave stays.\n", "")
    assert half("imports", "--json").out == ""
    said = half("undo", str(batch["import"]))
    assert (said.code, said.out, said.err) == (
        1,
        "",
        "There is no import of this number. See them with: persienne imports\n",
    )


# --- the household and its passphrase --------------------------------------------------------------------------------


@pytest.mark.parametrize(("said", "slat"), [((), Slat.CLOSED), (("--slat", "half"), Slat.HALF)])
def test_init_makes_the_stop_that_was_said(
    run: Callable[..., Said], tmp_path: Path, said: tuple[str, ...], slat: Slat
) -> None:
    assert run("init", *said) == (0, f"A household was made in {tmp_path / 'household'}.\n", "")
    with closing(Household.open(tmp_path / "household", PassphraseCredential(PASSPHRASE))) as household:
        assert household.slats.of_new_meters is slat


def test_after_every_command_the_folder_is_closed_to_others(half: Callable[..., Said], tmp_path: Path) -> None:
    folder, path = tmp_path / "household", put(tmp_path, "a.csv", HOME.curve)
    commands = [
        ("import", path),
        ("import", "--dry-run", path),
        ("imports",),
        ("series", "--level", "day"),
        ("undo", "1"),
        ("import", tmp_path / "missing.csv"),
    ]
    for command in commands:
        folder.chmod(0o755)
        (folder / "household.db").chmod(0o644)
        half(*command)
        closed = {".": 0o700, **dict.fromkeys(("household.db", "household.keys", "household.lock"), 0o600)}
        assert modes(folder) == closed, command


@pytest.mark.parametrize("made", [True, False])
def test_no_household_is_said_whether_its_folder_is_there_or_not(
    run: Callable[..., Said], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, made: bool
) -> None:
    monkeypatch.delenv("PERSIENNE_PASSPHRASE_FILE")
    if made:
        (tmp_path / "household").mkdir()
    said = run("series", "--level", "day", "--json")
    assert (said.code, said.out) == (1, "")
    assert said.err == "There is no household in household yet. Make one with: persienne init\n"


@pytest.mark.quick
def test_a_passphrase_that_is_too_short_makes_nothing(run: Callable[..., Said], tmp_path: Path) -> None:
    said = run("init", "--passphrase-file", put(tmp_path, "short", "sésame\n"))
    assert (said.code, said.out) == (1, "")
    assert "at least 8 characters" in said.err
    assert not (tmp_path / "household" / "household.keys").exists()


def test_the_passphrase_is_the_first_line_of_the_file_that_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PERSIENNE_PASSPHRASE_FILE", str(put(tmp_path, "env", "de l'environnement\r\nreste")))
    assert passphrase(None) == "de l'environnement"
    assert passphrase(put(tmp_path, "said", "dite\n")) == "dite"
    assert passphrase(put(tmp_path, "empty", "")) == ""
    for file in (put(tmp_path, "latin", b"\xe9"), tmp_path / "missing", tmp_path):
        assert code_of(lambda file=file: passphrase(file)) == "passphrase_file"
    monkeypatch.delenv("PERSIENNE_PASSPHRASE_FILE")
    assert passphrase(None) is None


def test_no_log_names_a_meter(half: Callable[..., Said], tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        half("import", put(tmp_path, f"{POINT}.csv", HOME.curve), tmp_path / f"{POINT}-missing.csv")
        half("series", "--level", "day")
        half("undo", "1")
    assert [record.getMessage() for record in caplog.records if POINT in record.getMessage()] == []
