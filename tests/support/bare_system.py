"""A system that holds nothing but a minimal Debian and our package, and the programs that are run inside it.

It is made by debootstrap, in a folder, and a program sees that folder as its whole disk: no Python, no checkout. What a
program writes there is gone when it ends, but for the home of the one account that is not the administrator's.
"""

from __future__ import annotations

import atexit
import fcntl
import os
import shutil
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pytest

DIST = Path(__file__).parents[2] / "dist"

ACCOUNT = "camille"
ACCOUNT_ID = 1000
HOME = f"/home/{ACCOUNT}"

_ENTER = f"""
set -e
umask 022
mount -t tmpfs tmpfs "$SCRATCH"
mkdir "$SCRATCH/upper" "$SCRATCH/work" "$SCRATCH/root"
mount -t overlay overlay -o "lowerdir=$BASE,upperdir=$SCRATCH/upper,workdir=$SCRATCH/work" "$SCRATCH/root"
mount --rbind /dev "$SCRATCH/root/dev"
mount -t proc proc "$SCRATCH/root/proc"
mount --bind "$ITS_HOME" "$SCRATCH/root{HOME}"
if [ -d /tmp/.X11-unix ]; then
    mkdir -p "$SCRATCH/root/tmp/.X11-unix"
    mount --bind /tmp/.X11-unix "$SCRATCH/root/tmp/.X11-unix"
fi
for folder in $SHARED; do
    mkdir -p "$SCRATCH/root$folder"
    mount --bind "$folder" "$SCRATCH/root$folder"
done
exec chroot --userspec="$WHO" "$SCRATCH/root" env -i -C "$THERE" "$@"
"""
"""Everything is mounted in a namespace of its own, and goes with the program.

The umask is that of a usual system: whoever has opened a household in this process has made it closer, and the account
could not even enter its own disk.
"""


@dataclass(frozen=True, slots=True)
class BareSystem:
    """The system in ``base``; ``home`` is the home of its account, as seen from outside."""

    base: Path
    home: Path
    scratch: Path

    def command(
        self, *arguments: str, administrator: bool = False, shared: Sequence[Path] = (), **environment: str
    ) -> list[str]:
        """How a program is run inside; folders that are ``shared`` lie at the same place inside and outside."""
        who, there = ("0:0", "/root") if administrator else (f"{ACCOUNT_ID}:{ACCOUNT_ID}", HOME)
        said = {
            "HOME": there,
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "LANG": "C.UTF-8",
            "PERSIENNE_PASSPHRASE_FILE": f"{HOME}/passphrase",
            **environment,
        }
        outside: dict[str, object] = {
            "BASE": self.base,
            "SCRATCH": self.scratch,
            "ITS_HOME": self.home,
            "WHO": who,
            "THERE": there,
        }
        outside["SHARED"] = " ".join(map(str, shared))
        entering = [f"{name}={value}" for name, value in outside.items()]
        inside = [f"{name}={value}" for name, value in said.items()]
        return [
            *("env", *entering, "unshare", "--mount", "--propagation", "private"),
            *("sh", "-c", _ENTER, "enter", *inside, *arguments),
        ]

    def run(
        self, *arguments: str, before: Sequence[str] = (), administrator: bool = False, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a program inside to its end; ``before`` stands in front of it, outside (a tracer)."""
        command = [*before, *self.command(*arguments, administrator=administrator, **environment)]
        return subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)

    def give(self, name: str, content: bytes) -> str:
        """Put a file into the account's home, and say where a program inside finds it."""
        path = self.home / name
        path.write_bytes(content)
        os.chown(path, ACCOUNT_ID, ACCOUNT_ID)
        return f"{HOME}/{name}"


def packages() -> list[Path]:
    """The packages that were made here, the last one last."""
    return sorted(DIST.glob("*.deb"))


class NoBareSystemError(Exception):
    """Why no such system can be made here, or nothing be run in it."""


def bare_system(factory: pytest.TempPathFactory, own: Path) -> BareSystem:
    """A bare system with the package of ``dist/``, which is made once in a run; ``own`` is the folder of one test.

    Raises NoBareSystemError.
    """
    if not packages():
        raise NoBareSystemError("no package was made: make package")
    if os.geteuid() != 0 or shutil.which("debootstrap") is None:
        raise NoBareSystemError("a bare system is made by the administrator, with debootstrap")
    shared = factory.getbasetemp()
    if shared.name.startswith("popen-"):  # a worker's; that of the run is above
        shared = shared.parent
    base = _shared_base(shared, packages()[-1])
    home, scratch = own / "home", own / "scratch"
    for folder in (home, scratch):
        folder.mkdir()
    os.chown(home, ACCOUNT_ID, ACCOUNT_ID)
    system = BareSystem(base, home, scratch)
    able = system.run("true", administrator=True)
    if able.returncode != 0:
        raise NoBareSystemError(f"no program can be run in a bare system here: {able.stderr}")
    tried = system.run("true")
    assert tried.returncode == 0, tried.stderr
    return system


def _shared_base(shared: Path, package: Path) -> Path:
    """The system that the processes of a run share; the last of them to end removes it."""
    base, begun = shared / "bare-system", shared / "bare-system-begun"
    with _users(shared) as users:
        if not base.is_dir():
            _make(begun, package)
            begun.rename(base)
        if os.getpid() not in users:
            users.append(os.getpid())
            atexit.register(_leave, shared)
    return base


def _leave(shared: Path) -> None:
    if not shared.is_dir():  # pytest has removed it, and all that was in it
        return
    with _users(shared) as users:
        users.remove(os.getpid())
        if not users:
            shutil.rmtree(shared / "bare-system")


@contextmanager
def _users(shared: Path) -> Iterator[list[int]]:
    """The processes that use what is shared, while no other looks; what is done to the list is kept."""
    with (shared / "bare-system.users").open("a+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.seek(0)
        users = [int(line) for line in file]
        yield users
        file.truncate(0)
        file.writelines(f"{user}\n" for user in users)


def _make(base: Path, package: Path) -> None:
    shutil.rmtree(base, ignore_errors=True)
    _do("debootstrap", "--variant=minbase", _release(), str(base), _mirror())
    shutil.copy(package, base / "tmp/persienne.deb")
    script = (
        "apt-get update -qq && apt-get install -y -qq --no-install-recommends /tmp/persienne.deb"
        f" && rm /tmp/persienne.deb && apt-get clean && useradd --uid {ACCOUNT_ID} --create-home {ACCOUNT}"
    )
    _do("chroot", str(base), "sh", "-c", script)


def _do(*command: str) -> None:
    quiet = os.environ | {"LC_ALL": "C", "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=quiet, umask=0o022)
    if done.returncode != 0:
        raise NoBareSystemError(f"{command[0]}: {done.stdout[-300:]} {done.stderr[-300:]}")


def _release() -> str:
    told = Path("/etc/os-release").read_text(encoding="utf-8")
    return next(line.split("=", 1)[1].strip('"') for line in told.splitlines() if line.startswith("VERSION_CODENAME"))


def _mirror() -> str:
    """Where this machine gets its own packages from: the first that apt names."""
    asked = ("apt-get", "indextargets", "--format", "$(REPO_URI)")
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split()[0]
