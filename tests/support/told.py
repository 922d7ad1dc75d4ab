"""The wording that a test comes by: texts come in, and a section of the transcript of its file is compared or written.

A test asserts codes, values and states itself. What it would only spell out once more it tells, and the sentences stand
in tests/data/transcripts under the name of the test; `make transcripts` writes them anew.
"""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TESTS = Path(__file__).parents[1]
FOLDER = TESTS / "data" / "transcripts"
HEAD = "== "


_now: list[str] = []
"""What the test of now has told."""


def tell(*texts: object) -> None:
    """Take texts, or lists of them, for the transcript of the file of tests."""
    _now.extend(_lines(texts))


def told() -> list[str]:
    """What was told since this was last asked."""
    lines = list(_now)
    _now.clear()
    return lines


def _lines(text: object) -> Iterator[str]:
    if isinstance(text, str):
        yield from text.split("\n")
    elif isinstance(text, list | tuple):
        for one in text:
            yield from _lines(one)
    else:
        yield str(text)


def transcript_of(module: Path) -> Path:
    """The transcript of a file of tests."""
    return (FOLDER / module.relative_to(TESTS)).with_suffix(".txt")


def sections(path: Path) -> dict[str, list[str]]:
    """The lines of a transcript by the test that told them."""
    found: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").split("\n")[:-1] if path.exists() else ():
        if line.startswith(HEAD):
            found[line.removeprefix(HEAD)] = []
        else:
            found[next(reversed(found))].append(line)
    return found


def write(path: Path, told: dict[str, list[str]]) -> None:
    """Write them in the order of their names, which no order of tests changes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [line for test in sorted(told) for line in (HEAD + test, *told[test])]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def differences(before: Iterable[str], after: Iterable[str]) -> str:
    """What a test says differently from its transcript, line by line."""
    diff = unified_diff(list(before), list(after), "the transcript", "what is told now", lineterm="")
    return "\n".join(["make transcripts writes it anew", *diff])
