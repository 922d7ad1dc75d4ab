"""Every sentence of every paper of made stories is true: its holder, place, meter and days, and how they are known."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.household.correspondence.correspondence import Correspondence
from persienne.household.register.register import ConsentRegister
from persienne.store.connection import STORE_FILE
from support.chance import chance
from support.letter_reader import Reader
from support.letter_rows import proof
from support.letter_stories import made, told
from support.made import new_store
from support.sharing import Clock

if TYPE_CHECKING:
    from pathlib import Path

PARTS, STORIES = 50, 100
"""A tenth of the parts is read in an ordinary run, in turns; ``make harness`` reads all, of stories of its own."""


@pytest.mark.slow
@pytest.mark.turning
@pytest.mark.parametrize("part", range(PARTS))
def test_no_paper_of_a_made_story_says_what_is_not_so(part: int, tmp_path: Path) -> None:
    faults = []
    for number in range(STORIES):
        story = made(chance(f"read back {part} {number}"))
        with closing(new_store(tmp_path / f"{number}-{STORE_FILE}")) as conn:
            clock = Clock("2026-01-01")
            letters = Correspondence(conn, ConsentRegister(conn, clock), clock)
            papers = told(story, letters, clock, conn, proof(tmp_path))
        for kind, said in papers.items():
            faults += [f"{part} {number}: {fault}" for fault in Reader(story, kind).read(said)]
    assert faults == []
