from __future__ import annotations

import re

from support.scripts import ROOT, script

package_due = script("package_due")
SETTINGS = (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_bounds_and_settings_of_checks_are_no_part_of_the_package() -> None:
    changed = SETTINGS.replace("line-length = 120", "line-length = 100").replace("\nmodules = ", "\nmodules = 1")
    assert changed != SETTINGS
    assert package_due.installed(changed) == package_due.installed(SETTINGS)


def test_a_requirement_a_version_and_what_the_wheel_carries_are() -> None:
    for part in ('"pypdf>=6"', 'version = "0.1.0"', 'requires = ["hatchling', 'supply = ["uv', 'artifacts = ["*.qm"'):
        assert part in SETTINGS
        changed = SETTINGS.replace(part, part.replace('"', '"x', 1))
        assert package_due.installed(changed) != package_due.installed(SETTINGS)


def test_each_part_that_is_compared_is_there() -> None:
    assert [part for part in package_due.PARTS if not (ROOT / part).exists()] == []


def test_each_module_that_the_package_is_made_by_is_a_part() -> None:
    text = (ROOT / "packaging" / "make_package.py").read_text(encoding="utf-8")
    asked = [f"app/{name.replace('.', '/')}.py" for name in re.findall(r"^from (persienne\.\S+)", text, re.MULTILINE)]
    assert len(asked) == 3
    assert set(asked) <= set(package_due.PARTS)
