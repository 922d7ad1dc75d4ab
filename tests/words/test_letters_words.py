"""Every state of a letter and everything there is to do has its words, and no word stands without its code."""

from __future__ import annotations

from persienne.letters.agenda import ToDo
from persienne.letters.lifecycle import State
from persienne.words.letters import STATES, TASKS


def test_every_state_and_every_task_has_words() -> None:
    assert set(STATES) == set(State)
    assert set(TASKS) == set(ToDo)
