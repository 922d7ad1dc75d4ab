from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.history_weeks import week_home

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return week_home(tmp_path)
