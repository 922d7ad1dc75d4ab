"""Mails to which files are attached, as a body's answer comes."""

from __future__ import annotations

from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Mapping


def mail_with(files: Mapping[str, bytes], on: str, *, inside: EmailMessage | None = None) -> bytes:
    """A mail of noon of a day in Paris with these files, and with another mail ``inside`` it."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "dpo@enedis.fr", "jeanne@example.fr", "Votre demande"
    mail["Date"] = format_datetime(datetime.fromisoformat(f"{on}T12:00").replace(tzinfo=ZoneInfo("Europe/Paris")))
    mail.set_content("Vous trouverez ci-joint vos données.")
    for name, content in files.items():
        mail.add_attachment(content, "application", "octet-stream", filename=name)
    if inside is not None:
        mail.add_attachment(inside)
    return mail.as_bytes()
