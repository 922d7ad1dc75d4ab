"""What a recipient's file shows after a deletion was asked for: each verdict, and when none may be given."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.set_aside import Reason
from persienne.base.slats import Slat
from persienne.household.correspondence.deletion_check import Came, Doubt
from persienne.household.correspondence.follow_up import Made
from persienne.household.measures.corrections import put_aside
from persienne.insight.deletion_check import Outcome, Verdict, Why
from persienne.letters.events import What
from persienne.letters.lifecycle import State
from persienne.store.meters import every_meter
from support.deletion_homes import GRANTED, LOOKED, deletion_home, ordinal, other_point
from support.households import bring, merged, midnight, raised
from support.letter_rows import PDF
from support.rows import rows
from support.sharing import draft
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.correspondence.deletion_check import DeletionCheck
    from support.deletion_homes import DeletionHome


@pytest.fixture(
    params=[
        pytest.param("half open", marks=pytest.mark.slow),
        "closed with seals",
        pytest.param("closed with neither", marks=pytest.mark.slow),
    ]
)
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[DeletionHome]:
    """A home that imported its curve, at each stop at which a household may be."""
    how: str = request.param
    with deletion_home(tmp_path, Slat.HALF if how == "half open" else Slat.CLOSED) as made:
        if how == "closed with seals":
            made.household.day_seals.keep(on=True)
        made.imports()
        yield made


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[DeletionHome]:
    """A home that keeps its curve."""
    with deletion_home(tmp_path) as made:
        made.imports()
        yield made


def remembers(home: DeletionHome) -> bool:
    """Whether anything is held of the curve: as itself, or as seals."""
    conn = rows(home.household, "SELECT (SELECT count(*) FROM curve) + (SELECT count(*) FROM day_seal)")
    return bool(conn[0][0])


def told(check: DeletionCheck) -> dict[str, int]:
    return {verdict.value: number for verdict, number in check.counts.items()}


def whys(check: DeletionCheck, verdict: Verdict) -> set[Why]:
    return {one.why for one in check.found if one.verdict is verdict}


def test_a_curve_that_is_there_after_their_yes_is_still_there_day_by_day(home: DeletionHome) -> None:
    check = home.look(home.asks(), home.file(home.curve))
    assert told(check) == {"still_there": 14, "not_visible": 4}
    assert check.outcome is Outcome.THERE
    held = Why.IDENTICAL if remembers(home) else Why.NOTHING_HELD
    assert whys(check, Verdict.STILL_THERE) == {held}
    assert (Doubt.NOTHING_HELD in check.doubts) is not remembers(home)


@pytest.mark.slow
def test_half_of_it_that_is_there_is_told_apart_from_the_half_that_is_not_seen(home: DeletionHome) -> None:
    check = home.look(home.asks(), home.file(home.days("2026-03-30", "2026-04-05")))
    assert check.spans(Verdict.STILL_THERE) == ((ordinal("2026-03-30"), ordinal("2026-04-05")),)
    assert check.spans(Verdict.NOT_VISIBLE) == (
        (ordinal("2026-03-23"), ordinal("2026-03-29")),
        (ordinal("2026-04-06"), ordinal("2026-04-09")),
    )


@pytest.mark.slow
def test_a_file_that_shows_none_of_these_days_proves_nothing(home: DeletionHome) -> None:
    after = replace(home.curve, starts=home.curve.starts + 21 * 86_400)
    check = home.look(home.asks(), home.file(after))
    assert set(told(check)) <= {"not_visible"}
    assert (check.outcome, check.event_seen) == (Outcome.NOTHING_SEEN, None)
    assert check.doubts == ()  # nothing is held of its days, and none of them was to be gone


@pytest.mark.slow
def test_the_workbook_of_the_portal_with_two_decimals_shows_the_same_days(home: DeletionHome) -> None:
    check = home.look(home.asks(), home.workbook(home.curve))
    assert check.counts[Verdict.STILL_THERE] == 14
    held = Why.IDENTICAL if remembers(home) else Why.NOTHING_HELD
    assert whys(check, Verdict.STILL_THERE) == {held}


def test_other_values_at_the_same_step_are_different_and_prove_nothing_by_themselves(kept: DeletionHome) -> None:
    check = kept.look(kept.asks(), kept.file(raised(kept.curve, 8)))
    assert told(check) == {"different": 14, "not_visible": 4}
    assert (check.outcome, check.event_seen) == (Outcome.OTHER, None)


def test_another_step_can_t_be_compared_and_is_never_called_different(kept: DeletionHome) -> None:
    check = kept.look(kept.asks(), kept.file(merged(kept.curve, 3600)))
    assert told(check) == {"not_comparable": 14, "not_visible": 4}
    assert whys(check, Verdict.NOT_COMPARABLE) == {Why.OTHER_STEP}


@pytest.mark.slow
def test_tens_of_watts_that_do_not_fit_are_of_another_precision(kept: DeletionHome) -> None:
    check = kept.look(kept.asks(), kept.workbook(raised(kept.curve, 20)))
    assert whys(check, Verdict.NOT_COMPARABLE) == {Why.OTHER_PRECISION}
    assert Verdict.DIFFERENT not in check.counts


def test_a_file_that_breaks_off_accuses_nobody(home: DeletionHome) -> None:
    whole = home.file(home.curve).read_bytes()
    (home.folder / "coupe.csv").write_bytes(whole[: len(whole) // 2 + 3])
    check = home.look(home.asks(), home.folder / "coupe.csv")
    assert set(check.counts) <= {Verdict.NOT_COMPARABLE, Verdict.NOT_VISIBLE}
    assert whys(check, Verdict.NOT_COMPARABLE) == {Why.CUT}
    assert Doubt.CUT in check.doubts
    assert check.event_seen is None
    assert check.absent == ()


def test_a_file_that_ends_with_a_line_in_the_middle_of_a_day_accuses_of_whole_days_alone(home: DeletionHome) -> None:
    there = home.curve.starts < home.curve.starts[0] + 5 * 86_400 + 7200
    check = home.look(home.asks(), home.file(home.curve.where(there)))
    assert check.spans(Verdict.STILL_THERE) == ((ordinal("2026-03-23"), ordinal("2026-03-27")),)
    assert check.spans(Verdict.NOT_COMPARABLE) == ((ordinal("2026-03-28"), ordinal("2026-03-28")),)
    assert whys(check, Verdict.NOT_COMPARABLE) == {Why.INCOMPLETE}


@pytest.mark.slow
def test_zeros_in_the_place_of_what_was_deleted_are_no_curve_that_is_still_there(home: DeletionHome) -> None:
    zeros = replace(home.curve, values=np.zeros_like(home.curve.values))
    check = home.look(home.asks(), home.file(zeros))
    assert whys(check, Verdict.NOT_COMPARABLE) == {Why.FLAT}
    assert Verdict.STILL_THERE not in check.counts


def test_a_file_of_another_meter_is_refused(kept: DeletionHome) -> None:
    request, path = kept.asks(), kept.file(other_point(kept.curve))
    assert code_of(lambda: kept.look(request, path)) == "deletion_other_meter"


def test_a_file_that_can_t_be_read_is_refused_as_what_it_is(kept: DeletionHome) -> None:
    request, path = kept.asks(), kept.file(kept.curve)
    path.write_bytes(b"PK\x03\x04 a workbook that was cut")
    assert code_of(lambda: kept.look(request, path)) != "deletion_no_file"


def test_totals_of_days_are_lawful_and_never_blamed(kept: DeletionHome) -> None:
    from persienne.exporters.enedis_csv import write_index  # noqa: PLC0415 - here alone
    from support.households import put, weeks  # noqa: PLC0415 - here alone

    indexes = put(kept.folder, "index.csv", write_index(weeks("2026-03-23", 14).indexes))
    check = kept.look(kept.asks(), indexes)
    assert set(check.counts) == {Verdict.NOT_VISIBLE}


def test_days_before_those_that_the_letter_names_are_not_its_matter(kept: DeletionHome) -> None:
    request = kept.asks(begin=date(2026, 4, 1))
    check = kept.look(request, kept.file(kept.curve))
    assert [one.day for one in check.found] == list(range(ordinal("2026-04-01"), ordinal("2026-04-09") + 1))
    assert check.counts[Verdict.STILL_THERE] == 5


@pytest.mark.slow
def test_a_file_that_came_on_the_day_of_their_answer_once_it_was_noted_does_not_prove_itself(tmp_path: Path) -> None:
    with deletion_home(tmp_path) as home:
        home.imports(home.days("2026-03-23", "2026-03-24"), on=GRANTED)  # at noon: their answer is noted at two
        request = home.asks()
        bring(home.household, home.file(home.curve, "avec.csv"), at=midnight(GRANTED) + 18 * 3600)
        check = home.look(request, home.file(home.curve))
        by_why = {one.day: one.why for one in check.found if one.verdict is Verdict.STILL_THERE}
        held = {ordinal("2026-03-23"), ordinal("2026-03-24")}
        assert {day for day, why in by_why.items() if why is Why.IDENTICAL} == held
        assert {why for day, why in by_why.items() if day not in held} == {Why.NOTHING_HELD}


@pytest.mark.parametrize("sealed", [False, True])
def test_what_another_file_brought_after_their_answer_is_compared_and_said_to_be_the_household_s_word(
    tmp_path: Path, sealed: bool
) -> None:
    with deletion_home(tmp_path, Slat.CLOSED if sealed else Slat.HALF) as home:
        home.household.day_seals.keep(on=sealed)
        request = home.asks()
        home.imports(on="2026-05-20")
        check = home.look(request, home.workbook(home.curve))
        assert whys(check, Verdict.STILL_THERE) == {Why.IDENTICAL_SINCE}
        assert check.doubts == (Doubt.HELD_SINCE,)
        other = home.look(request, home.file(raised(home.curve, 8)))
        assert set(other.counts) == {Verdict.DIFFERENT, Verdict.NOT_VISIBLE}


def test_before_they_answered_nothing_is_held_against_them(home: DeletionHome) -> None:
    request = home.asks(granted=False)
    check = home.look(request, home.file(home.curve))
    assert check.outcome is Outcome.THERE
    assert check.event_seen is None
    assert Doubt.NOT_ANSWERED in check.doubts
    assert home.checks.note(check) is None
    assert home.letters.request(request.reference).status(home.letters.today()).state is not State.EFFECT_MISSING


def test_what_is_still_there_is_noted_in_the_request_with_its_point_and_the_page(kept: DeletionHome) -> None:
    request = kept.asks()
    check = kept.look(request, kept.file(kept.curve))
    done = kept.checks.note(check, Made("constat.pdf", PDF), "14 jours")
    assert done is not None
    status = done.request.status(kept.letters.today())
    assert (status.state, status.undone) == (State.EFFECT_MISSING, (1,))
    row = done.request.last(What.EFFECT_CHECKED, kept.letters.today())
    assert row is not None
    assert (row.on, row.said.seen, row.said.note) == (date.fromisoformat(LOOKED), False, "14 jours")
    (proof,) = [one for one in kept.household.register.proofs() if one.evidence.id in row.evidence]
    assert (proof.name, proof.here) == ("constat.pdf", True)


@pytest.mark.slow
@pytest.mark.parametrize(("there", "state"), [(True, "proof_added"), (False, "effect_confirmed")])
def test_what_was_found_stands_in_the_register_beside_the_collection_that_was_withdrawn(
    kept: DeletionHome, there: bool, state: str
) -> None:
    collected = kept.household.register.append(draft(on="2026-01-01"))
    assert collected.consent_id is not None
    request = kept.asks(consents=(collected.consent_id,))
    check = kept.look(request, kept.file(kept.curve)) if there else kept.look(request, none_held=True)
    kept.checks.note(check, Made("constat.pdf", PDF))
    last = kept.household.register.events()[-1]
    assert (last.event_state.value, last.event_time[:10]) == (state, LOOKED)
    assert [one.mime for one in last.evidence] == ["application/pdf"]


@pytest.mark.slow
def test_a_written_answer_that_none_is_held_confirms_the_effect_and_is_filed_with_what_was_found(
    home: DeletionHome,
) -> None:
    request = home.asks()
    answer = home.folder / "reponse.pdf"
    answer.write_bytes(PDF)
    check = home.look(request, none_held=True)
    assert (check.outcome, check.event_seen) == (Outcome.NONE_HELD, True)
    done = home.checks.note(check, Made("constat.pdf", PDF + b"%"), evidence=[answer])
    assert done is not None
    row = done.request.last(What.EFFECT_CHECKED, home.letters.today())
    assert row is not None
    assert (row.said.seen, len(row.evidence)) == (True, 2)


def test_an_answer_that_says_so_and_gives_a_curve_contradicts_itself(kept: DeletionHome) -> None:
    check = kept.look(kept.asks(), kept.file(kept.curve), none_held=True)
    assert (check.outcome, check.event_seen) == (Outcome.THERE, False)
    assert Doubt.CONTRADICTED in check.doubts


def test_an_online_space_says_of_nothing_that_it_is_not_held(kept: DeletionHome) -> None:
    request = kept.asks()
    assert code_of(lambda: kept.look(request, came=Came.SPACE, none_held=True)) == "deletion_none_held"
    assert code_of(lambda: kept.look(request)) == "deletion_no_file"


@pytest.mark.slow
def test_what_an_earlier_look_showed_to_be_absent_has_reappeared(home: DeletionHome) -> None:
    request = home.asks()
    home.checks.note(home.look(request, none_held=True))
    home.clock.put("2026-07-01")
    check = home.look(request, home.file(home.days("2026-03-23", "2026-03-25")), came=Came.SPACE)
    assert check.counts[Verdict.REAPPEARED] == 3
    assert whys(check, Verdict.REAPPEARED) == {Why.IDENTICAL if remembers(home) else Why.NOTHING_HELD}
    assert Verdict.STILL_THERE not in check.counts
    assert check.event_seen is False


@pytest.mark.slow
def test_a_day_between_two_that_a_file_gives_is_shown_to_be_absent_and_those_around_it_are_not(
    kept: DeletionHome,
) -> None:
    request = kept.asks()
    some = kept.curve.where(
        (kept.curve.starts < kept.days("2026-03-25", "2026-03-25").starts[0])
        | (kept.curve.starts >= kept.days("2026-03-30", "2026-03-30").starts[0])
    )
    first = kept.look(request, kept.file(some))
    assert first.absent == ((ordinal("2026-03-25"), ordinal("2026-03-29")),)
    kept.checks.note(first)
    again = kept.look(request, kept.file(kept.curve, "encore.csv"))
    assert again.spans(Verdict.REAPPEARED) == ((ordinal("2026-03-25"), ordinal("2026-03-29")),)
    assert again.counts[Verdict.STILL_THERE] == 9


@pytest.mark.slow
def test_of_the_days_between_two_files_nothing_is_shown(home: DeletionHome) -> None:
    request = home.asks()
    before, after = home.days("2026-03-23", "2026-03-25"), home.days("2026-04-03", "2026-04-05")
    looked = home.look(request, home.file(before, "mars.csv"), home.file(after, "avril.csv"))
    assert looked.counts[Verdict.STILL_THERE] == 6
    assert looked.absent == ()
    home.checks.note(looked)
    between = home.look(request, home.file(home.days("2026-03-27", "2026-03-29"), "entre.csv"))
    assert (between.counts[Verdict.STILL_THERE], between.counts.get(Verdict.REAPPEARED)) == (3, None)


@pytest.mark.slow
def test_what_was_looked_at_before_their_yes_showed_nothing_to_be_gone(home: DeletionHome) -> None:
    request = home.asks()
    home.checks.note(home.look(request, none_held=True))
    (yes,) = [row.number for row in request.rows if row.what is What.ANSWERED_FULL]
    home.letters.note(request.reference, What.RETRACTED, date.fromisoformat(LOOKED), corrects=yes)
    unanswered = home.look(request, home.file(home.curve))
    assert (unanswered.counts[Verdict.STILL_THERE], unanswered.counts.get(Verdict.REAPPEARED)) == (14, None)
    home.clock.put("2026-07-01")
    home.letters.note(request.reference, What.ANSWERED_FULL, date(2026, 6, 30))
    later = home.look(request, home.file(home.curve))
    assert (later.counts[Verdict.STILL_THERE], later.counts.get(Verdict.REAPPEARED)) == (14, None)


@pytest.mark.slow
def test_a_finding_that_was_noted_by_mistake_showed_nothing_to_be_absent(home: DeletionHome) -> None:
    request = home.asks()
    done = home.checks.note(home.look(request, none_held=True))
    assert done is not None
    finding = done.request.rows[-1].number
    home.clock.put("2026-06-10")
    home.letters.note(request.reference, What.RETRACTED, date(2026, 6, 10), corrects=finding)
    check = home.look(request, home.file(home.curve))
    assert (check.counts[Verdict.STILL_THERE], check.counts.get(Verdict.REAPPEARED)) == (14, None)


def test_a_finding_whose_note_alone_was_corrected_still_shows_what_was_absent(kept: DeletionHome) -> None:
    request = kept.asks()
    done = kept.checks.note(kept.look(request, none_held=True))
    assert done is not None
    finding, said = done.request.rows[-1].number, {"seen": "yes", "note": "leur lettre du 29 mai"}
    kept.clock.put("2026-06-10")
    kept.letters.note(request.reference, What.EFFECT_CHECKED, date.fromisoformat(LOOKED), said, corrects=finding)
    assert kept.look(request, kept.file(kept.curve)).counts[Verdict.REAPPEARED] == 14


def test_a_file_that_does_not_name_its_meter_counts_only_where_its_values_are_those_that_were_held(
    home: DeletionHome,
) -> None:
    unnamed = replace(home.curve, meter=replace(home.curve.meter, point=None))
    check = home.look(home.asks(), home.file(unnamed))
    assert Doubt.NO_POINT in check.doubts
    if remembers(home):
        assert whys(check, Verdict.STILL_THERE) == {Why.IDENTICAL}
    else:
        assert whys(check, Verdict.NOT_COMPARABLE) == {Why.UNNAMED}
    other = home.look(check.request, home.file(raised(unnamed, 8), "autre.csv"))
    assert set(other.counts) <= {Verdict.NOT_COMPARABLE, Verdict.NOT_VISIBLE}
    assert whys(other, Verdict.NOT_COMPARABLE) == {Why.UNNAMED}


@pytest.mark.slow
def test_days_that_are_set_aside_were_not_held(kept: DeletionHome) -> None:
    (meter,) = every_meter(kept.household.conn)
    first, last = ordinal("2026-03-23"), ordinal("2026-03-31")
    put_aside(kept.household.conn, meter, (first, last), Reason.OTHER_HOME, at=midnight("2026-04-08"))
    check = kept.look(kept.asks(), kept.file(kept.curve))
    assert sum(one.why is Why.NOTHING_HELD for one in check.found) == 9
    assert sum(one.why is Why.IDENTICAL for one in check.found) == 5


def test_no_value_of_their_file_is_stored(home: DeletionHome) -> None:
    request = home.asks()
    before = rows(home.household, "SELECT (SELECT count(*) FROM curve), (SELECT count(*) FROM source)")
    home.checks.note(home.look(request, home.file(raised(home.curve, 5))))
    assert rows(home.household, "SELECT (SELECT count(*) FROM curve), (SELECT count(*) FROM source)") == before


def test_a_letter_that_asks_for_no_deletion_has_nothing_to_be_checked(kept: DeletionHome) -> None:
    from support.letter_rows import asked  # noqa: PLC0415 - here alone

    request = kept.letters.draft(asked(kind="stop-collection", values={}))
    path = kept.file(kept.curve)
    assert code_of(lambda: kept.look(request, path)) == "deletion_not_asked"


def test_a_letter_that_was_not_sent_has_nothing_to_be_checked(kept: DeletionHome) -> None:
    from support.letter_rows import asked  # noqa: PLC0415 - here alone

    request, path = kept.letters.draft(asked()), kept.file(kept.curve)
    assert code_of(lambda: kept.look(request, path)) == "deletion_not_sent"


@pytest.mark.slow
def test_a_switch_that_was_moved_has_an_effect_to_look_for(kept: DeletionHome) -> None:
    request = kept.switches()
    check = kept.look(request, kept.file(kept.curve), came=Came.SPACE)
    assert (check.event_seen, check.deletion.answered_on) == (False, date(2026, 4, 10))
    done = kept.checks.note(check)
    assert done is not None
    row = done.request.last(What.EFFECT_CHECKED, kept.letters.today())
    assert row is not None
    assert row.said.seen is False


@pytest.mark.parametrize(
    ("given", "doubt"),
    [("2026-05-03", Doubt.BEFORE_YES), ("2026-05-04", Doubt.TOO_SOON), ("2026-05-10", Doubt.TOO_SOON)],
)
def test_what_was_given_before_the_effect_was_due_is_not_held_against_them(
    kept: DeletionHome, given: str, doubt: Doubt
) -> None:
    """They said yes on 4 May; seven days later it may be looked for."""
    request = kept.asks()
    check = kept.look(request, kept.file(kept.curve), given_on=date.fromisoformat(given))
    assert check.outcome is Outcome.THERE
    assert doubt in check.doubts
    assert (check.event_seen, check.due_from) == (None, date(2026, 5, 11))
    assert kept.checks.note(check) is None


@pytest.mark.slow
def test_from_the_day_on_which_the_effect_is_due_it_counts(kept: DeletionHome) -> None:
    check = kept.look(kept.asks(), kept.workbook(kept.curve), given_on=date(2026, 5, 11))
    assert (check.event_seen, check.given_on, check.doubts) == (False, date(2026, 5, 11), ())


def test_that_none_is_held_counts_from_the_day_of_their_yes(kept: DeletionHome) -> None:
    request = kept.asks()
    assert kept.look(request, none_held=True, given_on=date(2026, 5, 4)).event_seen is True
    before = kept.look(request, none_held=True, given_on=date(2026, 5, 3))
    assert (before.event_seen, before.absent) == (None, ())


def test_a_day_to_come_is_refused(kept: DeletionHome) -> None:
    request = kept.asks()
    assert code_of(lambda: kept.look(request, none_held=True, given_on=date(2026, 6, 2))) == "deletion_given_ahead"


@pytest.mark.slow
def test_of_a_file_that_was_here_before_it_is_asked_whether_it_is_theirs(home: DeletionHome) -> None:
    request = home.asks()
    assert Doubt.SAME_FILE in home.look(request, home.folder / "avant.csv").doubts
    assert Doubt.SAME_FILE not in home.look(request, home.workbook(home.curve)).doubts
