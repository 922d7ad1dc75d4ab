from __future__ import annotations

import platform
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

LIMITED = "from persienne.base.own_limits import allow_processor, limit_process\n"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has none of these limits")


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", LIMITED + code], capture_output=True, text=True, check=False)


def test_memory_beyond_the_limit_is_refused() -> None:
    code = "limit_process(memory=1 << 29, processor=60)\ntry: bytearray(1 << 30)\n"
    assert run(code + "except MemoryError: print('refused')").stdout == "refused\n"


def test_nothing_can_be_written_to_a_file() -> None:
    code = "import signal, tempfile\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
    code += "file = tempfile.TemporaryFile(buffering=0)\nlimit_process(memory=1 << 30, processor=60)\n"
    assert run(code + "try: file.write(b'x')\nexcept OSError: print('refused')").stdout == "refused\n"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a process say that it may not be read")
@pytest.mark.parametrize("hides", ["hide_memory()", "limit_process(memory=1 << 32, processor=60)"])
def test_memory_is_hidden_from_other_processes_and_from_cores(hides: str) -> None:
    code = f"import ctypes, resource\nfrom persienne.base.own_limits import hide_memory\n{hides}\n"
    code += "print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), resource.getrlimit(resource.RLIMIT_CORE))  # PR_GET_DUMPABLE"
    assert run(code).stdout == "0 (0, 0)\n"


ATTACKS = """
import ctypes, fcntl, os, resource, socket, sys, threading
other, there = int(sys.argv[1]), sys.argv[2]
libc = ctypes.CDLL(None, use_errno=True)
def system_v(make, end, *arguments):
    if (made := make(*arguments)) < 0:
        raise OSError(0, os.strerror(ctypes.get_errno()))
    end(made, 0, None), end(made, None, 0)  # a queue's IPC_RMID stands where a segment's does not
def attempt(name, act):
    try: act()
    except OSError as error: print(name, error.strerror, sep=": ")
    else: print(name, "done", sep=": ")
attempt("socket", socket.socket)
attempt("socket of this computer", lambda: socket.socket(socket.AF_UNIX))
attempt("pair", socket.socketpair)
attempt("leave the session", os.setsid)
attempt("fork", lambda: os.fork() or os._exit(0))
attempt("start", lambda: os.posix_spawn("/bin/true", ["true"], {}))
attempt("signal", lambda: os.kill(other, 0))
attempt("have the kernel signal", lambda: fcntl.fcntl(0, fcntl.F_SETOWN, other))
attempt("limit", lambda: resource.prlimit(other, resource.RLIMIT_CORE, (0, 0)))
attempt("priority", lambda: os.setpriority(os.PRIO_PROCESS, other, 19))
attempt("processors", lambda: os.sched_setaffinity(other, os.sched_getaffinity(0)))
attempt("rights", lambda: os.chmod(there, 0o600))
attempt("owner", lambda: os.chown(there, -1, -1))
attempt("stamps", lambda: os.utime(there))
attempt("attribute", lambda: os.setxattr(there, "user.left", b"x"))
attempt("shared memory", lambda: system_v(libc.shmget, libc.shmctl, 0, 4096, 0o1600))
attempt("queue", lambda: system_v(libc.msgget, libc.msgctl, 0, 0o1600))
thread = threading.Thread(target=print, args=["thread"])
thread.start(), thread.join()
"""

HAS_FILTER = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in ("x86_64", "aarch64"), reason="only these have a filter"
)


@HAS_FILTER
@pytest.mark.parametrize("limit", ["", "limit_process(memory=1 << 30, processor=60)"])
def test_no_call_is_made_that_is_about_others_or_outlives_the_process(tmp_path: Path, limit: str) -> None:
    (tmp_path / "there").touch()
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        told = [str(other.pid), str(tmp_path / "there")]
        command = [sys.executable, "-c", LIMITED + limit + ATTACKS, *told]
        done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.PIPE)
        other.communicate(b"\n")
    became = dict(line.split(": ") for line in done.stdout.splitlines() if line != "thread")
    became.pop("attribute") if not limit else None  # not every disk has any
    assert (len(became) >= 16, "thread" in done.stdout.splitlines()) == (True, True), done.stderr
    assert set(became.values()) == {"Operation not permitted" if limit else "done"}, became


@HAS_FILTER
def test_a_process_still_ends_itself_with_a_signal() -> None:
    assert run("import os\nlimit_process(memory=1 << 30, processor=60)\nos.abort()").returncode == -signal.SIGABRT


def test_processor_time_is_counted_from_each_permission() -> None:
    code = "import resource\nlimit_process(memory=1 << 30, processor=600)\nprint(allow_processor(30))\n"
    done = run(code + "print(resource.getrlimit(resource.RLIMIT_CPU), resource.getrlimit(resource.RLIMIT_CORE))")
    assert done.stdout.splitlines() == ["True", "(31, 600) (0, 0)"]


def test_more_processor_time_than_is_left_is_not_granted_in_part() -> None:
    code = "import resource\nlimit_process(memory=1 << 30, processor=60)\n"
    code += "print(allow_processor(30), allow_processor(59))\n"
    assert run(code + "print(resource.getrlimit(resource.RLIMIT_CPU))").stdout == "True False\n(31, 60)\n"


def test_without_a_limit_for_life_the_permission_is_the_only_one() -> None:
    done = run("import resource\nallow_processor(30)\nprint(resource.getrlimit(resource.RLIMIT_CPU))")
    assert done.stdout == "(31, -1)\n"


HEAP = """
import ctypes, threading
from persienne.base.own_limits import share_one_heap
share_one_heap()
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
found = []
threads = [threading.Thread(target=lambda: found.append(libc.malloc(2000))) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
line = next(line for line in open("/proc/self/maps") if "[heap]" in line)
first, last = (int(end, 16) for end in line.split()[0].split("-"))
print(all(first <= at < last for at in found))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="glibc")
def test_threads_take_memory_from_the_one_heap() -> None:
    done = subprocess.run([sys.executable, "-c", HEAP], capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"
