"""A process that has the fault log installed prints nothing raw, whoever raises, warns or logs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.nasty import CORPUS, SPACED

TESTS = Path(__file__).parents[1]

BEGIN = """
import gc, logging, sys, threading, warnings
from persienne.base import fault_log
from support.nasty import CORPUS, caught
fault_log.install(details=sys.argv[2] == "details")
nasty = CORPUS[sys.argv[1]]
"""

WAYS = {
    "uncaught": "nasty.make()",
    "in a thread": "thread = threading.Thread(target=nasty.make, name='Dupont'); thread.start(); thread.join()",
    "in what tidies up": """
class Kept:
    def __del__(self):
        nasty.make()
del [Kept()][0]
gc.collect()
""",
    "logged by us": "logging.getLogger('persienne.x').error('a call failed', exc_info=caught(nasty))",
    "logged by us with its facts": "logging.getLogger('persienne.x').error('%s failed', str_of(nasty))",
    "logged by a library": "logging.getLogger('library').warning(str_of(nasty), exc_info=caught(nasty))",
    "logged by one that asks no other": """
log = logging.getLogger('proud')
log.propagate = False
log.warning('%s', str_of(nasty))
""",
    "logged with facts that do not fit": "logging.getLogger('library').error('%d', str_of(nasty))",
    "warned of": "warnings.simplefilter('always'); warnings.warn(str_of(nasty))",
}

STR_OF = """
def str_of(nasty):
    try:
        return str(caught(nasty))
    except ValueError:
        return ''
"""


def told(way: str, name: str, how: str = "") -> str:
    done = subprocess.run(
        [sys.executable, "-c", BEGIN + STR_OF + WAYS[way], name, how],
        env={**os.environ, "PYTHONPATH": str(TESTS)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == ""
    return done.stderr


@pytest.mark.slow
@pytest.mark.for_each("way", WAYS)
def test_nothing_of_the_household_is_printed(way: str) -> None:
    for name in ("spaced point", "another home"):
        said = told(way, name)
        assert said
        assert not [secret for secret in CORPUS[name].secrets if secret in said]
        assert "Traceback" not in said
        assert str(TESTS) not in said


@pytest.mark.slow
@pytest.mark.for_each("name", CORPUS)
def test_no_exception_that_nobody_caught_says_its_secret(name: str) -> None:
    said = told("uncaught", name)
    assert "    support.nasty:" in said
    assert not [secret for secret in CORPUS[name].secrets if secret in said]


@pytest.mark.slow
def test_what_is_said_tells_where_the_fault_is() -> None:
    assert "\nValueError\n    __main__:<module>:" in told("uncaught", "spaced point")
    assert told("logged by us", "spaced point").splitlines()[:2] == [
        "ERROR persienne.x:<module>:13 a call failed",
        "ValueError",
    ]
    assert told("logged by us with its facts", "spaced point") == "ERROR persienne.x:<module>:13 %s failed\n"
    assert told("logged by a library", "spaced point").startswith("WARNING library:<module>:13\nValueError\n")
    assert told("warned of", "spaced point").endswith(" UserWarning\n")


@pytest.mark.parametrize("way", ["uncaught", "in a thread", "logged by a library", "warned of"])
def test_the_details_are_said_where_they_are_asked_for_and_masked_still(way: str) -> None:
    said = told(way, "spaced point", "details")
    assert "no meter ## ### ### ### ###" in said
    assert SPACED not in said


def test_an_interruption_says_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-c", BEGIN + "raise KeyboardInterrupt", "chain", ""],
        env={**os.environ, "PYTHONPATH": str(TESTS)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
