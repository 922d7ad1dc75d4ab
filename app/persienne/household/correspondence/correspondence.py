"""The letters of an open household, as one door: drafted, followed up and complained about.

``Household.correspondence`` is the only way to it.
"""

from __future__ import annotations

from persienne.household.correspondence.earlier import EarlierLetters


class Correspondence(EarlierLetters):
    """All that can be done with the letters.

    The verbs are in ``drafting``, ``follow_up``, ``complaint`` and ``earlier``.
    """
