"""What follows a piece of work comes in; where the work failed its own error is told, whatever becomes of the rest."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from persienne.base.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextmanager
def undoing(undo: Callable[[], object]) -> Iterator[None]:
    """Where the block fails, ``undo`` is called, and what fails in it hides nothing."""
    try:
        yield
    except BaseException:
        with suppress(UserError, OSError):
            undo()
        raise


@contextmanager
def afterwards(act: Callable[[], object]) -> Iterator[None]:
    """``act`` is called after the block in any case; its own error is told only where the block did not fail."""
    with undoing(act):
        yield
    act()
