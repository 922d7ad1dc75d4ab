"""Refresh the translation files from the sources: Python files come in, .ts files go out; nothing is translated here.

    python packaging/translate.py           refresh both .ts files, list what is not translated, then compile
    python packaging/translate.py --check   touch nothing; exit 1 when a .ts file is behind or French is unfinished
    python packaging/translate.py --compile compile what is missing or older than its sources, and nothing else

French holds every string. English, the language of the sources, holds only the plurals (``%n``). The catalogues of
``words`` are written by hand in both languages: their faults are listed too.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from catalogues import FOLDER, CatalogueError, read
from qttools import I18N, compile_all, tool

ROOT = Path(__file__).parents[1]
SOURCES = Path("app/persienne")
TARGETS = {"persienne_fr.ts": ("fr", ()), "persienne_en.ts": ("en", ("-pluralonly",))}

Key = tuple[str, str, str]


def refresh(folder: Path) -> None:
    """Run lupdate over the sources into the .ts files of ``folder``, without places, so that diffs stay small."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / SOURCES).rglob("*.py"))
    for name, (language, flags) in TARGETS.items():
        command = [str(tool("lupdate")), "-silent", "-locations", "none", "-no-obsolete", "-source-language", "en"]
        command += ["-target-language", language, *flags, *sources, "-ts", str(folder / name)]
        subprocess.run(command, cwd=ROOT, check=True)


def messages(path: Path) -> dict[Key, list[str]]:
    """Every message of a .ts file as (context, source, comment), with its forms; none where it is unfinished."""
    found: dict[Key, list[str]] = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = list(message.iter("numerusform"))
            texts = [form.text or "" for form in forms] or [message.findtext("translation", "")]
            done = translation is not None and translation.get("type") is None and all(texts)
            found[name, message.findtext("source", ""), message.findtext("comment", "")] = texts if done else []
    return found


def behind(folder: Path) -> list[str]:
    """What a refresh would add (+) or take away (-), in a copy; the files of ``folder`` are left alone."""
    lines = []
    with tempfile.TemporaryDirectory() as scratch:
        for name in TARGETS:
            shutil.copy(folder / name, scratch)
        refresh(Path(scratch))
        for name in TARGETS:
            old, new = messages(folder / name).keys(), messages(Path(scratch) / name).keys()
            lines += [f"{name}: + {key}" for key in sorted(new - old)]
            lines += [f"{name}: - {key}" for key in sorted(old - new)]
    return lines


def unfinished(folder: Path) -> list[str]:
    """Every message that is not translated."""
    return [
        f"{name}: {key[0]}: {key[1]!r}" for name in TARGETS for key, done in messages(folder / name).items() if not done
    ]


def gone(before: dict[Key, list[str]], after: dict[Key, list[str]]) -> list[str]:
    """What a refresh took away where it left something to translate: a sentence that changed lost its former words."""
    waiting = {context for (context, *_), texts in after.items() if not texts}
    return [
        f"{context}: {source!r} is gone; it was {' / '.join(texts)!r}"
        for (context, source, comment), texts in before.items()
        if (context, source, comment) not in after and context in waiting
    ]


def faults_of_catalogues() -> list[str]:
    """What is wrong with the catalogues, a line each."""
    try:
        read(ROOT)
    except CatalogueError as error:
        return str(error).splitlines()
    return []


def main() -> int:
    """Refresh, check or compile; 1 when something is left to translate."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    only = parser.add_mutually_exclusive_group()
    only.add_argument("--check", action="store_true", help="touch nothing; fail when a file is behind")
    only.add_argument("--compile", action="store_true", help="refresh nothing; compile what is missing or outdated")
    parsed = parser.parse_args()
    folder = ROOT / I18N
    problems = faults = faults_of_catalogues()
    if parsed.check:
        problems = faults + behind(folder) + unfinished(folder)
    elif not parsed.compile:
        before = {name: messages(folder / name) for name in TARGETS}
        refresh(folder)
        former = [f"{name}: {line}" for name in TARGETS for line in gone(before[name], messages(folder / name))]
        problems = faults + unfinished(folder) + former
    if not parsed.check and not faults:
        compile_all(ROOT)
    for line in problems:
        print(line, file=sys.stderr)
    if problems and not (parsed.check or parsed.compile):
        print(f"Write it by hand: {I18N} (without «unfinished»), {FOLDER}.", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
