"""A weak passphrase is told wherever one is taken, and a terminal asks for it once more."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.cli.main import main
from support.households import environment, make_cheap
from support.terminals import Terminal

pytestmark = pytest.mark.slow  # each test runs the program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Said = tuple[int, str, str]
WEAK = "motdepasse1"
TOLD = "This passphrase is easy to guess"


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Said]:
    make_cheap(tmp_path / "household", Slat.CLOSED)
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)

    def run(*arguments: str | Path, typed: tuple[str, ...] = ()) -> Said:
        secrets = list(typed)
        monkeypatch.setattr("sys.stdin", Terminal() if typed else io.StringIO())
        monkeypatch.setattr("getpass.getpass", lambda _prompt: secrets.pop(0))
        code = main(["--lang", "en", *map(str, arguments)])
        assert secrets == []
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def weak(tmp_path: Path) -> Path:
    (tmp_path / "weak").write_text(WEAK + "\n")
    return tmp_path / "weak"


def test_a_script_is_told_and_not_stopped(run: Callable[..., Said], tmp_path: Path, weak: Path) -> None:
    for arguments in (
        ("--home", tmp_path / "new", "init", "--passphrase-file", weak),
        ("backup", tmp_path / "stick", "--backup-passphrase-file", weak),
        ("keys", "passphrase", "--passphrase-file", weak),
    ):
        code, _, err = run(*arguments)
        assert code == 0
        assert err.startswith(TOLD)
        assert "tried first" in err


@pytest.mark.parametrize("command", [("backup", "a.backup"), ("keys", "passphrase")])
def test_a_terminal_asks_for_a_weak_one_once_more(
    run: Callable[..., Said], command: tuple[str, ...], tmp_path: Path
) -> None:
    arguments = [command[0], *(tmp_path / part if "." in part else part for part in command[1:])]
    code, _, err = run(*arguments, typed=(WEAK, WEAK, "something else"))
    assert (code, TOLD in err) == (1, True)
    assert "Nothing was changed." in err
    code, _, err = run(*arguments, typed=(WEAK, WEAK, WEAK))
    assert (code, TOLD in err) == (0, True)


def test_a_good_one_is_typed_twice_and_nothing_is_said(run: Callable[..., Said]) -> None:
    code, _, err = run("keys", "passphrase", typed=("volets du soir bleu", "volets du soir bleu"))
    assert (code, err) == (0, "")


@pytest.mark.parametrize(
    "said",
    [
        " volets du soir bleu",
        "volets du soir bleu ",
        "\tvolets du soir bleu",
        "volets du soir bleu\N{ZERO WIDTH SPACE}",
        "\N{WORD JOINER}volets du soir bleu",
    ],
)
def test_a_blank_at_an_end_is_refused_however_the_passphrase_is_given(
    run: Callable[..., Said], tmp_path: Path, said: str
) -> None:
    (tmp_path / "file").write_text(said + "\r\n")
    for ended in (
        run("--home", tmp_path / "new", "init", "--passphrase-file", tmp_path / "file"),
        run("backup", tmp_path / "b.backup", "--backup-passphrase-file", tmp_path / "file"),
        run("keys", "passphrase", "--passphrase-file", tmp_path / "file"),
        run("keys", "passphrase", typed=(said, said)),
    ):
        assert ended[0] == 1
        assert "begins or ends with a blank" in ended[2]
