"""What a report has, by kind, and all that it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from persienne.telling.report import Figure, Row, Table, Words

if TYPE_CHECKING:
    from persienne.telling.report import Report

Part = TypeVar("Part")


def parts_of(report: Report[Any], kind: type[Part]) -> list[Part]:
    """The parts of this kind, in the order in which they are told."""
    parts = [part for section in report.sections for part in (*section.parts, *section.acts, *section.foot)]
    return [part for part in parts if isinstance(part, kind)]


def rows_of(report: Report[Any]) -> list[Row]:
    """The rows of its tables."""
    return [row for table in parts_of(report, Table) for row in table.rows]


def text_of(report: Report[Any]) -> str:
    """Its title, its answer and every sentence, a line each."""
    said = [sentence for part in parts_of(report, Words) for sentence in part.sentences]
    return "\n".join((report.title, report.answer, *said, *(figure.words for figure in parts_of(report, Figure))))
