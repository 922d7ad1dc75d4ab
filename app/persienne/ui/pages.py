"""The pages of the window, in the order of the rail and of Ctrl+1, Ctrl+2 and so on.

A new page is one folder and one line. The folder, ``ui/<subject>``, holds the page, its cards, dialogs and words, and
its desk, a :class:`persienne.ui.frame.desk.Desk`. The line in :data:`PAGES` names that desk. The entry in the rail, the
shortcut and the navigation follow from the line, and the desk is given every household that is opened.

Desks are named here and not imported: they load numpy and the database, which come after the first paint.
"""

from __future__ import annotations

from dataclasses import dataclass
from pkgutil import resolve_name
from typing import TYPE_CHECKING, Any

from persienne.ui.frame.keys import COSTS, HISTORY, LETTERS, METER, MIRROR, SETTINGS, SHARING, TODAY
from persienne.words.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from persienne.ui.frame.desk import Desk

CONTEXT = "MainWindow"
"""Where the translations of the titles stand in the catalogue."""


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One page: its entry in the rail, and the desk that builds the page."""

    key: str
    icon: str
    title: str
    """In English; :data:`CONTEXT` has its translation."""
    desk: str
    """``module:class``."""

    def load(self) -> type[Desk[Any]]:
        """Import the desk's class."""
        kind: type[Desk[Any]] = resolve_name(self.desk)
        return kind


PAGES = (
    PageEntry(TODAY, "sun", QT_TRANSLATE_NOOP("MainWindow", "Today"), "persienne.ui.today.desk:TodayDesk"),
    PageEntry(HISTORY, "history", QT_TRANSLATE_NOOP("MainWindow", "History"), "persienne.ui.history.desk:HistoryDesk"),
    PageEntry(COSTS, "euro", QT_TRANSLATE_NOOP("MainWindow", "Costs"), "persienne.ui.costs.desk:CostsDesk"),
    PageEntry(MIRROR, "mirror", QT_TRANSLATE_NOOP("MainWindow", "Mirror"), "persienne.ui.mirror.desk:MirrorDesk"),
    PageEntry(SHARING, "share", QT_TRANSLATE_NOOP("MainWindow", "Sharing"), "persienne.ui.sharing.desk:SharingDesk"),
    PageEntry(LETTERS, "mail", QT_TRANSLATE_NOOP("MainWindow", "Letters"), "persienne.ui.letters.desk:LettersDesk"),
    PageEntry(METER, "gauge", QT_TRANSLATE_NOOP("MainWindow", "Meter and data"), "persienne.ui.meter.desk:MeterDesk"),
    PageEntry(
        SETTINGS, "sliders", QT_TRANSLATE_NOOP("MainWindow", "Settings"), "persienne.ui.settings.desk:SettingsDesk"
    ),
)
