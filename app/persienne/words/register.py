"""The words for the codes of the register of consents, and for the sheet that is printed from it."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

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
    "third_party": QT_TRANSLATE_NOOP("Register", "third party"),
    "processor": QT_TRANSLATE_NOOP("Register", "processor"),
    "authority": QT_TRANSLATE_NOOP("Register", "authority"),
    "mediator": QT_TRANSLATE_NOOP("Register", "mediator"),
    "review": QT_TRANSLATE_NOOP("Register", "the operator's review of complaints"),
    "household": QT_TRANSLATE_NOOP("Register", "household"),
}

SLATS = {
    "closed": QT_TRANSLATE_NOOP("Register", "closed"),
    "half": QT_TRANSLATE_NOOP("Register", "half-open"),
    "open": QT_TRANSLATE_NOOP("Register", "open"),
}

ENERGIES = {
    "electricity": QT_TRANSLATE_NOOP("Register", "electricity"),
    "gas": QT_TRANSLATE_NOOP("Register", "gas"),
}

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
    "Number of entries: {count}. Keep this sheet for yourself and send it to nobody. With this fingerprint, an entry that is changed, exchanged or missing later can be found. It can't show that its owner made the whole register anew before it was printed.",
)
SHEET_FOOTER = QT_TRANSLATE_NOOP("Register", "The household's own copy, {day}. Entries: {count}. Fingerprint: {head}")
