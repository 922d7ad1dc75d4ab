"""What ``--help`` says of the letters."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

HELP: dict[str, str] = {
    "letters": QT_TRANSLATE_NOOP(
        "CommandLine", "letters about your data, and what became of them; nothing is ever sent"
    ),
    "letters-kinds": QT_TRANSLATE_NOOP("CommandLine", "list the letters and what each asks for"),
    "letters-new": QT_TRANSLATE_NOOP("CommandLine", "write a letter and print its reference"),
    "letters-kind": QT_TRANSLATE_NOOP("CommandLine", "which letter; see: persienne letters kinds"),
    "letters-to": QT_TRANSLATE_NOOP("CommandLine", "whom it is for: an id or a name"),
    "letters-meter": QT_TRANSLATE_NOOP("CommandLine", "the delivery point; the only one that is known when not said"),
    "letters-earlier": QT_TRANSLATE_NOOP("CommandLine", "note a letter that was sent without Persienne, to follow it"),
    "letters-energy": QT_TRANSLATE_NOOP("CommandLine", "what the meter counts"),
    "letters-sent": QT_TRANSLATE_NOOP("CommandLine", "the day on which it was sent"),
    "letters-channel": QT_TRANSLATE_NOOP("CommandLine", "how it was sent"),
    "letters-point": QT_TRANSLATE_NOOP(
        "CommandLine",
        "a numbered point of the letter in its own words, once for each; when none is said the letter is named by its subject, and nothing is quoted",
    ),
    "letters-rests": QT_TRANSLATE_NOOP(
        "CommandLine",
        "a text that the letter names (“article 17(1)(b) of the GDPR”, or its id in persienne letters law), once for each, or “none” where it names no text; until it is said, no time to answer is counted and no way on is shown",
    ),
    "letters-grounds": QT_TRANSLATE_NOOP(
        "CommandLine",
        "say or correct what a letter that was sent without Persienne rests on; without --rests, list what it may rest on",
    ),
    "letters-copy": QT_TRANSLATE_NOOP("CommandLine", "a copy of the letter: a PDF, a picture or an e-mail"),
    "letters-bore": QT_TRANSLATE_NOOP("CommandLine", "the reference that the letter bore, if any"),
    "letters-set": QT_TRANSLATE_NOOP(
        "CommandLine",
        "an answer to a question of the letter, or: name, address (lines separated by ; or |), place, email, phone, mandatary, mandatary_address, mandatary_answers, "
        "supply_address, contract, which stay known; to_address with to_where (where it was read) and to_seen (when), "
        "to_role (operator, supplier, third_party, assistant, gateway) of a body that is not known yet; channel, energy, consent (ids of the register), about (a reference)",
    ),
    "letters-body-set": QT_TRANSLATE_NOOP(
        "CommandLine",
        "of the body that it went to: to_address (lines separated by ; or |) with to_where (where it was read) and to_seen (when), and of one that is not known yet to_role (operator, supplier, third_party, assistant, gateway)",
    ),
    "letters-sharing": QT_TRANSLATE_NOOP(
        "CommandLine",
        "begin from a sharing: the beginning of its number in `persienne consents list`, or who gets the data; what is known of it is filled in",
    ),
    "letters-confirm-address": QT_TRANSLATE_NOOP(
        "CommandLine", "you have compared the known address of the recipient today with its own page: print it"
    ),
    "letters-change": QT_TRANSLATE_NOOP("CommandLine", "take up a draft again, and change it"),
    "letters-discard": QT_TRANSLATE_NOOP("CommandLine", "throw a draft away"),
    "letters-history": QT_TRANSLATE_NOOP(
        "CommandLine", "say what happened to a letter, what is due, what was answered, and what may be done"
    ),
    "letters-message": QT_TRANSLATE_NOOP("CommandLine", "as an e-mail or an online form takes it: subject, then text"),
    "letters-reading": QT_TRANSLATE_NOOP(
        "CommandLine", "the version in English, to be read: only the French letter is sent"
    ),
    "letters-pdf": QT_TRANSLATE_NOOP("CommandLine", "write it as PDF"),
    "letters-odt": QT_TRANSLATE_NOOP("CommandLine", "write it for a word processor"),
    "letters-txt": QT_TRANSLATE_NOOP("CommandLine", "write it as text"),
    "letters-eml": QT_TRANSLATE_NOOP(
        "CommandLine",
        "write an unsent e-mail for your mail program: subject, text and the PDF, without a recipient",
    ),
    "letters-show": QT_TRANSLATE_NOOP("CommandLine", "show a letter, as it was printed once it was"),
    "letters-id": QT_TRANSLATE_NOOP("CommandLine", "the reference of the letter, or how it begins"),
    "letters-list": QT_TRANSLATE_NOOP("CommandLine", "list the letters and where each stands"),
    "letters-event": QT_TRANSLATE_NOOP("CommandLine", "note what happened to a letter"),
    "letters-what": QT_TRANSLATE_NOOP("CommandLine", "what happened"),
    "letters-on": QT_TRANSLATE_NOOP("CommandLine", "the day, as 2026-11-24; today when not said"),
    "letters-evidence": QT_TRANSLATE_NOOP(
        "CommandLine", "a file that proves it (PDF, PNG, JPEG, HEIC, e-mail or text); a copy is kept, encrypted"
    ),
    "letters-corrects": QT_TRANSLATE_NOOP("CommandLine", "the number of the entry that this one takes the place of"),
    "letters-event-set": QT_TRANSLATE_NOOP(
        "CommandLine", "what else is known; of several points, verdicts and numbers are separated by commas"
    ),
    "letters-due": QT_TRANSLATE_NOOP("CommandLine", "say when the time to answer ends"),
    "letters-received": QT_TRANSLATE_NOOP("CommandLine", "the day of receipt, which is not counted"),
    "letters-extended": QT_TRANSLATE_NOOP(
        "CommandLine", "an extension was announced, with its reasons, within the first month"
    ),
    "letters-asked": QT_TRANSLATE_NOOP(
        "CommandLine", "the day on which they asked who you are: the clock stands still until your answer"
    ),
    "letters-answered": QT_TRANSLATE_NOOP("CommandLine", "the day on which you answered that question"),
    "letters-alsace": QT_TRANSLATE_NOOP("CommandLine", "count Good Friday and 26 December as holidays"),
    "letters-postcode": QT_TRANSLATE_NOOP(
        "CommandLine", "count the overseas holiday of this postcode, of the home or of the body"
    ),
    "letters-todo": QT_TRANSLATE_NOOP("CommandLine", "say what there is to do on a day"),
    "letters-complaint": QT_TRANSLATE_NOOP(
        "CommandLine", "make the file for the CNIL about a letter: one PDF with all its proofs"
    ),
    "letters-mediator": QT_TRANSLATE_NOOP(
        "CommandLine",
        "make the file for the national energy mediator about a letter, two months after a written complaint",
    ),
    "letters-notes": QT_TRANSLATE_NOOP("CommandLine", "list the notes about a letter that a file may be given"),
    "letters-mandate": QT_TRANSLATE_NOOP(
        "CommandLine", "write the mandate by which the holder of the contract has somebody else write, for both to sign"
    ),
    "letters-mandate-set": QT_TRANSLATE_NOOP(
        "CommandLine",
        "mandatary and mandatary_address (lines separated by ; or |), which stay known: letters are then written by them; "
        "kinds and to (letters and bodies, separated by commas), from, until (a year when not said), follows (reminders, "
        "complaints and referrals too), answers (may they receive them: stays known), energy",
    ),
    "letters-complaint-set": QT_TRANSLATE_NOOP(
        "CommandLine",
        "what it would leave blank: to_address (of the CNIL or the mediator, lines separated by ; or |) with to_where and to_seen, the siren of the body, "
        "account (your own words, paragraphs separated by |), notes (ids of `persienne letters notes`, separated by commas)",
    ),
    "letters-law": QT_TRANSLATE_NOOP(
        "CommandLine", "list the texts of law that the letters cite, each with the day on which it was read"
    ),
    "letters-law-file": QT_TRANSLATE_NOOP("CommandLine", "a newer table of these texts: say what it changes"),
    "letters-law-yes": QT_TRANSLATE_NOOP("CommandLine", "use that table from now on"),
    "letters-ics": QT_TRANSLATE_NOOP("CommandLine", "write the days to come as a calendar file; it holds no names"),
    "letters-ics-file": QT_TRANSLATE_NOOP("CommandLine", "the file; standard output when not said"),
}
