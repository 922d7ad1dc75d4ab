"""What the installed wheel carries: a line for each folder of resources goes out; it fails where one brings nothing.

It is run by the Python of a venv that holds the wheel, from a folder in which nothing of the checkout is in reach.
"""

from __future__ import annotations

import sys
from importlib.resources import files

RESOURCES = (
    ("icons", ".svg"),
    ("fonts", ".otf"),
    ("i18n", ".qm"),
    ("i18n", ".json"),
    ("words", ".toml"),
    ("letters", ".toml"),
    ("documents", ".toml"),
    ("law", ".json"),
    ("recipients", ".json"),
    ("tariffs", ".json"),
    ("guide/fr", ".md"),
    ("guide/en", ".png"),
)

root = files("persienne_resources")
for folder, ending in RESOURCES:
    found = [entry for entry in (root / folder).iterdir() if entry.name.endswith(ending)]
    if not found or not found[0].read_bytes():
        sys.exit(f"the wheel carries no {ending} in {folder}")
    print(f"wheel: {folder}: {len(found)} {ending}")
