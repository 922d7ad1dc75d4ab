"""The real window on a screen that nobody sees: keys are pressed by the X server, and what is on the screen is kept."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from support.collectors import wait_for
from support.programs import started

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

NEEDED = ("Xvfb", "xdotool")
MANAGER = "openbox"
PROGRAM = (sys.executable, "-P", "-m", "persienne")


def children(process: int) -> list[int]:
    """The children of a process that has one thread, the first one first."""
    return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """A screen of 1440 x 900; the environment of programs that are to be on it."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    read, write = os.pipe()
    arguments = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(arguments, pass_fds=(write,), stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as said:
            number = said.readline().strip()
        yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()


@contextmanager
def managed(environment: Mapping[str, str]) -> Iterator[None]:
    """A window manager on the screen of this environment, which manages its windows from the first one on."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    ready = ["xdotool", "get_num_desktops"]
    with started([MANAGER], env=environment, **quiet):
        wait_for(lambda: subprocess.run(ready, env=environment, check=False, **quiet).returncode == 0)
        yield


class RealWindow:
    """``persienne`` on the household in ``home``, in an environment that has a screen.

    ``program`` is how it is started; ``tracer`` stands in front of it, and has it as its child.
    """

    def __init__(
        self,
        home: Path,
        environment: Mapping[str, str],
        *,
        program: Sequence[str] = PROGRAM,
        tracer: Sequence[str] = (),
        language: str = "en",
    ) -> None:
        self._environment = {**os.environ, **environment}
        arguments = [*tracer, *program, "--home", str(home), "--lang", language]
        self._process = subprocess.Popen(arguments, env=self._environment)
        self.id = self._process.pid
        if tracer:
            wait_for(lambda: bool(self._window_of_tracer()))
            (self.id,) = self._window_of_tracer()

    def _window_of_tracer(self) -> list[int]:
        """The process of the window; the tracer has other children for a moment."""
        found = []
        for child in children(self._process.pid):
            with suppress(OSError):
                if Path(f"/proc/{child}/cmdline").read_text().startswith(sys.executable):
                    found.append(child)
        return found

    @property
    def window(self) -> str:
        """The window’s number for the X server; empty while it shows none."""
        return self._ask("search", "--onlyvisible", "--pid", str(self.id), "--name", "^Persienne$").strip()

    def focus(self) -> None:
        """Give the keyboard to the window, once it is there: no window manager does."""
        wait_for(lambda: bool(self.window))
        self._ask("windowfocus", "--sync", self.window)

    def type(self, text: str) -> None:
        """Type it, and Return."""
        self.enter(text)
        self.press("Return")

    def enter(self, text: str) -> None:
        """Type it, and nothing more."""
        self._ask("type", "--delay", "30", text)

    def press(self, *keys: str) -> None:
        """Press and release keys, by the X server's names."""
        self._ask("key", *keys)

    def quit(self) -> None:
        """Close the window as its own button does, once the window manager has made it the active one."""
        wait_for(lambda: bool(self.window))
        self._ask("windowactivate", "--sync", self.window)
        self.press("alt+F4")

    @property
    def ended(self) -> bool:
        """Whether the program has ended."""
        return self._process.poll() is not None

    def click(self, left: int, top: int) -> None:
        """Move the mouse to a place of the screen, and click there."""
        self._ask("mousemove", "--sync", str(left), str(top), "click", "1")

    def picture(self, path: Path) -> None:
        """Keep what is on the screen; ImageMagick makes the picture."""
        subprocess.run(["import", "-window", "root", str(path)], env=self._environment, check=True)

    @property
    def told(self) -> list[str]:
        """What the program was called with: another program may have taken its place meanwhile."""
        return Path(f"/proc/{self.id}/cmdline").read_text().split("\0")

    def lock(self) -> None:
        """Have it lock itself by Ctrl+L, and wait for the program that takes its place.

        On a busy machine a key may come before there is somebody who hears it: it is pressed again.
        """
        for _ in range(5):
            self.focus()
            self.press("ctrl+l")
            with suppress(AssertionError):
                wait_for(lambda: "--locked" in self.told, seconds=15)
                break
        self.wait_until_anew()

    def wait_until_anew(self) -> None:
        """Return when a program that was begun anew shows its window in the place of the first one."""
        wait_for(lambda: "--locked" in self.told and bool(self.window))

    def close(self) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.id, signal.SIGTERM)
        try:
            self._process.wait(60)
        except subprocess.TimeoutExpired:  # seen on a busy machine, after a lock: the first signal did not end it
            os.kill(self.id, signal.SIGTERM)  # a second one ends any window at once
            self._process.wait()

    def _ask(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env=self._environment, capture_output=True, text=True, check=False
        )
        return done.stdout
