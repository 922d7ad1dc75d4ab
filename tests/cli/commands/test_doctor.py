"""``persienne doctor``: what a person reads of a finding, a script reads too."""

from __future__ import annotations

import pytest

from persienne.base.placeholders import placeholders
from persienne.cli.commands.doctor import told
from persienne.household.doctor import Finding, Severity
from persienne.telling.report import lines
from persienne.words.english import table
from persienne.words.numbers import Figures
from support.told_figures import FIGURE, WithoutFigures, unknown_in

FINDINGS = table("backups.findings")

NAMED = {
    **dict.fromkeys(("now", "last", "made", "since"), 1_790_000_000),
    "size": 1234.5,
    "why": "backup_no_room",
    "kinds": "passphrase, keyring",
    "today": "2026-11-24",
    "known": "2026-10-02",
    "sqlite": "3.51.2",
}
"""Facts by their names; every other one is a number."""


@pytest.mark.for_each("code", list(FINDINGS))
def test_no_figure_of_a_finding_is_told_that_json_lacks(code: str) -> None:
    names = placeholders(FINDINGS[code]) | ({"needed", "free"} if "why" in placeholders(FINDINGS[code]) else set())
    facts = {name: NAMED.get(name, 4_321 + at) for at, name in enumerate(sorted(names))}
    section = told(Finding(code, Severity.WARNING, facts), WithoutFigures())
    text = "\n".join(lines(section))
    assert section.facts is not None
    assert len(FIGURE.findall(text)) >= len(names - {"why", "kinds"})
    assert unknown_in(section.facts, text, Figures(french=False)) == set()
