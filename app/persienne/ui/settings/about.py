"""What Persienne is made of, and its numbers: the resources come in, frozen values go out; nobody is asked."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.resources import files

from PySide6.QtCore import qVersion

from persienne.base.bug_report import program_lines
from persienne.store.schema import SCHEMA_VERSION
from persienne.vault.keyfile import FORMAT


@dataclass(frozen=True, slots=True)
class Component:
    """One thing that is shipped or installed with Persienne."""

    name: str
    licence: str
    """SPDX, or :data:`PUBLIC_DOMAIN`."""
    fr: str
    en: str
    """What it is for, in either language."""


PUBLIC_DOMAIN = "public-domain"


@dataclass(frozen=True, slots=True)
class About:
    """The program as it stands here."""

    version: str
    """« Persienne 0.1.0 »."""
    system: str
    """Python and the system."""
    qt: str
    tables: int
    """The version of the tables of the household's file."""
    keys: int
    """The format of its key file."""
    releases: str | None
    """The address of the page that lists the versions; None while there is none."""
    components: tuple[Component, ...]

    def for_a_report(self) -> str:
        """What whoever mends a fault needs to know, and nothing of the household."""
        return f"{self.version}\n{self.system}\nQt {self.qt}\nTables {self.tables}, keys {self.keys}\n"


def read_about() -> About:
    """Read it."""
    text = (files("persienne_resources") / "about" / "components.json").read_text(encoding="utf-8")
    said = json.loads(text)
    components = tuple(Component(one["name"], one["licence"], one["fr"], one["en"]) for one in said["components"])
    version, system = program_lines()
    return About(version, system, qVersion(), SCHEMA_VERSION, FORMAT, said["releases"], components)
