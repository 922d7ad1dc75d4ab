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
from persienne.base.landlock import version
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
from support.traced import refused_calls, sockets, tracer, untraceable, whole_tracer
from support.unprivileged import as_an_account

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
    if program is PROGRAM:
        assert refused_calls(log) <= {"clone3"}  # by which glibc begins a thread: it takes clone then


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


IN_THE_PLACE = """if True:
    import os, sys
    from persienne.base.fence import raise_fence
    from persienne.base.landlock import is_apart
    from persienne.importers import child
    raise_fence()
    left = int(sys.argv[1])
    if left:
        os.execv(sys.executable, [sys.executable, "-c", os.environ["SCRIPT"], str(left - 1)])
    print(is_apart(), child.is_confined())
"""


@pytest.mark.skipif(version() < 2, reason="this kernel knows no domain that lets files move")
def test_after_twenty_programs_in_the_place_of_the_window_a_child_is_confined_still() -> None:
    """Each lock is such a program; a kernel takes 16 domains of one process."""
    assert run([sys.executable, "-c", IN_THE_PLACE, 20], {**os.environ, "SCRIPT": IN_THE_PLACE}) == "True True\n"


def test_where_no_child_can_be_confined_doctor_says_so(tmp_path: Path) -> None:
    make_cheap(tmp_path / "household", Slat.HALF)
    full = "from persienne.base.landlock import *; [stand_apart() for _ in range(16)]; import subprocess, sys; "
    asked = [sys.executable, "-c", f"{full} sys.exit(subprocess.call(sys.argv[1:]))", *PROGRAM, "doctor", "--json"]
    found = [json.loads(line)["code"] for line in run(asked, environment(tmp_path)).splitlines()]
    assert found[1] == ("landlock_refused" if version() >= 2 else "landlock" if version() else "landlock_none")
    if os.geteuid() == 0:  # of others Yama may keep the memory of a parent closed
        assert found[0] == "fence_filter"  # doctor and its parent are in the same domains


def test_a_child_that_fails_is_not_told_as_one_that_is_not_confined(tmp_path: Path) -> None:
    make_cheap(tmp_path / "household", Slat.HALF)
    put(tmp_path, "sitecustomize.py", "import os, sys\nif '--look' in sys.orig_argv:\n    os._exit(1)")
    env = environment(tmp_path, PYTHONPATH=str(tmp_path))
    done = subprocess.run([*PROGRAM, "doctor", "--json"], env=env, capture_output=True, text=True, check=False)
    assert [json.loads(line)["code"] for line in done.stdout.splitlines()][1] == "reader_broken"


TYPING = """if True:
    import fcntl, sys, termios
    from persienne.base.fence import raise_fence
    if sys.argv[1] == "behind the fence":
        raise_fence()
    try:
        for letter in f"touch {sys.argv[2]}\\n".encode():
            fcntl.ioctl(0, termios.TIOCSTI, bytes([letter]))
    except OSError as error:
        print(error)
"""
ON_A_TERMINAL = """if True:
    import os, pty, subprocess, sys
    shell, terminal = pty.fork()
    if shell == 0:  # this process has the terminal; so has what it starts
        subprocess.run([sys.executable, "-c", *sys.argv[1:]])
        print("tried", flush=True)
        os.execlp("sh", "sh")
    shown = b""
    while b"tried" not in shown:
        shown += os.read(terminal, 999)
    os.write(terminal, b"exit\\n")
    try:
        while os.read(terminal, 999):
            pass
    except OSError:  # the shell has ended
        pass
    os.waitpid(shell, 0)
"""


def test_code_behind_the_fence_types_into_no_shell(tmp_path: Path) -> None:
    """It would run anything, behind no fence: the terminal is a real one, and the shell takes its place."""

    def typed(how: str) -> bool:
        mark = tmp_path / how.replace(" ", "-")
        run([sys.executable, "-c", ON_A_TERMINAL, TYPING, how, mark], {**os.environ})
        return mark.exists()

    if not typed("no fence"):
        pytest.skip("this kernel lets no program type (dev.tty.legacy_tiocsti)")
    assert not typed("behind the fence")


REMOTE_HANDS = """if True:
    import sys
    from jeepney import DBusAddress, new_method_call
    from jeepney.io.blocking import open_dbus_connection
    from persienne.base.fence import barrier, raise_fence
    raise_fence()
    bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
    with open_dbus_connection() as connection:
        call = new_method_call(bus, "StartServiceByName", "su", ("org.example.Outside", 0))
        connection.send(call)
    print(barrier().is_the_kernels)
"""


def test_what_the_sessions_bus_starts_stands_behind_no_fence(tmp_path: Path) -> None:
    """No fence keeps that: docs/security.md names it among what is not promised."""
    told = tmp_path / "told"
    program = put(tmp_path, "outside", b"")
    made = f"import socket; socket.socket(); open({str(told)!r}, 'w').write('made')"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -c "{made}"\n')
    program.chmod(0o755)
    services = tmp_path / "services"
    services.mkdir()
    service = f"[D-BUS Service]\nName=org.example.Outside\nExec={program}\n"
    (services / "org.example.Outside.service").write_text(service)
    with session_bus(services=services) as bus:
        said = run([sys.executable, "-c", REMOTE_HANDS], {**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus})
        wait_for(lambda: told.exists() and told.read_text() == "made")
    assert said == "True\n"


ATTACK = """if True:
    import ctypes, errno, json, os, sys
    from persienne.base import fence, landlock
    from persienne.desktop.helper import DesktopHelper
    libc = ctypes.CDLL(None, use_errno=True)
    if sys.argv[1] == "without Landlock":
        landlock.version = lambda: 0
    if sys.argv[1] == "no room":
        [landlock.stand_apart() for _ in range(16)]
    helper = DesktopHelper()
    process = int(helper.handed_over().split(",")[0])
    helper.hear()  # it runs by now, and says how the desktop looks
    if sys.argv[1] != "no fence":
        fence.raise_fence()
    class Piece(ctypes.Structure):
        _fields_ = [("at", ctypes.c_void_p), ("length", ctypes.c_size_t)]
    def attempt(call, *arguments):
        ctypes.set_errno(0)
        return errno.errorcode[ctypes.get_errno()] if call(*arguments) == -1 else "done"
    room = ctypes.create_string_buffer(8)
    ours = Piece(ctypes.addressof(room), 8)
    def memory():
        try:
            with open(f"/proc/{process}/mem", "r+b", buffering=0):
                return "done"
        except OSError as error:
            return errno.errorcode[error.errno]
    at = next((int(line.split("-")[0], 16) for line in open("/proc/self/maps") if "[heap]" in line), 0)
    theirs = Piece(at, 8)
    said = {
        "memory": memory(),
        "write": attempt(libc.process_vm_writev, process, ctypes.byref(ours), 1, ctypes.byref(theirs), 1, 0),
        "read": attempt(libc.process_vm_readv, process, ctypes.byref(ours), 1, ctypes.byref(theirs), 1, 0),
        "trace": attempt(libc.ptrace, 16, process, 0, 0),  # PTRACE_ATTACH
        "holds": fence.barrier(process),
    }
    if said["trace"] == "done":
        os.waitpid(process, 0)
        libc.ptrace(17, process, 0, 0)
    helper.close()
    print(json.dumps(said))
"""


@pytest.mark.parametrize("account", ["this account", "an ordinary account"])
def test_code_in_the_window_reaches_into_no_helper(account: str) -> None:
    """A library in the window would have the helper, which stands outside, make the connection."""
    before = as_an_account() if account == "an ordinary account" else ()

    def attacked(how: str) -> dict[str, str]:
        found: dict[str, str] = json.loads(run([*before, sys.executable, "-c", ATTACK, how], {**os.environ}))
        return found

    assert attacked("no fence")["memory"] == "done"  # else this shows nothing
    closed = attacked("behind the fence")
    holds = closed.pop("holds")
    assert set(closed.values()) <= {"EPERM", "EACCES"} or version() < 2
    assert holds == ("kernel" if version() >= 2 else "filter")
    for how in ("without Landlock", "no room"):  # what is left open is said
        refused = dict.fromkeys(("write", "read", "trace"), "EPERM")
        assert attacked(how) == {"memory": "done", **refused, "holds": "filter"}
