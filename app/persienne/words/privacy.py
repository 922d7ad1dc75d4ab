"""The sentences of the vault and its keys: errors by their code, and the arguments' help."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

ERRORS: dict[str, str] = {
    # the vault
    "keys_changed": QT_TRANSLATE_NOOP(
        "UserError",
        "The key file is no longer the one that this household was opened with: another Persienne has renewed the key, "
        "or the file was altered. Nothing was changed. Close Persienne, open it again, and try once more.",
    ),
    "last_way_in": QT_TRANSLATE_NOOP(
        "UserError",
        "Nothing else has been seen to open this household, so this stays. Add the keyring first: persienne keys keyring",
    ),
    "slot_unknown": QT_TRANSLATE_NOOP("UserError", "The household has no such way in. List them: persienne keys"),
    "recovery_word_unknown": QT_TRANSLATE_NOOP(
        "UserError",
        "Word {place}, “{word}”, is not a word of recovery sheets. Look at it again: its first four letters are enough.",
    ),
    "recovery_words": QT_TRANSLATE_NOOP(
        "UserError", "A recovery sheet has 12 words, and {count} were given. Type all of them, in their order."
    ),
    "recovery_checksum": QT_TRANSLATE_NOOP(
        "UserError",
        "These words do not go together: one is another than on the sheet, or two changed places. "
        "Compare them with the sheet, one by one.",
    ),
    "recovery_wrong": QT_TRANSLATE_NOOP(
        "UserError",
        "This recovery sheet does not open this household: it is another household’s, a newer sheet took its place, "
        "or it was never finished: two of its words are typed back before it opens anything. "
        "The sheet’s number is at its foot; persienne keys lists the number of the sheet that opens.",
    ),
    "recovery_not_set": QT_TRANSLATE_NOOP(
        "UserError",
        "No recovery sheet was made for this household. Open it with its keyring or its passphrase; "
        "then make one: persienne keys sheet",
    ),
    "recovery_needed": QT_TRANSLATE_NOOP(
        "UserError",
        "This household opens with its recovery sheet. Run the command on a terminal to type the 12 words, "
        "or name a file that holds them with PERSIENNE_RECOVERY_FILE.",
    ),
    "recovery_file": QT_TRANSLATE_NOOP("UserError", "The file of the recovery words, {file}, can’t be read."),
    "recovery_unread": QT_TRANSLATE_NOOP(
        "UserError",
        "The words asked for are not those of the sheet, so it was not kept; what opened the household before still does. "
        "Copy the next one first: persienne keys sheet",
    ),
    "recovery_nowhere": QT_TRANSLATE_NOOP(
        "UserError",
        "There is no terminal to show the words on. Name a file for the sheet with --txt or --pdf. No sheet was made.",
    ),
    "passphrase_nowhere": QT_TRANSLATE_NOOP(
        "UserError",
        "There is no terminal to ask for the new passphrase on. Name a file that holds it with --passphrase-file.",
    ),
    "passphrase_weak": QT_TRANSLATE_NOOP(
        "UserError", "Nothing was changed. Choose a passphrase that is harder to guess, and start again."
    ),
    "passphrase_blanks": QT_TRANSLATE_NOOP(
        "UserError",
        "The passphrase begins or ends with a blank, which nobody sees. Leave the blank out; those between words count.",
    ),
    "passphrases_differ": QT_TRANSLATE_NOOP("UserError", "The two passphrases differ. Nothing was changed."),
    "sheet_file_exists": QT_TRANSLATE_NOOP(
        "UserError", "{file} is there already. Name another file for the sheet; nothing was changed."
    ),
    "rekey_under_way": QT_TRANSLATE_NOOP(
        "UserError",
        "The household’s key is being renewed by an erasure. Wait until it is done; if it was cut short, "
        "close Persienne and open it again, which finishes it.",
    ),
}

WAYS_BACK = {
    "passphrase": QT_TRANSLATE_NOOP("UserError", "The household’s passphrase opens it too."),
    "recovery": QT_TRANSLATE_NOOP("UserError", "The twelve words of its recovery sheet open the household too."),
    "either": QT_TRANSLATE_NOOP(
        "UserError", "The household’s passphrase opens it too, and so do the twelve words of its recovery sheet."
    ),
    "none": QT_TRANSLATE_NOOP(
        "UserError", "Nothing else opens this household: it has neither a passphrase nor a recovery sheet."
    ),
}
"""What is left when a credential fails: the fact ``way_back`` of ``vault.open_keys``."""

STRENGTH = {
    0: QT_TRANSLATE_NOOP("Strength", "Very weak: guessed at once"),
    1: QT_TRANSLATE_NOOP("Strength", "Weak"),
    2: QT_TRANSLATE_NOOP("Strength", "Fair"),
    3: QT_TRANSLATE_NOOP("Strength", "Good"),
    4: QT_TRANSLATE_NOOP("Strength", "Very good"),
}
"""A passphrase's score (``vault.Strength``)."""

EASY_TO_GUESS = {
    "common": QT_TRANSLATE_NOOP("Strength", "Part of it is one of the passwords that are tried first."),
    "name": QT_TRANSLATE_NOOP("Strength", "Names are easy to guess."),
    "word": QT_TRANSLATE_NOOP("Strength", "Few words are easy to guess: add one or two that do not go together."),
    "keyboard_row": QT_TRANSLATE_NOOP("Strength", "Neighbouring keys are easy to guess."),
    "repeated": QT_TRANSLATE_NOOP("Strength", "What is repeated adds little."),
    "sequence": QT_TRANSLATE_NOOP("Strength", "Sequences like abc or 6543 are easy to guess."),
    "date": QT_TRANSLATE_NOOP("Strength", "Dates and years are easy to guess."),
}
"""What makes it easy to guess, by its codes."""

WEAK = QT_TRANSLATE_NOOP(
    "CommandLine",
    "This passphrase is easy to guess for whoever has the file ({strength}). Four words that do not go together are better.",
)

PROMPTS = {
    "passphrase": QT_TRANSLATE_NOOP("CommandLine", "Passphrase:"),
    "recovery": QT_TRANSLATE_NOOP("CommandLine", "The 12 words of the recovery sheet:"),
    "either": QT_TRANSLATE_NOOP("CommandLine", "Passphrase, or the 12 words of the recovery sheet:"),
    "word": QT_TRANSLATE_NOOP("CommandLine", "Word number {place}:"),
    "new_passphrase": QT_TRANSLATE_NOOP("CommandLine", "New passphrase, 8 characters or more:"),
    "again": QT_TRANSLATE_NOOP("CommandLine", "Once more:"),
    "weak": QT_TRANSLATE_NOOP("CommandLine", "Type it once more to use it all the same:"),
}
"""What a terminal is asked."""

WAYS = {
    "keyring": QT_TRANSLATE_NOOP("CommandLine", "Keyring: {keyring}"),
    "passphrase": QT_TRANSLATE_NOOP("CommandLine", "Passphrase"),
    "recovery": QT_TRANSLATE_NOOP("CommandLine", "Recovery sheet {number}"),
}
"""The kinds of ways in, a line each."""

KEYS = {
    "copy_the_words": QT_TRANSLATE_NOOP(
        "CommandLine",
        "These 12 words open the household when the keyring is lost or the passphrase forgotten. Copy them by hand, in "
        "their order, and keep the sheet away from this computer. They are shown this once.",
    ),
    "not_that_word": QT_TRANSLATE_NOOP("CommandLine", "That is not the word at this number. Look at your copy."),
    "sheet_in_file": QT_TRANSLATE_NOOP(
        "CommandLine",
        "The sheet is in {file}. Print it, then delete the file: whoever reads it can open the household.",
    ),
    "sheet_kept": QT_TRANSLATE_NOOP(
        "CommandLine", "Recovery sheet {number} opens the household from now on; a former one no longer does."
    ),
    "passphrase_set": QT_TRANSLATE_NOOP("CommandLine", "The passphrase opens the household from now on."),
    "passphrase_removed": QT_TRANSLATE_NOOP(
        "CommandLine", "No passphrase opens the household any more; the keyring does."
    ),
    "strength": QT_TRANSLATE_NOOP("CommandLine", "Strength: {strength}"),
    "keyring_set": QT_TRANSLATE_NOOP("CommandLine", "The keyring ({keyring}) opens the household from now on."),
}
"""What the command line says of the keys."""

HELP: dict[str, str] = {
    "keys": QT_TRANSLATE_NOOP("CommandLine", "list or change what opens the household"),
    "keys-list": QT_TRANSLATE_NOOP("CommandLine", "list what opens the household (it need not be opened for that)"),
    "keys-sheet": QT_TRANSLATE_NOOP("CommandLine", "make a recovery sheet of 12 words, in the place of a former one"),
    "sheet-txt": QT_TRANSLATE_NOOP(
        "CommandLine", "write the sheet into this new text file; else the terminal shows it"
    ),
    "sheet-pdf": QT_TRANSLATE_NOOP("CommandLine", "write the sheet into this new PDF file"),
    "keys-passphrase": QT_TRANSLATE_NOOP("CommandLine", "set the passphrase, or change it"),
    "new-passphrase-file": QT_TRANSLATE_NOOP(
        "CommandLine", "a file whose first line is the new passphrase; else the terminal asks for it"
    ),
    "remove-passphrase": QT_TRANSLATE_NOOP("CommandLine", "take the passphrase out, once the keyring has been opened"),
    "keys-keyring": QT_TRANSLATE_NOOP("CommandLine", "keep the key in the keyring of this session too"),
}
