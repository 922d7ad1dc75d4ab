"""``persienne doctor``: the household's folder comes in, what is found is printed, masked; it changes nothing.

What keeps the program itself from the network is said first.
"""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.fence import Barrier, barrier, statuses
from persienne.base.landlock import version
from persienne.base.masking import mask
from persienne.base.placeholders import fill
from persienne.cli.declared import Say, Telling, Told, command
from persienne.cli.unlocking import credential
from persienne.household.access.last_seen import LastSeen
from persienne.household.doctor import Severity, check, note, ok, problem, warning
from persienne.importers import child
from persienne.telling.report import Section, Words, lines
from persienne.vault import unlock
from persienne.words import sentence
from persienne.words.english import table
from persienne.words.numbers import figures_of

if TYPE_CHECKING:
    from persienne.household.doctor import Finding
    from persienne.words import Translate

FINDINGS = table("backups.findings")
SEVERITIES = table("backups.severities")
WAYS_IN = table("backups.ways_in")


@command(json="json-lines")
def doctor(home: Path, say: Say) -> Telling:
    """Tell each finding; ``checkup_problems`` at the end where something is broken."""
    broken = False
    looked_at = check(
        home,
        lambda: unlock(home, credential(home, say.translate)),
        now=int(time.time()),
        seen=LastSeen.of_this_account(),
    )
    for finding in chain([fence(), places()], looked_at):
        broken |= finding.severity is Severity.PROBLEM
        section = told(finding, say.translate)
        text, as_json = ("\n".join(lines(section, as_json=as_json)) for as_json in (False, True))
        yield Told(mask(text), mask(as_json))
    if broken:
        raise UserError("checkup_problems")


def fence() -> Finding:
    """What keeps this process from the network, by the word of whoever keeps it; its parent stands outside."""
    holds = barrier(os.getppid())
    if holds.is_the_kernels:
        told = statuses()[0]
        facts = {"seccomp": told.seccomp, "no_new_privs": told.no_new_privs, "outside": "desktop_helper"}
        return ok("fence_kernel", **facts) if holds is Barrier.KERNEL else note("fence_filter", **facts)
    return note("fence_python") if holds is Barrier.PYTHON else note("fence_none")


def places() -> Finding:
    """Whether processes of ours are kept to places of the disk: one that reads files is asked."""
    known = version()
    if not known:
        return note("landlock_none")
    confined = child.is_confined()
    if confined is None:
        return problem("reader_broken")
    return ok("landlock", version=known) if confined else warning("landlock_refused")


def told(finding: Finding, translate: Translate) -> Section:
    """How much a finding matters, and its sentence."""
    severity = translate("Checkup", SEVERITIES[finding.severity.value])
    facts = {"code": finding.code, "severity": finding.severity.value, **finding.facts}
    return Section("", (Words((f"{severity:10}{words_of(finding, translate)}",)),), facts=facts)


def words_of(finding: Finding, translate: Translate) -> str:
    """The sentence of a finding; that of an error is the error's."""
    words = FINDINGS.get(finding.code)
    if words is None:
        return sentence(UserError(finding.code, **finding.facts), translate)
    facts = dict(finding.facts)
    for name in ("now", "last", "made", "since"):
        if name in facts:
            facts[name] = f"{datetime.fromtimestamp(facts[name], UTC).astimezone():%Y-%m-%d %H:%M}"
    if "size" in facts:
        facts["size"] = figures_of(translate).number(facts["size"], 1 if isinstance(facts["size"], float) else 0)
    if why := facts.get("why"):
        facts["why"] = sentence(UserError(why, **finding.facts), translate)
    if "kinds" in facts:
        facts["kinds"] = ", ".join(translate("Checkup", WAYS_IN[kind]) for kind in facts["kinds"].split(", "))
    return fill(translate("Checkup", words), facts)
