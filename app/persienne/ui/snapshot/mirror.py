"""The page Mirror, drawn: before it is asked for, the invented home's at each stop, and both dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.slats import Slat
from persienne.telling.mirror.view import TooLittle
from persienne.ui.frame.keys import MIRROR
from persienne.ui.mirror.desk import MirrorDesk
from persienne.ui.mirror.how_dialog import HowDialog
from persienne.ui.mirror.week_dialog import WeekDialog

if TYPE_CHECKING:
    from persienne.ui.snapshot.camera import Camera


def draw_mirror(camera: Camera) -> None:
    """Every state of the page."""
    window, save = camera.window, camera.take
    window.go(MIRROR)
    desk = window.desk(MirrorDesk)
    page = desk.page
    save("mirror-asked-for")
    page.show_too_little(TooLittle(3, 7))
    save("mirror-too-little")
    desk.look()
    save("mirror-waiting")
    camera.wait(page.board.isVisible)
    for stop in Slat:
        page.board.try_stop(stop)
        save(f"mirror-{stop.value}")
    page.board.table.rows[0].click()
    camera.over("mirror-how", camera.asked(HowDialog))
    page.board.week.list_wanted.emit()
    camera.over("mirror-week", camera.asked(WeekDialog))
    page.put_away.emit()
