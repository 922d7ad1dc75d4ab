"""Programs run as an account without privileges, for what the system refuses to such an account alone.

A test that is itself run by an account without privileges starts them as they are. A privileged one has them run by
the account ``nobody``, which keeps one right, to read files: the interpreter may lie where ``nobody`` may not look.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOBODY = 65534
_READS = "-all,+dac_read_search"


def as_an_account() -> tuple[str, ...]:
    """What stands in front of a command, so that an account without privileges runs it; or a skip in words."""
    if os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        pytest.skip("setpriv is not installed, and the tests are run as root")
    who = ("--reuid", str(NOBODY), "--regid", str(NOBODY), "--clear-groups")
    before = ("setpriv", *who, "--inh-caps", _READS, "--ambient-caps", _READS, "--bounding-set", _READS)
    tried = subprocess.run([*before, "true"], capture_output=True, text=True, check=False)
    if tried.returncode:
        pytest.skip(f"setpriv is not permitted here: {tried.stderr}")
    return before


@contextmanager
def as_nobody() -> Iterator[None]:
    """In the block this process is that account, with no right of root's; modules that are needed are loaded before."""
    if os.geteuid() != 0:
        pytest.skip("only root can be another account")
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def give(folder: Path) -> None:
    """Let that account own a folder and all that lies in it."""
    if os.geteuid() != 0:
        return
    for path in (folder, *folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
