"""``persienne letters`` in this process, on a household of its own: what it says, and what it tells as JSON."""

from __future__ import annotations

import io
import json
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from persienne.base.slats import Slat
from persienne.cli.main import main
from persienne.household.correspondence.drafting import Asked
from persienne.household.household import Household
from support.households import CheapPassphrase, environment, make_cheap

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

Said = tuple[int, str, str]
"""The exit code, standard output, standard error."""


def letter_household(folder: Path) -> Path:
    """A household with closed slats in ``folder``, which comes back."""
    make_cheap(folder / "household", Slat.CLOSED)
    return folder


def letter_commands(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Said]:
    """What runs ``persienne letters`` on that household, in English."""
    for name, value in environment(home).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdin", io.StringIO())

    def run(*arguments: str | Path) -> Said:
        code = main(["--lang", "en", "letters", *map(str, arguments)])
        return code, *capsys.readouterr()

    return run


def written_on(home: Path, reference: str, on: str) -> None:
    """Have a draft be of another day than today, as one is that was changed last on that day."""
    with closing(Household.open(home / "household", CheapPassphrase())) as household:
        letters = household.correspondence_at(datetime.fromisoformat(f"{on}T09:00Z").timestamp)
        draft = letters.request(reference).draft
        facts = draft.facts
        asked = Asked(draft.kind, draft.party_id, facts.values, facts.point, facts.energy, facts.channel)
        letters.update(reference, replace(asked, about=draft.about, consents=draft.consents))


def told(run: Callable[..., Said], *arguments: str | Path) -> Any:
    """What a command tells as JSON; it must have ended well."""
    code, out, err = run(*arguments, "--json")
    assert code == 0, err
    return json.loads(out)
