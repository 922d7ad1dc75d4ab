"""Where a household lies that nobody said the place of: the system's place for application data."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def usual_folder() -> Path:
    """The folder; it need not be there."""
    from platformdirs import user_data_path  # noqa: PLC0415 - scripts say where

    return user_data_path("persienne", appauthor=False)
