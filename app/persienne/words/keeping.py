"""The words of the slats, of the contract and of the retention: errors by their code, help, and what commands say."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

ERRORS: dict[str, str] = {
    "slat_which": QT_TRANSLATE_NOOP(
        "UserError",
        "Say where the slats should stand (closed, half or open) beside --then, --until, --by and --why. "
        "Nothing was changed.",
    ),
    "slat_until": QT_TRANSLATE_NOOP(
        "UserError", "A date belongs to what is kept: say --then keep with --until. Nothing was changed."
    ),
    "slat_until_past": QT_TRANSLATE_NOOP(
        "UserError", "What is kept is kept until a day to come, and {day} is not. Nothing was changed."
    ),
    "clock_back": QT_TRANSLATE_NOOP(
        "UserError",
        "The computer’s clock is earlier than it was when old details were last tidied away. Nothing was deleted. "
        "Check the date of this computer; the next run goes on from today’s.",
    ),
    "date_doubtful": QT_TRANSLATE_NOOP(
        "UserError",
        "Nothing was deleted: the retention waits. This computer says that today is {today}, and the last day that is "
        "certain here is {known}: what this computer alone has dated since does not count. If the date is right: persienne "
        "slat --today {today}. If it is not, set the clock of this computer.",
    ),
    "date_not_today": QT_TRANSLATE_NOOP(
        "UserError",
        "You say that today is {day}, and this computer says {today}. Nothing was deleted. Set the clock of this computer, "
        "or say today’s date.",
    ),
    "meter_needed": QT_TRANSLATE_NOOP(
        "UserError", "This household has several meters. Say which one is meant: --meter and its 14 digits."
    ),
    "contract_file": QT_TRANSLATE_NOOP("UserError", "{file} can’t be read as a contract in JSON. Nothing was changed."),
    "contract_unclear": QT_TRANSLATE_NOOP(
        "UserError",
        "Period {period} of the contract is not clear. It has a first day (since), an option (base, hphc, tempo, ejp or other) "
        "and, for hphc, its off-peak hours, for other its price periods. Nothing was changed.",
    ),
    "contract_same_day": QT_TRANSLATE_NOOP(
        "UserError",
        "Two contracts can’t begin on {day}. Say another day, or change the contract that begins then. Nothing was changed.",
    ),
    "contract_ends_late": QT_TRANSLATE_NOOP(
        "UserError",
        "A contract would end on {day}, and the next one begins on {next}. A day has one contract: say an earlier last day, "
        "or none. Nothing was changed.",
    ),
    "contract_not_known": QT_TRANSLATE_NOOP("UserError", "No contract begins on {day}. Nothing was changed."),
    "contract_how": QT_TRANSLATE_NOOP(
        "UserError",
        "A new contract takes its option: --option. To change one, say the day on which it begins: --change. Nothing was "
        "changed.",
    ),
    "contract_name_unknown": QT_TRANSLATE_NOOP(
        "UserError", "A contract has no “{value}” there. It may have: {known}. Nothing was changed."
    ),
    "contract_overlap": QT_TRANSLATE_NOOP(
        "UserError", "Two of these off-peak hours overlap: {value}. Say each hour once."
    ),
    "contract_hour_of_day": QT_TRANSLATE_NOOP(
        "UserError", "{value} are no hours of a day, which goes from 00:00 to 24:00."
    ),
    "contract_hours": QT_TRANSLATE_NOOP(
        "UserError", "{value} are no off-peak hours. Write them as 22:30-06:30, or 22:30-06:30,12:30-14:30."
    ),
}

HELP: dict[str, str] = {
    "older": QT_TRANSLATE_NOOP(
        "CommandLine",
        "what becomes of half-hours older than the household keeps: keep them all, or reduce them to day totals at once; "
        "a terminal is asked, a script keeps",
    ),
    "slats": QT_TRANSLATE_NOOP("CommandLine", "say or set how much detail may be kept, and for how long"),
    "stop": QT_TRANSLATE_NOOP(
        "CommandLine", "closed, one total a day; half, the half-hours; open, anything finer; nothing: say how it stands"
    ),
    "then": QT_TRANSLATE_NOOP(
        "CommandLine",
        "what becomes of stored detail that is finer: reduce it to totals, keep it, or erase it; "
        "a terminal is asked, a script keeps",
    ),
    "until": QT_TRANSLATE_NOOP("CommandLine", "the day on which what is kept goes, as 2026-11-24"),
    "by": QT_TRANSLATE_NOOP("CommandLine", "who in the household decided"),
    "why": QT_TRANSLATE_NOOP("CommandLine", "why"),
    "tidy": QT_TRANSLATE_NOOP("CommandLine", "let go now of what is older than the household keeps"),
    "today": QT_TRANSLATE_NOOP(
        "CommandLine",
        "today’s date, as 2026-11-24: say that this computer’s date is right, and let go of all that waited for it",
    ),
    "retention-curve": QT_TRANSLATE_NOOP(
        "CommandLine", "months for which half-hours are kept before they are reduced to day totals (25 by default)"
    ),
    "retention-frames": QT_TRANSLATE_NOOP("CommandLine", "days for which live values are kept (1 by default)"),
    "contract": QT_TRANSLATE_NOOP(
        "CommandLine", "say or set the contract of a meter, which tells peak from off-peak hours in its totals"
    ),
    "contract-set": QT_TRANSLATE_NOOP(
        "CommandLine", "a JSON file of the contract’s periods, in the place of those stored"
    ),
    "option": QT_TRANSLATE_NOOP("CommandLine", "add a contract of this option"),
    "contract-change": QT_TRANSLATE_NOOP(
        "CommandLine", "change the contract that begins on this day: what else is said takes the place of what it has"
    ),
    "contract-remove": QT_TRANSLATE_NOOP(
        "CommandLine",
        "remove the contract that begins on this day; its days fall to the one before, where that has no end",
    ),
    "contract-until": QT_TRANSLATE_NOOP(
        "CommandLine", "its last day, where it ended before another began; the days after it have no contract"
    ),
    "since": QT_TRANSLATE_NOOP("CommandLine", "its first day, as 2026-11-24; the first stored day when not said"),
    "off-peak": QT_TRANSLATE_NOOP("CommandLine", "its off-peak hours, as 22:30-06:30 or 22:30-06:30,12:30-14:30"),
}

STOPS = {
    "closed": QT_TRANSLATE_NOOP("CommandLine", "closed: one total a day, its index and its highest power, no hour"),
    "half": QT_TRANSLATE_NOOP("CommandLine", "half-open: the half-hours"),
    "open": QT_TRANSLATE_NOOP("CommandLine", "open: anything finer"),
}
"""The stops of the slats, on one line each."""

STOPS_SHORT = {
    "closed": QT_TRANSLATE_NOOP("CommandLine", "slats closed"),
    "half": QT_TRANSLATE_NOOP("CommandLine", "slats half-open"),
    "open": QT_TRANSLATE_NOOP("CommandLine", "slats open"),
}
"""The same within a sentence."""

KEEPING = {
    "new_meters": QT_TRANSLATE_NOOP("CommandLine", "Meters to come: {stop}"),
    "meter": QT_TRANSLATE_NOOP("CommandLine", "Meter {meter}: {stop}"),
    "unknown": QT_TRANSLATE_NOOP("CommandLine", "of unknown number"),
    "finer": QT_TRANSLATE_NOOP(
        "CommandLine",
        "  stored that is finer than a day: measures {half_hours}, months {months}, live values {frames}, "
        "powers with their hour {maxima}, ten-minute voltages {voltages}",
    ),
    "kept_until": QT_TRANSLATE_NOOP("CommandLine", "  kept until {day}"),
    "sealed": QT_TRANSLATE_NOOP("CommandLine", "  days with a seal, which stays however old: {days}"),
    "retention": QT_TRANSLATE_NOOP(
        "CommandLine", "Kept for: half-hours, months {months}; live values, days {days}; day totals for ever"
    ),
    "retention_for_ever": QT_TRANSLATE_NOOP(
        "CommandLine", "Kept for: half-hours for ever; live values, days {days}; day totals for ever"
    ),
    "upcoming_curve": QT_TRANSLATE_NOOP(
        "CommandLine", "Next, on {day}: half-hours become day totals, days {days} within 30 days"
    ),
    "upcoming_frames": QT_TRANSLATE_NOOP(
        "CommandLine", "Next, on {day}: live values go, {frames} of them within 30 days"
    ),
    "upcoming_kept": QT_TRANSLATE_NOOP("CommandLine", "Next, on {day}: what was kept until then is reduced"),
    "rest": QT_TRANSLATE_NOOP(
        "CommandLine",
        "More is due (days within 30 days: {days}). By itself the job lets go of a month of days at most a day, and of the "
        "rest on the days that follow. To let go of all of it now: persienne slat --today {today}",
    ),
    "waits": QT_TRANSLATE_NOOP(
        "CommandLine",
        "The retention waits: this computer says that today is {today}, and the last day that is certain here is {known}. "
        "If the date is right: persienne slat --today {today}. If it is not, set the clock of this computer.",
    ),
    "last_run": QT_TRANSLATE_NOOP("CommandLine", "Last tidied: {at}; {gone}"),
    "never_run": QT_TRANSLATE_NOOP("CommandLine", "Last tidied: never yet"),
    "gone": QT_TRANSLATE_NOOP(
        "CommandLine",
        "days reduced to totals {days}, measures gone {measures}, live values gone {frames}, peaks without their time "
        "{hours}, ten-minute voltages gone {voltages}",
    ),
    "gone_marks": QT_TRANSLATE_NOOP("CommandLine", "{gone}, marked days gone {marks}"),
    "moved": QT_TRANSLATE_NOOP("CommandLine", "Meter {meter}: {before} until now, {stop} from now on"),
    "not_brought_back": QT_TRANSLATE_NOOP("CommandLine", "Opening brings back nothing that was reduced or erased."),
    "finer_kept": QT_TRANSLATE_NOOP(
        "CommandLine",
        "What is finer is still stored (measures {half_hours}, months {months}, live values {frames}). "
        "To reduce it: persienne slat {stop} --then reduce",
    ),
    "no_split": QT_TRANSLATE_NOOP(
        "CommandLine",
        "No contract is known, so these totals do not tell peak from off-peak hours. That can’t be made good later.",
    ),
    "not_split": QT_TRANSLATE_NOOP(
        "CommandLine",
        "Days not told apart by price: Tempo colour unknown {colour}, no contract {contract}, not fully known {unclear}",
    ),
    "unplaced": QT_TRANSLATE_NOOP(
        "CommandLine", "Energy in silences over midnight, which no day can claim: {wh} Wh; the indexes still hold it"
    ),
    "ask_finer": QT_TRANSLATE_NOOP(
        "CommandLine",
        "There is finer detail in store: measures {half_hours} over months {months}, live values {frames}.",
    ),
    "ask_no_split": QT_TRANSLATE_NOOP(
        "CommandLine",
        "No contract is known: totals will not tell peak from off-peak hours, ever. "
        "To say it first: persienne contract",
    ),
    "ask_then": QT_TRANSLATE_NOOP("CommandLine", "What becomes of it?"),
    "reduce": QT_TRANSLATE_NOOP("CommandLine", "reduce it to totals (advised)"),
    "keep": QT_TRANSLATE_NOOP("CommandLine", "keep it for as long as half-hours are kept"),
    "erase": QT_TRANSLATE_NOOP("CommandLine", "erase it, without totals"),
    "ask_older": QT_TRANSLATE_NOOP(
        "CommandLine", "These files hold half-hours older than the household keeps: months {months}."
    ),
    "older_keep": QT_TRANSLATE_NOOP("CommandLine", "keep them all"),
    "older_reduce": QT_TRANSLATE_NOOP("CommandLine", "store them as day totals at once"),
    "older_kept": QT_TRANSLATE_NOOP(
        "CommandLine",
        "Half-hours older than the household keeps were stored all the same, months {months}. "
        "To store such as day totals: --older reduce",
    ),
    "choice": QT_TRANSLATE_NOOP("CommandLine", "Type its number:"),
    "contract": QT_TRANSLATE_NOOP("CommandLine", "Meter {meter}: {contract}"),
    "period": QT_TRANSLATE_NOOP("CommandLine", "from {since}, {option}"),
    "period_ends": QT_TRANSLATE_NOOP("CommandLine", "{contract}, to {until}"),
    "in_place_of": QT_TRANSLATE_NOOP("CommandLine", "  in the place of: {contract}"),
    "no_contract_between": QT_TRANSLATE_NOOP("CommandLine", "  no contract is known from {first} to {last}"),
    "period_hours": QT_TRANSLATE_NOOP("CommandLine", "from {since}, {option}, off-peak {hours}"),
    "season": QT_TRANSLATE_NOOP("CommandLine", "from {first} to {last}"),
    "sells": QT_TRANSLATE_NOOP("CommandLine", "  since {since}: surplus sold at {price} a kWh"),
    "pays": QT_TRANSLATE_NOOP("CommandLine", "  since {since}: payments of {euros} a month"),
    "pays_until": QT_TRANSLATE_NOOP("CommandLine", "  from {since} to {until}: payments of {euros} a month"),
    "m3": QT_TRANSLATE_NOOP("CommandLine", "  since {since}: {kwh} kWh a m³"),
    "adds": QT_TRANSLATE_NOOP(
        "CommandLine", "  since {since}: hourly prices, with {price} added to each kWh before VAT"
    ),
    "by_months": QT_TRANSLATE_NOOP("CommandLine", "  its subscription is counted by months"),
    "no_contract": QT_TRANSLATE_NOOP("CommandLine", "no contract is known"),
    "only_injects": QT_TRANSLATE_NOOP("CommandLine", "it only injects, so no supply contract applies to it"),
    "suggested": QT_TRANSLATE_NOOP("CommandLine", "  as the meter itself says: {contract}"),
}
"""What the commands of the slats and of the contract say."""

OPTIONS = {
    "base": QT_TRANSLATE_NOOP("CommandLine", "one price"),
    "hphc": QT_TRANSLATE_NOOP("CommandLine", "peak and off-peak hours"),
    "tempo": QT_TRANSLATE_NOOP("CommandLine", "Tempo"),
    "ejp": QT_TRANSLATE_NOOP("CommandLine", "EJP"),
    "other": QT_TRANSLATE_NOOP("CommandLine", "prices by the hour and the day"),
}
"""The options of a contract."""

WEEKDAYS = (
    QT_TRANSLATE_NOOP("CommandLine", "Monday"),
    QT_TRANSLATE_NOOP("CommandLine", "Tuesday"),
    QT_TRANSLATE_NOOP("CommandLine", "Wednesday"),
    QT_TRANSLATE_NOOP("CommandLine", "Thursday"),
    QT_TRANSLATE_NOOP("CommandLine", "Friday"),
    QT_TRANSLATE_NOOP("CommandLine", "Saturday"),
    QT_TRANSLATE_NOOP("CommandLine", "Sunday"),
)
"""The days of the week, from Monday."""
