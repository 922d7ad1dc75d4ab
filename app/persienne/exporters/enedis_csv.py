"""Blocks come in, the bytes of Enedis' old CSV files go out, so that other tools read them; no file is written here.

The shapes are those of docs/formats.md, "Old CSV, load curve" and "Old CSV, daily index": UTF-8 with a byte-order mark,
line feeds, ``;``, stamps in ISO 8601 with the local offset, a curve stamped at the END of each interval. A curve is
whole watts: energy that is no whole number of watts is rounded to the nearest. The step is written nowhere, so a curve
is read back exactly if its steps can be told from its stamps (the rules stand in the importers' ``steps``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.localtime import FRANCE, local_days
from persienne.base.reading import REACTIVE, Direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Block, Meter

BOM = "\ufeff"

_META = "Identifiant PRM;Type de donnees;Date de debut;Date de fin;Grandeur physique;Grandeur metier;Etape metier;Unite"
_GRID = (
    *(f"EASF{number:02d}" for number in range(1, 11)),
    *(f"EASD{number:02d}" for number in range(1, 5)),
    "EAST",
)
_INJECTED = "EAIT"


def write_curve(block: Block, *, zone: str = FRANCE) -> bytes:
    """The file of a load curve; ``block`` holds intervals in joules, none empty (a hole is a missing line)."""
    local = local_days(zone)
    ends = (block.starts + block.durations).tolist()
    watts = ((2 * block.values + block.durations) // (2 * block.durations)).tolist()
    period = (int(block.starts[0]), ends[-1]) if ends else None
    produced = block.register.direction is Direction.INJECTION
    lines = [
        f"{_META};Pas en minutes",
        f"{_about(block.meter, 'Courbe de charge', local, period, produced=produced)};W;",
        "Horodate;Valeur",
        *(f"{_stamp(end, local)};{value}" for end, value in zip(ends, watts, strict=True)),
    ]
    return _bytes(lines)


def write_index(blocks: Sequence[Block], *, zone: str = FRANCE) -> bytes:
    """The file of daily indexes: one line for each start that any of ``blocks`` has.

    ``blocks`` are INDEX blocks in Wh of one meter, at local midnights; a register outside Enedis' seventeen columns
    (and EAIT, which makes an eighteenth) is not written.
    """
    local = local_days(zone)
    columns = {
        block.register.name: dict(zip(block.starts.tolist(), block.values.tolist(), strict=True)) for block in blocks
    }
    names = (*_GRID, _INJECTED) if _INJECTED in columns else _GRID
    starts = sorted({start for name in names for start in columns.get(name, ())})
    period = (starts[0], starts[-1]) if starts else None
    meter = next((block.meter for block in blocks), None)
    produced = set(columns) - {*REACTIVE} == {_INJECTED}
    lines = [
        _META,
        f"{_about(meter, 'Index', local, period, produced=produced)};Wh",
        ";".join(("Horodate", "Type de releve", *map(_label, names))),
    ]
    for start in starts:
        values = (columns.get(name, {}).get(start, "") for name in names)
        lines.append(";".join((_stamp(start, local), "Arrêté quotidien", *map(str, values))))
    return _bytes(lines)


def _about(meter: Meter | None, kind: str, local: LocalDays, period: tuple[int, int] | None, *, produced: bool) -> str:
    """The second line up to the unit."""
    point = meter.point if meter is not None and meter.point is not None else ""
    first, last = (local.wall(at).strftime("%d/%m/%Y") for at in period) if period else ("", "")
    flow = "Production" if produced else "Consommation"
    return f"{point};{kind};{first};{last};Energie active;{flow};Comptage Brut"


def _label(register: str) -> str:
    """``EASF01`` -> ``EAS F1``, ``EAST`` -> ``EAS T``."""
    flow, grid, number = register[:3], register[3], register[4:]
    return f"{flow} {grid}{int(number) if number else ''}"


def _stamp(at: int, local: LocalDays) -> str:
    """``2024-07-25T00:00:00+02:00``."""
    return local.wall(at).isoformat()


def _bytes(lines: Iterable[str]) -> bytes:
    return (BOM + "\n".join(lines) + "\n").encode()
