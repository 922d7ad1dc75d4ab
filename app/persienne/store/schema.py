"""The tables of ``household.db``, as the SQL of each version of the schema; no Python reads a row here.

A step, once released, never changes: a file made by an older program takes the steps that it lacks. Every row that came
from a source goes with it, so that undoing an import is one DELETE.
"""

from __future__ import annotations

from persienne.base.slats import HALF_OPEN_STEP
from persienne.store import schema_upgrades as since
from persienne.store.slat_triggers import refuse, refuse_curve

APPLICATION_ID = 0x50657273
"""``Pers``: what ``PRAGMA application_id`` says of our files."""

Steps = tuple[tuple[str, ...], ...]
"""The SQL that leads from each version of the schema to the next."""

CELL_BYTES = 20
"""The size of one interval in ``curve.cells`` (see ``store/curve.py``)."""


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
        refuse_curve(change, slat, when)
        for change in ("INSERT", "UPDATE")
        for slat, when in (("closed", "TRUE"), ("half", "NEW.finest < 600"))
    ),
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
    *refuse("frame", "closed", "TRUE"),
    *refuse("frame", "half", "TRUE"),
    *refuse("maximum", "closed", "NEW.at IS NOT NULL"),
    *refuse("maximum", "half", _FINER_THAN_HALF_OPEN),
    *refuse("wire_cut", "closed", "TRUE"),
    *refuse("fact", "closed", _OF_A_MOMENT),
    *refuse("fact", "half", f"{_OF_A_MOMENT} AND ({_FINER_THAN_HALF_OPEN} OR NEW.until % {HALF_OPEN_STEP} <> 0)"),
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
    *refuse("fact", "closed", OF_A_MOMENT),
    *refuse("fact", "half", f"{OF_A_MOMENT} AND ({_FINER_THAN_HALF_OPEN} OR NEW.until % {HALF_OPEN_STEP} <> 0)"),
    """CREATE TABLE contract(
        meter_id INTEGER NOT NULL REFERENCES meter(id) ON DELETE CASCADE,
        since INTEGER NOT NULL,
        period TEXT NOT NULL,
        PRIMARY KEY (meter_id, since)
    ) STRICT, WITHOUT ROWID""",
)

# The journal of erasures holds no value and no meter's number. `meter_id` and `batch_id` are there until it is done,
# for a program that goes on with what another one could not end. Where days of one meter were erased `meter_id` stays
# for as long as the meter does.
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

STEPS: Steps = (
    _VERSION_1,
    _VERSION_2,
    _VERSION_3,
    since.VERSION_4,
    since.VERSION_5,
    since.VERSION_6,
    since.VERSION_7,
    since.VERSION_8,
    since.VERSION_9,
    since.VERSION_10,
    since.VERSION_11,
    since.VERSION_12,
    since.VERSION_13,
    since.VERSION_14,
    since.VERSION_15,
    since.VERSION_16,
    since.VERSION_17,
)
"""The statements that lead from each version to the next; the first makes an empty file version 1."""

SCHEMA_VERSION = len(STEPS)
