"""What a household is told of: each topic that it asked for, each thing once, for as long as it is true."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from persienne.base.reading import Fact, Quality, Reading, index_register
from persienne.base.slats import Slat
from persienne.consents.fields import State
from persienne.household.backup.due import Due as BackupDue
from persienne.household.correspondence.correspondence import Earlier
from persienne.household.household import Household
from persienne.household.measures.write_meter import Device, record_meter_line, resume_meter_line
from persienne.household.notifications import RULES, OverrunDay, Silence, Topic
from persienne.letters.events import SentBy, What
from persienne.meters.fictional_home import FICTIONAL_POINT
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES, FactKind
from persienne.store.wire import last_reading
from support.backups import SECRET
from support.households import CheapPassphrase, bring, make_cheap, put, weeks
from support.sharing import Clock, draft

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EVERY = frozenset(Topic) - {Topic.BACKUP}
"""Of a household that holds something and has no backup that is due all the time."""
DEVICE = Device("021861123456", SOURCES[Mode.STANDARD])


def instant(said: str) -> int:
    """A moment of France in November, one hour before UTC's."""
    return int(datetime.fromisoformat(said).replace(tzinfo=UTC).timestamp()) - 3600


NOW = instant("2026-11-24T12:00")


@pytest.fixture
def household(tmp_path: Path) -> Iterator[Household]:
    with closing(Household.open(make_cheap(tmp_path / "home", Slat.OPEN), CheapPassphrase())) as household:
        household.notifications.want(EVERY)
        yield household


def read_until(household: Household, at: int, *facts: Fact) -> None:
    """The meter’s index was read ``at``, and it told these facts."""
    meter = resume_meter_line(household.conn, DEVICE).meter
    index = Reading(meter, index_register("EAST"), at, 0, 1000, Quality.MEASURED, DEVICE.spoken)
    record_meter_line(household.conn, DEVICE, [index, *facts], [], at=at)


def overrun(household: Household, begun: str, until: str | None) -> Fact:
    meter = resume_meter_line(household.conn, DEVICE).meter
    return Fact(meter, FactKind.OVERRUN, instant(begun), "ADPS", None if until is None else instant(until))


def topics(household: Household, at: int = NOW) -> list[Topic]:
    return [one.topic for one in household.notifications.news(at)]


def test_every_topic_has_a_rule() -> None:
    assert set(RULES) == set(Topic)


def test_nothing_is_told_unless_it_was_asked_for(household: Household) -> None:
    read_until(household, NOW - 40 * 86_400)
    household.choose_port("/dev/ttyUSB7")
    assert topics(household) == [Topic.SILENCE]
    household.notifications.want({Topic.LETTER})
    assert topics(household) == []
    household.notifications.want(frozenset())
    assert household.notifications.wanted == frozenset()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("last", "days"),
    [("2026-11-20T23:30", 3), ("2026-11-21T00:30", None), ("2026-11-24T11:00", None), ("2026-11-01T10:00", 22)],
)
def test_three_whole_days_without_a_reading_are_told(household: Household, last: str, days: int | None) -> None:
    """On the 24th: the 21st, 22nd and 23rd are three."""
    read_until(household, instant(last))
    assert household.notifications.news(NOW) == (), "no port was chosen"
    household.choose_port("/dev/ttyUSB7")
    found = [one.about for one in household.notifications.news(NOW)]
    assert found == ([] if days is None else [Silence(date.fromisoformat(last[:10]), days)])


def test_the_overruns_of_a_day_are_counted_with_the_time_that_is_known(household: Household) -> None:
    """90 s and 600 s on the 22nd; one of the 23rd goes on; one of the 17th is no news any more."""
    read_until(
        household,
        instant("2026-11-23T20:00"),
        overrun(household, "2026-11-17T08:00", "2026-11-17T08:05"),
        overrun(household, "2026-11-22T08:00", "2026-11-22T08:01:30"),
        overrun(household, "2026-11-22T19:01", "2026-11-22T19:11"),
        overrun(household, "2026-11-23T19:59", None),
    )
    assert [one.about for one in household.notifications.news(NOW)] == [
        OverrunDay(date(2026, 11, 22), 2, 690, rounded=False),
        OverrunDay(date(2026, 11, 23), 1, 0, rounded=False),
    ]


def test_a_deadline_of_a_letter_is_told_at_each_of_its_stages(household: Household) -> None:
    """Received on 24 October: a month ends on the 24th of November."""
    clock = Clock("2026-10-24")
    letters = household.correspondence_at(clock)
    told = Earlier("erase-collected", "enedis", date(2026, 6, 1), SentBy.POST, ("Supprimer.",))
    earlier = letters.take_earlier(replace(told, point=FICTIONAL_POINT, rests_on=("rgpd-17-1-b",)))
    letters.note(earlier.reference, What.RECEIVED, date(2026, 10, 24))
    (soon,) = household.notifications.news(instant("2026-11-20T12:00"))
    household.notifications.tell([soon], instant("2026-11-20T12:00"))
    assert topics(household, instant("2026-11-21T12:00")) == []
    (due,) = household.notifications.news(NOW)
    assert (soon.topic, due.topic) == (Topic.LETTER, Topic.LETTER)
    assert soon.key != due.key


def test_what_was_allowed_and_ends_soon_is_told(household: Household) -> None:
    household.register.append(draft(State.GIVEN, "2025-11-30", expires_on=date(2026, 11, 30)))
    assert topics(household) == [Topic.CONSENT]
    assert topics(household, instant("2026-06-01T12:00")) == []


def test_a_backup_that_is_due_is_told_once_for_each_that_was_made(household: Household, tmp_path: Path) -> None:
    """The first file came on 1 October: a first backup is due from the 8th on, the next 30 days after it."""
    household.notifications.want({Topic.BACKUP})
    bring(household, put(tmp_path, "three.csv", weeks("2026-09-20", days=3).curve), at=instant("2026-10-01T12:00"))
    assert topics(household, instant("2026-10-08T11:59")) == []
    (never,) = household.notifications.news(instant("2026-10-08T12:00"))
    assert isinstance(never.about, BackupDue)
    assert (never.topic, never.about.why) == (Topic.BACKUP, "never")
    household.notifications.tell([never], instant("2026-10-08T12:00"))
    assert topics(household, instant("2026-10-20T12:00")) == []
    made = instant("2026-10-20T12:00")
    household.backups.make(tmp_path / "mine.backup", SECRET, made)
    day = date(2026, 9, 20).toordinal()
    household.day_notes.add(day, day, "away")
    assert topics(household, made + 29 * 86_400) == []
    (old,) = household.notifications.news(made + 30 * 86_400)
    assert isinstance(old.about, BackupDue)
    assert (old.about.why, old.about.days) == ("old", 30)
    assert household.backup_plan.due(made + 30 * 86_400) == old.about
    household.notifications.tell([old], made + 30 * 86_400)
    assert topics(household, made + 31 * 86_400) == []
    household.backup_plan.remind_no_more()
    assert topics(household, made + 90 * 86_400) == []


def test_each_thing_is_told_once_over_a_closing_and_again_when_it_is_true_anew(tmp_path: Path) -> None:
    home = make_cheap(tmp_path / "home", Slat.HALF)
    with closing(Household.open(home, CheapPassphrase())) as household:
        household.notifications.want(EVERY)
        household.choose_port("/dev/ttyUSB7")
        read_until(household, instant("2026-11-20T10:00"))
        household.notifications.tell(household.notifications.news(NOW), NOW)
    with closing(Household.open(home, CheapPassphrase())) as household:
        assert topics(household) == []
        assert topics(household, NOW + 86_400) == []
        read_until(household, NOW)
        household.notifications.tell([], NOW)
        assert topics(household, NOW + 5 * 86_400) == [Topic.SILENCE]


def test_names_and_figures_are_left_out_unless_they_are_asked_for(household: Household) -> None:
    assert not household.notifications.detailed
    household.notifications.detail(on=True)
    assert household.notifications.detailed
    household.notifications.detail(on=False)
    assert not household.notifications.detailed


def test_the_last_reading_has_its_instant_and_with_closed_slats_its_day(household: Household, tmp_path: Path) -> None:
    assert last_reading(household.conn) is None
    read_until(household, NOW)
    assert last_reading(household.conn) == (date(2026, 11, 24).toordinal(), NOW)
    with closing(Household.open(make_cheap(tmp_path / "closed", Slat.CLOSED), CheapPassphrase())) as closed:
        read_until(closed, NOW)
        assert last_reading(closed.conn) == (date(2026, 11, 24).toordinal(), None)
