"""A mail's bytes and its borders come in, the bytes of its parts go out as they lie in the file; nothing is decoded.

The library writes a mail that is attached anew, with other line ends and other spaces: its digest would be of no file.
"""

from __future__ import annotations

import re
from typing import Final

_BLANK: Final = re.compile(rb"(?:\A|\r\n|\n|\r(?!\n))(?:\r\n|\n|\r)")
"""The line that ends the heads."""


def body_of(part: bytes) -> bytes:
    """What follows the heads of a part; nothing where they do not end."""
    found = _BLANK.search(part)
    return b"" if found is None else part[found.end() :]


def parts_of(body: bytes, border: bytes) -> list[bytes]:
    """The parts between the borders of a multipart, without the line end that belongs to each border (RFC 2046)."""
    line = re.compile(rb"(?:\A|\r\n|\n|\r)--" + re.escape(border) + rb"(--)?[ \t]*(?:\r\n|\n|\r|\Z)")
    found: list[bytes] = []
    border_line = line.search(body)
    while border_line is not None and border_line[1] is None:
        # The line end of an empty part is that of its border as well.
        ends = line.search(body, max(border_line.end() - 2, border_line.start() + 1))
        found.append(body[border_line.end() : len(body) if ends is None else max(ends.start(), border_line.end())])
        border_line = ends
    return found
