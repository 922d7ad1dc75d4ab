"""The words of erasing and of the household's lock: errors by their code, help, and what the command says."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

ERRORS: dict[str, str] = {
    "household_held": QT_TRANSLATE_NOOP(
        "UserError",
        "Another Persienne program has this household open, its window or a command. "
        "Close it, then try again; nothing was changed.",
    ),
    "erase_nothing": QT_TRANSLATE_NOOP(
        "UserError", "Nothing is stored of what you want to erase, so there was nothing to do."
    ),
    "erase_what": QT_TRANSLATE_NOOP(
        "UserError",
        "Say what to erase: --level live, curve or day, or --everything. Nothing was erased. "
        "With --dry-run it is counted first.",
    ),
    "prove_alone": QT_TRANSLATE_NOOP(
        "UserError", "--prove goes with --json alone: it erases nothing, and proves what was erased. Nothing was done."
    ),
    "erase_together": QT_TRANSLATE_NOOP(
        "UserError",
        "--everything removes the whole household: it goes with none of --level, --from, --to, --meter, --import, "
        "--certificate, --dry-run and --journal. Nothing was erased.",
    ),
    "erase_unconfirmed": QT_TRANSLATE_NOOP(
        "UserError", "Nothing was erased. In a script, say --yes once you have read what --dry-run counts."
    ),
    "erase_word": QT_TRANSLATE_NOOP(
        "UserError", "Nothing was erased. To erase everything, type the word {word}; in a script, say --word {word}."
    ),
    "erase_dates": QT_TRANSLATE_NOOP(
        "UserError", "The first day ({first}) comes after the last ({last}). Nothing was erased."
    ),
    "certificate_suffix": QT_TRANSLATE_NOOP(
        "UserError", "{file}: a certificate is a file in .json, .pdf or .txt. Nothing was erased."
    ),
    "erase_doubtful": QT_TRANSLATE_NOOP(
        "UserError",
        "These readings can no longer be read in Persienne, but the search that followed found something that should "
        "not be there: the erasure is not proved. Its certificate says what was found (persienne erase --journal --json). "
        "To write the file anew and search it again: persienne erase --prove",
    ),
    "prove_waits": QT_TRANSLATE_NOOP(
        "UserError",
        "An erasure waits for room on the disk, and can’t be proved before the file is written anew. Free about twice "
        "the size of household.db, then open the household again, which finishes it.",
    ),
    "erase_all_proved": QT_TRANSLATE_NOOP("UserError", "No erasure is without its proof, so there was nothing to do."),
    "erase_waits": QT_TRANSLATE_NOOP(
        "UserError",
        "These readings can no longer be read in Persienne. The rest waits for room on the disk: free about twice the "
        "size of household.db, then open the household again, which finishes it.",
    ),
}

WORDS_TO_TYPE = ("EFFACER", "ERASE")
"""What is typed before everything goes: either of them, whatever the language."""

ERASING = {
    "would": QT_TRANSLATE_NOOP("CommandLine", "This would be erased:"),
    "nothing": QT_TRANSLATE_NOOP("CommandLine", "Nothing of this is stored: nothing would be erased."),
    "emptied": QT_TRANSLATE_NOOP(
        "CommandLine", "Days that will have no value left, because nothing else tells their total: {days}"
    ),
    "stays": QT_TRANSLATE_NOOP("CommandLine", "This stays:"),
    "exported": QT_TRANSLATE_NOOP(
        "CommandLine", "Files exported before that may hold it, and that Persienne can’t erase:"
    ),
    "ask": QT_TRANSLATE_NOOP("CommandLine", "Erase it? Type yes:"),
    "service": QT_TRANSLATE_NOOP("CommandLine", "The service that reads the meter all the time goes too: {file}"),
    "ask_word": QT_TRANSLATE_NOOP(
        "CommandLine", "The whole household goes: its readings, its keys, its settings. Type EFFACER or ERASE:"
    ),
    "yes": QT_TRANSLATE_NOOP("CommandLine", "yes"),
    "done": QT_TRANSLATE_NOOP(
        "CommandLine",
        "Erased, and the file has a new key. Erased values looked for in every page of the file, decrypted: {sampled}; "
        "found: {found}.",
    ),
    "done_interrupted": QT_TRANSLATE_NOOP(
        "CommandLine",
        "Erased, and the file has a new key. The search was not possible: the erasure had been interrupted.",
    ),
    "proved_again": QT_TRANSLATE_NOOP(
        "CommandLine",
        "The file was written anew and searched again. Erasures proved: {proved}; still doubtful: {left}.",
    ),
    "certificate_in": QT_TRANSLATE_NOOP("CommandLine", "The certificate is in {file}."),
    "removed": QT_TRANSLATE_NOOP("CommandLine", "Removed: {files}"),
    "keyring_left": QT_TRANSLATE_NOOP(
        "CommandLine",
        "The keyring did not let go of the key, which opens nothing any more. Remove the item “Persienne”.",
    ),
    "seen_left": QT_TRANSLATE_NOOP(
        "CommandLine", "What this computer remembers of the household could not be removed. Remove the file {file}."
    ),
    "folder_left": QT_TRANSLATE_NOOP(
        "CommandLine", "The folder {folder} stays: it holds files that are not Persienne’s."
    ),
    "no_journal": QT_TRANSLATE_NOOP("CommandLine", "The journal holds no erasure."),
}
"""What the command asks and says."""

COUNTED = {
    "curve": QT_TRANSLATE_NOOP("CommandLine", "Days of curve: {rows}; intervals in them: {values}"),
    "day_total": QT_TRANSLATE_NOOP("CommandLine", "Totals of days: {rows}"),
    "period_total": QT_TRANSLATE_NOOP("CommandLine", "Totals of longer periods that these days touch: {rows}"),
    "midnight_index": QT_TRANSLATE_NOOP("CommandLine", "Indexes at midnight: {rows}"),
    "day_index": QT_TRANSLATE_NOOP("CommandLine", "First indexes of days: {rows}"),
    "frame": QT_TRANSLATE_NOOP("CommandLine", "Live values: {rows}"),
    "maximum": QT_TRANSLATE_NOOP("CommandLine", "Highest powers of days: {rows}"),
    "curve.reaching": QT_TRANSLATE_NOOP("CommandLine", "Intervals of earlier days that reach into them: {rows}"),
    "maximum.at": QT_TRANSLATE_NOOP("CommandLine", "Hours of highest powers: {rows}"),
    "voltage_day": QT_TRANSLATE_NOOP("CommandLine", "Lowest and highest voltages of days: {rows}"),
    "voltage_mean": QT_TRANSLATE_NOOP("CommandLine", "Days of ten-minute voltages: {rows}; voltages in them: {values}"),
    "wire_cut": QT_TRANSLATE_NOOP("CommandLine", "Points from which reading goes on: {rows}"),
    "fact": QT_TRANSLATE_NOOP("CommandLine", "Facts noted (overruns, messages): {rows}"),
    "set_aside": QT_TRANSLATE_NOOP("CommandLine", "Spans of days set aside, their notes with them: {rows}"),
    "day_note": QT_TRANSLATE_NOOP("CommandLine", "Notes that you wrote on these days: {rows}"),
    "day_note.days": QT_TRANSLATE_NOOP("CommandLine", "Notes on more days than these, which lose these days: {rows}"),
    "marked_day": QT_TRANSLATE_NOOP("CommandLine", "Days that you marked to check the mirror: {rows}"),
    "day_seal": QT_TRANSLATE_NOOP("CommandLine", "Seals of days, which go with their meter: {rows}"),
    "set_aside.days": QT_TRANSLATE_NOOP("CommandLine", "Longer spans of days set aside, which lose these days: {rows}"),
}
"""What an erasure would take of each table."""

REMAINS = {
    "disk_traces": QT_TRANSLATE_NOOP(
        "CommandLine",
        "encrypted fragments of the file in free blocks of the disk, which can’t be read without their key",
    ),
    "key_copies": QT_TRANSLATE_NOOP(
        "CommandLine",
        "an old key file on this disk, where it may not have been written over; the passphrase or recovery sheet of then "
        "opens it",
    ),
    "key_flash": QT_TRANSLATE_NOOP(
        "CommandLine",
        "an old key file in the spare cells of a flash disk, for a time; the passphrase or recovery sheet of then opens it",
    ),
    "keyring_copies": QT_TRANSLATE_NOOP("CommandLine", "old copies of the keyring’s own file"),
    "snapshots": QT_TRANSLATE_NOOP(
        "CommandLine",
        "snapshots and copies of the disk or of the folder made before, what a tool has moved on the disk, and the "
        "memory that the system writes to the disk (swap, hibernation), keys included",
    ),
    "backups": QT_TRANSLATE_NOOP(
        "CommandLine", "your backups made before, which still hold it, and deleted ones for a time"
    ),
    "files": QT_TRANSLATE_NOOP("CommandLine", "the files that you imported"),
    "exports": QT_TRANSLATE_NOOP("CommandLine", "your exports"),
    "prints": QT_TRANSLATE_NOOP("CommandLine", "your prints and letters"),
    "others_copies": QT_TRANSLATE_NOOP(
        "CommandLine", "the copies of the network operator, of your supplier, and of whomever you gave one"
    ),
    "indexes_around": QT_TRANSLATE_NOOP(
        "CommandLine", "the indexes kept before and after, whose difference is the energy used between them"
    ),
    "day_totals": QT_TRANSLATE_NOOP("CommandLine", "the totals of days that are stored"),
    "day_seals": QT_TRANSLATE_NOOP(
        "CommandLine",
        "the seals of these days: a seal holds no value, but whoever can open this household can confirm a copy of a day "
        "by its seal, or find a very even day by trying values (to delete all seals: persienne seals --forget)",
    ),
    "register": QT_TRANSLATE_NOOP(
        "CommandLine", "what you noted yourself in the register and in letters, the meter’s number where you put it"
    ),
}
"""What an erasure does not reach, by its code."""

STATES = {
    "begun": QT_TRANSLATE_NOOP("CommandLine", "begun"),
    "deleted": QT_TRANSLATE_NOOP("CommandLine", "deleted, the file still to be written anew"),
    "waiting_for_room": QT_TRANSLATE_NOOP("CommandLine", "deleted, waiting for room on the disk"),
    "done": QT_TRANSLATE_NOOP("CommandLine", "done"),
    "doubtful": QT_TRANSLATE_NOOP("CommandLine", "done, and not proved"),
    "cleared": QT_TRANSLATE_NOOP("CommandLine", "deleted; the file is written anew within a month"),
}
"""How far an erasure has come."""

JOURNAL_LEVELS = {
    "live": QT_TRANSLATE_NOOP("CommandLine", "live values"),
    "curve": QT_TRANSLATE_NOOP("CommandLine", "all that is finer than a day"),
    "day": QT_TRANSLATE_NOOP("CommandLine", "everything, totals of days included"),
}
"""How deep an erasure of the journal went."""

JOURNAL_ALONE = {
    "marks": QT_TRANSLATE_NOOP("CommandLine", "marked days"),
    "seals": QT_TRANSLATE_NOOP("CommandLine", "seals of days"),
    "notes": QT_TRANSLATE_NOOP("CommandLine", "a note on days"),
}
"""The same of marks that were taken back, of seals and of a note that were deleted, beside which nothing else went."""

JOURNAL_KINDS = {
    "all": QT_TRANSLATE_NOOP("CommandLine", "of the whole household"),
    "period": QT_TRANSLATE_NOOP("CommandLine", "of a period"),
    "meter": QT_TRANSLATE_NOOP("CommandLine", "of a meter"),
    "import": QT_TRANSLATE_NOOP("CommandLine", "of an import"),
    "slats": QT_TRANSLATE_NOOP("CommandLine", "as the slats were moved"),
    "retention": QT_TRANSLATE_NOOP("CommandLine", "as older than is kept"),
    "undo": QT_TRANSLATE_NOOP("CommandLine", "as an import was undone"),
    "marks": QT_TRANSLATE_NOOP("CommandLine", "as marks were taken back"),
    "seals": QT_TRANSLATE_NOOP("CommandLine", "as all seals were deleted"),
    "notes": QT_TRANSLATE_NOOP("CommandLine", "as it was deleted or changed"),
}
"""By what it was bounded, or on what occasion it went."""

HELP: dict[str, str] = {
    "erase": QT_TRANSLATE_NOOP("CommandLine", "erase, with a proof: a period, an import, a meter, everything"),
    "erase-level": QT_TRANSLATE_NOOP(
        "CommandLine",
        "how deep: live, the live values; curve, all that is finer than a day; day or all, the totals of days too",
    ),
    "erase-from": QT_TRANSLATE_NOOP("CommandLine", "the first day, as 2026-11-24; from the beginning when not said"),
    "erase-to": QT_TRANSLATE_NOOP("CommandLine", "the last day, included; to the end when not said"),
    "erase-meter": QT_TRANSLATE_NOOP("CommandLine", "of this delivery point alone (14 digits)"),
    "erase-import": QT_TRANSLATE_NOOP("CommandLine", "of this import alone (its number: persienne imports)"),
    "erase-everything": QT_TRANSLATE_NOOP(
        "CommandLine", "remove the household: its file, its keys, the keyring’s item; asks for a word"
    ),
    "erase-word": QT_TRANSLATE_NOOP("CommandLine", "the word EFFACER or ERASE, for a script that erases everything"),
    "erase-yes": QT_TRANSLATE_NOOP("CommandLine", "ask nothing (for scripts)"),
    "erase-dry-run": QT_TRANSLATE_NOOP("CommandLine", "count what would be erased, and erase nothing"),
    "erase-certificate": QT_TRANSLATE_NOOP("CommandLine", "write the certificate into this file: .json, .pdf or .txt"),
    "erase-journal": QT_TRANSLATE_NOOP("CommandLine", "list what was erased, the last erasure first"),
    "erase-prove": QT_TRANSLATE_NOOP(
        "CommandLine", "write the file anew and search it again, for the erasures that are not proved"
    ),
    "erase-json": QT_TRANSLATE_NOOP("CommandLine", "JSON: the certificate, the counts of --dry-run, or the journal"),
}
