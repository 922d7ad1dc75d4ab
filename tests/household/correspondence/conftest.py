"""An empty household's letters and register, on one clock."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.household.correspondence.correspondence import Correspondence
from persienne.store.connection import STORE_FILE
from support.made import new_store
from support.sharing import Clock, register

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.register.register import ConsentRegister
    from persienne.store.driver import Connection


@pytest.fixture
def conn(tmp_path: Path) -> Iterator[Connection]:
    with closing(new_store(tmp_path / STORE_FILE)) as connection:
        yield connection


@pytest.fixture
def clock() -> Clock:
    return Clock("2026-06-01")


@pytest.fixture
def sharing(conn: Connection) -> ConsentRegister:
    return register(conn, "2026-06-01")


@pytest.fixture
def letters(conn: Connection, sharing: ConsentRegister, clock: Clock) -> Correspondence:
    sharing._clock = clock
    return Correspondence(conn, sharing, clock)
