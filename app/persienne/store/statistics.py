"""What is stored: rows and bytes per table, and the size of the file, come out; no value does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from persienne.store.driver import Connection


@dataclass(frozen=True, slots=True)
class TableSize:
    """A table's rows, and the bytes of its values written out: not those of indexes, free room and page headers."""

    name: str
    rows: int
    content_bytes: int


@dataclass(frozen=True, slots=True)
class Stored:
    """What is stored. ``file_bytes`` is the size on disk of the file and of its write-ahead log."""

    tables: tuple[TableSize, ...]
    file_bytes: int


def what_is_stored(conn: Connection) -> Stored:
    """Measure every table of the file and the file itself."""
    names = "SELECT name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, 1) <> '_' ORDER BY name"
    return Stored(tuple(_measure(conn, name) for (name,) in conn.execute(names).fetchall()), _file_bytes(conn))


def _measure(conn: Connection, table: str) -> TableSize:
    columns = [name for (name,) in conn.execute("SELECT name FROM pragma_table_info(?)", (table,))]
    size = " + ".join(f'coalesce(octet_length("{name}"), 0)' for name in columns)
    rows, content = conn.execute(f'SELECT count(*), coalesce(sum({size}), 0) FROM "{table}"').fetchone()  # noqa: S608 - names out of the schema
    return TableSize(table, rows, content)


def _file_bytes(conn: Connection) -> int:
    path = conn.file
    both = (path, path.with_name(f"{path.name}-wal"))
    return sum(file.stat().st_size for file in both if file.exists())
