"""The sentences of the register of consents: errors by their code, and the arguments' help."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

ERRORS: dict[str, str] = {
    # bodies that may hold data
    "party_unknown": QT_TRANSLATE_NOOP("UserError", "No body is known under {party}."),
    "party_exists": QT_TRANSLATE_NOOP(
        "UserError", "{name} is in the list already. Correct what is written about it instead of adding it again."
    ),
    "party_name": QT_TRANSLATE_NOOP("UserError", "Write the body's name, in {longest} signs at most."),
    "party_where": QT_TRANSLATE_NOOP(
        "UserError", "Write where you read this (a bill, a contract, a page), in {longest} signs at most."
    ),
    "party_date_future": QT_TRANSLATE_NOOP(
        "UserError", "{date} is still to come. Write the day on which you read this."
    ),
    "party_address": QT_TRANSLATE_NOOP(
        "UserError",
        "A postal address has at most {lines} lines of {width} signs, the name among them, to fit the window of an envelope. Shorten it.",
    ),
    "party_email": QT_TRANSLATE_NOOP("UserError", "{value} is not an e-mail address. Nothing was stored."),
    "party_url": QT_TRANSLATE_NOOP(
        "UserError",
        "{value} is not the address of a page. It begins with https:// and has no blanks. Nothing was stored.",
    ),
    "party_siren": QT_TRANSLATE_NOOP(
        "UserError", "{value} is not a SIREN: nine digits, on the body's bills and legal notice. Check them."
    ),
    # a register that comes back from a file
    "register_file_unknown": QT_TRANSLATE_NOOP(
        "UserError", "{file} is not a register that Persienne exported (its JSON-LD file). Nothing was changed."
    ),
    "register_file_newer": QT_TRANSLATE_NOOP(
        "UserError", "{file} was exported by a newer Persienne. Update Persienne to read it."
    ),
    "register_file_too_large": QT_TRANSLATE_NOOP(
        "UserError", "{file} is too large for a register ({limit} MB at most). Nothing was changed."
    ),
    "register_file_broken": QT_TRANSLATE_NOOP(
        "UserError",
        "{file} is not as it was exported: entry {number} is the first that does not hold. Nothing was changed. Take another copy.",
    ),
    # the open list of data protection officers
    "dpo_list_unknown": QT_TRANSLATE_NOOP(
        "UserError",
        "{file} is not the CNIL's open list of data protection officers. Take its CSV file from data.gouv.fr. Nothing was changed.",
    ),
    "dpo_list_too_large": QT_TRANSLATE_NOOP(
        "UserError", "{file} is too large for the CNIL's open list ({limit} MB at most). Nothing was changed."
    ),
}

ERRORS |= {
    # the register's rows
    "event_state": QT_TRANSLATE_NOOP(
        "UserError", "“{state}” can't happen to this kind of entry ({kind}). Nothing was noted."
    ),
    "event_duplicate": QT_TRANSLATE_NOOP(
        "UserError", "This is in the register already: entry {number}, on {date}. Nothing was noted twice."
    ),
    "date_future": QT_TRANSLATE_NOOP(
        "UserError", "{date} is still to come. Note what has happened; an end that is to come goes with --until."
    ),
    "end_before_start": QT_TRANSLATE_NOOP(
        "UserError", "The end ({end}) comes before the beginning ({start}). Check the two dates. Nothing was noted."
    ),
    "party_missing": QT_TRANSLATE_NOOP(
        "UserError", "Say who gets the data: the operator, the supplier or the third party. Nothing was noted."
    ),
    "category_missing": QT_TRANSLATE_NOOP(
        "UserError", "Say which data are meant: A, B, C1, C2, D, E, F or other. Nothing was noted."
    ),
    "gas_no_curve": QT_TRANSLATE_NOOP(
        "UserError",
        "A gas meter has no data {category}: it records no half-hours and no maximum power, so there is nothing to stop. Nothing was noted.",
    ),
    "recording_no_consent": QT_TRANSLATE_NOOP(
        "UserError",
        "Recording inside the meter (C1) is on unless you oppose it: it is not a consent. Note it as found, or as refused, without that ground.",
    ),
    "purpose_words": QT_TRANSLATE_NOOP(
        "UserError", "For another purpose, say in your own words which. Nothing was noted."
    ),
    "text_unreadable": QT_TRANSLATE_NOOP(
        "UserError", "The text of {field} has signs that can't be written. Type it again. Nothing was noted."
    ),
    "text_too_long": QT_TRANSLATE_NOOP(
        "UserError", "The text of {field} is too long: {longest} signs at most. Keep the long text as a proof file."
    ),
    "field_malformed": QT_TRANSLATE_NOOP("UserError", "{field} does not have the right form. Nothing was noted."),
    "nothing_to_withdraw": QT_TRANSLATE_NOOP(
        "UserError", "Nothing passes there on that day, so there is nothing to withdraw. Nothing was noted."
    ),
    "nothing_to_confirm": QT_TRANSLATE_NOOP(
        "UserError", "No withdrawal waits to be confirmed there. Note the withdrawal first."
    ),
    "nothing_noted": QT_TRANSLATE_NOOP(
        "UserError", "Nothing is known of this yet. Note first that it was given, refused or found."
    ),
    "consent_mismatch": QT_TRANSLATE_NOOP(
        "UserError",
        "That entry is about other data or another party. One entry is about one party and one kind of data: note it by itself.",
    ),
    "consent_several": QT_TRANSLATE_NOOP(
        "UserError",
        "Several entries may be meant. Say the purpose, or name the one that you mean: see persienne consents list",
    ),
    "consent_unknown": QT_TRANSLATE_NOOP(
        "UserError", "Nothing in the register begins with {id}. See the list with: persienne consents list"
    ),
    "event_unknown": QT_TRANSLATE_NOOP(
        "UserError", "The register has no event {id}. See them with: persienne consents list --events"
    ),
    "id_ambiguous": QT_TRANSLATE_NOOP("UserError", "Several begin with {id}. Write a few more of its signs."),
    "event_corrected": QT_TRANSLATE_NOOP(
        "UserError", "Entry {number} was corrected already. Correct the entry that took its place."
    ),
    "event_fixed": QT_TRANSLATE_NOOP("UserError", "Persienne noted entry {number} by itself: it can't be corrected."),
    # proofs
    "evidence_too_large": QT_TRANSLATE_NOOP(
        "UserError",
        "{file} is too large: a proof has {limit} MB at most. Keep the pages that matter. Nothing was noted.",
    ),
    "evidence_kind": QT_TRANSLATE_NOOP(
        "UserError",
        "{file} is not a PDF, a PNG or JPEG picture, an e-mail or a plain text. Print a web page to PDF, then keep that. Nothing was noted.",
    ),
    "evidence_unknown": QT_TRANSLATE_NOOP("UserError", "The register keeps no proof {id}."),
    "evidence_erased": QT_TRANSLATE_NOOP(
        "UserError", "This proof is not kept here any more; the register only says that there was one."
    ),
    "evidence_unwritable": QT_TRANSLATE_NOOP(
        "UserError", "{file} can't be written. Choose another name or folder: nothing is ever written over."
    ),
    # erasing and copies
    "nothing_to_redact": QT_TRANSLATE_NOOP("UserError", "There is nothing to erase in {field} of that entry."),
    "register_not_empty": QT_TRANSLATE_NOOP(
        "UserError",
        "This register has entries already. A copy is brought back into an empty one only. Nothing was changed.",
    ),
    "register_copy_broken": QT_TRANSLATE_NOOP(
        "UserError", "This copy was changed: its entry {number} does not hold. Nothing was brought back."
    ),
    "evidence_copy_broken": QT_TRANSLATE_NOOP(
        "UserError", "This copy was changed: one of its proofs is not the recorded one. Nothing was brought back."
    ),
    "register_damaged": QT_TRANSLATE_NOOP(
        "UserError", "Entry {number} of the register can't be read. See what is wrong with: persienne consents verify"
    ),
}

HELP: dict[str, str] = {}
