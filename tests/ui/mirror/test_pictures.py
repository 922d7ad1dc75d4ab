from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.slats import Slat
from persienne.insight.mirror.verdict import Word
from persienne.telling.mirror.view import Mark, MarkKind, NoClock, SlotKind, Step
from persienne.ui.mirror.cards import ClockCard
from persienne.ui.mirror.marks import KeySample
from persienne.ui.mirror.pictures import HabitClock, Ribbon
from persienne.ui.mirror.words import MirrorWords
from persienne.ui.style.translation import locale_for
from support.drawn_texts import written
from support.heard_faults import Role, Text, heard
from support.mirror_views import made_bands, made_clock, made_view, made_week

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QImage
    from pytestqt.qtbot import QtBot

    from persienne.telling.mirror.view import MirrorView
    from persienne.ui.style.theme import Theme


pytestmark = pytest.mark.gui


def solid(clock: HabitClock, color: QColor) -> int:
    """How many pixels of the drawing are wholly of ``color``."""
    image = clock.grab().toImage()
    pixels = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(*pixel).name() == color.name() for pixel in pixels)


def drawn(qtbot: QtBot, theme: Theme, presence: Word) -> int:
    clock = HabitClock(MirrorWords(locale_for("en")))
    qtbot.addWidget(clock)
    clock.show_clock(made_clock(presence=presence))
    clock.resize(clock.sizeHint())
    clock.setAutoFillBackground(True)
    return solid(clock, theme.color("volet"))


def keyed(qtbot: QtBot, clock: object) -> list[str]:
    """What the key of the card says."""
    card = ClockCard(MirrorWords(locale_for("en")))
    qtbot.addWidget(card)
    card.show_clock(clock)
    return [one.accessibleName() for one in card.findChildren(KeySample) if one.isVisibleTo(card)]


def test_presence_that_can_only_be_guessed_is_hatched_and_not_solid(qtbot: QtBot, theme: Theme) -> None:
    assert 0 < drawn(qtbot, theme, Word.GUESSABLE) < drawn(qtbot, theme, Word.READABLE) / 2


@pytest.mark.parametrize(("presence", "said"), [(Word.READABLE, "presence"), (Word.GUESSABLE, "presence, guessable")])
def test_the_key_has_the_mark_of_presence_that_the_clock_has(qtbot: QtBot, presence: Word, said: str) -> None:
    clock = made_clock(presence=presence)
    kinds = {slot.kind for slot in (*clock.weekdays, *clock.weekend)}
    key = keyed(qtbot, clock)
    assert [one for one in key if one.startswith("presence")] == [said]
    assert len(key) == len(kinds) == len(SlotKind)


def test_a_bare_ring_has_no_key(qtbot: QtBot) -> None:
    assert keyed(qtbot, NoClock("a total a day does not tell the hour")) == []


def test_the_clock_is_a_list_of_what_weekdays_and_weekends_are(qtbot: QtBot) -> None:
    clock = HabitClock(MirrorWords(locale_for("en")))
    qtbot.addWidget(clock)
    for shown, items in ((made_clock(), ["On weekdays", "At weekends"]), (NoClock("no hour"), ["Unreadable"])):
        clock.show_clock(shown)
        clock.show()
        itself, *found = heard(clock)
        assert (itself.role(), {one.role() for one in found}) == (Role.List, {Role.ListItem})
        assert [one.text(Text.Name).partition(":")[0] for one in found] == items


def made(qtbot: QtBot, view: MirrorView, stop: Slat, width: int = 700) -> Ribbon:
    ribbon = Ribbon(MirrorWords(locale_for("en")))
    qtbot.addWidget(ribbon)
    ribbon.show_view(view, stop)
    ribbon.resize(width, ribbon.sizeHint().height())
    ribbon.setAutoFillBackground(True)
    return ribbon


def colors(image: QImage, y: int) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(200, image.width() - 20)}


def middle_of(ribbon: Ribbon, name: str) -> int:
    """The line of pixels through the middle of a band."""
    return round(next(line for line in written(ribbon) if line.text == name).ink.center().y())


def distance(one: QColor, other: QColor) -> int:
    return abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue())


@pytest.mark.slow
def test_the_chosen_band_is_whole_and_finer_ones_fade(qtbot: QtBot, theme: Theme) -> None:
    ribbon = made(qtbot, made_view("en"), Slat.HALF)
    image, volet = ribbon.grab().toImage(), theme.color("volet").name()
    for name in ("Day", "Hour", "Half-hour"):
        assert volet in colors(image, middle_of(ribbon, name)), name
    for name in ("10 minutes", "1 minute"):
        assert volet not in colors(image, middle_of(ribbon, name)), name


def test_in_a_faded_band_marks_over_each_other_are_no_stronger_than_one(qtbot: QtBot, theme: Theme) -> None:
    view = made_view("en")
    at = view.week.midnights[3] + 12 * 3600  # no line between days is under it
    marks = (Mark(at, at + 180, MarkKind.APPLIANCE, Word.READABLE),) * 20
    bands = tuple(replace(band, marks=marks) for band in view.bands if band.step is Step.MINUTE)
    ribbon = made(qtbot, replace(view, bands=bands), Slat.HALF)
    image, y = ribbon.grab().toImage(), middle_of(ribbon, "1 minute")
    ground = image.pixelColor(image.width() - 12, y)
    strongest = max(distance(image.pixelColor(x, y), ground) for x in range(200, image.width() - 20))
    assert 0.15 < strongest / distance(theme.color("ink"), ground) < 0.25


def test_a_step_that_the_household_has_not_says_example(qtbot: QtBot) -> None:
    ribbon = made(qtbot, made_view("en"), Slat.OPEN)
    said = [line.text for line in written(ribbon)]
    assert said.count("example") == 2
    assert ribbon.accessibleDescription().startswith("1 minute (example, not you): ")


@pytest.mark.parametrize("steps", [(Step.DAY,), (Step.DAY, Step.HALF_HOUR)])
def test_the_finest_step_that_passes_is_chosen_whatever_bands_there_are(qtbot: QtBot, steps: tuple[Step, ...]) -> None:
    view = made_view("en")
    view = replace(view, bands=tuple(band for band in view.bands if band.step in steps))
    for stop in Slat:
        chosen = view.chosen_band(stop)
        assert chosen is not None
        assert chosen.step == (Step.DAY if stop is Slat.CLOSED else steps[-1])
    assert (
        made(qtbot, view, Slat.OPEN).sizeHint().height() < made(qtbot, made_view("en"), Slat.OPEN).sizeHint().height()
    )


def test_a_week_of_a_changed_clock_has_days_of_one_width(qtbot: QtBot) -> None:
    week = made_week(date(2026, 10, 19))
    assert week.midnights[7] - week.midnights[6] == 25 * 3600
    ribbon = made(qtbot, replace(made_view("en"), week=week, bands=made_bands(week)), Slat.HALF)
    days = [line.ink.left() for line in written(ribbon) if line.text[:3] in ("Tue", "Wed", "Thu", "Fri", "Sat", "Sun")]
    gaps = [after - before for before, after in pairwise(days)]
    assert len(days) == 6
    assert max(gaps) - min(gaps) <= 1.5


def test_in_a_narrow_ribbon_days_are_numbers(qtbot: QtBot) -> None:
    ribbon = made(qtbot, made_view("en"), Slat.HALF)
    ribbon.resize(ribbon.minimumSizeHint())
    said = [line.text for line in written(ribbon)]
    assert {"9", "15"} <= set(said)
    assert not [text for text in said if text.endswith("…")]


@pytest.mark.parametrize("day", [0, 3, 6])
def test_a_day_that_was_not_measured_is_hatched_in_the_curve(qtbot: QtBot, day: int) -> None:
    view = made_view("en")
    watts = view.week.watts.copy()
    watts[48 * day : 48 * (day + 1)] = np.nan
    holed = made(qtbot, replace(view, week=replace(view.week, watts=watts)), Slat.HALF).grab().toImage()
    flat = made(qtbot, replace(view, week=replace(view.week, watts=np.nan_to_num(watts))), Slat.HALF)
    whole = flat.grab().toImage()
    left, pitch = 120, (holed.width() - 120) / 7
    inside = range(round(left + day * pitch + 15), round(left + (day + 1) * pitch - 15))
    assert [x for x in inside for y in range(30, 70) if holed.pixelColor(x, y) != whole.pixelColor(x, y)]


def test_the_ribbon_is_a_list_of_its_bands_each_with_what_it_lets_read(qtbot: QtBot) -> None:
    view = made_view("en")
    ribbon = made(qtbot, view, Slat.OPEN)
    ribbon.show()
    itself, *items = heard(ribbon)
    assert (itself.role(), {one.role() for one in items}) == (Role.List, {Role.ListItem})
    bands = [one.text(Text.Name).partition(":")[0] for one in items]
    assert bands == [MirrorWords(locale_for("en")).band(band) for band in view.bands]
    assert all("Mon 9 Nov: " in one.text(Text.Name) and "Sun 15 Nov: " in one.text(Text.Name) for one in items)
    ribbon.forget()
    assert len(list(heard(ribbon))) == 1
