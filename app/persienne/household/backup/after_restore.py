"""What a restored household does not go on with: an open store comes in; folders of before are left alone in it.

What was chosen is kept, and is off until it is chosen anew: a path may be another computer's. The household may be at
work there still, with one stick for both: the backups that it counts on never make way here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.household.backup import due as rule
from persienne.household.measures import watched_folder
from persienne.store import backups as table
from persienne.store import settings

if TYPE_CHECKING:
    from persienne.store.driver import Connection


def put_off(conn: Connection) -> None:
    """Put off the plan and the watched folder, and end a move, in the caller's transaction.

    Every backup that is known here is one of before: it is remembered, and makes way for none. All that the household
    holds is in the backup that it came from.
    """
    settings.put(conn, settings.MOVING, None)  # it is over where it is opened
    said = settings.get(conn, settings.BACKUP_PLAN)
    if said is not None and said["every"] in rule.EVERY:
        settings.put(conn, settings.BACKUP_PLAN, {**said, "restored": True})
    watched_folder.put_off(conn)
    before = [stored.digest.hex() for stored in table.listing(conn)]
    rule.put_state(conn, {"rows": rule.content(conn), "before": before})
