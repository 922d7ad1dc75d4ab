"""What the command line says of its arguments and of what it did; errors are in the modules beside."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

HELP = {
    "persienne": QT_TRANSLATE_NOOP("CommandLine", "Your home’s energy data, on your own computer."),
    "version": QT_TRANSLATE_NOOP("CommandLine", "show the version and exit"),
    "home": QT_TRANSLATE_NOOP("CommandLine", "the household’s folder (or PERSIENNE_HOME)"),
    "lang": QT_TRANSLATE_NOOP("CommandLine", "the language of the words"),
    "demo": QT_TRANSLATE_NOOP("CommandLine", "open the window on a fictional home"),
    "snapshot": QT_TRANSLATE_NOOP(
        "CommandLine", "draw a picture of each page, and a letter as PDF, in this folder, without a screen"
    ),
    "show-details": QT_TRANSLATE_NOOP("CommandLine", "after a fault, say also what may hold personal facts"),
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
    "files": QT_TRANSLATE_NOOP(
        "CommandLine",
        "exports of Enedis, GRDF (gas), EDF or Octopus, files of gateways and home automations, recordings of the meter’s "
        "output (TIC), your own tables (CSV, XLSX or ODS; see --map), or folders or ZIPs of them",
    ),
    "dry-run": QT_TRANSLATE_NOOP("CommandLine", "say what would be stored, and store nothing"),
    "meter-of-file": QT_TRANSLATE_NOOP(
        "CommandLine", "the meter of files that name none: its delivery point (14 digits), its name, or new"
    ),
    "json-lines": QT_TRANSLATE_NOOP("CommandLine", "JSON, one object on each line"),
    "imports": QT_TRANSLATE_NOOP("CommandLine", "list the imports, each with the number to undo it by"),
    "accept": QT_TRANSLATE_NOOP("CommandLine", "answer a question about the files with yes, by its code"),
    "saved-from": QT_TRANSLATE_NOOP(
        "CommandLine",
        "when a recording of the meter’s output without a date was begun (historique), as 2026-11-02T08:30 in France",
    ),
    "saved-to": QT_TRANSLATE_NOOP("CommandLine", "when it was ended; a day alone is the whole of it"),
    "undo": QT_TRANSLATE_NOOP("CommandLine", "undo an import"),
    "undo-import": QT_TRANSLATE_NOOP("CommandLine", "the number of the import, as the command imports lists it"),
    "undo-file": QT_TRANSLATE_NOOP("CommandLine", "only this file of the import, by its number in the same list"),
    "series": QT_TRANSLATE_NOOP("CommandLine", "print what is stored"),
    "level": QT_TRANSLATE_NOOP(
        "CommandLine",
        "days, the load curve, the live frames, energies known over several days only, the highest power of each day, its voltages, the ten-minute voltages of open slats, or what powers and voltages say of the supply",
    ),
    "meter": QT_TRANSLATE_NOOP("CommandLine", "only this meter: its delivery point (14 digits) or its name"),
    "register": QT_TRANSLATE_NOOP(
        "CommandLine", "EAST, the total import, or GAS of a gas meter (the default), or EAIT, EASF01, GASVOL ..."
    ),
    "from": QT_TRANSLATE_NOOP("CommandLine", "the first day, as 2026-11-24"),
    "to": QT_TRANSLATE_NOOP("CommandLine", "the last day, included"),
    "collect": QT_TRANSLATE_NOOP("CommandLine", "read the meter on a serial port into the household’s file"),
    "port": QT_TRANSLATE_NOOP(
        "CommandLine",
        "the port to read, and no other: /dev/ttyUSB0, COM3, a named pipe, - for standard input (the household’s own by default)",
    ),
    "for": QT_TRANSLATE_NOOP("CommandLine", "stop after so many seconds"),
    "say": QT_TRANSLATE_NOOP(
        "CommandLine", "print what is stored and how the reading stands, one JSON object a line, for scripts"
    ),
    "say-to": QT_TRANSLATE_NOOP(
        "CommandLine", "the same to every program that calls the socket F (AF_UNIX, for your account alone)"
    ),
    "wait": QT_TRANSLATE_NOOP(
        "CommandLine", "wait while the keyring is locked, no port is chosen, or another program reads the meter"
    ),
    "while": QT_TRANSLATE_NOOP("CommandLine", "end once this file is gone"),
    "install": QT_TRANSLATE_NOOP(
        "CommandLine",
        "have the meter read whenever you are logged in (a systemd user service, else the desktop’s autostart), and end",
    ),
    "uninstall": QT_TRANSLATE_NOOP("CommandLine", "take that service away, and end"),
    "live": QT_TRANSLATE_NOOP("CommandLine", "say the powers of each moment too, whatever the slats keep of them"),
    "meter-of-port": QT_TRANSLATE_NOOP("CommandLine", "the delivery point (14 digits) of a meter that does not say it"),
    "json-array": QT_TRANSLATE_NOOP("CommandLine", "a JSON array"),
    "decode": QT_TRANSLATE_NOOP("CommandLine", "say what a recording of a meter’s wire (TIC) holds, frame by frame"),
    "recording": QT_TRANSLATE_NOOP("CommandLine", "a recording, or - for standard input"),
    "virtual-meter": QT_TRANSLATE_NOOP("CommandLine", "be a meter that is not there: a fictional home speaks TIC"),
    "mode": QT_TRANSLATE_NOOP("CommandLine", "what it speaks: standard (the default) or historique"),
    "virtual-contract": QT_TRANSLATE_NOOP(
        "CommandLine", "one price, peak and off-peak hours (the default), EJP or Tempo"
    ),
    "phases": QT_TRANSLATE_NOOP("CommandLine", "one phase (the default) or three"),
    "solar": QT_TRANSLATE_NOOP(
        "CommandLine", "panels on the roof: none (the default), what is left over is sold, or given without a contract"
    ),
    "virtual-then": QT_TRANSLATE_NOOP(
        "CommandLine",
        "what happens to it after S seconds, as often as it is said: standard (it changes its mode), replaced, "
        "clock=N (its clock is N seconds ahead), degraded (it has lost its clock), sleep=N (its reader sleeps)",
    ),
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

FAULTS = {
    "report": QT_TRANSLATE_NOOP(
        "CommandLine",
        "Persienne has made a mistake. This report holds nothing of your household: you may give it to anyone. With "
        "--show-details before the command, it says more.",
    ),
    "details": QT_TRANSLATE_NOOP(
        "CommandLine",
        "Persienne has made a mistake. This report is masked as well as can be, and may still hold personal facts: read it "
        "before you give it to anyone.",
    ),
}
"""What stands under the report of a fault."""

DONE = {
    "made": QT_TRANSLATE_NOOP("CommandLine", "A household was made in {folder}."),
    "undone": QT_TRANSLATE_NOOP("CommandLine", "Undone. What other imports gave stays."),
    "nothing_stored": QT_TRANSLATE_NOOP("CommandLine", "Nothing of this is stored."),
}
"""What a command says that has done it, or found nothing."""

COLLECTING = {
    "looking": QT_TRANSLATE_NOOP("CommandLine", "Looking for {port}."),
    "listening": QT_TRANSLATE_NOOP("CommandLine", "Listening on {port}."),
    "reading": QT_TRANSLATE_NOOP("CommandLine", "Reading {port}: {mode} mode at {bauds} baud."),
    "reading_stream": QT_TRANSLATE_NOOP("CommandLine", "Reading {port}: {mode} mode."),
    "paused": QT_TRANSLATE_NOOP("CommandLine", "Another program works on the file; reading goes on in memory."),
    "stopped": QT_TRANSLATE_NOOP("CommandLine", "Stopped. To see what is stored: persienne series"),
}
"""What the collector says of each of its states."""

ALWAYS_ON = {
    "written": QT_TRANSLATE_NOOP("CommandLine", "Written: {file}"),
    "started": QT_TRANSLATE_NOOP("CommandLine", "The service runs, and begins again whenever you log in."),
    "not_started": QT_TRANSLATE_NOOP(
        "CommandLine",
        "No systemd runs for your account here: the service begins where one does, at login. The same as a program:\n{command}",
    ),
    "autostart": QT_TRANSLATE_NOOP(
        "CommandLine", "No systemd runs for your account here: your desktop begins it at each login. It runs now."
    ),
    "autostart_later": QT_TRANSLATE_NOOP(
        "CommandLine",
        "No systemd runs for your account here: your desktop begins it at each login, the next one first.",
    ),
    "enabled": QT_TRANSLATE_NOOP("CommandLine", "The package’s own service is switched on: {file}"),
    "faulty": QT_TRANSLATE_NOOP("CommandLine", "systemd-analyze finds fault with it:\n{verdict}"),
    "sound": QT_TRANSLATE_NOOP("CommandLine", "systemd-analyze finds no fault with it."),
    "own_port": QT_TRANSLATE_NOOP(
        "CommandLine", "It reads the port that the household has chosen. As long as there is none, it waits."
    ),
    "port_awaited": QT_TRANSLATE_NOOP("CommandLine", "{port} is not there now: the service waits until it is."),
    "port_closed": QT_TRANSLATE_NOOP(
        "CommandLine", "You may not open {port} now: the service tries again until you may (see the lines below)."
    ),
    "no_keyring": QT_TRANSLATE_NOOP(
        "CommandLine",
        "The keyring does not open this household: the service waits until it does (persienne keys keyring).",
    ),
    "rules": QT_TRANSLATE_NOOP(
        "CommandLine", "If you may not open the adapter, copy these lines to {file} (as root) and plug it in again:"
    ),
    "removed": QT_TRANSLATE_NOOP("CommandLine", "Removed: {file}"),
    "absent": QT_TRANSLATE_NOOP("CommandLine", "There was no such service."),
    "moved": QT_TRANSLATE_NOOP(
        "CommandLine",
        "Another service reads for {folder}, where there is no household now. If the household was moved from there, take its service away:\n{command}",
    ),
}
"""What is said of the service that reads the meter all the time."""

QUALITIES = {
    "measured": QT_TRANSLATE_NOOP("CommandLine", "measured"),
    "corrected": QT_TRANSLATE_NOOP("CommandLine", "corrected"),
    "estimated": QT_TRANSLATE_NOOP("CommandLine", "estimated"),
    "doubtful": QT_TRANSLATE_NOOP("CommandLine", "doubtful"),
}
"""How far a value may be trusted."""

PARTIAL_DAY = QT_TRANSLATE_NOOP("CommandLine", "{quality}, {known} of {length}")
"""The same for a day of which a part is known."""

PART_OF_DAY = QT_TRANSLATE_NOOP("CommandLine", "{quality}, a part of the day")
"""The same for a part whose length is not kept."""

PART_OF_PERIOD = {
    "beside": QT_TRANSLATE_NOOP("CommandLine", "{quality}, without what is known within"),
    "rest": QT_TRANSLATE_NOOP("CommandLine", "{quality}, the index less the finer values within"),
}
"""The same for an energy over several days of which a part, or all, is known otherwise."""

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

DECODED_REASONS = {
    "cut": QT_TRANSLATE_NOOP("CommandLine", "cut at an end of the recording"),
    "parity": QT_TRANSLATE_NOOP("CommandLine", "a byte whose parity is wrong"),
    "shape": QT_TRANSLATE_NOOP("CommandLine", "not in the shape of a group"),
    "label": QT_TRANSLATE_NOOP("CommandLine", "a label that no meter says"),
    "checksum": QT_TRANSLATE_NOOP("CommandLine", "a wrong checksum"),
    "horodate": QT_TRANSLATE_NOOP("CommandLine", "a date that is none, is missing, or is one too many"),
    "length": QT_TRANSLATE_NOOP("CommandLine", "too long or too short"),
    "characters": QT_TRANSLATE_NOOP("CommandLine", "characters that this label can’t have"),
    "other_mode": QT_TRANSLATE_NOOP("CommandLine", "a group of the other mode"),
    "too_long": QT_TRANSLATE_NOOP("CommandLine", "a line without end"),
}
"""Why bytes of a recording gave no group, a line each."""

DECODED_EIGHT_BITS = QT_TRANSLATE_NOOP(
    "CommandLine", "The bytes carry parity bits: the port read 8N1, and should read 7E1."
)
"""What else there is to say of a recording."""

VIRTUAL_SPEED = QT_TRANSLATE_NOOP(
    "CommandLine",
    "With --speed the meter’s time does not go as this computer’s does. A collector stamps what it reads with the "
    "computer’s clock, so that it sees powers that no home draws and stores none of them. Read the meter at its own "
    "speed, or write a file with --out and import that.",
)
"""What a virtual meter can't do on a pseudo-terminal."""

PARSER = {
    "usage": QT_TRANSLATE_NOOP("CommandLine", "usage: "),
    "positional arguments": QT_TRANSLATE_NOOP("CommandLine", "arguments"),
    "options": QT_TRANSLATE_NOOP("CommandLine", "options"),
    "help": QT_TRANSLATE_NOOP("CommandLine", "show this help and exit"),
    "error": QT_TRANSLATE_NOOP("CommandLine", "{prog}: error: {message}"),
}
"""What argparse says around every help, by its name; the headings by argparse's own."""

MISUSE = {
    "argument {argument}: {message}": QT_TRANSLATE_NOOP("CommandLine", "{argument}: {message}"),
    "the following arguments are required: {names}": QT_TRANSLATE_NOOP("CommandLine", "{names} is missing"),
    "one of the arguments {names} is required": QT_TRANSLATE_NOOP("CommandLine", "one of these is missing: {names}"),
    "unrecognized arguments: {arguments}": QT_TRANSLATE_NOOP("CommandLine", "not understood: {arguments}"),
    "expected one argument": QT_TRANSLATE_NOOP("CommandLine", "a value is missing"),
    "expected at least one argument": QT_TRANSLATE_NOOP("CommandLine", "at least one value is missing"),
    "expected at most one argument": QT_TRANSLATE_NOOP("CommandLine", "one value at most may be given"),
    "invalid choice: {value} (choose from {choices})": QT_TRANSLATE_NOOP(
        "CommandLine", "{value} is none of: {choices}"
    ),
    "invalid {type} value: {value}": QT_TRANSLATE_NOOP("CommandLine", "{value} is not {type}"),
    "not allowed with argument {argument}": QT_TRANSLATE_NOOP("CommandLine", "does not go with {argument}"),
    "ignored explicit argument {value}": QT_TRANSLATE_NOOP("CommandLine", "takes no value ({value})"),
    "ambiguous option: {option} could match {matches}": QT_TRANSLATE_NOOP("CommandLine", "{option} may mean {matches}"),
}
"""What argparse finds wrong, by its own English, and how it is said."""

VALUES = {
    "int": QT_TRANSLATE_NOOP("CommandLine", "a whole number"),
    "positive": QT_TRANSLATE_NOOP("CommandLine", "a number above 0"),
    "probability": QT_TRANSLATE_NOOP("CommandLine", "a number from 0 to 1"),
    "whole": QT_TRANSLATE_NOOP("CommandLine", "a whole number, 0 or more"),
    "then": QT_TRANSLATE_NOOP("CommandLine", "seconds and a change, as 600:standard or 600:clock=300"),
}
"""What a value has to be, by the name of the function that reads it."""

PLACES = (
    QT_TRANSLATE_NOOP("CommandLine", "CODE"),
    QT_TRANSLATE_NOOP("CommandLine", "COMMAND"),
    QT_TRANSLATE_NOOP("CommandLine", "CONSENT"),
    QT_TRANSLATE_NOOP("CommandLine", "DAY=in|out|away"),
    QT_TRANSLATE_NOOP("CommandLine", "DIR"),
    QT_TRANSLATE_NOOP("CommandLine", "EVENT"),
    QT_TRANSLATE_NOOP("CommandLine", "FIELD"),
    QT_TRANSLATE_NOOP("CommandLine", "FIELD=VALUE"),
    QT_TRANSLATE_NOOP("CommandLine", "FILE"),
    QT_TRANSLATE_NOOP("CommandLine", "HASH"),
    QT_TRANSLATE_NOOP("CommandLine", "HOURS"),
    QT_TRANSLATE_NOOP("CommandLine", "ID"),
    QT_TRANSLATE_NOOP("CommandLine", "IMPORT"),
    QT_TRANSLATE_NOOP("CommandLine", "KIND"),
    QT_TRANSLATE_NOOP("CommandLine", "LINE=EUR"),
    QT_TRANSLATE_NOOP("CommandLine", "DAYS=EUR"),
    QT_TRANSLATE_NOOP("CommandLine", "MAP"),
    QT_TRANSLATE_NOOP("CommandLine", "NAME"),
    QT_TRANSLATE_NOOP("CommandLine", "NAME=VALUE"),
    QT_TRANSLATE_NOOP("CommandLine", "OUT"),
    QT_TRANSLATE_NOOP("CommandLine", "PARTY"),
    QT_TRANSLATE_NOOP("CommandLine", "PROOF"),
    QT_TRANSLATE_NOOP("CommandLine", "REF"),
    QT_TRANSLATE_NOOP("CommandLine", "S:WHAT"),
    QT_TRANSLATE_NOOP("CommandLine", "TARGET"),
    QT_TRANSLATE_NOOP("CommandLine", "TEXT"),
    QT_TRANSLATE_NOOP("CommandLine", "WHAT"),
)
"""What stands for a value in a usage."""
