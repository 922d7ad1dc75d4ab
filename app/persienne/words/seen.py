"""What a file is: the formats that are read, what another file looks like, what is wrong with a damaged or foreign one."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

FORMATS = {
    "enedis.curve.csv": QT_TRANSLATE_NOOP("Format", "Enedis file, half-hours"),
    "enedis.curve.xlsx": QT_TRANSLATE_NOOP("Format", "Enedis table, half-hours"),
    "enedis.r63.csv": QT_TRANSLATE_NOOP("Format", "Enedis R63 file, half-hours"),
    "enedis.index.csv": QT_TRANSLATE_NOOP("Format", "Enedis file, daily indexes"),
    "enedis.index.xlsx": QT_TRANSLATE_NOOP("Format", "Enedis table, daily indexes"),
    "enedis.energy.xlsx": QT_TRANSLATE_NOOP("Format", "Enedis table, daily energy"),
    "simulateur.curve.csv": QT_TRANSLATE_NOOP("Format", "EDF_Simulateur_Prix file, load curve"),
    "tic": QT_TRANSLATE_NOOP("Format", "Recording of the meter’s output (TIC)"),
    "grdf.gas.xlsx": QT_TRANSLATE_NOOP("Format", "GRDF table, gas"),
    "grdf.gas.json": QT_TRANSLATE_NOOP("Format", "GRDF file, gas (JSON)"),
    "mapped": QT_TRANSLATE_NOOP("Format", "Table that you described"),
    "persienne.csv": QT_TRANSLATE_NOOP("Format", "Persienne file, measures exported before"),
    "downloader.curve.csv": QT_TRANSLATE_NOOP("Format", "conso-downloader file, load curve"),
    "dataconnect.json": QT_TRANSLATE_NOOP("Format", "Enedis file, measures in JSON (Data Connect, R63)"),
    "myelectricaldata.csv": QT_TRANSLATE_NOOP("Format", "MyElectricalData file, load curve"),
    "enedis.sge.xml": QT_TRANSLATE_NOOP("Format", "Enedis SGE file, load curve"),
    "greenbutton.xml": QT_TRANSLATE_NOOP("Format", "Green Button file, electricity or gas"),
    "homeassistant.statistics": QT_TRANSLATE_NOOP("Format", "Home Assistant file, statistics by the hour"),
    "homeassistant.history": QT_TRANSLATE_NOOP("Format", "Home Assistant file, history of a sensor"),
    "dsmr.reader.csv": QT_TRANSLATE_NOOP("Format", "DSMR-reader file, hours or days"),
    "edf.power.csv": QT_TRANSLATE_NOOP("Format", "EDF file, half-hours"),
    "edf.days.csv": QT_TRANSLATE_NOOP("Format", "EDF file, daily energies"),
    "edf.index.csv": QT_TRANSLATE_NOOP("Format", "EDF file, daily indexes"),
    "edf.months.csv": QT_TRANSLATE_NOOP("Format", "EDF file, monthly energies"),
    "edf.maxima.csv": QT_TRANSLATE_NOOP("Format", "EDF file, daily highest powers"),
    "enedis.pmax.csv": QT_TRANSLATE_NOOP("Format", "Enedis file, daily highest powers"),
    "octopus.days.csv": QT_TRANSLATE_NOOP("Format", "Octopus Energy file, daily energies"),
}
"""What a file is that was read, by its format."""

SEEN = {
    "document": QT_TRANSLATE_NOOP("Seen", "a document or a program, and no workbook"),
    "sqlite": QT_TRANSLATE_NOOP("Seen", "a database"),
    "binary": QT_TRANSLATE_NOOP("Seen", "no text at all"),
    "xml": QT_TRANSLATE_NOOP("Seen", "an XML file"),
    "json": QT_TRANSLATE_NOOP("Seen", "a JSON file"),
    "csv": QT_TRANSLATE_NOOP("Seen", "a table"),
    "text": QT_TRANSLATE_NOOP("Seen", "a text"),
    "xlsx": QT_TRANSLATE_NOOP("Seen", "a workbook"),
    "enedis.other_unit": QT_TRANSLATE_NOOP("Seen", "an Enedis export in another unit than watts"),
}
"""What an unknown file looks like."""

NAMED = {
    "empty": QT_TRANSLATE_NOOP(
        "Named", "{file} is empty: its download failed, or the site had nothing to give. Download it again."
    ),
    "zeros": QT_TRANSLATE_NOOP(
        "Named", "{file} holds nothing but zeros: it was not downloaded whole. Download it again."
    ),
    "pdf": QT_TRANSLATE_NOOP(
        "Named",
        "{file} is a PDF document. Persienne reads measures from tables, and not from pages, so nothing was imported from "
        "it. Where you found it the same is often offered as CSV or XLSX.",
    ),
    "image": QT_TRANSLATE_NOOP(
        "Named",
        "{file} is a picture. Persienne reads measures from tables, so nothing was imported from it. Choose the CSV or XLSX "
        "file of the same measures.",
    ),
    "html": QT_TRANSLATE_NOOP(
        "Named",
        "{file} is a web page without a table of measures: the session was probably over when it was downloaded. Nothing "
        "was imported from it. Log in again, and download it again.",
    ),
    "zip": QT_TRANSLATE_NOOP(
        "Named",
        "{file} is a ZIP archive inside another one, and is not opened there. Unpack the outer one, and import the inner "
        "one alone.",
    ),
    "zip.empty": QT_TRANSLATE_NOOP(
        "Named", "{file} is a ZIP archive without a file in it: its download failed. Download it again."
    ),
    "encrypted": QT_TRANSLATE_NOOP(
        "Named",
        "{file} is under a password, and can’t be read. Unpack the archive with the password, and import what was in it.",
    ),
    "xls": QT_TRANSLATE_NOOP(
        "Named",
        "{file} is an old Excel workbook (XLS), or one under a password, and can’t be read. Open it in a spreadsheet, save "
        "it as XLSX without a password, and import that.",
    ),
    "gzip": QT_TRANSLATE_NOOP(
        "Named", "{file} is a compressed file, which Persienne does not open. Unpack it, and import what was in it."
    ),
    "7z": QT_TRANSLATE_NOOP(
        "Named", "{file} is a 7z archive, which Persienne does not open. Unpack it, and import what was in it."
    ),
    "rar": QT_TRANSLATE_NOOP(
        "Named", "{file} is a RAR archive, which Persienne does not open. Unpack it, and import what was in it."
    ),
    "enedis.several": QT_TRANSLATE_NOOP(
        "Named",
        "{file} holds several exports in one, which would be mixed up. Nothing was imported from it. Import each of them as "
        "the file that was downloaded.",
    ),
    "tic.several": QT_TRANSLATE_NOOP(
        "Named",
        "{file} holds recordings of several meters, one behind the other. Nothing was imported from it. Save that of each "
        "meter to a file of its own.",
    ),
    "table": QT_TRANSLATE_NOOP(
        "Named",
        "{file} is a table that no format of Persienne’s knows. Nothing was imported from it: say what its columns hold, "
        "and it is read.",
    ),
    "backup": QT_TRANSLATE_NOOP(
        "Named",
        "{file} is a backup made by Persienne: it is restored, and nothing was imported from it. In the window: page "
        "Meter and data, “Restore one…”. At a terminal: persienne restore, then the file.",
    ),
    "meters.several": QT_TRANSLATE_NOOP(
        "Named",
        "{file} holds the measures of so many meters that it is no household’s file. Nothing was imported from it. Open "
        "it in a spreadsheet, and save a copy with the rows of your own meters alone.",
    ),
    "edf": QT_TRANSLATE_NOOP(
        "Named",
        "{file} comes from your EDF account. Persienne reads EDF’s half-hours, days, months, indexes and highest powers by "
        "the titles of their columns, and those of this file are others, so nothing was imported from it. Download it "
        "again from your account, or import the same days from your Enedis account.",
    ),
    "dataconnect.nothing": QT_TRANSLATE_NOOP(
        "Named",
        "{file} is an answer from Enedis without measures: there are none of the time that was asked for. Nothing was "
        "imported from it. Ask for another time, and look whether recording and collection are on in your account.",
    ),
    "dataconnect.error": QT_TRANSLATE_NOOP(
        "Named",
        "{file} is an error message where measures should be: the program that asked for them got none. Nothing was "
        "imported from it. Have it ask again later.",
    ),
    "dataconnect.v3": QT_TRANSLATE_NOOP(
        "Named",
        "{file} is an answer of an old Data Connect (version 3), which numbers its values and says no time. Persienne "
        "can’t tell when they were, so nothing was imported from it. The same measures can be downloaded from your "
        "Enedis account.",
    ),
    "enedis.sge": QT_TRANSLATE_NOOP(
        "Named",
        "{file} is what Enedis gives to companies (SGE, XML), and holds no detailed measures. Nothing was imported from "
        "it. The same measures can be downloaded from your Enedis account.",
    ),
    "greenbutton.other": QT_TRANSLATE_NOOP(
        "Named",
        "{file} is a Green Button file that does not say that its values are electricity in watt-hours, or gas in a unit "
        "of energy or of volume. Nothing was imported from it.",
    ),
    "greenbutton.unit": QT_TRANSLATE_NOOP(
        "Named",
        "{file} is a Green Button file that does not say the unit of its values, so that nobody can tell what they are. "
        "Nothing was imported from it.",
    ),
    "greenbutton.several": QT_TRANSLATE_NOOP(
        "Named",
        "{file} is a Green Button file of several meters, or of several series of one meter. Persienne can’t tell them "
        "apart, so nothing was imported from it. Export them one by one.",
    ),
    "homeassistant": QT_TRANSLATE_NOOP(
        "Named",
        "{file} comes from Home Assistant and has not the columns that Persienne reads: those of exported statistics "
        "(statistic_id, unit, start, sum), or of a sensor’s history. Nothing was imported from it.",
    ),
    "homeassistant.several": QT_TRANSLATE_NOOP(
        "Named",
        "{file} holds several energy sensors of Home Assistant. Persienne can’t tell which one measures your home, so "
        "nothing was imported from it. Export that one alone.",
    ),
    "homeassistant.other": QT_TRANSLATE_NOOP(
        "Named",
        "{file} comes from Home Assistant and holds no sensor that counts energy in Wh, kWh or MWh. Nothing was "
        "imported from it.",
    ),
    "homeassistant.ours": QT_TRANSLATE_NOOP(
        "Named",
        "{file} is what Persienne exported for Home Assistant, and says less than was stored. Nothing was imported from "
        "it. Persienne’s own table (CSV) brings values back whole.",
    ),
    "dsmr": QT_TRANSLATE_NOOP(
        "Named",
        "{file} comes from a Dutch or Belgian meter (DSMR, P1 port). Persienne reads the hours and days that DSMR-reader "
        "exports, and not this, so nothing was imported from it. Export the hours or the days from DSMR-reader, and "
        "import that file.",
    ),
    "tic": QT_TRANSLATE_NOOP(
        "Named",
        "{file} looks like a recording of a meter’s own serial output (TIC), but none of it can be read: a program has "
        "changed it, or the line was bad. Nothing was imported from it. Persienne reads the bytes as they come from the "
        "port.",
    ),
}
"""The whole sentence for a file of a family that is known and not read."""

SEEN_COLUMNS = QT_TRANSLATE_NOOP("Seen", "{what} that begins with: {columns}")

DAMAGE = {
    "zip": QT_TRANSLATE_NOOP("Damage", "the workbook or archive is cut or unreadable"),
    "members": QT_TRANSLATE_NOOP("Damage", "it holds far too many files"),
    "size": QT_TRANSLATE_NOOP("Damage", "it would unpack to far too much"),
    "ratio": QT_TRANSLATE_NOOP("Damage", "it would unpack to far too much"),
    "extents": QT_TRANSLATE_NOOP("Damage", "the workbook says that it is far too large"),
    "workbook": QT_TRANSLATE_NOOP("Damage", "the workbook can’t be read"),
    "overlap": QT_TRANSLATE_NOOP("Damage", "the files in the archive lie over each other"),
    "crashed": QT_TRANSLATE_NOOP("Damage", "it brings down whatever reads it"),
    "memory": QT_TRANSLATE_NOOP("Damage", "it would take far too much memory"),
    "encoding": QT_TRANSLATE_NOOP("Damage", "its letters are mixed up"),
    "line_length": QT_TRANSLATE_NOOP("Damage", "it has lines without end"),
    "lines": QT_TRANSLATE_NOOP("Damage", "too many of its lines can’t be read"),
    "json": QT_TRANSLATE_NOOP("Damage", "its JSON is cut or damaged"),
    "xml": QT_TRANSLATE_NOOP("Damage", "its XML is cut or damaged"),
    "entities": QT_TRANSLATE_NOOP("Damage", "its XML declares a type or entities of its own, which is never followed"),
    "depth": QT_TRANSLATE_NOOP("Damage", "its parts lie too deep in one another"),
}
"""What is wrong with a damaged file."""

PARTS = {
    "table": QT_TRANSLATE_NOOP("Schema", "table “{name}”"),
    "index": QT_TRANSLATE_NOOP("Schema", "index “{name}”"),
    "trigger": QT_TRANSLATE_NOOP("Schema", "trigger “{name}”"),
    "view": QT_TRANSLATE_NOOP("Schema", "view “{name}”"),
    "": QT_TRANSLATE_NOOP("Schema", "something called “{name}”"),
}
"""A part of a database, by its kind; nothing for a kind that there is not."""

DIFFERENCES = {
    "more": QT_TRANSLATE_NOOP("Schema", "not Persienne’s: {parts}"),
    "less": QT_TRANSLATE_NOOP("Schema", "missing: {parts}"),
    "changed": QT_TRANSLATE_NOOP("Schema", "altered: {parts}"),
}
"""What is other than it should be about the parts of a database."""
