"""Copies of the register: it goes out as a file or on standard output, and comes back from a file of ours; no Qt."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.consents import exports
from persienne.consents.report_sheet import register_sheet
from persienne.household.register.proof_files import shown, write_copy
from persienne.words import sharing as sentences

if TYPE_CHECKING:
    import argparse

    from persienne.household.household import Household
    from persienne.household.register.register import Sharing
    from persienne.words import Translate

_KINDS = {".csv": "csv", ".pdf": "pdf"}
"""The format that a file's name asks for; every other one is for the receipts."""


def export(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    """Write the register, never over a file; to standard output where no file is named."""
    kind = parsed.format or _KINDS.get("" if parsed.out is None else parsed.out.suffix.lower(), "jsonld")
    if parsed.out is None and (kind == "pdf" or (kind == "csv" and parsed.json)):
        raise UserError("export_needs_file")
    content = _content(household.register, kind, parsed.language, translate)
    if parsed.out is None:
        sys.stdout.buffer.write(content)
        return
    write_copy(parsed.out, content)
    _say(household, parsed, translate("CommandLine", sentences.EXPORTED), file=shown(parsed.out))


def _content(sharing: Sharing, kind: str, language: str, translate: Translate) -> bytes:
    if kind == "csv":
        return exports.table(sharing.events(), sharing.gone_proofs())
    if kind != "pdf":
        created = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return exports.json_ld(sharing.rows(), created=created, gone=sharing.gone_proofs())
    from persienne.ui.paper.pdf import pdf_of  # noqa: PLC0415 - the one thing here that needs Qt

    on, events = sharing.today(), sharing.events()
    sheet = register_sheet(
        sharing.flows(on),
        events,
        sharing.head(),
        on=on,
        language=language,
        translate=translate,
        gone=sharing.gone_proofs(),
    )
    content, _ = pdf_of(sheet, page_marks=False)
    return content


def take_in(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    """Bring an exported register back into an empty one, whole or not at all."""
    household.register.restore(exports.read(parsed.file).rows)
    _say(household, parsed, translate("CommandLine", sentences.TAKEN_IN))


def _say(household: Household, parsed: argparse.Namespace, done: str, **facts: str) -> None:
    """What was done and the head of the register, as a sentence or as a JSON object."""
    head = household.register.head()
    if parsed.json:
        print(json.dumps({"events": head.count, "head": head.hash}))
    else:
        print(done.format(count=head.count, head=head.hash, **facts))
