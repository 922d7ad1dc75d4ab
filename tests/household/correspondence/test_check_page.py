"""The page of a check: what was compared and no more, on one page where the files are few; letters lead on with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from persienne.household.correspondence.check_page import check_page, finding, page_name, retold
from persienne.household.correspondence.drafting import Asked
from persienne.household.correspondence.follow_up import Made
from persienne.insight.deletion_check import Why
from persienne.letters.casefile import Measured
from persienne.letters.events import What
from support.deletion_homes import GRANTED, deletion_home
from support.households import merged, weeks
from support.letter_rows import PDF, noted
from support.paper_texts import lines, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.correspondence.deletion_check import DeletionCheck
    from support.deletion_homes import DeletionHome


@pytest.fixture
def home(tmp_path: Path) -> Iterator[DeletionHome]:
    """A home that keeps its curve: 14 days from 23 March, and a letter of 10 April."""
    with deletion_home(tmp_path) as made:
        made.imports()
        yield made


def page(check: DeletionCheck, language: str = "en") -> str:
    return text(check_page(check, language)).replace("\u00a0", " ").replace("\u202f", " ")


def test_it_names_the_letter_the_days_the_file_and_how_many_days_are_the_same(home: DeletionHome) -> None:
    check = home.look(home.asks(), home.file(home.curve))
    english, french = page(check), page(check, "fr")
    assert "the load curve of 14 days that were to be deleted is present" in english
    assert "Letter PERS-2026-0001 of 2026-04-10, to Enedis, about delivery point 09999999999998" in english
    assert "before the answer: 14. Days with the same values among them: 14." in english
    assert "la courbe de charge de 14 jours qui devaient être supprimés est présente" in french
    assert "du 23/03/2026 au 09/04/2026 inclus" in french
    for said in (english, french):
        assert check.files[0].sha256 in said
    assert finding(check, "fr") in text(check_page(check, "fr"))
    assert page_name(check) == "constat-PERS-2026-0001-2026-06-01.pdf"


@pytest.mark.slow
def test_a_french_finding_is_told_again_in_another_language(home: DeletionHome) -> None:
    check = home.look(home.asks(), home.file(home.curve))
    assert retold(finding(check, "fr"), "en") == finding(check, "en")
    assert retold(finding(check, "fr"), "fr") == finding(check, "fr")
    assert retold("Vu au guichet", "en") == "Vu au guichet"
    for body in ("1 jour", "Les 7 jours"):  # a name is no number
        french, english = (finding(check, language).replace("Enedis", body) for language in ("fr", "en"))
        assert retold(french, "en") == english


def test_why_days_could_not_be_compared_stands_beside_their_number(home: DeletionHome) -> None:
    request = home.asks()
    step = home.look(request, home.file(merged(home.curve, 3600)))
    assert "not comparable: another step than was held" in page(step)
    assert "pas comparables : un autre pas que celui détenu" in page(step, "fr")
    whole = home.file(home.curve).read_bytes()
    (home.folder / "coupe.csv").write_bytes(whole[: len(whole) // 2 + 3])
    cut = home.look(request, home.folder / "coupe.csv")
    assert "not comparable: the file breaks off" in page(cut)
    assert "None of the visible days could be compared" in page(cut)


def test_every_reason_not_to_compare_has_its_words(home: DeletionHome) -> None:
    check = home.look(home.asks(), home.file(merged(home.curve, 3600)))
    one = check.found[0]
    for why in (Why.OTHER_STEP, Why.OTHER_PRECISION, Why.INCOMPLETE, Why.FLAT, Why.CUT, Why.UNNAMED):
        for language in ("fr", "en"):
            assert page(replace(check, found=(replace(one, why=why),)), language)


def test_an_answer_without_a_file_shows_no_days_and_speaks_of_no_file(home: DeletionHome) -> None:
    said = page(home.look(home.asks(), none_held=True))
    assert "answers that it holds no load curve" in said
    assert "counts together with the written answer" in said
    assert "What the answer says could not be verified from here" in said
    for absent in ("SHA-256", "Day by day", "How the days were compared"):
        assert absent not in said


def test_a_file_that_shows_nothing_tells_of_no_comparison(home: DeletionHome) -> None:
    later = home.file(replace(home.curve, starts=home.curve.starts + 21 * 86_400))
    said = page(home.look(home.asks(), later))
    assert "is visible, which proves nothing by itself" in said
    assert "How the days were compared" not in said
    assert "comes back" not in said


def test_before_a_yes_and_after_a_no_that_is_said_beside_what_is_there(home: DeletionHome) -> None:
    request = home.asks(granted=False)
    assert "the deletion had not been granted" in page(home.look(request, home.file(home.curve)))
    noted(home.letters, request, What.REFUSED, GRANTED, verdicts="refused,refused,refused")
    assert "Suppression refusée" in page(home.look(request, home.file(home.curve)), "fr")


@pytest.mark.slow
def test_many_files_come_after_all_else_and_spans_are_counted_after_six(home: DeletionHome) -> None:
    home.curve = weeks("2025-09-29", 27 * 7).curve
    home.imports(name="long.csv")
    begin = date(2025, 9, 29)
    request = home.asks(begin=begin)
    starts = [begin + timedelta(days=14 * place) for place in range(7)]
    files = [home.file(home.days(f"{day}", f"{day + timedelta(days=6)}"), f"semaine-{day}.csv") for day in starts]
    said = lines(check_page(home.look(request, *files), "en"))
    assert "Files that were looked at: 7, named at the end" in "\n".join(said)
    assert "and 1 more span" in "\n".join(said)
    assert said.index("The files") > said.index("What this finding does not say")


def test_the_reminder_encloses_what_was_found_as_long_as_it_is_kept(home: DeletionHome) -> None:
    request = home.asks()
    check = home.look(request, home.file(home.curve))
    home.checks.note(check, Made(page_name(check), PDF), finding(check))
    reminder = home.letters.draft(Asked("reminder", "enedis", about=request.reference))
    said = text(home.letters.letter(reminder).sheet).replace("\u00a0", " ").replace("’", "'")
    assert "Le 1er juin 2026, cela n'était pas fait. Ce que j'ai constaté ce jour-là est joint à la présente." in said
    assert "mon constat du 1er juin 2026" in said


@pytest.mark.slow
def test_the_complaint_lists_the_page_as_an_exhibit_and_quotes_what_it_found(home: DeletionHome) -> None:
    request = home.asks()
    check = home.look(request, home.file(home.curve))
    home.checks.note(check, Made(page_name(check), PDF), finding(check))
    complaint = home.letters.complaint(request.reference)
    case = home.letters.case(request.reference)
    assert [one.content for one in case.attached][-1] == PDF
    read = [Measured("0" * 64, 1)] * len(case.attached)
    said = text(home.letters.complaint_letter(complaint, case, read).sheet).replace("\u00a0", " ")
    assert finding(check).replace("\u00a0", " ") in said
    assert "Pièce n° 2 : Constat de l’effet, 1er juin 2026" in said
