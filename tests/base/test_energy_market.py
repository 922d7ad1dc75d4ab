"""The energies and roles: their names are stored, so they stay; who is two things at once is both of them."""

from __future__ import annotations

from persienne.base.energy_market import Energy, Role


def test_the_names_are_those_that_are_stored() -> None:
    assert [str(energy) for energy in Energy] == ["electricity", "gas"]
    names = "operator supplier operator_supplier third_party assistant gateway processor authority"
    assert [str(role) for role in Role] == [*names.split(), "mediator", "review", "household"]


def test_who_is_operator_and_supplier_is_both() -> None:
    assert Role.BOTH.parts == (Role.OPERATOR, Role.SUPPLIER)
    several = {Role.BOTH, Role.ASSISTANT, Role.GATEWAY}
    assert all(role.parts == (role,) for role in Role if role not in several)


def test_an_assistant_and_a_gateway_are_third_parties_to_a_letter() -> None:
    for role in (Role.ASSISTANT, Role.GATEWAY):
        assert role.parts == (Role.THIRD_PARTY,)
        assert role.flags == {role.value, "third_party"}
    assert Role.BOTH.flags == {"operator", "supplier"}
