"""Names of files as they are shown and stored: names that others chose come in, harmless text goes out."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from persienne.base.visible import visible

if TYPE_CHECKING:
    from pathlib import Path

INSIDE = " › "
"""Stands between the name of an archive and that of a file in it."""

MAX_NAME = 200

_SEPARATORS = re.compile(r"[/\\]+")


def shown_name(path: Path) -> str:
    """The base name of ``path`` as text that can be stored and printed; disks hold names that are no UTF-8.

    It finds no file: only ``path`` does.
    """
    return plain_name(path.name.encode("utf-8", "replace").decode("utf-8"))


def member_name(archive: str, member: str) -> str:
    """``archive.zip › member.csv``: the base name alone, of what is written in an archive as a path."""
    base = next((part for part in reversed(_SEPARATORS.split(member)) if part), "?")
    return f"{archive}{INSIDE}{plain_name(base)}"


def plain_name(name: str) -> str:
    """A name without what would act on a terminal; what turns the text around it is written out.

    At most :data:`MAX_NAME` signs.
    """
    clean = "".join(sign for sign in visible(name) if unicodedata.category(sign)[0] != "C")
    return clean[:MAX_NAME] or "?"
