"""The page Today: what is live is live, what is old is a dash, and what is not kept is said to be so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt

from persienne.base.slats import Slat
from persienne.insight.days import days_of_curve
from persienne.insight.series import History, Periods, Series
from persienne.meters.meter_status import Counted, MeterState, MeterStatus
from persienne.ui.style.theme import DARK, wear
from persienne.ui.today.cards import ClosedPanel, LastDays, PeakCard, ReadingCard, SinceMidnightCard
from persienne.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from persienne.ui.widgets.card_signs import Lamp
from persienne.ui.widgets.themed import restyle_all
from support.bills import LOCAL
from support.days import LIVE, NOW, clock, counted, evening, overview
from support.histories import made_history
from support.parts import part
from support.tables import parts_and_total
from support.today_pages import banners, button, made

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui


def made_series(*rows: tuple[int, int, int]) -> Series:
    """Intervals of (start, end, Wh)."""
    starts, ends, wh = (np.array(column, np.int64) for column in zip(*rows, strict=True))
    nothing = np.zeros(len(rows), np.int64)
    return Series(starts, ends - starts, wh * 3600, nothing, nothing)


@pytest.mark.slow
def test_the_live_power_stands_with_its_unit_and_its_age_and_goes_once_it_is_old(qtbot: QtBot) -> None:
    page = made(qtbot, LIVE, evening())
    assert page._figure.accessibleName() == "2,640 VA"
    assert part(page, Lamp).lit
    assert page._under.text() == "right now, read at the meter’s port 2\u00a0s ago"
    page.tick(NOW + 3)
    assert page._under.text().endswith("5\u00a0s ago")
    page.tick(NOW + 60)
    assert "2,640" not in page._figure.accessibleName()
    assert not part(page, Lamp).lit
    assert page.chart is not None
    assert page.chart.day.live is None
    page.set_live(replace(LIVE, last_frame_at=NOW + 60))
    assert page._figure.accessibleName() == "2,640 VA"
    assert page.chart.day.live == 2.64


@pytest.mark.slow
def test_the_dot_of_the_present_says_its_own_unit_beside_an_axis_in_kilowatts(qtbot: QtBot) -> None:
    page = made(qtbot, LIVE, evening())
    assert page.chart is not None
    assert "2,640\u00a0VA" in page.chart.labels()
    page.set_live(replace(LIVE, power=0, powers={"SINSTS": 0, "SINSTI": 1250}, estimates=("SINSTI",)))
    assert page._figure.accessibleName() == "≈\u202f1,250 VA"
    assert "≈\u202f1,250\u00a0VA injected" in page.chart.labels()
    page.tick(NOW + 30)
    assert not any("VA" in label for label in page.chart.labels())


@pytest.mark.slow
@pytest.mark.parametrize("state", [one for one in MeterState if one not in {MeterState.NONE, MeterState.READING}])
def test_only_a_live_meter_has_a_number(qtbot: QtBot, state: MeterState) -> None:
    page = made(qtbot, replace(LIVE, state=state, last_frame_at=NOW), evening())
    assert "2,640" not in page._figure.accessibleName()
    assert bool(banners(page)) is (state not in {MeterState.LOOKING, MeterState.LISTENING})


# --- the day up to now -----------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_the_day_is_told_up_to_now_and_all_say_the_same(qtbot: QtBot) -> None:
    history = evening()
    wh = int(history.days.joules[-1]) // 3600
    page = made(qtbot, replace(LIVE, counted=counted(clock(0), clock(20), NOW, wh, wh + 200)), history)
    assert page.chart is not None
    figure = part(page, SinceMidnightCard).figure.accessibleName()
    assert part(page, SinceMidnightCard).head.accessibleName() == "Since midnight"
    assert figure in page.chart.summary().replace("\u00a0", " ")
    assert "until 20:04" in page.chart.summary()
    page.show_table(shown=True)
    model = page._table.model()
    parts, whole = parts_and_total(model)
    assert parts == pytest.approx(whole)
    assert f"{whole:.1f} kWh" == figure
    assert part(page, SinceMidnightCard).bar.isVisible()


@pytest.mark.slow
def test_a_day_without_its_midnight_says_since_when_and_at_least(qtbot: QtBot) -> None:
    late = evening(holes=[(clock(0), clock(8, 30))])
    page = made(qtbot, replace(LIVE, counted=counted(clock(8, 30), clock(20), NOW, 4_700, 4_900)), late)
    assert part(page, SinceMidnightCard).head.accessibleName() == "Since 08:30"
    assert part(page, SinceMidnightCard).figure.accessibleName() == "4.90 kWh, at least"
    assert not part(page, SinceMidnightCard).bar.isVisible()
    assert part(page, SinceMidnightCard).note.text() == "the meter was not read before"
    assert page.chart is not None
    assert page.chart.picture.holes[0].start == clock(0)
    assert page.chart.picture.holes[0].end == clock(8, 30)


@pytest.mark.slow
def test_a_few_minutes_without_data_are_said_beside_the_split(qtbot: QtBot) -> None:
    live = replace(LIVE, counted=counted(clock(20, 3), clock(20, 3), NOW, 0, 10))
    page = made(qtbot, live, evening())
    assert part(page, SinceMidnightCard).figure.accessibleName().endswith("kWh, at least")
    assert part(page, SinceMidnightCard).note.text() == "3\u00a0min without data"
    assert part(page, SinceMidnightCard).bar.isVisible()


@pytest.mark.slow
def test_a_night_over_midnight_is_told_in_the_chart_and_in_the_table(qtbot: QtBot) -> None:
    late = evening(holes=[(clock(0), clock(8, 30))])
    night = made_series((clock(23, day=23), clock(8, 30), 13_200))
    page = made(qtbot, LIVE, replace(late, gaps=night))
    assert page.chart is not None
    assert "13.2\u00a0kWh between 23\u00a0Nov\u00a023:00 and 24\u00a0Nov\u00a008:30" in page.chart.labels()
    assert "13.2\u00a0kWh between 23\u00a0Nov\u00a023:00 and 24\u00a0Nov\u00a008:30; " in page.chart.summary()
    page.show_table(shown=True)
    model = page._table.model()
    rows = [[model.index(row, column).data() or "" for column in (0, 1, 4)] for row in range(model.rowCount())]
    assert rows[0][2].startswith("13.2\u00a0kWh")
    assert rows[1] == ["00:00\u00a0–\u00a008:30", "", "with other days"]


@pytest.mark.slow
def test_the_day_is_not_blank_before_its_first_half_hour_is_over(qtbot: QtBot) -> None:
    page = made(qtbot, LIVE, evening(until=clock(0)))
    page.set_live(replace(LIVE, counted=counted(clock(0), clock(0), clock(0, 12), 0, 63), last_frame_at=clock(0, 12)))
    page.tick(clock(0, 12))
    assert part(page, SinceMidnightCard).figure.accessibleName() == "0.06 kWh"


@pytest.mark.slow
def test_a_split_by_hours_that_no_half_hour_ends_at_is_marked_as_an_estimate(qtbot: QtBot) -> None:
    page = made(qtbot, replace(LIVE, off_peak=((22 * 60 + 38, 6 * 60 + 38),)), evening())
    assert "off-peak ≈" in part(page, SinceMidnightCard).bar.accessibleName()
    page.set_live(LIVE)
    assert "≈" not in part(page, SinceMidnightCard).bar.accessibleName()


@pytest.mark.slow
def test_a_meter_that_fell_silent_says_until_when_the_day_is_known(qtbot: QtBot) -> None:
    silent = replace(LIVE, state=MeterState.SILENT, counted=counted(clock(0), clock(14), clock(14, 12), 7_000, 7_100))
    page = made(qtbot, silent, evening(until=clock(14)))
    assert part(page, SinceMidnightCard).note.text().startswith("until 14:12")


@pytest.mark.slow
def test_with_the_shutter_closed_the_day_so_far_is_told_and_not_kept(qtbot: QtBot) -> None:
    days = made_history(date(2026, 11, 4), 20, curve=False)
    live = replace(LIVE, counted=counted(clock(0), clock(20), NOW, 9_000, 9_100))
    page = made(qtbot, live, days, Slat.CLOSED)
    assert part(page, SinceMidnightCard).figure.accessibleName() == "9.10 kWh"
    assert part(page, SinceMidnightCard).note.text() == "kept as one total once the day is over"


# --- the highest power -----------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_first_reading_without_its_instant_is_told_without_one(qtbot: QtBot) -> None:
    live = replace(LIVE, counted={"EAST": Counted(clock(12), 5_000, clock(12), 5_000, NOW, 6_000, 1_000)})
    page = made(qtbot, live, evening(until=clock(0)), Slat.CLOSED)
    assert part(page, SinceMidnightCard).head.accessibleName() == "Since this day’s first reading"
    assert part(page, SinceMidnightCard).figure.accessibleName() == "5.00 kWh, at least"
    assert "its hour is not kept" in part(page, SinceMidnightCard).note.text()


def test_a_first_index_that_was_not_known_before_is_told_at_once(qtbot: QtBot) -> None:
    index = Counted(clock(12), 5_000, clock(12), 5_000, NOW, 6_000)
    page = made(qtbot, replace(LIVE, counted={"EAST": index}), evening(until=clock(0)), Slat.CLOSED)
    page.set_live(replace(LIVE, counted={"EAST": index._replace(first_wh=1_000)}))
    assert part(page, SinceMidnightCard).figure.accessibleName() == "5.00 kWh, at least"


def test_the_highest_power_is_the_meters_own_where_it_comes(qtbot: QtBot) -> None:
    own = {"maximum": 7_120, "maximum_at": clock(19, 42), "highest": 6_900, "highest_at": clock(19, 41)}
    page = made(qtbot, replace(LIVE, **own), evening())
    assert part(page, PeakCard).figure.accessibleName() == "7.1 kVA, at 19:42"
    assert part(page, PeakCard).source.text() == "by the meter"
    page.set_live(replace(LIVE, **own | {"maximum_at": clock(19, 42, day=23)}))
    assert part(page, PeakCard).figure.accessibleName() == "6.9 kVA, at 19:41"
    assert part(page, PeakCard).source.text() == "for an instant"
    page.set_live(replace(LIVE, highest=3_136, highest_at=clock(12)))
    assert part(page, PeakCard).figure.accessibleName() == "6.5 kW, at 19:30"
    assert part(page, PeakCard).source.text() == "half-hour mean"
    assert part(page, PeakCard).limit.text() == "9\u00a0kVA subscribed"  # a mean in kW is no part of it
    assert not part(page, PeakCard).bar.isVisible()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"maximum": 9_100, "maximum_at": clock(19, 42)}, "exceeded today"),
        ({"maximum": 9_100, "maximum_at": clock(19, 42, day=23)}, "not exceeded today"),
        ({"counted": counted(clock(8), clock(20), NOW, 9, 10)}, "not exceeded since 08:00"),
        ({"counted": {"EAST": Counted(clock(12), 5, clock(12), 5, NOW, 6, 1)}}, "no overrun seen"),
        ({"overrun_count": 1}, "exceeded 1 time(s)"),
        ({"overrun_count": 2, "overrun_seconds": 340}, "exceeded 2 time(s), 6\u00a0min"),
        (
            {"overrun_count": 2, "overrun_seconds": 1200, "overrun_rounded": True},
            "exceeded 2 time(s), ≈\u202f20\u00a0min",
        ),
    ],
)
def test_an_overrun_of_which_little_is_known_is_said_as_such(
    qtbot: QtBot, changes: dict[str, int | bool], said: str
) -> None:
    page = made(qtbot, replace(LIVE, **changes), evening(until=clock(20) if "counted" not in changes else clock(0)))
    assert part(page, PeakCard).overrun.text() == said


@pytest.mark.slow
@pytest.mark.parametrize(("offset", "cut", "now"), [(-1200, clock(19, 30), "19:44"), (1200, clock(20), "20:24")])
def test_the_curve_the_line_of_now_and_the_words_have_one_present(
    qtbot: QtBot, offset: int, cut: int, now: str
) -> None:
    """The meter’s clock dates what is read: a computer that is late or ahead draws no curve beyond the present."""
    stands = counted(clock(0), cut, NOW + offset - 2, 9_000, 9_300)
    live = replace(LIVE, clock_offset=offset, counted=stands, last_frame_at=NOW)
    page = made(qtbot, live, evening(until=cut))
    assert page.chart is not None
    day = page.chart.day
    assert page.now == NOW + offset
    assert abs(day.now - day.ended) < 5 / 86_400
    assert page.accessibleDescription().endswith(now)
    assert part(page, ReadingCard).last.text() == f"last frame: {now}"
    assert page._under.text().endswith("1\u00a0s ago")
    assert "until" not in part(page, SinceMidnightCard).note.text()


@pytest.mark.parametrize(
    ("times", "until", "said"),
    [
        (3, clock(20), "200% more than yesterday, up to 20:00"),
        (1, clock(19, 30), "as much as yesterday, up to 19:30"),
    ],
)
def test_the_day_beside_yesterday_says_up_to_when_where_the_index_knows_more(
    qtbot: QtBot, times: int, until: int, said: str
) -> None:
    """Half-hours of 100 Wh yesterday and of so many times that today, whose curve ends before the index does."""
    slots = [(start, start + 1800, 100) for start in range(clock(0, day=23), clock(0), 1800)]
    slots += [(start, start + 1800, 100 * times) for start in range(clock(0), until, 1800)]
    curve = made_series(*slots)
    home = History(curve, days_of_curve(curve, LOCAL), Periods.empty())
    wh = 100 * times * (until - clock(0)) // 1800
    page = made(qtbot, replace(LIVE, counted=counted(clock(0), until, NOW, wh, wh + 50)), home)
    assert part(page, SinceMidnightCard).note.text().replace("\u202f", "") == said


@pytest.mark.slow
def test_a_computer_that_is_late_at_midnight_shows_the_meters_new_day(qtbot: QtBot) -> None:
    page = made(qtbot, replace(LIVE, clock_offset=300), evening())
    page.tick(clock(23, 56))
    midnight = clock(0, day=25)
    page.set_live(replace(LIVE, clock_offset=300, counted=counted(midnight, midnight, midnight + 60, 0, 12)))
    assert page.chart is not None
    assert page.chart.day.picture.start == midnight
    assert part(page, SinceMidnightCard).figure.accessibleName() == "0.01 kWh"


# --- what goes into the grid -----------------------------------------------------------------------------------------


def test_a_day_of_which_no_hour_is_known_is_told_in_one_number(qtbot: QtBot) -> None:
    """The energy has no shape: the card, the sentence and the table say the same."""
    gaps = made_series((clock(0), clock(20), 9_000))
    history = replace(evening(until=clock(0)), gaps=gaps)
    page = made(qtbot, replace(LIVE, counted=counted(clock(0), clock(20), NOW, 9_000, 9_030)), history)
    assert part(page, SinceMidnightCard).figure.accessibleName() == "9.03 kWh"
    assert page.chart is not None
    said = page.chart.summary().replace("\u00a0", " ")
    assert "9.03 kWh until 20:04" in said
    assert "20 h without detail" in said


@pytest.mark.slow
def test_a_day_in_which_nothing_was_drawn_has_no_highest_power(qtbot: QtBot) -> None:
    still = evening(until=clock(0))
    curve = made_series((clock(0), clock(20), 0))
    page = made(qtbot, LIVE, replace(still, curve=curve))
    assert page.chart is not None
    assert not any("on average" in label for label in page.chart.labels())
    assert "highest" not in page.chart.summary()


@pytest.mark.slow
def test_what_another_program_read_long_ago_is_not_called_live(qtbot: QtBot) -> None:
    """That program may stand still, and tells nothing of it."""
    page = made(qtbot, replace(LIVE, volts=(233,)), evening())
    assert part(page, ReadingCard).chip.accessibleName() == "Live"
    page.tick(NOW + 60)
    assert part(page, ReadingCard).chip.accessibleName() == "Silent"
    assert not part(page, ReadingCard).volts.text()
    page.set_live(replace(LIVE, last_frame_at=NOW + 60, volts=(233,)))
    assert (part(page, ReadingCard).chip.accessibleName(), part(page, ReadingCard).volts.text()) == (
        "Live",
        "voltage: 233\u00a0V",
    )


def test_the_voltage_is_said_of_each_phase(qtbot: QtBot) -> None:
    page = made(qtbot, replace(LIVE, volts=(233, 231, 235)), evening())
    assert part(page, ReadingCard).volts.text() == "voltage: 233 / 231 / 235\u00a0V"


@pytest.mark.slow
def test_no_port_is_an_invitation(qtbot: QtBot) -> None:
    page = made(qtbot, MeterStatus())
    assert page.chart is None
    with qtbot.waitSignal(page.port_wanted):
        qtbot.mouseClick(button(page, PrimaryButton, "Choose the port…"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.files_wanted):
        qtbot.mouseClick(button(page, SecondaryButton, "Import a file"), Qt.MouseButton.LeftButton)
    assert not page._known.isVisible()


@pytest.mark.slow
def test_without_a_port_the_days_of_the_files_are_shown(qtbot: QtBot) -> None:
    page = made(qtbot, MeterStatus(), made_history(date(2026, 11, 4), 20, curve=False), Slat.CLOSED)
    assert page._known.isVisible()
    (shown,) = (days for days in page.findChildren(LastDays) if days.isVisible())
    assert [bar.name for bar in shown.bars.bars][-1] == "Mon 23"


def test_the_closed_shutter_shows_the_live_number_and_no_hour(qtbot: QtBot) -> None:
    page = made(qtbot, LIVE, made_history(date(2026, 11, 4), 20, curve=False), Slat.CLOSED)
    assert page._figure.accessibleName() == "2,640 VA"
    assert page._under.text().endswith("kept nowhere")
    assert page.chart is None
    assert part(page, ClosedPanel).isVisible()
    assert len(part(page, ClosedPanel).days.bars.bars) == 14
    assert not page._as_table.isVisible()


@pytest.mark.slow
def test_once_all_is_erased_the_page_shows_no_day_any_more(qtbot: QtBot) -> None:
    page = made(qtbot, replace(LIVE, counted=None), evening())
    page.set_overview(overview(None))
    assert part(page, SinceMidnightCard).figure.accessibleName() == "— kWh"


@pytest.mark.slow
def test_a_state_that_changes_stays_beside_its_head_where_there_is_room(qtbot: QtBot) -> None:
    page = made(qtbot, replace(LIVE, state=MeterState.LISTENING), evening())
    card = part(page, ReadingCard)
    page.set_live(LIVE)
    qtbot.waitUntil(lambda: card.chip.geometry().left() > card.head.geometry().right())


def test_a_meter_of_which_no_frame_came_yet_is_not_called_live(qtbot: QtBot) -> None:
    page = made(qtbot, replace(LIVE, last_frame_at=None, power=None, powers=None), evening())
    assert part(page, ReadingCard).chip.accessibleName() == "Listening"


@pytest.mark.slow
def test_closing_the_shutter_takes_the_curve_away_at_once(qtbot: QtBot) -> None:
    page = made(qtbot, LIVE, evening())
    assert page.chart is not None
    page.set_overview(overview(evening(), Slat.CLOSED))
    assert page.chart is None
    assert part(page, ClosedPanel).isVisible()
    assert part(page, PeakCard).figure.accessibleName() == "9 kVA"


def test_tempo_is_shown_when_the_meter_tells(qtbot: QtBot) -> None:
    page = made(qtbot, LIVE, evening())
    assert not any(chip.isVisible() for chip in page._tempo)
    page.set_live(replace(LIVE, tempo_today="blue", tempo_tomorrow="red"))
    assert [chip.accessibleName() for chip in page._tempo if chip.isVisible()] == ["Today blue", "Tomorrow red"]


def test_midnight_begins_a_new_day(qtbot: QtBot) -> None:
    page = made(qtbot, LIVE, evening())
    assert page.chart is not None
    before = page.chart.day.day
    page.tick(clock(0, 1, day=25))
    assert page.chart.day.day == before + 1
    assert page.accessibleDescription().startswith("Wednesday 25")


@pytest.mark.slow
def test_the_table_has_the_chart_s_half_hours_and_stays(qtbot: QtBot) -> None:
    page = made(qtbot, LIVE, evening())
    qtbot.mouseClick(button(page, LinkButton, "As a table"), Qt.MouseButton.LeftButton)
    # And yesterday's half-hours after now, and the total.
    assert page._table.model().rowCount() == 40 + 8 + 1
    page.tick(NOW + 60)
    assert page._table.isVisible()
    page.show_table(shown=False)
    assert page.chart is not None
    assert page.chart.isVisible()


def test_the_page_takes_another_palette(qtbot: QtBot) -> None:
    page = made(qtbot, LIVE, evening())
    before = page.grab().toImage().pixelColor(60, 140)
    wear(DARK)
    restyle_all(page)
    assert page.grab().toImage().pixelColor(60, 140) != before
