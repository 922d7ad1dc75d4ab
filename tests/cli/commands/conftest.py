"""What the tests of the commands share: commands on the household of a test, and one that is half open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.cli.main import main
from support.households import PASSPHRASE, make_cheap, put
from support.said import Said

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def commands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Said]:
    """Run commands on the household of this test, in English where nothing else is said."""
    put(tmp_path, "passphrase", f"{PASSPHRASE}\nnot this line\n")
    monkeypatch.setenv("PERSIENNE_HOME", str(tmp_path / "household"))
    monkeypatch.setenv("PERSIENNE_PASSPHRASE_FILE", str(tmp_path / "passphrase"))

    def run(*arguments: object, lang: str = "en") -> Said:
        code = main(["--lang", lang, *map(str, arguments)])
        return Said(code, *capsys.readouterr())

    return run


@pytest.fixture
def run(commands: Callable[..., Said]) -> Callable[..., Said]:
    """The same by the name that tests use; a module may have one of its own, on a household that is made already."""
    return commands


@pytest.fixture
def half(run: Callable[..., Said], tmp_path: Path) -> Callable[..., Said]:
    """The same, where a half-open household is made already, for which no half-hour is too old."""
    make_cheap(tmp_path / "household", Slat.HALF)
    run("slat", "--retention-curve", "forever")
    return run


@pytest.fixture
def made(commands: Callable[..., Said], tmp_path: Path) -> Callable[..., tuple[Path, Callable[..., Said]]]:
    """Make the household of this test of files, at a stop of the slats; its folder, and commands on it."""

    def make(*files: Path, slat: Slat = Slat.HALF) -> tuple[Path, Callable[..., Said]]:
        return make_cheap(tmp_path / "household", slat, *files), commands

    return make
