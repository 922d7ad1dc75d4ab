"""What every test stands on: the samples folder, an offscreen Qt, and logs that fail a test."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--samples",
        type=Path,
        default=Path(__file__).parents[1].parent / "shared" / "samples",
        help="folder of real exports, said with an equals sign: --samples=DIR (never part of the project)",
    )


@pytest.fixture(scope="session")
def samples(request: pytest.FixtureRequest) -> Path:
    """The folder of real exports, or a skip that says which folder was looked for."""
    folder: Path = request.config.getoption("--samples")
    if not folder.is_dir():
        pytest.skip(f"no real exports in {folder} (say --samples=DIR)")
    return folder


@pytest.fixture(autouse=True)
def unexpected_logs_fail(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log that the test did not ask for fails it; a test that expects one clears ``caplog``."""
    yield
    loud = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not loud, [record.getMessage() for record in loud]
