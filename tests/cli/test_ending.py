"""A command ends in a code, and what stopped it is said once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.cli.ending import HOUSEHOLD, ended

if TYPE_CHECKING:
    import pytest


def test_an_interruption_while_a_class_is_made_is_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    """Python 3.11 raises another error because of it."""

    def work() -> None:
        raise RuntimeError("Error calling __set_name__") from KeyboardInterrupt()

    assert ended(work, lambda _context, source: source) == HOUSEHOLD
    assert capsys.readouterr() == ("", "")
