"""A systemd user manager of its own, where the machine lets root make one: no login and no booted systemd are needed.

``systemd --user`` runs where ``/run/systemd/system`` is there, as on a computer that was booted with systemd, and where
its cgroup is its own. Both are so in a mount namespace with an empty ``/run``. A PID namespace ends with all that was
started in it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from support.collectors import wait_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Run = Callable[..., subprocess.CompletedProcess[str]]

_MANAGER = "/usr/lib/systemd/systemd"
_GROUPS = ("/sys/fs/cgroup", "/sys/fs/cgroup/systemd", "/sys/fs/cgroup/unified")
_BEGIN = f"""set -e
for place in {" ".join(_GROUPS)}; do
    if [ -e "$place/cgroup.procs" ]; then mkdir "$place/$1"; echo $$ > "$place/$1/cgroup.procs"; fi
done
mount -t tmpfs tmpfs /run
mkdir -p /run/systemd/system
{_MANAGER} --user &
until [ -S "$XDG_RUNTIME_DIR/systemd/private" ]; do kill -0 $!; sleep 0.05; done
systemctl --user is-system-running --wait
exec sleep infinity
"""


@contextmanager
def user_manager(place: Path, environment: Mapping[str, str]) -> Iterator[Run]:
    """Run commands beside a manager whose folders are in ``place``; skips, saying why, where there can be none."""
    missing = [name for name in (_MANAGER, "unshare", "nsenter", "systemctl") if shutil.which(name) is None]
    if missing or os.geteuid() != 0:
        pytest.skip(f"a user manager needs root and {', '.join(missing) or 'nothing else'}")
    (place / "session").mkdir(mode=0o700)
    group = f"persienne-test-{os.getpid()}"
    env = {**environment, "XDG_RUNTIME_DIR": str(place / "session"), "XDG_CONFIG_HOME": str(place / "config")}
    apart = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"]
    with (
        (place / "errors").open("w+") as errors,
        subprocess.Popen(
            [*apart, "bash", "-c", _BEGIN, "begin", group], env=env, stdout=subprocess.PIPE, stderr=errors, text=True
        ) as manager,
    ):
        try:
            assert manager.stdout is not None
            if manager.stdout.readline().strip() != "running":
                errors.seek(0)
                pytest.skip(f"no user manager begins here: {errors.read().strip()[-300:]}")
            first = Path(f"/proc/{manager.pid}/task/{manager.pid}/children").read_text().strip()

            def run(*command: str) -> subprocess.CompletedProcess[str]:
                inside = ["nsenter", "--target", first, "--mount", "--pid", *command]
                return subprocess.run(inside, env=env, capture_output=True, text=True, check=False)

            yield run
        finally:
            manager.kill()
            manager.wait()
            wait_for(lambda: _without(group))


def _without(group: str) -> bool:
    """Whether the cgroups are gone; they stay until the last process in them has ended."""
    for place in _GROUPS:
        for folder, _, _ in os.walk(Path(place) / group, topdown=False):
            with suppress(OSError):
                Path(folder).rmdir()
    return not any((Path(place) / group).exists() for place in _GROUPS)
