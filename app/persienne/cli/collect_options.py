"""What ``persienne collect`` was asked to do: arguments that were understood, for the process that collects."""

from __future__ import annotations

from dataclasses import dataclass


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
