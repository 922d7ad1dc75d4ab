"""The SQL of the triggers that keep out of the file what a meter's slats forbid, whoever writes; no row is read here.

They stand in steps of the schema that are released: their text never changes.
"""

from __future__ import annotations

_SLAT_OF_NEW = "(SELECT meter.slat FROM meter JOIN source ON meter.id = meter_id WHERE source.id = NEW.source_id)"


def refuse(table: str, slat: str, when: str) -> tuple[str, ...]:
    """The triggers that keep rows of ``table`` out of the file where ``when`` is true under ``slat``."""
    return tuple(
        f"CREATE TRIGGER {table}_{slat}_{change.lower()} BEFORE {change} ON {table}"
        f" WHEN {when} AND {_SLAT_OF_NEW} = '{slat}' BEGIN SELECT RAISE(ABORT, 'slat_{slat}'); END"
        for change in ("INSERT", "UPDATE")
    )


def refuse_curve(change: str, slat: str, when: str) -> str:
    """The trigger that keeps out of the file what the meter's slat forbids, whoever writes."""
    return (
        f"CREATE TRIGGER slat_{slat}_{change.lower()} BEFORE {change} ON curve WHEN {when}"
        f" AND {_SLAT_OF_NEW} = '{slat}' BEGIN SELECT RAISE(ABORT, 'slat_{slat}'); END"
    )


def refuse_inserts(table: str) -> tuple[str, ...]:
    """The triggers that let no row into ``table`` unless the slats are open."""
    return tuple(
        f"CREATE TRIGGER {table}_{slat}_insert BEFORE INSERT ON {table} WHEN {_SLAT_OF_NEW} = '{slat}'"
        f" BEGIN SELECT RAISE(ABORT, 'slat_{slat}'); END"
        for slat in ("closed", "half")
    )


def refuse_updates(table: str, unless: str) -> tuple[str, ...]:
    """The triggers that let no row of ``table`` change unless the slats are open, or ``unless`` is true of it."""
    return tuple(
        f"CREATE TRIGGER {table}_{slat}_update BEFORE UPDATE ON {table} WHEN NOT ({unless})"
        f" AND {_SLAT_OF_NEW} = '{slat}' BEGIN SELECT RAISE(ABORT, 'slat_{slat}'); END"
        for slat in ("closed", "half")
    )
