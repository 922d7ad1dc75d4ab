"""Notes on days: what is stored of them, what goes with what, who has them and who has not."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.day_notes import DayNote
from persienne.base.localtime import local_days
from persienne.base.slats import Slat
from persienne.exporters.formats import Format, Step
from persienne.household.backup.restore import preview, restore
from persienne.household.exporting.extracts import Wish
from persienne.household.household import Household
from persienne.household.measures.import_files import undo_import
from persienne.household.measures.import_report import every_import
from persienne.household.privacy.erasure import Level, Scope, State
from persienne.store.meters import every_meter, known_meter
from support.erased import DAYS, found, ordinal
from support.households import POINT, CheapPassphrase, bring, midnight, put, throw_away, weeks
from support.stored import code_of

if TYPE_CHECKING:
    from pathlib import Path

NOW = midnight("2025-05-01")
OTHER = "09999999999997"


def noted(home: Household) -> list[tuple[int, int, str]]:
    return [(note.first, note.last, note.text) for note in home.day_notes]


def bytes_of(note: DayNote) -> bytes:
    """First day, last day and words, as they lie in a record: big-endian, then UTF-8."""
    return note.first.to_bytes(3, "big") + note.last.to_bytes(3, "big") + note.text.encode()


# --- writing, changing, deleting -------------------------------------------------------------------------------------


def test_several_notes_share_a_day_and_a_day_without_readings_takes_one(home: Household) -> None:
    for first, last, text in ((3, 3, " coupure "), (3, 6, "vacances"), (-400, -400, "emménagement")):
        home.day_notes.add(ordinal(first), ordinal(last), text)
    assert noted(home) == [
        (ordinal(-400), ordinal(-400), "emménagement"),
        (ordinal(3), ordinal(3), "coupure"),
        (ordinal(3), ordinal(6), "vacances"),
    ]


def test_a_household_without_a_meter_keeps_notes(tmp_path: Path) -> None:
    with throw_away(tmp_path / "empty", Slat.CLOSED) as empty:
        empty.day_notes.add(ordinal(0), ordinal(0), "compteur posé")
        assert empty.erasures.plan(Scope(Level.DAY)).counts[0].table == "day_note"


@pytest.mark.parametrize(
    ("days", "text", "code"),
    [((4, 3), "a", "day_note_dates"), ((3, 3), " ", "day_note_empty"), ((3, 3), "x" * 201, "day_note_long")],
)
def test_what_is_no_note_is_refused_when_it_is_written_and_when_it_is_changed(
    home: Household, days: tuple[int, int], text: str, code: str
) -> None:
    first, last = map(ordinal, days)
    assert code_of(lambda: home.day_notes.add(first, last, text)) == code
    kept = home.day_notes.add(ordinal(1), ordinal(1), "kept")
    assert code_of(lambda: home.day_notes.change(DayNote(kept.id, first, last, text))) == code
    assert noted(home) == [(ordinal(1), ordinal(1), "kept")]


@pytest.mark.parametrize(
    "days", [("2000-12-31", "2001-01-01"), ("2059-12-31", "2060-01-01"), ("0001-01-01", "9999-12-31")]
)
def test_a_note_on_days_that_no_chart_has_is_refused(home: Household, days: tuple[str, str]) -> None:
    first, last = (date.fromisoformat(day).toordinal() for day in days)
    assert code_of(lambda: home.day_notes.add(first, last, "construction")) == "day_note_far"
    assert noted(home) == []


def test_what_was_changed_or_deleted_stands_in_the_journal_without_a_day_and_a_word(home: Household) -> None:
    note = home.day_notes.add(ordinal(1), ordinal(2), "before")
    home.day_notes.change(note)  # nothing changes
    assert home.erasures.journal() == ()
    changed = home.day_notes.change(note._replace(last=ordinal(4), text="after"))
    assert noted(home) == [(ordinal(1), ordinal(4), "after")]
    assert home.day_notes.remove(note.id) == changed
    assert noted(home) == []
    entries = [(entry.kind, entry.state, entry.scope, entry.counts) for entry in home.erasures.journal()]
    assert entries == [("notes", State.CLEARED, Scope(Level.DAY), {"day_note": 1})] * 2


def test_a_note_that_has_gone_can_be_neither_changed_nor_deleted(home: Household) -> None:
    note = home.day_notes.add(ordinal(1), ordinal(1), "here")
    home.day_notes.remove(note.id)
    assert code_of(lambda: home.day_notes.remove(note.id)) == "day_note_unknown"
    assert code_of(lambda: home.day_notes.change(note)) == "day_note_unknown"


@pytest.mark.slow
def test_what_was_deleted_is_gone_from_the_log_at_once(full: Household, tmp_path: Path) -> None:
    note = full.day_notes.add(ordinal(1), ordinal(1), "une panne de chaudière")
    full.day_notes.remove(note.id)
    log = (tmp_path / "household" / "household.db-wal").stat().st_size
    assert log == 0


# --- erasures --------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_notes_are_counted_erased_and_looked_for_with_their_days_and_cut_where_they_are_longer(
    full: Household, tmp_path: Path
) -> None:
    said = {(8, 8): "coupure de courant", (5, 9): "chauffage d’appoint", (2, 20): "travaux", (14, 15): "vacances"}
    for (first, last), text in said.items():
        full.day_notes.add(ordinal(first), ordinal(last), text)
    before = [bytes_of(note) for note in full.day_notes]
    scope = Scope(Level.DAY, ordinal(7), ordinal(13))
    counts = {one.table: (one.level, one.rows, one.values) for one in full.erasures.plan(scope).counts}
    assert counts["day_note"] == (Level.DAY, 1, 0)
    assert counts["day_note.days"] == (Level.DAY, 2, 0)
    certificate = full.erasures.erase(scope, at=NOW)
    assert (certificate.deleted["day_note"], certificate.deleted["day_note.days"]) == (1, 2)
    # four rows before; one went, and one was cut in two
    assert ("day_note", 4, 4) in {(one.table, one.before, one.after) for one in certificate.tables}
    assert certificate.state == State.DONE
    assert noted(full) == [
        (ordinal(2), ordinal(6), "travaux"),
        (ordinal(5), ordinal(6), "chauffage d’appoint"),
        (ordinal(14), ordinal(15), "vacances"),
        (ordinal(14), ordinal(20), "travaux"),
    ]
    assert found(full, tmp_path / "household", *before) == {bytes_of(DayNote(0, ordinal(14), ordinal(15), "vacances"))}


@pytest.mark.slow
def test_a_note_that_is_put_back_before_the_search_makes_the_proof_doubtful(full: Household) -> None:
    note = full.day_notes.add(ordinal(8), ordinal(8), "x")

    def put_back(step: str) -> None:
        if step == "replaced":
            from persienne.store.connection import open_store  # noqa: PLC0415 - here alone

            with closing(open_store(full.file.path, full.file.key.current)) as conn:
                conn.execute("INSERT INTO day_note(first, last, text) VALUES (?, ?, ?)", note[1:])

    certificate = full.erasures.erase(Scope(Level.DAY, note.first, note.last), at=NOW, on_step=put_back)
    assert (certificate.state, certificate.proof and certificate.proof.found) == (State.DOUBTFUL, 1)


def test_days_of_which_nothing_but_a_note_is_kept_can_be_erased(home: Household) -> None:
    home.day_notes.add(ordinal(-9), ordinal(-9), "coupure")
    home.erasures.erase(Scope(Level.DAY, last=ordinal(-1)), at=NOW)
    assert noted(home) == []


@pytest.mark.slow
def test_what_is_finer_than_a_day_and_one_import_are_erased_without_the_notes(full: Household) -> None:
    full.day_notes.add(ordinal(8), ordinal(8), "coupure")
    for scope in (Scope(Level.LIVE), Scope(Level.DAY, batch_id=1), Scope(Level.CURVE)):
        assert "day_note" not in full.erasures.erase(scope, at=NOW).deleted
    assert noted(full) == [(ordinal(8), ordinal(8), "coupure")]


@pytest.mark.slow
@pytest.mark.parametrize(("first", "last"), [(None, None), (7, 9)])
def test_of_several_meters_the_one_of_which_days_are_erased_last_takes_their_notes_along(
    home: Household, tmp_path: Path, first: int | None, last: int | None
) -> None:
    curve = weeks("2025-03-03", DAYS).curve
    bring(home, put(tmp_path, "other.csv", replace(curve, meter=replace(curve.meter, point=OTHER))), at=2)
    home.day_notes.add(ordinal(8), ordinal(8), "coupure")
    days = [None if day is None else ordinal(day) for day in (first, last)]
    for point, gone in ((POINT, 0), (OTHER, 1)):
        scope = Scope(Level.DAY, *days, meter_id=known_meter(home.conn, point).id)
        planned = sum(count.rows for count in home.erasures.plan(scope).counts if count.table == "day_note")
        assert home.erasures.erase(scope, at=NOW).deleted.get("day_note", 0) == planned == gone
    assert noted(home) == []


@pytest.mark.slow
def test_a_meter_without_anything_of_the_erased_days_keeps_no_note_of_them(home: Household, tmp_path: Path) -> None:
    later = weeks("2025-03-17", 3).curve  # its days are 14, 15 and 16
    bring(home, put(tmp_path, "other.csv", replace(later, meter=replace(later.meter, point=OTHER))), at=2)
    home.day_notes.add(ordinal(8), ordinal(8), "coupure")
    home.day_notes.add(ordinal(15), ordinal(15), "travaux")
    mine = known_meter(home.conn, POINT).id
    home.erasures.erase(Scope(Level.DAY, ordinal(7), ordinal(9), meter_id=mine), at=NOW)
    home.erasures.erase(Scope(Level.DAY, ordinal(14), ordinal(15), meter_id=mine), at=NOW)
    assert noted(home) == [(ordinal(15), ordinal(15), "travaux")]


# --- the retention, imports, a second program ------------------------------------------------------------------------


def test_the_retention_and_the_undoing_of_an_import_leave_notes_alone(home: Household) -> None:
    home.day_notes.add(ordinal(4), ordinal(4), "coupure")
    kept = date.fromordinal(ordinal(20))
    then = midnight(date(kept.year + 2, kept.month + 1, kept.day).isoformat()) + 3600
    assert home.retention.confirm_date(local_days().day(then), then).gone.days > 0
    (batch,) = every_import(home.conn)
    undo_import(home.conn, batch.id)
    assert noted(home) == [(ordinal(4), ordinal(4), "coupure")]


def test_two_programs_write_notes_into_one_file(home: Household) -> None:
    with closing(home.reopen()) as other:
        other.day_notes.add(ordinal(1), ordinal(1), "theirs")
        home.day_notes.add(ordinal(2), ordinal(2), "ours")
        assert noted(home) == noted(other) == [(ordinal(1), ordinal(1), "theirs"), (ordinal(2), ordinal(2), "ours")]


# --- what has them and what has not ----------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_backup_has_the_notes_and_brings_them_back(full: Household, tmp_path: Path) -> None:
    full.day_notes.add(ordinal(3), ordinal(5), "coupure")
    (tmp_path / "kept").mkdir()
    made = full.backups.make(tmp_path / "kept", CheapPassphrase(), NOW)
    assert preview(made.path, CheapPassphrase()).rows["day_note"] == 1
    restore(made.path, CheapPassphrase(), tmp_path / "restored", CheapPassphrase())
    with closing(Household.open(tmp_path / "restored", CheapPassphrase())) as restored:
        assert noted(restored) == noted(full)


@pytest.mark.slow
@pytest.mark.parametrize("written", [Format.CSV, Format.ENEDIS, Format.HOME_ASSISTANT, Format.XLSX, Format.SQLITE])
def test_no_export_tells_of_notes_unasked(home: Household, written: Format) -> None:
    """The same days make the same file, noted or not."""
    wish = Wish(written, Step.CURVE, every_meter(home.conn), ordinal(0), ordinal(DAYS - 1))
    before = home.exports.content(wish)
    home.day_notes.add(ordinal(3), ordinal(3), "coupure")
    assert home.exports.content(wish) == before
