"""A test that waits in vain says for what, before pytest ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.patience import PATIENCE

if TYPE_CHECKING:
    import pytest


def test_who_waits_gives_up_before_pytest_does(pytestconfig: pytest.Config) -> None:
    assert float(pytestconfig.getini("timeout")) > PATIENCE
