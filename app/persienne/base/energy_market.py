"""The two energies, and what an organisation is to a household; the names are those of the file and of the letters."""

from __future__ import annotations

from enum import StrEnum


class Energy(StrEnum):
    """What a meter measures, and what an organisation delivers or carries."""

    ELECTRICITY = "electricity"
    GAS = "gas"


class Role(StrEnum):
    """What an organisation is to a household."""

    OPERATOR = "operator"
    SUPPLIER = "supplier"
    BOTH = "operator_supplier"
    """Operator and supplier in one, as on the islands, to a letter: one letter, both bases."""
    THIRD_PARTY = "third_party"
    PROCESSOR = "processor"
    AUTHORITY = "authority"
    MEDIATOR = "mediator"
    REVIEW = "review"
    """The operator's own second look at a complaint."""
    HOUSEHOLD = "household"

    @property
    def parts(self) -> tuple[Role, ...]:
        """The single roles: operator and supplier for ``BOTH``, else the role itself."""
        return (Role.OPERATOR, Role.SUPPLIER) if self is Role.BOTH else (self,)
