"""The steps of something that takes weeks, as values: what was done, is due and may follow; no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class StepState(Enum):
    """How a step stands."""

    DONE = "done"
    MISSED = "missed"
    """It happened, and not as it was asked for."""
    NOW = "now"
    TO_COME = "to come"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its date stands in the ``title``, its proof in the ``detail``."""

    state: StepState
    title: str
    detail: str = ""
