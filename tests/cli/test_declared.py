"""A command says its own arguments: what its types mean to the parser, what it is given, and what is printed of it."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Annotated, Literal

import pytest

from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.cli.declared import Flag, Place, Say, Telling, Told, Verbs, arguments, columns, command
from persienne.cli.iso_days import ordinal_of
from persienne.household.household import Household
from persienne.words import Catalogue
from persienne.words.english import table
from support.households import PASSPHRASE, CheapPassphrase, make_cheap, put

ENERGIES = table("register.energies")

given: dict[str, object] = {}


@arguments
class Bundle:
    """Two arguments that are handed on as one."""

    kva: Annotated[int | None, Flag("contract-kva", "N")] = None
    note: Annotated[str | None, Flag("set-aside-note", "TEXT")] = None

    def __post_init__(self) -> None:
        if self.kva is not None and self.note is not None:
            raise UserError("set_aside_what")


@command(json="json-lines")
def every_form(
    say: Say,
    *,
    as_json: bool,
    file: Annotated[Path, Place("restore-file", "FILE")],
    files: Annotated[Sequence[Path], Place("files", "F")],
    day: Annotated[int | None, Flag("from", "D", "--from --since", read=ordinal_of)] = None,
    slat: Annotated[Slat, Flag("slat")] = Slat.CLOSED,
    mode: Annotated[Literal["standard", "historique"], Flag("mode")] = "standard",
    phases: Annotated[Literal[1, 3], Flag("phases")] = 1,
    each: Annotated[Sequence[str], Flag("letters-point", "TEXT")] = (),
    together: Annotated[Sequence[str], Flag("letters-set", "NAME=VALUE", together=True)] = (),
    energy: Annotated[str | None, Flag("letters-energy", choices=ENERGIES, words=(("Register", ENERGIES),))] = None,
    yes: Annotated[bool, Flag("yes", group="how")] = False,
    no: Annotated[bool, Flag("trust", group="how")] = False,
    bundle: Bundle,
) -> Telling:
    given.update(locals())
    yield say("You may undo it: persienne undo {number}", number=3) if as_json else "people alone"
    yield Told(columns(1, "two"), {"file": file.name, "é": len(files)})
    yield Told(None, '["as it is"]')


@command("undo", json="json-array")
def rows(*, count: Annotated[int, Flag("undo-file", "N")]) -> Telling:
    if count < 0:
        raise UserError("batch_unknown")
    yield from (Told(str(number), number) for number in range(count))


@command("imports")
def plain() -> None:
    given["plain"] = True


verbs = Verbs({"rows": rows, "plain": plain}, otherwise="plain")


def run(one: object, *typed: str, language: str = "en", home: Path = Path()) -> None:
    """Parse what was typed and run the command."""
    assert callable(one)
    translate = Catalogue(language)
    parser = argparse.ArgumentParser(prog="test", add_help=False)
    one.add_arguments(parser, translate)  # type: ignore[attr-defined] # a command or verbs
    parsed = parser.parse_args(typed)
    parsed.show_details = False
    one(home, parsed, Say(translate, language))


def test_the_types_of_the_parameters_say_what_the_arguments_are() -> None:
    typed = "a.csv b.csv c.csv --since 2026-11-24 --slat open --phases 3 --each x --each y --together p=1 q=2 --yes"
    run(every_form, *typed.split(), "--energy", "gaz", "--kva", "9", language="fr")
    assert given["file"] == Path("a.csv")
    assert given["files"] == [Path("b.csv"), Path("c.csv")]
    assert given["day"] == ordinal_of("2026-11-24")
    assert (given["slat"], given["mode"], given["phases"]) == (Slat.OPEN, "standard", 3)
    assert (given["each"], given["together"]) == (["x", "y"], ["p=1", "q=2"])
    assert (given["energy"], given["yes"], given["no"]) == ("gas", True, False)
    assert given["bundle"] == Bundle(kva=9)


def test_what_is_not_typed_is_the_default_of_the_parameter() -> None:
    run(every_form, "a.csv", "b.csv")
    assert (given["day"], given["slat"], given["each"], given["bundle"]) == (None, Slat.CLOSED, (), Bundle())


@pytest.mark.parametrize("typed", [["--count", "x"], [], ["--count"]])
def test_what_a_type_does_not_take_is_a_misuse(typed: list[str]) -> None:
    with pytest.raises(SystemExit):
        run(rows, *typed)


def test_a_day_that_is_none_and_what_makes_no_sense_together_are_refused_before_it_runs() -> None:
    given.clear()
    with pytest.raises(UserError, match="bad_date"):
        run(every_form, "a", "b", "--from", "soon")
    with pytest.raises(UserError, match="set_aside_what"):
        run(every_form, "a", "b", "--kva", "9", "--note", "x")
    assert given == {}


def test_flags_of_one_group_exclude_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(every_form, "a", "b", "--yes", "--no")
    assert "not allowed with argument --yes" in capsys.readouterr().err


def test_people_are_told_texts_and_scripts_objects(capsys: pytest.CaptureFixture[str]) -> None:
    run(every_form, "a", "b")
    assert capsys.readouterr().out == "people alone\n1\ttwo\n"
    run(every_form, "a", "b", "--json")
    assert capsys.readouterr().out == '{"file": "a", "é": 1}\n["as it is"]\n'


def test_an_array_is_told_whole_or_not_at_all(capsys: pytest.CaptureFixture[str]) -> None:
    for count, expected in (("2", [0, 1]), ("0", [])):
        run(rows, "--count", count, "--json")
        assert json.loads(capsys.readouterr().out) == expected
    with pytest.raises(UserError):
        run(rows, "--count", "-1", "--json")
    assert capsys.readouterr().out == ""


def test_a_verb_is_run_or_the_one_that_is_meant_where_none_is_typed(capsys: pytest.CaptureFixture[str]) -> None:
    given.clear()
    run(verbs)
    assert given == {"plain": True}
    run(verbs, "rows", "--count", "1")
    assert capsys.readouterr().out == "0\n"


@command()
def looked_into(household: Household) -> Telling:
    """Tells one thing, and is refused."""
    yield str(household.slats.of_new_meters)
    raise UserError("batch_unknown")


def test_what_was_told_of_a_household_is_printed_when_it_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make_cheap(tmp_path / "household", Slat.HALF)
    monkeypatch.setenv("PERSIENNE_PASSPHRASE_FILE", str(put(tmp_path, "passphrase", f"{PASSPHRASE}\n")))
    with pytest.raises(UserError, match="batch_unknown"):
        run(looked_into, home=tmp_path / "household")
    assert capsys.readouterr().out == "half\n"
    with closing(Household.open(tmp_path / "household", CheapPassphrase())):
        pass


def test_the_parser_loads_the_typed_command_alone() -> None:
    script = """
import sys
from persienne.cli.main import main
try:
    main(["notes", "--help"])
except SystemExit:
    pass
print(*sorted(name for name in sys.modules if name.startswith("persienne.cli.commands.")), file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stderr.split() == ["persienne.cli.commands.day_notes"]
