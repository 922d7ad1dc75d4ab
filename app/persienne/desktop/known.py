"""What may be opened at all: an address, a whole path come in, and only ours go out; whoever asks is not trusted."""

from __future__ import annotations

import json
import os
import stat
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from persienne.desktop.messages import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.desktop.messages import Wish

_FOLDERS = ("about", "law", "recipients")
"""Of the resources, those whose files name addresses of the web."""

_PDF = b"%PDF-"


def known_links() -> frozenset[str]:
    """Every address of the web in our resources, whole: nothing can be added to one."""
    links: set[str] = set()
    for folder in _FOLDERS:
        for entry in files("persienne_resources").joinpath(folder).iterdir():
            if entry.name.endswith(".json"):
                _collect(json.loads(entry.read_text(encoding="utf-8")), links)
    return frozenset(links)


@contextmanager
def looked_at(wish: Wish) -> Iterator[str | int | None]:
    """What may be opened of a wish: a known address, or the descriptor of a folder or of a PDF; else None."""
    if wish.kind is Kind.LINK:
        yield wish.target if wish.target in known_links() else None
        return
    if not Path(wish.target).is_absolute():  # a file called « https: » in this folder makes no address of its name
        yield None
        return
    try:
        descriptor = os.open(wish.target, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except (OSError, ValueError):  # nothing is there, or the name is none
        yield None
        return
    try:
        fits = _is_folder(descriptor) if wish.kind is Kind.FOLDER else _is_pdf(descriptor, wish.target)
        yield descriptor if fits else None
    finally:
        os.close(descriptor)


def _is_folder(descriptor: int) -> bool:
    return stat.S_ISDIR(os.fstat(descriptor).st_mode)


def _is_pdf(descriptor: int, path: str) -> bool:
    """Whether it is a file that is called a PDF and begins as one."""
    if not (stat.S_ISREG(os.fstat(descriptor).st_mode) and path.lower().endswith(".pdf")):
        return False
    return os.pread(descriptor, len(_PDF), 0) == _PDF


def _collect(value: object, links: set[str]) -> None:
    if isinstance(value, dict):
        for each in value.values():
            _collect(each, links)
    elif isinstance(value, list):
        for each in value:
            _collect(each, links)
    elif isinstance(value, str) and value.startswith("https://"):
        links.add(value)
