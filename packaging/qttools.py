"""The translations compiled: .ts files come in, a .qm file for Qt and a .json file for where no Qt is loaded go out.

It words nothing. Qt's tools are those that PySide6 ships.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

I18N = Path("resources/persienne_resources/i18n")


def tool(name: str) -> Path:
    """The program ``name`` (lupdate, lrelease) inside the installed PySide6; FileNotFoundError when it is not there.

    PySide6 itself is not imported: a build must not need the libraries of a display.
    """
    spec = importlib.util.find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("PySide6-Essentials is not installed: its lrelease compiles the translations")
    folder = Path(next(iter(spec.submodule_search_locations)))
    program = folder / (f"{name}.exe" if os.name == "nt" else name)
    if not program.is_file():
        raise FileNotFoundError(f"PySide6 has no {program.name} in {folder}")
    return program


def compile_all(root: Path) -> list[Path]:
    """Compile each .ts file under ``root`` whose .qm or .json is missing or older; return those that were made."""
    made = []
    for source in sorted((root / I18N).glob("*.ts")):
        for ending, compile_one in ((".qm", _compile_for_qt), (".json", _compile_without_qt)):
            target = source.with_suffix(ending)
            if target.is_file() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
                continue
            fresh = target.with_name(f"{target.name}.new")  # a running program has mapped the one that is there
            compile_one(source, fresh)
            fresh.replace(target)
            made.append(target)
    return made


def _compile_for_qt(source: Path, target: Path) -> None:
    subprocess.run([str(tool("lrelease")), "-silent", str(source), "-qm", str(target)], check=True)


def _compile_without_qt(source: Path, target: Path) -> None:
    """Write ``{context: {English sentence: translation}}``; of a sentence with a plural both forms, one and several."""
    sentences: dict[str, dict[str, str | list[str]]] = {}
    for context in ET.parse(source).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            forms = [form.text or "" for form in message.iter("numerusform")]
            translation = message.findtext("translation", "") if message.get("numerus") is None else forms
            if translation and all(translation):
                entries = sentences.setdefault(context.findtext("name", ""), {})
                entries[message.findtext("source", "")] = translation
    target.write_text(json.dumps(sentences, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
