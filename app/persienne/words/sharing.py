"""The sentences of the register of consents: errors by their code, and the arguments' help."""

from __future__ import annotations

ERRORS: dict[str, str] = {}

HELP: dict[str, str] = {}
