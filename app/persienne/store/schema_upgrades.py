"""The steps of the schema since version 3, as SQL; no Python reads a row here.

A step, once released, never changes: a file made by an older program takes the steps that it lacks.
"""

from __future__ import annotations

from persienne.store.slat_triggers import refuse, refuse_curve, refuse_inserts, refuse_updates


def _erasures_anew(kinds: str) -> tuple[str, ...]:
    """The journal of erasures with another list of kinds: SQLite can't change a check, so the table is made anew."""
    return (
        f"""CREATE TABLE erasure_anew(
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        level TEXT NOT NULL CHECK (level IN ('live', 'curve', 'day')),
        kind TEXT NOT NULL
            CHECK (kind IN ({kinds})),
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


# `let_go` says that the kept files of an entry were erased: it names them for good and keeps them no longer.
VERSION_4 = (
    "ALTER TABLE event ADD COLUMN let_go INTEGER NOT NULL DEFAULT 0 CHECK (let_go IN (0, 1))",
    """CREATE TRIGGER event_let_go BEFORE UPDATE ON event WHEN NEW.let_go < OLD.let_go
        BEGIN SELECT RAISE(ABORT, 'event_append_only'); END""",
)

# Whole local days (ordinals, both included) whose values stay and are in no sum: nothing here is finer than a day, so
# no slat has anything to refuse. `direction` NULL is both. `reader` is the version of the importers that read a file: a
# better reader reads the same bytes anew. `written` is what stood in the place of a meter's unreadable number, `label`
# what the household calls the meter.
VERSION_5 = (
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
VERSION_6 = (
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
VERSION_7 = (
    *refuse("day_total", "closed", "NEW.covered NOT IN (0, 43200, 82800, 86400, 90000)"),
    "DROP TRIGGER slat_closed_update",
    "DROP TRIGGER slat_half_update",
    refuse_curve("UPDATE", "closed", f"NOT ({_SHORTER})"),
    refuse_curve("UPDATE", "half", f"NEW.finest < 600 AND NOT ({_SHORTER})"),
)

# Gas, and what a file gives of several local days together (ordinals, both included): it is coarser than a day, so that
# no slat has anything to refuse. `exact` 0: it was counted over some part of its days only. `amount` is in joules, of a
# volume in dm3.
VERSION_8 = (
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
VERSION_9 = (
    """CREATE TABLE marked_day(
        meter_id INTEGER NOT NULL REFERENCES meter(id) ON DELETE CASCADE,
        day INTEGER NOT NULL,
        answer TEXT NOT NULL CHECK (answer IN ('in', 'out', 'away')),
        PRIMARY KEY (meter_id, day)
    ) STRICT, WITHOUT ROWID""",
    *_erasures_anew("'all', 'period', 'meter', 'import', 'slats', 'retention', 'undo', 'marks'"),
)

# Seals of days: keyed hashes, of which nothing can be read, so that no slat has anything to refuse. Those of one day
# and step of a file (`origin`, its SHA-256 under the key) are a row: for each precision and way to round a byte that
# says which (`store/day_seals.py`), and 32 of hash. They stay where days go. Of a look at a recipient's file the days
# that it showed to be absent are kept (ordinals, both included), without a value. The journal of erasures knows one
# more kind: seals that were deleted.
VERSION_10 = (
    """CREATE TABLE day_seal(
        meter_id INTEGER NOT NULL REFERENCES meter(id) ON DELETE CASCADE,
        day INTEGER NOT NULL,
        step INTEGER NOT NULL CHECK (step >= 0),
        origin BLOB NOT NULL,
        made INTEGER NOT NULL,
        macs BLOB NOT NULL CHECK (length(macs) > 0 AND length(macs) % 33 = 0),
        PRIMARY KEY (meter_id, day, step, origin)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE deletion_check(
        id INTEGER PRIMARY KEY,
        request TEXT NOT NULL,
        meter_id INTEGER NOT NULL REFERENCES meter(id) ON DELETE CASCADE,
        at INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE shown_absent(
        check_id INTEGER NOT NULL REFERENCES deletion_check(id) ON DELETE CASCADE,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL CHECK (last >= first),
        PRIMARY KEY (check_id, first)
    ) STRICT, WITHOUT ROWID""",
    *_erasures_anew("'all', 'period', 'meter', 'import', 'slats', 'retention', 'undo', 'marks', 'seals'"),
)

# What the household wrote on whole local days (ordinals, both included) of its home: no note is finer than a day, so
# that no slat has anything to refuse, and none belongs to a meter. The journal of erasures knows one more kind: notes
# that were deleted.
VERSION_11 = (
    """CREATE TABLE day_note(
        id INTEGER PRIMARY KEY,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL CHECK (last >= first),
        text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 200)
    ) STRICT""",
    *_erasures_anew("'all', 'period', 'meter', 'import', 'slats', 'retention', 'undo', 'marks', 'seals', 'notes'"),
)

# Live values of one source, register and hour of UTC (`hour`: epoch seconds / 3600) that is over, packed as
# `store/frame_hours.py` says: `body` is the values, `minutes` their rollup. `first` and `last` are the instants of the
# first value and of the last. They are as fine as rows of `frame`, so the slats refuse them as they refuse those; an
# hour that is kept until a day may lose values. The rows that are there stay; whoever writes next packs them.
_LESS_OF_AN_HOUR = """NEW.id = OLD.id AND NEW.source_id = OLD.source_id AND NEW.register_id = OLD.register_id
    AND NEW.hour = OLD.hour AND NEW.first >= OLD.first AND NEW.last <= OLD.last AND NEW.count < OLD.count"""
VERSION_12 = (
    """CREATE TABLE frame_hour(
        id INTEGER PRIMARY KEY,
        source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
        register_id INTEGER NOT NULL REFERENCES register(id),
        hour INTEGER NOT NULL,
        first INTEGER NOT NULL CHECK (first / 3600 = hour),
        last INTEGER NOT NULL CHECK (last / 3600 = hour AND last >= first),
        count INTEGER NOT NULL CHECK (count BETWEEN 1 AND 3600),
        minutes BLOB NOT NULL CHECK (length(minutes) > 0),
        body BLOB NOT NULL CHECK (length(body) > 0),
        UNIQUE (source_id, register_id, hour)
    ) STRICT""",
    *refuse_inserts("frame_hour"),
    *refuse_updates("frame_hour", unless=_LESS_OF_AN_HOUR),
)

# Mean voltages of ten minutes: of a day what has no hour, without a count with closed slats; the means themselves,
# packed, with open slats alone (`store/voltages.py`).
VERSION_13 = (
    """CREATE TABLE voltage_day(
        source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
        register_id INTEGER NOT NULL REFERENCES register(id),
        day INTEGER NOT NULL,
        lowest INTEGER NOT NULL,
        highest INTEGER NOT NULL CHECK (highest >= lowest),
        known INTEGER CHECK (known > 0),
        outside INTEGER NOT NULL CHECK (outside BETWEEN 0 AND coalesce(known, 1)),
        PRIMARY KEY (source_id, register_id, day)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE voltage_mean(
        source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
        register_id INTEGER NOT NULL REFERENCES register(id),
        day INTEGER NOT NULL,
        means BLOB NOT NULL CHECK (length(means) > 0 AND length(means) % 6 = 0),
        PRIMARY KEY (source_id, register_id, day)
    ) STRICT, WITHOUT ROWID""",
    *refuse("voltage_day", "closed", "NEW.known IS NOT NULL"),
    *refuse("voltage_mean", "closed", "TRUE"),
    *refuse("voltage_mean", "half", "TRUE"),
)

# Heads, by which an older copy of the file is told (`store/heads.py`): a number and a random mark, without a time. Two
# marks of one number are those of two copies that went on apart, where a person went on with one of them.
VERSION_14 = (
    """CREATE TABLE head(
        number INTEGER NOT NULL CHECK (number > 0),
        mark BLOB NOT NULL CHECK (length(mark) = 8),
        PRIMARY KEY (number, mark)
    ) STRICT, WITHOUT ROWID""",
    *(
        f"CREATE TRIGGER head_stays_{change.lower()} BEFORE {change} ON head"
        " BEGIN SELECT RAISE(ABORT, 'head_stays'); END"
        for change in ("DELETE", "UPDATE")
    ),
)

# Days that a look at a recipient's file had shown to be absent: nothing is said of days that came back any more.
VERSION_15 = ("DROP TABLE shown_absent", "DROP TABLE deletion_check")

# Where the meters are was one address of who writes: it becomes the tenancy, without days, of every meter that is known
# by its readings or by a letter, and of one without a number where none is (`letters/tenancy.py`).
VERSION_16 = (
    """INSERT INTO setting(key, value)
    SELECT 'letters_tenancies', (
        SELECT json_group_array(json_object(
            'energy', energy, 'point', point, 'address', json_extract(setting.value, '$.supply_address')
        ))
        FROM (
            SELECT energy, point FROM meter WHERE point IS NOT NULL
            UNION SELECT json_extract(draft, '$.facts.energy'), json_extract(draft, '$.facts.point') FROM request
            UNION SELECT 'electricity', NULL WHERE NOT EXISTS (SELECT 1 FROM meter WHERE point IS NOT NULL)
        )
    )
    FROM setting WHERE key = 'letters_sender' AND json_array_length(value, '$.supply_address') > 0""",
    "UPDATE setting SET value = json_remove(value, '$.supply_address') WHERE key = 'letters_sender'",
)

# Days marked by what the household remembers of them, to check the mirror, are notes, which no export carries.
VERSION_17 = (
    "ALTER TABLE day_note ADD COLUMN exported INTEGER NOT NULL DEFAULT 1 CHECK (exported IN (0, 1))",
    """INSERT INTO day_note(first, last, text, exported)
    SELECT DISTINCT day, day, CASE answer
        WHEN 'in' THEN 'Là (in) : quelqu’un l’essentiel de la journée.'
        WHEN 'out' THEN 'Sortis la journée (out) : quelqu’un le soir ou la nuit.'
        ELSE 'Partis (away) : personne ni le jour ni la nuit.'
        END || ' Marque du miroir.', 0
    FROM marked_day ORDER BY day""",
    "DROP TABLE marked_day",
)
