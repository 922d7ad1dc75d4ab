"""One read of one file: its base name, its zone and the wish to stop, handed to every reader; errors are made here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.localtime import FRANCE, LocalDays, local_days
from persienne.importers.parsed import Reason, RefusedLine

if TYPE_CHECKING:
    from collections.abc import Callable

SEEN_LENGTH = 40
# A recognised file with more unreadable lines than this is not the file that it seemed to be.
MAX_ODD_LINES = 10_000


def never() -> bool:
    """No wish to stop."""
    return False


@dataclass(frozen=True, slots=True)
class Job:
    """What a reader needs beside the content; ``file`` is a base name, ``zone`` an IANA name."""

    file: str
    zone: str = FRANCE
    cancelled: Callable[[], bool] = never

    @property
    def days(self) -> LocalDays:
        """The local days of the file's zone."""
        return local_days(self.zone)

    def check(self) -> None:
        """Stop here with ``UserError("cancelled")`` if that was asked for."""
        if self.cancelled():
            raise UserError("cancelled", file=self.file)

    def unknown(self, seen: str, columns: tuple[str, ...] = ()) -> UserError:
        """The file is not one that we read; ``seen`` is a stable code of what it looks like."""
        return UserError("file_unknown", file=self.file, seen=seen, columns=columns)

    def damaged(self, detail: str) -> UserError:
        """The file is recognised but cannot be read; ``detail`` is a stable code."""
        return UserError("file_damaged", file=self.file, detail=detail)


class Refusals:
    """The lines that gave no reading, gathered while a file is read."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._lines: list[RefusedLine] = []
        self._odd = 0

    def add(self, line: int, reason: Reason, seen: str) -> None:
        """Note one refused line; too many of them end the read (``file_damaged``, detail ``lines``)."""
        if reason is not Reason.EMPTY_VALUE:
            self._odd += 1
            if self._odd > MAX_ODD_LINES:
                raise self._job.damaged("lines")
        self._lines.append(RefusedLine(line, reason, seen[:SEEN_LENGTH]))

    def lines(self) -> tuple[RefusedLine, ...]:
        """All of them, in the file's order."""
        return tuple(sorted(self._lines, key=lambda refused: refused.line))
