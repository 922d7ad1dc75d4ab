"""No process that sees a key or a value can be read by another, and none leaves a core: from inside, from outside."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.ui.paper import exhibit_child
from support.enedis_files import curve_workbook
from support.households import environment, make_cheap, put, weeks
from support.memory_watch import MemoryWatch, program
from support.programs import started
from support.unprivileged import as_an_account, give

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such protection"),
]

BEFORE = {
    "persienne.base",
    "persienne.base.own_limits",
    "persienne.desktop",
    "persienne.desktop.helper_process",
    "persienne.importers",
    "persienne.ui",
    "persienne.ui.paper",
}
"""What is loaded to hide the memory."""

# What another process of the account reaches of one: its memory, its settings, its view of the disk; and a debugger.
OTHER = """if True:
    import ctypes, os, sys
    pid, reached = int(sys.argv[1]), []
    for name in ("mem", "environ", "maps", "root/"):
        try:
            os.close(os.open(f"/proc/{pid}/{name}", os.O_RDONLY))
            reached.append(name)
        except PermissionError:
            pass
    if ctypes.CDLL(None).ptrace(0x4206, pid, 0, 0) == 0:  # PTRACE_SEIZE
        reached.append("ptrace")
    print(*reached)
"""


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[MemoryWatch]:
    heard = MemoryWatch(tmp_path / "watch")
    yield heard
    heard.close()


@pytest.fixture
def env(tmp_path: Path, watch: MemoryWatch) -> dict[str, str]:
    """The environment of a program on a half-open household that an account without privileges owns."""
    make_cheap(tmp_path / "household", Slat.HALF)
    os.mkfifo(tmp_path / "line")
    said = environment(tmp_path, **watch.environment)
    give(tmp_path)
    return said


def hidden(watch: MemoryWatch) -> list[str]:
    """The kinds of the processes that were heard, after a look at each: nothing of ours is loaded before it hides."""
    heard = watch.loaded()
    early = [one for one in heard if (one.dumpable or not one.no_core) and one.module not in BEFORE]
    assert [one for one in early if one.process[1] != "--desktop-helper"] == []
    return sorted(kind for _, kind in {one.process for one in heard})


def test_an_import_and_the_child_that_parses_hide_their_memory_before_they_load_anything(
    tmp_path: Path, env: dict[str, str], watch: MemoryWatch
) -> None:
    workbook = put(tmp_path, "curve.xlsx", curve_workbook(weeks(days=1).curve))
    command = [*as_an_account(), *program("import", workbook)]
    done = subprocess.run(command, env=env, check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stderr
    assert hidden(watch) == ["command", "persienne.importers.child"]


@pytest.mark.gui
def test_the_child_that_parses_evidence_hides_its_memory_before_it_loads_anything(
    env: dict[str, str], watch: MemoryWatch
) -> None:
    command = [*as_an_account(), *exhibit_child.command()]
    subprocess.run(command, env=env, check=True, capture_output=True, stdin=subprocess.DEVNULL)
    assert hidden(watch) == ["persienne.ui.paper.exhibit_child"]


def test_collecting_and_the_child_that_unseals_hide_their_memory_before_they_load_anything(
    env: dict[str, str], tmp_path: Path, watch: MemoryWatch
) -> None:
    with collector(tmp_path, env):
        assert hidden(watch) == ["--collect", "--unseal", "command"]


@pytest.mark.gui
def test_the_window_hides_its_memory_and_its_helper_which_holds_nothing_does_not(
    env: dict[str, str], watch: MemoryWatch
) -> None:
    with started([*as_an_account(), *program()], env={**env, "QT_QPA_PLATFORM": "offscreen"}):
        watch.wait_for_module("persienne.desktop.serving")  # the helper's last one
        watch.wait_for_module("persienne.vault.credentials")  # the household is about to be opened
        assert hidden(watch) == ["--desktop-helper", "command"]
        heard = watch.loaded()
    window = [one.module for one in heard if one.process[1] == "command"]
    assert window.index("persienne.desktop.helper") < window.index("persienne.ui.app")
    helper = [one for one in heard if one.process[1] == "--desktop-helper"]
    assert all(one.dumpable for one in helper)
    assert {one.module.split(".")[1] for one in helper} == {"base", "desktop"}


@contextmanager
def collector(folder: Path, env: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """A collector that has opened its household, run by an account without privileges."""
    command = [*as_an_account(), *program("collect", "--port", folder / "line", "--say", "json")]
    with (
        os.fdopen(os.open(folder / "line", os.O_RDWR), "wb"),
        started(command, env=env, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, cwd=folder) as running,
    ):
        assert running.stdout is not None
        assert running.stdout.readline() != ""
        yield running


def reached(pid: int) -> set[str]:
    """What another process of the same account reaches of a process."""
    command = [*as_an_account(), sys.executable, "-c", OTHER, str(pid)]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())


def test_another_process_of_the_account_reads_nothing_of_a_collector(tmp_path: Path, env: dict[str, str]) -> None:
    waiting = [*as_an_account(), sys.executable, "-c", "import sys; print(flush=True); sys.stdin.read()"]
    with started(waiting, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        if reached(other.pid) != {"mem", "environ", "maps", "root/", "ptrace"}:
            pytest.skip("this system lets no process read another one in any case")
    with collector(tmp_path, env) as running:
        assert reached(running.pid) == set()
        assert Path(f"/proc/{running.pid}/mem").stat().st_uid == 0


# Python runs it first: no limit holds back a core of this process, as where cores go through a pipe.
UNLIMITED = """
import resource
set_limit = resource.setrlimit
set_limit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
resource.setrlimit = lambda kind, limits: None if kind == resource.RLIMIT_CORE else set_limit(kind, limits)
"""


@pytest.mark.parametrize("how", [signal.SIGSEGV, signal.SIGABRT], ids=lambda how: how.name)
def test_a_collector_that_crashes_leaves_no_core_even_where_no_limit_holds_it_back(
    tmp_path: Path, env: dict[str, str], how: signal.Signals
) -> None:
    (tmp_path / "watch" / "sitecustomize.py").write_text(UNLIMITED)
    crash = [*as_an_account(), sys.executable, "-c", f"import os; os.kill(os.getpid(), {how:d})"]
    with started(crash, env=env, cwd=tmp_path) as crashing:
        if ended(crashing) != os.CLD_DUMPED:
            pytest.skip("this system writes no core of any process")
    for core in tmp_path.glob("core*"):
        core.unlink()
    with collector(tmp_path, env) as running:
        running.send_signal(how)
        assert ended(running) == os.CLD_KILLED
    assert list(tmp_path.glob("core*")) == []


def ended(process: subprocess.Popen[str]) -> int:
    """How a process has ended: by a signal, or by one that left a core."""
    told = os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
    assert told is not None
    return told.si_code
