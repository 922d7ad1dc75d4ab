"""The text of a web page comes in, its tables go out as sheets: some programs write one and call it ``.xls``.

Tags are told apart here and not by ``html.parser``, which takes minutes for four million signs of unfinished tags: each
sign is looked at a bounded number of times.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from persienne.importers.table import Grid, Room

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.importers.job import Job

MAX_CELL = 1_000
"""Signs of a cell that are kept."""

_TABLE = re.compile(r"<table[\s>]", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:]{0,30})([^<>]{0,2000})>|<[!?][^<>]{0,2000}>")
_COMMENT = "<!--", "-->"
_NO_TEXT = frozenset({"script", "style", "title"})
_END_OF_NO_TEXT = re.compile(r"</(?:script|style|title)", re.IGNORECASE)
_SPAN = re.compile(r"colspan\s{0,9}=\s{0,9}[\"']?([0-9]{1,3})\b", re.IGNORECASE)


def html_sheets(text: str, job: Job) -> tuple[Grid, ...]:
    """The tables of a page, in order; one in another is a table too.

    Raises ``UserError``: ``file_damaged`` (``size``, ``extents``), ``cancelled``.
    """
    if _TABLE.search(text) is None:
        return ()
    page = _Page(job)
    for number, (before, tag, rest) in enumerate(_pieces(text)):
        if number % 65_536 == 0:
            job.check()
        page.text(before)
        page.tag(tag, rest)
    return page.sheets()


def _pieces(text: str) -> Iterator[tuple[str, str, str]]:
    """Each tag with the text before it: its name, in lower case and with its slash, and what else stands in it.

    At the end of the page, and for a tag without a name, the name is empty.
    """
    at = begin = 0
    while (at := text.find("<", at)) >= 0:
        if text.startswith(_COMMENT[0], at):
            end = text.find(_COMMENT[1], at)
            yield text[begin:at], "", ""
            at = begin = len(text) if end < 0 else end + len(_COMMENT[1])
            continue
        found = _TAG.match(text, at)
        if found is None:
            at += 1
            continue
        tag = f"{found[1]}{found[2]}".lower() if found[2] else ""
        yield text[begin:at], tag, found[3] or ""
        at = begin = found.end()
        if tag in _NO_TEXT:
            closing = _END_OF_NO_TEXT.search(text, at)
            at = begin = len(text) if closing is None else closing.start()
    yield text[begin:], "", ""


class _Page:
    """Hears texts and tags; end tags of rows and cells may be left out."""

    def __init__(self, job: Job) -> None:
        self._name = job.file
        self._sheets: list[Grid] = []
        self._room = Room(job)
        self._open: list[Grid] = []
        self._cell: str | None = None
        self._span = 1

    def tag(self, tag: str, rest: str) -> None:
        """A tag begins or ends something."""
        if tag == "table":
            self._end_cell()
            self._room.take(1)
            self._open.append(Grid(self._name, []))
            self._sheets.append(self._open[-1])
        elif not self._open:
            return
        elif tag in ("tr", "td", "th", "/tr", "/td", "/th", "/table"):
            self._end_cell()
            if tag == "/table":
                self._open.pop()
            elif tag == "tr" or (tag in ("td", "th") and not self._open[-1].rows):
                self._room.take(1)
                self._open[-1].rows.append([])
            if tag in ("td", "th"):
                span = _SPAN.search(rest)
                self._cell, self._span = "", max(1, int(span[1])) if span else 1
        elif tag == "br":
            self.text(" ")

    def text(self, text: str) -> None:
        """Some text, which counts in a cell alone."""
        if self._cell is not None and len(self._cell) < MAX_CELL:
            self._cell += text[:MAX_CELL]

    def sheets(self) -> tuple[Grid, ...]:
        """The tables so far; rows end at their last filled cell. A table that is still open was cut."""
        self._end_cell()
        for sheet in self._open:
            sheet.is_cut = True
        for sheet in self._sheets:
            for row in sheet.rows:
                while row and row[-1] is None:
                    row.pop()
        return tuple(self._sheets)

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        text = " ".join(unescape(self._cell).split()) or None
        rows = self._open[-1].rows
        self._room.take(self._span, row=len(rows), column=len(rows[-1]) + self._span)
        rows[-1] += [text, *[None] * (self._span - 1)]
        self._cell = None
