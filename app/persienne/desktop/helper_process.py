"""The desktop helper: a small process that the window starts before it reads anything, and that holds no key.

A portal serves nobody whose memory it may not look at, and the window's is hidden (``base.own_limits``). So this
process asks it, and may be read. Every start of the program loads this module, so that it imports the rest on use.
"""

from __future__ import annotations

import os
import sys

FLAG = "--desktop-helper"
"""What the program is called with that is to be the helper; its ``__main__`` hands over to :func:`main`."""


def command() -> list[str]:
    """How to start this process."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FLAG]
    return [sys.executable, "-P", "-m", "persienne", FLAG]


def main() -> int:
    """Answer on stdout what comes in on stdin, until the window closes it."""
    from persienne.desktop.serving import Server  # noqa: PLC0415 - see above

    told = os.dup(sys.stdout.fileno())
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nobody else may write between our messages
    Server(sys.stdin.fileno(), told).run()
    return 0
