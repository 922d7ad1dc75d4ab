"""What a window that locks itself tells the program that takes its place: nothing of what the household holds."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import StrEnum

from persienne.base.outside_json import read_json


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
    hidden: bool = False
    """Whether it was in the tray alone."""
    active: bool = True
    """Whether it had the keyboard."""
    preferences: str = ""
    """How a person wants the window (``Preferences.told``): they may be kept in no file."""
    discreet: bool = False
    """Whether figures and names were hidden."""

    def told(self) -> str:
        """As one word of a command line."""
        return json.dumps(asdict(self))

    @classmethod
    def heard(cls, told: str) -> Handover:
        """Back from that word, as far as it is understood; a window that was locked stays so whatever it holds.

        Whoever told it may be of another version: a program can be replaced while it runs.
        """
        plain = cls(Reason.ASKED)
        try:
            said = read_json(told)
        except ValueError:
            return plain
        if not isinstance(said, dict):
            return plain
        why = said.pop("reason", None)
        reason = next((one for one in Reason if one == why), plain.reason)
        facts = {name: said[name] for name, value in asdict(plain).items() if type(said.get(name)) is type(value)}
        return cls(reason, **facts)
