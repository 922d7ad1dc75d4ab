"""``persienne letters`` in this process, on a household of its own: what it says, and what it tells as JSON."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

from persienne.base.slats import Slat
from persienne.cli.main import main
from support.households import environment, make_cheap

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

Said = tuple[int, str, str]
"""The exit code, standard output, standard error."""


def letter_household(folder: Path) -> Path:
    """A household with closed slats in ``folder``, which comes back."""
    make_cheap(folder / "household", Slat.CLOSED)
    return folder


def letter_commands(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Said]:
    """What runs ``persienne letters`` on that household, in English."""
    for name, value in environment(home).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdin", io.StringIO())

    def run(*arguments: str | Path) -> Said:
        code = main(["--lang", "en", "letters", *map(str, arguments)])
        return code, *capsys.readouterr()

    return run


def told(run: Callable[..., Said], *arguments: str | Path) -> Any:
    """What a command tells as JSON; it must have ended well."""
    code, out, err = run(*arguments, "--json")
    assert code == 0, err
    return json.loads(out)
