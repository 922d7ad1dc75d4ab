"""What may be opened at all: an address, a path come in, and only ours go out; whoever asks is not trusted."""

from __future__ import annotations

import json
import os
import stat
from importlib.resources import files

_FOLDERS = ("law", "recipients")
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


def folder_of(path: str) -> int:
    """A descriptor of the folder; OSError where it is none."""
    return os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)


def pdf_of(path: str) -> int:
    """A descriptor of the PDF; OSError where it is no file, or none that is called and begins as a PDF."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    regular = stat.S_ISREG(os.fstat(descriptor).st_mode)
    if regular and path.lower().endswith(".pdf") and os.pread(descriptor, len(_PDF), 0) == _PDF:
        return descriptor
    os.close(descriptor)
    raise OSError("it is no PDF")


def _collect(value: object, links: set[str]) -> None:
    if isinstance(value, dict):
        for each in value.values():
            _collect(each, links)
    elif isinstance(value, list):
        for each in value:
            _collect(each, links)
    elif isinstance(value, str) and value.startswith("https://"):
        links.add(value)
