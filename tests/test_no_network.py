"""Commands and the desktop helper open no socket to anywhere: an audit hook sees it inside, strace outside.

That drawing the pages opens none stands in tests/ui/test_page_pictures.py, which draws each; of commands under strace,
the collector and the window tests/test_fence.py speaks.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from persienne.base.frames import pieces
from persienne.base.slats import Slat
from persienne.consents.directory import shipped
from persienne.desktop import helper_process
from persienne.desktop.messages import Kind, Wish, header
from persienne.exporters.enedis_csv import write_index
from support.enedis_files import curve_workbook
from support.households import environment, make_cheap, put, weeks
from support.session_bus import portal_on, session_bus
from support.traced import families, tracer, untraceable

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.whole

HOME = weeks(days=2)

# What a process asks of its sockets, as JSON on the last line that it writes; nothing of it is carried out.
LISTENING = """if True:
    import atexit, json, sys
    asked = []
    def listen(event, arguments):
        if event.startswith("socket.") and event != "socket.__new__":
            asked.append(event)
            raise PermissionError(event)
        if event == "socket.__new__" and arguments[1] != 1:  # AF_UNIX
            asked.append(f"{event} {arguments[1]}")
    sys.addaudithook(listen)
    atexit.register(lambda: print(json.dumps(asked), file=sys.stderr))
"""
RUN = "    from persienne.__main__ import main\n    main()"


def asked(script: str, *arguments: object, env: dict[str, str]) -> tuple[int, list[str]]:
    """How a process ends, and what it asks of the network."""
    command = [sys.executable, "-c", LISTENING + script, *map(str, arguments)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    return done.returncode, json.loads(done.stderr.splitlines()[-1])


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """The environment of a process whose household is half open and empty."""
    make_cheap(tmp_path / "household", Slat.HALF)
    return environment(tmp_path)


def exports(folder: Path) -> tuple[Path, ...]:
    """A file of each kind."""
    return (
        put(folder, "curve.csv", HOME.curve),
        put(folder, "index.csv", write_index(HOME.indexes)),
        put(folder, "curve.xlsx", curve_workbook(HOME.curve)),
    )


@pytest.mark.parametrize(
    ("script", "event"),
    [
        ("    import socket\n    socket.getaddrinfo('localhost', 80)", "socket.getaddrinfo"),
        ("    import socket\n    socket.socket().connect(('127.0.0.1', 9))", "socket.connect"),
        ("    import socket\n    socket.socket().sendto(b'', ('127.0.0.1', 9))", "socket.__new__ 2"),
    ],
)
def test_the_hook_hears_what_it_listens_for(tmp_path: Path, script: str, event: str) -> None:
    code, heard = asked(script, env=environment(tmp_path))
    assert code != 0
    assert event in heard


@pytest.mark.slow
def test_the_commands_of_files_ask_nothing_of_the_network(tmp_path: Path, env: dict[str, str]) -> None:
    for command in (
        ("import", "--json", *exports(tmp_path)),
        ("imports",),
        ("series", "--level", "day", "--json"),
        ("undo", "1"),
    ):
        assert asked(RUN, *command, env=env) == (0, [])


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """What strace writes, where it can be run."""
    why = untraceable()
    if why is not None:
        pytest.skip(why)
    return tmp_path / "trace"


def test_strace_sees_a_socket(log: Path) -> None:
    script = "import socket, subprocess, sys; subprocess.run([sys.executable, '-c', 'import socket; socket.socket()'])"
    subprocess.run([*tracer(log), sys.executable, "-c", script], check=True, capture_output=True)
    assert families(log) == {"AF_INET"}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a helper")
@pytest.mark.slow
@pytest.mark.parametrize("address", ["{bus}", "tcp:host=localhost,port=9", "tcp:host=localhost,port=9;{bus}"])
def test_the_desktop_helper_opens_no_socket_to_anywhere(log: Path, tmp_path: Path, address: str) -> None:
    """Its own; xdg-open, which is the desktop’s, is not there."""
    command = [*tracer(log), *helper_process.command()]
    link = next(party.account.url for party in shipped() if party.account is not None)
    wish = b"".join(pieces(header(Wish(1, Kind.LINK, link))))
    with session_bus() as bus, portal_on(bus) as portal:
        env = environment(tmp_path, DBUS_SESSION_BUS_ADDRESS=address.format(bus=bus), PATH="/nowhere")
        streams = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        with subprocess.Popen(command, env=env, **streams) as helper:
            assert helper.stdin is not None
            helper.stdin.write(wish)
            helper.stdin.flush()
            if "{bus}" in address:  # the portal looks at who asks: the helper ends with its input
                assert portal.hears() == {"opened": link}
            _, said = helper.communicate()
        assert helper.returncode == 0, said
    assert families(log) <= {"AF_UNIX"}
