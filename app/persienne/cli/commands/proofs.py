"""Files that are named as proofs come in, what could not be reproduced of them goes out; each is kept all the same."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from persienne.words import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from persienne.base.errors import UserError
    from persienne.words import Translate


def cautions_of(paths: Sequence[Path] | None) -> tuple[UserError, ...]:
    """What is to be known of these files; raises what keeping them would raise. No process is started for none."""
    if not paths:
        return ()
    from persienne.ui.paper.exhibits import cautions  # noqa: PLC0415 - most commands name no file

    return cautions(paths)


def tell(errors: Iterable[UserError], translate: Translate) -> None:
    """Say them on standard error."""
    for error in errors:
        print(sentence(error, translate), file=sys.stderr)
