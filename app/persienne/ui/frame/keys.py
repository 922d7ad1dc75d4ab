"""The keys of the pages that other pages lead to (``Tools.go``); ``ui/pages.py`` lists the pages."""

from __future__ import annotations

from typing import Final

TODAY: Final = "today"
HISTORY: Final = "history"
COSTS: Final = "costs"
MIRROR: Final = "mirror"
SHARING: Final = "sharing"
LETTERS: Final = "letters"
METER: Final = "meter"
SETTINGS: Final = "settings"
