"""The words for the codes of the register of consents, and for the sheet that is printed from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.words.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.words.marking import Translate

CATEGORIES = {
    "A": QT_TRANSLATE_NOOP("Register", "consumption of each day"),
    "B": QT_TRANSLATE_NOOP("Register", "highest power of each day"),
    "C1": QT_TRANSLATE_NOOP("Register", "half-hours or hours recorded in the meter"),
    "C2": QT_TRANSLATE_NOOP("Register", "half-hours or hours collected by the operator"),
    "D": QT_TRANSLATE_NOOP("Register", "consumption passed to the supplier"),
    "E": QT_TRANSLATE_NOOP("Register", "consumption passed to a third party"),
    "F": QT_TRANSLATE_NOOP("Register", "monthly reading for the bills"),
    "other": QT_TRANSLATE_NOOP("Register", "other data"),
}

STEPS = {
    "month": QT_TRANSLATE_NOOP("Register", "by the month"),
    "day": QT_TRANSLATE_NOOP("Register", "by the day"),
    "hour": QT_TRANSLATE_NOOP("Register", "by the hour"),
    "half-hour": QT_TRANSLATE_NOOP("Register", "by the half-hour"),
    "quarter-hour": QT_TRANSLATE_NOOP("Register", "by the quarter of an hour"),
    "ten-minutes": QT_TRANSLATE_NOOP("Register", "every ten minutes"),
    "real-time": QT_TRANSLATE_NOOP("Register", "live"),
}

PURPOSES = {
    "billing": QT_TRANSLATE_NOOP("Register", "for the bills"),
    "display": QT_TRANSLATE_NOOP("Register", "to show you your history"),
    "advice": QT_TRANSLATE_NOOP("Register", "for advice"),
    "offer": QT_TRANSLATE_NOOP("Register", "to compare or propose offers"),
    "flexibility": QT_TRANSLATE_NOOP("Register", "to shift or cut uses"),
    "solar": QT_TRANSLATE_NOOP("Register", "for solar production"),
    "network": QT_TRANSLATE_NOOP("Register", "to run the grid"),
    "maintenance": QT_TRANSLATE_NOOP("Register", "for maintenance"),
    "research": QT_TRANSLATE_NOOP("Register", "for research"),
    "marketing": QT_TRANSLATE_NOOP("Register", "for marketing"),
    "other": QT_TRANSLATE_NOOP("Register", "for another purpose"),
    "unknown": QT_TRANSLATE_NOOP("Register", "purpose not known"),
}

BASES = {
    "consent": QT_TRANSLATE_NOOP("Register", "consent"),
    "contract": QT_TRANSLATE_NOOP("Register", "contract"),
    "legal_duty": QT_TRANSLATE_NOOP("Register", "legal duty"),
    "public_task": QT_TRANSLATE_NOOP("Register", "public task"),
    "legitimate_interest": QT_TRANSLATE_NOOP("Register", "legitimate interest"),
    "opt_out": QT_TRANSLATE_NOOP("Register", "on unless opposed: not a consent"),
    "law": QT_TRANSLATE_NOOP("Register", "the law"),
    "unknown": QT_TRANSLATE_NOOP("Register", "not known"),
}

METHODS = {
    "switch": QT_TRANSLATE_NOOP("HistoryOfFlowWords", "by a switch in the account"),
    "letter": QT_TRANSLATE_NOOP("HistoryOfFlowWords", "by letter"),
    "email": QT_TRANSLATE_NOOP("HistoryOfFlowWords", "by e-mail"),
    "form": QT_TRANSLATE_NOOP("HistoryOfFlowWords", "by a form"),
    "phone": QT_TRANSLATE_NOOP("HistoryOfFlowWords", "by phone"),
    "other": QT_TRANSLATE_NOOP("HistoryOfFlowWords", "in another way"),
}
"""The way in which something was withdrawn."""

STATUSES = {
    "by_law": QT_TRANSLATE_NOOP("Register", "passes; nobody chose it"),
    "not_noted": QT_TRANSLATE_NOOP("Register", "off unless asked for; nothing noted yet"),
    "not_yet": QT_TRANSLATE_NOOP("Register", "given, not begun yet"),
    "active": QT_TRANSLATE_NOOP("Register", "in force"),
    "expiring": QT_TRANSLATE_NOOP("Register", "in force, ends soon"),
    "withdrawal_requested": QT_TRANSLATE_NOOP("Register", "stop asked for, no answer noted"),
    "withdrawn_unconfirmed": QT_TRANSLATE_NOOP("Register", "switched off, effect not checked yet"),
    "withdrawn": QT_TRANSLATE_NOOP("Register", "withdrawn, effect seen"),
    "expired": QT_TRANSLATE_NOOP("Register", "expired"),
    "ended_by_law": QT_TRANSLATE_NOOP("Register", "ended by law"),
    "refused": QT_TRANSLATE_NOOP("Register", "refused"),
    "contested": QT_TRANSLATE_NOOP("Register", "contested"),
    "unexplained": QT_TRANSLATE_NOOP("Register", "seen in an account, no consent explains it"),
}

ROLES = {
    "operator": QT_TRANSLATE_NOOP("Register", "grid operator"),
    "supplier": QT_TRANSLATE_NOOP("Register", "supplier"),
    "operator_supplier": QT_TRANSLATE_NOOP("Register", "grid operator and supplier"),
    "third_party": QT_TRANSLATE_NOOP("Register", "third party"),
    "assistant": QT_TRANSLATE_NOOP("Register", "AI assistant (MCP)"),
    "gateway": QT_TRANSLATE_NOOP("Register", "gateway"),
    "processor": QT_TRANSLATE_NOOP("Register", "processor"),
    "authority": QT_TRANSLATE_NOOP("Register", "authority"),
    "mediator": QT_TRANSLATE_NOOP("Register", "mediator"),
    "review": QT_TRANSLATE_NOOP("Register", "the operator’s review of complaints"),
    "household": QT_TRANSLATE_NOOP("Register", "household"),
}

PLACES = {
    "cloud": QT_TRANSLATE_NOOP("Register", "at who runs it, in the cloud"),
    "own-machine": QT_TRANSLATE_NOOP("Register", "on a machine of the household’s own"),
}
"""Where an assistant or a gateway works on what it reads; as it is noted in the register."""

KEEPING = {
    "yes": QT_TRANSLATE_NOOP("Register", "keeps what it reads"),
    "no": QT_TRANSLATE_NOOP("Register", "says that it keeps nothing"),
}
"""Whether it keeps what it reads; as it is noted in the register."""

SLATS = {
    "closed": QT_TRANSLATE_NOOP("Register", "closed"),
    "half": QT_TRANSLATE_NOOP("Register", "half-open"),
    "open": QT_TRANSLATE_NOOP("Register", "open"),
}

ENERGIES = {
    "electricity": QT_TRANSLATE_NOOP("Register", "electricity"),
    "gas": QT_TRANSLATE_NOOP("Register", "gas"),
}

STATES = {
    "given": QT_TRANSLATE_NOOP("Register", "given"),
    "renewed": QT_TRANSLATE_NOOP("Register", "renewed"),
    "refused": QT_TRANSLATE_NOOP("Register", "refused"),
    "modified": QT_TRANSLATE_NOOP("Register", "changed"),
    "withdrawal_requested": QT_TRANSLATE_NOOP("Register", "asked to stop"),
    "withdrawn": QT_TRANSLATE_NOOP("Register", "switched off"),
    "effect_confirmed": QT_TRANSLATE_NOOP("Register", "effect seen"),
    "expired": QT_TRANSLATE_NOOP("Register", "expired"),
    "ended_by_law": QT_TRANSLATE_NOOP("Register", "ended by law"),
    "contested": QT_TRANSLATE_NOOP("Register", "contested"),
    "found": QT_TRANSLATE_NOOP("Register", "seen in an account"),
    "proof_added": QT_TRANSLATE_NOOP("Register", "proof added"),
    "proof_lost": QT_TRANSLATE_NOOP("Register", "proof lost"),
    "retracted": QT_TRANSLATE_NOOP("Register", "taken back: noted by mistake"),
    "supplier_changed": QT_TRANSLATE_NOOP("Register", "supplier changed"),
    "round_done": QT_TRANSLATE_NOOP("Register", "accounts gone through"),
    "slats_moved": QT_TRANSLATE_NOOP("Register", "slats moved"),
    "exported": QT_TRANSLATE_NOOP("Register", "measures exported"),
    "purged": QT_TRANSLATE_NOOP("Register", "register emptied"),
}
"""What happened, for each event of the register."""

KINDS = {
    "consent": QT_TRANSLATE_NOOP("Register", "a consent"),
    "household": QT_TRANSLATE_NOOP("Register", "a change in the household"),
    "slat": QT_TRANSLATE_NOOP("Register", "a move of the slats"),
    "export": QT_TRANSLATE_NOOP("Register", "an export of measures"),
    "register": QT_TRANSLATE_NOOP("Register", "the register itself"),
}
"""What an entry is about."""

FIELDS = {
    "event_type": QT_TRANSLATE_NOOP("Register", "how plainly it was said"),
    "consent_id": QT_TRANSLATE_NOOP("Register", "number of the consent"),
    "holder": QT_TRANSLATE_NOOP("Register", "holder of the contract"),
    "acting_person": QT_TRANSLATE_NOOP("Register", "who did it"),
    "mandate_ref": QT_TRANSLATE_NOOP("Register", "mandate"),
    "meter_ref": QT_TRANSLATE_NOOP("Register", "delivery point"),
    "energy": QT_TRANSLATE_NOOP("Register", "energy"),
    "counterparty_id": QT_TRANSLATE_NOOP("Register", "identifier of the body"),
    "counterparty_role": QT_TRANSLATE_NOOP("Register", "role of the body"),
    "counterparty_name": QT_TRANSLATE_NOOP("Register", "name of the body"),
    "counterparty_address": QT_TRANSLATE_NOOP("Register", "address of the body"),
    "former_party_id": QT_TRANSLATE_NOOP("Register", "former supplier"),
    "recipients": QT_TRANSLATE_NOOP("Register", "recipients"),
    "data_category": QT_TRANSLATE_NOOP("Register", "kind of data"),
    "granularity": QT_TRANSLATE_NOOP("Register", "step of the data"),
    "period_from": QT_TRANSLATE_NOOP("Register", "first day of the data"),
    "period_to": QT_TRANSLATE_NOOP("Register", "last day of the data"),
    "purpose": QT_TRANSLATE_NOOP("Register", "purpose"),
    "purpose_text": QT_TRANSLATE_NOOP("Register", "purpose in your own words"),
    "legal_basis": QT_TRANSLATE_NOOP("Register", "ground"),
    "legal_ref": QT_TRANSLATE_NOOP("Register", "article of law"),
    "given_how": QT_TRANSLATE_NOOP("Register", "way in which it was given"),
    "notice_ref": QT_TRANSLATE_NOOP("Register", "notice that was shown"),
    "notice_hash": QT_TRANSLATE_NOOP("Register", "fingerprint of the notice"),
    "language": QT_TRANSLATE_NOOP("Register", "language"),
    "proof_type": QT_TRANSLATE_NOOP("Register", "kind of proof"),
    "evidence": QT_TRANSLATE_NOOP("Register", "kept files"),
    "evidence_names": QT_TRANSLATE_NOOP("Register", "names of the kept files"),
    "valid_from": QT_TRANSLATE_NOOP("Register", "first day of validity"),
    "expires_on": QT_TRANSLATE_NOOP("Register", "last day of validity"),
    "expiry_source": QT_TRANSLATE_NOOP("Register", "where the last day comes from"),
    "withdrawal_method": QT_TRANSLATE_NOOP("Register", "way of withdrawing"),
    "withdrawal_request_id": QT_TRANSLATE_NOOP("Register", "reference of the letter"),
    "effect_confirmed_on": QT_TRANSLATE_NOOP("Register", "day on which the effect was seen"),
    "storage_location": QT_TRANSLATE_NOOP("Register", "place where the data are kept"),
    "retention_stated": QT_TRANSLATE_NOOP("Register", "time for which they are kept"),
    "jurisdiction": QT_TRANSLATE_NOOP("Register", "country of the law"),
    "authority": QT_TRANSLATE_NOOP("Register", "authority"),
    "note": QT_TRANSLATE_NOOP("Register", "note"),
}
"""What a household may set, or erase, of an entry: the label of each field."""

FILE_STAYS = QT_TRANSLATE_NOOP("Register", "The file itself stays here, because it is also kept by: {keepers}.")
"""What ``redact`` did not do, where another entry or a letter keeps the file."""
NAME_STAYS = QT_TRANSLATE_NOOP("Register", "The name of the file stays here, because it is also kept by: {keepers}.")
"""The same of a file's name."""
FILES_STAY = QT_TRANSLATE_NOOP("Register", "Proofs stay here that are kept by: {keepers}.")
"""What ``purge`` left."""
KEEPING_ENTRY = QT_TRANSLATE_NOOP("Register", "entry {number}")
KEEPING_LETTER = QT_TRANSLATE_NOOP("Register", "letter {reference}")


def keepers(entries: Iterable[int], letters: Iterable[str], translate: Translate) -> str:
    """Who keeps a file: the entries by their numbers, the letters by their references."""
    said = [translate("Register", KEEPING_ENTRY).format(number=number) for number in entries]
    said += [translate("Register", KEEPING_LETTER).format(reference=reference) for reference in letters]
    return ", ".join(said)


SHEET_TITLE = QT_TRANSLATE_NOOP("Register", "Who can see what")
SHEET_INTRODUCTION = QT_TRANSLATE_NOOP(
    "Register",
    "As this household had noted it on {day}. It is your own record: it says what you saw and what you were told, and not whether a consent was valid.",
)
SHEET_EMPTY = QT_TRANSLATE_NOOP("Register", "Nothing has been noted yet.")
SHEET_GROUPS = {
    "consent": QT_TRANSLATE_NOOP("Register", "What passes by your consent"),
    "law": QT_TRANSLATE_NOOP("Register", "What passes because the law or the contract says so"),
    "waiting": QT_TRANSLATE_NOOP("Register", "What should stop, and is not confirmed yet"),
    "odd": QT_TRANSLATE_NOOP("Register", "What nothing explains, or what you contest"),
    "ended": QT_TRANSLATE_NOOP("Register", "What does not pass"),
}
SHEET_COLUMNS = (
    QT_TRANSLATE_NOOP("Register", "Who"),
    QT_TRANSLATE_NOOP("Register", "Which data, at which step, what for"),
    QT_TRANSLATE_NOOP("Register", "On what ground"),
    QT_TRANSLATE_NOOP("Register", "Since"),
    QT_TRANSLATE_NOOP("Register", "Until"),
    QT_TRANSLATE_NOOP("Register", "Where it stands"),
    QT_TRANSLATE_NOOP("Register", "Proof"),
)
SHEET_OPERATOR = QT_TRANSLATE_NOOP("Register", "The grid operator")
SHEET_UNKNOWN = QT_TRANSLATE_NOOP("Register", "not known")
SHEET_NOBODY = QT_TRANSLATE_NOOP("Register", "not noted")
SHEET_ERASED = QT_TRANSLATE_NOOP("Register", "name erased")
SHEET_FILE_ERASED = QT_TRANSLATE_NOOP("Register", "{name}; file erased here")
SHEET_INFERRED = QT_TRANSLATE_NOOP("Register", "{day} (worked out, not stated)")
SHEET_ENDED = QT_TRANSLATE_NOOP("Register", "{status} on {day}")
SHEET_AFTERWARDS = QT_TRANSLATE_NOOP("Register", "{status}; noted afterwards")
SHEET_ARTICLE = QT_TRANSLATE_NOOP("Register", "{basis} ({article})")
SHEET_NO_PROOF = QT_TRANSLATE_NOOP("Register", "none")
SHEET_PROOF_LOST = QT_TRANSLATE_NOOP("Register", "lost")
SHEET_PROOFS = QT_TRANSLATE_NOOP("Register", "Files kept as proof")
SHEET_PROOF_COLUMNS = (
    QT_TRANSLATE_NOOP("Register", "File"),
    QT_TRANSLATE_NOOP("Register", "Type"),
    QT_TRANSLATE_NOOP("Register", "Bytes"),
    QT_TRANSLATE_NOOP("Register", "SHA-256"),
)
SHEET_SLATS = QT_TRANSLATE_NOOP("Register", "The slats of this computer")
SHEET_SLATS_NOTE = QT_TRANSLATE_NOOP(
    "Register", "They decide what Persienne keeps here. They change nothing at the operator or the supplier."
)
SHEET_SLAT_COLUMNS = (
    QT_TRANSLATE_NOOP("Register", "Day"),
    QT_TRANSLATE_NOOP("Register", "From"),
    QT_TRANSLATE_NOOP("Register", "To"),
)
SHEET_HEAD = QT_TRANSLATE_NOOP("Register", "Fingerprint of the register")
SHEET_HEAD_NOTE = QT_TRANSLATE_NOOP(
    "Register",
    "Number of entries: {count}. Keep this sheet for yourself and send it to nobody. With this fingerprint, an entry that is changed, exchanged or missing later can be found. It can’t show that its owner made the whole register anew before it was printed.",
)
SHEET_FOOTER = QT_TRANSLATE_NOOP("Register", "The household’s own copy, {day}. Entries: {count}. Fingerprint: {head}")

DAYS_TO_COME: dict[str, str] = {
    "expires_today": QT_TRANSLATE_NOOP("Calendar", "Sharing: a consent ends today"),
    "withdrawal_unanswered": QT_TRANSLATE_NOOP("Calendar", "Sharing: a withdrawal has had no answer for a month"),
    "effect_check": QT_TRANSLATE_NOOP("Calendar", "Sharing: look whether what was withdrawn has stopped"),
    "round": QT_TRANSLATE_NOOP("Calendar", "Sharing: time to review your accounts"),
}
"""The days of the register in a calendar, which may be read by others: no body is named."""
