"""A command comes in, the same goes out begun by the shell, and back: where a path may not stand first in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHELL: Final = ("/bin/sh", "-c", 'exec "$0" "$@"')
"""What puts a program in its own place: the path of that one is an argument, which may hold any sign."""


def by_shell(command: Sequence[str]) -> tuple[str, ...]:
    """``command`` with a shell in front that replaces itself by it (``exec``)."""
    return (*_SHELL, *command)


def without_shell(command: Sequence[str]) -> tuple[str, ...]:
    """Undo :func:`by_shell`: the command without the shell in front; unchanged where there is none."""
    return tuple(command[len(_SHELL) :] if tuple(command[: len(_SHELL)]) == _SHELL else command)
