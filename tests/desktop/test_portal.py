"""Why there is a helper: a portal answers a process that it may look at, and no other."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from persienne.desktop.messages import Appearance
from support.households import environment
from support.session_bus import portal_on, session_bus
from support.unprivileged import as_an_account, give

if TYPE_CHECKING:
    from pathlib import Path

ASKING = """if True:
    import select
    from persienne.base.own_limits import hide_memory
    from persienne.desktop.serving import Portal
    {first}
    heard = []
    portal = Portal(heard.append)
    while not heard:
        select.select([portal.socket], [], [])
        portal.hear()
    print(heard)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="portals are Linux's")
@pytest.mark.parametrize(("first", "dark", "refused"), [("", True, []), ("hide_memory()", None, ["ReadAll"])])
def test_a_portal_says_nothing_to_a_process_whose_memory_is_hidden(
    tmp_path: Path, first: str, dark: bool | None, refused: list[str]
) -> None:
    account = as_an_account()
    env = environment(tmp_path)
    give(tmp_path)
    with session_bus(account) as bus, portal_on(bus, account) as portal:
        portal.set(color_scheme=1)
        command = [*account, sys.executable, "-c", ASKING.format(first=first)]
        asked = subprocess.run(
            command, env={**env, "DBUS_SESSION_BUS_ADDRESS": bus}, capture_output=True, text=True, check=True
        )
        portal.set(answer=0)
        assert portal.refused == refused
    assert asked.stdout == f"[{Appearance(dark=dark)}]\n"
