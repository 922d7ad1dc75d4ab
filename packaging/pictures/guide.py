"""The pictures of the guide: a folder comes in, a PNG file for each in both languages and palettes goes out.

They are cut to what a page of the guide speaks of, and drawn of the invented home on one and the same day, so that who
draws them anew finds the same picture wherever the window is the same.
"""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from persienne.base.slats import Slat
from persienne.insight.period import Span
from persienne.ui.charts.history_chart import HistoryChart
from persienne.ui.costs.desk import CostsDesk
from persienne.ui.frame.keys import COSTS, HISTORY, LETTERS, METER, MIRROR, SHARING
from persienne.ui.guide.pages import in_palette
from persienne.ui.history.desk import HistoryDesk
from persienne.ui.letters.cards import OpenCard
from persienne.ui.letters.desk import LettersDesk
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.meter.slat_lever import ClosingDialog
from persienne.ui.meter.vault_dialogs import RecoveryDialog
from persienne.ui.mirror.desk import MirrorDesk
from persienne.ui.page_pictures import LIGHT, Walk, clock_of
from persienne.ui.sharing.desk import SharingDesk
from persienne.ui.sharing.review_dialog import SUPPLIER, ReviewDialog
from persienne.ui.style import translation
from persienne.ui.style.theme import worn
from persienne.ui.welcome.page import Facade
from persienne.ui.widgets.layouts import Fold
from pictures.meter import WORDS
from pictures.pages import DARK, example_camera

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication

    from persienne.ui.window import MainWindow
    from pictures.camera import Camera

DAY = date(2026, 11, 24)
"""The day on which the invented home is drawn."""
HOUR = 18
LAST_MONTH = DAY.replace(day=1).toordinal() - 1
"""The last day of the month before."""
COLOURS = 256
"""Those of a picture: it is a fifth as large with a table of them."""
SMALLEST = 0
"""The quality at which Qt packs a PNG file best; nothing of the picture is lost at any."""
COARSE = 3
"""Bits of a colour's parts in which colours of one place of that table may differ."""


def draw_guide(app: QApplication, folder: Path) -> list[str]:
    """Draw all of them into ``folder``, one folder below it for each language; their names as they are in every one.

    OSError where one can't be written.
    """
    names: set[str] = set()
    for language in translation.LANGUAGES:
        (folder / language).mkdir(parents=True, exist_ok=True)
        translation.change(app, language)
        walk = Walk(language, (LIGHT, DARK), PICTURES[0][0])
        look = partial(_save, folder / language, names)
        with example_camera(app, folder / language, DAY, walk, look, clock_of(DAY, HOUR * 3600)) as camera:
            for size, draw in PICTURES:
                camera.window.resize(size)
                draw(camera)
    return sorted(names)


def _save(folder: Path, names: set[str], _window: MainWindow, name: str, grab: Callable[[], QPixmap]) -> None:
    path = folder / in_palette(f"{name}.png", dark=worn().dark)
    if not packed(grab().toImage()).save(str(path), "PNG", SMALLEST):  # type: ignore[call-overload] # its stub errs
        raise OSError(f"{path} could not be written")
    names.add(path.name)


def packed(picture: QImage) -> QImage:
    """The picture in its most frequent colours, each of the others as the nearest of these."""
    whole = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(whole.constBits(), np.uint32).reshape(whole.height(), -1)[:, : whole.width()] & 0xFFFFFF
    colours, counts = np.unique(pixels, return_counts=True)
    order = np.argsort(-counts, kind="stable")
    coarse = colours[order] & (0x010101 * (0xFF >> COARSE << COARSE))
    _, firsts = np.unique(coarse, return_index=True)  # of those that hardly differ the most frequent one
    table = colours[order][np.sort(firsts)[:COLOURS]] | 0xFF000000
    return whole.convertToFormat(QImage.Format.Format_Indexed8, table.tolist(), Qt.ImageConversionFlag.ThresholdDither)


def _draw_start(camera: Camera) -> None:
    """The three ways to begin, and the sheet that opens the household when all else is forgotten."""
    window = camera.window
    sheet = RecoveryDialog(WORDS, (2, 7), lambda place, said: said == WORDS[place], window, none_yet=True)
    camera.alone("start-sheet", sheet)
    start = window.entrance.show_page()
    start.show_welcome()
    camera.part("start-doors", *start.findChildren(Facade), *start.findChildren(Fold), around=14)


def _draw_month(camera: Camera) -> None:
    """A month, day by day."""
    camera.window.go(HISTORY)
    page = camera.window.desk(HistoryDesk).page
    page.show_span(Span.MONTH, LAST_MONTH)
    camera.part("charts-month", page)


def _draw_day(camera: Camera) -> None:
    """A day, hour by hour."""
    camera.window.go(HISTORY)
    page = camera.window.desk(HistoryDesk).page
    page.show_span(Span.DAY, LAST_MONTH)
    camera.part("charts-day", *page.findChildren(HistoryChart), around=14)


def _draw_slats(camera: Camera) -> None:
    """The shutter as it is set, and what is asked when it is closed."""
    camera.window.go(METER)
    page = camera.window.desk(MeterDesk).page
    camera.bring(page.stop)
    camera.part("slats-stops", page.stop)
    page.stop.wanted.emit(None, Slat.CLOSED)
    camera.alone("slats-closing", camera.asked(ClosingDialog))


def _draw_sharing(camera: Camera) -> None:
    """Who receives what, and the review of an account."""
    camera.window.go(SHARING)
    desk = camera.window.desk(SharingDesk)
    camera.wait(lambda: desk.view is not None)
    camera.part("sharing-picture", desk.page.picture)
    desk.page.review_wanted.emit()
    review = camera.asked(ReviewDialog)
    review.show_account(SUPPLIER)
    camera.alone("sharing-review", review)


def _draw_following(camera: Camera) -> None:
    """A letter that waits for its answer."""
    camera.window.go(LETTERS)
    page = camera.window.desk(LettersDesk).page
    camera.wait(lambda: page.findChild(OpenCard) is not None)
    camera.part("letters-following", *page.findChildren(OpenCard))


def _draw_question(camera: Camera) -> None:
    """The first question of a new letter."""
    camera.window.go(LETTERS)
    desk = camera.window.desk(LettersDesk)
    camera.wait(lambda: desk.page.view is not None)
    desk.room.begin_goal("")
    camera.part("letters-question", desk.page.new)
    desk.page.leave_new("")


def _draw_mirror(camera: Camera) -> None:
    """What a week gives away at each step."""
    camera.window.go(MIRROR)
    desk = camera.window.desk(MirrorDesk)
    desk.look()
    camera.wait(desk.page.board.isVisible)
    desk.page.board.try_stop(Slat.HALF)
    camera.bring(desk.page.board.week)
    camera.part("mirror-week", desk.page.board.week)
    desk.page.put_away.emit()


def _draw_costs(camera: Camera) -> None:
    """The bill of a month."""
    camera.window.go(COSTS)
    page = camera.window.desk(CostsDesk).page
    page.show_period(Span.MONTH, LAST_MONTH)
    camera.rest()
    camera.part("costs-bill", page.bill)


PICTURES = (
    (QSize(1040, 660), _draw_month),
    (QSize(1240, 570), _draw_day),
    (QSize(900, 640), _draw_question),
    (QSize(1280, 1000), _draw_following),
    (QSize(1280, 900), _draw_costs),
    (QSize(960, 1400), _draw_slats),
    (QSize(960, 1400), _draw_mirror),
    (QSize(1160, 1400), _draw_sharing),
    (QSize(940, 620), _draw_start),
)
"""What draws, in a window in which the picture shows all of what it is of and is hardly wider than the guide's column.

The way in, which takes the place of the pages, comes last."""
