"""The scripts of packaging/, which is a folder of scripts and no package, and the translations that they compile."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

ROOT = Path(__file__).parents[2]
I18N = ROOT / "resources" / "persienne_resources" / "i18n"


def script(name: str) -> ModuleType:
    """A module of packaging/."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "packaging" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.path.insert(0, str(ROOT / "packaging"))
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.pop(0)
    return module


def translated(language: str) -> Iterator[tuple[str, str, list[str]]]:
    """Context, source and translations of every sentence of both places: the .ts files and the catalogues.

    Of a plural there is a translation for each form.
    """
    for context in ET.parse(I18N / f"persienne_{language}.ts").getroot().iter("context"):
        for message in context.iter("message"):
            forms = [form.text or "" for form in message.findall("translation/numerusform")]
            said = forms or [message.findtext("translation") or ""]
            yield context.findtext("name", ""), message.findtext("source", ""), said
    if language == "fr":
        catalogues = script("catalogues")
        yield from ((name, source, [said]) for name, source, said in catalogues.in_context(catalogues.read(ROOT)))


def compile_copy(root: Path) -> Path:
    """Compile copies of the translations below ``root``; their folder."""
    qttools = script("qttools")
    folder: Path = root / qttools.I18N
    folder.mkdir(parents=True)
    for source in I18N.glob("*.ts"):
        (folder / source.name).write_bytes(source.read_bytes())
    shutil.copytree(I18N.parent / "words", folder.parent / "words")
    made = [path.name for path in qttools.compile_all(root)]
    assert made == ["persienne_en.qm", "persienne_en.json", "persienne_fr.qm", "persienne_fr.json", "words.json"]
    assert qttools.compile_all(root) == []
    return folder
