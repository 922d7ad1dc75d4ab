"""The child process that opens the household for the collector: it answers with the file key, and ends.

What opens a household (a keyring's library, Argon2id's 64 MiB, cryptography) fills a process that should stay small
for months. Here the whole opening happens: the credential, an upgrade, what a killed program left. Every start of the
program loads this module, so that it imports the rest in :func:`main` alone.
"""

from __future__ import annotations

import sys

from persienne.base.own_limits import reserve_output

FLAG = "--unseal"
"""What a frozen program is called with, which has no Python to start: its ``__main__`` hands over to :func:`main`."""

REMEMBERED = "remembered"
"""The last argument of a child that is told on its input what opens the household, and asks nobody."""


INTERRUPTED = 130
"""The exit code after Ctrl-C, as a shell has it."""


def command() -> list[str]:
    """How to start this child."""
    from persienne.base.own_program import own_program  # noqa: PLC0415 - on use

    return [*own_program(), FLAG]


def main(home: str, language: str, *how: str) -> int:
    """Open the household in ``home`` and write one message (``base.frames``) to standard output, which is a pipe.

    Its body is the file key, and its header says what opened the household, or what error there was. Who is asked may
    interrupt it: nothing is written then.
    """
    output = reserve_output()
    from persienne.cli.unsealing_answer import answer  # noqa: PLC0415 - see above

    try:
        answer(home, language, sys.stdin.buffer if REMEMBERED in how else None, output)
    except KeyboardInterrupt:
        return INTERRUPTED
    return 0
