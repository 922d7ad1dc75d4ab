"""What kind a proof is follows from its bytes; what another program would run is not kept."""

from __future__ import annotations

import pytest

from persienne.consents.proof import SUFFIXES, sniff

EMAIL = (
    b"Return-Path: <a@b.fr>\r\nFrom: Service <a@b.fr>\r\nSubject: =?utf-8?q?Votre_demande?=\r\n long\r\n\r\nBonjour\r\n"
)


@pytest.mark.for_each(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n...", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "image/png"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "image/jpeg"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "image/heic"),
        (b"\0\0\0\x1cftypmsf1\0\0\0\0msf1hevc", "image/heic"),
        (EMAIL, "message/rfc822"),
        (b"From a@b.fr Mon Nov  2 10:00:00 2026\n" + EMAIL.replace(b"\r\n", b"\n"), "message/rfc822"),
        ("Conversation du 3 mars\nDe : l'opérateur".encode(), "text/plain"),
        ("Accusé de réception".encode("cp1252"), "text/plain"),
        (b"Note: call back\nFrom: memory, in March\n", "text/plain"),
        (b"\xef\xbb\xbfOui\tnon\r\n", "text/plain"),
    ],
)
def test_the_kinds_that_are_kept(content: bytes, kind: str) -> None:
    assert sniff(content) == kind
    assert kind in SUFFIXES


@pytest.mark.for_each(
    "content",
    [
        b"",
        b"\0\0\0\x18ftypmp42\0\0\0\0isommp42",
        b" \n",
        b"MZ\x90\x00",
        b"\x7fELF\x02",
        b"PK\x03\x04",
        b"GIF89a\x01\x00",
        b"<!DOCTYPE html><p>",
        b"\n <html>",
        b'<?xml version="1.0"?>',
        b"<svg onload=alert(1)>",
        b"\xef\xbb\xbf<script>",
        b"#!/bin/sh\n",
        b"text with a \x00",
        b"\x1b[2J",
        b"\x81\x8d",
    ],
)
def test_other_kinds_are_refused(content: bytes) -> None:
    assert sniff(content) is None
