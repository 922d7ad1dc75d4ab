"""The gas operator's JSON comes in, as its site or PyGazpar gives it; days and longer spans of gas go out.

docs/formats.md, "Gas": the offset of its stamps is no instant; the day is ``journeeGaziere``, or the dates of the
stamps where that is null.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from persienne.importers.cells import is_filled
from persienne.importers.gas_rows import GasRow, parsed_gas
from persienne.importers.grdf_table import gas_meter
from persienne.importers.markup import cell
from persienne.importers.meters_apart import several
from persienne.importers.spans import Span, span_of
from persienne.importers.stamps import local_date

if TYPE_CHECKING:
    from persienne.importers.cells import Cell
    from persienne.importers.job import Job, ParsedFile

FORMAT = "grdf.gas.json"
DEEPEST = 6
"""Objects and lists in each other; the operator's own file has three."""


def read(text: str, job: Job) -> ParsedFile:
    """The gas of all readings of the one delivery point; ``file_damaged`` where the file is no JSON.

    A file of several delivery points is a :class:`SeveralMetersError`.
    """
    try:
        # Numbers stay as they are written.
        content = json.loads(text, parse_float=str, parse_int=str)
    except (ValueError, RecursionError):
        raise job.damaged("json") from None
    found = _Readings()
    found.gather(content)
    if len(found.points) > 1:
        raise several({point: (point, rows) for point, rows in found.rows.items()}, _parsed, job)
    return _parsed((min(found.points, default=""), [row for rows in found.rows.values() for row in rows]), job)


def _parsed(found: tuple[str, list[GasRow]], job: Job) -> ParsedFile:
    point, rows = found
    return parsed_gas(FORMAT, gas_meter(point), rows, job)


class _Readings:
    """Gathers the readings of whatever objects and lists they stand in, by the delivery point around them.

    ``points`` are all delivery points that the file names, with readings or without.
    """

    def __init__(self) -> None:
        self.rows: dict[str, list[GasRow]] = {}
        self.points: set[str] = set()
        self._count = 0

    def gather(self, value: Any, point: str = "", depth: int = 0) -> None:  # noqa: ANN401 - JSON
        if depth > DEEPEST:
            return
        if isinstance(value, list):
            for each in value:
                self.gather(each, point, depth + 1)
        elif isinstance(value, dict):
            for key, read_row in (("energieConsomme", _of_operator), ("energy_kwh", _of_program)):
                if key in value:
                    self._count += 1
                    self.rows.setdefault(point, []).append(read_row(value, self._count))
                    return
            named = value.get("idPce")
            point = self._noted(named) or point
            for key, each in value.items():
                self.gather(each, (self._noted(key) if not isinstance(named, str) else "") or point, depth + 1)

    def _noted(self, named: object) -> str:
        """The delivery point that a text names, noted; empty where it names none."""
        point = gas_meter(named).point if isinstance(named, str) else None
        if point is not None:
            self.points.add(point)
        return point or ""


def _of_operator(value: dict[str, Any], number: int) -> GasRow:
    """A reading as the operator's site gives it."""
    day = cell(value, "journeeGaziere")
    begin, end = cell(value, "dateDebutReleve"), cell(value, "dateFinReleve")
    return GasRow(
        span_of(day) if is_filled(day) else _between(begin, end),
        day or begin,
        cell(value, "energieConsomme"),
        cell(value, "volumeBrutConsomme"),
        quality=cell(value, "qualificationReleve"),
        line=number,
        seen=_shown(day or begin, value),
        titles=("journeeGaziere" if day else "dateDebutReleve", "energieConsomme", "volumeBrutConsomme"),
    )


def _between(begin: Cell, end: Cell) -> Span | None:
    """The gas days between two stamps, whose offsets say nothing: the second is the morning after the last day."""
    first, after = local_date(str(begin)[:10]), local_date(str(end)[:10])
    return None if first is None or after is None or after <= first else Span(first, after - 1)


def _of_program(value: dict[str, Any], number: int) -> GasRow:
    """A reading as PyGazpar gives it."""
    period = cell(value, "time_period")
    return GasRow(
        span_of(period),
        period,
        cell(value, "energy_kwh"),
        cell(value, "volume_m3"),
        quality=cell(value, "type"),
        line=number,
        seen=_shown(period, value),
        has_indexes="start_index_m3" not in value
        or any(is_filled(cell(value, name)) for name in ("start_index_m3", "end_index_m3")),
        titles=("time_period", "energy_kwh", "volume_m3"),
    )


def _shown(day: Cell, value: dict[str, Any]) -> str:
    """What is shown of a reading that is refused."""
    cells = (cell(value, "energieConsomme"), cell(value, "energy_kwh"), cell(value, "qualificationReleve"))
    return ";".join(text for text in (day, *cells) if isinstance(text, str))
