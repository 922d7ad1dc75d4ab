"""What ``persienne collect`` was asked to do: arguments that were understood, for the process that collects."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class CollectOptions:
    """What was asked for: ``home`` is the household's folder, and without a ``port`` the household's own is read."""

    home: str
    language: str
    port: str | None
    seconds: float | None = None
    meter: str | None = None
    say: bool = False
    say_to: str | None = None
    live: bool = False
    wait: bool = False
    while_there: str | None = None
    """A file: once it is gone, the collector ends."""
    details: bool = False
    """Whether the report of a fault may say what may be the household's."""
    sentences: Mapping[str, str] = field(default_factory=dict)
    """What is said of each state (``words.COLLECTING``), translated: a process that has no trouble loads no words."""
