from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.usual_folder import usual_folder

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_it_is_where_the_system_keeps_what_programs_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert usual_folder() == tmp_path / "persienne"
    assert list(tmp_path.iterdir()) == []
