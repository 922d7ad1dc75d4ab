"""``persienne set-aside``: days leave every sum of the command line, are listed, and come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.set_aside import Reason
from persienne.base.slats import Slat
from persienne.cli.main import main
from persienne.exporters.enedis_csv import write_index
from support.households import PASSPHRASE, POINT, make_cheap, put, weeks
from support.said import Said

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HOME = weeks()
THESE = ("--from", "2024-10-26", "--to", "2024-10-28")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """Run a command on a half-open household that holds two weeks of one meter."""
    key = tmp_path / "passphrase"
    key.write_text(PASSPHRASE)
    files = put(tmp_path, "curve.csv", HOME.curve), put(tmp_path, "index.csv", write_index(HOME.indexes))
    monkeypatch.setenv("PERSIENNE_HOME", str(make_cheap(tmp_path / "household", Slat.HALF, *files)))
    monkeypatch.setenv("PERSIENNE_PASSPHRASE_FILE", str(key))

    def command(*arguments: object, lang: str = "en") -> Said:
        code = main(["--lang", lang, *map(str, arguments)])
        return Said(code, *capsys.readouterr())

    return command


def starts(run: Callable[..., Said], level: str = "day") -> list[str]:
    (rows,) = run("series", "--level", level, "--json").objects()
    return [row["start"] for row in rows]


@pytest.mark.slow
def test_the_series_is_without_the_days_that_are_set_aside_until_they_are_taken_back(run: Callable[..., Said]) -> None:
    days, curve = starts(run), starts(run, "curve")
    (done,) = run("set-aside", *THESE, "--reason", "implausible", "--note", "un essai", "--json").objects()
    assert starts(run) == days[:5] + days[8:]
    assert len(starts(run, "curve")) == len(curve) - 146
    assert (done["first"], done["last"], done["days"]) == ("2024-10-26", "2024-10-28", 3)
    assert (done["meter"], done["direction"], done["reason"]) == (POINT, None, "implausible")
    assert run("set-aside", "--list", "--json").objects() == [done]
    assert run("set-aside", "--undo", done["set_aside"]).out == "These days count again.\n"
    assert (starts(run), starts(run, "curve")) == (days, curve)


@pytest.mark.slow
def test_one_day_needs_no_last_one(run: Callable[..., Said]) -> None:
    said = run("set-aside", "--from", "2024-10-26", "--reason", "meter-fault", "--direction", "import")
    assert said.out.startswith("Set aside under the number 1: 2024-10-26 to 2024-10-26.")
    assert run("set-aside", "--list").out == f"1\t{POINT}\t2024-10-26\t2024-10-26\tdrawn\tmeter at fault\t\n"


@pytest.mark.slow
def test_nothing_set_aside_is_said(run: Callable[..., Said]) -> None:
    assert run("set-aside", "--list").out == "No day is set aside.\n"
    assert run("set-aside", "--list", "--json").out == ""


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--from", "2024-10-26"),
        ("--reason", "other"),
        ("--list", "--note", "words"),
        ("--undo", "1", "--reason", "other"),
    ],
)
def test_what_is_meant_has_to_be_said(run: Callable[..., Said], arguments: tuple[str, ...]) -> None:
    said = run("set-aside", *arguments)
    assert said.code == 1
    assert said.err.startswith("Say which days and why")


def test_a_number_that_was_never_given_is_told(run: Callable[..., Said]) -> None:
    said = run("set-aside", "--undo", "7")
    assert (said.code, "under the number 7" in said.err) == (1, True)


def test_days_in_the_wrong_order_are_told(run: Callable[..., Said]) -> None:
    said = run("set-aside", "--from", "2024-10-28", "--to", "2024-10-26", "--reason", "other")
    assert (said.code, "(28 Oct 2024) comes after" in said.err) == (1, True)


@pytest.mark.slow
@pytest.mark.parametrize("reason", Reason)
def test_each_reason_has_its_french_words(run: Callable[..., Said], reason: Reason) -> None:
    assert run("set-aside", *THESE, "--reason", reason, lang="fr").code == 0
    french = run("set-aside", "--list", lang="fr").out.split("\t")
    assert french[5] != run("set-aside", "--list").out.split("\t")[5]
