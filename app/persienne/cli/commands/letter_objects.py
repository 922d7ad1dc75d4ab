"""A letter and what there is to do, as ``--json`` tells them: values come in, objects that JSON has go out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from persienne.cli.iso_days import iso_day
from persienne.letters.events import to_json

if TYPE_CHECKING:
    from persienne.household.correspondence.follow_up import Standing
    from persienne.letters.agenda import Task
    from persienne.letters.mediation import Window


def _window_object(window: Window | None) -> dict[str, str] | None:
    """The days on which the mediator may be asked."""
    return None if window is None else {"first": window.first.isoformat(), "last": window.last.isoformat()}


def standing_object(standing: Standing) -> dict[str, Any]:
    """A request and where it stands, as ``--json`` prints it."""
    request, status = standing.request, standing.status
    return {
        "reference": request.reference,
        **({"bore": request.draft.bore} if request.earlier else {}),
        "kind": request.kind,
        "party": request.draft.party_id,
        "body": request.draft.body.name,
        "meter": request.draft.facts.point,
        "energy": request.draft.facts.energy.value,
        "channel": request.draft.facts.channel.value,
        "made_on": request.made_on.isoformat(),
        "about": request.draft.about,
        "consents": list(request.draft.consents),
        "state": status.state.value,
        "sent": iso_day(status.sent_on),
        "received": iso_day(status.received_on),
        "nominal": iso_day(status.nominal),
        "due": iso_day(status.due),
        "months": status.months,
        "suspended": status.suspended,
        "suspended_days": status.suspended_days,
        "days_late": status.days_late,
        "answered": iso_day(status.answered_on),
        "checked": iso_day(status.checked_on),
        "undone": list(status.undone),
        "mediator": _window_object(status.mediator),
        "requests": [] if request.printed is None else list(request.printed.requests),
        "verdicts": [one.value for one in status.verdicts],
        "next": [one.value for one in status.next_actions],
        "warnings": [{"code": one.code, "event": one.number, "day": iso_day(one.day)} for one in status.warnings],
        "gone": list(standing.gone),
        "events": [
            {
                "number": row.number,
                "event": row.what.value,
                "on": row.on.isoformat(),
                "corrects": row.corrects,
                "evidence": list(row.evidence),
                **json.loads(to_json(row.said)),
            }
            for row in request.rows
        ],
    }


def task_object(task: Task) -> dict[str, Any]:
    """Something to do, as ``--json`` prints it."""
    return {
        "reference": task.reference,
        "what": task.what.value,
        "on": task.on.isoformat(),
        "due": iso_day(task.due),
        "kind": task.kind,
        "body": task.body,
    }
