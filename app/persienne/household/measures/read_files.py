"""Files and folders into memory: paths come in, what stood in each file or why it was refused goes out."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.household.measures.import_report import Refusal, shown_name
from persienne.importers.formats import read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from persienne.importers.parsed import ParsedFile


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that was recognised: its base name, the SHA-256 of its bytes, and what stood in it."""

    name: str
    digest: bytes
    parsed: ParsedFile

    @property
    def has_readings(self) -> bool:
        """Whether it gives any value at all; the operator writes files whose every value is missing."""
        return any(len(block) for block in self.parsed.blocks)


def read_paths(
    paths: Iterable[Path], *, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> list[ReadFile | Refusal]:
    """Read the files (and those in folders), each once; one that can't be read does not stop the others.

    ``progress(done, of)`` counts files; ``cancelled()`` is asked between and inside files, and ends it with
    ``UserError("cancelled")``.
    """
    listed = list(_files(paths))
    read: list[ReadFile | Refusal] = []
    for done, path in enumerate(listed):
        progress(done, len(listed))
        read.append(_read(path, cancelled))
    progress(len(listed), len(listed))
    return read


def _files(paths: Iterable[Path]) -> Iterable[Path]:
    """The files that are meant; a folder that may not be read stands for itself, and is refused when it is opened."""
    for path in paths:
        try:
            inside = sorted(path.iterdir()) if is_folder(path) else [path]
        except OSError:
            inside = [path]
        for entry in inside:
            if entry is path or (not entry.name.startswith(".") and not is_folder(entry)):
                yield entry


def is_folder(path: Path) -> bool:
    """Whether ``path`` is a folder; what may not even be looked at is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _read(path: Path, cancelled: Callable[[], bool]) -> ReadFile | Refusal:
    try:
        parsed = read_file(path, cancelled=cancelled)
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").digest()
    except UserError as error:
        if error.code == "cancelled":
            raise
        return Refusal(shown_name(path), error)
    return ReadFile(shown_name(path), digest, parsed)
