"""The sentences of the register of consents: errors by their code, and the arguments' help."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

ERRORS: dict[str, str] = {
    "own_machine_no_party": QT_TRANSLATE_NOOP(
        "UserError",
        "What works on your own machine alone, and sends nothing of it anywhere, gives your data to nobody: there is no third party, nobody to write to and nothing to note. Where its model or its server is somebody else’s, that one is the third party.",
    ),
    "runs_of_whom": QT_TRANSLATE_NOOP(
        "UserError",
        "Where it works and whether it keeps anything is said of an assistant or a gateway: --role says which.",
    ),
    # bodies that may hold data
    "party_unknown": QT_TRANSLATE_NOOP("UserError", "No body is known under {party}."),
    "party_exists": QT_TRANSLATE_NOOP(
        "UserError", "{name} is in the list already. Correct what is written about it instead of adding it again."
    ),
    "party_name": QT_TRANSLATE_NOOP("UserError", "Write the body’s name, in {longest} characters at most."),
    "party_where": QT_TRANSLATE_NOOP(
        "UserError", "Write where you read this (a bill, a contract, a page), in {longest} characters at most."
    ),
    "party_date_future": QT_TRANSLATE_NOOP(
        "UserError", "{date} is still to come. Write the day on which you read this."
    ),
    "party_address": QT_TRANSLATE_NOOP(
        "UserError",
        "A postal address has at most {lines} lines of {width} characters, the name among them, to fit the window of an envelope. Shorten it.",
    ),
    "party_email": QT_TRANSLATE_NOOP("UserError", "{value} is not an e-mail address. Nothing was stored."),
    "party_url": QT_TRANSLATE_NOOP(
        "UserError",
        "{value} is not the address of a page. It begins with https:// and has no blanks. Nothing was stored.",
    ),
    "party_siren": QT_TRANSLATE_NOOP(
        "UserError", "{value} is not a SIREN: nine digits, on the body’s bills and legal notice. Check them."
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
        "{file} is not the CNIL’s open list of data protection officers. Take its CSV file from data.gouv.fr. Nothing was changed.",
    ),
    "dpo_list_too_large": QT_TRANSLATE_NOOP(
        "UserError", "{file} is too large for the CNIL’s open list ({limit} MB at most). Nothing was changed."
    ),
    "dpo_list_none": QT_TRANSLATE_NOOP(
        "UserError", "{file} has no organisation named {name}. Try one word of its name, or its SIREN (on its bills)."
    ),
    "dpo_list_several": QT_TRANSLATE_NOOP(
        "UserError",
        "{count} organisations have this in their name. Say more of the name, or the SIREN. Nothing was added.",
    ),
}

ERRORS |= {
    # the register's rows
    "event_state": QT_TRANSLATE_NOOP(
        "UserError", "“{state}” can’t happen to this kind of entry ({kind}). Nothing was noted."
    ),
    "event_duplicate": QT_TRANSLATE_NOOP(
        "UserError", "This is in the register already: entry {number}, on {date}. Nothing was noted twice."
    ),
    "date_future": QT_TRANSLATE_NOOP(
        "UserError", "{date} is still to come. Note what has happened; only the last day of validity may lie ahead."
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
        "A gas meter has no such data ({category}): it records no half-hours and no maximum power, so there is nothing to stop. Nothing was noted.",
    ),
    "recording_no_consent": QT_TRANSLATE_NOOP(
        "UserError",
        "Recording inside the meter (C1) is on unless you oppose it: it is not a consent. Note it as found, or as refused, without that ground.",
    ),
    "purpose_words": QT_TRANSLATE_NOOP(
        "UserError", "For another purpose, say in your own words which. Nothing was noted."
    ),
    "text_unreadable": QT_TRANSLATE_NOOP(
        "UserError", "“{field}”: this text has signs that can’t be written. Type it again. Nothing was noted."
    ),
    "text_too_long": QT_TRANSLATE_NOOP(
        "UserError", "“{field}”: this text is too long, {longest} signs at most. Keep the long text as a proof file."
    ),
    "field_malformed": QT_TRANSLATE_NOOP(
        "UserError", "“{field}”: this does not have the right form. Nothing was noted."
    ),
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
        "Several entries may be meant. Say the purpose and the step, or name the one that you mean: see persienne consents list",
    ),
    "consent_other_step": QT_TRANSLATE_NOOP(
        "UserError",
        "This consent is about another step. A total a month, a total a day and anything finer are three consents: note each by itself. Nothing was noted.",
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
    "event_needed": QT_TRANSLATE_NOOP(
        "UserError", "Entry {number} rests on this one: it would be about nothing. Take that entry back first."
    ),
    "export_needs_file": QT_TRANSLATE_NOOP(
        "UserError",
        "Name the file to write: only the receipts (jsonld) and, without --json, the table (csv) can be printed.",
    ),
    "event_fixed": QT_TRANSLATE_NOOP("UserError", "Persienne noted entry {number} by itself: it can’t be corrected."),
    # proofs
    "evidence_too_large": QT_TRANSLATE_NOOP(
        "UserError",
        "{file} is too large: a proof has {limit} MB at most. Keep the pages that matter. Nothing was noted.",
    ),
    "evidence_kind": QT_TRANSLATE_NOOP(
        "UserError",
        "{file} is not a PDF, a picture (PNG, JPEG, HEIC), an e-mail or a plain text. Print a web page to PDF, then keep that. Nothing was noted.",
    ),
    "proof_locked": QT_TRANSLATE_NOOP(
        "UserError",
        "{file}: this PDF is protected by a password. It is kept, but the file for the CNIL will not reproduce it. Save a copy without its password, and add that as well.",
    ),
    "proof_heic": QT_TRANSLATE_NOOP(
        "UserError",
        "{file}: a photo in the format HEIC is kept, but the file for the CNIL will not reproduce it. Export it as a JPEG, and add that as well. For the next photos, on the iPhone: Settings > Camera > Formats > Most Compatible.",
    ),
    "proof_unreadable": QT_TRANSLATE_NOOP(
        "UserError",
        "{file} can’t be read: it is damaged, or not what it seems to be. It is kept, but the file for the CNIL will not reproduce it. Open it yourself; if that fails too, fetch it again, and add that as well.",
    ),
    "proof_long": QT_TRANSLATE_NOOP(
        "UserError",
        "{file} is too large or too long to be reproduced in the file for the CNIL. It is kept; add the pages that matter, or a smaller picture, as well.",
    ),
    "proof_attached": QT_TRANSLATE_NOOP(
        "UserError",
        "{file}: the file for the CNIL will reproduce this e-mail, but not all that is attached to it ({names}). It is kept whole; save what matters as a PDF, and add that as well.",
    ),
    "evidence_unknown": QT_TRANSLATE_NOOP("UserError", "The register keeps no proof {id}."),
    "evidence_erased": QT_TRANSLATE_NOOP(
        "UserError", "This proof was erased: it is not kept here any more, and it is only said that there was one."
    ),
    "evidence_unwritable": QT_TRANSLATE_NOOP(
        "UserError", "{file} can’t be written. Choose another name or folder: nothing is ever written over."
    ),
    # erasing and copies
    "log_waits": QT_TRANSLATE_NOOP(
        "UserError",
        "The register does not say it any more, but traces stay in the log of the file: another program (the window, or the one that reads the meter) is reading in it. They go when that program lets go or closes; Persienne tries again when the household is next opened, and once a day.",
    ),
    "nothing_to_redact": QT_TRANSLATE_NOOP("UserError", "“{field}”: that entry has nothing of this to erase."),
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
    "register_missing": QT_TRANSLATE_NOOP(
        "UserError", "Entry {number} does not hold: one or more entries before it are missing."
    ),
    "register_duplicate": QT_TRANSLATE_NOOP("UserError", "Entry {number} does not hold: its number is there twice."),
    "register_changed": QT_TRANSLATE_NOOP(
        "UserError", "Entry {number} does not hold: it was changed after it was noted."
    ),
    "register_order": QT_TRANSLATE_NOOP(
        "UserError", "Entry {number} does not hold: it does not follow from the entry before it."
    ),
    "register_personal": QT_TRANSLATE_NOOP(
        "UserError", "Entry {number} does not hold: a name or another personal field is not the one that was noted."
    ),
    "register_tail": QT_TRANSLATE_NOOP(
        "UserError",
        "From entry {number} on, the register is not the one of that copy: entries are missing or are others.",
    ),
    "evidence_changed": QT_TRANSLATE_NOOP("UserError", "The kept proof {id} is not the file that was noted."),
    "head_and_count": QT_TRANSLATE_NOOP(
        "UserError",
        "A fingerprint goes with its number of entries: give both --head and --count, as the copy has them.",
    ),
    "field_unknown": QT_TRANSLATE_NOOP("UserError", "An entry has no field {field} to be set. Nothing was noted."),
    "register_damaged": QT_TRANSLATE_NOOP(
        "UserError", "Entry {number} of the register can’t be read. See what is wrong with: persienne consents verify"
    ),
}

HELP: dict[str, str] = {
    "consents": QT_TRANSLATE_NOOP(
        "CommandLine", "the register: who may see what of your home, and what you noted about it"
    ),
    "consents-list": QT_TRANSLATE_NOOP("CommandLine", "say where everything stands, or list what was noted"),
    "consents-on": QT_TRANSLATE_NOOP("CommandLine", "on this day, as 2026-11-24; today when not said"),
    "consents-events": QT_TRANSLATE_NOOP("CommandLine", "every event that was noted, up to that day if one is said"),
    "consents-show": QT_TRANSLATE_NOOP(
        "CommandLine", "say all that is known of one entry of the list: its history, its proofs, and what would stop it"
    ),
    "consents-todo": QT_TRANSLATE_NOOP(
        "CommandLine", "say what is due: what ends soon, what waits for an answer, the review of your accounts"
    ),
    "consents-note-since": QT_TRANSLATE_NOOP(
        "CommandLine", "note what happened since to an entry of the list, or keep a proof of it"
    ),
    "consents-note-state": QT_TRANSLATE_NOOP("CommandLine", "what happened; a proof added when not said"),
    "consents-add": QT_TRANSLATE_NOOP(
        "CommandLine", "note something: given, refused, found in an account, a change of supplier ..."
    ),
    "consents-state": QT_TRANSLATE_NOOP(
        "CommandLine", "what happened; given when not said, and of the recording in the meter (C1) found"
    ),
    "consents-note": QT_TRANSLATE_NOOP("CommandLine", "what you want to remember about it"),
    "consents-which": QT_TRANSLATE_NOOP(
        "CommandLine", "which data, where the name alone may mean several: A, B, C1, C2, D, E, F or other"
    ),
    "consents-category": QT_TRANSLATE_NOOP(
        "CommandLine",
        "which data: A index and daily consumption, B highest power, C1 recording in the meter, C2 collection by the operator, D passed to the supplier, E passed to a third party, F monthly reading for bills; of something given, C2 for an operator, D for a supplier and E for anybody else when not said",
    ),
    "consents-party": QT_TRANSLATE_NOOP("CommandLine", "who gets the data: a name of the directory, or any name"),
    "consents-role": QT_TRANSLATE_NOOP(
        "CommandLine", "what an organisation that is new here is to your home; by the data when not said"
    ),
    "consents-runs": QT_TRANSLATE_NOOP(
        "CommandLine", "of an AI assistant or a gateway: where it works on what it reads"
    ),
    "consents-keeps": QT_TRANSLATE_NOOP(
        "CommandLine", "of an AI assistant or a gateway: whether it keeps what it reads, as far as it says so"
    ),
    "consents-purpose": QT_TRANSLATE_NOOP("CommandLine", "what for; one purpose an entry"),
    "consents-granularity": QT_TRANSLATE_NOOP("CommandLine", "the step of the data"),
    "consents-until": QT_TRANSLATE_NOOP("CommandLine", "the last day of validity"),
    "consents-basis": QT_TRANSLATE_NOOP("CommandLine", "on what ground"),
    "consents-proof-file": QT_TRANSLATE_NOOP(
        "CommandLine",
        "a proof to keep a copy of: PDF, PNG, JPEG, HEIC, e-mail or text, 20 MB at most; may be said again",
    ),
    "consents-holder": QT_TRANSLATE_NOOP("CommandLine", "who holds the contract"),
    "consents-meter": QT_TRANSLATE_NOOP("CommandLine", "the delivery point (14 digits)"),
    "consents-energy": QT_TRANSLATE_NOOP("CommandLine", "electricity (the default) or gas"),
    "consents-set": QT_TRANSLATE_NOOP(
        "CommandLine", "another field of the entry, as note=..., legal_ref=D341-21; may be said again"
    ),
    "consents-day": QT_TRANSLATE_NOOP("CommandLine", "the day on which it happened, as 2026-11-24; now when not said"),
    "consents-withdraw": QT_TRANSLATE_NOOP("CommandLine", "note that you withdrew something, or asked for it"),
    "consents-consent": QT_TRANSLATE_NOOP(
        "CommandLine", "the beginning of its number in the list, or the name of who gets the data"
    ),
    "consents-method": QT_TRANSLATE_NOOP(
        "CommandLine", "by a switch in an account (the default), or asked for by letter, e-mail, form or phone"
    ),
    "consents-request": QT_TRANSLATE_NOOP("CommandLine", "the reference of the letter"),
    "consents-confirm": QT_TRANSLATE_NOOP("CommandLine", "note that you saw the effect of a withdrawal"),
    "consents-correct": QT_TRANSLATE_NOOP("CommandLine", "note an event anew; the wrong one stays, and counts no more"),
    "consents-retract": QT_TRANSLATE_NOOP(
        "CommandLine", "note that an event was noted by mistake; it stays, and counts no more"
    ),
    "consents-event": QT_TRANSLATE_NOOP("CommandLine", "the number of the event, or the beginning of its identifier"),
    "consents-verify": QT_TRANSLATE_NOOP("CommandLine", "check that no entry was changed, exchanged or lost"),
    "consents-head": QT_TRANSLATE_NOOP(
        "CommandLine", "the fingerprint of an earlier printed copy: it shows entries that are missing at the end"
    ),
    "consents-count": QT_TRANSLATE_NOOP("CommandLine", "the number of entries on that copy"),
    "consents-redact": QT_TRANSLATE_NOOP(
        "CommandLine", "erase a name or another personal field of one event; the register says that it was erased"
    ),
    "consents-field": QT_TRANSLATE_NOOP(
        "CommandLine", "holder, acting_person, meter_ref, counterparty_name, note ..., or evidence for the kept files"
    ),
    "consents-proof": QT_TRANSLATE_NOOP("CommandLine", "write a copy of a kept proof"),
    "consents-proof-id": QT_TRANSLATE_NOOP("CommandLine", "the beginning of the proof’s number"),
    "consents-proof-out": QT_TRANSLATE_NOOP("CommandLine", "the file to write; never over another one"),
    "consents-purge": QT_TRANSLATE_NOOP("CommandLine", "empty the whole register, and the proofs that no letter keeps"),
    "consents-yes": QT_TRANSLATE_NOOP("CommandLine", "yes, all of it"),
    "consents-tombstone": QT_TRANSLATE_NOOP("CommandLine", "leave one entry: the day, and how many there were"),
    "json-object": QT_TRANSLATE_NOOP("CommandLine", "a JSON object"),
}

HELP |= {
    "consents-organisation": QT_TRANSLATE_NOOP(
        "CommandLine", "add an organisation that you may write to, from the CNIL’s list of data protection officers"
    ),
    "consents-from-cnil": QT_TRANSLATE_NOOP(
        "CommandLine",
        "the list, as you downloaded it from data.gouv.fr (CSV): “Organismes ayant désigné un(e) délégué(e) à la protection des données”",
    ),
    "consents-search": QT_TRANSLATE_NOOP(
        "CommandLine", "words of its name, or its SIREN; where several fit, they are listed"
    ),
    "consents-organisation-role": QT_TRANSLATE_NOOP(
        "CommandLine",
        "what it is to your home: a third party (the default), an AI assistant, a gateway, your supplier or the operator of the grid",
    ),
    "consents-organisation-energy": QT_TRANSLATE_NOOP(
        "CommandLine", "which energy it has to do with; either when not said"
    ),
    "consents-contacts": QT_TRANSLATE_NOOP(
        "CommandLine", "say what that list has otherwise than what is known of the organisations here"
    ),
    "consents-contacts-yes": QT_TRANSLATE_NOOP("CommandLine", "store it, with the day of the list as its date"),
    "consents-export": QT_TRANSLATE_NOOP("CommandLine", "write a copy of the register, without the kept files"),
    "consents-export-out": QT_TRANSLATE_NOOP(
        "CommandLine", "a file that is not there yet; standard output when none is named"
    ),
    "consents-export-format": QT_TRANSLATE_NOOP(
        "CommandLine",
        "consent receipts that can be brought back (jsonld or json), a table (csv) or a sheet to read (pdf); by the name of the file when not said, else jsonld",
    ),
    "consents-export-json": QT_TRANSLATE_NOOP(
        "CommandLine", "JSON alone on standard output: the receipts, or with a file what was written to it"
    ),
    "consents-import": QT_TRANSLATE_NOOP("CommandLine", "bring an exported register back into an empty one"),
    "consents-import-file": QT_TRANSLATE_NOOP("CommandLine", "a jsonld file that consents export wrote"),
}

ONE_OF = QT_TRANSLATE_NOOP("CommandLine", "{what}. One of: {codes}")
"""The help of an option that takes a code, or the words that stand beside it."""

SHOWN = {
    "fact": QT_TRANSLATE_NOOP("CommandLine", "{name}: {value}"),
    "noted": QT_TRANSLATE_NOOP("CommandLine", "What was noted:"),
    "proof": QT_TRANSLATE_NOOP("CommandLine", "proof"),
    "switch": QT_TRANSLATE_NOOP("CommandLine", "To switch it off yourself:"),
    "letters": QT_TRANSLATE_NOOP("CommandLine", "In writing (persienne letters new), it takes:"),
}
"""What ``show`` says around the window's words."""

EXPORTED = QT_TRANSLATE_NOOP("CommandLine", "Written to {file}. Entries: {count}; fingerprint {head}")
"""What ``export`` did."""

WRITTEN = QT_TRANSLATE_NOOP("CommandLine", "Written to {file}")
"""What ``proof`` did."""

EMPTIED = QT_TRANSLATE_NOOP("CommandLine", "The register and its proofs are gone. Entries: {count}")
"""What ``purge`` did."""

TAKEN_IN = QT_TRANSLATE_NOOP("CommandLine", "Brought back and checked. Entries: {count}; fingerprint {head}")
"""What ``import`` did."""

HOLDS = QT_TRANSLATE_NOOP("CommandLine", "Every entry is as it was noted. Entries: {count}; fingerprint {head}")
"""What ``verify`` found."""

REDACTED = QT_TRANSLATE_NOOP("CommandLine", "Erased from entry {number}: {field}")
"""What was erased, and by that is no change."""

WHICH_ORGANISATION = QT_TRANSLATE_NOOP("CommandLine", "Several organisations have this in their name. Which one?")
"""What ``organisation`` asks at a terminal."""

ORGANISATION_ADDED = QT_TRANSLATE_NOOP(
    "CommandLine", "{name} can be written to, as {id}. From the CNIL’s list of {day}:"
)
"""What ``organisation`` added; its contacts follow."""

NO_CONTACT = QT_TRANSLATE_NOOP("CommandLine", "The list gives no mailbox of a service, no page and no address.")
"""Instead of contacts; the mailboxes of persons are left out."""

CONTACTS = {
    "address": QT_TRANSLATE_NOOP("CommandLine", "address"),
    "email": QT_TRANSLATE_NOOP("CommandLine", "mailbox"),
    "form_url": QT_TRANSLATE_NOOP("CommandLine", "page of a form"),
}
"""What a contact is."""

CONTACTS_SHOWN = QT_TRANSLATE_NOOP(
    "CommandLine", "Differences with the CNIL’s list of {day}: {count}. Nothing was stored; --yes stores them."
)
"""What ``contacts`` found."""

CONTACTS_STORED = QT_TRANSLATE_NOOP("CommandLine", "Stored from the CNIL’s list of {day}. Changes: {count}")
"""What ``contacts --yes`` did."""
