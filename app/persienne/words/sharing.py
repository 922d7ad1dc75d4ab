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
    # the open list of data protection officers
    "dpo_list_unknown": QT_TRANSLATE_NOOP(
        "UserError",
        "{file} is not the CNIL's open list of data protection officers. Take its CSV file from data.gouv.fr. Nothing was changed.",
    ),
    "dpo_list_too_large": QT_TRANSLATE_NOOP(
        "UserError", "{file} is too large for the CNIL's open list ({limit} MB at most). Nothing was changed."
    ),
}

HELP: dict[str, str] = {}
