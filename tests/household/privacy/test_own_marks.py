"""Days that the household marks: what is stored of them, what goes with what, and what is looked for afterwards."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import local_days
from persienne.base.marked_days import Answer, MarkedDay
from persienne.base.reading import Meter
from persienne.base.slats import Slat, Then
from persienne.exporters.formats import Format, Step
from persienne.household.backup.restore import preview
from persienne.household.exporting.extracts import Wish
from persienne.household.measures.corrections import join_meters
from persienne.household.measures.import_files import undo_import
from persienne.household.privacy.erasure import Level, Scope, State
from persienne.household.privacy.forgetting import Forgotten
from persienne.household.privacy.own_marks import Marked, OwnMarks
from persienne.store.meters import every_meter, known_meter
from support.erased import DAYS, found, ordinal
from support.households import POINT, CheapPassphrase, bring, midnight, put, throw_away, weeks
from support.rows import rows
from support.stored import code_of

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.household import Household

IN, OUT, AWAY = Answer
NOW = midnight("2025-05-01")
FIRST, LAST = ordinal(0), ordinal(DAYS - 1)


def marks(home: Household, *, now: int = NOW) -> OwnMarks:
    return OwnMarks(home.file, clock=lambda: now, finish=home.erasures.renew_soon)


def mark(home: Household, **answers: Answer | None) -> Marked:
    """Mark days of March 2025 by their number: ``d5`` is the sixth day that is known."""
    return marks(home).save(
        known_meter(home.conn, POINT), {ordinal(int(day[1:])): said for day, said in answers.items()}
    )


def marked(home: Household) -> dict[int, Answer]:
    return dict(rows(home, "SELECT day, answer FROM marked_day ORDER BY day"))


def bytes_of(answer: str, day: int) -> bytes:
    """The end of a record of the first meter: how long the answer is (13 + twice its bytes), the day, the answer."""
    return bytes([13 + 2 * len(answer)]) + day.to_bytes(3, "big") + answer.encode()


# --- marking and taking back -----------------------------------------------------------------------------------------


def test_days_are_marked_otherwise_and_taken_back_and_only_what_changes_is_written(home: Household) -> None:
    assert mark(home, d2=IN, d3=OUT, d4=AWAY) == Marked(marked=3)
    assert mark(home, d2=IN, d3=AWAY, d4=None, d5=None) == Marked(marked=1, taken=1)
    meter = known_meter(home.conn, POINT)
    assert home.own_marks.of(meter) == (MarkedDay(ordinal(2), IN), MarkedDay(ordinal(3), AWAY))
    assert mark(home, d2=IN) == Marked()


def test_the_first_day_known_and_the_last_before_the_silent_week_can_be_marked(home: Household) -> None:
    assert mark(home, d0=IN, **{f"d{DAYS - 8}": OUT}) == Marked(marked=2)


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (FIRST - 1, "mark_before"),
        (LAST - 6, "mark_recent"),
        (LAST + 3, "mark_recent"),
        (local_days().day(NOW) + 1, "mark_ahead"),
    ],
)
def test_a_day_that_cannot_be_checked_is_refused_and_nothing_of_the_saving_is_stored(
    home: Household, day: int, code: str
) -> None:
    meter = known_meter(home.conn, POINT)
    assert code_of(lambda: marks(home).save(meter, {ordinal(3): IN, day: OUT})) == code
    assert marked(home) == {}


def test_a_week_of_data_has_no_day_that_can_be_checked(tmp_path: Path) -> None:
    with throw_away(tmp_path / "household", Slat.HALF) as home:
        bring(home, put(tmp_path, "curve.csv", weeks("2025-03-03", 7).curve))
        assert code_of(lambda: mark(home, d0=IN)) == "mark_unknown"


def test_a_mark_that_is_not_there_is_not_said_to_be_taken_back(home: Household) -> None:
    assert code_of(lambda: mark(home, d2=None)) == "unmark_nothing"
    assert code_of(lambda: marks(home).forget(known_meter(home.conn, POINT))) == "unmark_nothing"


def test_marks_that_go_are_in_the_journal_by_their_number_and_not_by_their_day(home: Household) -> None:
    mark(home, d2=IN, d3=OUT)
    assert home.erasures.journal() == ()
    mark(home, d2=AWAY, d3=None)
    (entry,) = home.erasures.journal()
    assert (entry.kind, entry.state, entry.counts) == ("marks", State.CLEARED, {"marked_day": 2})
    assert (entry.scope.level, entry.scope.first, entry.scope.last) == (Level.CURVE, None, None)


@pytest.mark.slow
def test_all_marks_are_deleted_and_the_file_written_anew_at_once(full: Household, tmp_path: Path) -> None:
    mark(full, d2=IN, d3=OUT, d4=AWAY)
    meter = known_meter(full.conn, POINT)
    there = [bytes_of(answer, day) for day, answer in marked(full).items()]
    assert found(full, tmp_path / "household", *there) == set(there)
    assert marks(full).forget(meter) == Forgotten(3, renewed=True)
    assert marked(full) == {}
    assert found(full, tmp_path / "household", *there) == set()
    (entry,) = full.erasures.journal()
    assert (entry.kind, entry.state, entry.counts) == ("marks", State.DONE, {"marked_day": 3})


@pytest.mark.slow
def test_where_the_file_is_held_it_is_said_that_it_forgets_later(full: Household) -> None:
    mark(full, d2=IN)
    with closing(full.reopen()):
        done = OwnMarks(full.file, clock=lambda: NOW, finish=lambda: full.erasures.renew_soon(patience=0)).forget(
            known_meter(full.conn, POINT)
        )
    assert done == Forgotten(1, renewed=False)
    assert [entry.state for entry in full.erasures.journal()] == [State.CLEARED]


# --- erasures --------------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("level", [Level.CURVE, Level.DAY])
def test_marks_are_counted_erased_and_looked_for_with_their_days(full: Household, tmp_path: Path, level: Level) -> None:
    mark(full, d7=IN, d8=OUT, d13=AWAY, d14=IN)
    scope = Scope(level, ordinal(7), ordinal(13))
    there = [bytes_of(answer, day) for day, answer in marked(full).items()]
    counts = {(one.table, one.level): (one.rows, one.values) for one in full.erasures.plan(scope).counts}
    assert counts["marked_day", Level.CURVE] == (3, 0)
    certificate = full.erasures.erase(scope, at=NOW)
    assert certificate.deleted["marked_day"] == 3
    assert ("marked_day", 4, 1) in {(one.table, one.before, one.after) for one in certificate.tables}
    assert certificate.state == State.DONE
    assert marked(full) == {ordinal(14): IN}
    assert found(full, tmp_path / "household", *there) == {bytes_of("in", ordinal(14))}


@pytest.mark.slow
@pytest.mark.parametrize("answer", Answer)
def test_a_mark_that_is_put_back_before_the_search_makes_the_proof_doubtful(full: Household, answer: Answer) -> None:
    """Of each answer, the shortest too: its bytes are among those that are looked for."""
    mark(full, d8=answer)
    day = ordinal(8)

    def put_back(step: str) -> None:
        if step == "replaced":
            from persienne.store.connection import open_store  # noqa: PLC0415 - here alone

            with closing(open_store(full.file.path, full.file.key.current)) as conn:
                conn.execute("INSERT INTO marked_day VALUES (1, ?, ?)", (day, answer))

    certificate = full.erasures.erase(Scope(Level.CURVE, day, day), at=NOW, on_step=put_back)
    assert certificate.state == State.DOUBTFUL
    assert certificate.proof is not None
    assert certificate.proof.found == 1


def test_days_of_which_nothing_but_a_mark_is_kept_can_be_erased(home: Household) -> None:
    mark(home, d3=IN)
    home.slats.move(known_meter(home.conn, POINT), Slat.CLOSED, Then.ERASE)
    assert marked(home) == {ordinal(3): IN}
    plan = home.erasures.plan(Scope(Level.CURVE))
    assert [(one.table, one.rows) for one in plan.counts] == [("marked_day", 1)]


@pytest.mark.slow
def test_live_values_and_one_import_are_erased_without_the_marks(full: Household) -> None:
    mark(full, d8=IN)
    for scope in (Scope(Level.LIVE), Scope(Level.DAY, batch_id=1)):
        assert "marked_day" not in full.erasures.erase(scope, at=NOW).deleted
    assert marked(full) == {ordinal(8): IN}


@pytest.mark.slow
def test_a_meter_takes_its_marks_along(full: Household) -> None:
    mark(full, d8=IN)
    meter = known_meter(full.conn, POINT)
    assert full.erasures.erase(Scope(Level.DAY, meter_id=meter.id), at=NOW).deleted["marked_day"] == 1
    assert marked(full) == {}


# --- the retention ---------------------------------------------------------------------------------------------------


def kept_until(day: int) -> int:
    """An instant at which the first day that the retention keeps is ``day`` (25 months of curve)."""
    kept = date.fromordinal(day)
    return midnight(date(kept.year + 2, kept.month + 1, kept.day).isoformat()) + 3600


@pytest.mark.slow
@pytest.mark.parametrize("slat", [Slat.HALF, Slat.CLOSED])
def test_a_mark_goes_when_its_day_is_older_than_the_curve_that_is_kept(tmp_path: Path, slat: Slat) -> None:
    with throw_away(tmp_path / "household", slat) as home:
        bring(home, put(tmp_path, "curve.csv", weeks("2025-03-03", DAYS).curve))
        mark(home, d4=IN, d5=OUT, d6=AWAY)
        then = kept_until(ordinal(6))
        run = home.retention.confirm_date(local_days().day(then), then)
        assert marked(home) == {ordinal(6): AWAY}
        assert run.gone.marks == 2
        (entry,) = home.erasures.journal()
        assert (entry.kind, entry.counts["marked_day"], entry.scope.level) == ("retention", 2, Level.CURVE)
        assert home.retention.confirm_date(local_days().day(then), then).gone.marks == 0


@pytest.mark.slow
def test_a_mark_stays_as_long_as_the_curve_of_a_kept_import(home: Household) -> None:
    mark(home, d4=IN)
    home.conn.execute("UPDATE batch SET kept = 1")
    then = kept_until(ordinal(6))
    home.retention.confirm_date(local_days().day(then), then)
    assert marked(home) == {ordinal(4): IN}
    home.retention.let_go_kept(then)
    assert marked(home) == {}


@pytest.mark.slow
def test_a_mark_that_is_due_waits_for_a_date_that_is_in_doubt(tmp_path: Path) -> None:
    with throw_away(tmp_path / "household", Slat.CLOSED) as home:
        bring(home, put(tmp_path, "curve.csv", weeks("2025-03-03", DAYS).curve))
        mark(home, d4=IN)
        then = kept_until(ordinal(6))
        assert home.retention.tidy(then).doubtful
        assert home.retention.waiting(then) is not None
        assert marked(home) == {ordinal(4): IN}


# --- what has them and what has not ----------------------------------------------------------------------------------


def test_two_meters_that_are_one_keep_their_marks(home: Household) -> None:
    mark(home, d3=IN)
    home.conn.execute("INSERT INTO meter(id, slat) VALUES (7, 'half')")
    home.conn.execute("INSERT INTO marked_day VALUES (7, ?, 'out'), (7, ?, 'out')", (ordinal(3), ordinal(4)))
    line = next(one for one in every_meter(home.conn) if one.meter == Meter(None))
    join_meters(home.conn, line, known_meter(home.conn, POINT))
    assert marked(home) == {ordinal(3): IN, ordinal(4): OUT}


@pytest.mark.slow
def test_a_backup_has_the_marks(full: Household, tmp_path: Path) -> None:
    mark(full, d3=IN, d4=OUT)
    (tmp_path / "kept").mkdir()
    made = full.backups.make(tmp_path / "kept", CheapPassphrase(), NOW)
    assert preview(made.path, CheapPassphrase()).rows["marked_day"] == 2


@pytest.mark.slow
@pytest.mark.parametrize("written", [Format.CSV, Format.HOME_ASSISTANT, Format.SQLITE])
def test_no_export_tells_of_marks(home: Household, written: Format) -> None:
    """The same days make the same file, marked or not."""
    wish = Wish(written, Step.DAY, every_meter(home.conn), FIRST, LAST)
    before = home.exports.content(wish)
    mark(home, d3=IN, d4=OUT)
    assert home.exports.content(wish) == before


@pytest.mark.slow
def test_undoing_an_import_leaves_the_marks_of_a_meter_that_stays(full: Household) -> None:
    mark(full, d3=IN)
    undo_import(full.conn, 1)
    assert marked(full) == {ordinal(3): IN}
