"""``decode`` and ``virtual-meter`` as a script meets them: arguments, standard output, exit codes."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
from contextlib import ExitStack
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from persienne.base.errors import UserError
from persienne.cli.commands import meter as commands_meter
from persienne.cli.commands.meter import instant, pace, summary_lines
from persienne.cli.ending import DONE, HOUSEHOLD, USAGE
from persienne.cli.main import main
from persienne.meters.tic.clock import parse_horodate
from persienne.meters.tic.decoder import Decoder
from persienne.words import Catalogue
from support.patience import PATIENCE
from support.programs import started
from support.tic_frames import frame, historique_lines, made_frames, parity, standard_lines
from support.virtual_meters import CONTRACTS, french

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

    from persienne.meters.tic.frames import Frame

MADE = b"".join(made_frames()[name] for name in ("standard_hphc", "standard_three_phase", "standard_degraded_clock"))


def run(*arguments: object) -> int:
    return main(["--lang", "en", *map(str, arguments)])


def decoded_json(path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """The frames and the summary that ``decode --json`` prints of ``path``."""
    assert run("decode", path, "--json") == DONE
    printed = capsys.readouterr()
    assert printed.err == ""
    *frames, last = [json.loads(line) for line in printed.out.splitlines()]
    assert last.keys() == {"summary"}
    return frames, last["summary"]


def written(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "recording.tic"
    path.write_bytes(data)
    return path


def spoken(path: Path) -> tuple[Frame, ...]:
    """The frames of a file that the virtual meter wrote, nothing of which may be refused."""
    decoder = Decoder()
    frames = decoder.feed(path.read_bytes(), 0)
    assert decoder.statistics.rejected == {}
    return frames


def decode(data: bytes) -> tuple[Frame, ...]:
    decoder = Decoder()
    return decoder.feed(data, 0) + decoder.flush(0)


def test_a_share_of_a_recording_has_a_comma_in_french() -> None:
    (first, *_) = summary_lines(Decoder().statistics, Catalogue("fr").translate, french=True)
    assert ",0" in first
    assert ".0" not in first


def test_decode_prints_one_object_a_frame_and_a_summary(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    frames, summary = decoded_json(written(tmp_path, MADE), capsys)
    assert [one["frame"] for one in frames] == [1, 2, 3]
    assert {one["mode"] for one in frames} == {"standard"}
    assert all(one["complete"] for one in frames)
    assert frames[0]["groups"]["DATE"] == {"data": "", "at": "2025-01-21T23:53:20+01:00"}
    assert frames[0]["groups"]["EASF01"] == {"data": "004000000", "at": None}
    assert (summary["frames"], summary["groups"]) == (3, sum(len(one["groups"]) for one in frames))
    assert (summary["rejected"], summary["reasons"], summary["quality"]) == (0, {}, 100.0)


@pytest.mark.parametrize("block", [1, 7, 1000])
def test_a_recording_says_the_same_however_small_the_blocks_are(
    block: int, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, MADE[:-300] + b"noise" + MADE)
    whole = decoded_json(path, capsys)
    monkeypatch.setattr(commands_meter, "BLOCK", block)
    assert decoded_json(path, capsys) == whole


def test_decode_says_a_frame_on_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    standard = frame(standard_lines(1_737_500_000, {1: 4_000_000, 2: 9_000_000}, power=1250))
    assert run("decode", written(tmp_path, standard + standard[1:-1])) == DONE
    assert capsys.readouterr().out.splitlines() == [
        "1: standard, 2025-01-21T23:53:20+01:00, HEURE CREUSE, 1250 VA, 13000000 Wh, 33 groups",
        "2: standard, 2025-01-21T23:53:20+01:00, HEURE CREUSE, 1250 VA, 13000000 Wh, 33 groups (incomplete)",
        "2 frames, 66 groups, rejected 0; reading quality 100.0 %",
    ]


def test_an_historique_total_is_the_sum_of_its_indexes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = historique_lines({"HCHC": 0, "HCHP": 2_000_000}, power=0)
    assert run("decode", written(tmp_path, frame(lines) + frame(lines[:3]))) == DONE
    first, second, _ = capsys.readouterr().out.splitlines()
    assert first == "1: historique, -, HP.., 0 VA, 2000000 Wh, 11 groups"
    assert second == "2: historique, -, -, - VA, - Wh, 3 groups"


def test_what_was_rejected_is_said_by_reason_and_a_wrong_setting_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("decode", written(tmp_path, parity(MADE.replace(b"004000000", b"004000001")))) == DONE
    *_, summary, reason, setting = capsys.readouterr().out.splitlines()
    assert summary.startswith("3 frames, ")
    assert reason == "\ta wrong checksum\t2"
    assert setting == "The bytes carry parity bits: the port read 8N1, and should read 7E1."


def test_a_file_that_is_no_tic_is_no_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    frames, summary = decoded_json(written(tmp_path, os.urandom(50_000)), capsys)
    assert (frames, summary["frames"]) == ([], summary["groups"])
    assert summary["rejected"] > 0
    frames, summary = decoded_json(written(tmp_path, b""), capsys)
    assert (frames, summary["frames"], summary["rejected"]) == ([], 0, 0)


def test_a_file_that_is_not_there_and_one_that_is_a_folder_are_one_clear_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("decode", tmp_path / "none.tic", "--json") == HOUSEHOLD
    assert run("decode", tmp_path, "--json") == HOUSEHOLD
    printed = capsys.readouterr()
    assert printed.out == ""
    assert [line.partition(":")[0].partition(" ")[0] for line in printed.err.splitlines()] == [
        "none.tic",
        tmp_path.name,
    ]


@pytest.mark.for_each("mode", ["standard", "historique"])
@pytest.mark.for_each("contract", CONTRACTS)
@pytest.mark.for_each("phases", [1, 3])
def test_a_meter_of_every_kind_writes_its_frames_into_a_file(
    mode: str, contract: str, phases: int, tmp_path: Path
) -> None:
    path = tmp_path / "meter.tic"
    kind = ("--mode", mode, "--contract", contract, "--phases", phases)
    assert run("virtual-meter", *kind, "--begin", "2025-01-22T18:00", "--frames", 20, "--out", path) == DONE
    frames = spoken(path)
    assert len(frames) == 20
    assert {one.mode for one in frames} == {mode}
    assert all(one.complete for one in frames)


@pytest.mark.slow
def test_the_beginning_and_the_seed_decide_every_byte(tmp_path: Path) -> None:
    said = []
    for name, seed in (("a", 3), ("b", 3), ("c", 4)):
        noisy = ("--noise", 0.01, "--seed", seed, "--begin", "2025-01-22T18:00", "--frames", 30)
        assert run("virtual-meter", *noisy, "--out", tmp_path / name) == DONE
        said.append((tmp_path / name).read_bytes())
    assert said[0] == said[1] != said[2]


def test_a_meter_begins_now_unless_told(tmp_path: Path) -> None:
    path = tmp_path / "meter.tic"
    assert run("virtual-meter", "--frames", 1, "--out", path) == DONE
    (first,) = spoken(path)
    assert first.data("DATE") == ""


def test_a_file_that_cannot_be_written_is_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("virtual-meter", "--frames", 1, "--out", tmp_path / "none" / "meter.tic") == HOUSEHOLD
    assert capsys.readouterr().err.startswith("meter.tic can’t be written.")


@pytest.mark.parametrize("text", ["tomorrow", "2025-02-30", "1970-01-01", "2099-01-01T00:00", ""])
def test_what_is_no_instant_is_refused(text: str) -> None:
    with pytest.raises(UserError) as refused:
        instant(text)
    assert refused.value.code == "bad_date"


def test_an_instant_is_french_unless_it_says_its_offset() -> None:
    assert instant("2025-07-01T12:00") == french("2025-07-01T12:00:00")
    assert instant("2025-07-01T10:00+00:00") == french("2025-07-01T12:00:00")
    assert instant("2025-01-22") == french("2025-01-22T00:00:00")


@pytest.mark.for_each(
    "wrong",
    [
        ("--noise", "2"),
        ("--noise", "nan"),
        ("--speed", "0"),
        ("--speed", "inf"),
        ("--frames", "-1"),
        ("--phases", "2"),
        ("--contract", "weekend"),
        ("--solar", "yes"),
        ("--then", "standard"),
        ("--then", "-5:standard"),
        ("--then", "600:sleep"),
        ("--then", "600:sleep=0"),
        ("--then", "600:standard=5"),
        ("--then", "600:clock=soon"),
        ("--pty", "--out", "f"),
    ],
)
def test_a_choice_that_there_is_not_is_a_matter_of_usage(
    wrong: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as refused:
        run("virtual-meter", *wrong)
    assert refused.value.code == USAGE
    assert "usage:" in capsys.readouterr().err


def test_what_becomes_of_a_meter_is_said_by_its_seconds(tmp_path: Path) -> None:
    path = tmp_path / "meter.tic"
    begin = ("--mode", "historique", "--begin", "2025-01-22T18:00", "--frames", 90, "--out", path)
    assert (
        run("virtual-meter", *begin, "--then", "30:standard", "--then", "50:clock=-300", "--then", "70:replaced") == 0
    )
    data = path.read_bytes()
    standard = data.index(b"\x02\nADSC")
    assert {one.mode for one in decode(data[:standard])} == {"historique"}
    frames = decode(data[standard:])
    assert [frames[0].data("ADSC"), frames[-1].data("ADSC")] == ["990061999998", "990061999997"]
    assert int(frames[-1].data("EAST") or 0) < 20
    stamps = [parse_horodate(group.horodate) for one in frames for group in one.groups if group.label == "DATE"]
    instants = [stamp.epoch() or 0 for stamp in stamps if stamp is not None]
    assert sum(after < before for before, after in pairwise(instants)) == 1


@pytest.mark.slow
def test_a_producer_s_meter_says_what_it_injects(tmp_path: Path) -> None:
    path = tmp_path / "meter.tic"
    begin = ("--begin", "2025-06-22T13:00", "--frames", 1, "--out", path)
    assert run("virtual-meter", "--solar", "sold", *begin) == DONE
    (sold,) = spoken(path)
    assert int(sold.data("SINSTI") or 0) > 500
    assert run("virtual-meter", "--solar", "given", *begin) == DONE
    (given,) = spoken(path)
    assert (given.data("EAIT"), given.data("SINSTI"), given.data("SINSTS")) == (None, None, "00000")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
@pytest.mark.parametrize(("speed", "warned"), [("60", True), ("1", False)])
def test_a_terminal_that_is_faster_than_its_reader_s_clock_says_what_it_can_t_do(
    speed: str, *, warned: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("virtual-meter", "--pty", "--speed", speed, "--frames", 0) == DONE
    assert ("with the computer’s clock" in capsys.readouterr().err) is warned


class Hours:
    """A clock that goes on only by what is waited, and by ``work`` at each look at it."""

    def __init__(self, work: float = 0.0) -> None:
        self.now, self.work = 100.0, work

    def monotonic(self) -> float:
        self.now += self.work
        return self.now

    def sleep(self, seconds: float, /) -> None:
        self.now += seconds


STREAM = ((1.0, b"a"), (2.0, b"b"), (4.5, b"c"))


@pytest.mark.parametrize(("speed", "when"), [(1.0, [101.0, 102.0, 104.5]), (2.0, [100.5, 101.0, 102.25])])
def test_each_piece_is_written_when_it_is_due(speed: float, when: list[float]) -> None:
    clock = Hours()
    said: list[tuple[float, bytes]] = []
    pace(STREAM, lambda piece: said.append((clock.now, piece)), speed, clock)
    assert said == list(zip(when, (b"a", b"b", b"c"), strict=True))


def test_without_a_speed_nothing_is_waited_for() -> None:
    clock = Hours()
    said: list[bytes] = []
    pace(STREAM, said.append, None, clock)
    assert (said, clock.now) == ([b"a", b"b", b"c"], 100.0)


def test_a_host_that_is_late_makes_up_for_it() -> None:
    clock = Hours(work=0.2)
    said: list[float] = []
    pace(((n / 10, b"x") for n in range(100)), lambda _: said.append(clock.now), 1.0, clock)
    assert said[-1] == pytest.approx(100.2 + 100 * 0.2)


def program(*arguments: object, **options: Any) -> AbstractContextManager[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "persienne", "--lang", "en", *map(str, arguments)]
    return started(command, text=False, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


@pytest.mark.slow
def test_a_meter_pipes_into_decode() -> None:
    with (
        program("virtual-meter", "--frames", 25, "--begin", "2025-01-22T18:00") as meter,
        program("decode", "-", "--json", stdin=meter.stdout) as decode,
    ):
        printed, errors = decode.communicate(timeout=PATIENCE)
    assert (meter.returncode, decode.returncode, errors) == (DONE, DONE, b"")
    *frames, last = [json.loads(line) for line in printed.splitlines()]
    assert len(frames) == last["summary"]["frames"] == 25
    assert last["summary"]["rejected"] == 0


@pytest.mark.slow
def test_a_pipe_that_is_closed_ends_the_meter_quietly() -> None:
    with program("virtual-meter", "--speed", 1000) as meter:
        assert meter.stdout is not None
        assert meter.stdout.read(100)[:1] == b"\x02"
        meter.stdout.close()
        assert meter.stderr is not None
        assert (meter.stderr.read(), meter.wait(PATIENCE)) == (b"", DONE)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_a_meter_on_a_terminal_is_read_like_a_port() -> None:
    with program("virtual-meter", "--pty", "--speed", 20, "--frames", 40, "--begin", "2025-01-22T18:00") as meter:
        assert meter.stdout is not None
        name = meter.stdout.readline().decode().strip()
        reader = os.open(name, os.O_RDONLY | os.O_NOCTTY)
        decoder, frames = Decoder(), []
        try:
            while len(frames) < 40 and select.select([reader], [], [], 30)[0]:
                frames += decoder.feed(os.read(reader, 4096), 0)
        finally:
            os.close(reader)
        assert meter.wait(PATIENCE) == DONE
        assert meter.stdout.read() == b""
    assert len(frames) == 40
    assert all(one.complete for one in frames)
    assert decoder.statistics.rejected == {}


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
@pytest.mark.parametrize("deaf", [False, True], ids=["in front", "in the background of a script"])
def test_an_interrupt_ends_the_meter_and_is_no_error(*, deaf: bool) -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN) if deaf else None
    with ExitStack() as stack:
        try:
            meter = stack.enter_context(program("virtual-meter", "--pty"))
        finally:
            if deaf:
                signal.signal(signal.SIGINT, before)
        assert meter.stdout is not None
        name = meter.stdout.readline().decode().strip()
        reader = os.open(name, os.O_RDONLY | os.O_NOCTTY)
        try:
            assert select.select([reader], [], [], 30)[0]
            assert os.read(reader, 1) == b"\x02"
        finally:
            os.close(reader)
        meter.send_signal(signal.SIGINT)
        assert meter.wait(PATIENCE) == DONE
        assert meter.stderr is not None
        assert meter.stderr.read() == b""


@pytest.mark.slow
def test_decode_loads_neither_a_household_nor_numpy() -> None:
    script = (
        "import sys; from persienne.cli.main import main; assert main(['decode', '-', '--json']) == 0;"
        "assert not {'numpy', 'sqlcipher3', 'PySide6', 'serial'} & sys.modules.keys()"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], input=MADE, capture_output=True, timeout=PATIENCE, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(done.stdout.splitlines()) == 4
