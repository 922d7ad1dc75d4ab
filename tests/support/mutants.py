"""Files damaged on purpose: bytes of a good file come in, strategies of what may become of them go out."""

from __future__ import annotations

import io
import re
import zipfile
from functools import partial
from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable

TOKENS = (
    b"", b"0", b"-1", b"-0", b"1E9", b"9" * 20, b"999999999999", b"1 284", b"1\xc2\xa0284", b"252,0", b"12.5",
    b"1,234.5", b"NaN", b"inf", b"NA", b"-", b"null", b"true", b"0x10", b"\xd9\xa3", b"\xff\xfe", b"\x00",
    b"\xef\xbb\xbf", b"\r", b"\n", b"\n\n", b"\t", b";", b";;;;", b",", b'"', b'""', b"'", b"=1+1", b"<", b"&",
    b"&#0;", b"</row>", b"</sheetData>", b"2024-02-30", b"31/12/2025 24:00:00", b"2024-10-27T02:30:00",
    b"2024-03-31 02:30:00", b"9999-12-31", b"0001-01-01", b"10/01/2024 2:30", b"45300.5", b"2,31282E+13",
    b"Horodate;Valeur", b"Identifiant PRM", b"Periode;", b"PK\x03\x04", b"x" * 9000,
)  # fmt: skip
"""What stands in damaged files, and what readers stumble over."""

Mutation = tuple[int, int, int, bytes]
"""What is done (a number), where, over how much, and with what."""

mutations = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 1 << 20), st.integers(0, 400), st.sampled_from(TOKENS)),
    min_size=1,
    max_size=4,
)


def changed_bytes(data: bytes, edits: list[Mutation]) -> bytes:
    """Slices that are overwritten, cut out, doubled or moved, or everything after them gone."""
    for kind, where, length, token in edits:
        at = where % (len(data) + 1)
        part = data[at : at + length]
        data = (
            data[:at] + token + data[at + len(token) :],
            data[:at] + token + data[at:],
            data[:at] + data[at + length :],
            data[:at] + part + data[at:],
            data[:at] if length < 60 else data[at:],
            data[:at] + data[at + length :] + part,
        )[kind]
    return data


def changed_lines(data: bytes, edits: list[Mutation]) -> bytes:
    """Lines that are gone, doubled, moved, cut or replaced, or all of them in another order."""
    for kind, where, length, token in edits:
        lines = data.split(b"\n")
        at = where % len(lines)
        upto = at + 1 + length // 20
        part = lines[at:upto]
        lines = (
            lines[:at] + lines[upto:],
            lines[:at] + part + part + lines[upto:],
            lines[:at] + lines[upto:] + part,
            [*lines[:at], lines[at][: length % (len(lines[at]) + 1)], *lines[at + 1 :]],
            [*lines[:at], token, *lines[at:]],
            lines[:at] + lines[at:][::-1],
        )[kind]
        data = b"\n".join(lines)
    return data


def changed_cells(data: bytes, edits: list[Mutation]) -> bytes:
    """Cells of a text that are replaced, prefixed, emptied, or exchanged with their neighbour."""
    for kind, where, length, token in edits:
        lines = data.split(b"\n")
        at = where % len(lines)
        cells = lines[at].split(b";")
        place = length % len(cells)
        cell = cells[place]
        cells[place] = (token, token + cell, cell + token, b"", cells[-1], cell[:-1])[kind]
        lines[at] = b";".join(cells)
        data = b"\n".join(lines)
    return data


def changed_members(data: bytes, edits: list[Mutation], change: Callable[[bytes, list[Mutation]], bytes]) -> bytes:
    """The files inside a ZIP or a workbook changed, and packed again."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [(name, archive.read(name)) for name in archive.namelist()]
    chosen = edits[0][1] % len(members)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for place, (name, content) in enumerate(members):
            archive.writestr(name, change(content, edits) if place == chosen else content)
    return packed.getvalue()


_TEXT = re.compile(rb"(>)([^<>]+)(<)")


def changed_texts(data: bytes, edits: list[Mutation]) -> bytes:
    """The texts and numbers between the tags of a sheet, replaced."""
    found = list(_TEXT.finditer(data))
    places = {where % len(found): (length, token) for _, where, length, token in edits} if found else {}
    for place in sorted(places, reverse=True):
        length, token = places[place]
        start, end = found[place].span(2)
        text = data[start:end]
        clean = token.replace(b"<", b"&lt;").replace(b"\x00", b"").decode("utf-8", "ignore").encode()
        data = data[:start] + (clean if length % 2 else clean + text) + data[end:]
    return data


def mutants(data: bytes) -> st.SearchStrategy[bytes]:
    """What may become of a file, whatever it is."""
    if not data.startswith(b"PK"):
        ways: list[Callable[[bytes, list[Mutation]], bytes]] = [changed_bytes, changed_lines, changed_cells]
    else:
        inside = (changed_bytes, changed_lines, changed_cells, changed_texts, changed_texts)
        ways = [changed_bytes, *(partial(changed_members, change=change) for change in inside)]
    return st.tuples(st.sampled_from(ways), mutations).map(lambda chosen: chosen[0](data, chosen[1]))
