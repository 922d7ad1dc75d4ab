"""The closed lists of the register whose members an argument may be, with their words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.base.energy_market import Energy, Role
from persienne.consents.fields import Basis, Category, Granularity, Keeps, Method, Purpose, Runs, State
from persienne.telling.sharing_words import BASES, PURPOSES, STEPS
from persienne.words import register as words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

    from persienne.cli.choices import Tables

WORDS: Final[Mapping[type[StrEnum], Tables]] = {
    State: (("Register", words.STATES),),
    Category: (("Register", words.CATEGORIES),),
    Role: (("Register", words.ROLES),),
    Runs: (("Register", words.PLACES),),
    Keeps: (("Register", words.KEEPING),),
    Purpose: (("SharingWords", PURPOSES), ("Register", words.PURPOSES)),
    Basis: (("SharingWords", BASES), ("Register", words.BASES)),
    Granularity: (("SharingWords", STEPS), ("Register", words.STEPS)),
    Energy: (("Register", words.ENERGIES),),
    Method: (("HistoryOfFlowWords", words.METHODS),),
}
"""The words of each closed list that is asked for, first those of the lists that are printed."""

ROLES: Final = (Role.THIRD_PARTY, Role.ASSISTANT, Role.GATEWAY, Role.SUPPLIER, Role.OPERATOR)
"""What an organisation may be to a home."""
