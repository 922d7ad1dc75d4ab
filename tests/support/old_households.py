"""Households that older versions made: where they are kept, and what is asked of one, its answers being plain JSON.

The questions are those of the command line wherever it has one. An answer holds nothing that depends on the day on
which it is asked, on the machine or on where the folder stands.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from persienne.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.household.household import Household

Rows = list[Any]

DATA: Final = Path(__file__).parents[1] / "data"
PASSPHRASE_FILE, RECOVERY_FILE = "passphrase.txt", "recovery.txt"
BACKUP, BACKUP_PASSPHRASE_FILE = "persienne.backup", "backup-passphrase.txt"
FOLDER, EXPECTED = "household", "expected"

DAYS_OF: Final = ("EAST", "EASF01", "EASF02", "EASD01", "EAIT")
CURVES_OF: Final = ("EAST", "EASF01")
ON: Final = ("2025-03-20", "2025-07-01", "2025-12-01")
"""The days on which the register and the letters are looked at."""

_MAXIMUM: Final = "SMAXSN"

SAID_SINCE: Final[dict[str, dict[str, Any]]] = {
    # Proofs that were erased are named by what they were kept for (schema step 4).
    "register-verify": {"gone_proofs": [{"seq": 5, "id": "6b73adb6-91f0-4279-93ba-0a8b881342f5"}]},
    "keys": {"confirmed": False},  # nothing has opened it since, and so vouched for it
}
"""What a later version adds to each row of an answer of 0.1.0."""

FILES_SAY_SINCE: Final[dict[str, Any]] = {
    "injected_wh": 0,
    "held_back_wh": 0,
    "highest_va": 0,
    "columns": [],
    "missing_end": None,
    "meter_replaced": [],
    "meter_known_by": "",
    "label": "",
    "written": "",
}
"""What a later version adds to each file of an import of 0.1.0, beside its number."""

ALONE: Final[dict[str, Any]] = {"exact": True}
"""What a later version adds to a period, beside the time that it alone speaks of."""

LABEL: Final[dict[str, Any]] = {"label": ""}
"""What a later version adds to whatever names a meter: what the household calls it."""

COMMANDS: Final[dict[str, tuple[str, ...]]] = {
    **{f"series-day-{name}": ("series", "--level", "day", "--register", name) for name in DAYS_OF},
    **{f"series-curve-{name}": ("series", "--level", "curve", "--register", name) for name in CURVES_OF},
    "series-live": ("series", "--level", "live"),
    "series-period": ("series", "--level", "period"),
    "imports": ("imports",),
    "contract": ("contract",),
    "slat": ("slat",),
    "journal": ("erase", "--journal"),
    "would-erase": ("erase", "--level", "all", "--dry-run"),
    "keys": ("keys", "list"),
    "backups": ("backup", "--list"),
    "register-events": ("consents", "list", "--events"),
    **{f"register-{day}": ("consents", "list", "--on", day) for day in ON},
    "register-verify": ("consents", "verify"),
    **{f"letters-{day}": ("letters", "list", "--on", day) for day in ON},
    **{f"tasks-{day}": ("letters", "todo", "--on", day) for day in ON},
}
"""What is asked on the command line, with ``--json``."""

OF_ITS_FOLDER: Final = frozenset({"keys", "backups"})
"""What belongs to the folder and not to what it holds: a restored household has ways in and backups of its own."""


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


def answer(question: str, home: Path) -> Rows:
    """What the household in ``home`` answers to one of ``COMMANDS``."""
    rows = asked(home, *COMMANDS[question])
    return _LASTING.get(question, list)(rows)


def doors(household: Household, scratch: Path) -> dict[str, Rows]:
    """What no command prints, asked of the open household; ``scratch`` is a folder for copies of proofs."""
    sharing, letters = household.register, household.correspondence
    printed = [request.reference for request in letters.requests() if request.printed is not None]
    own = [party for party in sharing.parties() if party.own]
    return {
        "meters": [
            {"point": one.meter.point, "zone": one.zone, "slat": one.slat.value} for one in household.measures.meters()
        ],
        "maxima": [
            {"meter": one.meter.point, **maximum._asdict()}
            for one in household.measures.meters()
            for maximum in household.measures.maxima(one, _MAXIMUM)
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


# --- what lasts of an answer -----------------------------------------------------------------------------------------


def _slat(rows: Rows) -> Rows:
    """Without what goes next and what waits, which depend on today."""
    return [{name: value for name, value in row.items() if name not in ("upcoming", "waits")} for row in rows]


def _imports(rows: Rows) -> Rows:
    """Without the numbers of the files, which 0.1.0 had and did not print."""
    for row in rows:
        for file in row["files"]:
            del file["number"]
    return rows


def _letters(rows: Rows) -> Rows:
    """Without what was seen of a yes, and when the mediator may be asked, which 0.1.0 did not print."""
    since = ("checked", "undone", "mediator")
    return [{name: value for name, value in row.items() if name not in since} for row in rows]


def _would_erase(rows: Rows) -> Rows:
    """The counts alone: what an erasure leaves elsewhere depends on the backups that are known."""
    return [count for row in rows for count in row["counts"]]


def _backups(rows: Rows) -> Rows:
    """Without where each was put: the folder was another machine's."""
    return [{name: value for name, value in row.items() if name not in ("file", "exists")} for row in rows]


_LASTING: Final[dict[str, Callable[[Rows], Rows]]] = {
    **{f"letters-{day}": _letters for day in ON},
    "slat": _slat,
    "imports": _imports,
    "would-erase": _would_erase,
    "backups": _backups,
}


# --- as text ---------------------------------------------------------------------------------------------------------


def written(rows: Rows) -> str:
    """Rows as JSON for a person to read and to compare: keys sorted, a row of plain values on one line."""
    return "[\n" + ",\n".join(map(_row, rows)) + "\n]\n" if rows else "[]\n"


def read(old: Path, question: str) -> Rows:
    """What was answered when the household in the folder ``old`` was made, with what is said since."""
    rows: Rows = json.loads((old / EXPECTED / f"{question}.json").read_text(encoding="utf-8"))
    if question == "imports":
        return [row | {"files": [file | FILES_SAY_SINCE for file in row["files"]]} for row in rows]
    if question == "slat":
        return [row | {"meters": [meter | LABEL for meter in row["meters"]]} for row in rows]
    if question == "series-period":
        return [row | LABEL | ALONE | {"covered": row["duration"]} for row in rows]
    if question == "contract" or question.startswith("series-"):
        return [row | LABEL for row in rows]
    return [row | SAID_SINCE.get(question, {}) for row in rows]


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
