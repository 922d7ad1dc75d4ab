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
    ASSISTANT = "assistant"
    """A third party that runs an AI assistant or agent, which reads by the household's own tools (MCP)."""
    GATEWAY = "gateway"
    """A third party between the operator's access for third parties and the household's own tools."""
    PROCESSOR = "processor"
    AUTHORITY = "authority"
    MEDIATOR = "mediator"
    REVIEW = "review"
    """The operator's own second look at a complaint."""
    HOUSEHOLD = "household"

    @property
    def parts(self) -> tuple[Role, ...]:
        """The roles that a letter knows: two for ``BOTH``, third party for its kinds, else the role itself."""
        if self is Role.BOTH:
            return (Role.OPERATOR, Role.SUPPLIER)
        return (Role.THIRD_PARTY,) if self in {Role.ASSISTANT, Role.GATEWAY} else (self,)

    @property
    def flags(self) -> frozenset[str]:
        """What a condition of a letter may ask for: the names of its parts, and its own unless it is ``BOTH``."""
        own = () if self is Role.BOTH else (self,)
        return frozenset(role.value for role in (*self.parts, *own))
