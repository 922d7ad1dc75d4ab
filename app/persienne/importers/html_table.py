"""The text of a web page comes in, its tables go out as sheets: some programs write one and call it ``.xls``."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.importers.table import Grid, Room

if TYPE_CHECKING:
    from persienne.importers.cells import Cell
    from persienne.importers.job import Job

MAX_TEXT = 16 << 20
"""Signs of a page; a year of half-hours has two million."""

MAX_CELL = 1_000
"""Signs of a cell that are kept."""

_PIECE = 1 << 16
_TABLE = re.compile(r"<table[\s>]", re.IGNORECASE)
_SKIPPED = frozenset({"script", "style", "title"})


def html_sheets(text: str, job: Job) -> tuple[Grid, ...]:
    """The tables of a page, in order; one in another is a table too.

    Raises ``UserError``: ``file_too_large``, ``file_damaged`` (``size``, ``extents``), ``cancelled``.
    """
    if _TABLE.search(text) is None:
        return ()
    if len(text) > MAX_TEXT:
        raise UserError("file_too_large", file=job.file, size=len(text), limit=MAX_TEXT)
    page = _Page(job)
    for start in range(0, len(text), _PIECE):
        job.check()
        page.feed(text[start : start + _PIECE])
    page.close()
    return tuple(page.sheets)


class _Page(HTMLParser):
    """Hears the tags of a page; end tags of rows and cells may be left out."""

    def __init__(self, job: Job) -> None:
        super().__init__(convert_charrefs=True)
        self.sheets: list[Grid] = []
        self._room = Room(job)
        self._open: list[Grid] = []
        self._cell: list[str] | None = None
        self._span = 1
        self._skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag begins."""
        if tag == "table":
            self._end_cell()
            self._open.append(Grid("", []))
            self.sheets.append(self._open[-1])
        elif tag in _SKIPPED:
            self._skipped += 1
        elif tag == "tr" and self._open:
            self._end_cell()
            self._open[-1].rows.append([])
        elif tag in ("td", "th") and self._open:
            self._end_cell()
            if not self._open[-1].rows:
                self._open[-1].rows.append([])
            self._cell, self._span = [], _span(dict(attrs).get("colspan"))
        elif tag == "br" and self._cell is not None:
            self._cell.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """A tag ends."""
        if tag in ("td", "th", "tr"):
            self._end_cell()
        elif tag in _SKIPPED:
            self._skipped = max(0, self._skipped - 1)
        elif tag == "table" and self._open:
            self._end_cell()
            self._open.pop()

    def handle_data(self, data: str) -> None:
        """Some text."""
        if self._cell is not None and not self._skipped:
            self._cell.append(data)

    def close(self) -> None:
        """The page ends, whatever is still open; rows are cut behind their last filled cell."""
        super().close()
        self._end_cell()
        for sheet in self.sheets:
            for row in sheet.rows:
                while row and row[-1] is None:
                    row.pop()

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        text: Cell = " ".join("".join(self._cell)[:MAX_CELL].split()) or None
        rows = self._open[-1].rows
        self._room.take(self._span, row=len(rows), column=len(rows[-1]) + self._span)
        rows[-1] += [text, *[None] * (self._span - 1)]
        self._cell = None


def _span(said: str | None) -> int:
    return int(said) if said and re.fullmatch("[0-9]{1,3}", said) and int(said) else 1
