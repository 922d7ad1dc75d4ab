"""The table ``register``: the counters that any meter of the household has shown; a row per name and kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import REACTIVE, Direction, Kind, Register, Unit

if TYPE_CHECKING:
    from persienne.store.driver import Connection


def get_or_create(conn: Connection, register: Register) -> int:
    """The number of ``register``; ``ValueError`` where its name and kind are stored with another unit or direction."""
    found = find(conn, register.name, register.kind)
    if found is None:
        said = (register.name, register.kind.value, register.unit.value, register.direction.value)
        cursor = conn.execute("INSERT INTO register(name, kind, unit, direction) VALUES (?, ?, ?, ?)", said)
        number: int = cursor.lastrowid
        return number
    if found[1] != register:
        raise ValueError(f"stored as {found[1]}, given as {register}")
    return found[0]


def find(conn: Connection, name: str, kind: Kind) -> tuple[int, Register] | None:
    """The number and the register of this name and kind, or None where no source has spoken of it."""
    query = "SELECT id, name, kind, unit, direction FROM register WHERE name = ? AND kind = ?"
    row = conn.execute(query, (name, kind.value)).fetchone()
    return None if row is None else (row[0], _register(*row[1:]))


def number(conn: Connection, name: str, kind: Kind) -> int:
    """The number of the register of this name and kind; -1, which none has, where no source has spoken of it."""
    found = find(conn, name, kind)
    return -1 if found is None else found[0]


def get(conn: Connection, register_id: int) -> Register:
    """The register ``register_id``; ``LookupError`` where there is none."""
    row = conn.execute("SELECT name, kind, unit, direction FROM register WHERE id = ?", (register_id,)).fetchone()
    if row is None:
        raise LookupError(register_id)
    return _register(*row)


def of_meter(conn: Connection, meter_id: int) -> list[tuple[int, Register]]:
    """The registers with anything stored for this meter, in the order in which they were met."""
    query = """
        SELECT id, name, kind, unit, direction FROM register WHERE EXISTS (
            SELECT 1 FROM source WHERE meter_id = ? AND (
                EXISTS (SELECT 1 FROM curve WHERE source_id = source.id AND register_id = register.id)
                OR EXISTS (SELECT 1 FROM day_total WHERE source_id = source.id AND register_id = register.id)
                OR EXISTS (SELECT 1 FROM period_total WHERE source_id = source.id AND register_id = register.id)
                OR EXISTS (SELECT 1 FROM midnight_index WHERE source_id = source.id AND register_id = register.id)
                OR EXISTS (SELECT 1 FROM day_index WHERE source_id = source.id AND register_id = register.id)
            )
        ) ORDER BY id"""
    return [(row[0], _register(*row[1:])) for row in conn.execute(query, (meter_id,))]


def only_injects(conn: Connection, meter_id: int) -> bool:
    """Whether this meter has only ever told of energy that is injected: no price depends on its hours."""
    directions = {register.direction for _, register in of_meter(conn, meter_id) if register.name not in REACTIVE}
    return directions == {Direction.INJECTION}


def _register(name: str, kind: str, unit: str, direction: str) -> Register:
    return Register(name, Kind(kind), Unit(unit), Direction(direction))
