"""The child process that parses files: it limits itself, then answers its parent until there is nothing more to read.

Every start of the program loads this module, so that it imports the readers in :func:`main` alone.
"""

from __future__ import annotations

import sys

from persienne.base.own_limits import limit_process, reserve_output

FLAG = "--read-files"
"""What a frozen program is called with, which has no Python to start: its ``__main__`` hands over to :func:`main`."""

MEMORY = 1 << 30
"""Bytes of address space."""

LIFETIME = 600
"""Seconds of processor time for the whole life of a child; one that has too few left for a file takes no other."""


def command() -> list[str]:
    """How to start this child."""
    from persienne.base.own_program import own_module  # noqa: PLC0415 - the parent's part; the child hides first

    return own_module(FLAG, "persienne.importers.child")


def main() -> int:
    """Limit this process before it reads a byte, then answer on stdout what comes in on stdin."""
    limit_process(memory=MEMORY, processor=LIFETIME)
    from persienne.importers.child_answers import serve  # noqa: PLC0415 - see above

    serve(sys.stdin.buffer, reserve_output())
    return 0


if __name__ == "__main__":
    sys.exit(main())
