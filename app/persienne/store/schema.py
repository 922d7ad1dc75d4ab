"""The tables of ``household.db``, as the SQL of each version of the schema; no Python reads a row here.

A step, once released, never changes: a file made by an older program takes the steps that it lacks. Every row that came
from a source goes with it, so that undoing an import is one DELETE.
"""

from __future__ import annotations

from persienne.base.slats import HALF_OPEN_STEP

APPLICATION_ID = 0x50657273
"""``Pers``: what ``PRAGMA application_id`` says of our files."""

Steps = tuple[tuple[str, ...], ...]
"""The SQL that leads from each version of the schema to the next."""

CELL_BYTES = 20
"""The size of one interval in ``curve.cells`` (see ``store/curve.py``)."""


def _refuse_curve(change: str, slat: str, when: str) -> str:
    """The trigger that keeps out of the file what the meter's slat forbids, whoever writes."""
    slat_of_new = "(SELECT meter.slat FROM meter JOIN source ON meter.id = meter_id WHERE source.id = NEW.source_id)"
    return (
        f"CREATE TRIGGER slat_{slat}_{change.lower()} BEFORE {change} ON curve WHEN {when} AND {slat_of_new} = '{slat}'"
        f" BEGIN SELECT RAISE(ABORT, 'slat_{slat}'); END"
    )


# A curve is one row a local day with its intervals packed: a row per interval, with the triggers below, takes ten times
# as long to write and to read. `finest` repeats the smallest duration in the cells for the triggers' sake.
_VERSION_1 = (
    f"PRAGMA application_id = {APPLICATION_ID}",
    """CREATE TABLE meter(
        id INTEGER PRIMARY KEY,
        point TEXT UNIQUE,
        zone TEXT NOT NULL DEFAULT 'Europe/Paris',
        slat TEXT NOT NULL DEFAULT 'closed' CHECK (slat IN ('closed', 'half', 'open'))
    ) STRICT""",
    """CREATE TABLE register(
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        unit TEXT NOT NULL,
        direction TEXT NOT NULL,
        UNIQUE (name, kind)
    ) STRICT""",
    """CREATE TABLE batch(
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE source(
        id INTEGER PRIMARY KEY,
        batch_id INTEGER NOT NULL REFERENCES batch(id) ON DELETE CASCADE,
        meter_id INTEGER NOT NULL REFERENCES meter(id) ON DELETE CASCADE,
        file_name TEXT NOT NULL,
        digest BLOB NOT NULL,
        format TEXT NOT NULL,
        made INTEGER NOT NULL,
        precision INTEGER NOT NULL,
        slat TEXT NOT NULL CHECK (slat IN ('closed', 'half', 'open')),
        report TEXT NOT NULL,
        UNIQUE (meter_id, digest, slat)
    ) STRICT""",
    "CREATE INDEX source_of_batch ON source(batch_id)",
    f"""CREATE TABLE curve(
        id INTEGER PRIMARY KEY,
        source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
        register_id INTEGER NOT NULL REFERENCES register(id),
        day INTEGER NOT NULL,
        finest INTEGER NOT NULL CHECK (finest > 0),
        cells BLOB NOT NULL CHECK (length(cells) > 0 AND length(cells) % {CELL_BYTES} = 0),
        UNIQUE (source_id, register_id, day)
    ) STRICT""",
    """CREATE TABLE day_total(
        source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
        register_id INTEGER NOT NULL REFERENCES register(id),
        day INTEGER NOT NULL,
        joules INTEGER NOT NULL,
        covered INTEGER NOT NULL,
        quality INTEGER NOT NULL,
        PRIMARY KEY (source_id, register_id, day)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE midnight_index(
        source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
        register_id INTEGER NOT NULL REFERENCES register(id),
        day INTEGER NOT NULL,
        wh INTEGER NOT NULL,
        quality INTEGER NOT NULL,
        PRIMARY KEY (source_id, register_id, day)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE fact(
        id INTEGER PRIMARY KEY,
        source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
        meter_id INTEGER NOT NULL REFERENCES meter(id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        at INTEGER NOT NULL,
        until INTEGER,
        text TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX fact_of_source ON fact(source_id)",
    "CREATE INDEX fact_of_meter ON fact(meter_id, at)",
    """CREATE TABLE setting(
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    *(
        _refuse_curve(change, slat, when)
        for change in ("INSERT", "UPDATE")
        for slat, when in (("closed", "TRUE"), ("half", "NEW.finest < 600"))
    ),
)

_SLAT_OF_NEW = "(SELECT meter.slat FROM meter JOIN source ON meter.id = meter_id WHERE source.id = NEW.source_id)"


def _refuse(table: str, slat: str, when: str) -> tuple[str, ...]:
    """The triggers that keep rows of ``table`` out of the file where ``when`` is true under ``slat``."""
    return tuple(
        f"CREATE TRIGGER {table}_{slat}_{change.lower()} BEFORE {change} ON {table}"
        f" WHEN {when} AND {_SLAT_OF_NEW} = '{slat}' BEGIN SELECT RAISE(ABORT, 'slat_{slat}'); END"
        for change in ("INSERT", "UPDATE")
    )


_FINER_THAN_HALF_OPEN = f"NEW.at % {HALF_OPEN_STEP} <> 0"
_OF_A_MOMENT = "NEW.kind IN ('overrun', 'implausible_power')"

# What the meter's wire needs. A wire source is one device in one mode, in a batch of its own that no import is.
_VERSION_2 = (
    "ALTER TABLE batch ADD COLUMN kind TEXT NOT NULL DEFAULT 'import' CHECK (kind IN ('import', 'wire'))",
    """CREATE TABLE frame(
        source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
        register_id INTEGER NOT NULL REFERENCES register(id),
        at INTEGER NOT NULL,
        value INTEGER NOT NULL,
        quality INTEGER NOT NULL,
        PRIMARY KEY (source_id, register_id, at)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE maximum(
        source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
        register_id INTEGER NOT NULL REFERENCES register(id),
        day INTEGER NOT NULL,
        value INTEGER NOT NULL,
        at INTEGER,
        PRIMARY KEY (source_id, register_id, day)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE wire_cut(
        source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
        register_id INTEGER NOT NULL REFERENCES register(id),
        at INTEGER NOT NULL,
        wh INTEGER NOT NULL,
        since INTEGER NOT NULL CHECK (since <= at),
        since_wh INTEGER NOT NULL,
        PRIMARY KEY (source_id, register_id)
    ) STRICT, WITHOUT ROWID""",
    *_refuse("frame", "closed", "TRUE"),
    *_refuse("frame", "half", "TRUE"),
    *_refuse("maximum", "closed", "NEW.at IS NOT NULL"),
    *_refuse("maximum", "half", _FINER_THAN_HALF_OPEN),
    *_refuse("wire_cut", "closed", "TRUE"),
    *_refuse("fact", "closed", _OF_A_MOMENT),
    *_refuse("fact", "half", f"{_OF_A_MOMENT} AND ({_FINER_THAN_HALF_OPEN} OR NEW.until % {HALF_OPEN_STEP} <> 0)"),
)

OF_A_MOMENT = "NEW.kind IN ('overrun', 'implausible_power', 'index_restarted')"
"""``readings.OF_A_MOMENT`` as the triggers say it, in words of its own: a step does not change with the code.

An index that restarted says its values at an instant: version 2 let it in.
"""

# Version 3, by subject: the slats and how long things stay, erasing, backups, the register of consents, the letters.
# `reduced` is the first day that a source still has as a curve, where the days before it were brought down to totals;
# `kept` marks an import that the retention leaves alone, as it does what was imported before anyone was asked.
_KEEPING: tuple[str, ...] = (
    "ALTER TABLE meter ADD COLUMN keep_until INTEGER",
    "ALTER TABLE batch ADD COLUMN kept INTEGER NOT NULL DEFAULT 0 CHECK (kept IN (0, 1))",
    "UPDATE batch SET kept = 1 WHERE kind = 'import'",
    "ALTER TABLE source ADD COLUMN reduced INTEGER",
    """DELETE FROM fact WHERE kind = 'index_restarted'
        AND (SELECT slat FROM meter WHERE meter.id = meter_id) = 'closed'""",
    """UPDATE fact SET at = at - at % 600 WHERE kind = 'index_restarted'
        AND (SELECT slat FROM meter WHERE meter.id = meter_id) = 'half'""",
    *(f"DROP TRIGGER fact_{slat}_{change}" for slat in ("closed", "half") for change in ("insert", "update")),
    *_refuse("fact", "closed", OF_A_MOMENT),
    *_refuse("fact", "half", f"{OF_A_MOMENT} AND ({_FINER_THAN_HALF_OPEN} OR NEW.until % {HALF_OPEN_STEP} <> 0)"),
    """CREATE TABLE contract(
        meter_id INTEGER NOT NULL REFERENCES meter(id) ON DELETE CASCADE,
        since INTEGER NOT NULL,
        period TEXT NOT NULL,
        PRIMARY KEY (meter_id, since)
    ) STRICT, WITHOUT ROWID""",
)

# The journal of erasures holds no value and no meter's number. `meter_id` and `batch_id` are there until it is done,
# for a program that goes on with what another one could not end.
_ERASING: tuple[str, ...] = (
    """CREATE TABLE erasure(
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        level TEXT NOT NULL CHECK (level IN ('live', 'curve', 'day')),
        kind TEXT NOT NULL CHECK (kind IN ('all', 'period', 'meter', 'import', 'slats', 'retention', 'undo')),
        first INTEGER,
        last INTEGER,
        meter_id INTEGER,
        batch_id INTEGER,
        state TEXT NOT NULL CHECK (state IN ('begun', 'deleted', 'waiting_for_room', 'done', 'doubtful', 'cleared')),
        counts TEXT NOT NULL,
        certificate TEXT
    ) STRICT""",
)

EVENT_STAYS = "CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'event_append_only'); END"
"""What keeps single rows of the register; emptying the whole of it takes this away and puts it back."""

EVIDENCE_STAYS = (
    "CREATE TRIGGER evidence_stays BEFORE DELETE ON evidence BEGIN SELECT RAISE(ABORT, 'event_append_only'); END"
)
"""The same for the kept files."""


def _refuse_change(table: str, columns: tuple[str, ...], otherwise: str) -> str:
    """The trigger that refuses every change of these columns, and what else is true of a change (``otherwise``)."""
    changed = " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in columns)
    return (
        f"CREATE TRIGGER {table}_append_only BEFORE UPDATE ON {table} WHEN {changed} OR {otherwise}"
        " BEGIN SELECT RAISE(ABORT, 'event_append_only'); END"
    )


# The register of consents. Personal values and kept files may vanish, and never be others.
_REGISTER: tuple[str, ...] = (
    """CREATE TABLE event(
        seq INTEGER PRIMARY KEY,
        event_id TEXT NOT NULL UNIQUE,
        consent_id TEXT,
        kind TEXT NOT NULL,
        state TEXT NOT NULL,
        category TEXT,
        party_id TEXT,
        day TEXT NOT NULL,
        body TEXT NOT NULL,
        personal TEXT NOT NULL,
        hash TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX event_of_consent ON event(consent_id)",
    """CREATE TABLE evidence(
        id TEXT PRIMARY KEY,
        sha256 TEXT NOT NULL,
        size INTEGER NOT NULL,
        mime TEXT NOT NULL,
        name TEXT,
        content BLOB
    ) STRICT""",
    "CREATE INDEX evidence_by_content ON evidence(sha256)",
    _refuse_change(
        "event",
        ("seq", "event_id", "consent_id", "kind", "state", "category", "party_id", "day", "body", "hash"),
        "EXISTS (SELECT key, value FROM json_each(NEW.personal) EXCEPT SELECT key, value FROM json_each(OLD.personal))",
    ),
    _refuse_change(
        "evidence",
        ("id", "sha256", "size", "mime"),
        "(NEW.name IS NOT NULL AND NEW.name IS NOT OLD.name)"
        " OR (NEW.content IS NOT NULL AND NEW.content IS NOT OLD.content)",
    ),
    EVENT_STAYS,
    EVIDENCE_STAYS,
)

# The bodies that the household added, and what it corrected in those that we ship (a row under their id).
_SHARING: tuple[str, ...] = (
    """CREATE TABLE party(
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        energies TEXT NOT NULL,
        siren TEXT,
        address TEXT NOT NULL,
        address_where TEXT,
        address_seen_on TEXT,
        email TEXT,
        email_where TEXT,
        email_seen_on TEXT,
        form_url TEXT,
        added_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
)

LETTERS_STAY = {
    f"{table}_stays": f"CREATE TRIGGER {table}_stays BEFORE DELETE ON {table}"
    " BEGIN SELECT RAISE(ABORT, 'event_append_only'); END"
    for table in ("request_event", "request_document")
}
"""What keeps single rows of the letters; emptying the whole of them takes this away and puts it back."""

# Requests, what happened to them, what was printed of them. A row that is there is never another one.
_LETTERS: tuple[str, ...] = (
    """CREATE TABLE request(
        id INTEGER PRIMARY KEY,
        reference TEXT NOT NULL UNIQUE,
        made_on TEXT NOT NULL,
        alsace_moselle INTEGER NOT NULL CHECK (alsace_moselle IN (0, 1)),
        draft TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE request_event(
        request_id INTEGER NOT NULL REFERENCES request(id),
        number INTEGER NOT NULL,
        what TEXT NOT NULL,
        day TEXT NOT NULL,
        noted_at INTEGER NOT NULL,
        said TEXT NOT NULL,
        evidence TEXT NOT NULL,
        corrects INTEGER,
        PRIMARY KEY (request_id, number)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE request_document(
        request_id INTEGER NOT NULL REFERENCES request(id),
        number INTEGER NOT NULL,
        printed TEXT NOT NULL,
        text TEXT NOT NULL,
        pdf BLOB,
        odt BLOB,
        PRIMARY KEY (request_id, number)
    ) STRICT""",
    *(
        f"CREATE TRIGGER {table}_append_only BEFORE UPDATE ON {table}"
        " BEGIN SELECT RAISE(ABORT, 'event_append_only'); END"
        for table in ("request_event", "request_document")
    ),
    *LETTERS_STAY.values(),
)

# `erasures` is how many there were when the copy was taken, reductions included: what went later is in the copy.
_BACKUPS: tuple[str, ...] = (
    """CREATE TABLE backup(
        id INTEGER PRIMARY KEY,
        made INTEGER NOT NULL,
        path TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        digest BLOB NOT NULL UNIQUE,
        erasures INTEGER NOT NULL
    ) STRICT""",
)

_VERSION_3 = (*_KEEPING, *_ERASING, *_BACKUPS, *_REGISTER, *_SHARING, *_LETTERS)

# `let_go` says that the kept files of an entry were erased: it names them for good and keeps them no longer.
_VERSION_4 = (
    "ALTER TABLE event ADD COLUMN let_go INTEGER NOT NULL DEFAULT 0 CHECK (let_go IN (0, 1))",
    """CREATE TRIGGER event_let_go BEFORE UPDATE ON event WHEN NEW.let_go < OLD.let_go
        BEGIN SELECT RAISE(ABORT, 'event_append_only'); END""",
)

# Whole local days (ordinals, both included) whose values stay and are in no sum: nothing here is finer than a day, so
# no slat has anything to refuse. `direction` NULL is both. `reader` is the version of the importers that read a file: a
# better reader reads the same bytes anew. `written` is what stood in the place of a meter's unreadable number, `label`
# what the household calls the meter.
_VERSION_5 = (
    """CREATE TABLE set_aside(
        id INTEGER PRIMARY KEY,
        meter_id INTEGER NOT NULL REFERENCES meter(id) ON DELETE CASCADE,
        direction TEXT CHECK (direction IN ('import', 'injection')),
        first INTEGER NOT NULL,
        last INTEGER NOT NULL CHECK (last >= first),
        reason TEXT NOT NULL CHECK (reason IN ('implausible', 'wrong-unit', 'other-home', 'meter-fault', 'other')),
        note TEXT,
        at INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX set_aside_of_meter ON set_aside(meter_id, first)",
    "ALTER TABLE source ADD COLUMN reader INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE meter ADD COLUMN written TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE meter ADD COLUMN label TEXT NOT NULL DEFAULT ''",
)

# The first index that a meter line heard in a local day, without its instant. With a midnight of its day it would part
# that day in two, and two of one day would part it in three: the triggers keep one, and none beside a midnight. The
# midnights of another device are of another counter.
_OF_ONE_COUNTER = """EXISTS (SELECT 1 FROM source AS one, batch AS of_one, source AS other, batch AS of_other
    WHERE one.id = {heard} AND of_one.id = one.batch_id AND other.id = {midnight} AND of_other.id = other.batch_id
    AND one.meter_id = other.meter_id
    AND (of_one.kind <> 'wire' OR of_other.kind <> 'wire' OR one.file_name = other.file_name))"""
_VERSION_6 = (
    """CREATE TABLE day_index(
        source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
        meter_id INTEGER NOT NULL REFERENCES meter(id) ON DELETE CASCADE,
        register_id INTEGER NOT NULL REFERENCES register(id),
        day INTEGER NOT NULL,
        wh INTEGER NOT NULL,
        quality INTEGER NOT NULL,
        PRIMARY KEY (meter_id, register_id, day)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX day_index_of_source ON day_index(source_id)",
    "CREATE TRIGGER day_index_beside_midnight BEFORE INSERT ON day_index WHEN EXISTS"  # noqa: S608 - our own words
    " (SELECT 1 FROM midnight_index"
    " WHERE register_id = NEW.register_id AND day IN (NEW.day, NEW.day + 1) AND "
    + _OF_ONE_COUNTER.format(heard="NEW.source_id", midnight="midnight_index.source_id")
    + ") BEGIN SELECT RAISE(IGNORE); END",
    """CREATE TRIGGER day_index_stays BEFORE UPDATE ON day_index
        WHEN NEW.register_id <> OLD.register_id OR NEW.day <> OLD.day OR NEW.wh > OLD.wh
        BEGIN SELECT RAISE(ABORT, 'day_index_stays'); END""",
    *(
        f"CREATE TRIGGER midnight_ends_day_index_{change.lower()} AFTER {change} ON midnight_index BEGIN"  # noqa: S608
        " DELETE FROM day_index WHERE register_id = NEW.register_id AND day IN (NEW.day - 1, NEW.day) AND "
        + _OF_ONE_COUNTER.format(heard="day_index.source_id", midnight="NEW.source_id")
        + "; END"
        for change in ("INSERT", "UPDATE")
    ),
)

# How many seconds are known of a partial day says when a computer was on: with closed slats they are half a day,
# whatever they were. What older versions wrote is brought there by the daily job, which knows how long each day lasts.
# An erasure takes from a day before the erased ones the interval that reaches into them: a curve that was kept under
# narrower slats may lose its last cells.
_SHORTER = (
    "NEW.source_id = OLD.source_id AND NEW.register_id = OLD.register_id AND NEW.day = OLD.day"
    " AND NEW.finest >= OLD.finest AND length(NEW.cells) < length(OLD.cells)"
    " AND NEW.cells = substr(OLD.cells, 1, length(NEW.cells))"
)
_VERSION_7 = (
    *_refuse("day_total", "closed", "NEW.covered NOT IN (0, 43200, 82800, 86400, 90000)"),
    "DROP TRIGGER slat_closed_update",
    "DROP TRIGGER slat_half_update",
    _refuse_curve("UPDATE", "closed", f"NOT ({_SHORTER})"),
    _refuse_curve("UPDATE", "half", f"NEW.finest < 600 AND NOT ({_SHORTER})"),
)

# Gas, and what a file gives of several local days together (ordinals, both included): it is coarser than a day, so that
# no slat has anything to refuse. `exact` 0: it was counted over some part of its days only. `amount` is in joules, of a
# volume in dm3.
_VERSION_8 = (
    """ALTER TABLE meter ADD COLUMN energy TEXT NOT NULL DEFAULT 'electricity'
        CHECK (energy IN ('electricity', 'gas'))""",
    """CREATE TABLE period_total(
        source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
        register_id INTEGER NOT NULL REFERENCES register(id),
        first INTEGER NOT NULL,
        last INTEGER NOT NULL CHECK (last > first),
        amount INTEGER NOT NULL,
        exact INTEGER NOT NULL CHECK (exact IN (0, 1)),
        quality INTEGER NOT NULL,
        PRIMARY KEY (source_id, register_id, first)
    ) STRICT, WITHOUT ROWID""",
)

# Whole local days (ordinals) that the household marked by what it remembers of them: no mark is finer than a day, so
# that no slat has anything to refuse. The journal of erasures knows one more kind: marks that were taken back.
_VERSION_9 = (
    """CREATE TABLE marked_day(
        meter_id INTEGER NOT NULL REFERENCES meter(id) ON DELETE CASCADE,
        day INTEGER NOT NULL,
        answer TEXT NOT NULL CHECK (answer IN ('in', 'out', 'away')),
        PRIMARY KEY (meter_id, day)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE erasure_anew(
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        level TEXT NOT NULL CHECK (level IN ('live', 'curve', 'day')),
        kind TEXT NOT NULL
            CHECK (kind IN ('all', 'period', 'meter', 'import', 'slats', 'retention', 'undo', 'marks')),
        first INTEGER,
        last INTEGER,
        meter_id INTEGER,
        batch_id INTEGER,
        state TEXT NOT NULL CHECK (state IN ('begun', 'deleted', 'waiting_for_room', 'done', 'doubtful', 'cleared')),
        counts TEXT NOT NULL,
        certificate TEXT
    ) STRICT""",
    """INSERT INTO erasure_anew(id, at, level, kind, first, last, meter_id, batch_id, state, counts, certificate)
        SELECT id, at, level, kind, first, last, meter_id, batch_id, state, counts, certificate FROM erasure""",
    "DROP TABLE erasure",
    "ALTER TABLE erasure_anew RENAME TO erasure",
)

STEPS: Steps = (
    _VERSION_1,
    _VERSION_2,
    _VERSION_3,
    _VERSION_4,
    _VERSION_5,
    _VERSION_6,
    _VERSION_7,
    _VERSION_8,
    _VERSION_9,
)
"""The statements that lead from each version to the next; the first makes an empty file version 1."""

SCHEMA_VERSION = len(STEPS)
