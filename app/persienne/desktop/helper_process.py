"""The desktop helper: a small process that the window starts before it reads anything, and that holds no key.

A portal serves nobody whose memory it may not look at, and the window's is hidden (``base.own_limits``). So this
process asks it, and may be read. Every start of the program loads this module, so that it imports the rest on use.
"""

from __future__ import annotations

import os
import re
import sys

from persienne.base.own_limits import reserve_output

FLAG = "--desktop-helper"
"""What the program is called with that is to be the helper; its ``__main__`` hands over to :func:`main`."""


UMASK = "PERSIENNE_UMASK"
"""Where the first of our processes keeps the umask that it was started with, in octal: what is opened gets it back."""


def command() -> list[str]:
    """How to start this process."""
    from persienne.base.own_program import own_program  # noqa: PLC0415 - on use

    return [*own_program(), FLAG]


def main() -> int:
    """Answer on stdout what comes in on stdin, until the window closes it."""
    from persienne.desktop.serving import Server  # noqa: PLC0415 - see above

    if re.fullmatch(r"[0-7]{1,3}", kept := os.environ.pop(UMASK, "")):
        os.umask(int(kept, 8))  # this process writes no file
    output = reserve_output()
    Server(sys.stdin.fileno(), output.fileno()).run()
    return 0
