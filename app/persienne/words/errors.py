"""The sentences of files, of the household's own file and keys, and of the meter line, by their code."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

ERRORS = {
    # files to import
    "files_none": QT_TRANSLATE_NOOP(
        "UserError", "There is no file in what you named: empty folders, and what the system hides, hold none."
    ),
    "file_missing": QT_TRANSLATE_NOOP("UserError", "{file}: there is no such file."),
    "file_unreadable": QT_TRANSLATE_NOOP(
        "UserError", "{file} can’t be opened. Check that it is a file and that you may read it."
    ),
    "file_too_large": QT_TRANSLATE_NOOP(
        "UserError", "{file} is too large for an export of meter data. Nothing was imported from it."
    ),
    "file_unknown": QT_TRANSLATE_NOOP(
        "UserError",
        "{file} is not a file that Persienne knows (it looks like: {seen}). Nothing was imported from it. "
        "Persienne reads the exports of Enedis, GRDF (gas), EDF and Octopus, what gateways and home automations write, and "
        "recordings of the meter’s output (TIC). Save anything else as a table (CSV, XLSX or ODS) with a date and a value in "
        "each row: you then say what its columns hold.",
    ),
    "file_too_slow": QT_TRANSLATE_NOOP(
        "UserError",
        "{file} took too long to read. Nothing was imported from it. Try again when the computer is less busy.",
    ),
    "file_damaged": QT_TRANSLATE_NOOP(
        "UserError", "{file} is damaged ({detail}). Nothing was imported from it. Download it again."
    ),
    "file_unreadable_values": QT_TRANSLATE_NOOP(
        "UserError",
        "None of the values in {file} can be read: the column “{column}” holds “{seen}”, for example. Nothing was "
        "imported from it. Download the export again, and give it as it is, without saving it in a spreadsheet first.",
    ),
    "unanswered": QT_TRANSLATE_NOOP("UserError", "The question was left without an answer. Nothing was changed."),
    "cancelled": QT_TRANSLATE_NOOP("UserError", "Cancelled. Nothing was imported."),
    "meter_number": QT_TRANSLATE_NOOP(
        "UserError",
        "A delivery point’s number has 14 digits (PRM; of gas PCE, or GI and 6 digits). It is on your bill.",
    ),
    "meter_mismatch": QT_TRANSLATE_NOOP(
        "UserError", "{file} belongs to another meter than the one you named. Nothing was imported from it."
    ),
    "import_waits": QT_TRANSLATE_NOOP(
        "UserError", "Files that wait for an answer: {files}. Answer as is said above, and import them again."
    ),
    "meter_unknown": QT_TRANSLATE_NOOP("UserError", "This household has no such meter."),
    "batch_unknown": QT_TRANSLATE_NOOP(
        "UserError", "There is no import of this number. See them with: persienne imports"
    ),
    "batch_file_unknown": QT_TRANSLATE_NOOP(
        "UserError", "This import has no file {file}. See its files with: persienne imports"
    ),
    "dates_one": QT_TRANSLATE_NOOP("UserError", "A recording without a date needs both --from and --to."),
    "dates_order": QT_TRANSLATE_NOOP("UserError", "The end has to be after the beginning. Nothing was imported."),
    "dates_future": QT_TRANSLATE_NOOP(
        "UserError", "The end that was said for {file} lies in the future. Nothing was imported from it."
    ),
    "dates_short": QT_TRANSLATE_NOOP(
        "UserError",
        "{file} cannot have been saved in so short a time: a meter takes {minutes} minutes or more to say all that "
        "stands in it. Nothing was imported from it.",
    ),
    "dates_index": QT_TRANSLATE_NOOP(
        "UserError",
        "The dates that were said for {file} can’t be right: the indexes in it do not lie between those that are stored "
        "of this meter before and after. Nothing was imported from it.",
    ),
    "bad_date": QT_TRANSLATE_NOOP("UserError", "{value} is not a date. Write it as 2026-11-24."),
    "no_screen": QT_TRANSLATE_NOOP(
        "UserError",
        "There is no screen to open a window on. The commands work without one (see persienne --help), "
        "and --demo --snapshot DIR draws the pages to pictures.",
    ),
    "libraries_missing": QT_TRANSLATE_NOOP(
        "UserError",
        "The window needs libraries that this computer lacks: {libraries}. Install them with: {command}",
    ),
    "remote_screen": QT_TRANSLATE_NOOP(
        "UserError",
        "The screen {display} is reached over the network, and Persienne opens no connection: nothing was opened. Start "
        "Persienne on the computer in front of you, or use its commands here (see persienne --help).",
    ),
    "remote_bus": QT_TRANSLATE_NOOP(
        "UserError",
        "The desktop’s bus is reached over the network (DBUS_SESSION_BUS_ADDRESS), and Persienne opens no connection: it "
        "goes without the keyring.",
    ),
    # the household's folder and file
    "household_missing": QT_TRANSLATE_NOOP(
        "UserError", "There is no household in {folder} yet. Make one with: persienne init"
    ),
    "household_exists": QT_TRANSLATE_NOOP(
        "UserError", "There is already a household in {folder}. Nothing was changed."
    ),
    "household_in_use": QT_TRANSLATE_NOOP(
        "UserError", "Persienne is already open on this household. Go to its window, or close it first."
    ),
    "store_missing": QT_TRANSLATE_NOOP(
        "UserError", "The household’s file household.db is not in its folder. Put it back, or restore a backup."
    ),
    "store_exists": QT_TRANSLATE_NOOP("UserError", "There is already a household’s file here. Nothing was changed."),
    "store_empty": QT_TRANSLATE_NOOP(
        "UserError",
        "The household’s file is empty (0 bytes): something has emptied it. Restore a backup; nothing was written over it.",
    ),
    "store_newer": QT_TRANSLATE_NOOP(
        "UserError", "This household was written by a newer Persienne. Update Persienne to open it."
    ),
    "store_damaged": QT_TRANSLATE_NOOP(
        "UserError", "The household’s file is damaged. Keep it as it is and restore a backup beside it."
    ),
    "schema_foreign": QT_TRANSLATE_NOOP(
        "UserError",
        "The tables of the household’s file are not those that Persienne makes ({found}). Another program has changed the file, or it is not your household’s. It was not opened, and nothing in it was changed. Keep it as it is, and restore a backup made before. If it was you who changed it, undo that with the same program.",
    ),
    "log_damaged": QT_TRANSLATE_NOOP(
        "UserError",
        "The log of the household’s file is damaged: what was stored last is lost ({saves} saves). What came before is "
        "whole. Nothing was written over; the damaged log is kept as {file}. Open the household again to go on without "
        "what is lost, import again what you imported last, or restore a backup. Check the disk: this should not happen.",
    ),
    "log_foreign": QT_TRANSLATE_NOOP(
        "UserError",
        "{file} in the household’s folder is the log of another household, or of another time of this one. Nothing was opened: its pages would have been written over those of household.db. Put the right log in its place, or move this one to another folder, then open the household again.",
    ),
    "key_wrong": QT_TRANSLATE_NOOP(
        "UserError",
        "This key does not belong to this household’s file: the two files in the folder come from different homes.",
    ),
    "store_busy": QT_TRANSLATE_NOOP(
        "UserError", "Another Persienne is writing to this household. Wait a moment and try again."
    ),
    "folder_read_only": QT_TRANSLATE_NOOP(
        "UserError", "The household’s folder can’t be written to. Check its permissions, or choose another with --home."
    ),
    "folder_unreadable": QT_TRANSLATE_NOOP(
        "UserError",
        "You may not look into the household’s folder. Check its permissions, or choose another with --home.",
    ),
    "folder_not_empty": QT_TRANSLATE_NOOP(
        "UserError",
        "{folder} holds other files already. A household has a folder of its own: name another with --home.",
    ),
    "folder_is_a_file": QT_TRANSLATE_NOOP(
        "UserError", "{name} is a file: choose a folder for the household with --home."
    ),
    "store_unlockable": QT_TRANSLATE_NOOP(
        "UserError",
        "The household’s file can’t be locked: another program holds it, or its disk knows no locks (as some network drives). Close the others and try again, or move the folder to a disk of this computer.",
    ),
    "folder_links": QT_TRANSLATE_NOOP(
        "UserError",
        "A file of the household’s folder is a link that can’t be followed or is not yours. Put the file itself in its place.",
    ),
    "file_link_of_other": QT_TRANSLATE_NOOP(
        "UserError",
        "{file} is a link that another account of this computer has made. Nothing was written; choose another name.",
    ),
    "folder_strange": QT_TRANSLATE_NOOP(
        "UserError",
        "{name} in the household’s folder is no ordinary file or folder as it should be (a pipe, a device, a folder where a file belongs). Nothing was opened. Put the right one in its place, or take it away, then try again.",
    ),
    "restore_ambiguous": QT_TRANSLATE_NOOP(
        "UserError",
        "The household’s folder holds {place} and {file}: which of the two is the household is not known, and nothing was changed. Keep a copy of both, move {file} to another folder, then open the household again.",
    ),
    "folder_changed": QT_TRANSLATE_NOOP(
        "UserError",
        "Something of the household’s folder went away or was replaced while it was in use. Look at the folder, then try again.",
    ),
    "folder_anew": QT_TRANSLATE_NOOP(
        "UserError",
        "The folder {folder} was made anew since the reading began, which may write to the former one alone. Start the "
        "reading again; the service does so by itself.",
    ),
    "folder_of_other": QT_TRANSLATE_NOOP(
        "UserError",
        "{name} belongs to another account of this computer. Open the household from the account that made it, or choose another folder with --home.",
    ),
    "computer_short": QT_TRANSLATE_NOOP(
        "UserError",
        "The computer has no memory left for this, or too many files open. Close other programs and try again; nothing was half-done.",
    ),
    "store_needs_writing": QT_TRANSLATE_NOOP(
        "UserError",
        "The household was not closed properly, and its folder can only be read. Open it once where it can be written to.",
    ),
    "keys_unconfirmed": QT_TRANSLATE_NOOP(
        "UserError",
        "The keys were changed, but the disk has not confirmed that it keeps them. What you have just set opens the household. Check the disk, and do it once more.",
    ),
    "disk_error": QT_TRANSLATE_NOOP(
        "UserError", "The disk could not be read or written. Check it, then try again; nothing was half-done."
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "UserError", "The disk is full. Nothing that was stored is lost; free some space and try again."
    ),
    "slat_forbids": QT_TRANSLATE_NOOP(
        "UserError", "The slats forbid this detail. Open them first if you want to keep it."
    ),
    "cipher_missing": QT_TRANSLATE_NOOP(
        "UserError",
        "The library that encrypts is not installed. Install Persienne again; nothing was written in clear.",
    ),
    "sqlite_too_old": QT_TRANSLATE_NOOP(
        "UserError", "The SQLite library of this computer is too old to be trusted with your data. Update Persienne."
    ),
    # keys
    "keys_missing": QT_TRANSLATE_NOOP(
        "UserError", "The household’s key file household.keys is not in its folder. Put it back, or restore a backup."
    ),
    "keys_exist": QT_TRANSLATE_NOOP("UserError", "There are already keys here. Nothing was changed."),
    "keys_damaged": QT_TRANSLATE_NOOP(
        "UserError",
        "The household’s key file is damaged, or another hand has changed it. One changed bit is enough, and nothing opens "
        "the household with it any more. If it is still open, make a backup before you close it. Else restore a backup, "
        "or put back a whole copy of its folder. Check the disk: this should not happen.",
    ),
    "keys_newer": QT_TRANSLATE_NOOP(
        "UserError", "The key file was written by a newer Persienne. Update Persienne to open it."
    ),
    "keyring_absent": QT_TRANSLATE_NOOP(
        "UserError",
        "No keyring answers in this session; without a desktop session (over SSH, for instance) there is none. Open the household in the session where it was made; a new one can be protected by a passphrase instead (persienne init --passphrase-file FILE).",
    ),
    "keyring_locked": QT_TRANSLATE_NOOP(
        "UserError",
        "The keyring is locked. Unlock it, in your system’s password manager or by logging in to your session again, and try again.",
    ),
    "keyring_refused": QT_TRANSLATE_NOOP(
        "UserError",
        "The keyring did not give the key: its question was dismissed or answered with no. Try again and allow it.",
    ),
    "keyring_changed": QT_TRANSLATE_NOOP(
        "UserError",
        "The key was kept in another keyring ({was}) than the one that answers now ({now}). Open the session that has it.",
    ),
    "keyring_item_missing": QT_TRANSLATE_NOOP(
        "UserError",
        "The keyring ({keyring}) no longer holds the key of this household. Was it removed, or is this another session? If so, open the household in that session.",
    ),
    "passphrase_wrong": QT_TRANSLATE_NOOP(
        "UserError", "This passphrase does not open the household. Nothing was changed."
    ),
    "passphrase_needed": QT_TRANSLATE_NOOP(
        "UserError",
        "This household is protected by a passphrase. Run the command on a terminal to type it, or name a file that holds it with PERSIENNE_PASSPHRASE_FILE.",
    ),
    "passphrase_not_set": QT_TRANSLATE_NOOP(
        "UserError", "This household is not protected by a passphrase: its key is in the keyring of your session."
    ),
    "passphrase_too_short": QT_TRANSLATE_NOOP(
        "UserError", "A passphrase needs at least 8 characters. Nothing was made."
    ),
    "passphrase_file": QT_TRANSLATE_NOOP("UserError", "The passphrase file {file} can’t be read."),
    # the virtual meter
    "pty_missing": QT_TRANSLATE_NOOP(
        "UserError", "This system has no pseudo-terminals. Let the virtual meter write to a file with --out."
    ),
    "out_unwritable": QT_TRANSLATE_NOOP(
        "UserError", "{file} can’t be written. Choose another file or another folder with --out."
    ),
    # the port and the collector
    "port_missing": QT_TRANSLATE_NOOP(
        "UserError", "{port} is not there. Plug the adapter in; it is looked for until it comes back."
    ),
    "port_denied": QT_TRANSLATE_NOOP(
        "UserError",
        "You may not open {port}. Add yourself to the group {group} (sudo usermod -aG {group} $USER), then log out and back in.",
    ),
    "port_busy": QT_TRANSLATE_NOOP(
        "UserError", "Another program is reading {port}. Close it; Persienne tries again by itself."
    ),
    "port_unplugged": QT_TRANSLATE_NOOP(
        "UserError", "{port} was unplugged. Plug it in again; reading goes on by itself, and no energy is lost."
    ),
    "service_unsupported": QT_TRANSLATE_NOOP(
        "UserError",
        "Only Linux has such services (systemd). Elsewhere have `persienne collect --wait` started at login.",
    ),
    "port_not_chosen": QT_TRANSLATE_NOOP(
        "UserError",
        "The household has chosen no port yet. Name it once (--port), or choose it in the window, on the page Today.",
    ),
    "pipe_ended": QT_TRANSLATE_NOOP(
        "UserError",
        "Nobody writes into {port} any more. It is waited for; reading goes on by itself, and no energy is lost.",
    ),
    "port_is_file": QT_TRANSLATE_NOOP(
        "UserError", "{port} is a file: what a meter said in the past is imported (persienne import), not collected."
    ),
    "port_not_serial": QT_TRANSLATE_NOOP(
        "UserError",
        "{port} is no serial port and never will be: it is a folder, a disk or another device. Name the meter’s adapter, as /dev/ttyUSB0; the window lists those that are plugged in.",
    ),
    "port_nowhere": QT_TRANSLATE_NOOP(
        "UserError",
        "{port} is not there, and no adapter turns up under such a name. Write the whole name, as /dev/ttyUSB0; with --wait, a link that another program makes is waited for.",
    ),
    "service_options": QT_TRANSLATE_NOOP(
        "UserError",
        "{service} can’t go with {options}: the service reads the household’s port and stores it, and says nothing to scripts. Leave them out, or start `persienne collect` with them yourself.",
    ),
    "service_input": QT_TRANSLATE_NOOP(
        "UserError", "A service has no standard input. Name a serial port, or a named pipe: --port."
    ),
    "service_path": QT_TRANSLATE_NOOP(
        "UserError",
        "systemd can’t be told this path, which is not written in UTF-8: {path}. Rename the household’s folder, or name another one (--home).",
    ),
    "opening_ended": QT_TRANSLATE_NOOP(
        "UserError",
        "What opens the household ended before it was done (status {status}): the computer may have lacked memory. With --wait it is tried again; else start again.",
    ),
    "say_to_taken": QT_TRANSLATE_NOOP(
        "UserError", "{file} is in use, or something else than a socket. Name another path for --say-to."
    ),
    "say_to_refused": QT_TRANSLATE_NOOP(
        "UserError", "No socket can be made at {file}: the folder is missing or closed to you, or the path is too long."
    ),
    "port_silent": QT_TRANSLATE_NOOP(
        "UserError", "Nothing comes from {port}. Check that its two wires are in the meter’s terminals I1 and I2."
    ),
    "port_wrong_speed": QT_TRANSLATE_NOOP(
        "UserError",
        "Bytes come from {port}, but no meter speaks in them at 9600 or 1200 baud. Check that this is the meter’s adapter, and its switches if it has any.",
    ),
    "port_eight_bits": QT_TRANSLATE_NOOP(
        "UserError",
        "{port} reads 8 bits without parity instead of 7 with. The values are right; set the adapter to 7E1 so that errors are seen.",
    ),
    "port_weak": QT_TRANSLATE_NOOP(
        "UserError",
        "The link on {port} is weak: only {quality} % of what the meter says arrives whole. Shorten the wires, or use an adapter made for standard mode.",
    ),
    "port_other_meter": QT_TRANSLATE_NOOP(
        "UserError", "The meter on this port is another one than the delivery point you named. Nothing was stored."
    ),
    "collector_running": QT_TRANSLATE_NOOP(
        "UserError", "The meter of this household is being read already, by another Persienne. Stop that one first."
    ),
    "collector_mute": QT_TRANSLATE_NOOP(
        "UserError", "The Persienne that reads the meter does not answer. Stop it, then try again."
    ),
    "channel_unsafe": QT_TRANSLATE_NOOP(
        "UserError", "The folder {folder} for running programs belongs to someone else or is open to others. Remove it."
    ),
}
"""Every code of :class:`UserError`, its sentence, and what to do."""
