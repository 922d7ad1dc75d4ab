"""One read of one file: its base name, its zone and the wish to stop, handed to every reader; errors are made here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.localtime import FRANCE, LocalDays, local_days
from persienne.importers.cells import SEEN_LENGTH
from persienne.importers.parsed import OddCell, Reason, RefusedLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.importers.mapping import Mapping
    from persienne.importers.parsed import ParsedFile

# A recognised file with more unreadable lines than this is not the file that it seemed to be.
MAX_ODD_LINES = 10_000


def never() -> bool:
    """No wish to stop."""
    return False


@dataclass(frozen=True, slots=True)
class Job:
    """What a reader needs beside the content; ``file`` is a base name, ``zone`` an IANA name.

    ``mappings`` are what the household says of tables that no format knows.
    """

    file: str
    zone: str = FRANCE
    cancelled: Callable[[], bool] = never
    mappings: tuple[Mapping, ...] = ()

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

    def with_values(self, parsed: ParsedFile) -> ParsedFile:
        """The same file; ``file_unreadable_values`` where it has no value because of odd cells.

        The facts are ``column``, the title of the first odd cell's column, and ``seen``, what stands in the cell. A
        file without a value that is empty, or whose measures have no known length, is given back as it is.
        """
        if parsed.blocks or parsed.odd_cell is None:
            return parsed
        raise self.unreadable(parsed.odd_cell.column, parsed.odd_cell.seen)

    def unreadable(self, column: str, seen: str) -> UserError:
        """No value of the file can be read: ``seen`` stands in the column with the title ``column``, for example."""
        return UserError("file_unreadable_values", file=self.file, column=column[:SEEN_LENGTH], seen=seen[:SEEN_LENGTH])


class Refusals:
    """The lines that gave no reading, gathered while a file is read."""

    def __init__(self, job: Job) -> None:
        self.odd_cell: OddCell | None = None
        self._job = job
        self._lines: list[RefusedLine] = []
        self._odd = 0

    def add(self, line: int, reason: Reason, seen: str, *, column: str = "", cell: str = "") -> None:
        """Note one refused line; too many of them end the read (``file_damaged``, detail ``lines``).

        ``column`` is the title of the column that made it odd, ``cell`` what stands there.
        """
        if reason is not Reason.EMPTY_VALUE:
            self._odd += 1
            if self._odd > MAX_ODD_LINES:
                raise self._job.damaged("lines")
        if column and self.odd_cell is None and reason is not Reason.EMPTY_VALUE:
            self.odd_cell = OddCell(column[:SEEN_LENGTH], cell[:SEEN_LENGTH], reason)
        self._lines.append(RefusedLine(line, reason, seen[:SEEN_LENGTH]))

    def lines(self) -> tuple[RefusedLine, ...]:
        """All of them, in the file's order."""
        return tuple(sorted(self._lines, key=lambda refused: refused.line))
