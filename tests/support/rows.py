"""The rows of an open household, for tests that look at what is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from persienne.household.household import Household


def rows(household: Household, query: str, *values: Any) -> list[tuple[Any, ...]]:
    """All rows that a query finds."""
    return household.conn.execute(query, values).fetchall()
