"""Files that are attached to a mail: each is read as itself, with the day on which the mail was sent."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from email import message_from_bytes, policy
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.importers.file_reader import ReadFile, Refusal
from persienne.importers.job import Job
from persienne.importers.mails import files_in_mail, is_mail
from support.enedis_files import curve_csv
from support.households import put, read_all
from support.mails_with_files import mail_with

if TYPE_CHECKING:
    from email.message import EmailMessage
    from pathlib import Path

CURVE = curve_csv(f"2026-01-01T{hour:02}:00:00+01:00;{100 + hour}" for hour in range(1, 20)).encode()
MAIL = mail_with({"courbe.csv": CURVE, "lettre.pdf": b"%PDF-1.4"}, "2026-06-01")


def test_each_attached_file_is_read_with_the_day_of_the_mail_and_the_digest_of_its_own_bytes(tmp_path: Path) -> None:
    alone, (curve, letter) = read_all([put(tmp_path, "courbe.csv", CURVE)]), read_all([put(tmp_path, "m.eml", MAIL)])
    assert isinstance(alone[0], ReadFile)
    assert isinstance(curve, ReadFile)
    assert (curve.digest, curve.parsed.mailed_on) == (alone[0].digest, date(2026, 6, 1).toordinal())
    assert curve.parsed.mailed_by == "dpo@enedis.fr"
    assert alone[0].parsed.mailed_on is None
    assert isinstance(letter, Refusal)
    assert letter.error.code == "file_unknown"


def test_a_mail_within_a_mail_lends_its_files_no_date() -> None:
    inner: EmailMessage = message_from_bytes(MAIL, policy=policy.default)
    outer = mail_with({"note.csv": CURVE}, "2026-09-01", inside=inner)
    assert [member.name for member in files_in_mail(outer, Job("m.eml"))] == ["note.csv"]


@pytest.mark.parametrize(
    "data",
    [
        CURVE,
        b"From: a@b.fr\nTo: b\n",
        b"Date: 2026-06-01\nFrom: a@b.fr\nhello",
        b"Device: linky\nFrom: 2026-01-01\nDate: 2026-02-01\n\nDate;Wh\n",
        b"PK\x03\x04",
        b"",
    ],
    ids=["a curve", "no date", "no end of its heads", "a table with such heads", "a zip", "nothing"],
)
def test_what_has_no_heads_of_a_mail_is_none(data: bytes) -> None:
    assert not is_mail(data)


@pytest.mark.parametrize(
    ("data", "code", "seen"),
    [
        (mail_with({}, "2026-06-01"), "file_unknown", "mail.empty"),
    ],
)
def test_a_mail_without_a_file_is_refused_as_what_it_is(data: bytes, code: str, seen: str) -> None:
    assert is_mail(data)
    with pytest.raises(UserError) as refused:
        files_in_mail(data, Job("m.eml"))
    assert (refused.value.code, seen in refused.value.facts.values()) == (code, True)


def test_what_somebody_sent_to_their_own_address_has_no_day() -> None:
    own = MAIL.replace(b"From: dpo@enedis.fr", b"From: Jeanne <Jeanne@example.fr>")
    assert {(member.mailed_on, member.mailed_by) for member in files_in_mail(own, Job("m.eml"))} == {
        (None, "jeanne@example.fr")
    }


@pytest.mark.parametrize(
    ("of", "other"),
    [
        (b"+0200", b"-0000"),
        (b"Date: Mon, 01 Jun 2026 12:00:00 +0200", b"Date: hier"),
        (b"From: dpo@enedis.fr", b"From: Dupont, Jean <j@x.fr>, k@x.fr"),
    ],
    ids=["no zone", "no date", "two senders"],
)
def test_what_leaves_the_day_or_the_sender_open_lends_neither(of: bytes, other: bytes) -> None:
    assert of in MAIL
    (curve, _) = files_in_mail(MAIL.replace(of, other), Job("m.eml"))
    assert curve.mailed_on is None or curve.mailed_by == ""


def test_the_files_of_an_archive_that_is_attached_are_read_too(tmp_path: Path) -> None:
    box = io.BytesIO()
    with zipfile.ZipFile(box, "w") as archive:
        archive.writestr("courbe.csv", CURVE)
    (curve,) = read_all([put(tmp_path, "m.eml", mail_with({"donnees.zip": box.getvalue()}, "2026-06-01"))])
    assert isinstance(curve, ReadFile)
    assert curve.parsed.mailed_by == "dpo@enedis.fr"
