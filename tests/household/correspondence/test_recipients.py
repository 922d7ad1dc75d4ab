"""Who a letter goes to: a body that only the register names, too; a known address is compared before it is printed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.energy_market import Role
from persienne.base.errors import UserError
from persienne.consents.directory import Directory, shipped
from persienne.consents.parties import Typed
from persienne.household.correspondence.drafting import Asked
from persienne.household.correspondence.recipients import OFFICER, compared, party_of, to_compare
from persienne.letters.facts import Channel
from support.sharing import ADVISER, draft

if TYPE_CHECKING:
    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.household.register.register import ConsentRegister

TODAY = date(2026, 6, 1)


def test_an_address_that_is_typed_for_a_body_of_the_register_stays_under_its_id_and_its_name(
    letters: Correspondence, sharing: ConsentRegister
) -> None:
    sharing.append(draft(**ADVISER))
    body = party_of(sharing, "conseil & economies")
    assert (body.id, body.role, body in sharing.recipients()) == ("adviser", Role.THIRD_PARTY, True)
    sharing.add_party(Typed(body.name, body.role, "contrat", TODAY, ("5 rue du Modèle", "75000 PARIS")), body.id)
    asked = Asked("access", "adviser", channel=Channel.POST)
    request = letters.draft(asked)
    assert (request.draft.party_id, request.draft.body.name) == ("adviser", "Conseil & Économies")
    assert request.draft.body.address_lines == ("5 rue du Modèle", "75000 PARIS")


def test_a_new_body_with_the_name_of_one_of_the_register_is_that_body(sharing: ConsentRegister) -> None:
    sharing.append(draft(**ADVISER))
    typed = Typed("Conseil & Économies", Role.THIRD_PARTY, "contrat", TODAY, ("5 rue du Modèle", "75000 PARIS"))
    assert sharing.add_party(typed).id == "adviser"
    with pytest.raises(UserError) as refused:
        sharing.add_party(typed)
    assert refused.value.code == "party_exists"  # it has a row of its own now


def test_only_an_address_that_we_ship_for_an_operator_gets_the_line_of_its_officer(sharing: ConsentRegister) -> None:
    bodies = Directory(shipped())
    assert to_compare(bodies.party("enedis"))[:2] == ("Enedis", OFFICER)
    assert OFFICER not in to_compare(bodies.party("cnil"))
    sharing.add_party(Typed("Enedis", Role.OPERATOR, "une plainte", TODAY, siren="444608442"), "enedis")
    assert to_compare(sharing.parties().party("enedis"))[:2] == ("Enedis", OFFICER)  # a SIREN alone is no address
    sharing.add_party(Typed("Enedis", Role.OPERATOR, "sa page", TODAY, ("34 place d'Exemple", "75000 PARIS")), "enedis")
    assert to_compare(sharing.parties().party("enedis")) == ("Enedis", "34 place d'Exemple", "75000 PARIS")


def test_what_was_compared_is_kept_with_its_source_and_the_day(sharing: ConsentRegister) -> None:
    bodies = Directory(shipped())
    told = compared(bodies.party("cnil"), TODAY)
    assert (told.where, told.seen_on) == ("cnil.fr, « Contacter la CNIL » (datenanfragen/data, CC0)", TODAY)
    after = sharing.add_party(told, "cnil")
    assert after.address_for_letter(TODAY) == bodies.party("cnil").address
    with pytest.raises(UserError) as refused:
        compared(bodies.party("grdf"), TODAY)
    assert (refused.value.code, refused.value.facts) == ("letter_no_address", {"name": "GRDF"})


def test_a_letter_about_the_contract_alone_does_not_go_to_the_officer(
    letters: Correspondence, sharing: ConsentRegister
) -> None:
    sharing.add_party(compared(sharing.recipients().party("enedis"), letters.today()), "enedis")
    for slug, values, there in (("stop-collection", {}, True), ("meter-output", {"mode": "standard"}, False)):
        lines = letters.draft(Asked(slug, "enedis", values, channel=Channel.POST)).draft.body.address_lines
        assert (OFFICER in lines, "34 place des Corolles" in lines) == (there, True)
