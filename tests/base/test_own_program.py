from __future__ import annotations

import subprocess
import sys

import pytest

from persienne.base.own_program import become, forget_starter, own_program


@pytest.mark.slow
def test_a_program_that_has_taken_the_place_of_another_has_its_number_and_its_output() -> None:
    script = "import os; print(os.getpid()); from persienne.base.own_program import become; become('--version')"
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        number, version = process.stdout.read().splitlines()
    assert (int(number), process.returncode) == (process.pid, 0)
    assert version.startswith("Persienne ")


def test_a_frozen_program_is_its_own_interpreter(monkeypatch: pytest.MonkeyPatch) -> None:
    assert own_program()[1:] == ("-P", "-m", "persienne")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_program() == (sys.executable,)


def test_where_the_program_is_not_there_any_more_nothing_has_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(FileNotFoundError):
        become("--version")


def test_the_systems_programs_see_nothing_of_a_frozen_programs_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    told = {"LD_LIBRARY_PATH": "/bundle", "_PYI_ARCHIVE_FILE": "/bundle/persienne", "HOME": "/home/camille"}
    environment = dict(told)
    forget_starter(environment)
    assert environment == {"HOME": "/home/camille"}
    environment = told | {"LD_LIBRARY_PATH": "/bundle:/opt/theirs", "LD_LIBRARY_PATH_ORIG": "/opt/theirs"}
    forget_starter(environment)
    assert environment == {"HOME": "/home/camille", "LD_LIBRARY_PATH": "/opt/theirs"}


def test_where_nothing_is_frozen_the_environment_is_left_alone() -> None:
    environment = {"LD_LIBRARY_PATH": "/opt/theirs", "LD_LIBRARY_PATH_ORIG": "/opt"}
    forget_starter(environment)
    assert environment == {"LD_LIBRARY_PATH": "/opt/theirs", "LD_LIBRARY_PATH_ORIG": "/opt"}
