"""Proofs that are being kept come in, what could not be reproduced of them later goes out, as errors that stop nothing.

They are read in the limited child, as exhibits are (:mod:`.exhibits`). Every one is kept all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.consents.proof import sniff
from persienne.household.register.proof_files import read_proof
from persienne.ui.paper.exhibit_asking import Kitchen
from persienne.ui.paper.exhibit_reading import Exhibit
from persienne.ui.paper.exhibits import prepared

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from persienne.ui.paper.exhibit_reading import Prepared

_CODES: Final = {"locked": "proof_locked", "heic": "proof_heic"}
_UNREADABLE: Final = frozenset({"empty", "damaged", "picture_damaged", "mail_damaged", "crashed"})

AT_HAND: Final = Kitchen(patience=60.0)
"""So many seconds of the clock for each file, while a person waits for what is noted next."""


def cautions(paths: Iterable[Path], kitchen: Kitchen = AT_HAND) -> tuple[UserError, ...]:
    """What is to be known of these files when they are kept, in their order; nothing of a sound one.

    The codes are ``proof_locked``, ``proof_heic``, ``proof_unreadable``, ``proof_long`` and ``proof_attached`` (each
    with file, and the last with names). Raises what ``read_proof`` raises: such a file is not kept.
    """
    files = []
    for path in paths:
        kitchen.check()
        name, content = read_proof(path)
        files.append(Exhibit(name, content, sniff(content) or ""))
    found = prepared(files, kitchen)
    return tuple(error for one in found if (error := _caution(one)) is not None)


def _caution(one: Prepared) -> UserError | None:
    if one.hidden:
        code = "proof_unreadable" if one.hidden in _UNREADABLE else "proof_long"
        return UserError(_CODES.get(one.hidden, code), file=one.title)
    left = [part.title for _, part in one.apart("")]
    return UserError("proof_attached", file=one.title, names=", ".join(left)) if left else None
