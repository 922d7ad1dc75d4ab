"""The sentences of the slats, of erasing, of backups and of the vault: errors by their code, and the arguments' help."""

from __future__ import annotations

ERRORS: dict[str, str] = {}

HELP: dict[str, str] = {}
