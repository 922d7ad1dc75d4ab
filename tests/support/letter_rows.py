"""Letters of a household and what happens to them, in one line each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from persienne.household.correspondence.drafting import Asked
from persienne.letters.requests import Pages, Request
from persienne.meters.fictional_home import FICTIONAL_POINT

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.letters.events import What
    from persienne.letters.facts import Value
    from persienne.letters.lifecycle import State as Where

PDF = b"%PDF-1.4\n%%EOF\n"
ERASE: dict[str, Value] = {"begin": date(2024, 1, 1)}


def asked(**changes: Any) -> Asked:
    return replace(Asked("erase-collected", "enedis", ERASE, FICTIONAL_POINT), **changes)


def printed(letters: Correspondence, **changes: Any) -> Request:
    request = letters.draft(asked(**changes))
    return letters.freeze(request.reference, letters.letter(request), Pages(PDF, count=1))


def noted(letters: Correspondence, request: Request, what: What, on: str, **texts: str) -> Request:
    return letters.note(request.reference, what, date.fromisoformat(on), texts).request


def where(letters: Correspondence, request: Request) -> Where:
    return letters.request(request.reference).status(letters.today()).state


def proof(folder: Path, content: bytes = PDF, name: str = "avis.pdf") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path
