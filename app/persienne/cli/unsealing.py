"""How the collector opens the household: a child process unseals the file key and ends; what it loaded goes with it.

The key, and whatever was typed to reach it, cross a pipe and stay in memory: never on a disk, among the arguments, or
in the environment. The household is opened again with the key that is known, and the child is asked only where another
program has renewed it.
"""

from __future__ import annotations

import errno
import signal
import subprocess
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from persienne.base.errors import UserError
from persienne.base.frames import Frame, FrameError, pieces, read_frame
from persienne.cli import unsealing_child
from persienne.household.access.last_seen import LastSeen
from persienne.household.household import Household

if TYPE_CHECKING:
    from pathlib import Path

_ANOTHER_KEY: Final = frozenset({"key_wrong", "keys_changed", "store_damaged", "store_missing"})
"""What it looks like when the household has another key than the one that is known, or was put in its place."""

_INTERRUPTED: Final = frozenset({unsealing_child.INTERRUPTED, -signal.SIGINT})
"""How a child ends that was interrupted at the terminal, as this program was too. Another signal was for it alone: what
ends a service ends both, and what makes room in memory ends the child."""

_NO_ROOM: Final = frozenset({errno.EAGAIN, errno.ENOMEM, errno.EMFILE, errno.ENFILE})
"""Why the system starts no child for now."""

_ATTEMPTS: Final = 3
"""Keys that are asked for in a row: another program may renew one between its unsealing and its use."""


class Opener:
    """Opens the household in ``home`` for the collector, again and again; ``language`` is that of a question.

    A process that is ``confined`` to this folder can't write to one that is made anew in its place: ``folder_anew``.
    """

    def __init__(self, home: Path, language: str, *, confined: bool = False) -> None:
        self._home = home
        self._language = language
        self._folder = _which(home) if confined else None
        self._key: bytes | None = None
        self._way: dict[str, Any] | None = None

    def __call__(self) -> Household:
        """The household; raises what opening it by a credential raises, ``opening_ended`` and ``folder_anew``."""
        if self._folder is not None and _which(self._home) not in (self._folder, None):
            raise UserError("folder_anew", folder=self._home.name)
        opened = partial(Household.open_with, self._home, small=True, seen=LastSeen.of_this_account())
        if self._key is not None:
            try:
                return opened(self._key)
            except UserError as error:
                if error.code not in _ANOTHER_KEY:
                    raise
        for _ in range(_ATTEMPTS - 1):
            try:
                return opened(self._unsealed())
            except UserError as error:
                if error.code not in ("key_wrong", "keys_changed"):
                    raise
        return opened(self._unsealed())

    def _unsealed(self) -> bytes:
        """The file key, from a child; raises what stops it."""
        told = self._asked()
        code = told.header.get("error")
        if code is not None:
            raise UserError(code, **told.header["facts"])
        key = bytes(told.body)
        self._key, self._way = key, told.header
        return key

    def _asked(self) -> Frame:
        command = [*unsealing_child.command(), str(self._home), self._language]
        told = None if self._way is None else b"".join(pieces(self._way))  # without one it may ask at the terminal
        if told is not None:
            command.append(unsealing_child.REMEMBERED)
        try:
            done = subprocess.run(command, input=told, stdout=subprocess.PIPE, check=False)  # noqa: S603 - this program
        except OSError as error:
            if error.errno not in _NO_ROOM:
                raise
            raise UserError("opening_ended", status=error.errno) from error
        if done.returncode in _INTERRUPTED:
            raise KeyboardInterrupt
        if done.returncode != 0:
            raise UserError("opening_ended", status=done.returncode)
        frame = read_frame(BytesIO(done.stdout))
        if frame is None:
            raise FrameError("the household's opening said nothing")
        return frame


def _which(folder: Path) -> tuple[int, int] | None:
    """Which folder of the disk this is; None where there is none."""
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
