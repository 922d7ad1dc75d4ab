"""When a file was made: no sign alone dates it but its own last day and the mail that brought it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from persienne.insight.provenance import Age, Sign, age_of
from support.chance import cases, chance

YES, DUE, TODAY = date(2026, 6, 30), date(2026, 7, 7), date(2026, 10, 1)
JUNE, SEPTEMBER = date(2026, 6, 1), date(2026, 9, 1)


def of(**signs: date) -> Age:
    return age_of({Sign(name): day for name, day in signs.items()}, YES, DUE, TODAY)


@pytest.mark.parametrize("sign", [Sign.HOUSEHOLD, Sign.SAVED, Sign.HEADER, Sign.IMPORTED, Sign.OTHER_MAIL])
def test_one_such_sign_alone_dates_no_file(sign: Sign) -> None:
    assert age_of({sign: SEPTEMBER}, YES, DUE, TODAY) is Age.UNKNOWN


@pytest.mark.parametrize("sign", [Sign.LAST_DAY, Sign.MAIL])
def test_its_last_day_and_the_mail_that_brought_it_date_it_alone(sign: Sign) -> None:
    assert age_of({sign: SEPTEMBER}, YES, DUE, TODAY) is Age.AFTER


def test_two_signs_that_agree_date_it_and_two_that_do_not_agree_do_not() -> None:
    assert of(household=SEPTEMBER, saved=SEPTEMBER) is Age.AFTER
    assert of(household=SEPTEMBER, header=SEPTEMBER) is Age.AFTER
    assert of(household=SEPTEMBER, header=JUNE) is Age.UNKNOWN  # a head may announce an older period
    assert of(household=SEPTEMBER, saved=JUNE) is Age.BEFORE


def test_what_was_imported_here_before_their_yes_is_older_whatever_else_says_so() -> None:
    assert of(imported=JUNE, mail=SEPTEMBER, household=SEPTEMBER, saved=SEPTEMBER) is Age.BEFORE
    assert of(imported=SEPTEMBER, mail=SEPTEMBER) is Age.AFTER


def test_a_file_of_the_week_after_their_yes_came_too_soon() -> None:
    assert of(mail=date(2026, 7, 1)) is Age.SOON
    assert of(mail=YES) is Age.SOON
    assert of(household=SEPTEMBER, saved=date(2026, 7, 2)) is Age.SOON


def test_a_day_to_come_tells_nothing_and_what_can_t_both_be_true_tells_nothing_together() -> None:
    assert of(mail=date(2037, 1, 1)) is Age.UNKNOWN
    assert of(household=SEPTEMBER, saved=date(2026, 12, 3)) is Age.UNKNOWN
    assert of(household=date(2026, 7, 8), saved=SEPTEMBER) is Age.UNKNOWN  # saved after it was given
    assert of(mail=date(2026, 7, 8), last_day=SEPTEMBER) is Age.UNKNOWN


def test_a_mail_of_anybody_is_one_of_two_signs() -> None:
    assert of(other_mail=SEPTEMBER, household=SEPTEMBER) is Age.AFTER
    assert of(other_mail=JUNE, last_day=SEPTEMBER) is Age.BEFORE


def truly_after(signs: dict[Sign, date]) -> bool:
    """Whether a charge may rest on a file, by the rule as it is written, sign by sign."""
    signs = {sign: day for sign, day in signs.items() if day <= TODAY}
    given = [signs[one] for one in (Sign.MAIL, Sign.OTHER_MAIL, Sign.HOUSEHOLD, Sign.IMPORTED) if one in signs]
    if any(signs[one] > day for one in (Sign.LAST_DAY, Sign.SAVED) if one in signs for day in given):
        return False
    old = [day for sign, day in signs.items() if sign not in (Sign.LAST_DAY, Sign.HEADER) and day < YES]
    alone = [day for sign, day in signs.items() if sign in (Sign.LAST_DAY, Sign.MAIL) and day >= DUE]
    others = (Sign.HEADER, Sign.SAVED, Sign.OTHER_MAIL, Sign.HOUSEHOLD)
    agree = [day for sign, day in signs.items() if sign in others and day >= DUE]
    return not old and (bool(alone) or len(agree) >= 2)


@pytest.mark.slow
def test_ten_thousand_made_files_are_held_against_nobody_that_the_rule_does_not_allow() -> None:
    chances = chance("provenance")
    for _ in range(cases(10_000)):
        told = chances.sample(list(Sign), chances.randrange(len(Sign) + 1))
        signs = {sign: YES + timedelta(chances.choice((-30, -1, 0, 1, 6, 7, 8, 60, 300))) for sign in told}
        assert (age_of(signs, YES, DUE, TODAY) is Age.AFTER) == truly_after(signs), signs
