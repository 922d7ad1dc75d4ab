"""The packages for Linux: the frozen program comes in; a .deb, a .tar.zst and the list of what is in them go to dist/.

    make package    installs the locked libraries and the wheel into a venv of their own, and runs this file there

Both hold the same files. They are the same byte for byte wherever the same system, Python and commit make them:
SOURCE_DATE_EPOCH is that of the commit, names are sorted, nobody owns the files. What it needs of the system: binutils,
chrpath, dpkg-deb and zstd. It fetches and installs nothing.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
from email.utils import formatdate
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from persienne.base.system_errors import LIBRARIES, SCREEN_LIBRARIES
from persienne.household.access.always_on import PACKAGED_RULES_FILE, PACKAGED_UNIT, udev_rules
from persienne.household.access.login_programs import unit_text
from sbom import ages, bill_of, binaries, files, origins, unnamed

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[1]
LINUX = Path(__file__).parent / "linux"
WORK = ROOT / "build" / "package"
DIST = ROOT / "dist"
BILL = DIST / "persienne.cdx.json"
ICON = ROOT / "resources" / "persienne_resources" / "icons" / "persienne.svg"

UNIT_COMMENT = "Of the package; off until `systemctl --user enable --now persienne-collect` in an account."

LIMITS = {".deb": 75, ".zst": 95}
"""Megabytes that a household is asked to download at most."""

PYTHON_FLOOR = {(3, 11): 7, (3, 12): 3, (3, 13): 5, (3, 14): 0}
"""The oldest patch release of each Python that is frozen: the one that the tests run with, and those that Ubuntu 24.04
and Debian 13 mend under the same number. How old the frozen one is, the build says."""

OF_THIS_MACHINE = {sys.base_prefix, sysconfig.get_config_var("abs_builddir") or "/usr"} - {"/usr", "/usr/local"}
"""Where Python lies and where it was built: its libraries say so."""

ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}

# Which Debian package holds a library that is not shipped; for the others see base/system_errors.py.
HELD_BY = {
    **{name: debian for name, (debian, _) in (*LIBRARIES.items(), *SCREEN_LIBRARIES.items())},
    "libstdc++.so.6": "libstdc++6",
    "libgcc_s.so.1": "libgcc-s1",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libzstd.so.1": "libzstd1",
    "libfreetype.so.6": "libfreetype6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb.so.1": "libxcb1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
# Those of the C library have its version, which depends on where the package was made.
OF_LIBC = {"libc.so.6", "libm.so.6", "libpthread.so.0", "libdl.so.2", "libresolv.so.2", "librt.so.1", "libutil.so.1"}


def main() -> None:
    """Freeze, strip, list, lay out, pack."""
    if refused := too_old(sys.version_info):
        sys.exit(refused)
    os.environ |= {"SOURCE_DATE_EPOCH": str(_epoch()), "PYTHONHASHSEED": "0"}
    shutil.rmtree(WORK, ignore_errors=True)
    frozen = _freeze()
    _strip(frozen)
    _list(frozen)
    tree = WORK / "tree"
    _lay_out(frozen, tree)
    for path in (_tarball(tree), _deb(tree)):
        megabytes = path.stat().st_size / 1e6
        print(f"{path.relative_to(ROOT)}: {megabytes:.1f} MB")
        if megabytes > LIMITS[path.suffix]:
            sys.exit(f"It has grown over {LIMITS[path.suffix]} MB: leave out what is not used (persienne.spec).")


def _epoch() -> int:
    """When what is packed was written: said, else the time of the commit."""
    if said := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(said)
    return int(_output("git", "-C", str(ROOT), "log", "-1", "--format=%ct"))


def _output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _freeze() -> Path:
    """Have PyInstaller follow persienne.spec; the folder that it makes."""
    places = ["--distpath", str(WORK / "frozen"), "--workpath", str(WORK / "work")]
    spec = Path(__file__).with_name("persienne.spec")
    options = ["--noconfirm", "--clean", "--log-level", "ERROR"]
    subprocess.run([sys.executable, "-m", "PyInstaller", *options, *places, str(spec)], check=True)
    return WORK / "frozen" / "persienne"


def too_old(version: Sequence[Any]) -> str:
    """Why no package is made with a Python; empty for one that may be frozen."""
    major, minor, patch = version[:3]
    if patch >= PYTHON_FLOOR.get((major, minor), sys.maxsize):
        return ""
    oldest = ", ".join(f"{'.'.join(map(str, line))}.{floor}" for line, floor in PYTHON_FLOOR.items())
    return f"Python {major}.{minor}.{patch} is not frozen; the oldest that are: {oldest}. Say another one: PYTHON=..."


def _list(frozen: Path) -> None:
    """Write what the frozen program is made of, and say how old that is; SystemExit for a file of unknown origin."""
    bill = bill_of(frozen, origins(WORK / "work" / "persienne"), _epoch())
    if missing := unnamed(frozen, bill):
        sys.exit(f"It isn't known where these are from: {', '.join(missing)} (packaging/sbom.py).")
    BILL.write_text(json.dumps(bill, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(*ages(bill), sep="\n")


def _strip(frozen: Path) -> None:
    """Take out of the libraries what only a debugger reads, and the folders of this machine that they were made for.

    The program itself carries its modules behind its end, and is left as it is.
    """
    libraries = [path for path in binaries(frozen) if path != frozen / "persienne"]
    subprocess.run(["strip", "--strip-unneeded", *map(str, libraries)], check=True)
    if here := [path for path in libraries if searched(path).startswith("/")]:
        subprocess.run(["chrpath", "--delete", *map(str, here)], check=True, stdout=subprocess.DEVNULL)
    for path in libraries:
        data = path.read_bytes()
        for place in sorted(map(os.fsencode, OF_THIS_MACHINE)):
            # The last name stays: the linker lets one text be the end of another, as the version is that of the place.
            folder, last = os.path.split(place)
            data = data.replace(place, b"/nonexistent".ljust(len(folder), b"-")[: len(folder)] + b"/" + last)
        path.write_bytes(data)


def searched(library: Path) -> str:
    """Where a library says that those it needs are looked for; empty where it says nothing."""
    found = re.search(r"\((?:RUNPATH|RPATH)\) .*\[(.*)\]", _output("readelf", "--dynamic", "--wide", str(library)))
    return "" if found is None else found[1]


def missing_libraries(folder: Path) -> set[str]:
    """The names of the libraries that the files below a folder load and that are not there."""
    there = {path.name for path in folder.rglob("*.so*")}
    said = _output("readelf", "--dynamic", "--wide", *map(str, binaries(folder)))
    return set(re.findall(r"\(NEEDED\) .*\[(.+)\]", said)) - there


def _needs(folder: Path) -> str:
    """What the .deb depends on; SystemExit for a library of which it isn't known who holds it."""
    versions = [int(one) for path in binaries(folder) for one in re.findall(rb"GLIBC_2\.(\d+)\0", path.read_bytes())]
    missing = {name for name in missing_libraries(folder) - OF_LIBC if not name.startswith("ld-linux")}
    if unknown := sorted(missing - HELD_BY.keys()):
        sys.exit(f"It isn't known which package holds {', '.join(unknown)}: add it to HELD_BY, or leave its user out.")
    return ", ".join([f"libc6 (>= 2.{max(versions)})", *sorted({HELD_BY[name] for name in missing})])


def _lay_out(frozen: Path, tree: Path) -> None:
    """The files as a Debian system has them, with the modes and the time that they are packed with."""
    shutil.copytree(frozen, tree / "usr/lib/persienne", symlinks=True)
    documents = tree / "usr/share/doc/persienne"
    for place, content in {
        tree / "usr/share/applications/persienne.desktop": LINUX / "persienne.desktop",
        tree / "usr/share/icons/hicolor/scalable/apps/persienne.svg": ICON,
        tree / "usr/share/metainfo/persienne.metainfo.xml": LINUX / "persienne.metainfo.xml",
        tree / "usr/share/man/man1/persienne.1.gz": LINUX / "persienne.1",
        tree / "usr/share/lintian/overrides/persienne": LINUX / "lintian-overrides",
        tree / PACKAGED_RULES_FILE.lstrip("/"): udev_rules(),
        tree / "usr/lib/systemd/user" / PACKAGED_UNIT: unit_text(
            ("/usr/bin/persienne", "collect", "--wait"), UNIT_COMMENT
        ),
        documents / "copyright": LINUX / "copyright",
        documents / "CHANGELOG.md.gz": ROOT / "CHANGELOG.md",
        documents / "changelog.gz": _debian_changelog(),
        documents / "persienne.cdx.json": BILL,
    }.items():
        data = content.read_bytes() if isinstance(content, Path) else content.encode()
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(gzip.compress(data, mtime=0) if place.suffix == ".gz" else data)
    (tree / "usr/bin").mkdir()
    (tree / "usr/bin/persienne").symlink_to("../lib/persienne/persienne")
    _settle(tree, tree / "usr/lib/persienne/persienne")


def _debian_changelog() -> str:
    """The one entry that Debian's tools want to read; what changed is said in ours."""
    maintainer = re.search(r"^Maintainer: (.+)$", (LINUX / "control").read_text(encoding="utf-8"), re.MULTILINE)
    assert maintainer is not None
    heading = f"persienne ({version('persienne')}) unstable; urgency=medium"
    return f"{heading}\n\n  * See CHANGELOG.md.gz.\n\n -- {maintainer[1]}  {formatdate(_epoch())}\n"


def _settle(tree: Path, program: Path) -> None:
    """Give every file one time, and the mode of what everybody may read, or run."""
    for path in [tree, *sorted(tree.rglob("*"))]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == program else 0o644)
        os.utime(path, (_epoch(), _epoch()), follow_symlinks=False)


def _tarball(tree: Path) -> Path:
    """The same files under one folder, with what to read first; unpack it anywhere and run bin/persienne."""
    name = f"persienne-{version('persienne')}-linux-{os.uname().machine}"
    target = DIST / f"{name}.tar.zst"
    folder = WORK / name
    shutil.copytree(tree / "usr", folder, symlinks=True)
    shutil.copy(LINUX / "README.txt", folder)
    shutil.rmtree(folder / "share" / "lintian")
    _settle(folder, folder / "lib/persienne/persienne")
    with target.open("wb") as file:
        packer = subprocess.Popen(["zstd", "-q", "-10", "-T0", "-c"], stdin=subprocess.PIPE, stdout=file)
        assert packer.stdin is not None
        with packer.stdin, tarfile.open(fileobj=packer.stdin, mode="w|", format=tarfile.GNU_FORMAT) as archive:
            archive.add(folder, name, filter=_of_nobody)
    if packer.wait() != 0:
        sys.exit("zstd has failed")
    return target


def _of_nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry


def _deb(tree: Path) -> Path:
    """The Debian package of the files."""
    size = sum(path.stat().st_size for path in files(tree / "usr"))
    architecture = ARCHITECTURES[os.uname().machine]
    control = (LINUX / "control").read_text(encoding="utf-8")
    filled = control.format(
        version=version("persienne"), architecture=architecture, size=size // 1024, depends=_needs(tree)
    )
    folder = tree / "DEBIAN"
    folder.mkdir()
    (folder / "control").write_text(filled, encoding="utf-8")
    (folder / "md5sums").write_text(_md5sums(tree), encoding="utf-8")
    shutil.copy(LINUX / "postrm", folder / "postrm")
    for path in (folder, *folder.iterdir()):
        path.chmod(0o755 if path in (folder, folder / "postrm") else 0o644)
        os.utime(path, (_epoch(), _epoch()))
    target = DIST / f"persienne_{version('persienne')}_{architecture}.deb"
    options = ["--root-owner-group", "-Zxz", "-z2", "--threads-max=2"]
    subprocess.run(["dpkg-deb", *options, "--build", str(tree), str(target)], check=True, stdout=subprocess.DEVNULL)
    return target


def _md5sums(tree: Path) -> str:
    """What dpkg --verify compares the files with."""
    names = [str(path.relative_to(tree)) for path in files(tree / "usr")]
    said = subprocess.run(["md5sum", *names], cwd=tree, check=True, capture_output=True, text=True)
    return said.stdout


if __name__ == "__main__":
    main()
