"""``persienne erase`` counts before it erases, asks, hands over a certificate, and tells what was erased."""

from __future__ import annotations

import json
import sys
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.household.access.always_on import AlwaysOn
from persienne.household.household import Household, household_exists
from persienne.household.privacy.certificate import verify
from persienne.household.privacy.out_of_reach import ALWAYS, OF_KEYS, OF_SCOPE
from persienne.store.day_notes import SPANS as NOTES
from persienne.store.day_seals import DAY_SEAL
from persienne.store.erase import _PARTS, REACHING, SET_ASIDE, SET_ASIDE_DAYS, Level, Scope
from persienne.store.erasures import ByTheWay, State, end
from persienne.words.english import table
from persienne.words.numbers import Figures
from support.households import POINT, CheapPassphrase, environment, put, weeks
from support.terminals import on_a_terminal
from support.told_figures import unknown_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support.said import Said


HOME = weeks("2025-03-03", 14)
WEEK = ("--level", "day", "--from", "2025-03-10", "--to", "2025-03-16")


@pytest.fixture
def home(made: Callable[..., tuple[Path, Callable[..., Said]]], tmp_path: Path) -> Path:
    """The folder of a household with two weeks in it."""
    return made(put(tmp_path, "curve.csv", HOME.curve))[0]


@pytest.fixture
def run(home: Path, commands: Callable[..., Said]) -> Callable[..., Said]:
    """Run one command on it, in English."""
    assert home
    return commands


def curve_days(run: Callable[..., Said]) -> set[str]:
    said = run("series", "--level", "curve", "--json")
    return {row["start"][:10] for row in json.loads(said.out)}


@pytest.mark.slow
def test_a_dry_run_counts_and_erases_nothing(run: Callable[..., Said]) -> None:
    before = curve_days(run)
    said = run("erase", *WEEK, "--dry-run")
    assert (said.code, said.err) == (0, "")
    assert "Days of curve: 7; intervals in them: 336" in said.out
    assert "free blocks of the disk" in said.out
    counted = json.loads(run("erase", *WEEK, "--dry-run", "--json").out)
    assert counted["counts"] == [{"table": "curve", "level": "curve", "rows": 7, "values": 336}]
    assert {one["code"] for one in counted["remains"]} >= {"backups", "others_copies"}
    assert unknown_in(counted, said.out, Figures(french=False)) == set()
    assert curve_days(run) == before


@pytest.mark.slow
def test_a_script_that_does_not_say_yes_erases_nothing(run: Callable[..., Said]) -> None:
    before = curve_days(run)
    said = run("erase", *WEEK)
    assert (said.code, said.out) == (1, "")
    assert "--yes" in said.err
    assert curve_days(run) == before


def test_it_prints_the_certificate_and_the_journal_holds_it(run: Callable[..., Said]) -> None:
    said = run("erase", *WEEK, "--yes", "--json")
    certificate = json.loads(said.out)
    assert (said.code, certificate["state"]) == (0, "done")
    assert verify(certificate)
    assert POINT not in said.out
    (entry,) = [json.loads(line) for line in run("erase", "--journal", "--json").out.splitlines()]
    assert entry["certificate"] == certificate
    assert (entry["first"], entry["last"], entry["state"]) == ("2025-03-10", "2025-03-16", "done")
    told = run("erase", "--journal").out.split("\t")
    assert " at " in told[0]
    assert told[1] == "Everything, 10\u00a0– 16 Mar 2025"
    assert told[3] == "file written anew\n"
    days = curve_days(run)
    assert max(days) <= "2025-03-09"


@pytest.mark.slow
def test_no_figure_of_an_erasure_is_shown_that_its_json_lacks(run: Callable[..., Said], tmp_path: Path) -> None:
    figures, file = Figures(french=False), tmp_path / "certificate.txt"
    assert run("slat", "half", "--then", "erase").code == 0
    assert run("slat", "closed", "--then", "reduce").code == 0
    said = run("erase", "--level", "all", "--to", "2025-03-16", "--yes", "--certificate", str(file)).out
    entries = [json.loads(line) for line in run("erase", "--journal", "--json").out.splitlines()]
    assert unknown_in(entries[0], said.replace(str(file), ""), figures) == set()
    known = {"": entries, "sums": [sum(one["counts"].values()) for one in entries]}
    assert unknown_in(known, run("erase", "--journal").out, figures) == set()
    assert unknown_in(entries[0], file.read_text(), figures) <= {"256", "2,000"}, "of sentences"


@pytest.mark.slow
def test_what_is_not_there_is_told_and_a_dry_run_that_finds_nothing_is_an_answer(run: Callable[..., Said]) -> None:
    said = run("erase", "--level", "live", "--yes")
    assert (said.code, said.out) == (1, "")
    assert "Nothing is stored" in said.err
    said = run("erase", "--level", "live", "--dry-run")
    assert (said.code, said.out, said.err) == (0, "Nothing of this is stored: nothing would be erased.\n", "")
    assert json.loads(run("erase", "--level", "live", "--dry-run", "--json").out)["counts"] == []


@pytest.mark.slow
@pytest.mark.usefixtures("qapp")  # the paper would make an application that is none for windows
@pytest.mark.parametrize("suffix", [".json", ".pdf", ".txt"])
def test_the_certificate_goes_into_a_file(run: Callable[..., Said], tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"certificate{suffix}"
    said = run("erase", *WEEK, "--yes", "--certificate", str(file))
    assert (said.code, said.err) == (0, "")
    assert f"The certificate is in {file}." in said.out
    content = file.read_bytes()
    begins = {".json": b"{", ".pdf": b"%PDF", ".txt": b"Certificate of erasure"}[suffix]
    assert content.lstrip().startswith(begins)


@pytest.mark.slow
def test_an_import_and_a_meter_can_be_named(run: Callable[..., Said]) -> None:
    assert "no import of this number" in run("erase", "--level", "all", "--import", "7", "--yes").err
    assert "no such meter" in run("erase", "--level", "all", "--meter", "01234567890123", "--yes").err
    assert run("erase", "--level", "all", "--import", "1", "--yes").code == 0
    assert run("imports", "--json").out == ""


@pytest.mark.for_each(
    ("arguments", "words"),
    [
        ((), "Say what to erase"),
        (("--level", "day", "--from", "2025-03-10", "--to", "2025-03-09", "--yes"), "comes after"),
        (("--level", "day", "--from", "yesterday"), "is not a date"),
        (("--level", "day", "--certificate", "proof.doc"), "proof.doc"),
        (("--everything", "--level", "day"), "goes with none"),
        (("--everything", "--word", "EFFACER", "--dry-run"), "goes with none"),
        (("--everything", "--word", "EFFACER", "--journal"), "goes with none"),
        (("--journal", "--certificate", "proof.json"), "--journal goes with --json alone"),
        (("--level", "day", "--to", "9999-12-31", "--dry-run"), "31 Dec 9999 can’t be right"),
        (("--level", "day", "--from", "0001-01-01", "--dry-run"), "can’t be right"),
        (("--level", "day", "--yes", "--certificate", "no/such/folder/proof.json"), "proof.json"),
        (("--everything",), "EFFACER"),
        (("--everything", "--word", "effacer"), "EFFACER"),
    ],
)
def test_what_makes_no_sense_is_said_and_erases_nothing(
    run: Callable[..., Said], home: Path, arguments: tuple[str, ...], words: str
) -> None:
    said = run("erase", *arguments)
    assert (said.code, said.out) == (1, "")
    assert words in said.err
    assert household_exists(home)


def test_everything_goes_at_the_word(run: Callable[..., Said], home: Path) -> None:
    said = run("erase", "--everything", "--word", "EFFACER", "--json")
    removed = json.loads(said.out)
    assert (said.code, removed["folder"], removed["keyring"]) == (0, True, None)
    assert not home.exists()
    assert run("erase", "--everything", "--word", "EFFACER").code == 1


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="services are Linux's")
def test_the_service_that_goes_with_everything_is_named_before_and_after(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    service = AlwaysOn(home)
    service.install()
    env = environment(tmp_path, XDG_CONFIG_HOME=str(tmp_path / "config"))
    code, shown = on_a_terminal(["erase", "--everything"], env, "ERASE")
    before, after = shown.split("ERASE:")
    assert (code, str(service.file) in before, str(service.file) in after) == (0, True, True)
    assert not service.installed


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_a_terminal_is_told_and_asked(home: Path, tmp_path: Path) -> None:
    env = environment(tmp_path)
    code, shown = on_a_terminal(["erase", *WEEK], env, "no")
    assert (code, "Days of curve: 7" in shown, "Nothing was erased" in shown) == (1, True, True)
    code, shown = on_a_terminal(["erase", *WEEK], env, "yes")
    assert (code, "found: 0" in shown) == (0, True)
    code, shown = on_a_terminal(["erase", "--everything"], env, "ERASE")
    assert (code, home.exists()) == (0, False)


@pytest.mark.slow
def test_a_doubtful_erasure_is_proved_again(home: Path, run: Callable[..., Said]) -> None:
    assert "nothing to do" in run("erase", "--prove").err
    with closing(Household.open(home, CheapPassphrase())) as household:
        certificate = replace(household.erasures.erase(Scope(Level.CURVE)), state=State.DOUBTFUL.value)
        (entry,) = household.erasures.journal()
        end(household.conn, entry.id, State.DOUBTFUL, certificate.to_json())
    assert "--prove goes with --json alone" in run("erase", "--prove", *WEEK).err
    said = run("erase", "--prove", "--json")
    assert (said.code, said.err) == (0, "")
    (proved,) = map(json.loads, said.out.splitlines())
    assert (proved["state"], proved["id"], verify(proved)) == ("done", certificate.id, True)
    assert proved["proof"]["again"].endswith("Z")
    assert "\tfile written anew" in run("erase", "--journal").out


def test_every_code_has_its_words() -> None:
    parts = {part.name for parts in _PARTS.values() for part in parts}
    spans = {SET_ASIDE, SET_ASIDE_DAYS, NOTES.table, NOTES.shortened}
    assert set(table("erasing.counted")) == parts | spans | {"marked_day", DAY_SEAL, REACHING, "meter"}
    assert set(table("erasing.remains")) == {*ALWAYS, *OF_KEYS, *OF_SCOPE}
    assert set(table("erasing.levels")) == set(Level)
    assert set(table("erasing.by_the_way")) == set(ByTheWay)
    assert set(table("erasing.journal")) >= {"meter", "import"}
    assert set(table("erasing.states")) == set(State)
