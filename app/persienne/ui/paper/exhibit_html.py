"""The HTML of a mail comes in, its words go out as lines; nothing is run, fetched or drawn.

Scripts, styles and what stands in a page's head are left out. A link keeps its words and loses its target; a picture
is its alternative text.
"""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from typing import Final

_SILENT: Final = frozenset({"script", "style", "head", "title", "template", "svg", "math", "iframe", "object"})
_UNCLOSED: Final = frozenset({"head", "title", "svg", "math", "object"})
"""What a writer of mails may have forgotten to close."""
_LINES: Final = frozenset(
    """
    address article aside blockquote caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr
    li main nav ol p pre section table tbody tfoot thead tr ul
    """.split()  # noqa: SIM905 - read like this
)
_ITEM: Final = "– "
_CELLS: Final = frozenset({"td", "th"})
_SPACES = re.compile(r"[ \t\r\n\f]+")
_BLANK = re.compile(r"\n{3,}")
_TAG = re.compile(r"<[^>]*>")


def text_of(html: str) -> str:
    """The words of ``html`` with a line for each block."""
    reader = _Reader()
    try:
        reader.feed(html)
        reader.close()
    except (AssertionError, ValueError, RecursionError):  # what it raises for a declaration that is none
        return _tidy(unescape(_TAG.sub(" ", html)))
    return _tidy("".join(reader.said))


class _Reader(HTMLParser):
    """Collects what is said."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins a line; a picture says its alternative text."""
        if tag == "body":
            self._silent.clear()  # a head that is never closed would hide the whole mail
        elif tag in _LINES and self._silent and set(self._silent) <= _UNCLOSED:
            self._silent.clear()  # nor does a block stand in one of these
            self._line()
        elif tag in _SILENT:
            self._silent.append(tag)
        elif tag == "br":
            self.said.append("\n")
        elif tag in _LINES:
            self._line()
            if tag == "li":
                self.said.append(_ITEM)
            elif tag == "p" and self.said and self.said[-1] != _ITEM:
                self.said.append("\n")
        elif tag in _CELLS:
            self.said.append(" ")
        elif tag == "img" and not self._silent and (words := _SPACES.sub(" ", dict(attrs).get("alt") or "").strip()):
            self.said.append(f"[image\u00a0: {words}]")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One that is closed at once holds nothing."""
        if tag not in _SILENT:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """A block ends its line."""
        if tag in self._silent:
            del self._silent[self._silent.index(tag) :]
        elif tag in _LINES:
            self._line()
            if tag == "p":
                self.said.append("\n")

    def _line(self) -> None:
        """End the line, where it is not at its end; a block at the beginning of an item stands beside its dash."""
        if self.said and not self.said[-1].endswith("\n") and self.said[-1] != _ITEM:
            self.said.append("\n")

    def handle_data(self, data: str) -> None:
        """Words, with one space for any number."""
        if not self._silent:
            words = _SPACES.sub(" ", data)
            if not self.said or self.said[-1].endswith("\n"):
                words = words.lstrip(" ")
            if words:
                self.said.append(words)


def _tidy(said: str) -> str:
    lines = [line.strip(" ") for line in said.replace("\u200c", "").split("\n")]
    return _BLANK.sub("\n\n", "\n".join(lines)).strip()
