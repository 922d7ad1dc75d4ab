"""The sentences of the letters: errors by their code, and the arguments' help."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

ERRORS: dict[str, str] = {
    "law_file_large": QT_TRANSLATE_NOOP(
        "UserError", "{file}: a table of legal texts has at most {limit} kB. Nothing was changed."
    ),
    "law_file_unfit": QT_TRANSLATE_NOOP(
        "UserError", "{file} is no table of legal texts that Persienne can read (see: {place}). Nothing was changed."
    ),
    "letter_kind_unknown": QT_TRANSLATE_NOOP(
        "UserError", "There is no letter called {kind}. `persienne letters kinds` lists them."
    ),
    "letter_question_unknown": QT_TRANSLATE_NOOP(
        "UserError", "The letter {kind} does not ask for {name}. `persienne letters kinds` says what it asks for."
    ),
    "letter_answer_unfit": QT_TRANSLATE_NOOP("UserError", "{name}: {answer} is no answer here. What fits: {wanted}."),
    "letter_recipient_unfit": QT_TRANSLATE_NOOP(
        "UserError",
        "The letter {kind} is not for this body: see `persienne letters kinds` for whom it may go to and for which energy.",
    ),
    "letter_reference_unfit": QT_TRANSLATE_NOOP(
        "UserError", "{reference} is no reference of a letter. A reference looks like PERS-2026-0007."
    ),
    "letter_point_unfit": QT_TRANSLATE_NOOP(
        "UserError",
        "{point} is no delivery point: it has 14 digits (gas: 14 digits, or GI and 6 digits). It is on your bill.",
    ),
    "letter_text_unfit": QT_TRANSLATE_NOOP(
        "UserError", '"{text}" is empty or holds signs that can\'t be printed. Type it again.'
    ),
    "letter_text_long": QT_TRANSLATE_NOOP(
        "UserError", '"{text}…" is longer than {limit} characters. Please shorten it.'
    ),
    "letter_day_unfit": QT_TRANSLATE_NOOP(
        "UserError", "{day} can't be right in a letter about a meter. Please check the year."
    ),
    "letter_period_unfit": QT_TRANSLATE_NOOP(
        "UserError", "The period ends on {end}, before it begins on {begin}. Please check both dates."
    ),
    "letter_needs_case": QT_TRANSLATE_NOOP(
        "UserError",
        "A complaint is made from a request that was sent: open that request, or use `persienne letters complaint`.",
    ),
    "complaint_without_request": QT_TRANSLATE_NOOP(
        "UserError", "The CNIL asks that you exercised your rights first. Send a request, and keep the proof of it."
    ),
    "complaint_exhibit_unfit": QT_TRANSLATE_NOOP(
        "UserError", "Exhibit {number} is not whole: it needs its file. File the evidence again."
    ),
    "letter_address_long": QT_TRANSLATE_NOOP(
        "UserError",
        "The address of {name} does not fit an envelope: {lines} lines of {length} characters at most. Please shorten it.",
    ),
    # paper
    "address_too_long": QT_TRANSLATE_NOOP(
        "UserError",
        "The address does not fit the window of an envelope: {lines} lines at most, of {letters} letters. Shorten it.",
    ),
    "file_unwritable": QT_TRANSLATE_NOOP(
        "UserError",
        "{file} can't be written. Choose another folder or another name; a file that was there is as it was.",
    ),
}

NOTICES: dict[str, str] = {
    "archive_first": QT_TRANSLATE_NOOP(
        "LetterNotice",
        "A deletion is final. Fetch and import what this household still lacks before you send the letter.",
    ),
    "online_first": QT_TRANSLATE_NOOP(
        "LetterNotice", "The body's own website does the same, and quicker. A letter leaves a better trace."
    ),
    "sender_address_missing": QT_TRANSLATE_NOOP(
        "LetterNotice", "Your own postal address is missing: the letter has a blank for it."
    ),
    "place_missing": QT_TRANSLATE_NOOP(
        "LetterNotice", "The town where you sign is missing: the letter is dated without it."
    ),
    "recipient_address_missing": QT_TRANSLATE_NOOP(
        "LetterNotice",
        "The recipient's address is missing: the letter has a blank for it. Copy it from a bill or from the recipient's own page.",
    ),
    "recipient_address_unverified": QT_TRANSLATE_NOOP(
        "LetterNotice",
        "Nobody has checked the recipient's address, so it is not printed. Compare it with a bill or with the recipient's own page first.",
    ),
    "recipient_address_old": QT_TRANSLATE_NOOP(
        "LetterNotice",
        "The recipient's address was last seen more than a year ago. Compare it with a recent bill before you send.",
    ),
    "fact_missing": QT_TRANSLATE_NOOP(
        "LetterNotice", "Something is missing, and the letter has a blank for it: {subject}"
    ),
    "law_left_out": QT_TRANSLATE_NOOP(
        "LetterNotice", "Not cited, because its text was not read or is not in force on this day: {subject}"
    ),
    "law_stale": QT_TRANSLATE_NOOP(
        "LetterNotice", "Its text was read more than a year ago; look whether it has changed: {subject}"
    ),
    "law_secondary": QT_TRANSLATE_NOOP(
        "LetterNotice", "Known from other people's accounts, not from the text itself: {subject}"
    ),
}
"""What is shown before a letter is printed, by the code of a notice; the pitfall of each letter stands with the letter."""

HELP: dict[str, str] = {}
