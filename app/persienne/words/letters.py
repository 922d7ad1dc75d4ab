"""The sentences of the letters: errors by their code, what is chosen from, what the commands say."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

ERRORS: dict[str, str] = {
    "law_file_large": QT_TRANSLATE_NOOP(
        "UserError",
        "{file}: a table of legal texts has at most {limit} kB, so this is another file. Choose the table. Nothing was changed.",
    ),
    "law_file_unfit": QT_TRANSLATE_NOOP(
        "UserError",
        "{file} is no table of legal texts that Persienne can read (see: {place}). Choose another file, or fetch it again. Nothing was changed.",
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
        "This letter is not for this body: see `persienne letters kinds` for whom it may go to and for which energy.",
    ),
    "letter_not_for_gas": QT_TRANSLATE_NOOP(
        "UserError",
        "This letter asks for what a gas meter does not have: it records no load curve, and none is collected. Letters that close an access or ask for your data are for gas too.",
    ),
    "letter_reference_unfit": QT_TRANSLATE_NOOP(
        "UserError", "{reference} is no reference of a letter. A reference looks like PERS-2026-0007."
    ),
    "letter_point_unfit": QT_TRANSLATE_NOOP(
        "UserError",
        "{point} is no delivery point: it has 14 digits (gas: 14 digits, or GI and 6 digits). It is on your bill.",
    ),
    "letter_text_unfit": QT_TRANSLATE_NOOP(
        "UserError", "“{text}” is empty or holds signs that can’t be printed. Type it again."
    ),
    "letter_text_long": QT_TRANSLATE_NOOP(
        "UserError", "“{text}…” is longer than {limit} characters. Please shorten it."
    ),
    "letter_day_unfit": QT_TRANSLATE_NOOP(
        "UserError", "{day} can’t be right in a letter about a meter. Please check the year."
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
    "complaint_without_gap": QT_TRANSLATE_NOOP(
        "UserError",
        "There is nothing yet to complain of about {reference}. The CNIL takes a complaint once the time to answer has ended without an answer, or after a refusal or an incomplete answer: note what was answered to each numbered request.",
    ),
    "complaint_not_personal": QT_TRANSLATE_NOOP(
        "UserError",
        "Nothing in {reference} rests on personal-data law, so the CNIL can do nothing about it. Where it went to a supplier or a grid operator, make a written complaint; two months later you may refer to the national energy mediator.",
    ),
    "complaint_names_nothing": QT_TRANSLATE_NOOP(
        "UserError",
        "{reference} names no text, by what you noted, so it can’t be said which article was breached, and no file for the CNIL is made from it. If it does name one, say so (in the window: “What it rests on…”; on the command line: persienne letters grounds {reference}). Otherwise write a new letter: it names its articles, and a time of its own begins.",
    ),
    "complaint_left_not_personal": QT_TRANSLATE_NOOP(
        "UserError",
        "What is left open of {reference} is no matter of the CNIL: those points rest on no personal-data law. Where it went to a supplier or a grid operator, make a written complaint; two months later you may refer to the national energy mediator.",
    ),
    "letter_names_nothing": QT_TRANSLATE_NOOP(
        "UserError",
        "{reference} names no text, by what you noted, so no time to answer is counted and nothing is late. If it does name one, say so (in the window: “What it rests on…”; on the command line: persienne letters grounds {reference}). Otherwise write a new letter with Persienne: it names its texts, and where they give a month to answer, the month runs from its receipt.",
    ),
    "mediator_names_nothing": QT_TRANSLATE_NOOP(
        "UserError",
        "{reference} names no text, by what you noted, and it is no letter about an energy contract, so it is nothing for the national energy mediator. If it does name one, say so (in the window: “What it rests on…”; on the command line: persienne letters grounds {reference}). Otherwise write a new letter with Persienne: it names its texts, and where they give a month to answer, the month runs from its receipt.",
    ),
    "letter_grounds_unknown": QT_TRANSLATE_NOOP(
        "UserError",
        "It is not known what the letter {reference} rests on, as nobody said which texts it names. What may be written about it, to whom and when, follows from that. Say it first: in the window by “What it rests on…”, on the command line with: persienne letters grounds {reference}",
    ),
    "letter_grounds_ours": QT_TRANSLATE_NOOP(
        "UserError",
        "{reference} was written by Persienne: what it rests on is printed in it. That is said only of a letter that was written without Persienne.",
    ),
    "mandate_nobody": QT_TRANSLATE_NOOP(
        "UserError", "Say who acts for the holder of the contract: the mandate names both."
    ),
    "mandate_follows": QT_TRANSLATE_NOOP(
        "UserError",
        "Reminders, answers about your identity and complaints follow from another letter: name the request, and say that the mandate is for what follows, too.",
    ),
    "mandate_nothing": QT_TRANSLATE_NOOP(
        "UserError", "Say which requests the mandate is for, and to which bodies: it is for these alone."
    ),
    "letter_needs_request": QT_TRANSLATE_NOOP(
        "UserError",
        "This letter follows from a request that was sent: open that request, or name it with --set about=REFERENCE.",
    ),
    "letter_not_sent": QT_TRANSLATE_NOOP("UserError", "{reference} was not sent yet. Note first when it was sent."),
    "written_complaint_unfit": QT_TRANSLATE_NOOP(
        "UserError",
        "{reference} is nothing for the national energy mediator: that is for requests to a supplier or a grid operator that rest on the energy code or the consumer code. Where it rests on personal-data law, remind them, or refer to the CNIL.",
    ),
    "written_complaint_early": QT_TRANSLATE_NOOP(
        "UserError",
        "An answer to {reference} may still come. Wait until {day}, or note the answer if it came: then a written complaint makes sense.",
    ),
    "written_complaint_nothing": QT_TRANSLATE_NOOP(
        "UserError",
        "Nothing is left open of {reference} that a written complaint could be about. Note what was answered to each numbered request, and what was done of it.",
    ),
    "mediator_unfit": QT_TRANSLATE_NOOP(
        "UserError",
        "{reference} is nothing for the national energy mediator, who looks at disputes about a contract with a supplier or a grid operator. Where it rests on personal-data law, remind them, or refer to the CNIL.",
    ),
    "mediator_uncomplained": QT_TRANSLATE_NOOP(
        "UserError", "The national energy mediator wants a written complaint first. Make one about {reference}."
    ),
    "mediator_early": QT_TRANSLATE_NOOP(
        "UserError",
        "The national energy mediator may be asked about {reference} from {day}: two months after the written complaint. Wait until then, and note what is answered meanwhile.",
    ),
    "mediator_late": QT_TRANSLATE_NOOP(
        "UserError",
        "The national energy mediator could be asked about {reference} until {day}: within a year of the written complaint. Whether it still looks at the dispute, only the mediator can say: ask it.",
    ),
    "mediator_nothing": QT_TRANSLATE_NOOP(
        "UserError",
        "Nothing is left open of {reference} that the mediator could look at. Note what was answered to each numbered request.",
    ),
    "complaint_exhibit_unfit": QT_TRANSLATE_NOOP(
        "UserError", "Exhibit {number} is not whole: it needs its file. File the evidence again."
    ),
    "letter_address_long": QT_TRANSLATE_NOOP(
        "UserError",
        "The address of {name} does not fit an envelope: {lines} lines of {length} characters at most. Please shorten it.",
    ),
    "letter_event_future": QT_TRANSLATE_NOOP(
        "UserError", "{day} is still to come. Note what has happened. Nothing was noted."
    ),
    "letter_event_needs": QT_TRANSLATE_NOOP(
        "UserError", "Before “{event}”, note what came first: {needed}. Nothing was noted."
    ),
    "letter_event_order": QT_TRANSLATE_NOOP(
        "UserError",
        "“{event}” on {day} can’t be: “{before}” is noted on {earlier}. Check both days; correct the one that is wrong. Nothing was noted.",
    ),
    "letter_question_alone": QT_TRANSLATE_NOOP(
        "UserError",
        "--asked and --answered go together: the clock stands still from their question to your answer. Until you answer, no end is known.",
    ),
    "letter_event_twice": QT_TRANSLATE_NOOP(
        "UserError",
        "“{event}” is noted already, on {day} (entry {number}), and a second entry does not replace it. If that entry is wrong, correct it: in the window by “Correct…”, on the command line with --corrects {number}. Nothing was noted.",
    ),
    "letter_event_before_print": QT_TRANSLATE_NOOP(
        "UserError",
        "The letter bears the date of {printed}: it can’t have left on {day}. Check the day. Where another letter left before, note that one as sent already, with a copy of it: in the window by “I have sent a letter already…”, on the command line with: persienne letters earlier. Nothing was noted.",
    ),
    "letter_event_before_made": QT_TRANSLATE_NOOP(
        "UserError",
        "This letter was written here on {made}: it can’t have left on {day}. Check the day. Where another letter left before, note that one as sent already, with a copy of it: in the window by “I have sent a letter already…”, on the command line with: persienne letters earlier. Where this machine’s date was wrong on {made}, change the draft: it is then of today. Nothing was noted.",
    ),
    "letter_event_echoed": QT_TRANSLATE_NOOP(
        "UserError",
        "This entry comes from the letter {letter}. Correct the sending of that letter, and this entry follows. Nothing was noted.",
    ),
    "letter_answer_later": QT_TRANSLATE_NOOP(
        "UserError",
        "The answer of {day} (entry {number}) came later and has the last word on these points, so this correction would change nothing. Correct that entry first. Nothing was noted.",
    ),
    "letter_undone_unfit": QT_TRANSLATE_NOOP(
        "UserError",
        "Points that were not done are said with seen=no, by their numbers from 1 to {wanted}. Nothing was noted.",
    ),
    "letter_event_missing": QT_TRANSLATE_NOOP(
        "UserError",
        "There is no entry {number} that still counts and could be corrected. See the numbers with: persienne letters list --json",
    ),
    "letter_event_closed": QT_TRANSLATE_NOOP(
        "UserError", "This letter is closed. Take the closing back first, or write a new letter. Nothing was noted."
    ),
    "letter_event_printed": QT_TRANSLATE_NOOP(
        "UserError", "A letter is ready once it is printed: print it, or note that it was sent. Nothing was noted."
    ),
    "letter_sent_already": QT_TRANSLATE_NOOP(
        "UserError", "This letter is on its way and stays as it was sent. Write a new one to say something else."
    ),
    "letter_verdicts_unfit": QT_TRANSLATE_NOOP(
        "UserError",
        "Say one verdict for each numbered request, {wanted} in all, and none that contradicts the answer: yes, in part, no or no answer. Nothing was noted.",
    ),
    "letter_detail_unknown": QT_TRANSLATE_NOOP(
        "UserError", "{name} is not said of “{event}”. What may be said: {wanted}. Nothing was noted."
    ),
    "letter_detail_unfit": QT_TRANSLATE_NOOP(
        "UserError", "{name}: {text} does not fit here. What fits: {wanted}. Nothing was noted."
    ),
    "letter_not_received": QT_TRANSLATE_NOOP(
        "UserError",
        "A reminder names the day on which the letter arrived. Note first when {reference} was sent and received.",
    ),
    "letter_not_late": QT_TRANSLATE_NOOP(
        "UserError",
        "Nothing is late about {reference} yet, so there is nothing to remind of. The last day to answer is {due}: wait for it to pass, or note the answer if it came.",
    ),
    "letter_no_time": QT_TRANSLATE_NOOP(
        "UserError",
        "No text gives a time to answer {reference}, so nothing is late. Where an acknowledgement is owed and has not come, a reminder can be written fifteen days after the letter arrived; a written complaint to a supplier or a grid operator can, too.",
    ),
    "letter_identity_not_asked": QT_TRANSLATE_NOOP(
        "UserError",
        "No question about your identity is open for {reference}. Note first when they asked who you are.",
    ),
    "letter_has_history": QT_TRANSLATE_NOOP(
        "UserError", "{reference} was printed or sent, so it stays in the list. It can be closed as abandoned."
    ),
    "letter_not_printed": QT_TRANSLATE_NOOP("UserError", "{reference} was not printed yet. Print it first."),
    "letter_earlier": QT_TRANSLATE_NOOP(
        "UserError", "{reference} was written without Persienne. To write it anew, begin a new request."
    ),
    "letter_earlier_kind": QT_TRANSLATE_NOOP(
        "UserError", "A reminder or a complaint follows from another letter. Note the letter that asked first."
    ),
    "letter_form_missing": QT_TRANSLATE_NOOP(
        "UserError",
        "{file}: the letter was not printed in this form, and what was sent is not made anew. Take another form.",
    ),
    "exhibits_unmerged": QT_TRANSLATE_NOOP(
        "UserError",
        "The letter and its exhibits can’t be put into one file: there is too little memory, or they are too much for it. "
        "Attach fewer or smaller files.",
    ),
    "letter_damaged": QT_TRANSLATE_NOOP(
        "UserError",
        "What is stored of the letter {reference} can’t be read. `persienne doctor` looks for damage; a backup brings it back.",
    ),
    "letter_request_unknown": QT_TRANSLATE_NOOP(
        "UserError", "There is no letter {reference}. `persienne letters list` shows them."
    ),
    "letter_request_ambiguous": QT_TRANSLATE_NOOP(
        "UserError", "Several letters begin with {reference}. Write the whole reference."
    ),
    "letter_draft_follows": QT_TRANSLATE_NOOP(
        "UserError",
        "{reference} follows from what was noted of another letter. Correct it there, throw this draft away, and make it anew.",
    ),
    "letter_no_reading": QT_TRANSLATE_NOOP(
        "UserError", "No reading version of {reference} is kept. `persienne letters show` gives the letter."
    ),
    "letter_no_address": QT_TRANSLATE_NOOP(
        "UserError", "No address of {name} is known here: say it with --set to_address=… and to_where=…"
    ),
    "letter_party_unknown": QT_TRANSLATE_NOOP(
        "UserError",
        "No body is known under {party}. To name a new one, say what it is and where you read of it: --set to_role=… to_where=…",
    ),
    "letter_party_needed": QT_TRANSLATE_NOOP("UserError", "Say whom the letter is for: --to and a name."),
    "letter_set_unknown": QT_TRANSLATE_NOOP("UserError", "--set {name} is not said here. What may be said: {wanted}."),
    "letter_set_malformed": QT_TRANSLATE_NOOP("UserError", "--set {text}: write it as name=value."),
    # paper
    "address_too_long": QT_TRANSLATE_NOOP(
        "UserError",
        "The address does not fit the window of an envelope: {lines} lines at most, of {letters} letters. Shorten it.",
    ),
    "file_folder_missing": QT_TRANSLATE_NOOP(
        "UserError", "{file} can’t be written: its folder does not exist. Create the folder, or choose another one."
    ),
    "file_unwritable": QT_TRANSLATE_NOOP(
        "UserError",
        "{file} can’t be written. Choose another folder or another name; a file that was there is as it was.",
    ),
}

NOTICES: dict[str, str] = {
    "archive_first": QT_TRANSLATE_NOOP(
        "LetterNotice",
        "A deletion is final. Fetch and import what this household still lacks before you send the letter.",
    ),
    "online_first": QT_TRANSLATE_NOOP(
        "LetterNotice", "The body’s own website does the same, and quicker. A letter leaves a better trace."
    ),
    "sender_address_missing": QT_TRANSLATE_NOOP(
        "LetterNotice", "Your own postal address is missing: the letter has a blank for it."
    ),
    "place_missing": QT_TRANSLATE_NOOP(
        "LetterNotice", "The town where you sign is missing: the letter is dated without it."
    ),
    "recipient_address_missing": QT_TRANSLATE_NOOP(
        "LetterNotice",
        "The recipient’s address is missing: the letter has a blank for it.",
    ),
    "recipient_address_unverified": QT_TRANSLATE_NOOP(
        "LetterNotice",
        "Nobody has checked the recipient’s address, so it is not printed. Compare it with the recipient’s own page first.",
    ),
    "recipient_address_old": QT_TRANSLATE_NOOP(
        "LetterNotice",
        "The recipient’s address was last seen more than a year ago. Compare it with the recipient’s own page, or with a recent letter of theirs, before you send.",
    ),
    "mandate_to_enclose": QT_TRANSLATE_NOOP(
        "LetterNotice",
        "Somebody else signs for you: enclose a copy of the mandate that you both signed, as the letter says. Persienne keeps none.",
    ),
    "sender_name_missing": QT_TRANSLATE_NOOP(
        "LetterNotice", "Your own name is missing: the letter has a blank for it."
    ),
    "evidence_gone": QT_TRANSLATE_NOOP(
        "LetterNotice", "This proof was erased since it was filed, and is not among the exhibits: {subject}"
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
    "law_secondary": QT_TRANSLATE_NOOP("LetterNotice", "Known from commentaries, not from the text itself: {subject}"),
}
"""What is shown before a letter is printed, by the code of a notice; the pitfall of each letter stands with the letter."""

SUBJECTS: dict[str, str] = {
    "point": QT_TRANSLATE_NOOP("LetterNotice", "the number of the meter"),
    "supply_address": QT_TRANSLATE_NOOP("LetterNotice", "the meter’s address"),
    "siren": QT_TRANSLATE_NOOP("LetterNotice", "the body’s SIREN"),
    "body_address": QT_TRANSLATE_NOOP("LetterNotice", "the body’s address"),
    "exhibits": QT_TRANSLATE_NOOP("LetterNotice", "the exhibits"),
}
"""What a notice is about, where that is no question of the letter's own and no text of law."""

EVENTS: dict[str, str] = {
    "ready": QT_TRANSLATE_NOOP("LetterEvent", "printed"),
    "sent": QT_TRANSLATE_NOOP("LetterEvent", "sent"),
    "received": QT_TRANSLATE_NOOP("LetterEvent", "received"),
    "undelivered": QT_TRANSLATE_NOOP("LetterEvent", "came back"),
    "acknowledged": QT_TRANSLATE_NOOP("LetterEvent", "acknowledged"),
    "identity_asked": QT_TRANSLATE_NOOP("LetterEvent", "identity asked"),
    "identity_answered": QT_TRANSLATE_NOOP("LetterEvent", "identity answered"),
    "extended": QT_TRANSLATE_NOOP("LetterEvent", "extension announced"),
    "answered_full": QT_TRANSLATE_NOOP("LetterEvent", "answered in full"),
    "answered_partial": QT_TRANSLATE_NOOP("LetterEvent", "answered in part"),
    "refused": QT_TRANSLATE_NOOP("LetterEvent", "refused"),
    "reminded": QT_TRANSLATE_NOOP("LetterEvent", "reminded"),
    "written_complaint": QT_TRANSLATE_NOOP("LetterEvent", "written complaint sent"),
    "complaint": QT_TRANSLATE_NOOP("LetterEvent", "complaint sent"),
    "mediator": QT_TRANSLATE_NOOP("LetterEvent", "referral to the mediator sent"),
    "effect_checked": QT_TRANSLATE_NOOP("LetterEvent", "effect looked for"),
    "closed": QT_TRANSLATE_NOOP("LetterEvent", "closed"),
    "retracted": QT_TRANSLATE_NOOP("LetterEvent", "taken back"),
}
"""What happened to a request, within a sentence."""

SENT_BY: dict[str, str] = {
    "registered": QT_TRANSLATE_NOOP("LettersWords", "registered"),
    "electronic_registered": QT_TRANSLATE_NOOP("LettersWords", "electronic registered"),
    "post": QT_TRANSLATE_NOOP("LettersWords", "by post"),
    "email": QT_TRANSLATE_NOOP("LettersWords", "by e-mail"),
    "online_form": QT_TRANSLATE_NOOP("LettersWords", "by online form"),
    "online_switch": QT_TRANSLATE_NOOP("LettersWords", "by an online switch"),
}
"""How a letter left the house."""

CLOSINGS: dict[str, str] = {
    "satisfied": QT_TRANSLATE_NOOP("LettersWords", "obtained"),
    "abandoned": QT_TRANSLATE_NOOP("LettersWords", "given up"),
    "superseded": QT_TRANSLATE_NOOP("LettersWords", "another request takes its place"),
}
"""Why a request is over."""

OUTCOMES: dict[str, str] = {
    "granted": QT_TRANSLATE_NOOP("MoveWords", "Yes"),
    "partial": QT_TRANSLATE_NOOP("MoveWords", "In part"),
    "refused": QT_TRANSLATE_NOOP("MoveWords", "No"),
    "unanswered": QT_TRANSLATE_NOOP("MoveWords", "No answer"),
}
"""A verdict on one numbered request."""

DETAILS: dict[str, str] = {
    "channel": QT_TRANSLATE_NOOP("LetterDetail", "how it was sent"),
    "slip": QT_TRANSLATE_NOOP("LetterDetail", "number of the deposit slip"),
    "reasons": QT_TRANSLATE_NOOP("LetterDetail", "whether they gave reasons"),
    "remedies": QT_TRANSLATE_NOOP("LetterDetail", "whether they named the CNIL and the court"),
    "doubt": QT_TRANSLATE_NOOP("LetterDetail", "whether they said why they doubt who you are"),
    "verdicts": QT_TRANSLATE_NOOP("LetterDetail", "what they said on each numbered request"),
    "receipt": QT_TRANSLATE_NOOP("LetterDetail", "number that the authority gave"),
    "letter": QT_TRANSLATE_NOOP("LetterDetail", "reference of the letter"),
    "received": QT_TRANSLATE_NOOP("LetterDetail", "day on which the written complaint arrived"),
    "closing": QT_TRANSLATE_NOOP("LetterDetail", "why it is over"),
    "seen": QT_TRANSLATE_NOOP("LetterDetail", "whether it was done"),
    "undone": QT_TRANSLATE_NOOP("LetterDetail", "numbers of what was not done"),
    "note": QT_TRANSLATE_NOOP("LetterDetail", "a note"),
}
"""What may be said with an event, by the name that ``--set`` takes."""

YES_NO: dict[str, str] = {"yes": QT_TRANSLATE_NOOP("CommandLine", "yes"), "no": QT_TRANSLATE_NOOP("CommandLine", "no")}
"""The answers to a question of yes or no; both languages are taken."""

LETTERS: dict[str, str] = {
    "question": QT_TRANSLATE_NOOP("CommandLine", "{name}: {text}"),
    "question_maybe": QT_TRANSLATE_NOOP("CommandLine", "[{name}]: {text}"),
    "option": QT_TRANSLATE_NOOP("CommandLine", "{value}: {text}"),
    "proof": QT_TRANSLATE_NOOP("CommandLine", "proof"),
    "may": QT_TRANSLATE_NOOP("CommandLine", "What may be done: {acts}"),
    "subject": QT_TRANSLATE_NOOP("CommandLine", "Subject: {subject}"),
    "for": QT_TRANSLATE_NOOP("CommandLine", "for: {bodies}"),
    "together": QT_TRANSLATE_NOOP("CommandLine", "goes together with: {letters}"),
    "law_shown": QT_TRANSLATE_NOOP("CommandLine", "Texts that change: {count}. Nothing was stored; --yes stores them."),
    "law_taken": QT_TRANSLATE_NOOP("CommandLine", "Texts that changed: {count}. New letters cite them."),
    "discarded": QT_TRANSLATE_NOOP("CommandLine", "The draft {reference} is gone."),
    "one_month": QT_TRANSLATE_NOOP("CommandLine", "One month: {nominal}, on a working day {due}"),
    "three_months": QT_TRANSLATE_NOOP("CommandLine", "Three months: {nominal}, on a working day {due}"),
    "ends": QT_TRANSLATE_NOOP("CommandLine", "The last day to answer is {due}."),
    "stood_still": QT_TRANSLATE_NOOP(
        "CommandLine",
        "Days for which the clock stood still, from {asked} to {answered}: {month} in the month, {months} in the three months",
    ),
    "unprintable": QT_TRANSLATE_NOOP(
        "CommandLine",
        "The PDF shows a box where its font has no sign for: {signs} Write it otherwise, or take the text.",
    ),
    "confirm": QT_TRANSLATE_NOOP("CommandLine", "Then have it printed with --confirm-address."),
    "type_address": QT_TRANSLATE_NOOP("CommandLine", "Then say it with --set to_address=… to_where=…"),
    "gap": QT_TRANSLATE_NOOP("CommandLine", "Nothing is stored from {first} to {last}."),
    "whole": QT_TRANSLATE_NOOP("CommandLine", "The letter as a whole: {subject}"),
    "named": QT_TRANSLATE_NOOP("CommandLine", "named"),
}
"""What the commands of the letters say."""
