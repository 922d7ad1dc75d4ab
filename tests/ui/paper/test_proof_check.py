"""What is said of a proof when it is filed: what could not be reproduced later; nothing of a sound one."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfWriter

from persienne.base.errors import UserError
from persienne.ui.paper.exhibit_reading import Kitchen
from persienne.ui.paper.exhibits import cautions

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

HEIC = b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic" + bytes(40)


def blank(path: Path, *, password: str = "", pages: int = 1) -> Path:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(100, 100)
    if password:
        writer.encrypt(password, algorithm="AES-256")
    writer.write(path)
    return path


def said(*paths: Path) -> list[tuple[str, str]]:
    return [(error.code, str(error.facts["file"])) for error in cautions(paths)]


def test_nothing_is_said_of_sound_proofs(tmp_path: Path) -> None:
    text = tmp_path / "note.txt"
    text.write_text("Bonjour")
    assert said(blank(tmp_path / "a.pdf"), text) == []


def test_each_that_cannot_be_reproduced_is_named_with_its_reason(tmp_path: Path) -> None:
    photo, torn = tmp_path / "IMG_1.HEIC", tmp_path / "torn.pdf"
    photo.write_bytes(HEIC)
    torn.write_bytes(b"%PDF-1.4\n%%EOF\n")
    locked, long = blank(tmp_path / "locked.pdf", password="x"), blank(tmp_path / "long.pdf", pages=301)
    assert said(photo, blank(tmp_path / "sound.pdf"), torn, locked, long) == [
        ("proof_heic", "IMG_1.HEIC"),
        ("proof_unreadable", "torn.pdf"),
        ("proof_locked", "locked.pdf"),
        ("proof_long", "long.pdf"),
    ]


def test_a_mail_whose_attachments_are_not_all_reproduced_names_them(tmp_path: Path) -> None:
    mail = tmp_path / "a.eml"
    mail.write_bytes(
        b'From: a@exemple.invalid\nSubject: b\nContent-Type: multipart/mixed; boundary="x"\n\n'
        b"--x\n\nBonjour\n--x\nContent-Type: application/zip; name=c.zip\n\nPK\n--x--\n"
    )
    (error,) = cautions([mail])
    assert (error.code, error.facts) == ("proof_attached", {"file": "a.eml", "names": "c.zip"})


def test_a_file_that_is_not_kept_is_refused_as_when_it_is_noted(tmp_path: Path) -> None:
    with pytest.raises(UserError) as error:
        cautions([tmp_path / "gone.pdf"])
    assert error.value.code == "file_missing"


def test_a_check_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    kitchen = Kitchen((sys.executable, "-c", "import sys; sys.stdin.read()"), patience=0.2)
    (error,) = cautions([blank(tmp_path / "a.pdf")], kitchen)
    assert error.code == "proof_long", "a sound file on a slow computer is not damaged"
