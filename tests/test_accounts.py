"""No test finds what another one, or another run, left of a household: each has an account of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from persienne.household.access.last_seen import place_of_this_account

THE_PERSONS_OWN = Path.home() / ".local" / "state" / "persienne" / "last-seen.json"


@pytest.fixture(scope="module")
def of_the_module() -> Path:
    return place_of_this_account()


@pytest.fixture(scope="module")
def of_the_module_too() -> Path:
    return place_of_this_account()


@pytest.fixture
def of_one_test() -> Path:
    return place_of_this_account()


def test_what_many_tests_share_is_made_in_an_account_of_its_own(
    of_the_module: Path, of_the_module_too: Path, of_one_test: Path
) -> None:
    places = [of_the_module, of_the_module_too, of_one_test, THE_PERSONS_OWN]
    assert len(set(places)) == len(places)


def test_a_test_has_one_account_from_its_fixtures_to_its_end(of_one_test: Path) -> None:
    assert place_of_this_account() == of_one_test
