"""The page of a check: what was compared and no more, on one page where the files are few; letters lead on with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from persienne.household.correspondence.check_page import check_page, finding, page_name, retold
from persienne.household.correspondence.drafting import Asked
from persienne.household.correspondence.follow_up import Made
from persienne.insight.deletion_check import Verdict, Why, outcome_of
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
    assert "What Enedis gave has a load curve for 14 days that the request is about." in english
    assert "Letter PERS-2026-0001 of 2026-04-10, to Enedis, about delivery point 09999999999998" in english
    assert "Days with the values that are stored in this household, but for rounding: 14" in english
    assert "contient une courbe de charge pour 14 jours visés par la demande" in french
    assert "was made: its last day, 2026-04-05, the body's e-mail that brought it, of 2026-06-01, its head" in english
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


def test_a_finding_of_an_earlier_version_keeps_its_words_and_is_told_again() -> None:
    former = "Dans ce qu’a remis Enedis, la courbe de charge de 14\u00a0jours qui devaient être supprimés est présente."
    assert retold(former, "en") == "In what Enedis gave, the load curve of 14 days that were to be deleted is present."


def test_why_days_could_not_be_compared_stands_beside_their_number(home: DeletionHome) -> None:
    request = home.asks()
    whole = home.file(home.curve).read_bytes()
    (home.folder / "coupe.csv").write_bytes(whole[: len(whole) // 2 + 3])
    cut = home.look(request, home.folder / "coupe.csv")
    assert "not comparable: the file breaks off" in page(cut)
    assert "How the days were compared" not in page(cut)
    step = home.look(request, home.file(merged(home.curve, 3600)))
    assert "Days written at another step or rounding: 14" in page(step)


def test_a_file_that_nothing_dates_is_no_proof_and_the_page_says_so(home: DeletionHome) -> None:
    said = page(home.look(home.asks(), home.file(home.curve), mailed=False), "fr")
    assert "Rien ne montre qu'il a été fait après que la suppression devait l'être" in said.replace("’", "'")


def test_every_verdict_and_reason_has_its_words(home: DeletionHome) -> None:
    check = home.look(home.asks(), home.file(home.curve))
    one = check.found[0]
    for why in Why:
        verdict = Verdict.NOT_COMPARABLE if why in (Why.INCOMPLETE, Why.FLAT, Why.CUT, Why.UNNAMED) else one.verdict
        if why is not Why.ABSENT:
            for language in ("fr", "en"):
                found = (replace(one, verdict=verdict, why=why),)
                told = replace(check, found=found, outcome=outcome_of(found, none_held=False))
                assert page(told, language)


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
    assert "regardé le 1er juin 2026, contient une courbe de charge pour 14 des jours visés." in said
    assert "n'était pas fait" not in said
    assert "M'indiquer à quel titre cette courbe est détenue, et l'effacer si rien ne le permet" in said
    assert "mon constat du 1er juin 2026" in said


@pytest.mark.slow
def test_the_complaint_lists_the_page_as_an_exhibit_and_says_what_the_file_has(home: DeletionHome) -> None:
    request = home.asks()
    check = home.look(request, home.file(home.curve))
    home.checks.note(check, Made(page_name(check), PDF), finding(check))
    complaint = home.letters.complaint(request.reference)
    case = home.letters.case(request.reference)
    assert [one.content for one in case.attached][-1] == PDF
    read = [Measured("0" * 64, 1)] * len(case.attached)
    said = text(home.letters.complaint_letter(complaint, case, read).sheet).replace("\u00a0", " ")
    assert "une courbe de charge y est pour 14 des jours visés (point n° 1)" in said
    assert "contient une courbe de charge pour 14 des jours dont il a accepté la suppression" in said
    assert "un fichier remis depuis contient une courbe" in said
    assert "effet non constaté" not in said
    assert "non suivie d’effet" not in said
    assert "Pièce n° 2 : Constat de l’effet, 1er juin 2026" in said
