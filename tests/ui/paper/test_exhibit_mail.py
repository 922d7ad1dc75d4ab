"""A mail as it is printed: heads as people read them, the plain text, and everything that is attached."""

from __future__ import annotations

import base64
import hashlib
from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persienne.letters.apart import REASONS
from persienne.ui.paper.exhibit_html import text_of
from persienne.ui.paper.exhibit_mail import MOST_LINES, MOST_PARTS, Aside, Mail, UnreadMailError, read_mail
from support.chance import cases

if TYPE_CHECKING:
    from collections.abc import Callable

PDF = b"%PDF-1.4\n%%EOF\n"


def mail(text: str = "Bonjour", subject: str = "Réponse à votre demande") -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Service Données <donnees@exemple.invalid>"
    made["To"] = "Camille Exemple <camille@exemple.invalid>"
    made["Subject"] = subject
    made["Date"] = "Wed, 03 Jun 2026 22:30:00 -0100"
    made.set_content(text)
    return made


def raw(*heads: str, body: str | bytes = "") -> Mail:
    content = body.encode() if isinstance(body, str) else body
    return read_mail("\n".join(["From: a@exemple.invalid", *heads, "", ""]).encode("utf-8") + content)


def head(read: Mail, code: str) -> str:
    return dict(read.heads)[code]


def test_heads_are_decoded_and_the_date_is_told_in_paris_too() -> None:
    read = read_mail(mail().as_bytes())
    assert head(read, "subject") == "Réponse à votre demande"
    assert head(read, "from") == "Service Données <donnees@exemple.invalid>"
    assert head(read, "to") == "Camille Exemple <camille@exemple.invalid>"
    assert head(read, "date") == "Wed, 03 Jun 2026 22:30:00 -0100"
    assert f"{read.paris:%Y-%m-%d %H:%M}" == "2026-06-04 01:30"
    assert read.text == "Bonjour"


@pytest.mark.parametrize(
    ("date", "paris"),
    [
        ("Wed, 03 Jun 2026 10:00:00 +0200", "10:00"),
        ("Wed, 03 Jun 2026 10:00:00 -0000", "12:00"),
        ("Wed, 03 Jun 2026 10:00:00", None),
        ("hier", None),
        ("Wed, 99 Jun 99999 10:00:00 +9999", None),
    ],
)
def test_a_date_without_a_zone_is_no_moment(date: str, paris: str | None) -> None:
    read = raw(f"Date: {date}")
    assert (None if read.paris is None else f"{read.paris:%H:%M}") == paris
    assert head(read, "date").startswith(date[:12])


@pytest.mark.for_each(
    ("line", "said"),
    [
        ("Subject: =?iso-8859-1?q?R=E9ponse?= =?iso-8859-1?q?_tardive?=", "Réponse tardive"),
        ("Subject: =?x-unknown?q?R=E9ponse?=", "R\ufffdponse"),
        ("Subject: =?utf-8?b?bad base64?=", "bad base64"),
        ("Subject: Réponse brute", "Réponse brute"),
        ("Subject: " + "x" * 5_000, "x" * 3_000 + " […]"),
        ("Subject: a\nSubject: b", "a / b"),
    ],
)
def test_a_broken_head_gives_what_can_be_read(line: str, said: str) -> None:
    assert head(raw(line), "subject") == said


def test_a_head_that_no_door_of_the_library_reads_stays_as_it_is() -> None:
    assert head(raw("Message-ID: =?utf-8?b?abcde?="), "id") == "=?utf-8?b?abcde?="


@pytest.mark.slow
@given(st.data())
@settings(max_examples=cases(60))
def test_a_mail_that_is_damaged_anywhere_is_read_or_refused_with_a_reason(data: st.DataObject) -> None:
    made = mail()
    made.add_alternative("<p>Bonjour</p>", subtype="html")
    made.add_attachment(PDF, maintype="application", subtype="pdf", filename="réponse.pdf")
    made.add_attachment(mail("Dedans"))
    damaged = bytearray(made.as_bytes())
    signs = st.sampled_from(
        [b"=?", b"?=", b'"', b";", b"\xff", b"\n\n", b"--", b"=?utf-8?b?abcde?=", b"Content-Type: "]
    )
    for at, cut, put in data.draw(st.lists(st.tuples(st.integers(0, len(damaged)), st.integers(0, 40), signs))):
        damaged[at : at + cut] = put
    reason = ""
    try:
        read_mail(bytes(damaged))
    except UnreadMailError as error:
        reason = str(error)
    assert reason in REASONS | {""}


def test_the_plain_version_is_taken_and_the_other_one_named() -> None:
    made = mail("Le texte")
    made.add_alternative("<p>Le texte</p>", subtype="html")
    read = read_mail(made.as_bytes())
    assert (read.text, read.html) == ("Le texte", False)
    html = b"<p>Le texte</p>\n"
    assert read.asides == [Aside("text/html", len(html), hashlib.sha256(html).hexdigest())]
    assert read.attached == []


def test_an_empty_plain_version_gives_way_to_the_html() -> None:
    made = mail(" ")
    made.add_alternative("<p>Le texte</p>", subtype="html")
    read = read_mail(made.as_bytes())
    assert (read.text, read.html) == ("Le texte", True)


@pytest.mark.parametrize(
    "plain",
    [
        "Votre messagerie ne peut pas afficher ce message en HTML.",
        "To view this e-mail please use a mail program that can show HTML.",
        "\u200b\u00a0\ufeff\n--\n",
    ],
)
def test_a_plain_version_that_does_not_say_what_the_html_says_gives_way_to_it(plain: str) -> None:
    made = mail(plain)
    made.add_alternative("<p>Nous refusons votre demande.</p><p>Le service</p>", subtype="html")
    read = read_mail(made.as_bytes())
    assert (read.text, read.html) == ("Nous refusons votre demande.\n\nLe service", True)
    assert [one.mime for one in read.asides] == ["text/plain"]


@pytest.mark.parametrize("html", ["Voir la version texte", "<p>Nous refusons votre demande</p><p>Suivez-nous</p>", " "])
def test_a_plain_version_that_says_what_the_html_says_or_far_more_is_taken(html: str) -> None:
    made = mail("Nous refusons votre demande, pour les raisons que voici : elle ne dit ni le compteur ni la période.")
    made.add_alternative(html, subtype="html")
    assert not read_mail(made.as_bytes()).html


def test_html_loses_its_scripts_pictures_and_links_and_keeps_its_words() -> None:
    said = text_of(
        "<html><head><title>T</title><style>p{}</style></head><body><p>Bonjour <b>Camille</b>,</p>"
        "<script>alert(1)</script><ul><li>un</li><li>deux</li></ul>"
        "<a href='https://exemple.invalid/x'>ici</a><br>"
        "<img src='https://exemple.invalid/p.png' alt='logo'><table><tr><td>a</td><td>b &amp; c</td></tr></table>"
    )
    assert said.split("\n") == ["Bonjour Camille,", "", "– un", "– deux", "ici", "[image\u00a0: logo]", "a b & c"]
    assert "exemple.invalid" not in said


def test_a_paragraph_stands_apart_from_a_list_before_it_and_beside_the_dash_within_one() -> None:
    said = text_of("<p>Vu :</p><ul><li><p>un</p></li><li>deux</li></ul><p>Le service</p><p>Fin</p>")
    assert said.split("\n") == ["Vu :", "", "– un", "", "– deux", "", "Le service", "", "Fin"]


@pytest.mark.for_each("html", ["<![bad", "<head><p>sans fin", "<!DOCTYPE [", "a < b", "<p" * 1000, "&#xFFFFFFFF;"])
def test_broken_html_is_read_all_the_same(html: str) -> None:
    text_of(html)


def test_a_head_that_is_never_closed_hides_no_text() -> None:
    assert text_of("<head><title>T<body>Bonjour") in {"Bonjour", "T<body>Bonjour"}
    assert text_of("<head><title>T</title><p>Bonjour") == "Bonjour"
    assert text_of("<p>Avant<svg><path/><p>Après").split() == ["Avant", "Après"]
    assert text_of("<p>Avant<style><p>Après") in {"Avant", "Avant\n"}, "what is code stays hidden"


def test_what_is_attached_comes_out_as_it_was_with_its_name() -> None:
    made = mail()
    made.add_attachment(PDF, maintype="application", subtype="pdf", filename="réponse d’Énergie.pdf")
    made.add_attachment(b"a;b", maintype="text", subtype="csv", filename="courbe.csv")
    read = read_mail(made.as_bytes())
    assert [(one.name, one.mime, one.content) for one in read.attached] == [
        ("réponse d’Énergie.pdf", "application/pdf", PDF),
        ("courbe.csv", "text/csv", b"a;b"),
    ]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("filename*=utf-8''r%C3%A9ponse.pdf", "réponse.pdf"),
        ("filename*0*=utf-8''r%C3%A9; filename*1=ponse.pdf", "réponse.pdf"),
        ('filename="=?utf-8?q?r=C3=A9ponse.pdf?="', "réponse.pdf"),
        ('filename="réponse.pdf"', "réponse.pdf"),
        ("", ""),
    ],
)
def test_names_are_read_in_every_way_in_which_they_are_written(said: str, name: str) -> None:
    body = base64.b64encode(PDF).decode()
    disposition = f"Content-Disposition: attachment; {said}".rstrip("; ")
    read = raw("Content-Type: application/pdf", disposition, "Content-Transfer-Encoding: base64", body=body)
    assert [(one.name, one.content) for one in read.attached] == [(name, PDF)]


def test_an_attachment_within_the_chosen_version_or_the_other_is_not_lost() -> None:
    inner = EmailMessage()
    inner.set_content("<p>Le texte</p>", subtype="html")
    inner.add_attachment(PDF, maintype="application", subtype="pdf", filename="a.pdf")
    made = mail("Le texte")
    made.make_alternative()
    made.attach(inner)
    read = read_mail(made.as_bytes())
    assert (read.text, [one.name for one in read.attached]) == ("Le texte", ["a.pdf"])


def test_a_small_picture_of_the_layout_is_no_attachment_and_a_large_one_is() -> None:
    made = mail()
    made.add_alternative("<img src='cid:a'><img src='cid:b'>", subtype="html")
    html = made.get_body(("html",))
    assert html is not None
    html.add_related(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", cid="<a>")
    html.add_related(b"\x89PNG\r\n\x1a\n" + bytes(40_000), maintype="image", subtype="png", cid="<b>")
    read = read_mail(made.as_bytes())
    assert [len(one.content) for one in read.attached] == [40_008]
    assert sorted(one.mime for one in read.asides) == ["image/png", "text/html"]


def test_a_mail_in_a_mail_is_attached_under_its_subject() -> None:
    made = mail()
    made.add_attachment(mail("Dedans", "Le premier"))
    (inner,) = read_mail(made.as_bytes()).attached
    assert (inner.name, inner.mime) == ("Le premier", "message/rfc822")
    assert read_mail(inner.content).text == "Dedans"


_INNER = b"Subject:Dedans\r\nFrom: a@exemple.invalid\r\nTo:  b\r\n\tc\r\n\r\nLigne 1\r\nLigne 2\r\n"


@pytest.mark.for_each("inner", [_INNER, _INNER.replace(b"\r\n", b"\n"), _INNER.replace(b"1\r\n", b"1\n")])
@pytest.mark.for_each("line", [b"\n", b"\r\n"])
def test_a_mail_in_a_mail_comes_out_as_its_bytes_lie_in_the_file(inner: bytes, line: bytes) -> None:
    lines = [
        b"From: a@exemple.invalid",
        b'Content-Type: multipart/mixed; boundary="x y"',
        b"",
        b"preamble",
        b"--x y  ",
        b'Content-Type: multipart/mixed; boundary="x"',
        b"",
        b"--x",
        b"",
        b"Bonjour",
        b"--x",
        b"Content-Type: message/rfc822",
        b"",
        inner,
        b"--x--",
        b"after",
        b"--x y--",
        b"",
    ]
    read = read_mail(line.join(lines))
    assert [one.content for one in read.attached] == [inner]
    assert read.text == "Bonjour"


def test_a_mail_in_a_mail_that_was_encoded_is_decoded() -> None:
    encoded = base64.encodebytes(_INNER)
    read = raw(
        'Content-Type: multipart/mixed; boundary="x"',
        body=b"--x\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n" + encoded + b"\n--x--\n",
    )
    assert [one.content for one in read.attached] == [_INNER]


def test_a_mail_in_a_mail_whose_borders_are_damaged_comes_out_as_it_can_be_read() -> None:
    read = raw(
        'Content-Type: multipart/mixed; boundary="x"',
        body=b"--x\nContent-Type: message/rfc822\nno head\n" + _INNER,
    )
    assert b"Ligne 2" in read.attached[0].content


def test_what_a_server_says_of_a_delivery_is_text() -> None:
    read = raw(
        'Content-Type: multipart/report; report-type=delivery-status; boundary="x"',
        body="--x\n\nNon distribué\n--x\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; a\n\n"
        "Final-Recipient: rfc822; b@exemple.invalid\nAction: failed\n\n--x--\n",
    )
    assert "Non distribué" in read.text
    assert "Action: failed" in read.text


@pytest.mark.for_each(
    ("charset", "body", "said", "noted"),
    [
        ("iso-8859-15", b"10 \xa4", "10 €", False),
        ("x-nowhere", "été".encode(), "été", True),
        ("utf-8", b"\xe9t\xe9", "été", True),
        ("zlib", b"abc", "abc", True),
        ("us-ascii", b"ete", "ete", False),
        ("ascii", "été".encode(), "été", True),
        ("ascii", b"\xe9t\xe9", "été", True),
    ],
)
def test_a_false_charset_is_read_all_the_same_and_noted(charset: str, body: bytes, said: str, noted: bool) -> None:
    read = raw(f"Content-Type: text/plain; charset={charset}", "Content-Transfer-Encoding: 8bit", body=body)
    assert (read.text, "charset" in read.notes) == (said, noted)


def test_broken_base64_gives_what_can_be_read_and_is_noted() -> None:
    read = raw("Content-Type: text/plain", "Content-Transfer-Encoding: base64", body="Qm9uam91!cg")
    assert read.text.startswith("Bonjou")
    assert "encoding" in read.notes


def test_broken_quoted_printable_gives_what_can_be_read() -> None:
    read = raw(
        "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", body="=C3=A9t=ZZ=\n!"
    )
    assert read.text.startswith("ét")


@pytest.mark.parametrize("end", ["--x\nContent-Type: text/plain\n\nBonjour", "Bonjour"])
def test_a_multipart_that_was_cut_gives_its_text_and_is_noted(end: str) -> None:
    read = raw('Content-Type: multipart/mixed; boundary="x"', body=end)
    assert "Bonjour" in read.text
    assert "encoding" in read.notes


def test_a_text_that_is_too_long_is_cut_and_says_so() -> None:
    read = read_mail(mail("x\n" * (MOST_LINES + 5)).as_bytes())
    assert read.text.count("\n") < MOST_LINES
    assert "cut" in read.notes


def _many() -> bytes:
    return b'From: a\nContent-Type: multipart/mixed; boundary="x"\n\n' + b"--x\n\na\n" * (MOST_PARTS + 1) + b"--x--\n"


def _nested(times: int) -> bytes:
    lines = [f'Content-Type: multipart/mixed; boundary="{n}"\n\n--{n}\n' for n in range(times)]
    return ("From: a\n" + "".join(lines)).encode()


def _mails(times: int) -> bytes:
    return b"From: a\n" + b"Content-Type: message/rfc822\n\n" * times + b"\nBonjour"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (_many, "mail_parts"),
        (lambda: _nested(60), "mail_deep"),
        (lambda: _nested(5_000), "mail_deep"),
        (lambda: _mails(5_000), "mail_deep"),
    ],
)
def test_a_mail_that_is_made_to_cost_is_refused_with_its_reason(make: Callable[[], bytes], reason: str) -> None:
    with pytest.raises(UnreadMailError) as error:
        read_mail(make())
    assert str(error.value) == reason
