"""Whether a change has to freeze the package: a commit to compare with comes in, yes or no is printed.

    python packaging/package_due.py COMMIT

The package is made of what packaging/ says of it, the locks, the modules that these scripts ask, and the tables of
pyproject.toml that an installer reads; other scripts and the settings of checks are no part. Standard library only.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
PARTS = (
    *("packaging/linux", "packaging/locks", "packaging/hatch_build.py", "packaging/make_package.py"),
    *("packaging/persienne.spec", "packaging/sbom.py", "packaging/qttools.py", "packaging/check_wheel.py"),
    *("app/persienne/base/system_errors.py", "app/persienne/household/access/always_on.py"),
    "app/persienne/household/access/login_programs.py",
)
TABLES = ("build-system", "project", "dependency-groups")


def installed(settings: str) -> list[object]:
    """What a text of pyproject.toml says to who builds and installs the program."""
    tables = tomllib.loads(settings)
    return [*(tables.get(name) for name in TABLES), tables.get("tool", {}).get("hatch")]


def git(*arguments: str) -> str:
    """What git prints of the checkout."""
    return subprocess.run(("git", *arguments), cwd=ROOT, check=True, capture_output=True, text=True).stdout


def due(commit: str) -> bool:
    """Whether the commit that is checked out makes another package than ``commit`` did, but for the program in it."""
    if git("diff", "--name-only", commit, "--", *PARTS):
        return True
    return installed(git("show", f"{commit}:pyproject.toml")) != installed(git("show", "HEAD:pyproject.toml"))


if __name__ == "__main__":
    print("yes" if due(sys.argv[1]) else "no")
