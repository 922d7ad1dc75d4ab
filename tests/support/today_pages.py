"""The page Today on a made-up evening, shown as a window would, and what can be read off it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.slats import Slat
from persienne.ui.style.translation import locale_for
from persienne.ui.today.page import TodayPage
from support.days import NOW, overview

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton
    from pytestqt.qtbot import QtBot

    from persienne.insight.series import History
    from persienne.meters.meter_status import MeterStatus


def made(qtbot: QtBot, live: MeterStatus, history: History | None = None, slat: Slat = Slat.HALF) -> TodayPage:
    page = TodayPage(locale_for("en"), NOW)
    qtbot.addWidget(page)
    page.resize(1056, 820)
    page.set_live(live)
    page.set_overview(overview(history, slat))
    with qtbot.waitExposed(page):
        page.show()
    return page


def banners(page: TodayPage) -> list[str]:
    """The titles of the strips that are shown, the gravest first."""
    return [strip.accessibleName() for strip in page._banners.strips if strip.isVisible()]


def button(page: TodayPage, kind: type[QAbstractButton], text: str) -> QAbstractButton:
    return next(found for found in page.findChildren(kind) if found.text() == text and found.isVisible())
