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
from persienne.insight.provenance import Age, Sign
from persienne.letters.events import What
from persienne.letters.lifecycle import State
from persienne.store.meters import every_meter
from persienne.telling.deletion_check_words import DeletionCheckWords
from persienne.words.catalogue import Catalogue
from persienne.words.numbers import figures_of
from support.deletion_homes import FIRST, LOOKED, deletion_home, ordinal, other_point
from support.enedis_files import saved_on
from support.family_files import FILES
from support.households import merged, midnight, put, raised, weeks
from support.letter_rows import PDF, asked
from support.rows import rows
from support.sharing import draft
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.correspondence.deletion_check import DeletionCheck
    from support.deletion_homes import DeletionHome


@pytest.fixture(params=["half open", pytest.param("closed", marks=pytest.mark.slow)])
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[DeletionHome]:
    """A home that imported its curve, at each stop at which a household may be."""
    how: str = request.param
    with deletion_home(tmp_path, Slat.HALF if how == "half open" else Slat.CLOSED) as made:
        made.imports()
        yield made


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[DeletionHome]:
    """A home that keeps its curve."""
    with deletion_home(tmp_path) as made:
        made.imports()
        yield made


def remembers(home: DeletionHome) -> bool:
    """Whether anything is stored of the curve."""
    return bool(rows(home.household, "SELECT count(*) FROM curve")[0][0])


def told(check: DeletionCheck) -> dict[str, int]:
    return {verdict.value: number for verdict, number in check.counts.items()}


def whys(check: DeletionCheck, verdict: Verdict) -> set[Why]:
    return {one.why for one in check.found if one.verdict is verdict}


def test_a_curve_that_is_there_after_their_yes_is_told_day_by_day(home: DeletionHome) -> None:
    check = home.look(home.asks(), home.file(home.curve))
    assert told(check) == {"there": 14, "not_visible": 4}
    assert check.outcome is Outcome.THERE
    held = Why.SAME if remembers(home) else Why.NOTHING_HELD
    assert whys(check, Verdict.THERE) == {held}
    assert (Doubt.NOTHING_HELD in check.doubts) is not remembers(home)


@pytest.mark.slow
def test_half_of_it_that_is_there_is_told_apart_from_the_half_that_is_not_seen(home: DeletionHome) -> None:
    check = home.look(home.asks(), home.file(home.days("2026-03-30", "2026-04-05")))
    assert check.spans(Verdict.THERE) == ((ordinal("2026-03-30"), ordinal("2026-04-05")),)
    assert check.spans(Verdict.NOT_VISIBLE) == (
        (ordinal("2026-03-23"), ordinal("2026-03-29")),
        (ordinal("2026-04-06"), ordinal("2026-04-09")),
    )


@pytest.mark.slow
def test_a_file_that_shows_none_of_these_days_proves_nothing(home: DeletionHome) -> None:
    after = replace(home.curve, starts=home.curve.starts + 21 * 86_400)
    check = home.look(home.asks(), home.file(after))
    assert set(told(check)) <= {"not_visible"}
    assert (check.outcome, check.notes) == (Outcome.NOTHING_SEEN, None)
    assert check.doubts == ()  # nothing is held of its days, and none of them was to be gone


@pytest.mark.slow
def test_the_workbook_of_the_portal_with_two_decimals_shows_the_same_days(home: DeletionHome) -> None:
    check = home.look(home.asks(), home.workbook(home.curve))
    assert check.counts[Verdict.THERE] == 14
    held = Why.SAME if remembers(home) else Why.NOTHING_HELD
    assert whys(check, Verdict.THERE) == {held}


def test_a_file_that_breaks_off_accuses_nobody(home: DeletionHome) -> None:
    whole = home.file(home.curve).read_bytes()
    (home.folder / "coupe.csv").write_bytes(whole[: len(whole) // 2 + 3])
    check = home.look(home.asks(), home.folder / "coupe.csv")
    assert set(check.counts) <= {Verdict.NOT_COMPARABLE, Verdict.NOT_VISIBLE}
    assert whys(check, Verdict.NOT_COMPARABLE) == {Why.CUT}
    assert Doubt.CUT in check.doubts
    assert check.notes is None


def test_a_file_that_ends_with_a_line_in_the_middle_of_a_day_accuses_of_whole_days_alone(home: DeletionHome) -> None:
    there = home.curve.starts < home.curve.starts[0] + 5 * 86_400 + 7200
    check = home.look(home.asks(), home.file(home.curve.where(there)))
    assert check.spans(Verdict.THERE) == ((ordinal("2026-03-23"), ordinal("2026-03-27")),)
    assert check.spans(Verdict.NOT_COMPARABLE) == ((ordinal("2026-03-28"), ordinal("2026-03-28")),)
    assert whys(check, Verdict.NOT_COMPARABLE) == {Why.INCOMPLETE}


@pytest.mark.slow
def test_zeros_in_the_place_of_what_was_deleted_are_no_curve_that_is_still_there(home: DeletionHome) -> None:
    zeros = replace(home.curve, values=np.zeros_like(home.curve.values))
    check = home.look(home.asks(), home.file(zeros))
    assert whys(check, Verdict.NOT_COMPARABLE) == {Why.FLAT}
    assert Verdict.THERE not in check.counts


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
    assert check.counts[Verdict.THERE] == 5


def test_before_they_answered_nothing_is_held_against_them(home: DeletionHome) -> None:
    request = home.asks(granted=False)
    check = home.look(request, home.file(home.curve))
    assert check.outcome is Outcome.THERE
    assert check.notes is None
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
    assert (row.on, row.said.seen, row.said.days) == (date.fromisoformat(LOOKED), False, 14)
    (proof,) = [one for one in kept.household.register.proofs() if one.evidence.id in row.evidence]
    assert (proof.name, proof.here) == ("constat.pdf", True)


@pytest.mark.slow
def test_what_was_found_stands_in_the_register_beside_the_collection_that_was_withdrawn(kept: DeletionHome) -> None:
    collected = kept.household.register.append(draft(on="2026-01-01"))
    assert collected.consent_id is not None
    request = kept.asks(consents=(collected.consent_id,))
    check = kept.look(request, kept.file(kept.curve))
    kept.checks.note(check, Made("constat.pdf", PDF))
    last = kept.household.register.events()[-1]
    assert (last.event_state.value, last.event_time[:10]) == ("proof_added", LOOKED)
    assert [one.mime for one in last.evidence] == ["application/pdf"]


def test_an_answer_that_says_so_and_gives_a_curve_contradicts_itself(kept: DeletionHome) -> None:
    check = kept.look(kept.asks(), kept.file(kept.curve), none_held=True)
    assert (check.outcome, check.notes) == (Outcome.THERE, What.EFFECT_CHECKED)
    assert Doubt.CONTRADICTED in check.doubts


def test_an_online_space_says_of_nothing_that_it_is_not_held(kept: DeletionHome) -> None:
    request = kept.asks()
    assert code_of(lambda: kept.look(request, came=Came.SPACE, none_held=True)) == "deletion_none_held"
    assert code_of(lambda: kept.look(request)) == "deletion_no_file"


def test_a_file_that_does_not_name_its_meter_counts_only_where_its_values_are_those_that_were_held(
    home: DeletionHome,
) -> None:
    unnamed = replace(home.curve, meter=replace(home.curve.meter, point=None))
    check = home.look(home.asks(), home.file(unnamed))
    assert Doubt.NO_POINT in check.doubts
    if remembers(home):
        assert whys(check, Verdict.THERE) == {Why.SAME}
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
    assert sum(one.why is Why.SAME for one in check.found) == 5


def test_no_value_of_their_file_is_stored(home: DeletionHome) -> None:
    request = home.asks()
    before = rows(home.household, "SELECT (SELECT count(*) FROM curve), (SELECT count(*) FROM source)")
    home.checks.note(home.look(request, home.file(raised(home.curve, 5))))
    assert rows(home.household, "SELECT (SELECT count(*) FROM curve), (SELECT count(*) FROM source)") == before


def test_a_letter_that_asks_for_no_deletion_has_nothing_to_be_checked(kept: DeletionHome) -> None:
    request = kept.letters.draft(asked(kind="stop-collection", values={}))
    path = kept.file(kept.curve)
    assert code_of(lambda: kept.look(request, path)) == "deletion_not_asked"


def test_a_letter_that_was_not_sent_has_nothing_to_be_checked(kept: DeletionHome) -> None:
    request, path = kept.letters.draft(asked()), kept.file(kept.curve)
    assert code_of(lambda: kept.look(request, path)) == "deletion_not_sent"


@pytest.mark.slow
def test_a_switch_that_was_moved_has_an_effect_to_look_for(kept: DeletionHome) -> None:
    request = kept.switches()
    check = kept.look(request, kept.file(kept.curve), came=Came.SPACE)
    assert (check.notes, check.deletion.answered_on) == (What.EFFECT_CHECKED, date(2026, 4, 10))
    done = kept.checks.note(check)
    assert done is not None
    row = done.request.last(What.EFFECT_CHECKED, kept.letters.today())
    assert row is not None
    assert (row.said.seen, row.said.days) == (False, 14)


@pytest.mark.parametrize(
    ("mailed", "doubt"),
    [("2026-05-03", Doubt.BEFORE_YES), ("2026-05-04", Doubt.TOO_SOON), ("2026-05-10", Doubt.TOO_SOON)],
)
def test_what_was_given_before_the_effect_was_due_is_not_held_against_them(
    kept: DeletionHome, mailed: str, doubt: Doubt
) -> None:
    """They said yes on 4 May; seven days later it may be looked for."""
    request = kept.asks()
    check = kept.look(request, kept.mailed(kept.file(kept.curve), on=mailed), mailed=False)
    assert check.outcome is Outcome.THERE
    assert doubt in check.doubts
    assert (check.notes, check.due_from) == (None, date(2026, 5, 11))
    assert kept.checks.note(check) is None


def test_from_the_day_on_which_the_effect_is_due_it_counts(kept: DeletionHome) -> None:
    check = kept.look(kept.asks(), kept.mailed(kept.file(kept.curve), on="2026-05-11"), mailed=False)
    assert (check.notes, check.age, check.doubts) == (What.EFFECT_CHECKED, Age.AFTER, ())


def test_the_household_s_word_alone_dates_no_file_and_nothing_is_noted(kept: DeletionHome) -> None:
    """An old export, dropped in September as if it came then, said of a curve that it was not deleted."""
    request = kept.asks()
    for given_on in (None, date.fromisoformat(LOOKED)):
        check = kept.look(request, kept.file(kept.curve), given_on=given_on, mailed=False)
        assert (check.outcome, check.age, check.notes) == (Outcome.THERE, Age.UNKNOWN, None)
        assert Doubt.UNDATED in check.doubts
        assert kept.checks.note(check) is None
    assert kept.letters.request(request.reference).last(What.EFFECT_CHECKED, kept.letters.today()) is None


def test_a_file_that_was_imported_before_their_yes_is_no_proof_whoever_mailed_it(home: DeletionHome) -> None:
    check = home.look(home.asks(), home.folder / "avant.csv", given_on=date.fromisoformat(LOOKED))
    assert (check.age, check.notes) == (Age.BEFORE, None)
    assert {Doubt.SAME_FILE, Doubt.BEFORE_YES} <= set(check.doubts)


def test_the_letter_that_came_with_the_file_is_passed_over_and_a_damaged_file_is_not(kept: DeletionHome) -> None:
    letter, damaged = kept.folder / "reponse.pdf", kept.folder / "abime.xlsx"
    letter.write_bytes(PDF)
    damaged.write_bytes(b"PK\x03\x04 cut")
    request = kept.asks()
    check = kept.look(request, kept.file(kept.curve), letter)
    assert ([one.name for one in check.files], check.notes) == (["apres.eml › apres.csv"], What.EFFECT_CHECKED)
    assert code_of(lambda: kept.look(request, kept.file(kept.curve), damaged)) == "file_damaged"
    assert code_of(lambda: kept.look(request, letter)) == "file_unknown"


def test_a_mail_of_the_household_s_own_dates_nothing(kept: DeletionHome) -> None:
    request, mail = kept.asks(), kept.mailed(kept.file(kept.curve))
    kept.letters.set_sender({"email": "dpo@enedis.fr"})
    check = kept.look(request, mail, mailed=False)
    assert (Sign.MAIL in check.files[0].signs, check.notes) == (False, None)


def test_a_mail_of_somebody_else_is_no_more_than_one_of_two_signs(kept: DeletionHome) -> None:
    request, mail = kept.asks(), kept.mailed(kept.file(kept.curve))
    mail.write_bytes(mail.read_bytes().replace(b"dpo@enedis.fr", b"lea@x.fr"))
    check = kept.look(request, mail, mailed=False)
    assert (Sign.OTHER_MAIL in check.files[0].signs, check.notes) == (True, None)
    said = kept.look(request, mail, mailed=False, given_on=date.fromisoformat(LOOKED))
    assert said.notes is What.EFFECT_CHECKED


def test_what_a_program_at_home_wrote_is_none_of_theirs(kept: DeletionHome) -> None:
    own = put(kept.folder, "foyer.csv", FILES["statistics.tsv"])
    request = kept.asks()
    assert code_of(lambda: kept.look(request, own, mailed=False)) == "deletion_not_theirs"


def test_how_many_days_a_check_saw_is_nothing_that_a_person_says(kept: DeletionHome) -> None:
    request = kept.asks()
    texts = {"seen": "no", "days": "33"}
    assert code_of(lambda: kept.letters.note(request.reference, What.EFFECT_CHECKED, None, texts)) == (
        "letter_detail_unknown"
    )


def test_of_several_files_the_one_of_which_least_is_known_counts(kept: DeletionHome) -> None:
    request, theirs = kept.asks(), kept.mailed(kept.file(kept.curve))
    undated = kept.file(kept.days("2026-03-23", "2026-03-25"), "seul.csv")
    check = kept.look(request, theirs, undated, mailed=False)
    assert (check.age, check.weakest.name, check.notes) == (Age.UNKNOWN, "seul.csv", None)


def test_a_workbook_saved_since_and_the_household_s_word_agree(kept: DeletionHome) -> None:
    workbook = saved_on(kept.workbook(kept.curve), LOOKED)
    check = kept.look(kept.asks(), workbook, given_on=date.fromisoformat(LOOKED), mailed=False)
    assert {*check.files[0].signs} >= {Sign.SAVED, Sign.HOUSEHOLD}
    assert (check.age, check.notes) == (Age.AFTER, What.EFFECT_CHECKED)


def test_days_of_a_curve_after_their_yes_date_a_file_by_themselves(kept: DeletionHome) -> None:
    longer = weeks(FIRST, 60).curve
    check = kept.look(kept.asks(), kept.file(longer), mailed=False)
    assert check.files[0].signs[Sign.LAST_DAY] == date(2026, 5, 21)
    assert (check.age, check.notes) == (Age.AFTER, What.EFFECT_CHECKED)


def test_other_values_and_another_step_are_a_curve_all_the_same_and_what_they_are_is_said(kept: DeletionHome) -> None:
    request = kept.asks()
    for path, why in (
        (kept.file(raised(kept.curve, 8)), Why.OTHER_VALUES),
        (kept.file(merged(kept.curve, 3600), "heures.csv"), Why.OTHER_FORM),
    ):
        check = kept.look(request, path)
        assert told(check) == {"there": 14, "not_visible": 4}
        assert whys(check, Verdict.THERE) == {why}


def test_where_nothing_is_stored_no_more_is_said_than_that_a_curve_is_there(tmp_path: Path) -> None:
    """The less was known, the graver was the charge."""
    with deletion_home(tmp_path, Slat.CLOSED) as home:
        home.imports()
        check = home.look(home.asks(), home.file(home.curve))
        assert whys(check, Verdict.THERE) == {Why.NOTHING_HELD}
        assert check.doubts == (Doubt.NOTHING_HELD,)
        french = Catalogue("fr")
        said = list(DeletionCheckWords(french, figures_of(french)).told(check))
        assert said[0] == "Ceci contient une courbe pour 14 jours visés par la lettre"
        assert "Ce fichier ne dit pas si la courbe est restée chez eux ou revenue du compteur." in said
        assert not any("revenus" in one or "encore là" in one for one in said)


def test_that_they_write_that_they_hold_none_is_their_word_with_its_proof_and_closes_nothing(
    home: DeletionHome,
) -> None:
    request = home.asks()
    check = home.look(request, none_held=True)
    assert (check.outcome, check.notes) == (Outcome.NONE_HELD, What.NONE_HELD)
    assert code_of(lambda: home.checks.note(check)) == "letter_event_unproved"
    answer = home.folder / "reponse.pdf"
    answer.write_bytes(PDF)
    done = home.checks.note(check, Made("constat.pdf", PDF + b"%"), evidence=[answer])
    assert done is not None
    row = done.request.last(What.NONE_HELD, home.letters.today())
    assert row is not None
    assert len(row.evidence) == 2
    status = done.request.status(home.letters.today())
    assert (status.state, status.checkable) == (State.ANSWERED_FULL, True)
    case = home.letters.case(request.reference)
    assert "effet constaté" not in " ".join(one.piece.title for one in case.attached)


def test_a_day_to_come_is_refused(kept: DeletionHome) -> None:
    request = kept.asks()
    assert code_of(lambda: kept.look(request, none_held=True, given_on=date(2026, 6, 2))) == "deletion_given_ahead"
