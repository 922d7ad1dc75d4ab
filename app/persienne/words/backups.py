"""The sentences of backups, of restoring and of the check-up: errors and findings by their code, and what is printed."""

from __future__ import annotations

from persienne.words import recognising
from persienne.words.marking import QT_TRANSLATE_NOOP

ERRORS: dict[str, str] = {
    "backup_missing": QT_TRANSLATE_NOOP("UserError", "{file}: there is no such backup."),
    "backup_unreadable": QT_TRANSLATE_NOOP(
        "UserError", "{file} can’t be read. Check its disk, and that you may read it."
    ),
    "backup_empty": QT_TRANSLATE_NOOP(
        "UserError", "{file} is empty (0 bytes): nothing can be restored from it. Take another backup."
    ),
    "backup_unknown": QT_TRANSLATE_NOOP("UserError", "{file} is not a backup made by Persienne."),
    "backup_damaged": QT_TRANSLATE_NOOP(
        "UserError",
        "{file} is a backup, but a damaged or an altered one: it can’t be trusted. Take another backup.",
    ),
    "backup_foreign": QT_TRANSLATE_NOOP(
        "UserError",
        "{file} is a backup whose tables are not those that Persienne makes ({found}): another program has made or changed it. Nothing was restored from it. Take another backup.",
    ),
    "backup_newer": QT_TRANSLATE_NOOP(
        "UserError", "{file} was made by a newer Persienne. Update Persienne to restore it."
    ),
    "backup_passphrase_wrong": QT_TRANSLATE_NOOP(
        "UserError",
        "This passphrase does not open {file}. A backup keeps the passphrase that it was made with, "
        "which need not be the household’s.",
    ),
    "backup_words_wrong": QT_TRANSLATE_NOOP(
        "UserError",
        "These words do not open {file}. The sheet that opens a backup is the one that opened the household on the day "
        "when it was made.",
    ),
    "backup_no_way": QT_TRANSLATE_NOOP(
        "UserError",
        "Only the keyring of this computer opens the household, and it would open no backup anywhere else. Make a "
        "recovery sheet or set a passphrase first.",
    ),
    "backup_away": QT_TRANSLATE_NOOP(
        "UserError", "The folder {folder} is not there, or its disk is not. The backup waits for it."
    ),
    "watched_folder": QT_TRANSLATE_NOOP("UserError", "There is no folder {folder}, or it can’t be looked into."),
    "backup_exists": QT_TRANSLATE_NOOP(
        "UserError", "{file} is there already, and is not written over. Name another file, or a folder."
    ),
    "backup_folder": QT_TRANSLATE_NOOP(
        "UserError", "Nothing can be written to, or removed from, {folder}. Check that it is there and that you may."
    ),
    "backup_no_room": QT_TRANSLATE_NOOP(
        "UserError", "There is no room there: {needed} MB are needed for a while, and {free} MB are free."
    ),
    "backup_unproved": QT_TRANSLATE_NOOP(
        "UserError",
        "The backup was written, but what could be read back from the disk is not the same. "
        "It was removed: don’t trust that disk, and choose another.",
    ),
    "backup_changed": QT_TRANSLATE_NOOP(
        "UserError", "{file} is no longer the backup that was made. It was left alone; remove it yourself."
    ),
    "backup_passphrase_needed": QT_TRANSLATE_NOOP(
        "UserError",
        "A backup has a passphrase of its own. Name a file that holds it with --backup-passphrase-file.",
    ),
    "backup_target": QT_TRANSLATE_NOOP(
        "UserError", "Say where the backup goes: a folder or a file; or list the backups with --list."
    ),
    "restore_unconfirmed": QT_TRANSLATE_NOOP(
        "UserError",
        "There is a household here, and restoring puts the backup in its place. "
        "Look at the backup with --preview, then say --yes. Nothing was changed.",
    ),
    "checkup_problems": QT_TRANSLATE_NOOP("UserError", "The check-up has found a problem: see above."),
}

BACKUP_MADE = {
    "passphrase": QT_TRANSLATE_NOOP(
        "CommandLine", "{file}: {size} MB, opened again and whole. Keep its passphrase: nothing else opens it."
    ),
    "own": QT_TRANSLATE_NOOP(
        "CommandLine",
        "{file}: {size} MB, read again and whole. The passphrase and the recovery sheet of the household open it, as "
        "they are today; the keyring does not.",
    ),
}
"""A backup was made, by what opens it."""

BACKUP_PLAN = {
    "never": QT_TRANSLATE_NOOP("CommandLine", "No backup is made by itself."),
    "week": QT_TRANSLATE_NOOP(
        "CommandLine", "A backup is made each week in {folder} while the window is open; the last {keep} stay."
    ),
    "month": QT_TRANSLATE_NOOP(
        "CommandLine", "A backup is made each month in {folder} while the window is open; the last {keep} stay."
    ),
}
"""What was chosen of backups that are made by themselves."""

BACKUP_SAME_DISK = QT_TRANSLATE_NOOP(
    "CommandLine", "That folder is on the same disk as the household: a disk that breaks down takes both."
)
"""Said where it is so."""

BACKUP_REMOVED = QT_TRANSLATE_NOOP("CommandLine", "{file} made way for it.")
"""An older one that was removed."""

BACKUP_LINE = {
    "sound": QT_TRANSLATE_NOOP("CommandLine", "{at}  {file}  {size} MB"),
    "elsewhere": QT_TRANSLATE_NOOP("CommandLine", "{at}  {file}  {size} MB, not there now"),
    "stale": QT_TRANSLATE_NOOP("CommandLine", "{at}  {file}  {size} MB, still holds what was erased since"),
}
"""One known backup, on one line."""

PREVIEW = QT_TRANSLATE_NOOP(
    "CommandLine",
    "{file}: made {at} by Persienne {app}. Delivery points: {points}. Days: {first} to {last}. Rows: {rows}.",
)
"""What a backup holds."""

ROWS = {
    "meter": QT_TRANSLATE_NOOP("CommandLine", "meters {count}"),
    "register": QT_TRANSLATE_NOOP("CommandLine", "counters {count}"),
    "contract": QT_TRANSLATE_NOOP("CommandLine", "contracts {count}"),
    "batch": QT_TRANSLATE_NOOP("CommandLine", "imports and meter lines {count}"),
    "source": QT_TRANSLATE_NOOP("CommandLine", "sources {count}"),
    "curve": QT_TRANSLATE_NOOP("CommandLine", "days of curve {count}"),
    "day_total": QT_TRANSLATE_NOOP("CommandLine", "totals of days {count}"),
    "period_total": QT_TRANSLATE_NOOP("CommandLine", "totals of longer periods {count}"),
    "midnight_index": QT_TRANSLATE_NOOP("CommandLine", "indexes at midnight {count}"),
    "day_index": QT_TRANSLATE_NOOP("CommandLine", "first indexes of days {count}"),
    "frame": QT_TRANSLATE_NOOP("CommandLine", "live values {count}"),
    "frame_hour": QT_TRANSLATE_NOOP("CommandLine", "packed hours of live values {count}"),
    "maximum": QT_TRANSLATE_NOOP("CommandLine", "highest powers {count}"),
    "voltage_day": QT_TRANSLATE_NOOP("CommandLine", "days of voltage {count}"),
    "voltage_mean": QT_TRANSLATE_NOOP("CommandLine", "days of ten-minute voltages {count}"),
    "wire_cut": QT_TRANSLATE_NOOP("CommandLine", "points from which reading goes on {count}"),
    "fact": QT_TRANSLATE_NOOP("CommandLine", "facts {count}"),
    "erasure": QT_TRANSLATE_NOOP("CommandLine", "erasures {count}"),
    "backup": QT_TRANSLATE_NOOP("CommandLine", "backups {count}"),
    "event": QT_TRANSLATE_NOOP("CommandLine", "entries of the register {count}"),
    "evidence": QT_TRANSLATE_NOOP("CommandLine", "files kept as proof {count}"),
    "party": QT_TRANSLATE_NOOP("CommandLine", "organisations added {count}"),
    "request": QT_TRANSLATE_NOOP("CommandLine", "letters {count}"),
    "request_event": QT_TRANSLATE_NOOP("CommandLine", "what became of letters {count}"),
    "request_document": QT_TRANSLATE_NOOP("CommandLine", "letters as printed {count}"),
    "set_aside": QT_TRANSLATE_NOOP("CommandLine", "spans of days set aside {count}"),
    "day_note": QT_TRANSLATE_NOOP("CommandLine", "notes on days {count}"),
    "marked_day": QT_TRANSLATE_NOOP("CommandLine", "days marked to check the mirror {count}"),
    "day_seal": QT_TRANSLATE_NOOP("CommandLine", "seals of days {count}"),
    "deletion_check": QT_TRANSLATE_NOOP("CommandLine", "looks at what was to be deleted elsewhere {count}"),
    "shown_absent": QT_TRANSLATE_NOOP("CommandLine", "spans of days that such looks showed to be absent {count}"),
    "head": QT_TRANSLATE_NOOP("CommandLine", "marks of the file’s writings {count}"),
    "setting": QT_TRANSLATE_NOOP("CommandLine", "settings {count}"),
}
"""How many rows a backup holds of each table."""

RESTORES_ERASED = QT_TRANSLATE_NOOP(
    "CommandLine",
    "Something was erased from this household after the backup was made: restoring it brings that back.",
)
"""The warning before an erasure is undone."""

RESTORE_LOSES = QT_TRANSLATE_NOOP(
    "CommandLine",
    "The household that is here has what the backup has not, and restoring it loses that: {rows}. A backup that you make "
    "now keeps it.",
)
"""The warning before what came since is lost."""

LATER_DAYS = QT_TRANSLATE_NOOP("CommandLine", "days after its last one {count}")
"""One of the rows that would be lost, beside those of ``ROWS``."""

BESIDE_UNKNOWN = QT_TRANSLATE_NOOP(
    "CommandLine",
    "The household that is here can’t be opened: what restoring the backup brings back or loses is not known.",
)
"""Where it can't be known."""

CONFIRM_RESTORE = QT_TRANSLATE_NOOP("CommandLine", "Put this backup in the place of the household? Type yes:")
"""The question on a terminal; the answer that goes on is the next one."""

CONFIRMED = QT_TRANSLATE_NOOP("CommandLine", "yes")
"""What is typed to go on."""

RESTORED = {
    "recovery": QT_TRANSLATE_NOOP(
        "CommandLine",
        "Restored. The words of the recovery sheet open the household. Set a passphrase: persienne keys passphrase.",
    ),
    "passphrase": QT_TRANSLATE_NOOP(
        "CommandLine",
        "Restored. The passphrase of PERSIENNE_PASSPHRASE_FILE opens the household, and the backup’s does not. "
        "A recovery sheet of before opens it no more: make another one.",
    ),
    "keyring": QT_TRANSLATE_NOOP(
        "CommandLine",
        "Restored. The keyring of this session opens the household, and the backup’s passphrase does not. "
        "A recovery sheet of before opens it no more: make another one.",
    ),
}
"""The end of a restore, by what opens the household now."""

BACKUP_PROMPTS = {
    "open": QT_TRANSLATE_NOOP("CommandLine", "Passphrase of the backup, or the twelve words of the recovery sheet:"),
    "new": QT_TRANSLATE_NOOP("CommandLine", "A passphrase for the backup, 8 characters or more:"),
}
"""What a terminal is asked."""

FINDINGS = {
    "fence_kernel": QT_TRANSLATE_NOOP(
        "Checkup",
        "Persienne opens no connection; the kernel refuses it (Seccomp {seccomp}, NoNewPrivs {no_new_privs}). Outside "
        "stands the window’s helper, which opens the links that you click: Persienne can’t write into its memory. So "
        "do other programs of the desktop.",
    ),
    "fence_filter": QT_TRANSLATE_NOOP(
        "Checkup",
        "Persienne opens no connection; the kernel refuses it (Seccomp {seccomp}, NoNewPrivs {no_new_privs}). But this "
        "kernel leaves the memory of your other programs open to Persienne (no Landlock of version 2, or no room for "
        "one domain more), that of the window’s helper too, which stands outside to open the links that you click.",
    ),
    "fence_python": QT_TRANSLATE_NOOP(
        "Checkup",
        "No barrier of the kernel here: no code of Persienne opens a connection and Python refuses it any, but a library "
        "in another language could.",
    ),
    "landlock": QT_TRANSLATE_NOOP(
        "Checkup",
        "What reads files that others wrote sees nothing of your disk, and what reads the meter all the time writes to the "
        "household alone: the kernel can keep them to it (Landlock, version {version}).",
    ),
    "landlock_none": QT_TRANSLATE_NOOP(
        "Checkup",
        "What reads files that others wrote, and the meter, is kept to no place of the disk: this system has no Landlock.",
    ),
    "reader_broken": QT_TRANSLATE_NOOP("Checkup", "The process that reads files failed when it was tried now."),
    "landlock_refused": QT_TRANSLATE_NOOP(
        "Checkup",
        "What reads files that others wrote was kept to no place of the disk when it was tried now, though the kernel can "
        "(Landlock). A system that runs Persienne in many domains, one inside the other, has no room for one more.",
    ),
    "fence_none": QT_TRANSLATE_NOOP(
        "Checkup",
        "No barrier of the kernel here: no code of Persienne opens a connection, and nothing else prevents it.",
    ),
    "libraries": QT_TRANSLATE_NOOP("Checkup", "Libraries: SQLite {sqlite}, SQLCipher {sqlcipher}."),
    "permissions": QT_TRANSLATE_NOOP("Checkup", "The folder and its files are closed to other accounts."),
    "folder_open": QT_TRANSLATE_NOOP(
        "Checkup", "Other accounts may look into the folder (mode {mode}). The next opening closes it."
    ),
    "files_open": QT_TRANSLATE_NOOP("Checkup", "Other accounts may read {files}. The next opening closes them."),
    "restore_unfinished": QT_TRANSLATE_NOOP(
        "Checkup",
        "A restore was cut short. The next opening ends it: one whole household stays. If you have restored nothing, "
        "look for a folder “household.restored” inside the household’s: move it out, and keep it.",
    ),
    "left_over": QT_TRANSLATE_NOOP(
        "Checkup", "Left by a program that was cut short: {files}. The next opening tidies up what it can."
    ),
    "room": QT_TRANSLATE_NOOP("Checkup", "There is room on the disk: {free} MB."),
    "room_short": QT_TRANSLATE_NOOP(
        "Checkup", "There is little room on the disk: {free} MB, and {needed} MB may be needed to erase or to back up."
    ),
    "tables_unseen": QT_TRANSLATE_NOOP(
        "Checkup", "The disk is full: the tables of the file were not looked at. Free some space, then look again."
    ),
    "held": QT_TRANSLATE_NOOP("Checkup", "Another Persienne has the household open: its log was not looked at."),
    "held_alone": QT_TRANSLATE_NOOP(
        "Checkup", "Another Persienne works on the file alone: look again when it has finished."
    ),
    "collector_at_work": QT_TRANSLATE_NOOP("Checkup", "The meter is being read."),
    "keys": QT_TRANSLATE_NOOP("Checkup", "The key file is there; what opens the household: {kinds}."),
    "one_way_in": QT_TRANSLATE_NOOP(
        "Checkup", "The household has one way in. Make a recovery sheet: without it, what is lost is lost."
    ),
    "store": QT_TRANSLATE_NOOP("Checkup", "The household’s file is there: {size} MB."),
    "rekey_unfinished": QT_TRANSLATE_NOOP(
        "Checkup", "A renewal of the key was cut short. The next opening ends it; both keys are sealed until then."
    ),
    "pages": QT_TRANSLATE_NOOP("Checkup", "Every page is as it was written."),
    "pages_damaged": QT_TRANSLATE_NOOP(
        "Checkup", "Damaged pages: {count}, by number {pages}. Keep the file as it is and restore a backup."
    ),
    "log_damaged": QT_TRANSLATE_NOOP(
        "Checkup",
        "Damaged pieces of the log: {count}, by number (and page) {frames}. What was stored last and is lost by it: "
        "{saves} saves. The next opening keeps the log as it is beside the file, and goes on with what is whole.",
    ),
    "log_kept_aside": QT_TRANSLATE_NOOP(
        "Checkup",
        "The log of the household’s file was damaged once, and is kept as it was found: {files}. Check the disk. "
        "The file goes with the next erasure or restore, and you may remove it before.",
    ),
    "log_large": QT_TRANSLATE_NOOP(
        "Checkup", "The log has grown to {size} MB: a program has kept the file open for long. Close it."
    ),
    "schema": QT_TRANSLATE_NOOP("Checkup", "The tables are of version {version}, that of this program."),
    "schema_older": QT_TRANSLATE_NOOP(
        "Checkup", "The tables are of version {version}, an older one. The next opening brings them up to date."
    ),
    "structure": QT_TRANSLATE_NOOP("Checkup", "The tables are sound."),
    "structure_damaged": QT_TRANSLATE_NOOP(
        "Checkup", "The tables are damaged, in {count} or more places. Keep the file as it is and restore a backup."
    ),
    "rows_torn": QT_TRANSLATE_NOOP(
        "Checkup", "Rows that have lost the row that they belong to: {count}. Restore a backup."
    ),
    "clock_behind": QT_TRANSLATE_NOOP(
        "Checkup", "The computer’s clock says {now}, and something was written at {last}. Set the clock."
    ),
    "stamp_ahead": QT_TRANSLATE_NOOP(
        "Checkup",
        "Something was written under a date that is to come, {last}: the clock was wrong then. All is well now.",
    ),
    "retention_waits": QT_TRANSLATE_NOOP(
        "Checkup",
        "Nothing old goes: the computer’s clock says {today}, and the last day that is certain here is {known}. If the "
        "date is right: persienne slat --today {today}. If it is not, set the clock.",
    ),
    "backup_ahead": QT_TRANSLATE_NOOP(
        "Checkup",
        "The last backup was made under a date that is to come, {made}: how old it is, nobody knows. Make another one.",
    ),
    "backup_never": QT_TRANSLATE_NOOP("Checkup", "There is no backup. Make one: persienne backup FOLDER"),
    "backup": QT_TRANSLATE_NOOP("Checkup", "Days since the last backup: {days}."),
    "backup_old": QT_TRANSLATE_NOOP("Checkup", "Days since the last backup: {days}. Make another one."),
    "backup_holds_erased": QT_TRANSLATE_NOOP(
        "Checkup", "Backups that still hold what was erased since: {count}. Make new ones and remove these."
    ),
    "backup_elsewhere": QT_TRANSLATE_NOOP("Checkup", "Backups that are not where they were put: {count}."),
    "plan_waits": QT_TRANSLATE_NOOP(
        "Checkup", "The backup that is made by itself has been waiting since {since}. {why}"
    ),
    "plan_restored": QT_TRANSLATE_NOOP(
        "Checkup",
        "No backup is made by itself since the household was restored. To choose that anew: "
        "persienne backup FOLDER --every week",
    ),
    "erasure_unfinished": QT_TRANSLATE_NOOP(
        "Checkup", "Erasures that were cut short: {count}. The next opening goes on with them."
    ),
    "erasure_waits": QT_TRANSLATE_NOOP(
        "Checkup",
        "Erasures that wait for room on the disk: {count}. What they mean is deleted; its traces are not gone yet.",
    ),
    "erasure_doubtful": QT_TRANSLATE_NOOP(
        "Checkup",
        "Erasures after which something was found that should be gone: {count}. Their certificates say what. "
        "To prove them again: persienne erase --prove",
    ),
    **recognising.FINDINGS,
}
"""Every finding of the check-up that is not an error's code."""

WAYS_IN = {
    "keyring": QT_TRANSLATE_NOOP("Checkup", "the keyring"),
    "passphrase": QT_TRANSLATE_NOOP("Checkup", "a passphrase"),
    "recovery": QT_TRANSLATE_NOOP("Checkup", "a recovery sheet"),
}
"""What may open the household."""

SEVERITIES = {
    "ok": QT_TRANSLATE_NOOP("Checkup", "ok"),
    "note": QT_TRANSLATE_NOOP("Checkup", "note"),
    "warning": QT_TRANSLATE_NOOP("Checkup", "warning"),
    "problem": QT_TRANSLATE_NOOP("Checkup", "PROBLEM"),
}
"""How much a finding matters, in front of it."""

HELP: dict[str, str] = {
    "backup": QT_TRANSLATE_NOOP("CommandLine", "make a backup in one encrypted file, or list the backups"),
    "backup-target": QT_TRANSLATE_NOOP(
        "CommandLine", "a folder, where the last ones are kept, or a file that does not exist yet"
    ),
    "backup-list": QT_TRANSLATE_NOOP("CommandLine", "list the backups that the household remembers"),
    "backup-keep": QT_TRANSLATE_NOOP("CommandLine", "how many backups of this household the folder keeps (5)"),
    "backup-own-ways": QT_TRANSLATE_NOOP(
        "CommandLine", "the household’s own passphrase and recovery sheet open the backup, and nothing is asked for"
    ),
    "backup-every": QT_TRANSLATE_NOOP(
        "CommandLine",
        "have one made by itself in TARGET while the window is open (week, month), or no more (never); N is 3 then",
    ),
    "backup-passphrase-file": QT_TRANSLATE_NOOP(
        "CommandLine", "a file whose first line is the backup’s own passphrase; else the terminal asks for it"
    ),
    "restore": QT_TRANSLATE_NOOP("CommandLine", "put a backup in the place of the household, or where there is none"),
    "restore-file": QT_TRANSLATE_NOOP("CommandLine", "a backup"),
    "preview": QT_TRANSLATE_NOOP("CommandLine", "say what the backup holds, and change nothing"),
    "yes": QT_TRANSLATE_NOOP("CommandLine", "don’t ask before a household is replaced"),
    "doctor": QT_TRANSLATE_NOOP("CommandLine", "look at the health of the household, and change nothing"),
}
