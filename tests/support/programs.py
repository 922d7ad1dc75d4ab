"""Programs that a test starts: none outlives its test, whatever the test finds."""

from __future__ import annotations

import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@contextmanager
def started(arguments: Sequence[str], *, text: bool = True, **options: Any) -> Iterator[subprocess.Popen[Any]]:
    """A program that does not outlive the test. ``Popen`` alone waits for its end, which may never come."""
    with subprocess.Popen(arguments, text=text, **options) as program:
        try:
            yield program
        finally:
            program.kill()
