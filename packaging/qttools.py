"""The translations compiled: .ts files and catalogues come in, .qm for Qt and .json for where no Qt is loaded go out.

It words nothing. Qt's tools are those that PySide6 ships.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))
from catalogues import FOLDER, english, in_context, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

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
    """Compile what is missing under ``root`` or older than its sources; return the files that were made.

    A .ts file gives a .qm and a .json file. The catalogues of ``words`` are in the French ones, and their English
    makes ``words.json``.
    """
    catalogues = sorted((root / FOLDER).glob("*.toml"))
    made = []
    for source in sorted((root / I18N).glob("*.ts")):
        french = source.stem.endswith("_fr")
        for ending, compile_one in ((".qm", _compile_for_qt), (".json", _compile_without_qt)):
            target = source.with_suffix(ending)
            if _is_older(target, [source, *(catalogues if french else ())]):
                tree = ET.parse(source)  # noqa: S314 - our own file
                if french:
                    tree.getroot().extend(_contexts(in_context(read(root))))
                _replace(target, partial(compile_one, tree))
                made.append(target)
    target = root / I18N / "words.json"
    if _is_older(target, catalogues):
        _replace(target, lambda fresh: _write_json(english(read(root)), fresh))
        made.append(target)
    return made


def _is_older(target: Path, sources: Iterable[Path]) -> bool:
    """Whether a file is missing, or older than one of those that it is made of."""
    made = target.stat().st_mtime_ns if target.is_file() else -1
    return any(source.stat().st_mtime_ns > made for source in sources)


def _replace(target: Path, write: Callable[[Path], None]) -> None:
    """Write a file beside ``target`` and put it in its place: a running program has mapped the one that is there."""
    fresh = target.with_name(f"{target.name}.new")
    write(fresh)
    fresh.replace(target)


def _contexts(texts: Iterable[tuple[str, str, str]]) -> list[ET.Element]:
    """Contexts of a .ts file with these texts, each with its context, its English and its French."""
    contexts: dict[str, ET.Element] = {}
    for name, source, said in texts:
        if name not in contexts:
            contexts[name] = ET.Element("context")
            ET.SubElement(contexts[name], "name").text = name
        message = ET.SubElement(contexts[name], "message")
        ET.SubElement(message, "source").text = source
        ET.SubElement(message, "translation").text = said
    return list(contexts.values())


def _compile_for_qt(tree: ET.ElementTree[ET.Element], target: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "all.ts"
        tree.write(source, encoding="utf-8", xml_declaration=True)
        subprocess.run([str(tool("lrelease")), "-silent", str(source), "-qm", str(target)], check=True)


def _compile_without_qt(tree: ET.ElementTree[ET.Element], target: Path) -> None:
    """Write ``{context: {English sentence: translation}}``; of a sentence with a plural both forms, one and several."""
    sentences: dict[str, dict[str, str | list[str]]] = {}
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            forms = [form.text or "" for form in message.iter("numerusform")]
            translation = message.findtext("translation", "") if message.get("numerus") is None else forms
            if translation and all(translation):
                entries = sentences.setdefault(context.findtext("name", ""), {})
                entries[message.findtext("source", "")] = translation
    _write_json(sentences, target)


def _write_json(value: object, target: Path) -> None:
    target.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
