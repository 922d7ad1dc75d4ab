"""A bug report may be posted in public: no meter number, no home folder, no file name is left in it."""

from __future__ import annotations

from pathlib import Path

from persienne.base.bug_report import bug_report, mask


def test_meter_numbers_keep_their_last_four_digits_only() -> None:
    assert mask("PRM 12345678901234, ADCO 021234567890.") == "PRM **********1234, ADCO ********7890."


def test_longer_and_shorter_numbers_are_no_meter_numbers() -> None:
    assert mask("1700000000 and 123456789012345") == "1700000000 and 123456789012345"


def test_the_name_of_an_imported_file_is_masked_even_where_it_holds_a_surname() -> None:
    assert mask("open('/data/123-Dupont-Jeanne.csv')") == "open('/data/<file>.csv')"


def test_the_traceback_is_masked_too() -> None:
    try:
        raise ValueError(f"{Path.home()}/x: 99999999999901")
    except ValueError as error:
        report = bug_report(error)
    assert "99999999999901" not in report
    assert str(Path.home()) not in report
    assert "**********9901" in report
    assert "ValueError" in report
