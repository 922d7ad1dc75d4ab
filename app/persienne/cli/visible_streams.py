"""Standard output and error for people and scripts: what would turn a line around is written out, not obeyed."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TextIO

from persienne.base.visible import escaped, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextmanager
def visible_streams(*, json: bool) -> Iterator[None]:
    """Inside the block names of files, meters and organisations turn nothing; JSON keeps their value by an escape."""
    before = sys.stdout, sys.stderr
    # A program may be started without either.
    if sys.stdout is not None:
        sys.stdout = _Visible(sys.stdout, escaped if json else visible)
    if sys.stderr is not None:
        sys.stderr = _Visible(sys.stderr, visible)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before


class _Visible:
    """A text stream that writes through ``change``; all else is the stream's own."""

    def __init__(self, stream: TextIO, change: Callable[[str], str]) -> None:
        self._stream = stream
        self._change = change

    def write(self, text: str) -> int:
        """Write ``text``, changed; how much of it was written."""
        self._stream.write(self._change(text))
        return len(text)

    def writelines(self, lines: list[str]) -> None:
        """Write each of ``lines``."""
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the stream has
        return getattr(self._stream, name)
