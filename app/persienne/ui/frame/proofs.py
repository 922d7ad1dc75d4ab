"""Proofs that are being filed come in, what is to be known of them goes out; the household does not wait."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from persienne.base.placeholders import fill
from persienne.consents.proof import ENDINGS
from persienne.ui.paper.exhibits import AT_HAND, cautions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtCore import QObject

    from persienne.base.errors import UserError
    from persienne.ui.household.deeds import Doer


def proof_filter() -> str:
    """What a dialog of files offers where a proof is asked for."""
    kinds = QCoreApplication.translate("Proofs", "Scans, pictures, e-mails ({endings})")
    return fill(kinds, endings=" ".join(f"*{one}" for one in ENDINGS))


async def look_at(doer: Doer, files: Sequence[Path], *, over: QObject | None = None) -> Sequence[UserError]:
    """What :func:`.proof_check.cautions` finds of files, which are read in the limited child; a step of a deed."""
    return await doer.aside(lambda check: cautions(files, replace(AT_HAND, check=check)), over=over)
