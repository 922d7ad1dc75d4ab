"""A whole household is removed from the window: a closed opening comes in, what went is told at the way in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.ui.household.files import forget_places
from persienne.ui.meter.erasure_words import ErasingWords

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from persienne.ui.household.opening import Opening
    from persienne.ui.welcome.entrance import Entrance


def erase_all(opening: Opening, entrance: Entrance, locale: QLocale) -> UserError | None:
    """Remove all of the household that this program can reach on this computer; what kept it from that, if anything."""
    try:
        removed = opening.erase_everything()
    except UserError as error:
        return error
    forget_places()
    entrance.tell(*ErasingWords(locale).everything(removed))
    return None
