"""The command line as a process: exit codes, two languages, JSON alone on standard output, and bugs that are masked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.cli.main import home, main, parser, spoken_language
from persienne.store.connection import STORE_FILE, open_store
from persienne.store.driver import transaction
from persienne.vault import open_keys
from persienne.words import Catalogue
from support.households import POINT, CheapPassphrase, environment, make_cheap, modes, persienne, put, weeks

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LANGUAGE = ("LC_ALL", "LC_MESSAGES", "LANG")
NOT_THERE = {"fr": "ce fichier n’existe pas", "en": "there is no such file"}


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """The environment of a process whose household is half open and empty."""
    make_cheap(tmp_path / "household", Slat.HALF)
    return environment(tmp_path)


# --- exit codes ------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_an_import_in_a_process_of_its_own(tmp_path: Path, env: Mapping[str, str]) -> None:
    done = persienne("import", "--older", "keep", "--json", put(tmp_path, "a.csv", weeks().curve), env=env)
    assert (done.returncode, done.stderr) == (0, "")
    (line,) = done.stdout.splitlines()
    assert json.loads(line)["new"] == len(weeks().curve)
    files = dict.fromkeys(("household.db", "household.keys", "household.lock"), 0o600)
    assert modes(tmp_path / "household") == {".": 0o700, **files}


@pytest.mark.slow
def test_what_the_household_can_act_on_is_one_line_and_1(tmp_path: Path, env: Mapping[str, str]) -> None:
    done = persienne("import", tmp_path / "missing.csv", env=env)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"missing.csv\N{NO-BREAK SPACE}: {NOT_THERE['fr']}.\n"


@pytest.mark.for_each(
    "arguments",
    [
        ["import"],
        ["series"],
        ["series", "--level", "week"],
        ["undo", "one"],
        ["init", "--slat", "ajar"],
        ["frobnicate"],
        ["--lang"],
        ["--lang", "de", "imports"],
    ],
)
def test_a_misuse_is_2_and_shows_the_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.replace("\N{NO-BREAK SPACE}", "").startswith("usage: persienne")  # in French there is a blank


def break_the_stored_report(folder: Path) -> None:
    """Put a delivery point where the report of an import has a reason, as a damaged program might."""
    with (
        closing(open_store(folder / STORE_FILE, open_keys(folder, CheapPassphrase()).current)) as conn,
        transaction(conn),
    ):
        ((text,),) = conn.execute("SELECT report FROM source").fetchall()
        report = json.loads(text)
        report["rejected_lines"] = [{"line": 1, "reason": POINT, "seen": ""}]
        conn.execute("UPDATE source SET report = ?", (json.dumps(report),))


@pytest.mark.slow
def test_anything_else_is_3_and_a_report_that_names_nobody(tmp_path: Path, env: Mapping[str, str]) -> None:
    persienne("import", put(tmp_path, "a.csv", weeks(days=1).curve), env=env)
    break_the_stored_report(tmp_path / "household")
    done = persienne("imports", "--json", env=env)
    assert (done.returncode, done.stdout) == (3, "")
    assert "Persienne " in done.stderr
    assert "\nValueError\n" in done.stderr
    assert "    enum:" in done.stderr
    assert POINT[-4:] not in done.stderr
    assert str(tmp_path) not in done.stderr  # the home of this environment


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_a_reader_that_is_gone_is_no_error(tmp_path: Path, env: Mapping[str, str]) -> None:
    persienne("import", put(tmp_path, "a.csv", weeks(days=1).curve), env=env)
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "persienne", "imports"]
    done = subprocess.run(command, env=dict(env), stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("Persienne 0.")


# --- languages -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ({}, "fr"),
        ({"LANG": "C.UTF-8"}, "fr"),
        ({"LANG": "de_DE.UTF-8"}, "fr"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "fr_FR.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
    ],
)
def test_french_unless_the_session_speaks_english(
    said: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in LANGUAGE:
        monkeypatch.delenv(name, raising=False)
    for name, value in said.items():
        monkeypatch.setenv(name, value)
    assert spoken_language(["imports"]) == language
    assert spoken_language(["--lang", "en", "imports"]) == "en"
    assert spoken_language(["--lang=fr", "imports"]) == "fr"
    assert spoken_language(["--lang"]) == language


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "more", "language"),
    [((), {}, "fr"), ((), {"LANG": "en_US.UTF-8"}, "en"), (("--lang", "en"), {}, "en")],
)
def test_the_sentence_is_in_the_reader_s_language(
    tmp_path: Path, env: Mapping[str, str], arguments: tuple[str, ...], more: dict[str, str], language: str
) -> None:
    done = persienne(*arguments, "import", tmp_path / "missing.csv", env={**env, **more})
    assert done.returncode == 1
    assert NOT_THERE[language] in done.stderr


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_help_explains_every_command(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--lang", language, "--help"])
    out = capsys.readouterr().out
    for command in ("init", "import", "imports", "undo", "series"):
        assert f"    {command} " in out
    assert ("importer des fichiers" in out) is (language == "fr")


# --- where the household is ------------------------------------------------------------------------------------------


def test_the_folder_is_said_or_in_the_environment_or_the_system_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parse = parser(Catalogue("en").translate).parse_args
    monkeypatch.setenv("PERSIENNE_HOME", str(tmp_path / "environment"))
    assert home(parse(["--home", str(tmp_path / "said"), "imports"])) == tmp_path / "said"
    assert home(parse(["imports"])) == tmp_path / "environment"
    monkeypatch.delenv("PERSIENNE_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    if sys.platform == "linux":
        assert home(parse(["imports"])) == tmp_path / "data" / "persienne"
    assert home(parse(["imports"])).name == "persienne"


@pytest.mark.slow
def test_a_home_that_is_said_wins_in_a_process_too(tmp_path: Path, env: Mapping[str, str]) -> None:
    done = persienne("--home", tmp_path / "elsewhere", "--lang", "en", "imports", env=env)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "There is no household in elsewhere yet. Make one with: persienne init\n"
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_a_home_of_somebody_else_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0)
    me = os.geteuid()
    main(["--home", str(tmp_path / "nothing"), "imports"])  # who becomes somebody else can load no module any more
    capsys.readouterr()
    os.seteuid(me or 65_534)  # root reads everything, so it becomes somebody else for a moment
    try:
        code = main(["--home", str(locked / "household"), "--lang", "en", "imports"])
    finally:
        os.seteuid(me)
        locked.chmod(0o700)
    assert code == 1
    assert capsys.readouterr().err.startswith("You may not look into the household’s folder.")
