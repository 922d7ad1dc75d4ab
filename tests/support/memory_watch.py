"""What every process of the program says of itself whenever it loads a module of ours: may others read its memory?"""

from __future__ import annotations

import fcntl
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from support.collectors import wait_for

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
KINDS = ("--unseal", "--collect", "--desktop-helper", "persienne.importers.child", "persienne.ui.paper.exhibit_child")

# Python runs it in every process that is started with its folder in PYTHONPATH.
SITE = """
import ctypes, os, resource, sys
kind = next((kind for kind in {kinds} if kind in sys.orig_argv), "command")
told, prctl = os.open({pipe!r}, os.O_WRONLY), ctypes.CDLL(None).prctl
def hear(event, arguments):
    if event == "import" and str(arguments[0]).startswith("persienne."):
        core = resource.getrlimit(resource.RLIMIT_CORE)
        line = f"{{os.getpid()}} {{kind}} {{arguments[0]}} {{prctl(3, 0, 0, 0, 0)}} {{core == (0, 0)}}\\n"
        os.write(told, line.encode())
sys.addaudithook(hear)
"""


class Loaded(NamedTuple):
    """A module that a process of a kind begins to load, and how its memory stands at that moment."""

    process: tuple[str, str]
    module: str
    dumpable: bool
    """PR_GET_DUMPABLE of ``prctl``."""
    no_core: bool


class MemoryWatch:
    """Hears the processes that are started with :attr:`environment`."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self._place = TemporaryDirectory(dir="/dev/shm", prefix="watch-")  # a confined process writes to devices alone
        Path(self._place.name).chmod(0o755)
        pipe = Path(self._place.name) / "told"
        os.mkfifo(pipe, 0o666)
        pipe.chmod(0o666)
        (folder / "sitecustomize.py").write_text(SITE.format(kinds=KINDS, pipe=str(pipe)))
        self._pipe = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
        fcntl.fcntl(self._pipe, fcntl.F_SETPIPE_SZ, 1 << 20)
        self._heard = b""
        paths = (folder, ROOT / "app", ROOT / "resources")
        self.environment = {"PYTHONPATH": os.pathsep.join(map(str, paths)), "PYTHONDONTWRITEBYTECODE": "1"}

    def loaded(self) -> list[Loaded]:
        """Everything that was told so far."""
        for piece in self._pieces():
            self._heard += piece
        lines = (line.split() for line in self._heard.decode().splitlines())
        return [Loaded((who, kind), module, dump != "0", core == "True") for who, kind, module, dump, core in lines]

    def wait_for_module(self, module: str) -> None:
        """Return when a process begins to load it."""
        wait_for(lambda: module in {one.module for one in self.loaded()})

    def close(self) -> None:
        os.close(self._pipe)
        self._place.cleanup()

    def _pieces(self) -> Iterator[bytes]:
        while True:
            try:
                yield os.read(self._pipe, 1 << 16)
            except BlockingIOError:
                return


def program(*arguments: object) -> list[str]:
    """The program's command line."""
    return [sys.executable, "-m", "persienne", *map(str, arguments)]
