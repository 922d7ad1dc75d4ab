"""How a person wants the window: a small TOML text comes in and goes out, frozen choices stand between; no file.

What is said in no choice of ours falls back to the default, one by one and without a word.
"""

from __future__ import annotations

import tomllib
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SYSTEM: Final = "system"
"""As the computer says: of a palette, a contrast, a language, and of motion."""

SIZES: Final = (80, 90, 100, 110, 125, 150, 175, 200)
"""The sizes of text, in per cent of what the computer asks for."""
USUAL_SIZE: Final = 100

CHOICES: Final[Mapping[str, tuple[object, ...]]] = {
    "text_size": SIZES,
    "palette": (SYSTEM, "light", "dark"),
    "contrast": (SYSTEM, "more", "usual"),
    "language": (SYSTEM, "fr", "en"),
    "motion": (SYSTEM, "reduced", "full"),
    "tray": (False, True),
    "panel": (SYSTEM, "light", "dark"),
    "end_said": (False, True),
    "going_on_said": (False, True),
    "tray_said": (False, True),
}
"""Every choice, and what it may be."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """Each is one of its :data:`CHOICES`; the names are those of the file."""

    text_size: int = USUAL_SIZE
    palette: str = SYSTEM
    contrast: str = SYSTEM
    language: str = SYSTEM
    motion: str = SYSTEM
    tray: bool = False
    """Whether closing the window leaves it in the tray, where there is one."""
    panel: str = SYSTEM
    """How light the panel is that the tray's icon stands on."""
    end_said: bool = False
    """Whether a person who closes the window was told that the reading ends with it."""
    going_on_said: bool = False
    """Whether they were told that it goes on."""
    tray_said: bool = False
    """Whether they were told that the window goes to the tray."""

    def told(self, before: str = "") -> str:
        """As TOML; what the text of ``before`` says beside, as another version of the program would, stays."""
        said = asdict(self)
        own = "".join(f"{name} = {_as_toml(value)}\n" for name, value in said.items())
        others = (line for line, one in _lines(before) if one and not one.keys() & said.keys())
        return own + "".join(f"{line}\n" for line in others)

    @classmethod
    def heard(cls, told: str) -> Preferences:
        """Back from TOML, line by line as far as it is understood: one that is broken takes no other with it."""
        said: dict[str, Any] = {}
        for _, one in _lines(told):
            said |= one
        known: dict[str, Any] = {}
        for field in fields(cls):
            value = said.get(field.name)
            if type(value) is type(field.default) and value in CHOICES[field.name]:
                known[field.name] = value
        return cls(**known)


def _lines(told: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each line that is TOML by itself, and what it says."""
    for line in told.removeprefix("\ufeff").splitlines():
        with suppress(ValueError, RecursionError):
            yield line, tomllib.loads(line)


def _as_toml(value: int | str) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value).lower()


def larger(size: int) -> int:
    """The next larger size of text (per cent); the largest stays."""
    return min((one for one in SIZES if one > size), default=SIZES[-1])


def smaller(size: int) -> int:
    """The next smaller size of text (per cent); the smallest stays."""
    return max((one for one in SIZES if one < size), default=SIZES[0])
