"""What a window that locks itself tells the program that takes its place: nothing of what the household holds."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a window locks itself."""

    ASKED = "asked"
    IDLE = "idle"
    SLEEP = "sleep"
    SCREEN = "screen"


@dataclass(frozen=True, slots=True)
class Handover:
    """Why the window was locked, and how it stood.

    ``minutes`` of nobody for :attr:`Reason.IDLE`; ``reading``: it read the meter; ``closed``: something was open that
    waited for an answer; ``page`` was in front; ``geometry`` is Qt's, in base64.
    """

    reason: Reason
    minutes: int = 0
    reading: bool = False
    closed: bool = False
    page: str = ""
    geometry: str = ""
    minimised: bool = False
    active: bool = True
    """Whether it had the keyboard."""

    def told(self) -> str:
        """As one word of a command line."""
        return json.dumps(asdict(self))

    @classmethod
    def heard(cls, told: str) -> Handover:
        """Back from that word; raises ValueError, TypeError or KeyError for any other."""
        said = json.loads(told)
        return cls(**{**said, "reason": Reason(said["reason"])})
