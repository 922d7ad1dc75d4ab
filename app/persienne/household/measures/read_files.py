"""Files and folders into memory, and what the household says of tables: paths come in, what stood in each goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.importers.file_reader import FileReader
from persienne.importers.files import files_in, shown_name
from persienne.store import settings
from persienne.store.driver import transaction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from persienne.importers.file_reader import ReadFile, Refusal
    from persienne.importers.mapping import Mapping
    from persienne.store.driver import Connection

MOST_KEPT = 100


def read_paths(
    paths: Iterable[Path],
    *,
    progress: Callable[[int, int, str], None],
    cancelled: Callable[[], bool],
    mappings: Sequence[Mapping] = (),
) -> tuple[ReadFile | Refusal, ...]:
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
    return tuple(read)


def read_files(
    conn: Connection,
    paths: Iterable[Path],
    *,
    progress: Callable[[int, int, str], None] = lambda _done, _of, _name: None,
    cancelled: Callable[[], bool] = lambda: False,
    described: Mapping | None = None,
    afresh: bool = False,
) -> tuple[ReadFile | Refusal, ...]:
    """Read files and folders as :func:`read_paths` does; nothing is stored.

    Tables that no format knows are read as ``described`` says, else as was said before, unless ``afresh``.
    """
    mappings = (*([] if described is None else [described]), *(() if afresh else described_tables(conn)))
    return read_paths(paths, progress=progress, cancelled=cancelled, mappings=mappings)


def described_tables(conn: Connection) -> tuple[Mapping, ...]:
    """What the household says of tables, the newest first; what a later version wrote otherwise is passed over."""
    kept, found = settings.get(conn, settings.DESCRIBED_TABLES), []
    if kept is None:
        return ()
    from persienne.importers.mapping import mapping_from  # noqa: PLC0415 - numpy, which few households need for this

    for said in kept.get("tables", []):
        try:
            found.append(mapping_from(said))
        except ValueError:
            continue
    return tuple(found)


def keep_described_table(conn: Connection, mapping: Mapping) -> None:
    """Keep a mapping, in the place of one for the same columns; one without titles would fit any table."""
    if mapping.titles:
        others = [one for one in described_tables(conn) if one.titles != mapping.titles]
        _write(conn, [mapping, *others][:MOST_KEPT])


def forget_described_table(conn: Connection, titles: tuple[str, ...]) -> None:
    """Forget the mapping of these columns; what was imported by it stays."""
    _write(conn, [one for one in described_tables(conn) if one.titles != titles])


def _write(conn: Connection, mappings: list[Mapping]) -> None:
    said = {"tables": [mapping.to_dict() for mapping in mappings]} if mappings else None
    with transaction(conn):
        settings.put(conn, settings.DESCRIBED_TABLES, said)
