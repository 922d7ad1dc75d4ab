"""The sentences for codes: a code and its facts come in, a sentence in the reader's language goes out; no Qt.

The sources are English; ``QT_TRANSLATE_NOOP`` marks them for lupdate, so that French stands in the same catalogue as
the window's own strings. Who speaks brings the translator: the window Qt's, the command line :class:`Catalogue`.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from persienne.errors import UserError

Translate = Callable[[str, str], str]
"""Context and English source in, the sentence in the reader's language out."""


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:  # noqa: N802, ARG001 - the name that lupdate looks for
    """Mark ``source`` for translation and hand it back untouched."""
    return source


ERRORS = {
    # files to import
    "file_missing": QT_TRANSLATE_NOOP("UserError", "{file}: there is no such file."),
    "file_unreadable": QT_TRANSLATE_NOOP(
        "UserError", "{file} can't be opened. Check that it is a file and that you may read it."
    ),
    "file_too_large": QT_TRANSLATE_NOOP(
        "UserError", "{file} is too large for an export of meter data. Nothing was imported from it."
    ),
    "file_unknown": QT_TRANSLATE_NOOP(
        "UserError",
        "{file} is not a file that Persienne knows (it looks like: {seen}). Nothing was imported from it. "
        "Choose an export from your Enedis account: hourly consumption or daily energy, CSV or XLSX.",
    ),
    "file_damaged": QT_TRANSLATE_NOOP(
        "UserError", "{file} is damaged ({detail}). Nothing was imported from it. Download it again."
    ),
    "cancelled": QT_TRANSLATE_NOOP("UserError", "Cancelled. Nothing was imported."),
    "meter_number": QT_TRANSLATE_NOOP(
        "UserError", "A delivery point's number (PRM) has 14 digits. It is on your bill and on the meter's screen."
    ),
    "meter_mismatch": QT_TRANSLATE_NOOP(
        "UserError", "{file} belongs to another meter than the one you named. Nothing was imported from it."
    ),
    "meter_unknown": QT_TRANSLATE_NOOP("UserError", "This household has no such meter."),
    "batch_unknown": QT_TRANSLATE_NOOP("UserError", "There is no such import to undo."),
    "bad_date": QT_TRANSLATE_NOOP("UserError", "{value} is not a date. Write it as 2026-11-24."),
    "no_screen": QT_TRANSLATE_NOOP(
        "UserError",
        "There is no screen to open a window on. The commands work without one (see persienne --help), "
        "and --demo --snapshot DIR draws the pages to pictures.",
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
        "UserError", "The household's file household.db is not in its folder. Put it back, or restore a backup."
    ),
    "store_exists": QT_TRANSLATE_NOOP("UserError", "There is already a household's file here. Nothing was changed."),
    "store_empty": QT_TRANSLATE_NOOP(
        "UserError",
        "The household's file is empty (0 bytes): something has emptied it. Restore a backup; nothing was written over it.",
    ),
    "store_newer": QT_TRANSLATE_NOOP(
        "UserError", "This household was written by a newer Persienne. Update Persienne to open it."
    ),
    "store_damaged": QT_TRANSLATE_NOOP(
        "UserError", "The household's file is damaged. Keep it as it is and restore a backup beside it."
    ),
    "key_wrong": QT_TRANSLATE_NOOP(
        "UserError",
        "This key does not belong to this household's file: the two files in the folder come from different homes.",
    ),
    "store_busy": QT_TRANSLATE_NOOP(
        "UserError", "Another Persienne is writing to this household. Wait a moment and try again."
    ),
    "folder_read_only": QT_TRANSLATE_NOOP(
        "UserError", "The household's folder can't be written to. Check its permissions, or choose another with --home."
    ),
    "folder_not_empty": QT_TRANSLATE_NOOP(
        "UserError",
        "{folder} holds other files already. A household has a folder of its own: name another with --home.",
    ),
    "folder_is_a_file": QT_TRANSLATE_NOOP(
        "UserError", "{name} is a file: choose a folder for the household with --home."
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
        "UserError", "The household's key file household.keys is not in its folder. Put it back, or restore a backup."
    ),
    "keys_exist": QT_TRANSLATE_NOOP("UserError", "There are already keys here. Nothing was changed."),
    "keys_damaged": QT_TRANSLATE_NOOP(
        "UserError", "The household's key file is damaged. Restore it from a backup of the folder."
    ),
    "keys_newer": QT_TRANSLATE_NOOP(
        "UserError", "The key file was written by a newer Persienne. Update Persienne to open it."
    ),
    "keyring_absent": QT_TRANSLATE_NOOP(
        "UserError", "This session has no keyring to keep the key in. Protect the household with a passphrase instead."
    ),
    "keyring_locked": QT_TRANSLATE_NOOP("UserError", "The keyring is locked. Unlock it and try again."),
    "keyring_refused": QT_TRANSLATE_NOOP(
        "UserError", "The keyring did not give the key: its question was dismissed. Try again and allow it."
    ),
    "keyring_unsafe": QT_TRANSLATE_NOOP(
        "UserError",
        "The keyring of this session ({backend}) does not protect secrets. Protect the household with a passphrase instead.",
    ),
    "keyring_changed": QT_TRANSLATE_NOOP(
        "UserError",
        "The key was kept in another keyring ({was}) than the one that answers now ({now}). Open the session that has it.",
    ),
    "keyring_item_missing": QT_TRANSLATE_NOOP(
        "UserError",
        "The keyring no longer holds the key of this household. Was it removed, or is this another session?",
    ),
    "passphrase_wrong": QT_TRANSLATE_NOOP(
        "UserError", "This passphrase does not open the household. Nothing was changed."
    ),
    "passphrase_needed": QT_TRANSLATE_NOOP(
        "UserError",
        "This household is protected by a passphrase. Name a file that holds it with PERSIENNE_PASSPHRASE_FILE.",
    ),
    "passphrase_not_set": QT_TRANSLATE_NOOP(
        "UserError", "This household is not protected by a passphrase: its key is in the keyring of your session."
    ),
    "passphrase_too_short": QT_TRANSLATE_NOOP(
        "UserError", "A passphrase needs at least 8 characters. Nothing was made."
    ),
    "passphrase_file": QT_TRANSLATE_NOOP("UserError", "The passphrase file {file} can't be read."),
    # the virtual meter
    "pty_missing": QT_TRANSLATE_NOOP(
        "UserError", "This system has no pseudo-terminals. Let the virtual meter write to a file with --out."
    ),
    "out_unwritable": QT_TRANSLATE_NOOP(
        "UserError", "{file} can't be written. Choose another file or another folder with --out."
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
    "port_silent": QT_TRANSLATE_NOOP(
        "UserError", "Nothing comes from {port}. Check that its two wires are in the meter's terminals I1 and I2."
    ),
    "port_wrong_speed": QT_TRANSLATE_NOOP(
        "UserError",
        "Bytes come from {port}, but no meter speaks in them at 9600 or 1200 baud. Check that this is the meter's adapter, and its switches if it has any.",
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

SEEN = {
    "empty": QT_TRANSLATE_NOOP("Seen", "an empty file"),
    "zeros": QT_TRANSLATE_NOOP("Seen", "a file of zeros: it was not downloaded whole"),
    "pdf": QT_TRANSLATE_NOOP("Seen", "a PDF document"),
    "zip": QT_TRANSLATE_NOOP("Seen", "a ZIP archive: take the files out of it first"),
    "xls": QT_TRANSLATE_NOOP("Seen", "an old or protected Excel workbook: save it as XLSX without a password"),
    "gzip": QT_TRANSLATE_NOOP("Seen", "a compressed file: take the files out of it first"),
    "7z": QT_TRANSLATE_NOOP("Seen", "a 7z archive: take the files out of it first"),
    "rar": QT_TRANSLATE_NOOP("Seen", "a RAR archive: take the files out of it first"),
    "image": QT_TRANSLATE_NOOP("Seen", "a picture"),
    "sqlite": QT_TRANSLATE_NOOP("Seen", "a database"),
    "binary": QT_TRANSLATE_NOOP("Seen", "no text at all"),
    "html": QT_TRANSLATE_NOOP("Seen", "a web page: was the session over when it was downloaded?"),
    "xml": QT_TRANSLATE_NOOP("Seen", "an XML file"),
    "json": QT_TRANSLATE_NOOP("Seen", "a JSON file"),
    "csv": QT_TRANSLATE_NOOP("Seen", "a table"),
    "text": QT_TRANSLATE_NOOP("Seen", "a text"),
    "xlsx": QT_TRANSLATE_NOOP("Seen", "a workbook"),
    "enedis.pmax": QT_TRANSLATE_NOOP("Seen", "an Enedis export of the highest powers, which is not read yet"),
    "enedis.several": QT_TRANSLATE_NOOP("Seen", "several exports in one file: give them one by one"),
    "enedis.other_unit": QT_TRANSLATE_NOOP("Seen", "an Enedis export in another unit than watts"),
}
"""What an unknown file looks like."""

SEEN_COLUMNS = QT_TRANSLATE_NOOP("Seen", "{what} that begins with: {columns}")

DAMAGE = {
    "zip": QT_TRANSLATE_NOOP("Damage", "the workbook is cut or unreadable"),
    "members": QT_TRANSLATE_NOOP("Damage", "the workbook holds far too many parts"),
    "size": QT_TRANSLATE_NOOP("Damage", "the workbook would unpack to far too much"),
    "ratio": QT_TRANSLATE_NOOP("Damage", "the workbook would unpack to far too much"),
    "extents": QT_TRANSLATE_NOOP("Damage", "the workbook says that it is far too large"),
    "workbook": QT_TRANSLATE_NOOP("Damage", "the workbook can't be read"),
    "timeout": QT_TRANSLATE_NOOP("Damage", "the workbook took far too long to read"),
    "encoding": QT_TRANSLATE_NOOP("Damage", "its letters are mixed up"),
    "line_length": QT_TRANSLATE_NOOP("Damage", "it has lines without end"),
    "lines": QT_TRANSLATE_NOOP("Damage", "too many of its lines can't be read"),
}
"""What is wrong with a damaged file."""

HELP = {
    "persienne": QT_TRANSLATE_NOOP("CommandLine", "Your home's energy data, on your own computer."),
    "home": QT_TRANSLATE_NOOP("CommandLine", "the household's folder (or PERSIENNE_HOME)"),
    "lang": QT_TRANSLATE_NOOP("CommandLine", "the language of the words"),
    "demo": QT_TRANSLATE_NOOP("CommandLine", "open the window on a fictional home"),
    "snapshot": QT_TRANSLATE_NOOP("CommandLine", "draw every page to PNG in this folder, without a screen"),
    "init": QT_TRANSLATE_NOOP("CommandLine", "make a household"),
    "slat": QT_TRANSLATE_NOOP(
        "CommandLine",
        "what may be kept: closed, one total a day (the default); half, the load curve; open, anything finer",
    ),
    "passphrase-file": QT_TRANSLATE_NOOP(
        "CommandLine",
        "a file whose first line is the passphrase (or PERSIENNE_PASSPHRASE_FILE); else the keyring is used",
    ),
    "import": QT_TRANSLATE_NOOP("CommandLine", "import files, or all the files of a folder"),
    "files": QT_TRANSLATE_NOOP("CommandLine", "an export of your Enedis account (CSV or XLSX), or a folder of them"),
    "dry-run": QT_TRANSLATE_NOOP("CommandLine", "say what would be stored, and store nothing"),
    "meter-of-file": QT_TRANSLATE_NOOP("CommandLine", "the delivery point (14 digits) of files that name none"),
    "json-lines": QT_TRANSLATE_NOOP("CommandLine", "JSON, one object on each line"),
    "imports": QT_TRANSLATE_NOOP("CommandLine", "list the imports, each with the number to undo it by"),
    "undo": QT_TRANSLATE_NOOP("CommandLine", "undo an import"),
    "series": QT_TRANSLATE_NOOP("CommandLine", "print what is stored"),
    "level": QT_TRANSLATE_NOOP(
        "CommandLine", "days, the load curve, the live frames, or energies known over several days only"
    ),
    "meter": QT_TRANSLATE_NOOP("CommandLine", "only this delivery point (14 digits)"),
    "register": QT_TRANSLATE_NOOP("CommandLine", "EAST, the total import (the default), or EAIT, EASF01 ..."),
    "from": QT_TRANSLATE_NOOP("CommandLine", "the first day, as 2026-11-24"),
    "to": QT_TRANSLATE_NOOP("CommandLine", "the last day, included"),
    "collect": QT_TRANSLATE_NOOP("CommandLine", "read the meter on a serial port into the household's file"),
    "port": QT_TRANSLATE_NOOP(
        "CommandLine", "the port to read, and no other: /dev/ttyUSB0, /dev/serial/by-id/..., COM3"
    ),
    "for": QT_TRANSLATE_NOOP("CommandLine", "stop after so many seconds"),
    "meter-of-port": QT_TRANSLATE_NOOP("CommandLine", "the delivery point (14 digits) of a meter that does not say it"),
    "json-array": QT_TRANSLATE_NOOP("CommandLine", "a JSON array"),
    "decode": QT_TRANSLATE_NOOP("CommandLine", "say what a recording of a meter's wire (TIC) holds, frame by frame"),
    "recording": QT_TRANSLATE_NOOP("CommandLine", "a recording, or - for standard input"),
    "virtual-meter": QT_TRANSLATE_NOOP("CommandLine", "be a meter that is not there: a fictional home speaks TIC"),
    "mode": QT_TRANSLATE_NOOP("CommandLine", "what it speaks: standard (the default) or historique"),
    "contract": QT_TRANSLATE_NOOP("CommandLine", "one price, peak and off-peak hours (the default), or Tempo"),
    "phases": QT_TRANSLATE_NOOP("CommandLine", "one phase (the default) or three"),
    "begin": QT_TRANSLATE_NOOP(
        "CommandLine", "the instant at which it begins, as 2026-11-24T18:00 in France; now when not said"
    ),
    "speed": QT_TRANSLATE_NOOP(
        "CommandLine", "times as fast as a real meter (1 by default; a file of so many frames is written at once)"
    ),
    "noise": QT_TRANSLATE_NOOP(
        "CommandLine", "the probability (0 to 1) that a byte is damaged: flipped, lost, or the beginning of a silence"
    ),
    "seed": QT_TRANSLATE_NOOP("CommandLine", "the noise of another seed is another noise (0 by default)"),
    "frames": QT_TRANSLATE_NOOP("CommandLine", "stop after so many frames"),
    "pty": QT_TRANSLATE_NOOP(
        "CommandLine", "speak on a pseudo-terminal, whose name is the first line of standard output"
    ),
    "out": QT_TRANSLATE_NOOP("CommandLine", "speak into this file, or - for standard output (the default)"),
}
"""The help of each argument."""

COLLECTING = {
    "looking": QT_TRANSLATE_NOOP("CommandLine", "Looking for {port}."),
    "listening": QT_TRANSLATE_NOOP("CommandLine", "Listening on {port}."),
    "reading": QT_TRANSLATE_NOOP("CommandLine", "Reading {port}: {mode} mode at {bauds} baud."),
    "paused": QT_TRANSLATE_NOOP("CommandLine", "Another program works on the file; reading goes on in memory."),
    "stopped": QT_TRANSLATE_NOOP("CommandLine", "Stopped."),
}
"""What the collector says of each of its states."""

IMPORTED_FILE = QT_TRANSLATE_NOOP(
    "CommandLine",
    "{file}: {format}, {first} to {end}, {wh} Wh; new {new}, unchanged {unchanged}, changed {changed}, "
    "conflicts {conflicts}, holes {holes}, rejected lines {rejected}, days that agree with the meter {agree} of {compared}",
)
"""What became of one file, on one line."""

PICTURES = QT_TRANSLATE_NOOP("CommandLine", "{count} pictures in {folder}")
"""What ``--snapshot`` did."""

DECODED_FRAME = QT_TRANSLATE_NOOP(
    "CommandLine", "{frame}: {mode}, {date}, {tariff}, {power} VA, {wh} Wh, {groups} groups"
)
"""One frame of a recording, on one line."""

DECODED_INCOMPLETE = QT_TRANSLATE_NOOP(
    "CommandLine", "{frame}: {mode}, {date}, {tariff}, {power} VA, {wh} Wh, {groups} groups (incomplete)"
)
"""The same, of a frame whose beginning, end, or some of whose groups are missing."""

DECODED_SUMMARY = QT_TRANSLATE_NOOP(
    "CommandLine", "{frames} frames, {groups} groups, rejected {rejected}; reading quality {quality} %"
)
"""A whole recording; a line a reason follows."""

DECODED_EIGHT_BITS = QT_TRANSLATE_NOOP(
    "CommandLine", "The bytes carry parity bits: the port read 8N1, and should read 7E1."
)
"""What else there is to say of a recording."""


def sentence(error: UserError, translate: Translate) -> str:
    """The sentence for ``error``, its facts filled in as plain text; codes among them are put into words too."""
    facts = dict(error.facts)
    if "seen" in facts:
        facts["seen"] = translate("Seen", SEEN[str(facts["seen"])])
        if columns := facts.get("columns"):
            facts["seen"] = translate("Seen", SEEN_COLUMNS).format(
                what=facts["seen"], columns=", ".join(columns) if isinstance(columns, tuple) else columns
            )
    if "detail" in facts:
        facts["detail"] = translate("Damage", DAMAGE[str(facts["detail"])])
    return translate("UserError", ERRORS[error.code]).format(**facts)


class Catalogue:
    """The translations of one language, read from the .ts file itself; for where no Qt is loaded."""

    def __init__(self, language: str) -> None:
        self._entries: dict[tuple[str, str], str] = {}
        if language == "en":
            return
        catalogue = files("persienne_resources") / "i18n" / f"persienne_{language}.ts"
        root = ET.fromstring(catalogue.read_text(encoding="utf-8"))  # noqa: S314 - our own file
        for context in root.iter("context"):
            name = context.findtext("name", "")
            for message in context.iter("message"):
                translation = message.findtext("translation", "")
                if translation:
                    self._entries[name, message.findtext("source", "")] = translation

    def translate(self, context: str, source: str) -> str:
        """``source`` in this language; itself where there is no translation."""
        return self._entries.get((context, source), source)
