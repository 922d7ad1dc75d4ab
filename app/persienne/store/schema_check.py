"""An open connection comes in, its schema version goes out, once its tables are those of the program's own steps.

Tables, indexes, triggers and views are compared by kind, name, table and SQL; none of them is used meanwhile. In a file
that another program made or changed, a foreign trigger would act, and a missing one let in what the slats forbid.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from contextlib import closing
from typing import TYPE_CHECKING, Final, NamedTuple

import sqlcipher3.dbapi2 as driver

from persienne.base.errors import UserError
from persienne.store.schema import APPLICATION_ID, STEPS

if TYPE_CHECKING:
    from persienne.store.driver import Connection
    from persienne.store.schema import Steps

RECORD: Final = "_sqlite_migrations"
"""The table in which sqlite-utils keeps the steps that were taken."""

DIGESTS: Final = (
    "52cc15445503c28fc89f39f542b6e5919592f9a630d45344e43bb3e05082bc71",
    "c0d11548fa222380ad07ee88f229c8268c2a625a29568ab860b16aa829bb7796",
    "0f771e908a7993e40a3711718a84579d30a42a0ed84744e9bde274b7d8e92924",
    "28cd6f2ada4eb620441294bf4f9cb546188b92f65337b84d613d63ce0d0ba7f4",
    "a4df5d6c617b49077e3db0ac2979818f174e220542129a6566a65d517d3e7071",
    "844843b44c9d1433f320d7a26944d4404194e47ee8142b725f54c243cfea82c0",
    "8788a653324f72d85c8680c9d207ab8c8b96509dce9e7b3e8021e9c866d0f7b9",
    "ff2c0fcfbc261e2787ecfab86ad026db929b90fcb855ab9086e0021895a1a4f2",
    "d8c1d9838091dd6e3e9d72c04ce5ffd159762f7ee268533fb1744fa8b446f44b",
    "131ee1d3487aeb9fc5a079414234a1b19aa594447c214a6207a47c5b664a2ddb",
    "14008c1ff9351d9905aa6e4e5914d4bf216d24d3b3d8046397864bca494406ef",
    "3c2d2f72b9d1fa8182bf86bb17e1170144d12ba6afe0087f03af9b7346aaa0c3",
    "1e89e8dd0b5fd2e525689bdd278ef0ce7769d7531d485c5a3fa0ac1222b5612c",
    "b826d03da8d6b2fdefb7e3a47a44f5c67e6a3fb9522a4c7e8fdfa78420e8ec17",
    "15a3f4fab24ead7ae5c02b47051a23eb216cd9e77ec2bf080463c47031d98da6",
    "15a3f4fab24ead7ae5c02b47051a23eb216cd9e77ec2bf080463c47031d98da6",
    "4af86fcf7e0f6b9f26dc2b683643787fb53c71075f12a41a33c27dbd7af0b349",
)
"""Of what the steps make, version by version: taking them anew costs 5 ms at each start, and a digest 0.2 ms."""

# Each release of sqlite-utils may write its record in other words; these can hold values and compute nothing.
_WORDS_OF_THE_RECORD: Final = frozenset(
    (
        *("CREATE", "TABLE", "UNIQUE", "INDEX", "ON", "STRICT", "PRIMARY", "KEY", "NOT", "NULL", "TEXT", "INTEGER"),
        *("id", "migration_set", "name", "applied_at"),
    )
)


class Part(NamedTuple):
    """One row of ``sqlite_schema``: a table, an index, a trigger or a view. ``sql`` is empty where SQLite made it."""

    kind: str
    name: str
    table: str
    sql: str


_STATISTICS: Final = frozenset(
    Part("table", name, name, f"CREATE TABLE {name}({columns})")
    for name, columns in (("sqlite_stat1", "tbl,idx,stat"), ("sqlite_stat4", "tbl,idx,neq,nlt,ndlt,sample"))
)
"""What ANALYZE keeps. We never run it; another program with the key might, and it does no harm."""


def require_own_schema(conn: Connection, steps: Steps = STEPS) -> int:
    """The version of the file, whose schema is what the first steps up to it make; ``steps`` begin with our own.

    Nothing of the file may have been used before. Raises ``store_damaged`` (not ours), ``store_newer`` (version,
    known), and ``schema_foreign`` (file, more, less, changed: lists of kind and name) where it is another.
    """
    name = conn.file.name
    (application,) = conn.execute("PRAGMA application_id").fetchone()
    (version,) = conn.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise UserError("store_damaged", file=name)
    if version > len(steps):
        raise UserError("store_newer", file=name, version=version, known=len(steps))
    found = _parts(conn)
    theirs = [part for part in found if not _is_record(part) and part not in _STATISTICS]
    recorded = any(part.kind == "table" and _is_record(part) for part in found)
    if recorded and 0 < version <= len(DIGESTS) and digest(theirs) == DIGESTS[version - 1]:
        return int(version)
    ours = expected(steps[: max(0, version)])
    if not recorded:
        ours.append(Part("table", RECORD, RECORD, ""))
    if sorted(ours) != sorted(theirs):
        raise UserError("schema_foreign", file=name, **_difference(ours, theirs))
    return int(version)


def expected(steps: Steps) -> list[Part]:
    """What an empty file holds once ``steps`` were taken, the record of them left out."""
    with closing(driver.connect(":memory:", isolation_level=None)) as conn:
        for statements in steps:
            for statement in statements:
                conn.execute(statement)
        return _parts(conn)


def digest(parts: list[Part]) -> str:
    """A SHA-256 (hex) of ``parts``, in whatever order they come."""
    return hashlib.sha256(repr(sorted(map(tuple, parts))).encode("utf-8", "surrogatepass")).hexdigest()


def _parts(conn: driver.Connection) -> list[Part]:
    # As bytes: what another program wrote there need be no text.
    columns = ", ".join(f"CAST({column} AS BLOB)" for column in ("type", "name", "tbl_name", "sql"))
    rows = conn.execute(f"SELECT {columns} FROM sqlite_schema").fetchall()  # noqa: S608 - our own words
    return [Part(*((cell or b"").decode(errors="backslashreplace") for cell in row)) for row in rows]


def _is_record(part: Part) -> bool:
    """Whether it is the table of the steps taken, or an index of it, and holds plain values alone."""
    names = {RECORD, f"idx_{RECORD}_migration_set_name", f"sqlite_autoindex_{RECORD}_1"}
    return (
        part.kind in ("table", "index")
        and part.name in names
        and part.table == RECORD
        and set(re.findall(r"\w+", part.sql)) <= _WORDS_OF_THE_RECORD | names
        and re.fullmatch(r'[\w\s"\[\](),]*', part.sql) is not None
    )


def _difference(ours: list[Part], theirs: list[Part]) -> dict[str, list[tuple[str, str]]]:
    """What ``theirs`` has more, less and otherwise, as kind and name; a part that is there twice is one more.

    An index that SQLite makes with its table is told with the table.
    """
    wanted = {(part.kind, part.name): part for part in ours}
    found = {(part.kind, part.name): part for part in theirs}
    times = Counter((part.kind, part.name) for part in theirs)
    told = {
        "more": {key for key, count in times.items() if count > (key in wanted)},
        "less": wanted.keys() - found.keys(),
        "changed": {key for key in wanted.keys() & found.keys() if wanted[key] != found[key]},
    }
    named = set().union(*told.values())

    def alone(key: tuple[str, str]) -> bool:
        part = found.get(key) or wanted[key]
        return bool(part.sql) or part.kind != "index" or ("table", part.table) not in named

    return {name: sorted(filter(alone, keys)) for name, keys in told.items()}
