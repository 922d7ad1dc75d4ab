"""The energies and roles: their names are stored, so they stay; who is two things at once is both of them."""

from __future__ import annotations

from persienne.base.energy_market import Energy, Role


def test_the_names_are_those_that_are_stored() -> None:
    assert [str(energy) for energy in Energy] == ["electricity", "gas"]
    names = "operator supplier operator_supplier third_party processor authority mediator review household"
    assert [str(role) for role in Role] == names.split()


def test_who_is_operator_and_supplier_is_both() -> None:
    assert Role.BOTH.parts == (Role.OPERATOR, Role.SUPPLIER)
    assert all(role.parts == (role,) for role in Role if role is not Role.BOTH)
