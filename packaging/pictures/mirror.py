"""The page Mirror, drawn: before it is asked for, the invented home's at each stop, and both dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.marked_days import Answer
from persienne.base.slats import Slat
from persienne.telling.mirror.view import TooLittle
from persienne.ui.frame.keys import MIRROR
from persienne.ui.mirror.check_dialog import CheckDialog
from persienne.ui.mirror.desk import MirrorDesk
from persienne.ui.mirror.how_dialog import HowDialog
from persienne.ui.mirror.week_dialog import WeekDialog

if TYPE_CHECKING:
    from persienne.ui.mirror.page import MirrorPage
    from pictures.camera import Camera


FRIDAY = 5
MARKED = 21
"""How many days are marked in the picture: in at week-ends, out on other days."""


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
    _draw_check(camera, page)
    page.put_away.emit()


def _draw_check(camera: Camera, page: MirrorPage) -> None:
    """The card before and after days are marked, and the days that may be; the home is the invented one."""
    check = page.board.check
    camera.bring(check)
    camera.take("mirror-check-none")
    check.mark.click()
    dialog = camera.asked(CheckDialog)
    assert page.view is not None
    assert page.view.own_check is not None
    for day in page.view.own_check.days[:MARKED]:
        dialog.choose(day, Answer.IN if day.isoweekday() > FRIDAY else Answer.OUT)
    camera.over("mirror-mark-days", dialog, keep_open=True)
    before = page.view
    dialog.accept()
    camera.wait(lambda: page.view is not before)
    camera.window.desk(MirrorDesk).tools.tell("info", "", "")  # what was said lies over the card
    camera.bring(check)
    camera.take("mirror-check")
