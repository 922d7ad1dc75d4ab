"""The child process that parses the household's evidence: PDFs, pictures and texts that others wrote; it limits itself.

Every start of the program loads this module, so that it imports Qt and pypdf in :func:`main` alone.
"""

from __future__ import annotations

import os
import sys

from persienne.base.own_limits import limit_process, reserve_output

FLAG = "--read-evidence"
"""What a frozen program is called with, which has no Python to start: its ``__main__`` hands over to :func:`main`."""

MEMORY = 1 << 30
"""Bytes of address space."""

LIFETIME = 600
"""Seconds of processor time for the whole life of a child."""


def command() -> list[str]:
    """How to start this child."""
    from persienne.base.own_program import own_module  # noqa: PLC0415 - the parent's part; the child hides first

    return own_module(FLAG, "persienne.ui.paper.exhibit_child")


def main() -> int:
    """Limit this process before it reads a byte, then answer on stdout what comes in on stdin."""
    limit_process(memory=MEMORY, processor=LIFETIME)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from persienne.ui.paper.exhibit_pages import serve  # noqa: PLC0415 - see above

    serve(sys.stdin.buffer, reserve_output())
    return 0


if __name__ == "__main__":
    sys.exit(main())
