"""Pictures of the page of the reform: before a letter is copied, a year before and after, doubts, and Tempo."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from persienne.insight.reform.hours import Change
from persienne.insight.tariff_text import off_peak_of, timeline_of
from persienne.telling.reform_view import ReformNotice, ReformView
from persienne.ui.costs.desk import CostsDesk
from persienne.ui.costs.reform_dialog import ReformDialog
from persienne.ui.snapshot.costs import CostPictures

if TYPE_CHECKING:
    from persienne.ui.snapshot.camera import Camera

WINTER, SUMMER = "HC (23H00-7H00)", "HC (2H00-7H00;13H00-16H00)"
"""As a letter prints them."""
DOUBTFUL = "22:30-05:00,13:30-15:30"


def draw_reform(camera: Camera, today: date) -> None:
    """Draw them, with a letter of three weeks after ``today``; the contract is then what it was."""
    window = camera.window
    desk, contracts = window.desk(CostsDesk), CostPictures(camera)
    costs, lever = desk.page, desk.reform
    page = lever.page
    asked = costs.asked
    assert asked is not None
    lever.show(asked.meter)
    camera.wait(lambda: isinstance(page.view, ReformNotice))
    camera.take("reform-letter")
    page.hours_wanted.emit()
    dialog = camera.asked(ReformDialog)
    since = date.fromordinal(today.toordinal() + 21)
    dialog.copy(since, WINTER, SUMMER)
    camera.over("reform-hours", dialog, keep_open=True)
    dialog.accept()
    camera.wait(lambda: isinstance(page.view, ReformView))
    camera.take("reform")
    page.foot()
    camera.take("reform-2")
    lever.ask(Change(since.toordinal(), off_peak_of(DOUBTFUL), off_peak_of(SUMMER)))
    camera.wait(lambda: isinstance(page.view, ReformView) and bool(page.view.doubts))
    camera.take("reform-doubts")
    kept = contracts.contract()
    contracts.say(timeline_of([{"since": "2023-11-01", "option": "tempo", "kva": 9}]))
    camera.wait(lambda: isinstance(page.view, ReformNotice))
    camera.take("reform-tempo")
    contracts.say(kept)
