"""The fence, raised in processes of the tests' own: what is refused behind it, what is not, and what is said of it."""

from __future__ import annotations

import json
import platform
import struct
import subprocess
import sys
from functools import cache, partial
from typing import Any

import pytest

from persienne.base.fence import _CALLS, Barrier, _listed, _steps, barrier, limits, listed

ON_LINUX = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in ("x86_64", "aarch64"),
    reason="only Linux on x86_64 and aarch64 has a filter",
)

# Every way to a socket that a process has. What becomes of each is said by name: an error's name, "made", or a text.
TRIED = """if True:
    import asyncio, ctypes, errno, json, os, platform, socket, subprocess, sys, threading
    from persienne.base.fence import barrier, raise_fence, statuses
    libc = ctypes.CDLL(None, use_errno=True)
    became = {}
    def named(number):
        return errno.errorcode.get(number, "made")
    def call(name, *arguments):
        ctypes.set_errno(0)
        made = libc.syscall(*map(ctypes.c_long, arguments))
        became[name] = named(ctypes.get_errno())
    def attempt(name, act):
        try:
            act()
        except OSError as error:
            became[name] = named(error.errno)
        else:
            became[name] = "made"
    number = {"x86_64": (41, 53, 16, 56), "aarch64": (198, 199, 29, 220)}[platform.machine()]
    before = barrier()
    waits, ends = threading.Event(), threading.Event()
    early = threading.Thread(target=lambda: (waits.wait(), attempt("thread that was there", socket.socket)))
    early.start()
    raise_fence()
    raise_fence()  # again, which changes nothing
    waits.set()
    early.join()
    for family in ("INET", "INET6", "NETLINK", "PACKET"):
        attempt(family, lambda: socket.socket(getattr(socket, f"AF_{family}"), socket.SOCK_DGRAM))
    attempt("asyncio", lambda: asyncio.run(asyncio.open_connection("127.0.0.1", 9)))
    attempt("name", lambda: socket.getaddrinfo("127.0.0.1", 9) and socket.create_connection(("127.0.0.1", 9)))
    call("from C", number[0], 2, 1, 0)
    call("family that is none", number[0], 4711, 1, 0)
    call("high half set", number[0], (1 << 32) | 2, 1, 0)
    call("pair", number[1], 2, 1, 0, 0)
    call("TIPC pair", number[1], 30, 1, 0, 0)
    call("io_uring", 425, 1, 0)
    call("descriptor of another process", 438, -1, 0, 0)
    call("typing into a terminal", number[2], -1, 0x5412, 0)
    call("own accounts", number[3], 0x10000200, 0, 0, 0, 0)  # with CLONE_FS, which no kernel makes
    call("own networks", number[3], 0x40010000, 0, 0, 0, 0)  # CLONE_THREAD alone: the same
    call("clone3", 435, 0, 0)
    call("x32", 0x40000000 | number[0], 2, 1, 0)
    attempt("UNIX", lambda: socket.socket(socket.AF_UNIX).close())
    attempt("UNIX pair", lambda: [end.close() for end in socket.socketpair()])
    child = "import socket, subprocess, sys\\ntry: socket.socket()\\nexcept OSError as error: print(error.errno)"
    grandchild = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    for name, script in (("child", child), ("child of a child", grandchild)):
        said = subprocess.run([sys.executable, "-I", "-c", script], capture_output=True, text=True).stdout
        became[name] = named(int(said))
    seen = [(one.seccomp, one.no_new_privs) for one in statuses()]
    print(json.dumps({"before": before, "holds": barrier(), "statuses": seen, "became": became}))
"""

# The gate of 32 bits, from which the kernel hears the numbers of another architecture: getpid, in machine code.
FOREIGN = """if True:
    import ctypes, mmap
    from persienne.base.fence import raise_fence
    code = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    code.write(b"\\xb8\\x14\\x00\\x00\\x00\\xcd\\x80\\xc3")  # mov eax, 20; int 0x80; ret
    getpid = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(code)))
    getpid()
    print("heard", flush=True)
    raise_fence()
    getpid()
"""

# A computer for which no filter is written, as far as its system says.
ELSEWHERE = """if True:
    import json, os, socket, types
    from persienne.base import fence
    os.uname = lambda: types.SimpleNamespace(machine="riscv64")
    before = fence.barrier()
    fence.raise_fence()
    fence.raise_fence()
    refused = []
    for act in (
        lambda: socket.socket(),
        lambda: socket.socket(socket.AF_INET6),
        lambda: socket.getaddrinfo("localhost", 80),
        lambda: socket.gethostbyname("localhost"),
        lambda: socket.create_connection(("127.0.0.1", 9)),
    ):
        try:
            act()
        except PermissionError as error:
            refused.append(str(error))
    [end.close() for end in socket.socketpair()]
    print(json.dumps([before, fence.barrier(), refused]))
"""


def verdict(
    machine: str, *, arch: int, number: int, argument: int, second: int = 0, third: int = 0, by_list: str = ""
) -> str:
    """What the filter of a machine says of a call: an interpreter of its instructions, which any computer can run."""
    seen = struct.pack("<iIQ6Q", number, arch, 0, argument, second, third, 0, 0, 0)
    calls, parses = _CALLS[machine], by_list == "parses"
    limited = limits(machine, 4711) if parses else ()
    filtering = _listed(calls, listed(machine, parses=parses), limited) if by_list else _steps(calls)
    steps = [struct.unpack("=HBBI", step) for step in filtering]
    at = loaded = 0
    while True:
        code, then, otherwise, value = steps[at]
        at += 1
        match code:
            case 0x20:
                (loaded,) = struct.unpack_from("<I", seen, value)
            case 0x15:
                at += then if loaded == value else otherwise
            case 0x35:
                at += then if loaded >= value else otherwise
            case 0x45:
                at += then if loaded & value else otherwise
            case 0x54:
                loaded &= value
            case 0x06:
                ends = {0x7FFF0000: "allowed", 0x00050001: "EPERM", 0x00050026: "ENOSYS", 0x80000000: "killed"}
                return ends[value]


MACHINES = {
    "x86_64": {"arch": 0xC000003E, "socket": 41, "socketpair": 53, "unshare": 272, "clone": 56, "ioctl": 16},
    "aarch64": {"arch": 0xC00000B7, "socket": 198, "socketpair": 199, "unshare": 97, "clone": 220, "ioctl": 29},
}
REFUSED = {
    # ptrace, process_vm_readv, process_vm_writev, kcmp, add_key, request_key, keyctl, perf_event_open, userfaultfd
    "x86_64": {101, 310, 311, 312, 248, 249, 250, 298, 323},
    "aarch64": {117, 270, 271, 272, 217, 218, 219, 241, 282},
}


@pytest.mark.parametrize("machine", MACHINES)
def test_the_filter_of_each_machine_lets_through_what_it_should_and_nothing_else(machine: str) -> None:
    calls = MACHINES[machine]
    arch = calls["arch"]
    for name in ("socket", "socketpair"):
        ends = {family: verdict(machine, arch=arch, number=calls[name], argument=family) for family in range(50)}
        assert {family for family, end in ends.items() if end == "allowed"} == {1}
        assert set(ends.values()) == {"allowed", "EPERM"}
        assert verdict(machine, arch=arch, number=calls[name], argument=(7 << 32) | 2) == "EPERM"
    others = {number: verdict(machine, arch=arch, number=number, argument=2) for number in range(600)}
    refused = {number for number, end in others.items() if end != "allowed"}
    everywhere = {425, 435, 438}  # io_uring_setup, clone3, pidfd_getfd
    assert refused == {calls["socket"], calls["socketpair"], *everywhere, *REFUSED[machine]}
    for name in ("unshare", "clone"):
        spaces = {
            flags: verdict(machine, arch=arch, number=calls[name], argument=flags)
            for flags in (0x20000, 0x200, 0x10000000, 0x40000000)  # mounts, open files; accounts, networks
        }
        assert [*spaces.values()] == ["allowed", "allowed", "EPERM", "EPERM"]
    requests = {
        request: verdict(machine, arch=arch, number=calls["ioctl"], argument=0, second=request)
        for request in (0x5401, 0x5412, 0x541C, (1 << 32) | 0x5412)  # TCGETS; TIOCSTI, TIOCLINUX
    }
    assert [*requests.values()] == ["allowed", "EPERM", "EPERM", "EPERM"]
    for foreign in (0x40000003, 0x40000028, 0xC00000B7 ^ 0xC000003E ^ arch):  # i386, ARM of 32 bits, the other machine
        assert verdict(machine, arch=foreign, number=20, argument=0) == "killed"


@pytest.mark.parametrize("machine", MACHINES)
def test_a_list_of_calls_allows_them_and_no_other(machine: str) -> None:
    arch = MACHINES[machine]["arch"]
    ends = {number: verdict(machine, arch=arch, number=number, argument=0, by_list="collects") for number in range(600)}
    allowed = {number for number, end in ends.items() if end == "allowed"}
    assert allowed == {number for first, last in listed(machine) for number in range(first, last + 1)}
    assert not allowed & {*REFUSED[machine], 425, 438, MACHINES[machine]["unshare"]}
    assert {ends[number] for number in (457, 500)} == {"ENOSYS"}  # a library takes an older call instead
    assert verdict(machine, arch=arch ^ 1, number=0, argument=0, by_list="collects") == "killed"


# clone, prlimit64, tgkill, fcntl, ioctl, prctl, openat
LIMITED = {"x86_64": (56, 302, 234, 72, 16, 157, 257), "aarch64": (220, 261, 131, 25, 29, 167, 56)}


@pytest.mark.parametrize("machine", MACHINES)
def test_what_parses_makes_few_calls_and_those_within_their_limits(machine: str) -> None:
    say = partial(verdict, machine, arch=MACHINES[machine]["arch"], by_list="parses")
    clone, prlimit, tgkill, fcntl, ioctl, prctl, openat = LIMITED[machine]
    assert [say(number=clone, argument=flags) for flags in (0x3D0F00, 17, 0x4111)] == ["allowed", "EPERM", "EPERM"]
    assert [say(number=prlimit, argument=process) for process in (0, 1)] == ["allowed", "EPERM"]
    assert [say(number=tgkill, argument=process) for process in (4711, 1)] == ["allowed", "EPERM"]
    commands = {command for command in range(2000) if say(number=fcntl, argument=0, second=command) == "allowed"}
    assert commands == {0, 1, 2, 3, 4, 1030}
    assert [say(number=ioctl, argument=0, second=asked) for asked in (0x5401, 0x5452)] == ["allowed", "EPERM"]
    assert [say(number=prctl, argument=option) for option in (3, 4, 15)] == ["allowed", "EPERM", "allowed"]
    opened = [say(number=openat, argument=0, second=9, third=flags) for flags in (0x80001, 0x241, 0x200)]
    assert opened == ["allowed", "EPERM", "EPERM"]
    ends = [say(number=number, argument=0) for number in range(600)]
    assert sum(end == "allowed" for end in ends) < 110
    assert set(ends[335:]) == {"ENOSYS"}
    assert {ends[number] for number in REFUSED[machine]} == {"EPERM"}


def test_the_filter_refuses_every_call_of_x32() -> None:
    for number in (0, 41, 0x1FFFFFF):
        assert verdict("x86_64", arch=0xC000003E, number=0x40000000 | number, argument=1) == "EPERM"


def run(script: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)


@cache
def behind() -> dict[str, Any]:
    """What became of each attempt; a system in which no filter may be set has none to be tried."""
    done = run(TRIED)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.slow
@ON_LINUX
def test_before_it_is_raised_nothing_is_said_to_hold() -> None:
    assert behind()["before"] == Barrier.NONE
    assert barrier() is Barrier.NONE  # and this process has none


@ON_LINUX
def test_the_kernel_says_of_every_thread_that_the_fence_holds() -> None:
    assert behind()["holds"] == Barrier.KERNEL
    assert behind()["statuses"] == [[2, 1]]


@ON_LINUX
@pytest.mark.for_each(
    "way",
    [
        "INET",
        "INET6",
        "NETLINK",
        "PACKET",
        "asyncio",
        "name",
        "from C",
        "family that is none",
        "high half set",
        "pair",
        "TIPC pair",
        "io_uring",
        "descriptor of another process",
        "typing into a terminal",
        "own accounts",
        "own networks",
        "thread that was there",
        "child",
        "child of a child",
    ],
)
def test_no_way_leads_to_a_socket_of_another_family(way: str) -> None:
    assert behind()["became"][way] == "EPERM"


@ON_LINUX
def test_of_a_call_that_no_filter_can_look_into_the_kernel_has_not_heard() -> None:
    assert behind()["became"]["clone3"] == "ENOSYS"  # libraries take clone instead


@ON_LINUX
def test_the_calls_of_x32_are_refused() -> None:
    assert behind()["became"]["x32"] == ("EPERM" if platform.machine() == "x86_64" else "ENOSYS")


@ON_LINUX
def test_sockets_of_this_computer_are_made() -> None:
    assert behind()["became"]["UNIX"] == behind()["became"]["UNIX pair"] == "made"


@pytest.mark.skipif(sys.platform != "linux" or platform.machine() != "x86_64", reason="it is x86 machine code")
def test_a_call_in_the_manner_of_another_architecture_ends_the_process() -> None:
    done = run(FOREIGN)
    if "heard" not in done.stdout:
        pytest.skip("this kernel hears no call of 32 bits")
    assert done.returncode == -31  # SIGSYS


def test_where_the_kernel_keeps_no_barrier_python_refuses_its_own_code_and_says_no_more() -> None:
    done = run(ELSEWHERE)
    assert done.returncode == 0, done.stderr
    before, holds, refused = json.loads(done.stdout)
    assert (before, holds) == (Barrier.NONE, Barrier.PYTHON)
    assert len(refused) == 5
    assert all("Persienne" in one for one in refused)
