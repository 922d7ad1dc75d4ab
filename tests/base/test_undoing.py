"""The first error is the one that is told."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.base.undoing import afterwards, undoing

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager


def refused() -> None:
    raise UserError("disk_full")


def broken() -> None:
    raise OSError(errno.EIO, "")


@pytest.mark.parametrize("way", [undoing, afterwards])
@pytest.mark.parametrize("second", [refused, broken])
def test_an_error_while_undoing_hides_not_the_first(
    way: Callable[[Callable[[], object]], AbstractContextManager[None]], second: Callable[[], None]
) -> None:
    with pytest.raises(KeyError, match="the first"), way(second):
        raise KeyError("the first")


def test_what_comes_afterwards_is_told_where_nothing_failed() -> None:
    said: list[str] = []
    with undoing(lambda: said.append("undone")):
        pass
    assert said == []
    with pytest.raises(UserError), afterwards(refused):
        pass
    with afterwards(lambda: said.append("done")):
        pass
    assert said == ["done"]
