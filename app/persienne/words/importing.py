"""Imports in sentences: questions, their likely causes, the answers, and what became of files, by their codes.

What is counted has two sentences, for one and for more. ``telling/`` fills them.
"""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

Pair = tuple[str, str]
"""The sentence of one, and that of more."""

HEADS = {
    "meter": QT_TRANSLATE_NOOP("Question", "Whose meter is it?"),
    "odd_lines": QT_TRANSLATE_NOOP("Question", "Lines that can’t be explained"),
    "power": QT_TRANSLATE_NOOP("Question", "Powers too high for a home"),
    "index_step": QT_TRANSLATE_NOOP("Question", "An index that rises too fast"),
    "fake_curve": QT_TRANSLATE_NOOP("Question", "Whole days in a single hour"),
    "overlap": QT_TRANSLATE_NOOP("Question", "Values that contradict what is stored"),
    "unit": QT_TRANSLATE_NOOP("Question", "Kilowatts or kilowatt-hours?"),
    "days": QT_TRANSLATE_NOOP("Question", "Half-hours and totals that do not add up"),
    "sensor": QT_TRANSLATE_NOOP("Question", "A sensor of a home automation"),
    "clock": QT_TRANSLATE_NOOP("Question", "A meter that has lost its clock"),
    "dates": QT_TRANSLATE_NOOP("Question", "When was it saved?"),
}
"""What a question is about, by ``QuestionCode``."""

_NO_NUMBER = QT_TRANSLATE_NOOP("Question", "There is no meter’s number in it.")
_WRITTEN = QT_TRANSLATE_NOOP("Question", "Where the meter’s number should be, the file says “{written}”.")

_UNIT = QT_TRANSLATE_NOOP(
    "Question",
    "The values stand under the title “kWh”. If they are kW, the energy of half-hours would be counted twice.",
)
_DAYS = QT_TRANSLATE_NOOP(
    "Question",
    "Of {overlap} days that are known both by half-hours and by the meter’s totals, {count} do not add up to the same.",
)

_SENSOR = QT_TRANSLATE_NOOP(
    "Question",
    "The file tells what the sensor “{sensor}” counted: {energy}. Nothing in it says that this is the meter of your whole "
    "home.",
)

_CLOCK = QT_TRANSLATE_NOOP("Question", "From {first} on the meter says that its clock is not to be trusted.")

_CLOCK_BACK = QT_TRANSLATE_NOOP(
    "Question",
    "On {first} the meter’s clock goes back by {back}, and its index goes on: one of the two times is wrong.",
)

_DATES = QT_TRANSLATE_NOOP(
    "Question", "The recording carries no date. From its beginning to its end the meter counted {energy}."
)
_DATES_BY_DAY = QT_TRANSLATE_NOOP(
    "Question", "The meter counted {energy}. Closed slats keep no hour: the beginning and the end have to be midnights."
)

QUESTIONS: dict[str, Pair] = {
    "meter": (_NO_NUMBER, _NO_NUMBER),
    "meter_written": (_WRITTEN, _WRITTEN),
    "odd_lines": (
        QT_TRANSLATE_NOOP(
            "Question", "1 line out of {rows} can’t be explained ({share}; Persienne asks above {limit})."
        ),
        QT_TRANSLATE_NOOP(
            "Question", "{count} lines out of {rows} can’t be explained ({share}; Persienne asks above {limit})."
        ),
    ),
    "power": (
        QT_TRANSLATE_NOOP("Question", "1 measure is above {limit}: {highest}, on {first}."),
        QT_TRANSLATE_NOOP("Question", "{count} measures are above {limit}: up to {highest}, the first on {first}."),
    ),
    "index_step": (
        QT_TRANSLATE_NOOP("Question", "1 index rises faster than {limit} would make it: {highest}, on {first}."),
        QT_TRANSLATE_NOOP(
            "Question",
            "{count} indexes rise faster than {limit} would make them: up to {highest}, the first on {first}.",
        ),
    ),
    "fake_curve": (
        QT_TRANSLATE_NOOP("Question", "On 1 day ({first}) all the energy stands in one hour, and the others are zero."),
        QT_TRANSLATE_NOOP(
            "Question",
            "On {count} days all the energy stands in one hour, and the others are zero; the first is {first}.",
        ),
    ),
    "overlap": (
        QT_TRANSLATE_NOOP(
            "Question",
            "Measures in common with what is stored: {overlap}. 1 of them differs ({share}; Persienne asks above {limit}).",
        ),
        QT_TRANSLATE_NOOP(
            "Question",
            "Measures in common with what is stored: {overlap}. {count} of them differ ({share}; Persienne asks above {limit}).",
        ),
    ),
    "unit": (_UNIT, _UNIT),
    "days": (_DAYS, _DAYS),
    "sensor": (_SENSOR, _SENSOR),
    "clock": (_CLOCK, _CLOCK),
    "clock_back": (_CLOCK_BACK, _CLOCK_BACK),
    "dates": (_DATES, _DATES),
    "dates_by_day": (_DATES_BY_DAY, _DATES_BY_DAY),
}
"""The questions with their figures, by ``QuestionCode``.

``meter_written`` where a text stands for the number; ``clock_back`` where a clock goes back; ``dates_by_day`` where the slats are closed.
"""

CAUSES = {
    "meter": QT_TRANSLATE_NOOP(
        "Question", "Likely cause: the file was put together by hand, or by a program that leaves the number out."
    ),
    "meter.tic": QT_TRANSLATE_NOOP(
        "Question",
        "Likely cause: a recording of a meter in which its number does not occur. In historique mode no meter says it; in "
        "standard mode it stands in the group PRM, which a short recording may lack.",
    ),
    "meter_written": QT_TRANSLATE_NOOP(
        "Question", "Likely cause: a spreadsheet has shortened the number, or somebody has masked it."
    ),
    "meter_written.sensor": QT_TRANSLATE_NOOP(
        "Question", "Likely cause: Home Assistant names sensors, and not the meter that they read."
    ),
    "odd_lines": QT_TRANSLATE_NOOP(
        "Question",
        "Likely cause: a file that was changed by hand or damaged, or values in another unit. These lines would be left out.",
    ),
    "power.watts_as_kilowatts": QT_TRANSLATE_NOOP("Question", "Likely cause: watts under a title that says kW."),
    "power.wrong_unit": QT_TRANSLATE_NOOP("Question", "Likely cause: another unit than the one that the file says."),
    "power.damaged_value": QT_TRANSLATE_NOOP("Question", "Likely cause: a few damaged values."),
    "index_step.wrong_unit": QT_TRANSLATE_NOOP(
        "Question", "Likely cause: another unit than the one that the file says."
    ),
    "index_step.damaged_value": QT_TRANSLATE_NOOP("Question", "Likely cause: a damaged value, or a replaced meter."),
    "fake_curve.daily_totals": QT_TRANSLATE_NOOP(
        "Question", "Likely cause: a program made a curve out of daily totals. The hours would be wrong."
    ),
    "overlap": QT_TRANSLATE_NOOP("Question", "Likely cause: another home’s file, or another unit."),
    "unit": QT_TRANSLATE_NOOP(
        "Question",
        "Likely cause: a version of conso-downloader wrote kW under that title. Compare with your bill: if the file gives "
        "twice as much, replace kWh by kW in its title and import it then.",
    ),
    "days.doubled": QT_TRANSLATE_NOOP(
        "Question",
        "Likely cause: powers under a title that says kWh, or the reverse: the days are twice, or half, the totals.",
    ),
    "days.other_home": QT_TRANSLATE_NOOP("Question", "Likely cause: another home’s file, or another unit."),
    "sensor": QT_TRANSLATE_NOOP(
        "Question",
        "Likely cause: Home Assistant exports sensors, and one may count a single device, solar panels or gas. The history "
        "of a sensor names no unit and is read in kWh.",
    ),
    "clock": QT_TRANSLATE_NOOP(
        "Question",
        "Likely cause: a long power cut. What the meter counted is right, and may stand at a wrong time.",
    ),
    "clock_back": QT_TRANSLATE_NOOP(
        "Question",
        "Likely cause: the meter’s clock was set right. What the meter counted is right, and may stand at a wrong time.",
    ),
    "dates": QT_TRANSLATE_NOOP(
        "Question", "Likely cause: the meter speaks in historique mode, in which it says its indexes and no time."
    ),
    "dates_by_day": QT_TRANSLATE_NOOP(
        "Question", "Likely cause: the meter speaks in historique mode, in which it says its indexes and no time."
    ),
}
"""What most often explains it, by the code of the question and, after a point, that of the cause."""

BUT = {
    "power": QT_TRANSLATE_NOOP("Question", "A contract above 36 kVA is a good reason to import it all the same."),
    "index_step": QT_TRANSLATE_NOOP("Question", "A contract above 36 kVA is a good reason to import it all the same."),
    "overlap": QT_TRANSLATE_NOOP("Question", "If the operator has corrected its values, import it all the same."),
    "sensor": QT_TRANSLATE_NOOP(
        "Question", "If it counts the electricity of your whole home, and the energy is of the right size, import it."
    ),
}
"""When a yes is right, by ``QuestionCode``."""

ANSWERS = {
    "mine": QT_TRANSLATE_NOOP("Question", "It is my {meter}"),
    "new": QT_TRANSLATE_NOOP("Question", "Another meter, a new one"),
    "same_new": QT_TRANSLATE_NOOP("Question", "The same new meter as for {file}"),
    "leave_these": QT_TRANSLATE_NOOP("Question", "Do not import these files"),
    "leave_this": QT_TRANSLATE_NOOP("Question", "Do not import this file"),
    "accept": QT_TRANSLATE_NOOP("Question", "Import all the same"),
    "refuse": QT_TRANSLATE_NOOP("Question", "Do not import"),
    "dated": QT_TRANSLATE_NOOP("Question", "It was saved between these two instants"),
}
"""What can be answered."""

MEANINGS = {
    "new": QT_TRANSLATE_NOOP("Question", "It is added to your home, without a number; you can say the number later."),
    "leave": QT_TRANSLATE_NOOP("Question", "Nothing of it is stored. You can give it again later."),
    "accept": QT_TRANSLATE_NOOP("Question", "The values are stored as they stand in the file."),
    "same_new": QT_TRANSLATE_NOOP("Question", "Both files are stored under one meter."),
    "dated": QT_TRANSLATE_NOOP("Question", "The energy is stored for the whole of this time, without its course."),
}
"""What an answer brings about."""

_UNPROVEN = QT_TRANSLATE_NOOP("Question", "No measure in common: nothing proves it.")
_OF_ITS_NAME = QT_TRANSLATE_NOOP("Question", "Its number is in the file’s name. No measure that both have confirms it.")
_FITS = QT_TRANSLATE_NOOP("Question", "Its number fits what stands in the file. No measure that both have confirms it.")
_SAME_CELL = QT_TRANSLATE_NOOP("Question", "The same text stood in its files. No measure that both have confirms it.")
_OTHER_HOME = QT_TRANSLATE_NOOP(
    "Question", "Of {compared} measures in common, {different} differ: very likely another home."
)

PROOFS: dict[str, Pair] = {
    "none": (_UNPROVEN, _UNPROVEN),
    "name": (_OF_ITS_NAME, _OF_ITS_NAME),
    "fits": (_FITS, _FITS),
    "same_cell": (_SAME_CELL, _SAME_CELL),
    "same": (
        QT_TRANSLATE_NOOP("Question", "The only measure in common is the same: too little to prove it."),
        QT_TRANSLATE_NOOP(
            "Question", "All {compared} measures in common are the same: too few, or too much alike, to prove it."
        ),
    ),
    "different": (
        QT_TRANSLATE_NOOP("Question", "Of {compared} measures in common, 1 differs."),
        QT_TRANSLATE_NOOP("Question", "Of {compared} measures in common, {different} differ."),
    ),
    "other_home": (_OTHER_HOME, _OTHER_HOME),
}
"""What an overlap proves of a meter; the count is that of what differs, of ``same`` that of what is the same."""

FILES: dict[str, Pair] = {
    "ready": (
        QT_TRANSLATE_NOOP("Question", "1 other file needs no answer: it is imported with them."),
        QT_TRANSLATE_NOOP("Question", "{count} other files need no answer: they are imported with them."),
    ),
    "waiting": (
        QT_TRANSLATE_NOOP("Question", "1 file needs your answer. Nothing is stored yet."),
        QT_TRANSLATE_NOOP("Question", "{count} files need your answer. Nothing is stored yet."),
    ),
    "more": (
        QT_TRANSLATE_NOOP("Question", "and 1 more file"),
        QT_TRANSLATE_NOOP("Question", "and {count} more files"),
    ),
}
"""How many files a question is about."""

HOW = {
    "mine": QT_TRANSLATE_NOOP("CommandLine", "{answer}: --meter {name}"),
    "new": QT_TRANSLATE_NOOP("CommandLine", "{answer}: --meter new"),
    "accept": QT_TRANSLATE_NOOP("CommandLine", "{answer}: --accept {code}"),
    "dates": QT_TRANSLATE_NOOP(
        "CommandLine",
        "{answer}: answer with --from and --to, for example --from 2026-11-02T08:30 --to 2026-11-05T19:00",
    ),
}
"""How an answer is given on the command line."""

WAITING = QT_TRANSLATE_NOOP("CommandLine", "{file}: nothing of it was stored; it waits for an answer:")
"""What stands above the questions about one file."""

WAITING_TOGETHER = QT_TRANSLATE_NOOP(
    "CommandLine", "{count} files wait for the same answer; nothing of them was stored:"
)
"""What stands above the names of several files that are asked about together."""

_UNDATED = QT_TRANSLATE_NOOP(
    "Import", "The part in historique mode carries no date beside the part in standard mode: it was left out"
)

REFUSED: dict[str, Pair] = {
    "empty_value": (
        QT_TRANSLATE_NOOP("Import", "1 line without a value"),
        QT_TRANSLATE_NOOP("Import", "{count} lines without a value"),
    ),
    "bad_stamp": (
        QT_TRANSLATE_NOOP("Import", "1 line whose date can’t be read"),
        QT_TRANSLATE_NOOP("Import", "{count} lines whose date can’t be read"),
    ),
    "off_grid": (
        QT_TRANSLATE_NOOP("Import", "1 line at a time that no measure has"),
        QT_TRANSLATE_NOOP("Import", "{count} lines at a time that no measure has"),
    ),
    "bad_value": (
        QT_TRANSLATE_NOOP("Import", "1 line whose value can’t be read"),
        QT_TRANSLATE_NOOP("Import", "{count} lines whose value can’t be read"),
    ),
    "negative": (
        QT_TRANSLATE_NOOP("Import", "1 line below zero"),
        QT_TRANSLATE_NOOP("Import", "{count} lines below zero"),
    ),
    "contradiction": (
        QT_TRANSLATE_NOOP("Import", "1 line that contradicts another one; the first was kept"),
        QT_TRANSLATE_NOOP("Import", "{count} lines that contradict another one; the first was kept"),
    ),
    "index_went_back": (
        QT_TRANSLATE_NOOP("Import", "1 line whose index does not fit the days around it"),
        QT_TRANSLATE_NOOP("Import", "{count} lines whose index does not fit the days around it"),
    ),
    "no_step": (
        QT_TRANSLATE_NOOP("Import", "1 line whose length nothing tells"),
        QT_TRANSLATE_NOOP("Import", "{count} lines whose length nothing tells"),
    ),
    "no_place": (
        QT_TRANSLATE_NOOP("Import", "1 line with the total of a span that has no place between days or measures"),
        QT_TRANSLATE_NOOP("Import", "{count} lines with totals of spans that have no place between days or measures"),
    ),
    "noise": (
        QT_TRANSLATE_NOOP("Import", "1 group that was damaged on the line"),
        QT_TRANSLATE_NOOP("Import", "{count} groups that were damaged on the line"),
    ),
    "undated": (_UNDATED, _UNDATED),
    "cut_line": (
        QT_TRANSLATE_NOOP("Import", "1 line cut off at the end of the file"),
        QT_TRANSLATE_NOOP("Import", "{count} lines cut off at the end of the file"),
    ),
}
"""Why lines gave no value, by ``importers.parsed.Reason``."""

WHERE: Pair = (
    QT_TRANSLATE_NOOP("Import", "{words} (line {lines})"),
    QT_TRANSLATE_NOOP("Import", "{words} (lines {lines})"),
)
"""The same with the first lines' numbers."""

OWNED = {
    "chosen": QT_TRANSLATE_NOOP("Import", "Of the {meter}, as you said"),
    "known_file": QT_TRANSLATE_NOOP("Import", "Of the {meter}: this file is stored already"),
    "device": QT_TRANSLATE_NOOP("Import", "Of the {meter}: it has told its address before"),
    "overlap": QT_TRANSLATE_NOOP("Import", "Of the {meter}: the values in common are all the same"),
    "first": QT_TRANSLATE_NOOP("Import", "The file does not say its meter: it became the first one, without a number"),
    "proposed": QT_TRANSLATE_NOOP("Import", "Of the {meter}, as you confirmed"),
    "another": QT_TRANSLATE_NOOP("Import", "Of another meter, as you confirmed"),
}
"""How it is known whose meter it is, by ``import_meters.Owned``; a file that names it says nothing."""

REPORT = {
    "injection": QT_TRANSLATE_NOOP("Import", "{kind} (injection)"),
    "would_be_first": QT_TRANSLATE_NOOP(
        "Import", "The file does not say its meter: it would become the first one, without a number"
    ),
    "would_be_first_of_gas": QT_TRANSLATE_NOOP(
        "Import", "The file does not say its gas meter: it would become the first one of gas, without a number"
    ),
    "first_of_gas": QT_TRANSLATE_NOOP(
        "Import", "The file does not say its gas meter: it became the first one of gas, without a number"
    ),
    "nothing": QT_TRANSLATE_NOOP(
        "Import",
        "It brings nothing: no measure can be made of its lines. Export the file again, for a time that has measures.",
    ),
    "nothing_described": QT_TRANSLATE_NOOP(
        "Import",
        "It brings nothing: as the table was described, no measure can be made of its lines. Describe it otherwise: how "
        "long a row is, and in which order its dates are written.",
    ),
    "second_look": QT_TRANSLATE_NOOP(
        "Import",
        "Take a second look: two files say otherwise of the same time, and both are kept. Compare in History what each "
        "says, and undo the import that is wrong.",
    ),
    "nothing_recorded": QT_TRANSLATE_NOOP(
        "Import",
        "It brings nothing: the recording is too short to tell how much was consumed. Record the meter for half an hour "
        "at least, and import that.",
    ),
    "left": QT_TRANSLATE_NOOP("Import", "left since an erasure: {left}"),
    "none_left": QT_TRANSLATE_NOOP("Import", "none of them left since an erasure"),
    "no_measure": QT_TRANSLATE_NOOP("Import", "no measure in it"),
    "highest": QT_TRANSLATE_NOOP("Import", "at most {power}"),
    "maxima": QT_TRANSLATE_NOOP("Import", "{rows} lines read, the highest power of {days}: {parts}"),
    "file": QT_TRANSLATE_NOOP("Import", "{file}: {said}"),
    "counts": QT_TRANSLATE_NOOP(
        "Import",
        "{rows} lines read, {intervals} measures: {parts}",
    ),
    "counts_groups": QT_TRANSLATE_NOOP(
        "Import",
        "{rows} groups read, {intervals} measures: {parts}",
    ),
    "held_back": QT_TRANSLATE_NOOP(
        "Import", "Not kept, because half-open slats keep nothing finer than ten minutes: {energy}"
    ),
    "reduced": QT_TRANSLATE_NOOP(
        "Import",
        "Added up into day totals: {intervals} measures ({days}). What is new or known is counted in days there.",
    ),
    "injected": QT_TRANSLATE_NOOP("Import", "Injected: {energy}"),
    "steps": QT_TRANSLATE_NOOP("Import", "Steps: {steps}"),
    "holes": QT_TRANSLATE_NOOP("Import", "Not in the file: {spans}"),
    "replaced": QT_TRANSLATE_NOOP("Import", "The meter was replaced; the energy of that time is not known: {spans}"),
    "missing_end": QT_TRANSLATE_NOOP("Import", "The end is missing: {span}"),
    "exact": QT_TRANSLATE_NOOP("Import", "{days} agree with the meter to the watt-hour"),
    "rounded": QT_TRANSLATE_NOOP("Import", "{days} agree with the meter within rounding"),
    "mismatches": QT_TRANSLATE_NOOP(
        "Import", "{days} do not agree with the meter, first {day}: {curve} in the curve, {truth} at the meter"
    ),
    "gap": QT_TRANSLATE_NOOP("Import", "Between the files, none of them has: {span} ({meter})"),
    "left_out": QT_TRANSLATE_NOOP("Import", "Not imported, as you chose"),
    "waits": QT_TRANSLATE_NOOP("Import", "Nothing of it was stored: a question was not answered"),
    "dry_run": QT_TRANSLATE_NOOP("CommandLine", "Nothing was stored: this only says what would be."),
    "undo": QT_TRANSLATE_NOOP("CommandLine", "To undo it: persienne undo {number}"),
}
"""What a report says."""

COUNTED: dict[str, Pair] = {
    "holes": (QT_TRANSLATE_NOOP("Import", "1 hole"), QT_TRANSLATE_NOOP("Import", "{count} holes")),
    "more_holes": (QT_TRANSLATE_NOOP("Import", "and 1 more"), QT_TRANSLATE_NOOP("Import", "and {count} more")),
    "duplicates": (
        QT_TRANSLATE_NOOP("Import", "1 line given twice"),
        QT_TRANSLATE_NOOP("Import", "{count} lines given twice"),
    ),
    "measures_new": (
        QT_TRANSLATE_NOOP("Import", "1 of them new"),
        QT_TRANSLATE_NOOP("Import", "{count} of them new"),
    ),
    "measures_unchanged": (
        QT_TRANSLATE_NOOP("Import", "1 already known"),
        QT_TRANSLATE_NOOP("Import", "{count} already known"),
    ),
    "measures_changed": (QT_TRANSLATE_NOOP("Import", "1 corrected"), QT_TRANSLATE_NOOP("Import", "{count} corrected")),
    "measures_conflicts": (
        QT_TRANSLATE_NOOP("Import", "1 contradicted"),
        QT_TRANSLATE_NOOP("Import", "{count} contradicted"),
    ),
    "measures_none": (QT_TRANSLATE_NOOP("Import", "none kept"), QT_TRANSLATE_NOOP("Import", "none kept")),
    "others": (
        QT_TRANSLATE_NOOP("Import", "{file} and 1 other"),
        QT_TRANSLATE_NOOP("Import", "{file} and {count} others"),
    ),
    "measures": (QT_TRANSLATE_NOOP("Import", "1 measure read"), QT_TRANSLATE_NOOP("Import", "{count} measures read")),
    "left": (QT_TRANSLATE_NOOP("Import", "1 measure"), QT_TRANSLATE_NOOP("Import", "{count} measures")),
    "days": (QT_TRANSLATE_NOOP("Import", "1 day"), QT_TRANSLATE_NOOP("Import", "{count} days")),
    "imported": (
        QT_TRANSLATE_NOOP("Import", "1 file imported"),
        QT_TRANSLATE_NOOP("Import", "{count} files imported"),
    ),
    "known": (
        QT_TRANSLATE_NOOP("Import", "1 file brought nothing new"),
        QT_TRANSLATE_NOOP("Import", "{count} files brought nothing new"),
    ),
    "refused": (
        QT_TRANSLATE_NOOP("Import", "1 file could not be read"),
        QT_TRANSLATE_NOOP("Import", "{count} files could not be read"),
    ),
    "waiting": (
        QT_TRANSLATE_NOOP("Import", "1 file waits for an answer"),
        QT_TRANSLATE_NOOP("Import", "{count} files wait for an answer"),
    ),
    "left_out": (
        QT_TRANSLATE_NOOP("Import", "1 file left out, as you chose"),
        QT_TRANSLATE_NOOP("Import", "{count} files left out, as you chose"),
    ),
    "new": (QT_TRANSLATE_NOOP("Import", "1 new measure"), QT_TRANSLATE_NOOP("Import", "{count} new measures")),
    "gaps": (
        QT_TRANSLATE_NOOP("Import", "1 hole between the files"),
        QT_TRANSLATE_NOOP("Import", "{count} holes between the files"),
    ),
}
"""What a report counts."""
