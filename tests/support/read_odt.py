"""An ODT file read back: its bytes come in, its parts as XML and its words go out."""

from __future__ import annotations

from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"


def part(odt: bytes, name: str) -> ET.Element:
    """One XML part of the file."""
    with ZipFile(BytesIO(odt)) as archive:
        return ET.fromstring(archive.read(name))


def paragraphs(root: ET.Element) -> list[str]:
    """The paragraphs and headings below ``root``, spaces and line breaks as they are read."""
    return [_said(found) for found in root.iter() if found.tag in {f"{TEXT}p", f"{TEXT}h"}]


def odt_text(odt: bytes) -> str:
    """All that the file says, the footer last."""
    return "\n".join(paragraphs(part(odt, "content.xml")) + paragraphs(part(odt, "styles.xml")))


def _said(element: ET.Element) -> str:
    inside = {f"{TEXT}s": " ", f"{TEXT}line-break": "\n", f"{TEXT}tab": "\t"}
    said = inside.get(element.tag, "") + (element.text or "")
    return said + "".join(_said(child) + (child.tail or "") for child in element)
