"""The child process that opens one workbook: its bytes come in on stdin, its cells go out on stdout as JSON.

python-calamine aborts the whole process on some files (security.md, 6), so it never runs in ours. This file stands
alone (standard library and calamine only, no import of persienne) because it is started by its path and must start
quickly. It limits itself before it reads a byte; exit code 0 means that the JSON is complete.
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

FLAG = "--read-workbook"
"""What a frozen program is called with, in place of this file's path: its ``__main__`` hands over to :func:`main`."""

MEMORY = 1 << 30
SECONDS = 10
MAX_CELLS = 4_000_000

Plain = str | int | float | None


def main() -> int:
    """Read, convert, write."""
    _limit()
    sheets = _sheets(sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(sheets, ensure_ascii=True, separators=(",", ":")).encode("ascii"))
    sys.stdout.buffer.flush()
    return 0


def _limit() -> None:
    """Cap memory and CPU, and leave no core file behind, as it would hold the household's data (POSIX only)."""
    if sys.platform == "win32":
        return  # the parent's pre-checks and its timeout stand alone there
    import resource  # noqa: PLC0415 - there is none on Windows

    limits = [(resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_CORE, 0)]
    for kind, most in limits:
        # macOS has the name RLIMIT_AS and refuses to set it.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))


def _sheets(data: bytes) -> list[tuple[str, list[list[Plain]]]]:
    """Every sheet's name and rows, from row 1 and column A on; empty cells at a row's end are left out."""
    from python_calamine import CalamineWorkbook  # noqa: PLC0415 - after the limits

    workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
    room = MAX_CELLS
    sheets = []
    for name in workbook.sheet_names:
        rows: list[list[Plain]] = []
        for row in workbook.get_sheet_by_name(name).to_python(skip_empty_area=False):
            rows.append(_row(row))
            room -= len(rows[-1])
            if room < 0:
                raise MemoryError(name)
        sheets.append((name, rows))
    return sheets


def _row(row: Sequence[object]) -> list[Plain]:
    length = len(row)
    while length and row[length - 1] == "":
        length -= 1
    return [_plain(cell) for cell in row[:length]]


def _plain(cell: object) -> Plain:
    """Text and numbers as they are, a date as ISO text with a blank before its time, an empty cell as None."""
    if cell == "":
        return None
    if isinstance(cell, (str, int, float)) and not isinstance(cell, bool):
        return cell
    return str(cell)


if __name__ == "__main__":
    sys.exit(main())
