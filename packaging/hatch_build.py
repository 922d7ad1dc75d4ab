"""Hatchling's build hook: the .ts files and catalogues of the tree come in, .qm and .json files go out.

The compiled files are ignored by git and named in ``artifacts``, so they enter wheels and source archives alike. Where
they are already current (a source archive, a second build) nothing runs and PySide6 is not needed.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationsHook(BuildHookInterface[Any]):
    """Compile the translations before any target is built, editable installs included."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Make every compiled file that is missing or outdated."""
        sys.path.insert(0, str(Path(self.root) / "packaging"))
        try:
            from qttools import compile_all  # noqa: PLC0415 - the folder is known only here
        finally:
            sys.path.pop(0)
        for path in compile_all(Path(self.root)):
            self.app.display_info(f"compiled {path.name}")
