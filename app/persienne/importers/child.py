"""The child process that parses files: it limits itself, then answers its parent until there is nothing more to read.

Every start of the program loads this module, so that it imports the readers in :func:`main` alone.
"""

from __future__ import annotations

import sys

from persienne.base.own_limits import limit_process, reserve_output

FLAG = "--read-files"
"""What a frozen program is called with, which has no Python to start: its ``__main__`` hands over to :func:`main`."""

LOOK = "--look"
"""The last argument of a child that says how it is limited, and reads no file."""

_NOT_KEPT = 3
"""How a child ends that has looked and is kept to no places; Python itself ends with 1 or 2 where something fails."""

MEMORY = 1 << 30
"""Bytes of address space."""

LIFETIME = 600
"""Seconds of processor time for the whole life of a child; one that has too few left for a file takes no other."""


def command() -> list[str]:
    """How to start this child."""
    from persienne.base.own_program import own_module  # noqa: PLC0415 - the parent's part; the child hides first

    return own_module(FLAG, "persienne.importers.child")


def is_confined() -> bool | None:
    """Whether such a child is kept to its places of the disk: one is started to look. None where that child fails."""
    import subprocess  # noqa: PLC0415 - the parent's part; the child hides first

    from persienne.base.limited_child import child_environment  # noqa: PLC0415 - the same

    looking = [*command(), LOOK]
    ended = subprocess.run(looking, env=child_environment(), check=False).returncode  # noqa: S603 - our own module
    return {0: True, _NOT_KEPT: False}.get(ended)


def main() -> int:
    """Limit this process before it reads a byte, then answer on stdout what comes in on stdin.

    Called with ``LOOK`` it reads nothing; its exit code is 0 where the kernel confines it, else ``_NOT_KEPT``.
    """
    is_kept = limit_process(memory=MEMORY, processor=LIFETIME)
    if sys.argv[-1] == LOOK:
        return 0 if is_kept else _NOT_KEPT
    from persienne.importers.child_answers import serve  # noqa: PLC0415 - see above

    serve(sys.stdin.buffer, reserve_output())
    return 0


if __name__ == "__main__":
    sys.exit(main())
