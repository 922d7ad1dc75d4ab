"""What goes on while a household is open, whatever page is shown: backups by themselves, and files that come.

The desk of the page Meter and data shows it and asks about it; it need not have been made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from persienne.ui.meter.backup_clock import BackupClock
from persienne.ui.meter.watcher import Watcher

if TYPE_CHECKING:
    from persienne.ui.frame.desk import Tools
    from persienne.ui.frame.reminder_strip import ReminderStrip
    from persienne.ui.household.session import Session


class Background(QObject):
    """``clock`` has backups made, and called for in ``strip``; ``watcher`` finds new files in the watched folder."""

    def __init__(self, session: Session, tools: Tools, strip: ReminderStrip, parent: QObject) -> None:
        super().__init__(parent)
        self.clock = BackupClock(session, tools, self)
        self.clock.remind_in(strip)
        self.watcher = Watcher(session, tools, self)
