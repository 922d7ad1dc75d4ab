"""Every setting of a household, with its key, its type, its default and its help; values go in and come out.

The table ``setting`` holds a text under a key. A new setting touches three files: its line here, the module that it
belongs to, and the words or the page where a person sees it. Keys and texts stay as they are, for stored households.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, cast

from persienne.base.slats import FOR_EVER, Retention, Slat

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.store.driver import Connection

Value = TypeVar("Value")
Default = TypeVar("Default")


@dataclass(frozen=True, slots=True)
class SettingType(Generic[Value]):
    """How the values of a type are written as text and read again."""

    name: str
    write: Callable[[Value], str]
    read: Callable[[str], Value]


@dataclass(frozen=True, slots=True)
class Setting(Generic[Value, Default]):
    """One setting; ``default`` is its value where it was never set, ``help`` what it is, for a developer."""

    key: str
    type: SettingType[Value]
    default: Default
    help: str


def _months(text: str) -> int | None:
    return None if text == FOR_EVER else int(text)


_TEXT: Final[SettingType[str]] = SettingType("text", str, str)
_NUMBER: Final[SettingType[int]] = SettingType("number", str, int)
_MONTHS: Final[SettingType[int | None]] = SettingType(
    "number, or forever", lambda value: str(value or FOR_EVER), _months
)
_OBJECT: Final[SettingType[dict[str, Any]]] = SettingType("JSON object", json.dumps, json.loads)
_SLAT: Final[SettingType[Slat]] = SettingType("closed, half or open", str, Slat)

_RETENTION: Final = Retention()

NEW_METERS_SLAT: Final = Setting("slat", _SLAT, Slat.CLOSED, "the stop of the slats for meters to come")
CURVE_MONTHS: Final = Setting(
    "retention_curve_months", _MONTHS, _RETENTION.curve_months, "months for which the load curve is kept"
)
FRAMES_DAYS: Final = Setting(
    "retention_frames_days", _NUMBER, _RETENTION.frames_days, "days for which live values are kept"
)
RETENTION_RAN: Final = Setting("retention_last_run", _OBJECT, None, "the last run of the retention's job")
RETENTION_CHANGED: Final = Setting("retention_last_change", _OBJECT, None, "the last run that let anything go")
RETENTION_AGREED: Final = Setting(
    "retention_agreed", _NUMBER, None, "the day (an ordinal) before which the household had the curve go at once"
)
DATE_PROVED: Final = Setting(
    "date_proved", _NUMBER, None, "the newest day (an ordinal) that is proved, beside the days of files"
)
DATE_COUNTED: Final = Setting(
    "date_counted", _NUMBER, None, "seconds of a day that collectors counted after the proved one"
)
DATE_HEARD: Final = Setting(
    "date_heard", _NUMBER, None, "the day (an ordinal) on which the meter's clock first agreed with a date in doubt"
)
DATE_BEHIND: Final = Setting(
    "date_behind", _NUMBER, None, "the day (an ordinal) on which the computer's clock last stood before the proved one"
)
RENEWED_AT: Final = Setting(
    "renewed_at", _NUMBER, None, "when the file was last written anew under a new key (UTC epoch seconds)"
)
ERASED_UNTIL: Final = Setting(
    "erased_until",
    _OBJECT,
    None,
    "the last erasure, where it bears a date to come, and the meter's time when it was over",
)
LOG_WAITS: Final = Setting(
    "log_waits", _NUMBER, None, "1 while the log keeps copies that another program kept it from emptying"
)
PORT: Final = Setting("port", _TEXT, None, "the serial port that the household chose for its meter")
LOCKS_AFTER: Final = Setting("locks_after", _NUMBER, None, "minutes without a person after which a window locks itself")
LOCKS_ON: Final = Setting("locks_on", _TEXT, None, "what else locks a window: sleep, screen (with a blank between)")
NOTIFICATIONS: Final = Setting(
    "notifications", _TEXT, None, "what the household wants to be told of (topics, with blanks between)"
)
NOTIFICATIONS_DETAILED: Final = Setting(
    "notifications_detailed", _NUMBER, None, "1 where what is told outside the window may hold names and figures"
)
NOTIFICATIONS_TOLD: Final = Setting("notifications_told", _OBJECT, None, "what was told and is still true, by its keys")
SENDER: Final = Setting(
    "letters_sender", _TEXT, None, "who writes the letters, and who acts for them, as typed (JSON of letters/sender.py)"
)
TENANCIES: Final = Setting(
    "letters_tenancies", _TEXT, None, "where each meter is and who held its contract when (JSON of letters/tenancy.py)"
)
DIFFERENT_METERS: Final = Setting(
    "different_meters", _OBJECT, None, "meters without a number, and those that the household says they are not"
)
LAW: Final = Setting("letters_law", _TEXT, None, "a newer table of legal texts that the household opened (JSON)")
TEMPO_DAYS: Final = Setting(
    "tempo_days", _OBJECT, None, "Tempo's colours that came by a file: by the ISO date on which each begins, B, W or R"
)
PRICES: Final = Setting("prices", _OBJECT, None, "regulated prices that came by a file, as rows")
SPOT_PRICES: Final = Setting(
    "spot_prices",
    _OBJECT,
    None,
    "hourly prices that came by a file: by the UTC day, 24 prices of a kWh in euros, each where it is known",
)
DESCRIBED_TABLES: Final = Setting(
    "described_tables", _OBJECT, None, "what the household says of tables that no format knows, by their columns"
)
SEALS_KEPT: Final = Setting(
    "day_seals_kept", _NUMBER, None, "1 where an earlier version sealed the days of each imported curve"
)
SEALS_END: Final = Setting("day_seals_end", _NUMBER, None, "the local day (ordinal) on which the seals of days go")
SEAL_KEY: Final = Setting("day_seal_key", _TEXT, None, "the key of the seals of days (hexadecimal)")
IDENTITY: Final = Setting(
    "identity", _TEXT, None, "the private part of the household's identity (hexadecimal), which signs its key file"
)
UNPROVED_SINCE: Final = Setting(
    "unproved_since",
    _NUMBER,
    None,
    "when a person took the household for theirs though nothing showed it (UTC epoch seconds)",
)
UNPROVED_WAYS: Final = Setting(
    "unproved_ways",
    _TEXT,
    None,
    "what had vouched for the household when a person took it for theirs (ids of slots, with blanks between)",
)
OLDER_ACCEPTED: Final = Setting(
    "older_accepted",
    _NUMBER,
    None,
    "when a person last went on with a copy that lacked what was seen last (UTC epoch seconds)",
)
SHEET_DECLINED: Final = Setting(
    "sheet_declined",
    _NUMBER,
    None,
    "when a person said in words that the household does without a recovery sheet (UTC epoch seconds)",
)
KEY_DUE: Final = Setting(
    "key_due", _NUMBER, None, "1 while the key is not renewed yet since a way in went, or an entry was erased in part"
)
BACKUP_PLAN: Final = Setting(
    "backup_plan",
    _OBJECT,
    None,
    "how often a backup is made by itself, into which folder, and whether one is called for",
)
BACKUP_STATE: Final = Setting(
    "backup_state",
    _OBJECT,
    None,
    "rows at the last backup, those made by the plan, what keeps it, when to remind again",
)
MOVING: Final = Setting("moving", _OBJECT, None, "how far a move to another computer has come")
WATCHED_FOLDER: Final = Setting(
    "watched_folder", _OBJECT, None, "the folder where new files are looked for, and the digests that were answered"
)


def get(conn: Connection, setting: Setting[Value, Default]) -> Value | Default:
    """The value of ``setting``, or its default where it was never set."""
    row = conn.execute("SELECT value FROM setting WHERE key = ?", (setting.key,)).fetchone()
    return setting.default if row is None else setting.type.read(row[0])


def put(conn: Connection, setting: Setting[Value, Default], value: Value | Default) -> None:
    """Set ``setting``, in place of any value that it had; None forgets it, where None is its default."""
    if value is None and setting.default is None:
        conn.execute("DELETE FROM setting WHERE key = ?", (setting.key,))
        return
    conn.execute(
        "INSERT INTO setting VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (setting.key, setting.type.write(cast("Value", value))),
    )
