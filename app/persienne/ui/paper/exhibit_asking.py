"""The child that parses evidence, as its parent asks it: one request at a time, a new child where one has failed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from persienne.base.limited_child import ChildGoneError, LimitedChild
from persienne.base.undoing import undoing
from persienne.ui.paper.exhibit_child import command as child_command

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MOST_PAGES_OF_ONE: Final = 1000
"""Pages that a child may claim; a text of the most lines has a third of them."""


def _nothing() -> None:
    """Nobody wishes to stop."""


@dataclass(frozen=True, slots=True)
class Kitchen:
    """How a child is started, and the seconds that it may take for each answer, its start included.

    ``check`` is called while a child is waited for; what it raises ends the child and the work.
    """

    command: tuple[str, ...] = ()
    patience: float = 150.0
    check: Callable[[], None] = _nothing


class Asking:
    """A child that is started when it is first asked, and made anew where it has failed."""

    def __init__(self, kitchen: Kitchen) -> None:
        self._command = kitchen.command or child_command()
        self._patience = kitchen.patience
        self._check = kitchen.check
        self._child: LimitedChild | None = None

    def close(self) -> None:
        """End the child, if there is one."""
        if self._child is not None:
            self._child.close()
            self._child = None

    def asked(self, header: Mapping[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        """The answer to one request; what raises has ended the child."""
        self._check()
        if self._child is None:
            self._child = LimitedChild(self._command)
        with undoing(self.close):
            self._child.ask(header, body, self._check)
            frame = self._child.answer(self._patience, self._check)
        return frame.header, bytes(frame.body)

    def asked_again(self, header: Mapping[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        """The same; a child that others have used, and that has ended, is no proof against this request."""
        if self._child is not None:
            try:
                return self.asked(header, body)
            except ChildGoneError:
                pass
        return self.asked(header, body)


def counted(said: Mapping[str, Any]) -> int:
    """The pages that an answer counts; ChildGoneError where it counts none."""
    pages = said.get("pages")
    if type(pages) is not int or pages < 1:
        raise ChildGoneError("it counts no pages")
    return pages
