"""The gas operator's JSON comes in, as its site or PyGazpar gives it; days and longer spans of gas go out.

docs/formats.md, "Gas": the offset of its stamps is no instant; the day is ``journeeGaziere``, or the dates of the
stamps where that is null.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from persienne.base.reading import Meter
from persienne.importers.cells import is_filled
from persienne.importers.gas_rows import GasRow, parsed_gas
from persienne.importers.grdf_table import gas_meter
from persienne.importers.json_values import cell
from persienne.importers.spans import Span, span_of
from persienne.importers.stamps import local_date

if TYPE_CHECKING:
    from persienne.importers.cells import Cell
    from persienne.importers.job import Job
    from persienne.importers.parsed import ParsedFile

FORMAT = "grdf.gas.json"
DEEPEST = 6
"""Objects and lists in each other; the operator's own file has three."""

_KEYS = (("journeeGaziere",), ("energieConsomme",), ("volume_m3", "energy_kwh"))


def sniff(text: str) -> bool:
    """Whether the head of a text is JSON of gas readings."""
    if text.lstrip()[:1] not in ("{", "["):
        return False
    return any(all(f'"{key}"' in text for key in keys) for keys in _KEYS)


def read(text: str, job: Job) -> ParsedFile:
    """The gas of all readings in the file, which is of one delivery point; ``file_damaged`` where it is no JSON."""
    try:
        # Numbers stay as they are written.
        content = json.loads(text, parse_float=str, parse_int=str)
    except (ValueError, RecursionError):
        raise job.damaged("json") from None
    found = _Readings()
    found.gather(content)
    if len(found.points) > 1:
        raise job.unknown("enedis.several")
    meter = gas_meter(found.points.pop()) if found.points else Meter()
    return parsed_gas(FORMAT, meter, found.rows, job)


class _Readings:
    """Gathers the readings of whatever objects and lists they stand in."""

    def __init__(self) -> None:
        self.rows: list[GasRow] = []
        self.points: set[str] = set()

    def gather(self, value: Any, depth: int = 0) -> None:  # noqa: ANN401 - JSON
        if depth > DEEPEST:
            return
        if isinstance(value, list):
            for each in value:
                self.gather(each, depth + 1)
        elif isinstance(value, dict):
            if "energieConsomme" in value:
                self.rows.append(_of_operator(value, len(self.rows) + 1))
                return
            if "energy_kwh" in value:
                self.rows.append(_of_program(value, len(self.rows) + 1))
                return
            self._note_point(value)
            for each in value.values():
                self.gather(each, depth + 1)

    def _note_point(self, value: dict[str, Any]) -> None:
        named = [value["idPce"]] if isinstance(value.get("idPce"), str) else list(value)
        self.points |= {point for text in named if (point := gas_meter(text).point) is not None}


def _of_operator(value: dict[str, Any], number: int) -> GasRow:
    """A reading as the operator's site gives it."""
    day = cell(value, "journeeGaziere")
    begin, end = cell(value, "dateDebutReleve"), cell(value, "dateFinReleve")
    return GasRow(
        span_of(day) if is_filled(day) else _between(begin, end),
        day or begin,
        cell(value, "energieConsomme"),
        cell(value, "volumeBrutConsomme"),
        cell(value, "qualificationReleve"),
        number,
        _shown(day or begin, value),
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
        cell(value, "type"),
        number,
        _shown(period, value),
        has_indexes="start_index_m3" not in value
        or any(is_filled(cell(value, name)) for name in ("start_index_m3", "end_index_m3")),
        titles=("time_period", "energy_kwh", "volume_m3"),
    )


def _shown(day: Cell, value: dict[str, Any]) -> str:
    """What is shown of a reading that is refused."""
    cells = (cell(value, "energieConsomme"), cell(value, "energy_kwh"), cell(value, "qualificationReleve"))
    return ";".join(text for text in (day, *cells) if isinstance(text, str))
