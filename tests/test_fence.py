"""The whole program under strace, with the fence and without it: no socket but AF_UNIX is made, and all of it works.

Without the fence what a library tries is seen whole; behind it what is refused does no harm.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from persienne.base.fence import Status
from persienne.base.slats import Slat
from persienne.store.holders import held
from persienne.store.lock import GUARD_FILE
from support.collectors import FastMeter, wait_for
from support.enedis_files import curve_workbook
from support.households import PASSPHRASE, environment, make_cheap, put, weeks
from support.programs import started
from support.pty_meter import PtyMeter
from support.read_pdf import text_of
from support.real_windows import PROGRAM, RealWindow, children, screen
from support.session_bus import portal_on, session_bus
from support.traced import sockets, tracer, untraceable, whole_tracer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

pytestmark = [
    pytest.mark.slow,
    pytest.mark.whole,
    pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such fence"),
]

UNFENCED = (sys.executable, "-P", "-c", "import sys; from persienne.cli.main import main; sys.exit(main())")
"""The command line without what stands in front of it; children that parse raise a fence of their own all the same."""

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"


@pytest.fixture(params=["behind the fence", "without it"])
def program(request: pytest.FixtureRequest) -> Sequence[str]:
    return PROGRAM if request.param == "behind the fence" else UNFENCED


@pytest.fixture
def traced(program: Sequence[str], tmp_path: Path) -> Iterator[Sequence[str]]:
    """The tracer; at the end no socket but AF_UNIX has been made, and nothing was tried by anything of ours."""
    if (why := untraceable()) is not None:
        pytest.skip(why)
    log = tmp_path / "trace"
    yield whole_tracer(log) if program is PROGRAM else tracer(log)
    found = sockets(log)
    assert set(found.made) <= {"AF_UNIX"}
    assert found.refused.keys() == set()


def run(command: Sequence[object], env: Mapping[str, str]) -> str:
    done = subprocess.run(
        [*map(str, command)], env=env, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_commands_and_their_children(tmp_path: Path, program: Sequence[str], traced: Sequence[str]) -> None:
    """A workbook is read in a child, a chart and a letter are drawn by Qt, the health is looked at."""
    make_cheap(tmp_path / "household", Slat.HALF)
    env = environment(tmp_path)
    workbook = put(tmp_path, "curve.xlsx", curve_workbook(weeks(days=2).curve))
    answer = tmp_path / "answer.png"
    QImage(40, 40, QImage.Format.Format_RGB32).save(str(answer))
    sender = ("--set", "name=Camille Exemple", "--set", "address=12 rue des Exemples;69003 Lyon", "--set", "place=Lyon")
    letter = ("letters", "new", "close-access", "--to", "Enedis", *sender, "--pdf", tmp_path / "letter.pdf")
    for arguments in (
        ("import", workbook),
        ("export", "--format", "png", "--yes", tmp_path / "chart.png"),
        letter,
        ("doctor",),
    ):
        run([*traced, *program, *arguments], env)
    assert "Camille Exemple" in text_of((tmp_path / "letter.pdf").read_bytes())


def test_the_collector_on_a_line(tmp_path: Path, program: Sequence[str], traced: Sequence[str]) -> None:
    make_cheap(tmp_path / "household", Slat.OPEN)
    meter, wanted = FastMeter(base=time.time()), put(tmp_path, "wanted", b"")
    with PtyMeter(meter.frame) as line:
        say = ("--live", "--say", "json", "--while", wanted)
        command = [*traced, *program, "collect", "--port", line.device, *say]
        with started([*map(str, command)], env=environment(tmp_path), stdout=subprocess.PIPE) as collector:
            assert collector.stdout is not None
            told = next(said for said in map(json.loads, collector.stdout) if said["type"] == "live")
            wanted.unlink()
            collector.stdout.read()
            assert collector.wait() == 0
    assert told["powers"] == {"SINSTS": 500}


@contextmanager
def desktop(folder: Path) -> Iterator[dict[str, str]]:
    """A screen, a session's bus with a portal, the accessibility bus, and GNOME's look: what of it is installed."""
    with ExitStack() as stack:
        shown = stack.enter_context(screen())
        bus = stack.enter_context(session_bus())
        stack.enter_context(portal_on(bus))
        env = {
            **shown,
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "XDG_CURRENT_DESKTOP": "GNOME",
            "QT_QPA_PLATFORMTHEME": "gtk3",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        if Path(LAUNCHER).exists():
            quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
            stack.enter_context(started([LAUNCHER, "--launch-immediately"], env={**os.environ, **env}, **quiet))
        yield env


def test_the_real_window_its_lock_and_the_program_that_takes_its_place(
    tmp_path: Path, program: Sequence[str], traced: Sequence[str]
) -> None:
    home = make_cheap(tmp_path / "household", Slat.HALF)
    with desktop(tmp_path) as env:
        window = RealWindow(home, env, program=program, tracer=traced)
        try:
            look_around(window, home)
            (helper,) = children(window.id)
            window.lock()
            look_around(window, home)
            assert status(window.id) == Status(2, 1)
            assert children(window.id) == [helper]
            if program is PROGRAM:
                assert status(helper) == status(os.getpid())  # that of a process which is no part of Persienne
        finally:
            window.close()


def look_around(window: RealWindow, home: Path) -> None:
    """Open the household with its passphrase, and every page."""
    window.focus()
    window.type(PASSPHRASE)
    wait_for(lambda: held(home / GUARD_FILE))
    for page in "12345":
        window.press(f"ctrl+{page}")


def status(process: int) -> Status:
    """What the kernel says of the first thread of a process."""
    said = dict(line.split(":", 1) for line in Path(f"/proc/{process}/status").read_text().splitlines())
    return Status(int(said["Seccomp"]), int(said["NoNewPrivs"]))


def test_the_window_on_wayland(tmp_path: Path) -> None:
    """Weston shows it, on no screen at all; behind the fence alone."""
    if shutil.which("weston") is None:
        pytest.skip("not installed: weston")
    tmp_path.chmod(0o700)
    env = {
        **environment(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path),
        "WAYLAND_DISPLAY": "wayland-7",
        "WAYLAND_DEBUG": "client",
    }
    env.pop("DISPLAY", None)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    weston = ["weston", "--backend=headless", "--socket=wayland-7", "--idle-time=0"]
    with started(weston, env=env, **quiet):
        wait_for((tmp_path / "wayland-7").exists)
        shows = {**env, "QT_QPA_PLATFORM": "wayland"}
        with started([*PROGRAM, "--demo"], env=shows, stderr=subprocess.PIPE) as window:
            assert window.stderr is not None
            said = iter(window.stderr)
            assert any("set_title" in line and "Persienne" in line for line in said)
            assert any("wl_surface" in line and "commit()" in line for line in said)
            assert status(window.pid) == Status(2, 1)


QT = """if True:
    import sys
    from PySide6.QtCore import QCoreApplication
    try:
        from PySide6.QtNetwork import QHostAddress, QLocalServer, QTcpServer, QTcpSocket, QUdpSocket
    except ImportError as error:
        sys.exit(print(error))
    if sys.argv[1] == "behind":
        from persienne.base.fence import raise_fence
        raise_fence()
    app = QCoreApplication([])
    to = QTcpSocket()
    to.connectToHost(QHostAddress.SpecialAddress.LocalHost, 9)
    to.waitForConnected(2000)
    print(QTcpServer().listen(), QUdpSocket().bind(), to.error().name, QLocalServer().listen(sys.argv[2]))
"""


def test_qt_makes_no_socket_behind_the_fence_but_those_of_this_computer(tmp_path: Path) -> None:
    """Persienne never loads QtNetwork; a plugin of a desktop could."""
    said = {
        where: run([sys.executable, "-c", QT, where, tmp_path / where], {**os.environ}).split()
        for where in ("before", "behind")
    }
    if said["before"][0] != "True":
        pytest.skip(f"QtNetwork does not load here: {' '.join(said['before'])}")
    assert said["before"] == ["True", "True", "ConnectionRefusedError", "True"]
    refused = said["behind"][2]
    assert said["behind"] == ["False", "False", refused, "True"]
    assert refused != "ConnectionRefusedError"  # it came to nobody who could refuse it


MONITOR = """if True:
    import ctypes
    from persienne.base.fence import raise_fence
    raise_fence()
    gio = ctypes.CDLL("libgio-2.0.so.0")
    gio.g_network_monitor_get_default.restype = ctypes.c_void_p
    gio.g_network_monitor_get_network_available.argtypes = [ctypes.c_void_p]
    print(gio.g_network_monitor_get_network_available(gio.g_network_monitor_get_default()) in (0, 1))
"""


def test_glibs_watch_on_the_network_is_refused_without_harm(tmp_path: Path) -> None:
    """It asks for AF_NETLINK; which program behind the fence would load it depends on the desktop."""
    if (why := untraceable()) is not None:
        pytest.skip(why)
    log = tmp_path / "trace"
    done = subprocess.run(
        [*whole_tracer(log), sys.executable, "-c", MONITOR], capture_output=True, text=True, check=False
    )
    if "libgio" in done.stderr:
        pytest.skip("not installed: libgio")
    assert (done.returncode, done.stdout) == (0, "True\n")
    assert set(sockets(log).made) <= {"AF_UNIX"}
    assert "AF_NETLINK" in {family for family, _ in sockets(log).refused}
