"""What the check of a deletion says, in both languages: as much as was found, and what to do with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.household.correspondence.deletion_check import Came, Doubt
from persienne.insight.deletion_check import Verdict, Why
from persienne.letters.events import What
from persienne.telling.deletion_check_words import VERDICTS, DeletionCheckWords
from persienne.words.catalogue import Catalogue
from persienne.words.numbers import figures_of
from support.deletion_homes import GRANTED, deletion_home
from support.households import raised
from support.letter_rows import noted
from support.told import tell

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from support.deletion_homes import DeletionHome

FRENCH, ENGLISH = (DeletionCheckWords(one, figures_of(one)) for one in (Catalogue("fr"), Catalogue("en")))


@pytest.fixture
def home(tmp_path: Path) -> Iterator[DeletionHome]:
    """A home that keeps its curve: 14 days from 23 March, and a letter of 10 April."""
    with deletion_home(tmp_path) as made:
        made.imports()
        yield made


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_every_verdict_reason_and_doubt_has_its_words_in_french(home: DeletionHome) -> None:
    check = home.look(home.asks(), home.file(home.curve))
    one = next(day for day in check.found if day.why is Why.SAME)
    assert {FRENCH.verdict(verdict) for verdict in Verdict}.isdisjoint(VERDICTS.values())
    for why in Why:
        alone = replace(check, found=(replace(one, why=why),))
        ((*_, french),), ((*_, english),) = FRENCH.lines(alone), ENGLISH.lines(alone)
        assert french not in ("", english)
    doubted = FRENCH.doubts(replace(check, doubts=tuple(Doubt)))
    assert len(set(doubted)) == len(Doubt)


@pytest.mark.slow
def test_days_that_are_still_there_are_counted_named_and_reminded_of(home: DeletionHome) -> None:
    check = home.look(home.asks(), home.file(home.curve))
    tell(ENGLISH.headline(check), plain(FRENCH.headline(check)))
    still, unseen = ENGLISH.lines(check)
    assert (still[0], still[1], plain(still[2])) == (Verdict.THERE, "14 days", "23 Mar – 5 Apr 2026")
    assert (unseen[0], unseen[1], plain(unseen[2])) == (Verdict.NOT_VISIBLE, "4 days", "6 – 9 Apr 2026")
    tell(ENGLISH.to_do(check)[0])
    assert plain(FRENCH.to_do(check)[0]).startswith("Notez-le dans la demande")


def test_other_values_are_asked_about(home: DeletionHome) -> None:
    other = home.look(home.asks(), home.file(raised(home.curve, 8)))
    assert plain(FRENCH.headline(other)) == "Ceci contient une courbe pour 14 jours visés par la lettre"
    tell(ENGLISH.to_do(other)[0], plain(FRENCH.to_do(other)[0]))


def test_what_dates_a_file_is_said_and_how_to_get_one_that_is_dated(home: DeletionHome) -> None:
    request, path = home.asks(), home.file(home.curve)
    undated = home.look(request, path, mailed=False)
    assert "Je ne peux pas dire quand ce fichier a été fait" in " ".join(FRENCH.doubts(undated))
    tell(ENGLISH.made(undated), *ENGLISH.to_do(undated), plain(FRENCH.made(undated)))
    tell(ENGLISH.made(home.look(request, path)))


def test_nothing_seen_proves_nothing_and_nobody_is_told_to_open_the_collection(home: DeletionHome) -> None:
    request = home.asks()
    later = home.file(replace(home.curve, starts=home.curve.starts + 21 * 86_400))
    check = home.look(request, later, came=Came.SPACE)
    tell(ENGLISH.headline(check), ENGLISH.to_do(check)[0], FRENCH.to_do(check)[0], ENGLISH.steps()[-1])


def test_before_a_yes_and_after_a_no_nothing_is_held_against_them(home: DeletionHome) -> None:
    request = home.asks(granted=False)
    waiting = home.look(request, home.file(home.curve))
    tell(ENGLISH.to_do(waiting))
    noted(home.letters, request, What.REFUSED, GRANTED, verdicts="refused,refused,refused")
    refused = home.look(request, home.file(home.curve))
    tell(ENGLISH.to_do(refused))
    assert any("their refusal, not these days" in doubt for doubt in ENGLISH.doubts(refused))


def test_many_spans_are_counted_after_the_first_four() -> None:
    spans = tuple((day, day) for day in range(739_700, 739_712, 2))
    assert ENGLISH.spans(spans).endswith("2 more spans")
    assert plain(FRENCH.spans(spans)).endswith("2 autres périodes")
