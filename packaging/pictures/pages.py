"""Pictures of every page: a folder comes in, PNG files in both palettes and languages go out; it needs no screen."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.slats import Slat
from persienne.consents.fields import Category
from persienne.consents.flows import Home
from persienne.consents.states import not_known
from persienne.household.notifications import Topic
from persienne.household.privacy.retention import OlderKept
from persienne.telling.history_words import HistoryOfFlowWords
from persienne.telling.mirror.view import TooLittle
from persienne.ui.frame.keys import HISTORY, LETTERS, METER, MIRROR, SETTINGS, SHARING, TODAY
from persienne.ui.frame.shortcuts import Shortcuts
from persienne.ui.guide.dialog import CONTENTS
from persienne.ui.guide.pages import KEY_LIST
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.meter.import_dialogs import OlderKeptDialog
from persienne.ui.mirror.desk import MirrorDesk
from persienne.ui.page_pictures import AFTERNOON, LIGHT, Walk, clock_of, example_window, settle, wait
from persienne.ui.settings.desk import SettingsDesk
from persienne.ui.settings.page import LockView, NotificationsView
from persienne.ui.sharing.desk import SharingDesk
from persienne.ui.sharing.flow_dialogs import NotingDialog
from persienne.ui.sharing.review_dialog import SUPPLIER, ReviewDialog
from persienne.ui.style import translation
from persienne.ui.style.theme import theme_for, wear, worn
from persienne.ui.style.translation import Numbers
from persienne.ui.today.dialogs import DateDialog, ReadingStopsDialog
from pictures.camera import Camera
from pictures.costs import draw_costs, draw_reform
from pictures.gas import draw_gas
from pictures.history import draw_history
from pictures.importing import file_seen
from pictures.letters import draw_letters
from pictures.meter import draw_meter
from pictures.today import draw_today

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from pathlib import Path

    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication

    from persienne.ui.style.theme import Theme
    from persienne.ui.window import MainWindow

    Look = Callable[[MainWindow, str, Callable[[], QPixmap]], None]

DARK = theme_for(dark=True, still=True)
CONTRAST = tuple(theme_for(dark=dark, more_contrast=True, still=True) for dark in (False, True))
SMALL = QSize(1024, 700)
"""The size of a small screen."""
SMALL_WALK = Walk("fr", (LIGHT,), SMALL, "1024")
LARGE_WALK = Walk("fr", (LIGHT,), SMALL, "large", 2.0)
"""The least room for the largest text."""
CONTRAST_WALK = Walk("fr", CONTRAST)
WALKS = (
    *(Walk(language, (LIGHT, DARK)) for language in translation.LANGUAGES),
    SMALL_WALK,
    LARGE_WALK,
    CONTRAST_WALK,
)


def draw_pages(app: QApplication, folder: Path, today: date, language: str | None = None) -> int:
    """Draw every page of the invented home as it is ``today``, and those before a household is open; count them.

    With ``language``, in that one alone.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for walk in (walk for walk in WALKS if language in (None, walk.language)):
        translation.change(app, walk.language)
        walk_through(app, folder, today, walk, partial(_save, walk, folder))
    return len(list(folder.glob("*.png")))


def walk_through(
    app: QApplication, folder: Path, today: date, walk: Walk, look: Look, clock: Callable[[], float] | None = None
) -> None:
    """Go through every page and dialog, and let ``look`` have the window, the picture's name and its grab.

    It is called once for each palette of ``walk``, in the language that ``app`` has; nothing is written.
    """
    with example_camera(app, folder, today, walk, look, clock) as camera:
        draw_history(camera, today)
        draw_costs(camera, today)
        draw_reform(camera, today)
        _draw_mirror(camera)
        _draw_sharing(camera, today)
        draw_letters(camera, today)
        draw_meter(camera, today)
        _draw_settings(camera)
        draw_gas(camera, today)
        draw_today(camera)
        _draw_discreet(camera)
        _draw_help(camera)
        _draw_others(camera, today)
        _draw_entrance(camera, today)


@contextmanager
def example_camera(
    app: QApplication, folder: Path, today: date, walk: Walk, look: Look, clock: Callable[[], float] | None = None
) -> Iterator[Camera]:
    """The camera before the window of the invented home, whose meter has just been read at the time of ``clock``.

    Without one it is early afternoon ``today``.
    """

    def keep(name: str, grab: Callable[[], QPixmap]) -> None:
        for theme in walk.themes:
            if theme is not worn():
                _dress(theme)
            look(window, name, grab)

    said = clock or clock_of(today, AFTERNOON)
    with example_window(app, folder, today, walk, said) as window:
        yield Camera(window, keep, wait, said)


def _draw_discreet(camera: Camera) -> None:
    """A chart and a letter behind closed slats; what was hidden is seen again afterwards."""
    window = camera.window
    window.discretion.set_on(True)
    for key in (HISTORY, LETTERS):
        window.go(key)
        camera.take(f"discreet-{key}")
    window.discretion.set_on(False)


def _draw_help(camera: Camera) -> None:
    camera.window.go(SHARING)
    camera.window.desk(SharingDesk).page.show_help()
    camera.over("help")
    shortcuts = camera.window.findChild(Shortcuts)
    assert shortcuts is not None
    for name, page in (("guide", CONTENTS), ("guide-page", "mirror"), ("keys", KEY_LIST)):
        shortcuts.show_guide(page)
        camera.over(name)


def _draw_others(camera: Camera, today: date) -> None:
    """What is kept beyond the retention, and a date in doubt."""
    window = camera.window
    window.go(METER)
    words = window.desk(MeterDesk).page.keeping_words
    kept = words.older_kept(OlderKept(40, today.toordinal() - 800))
    camera.over("meter-older-kept", OlderKeptDialog(kept, window))
    window.go(TODAY)
    now = local_days().wall(camera.now)
    instants = [words.numbers.instant(now + timedelta(days=days)) for days in (0, 3)]
    camera.over("today-date", DateDialog(instants[0], instants[1], window))


def _draw_entrance(camera: Camera, today: date) -> None:
    window, save = camera.window, camera.take
    start = window.entrance.show_page()
    start.show_welcome()
    save("start-welcome")
    start.show_creation("")
    save("start-create")
    start.show_creation("Secret Service")
    start.files.show_found(*file_seen(Numbers(start.locale()), today), "")
    save("start-files")
    start.show_unlocking({"keyring", "passphrase", "recovery"})
    save("start-unlock")
    older = UserError("household_older_erased", folder="persienne", erasures="2026-11-12, 2026-11-20")
    start.show_failure(window.say(older), may_be_trusted=True)
    save("start-older")


def _save(walk: Walk, folder: Path, _window: MainWindow, name: str, grab: Callable[[], QPixmap]) -> None:
    walk.save(folder, name, grab)


def _dress(theme: Theme) -> None:
    wear(theme)
    settle()


def _draw_settings(camera: Camera) -> None:
    """Draw the page; the invented home has no passphrase, its lock is shown as a household's would be."""
    camera.window.go(SETTINGS)
    page = camera.window.desk(SettingsDesk).page
    camera.rest()
    page.show_lock(LockView(15, frozenset({"screen"}), passphrase=True))
    page.show_notifications(NotificationsView(frozenset({Topic.LETTER, Topic.SILENCE}), detailed=False))
    page.show_preferences(replace(camera.window.preferences.now, tray=True), tray=True)
    camera.take("settings")
    camera.bring(page.notifications)
    camera.take("settings-notifications")
    for goes_on in (False, True):
        dialog = ReadingStopsDialog(camera.window, goes_on=goes_on)
        camera.over(f"reading-{'goes-on' if goes_on else 'stops'}", dialog)
    camera.question("settings-licences", page.about.licences_wanted)


def _draw_mirror(camera: Camera) -> None:
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
    camera.over("mirror-how")
    camera.question("mirror-week", page.board.week.list_wanted)
    page.put_away.emit()


def _draw_sharing(camera: Camera, today: date) -> None:
    """Draw them; the page is as it was afterwards."""
    camera.window.go(SHARING)
    desk = camera.window.desk(SharingDesk)
    camera.wait(lambda: desk.view is not None)
    camera.take("sharing")
    view, page = desk.view, desk.page
    assert view is not None
    camera.question(
        "sharing-history", page.history_wanted, next(flow for flow in view.flows if flow.category is Category.C2)
    )
    flow = next(flow for flow in view.flows if flow.category is Category.E and flow.ended_on is None)
    camera.question("sharing-withdraw", page.withdrawal_wanted, flow)
    camera.question("sharing-confirm", page.confirmation_wanted, flow)
    camera.over("sharing-note", NotingDialog(flow, HistoryOfFlowWords(page.words), today, camera.window))
    camera.question("sharing-round", page.review_wanted)
    page.review_wanted.emit()
    review = camera.asked(ReviewDialog)
    review.show_account(SUPPLIER)
    camera.over("sharing-round-supplier", review)
    camera.question("sharing-switches", page.switches_wanted)
    law = tuple(not_known(Home(Energy.ELECTRICITY), ()))
    page.set_view(replace(view, flows=law, reminders=()))
    camera.take("sharing-empty")
    page.set_view(view)
