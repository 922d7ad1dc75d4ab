"""A command on a terminal of its own, and someone who types there; Unix alone."""

from __future__ import annotations

import io
import os
import select
import sys
import warnings
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

RUN = "import sys; from persienne.__main__ import main; main()"


class Terminal(io.StringIO):
    """A stream that somebody sits at."""

    def isatty(self) -> bool:
        """It is."""
        return True


def on_a_terminal(
    arguments: Sequence[str], env: Mapping[str, str], *typed: str | Callable[[str], str]
) -> tuple[int, str]:
    """Run ``persienne --lang en`` and type each line when a question ends in a colon; how it ended, what was shown.

    A line may be made of what was shown so far.
    """
    import pty  # noqa: PLC0415 - Unix alone

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # a library may keep a thread; the child replaces itself
        child, terminal = pty.fork()
    if child == 0:
        os.execve(sys.executable, [sys.executable, "-c", RUN, "--lang", "en", *arguments], dict(env))
    shown = b""
    lines = list(typed)
    while select.select([terminal], [], [], 30)[0]:
        try:
            said = os.read(terminal, 4096)
        except OSError:  # Linux says so when the child has gone
            break
        if not said:
            break
        shown += said
        if lines and shown.endswith(b": "):
            line = lines.pop(0)
            os.write(terminal, (line if isinstance(line, str) else line(shown.decode())).encode() + b"\n")
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), shown.decode()
