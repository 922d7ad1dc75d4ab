"""A table of legal texts that the household opens: a path comes in, its bytes go out, no more than one may have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.letters.law import MAX_BYTES

if TYPE_CHECKING:
    from pathlib import Path


def read_table(path: Path) -> bytes:
    """The bytes of a table, at most one more than it may have; ``file_missing`` or ``file_unreadable`` (file)."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise UserError("file_missing", file=path.name) from None
    except OSError:
        raise UserError("file_unreadable", file=path.name) from None
