"""Tables that the household describes, in words: their parts, what these may be, doubts and reasons, by their codes."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

ERRORS: dict[str, str] = {
    "table_doubt": QT_TRANSLATE_NOOP(
        "UserError",
        "{file}: looking at the table does not settle everything. Say it with --map: {doubts}. Nothing was imported.",
    ),
    "table_map": QT_TRANSLATE_NOOP(
        "UserError", "“{text}” is nothing that --map understands. See: persienne import --help. Nothing was imported."
    ),
    "table_unknown": QT_TRANSLATE_NOOP(
        "UserError", "No description of a table has the number {number}. See them with: persienne tables"
    ),
}

HELP: dict[str, str] = {
    "map": QT_TRANSLATE_NOOP(
        "CommandLine",
        "say what a table holds that no format knows: auto, or what is different from the proposal, as "
        "date=1,end=2,value=3|3+4,unit=kwh|kw|wh|w|m3|index-kwh|index-wh|index-m3,volume=2,stamp=start|end,step=rows|30|60|day|period|month|readings,order=dmy|mdy|ymd,"
        "decimal=comma|point,clock=local|utc|utc+1,direction=import|injection|gas,rows=TEXT; or a JSON file",
    ),
    "tables": QT_TRANSLATE_NOOP("CommandLine", "list the tables that you have described, and forget one"),
    "tables-forget": QT_TRANSLATE_NOOP(
        "CommandLine", "forget the description with this number; what was imported stays"
    ),
}

PARTS = {
    "date": QT_TRANSLATE_NOOP("Table", "Date"),
    "time": QT_TRANSLATE_NOOP("Table", "Time of day"),
    "end": QT_TRANSLATE_NOOP("Table", "End"),
    "values": QT_TRANSLATE_NOOP("Table", "Values"),
    "volume": QT_TRANSLATE_NOOP("Table", "Volume"),
    "measure": QT_TRANSLATE_NOOP("Table", "The values are"),
    "step": QT_TRANSLATE_NOOP("Table", "A row is"),
    "stamp": QT_TRANSLATE_NOOP("Table", "The time is"),
    "stamp_day": QT_TRANSLATE_NOOP("Table", "The date is"),
    "stamp_index": QT_TRANSLATE_NOOP("Table", "The index was read at"),
    "stamp_month": QT_TRANSLATE_NOOP("Table", "The date is"),
    "stamp_readings": QT_TRANSLATE_NOOP("Table", "The date is"),
    "stamp_span": QT_TRANSLATE_NOOP("Table", "The last day is"),
    "order": QT_TRANSLATE_NOOP("Table", "Dates are written"),
    "decimal": QT_TRANSLATE_NOOP("Table", "Decimal mark"),
    "clock": QT_TRANSLATE_NOOP("Table", "Clock"),
    "direction": QT_TRANSLATE_NOOP("Table", "The energy is"),
    "rows": QT_TRANSLATE_NOOP("Table", "Rows"),
}
"""The parts of a description."""

CHOICES = {
    "measure.w": QT_TRANSLATE_NOOP("Table", "mean powers in W"),
    "measure.kw": QT_TRANSLATE_NOOP("Table", "mean powers in kW"),
    "measure.wh": QT_TRANSLATE_NOOP("Table", "energies in Wh"),
    "measure.kwh": QT_TRANSLATE_NOOP("Table", "energies in kWh"),
    "measure.m3": QT_TRANSLATE_NOOP("Table", "volumes in m³"),
    "measure.index_wh": QT_TRANSLATE_NOOP("Table", "a cumulative index in Wh"),
    "measure.index_kwh": QT_TRANSLATE_NOOP("Table", "a cumulative index in kWh"),
    "measure.index_m3": QT_TRANSLATE_NOOP("Table", "a cumulative index in m³"),
    "step.0": QT_TRANSLATE_NOOP("Table", "as long as the rows show"),
    "step.60": QT_TRANSLATE_NOOP("Table", "a minute"),
    "step.300": QT_TRANSLATE_NOOP("Table", "5 minutes"),
    "step.600": QT_TRANSLATE_NOOP("Table", "10 minutes"),
    "step.900": QT_TRANSLATE_NOOP("Table", "a quarter of an hour"),
    "step.1800": QT_TRANSLATE_NOOP("Table", "a half-hour"),
    "step.3600": QT_TRANSLATE_NOOP("Table", "an hour"),
    "step.86400": QT_TRANSLATE_NOOP("Table", "a day"),
    "step.-1": QT_TRANSLATE_NOOP("Table", "the days that its dates name"),
    "step.-2": QT_TRANSLATE_NOOP("Table", "the month that its date is in"),
    "step.-3": QT_TRANSLATE_NOOP("Table", "as long as from one date to the next"),
    "stamp_readings.start": QT_TRANSLATE_NOOP("Table", "the first day of what the row counts"),
    "stamp_readings.end": QT_TRANSLATE_NOOP("Table", "the day on which what the row counts ends (a reading, a bill)"),
    "stamp_month.start": QT_TRANSLATE_NOOP("Table", "a day of its month"),
    "stamp_month.end": QT_TRANSLATE_NOOP("Table", "the midnight that ends its month"),
    "stamp_span.start": QT_TRANSLATE_NOOP("Table", "a day of the period"),
    "stamp_span.end": QT_TRANSLATE_NOOP("Table", "the first day of the next period"),
    "stamp.start": QT_TRANSLATE_NOOP("Table", "the start of the interval"),
    "stamp.end": QT_TRANSLATE_NOOP("Table", "the end of the interval"),
    "stamp_day.start": QT_TRANSLATE_NOOP("Table", "the day itself"),
    "stamp_day.end": QT_TRANSLATE_NOOP("Table", "the midnight that ends the day"),
    "stamp_index.start": QT_TRANSLATE_NOOP("Table", "the midnight that begins the day"),
    "stamp_index.end": QT_TRANSLATE_NOOP("Table", "the midnight that ends the day"),
    "order.dmy": QT_TRANSLATE_NOOP("Table", "day, month, year"),
    "order.mdy": QT_TRANSLATE_NOOP("Table", "month, day, year"),
    "order.ymd": QT_TRANSLATE_NOOP("Table", "year, month, day"),
    "decimal.,": QT_TRANSLATE_NOOP("Table", "comma"),
    "decimal..": QT_TRANSLATE_NOOP("Table", "point"),
    "clock.local": QT_TRANSLATE_NOOP("Table", "legal time, with summer time"),
    "clock.utc": QT_TRANSLATE_NOOP("Table", "UTC all year"),
    "clock.utc+1": QT_TRANSLATE_NOOP("Table", "winter time all year"),
    "direction.import": QT_TRANSLATE_NOOP("Table", "drawn from the grid"),
    "direction.injection": QT_TRANSLATE_NOOP("Table", "injected into the grid"),
    "direction.gas": QT_TRANSLATE_NOOP("Table", "gas"),
    "rows.all": QT_TRANSLATE_NOOP("Table", "all of them"),
}
"""What a part may be."""

DOUBTS = {
    "values": QT_TRANSLATE_NOOP("Table", "Several columns may hold the values. Which one does?"),
    "measure": QT_TRANSLATE_NOOP("Table", "The unit is not told for sure. What are the values?"),
    "stamp": QT_TRANSLATE_NOOP("Table", "Nothing tells whether the date or time begins or ends what it stands for."),
    "stamp_day": QT_TRANSLATE_NOOP(
        "Table", "Nothing tells whether the date is the day itself, or the midnight that ends it."
    ),
    "stamp_index": QT_TRANSLATE_NOOP(
        "Table", "Nothing tells whether the index was read at the beginning of the day or at its end."
    ),
    "stamp_month": QT_TRANSLATE_NOOP(
        "Table", "Nothing tells whether the date is a day of the month, or the midnight that ends it."
    ),
    "stamp_readings": QT_TRANSLATE_NOOP(
        "Table",
        "The dates are neither days in a row nor months: each row seems to count what was used between two of them. "
        "Nothing tells whether its date begins that time or ends it.",
    ),
    "stamp_span": QT_TRANSLATE_NOOP("Table", "Nothing tells whether the last day still belongs to the period."),
    "order": QT_TRANSLATE_NOOP("Table", "Day and month can be taken for each other here."),
    "decimal": QT_TRANSLATE_NOOP("Table", "A mark before three digits may be decimal, or set thousands apart."),
    "clock": QT_TRANSLATE_NOOP("Table", "On the nights on which the clock is changed, the rows fit no legal time."),
    "direction": QT_TRANSLATE_NOOP(
        "Table",
        "Is this electricity or gas? What solar panels make is neither, and water is neither: do not import such a file.",
    ),
    "rows": QT_TRANSLATE_NOOP("Table", "Several rows have the same time. Which ones are to be read?"),
    "step": QT_TRANSLATE_NOOP("Table", "Nothing tells for sure how long a row lasts."),
}
"""What looking does not settle."""

REASONS = {
    "stamp_both": QT_TRANSLATE_NOOP("Table", "Each row has its start and its end."),
    "stamp_title": QT_TRANSLATE_NOOP("Table", "The title of the column tells it."),
    "stamp_range": QT_TRANSLATE_NOOP("Table", "Each cell has a start and an end."),
    "stamp_counted": QT_TRANSLATE_NOOP("Table", "The hours are numbered."),
    "stamp_24": QT_TRANSLATE_NOOP("Table", "24:00 occurs, which only an end can be."),
    "stamp_first": QT_TRANSLATE_NOOP("Table", "The first and the last row of the file tell it."),
    "stamp_spans": QT_TRANSLATE_NOOP("Table", "The periods follow each other so."),
    "stamp_day": QT_TRANSLATE_NOOP("Table", "A row a day."),
    "stamp_months": QT_TRANSLATE_NOOP("Table", "Each row names a whole month or year."),
    "index_rises": QT_TRANSLATE_NOOP("Table", "The values never go back."),
    "unit_title": QT_TRANSLATE_NOOP("Table", "The title has the unit."),
    "unit_cells": QT_TRANSLATE_NOOP("Table", "The unit stands beside the values."),
    "unit_guess": QT_TRANSLATE_NOOP("Table", "No unit is written: it is guessed by the size of the values."),
    "unit_day": QT_TRANSLATE_NOOP("Table", "A power for a whole day is hardly meant."),
    "clock_offset": QT_TRANSLATE_NOOP("Table", "Each time says how far it is from UTC."),
    "clock_nights": QT_TRANSLATE_NOOP("Table", "A night on which the clock is changed tells it."),
    "clock_march": QT_TRANSLATE_NOOP("Table", "An hour occurs that no clock in France showed in March."),
    "clock_october": QT_TRANSLATE_NOOP("Table", "The hour that October has twice stands there once."),
    "gas_title": QT_TRANSLATE_NOOP("Table", "The title says that it is gas."),
    "rows_injected": QT_TRANSLATE_NOOP("Table", "The rows of injection are left out."),
}
"""What speaks for a proposal."""

SAID = {
    "proposal": QT_TRANSLATE_NOOP("Table", "{file} may be read as a table: {parts}."),
    "part": QT_TRANSLATE_NOOP("Table", "{part}: {choice}"),
    "how_auto": QT_TRANSLATE_NOOP("CommandLine", "If this is right: persienne import {file} --map auto"),
    "how_doubt": QT_TRANSLATE_NOOP("CommandLine", "Say what is not sure, as with: persienne import {file} --map {map}"),
    "parts": QT_TRANSLATE_NOOP(
        "Table",
        "{columns} look like parts of one total, and no column is surely that total. Are they to be added up, or does one "
        "of them hold all?",
    ),
    "columns": QT_TRANSLATE_NOOP("Table", "Read as you described tables with these columns: {columns}."),
    "quoted": QT_TRANSLATE_NOOP("Table", "“{text}”"),
    "unknown": QT_TRANSLATE_NOOP(
        "Table", "No format that Persienne knows has these columns: {columns}. You can say what they hold."
    ),
    "column": QT_TRANSLATE_NOOP("Table", "column {number}"),
    "sum": QT_TRANSLATE_NOOP("Table", "{first} + … + {last} ({count} columns)"),
    "only": QT_TRANSLATE_NOOP("Table", "only {texts}"),
    "none": QT_TRANSLATE_NOOP("CommandLine", "No table was described."),
    "forgotten": QT_TRANSLATE_NOOP("CommandLine", "Forgotten. What was imported stays."),
    "refused": QT_TRANSLATE_NOOP("Table", "Read like this, the file gives nothing: {why}"),
    "nothing": QT_TRANSLATE_NOOP("Table", "Read like this, the file gives no value."),
    "order": QT_TRANSLATE_NOOP("Table", "{order}: {span}, {known} of {days}."),
    "volume": QT_TRANSLATE_NOOP(
        "Table",
        "Cubic metres are kept as a volume: no kWh is made of them, and the charts show kWh alone. GRDF’s own export has "
        "both.",
    ),
    "volume_of_gas": QT_TRANSLATE_NOOP("Table", "Cubic metres are read of gas alone: say that it is gas."),
    "part_of_several": QT_TRANSLATE_NOOP(
        "Table", "The file holds several meters, and each is read alone. Here is the one whose number ends in {part}."
    ),
    "total": QT_TRANSLATE_NOOP("Table", "{span}: {energy}, {counts}."),
    "counted": QT_TRANSLATE_NOOP("Table", "{span}: {counts}."),
    "guessed": QT_TRANSLATE_NOOP(
        "Table", "Choose the unit to see energies. Until then, the file is tried with: {measure}."
    ),
    "turned": QT_TRANSLATE_NOOP("Table", "{day} has {hours} hours: {known}."),
    "turned_whole": QT_TRANSLATE_NOOP("Table", "all of it is known"),
    "turned_part": QT_TRANSLATE_NOOP("Table", "{time} of it are known"),
    "fits": QT_TRANSLATE_NOOP("Table", "{equal} of the {compared} measures already stored have the same value."),
    "fits_days": QT_TRANSLATE_NOOP("Table", "{equal} of the {compared} days already stored have the same value."),
    "fits_all": QT_TRANSLATE_NOOP("Table", "These {compared} measures are already stored, each with the same value."),
    "fits_all_days": QT_TRANSLATE_NOOP("Table", "These {compared} days are already stored, each with the same value."),
    "fits_none": QT_TRANSLATE_NOOP("Table", "These {compared} measures are already stored, each with another value."),
    "fits_none_days": QT_TRANSLATE_NOOP("Table", "These {compared} days are already stored, each with another value."),
    "no_fit": QT_TRANSLATE_NOOP("Table", "Nothing is stored of these days: there is nothing to compare with."),
    "suggested": QT_TRANSLATE_NOOP("Table", "What is stored fits another reading. {parts}."),
}
"""What is said of a description and of what it makes of a file."""

COUNTED = {
    "others": (
        QT_TRANSLATE_NOOP("Table", "{file} and 1 other"),
        QT_TRANSLATE_NOOP("Table", "{file} and {count} others"),
    ),
    "intervals": (QT_TRANSLATE_NOOP("Table", "1 value"), QT_TRANSLATE_NOOP("Table", "{count} values")),
    "days": (QT_TRANSLATE_NOOP("Table", "1 day"), QT_TRANSLATE_NOOP("Table", "{count} days")),
    "holes": (QT_TRANSLATE_NOOP("Table", "1 hole"), QT_TRANSLATE_NOOP("Table", "{count} holes")),
    "duplicates": (QT_TRANSLATE_NOOP("Table", "1 row twice"), QT_TRANSLATE_NOOP("Table", "{count} rows twice")),
    "refused": (
        QT_TRANSLATE_NOOP("Table", "1 row left out"),
        QT_TRANSLATE_NOOP("Table", "{count} rows left out"),
    ),
    "same_columns": (
        QT_TRANSLATE_NOOP("Table", "1 other file has the same columns and is read alike."),
        QT_TRANSLATE_NOOP("Table", "{count} other files have the same columns and are read alike."),
    ),
}
"""The same for one and for more."""
