"""What may be said to ``persienne consents``: members of closed lists, in words, and what is noted of an event."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

from persienne.base.energy_market import Energy, Role
from persienne.cli.declared import Flag, Place, arguments
from persienne.consents.fields import Basis, Category, Granularity, Keeps, Method, Purpose, Runs, State
from persienne.telling.sharing_words import BASES, PURPOSES, STEPS
from persienne.words.english import table

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

    from persienne.cli.choices import Tables

STATES = table("register.states")
CATEGORIES = table("register.categories")
REGISTER_ROLES = table("register.roles")
PLACES = table("register.places")
KEEPING = table("register.keeping")
REGISTER_PURPOSES = table("register.purposes")
REGISTER_BASES = table("register.bases")
REGISTER_STEPS = table("register.steps")
ENERGIES = table("register.energies")
METHODS = table("register.methods")

WORDS: Final[Mapping[type[StrEnum], Tables]] = {
    State: (("Register", STATES),),
    Category: (("Register", CATEGORIES),),
    Role: (("Register", REGISTER_ROLES),),
    Runs: (("Register", PLACES),),
    Keeps: (("Register", KEEPING),),
    Purpose: (("SharingWords", PURPOSES), ("Register", REGISTER_PURPOSES)),
    Basis: (("SharingWords", BASES), ("Register", REGISTER_BASES)),
    Granularity: (("SharingWords", STEPS), ("Register", REGISTER_STEPS)),
    Energy: (("Register", ENERGIES),),
    Method: (("HistoryOfFlowWords", METHODS),),
}
"""The words of each closed list that is asked for, first those of the lists that are printed."""

ROLES: Final = (Role.THIRD_PARTY, Role.ASSISTANT, Role.GATEWAY, Role.SUPPLIER, Role.OPERATOR)
"""What an organisation may be to a home."""

_OURS = frozenset({State.SLATS_MOVED, State.EXPORTED, State.PURGED, State.RETRACTED})
"""What a household notes itself; a retraction names the event that it takes back, and has its own command."""

_LATER = (
    *(State.RENEWED, State.MODIFIED, State.FOUND, State.GIVEN, State.REFUSED, State.CONTESTED),
    *(State.PROOF_ADDED, State.PROOF_LOST),
)
"""What may happen to a consent that was noted; withdrawing it and what was seen of that have their own commands."""

NotedState = Annotated[
    State | None, Flag("consents-state", choices=[one for one in State if one not in _OURS], words=WORDS[State])
]
LaterState = Annotated[State, Flag("consents-note-state", choices=_LATER, words=WORDS[State])]
Step = Annotated[
    Granularity | None, Flag("consents-granularity", None, "--granularity --step", words=WORDS[Granularity])
]
On = Annotated[str | None, Flag("consents-day", "D", "--on --date --from")]
Today = Annotated[str | None, Flag("consents-on", "D", "--on --date")]
Until = Annotated[str | None, Flag("consents-until", "D", "--until --to")]
Note = Annotated[str | None, Flag("consents-note", "TEXT")]
Proofs = Annotated[Sequence[Path], Flag("consents-proof-file", "FILE", "--proof")]
EventId = Annotated[str, Place("consents-event", "EVENT")]
Settings = Annotated[Sequence[str], Flag("consents-set", "FIELD=VALUE", "--set")]


@arguments
class Which:
    """A consent by its id, or by its party, data, meter and step; by the step one of its flows."""

    consent: Annotated[str, Place("consents-consent", "CONSENT")]
    category: Annotated[Category | None, Flag("consents-which", words=WORDS[Category])] = None
    meter: Annotated[str | None, Flag("consents-of-meter", "M")] = None
    step: Step = None


@arguments
class Added:
    """What is noted of one event."""

    state: NotedState = None
    category: Annotated[Category | None, Flag("consents-category", words=WORDS[Category], told=True)] = None
    party: Annotated[str | None, Flag("consents-party", "NAME")] = None
    role: Annotated[Role | None, Flag("consents-role", choices=ROLES, words=WORDS[Role])] = None
    runs: Annotated[Runs | None, Flag("consents-runs", words=WORDS[Runs])] = None
    keeps: Annotated[Keeps | None, Flag("consents-keeps", words=WORDS[Keeps])] = None
    purpose: Annotated[Purpose | None, Flag("consents-purpose", words=WORDS[Purpose])] = None
    basis: Annotated[Basis | None, Flag("consents-basis", words=WORDS[Basis])] = None
    holder: Annotated[str | None, Flag("consents-holder", "NAME")] = None
    meter: Annotated[str | None, Flag("consents-meter", "M")] = None
    energy: Annotated[Energy | None, Flag("consents-energy", words=WORDS[Energy])] = None
    until: Until = None
    note: Note = None
    proof: Proofs = ()
    step: Step = None
    settings: Settings = ()
    on: On = None
