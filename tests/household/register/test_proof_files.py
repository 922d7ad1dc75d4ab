"""A copy is whole or not there, and never over a file."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from persienne.household.register.proof_files import read_proof, shown, write_copy
from support.stored import code_of


def test_a_copy_is_never_written_over_a_file(tmp_path: Path) -> None:
    path = tmp_path / "copy"
    write_copy(path, b"one")
    assert code_of(lambda: write_copy(path, b"two")) == "evidence_unwritable"
    assert path.read_bytes() == b"one"


def test_half_a_copy_is_taken_away(tmp_path: Path) -> None:
    path = tmp_path / "copy"
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        assert code_of(lambda: write_copy(path, bytes(100_000))) == "evidence_unwritable"
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert not path.exists()


@pytest.mark.parametrize(("path", "name"), [(Path(), "."), (Path("/"), "/"), (Path("a\u202eb"), "a?b")])
def test_a_path_has_a_name_that_can_be_shown(path: Path, name: str) -> None:
    assert shown(path) == name


def test_a_folder_is_no_proof(tmp_path: Path) -> None:
    assert code_of(lambda: read_proof(tmp_path)) == "file_unreadable"
