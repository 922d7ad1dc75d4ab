"""The collector's household is opened by a child process: the key comes back, and so do the errors."""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

import pytest

from persienne.base import landlock
from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.cli.collect_options import CollectOptions
from persienne.cli.unsealing import Opener
from persienne.household.access import folder_swap
from persienne.household.access.last_seen import LastSeen
from persienne.household.household import Household
from support.collectors import collect_command, collect_environment, wait_for
from support.households import PASSPHRASE, CheapPassphrase, environment, make_cheap
from support.programs import started
from support.stored import code_of

pytestmark = pytest.mark.slow  # each test runs the program

KILLED = (
    "What opens the household ended before it was done (status {}): the computer may have lacked memory."
    " With --wait it is tried again; else start again.\n"
)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A household whose passphrase a file says."""
    (tmp_path / "said").write_text(f"{PASSPHRASE}\n")
    monkeypatch.setenv("PERSIENNE_PASSPHRASE_FILE", str(tmp_path / "said"))
    return make_cheap(tmp_path / "household", Slat.HALF)


def renew(home: Path) -> None:
    """Another program gives the household another key."""
    with closing(Household.open(home, CheapPassphrase())) as household:
        household.erasures.renew()


def test_the_child_gives_the_key_back(home: Path) -> None:
    with closing(Opener(home, "en")()) as household, closing(Household.open(home, CheapPassphrase())) as same:
        assert household.file.key.current == same.file.key.current


def test_a_key_that_was_renewed_is_asked_for_again_without_asking_the_person(home: Path, tmp_path: Path) -> None:
    opener = Opener(home, "en")
    with closing(opener()) as household:
        before = household.file.key.current
    (tmp_path / "said").unlink()
    opener().close()
    renew(home)
    with closing(opener()) as household:
        assert household.file.key.current != before


def test_a_restore_that_was_cut_short_is_ended_before_anything_is_written(home: Path, tmp_path: Path) -> None:
    opener = Opener(home, "en")
    opener().close()
    other = make_cheap(tmp_path / "other", Slat.OPEN)
    fresh = folder_swap.begin(home)
    for name in ("household.db", "household.keys"):
        (other / name).rename(fresh / name)
    fresh.rename(home / folder_swap.RESTORED)  # killed here: the restored household is the household
    with closing(opener()) as household:
        assert household.slats.of_new_meters is Slat.OPEN


def test_what_does_not_open_is_said_with_its_facts(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "said").write_text("another one\n")
    with pytest.raises(UserError) as wrong:
        Opener(home, "en")()
    assert (wrong.value.code, wrong.value.facts) == ("passphrase_wrong", {})
    monkeypatch.setenv("PERSIENNE_PASSPHRASE_FILE", str(tmp_path / "none"))
    with pytest.raises(UserError) as missing:
        Opener(home, "en")()
    assert (missing.value.code, missing.value.facts) == ("passphrase_file", {"file": "none"})


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("INT", ""),
        ("TERM", KILLED.format(-15)),
        ("KILL", KILLED.format(-9)),
    ],
)
def test_what_ends_the_opening_is_no_bug(home: Path, tmp_path: Path, how: str, said: str) -> None:
    os.mkfifo(tmp_path / "asked")  # the child waits for the passphrase, as for a person
    with (
        started(
            collect_command(home, "--port", "/dev/ttyUSB77"),
            stderr=subprocess.PIPE,
            env=collect_environment(home) | {"PERSIENNE_PASSPHRASE_FILE": str(tmp_path / "asked")},
        ) as collector,
        (tmp_path / "asked").open("w"),  # it has come to the question
    ):
        children = Path(f"/proc/{collector.pid}/task/{collector.pid}/children").read_text()
        os.kill(int(children), getattr(signal, f"SIG{how}"))
        _, told = collector.communicate()
    assert (collector.returncode, told) == (1, f"Stopped. To see what is stored: persienne series\n{said}")


@pytest.mark.parametrize("how", ["KILL", "TERM"])
def test_a_service_whose_opening_is_ended_says_so_and_tries_again(home: Path, tmp_path: Path, how: str) -> None:
    """As a computer that lacks memory does, at the moment when everybody logs in."""
    os.mkfifo(tmp_path / "asked")
    with (
        (tmp_path / "log").open("w") as log,
        started(
            collect_command(home, "--port", "/dev/ttyUSB77", "--wait"),
            stderr=log,
            env=collect_environment(home) | {"PERSIENNE_PASSPHRASE_FILE": str(tmp_path / "asked")},
        ) as collector,
    ):
        with (tmp_path / "asked").open("w"):  # it has come to the question
            children = Path(f"/proc/{collector.pid}/task/{collector.pid}/children").read_text()
            os.kill(int(children), getattr(signal, f"SIG{how}"))
            wait_for(lambda: "ended before it was done" in (tmp_path / "log").read_text())
        with (tmp_path / "asked").open("w") as asked:  # the next child asks again
            asked.write(f"{PASSPHRASE}\n")
        assert collector.poll() is None


@pytest.mark.quick
def test_a_system_that_starts_no_more_programs_is_no_bug(home: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    free = os.dup(0)
    os.close(free)
    opener = Opener(home, "en")
    resource.setrlimit(resource.RLIMIT_NOFILE, (free, before[1]))
    try:
        code = code_of(opener)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
    assert code == "opening_ended"


@pytest.mark.quick
def test_who_may_write_to_one_folder_alone_says_that_another_one_took_its_place(home: Path, tmp_path: Path) -> None:
    opener = Opener(home, "en", confined=True)
    opener().close()
    home.rename(tmp_path / "former")
    assert code_of(opener) == "folder_changed"
    shutil.copytree(tmp_path / "former", home)
    assert code_of(opener) == "folder_anew"
    Opener(home, "en", confined=True)().close()


@pytest.mark.skipif(landlock.version() == 0, reason="this kernel has no Landlock, or it is switched off")
def test_the_process_that_collects_writes_to_the_household_and_to_nothing_beside_it(home: Path, tmp_path: Path) -> None:
    script = """if True:
        import atexit, pathlib, subprocess, sys
        beside, home = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
        def attempt():
            for place in (beside, home, pathlib.Path.home()):
                try:
                    (place / "new").write_bytes(b"x")
                    print("written")
                except PermissionError:
                    print("refused")
            command = [sys.executable, "-c", script.format(str(beside))]
            print(subprocess.run(command, capture_output=True, text=True).stdout)
        script = "try: open({!r} + '/new', 'w')\\nexcept PermissionError: print('refused')"
        atexit.register(attempt)
        from persienne.cli.collector_process import FLAG
        sys.argv[1:3] = [FLAG]
        from persienne.__main__ import main
        main()
    """
    options = CollectOptions(str(home), "fr", "/dev/ttyUSB77", seconds=0.1, sentences={"stopped": "Arrêté."})
    command = [sys.executable, "-c", script, str(tmp_path), str(home), json.dumps(asdict(options))]
    env = {**environment(tmp_path), "PERSIENNE_PASSPHRASE_FILE": str(tmp_path / "said")}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.split()) == (0, ["refused", "written", "refused", "refused"]), done.stderr
    seen = LastSeen(tmp_path / ".local" / "state" / "persienne" / "last-seen.json")
    assert seen.at(home) is not None, "the child that opens the household remembers it"


def test_the_process_that_collects_loads_nothing_that_only_opens(home: Path, tmp_path: Path) -> None:
    script = """if True:
        import atexit, sys
        told = ("cryptography", "keyring", "sqlite_utils", "numpy", "PySide6", "argparse", "_ssl", "PIL")
        atexit.register(lambda: print(*[name for name in told if name in sys.modules], "and nothing else"))
        from persienne.cli.collector_process import FLAG
        sys.argv[1:1] = [FLAG]
        from persienne.__main__ import main
        main()
    """
    options = CollectOptions(str(home), "fr", "/dev/ttyUSB77", seconds=0.1, sentences={"stopped": "Arrêté."})
    command = [sys.executable, "-c", script, json.dumps(asdict(options))]
    done = subprocess.run(
        command,
        env={**environment(tmp_path), "PERSIENNE_PASSPHRASE_FILE": str(tmp_path / "said")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "and nothing else\n"), done.stderr
    assert "ttyUSB77" in done.stderr
