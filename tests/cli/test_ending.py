"""How a command ends that somebody walked away from: in a sentence, and in no report of a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.cli.ending import HOUSEHOLD, ended
from persienne.cli.main import main
from support.households import environment, make_cheap

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_question_that_is_left_by_ctrl_d_is_no_fault_of_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    make_cheap(tmp_path / "household", Slat.CLOSED)
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("PERSIENNE_PASSPHRASE_FILE", raising=False)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)

    def left(_prompt: str) -> str:
        raise EOFError

    monkeypatch.setattr("getpass.getpass", left)
    assert main(["--lang", language, "slat"]) == HOUSEHOLD
    said = capsys.readouterr().err
    assert said.lstrip() in (
        "The question was left without an answer. Nothing was changed.\n",
        "La question est restée sans réponse. Rien n’a été changé.\n",
    )


def test_an_interruption_while_a_class_is_made_is_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    """Python 3.11 raises another error because of it."""

    def work() -> None:
        raise RuntimeError("Error calling __set_name__") from KeyboardInterrupt()

    assert ended(work, lambda _context, source: source) == HOUSEHOLD
    assert capsys.readouterr() == ("", "")
