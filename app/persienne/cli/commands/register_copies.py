"""Copies of the register: it goes out as a file or on standard output, and comes back from a file of ours; no Qt."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from persienne.base.errors import UserError
from persienne.cli.declared import Flag, Place, Say, Telling, Told, command
from persienne.consents import exports
from persienne.consents.report_sheet import register_sheet
from persienne.household.household import Household
from persienne.household.register.proof_files import shown, write_copy
from persienne.words.english import table

if TYPE_CHECKING:
    from persienne.household.register.register import ConsentRegister

SAID = table("sharing.said")

_KINDS = {".csv": "csv", ".pdf": "pdf"}
"""The format that a file's name asks for; every other one is for the receipts."""


@command("consents-export", json="consents-export-json")
def export(
    household: Household,
    say: Say,
    *,
    out: Annotated[Path | None, Place("consents-export-out", "OUT")] = None,
    kind: Annotated[
        Literal["jsonld", "json", "csv", "pdf"] | None, Flag("consents-export-format", names="--format")
    ] = None,
    as_json: bool,
) -> Telling:
    """Write the register, never over a file; to standard output where no file is named. ``json`` is ``jsonld`` too."""
    form = kind or _KINDS.get("" if out is None else out.suffix.lower(), "jsonld")
    if out is None and (form == "pdf" or (form == "csv" and as_json)):
        raise UserError("export_needs_file")
    content = _content(household.register, form, say)
    if out is None:
        sys.stdout.buffer.write(content)
        return
    write_copy(out, content)
    yield _done(household, say, SAID["exported"], file=shown(out))


@command("consents-import", json="json-object")
def take_in(household: Household, say: Say, *, file: Annotated[Path, Place("consents-import-file", "FILE")]) -> Telling:
    """Bring an exported register back into an empty one, whole or not at all."""
    household.register.copies.restore(exports.read(file).rows)
    yield _done(household, say, SAID["taken_in"])


def _done(household: Household, say: Say, text: str, **facts: str) -> Told:
    """What was done and the head of the register."""
    head = household.register.head()
    return Told(say(text, count=head.count, head=head.hash, **facts), {"events": head.count, "head": head.hash})


def _content(sharing: ConsentRegister, kind: str, say: Say) -> bytes:
    if kind == "csv":
        return exports.table(sharing.events(), sharing.gone_proofs())
    if kind != "pdf":
        created = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return exports.json_ld(sharing.copies.rows(), created=created, gone=sharing.gone_proofs())
    from persienne.ui.paper.pages import pdf_of  # noqa: PLC0415 - the one thing here that needs Qt

    on, events = sharing.today(), sharing.events()
    sheet = register_sheet(
        sharing.flows(on),
        events,
        sharing.head(),
        on=on,
        language=say.language,
        translate=say.translate,
        gone=sharing.gone_proofs(),
    )
    content, _ = pdf_of(sheet, page_marks=False)
    return content
