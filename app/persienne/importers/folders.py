"""Files and folders come in, the files that are meant go out; folders are followed to any depth, links are not."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_OF_THE_SYSTEM = frozenset({"desktop.ini", "thumbs.db"})
_JUNCTION = 0xA0000003
"""IO_REPARSE_TAG_MOUNT_POINT: what Windows calls a link to a folder."""


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """The files that ``paths`` mean; what was named itself is always meant.

    A folder that may not be read stands for itself: it is refused when it is opened. Of what lies inside a folder,
    links and hidden entries are passed over.
    """
    for path in paths:
        yield from _below(path) if is_folder(path) else (path,)


def is_folder(path: Path) -> bool:
    """Whether ``path`` is a folder; what may not even be looked at is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def is_passed_over(name: str) -> bool:
    """Whether no file of this base name is meant: hidden, of the system, or the lock that Excel lays beside a file."""
    return name.startswith((".", "~$")) or name.casefold() in _OF_THE_SYSTEM


def _below(folder: Path) -> Iterator[Path]:
    """The files below a folder, by name; files and folders of one level in one order."""
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if path is not folder and not is_folder(path):
            yield path
            continue
        try:
            with os.scandir(path) as entries:
                names = sorted((entry.name for entry in entries if _is_meant(entry)), reverse=True)
        except OSError:
            yield path
            continue
        waiting += [path / name for name in names]


def _is_meant(entry: os.DirEntry[str]) -> bool:
    """Whether an entry of a folder is a file or a folder that a person put there."""
    if is_passed_over(entry.name) or entry.is_symlink():
        return False
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return True  # it is refused when it is opened
    # Both are Windows' own.
    hidden = getattr(status, "st_file_attributes", 0) & stat.FILE_ATTRIBUTE_HIDDEN
    return not hidden and getattr(status, "st_reparse_tag", 0) != _JUNCTION
