"""Households that earlier versions made: where they are kept, and what is asked of them, the answers being plain JSON.

The questions are those of the command line wherever it has one. An answer holds nothing that depends on the day on
which the question is asked, on the machine or on the folder's place. The answers of the version that made a household
are never made anew: where a command has come to say more, or otherwise, the difference is named here.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
from dataclasses import asdict, dataclass, field
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from persienne.cli.main import main
from persienne.household.measures.line_values import highest_powers
from persienne.store.meters import every_meter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from persienne.household.household import Household

Rows = list[Any]
Questions = dict[str, tuple[str, ...]]

DATA: Final = Path(__file__).parents[1] / "data"
PASSPHRASE_FILE, RECOVERY_FILE, KEYRING_FILE = "passphrase.txt", "recovery.txt", "keyring.json"
BACKUP, BACKUP_PASSPHRASE_FILE = "persienne.backup", "backup-passphrase.txt"
FOLDER, EXPECTED = "household", "expected"
GIVEN: Final = "given.csv"
"""What an operator gave after a deletion; the household of today is asked what that shows."""

OF_ITS_FOLDER: Final = frozenset({"keys", "backups"})
"""What belongs to the folder and not to what it holds: a restored household has ways in and backups of its own."""


@dataclass(frozen=True, eq=False)
class Frozen:
    """A household as one version left it: the folder ``name`` of ``DATA``.

    ``app``, ``schema`` and ``keys`` are the numbers of that version and of its formats, ``questions`` what is asked on
    the command line, with ``--json``. ``lasting`` makes of an answer what lasts, ``since`` of an answer of then what
    is said of the same today.
    """

    name: str
    app: str
    schema: int
    keys: int
    questions: Questions = field(repr=False)
    lasting: Mapping[str, Callable[[Rows], Rows]] = field(repr=False)
    since: Callable[[str, Rows], Rows] = field(repr=False)

    def file(self, name: str) -> Path:
        """The household itself (``FOLDER``), or what lies beside it."""
        return DATA / self.name / name

    def answer(self, question: str, home: Path) -> Rows:
        """What the household in ``home``, a copy, answers to one of ``questions``."""
        rows = asked(home, *self.questions[question])
        return self.lasting.get(question, list)(rows)

    def answers(self, home: Path, *, of_its_folder: bool = True) -> dict[str, Rows]:
        """The answers to all ``questions``, or to all that are of what the household holds."""
        return {one: self.answer(one, home) for one in self.questions if of_its_folder or one not in OF_ITS_FOLDER}

    def answered(self, question: str) -> Rows:
        """What was answered when the household was made, as it is said today."""
        return self.since(question, json.loads(self.file(f"{EXPECTED}/{question}.json").read_text(encoding="utf-8")))


def differences(frozen: Frozen, answers: Mapping[str, Rows]) -> list[str]:
    """Where ``answers`` are others than those of then: the question, the place in its answer, what was and what is."""
    return [line for one, rows in answers.items() for line in _unlike(one, frozen.answered(one), rows)]


def require_as_then(frozen: Frozen, answers: Mapping[str, Rows]) -> None:
    """Fail with all that is answered otherwise than then, a line each."""
    told = differences(frozen, answers)
    assert not told, "\n".join(told)


def _unlike(place: str, was: Any, now: Any) -> Iterator[str]:
    if isinstance(was, dict) and isinstance(now, dict):
        for name in sorted(was.keys() | now.keys()):
            yield from _unlike(f"{place}.{name}", was.get(name, "(untold)"), now.get(name, "(untold)"))
    elif isinstance(was, list) and isinstance(now, list) and len(was) == len(now):
        for number, (one, other) in enumerate(zip(was, now, strict=True)):
            yield from _unlike(f"{place}[{number}]", one, other)
    elif was != now:
        yield f"{place}: was {was!r}, is {now!r}"


def run(home: Path, *arguments: str | Path) -> str:
    """What a command prints on the household in ``home``, which opens by what the environment names, as in scripts."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        code = main(["--home", str(home), "--lang", "en", *map(str, arguments)])
    assert code == 0, arguments
    return out.getvalue()


def asked(home: Path, *arguments: str | Path) -> Rows:
    """The objects that it prints with ``--json``, an array's one by one."""
    rest, rows = run(home, *arguments, "--json").lstrip(), []
    while rest:
        found, end = json.JSONDecoder().raw_decode(rest)
        rows += found if isinstance(found, list) else [found]
        rest = rest[end:].lstrip()
    return rows


def doors(household: Household, scratch: Path) -> dict[str, Rows]:
    """What no command prints, asked of the open household; ``scratch`` is a folder for copies of proofs."""
    sharing, letters = household.register, household.correspondence
    printed = [request.reference for request in letters.requests() if request.printed is not None]
    own = [party for party in sharing.parties() if party.own]
    return {
        "meters": [
            {"point": one.meter.point, "zone": one.zone, "slat": one.slat.value} for one in every_meter(household.conn)
        ],
        "maxima": [
            {"meter": one.meter.point, **maximum._asdict()}
            for one in every_meter(household.conn)
            for maximum in highest_powers(household.conn, one)
        ],
        "settings": [{"port": household.port, "locks_after": household.locks_after}],
        "sender": [_said(letters.sender)],
        "parties": [_typed(party) for party in sorted(own, key=lambda party: party.id)],
        "proofs": [_proof(household, kept, scratch) for kept in sharing.proofs()],
        "letters-printed": [_printed(household, reference) for reference in printed],
    }


def _proof(household: Household, kept: Any, scratch: Path) -> dict[str, Any]:
    """A kept file by its name, what is recorded of it, and the hash of its bytes; null where they were erased."""
    said = {"name": kept.name, "here": kept.here, **asdict(kept.evidence), "content_sha256": None}
    if kept.here:
        copy = scratch / f"{kept.evidence.id}.copy"
        household.register.export_proof(kept.evidence.id, copy)
        said["content_sha256"] = _sha256(copy.read_bytes())
    return said


def _printed(household: Household, reference: str) -> dict[str, Any]:
    """What was printed last of a letter: its lines, and the hashes of its files."""
    document = household.correspondence.document(reference)
    files = {"pdf_sha256": document.pdf, "odt_sha256": document.odt}
    hashes = {name: None if content is None else _sha256(content) for name, content in files.items()}
    return {"reference": reference, **hashes, "text": document.text.split("\n")}


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


# --- as text ---------------------------------------------------------------------------------------------------------


def written(rows: Rows) -> str:
    """Rows as JSON for a person to read and to compare: keys sorted, a row of plain values on one line."""
    return "[\n" + ",\n".join(map(_row, rows)) + "\n]\n" if rows else "[]\n"


def _row(row: Any) -> str:
    nested = any(isinstance(value, (dict, list)) and value for value in row.values())
    return json.dumps(row, ensure_ascii=False, sort_keys=True, indent=2 if nested else None)


def _said(values: Any) -> dict[str, Any]:
    """The fields of a value that say something, as JSON gives them back; sets in their order."""
    told = {name: value for name, value in asdict(values).items() if value}
    text = json.dumps(told, default=lambda one: sorted(one) if isinstance(one, frozenset) else str(one))
    plain: dict[str, Any] = json.loads(text)
    return plain


_TYPED: Final = ("id", "name", "role", "energies", "siren", "address", "noted", "email", "email_noted", "form_url")


def _typed(party: Any) -> dict[str, Any]:
    """What the household typed of a body, without what we ship of it."""
    return {name: value for name, value in _said(party).items() if name in _TYPED}


# --- what lasts of an answer -----------------------------------------------------------------------------------------


def _without(*names: str) -> Callable[[Rows], Rows]:
    """Rows without what depends on today or on the machine, or was not printed then."""
    return lambda rows: [{name: value for name, value in row.items() if name not in names} for row in rows]


def _without_numbers(rows: Rows) -> Rows:
    """Imports without the numbers of the files, which 0.1.0 had and did not print."""
    return [row | {"files": _without("number")(row["files"])} for row in rows]


def _counts(rows: Rows) -> Rows:
    """The counts alone: what an erasure leaves elsewhere depends on the backups that are known.

    That meters go with all they have is counted since.
    """
    return [count for row in rows for count in row["counts"] if count["table"] != "meter"]


def _codes(rows: Rows) -> Rows:
    """The mirror without its sentences and drawings."""
    (said,) = rows
    readings = [{name: one[name] for name in ("subject", "word", "by_step")} for one in said["readings"]]
    kept = {name: said[name] for name in ("stop", "heated", "feeds_in", "counts")}
    return [{**kept, "readings": readings}]


_LASTING: Final[dict[str, Callable[[Rows], Rows]]] = {
    "slat": _without("upcoming", "waits"),
    "would-erase": _counts,
    "backups": _without("file", "exists"),
}


# --- of 0.1.0 --------------------------------------------------------------------------------------------------------

_ON: Final = ("2025-03-20", "2025-07-01", "2025-12-01")
"""The days on which the register and the letters are looked at."""


def _on(days: tuple[str, ...]) -> Questions:
    """What is asked of the register and the letters, day by day."""
    asks = {"register": ("consents", "list"), "letters": ("letters", "list"), "tasks": ("letters", "todo")}
    return {f"{name}-{day}": (*command, "--on", day) for name, command in asks.items() for day in days}


def _days(*registers: str) -> Questions:
    return {f"series-day-{name}": ("series", "--level", "day", "--register", name) for name in registers}


_COMMON: Final[Questions] = {
    "keys": ("keys", "list"),
    "backups": ("backup", "--list"),
    "series-period": ("series", "--level", "period"),
    "imports": ("imports",),
    "contract": ("contract",),
    "slat": ("slat",),
    "journal": ("erase", "--journal"),
    "would-erase": ("erase", "--level", "all", "--dry-run"),
    "register-events": ("consents", "list", "--events"),
    "register-verify": ("consents", "verify"),
}
"""Asked of every household: the ways in first, for whoever opens one vouches for it."""

_FILES_SAY_SINCE: Final[dict[str, Any]] = {
    "injected_wh": 0,
    "held_back_wh": 0,
    "highest_va": 0,
    "columns": [],
    "missing_end": None,
    "meter_replaced": [],
    "meter_known_by": "",
    "label": "",
    "written": "",
    # of gas, of meters with several energies, of what an erasure has left
    "volume_dm3": 0,
    "brought": None,
    "days_left": [],
}


_BY_FORM: Final = "PERS-2025-0004"
"""Sent by a form, of which no notice of receipt is asked for since."""


def _noted(rows: Rows) -> Rows:
    """The flows that were noted; beside these a version said what the law lets pass, a later one what files show."""
    return [{name: told for name, told in row.items() if name != "seen"} for row in rows if row["consent"]]


_REGISTERS: Final = {f"register-{day}": _noted for day in (*_ON, "2026-05-01", "2026-06-10")}


def _since_0_1_0(question: str, rows: Rows) -> Rows:
    """What is counted otherwise, or told beside an answer of 0.1.0, since."""
    since: dict[str, Callable[[Any], Any]] = {
        "imports": lambda row: row | {"files": [file | _FILES_SAY_SINCE for file in row["files"]]},
        "slat": lambda row: row | {"meters": [_stop_since(meter) for meter in row["meters"]]},
        "series-period": lambda row: row | {"label": "", "exact": True, "covered": row["duration"]},
        "contract": _contract_since,
        # Proofs that were erased are named by what they were kept for (schema step 4).
        "register-verify": lambda row: (
            row | {"gone_proofs": [{"seq": 5, "id": "6b73adb6-91f0-4279-93ba-0a8b881342f5"}]}
        ),
    }
    if question in since:
        return list(map(since[question], rows))
    if question == "letters-2025-12-01":
        return [row | {"next": ["wait"]} if row["reference"] == _BY_FORM else row for row in rows]
    if question == "tasks-2025-12-01":
        return [row for row in rows if row["reference"] != _BY_FORM]
    if question.startswith("series-"):
        return [row | {"label": ""} for row in rows]
    rows = _noted(rows) if question in _REGISTERS else rows
    if question.startswith("register-"):
        # D. 341-19 says what must be shown; the daily reading rests on R. 341-5 (law read again in November 2026).
        return [row | {"legal_ref": "R341-5"} if row.get("legal_ref") == "D341-19" else row for row in rows]
    return rows


def _stop_since(meter: Any) -> Any:
    # A measure that one source alone has, of a day of which another has more, counts too: each is counted once.
    counted = {146: 147}.get(meter["finer"]["half_hours"], meter["finer"]["half_hours"])
    return meter | {"label": "", "finer": meter["finer"] | {"half_hours": counted, "voltages": 0}}


def _contract_since(row: Any) -> Any:
    told = {"kva": 6} if row["meter"] == "09999999999998" else {}  # since, where the meter said its power
    return row | {"label": "", "suggested": [period | told for period in row["suggested"]]}


OF_0_1_0: Final = Frozen(
    name="household-0.1.0",
    app="0.1.0",
    schema=3,
    keys=2,
    questions={
        **_COMMON,
        **_days("EAST", "EASF01", "EASF02", "EASD01", "EAIT"),
        "series-curve-EAST": ("series", "--level", "curve", "--register", "EAST"),
        "series-curve-EASF01": ("series", "--level", "curve", "--register", "EASF01"),
        "series-live": ("series", "--level", "live"),
        **_on(_ON),
    },
    # 0.1.0 did not print what has vouched, what was seen of a yes, when the mediator may be asked, and how a receipt is
    # known.
    lasting={
        **_LASTING,
        **_REGISTERS,
        "keys": _without("confirmed"),
        "imports": _without_numbers,
        **{f"letters-{day}": _without("checked", "undone", "mediator", "receipt") for day in _ON},
        **{f"tasks-{day}": _without("receipt") for day in _ON},
    },
    since=_since_0_1_0,
)


# --- of the version before the migrations to come --------------------------------------------------------------------

_HOME: Final = ("--meter", "09999999999998")
_CHECK: Final = ("letters", "check", "--on", "2026-06-01")
_NO_EXPORT: Final = "Marque du miroir."
_MARKS: Final = tuple(
    {"first": day, "last": day, "note": number, "text": f"{answer} {_NO_EXPORT}"}
    for number, day, answer in (
        (3, "2026-03-24", "Là (in) : quelqu’un l’essentiel de la journée."),
        (4, "2026-03-28", "Partis (away) : personne ni le jour ni la nuit."),
    )
)


def _since_today(question: str, rows: Rows) -> Rows:
    """What is counted otherwise, or told beside an answer, since; days marked to check the mirror are notes."""
    if question == "mirror":
        return _without("marks", "stops")(rows)
    if question == "would-erase":
        notes = {"table": "day_note", "rows": 4}
        return [row | (notes if row["table"] == "day_note" else {}) for row in rows if row["table"] != "marked_day"]
    if question == "notes":
        return sorted([*rows, *_MARKS], key=itemgetter("first", "last", "note"))
    return _noted(rows) if question in _REGISTERS else rows


def _to_do(rows: Rows) -> Rows:
    """What there is to do, without that seals of days go, of which a check is open."""
    return [row for row in rows if row["what"] != "seals_end"]


def _looked_at(rows: Rows) -> Rows:
    """What a check is about. What it comes to is said by other rules since: a file counts only where it is dated."""
    names = ("request", "from", "asked", "none_held")
    return [
        {
            **{name: row[name] for name in names},
            "files": [{name: file[name] for name in ("name", "sha256", "first", "last")} for file in row["files"]],
            "days": [[day["day"], day["step"]] for day in row["days"]],
        }
        for row in rows
    ]


TODAY: Final = Frozen(
    name="household-today",
    app="0.1.0",
    schema=13,
    keys=4,
    questions={
        **_COMMON,
        **_days("EAST", "EASF01", "EASD01"),
        "series-period-GASVOL": ("series", "--level", "period", "--register", "GASVOL"),
        "series-curve": ("series", "--level", "curve", "--from", "2026-03-28"),
        "series-live": ("series", "--level", "live"),
        "series-maximum": ("series", "--level", "maximum"),
        "series-voltage": ("series", "--level", "voltage"),
        "series-voltage-means": ("series", "--level", "voltage-means"),
        "names": ("meters",),
        "tables": ("tables",),
        "set-aside": ("set-aside", "--list"),
        "notes": ("notes", "list"),
        "mirror": ("mirror", "--yes", *_HOME),
        "cost": ("cost", "--from", "2026-03-23", "--to", "2026-04-05", *_HOME),
        "check-there": (*_CHECK, "PERS-2026-0001", "--file", str(DATA / "household-today" / GIVEN)),
        "check-gone": (*_CHECK, "PERS-2026-0002", "--none-held"),
        "history": ("letters", "history", "PERS-2026-0001"),
        "grounds": ("letters", "grounds", "PERS-2026-0001"),
        **_on(("2026-05-01", "2026-06-10")),
    },
    lasting={
        **_LASTING,
        **_REGISTERS,
        "mirror": _codes,
        "history": lambda rows: [{name: row[name] for name in ("requests", "events", "undone")} for row in rows],
        **{f"tasks-{day}": lambda rows: _without("receipt")(_to_do(rows)) for day in ("2026-05-01", "2026-06-10")},
        **{f"letters-{day}": _without("receipt") for day in ("2026-05-01", "2026-06-10")},
        "check-there": _looked_at,
        "check-gone": _looked_at,
    },
    since=_since_today,
)

HOUSEHOLDS: Final = (OF_0_1_0, TODAY)
