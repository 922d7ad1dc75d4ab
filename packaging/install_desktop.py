"""A menu entry for this account: the command to start comes in, the entry, its icon and its metainfo are put in place.

``install_desktop.py COMMAND`` puts them below XDG_DATA_HOME, ``install_desktop.py --remove`` takes them away again.
Standard library only; nothing outside that folder is touched.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

HERE = Path(__file__).parent / "linux"
ICON = Path(__file__).parents[1] / "resources" / "persienne_resources" / "icons" / "persienne.svg"


def places(data: Path) -> dict[Path, Path]:
    """Each file below the folder ``data``, and where it comes from."""
    return {
        data / "applications" / "persienne.desktop": HERE / "persienne.desktop",
        data / "icons" / "hicolor" / "scalable" / "apps" / "persienne.svg": ICON,
        data / "metainfo" / "persienne.metainfo.xml": HERE / "persienne.metainfo.xml",
    }


def install(data: Path, command: Path) -> None:
    """Put the files in place; the entry starts ``command``."""
    for place, source in places(data).items():
        text = source.read_text(encoding="utf-8")
        if place.suffix == ".desktop":
            text = text.replace("Exec=persienne\n", f"Exec={exec_line(command)}\n")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
        print(place)


def remove(data: Path) -> None:
    """Take the files away that :func:`install` put there."""
    for place in places(data):
        place.unlink(missing_ok=True)


def exec_line(command: Path) -> str:
    """What begins the program: its path alone, or the shell where desktops would not find it.

    They look for the file before they read ``%%`` as a sign, and « The Exec key » forbids an equals sign in its path.
    """
    program = str(command)
    words = ("/bin/sh", "-c", 'exec "$0" "$@"', program) if re.search("[%=]", program) else (program,)
    return " ".join(map(quoted, words))


def quoted(word: str) -> str:
    """One word of an Exec line (Desktop Entry Specification, « The Exec key »)."""
    inside = word.replace("\\", "\\\\").replace('"', '\\"').replace("`", "\\`").replace("$", "\\$")
    # The string escapes of the file are read before those of the Exec line; a percent sign begins a field code.
    return f'"{inside}"'.replace("\\", "\\\\").replace("%", "%%")


def main() -> int:
    """Install or remove, as the command line says."""
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    match sys.argv[1:]:
        case ["--remove"]:
            remove(data)
        case [command]:
            install(data, Path(command).absolute())
        case _:
            print("usage: install_desktop.py COMMAND | --remove", file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
