"""Households that move, have a second home or share a contract: what each paper says of the meter and its holders."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from persienne.base.energy_market import Energy
from persienne.base.reading import Meter
from persienne.household.correspondence.drafting import Asked
from persienne.letters.casefile import Measured
from persienne.letters.events import What
from persienne.letters.requests import draft_from_json, draft_to_json
from persienne.letters.tenancy import Tenancy
from persienne.store import meters
from persienne.store.driver import transaction
from support.letter_homes import POINT
from support.letter_rows import noted, printed
from support.paper_texts import text
from support.stored import code_of

if TYPE_CHECKING:
    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.letters.requests import Request
    from persienne.store.driver import Connection
    from support.sharing import Clock

PRM: Final = POINT[Energy.ELECTRICITY]
SECOND: Final = "10987654321098"
GRENOBLE: Final = "5 rue des Alpes, 38000 Grenoble"


@pytest.fixture(autouse=True)
def camille(letters: Correspondence, conn: Connection) -> None:
    letters.set_sender({"name": "Camille Exemple", "address": "5 rue des Alpes;38000 Grenoble", "place": "Grenoble"})
    with transaction(conn):
        meters.create(conn, Meter(PRM))


def paper(letters: Correspondence, request: Request) -> str:
    """The letter as it would be sent today, on one line."""
    return " ".join(text(letters.letter(request).sheet).replace("\u00a0", " ").split())


def file(letters: Correspondence, about: Request) -> str:
    """The file for the CNIL of today, on one line."""
    complaint, case = letters.complaint(about.reference), letters.case(about.reference)
    read = [Measured("a" * 64, 1)] * len(case.attached)
    return " ".join(text(letters.complaint_letter(complaint, case, read).sheet).replace("\u00a0", " ").split())


def left_in_june(letters: Correspondence, clock: Clock, **answers: object) -> Request:
    """A letter of 1 June about Grenoble that arrived, and a household that has lived in Lyon since July."""
    request = printed(letters, **{"point": PRM, **answers})
    noted(letters, request, What.SENT, "2026-06-01")
    clock.put("2026-06-03")
    request = noted(letters, request, What.RECEIVED, "2026-06-03")
    clock.put("2026-09-01")
    letters.set_sender({"address": "3 quai de l’Exemple;69002 Lyon", "place": "Lyon"})
    return request


def test_the_reminder_of_an_old_letter_says_where_its_meter_was(letters: Correspondence, clock: Clock) -> None:
    about = left_in_june(letters, clock)
    said = paper(letters, letters.draft(Asked("reminder", "enedis", about=about.reference)))
    assert f"n° {PRM}, situé {GRENOBLE}." in said
    assert "situé 3 quai" not in said
    assert "3 quai de l’Exemple 69002 Lyon Enedis" in said  # where the answer goes
    assert [one.address for one in letters.tenancies.sent] == [("5 rue des Alpes", "38000 Grenoble")]


def test_who_left_was_the_holder_and_asks_nothing_for_the_days_after(letters: Correspondence, clock: Clock) -> None:
    about = left_in_june(letters, clock)
    letters.set_tenancy(Tenancy(Energy.ELECTRICITY, PRM, ("5 rue des Alpes", "38000 Grenoble"), end=date(2026, 6, 30)))
    said = paper(letters, letters.draft(Asked("reminder", "enedis", about=about.reference)))
    assert f"J’ai été titulaire du contrat d’électricité pour le point de livraison (PRM) n° {PRM}" in said
    assert f"situé {GRENOBLE}, jusqu’au 30 juin 2026. Je ne demande rien pour les jours qui suivent." in said
    assert "Je suis titulaire" not in said
    assert f"Qualité : titulaire du contrat d’électricité pour le point de livraison (PRM) n° {PRM}, jusqu’au" in file(
        letters, about
    )


def test_the_letter_by_which_one_leaves_ends_the_contract_once_it_has_left(
    letters: Correspondence, clock: Clock
) -> None:
    told = {"leaving": "home", "leaving_on": date(2026, 6, 30)}
    letters.set_tenancy(Tenancy(Energy.ELECTRICITY, PRM, ("5 rue des Alpes", "38000 Grenoble")))
    draft = letters.draft(Asked("leaving", "enedis", told, point=PRM))
    assert [one.end for one in letters.tenancies.said] == [None]
    letters.discard(draft.reference)
    about = left_in_june(letters, clock, kind="leaving", values=told)
    assert [one.end for one in letters.tenancies.said] == [date(2026, 6, 30)]
    said = paper(letters, letters.draft(Asked("reminder", "enedis", about=about.reference)))
    assert f"situé {GRENOBLE}, jusqu’au 30 juin 2026. Je ne demande rien" in said
    assert "titulaire du contrat d’électricité pour le point de livraison (PRM)" in file(letters, about)
    refused = lambda: letters.draft(Asked("stop-collection", "enedis", point=PRM))  # noqa: E731
    assert code_of(refused) == "letter_tenancy_ended"


def test_who_changes_the_supplier_leaves_no_home(letters: Correspondence, clock: Clock) -> None:
    letters.set_tenancy(Tenancy(Energy.ELECTRICITY, PRM, ("5 rue des Alpes", "38000 Grenoble")))
    left_in_june(letters, clock, kind="leaving", values={"leaving": "supplier", "leaving_on": date(2026, 6, 30)})
    assert [one.end for one in letters.tenancies.said] == [None]


def test_another_meter_is_nowhere_until_somebody_says_where(letters: Correspondence) -> None:
    said = paper(letters, letters.draft(Asked("stop-collection", "enedis", point=SECOND)))
    assert "situé ______________." in said
    letters.set_tenancy(Tenancy(Energy.ELECTRICITY, SECOND, ("1 chemin du Lac", "74000 Annecy")), elsewhere=True)
    assert "situé 1 chemin du Lac, 74000 Annecy." in paper(letters, letters.requests()[0])
    letters.forget_tenancy(letters.tenancies.said[0])
    assert "situé ______________." in paper(letters, letters.requests()[0])


def test_a_number_that_no_meter_and_no_letter_has_is_refused_by_name(letters: Correspondence) -> None:
    new = Tenancy(Energy.ELECTRICITY, SECOND)
    assert code_of(lambda: letters.set_tenancy(new)) == "tenancy_unknown_meter"
    letters.set_tenancy(new, elsewhere=True)
    letters.set_tenancy(replace(new, end=date(2026, 5, 1)), new)
    assert letters.tenancies.said == (replace(new, end=date(2026, 5, 1)),)


def test_what_was_printed_says_what_it_said(letters: Correspondence) -> None:
    request = printed(letters, point=PRM)
    before = letters.sheets(request)
    letters.set_tenancy(Tenancy(Energy.ELECTRICITY, PRM, ("ailleurs",)))
    assert letters.sheets(letters.request(request.reference)) == before


def test_who_stays_in_a_shared_home_is_said(letters: Correspondence) -> None:
    place = ("5 rue des Alpes", "38000 Grenoble")
    both = ("Camille Exemple", "Dominique Modèle")
    ours = Tenancy(Energy.ELECTRICITY, PRM, place, both, begin=date(2020, 5, 1), end=date(2026, 5, 15))
    letters.set_tenancy(ours)
    letters.set_tenancy(Tenancy(Energy.ELECTRICITY, PRM, place, both[1:], begin=date(2026, 5, 16)))
    said = paper(letters, letters.draft(Asked("access", "enedis", point=PRM)))
    assert "J’ai été titulaire, avec Dominique Modèle, du contrat d’électricité" in said
    assert "Dominique Modèle en reste titulaire." in said


def test_a_draft_is_read_again_with_its_tenancy_and_an_older_one_with_its_address(letters: Correspondence) -> None:
    letters.set_tenancy(Tenancy(Energy.ELECTRICITY, PRM, ("ici",), ("Camille Exemple",), end=date(2026, 12, 1)))
    draft = letters.draft(Asked("access", "enedis", point=PRM)).draft
    assert draft_from_json(draft_to_json(draft)) == draft
    older = '"supply_address": ["12 rue"], "former": '
    read = draft_from_json(draft_to_json(draft).replace('"tenancy": ', older))
    assert read.facts.tenancy == Tenancy(Energy.ELECTRICITY, PRM, ("12 rue",))


def test_who_left_a_home_whose_place_nobody_said_was_its_holder_all_the_same(
    letters: Correspondence, clock: Clock
) -> None:
    told = {"leaving": "home", "leaving_on": date(2026, 6, 30)}
    about = left_in_june(letters, clock, kind="leaving", values=told, point=SECOND)
    said = paper(letters, letters.draft(Asked("reminder", "enedis", about=about.reference)))
    assert "situé ______________, jusqu’au 30 juin 2026. Je ne demande rien" in said
