"""The real commands as processes, with the interpreter raising what is a household’s where they open a file."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from support.collectors import collect_command
from support.households import environment, make_cheap, persienne
from support.nasty import ADAPTER, CORPUS, planted
from support.programs import started

pytestmark = pytest.mark.slow  # each test runs the program

if TYPE_CHECKING:
    from pathlib import Path

# What the key file's opening takes for the system's own fault is said in a sentence; the others are bugs there.
# These are no bugs: the household can act on them, and is told in a sentence (see test_no_command_prints_a_secret).
BUGS = [name for name in CORPUS if name not in {"another home", "name with blanks", "serial"}]
QUICK = ("chain", "point as a key", "unsayable")
"""The others are told by the same code: ``tests/base/test_fault_log.py`` has them all."""
COMMANDS = (["imports"], ["keys"], ["doctor"], ["collect", "--port", "/dev/ttyUSB77", "--for", "0.1"])


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    make_cheap(tmp_path / "household", Slat.HALF)
    return environment(tmp_path, LANG="en_GB.UTF-8")


def secrets_in(said: str, name: str) -> list[str]:
    return [secret for secret in CORPUS[name].secrets if secret in said]


@pytest.mark.turning
@pytest.mark.parametrize("name", [pytest.param(one, marks=() if one in QUICK else pytest.mark.slow) for one in BUGS])
def test_a_command_prints_no_secret_of_a_fault(tmp_path: Path, env: dict[str, str], name: str) -> None:
    done = persienne("imports", env=env | planted(tmp_path / "faulty", name, "household.keys"))
    assert (done.returncode, done.stdout) == (3, "")
    assert "sitecustomize:" in done.stderr
    assert "persienne.vault." in done.stderr
    assert done.stderr.endswith("With --show-details before the command, it says more.\n")
    assert secrets_in(done.stderr, name) == []


def test_the_details_come_where_they_are_asked_for_and_are_masked_still(tmp_path: Path, env: dict[str, str]) -> None:
    done = persienne("--show-details", "imports", env=env | planted(tmp_path / "faulty", "chain", "household.keys"))
    assert done.returncode == 3
    assert "  ##,# xxx on the ##xx for ## ### ### ### ###\n" in done.stderr
    assert done.stderr.endswith("read it before you give it to anyone.\n")
    code = [line for line in done.stderr.splitlines() if not line.startswith(" " * 8)]
    assert secrets_in("\n".join(code), "chain") == []


@pytest.mark.turning
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize(
    "where",
    ["household.keys", *(pytest.param(one, marks=pytest.mark.slow) for one in ("household.lock", "passphrase"))],
)
def test_no_command_prints_a_secret_wherever_the_fault_is(
    tmp_path: Path, env: dict[str, str], command: list[str], where: str
) -> None:
    done = persienne(*command, env=env | planted(tmp_path / "faulty", "chain", where))
    assert secrets_in(done.stdout + done.stderr, "chain") == []
    assert "Traceback" not in done.stderr


def test_a_fault_while_a_program_starts_is_reported_too(tmp_path: Path, env: dict[str, str]) -> None:
    done = persienne("imports", env=env | planted(tmp_path / "faulty", "chain", "main."))
    assert done.returncode == 1
    assert "\nValueError\n" in done.stderr
    assert secrets_in(done.stderr, "chain") == []


def test_the_collector_s_log_does_not_name_the_adapter(tmp_path: Path, env: dict[str, str]) -> None:
    command = collect_command(tmp_path / "household", "--port", ADAPTER, "--for", "0.1")
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert "<adapter>" in done.stderr
    assert secrets_in(done.stderr, "serial") == []


@pytest.mark.gui
def test_the_window_prints_no_secret_of_a_fault(tmp_path: Path, env: dict[str, str]) -> None:
    faulty = env | planted(tmp_path / "faulty", "chain", "household.keys")
    with started([sys.executable, "-m", "persienne"], env=faulty, stderr=subprocess.PIPE) as window:
        assert window.stderr is not None
        said = []
        for line in window.stderr:
            said.append(line)
            if "because of: KeyError" in line:
                break
        window.terminate()
        said.append(window.stderr.read())
    assert secrets_in("".join(said), "chain") == []
    assert "persienne.ui." in "".join(said)
