"""Rows in columns: numpy arrays of one length, which are the fields of a dataclass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from persienne.base.reading import Bools, Longs


@dataclass(frozen=True, slots=True, eq=False)
class InColumns:
    """The base of a dataclass of which every field is a column."""

    def __len__(self) -> int:
        """The number of rows."""
        return len(getattr(self, next(iter(self.__dataclass_fields__))))

    def columns(self) -> tuple[Any, ...]:
        """The arrays, in the order of the fields."""
        return tuple(getattr(self, name) for name in self.__dataclass_fields__)

    def where(self, rows: Bools | Longs | slice) -> Self:
        """The rows where a mask is true, or the rows at some places."""
        return self._of(column[rows] for column in self.columns())

    @classmethod
    def of_all(cls, parts: Sequence[Self]) -> Self:
        """The rows of all ``parts``, one part behind the other."""
        return cls._of(map(np.concatenate, zip(*(part.columns() for part in parts), strict=True)))

    @classmethod
    def empty(cls) -> Self:
        """No rows, in columns of whole numbers."""
        return cls._of(np.zeros(0, np.int64) for _name in cls.__dataclass_fields__)

    @classmethod
    def _of(cls, columns: Iterable[Any]) -> Self:
        make: Callable[..., Self] = cls
        return make(*columns)
