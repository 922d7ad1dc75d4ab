from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from persienne.base.system_errors import LIBRARIES, SCREEN_LIBRARIES, lacking
from support.households import environment, persienne

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have these libraries or none of them")

CURSOR = "libxcb-cursor.so.0"


def test_nothing_is_lacking_where_all_loads() -> None:
    assert lacking({**LIBRARIES, **SCREEN_LIBRARIES}, loads=lambda _: True) is None


@pytest.mark.parametrize(
    ("programs", "command"),
    [
        (("apt-get",), "sudo apt install libegl1 libxcb-cursor0"),
        (("apt-get", "dnf"), "sudo apt install libegl1 libxcb-cursor0"),
        (("dnf",), "sudo dnf install mesa-libEGL xcb-util-cursor"),
        ((), "sudo apt install libegl1 libxcb-cursor0"),
    ],
)
def test_the_command_of_this_machine_installs_all_that_is_lacking(programs: tuple[str, ...], command: str) -> None:
    absent = ("libEGL.so.1", CURSOR)
    found = lacking({**LIBRARIES, **SCREEN_LIBRARIES}, lambda name: name not in absent, lambda name: name in programs)
    assert found is not None
    assert (found.code, found.facts) == ("libraries_missing", {"libraries": ", ".join(absent), "command": command})


@pytest.mark.slow
@pytest.mark.parametrize(
    ("library", "arguments"),
    [(CURSOR, ()), ("libEGL.so.1", ()), ("libEGL.so.1", ("--snapshot", "pictures"))],
    ids=["window", "Qt", "pictures"],
)
def test_a_library_that_does_not_load_is_named_before_qt_ends_the_program(
    tmp_path: Path, library: str, arguments: tuple[str, ...]
) -> None:
    (tmp_path / library).write_text("no library\n")
    session = {"DISPLAY": ":7777", "QT_QPA_PLATFORM": "xcb", "LD_LIBRARY_PATH": str(tmp_path)}
    done = persienne("--lang", "en", "--demo", *arguments, env=environment(tmp_path, **session))
    assert done.returncode == 1
    assert done.stderr.startswith("The window needs libraries that this computer lacks: ")
    assert library in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.slow
def test_a_command_that_loads_qt_for_paper_ends_in_the_same_sentence(tmp_path: Path) -> None:
    (tmp_path / "libEGL.so.1").write_text("no library\n")
    script = (
        "import sys; from persienne.cli.ending import ended; "
        "sys.exit(ended(lambda: __import__('persienne.ui.app'), lambda _context, source: source))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=environment(tmp_path, LD_LIBRARY_PATH=str(tmp_path)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert "libEGL.so.1" in done.stderr
