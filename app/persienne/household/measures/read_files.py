"""Files and folders into memory: paths come in, what stood in each file or why it was refused goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.importers.file_reader import FileReader
from persienne.importers.folders import files_in
from persienne.importers.shown_names import shown_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from persienne.importers.file_reader import ReadFile, Refusal
    from persienne.importers.mapping import Mapping


def read_paths(
    paths: Iterable[Path],
    *,
    progress: Callable[[int, int, str], None],
    cancelled: Callable[[], bool],
    mappings: Sequence[Mapping] = (),
) -> list[ReadFile | Refusal]:
    """Read the files (and those in folders and archives), each once; one that can't be read does not stop the others.

    ``progress(done, of, name)`` counts files and says which is read now (empty at the end).
    ``mappings`` are what the household says of tables. ``cancelled()`` is asked between and inside files, and ends it
    with ``UserError("cancelled")``.
    """
    listed = list(files_in(paths))
    read: list[ReadFile | Refusal] = []
    with FileReader(cancelled=cancelled, mappings=mappings) as reader:
        for done, path in enumerate(listed):
            progress(done, len(listed), shown_name(path))
            read += reader.read(path)
    progress(len(listed), len(listed), "")
    return read
