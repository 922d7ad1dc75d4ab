"""A session bus of its own with a portal on it, for as long as a test lasts; nothing of the machine's is started."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest

from support.programs import started
from support.unprivileged import give

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={socket}</listen><auth>EXTERNAL</auth>{services}
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>
"""


@contextmanager
def session_bus(account: Sequence[str] = (), services: Path | None = None) -> Iterator[str]:
    """The address of a bus on which nobody is; ``account`` stands in front of the command.

    In the folder ``services`` lie those that the bus starts.
    """
    if shutil.which("dbus-daemon") is None:
        pytest.skip("dbus-daemon is not installed")
    with TemporaryDirectory(prefix="bus-") as short:  # the name of a socket is short
        configuration = Path(short) / "bus.conf"
        started_there = "" if services is None else f"<servicedir>{services}</servicedir>"
        configuration.write_text(CONFIGURATION.format(socket=f"{short}/bus", services=started_there))
        if account:
            give(Path(short))
        command = [*account, "dbus-daemon", f"--config-file={configuration}", "--nofork", "--print-address=1"]
        with started(command, stdout=subprocess.PIPE) as daemon:
            assert daemon.stdout is not None
            yield daemon.stdout.readline().strip()


class Portal:
    """The portal that a test speaks to."""

    def __init__(self, program: subprocess.Popen[str]) -> None:
        self._program = program
        self.refused: list[str] = []
        """What was asked by programs that it may not look at, and not answered."""
        assert self.hears() == {"ready": True}

    def hears(self) -> dict[str, Any]:
        """What it was asked next, which is waited for; what it refused is kept apart."""
        assert self._program.stdout is not None
        said: dict[str, Any] = json.loads(self._program.stdout.readline())
        if "refused" in said:
            self.refused.append(said["refused"])
            return self.hears()
        return said

    def set(self, **told: Any) -> None:
        """Have it say something else: a setting (a dash is an underscore), or what it answers (``answer``)."""
        assert self._program.stdin is not None
        self._program.stdin.write(json.dumps({key.replace("_", "-"): value for key, value in told.items()}) + "\n")
        self._program.stdin.flush()
        assert self.hears() == {"obeyed": True}

    def end(self) -> None:
        """Leave the bus."""
        assert self._program.stdin is not None
        self._program.stdin.close()
        self._program.wait()


@contextmanager
def portal_on(bus: str, account: Sequence[str] = ()) -> Iterator[Portal]:
    """A portal on the bus of this address."""
    command = [*account, sys.executable, "-m", "support.fake_portal"]
    env = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus, "PYTHONPATH": str(Path(__file__).parents[1])}
    with started(command, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        yield Portal(program)
