"""A recording of a meter’s output, made once for the tests that import it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.households import put
from support.logged_homes import BEGIN, END, home
from support.tic_logs import log, thinned

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def three_days(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return put(tmp_path_factory.mktemp("logs"), "ttyUSB0.log", log(home(), thinned(BEGIN, END)))
