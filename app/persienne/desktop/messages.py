"""What the window asks of the desktop helper and what the helper says: values come in, headers of messages go out."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

SMALLEST_TEXT, LARGEST_TEXT = 0.5, 3.0
"""The smallest and the largest size of text for reading."""


class Kind(StrEnum):
    """What the helper opens, and nothing else."""

    LINK = "link"
    """One of the addresses in our resources."""
    FOLDER = "folder"
    """A folder, by its path."""
    PDF = "pdf"
    """A PDF, by its path."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Something to be opened."""

    number: int
    kind: Kind
    target: str


@dataclass(frozen=True, slots=True)
class Look:
    """A window in another one's place asks how the desktop looks: the answer went to the first window."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What became of the wish of this number: the desktop took it, or nothing opened it."""

    number: int
    done: bool


@dataclass(frozen=True, slots=True)
class Appearance:
    """How the desktop looks, as far as it says so."""

    dark: bool | None = None
    """None where it prefers nothing, or says nothing."""
    text_scale: float = 1.0
    """How large text is asked to be; 1.0 is 100 %."""
    more_contrast: bool | None = None
    """None where it prefers nothing, or says nothing."""
    reduced_motion: bool | None = None
    """The same."""


UNSAID = Appearance()
"""That of a desktop that says nothing."""


def header(message: Wish | Look | Opened | Appearance) -> dict[str, Any]:
    """The header that says ``message``."""
    return {"says": type(message).__name__, **asdict(message)}


def said(header: dict[str, Any]) -> Wish | Look | Opened | Appearance:
    """What a header says; ValueError where it says nothing that we know."""
    try:
        match header:
            case {"says": "Wish", "number": int(number), "kind": str(kind), "target": str(target)}:
                return Wish(number, Kind(kind), target)
            case {"says": "Look"}:
                return Look()
            case {"says": "Opened", "number": int(number), "done": bool(done)}:
                return Opened(number, done)
            case {"says": "Appearance", "dark": bool() | None as dark, "text_scale": float(scale)} if (
                SMALLEST_TEXT <= scale <= LARGEST_TEXT
            ):
                return Appearance(
                    dark, scale, _preferred(header, "more_contrast"), _preferred(header, "reduced_motion")
                )
    except ValueError as error:
        raise ValueError("an unknown kind") from error
    raise ValueError("an unknown message")


def _preferred(header: dict[str, Any], name: str) -> bool | None:
    """A preference that a helper of an earlier version, which serves the new program still, does not know."""
    value = header.get(name)
    return value if isinstance(value, bool) else None
