"""Proofs that are being filed come in, what is to be known of them goes out; the household does not wait."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from persienne.consents.proof import ENDINGS
from persienne.ui.paper.proof_check import AT_HAND, cautions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from persienne.base.errors import UserError
    from persienne.ui.household.session import Session


def proof_filter() -> str:
    """What a dialog of files offers where a proof is asked for."""
    kinds = QCoreApplication.translate("Proofs", "Scans, pictures, e-mails (%1)")
    return kinds.replace("%1", " ".join(f"*{one}" for one in ENDINGS))


def look_at(
    session: Session,
    files: Sequence[Path],
    done: Callable[[Sequence[UserError]], None],
    failed: Callable[[UserError], None],
) -> None:
    """Have files read in the limited child; ``done`` is told what :func:`.proof_check.cautions` finds of them."""
    session.aside(lambda check: cautions(files, replace(AT_HAND, check=check)), done, failed)
