"""An instant comes in, what a person reads of it goes out: by the clocks of the household's country, in its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.localtime import local_days
from persienne.words.numbers import figures_of

if TYPE_CHECKING:
    from persienne.words import Translate


def said_instant(at: int, translate: Translate) -> str:
    """A moment (UTC epoch seconds): « 23 nov. 2026 à 14 h 12 »."""
    return figures_of(translate).instant(local_days().wall(at))
