"""A process of the tests' own is confined: what it reaches of the disk and of others, by each version of the rules."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from persienne.base.landlock import Places, confine, needed_to_run, version

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(version() == 0, reason="this kernel has no Landlock, or it is switched off")

CONFINED = """if True:
    import errno, json, os, socket, subprocess, sys
    from pathlib import Path
    from persienne.base.landlock import Places, confine, needed_to_run
    asked, free, bound = json.loads(sys.argv[1])
    home, other = Path(free), Path(bound)
    places = {
        "parses": Places(reads=needed_to_run()),
        "collects": Places(writes=[home], runs=needed_to_run(), sockets=[other / "sockets"], devices=True, apart=False),
    }
    held = confine(places[asked["who"]], known=asked["known"])
    became = {"held": held}
    def attempt(name, act):
        try:
            act()
        except OSError as error:
            became[name] = errno.errorcode[error.errno]
        else:
            became[name] = "done"
    def bind(path):
        with socket.socket(socket.AF_UNIX) as end:
            end.bind(str(path))
        path.unlink()
    attempt("read", lambda: (other / "there").read_bytes())
    attempt("list", lambda: os.listdir(other))
    attempt("write", lambda: (other / "new").write_bytes(b"x"))
    attempt("change", lambda: os.close(os.open(other / "there", os.O_WRONLY)))
    attempt("cut", lambda: os.truncate(other / "there", 0))
    attempt("remove", lambda: (other / "there").unlink())
    attempt("make", lambda: (other / "folder").mkdir())
    attempt("link", lambda: os.symlink("/etc", other / "link"))
    attempt("write at home", lambda: (home / "new").write_bytes(b"x"))
    attempt("move at home", lambda: (home / "new").rename(home / "moved"))
    attempt("remove at home", lambda: (home / "moved").unlink())
    attempt("socket", lambda: bind(other / "sockets" / "end"))
    attempt("socket elsewhere", lambda: bind(other / "end"))
    attempt("python", lambda: subprocess.run([sys.executable, "-c", ""], check=True))
    attempt("program", lambda: subprocess.run([str(other / "program")], check=True))
    attempt("own program", lambda: subprocess.run([str(home / "program")], check=True))
    attempt("signal", lambda: os.kill(os.getppid(), 0))
    attempt("null", lambda: open(os.devnull, "w").close())
    attempt("TCP", lambda: socket.create_connection(("127.0.0.1", 9)))
    import zoneinfo, numpy
    attempt("run on", lambda: zoneinfo.ZoneInfo("Europe/Paris"))
    print(json.dumps(became))
"""


@pytest.fixture
def disk() -> Iterator[Path]:
    """A folder that does not lie below ``/dev``, whose files may be written to as devices are: a run may be there."""
    with tempfile.TemporaryDirectory(dir="/var/tmp") as name:
        yield Path(name)


def became(folder: Path, who: str, *, known: int | None = None) -> dict[str, object]:
    """What became of each attempt."""
    home, other = folder / "home", folder / "other"
    home.mkdir()
    (other / "sockets").mkdir(parents=True)
    (other / "there").write_text("the household’s own")
    for program in (home / "program", other / "program"):
        program.write_text("#!/bin/sh\n")
        program.chmod(0o755)
    asked = json.dumps([{"who": who, "known": known}, str(home), str(other)])
    done = subprocess.run([sys.executable, "-c", CONFINED, asked], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


@pytest.mark.slow
def test_what_parses_sees_nothing_of_the_disk_and_starts_and_reaches_nothing(tmp_path: Path) -> None:
    found = became(tmp_path, "parses")
    assert found.pop("held") is True
    assert {name for name, end in found.items() if end == "done"} == {"null", "run on"}
    assert found["read"] == found["python"] == found["write at home"] == "EACCES"
    assert found["signal"] == ("EPERM" if version() >= 6 else "done")
    assert (tmp_path / "other" / "there").read_text() == "the household’s own"


@pytest.mark.slow
def test_what_collects_writes_to_its_household_alone(disk: Path) -> None:
    found = became(disk, "collects")
    assert found.pop("held") is True
    at_home = {"write at home", "move at home", "remove at home", "socket"}
    assert {name for name, end in found.items() if end == "done"} == {
        *at_home,
        *("read", "list", "python", "signal", "null", "run on"),
    }
    assert found["program"] == found["own program"] == "EACCES"
    assert found["TCP"] == ("EACCES" if version() >= 4 else "ECONNREFUSED")


@pytest.mark.slow
@pytest.mark.parametrize("known", range(1, version() + 1))
def test_an_older_kernel_refuses_what_it_can_and_nothing_breaks(tmp_path: Path, known: int) -> None:
    found = became(tmp_path, "parses", known=known)
    assert found["held"] is True
    assert found["read"] == found["write"] == found["change"] == found["remove"] == found["program"] == "EACCES"
    assert found["cut"] == ("EACCES" if known >= 3 else found["cut"])
    assert found["signal"] == ("EPERM" if known >= 6 else "done")
    assert found["run on"] == found["null"] == "done"


@pytest.mark.slow
def test_a_kernel_without_it_confines_nothing_and_says_so(tmp_path: Path) -> None:
    found = became(tmp_path, "parses", known=0)
    assert found["held"] is confine(Places(), known=0) is False
    assert found["read"] == found["run on"] == "done"


APART = """if True:
    import os, sys
    from pathlib import Path
    from persienne.base.landlock import is_apart, stand_apart
    before, held = is_apart(), stand_apart()
    first, second = Path(sys.argv[1]) / "first", Path(sys.argv[1]) / "second"
    first.mkdir(), second.mkdir()
    (first / "file").write_text("kept")
    (first / "file").rename(second / "moved")
    os.link(second / "moved", first / "linked")
    first.rename(second / "first")
    print(before, held, is_apart(), (second / "first" / "linked").read_text())
"""


@pytest.mark.skipif(version() < 2, reason="this kernel knows no domain that lets files move")
def test_a_process_apart_does_on_the_disk_what_it_did(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", APART, tmp_path], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("False True True kept\n", "")


def test_what_is_needed_to_run_is_neither_the_disk_nor_a_home(tmp_path: Path) -> None:
    places = needed_to_run()
    assert not {tmp_path.home(), *tmp_path.home().parents} & {*places}
    assert all(place.is_absolute() for place in places)
