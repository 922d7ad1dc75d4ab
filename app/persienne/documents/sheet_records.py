"""A Sheet as what JSON has, and back: what was printed is kept as it was, whatever later versions of its text say."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from persienne.documents.document import (
    Blank,
    Bullets,
    Chart,
    Envelope,
    Heading,
    Numbered,
    PageBreak,
    Paragraph,
    Sheet,
    Signature,
    Table,
    Weight,
)

if TYPE_CHECKING:
    from persienne.documents.document import Block

_KINDS: Final[dict[str, type[Block]]] = {
    "heading": Heading,
    "paragraph": Paragraph,
    "numbered": Numbered,
    "bullets": Bullets,
    "table": Table,
    "chart": Chart,
    "blank": Blank,
    "signature": Signature,
    "page_break": PageBreak,
}
_NAMES: Final = {made: name for name, made in _KINDS.items()}


def told(sheet: Sheet) -> dict[str, Any]:
    """The sheet as objects, lists, texts and numbers; every block has its ``kind``."""
    said = asdict(sheet)
    said["blocks"] = [{"kind": _NAMES[type(block)], **asdict(block)} for block in sheet.blocks]
    return said


def sheet_of(said: dict[str, Any]) -> Sheet:
    """The sheet of which :func:`told` made ``said``; ``KeyError``, ``TypeError`` or ``ValueError`` for another."""
    known = {name: value for name, value in said.items() if name not in {"blocks", "envelope", "footer"}}
    envelope = said["envelope"]
    return Sheet(
        blocks=tuple(_block(dict(block)) for block in said["blocks"]),
        envelope=None if envelope is None else Envelope(**_frozen(envelope)),
        footer=tuple(said["footer"]),
        **known,
    )


def _block(said: dict[str, Any]) -> Block:
    made = _KINDS[said.pop("kind")]
    if "weight" in said:
        said["weight"] = Weight(said["weight"])
    return made(**_frozen(said))


def _frozen(said: dict[str, Any]) -> dict[str, Any]:
    """With tuples for lists, of a table's rows too."""
    return {name: _tuple(value) for name, value in said.items()}


def _tuple(value: Any) -> Any:  # noqa: ANN401 - what JSON has
    return tuple(map(_tuple, value)) if isinstance(value, list) else value
