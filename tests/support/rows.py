"""The inside of an open household, for tests that look at what is stored: the one place that reaches into it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from persienne.household.access.open_file import OpenFile
    from persienne.household.household import Household
    from persienne.store.driver import Connection


def open_file(household: Household) -> OpenFile:
    """The household’s open file: its folder, its key and its connection of now."""
    return household._file


def connection(household: Household) -> Connection:
    """The connection of now; after an erasure it is another one."""
    return open_file(household).conn


def rows(household: Household, query: str, *values: Any) -> list[tuple[Any, ...]]:
    """All rows that a query finds."""
    return connection(household).execute(query, values).fetchall()
