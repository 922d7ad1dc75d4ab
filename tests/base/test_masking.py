"""What is a household’s is masked in our sentences, and in the messages of others, which may hold anything."""

from __future__ import annotations

import pytest

from persienne.base.masking import mask, shaped
from support.nasty import ADAPTER, CORPUS, ELSEWHERE, SPACED, caught


@pytest.mark.for_each(
    ("text", "masked"),
    [
        ("PRM 12345678901234, ADCO 021234567890.", "PRM **********1234, ADCO ********7890."),
        (f"PRM {SPACED}", "PRM **********9012"),
        ("09\u202f12\u202f34\u202f56\u202f78\u202f90\u202f12", "**********9012"),
        ("123456789012345", "***********2345"),
        ("09.123.456.789.012, 09-123-456-789-012", "**********9012, **********9012"),
        ("09_123_456_789_012 and 09/123/456/789/012", "**********9012 and **********9012"),
        ("09\t123\u2007456  789 012", "**********9012"),
        ("FR76 3000 6000 0112 3456 7890 189", "<IBAN>"),
        ("FR1420041010050500013M02606", "<IBAN>"),
        ("since 2026-11-24 08:30:00, 24/11/2026 08:30, 3.11.7", "since 2026-11-24 08:30:00, 24/11/2026 08:30, 3.11.7"),
        ("1700000000 and 2026-11-24 08:30, 12 MB", "1700000000 and 2026-11-24 08:30, 12 MB"),
        (f"Reading {ADAPTER}: standard mode", "Reading <adapter>: standard mode"),
        ("Reading serial/by-id/usb-FTDI_A10K.", "Reading serial/by-id/<adapter>."),
        ("Listening on /dev/cu.usbserial-A10K", "Listening on <adapter>"),
        ("Reading /dev/ttyUSB0: standard", "Reading /dev/ttyUSB0: standard"),
        (f"open('{ELSEWHERE}')", "open('<path>')"),
        (f"{ELSEWHERE} is damaged", "<path> is damaged"),
        ("/home/jeanne/Mes documents/x is damaged", "<path> is damaged"),
        (r"C:\Users\Jeanne\x.csv: damaged", "<path>: damaged"),
        ("file:///home/jeanne/x", "<path>"),
        ("open('123-Dupont-Jeanne.csv')", "open('<file>.csv')"),
        ("damaged: relevé Dupont Jeanne.PDF", "damaged: <file>.pdf"),
        ("relevé de l'année Dupont.csv", "<file>.csv"),
        ("/home/jeanne/L'été d'avant/x is damaged", "<path> is damaged"),
        ("/home/o'brien jeanne/Mes documents/l'avis.pdf: damaged", "<path>: damaged"),
        ("open(\"/home/o'brien/l'avis Dupont\")", 'open("<path>")'),
        ("it's 'a.csv' that isn't 'b.csv'", "it's '<file>.csv' that isn't '<file>.csv'"),
        ("a.odt, b.eml, c.png, d.ics", "<file>.odt, <file>.eml, <file>.png, <file>.ics"),
        ("Jeanne.backup and «Dupont (2).jsonld»", "<file>.backup and «<file>.jsonld»"),
        ("to jeanne.dupont@example.org now", "to <e-mail> now"),
        ("call 06 12 34 56 78 or +33 6 12 34 56 78", "call <telephone> or <telephone>"),
        ("call +33 (0)6.12.34.56.78 or 06/12/34/56/78", "call <telephone> or <telephone>"),
        ("31,4 kWh of 1 234 kWh at 7412 W", "# kWh of # kWh at # W"),
        ("15 kwh, 238 V, 1 234,50 €, 12 EUR, 800 watts", "# kwh, # V, # €, # EUR, # watts"),
        ("Dupont.tic, Dupont Jeanne.rtf, facture.p7m, photo.webp", "<file>.tic, <file>.rtf, <file>.p7m, <file>.webp"),
        ("~jeanne/x is damaged", "<path> is damaged"),
        ("household.keys and household.db are kept", "household.keys and household.db are kept"),
    ],
)
def test_what_is_personal_in_a_sentence_is_masked(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.for_each(
    ("message", "left"),
    [
        ("could not open 'Jeanne d’Arc.csv' at once", "could not open 'xxxxxx x’xxx.xxx' at once"),
        ("can't decode byte 0xe9 in b'Lilas'", "xxx'x decode byte #xx# in x'xxxxx'"),
        ("Jeanne Dupont, 12 rue des lilas", "xxxxxx xxxxxx, ## xxx xxx xxxxx"),
        ("no such user: jeanne dupont", "no such user: xxxxxx xxxxxx"),
        ("could not open /home/a jeanne b/x.pdf: bad file", "could not open /xxxx/x xxxxxx x/x.xxx: bad file"),
        ("«Évreux»", "«xxxxxx»"),
        ("‘not found’ “not found” `not found` 'not found", "‘xxx xxxxx’ “xxx xxxxx” `xxx xxxxx` 'xxx xxxxx"),
        ("not found " * 39 + "'not found is long'", "not found " * 39 + "'xxx xxxxx…"),
    ],
)
def test_of_a_message_plain_words_stay_and_the_shape_of_the_rest(message: str, left: str) -> None:
    assert shaped(message) == left


def test_a_long_message_is_cut() -> None:
    assert shaped("value " * 1000) == ("value " * 1000)[:396] + "xxxx…"


@pytest.mark.slow
@pytest.mark.for_each(
    "again",
    ["a ", "a/", "x@", "/a ", "/", "a.", "1.,", "1 234 ", "<path> a", "'", "a'", "/a' ", "0-", "0 ", "“", "'a "],
)
def test_a_sentence_of_any_length_comes_to_an_end(again: str) -> None:
    assert mask(again * 5000)
    assert shaped(again * 5000)


@pytest.mark.for_each("name", [name for name in CORPUS if name != "unsayable"])
def test_no_message_of_the_corpus_keeps_a_secret(name: str) -> None:
    said = shaped(str(caught(CORPUS[name])))
    assert not [secret for secret in CORPUS[name].secrets if secret in said]
