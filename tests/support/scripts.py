"""The scripts of packaging/, which is a folder of scripts and no package, and the translations that they compile."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[2]
I18N = ROOT / "resources" / "persienne_resources" / "i18n"


def script(name: str) -> ModuleType:
    """A module of packaging/."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "packaging" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    sys.path.insert(0, str(ROOT / "packaging"))
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.pop(0)
    return module


def compile_copy(root: Path) -> Path:
    """Compile copies of the translations below ``root``; their folder."""
    qttools = script("qttools")
    folder: Path = root / qttools.I18N
    folder.mkdir(parents=True)
    for source in I18N.glob("*.ts"):
        (folder / source.name).write_bytes(source.read_bytes())
    made = [path.name for path in qttools.compile_all(root)]
    assert made == ["persienne_en.qm", "persienne_en.json", "persienne_fr.qm", "persienne_fr.json"]
    assert qttools.compile_all(root) == []
    return folder
