"""A database that was put back alone, or a folder under the same keys, is told; what happens by itself never is."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from persienne.store.connection import STORE_FILE
from support.backups import make_filled
from support.households import environment, persienne

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., CompletedProcess[str]]:
    """Run commands, each a process of its own, on the filled household of this test."""
    env = environment(tmp_path, PERSIENNE_HOME=str(make_filled(tmp_path / "household")))
    return lambda *arguments: persienne("--lang", "en", *arguments, env=env)


@pytest.mark.slow
def test_a_database_put_back_alone_is_told_before_a_name_that_was_erased_comes_back(
    run: Callable[..., CompletedProcess[str]], tmp_path: Path
) -> None:
    store, old = tmp_path / "household" / STORE_FILE, tmp_path / "old.db"
    assert run("consents", "add", "--party", "Marie Dupont").returncode == 0
    shutil.copy(store, old)
    assert run("consents", "redact", "1", "counterparty_name").returncode == 0
    shutil.copy(old, store)
    told = {said["code"]: said for said in map(json.loads, run("doctor", "--json").stdout.splitlines())}
    assert told["household_older"]["severity"] == "warning"
    said = run("consents", "list")
    assert (said.returncode, said.stdout) == (1, "")
    assert "is older than what was last seen on this computer" in said.stderr
