"""Qt's translation tools as PySide6 ships them: .ts files come in, compiled .qm files go out; it words nothing."""

from __future__ import annotations

import importlib.util
import os
import subprocess
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
    """Compile each .ts file under ``root`` whose .qm is missing or older; return those that were made."""
    made = []
    for source in sorted((root / I18N).glob("*.ts")):
        target = source.with_suffix(".qm")
        if target.is_file() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
            continue
        subprocess.run([str(tool("lrelease")), "-silent", str(source), "-qm", str(target)], check=True)
        made.append(target)
    return made
