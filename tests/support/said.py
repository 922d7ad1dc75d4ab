"""What a command of the command line said and how it ended."""

from __future__ import annotations

import json
from typing import Any, NamedTuple


class Said(NamedTuple):
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """All of standard output, as JSON."""
        return json.loads(self.out)

    def objects(self) -> list[dict[str, Any]]:
        """One JSON object a line; anything else fails."""
        return [json.loads(line) for line in self.out.splitlines()]
