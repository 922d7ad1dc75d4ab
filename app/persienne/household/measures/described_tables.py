"""What the household says of tables that no format knows: kept, found again by their columns, and forgotten.

It holds no measure and no file's name. It goes when everything is erased.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.store import settings
from persienne.store.driver import transaction

if TYPE_CHECKING:
    from persienne.importers.mapping import Mapping
    from persienne.store.driver import Connection

MOST_KEPT = 100


def listing(conn: Connection) -> tuple[Mapping, ...]:
    """All that is kept, the newest first; one that a later version wrote otherwise is passed over."""
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


def keep(conn: Connection, mapping: Mapping) -> None:
    """Keep a mapping, in the place of one for the same columns; one without titles would fit any table."""
    if mapping.titles:
        others = [one for one in listing(conn) if one.titles != mapping.titles]
        _write(conn, [mapping, *others][:MOST_KEPT])


def forget(conn: Connection, titles: tuple[str, ...]) -> None:
    """Forget the mapping of these columns; what was imported by it stays."""
    _write(conn, [one for one in listing(conn) if one.titles != titles])


def _write(conn: Connection, mappings: list[Mapping]) -> None:
    said = {"tables": [mapping.to_dict() for mapping in mappings]} if mappings else None
    with transaction(conn):
        settings.put(conn, settings.DESCRIBED_TABLES, said)
