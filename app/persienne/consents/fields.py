"""The closed lists that a row of the register is made of, as names only; no row, no rule about rows, no sentence.

The members are those of the field table that the register follows (ISO/IEC TS 27560 as W3C DPV maps it, and GDPR 7(1));
the values are what the command line, the file and the exports say.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

SCHEMA_VERSION = "1"
"""The shape of a row; a row says which one it has."""

LAW_AS_OF = "2026-04-03"
"""The day up to which the legal references were read in the consolidated texts; each row bears it."""


class Kind(StrEnum):
    """What a row is about."""

    CONSENT = "consent"
    """One party, one category of data, one purpose."""
    HOUSEHOLD = "household"
    """A fact of the household that bears on several consents: it changed its supplier, it did the round."""
    SLAT = "slat"
    """The local slats were moved on this computer."""
    EXPORT = "export"
    """Measures were written to a file that anyone can read, on this computer."""
    REGISTER = "register"
    """The register itself: it was emptied."""


class State(StrEnum):
    """What happened (``event_state``)."""

    GIVEN = "given"
    RENEWED = "renewed"
    REFUSED = "refused"
    """Also the opposition to the recording in the meter (C1)."""
    MODIFIED = "modified"
    WITHDRAWAL_REQUESTED = "withdrawal_requested"
    """Asked of somebody else, by letter or form: nothing is switched off yet."""
    WITHDRAWN = "withdrawn"
    """Switched off by the household itself, as far as it can see."""
    EFFECT_CONFIRMED = "effect_confirmed"
    """It was seen, or confirmed in writing, that nothing passes any more."""
    EXPIRED = "expired"
    ENDED_BY_LAW = "ended_by_law"
    CONTESTED = "contested"
    FOUND = "found"
    """Seen in an account; nobody remembers giving it, or it was seen again at a later round."""
    PROOF_ADDED = "proof_added"
    PROOF_LOST = "proof_lost"
    RETRACTED = "retracted"
    """The row that this one corrects was noted by mistake: nothing of the kind happened."""
    SUPPLIER_CHANGED = "supplier_changed"
    ROUND_DONE = "round_done"
    SLATS_MOVED = "slats_moved"
    EXPORTED = "exported"
    PURGED = "purged"


STATES_OF: dict[Kind, frozenset[State]] = {
    Kind.HOUSEHOLD: frozenset({State.SUPPLIER_CHANGED, State.ROUND_DONE, State.RETRACTED}),
    Kind.SLAT: frozenset({State.SLATS_MOVED}),
    Kind.EXPORT: frozenset({State.EXPORTED}),
    Kind.REGISTER: frozenset({State.PURGED}),
}
STATES_OF[Kind.CONSENT] = (
    frozenset(State) - {State.SUPPLIER_CHANGED, State.ROUND_DONE, State.SLATS_MOVED, State.EXPORTED, State.PURGED}
)  # fmt: skip


class EventType(StrEnum):
    """How plain the will was (``event_type``); ``unknown`` is never made into anything better."""

    EXPLICIT = "explicit"
    ORDINARY = "ordinary"
    SWITCH = "switch"
    SUPPLIER_DECLARATION = "supplier_declaration"
    """The supplier told the operator that it holds the consent."""
    UNKNOWN = "unknown"


class Category(StrEnum):
    """What the data are; one category a row."""

    A = "A"
    """Index and daily consumption."""
    B = "B"
    """Daily maximum power."""
    C1 = "C1"
    """Load curve recorded inside the meter: on unless opposed, never a consent."""
    C2 = "C2"
    """Load curve collected by the operator: off unless asked for."""
    D = "D"
    """A (daily), B or C2 passed to the supplier."""
    E = "E"
    """Any of it passed to a third party."""
    F = "F"
    """The monthly index passed to the supplier for its bills."""
    OTHER = "other"


BY_LAW = frozenset({Category.A, Category.B, Category.C1, Category.F})
"""What passes without a consent: the law or the contract says so. It is explained, and never shown as a choice."""

NOT_IN_GAS = frozenset({Category.B, Category.C1, Category.C2})
"""What no gas meter has."""


class Granularity(StrEnum):
    """The step of the data."""

    MONTH = "month"
    DAY = "day"
    HOUR = "hour"
    HALF_HOUR = "half-hour"
    QUARTER_HOUR = "quarter-hour"
    TEN_MINUTES = "ten-minutes"
    REAL_TIME = "real-time"

    @property
    def fineness(self) -> int:
        """0 for a month, more for a finer step."""
        return tuple(Granularity).index(self)


SECONDS: Final = {
    Granularity.DAY: 86_400,
    Granularity.HOUR: 3600,
    Granularity.HALF_HOUR: 1800,
    Granularity.QUARTER_HOUR: 900,
    Granularity.TEN_MINUTES: 600,
    Granularity.REAL_TIME: 60,
}
"""The steps that say something of days; a month says next to nothing."""


def granularity_of(seconds: int) -> Granularity:
    """The finest step that is no finer than this length; a month for more than a day."""
    return [Granularity.MONTH, *(step for step, length in SECONDS.items() if seconds <= length)][-1]


class Band(StrEnum):
    """How much a step tells: each band is a consent of its own (CNIL, MED-2019-035 and MED-2019-036)."""

    MONTH = "month"
    DAY = "day"
    FINER = "finer"
    """An hour or less: the load curve."""


_BANDS = {Granularity.MONTH: Band.MONTH, Granularity.DAY: Band.DAY}
_ONLY_BANDS = {
    Category.A: Band.DAY,
    Category.B: Band.DAY,
    Category.C1: Band.FINER,
    Category.C2: Band.FINER,
    Category.F: Band.MONTH,
}


def band_of(category: Category | None, step: Granularity | None) -> Band | None:
    """The band of a step; where none was noted, the usual one of such data, or None where they have several."""
    if step is not None:
        return _BANDS.get(step, Band.FINER)
    return None if category is None else _ONLY_BANDS.get(category)


class Purpose(StrEnum):
    """What for; one purpose a row. ``other`` needs the household's own words beside it."""

    BILLING = "billing"
    DISPLAY = "display"
    """Showing the household its own history."""
    ADVICE = "advice"
    OFFER = "offer"
    """Comparing or proposing offers."""
    FLEXIBILITY = "flexibility"
    """Shifting or cutting loads."""
    SOLAR = "solar"
    """Own production, shared production."""
    NETWORK = "network"
    """Running the grid."""
    MAINTENANCE = "maintenance"
    RESEARCH = "research"
    MARKETING = "marketing"
    OTHER = "other"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """The ground (``legal_basis``); the article, where one is known, stands beside it in ``legal_ref``."""

    CONSENT = "consent"
    CONTRACT = "contract"
    LEGAL_DUTY = "legal_duty"
    PUBLIC_TASK = "public_task"
    LEGITIMATE_INTEREST = "legitimate_interest"
    OPT_OUT = "opt_out"
    """On until opposed, which is not a consent."""
    LAW = "law"
    """The article beside it says so; on which ground of the GDPR that rests is not said here."""
    UNKNOWN = "unknown"


class GivenHow(StrEnum):
    """The way in which it was given."""

    WEB = "web"
    PAPER = "paper"
    PHONE = "phone"
    IN_PERSON = "in_person"
    EMAIL = "email"
    API = "api"
    UNKNOWN = "unknown"


class Method(StrEnum):
    """The way in which it is, or was, withdrawn."""

    SWITCH = "switch"
    """A switch in an account: the household does it itself."""
    LETTER = "letter"
    EMAIL = "email"
    FORM = "form"
    PHONE = "phone"
    OTHER = "other"

    @property
    def asks(self) -> bool:
        """Whether somebody else has to act on it: then a withdrawal is a request until its effect is confirmed."""
        return self is not Method.SWITCH


class ProofType(StrEnum):
    """What shows it."""

    NONE = "none"
    DOCUMENT = "document"
    SCREENSHOT = "screenshot"
    EMAIL = "email"
    ACKNOWLEDGEMENT = "acknowledgement"
    STATEMENT = "statement"
    """Somebody's word."""
    OTHER = "other"


class Runs(StrEnum):
    """Where an assistant or a gateway works on what it reads."""

    CLOUD = "cloud"
    """At who runs it, or at whom that one pays for it."""
    OWN_MACHINE = "own-machine"
    """On a machine of the household's own, which sends nothing of it anywhere: nobody else gets data."""


class Keeps(StrEnum):
    """Whether the party stores the data that it reads, by its own account."""

    YES = "yes"
    NO = "no"


class ExpirySource(StrEnum):
    """Where the last day comes from."""

    STATED = "stated"
    INFERRED = "inferred"
    NONE = "none"
