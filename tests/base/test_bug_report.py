"""A bug report may be posted in public: it says where the fault is in the code, and nothing that an exception says."""

from __future__ import annotations

import re
import subprocess

import pytest

from persienne.base.bug_report import bug_details, bug_report
from persienne.base.errors import UserError
from support.nasty import CORPUS, caught

PLACE = re.compile(r" {4}[\w.<>]+:[\w.<>]+:\d+", re.ASCII)
KIND = re.compile(r"(?:because of: |while handling: |among them: )?[\w.<>?]+(?: [A-Za-z0-9_]+)*", re.ASCII)


@pytest.mark.for_each("name", CORPUS)
def test_neither_the_report_nor_the_details_hold_a_secret(name: str) -> None:
    error = caught(CORPUS[name])
    for text in (bug_report(error), bug_details(error)):
        printed = text.partition("\n\n")[2]
        lines = [line for line in printed.splitlines() if not line.startswith("        ")]  # lines of the code
        assert not [(secret, text) for secret in CORPUS[name].secrets if secret in "\n".join(lines)]


@pytest.mark.for_each("name", CORPUS)
def test_the_report_is_kinds_codes_and_places_alone(name: str) -> None:
    head, _, told = bug_report(caught(CORPUS[name])).partition("\n\n")
    assert re.fullmatch(r"Persienne [\d.]+\nPython [\d.]+\+?, \w+ \S+ \w+", head)
    for line in told.splitlines():
        assert PLACE.fullmatch(line) or KIND.fullmatch(line), line
    assert "    support.nasty:" in told


def test_codes_and_numbers_of_the_system_are_told() -> None:
    told = [
        bug_report(error).partition("\n\n")[2].splitlines()[0]
        for error in (
            UserError("store_damaged", file="Dupont.csv"),
            OSError(5, "Dupont"),
            caught(CORPUS["database"]),
            subprocess.CalledProcessError(1, ["Dupont"]),
            UserError("Dupont est absent"),
        )
    ]
    assert told == [
        "persienne.base.errors.UserError store_damaged",
        "OSError EIO",
        "sqlite3.IntegrityError SQLITE_CONSTRAINT_CHECK",
        "subprocess.CalledProcessError",
        "persienne.base.errors.UserError",
    ]


def test_what_led_to_it_is_told_after_it() -> None:
    told = bug_report(caught(CORPUS["chain"]))
    assert told.index("ValueError") < told.index("because of: KeyError")
    assert "while handling" not in told
    members = bug_report(caught(CORPUS["group"]))
    assert "among them: OSError EIO" in members
    assert "among them: ValueError" in members


def test_a_circle_of_causes_ends() -> None:
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert bug_report(first).count("Error") == 2


def test_a_recursion_is_cut_in_its_middle() -> None:
    def deeper(n: int) -> int:
        return 0 if n < 0 else deeper(n - 1) + 1 // n

    try:
        deeper(200)
    except ZeroDivisionError as error:
        told = bug_report(error)
    assert told.count(".deeper:") < 50
    assert re.search(r"^ {4}\.\.\. 1\d\d more$", told, re.MULTILINE)


def test_the_details_hold_the_lines_of_the_code_and_the_shape_of_what_is_said() -> None:
    details = bug_details(caught(CORPUS["spaced point"]))
    assert "no meter ## ### ### ### ###" in details
    assert "        raise error" in details


def test_an_exception_that_cannot_be_printed_is_reported() -> None:
    assert "_Unsayable" in bug_report(caught(CORPUS["unsayable"]))
    assert "_Unsayable" in bug_details(caught(CORPUS["unsayable"]))
