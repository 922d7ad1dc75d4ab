"""What the household can act on: a code and its facts; the words for them are chosen in ``ui`` and ``cli``."""

from __future__ import annotations


class UserError(Exception):
    """Something the household can act on.

    ``code`` names the situation (``"wrong_passphrase"``, ``"disk_full"``); ``facts`` are the values that its
    sentence needs (a file's base name, a size in bytes). Neither holds a sentence. Every code has its words in
    ``words``, and a test holds the two lists together.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts
