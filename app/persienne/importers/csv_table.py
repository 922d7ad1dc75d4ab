"""The text of a CSV file comes in, a sheet goes out: lines are told apart and split, no value is read here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.importers.table import HEADER_ROWS, Row, Sheet
from persienne.importers.text import MAX_LINE, EncodedText, split_line, without_tail

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.importers.job import Job
    from persienne.importers.table import Stretch

STRETCH = 1 << 16
"""Signs that are read at once: it bounds the memory, and the part that one odd line slows down."""

DELIMITERS = ";\t,"

_SAID_DELIMITER = re.compile(r'"?sep=([;,\t])"?')
_QUOTED = re.compile(r'"[^"]*"')
_NOT_MARKS = {
    delimiter: bytes(sign for sign in range(128) if chr(sign) not in (delimiter, "\n")) for delimiter in DELIMITERS
}


class CsvSheet(Sheet):
    """The lines of ``text``, which has plain line feeds, up to the place ``stop``; a line that has no end is damage.

    The delimiter is what the line ``sep=`` says, or what most of the first lines have outside quotes.
    """

    def __init__(
        self, text: str | EncodedText, job: Job, *, delimiter: str = "", stretch: int = STRETCH, stop: int | None = None
    ) -> None:
        self.name = job.file
        self._text = text
        self._stop = len(text) if stop is None else stop
        self._job = job
        self._length = stretch
        self._lines = list(_first_lines(text, self._stop))
        said = next((_SAID_DELIMITER.fullmatch(line.strip()) for _, line in self._lines if line.strip()), None)
        self._instruction = said[0] if said else None
        self.delimiter = delimiter or (said[1] if said else _commonest([line for _, line in self._lines]))
        self.ends_open = text.find("\n", self._stop - 1, self._stop) < 0

    def stretches(self, after: int) -> Iterator[Stretch]:
        """See :meth:`Sheet.stretches`; each is of about as many signs, whole lines each."""
        text, number = self._text, after + 1
        start, stop = self._behind(after), self._stop
        while stop and text.find("\n", stop - 1, stop) >= 0:
            stop -= 1
        while start < stop:
            self._job.check()
            found = text.find("\n", start + self._length, stop)
            end = stop if found < 0 else found
            piece = text[start:end]
            yield CsvStretch(number, piece, self.delimiter, self._job)
            number += piece.count("\n") + 1
            start = end + 1

    def let_go(self) -> None:
        """See :meth:`Sheet.let_go`."""
        if isinstance(self._text, EncodedText):
            self._text.let_go()
            self._stop = 0

    def without_cut_row(self, after: int) -> tuple[Sheet, Row | None]:
        """See :meth:`Sheet.without_cut_row`.

        Under its own head the operator ends every line with a line feed. Households' editors and other programs leave
        the last one out, so that elsewhere its absence alone proves nothing: the line must also have fewer cells than
        the line before, an open quote, or no value.
        """
        text, delimiter = self._text, self.delimiter
        start = max(text.rfind("\n", 0, self._stop) + 1, self._behind(after))
        last = text[start : self._stop]
        before = text[text.rfind("\n", 0, start - 1) + 1 : start - 1] if start else ""
        name, _, rest = before.partition(delimiter)
        is_named = bool(name and rest) and last.startswith(name + delimiter)
        if not is_named and not last.lstrip(f'"{delimiter}')[:1].isdigit():
            return self, None  # the file ends with a line feed, or with a line of another kind
        cut = last.count(delimiter) < before.count(delimiter) or last.count('"') % 2 == 1
        cut |= bool(self.labels) and not last.endswith(delimiter)  # a spreadsheet pads the line with empty cells
        if not cut and not (last.endswith(delimiter) and before and not before.endswith(delimiter)):
            return self, None
        row = Row(text.count("\n", 0, self._stop) + 1, split_line(last, delimiter), last)
        return CsvSheet(text, self._job, delimiter=delimiter, stretch=self._length, stop=start), row

    def _top(self) -> Iterator[Row]:
        for number, line in self._lines:
            cells = without_tail(split_line(line, self.delimiter)) if line.strip() != self._instruction else []
            if cells:
                yield Row(number, cells, line)

    def _behind(self, number: int) -> int:
        """Where the line after line ``number`` begins."""
        start = 0
        for _ in range(number):
            start = self._text.find("\n", start, self._stop) + 1
            if not start:
                return self._stop
        return start


@dataclass(frozen=True, slots=True)
class CsvStretch:
    """Some lines of a text."""

    number: int
    text: str
    delimiter: str
    job: Job

    def rows(self) -> Iterator[Row]:
        """The filled lines; a spreadsheet's empty line has nothing but delimiters."""
        for number, line in enumerate(self.text.split("\n"), self.number):
            if not line.strip():
                continue
            if len(line) > MAX_LINE:
                raise self.job.damaged("line_length")
            cells = without_tail(split_line(line, self.delimiter))
            if cells:
                yield Row(number, cells, line)

    def columns(self, count: int) -> tuple[list[str], ...] | None:
        """See :meth:`~persienne.importers.table.Stretch.columns`."""
        if not self.text.isascii() or '"' in self.text:
            return None
        marks = self.text.encode("ascii").translate(None, _NOT_MARKS[self.delimiter]) + b"\n"
        line = self.delimiter.encode() * (count - 1) + b"\n"
        if marks != line * (len(marks) // count):
            return None
        cells = self.text.replace("\n", self.delimiter).split(self.delimiter)
        return tuple(cells[place::count] for place in range(count))


def _commonest(lines: list[str]) -> str:
    """The delimiter that most lines have; of several, the one that they have most often, the semicolon before others.

    A title above the table and decimal commas in it have fewer.
    """
    bare = [_QUOTED.sub("", line) if '"' in line else line for line in lines]
    counts = {sign: [line.count(sign) for line in bare] for sign in DELIMITERS}
    return max(DELIMITERS, key=lambda sign: (sum(map(bool, counts[sign])), sum(counts[sign])))


def _first_lines(text: str | EncodedText, stop: int) -> Iterator[tuple[int, str]]:
    """The first lines with their numbers (from 1), as long as none is too long."""
    start = 0
    for number in range(1, HEADER_ROWS + 1):
        found = text.find("\n", start, min(start + MAX_LINE + 1, stop))
        end = stop if found < 0 else found
        if start >= stop or end - start > MAX_LINE:
            return
        yield number, text[start:end]
        start = end + 1
