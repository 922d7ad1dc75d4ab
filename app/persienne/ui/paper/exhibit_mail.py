"""The bytes of a mail come in; its heads, its text and what is attached go out; no file is opened, nothing fetched.

It runs in the child that parses evidence, and nowhere else. A mail that is broken gives what can be read of it, and
says in ``notes`` what could not. Where a text is there in several versions, the plain one is taken, unless the HTML
says something else; the others are named with their digests.

A mail's bytes and its borders come in, the bytes of its parts go out as they lie in the file; nothing is decoded.
The library writes a mail that is attached anew, with other line ends and other spaces: its digest would be of no file.
"""

from __future__ import annotations

import base64
import hashlib
import quopri
import re
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from email import policy
from email.errors import MessageError
from email.header import decode_header
from email.parser import BytesHeaderParser, BytesParser
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, Final

from persienne.base.localtime import local_days
from persienne.base.parser_faults import OF_DOCUMENTS
from persienne.ui.paper.exhibit_html import text_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from email.message import EmailMessage, MIMEPart

    Part = MIMEPart[Any, Any]


_BLANK: Final = re.compile(rb"(?:\A|\r\n|\n|\r(?!\n))(?:\r\n|\n|\r)")
"""The line that ends the heads."""


def body_of(part: bytes) -> bytes:
    """What follows the heads of a part; nothing where they do not end."""
    found = _BLANK.search(part)
    return b"" if found is None else part[found.end() :]


def parts_of(body: bytes, border: bytes) -> list[bytes]:
    """The parts between the borders of a multipart, without the line end that belongs to each border (RFC 2046)."""
    line = re.compile(rb"(?:\A|\r\n|\n|\r)--" + re.escape(border) + rb"(--)?[ \t]*(?:\r\n|\n|\r|\Z)")
    found: list[bytes] = []
    border_line = line.search(body)
    while border_line is not None and border_line[1] is None:
        # The line end of an empty part is that of its border as well.
        ends = line.search(body, max(border_line.end() - 2, border_line.start() + 1))
        found.append(body[border_line.end() : len(body) if ends is None else max(ends.start(), border_line.end())])
        border_line = ends
    return found


MOST_PARTS: Final = 300
"""Parts of a mail that is read at all."""
MOST_LETTERS: Final = 400_000
MOST_LINES: Final = 20_000
_DEEPEST: Final = 40
"""Multiparts in multiparts."""
_MOST_OF_A_HEAD: Final = 8_000
_SHOWN_OF_A_HEAD: Final = 3_000
_SMALL_PICTURE: Final = 30_000
"""Bytes of a picture that belongs to the layout of an HTML text: a logo, a line, a pixel that counts readers."""

_BROKEN: Final = (*OF_DOCUMENTS, MessageError)
"""The library's own parser of heads is not proof against every broken one."""

_AS_IT_IS = policy.default.clone(refold_source="none")
_WORD = re.compile(r"[^\W_]+")
_ENCODED = re.compile(r"=\?[^?\s]+\?[bqBQ]\?[^?]*\?=")


class UnreadMailError(Exception):
    """Nothing of a mail can be read; the message is one of ``letters.apart.REASONS``."""


@dataclass(frozen=True, slots=True)
class Attached:
    """An attachment of a mail: its name (empty where it has none), the media type that the mail states, its bytes."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Aside:
    """What is named and not printed: its media type, its bytes counted, their SHA-256."""

    mime: str
    size: int
    sha256: str


@dataclass(slots=True)
class Mail:
    """A mail as it is printed.

    ``heads`` are pairs of a code (``subject``, ``from``, ``to``, ``cc``, ``reply``, ``date``, ``id``) and its text.
    ``paris`` is the moment of its date, None where the date names none. ``html`` is whether ``text`` was HTML.
    ``asides`` are other versions of the text and small pictures of its layout. ``notes`` are codes: ``charset``,
    ``encoding``, ``cut``.
    """

    heads: list[tuple[str, str]] = field(default_factory=list)
    paris: datetime | None = None
    text: str = ""
    html: bool = False
    attached: list[Attached] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def told(self) -> dict[str, Any]:
        """All but what is attached, as JSON holds it: :meth:`of` makes the same of it again."""
        said = {name: value for name, value in asdict(self).items() if name != "attached"}
        return {**said, "paris": None if self.paris is None else self.paris.isoformat()}

    @classmethod
    def of(cls, told: dict[str, Any]) -> Mail:
        """A mail as it was told, without what is attached to it."""
        paris = None if told["paris"] is None else datetime.fromisoformat(told["paris"])
        heads = [(code, text) for code, text in told["heads"]]
        return cls(
            heads, paris, told["text"], told["html"], [], [Aside(**one) for one in told["asides"]], told["notes"]
        )


def read_mail(content: bytes) -> Mail:
    """Everything of a mail that is printed; UnreadMailError where it has too many parts, or they stand too deep."""
    try:
        message: EmailMessage = BytesParser(policy=_AS_IT_IS).parsebytes(content)
        mail = Mail(heads=_heads(message))
        mail.paris = _paris(dict(mail.heads).get("date", ""))
        texts = _Walk(mail).texts_of(message, content, 0)
    except RecursionError:
        raise UnreadMailError("mail_deep") from None
    except _BROKEN:
        raise UnreadMailError("mail_damaged") from None
    mail.html = any(html for html, _ in texts)
    mail.text = _bounded("\n\n".join(text for _, text in texts).replace("\r\n", "\n").strip("\n"), mail)
    mail.notes = list(dict.fromkeys(mail.notes))
    return mail


def _bounded(text: str, mail: Mail) -> str:
    """No more of a text than is printed."""
    cut = "\n".join(text[:MOST_LETTERS].split("\n")[:MOST_LINES])
    if len(cut) < len(text):
        mail.notes.append("cut")
    return cut


# --- heads -----------------------------------------------------------------------------------------------------------

_HEADS: Final = {
    "subject": "subject",
    "from": "from",
    "to": "to",
    "cc": "cc",
    "reply": "reply-to",
    "date": "date",
    "id": "message-id",
}
_READ_BY_NAME: Final = frozenset({"subject", "from", "to", "cc", "reply-to"})
"""The others stand as they were written: the library would write a date anew."""


def _heads(message: Part) -> list[tuple[str, str]]:
    found = []
    for code, name in _HEADS.items():
        said = [_head(message, key, raw) for key, raw in message.raw_items() if key.lower() == name]
        if text := " / ".join(one for one in said if one):
            found.append((code, text))
    return found


def _head(message: Part, key: str, raw: object) -> str:
    """One head as people read it; what the library cannot read is decoded by its older door, or left as it is."""
    text = str(raw)[:_MOST_OF_A_HEAD]
    with suppress(*_BROKEN):
        if key.lower() in _READ_BY_NAME:
            text = str(message.policy.header_fetch_parse(key, text))
    text = " ".join(_decoded(_sound(text)).split())
    return text if len(text) <= _SHOWN_OF_A_HEAD else f"{text[:_SHOWN_OF_A_HEAD]} […]"


def _decoded(text: str) -> str:
    """With the encoded words that were left in it, such as those within quotes."""
    if not _ENCODED.search(text):
        return text
    with suppress(*_BROKEN):
        return "".join(
            one if isinstance(one, str) else _read(one, charset or "ascii")[0] for one, charset in decode_header(text)
        )
    return text


def _sound(text: str) -> str:
    """Bytes that stood in a head as they were: UTF-8, else Windows-1252."""
    if not any("\ud800" <= sign <= "\udfff" for sign in text):
        return text
    return _read(text.encode("utf-8", "surrogateescape"), "utf-8")[0]


def _paris(date: str) -> datetime | None:
    """The moment of a date in the local time of France; None where it does not say of which zone it is."""
    try:
        moment = parsedate_to_datetime(date)
        if moment.tzinfo is None:
            if not date.rstrip().endswith("-0000"):
                return None
            moment = moment.replace(tzinfo=UTC)
        return moment.astimezone(local_days().zone)
    except _BROKEN:
        return None


# --- parts -----------------------------------------------------------------------------------------------------------

Texts = list[tuple[bool, str]]
"""Whether each was HTML, and its words."""


class _Walk:
    """Goes through the parts of a mail."""

    def __init__(self, mail: Mail) -> None:
        self._mail = mail
        self._parts = 0

    def texts_of(self, part: Part, raw: bytes, depth: int) -> Texts:
        """The texts of a part and of what is in it, in their order; what is attached goes to the mail.

        ``raw`` is the part as it lies in the file; nothing where that is not known.
        """
        self._parts += 1
        if depth > _DEEPEST:
            raise UnreadMailError("mail_deep")
        if self._parts > MOST_PARTS:
            raise UnreadMailError("mail_parts")
        if part.defects:
            self._mail.notes.append("encoding")
        kind = part.get_content_type()
        if not part.is_multipart() or part.get_content_maintype() == "message":
            return self._leaf(part, kind, raw)
        inner = [one for one in part.iter_parts() if one is not None]
        raws = _raws(part, raw, len(inner))
        read = [(one, self.texts_of(one, lies, depth + 1)) for one, lies in zip(inner, raws, strict=True)]
        if kind == "multipart/alternative":
            return self._best(read)
        return [said for _, texts in read for said in texts]

    def _best(self, read: list[tuple[Part, Texts]]) -> Texts:
        """Of several versions the plain one, or the HTML where that says something else; the others are named."""
        said = [texts for _, texts in read if _words(texts)]
        plain = next((texts for texts in said if not any(html for html, _ in texts)), None)
        rich = next((texts for texts in said if any(html for html, _ in texts)), None)
        chosen = rich if plain is None or (rich is not None and _stands_in(plain, rich)) else plain
        for one, texts in read:
            if texts is not chosen:
                self._aside(one)
        return chosen or []

    def _aside(self, version: Part) -> None:
        for part in version.walk():
            if part.get_content_maintype() == "text" and not _is_file(part):
                self._mail.asides.append(_named(part.get_content_type(), self._bytes(part)))

    def _leaf(self, part: Part, kind: str, raw: bytes) -> Texts:
        if kind in {"message/rfc822", "message/external-body"}:
            self._attach(part, kind, self._message_bytes(part, raw))
            return []
        if kind == "message/delivery-status" or (kind == "text/rfc822-headers" and not _is_file(part)):
            return [(False, self._status(part))]
        # A multipart without its parts is a text as well: whatever stands in it.
        if (kind in {"text/plain", "text/html"} and not _is_file(part)) or part.get_content_maintype() == "multipart":
            text = self._text(part)
            return [(True, text_of(text))] if kind == "text/html" else [(False, text)]
        self._attach(part, kind, self._message_bytes(part, raw) if part.is_multipart() else self._bytes(part))
        return []

    def _message_bytes(self, part: Part, raw: bytes) -> bytes:
        """A mail that is attached, as it lies in the file; any other part that holds messages, with its heads."""
        inner, alone = _inner(part), part.get_content_type() == "message/rfc822"
        lies = body_of(raw) if alone else raw
        if alone and (decoded := _tried(lambda: _decode(part, lies), b"")):
            return bytes(decoded)
        whole = inner[0] if alone and inner else part
        anew = bytes(_tried(lambda: whole.as_bytes(policy=_AS_IT_IS), b""))
        if lies.split() == anew.split() or b"".join(lies.split()) == b"".join(anew.split()):
            return lies
        self._mail.notes.append("encoding")
        return anew

    def _status(self, part: Part) -> str:
        """What a server says of a delivery, line by line."""
        inner = _inner(part)
        if inner:
            return "\n\n".join("\n".join(f"{key}: {value}" for key, value in one.items()) for one in inner)
        return self._text(part)

    def _text(self, part: Part) -> str:
        charset = _tried(part.get_content_charset, None)
        text, sound = _read(self._bytes(part), charset or "utf-8")
        if not sound:
            self._mail.notes.append("charset")
        return text

    def _bytes(self, part: Part) -> bytes:
        content = _tried(lambda: part.get_payload(decode=True), None)
        if part.defects:
            self._mail.notes.append("encoding")
        if isinstance(content, bytes):
            return content
        raw = _tried(part.get_payload, "")
        return raw.encode("utf-8", "surrogateescape") if isinstance(raw, str) else b""

    def _attach(self, part: Part, kind: str, content: bytes) -> None:
        if _of_layout(part, content):
            self._mail.asides.append(_named(kind, content))
        else:
            self._mail.attached.append(Attached(_name(part, content), kind, content))


def _named(kind: str, content: bytes) -> Aside:
    return Aside(kind, len(content), hashlib.sha256(content).hexdigest())


def _words(texts: Texts) -> set[str]:
    """The different words of a text; of one that only looks empty there are none."""
    return {word for _, text in texts for word in _WORD.findall(text.casefold())}


def _stands_in(plain: Texts, rich: Texts) -> bool:
    """Whether a plain version stands in place of the text, such as «your program can't show HTML».

    It lacks most of the words of the HTML, and does not say three times as much.
    """
    of_plain, of_rich = _words(plain), _words(rich)
    return 2 * len(of_rich & of_plain) < len(of_rich) and 3 * len(of_rich) >= len(of_plain)


def _raws(part: Part, raw: bytes, count: int) -> list[bytes]:
    """The parts of a multipart as they lie in the file; nothing of each where the library saw others."""
    border = str(_tried(part.get_boundary, None) or "").encode("utf-8", "surrogateescape")
    lies = parts_of(body_of(raw), border) if border else []
    return lies if len(lies) == count else [b""] * count


def _decode(part: Part, lies: bytes) -> bytes:
    """The mail that a part holds encoded, against the standard; nothing where it is not."""
    encoding = str(part.get("content-transfer-encoding", "")).strip().lower()
    if encoding == "base64":
        return base64.decodebytes(lies)
    return quopri.decodestring(lies) if encoding == "quoted-printable" else b""


def _is_file(part: Part) -> bool:
    """Whether a text is attached as a file, and is no part of what is read."""
    return _tried(part.get_content_disposition, None) == "attachment" or bool(_name(part))


def _of_layout(part: Part, content: bytes) -> bool:
    """Whether a picture is named by an HTML text, and too small to be what the mail is about."""
    inline = part.get("content-id") is not None and _tried(part.get_content_disposition, None) != "attachment"
    return inline and part.get_content_maintype() == "image" and len(content) <= _SMALL_PICTURE


def _name(part: Part, content: bytes = b"") -> str:
    """What an attachment is called; of a mail that is attached without a name, its subject."""
    name = _tried(part.get_filename, None)
    if not name and part.get_content_type() == "message/rfc822":
        heads = _tried(lambda: _heads(BytesHeaderParser(policy=_AS_IT_IS).parsebytes(content)), ())
        name = dict(heads).get("subject", "")
    return _decoded(_sound(str(name or "")))


def _inner(part: Part) -> list[Part]:
    """The messages that a part holds."""
    inner: Any = part.get_payload()
    return inner if isinstance(inner, list) else []


def _read(content: bytes, charset: str) -> tuple[str, bool]:
    """A text, and whether it is what its mail says that it is; a false charset is read as UTF-8, then Windows-1252."""
    for name in (charset, "utf-8"):
        with suppress(*_BROKEN):
            return content.decode(name), name == charset
    return content.decode("cp1252", "replace"), False


def _tried(ask: Callable[[], Any], otherwise: Any) -> Any:  # noqa: ANN401 - what the library gives
    """What the library answers; ``otherwise`` where it stumbles over a broken mail."""
    try:
        return ask()
    except RecursionError:
        raise
    except _BROKEN:
        return otherwise
