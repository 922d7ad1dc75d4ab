"""A clock that stands far after all that the household knows lets nothing go, until a person or the meter bears it out.

A start is what a window does at each opening: the household is opened, the job runs, the household is closed.
"""

from __future__ import annotations

from contextlib import closing
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import local_days
from persienne.base.slats import Older, Retention, Slat, Then
from persienne.household.household import Household
from persienne.household.privacy.retention import Tidied, Waiting
from persienne.meters.tic.labels import Mode
from persienne.meters.virtual.meter import VirtualMeter
from persienne.meters.virtual.moment import MeterOptions
from persienne.store import frames
from persienne.store.erase import Level, Scope
from persienne.store.erasures import State
from support.desktops import Desktop, Stop
from support.households import HOUR, bring, count, curve_of, days_of, midnight, put, state, weeks
from support.rows import rows
from support.stored import code_of
from support.virtual_meters import FIRST, meter
from support.wire_homes import new_home, reopened

if TYPE_CHECKING:
    from pathlib import Path

DAY = 86_400
LOCAL = local_days()
HOME = weeks()
THEN = midnight("2024-11-04") + 9 * HOUR
"""The morning after the last day of HOME."""
LAST = date(2024, 11, 3).toordinal()
IN_2038 = midnight("2038-01-19") + 3 * HOUR
IN_2000 = midnight("2000-01-01") + HOUR
MONTH_LATER = THEN + 30 * DAY
AWAY = midnight("2027-01-15") + 9 * HOUR
"""More than two years later: all of HOME is older than 25 months."""


TABLES = ("meter", "batch", "source", "curve", "day_total", "midnight_index", "frame", "maximum", "erasure", "setting")


def starts(folder: Path, at: int, times: int = 1) -> list[Tidied]:
    """The job of a window that is opened so many times, a minute apart."""
    runs = []
    for number in range(times):
        with closing(reopened(folder)) as home:
            runs.append(home.retention.tidy(at + 60 * number))
    return runs


def dump(folder: Path) -> str:
    """All that the file says."""
    with closing(reopened(folder)) as home:
        return str({table: rows(home, f"SELECT * FROM {table}") for table in TABLES})


def values(folder: Path, table: str = "curve") -> int:
    with closing(reopened(folder)) as home:
        return count(home, table)


def collected(folder: Path, start: int, seconds: int, *, ahead: int = 0, mode: Mode = Mode.STANDARD) -> None:
    """A collector reads the meter; the computer’s clock is ``ahead`` of it."""
    Desktop(meter(mode), start, ahead=ahead).run(partial(reopened, folder), start + seconds)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A household that imported HOME, and was tidied the same morning."""
    path = tmp_path / "household"
    with closing(new_home(path, Slat.HALF)) as home:
        bring(home, put(tmp_path, "curve.csv", HOME.curve), at=THEN)
        home.retention.tidy(THEN)
    return path


@pytest.fixture
def live(tmp_path: Path) -> Path:
    """A household that keeps live values, and read a minute of them."""
    path = tmp_path / "live"
    new_home(path, Slat.OPEN).close()
    collected(path, THEN, 60)
    assert values(path, "frame")
    return path


# --- 2038 ------------------------------------------------------------------------------------------------------------


def test_starts_in_2038_let_nothing_go_and_leave_no_trace(folder: Path) -> None:
    before = dump(folder)
    runs = starts(folder, IN_2038, 2)
    assert {(run.doubtful, run.clock_back, bool(run.gone)) for run in runs} == {(True, False, False)}
    assert dump(folder) == before


@pytest.mark.slow
def test_once_the_clock_is_right_again_all_goes_on(folder: Path) -> None:
    starts(folder, IN_2038, 2)
    (run,) = starts(folder, THEN + DAY)
    assert run == Tidied(THEN + DAY)
    with closing(reopened(folder)) as home:
        assert home.retention.last_run() == run
        assert home.retention.waiting(THEN + DAY) is None


@pytest.mark.parametrize("has_line", [False, True])
def test_a_household_of_the_version_before_is_kept_too(tmp_path: Path, *, has_line: bool) -> None:
    """What it noted may be what a clock that crept said: a first start in 2038 finds what is proved beside that."""
    path = tmp_path / "household"
    new_home(path).close()
    if has_line:
        collected(path, THEN, 60, mode=Mode.HISTORIQUE)
    with closing(reopened(path)) as home:
        if not has_line:
            bring(home, put(tmp_path, "curve.csv", HOME.curve), at=THEN)
        home.conn.execute("DELETE FROM setting WHERE key = 'date_proved'")
        home.conn.execute("INSERT INTO setting VALUES ('date_known', ?)", (str(LOCAL.day(IN_2038)),))
    before = dump(path)
    assert {run.doubtful for run in starts(path, IN_2038, 2)} == {True}
    assert dump(path) == before


def test_a_file_that_a_clock_in_2000_let_in_is_not_given_to_2038(tmp_path: Path) -> None:
    """All its days were to come then: the day of its import stands in for them."""
    path = tmp_path / "household"
    with closing(new_home(path, Slat.HALF)) as home:
        bring(home, put(tmp_path, "curve.csv", HOME.curve), at=IN_2000)
    assert starts(path, IN_2038)[0].doubtful


@pytest.mark.slow
def test_an_import_in_2038_takes_nothing_and_is_known_by_its_own_dates(folder: Path, tmp_path: Path) -> None:
    """A script brings the month's file with ``--older reduce``, whatever the clock says."""
    file = put(tmp_path, "more.csv", weeks("2024-10-28", 14).curve)
    with closing(reopened(folder)) as home:
        before = curve_of(home)
        bring(home, file, at=IN_2038, older=Older.REDUCE)
        assert home.retention.tidy(IN_2038 + 60).doubtful
        assert curve_of(home) == before
        assert home.retention.waiting(IN_2038) == Waiting(LOCAL.day(IN_2038), date(2024, 11, 10).toordinal())


def test_what_a_person_decides_or_notes_in_2038_makes_nothing_known(folder: Path) -> None:
    with closing(reopened(folder)) as home:
        home.retention.choose(Retention(curve_months=13), IN_2038)
        home.slats.move(None, Slat.OPEN, at=IN_2038, by="Camille")
        assert home.retention.tidy(IN_2038 + 60).doubtful


def test_a_clock_that_creeps_lets_nothing_go_beyond_45_days_after_the_last_day_of_the_files(tmp_path: Path) -> None:
    """Eighteen openings, each 40 days after the one before; the household holds a year, and keeps 13 months."""
    path, year = tmp_path / "household", weeks("2023-11-01", 369)
    with closing(new_home(path, Slat.HALF)) as home:
        home.retention.choose(Retention(curve_months=13), THEN)
        bring(home, put(tmp_path, "curve.csv", year.curve), at=THEN)
    runs = [run for number in range(1, 19) for run in starts(path, THEN + number * 40 * DAY)]
    assert [run.doubtful for run in runs] == [False] + 17 * [True]
    bound = Retention(curve_months=13).first_kept(LAST + 45)
    with closing(reopened(path)) as home:
        ((first, _),) = rows(home, "SELECT min(day), count(*) FROM curve")
        assert first <= bound
        assert home.retention.waiting(THEN + 720 * DAY) == Waiting(LAST + 721, LAST)


LINES = {
    "historique": MeterOptions(Mode.HISTORIQUE, first=FIRST),
    "a clock that the meter lost": MeterOptions(first=FIRST, degraded=True),
    "standard": MeterOptions(first=FIRST),
}
FILES = {"its file": weeks("2024-11-18", 14), "a file of days to come": weeks("2025-01-06", 7)}


@pytest.mark.parametrize(
    ("by", "days"),
    [
        *(("an opening", 0), ("historique", 0), ("a clock that the meter lost", 0), ("a file of days to come", 0)),
        *(("standard", 31), ("its file", 28), ("a person", 31), ("sixty days of a collector", 60)),
    ],
)
def test_the_computers_clock_is_believed_up_to_45_days_after_what_is_proved(
    folder: Path, tmp_path: Path, by: str, days: int
) -> None:
    """``days`` after the last day of HOME are proved ``by`` what comes a month later."""
    if by in LINES:
        Desktop(VirtualMeter(LINES[by]), MONTH_LATER).run(partial(reopened, folder), MONTH_LATER + 60)
    elif by == "sixty days of a collector":
        kept_waiting = [Stop(THEN + 30, days * DAY)]
        Desktop(meter(Mode.HISTORIQUE), THEN, kept_waiting).run(partial(reopened, folder), THEN + days * DAY + 60)
    with closing(reopened(folder)) as home:
        if by in FILES:
            bring(home, put(tmp_path, "more.csv", FILES[by].curve), at=MONTH_LATER)
        elif by == "a person":
            home.retention.confirm_date(LOCAL.day(MONTH_LATER), MONTH_LATER)
        home.retention.tidy(MONTH_LATER)
    ends = [midnight("2024-11-03", days + more) + HOUR for more in (45, 46)]
    assert [run.doubtful for end in ends for run in starts(folder, end)] == [False, True]


# --- live values, and what is kept until a day -----------------------------------------------------------------------


@pytest.mark.slow
def test_live_values_stay_through_collectors_in_2038(live: Path) -> None:
    before, ahead = values(live, "frame"), IN_2038 - THEN
    for number in range(3):
        collected(live, THEN + 300 + 100 * number, 30, ahead=ahead)
    assert values(live, "frame") > before
    collected(live, THEN + DAY + HOUR, 120)
    with closing(reopened(live)) as home:
        first = frames.first(home.conn)
    assert first is not None
    assert first >= THEN + HOUR, "the clock is right again: a day of them stays"


@pytest.mark.slow
def test_live_values_of_a_line_that_says_no_date_stay_too(tmp_path: Path) -> None:
    """In historique mode the computer’s clock stamps them: what it stamps in 2038 does not bear it out."""
    path = tmp_path / "live"
    new_home(path, Slat.OPEN).close()
    collected(path, THEN, 60, mode=Mode.HISTORIQUE)
    before = values(path, "frame")
    for number in range(3):
        collected(path, THEN + 300 + 100 * number, 30, ahead=IN_2038 - THEN, mode=Mode.HISTORIQUE)
        assert starts(path, IN_2038 + 300)[0].doubtful
    with closing(reopened(path)) as home:
        assert frames.count(home.conn, "TRUE", {}, end=THEN + DAY) == before


def test_what_an_older_version_stamped_in_2038_is_no_knowledge_once_the_clock_is_right(tmp_path: Path) -> None:
    path = tmp_path / "live"
    new_home(path, Slat.OPEN).close()
    collected(path, THEN, 60, ahead=IN_2038 - THEN, mode=Mode.HISTORIQUE)
    with closing(reopened(path)) as home:
        home.conn.execute("DELETE FROM setting WHERE key = 'date_proved'")
    collected(path, THEN + HOUR, 60, mode=Mode.HISTORIQUE)
    assert starts(path, IN_2038 + HOUR)[0].doubtful


def test_what_is_kept_until_a_day_waits_while_the_date_is_in_doubt(folder: Path) -> None:
    with closing(reopened(folder)) as home:
        until = date.fromordinal(LAST + 400)
        home.slats.move(None, Slat.CLOSED, Then.KEEP, until, at=THEN)
        before = state(home)
        assert home.retention.tidy(IN_2038).doubtful
        assert state(home) == before
        assert home.retention.waiting(IN_2038) == Waiting(LOCAL.day(IN_2038), LAST)
        assert home.retention.confirm_date(until.toordinal(), midnight(until.isoformat()) + HOUR).gone
        assert curve_of(home) == []


@pytest.mark.slow
@pytest.mark.parametrize("behind", [IN_2000, THEN - 400 * DAY])
def test_no_day_to_keep_until_is_taken_that_has_passed_for_all_that_is_known(folder: Path, behind: int) -> None:
    """The dialog offers a day by the computer’s clock; once that is right again, the job would let all of it go."""
    day = date.fromordinal(LOCAL.day(behind) + 365)
    with closing(reopened(folder)) as home:
        move = partial(home.slats.move, None, Slat.CLOSED, Then.KEEP, day, at=behind)
        assert code_of(move) == "slat_until_past"
        before = curve_of(home)
        assert not home.retention.tidy(THEN + DAY).gone
        assert curve_of(home) == before


@pytest.mark.turning
def test_an_erasure_of_2038_keeps_nothing_out_that_the_meter_says_once_the_clock_is_right(live: Path) -> None:
    """What a meter says again of before an erasure is let go, and not what it says of the years up to 2038."""
    with closing(reopened(live)) as home:
        home.erasures.erase(Scope(Level.DAY), at=IN_2038)
        again = partial(Household.open_with, live, home.file.key.current)
    for days in (1, 2):
        Desktop(meter(), THEN + days * DAY).run(again, THEN + days * DAY + HOUR)
    with closing(again()) as home:
        days = home.conn.execute("SELECT max(day) FROM maximum").fetchone()
    assert days == (LOCAL.day(THEN + 2 * DAY),)


# --- an absence ------------------------------------------------------------------------------------------------------


def test_after_three_months_away_one_question_is_asked_and_a_yes_goes_on(folder: Path) -> None:
    with closing(reopened(folder)) as home:
        home.retention.choose(Retention(curve_months=13), THEN)
        assert home.retention.tidy(AWAY).doubtful
        assert home.retention.waiting(AWAY) == Waiting(LOCAL.day(AWAY), LAST)
        days = days_of(home)
        run = home.retention.confirm_date(LOCAL.day(AWAY), AWAY + 60)
        assert (run.gone.days, run.doubtful) == (14, False)
        assert (curve_of(home), days_of(home)) == ([], days)
        assert home.retention.waiting(AWAY + 60) is None
        assert not home.retention.tidy(AWAY + DAY).doubtful


def test_nothing_is_asked_where_nothing_would_go(folder: Path) -> None:
    at = THEN + 90 * DAY
    with closing(reopened(folder)) as home:
        assert home.retention.tidy(at).doubtful
        assert home.retention.waiting(at) is None


@pytest.mark.slow
def test_the_files_of_these_months_answer_for_the_person(folder: Path, tmp_path: Path) -> None:
    with closing(reopened(folder)) as home:
        assert home.retention.waiting(AWAY) is not None
        bring(home, put(tmp_path, "now.csv", weeks("2027-01-01", 14).curve), at=AWAY)
        assert home.retention.waiting(AWAY) is None
        assert home.retention.tidy(AWAY).gone.days == 14


def test_a_yes_to_another_day_than_the_computers_is_refused(folder: Path) -> None:
    before = dump(folder)
    with closing(reopened(folder)) as home:
        for day in (LAST, LOCAL.day(IN_2038) + 1, LOCAL.day(IN_2038) - 2):
            assert code_of(partial(home.retention.confirm_date, day, IN_2038)) == "date_not_today"
    assert dump(folder) == before
    with closing(reopened(folder)) as home:
        assert home.retention.confirm_date(LOCAL.day(AWAY) - 1, AWAY).gone, "midnight passed while it was read"


# --- the meter's clock -----------------------------------------------------------------------------------------------


def away_with_line(tmp_path: Path) -> tuple[Path, int]:
    """A household whose collector was last read two years ago, with a curve that is too old now."""
    path = tmp_path / "line"
    with closing(new_home(path, Slat.HALF)) as home:
        bring(home, put(tmp_path, "curve.csv", HOME.curve), at=THEN)
    collected(path, THEN, 60)
    return path, AWAY


@pytest.mark.slow
def test_the_meters_clock_bears_the_date_out_on_a_later_day(tmp_path: Path) -> None:
    path, now = away_with_line(tmp_path)
    collected(path, now, 60)
    collected(path, now + HOUR, 60)
    assert starts(path, now + 2 * HOUR)[0].doubtful, "one day alone may be a fault of a frame"
    collected(path, now + DAY, 60)
    (run,) = starts(path, now + DAY + HOUR)
    assert (run.doubtful, run.gone.days) == (False, 14), (
        "HOME; the morning on which the line was read lies between two indexes"
    )


@pytest.mark.slow
def test_a_meters_clock_that_says_another_date_bears_out_nothing(tmp_path: Path) -> None:
    path, now = away_with_line(tmp_path)
    before = values(path)
    for number in range(3):
        collected(path, THEN + number * DAY, 60, ahead=now - THEN)
        assert starts(path, now + number * DAY + HOUR)[0].doubtful
    assert values(path) >= before


@pytest.mark.slow
def test_two_clocks_that_agree_on_an_earlier_day_put_a_wrong_one_right(tmp_path: Path) -> None:
    """A person once said yes in 2038; the meter and the computer say 2024: a third start in 2038 is in doubt again."""
    path = tmp_path / "line"
    new_home(path, Slat.HALF).close()
    with closing(reopened(path)) as home:
        home.retention.confirm_date(LOCAL.day(IN_2038), IN_2038)
    collected(path, THEN, 60)
    assert starts(path, IN_2038 + DAY)[0].doubtful


# --- a clock set back ------------------------------------------------------------------------------------------------


def test_a_clock_set_back_and_put_right_is_not_locked_out(folder: Path) -> None:
    back, again = starts(folder, IN_2000, 2)
    assert (back.clock_back, again.clock_back, again.doubtful) == (True, False, False)
    (run,) = starts(folder, THEN + 20 * DAY)
    assert run == Tidied(THEN + 20 * DAY)


def test_a_household_that_began_in_2038_believes_its_files_and_a_person(tmp_path: Path) -> None:
    path = tmp_path / "household"
    new_home(path, Slat.HALF).close()
    assert not starts(path, IN_2038)[0].doubtful, "it knows nothing and has nothing to lose"
    with closing(reopened(path)) as home:
        bring(home, put(tmp_path, "curve.csv", HOME.curve), at=IN_2038, older=Older.KEEP)
        assert home.retention.tidy(IN_2038 + 60).doubtful
        assert home.retention.tidy(THEN).clock_back
        assert home.retention.tidy(THEN + 60) == Tidied(THEN + 60)
        assert home.retention.tidy(IN_2038 + 120).doubtful


@pytest.mark.slow
def test_a_date_that_a_person_took_for_todays_by_mistake_is_forgotten_after_two_right_days(folder: Path) -> None:
    """The household has files alone: no meter says the date."""
    with closing(reopened(folder)) as home:
        home.retention.choose(Retention(curve_months=None), THEN)
        home.retention.confirm_date(LOCAL.day(IN_2038), IN_2038)
        home.retention.choose(Retention(curve_months=13), THEN)
    before = values(folder)
    for days in (1, 2):
        starts(folder, THEN + days * DAY, 2)
    assert {run.doubtful for run in starts(folder, IN_2038 + DAY, 2)} == {True}
    assert values(folder) == before


def test_a_line_that_was_first_stamped_in_2038_is_believed_once_the_clock_has_been_right_for_two_days(
    tmp_path: Path,
) -> None:
    """The computer had no date yet when it read its first minutes, and historique says none."""
    path = tmp_path / "line"
    new_home(path, Slat.HALF).close()
    collected(path, THEN, 120, ahead=IN_2038 - THEN, mode=Mode.HISTORIQUE)
    with closing(reopened(path)) as home:
        bring(home, put(tmp_path, "curve.csv", HOME.curve), at=THEN)
    for number in range(2):
        collected(path, THEN + number * DAY, 60, mode=Mode.HISTORIQUE)
    before = values(path)
    assert starts(path, IN_2038 + DAY)[0].doubtful
    assert values(path) == before


@pytest.mark.slow
def test_a_clock_that_begins_in_2000_at_each_start_and_is_set_soon_after_asks_nothing(folder: Path) -> None:
    """The battery of its clock is empty; it never stays there over a midnight."""
    for number in range(4):
        starts(folder, IN_2000, 2)
        (run,) = starts(folder, THEN + number * DAY)
        assert not run.doubtful


# --- a month at once -------------------------------------------------------------------------------------------------


def test_a_run_by_itself_lets_go_of_a_month_of_days_and_the_next_day_of_the_rest(tmp_path: Path) -> None:
    """All is old when it is first tidied: the household had other things to do for two years, and imported a file."""
    first = weeks("2024-09-01", 75)
    with closing(new_home(tmp_path / "household", Slat.HALF)) as home:
        bring(home, put(tmp_path, "first.csv", first.curve), at=midnight("2024-11-15"))
        bring(home, put(tmp_path, "now.csv", weeks("2027-01-01", 14).curve), at=AWAY)
        days = days_of(home)
        gone = [home.retention.tidy(AWAY + hours * HOUR).gone.days for hours in (0, 1, 24, 25, 48, 72)]
        assert gone == [31, 0, 31, 0, 13, 0]
        assert days_of(home) == days


@pytest.mark.slow
def test_a_shorter_time_that_a_person_chose_goes_at_once(tmp_path: Path) -> None:
    now = midnight("2024-11-15") + HOUR
    with closing(new_home(tmp_path / "household", Slat.HALF)) as home:
        home.retention.choose(Retention(curve_months=None))
        bring(home, put(tmp_path, "first.csv", weeks("2023-08-01", 472).curve), at=now)
        assert home.retention.tidy(now).gone.days == 0
        home.retention.choose(Retention(curve_months=13), now + 2 * HOUR)
        assert home.retention.tidy(now + 3 * HOUR).gone.days == (date(2023, 10, 15) - date(2023, 8, 1)).days


@pytest.mark.slow
def test_a_time_shortened_while_the_date_is_in_doubt_waits_like_the_rest(tmp_path: Path) -> None:
    now = midnight("2024-11-15") + HOUR
    with closing(new_home(tmp_path / "household", Slat.HALF)) as home:
        home.retention.choose(Retention(curve_months=None))
        bring(home, put(tmp_path, "first.csv", weeks("2024-08-01", 106).curve), at=now)
        home.retention.choose(Retention(curve_months=13), IN_2038)
        before = curve_of(home)
        assert home.tidy(IN_2038).doubtful
        assert not home.retention.tidy(now + DAY).gone
        assert curve_of(home) == before


# --- the file under a new key ----------------------------------------------------------------------------------------


def test_the_monthly_renewal_waits_in_2038_and_goes_on_afterwards(tmp_path: Path) -> None:
    with closing(new_home(tmp_path / "household", Slat.HALF)) as home:
        bring(home, put(tmp_path, "curve.csv", HOME.curve), at=THEN)
        home.retention.confirm_date(LOCAL.day(AWAY), AWAY)
        for _ in range(2):
            assert home.tidy(IN_2038).doubtful
        assert (home.erasures.renewed_at, states(home)) == (None, [State.CLEARED])
        home.tidy(AWAY + 31 * DAY)
        assert (home.erasures.renewed_at, states(home)) == (AWAY + 31 * DAY, [State.DONE])


@pytest.mark.slow
def test_a_renewal_in_2038_does_not_put_the_next_off_for_years(tmp_path: Path) -> None:
    with closing(new_home(tmp_path / "household", Slat.HALF)) as home:
        bring(home, put(tmp_path, "curve.csv", HOME.curve), at=THEN)
        home.erasures.renew(at=IN_2038)
        home.retention.confirm_date(LOCAL.day(AWAY), AWAY)
        assert not home.erasures.renew_when_due(AWAY + DAY)
        assert home.erasures.renew_when_due(AWAY + 31 * DAY)


def states(home: Household) -> list[State]:
    return [entry.state for entry in home.erasures.journal()]
