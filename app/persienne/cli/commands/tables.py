"""Tables that no format knows, on the command line: what ``--map`` says becomes a description; ``persienne tables``."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

from persienne.base.errors import UserError
from persienne.cli.declared import Flag, Say, Telling, Told, columns, command
from persienne.household.household import Household
from persienne.household.measures.read_files import described_tables, forget_described_table
from persienne.importers.mapping import (
    DAY,
    MONTH,
    READINGS,
    SPAN,
    Clock,
    DateOrder,
    Doubt,
    Mapping,
    Measure,
    Stamp,
    mapping_from,
)
from persienne.telling.table_words import TableWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.file_reader import ReadFile, Refusal
    from persienne.importers.mapping import TableLook

AUTO: Final = "auto"
_STEPS = {
    "rows": 0,
    "day": DAY,
    "period": SPAN,
    "month": MONTH,
    "readings": READINGS,
    **{str(minutes): minutes * 60 for minutes in (1, 5, 10, 15, 30, 60)},
}
_DECIMALS = {"comma": ",", "point": "."}
_LISTED: dict[str, dict[str, dict[str, Any]]] = {
    "step": {name: {"step": seconds} for name, seconds in _STEPS.items()},
    "decimal": {name: {"decimal": mark} for name, mark in _DECIMALS.items()},
    "direction": {
        name: {"injection": name == "injection", "gas": name == "gas"} for name in ("import", "injection", "gas")
    },
}
_CODES: dict[str, Any] = {"stamp": Stamp, "order": DateOrder, "clock": Clock}
_SETTLES = {
    "value": Doubt.VALUES,
    "unit": Doubt.MEASURE,
    "stamp": Doubt.STAMP,
    "order": Doubt.ORDER,
    "decimal": Doubt.DECIMAL,
    "clock": Doubt.CLOCK,
    "direction": Doubt.DIRECTION,
    "rows": Doubt.ROWS,
    "step": Doubt.STEP,
}
"""What each word of ``--map`` answers."""


def described(read: Sequence[ReadFile | Refusal], text: str) -> Mapping | None:
    """The description of the first file that is an unknown table, None where there is none.

    Raises ``table_map`` for a text that is none, and ``table_doubt`` where something is to be said and is not.
    """
    for entry in read:
        look = getattr(entry, "look", None)
        if look is not None:
            return _described(entry.file, look, text)  # type: ignore[union-attr]  # refusals alone have a look
    return None


def _described(file: str, look: TableLook, text: str) -> Mapping:
    mapping = _said(file, look, text)
    if mapping.measure.is_volume and not mapping.gas:
        raise UserError("table_doubt", file=file, doubts="direction=gas")
    return mapping


def _said(file: str, look: TableLook, text: str) -> Mapping:
    path = Path(text)
    if path.suffix.casefold() == ".json" and path.is_file():
        try:
            return replace(mapping_from(json.loads(path.read_text("utf-8"))), titles=look.proposals[0].mapping.titles)
        except (OSError, ValueError) as error:
            raise UserError("table_map", text=text) from error
    said = {} if text == AUTO else dict(_pair(part) for part in text.split(","))
    columns = _columns(said["value"], look) if "value" in said else None
    proposals = [one for one in look.proposals if columns is None or one.mapping.values == columns]
    proposal = (proposals or look.proposals)[0]
    mapping = proposal.mapping
    for name, value in said.items():
        mapping = _with(mapping, name, value, look)
    doubts = set(proposal.doubts)
    if mapping.end is not None and proposal.mapping.end is None and look.is_day(mapping.end):
        mapping = mapping if "step" in said else replace(mapping, step=SPAN)
        doubts.add(Doubt.STAMP)  # whether the last day is in the period
    open_doubts = [name for name, doubt in _SETTLES.items() if doubt in doubts and name not in said]
    if open_doubts:
        asked = "; ".join(_values(name, proposal.mapping, look) for name in open_doubts)
        raise UserError("table_doubt", file=file, doubts=asked)
    return mapping


def _values(name: str, mapping: Mapping, look: TableLook) -> str:
    """A word of ``--map`` with the values that it takes."""
    return f"{name}={'|'.join(_accepted(name, mapping, look))}"


def _told(name: str, mapping: Mapping, look: TableLook, words: TableWords) -> str:
    """The same, with what each value of a stamp or an order means."""
    if name not in ("stamp", "order"):
        return _values(name, mapping, look)
    return ", ".join(f"{name}={one} ({words.choice(name, one, mapping)})" for one in _accepted(name, mapping, look))


def _accepted(name: str, mapping: Mapping, look: TableLook) -> list[str]:
    if name == "value":
        return ["+".join(_title(column, look) for column in one.mapping.values) for one in look.proposals]
    if name == "rows":
        return [text for group in look.groups if group.column == mapping.where for text in group.texts]
    if name == "unit":
        return [measure.value.replace("_", "-") for measure in Measure]
    if name == "step":
        return [one for one in _STEPS if one != "rows"]
    return list(_LISTED[name]) if name in _LISTED else [one.value for one in _CODES[name]]


def _pair(part: str) -> tuple[str, str]:
    name, mark, value = part.partition("=")
    if not mark or not value:
        raise UserError("table_map", text=part.strip())
    return name.strip(), value.strip()


def _with(mapping: Mapping, name: str, value: str, look: TableLook) -> Mapping:
    try:
        return replace(mapping, **_change(name, value, look))
    except (KeyError, StopIteration, ValueError) as error:
        raise UserError("table_map", text=f"{name}={value}") from error


def _change(name: str, value: str, look: TableLook) -> dict[str, Any]:
    """The fields that a pair of ``--map`` sets; KeyError, StopIteration or ValueError where it is none."""
    if name in _CODES:
        return {name: _CODES[name](value)}
    if name in ("date", "time", "end", "volume"):
        return {name: _column(name, value, look)}
    if name == "value":
        return {"values": _columns(value, look)}
    if name == "unit":
        return {"measure": Measure(value.casefold().replace("-", "_"))}
    if name == "rows":
        return _rows(value, look)
    return _LISTED[name][value]


def _rows(value: str, look: TableLook) -> dict[str, Any]:
    """The column in which the texts stand, several of them with a bar between."""
    texts = tuple(sorted(text.strip().casefold() for text in value.split("|")))
    column = next(group.column for group in look.groups if set(texts) <= set(group.texts))
    return {"where": column, "texts": texts}


def _title(column: int, look: TableLook) -> str:
    """How a column is said: by its title, or by its number where it has none of its own."""
    title = look.titles[column] if column < len(look.titles) else ""
    return title if title and look.titles.count(title) == 1 else str(column + 1)


def _columns(value: str, look: TableLook) -> tuple[int, ...]:
    """Columns that are added up, with a plus between them; a title may have one too."""
    if value.casefold() in map(str.casefold, look.titles):
        return (_column("value", value, look),)
    return tuple(_column("value", one.strip(), look) for one in value.split("+"))


def _column(name: str, value: str, look: TableLook) -> int:
    """A column by its number, from 1, or its title."""
    if value.isdigit() and 1 <= int(value) <= max(map(len, look.rows)):
        return int(value) - 1
    found = [place for place, title in enumerate(look.titles) if title.casefold() == value.casefold()]
    if len(found) != 1:
        raise UserError("table_map", text=f"{name}={value}")
    return found[0]


def propose(refusals: Sequence[Refusal], words: TableWords) -> None:
    """Say on standard error what unknown tables may be, each kind of columns once, and how it is said."""
    told: set[tuple[str, ...]] = set()
    for refusal in refusals:
        if refusal.look is None or refusal.look.titles in told:
            continue
        told.add(refusal.look.titles)
        proposal = refusal.look.proposals[0]
        print(words.proposal(refusal.file, proposal, refusal.look.titles), file=sys.stderr)
        for doubt in proposal.doubts:
            print(f"  {words.asked(doubt, proposal, refusal.look.titles)}", file=sys.stderr)
            name = next(name for name, one in _SETTLES.items() if one is doubt)
            print(f"    {_told(name, proposal.mapping, refusal.look, words)}", file=sys.stderr)
        names = [name for name, doubt in _SETTLES.items() if doubt in proposal.doubts]
        how = "how_doubt" if names else "how_auto"
        said = ",".join(f"{name}=…" for name in names)
        print(words.command(how, file=refusal.file, map=said), file=sys.stderr)


@command(json="json-lines")
def tables(
    household: Household, say: Say, *, forget: Annotated[int | None, Flag("tables-forget", "N")] = None
) -> Telling:
    """List the descriptions that are kept, or forget one."""
    words = TableWords(say.translate, say.figures)
    kept = described_tables(household.conn)
    if forget is not None:
        if not 1 <= forget <= len(kept):
            raise UserError("table_unknown", number=forget)
        forget_described_table(household.conn, kept[forget - 1].titles)
        yield Told(words.command("forgotten"), {"forgotten": forget})
        return
    for number, mapping in enumerate(kept, 1):
        line = columns(number, words.named(mapping.titles), words.described(mapping, mapping.titles))
        yield Told(line, {"table": number, **mapping.to_dict()})
    if not kept:
        yield words.command("none")
