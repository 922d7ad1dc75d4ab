"""What every test stands on: the samples folder, an offscreen Qt, logs that fail a test, and empty households."""

from __future__ import annotations

import gc
import logging
import os
import signal
import threading
from contextlib import contextmanager, suppress
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from coverage import Coverage
from hypothesis import HealthCheck, settings
from keyring.backends import SecretService

from persienne.base.slats import Slat
from support.chance import CASES, SEED
from support.each_case import pytest_generate_tests, pytest_pyfunc_call  # noqa: F401 - hooks
from support.keyrings import SessionKeyring
from support.order import longest_first
from support.told import TESTS, differences, sections, told, transcript_of, write
from support.turns import TURNS, of_turn

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from persienne.household.household import Household

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Every run tries the same made cases, without a time limit: a landing does not hang on the examples of the day.
# `make harness` looks for new ones. The Makefile names the profile.
for name, most in CASES.items():
    settings.register_profile(
        name,
        max_examples=most,
        derandomize=name != "explore",
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
settings.load_profile("quick")

PASSED = pytest.StashKey[bool]()
MEASURED = (
    *("base", "words", "documents", "importers", "exporters", "meters", "insight", "consents", "letters", "telling"),
    *("household/correspondence", "household/register", "cli"),
)
"""The folders of the tests of the pure packages (tool.coverage.run in pyproject.toml), and of those that reach them."""
HARNESS_SECONDS = 1500
"""After which a harness counts as hanging; the others have the time-out of pyproject.toml."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--samples",
        type=Path,
        default=Path(__file__).parents[1].parent / "shared" / "samples",
        help="folder of real exports, said with an equals sign: --samples=DIR (never part of the project)",
    )
    parser.addoption("--write-transcripts", action="store_true", help="write the golden transcripts, compare nothing")
    parser.addoption(
        "--turn",
        type=int,
        choices=range(TURNS),
        help="run the tenth of the tests marked `turning` that has this turn (a commit's is its place modulo ten)",
    )


def pytest_report_header() -> str | None:
    """The seed of the harnesses, where this run has one of its own."""
    seed = os.environ.get(SEED)
    return None if seed is None else f"{SEED}={seed}"


def pytest_collection(session: pytest.Session) -> None:
    """Each worker imports its share of the files first, and then finds the assertions of the others rewritten."""
    gc.disable()  # next to nothing that is collected here is garbage
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    if workers == 1:
        return
    files = sorted(file for place in session.config.args for file in Path(place).rglob("test_*.py"))
    for file in files[int(os.environ["PYTEST_XDIST_WORKER"].removeprefix("gw")) :: workers]:
        with suppress(Exception, pytest.skip.Exception):  # collecting says why a file cannot be imported
            import_module(".".join(file.absolute().relative_to(session.config.rootpath).with_suffix("").parts))


def pytest_itemcollected(item: pytest.Item) -> None:
    """What takes turns is slow; coverage, which slows down, is measured where the pure packages are tried."""
    if item.get_closest_marker("turning") is not None:
        item.add_marker("slow")
    everywhere = item.config.getoption("cov_context", None) is not None  # which test reaches what is asked of all
    if not everywhere and not any(item.path.is_relative_to(TESTS / folder) for folder in MEASURED):
        item.add_marker("unmeasured")


@contextmanager
def _measured(item: pytest.Item) -> Iterator[None]:
    """Coverage of the measured alone, from setup to teardown, and of no thread but this one.

    CPython 3.11 refuses a thread its trace function while another thread is being given its own, and the thread ends
    before it began: a child then waits for what that thread had to feed it.
    """
    coverage = Coverage.current()
    paused = coverage is not None and item.get_closest_marker("unmeasured") is not None
    if coverage is not None and paused:
        coverage.stop()
    threading.settrace(None)  # type: ignore[arg-type] - as coverage itself does
    yield
    if coverage is not None and paused:
        coverage.start()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Give the harnesses the time that they need, and begin with the longest of what was not left out."""
    if (turn := config.getoption("--turn")) is not None:
        items[:], others = of_turn(items, turn)
        config.hook.pytest_deselected(items=others)
    for item in items:
        if item.get_closest_marker("slow") is not None and item.get_closest_marker("timeout") is None:
            item.add_marker(pytest.mark.timeout(HARNESS_SECONDS))
    items[:] = longest_first(items, int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1")))


def pytest_collection_finish() -> None:
    """What was collected lives as long as the run: the garbage collector need not look through it again and again."""
    gc.freeze()
    gc.enable()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Around a window garbage is collected as in the program: never while Qt deletes, and in the main thread alone.

    What a test asked Qt to delete later goes with the test: a dialog that stays would keep the mouse from the next one.
    """
    with _measured(item):
        if not item.nodeid.startswith("tests/ui/"):
            return (yield)
        return (yield from _around_a_window())


def _around_a_window() -> Generator[None, object, object]:
    from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415 - other tests need no Qt

    from persienne.ui.app import collect_what_is_due  # noqa: PLC0415 - the same

    gc.disable()
    try:
        return (yield)
    finally:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.enable()
        collect_what_is_due()


@pytest.fixture
def write_transcripts(request: pytest.FixtureRequest) -> bool:
    """Whether the golden transcripts are written, and not compared."""
    return bool(request.config.getoption("--write-transcripts"))


@pytest.fixture(scope="module")
def _transcript(request: pytest.FixtureRequest) -> Iterator[dict[str, list[str]]]:
    """The transcript of a file of tests; or, where transcripts are written, what the file is going to hold."""
    path = transcript_of(request.path)
    writes = request.config.getoption("--write-transcripts")
    found = {} if writes else sections(path)
    yield found
    if writes and found:
        write(path, found)


@pytest.fixture(autouse=True)
def _what_is_told_is_in_the_transcript(
    request: pytest.FixtureRequest, _transcript: dict[str, list[str]], write_transcripts: bool
) -> Iterator[None]:
    """What a test tells (`support.told`) is what the transcript of its file has, or is written there."""
    told()
    yield
    now, test = told(), request.node.name
    if write_transcripts and now:
        _transcript[test] = now
    before = _transcript.get(test, [])
    assert before == now or not request.node.stash.get(PASSED, False), differences(before, now)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember of each test whether it passed: what was skipped, or failed, has told no transcript."""
    report = yield
    if call.when == "call":
        item.stash[PASSED] = report.passed
    return report


@pytest.fixture(scope="session")
def samples(request: pytest.FixtureRequest) -> Path:
    """The folder of real exports, or a skip that says which folder was looked for."""
    folder: Path = request.config.getoption("--samples")
    if not folder.is_dir():
        pytest.skip(f"no real exports in {folder} (say --samples=DIR)")
    return folder


@pytest.fixture
def session_keyring(monkeypatch: pytest.MonkeyPatch) -> SessionKeyring:
    """The keyring of a desktop session, in the place of the machine's."""
    ring = SessionKeyring()
    monkeypatch.setattr(SecretService, "Keyring", ring)
    return ring


@pytest.fixture
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """A session without a keyring, whatever the machine has."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")


@pytest.fixture(scope="session", autouse=True)
def programs_ignore_no_signal() -> None:
    """A program that a test starts hears its signals, whatever this run was started to ignore (nohup, a shell's ``&``).

    What is ignored is inherited, and what is handled is not.
    """
    for name in ("SIGHUP", "SIGINT"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, lambda *_: None)


@pytest.fixture(scope="session")
def accounts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A new folder for each, which nobody has made yet: what a program remembers of households between its runs."""
    place = tmp_path_factory.mktemp("accounts")
    return (place / str(number) for number in count())


@pytest.fixture(autouse=True)
def nothing_was_seen_before(accounts: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """The copies of one made household are none of each other's past."""
    monkeypatch.setenv("XDG_STATE_HOME", str(next(accounts)))


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(
    fixturedef: pytest.FixtureDef[object], request: pytest.FixtureRequest
) -> Generator[None, object, object]:
    """What is made once for many tests is made before `nothing_was_seen_before`: it has an account of its own too."""
    if fixturedef.scope == "function" or fixturedef.argname in {"accounts", "tmp_path_factory"}:
        return (yield)
    folder = next(request.getfixturevalue("accounts"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(folder))
        return (yield)


@pytest.fixture(autouse=True)
def unexpected_logs_fail(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log that the test did not ask for fails it; a test that expects one clears ``caplog``."""
    yield
    loud = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not loud, [record.getMessage() for record in loud]


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[Household]:
    """An empty household whose slats are closed."""
    yield from _empty(tmp_path, Slat.CLOSED)


@pytest.fixture
def half(tmp_path: Path) -> Iterator[Household]:
    """The same, half open."""
    yield from _empty(tmp_path, Slat.HALF)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Household]:
    """The same, open."""
    yield from _empty(tmp_path, Slat.OPEN)


def _empty(tmp_path: Path, slat: Slat) -> Iterator[Household]:
    from support.households import throw_away  # noqa: PLC0415 - a test without a household loads none

    with throw_away(tmp_path / "household", slat) as household:
        yield household
