"""What ``persienne collect`` was asked to do: arguments that were understood, for the process that collects."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CollectOptions:
    """What ``persienne collect`` was asked to do: the arguments, understood; ``home`` is the household's folder."""

    home: str
    language: str
    port: str
    seconds: float | None = None
    meter: str | None = None
    say: bool = False
    say_to: str | None = None
    live: bool = False
