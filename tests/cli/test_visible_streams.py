"""A name that would turn a line around is written out on the terminal, and keeps its value in JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.cli.main import main
from support.households import environment, make_cheap, put, weeks

if TYPE_CHECKING:
    from pathlib import Path

NAME = "maison\u202egnp.exe"
SHOWN = "maison[U+202E]gnp.exe"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    return make_cheap(tmp_path / "household", Slat.HALF)


@pytest.mark.slow
def test_a_file_and_a_meter_are_named_without_turning_the_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = put(tmp_path, f"{NAME}.csv", weeks(days=3).curve)
    assert main(["--lang", "en", "import", str(file)]) == 0
    assert main(["--lang", "en", "imports"]) == 0
    assert main(["--lang", "en", "meters", "--meter", "1", "--label", NAME]) == 1  # a label holds no such sign
    assert main(["--lang", "en", "import", str(tmp_path / f"{NAME}.none")]) == 1
    said = "".join(capsys.readouterr())
    assert "\u202e" not in said
    assert said.count(SHOWN) >= 3


@pytest.mark.slow
def test_json_keeps_the_value_of_such_a_name_and_turns_no_line_either(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = f"{NAME}.none"
    assert main(["import", str(tmp_path / missing), "--json"]) == 1
    out = capsys.readouterr().out
    assert "\u202e" not in out
    assert missing in json.loads(out)["file"] or SHOWN in json.loads(out)["file"]
