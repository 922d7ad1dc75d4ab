"""The desktop helper as a process, on a real bus: what it is asked to open, what opens it, and what it says."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from persienne.consents.directory import shipped
from persienne.desktop.helper import DesktopHelper, HelperGoneError, started
from persienne.desktop.messages import Appearance, Kind, Opened
from support.session_bus import portal_on, session_bus

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from support.session_bus import Portal

pytestmark = pytest.mark.slow  # each test starts a bus and the helper

LINK = next(party.account.url for party in shipped() if party.account is not None)


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with session_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@pytest.fixture
def portal(bus: str) -> Iterator[Portal]:
    with portal_on(bus) as portal:
        yield portal


@pytest.fixture
def xdg_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desktop whose xdg-open notes what it was given, and fails for what it does not know."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "xdg-open"
    program.write_text(f'#!/bin/sh\necho "$1" >> {tmp_path}/given\ncase "$1" in *refused*) exit 3;; esac\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    return tmp_path / "given"


@pytest.fixture
def helper(portal: Portal, xdg_open: Path) -> Iterator[DesktopHelper]:  # noqa: ARG001 - the desktop is there first
    """A helper on that bus that has said how the desktop looks."""
    with_portal = DesktopHelper()
    assert with_portal.hear() == Appearance()
    yield with_portal
    with_portal.close()


def pdf(path: Path) -> Path:
    path.write_bytes(b"%PDF-1.7\n")
    return path


def test_a_link_of_ours_is_opened_by_the_portal(helper: DesktopHelper, portal: Portal) -> None:
    number = helper.ask(Kind.LINK, LINK)
    assert portal.hears() == {"opened": LINK}
    assert helper.hear() == Opened(number, done=True)


@pytest.mark.parametrize(
    "link",
    [
        "https://example.org/",
        f"{LINK}?meter=09999999999998",
        LINK.upper(),
        "file:///etc/passwd",
        "",
    ],
)
def test_no_other_link_is_opened_by_anything(helper: DesktopHelper, portal: Portal, link: str, xdg_open: Path) -> None:
    number = helper.ask(Kind.LINK, link)
    assert helper.hear() == Opened(number, done=False)
    assert helper.ask(Kind.LINK, LINK)
    assert portal.hears() == {"opened": LINK}  # and nothing before it
    assert not xdg_open.exists()


def test_every_account_that_we_ship_is_a_known_link(helper: DesktopHelper, portal: Portal) -> None:
    links = [party.account.url for party in shipped() if party.account is not None]
    assert len(links) > 1
    for link in links:
        helper.ask(Kind.LINK, link)
        assert portal.hears() == {"opened": link}


def test_a_folder_is_handed_to_the_portal(helper: DesktopHelper, portal: Portal, tmp_path: Path) -> None:
    number = helper.ask(Kind.FOLDER, str(tmp_path))
    assert portal.hears() == {"opened": str(tmp_path)}
    assert helper.hear() == Opened(number, done=True)


def test_a_pdf_is_opened_by_xdg_open_which_asks_nothing(helper: DesktopHelper, tmp_path: Path, xdg_open: Path) -> None:
    letter = pdf(tmp_path / "lettre.pdf")
    number = helper.ask(Kind.PDF, str(letter))
    assert helper.hear() == Opened(number, done=True)
    assert xdg_open.read_text() == f"{letter}\n"


# A program that closes its files to everyone else, is begun anew in its own place, and has a letter opened.
OPENING = """if True:
    import contextlib, os, sys
    from persienne.__main__ import main
    os.umask(0o027)
    letter, sys.argv[1:] = sys.argv[1], ["--version"]
    for _ in range(2):
        with contextlib.suppress(SystemExit):
            main()
    from persienne.desktop.helper import DesktopHelper
    from persienne.desktop.messages import Kind
    helper = DesktopHelper()
    helper.hear()
    helper.ask(Kind.PDF, letter)
    helper.hear()
    helper.close()
"""


def test_what_opens_a_letter_writes_its_own_files_as_it_does_anywhere(
    bus: str,  # noqa: ARG001 - there is one
    tmp_path: Path,
    xdg_open: Path,
) -> None:
    (tmp_path / "bin" / "xdg-open").write_text(f"#!/bin/sh\numask > {xdg_open}\n")
    subprocess.run([sys.executable, "-c", OPENING, str(pdf(tmp_path / "lettre.pdf"))], check=True)
    assert xdg_open.read_text() == "0027\n"


@pytest.mark.parametrize("kept", ["", "rwx", "99", "-1", "10000"])
def test_a_kept_umask_that_is_none_opens_no_file_to_anyone(
    bus: str,  # noqa: ARG001 - there is one
    tmp_path: Path,
    xdg_open: Path,
    monkeypatch: pytest.MonkeyPatch,
    kept: str,
) -> None:
    (tmp_path / "bin" / "xdg-open").write_text(f"#!/bin/sh\numask > {xdg_open}\n")
    monkeypatch.setenv("PERSIENNE_UMASK", kept)
    helper = DesktopHelper()
    assert helper.hear() == Appearance()
    helper.ask(Kind.PDF, str(pdf(tmp_path / "lettre.pdf")))
    helper.hear()
    helper.close()
    assert xdg_open.read_text() == "0077\n"


def test_a_pdf_that_xdg_open_can_not_open_goes_to_the_portal(
    helper: DesktopHelper, portal: Portal, tmp_path: Path, xdg_open: Path
) -> None:
    letter = pdf(tmp_path / "refused.pdf")
    number = helper.ask(Kind.PDF, str(letter))
    assert portal.hears() == {"opened": str(letter)}
    assert helper.hear() == Opened(number, done=True)
    assert xdg_open.read_text() == f"{letter}\n"


# A program that starts the helper, goes behind the fence, and is begun anew in its own place; each opens a link.
BEGUN_ANEW = """if True:
    import os, socket, sys
    from persienne.base.fence import Barrier, barrier, raise_fence
    from persienne.desktop.helper import started
    from persienne.desktop.messages import Appearance, Kind, Opened
    link, told = sys.argv[1], sys.argv[2:]
    helper = started(*told)
    first = helper.hear()
    assert isinstance(first, Appearance), first
    number = helper.ask(Kind.LINK, link)
    said = helper.hear()
    assert said == Opened(number, done=True), said
    print(first.dark, number, barrier(), flush=True)
    raise_fence()
    assert started() is None  # behind the fence none is started
    if not told:
        os.execv(sys.executable, [sys.executable, "-c", os.environ["SCRIPT"], link, helper.handed_over()])
    helper.close()
    print(os.path.exists(f"/proc/{told[0].split(',')[0]}"))
"""


def test_the_helper_stays_outside_the_fence_and_serves_the_program_that_takes_the_windows_place(
    portal: Portal, xdg_open: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached = "import socket; socket.socket().close(); print('reached')"
    (tmp_path / "bin" / "xdg-open").write_text(f'#!/bin/sh\n{sys.executable} -c "{reached}" >> {xdg_open}\n')
    portal.set(color_scheme=1, answer=2)  # the link is left to xdg-open
    monkeypatch.setenv("SCRIPT", BEGUN_ANEW)
    command = [sys.executable, "-c", BEGUN_ANEW, LINK]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout.splitlines() == ["True 1 none", "True 2 kernel", "False"]
    assert xdg_open.read_text() == "reached\n" * 2


@pytest.mark.parametrize("told", ["", "1,2,3", "1,0,1,0", "a,b,c,d", "1,2,3,4,5"])
def test_a_word_that_names_no_helper_brings_none(told: str) -> None:
    assert started(told) is None


def test_what_is_no_pdf_is_opened_by_nothing(helper: DesktopHelper, tmp_path: Path, xdg_open: Path) -> None:
    (tmp_path / "page.pdf").write_bytes(b"<script>")
    pdf(tmp_path / "program.desktop")
    os.mkfifo(tmp_path / "pipe.pdf")
    for name in ("page.pdf", "program.desktop", "pipe.pdf", "nowhere.pdf", ".", "with\0nul.pdf"):
        number = helper.ask(Kind.PDF, str(tmp_path / name))
        assert helper.hear() == Opened(number, done=False), name
    number = helper.ask(Kind.FOLDER, str(pdf(tmp_path / "a.pdf")))
    assert helper.hear() == Opened(number, done=False)
    assert not xdg_open.exists()


def test_a_file_whose_name_is_an_address_is_opened_by_nothing(
    bus: str,  # noqa: ARG001 - there is one, and no portal
    tmp_path: Path,
    xdg_open: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "https:" / "example.org").mkdir(parents=True)
    pdf(tmp_path / "https:" / "example.org" / "a.pdf")
    helper = DesktopHelper()
    assert helper.hear() == Appearance()
    for kind, name in ((Kind.PDF, "https://example.org/a.pdf"), (Kind.FOLDER, "https://example.org")):
        number = helper.ask(kind, name)
        assert helper.hear() == Opened(number, done=False)
    helper.close()
    assert not xdg_open.exists()


def test_a_file_that_takes_the_place_of_a_folder_meanwhile_is_opened_by_nothing(
    helper: DesktopHelper, portal: Portal, tmp_path: Path, xdg_open: Path
) -> None:
    portal.set(answer=2)  # the folder is left to xdg-open
    folder = tmp_path / "folder"
    folder.mkdir()
    swaps = f'rmdir {folder} && echo swapped > {folder} && exec cat "$1" > {xdg_open}'
    (tmp_path / "bin" / "xdg-open").write_text(f"#!/bin/sh\n{swaps}\n")
    number = helper.ask(Kind.FOLDER, str(folder))
    assert helper.hear() == Opened(number, done=False)
    assert xdg_open.read_text() == ""


def test_who_changes_their_mind_is_told_nothing(helper: DesktopHelper, portal: Portal) -> None:
    portal.set(answer=1)
    number = helper.ask(Kind.LINK, LINK)
    assert helper.hear() == Opened(number, done=True)


def test_what_the_portal_can_not_open_xdg_open_does(
    helper: DesktopHelper, portal: Portal, xdg_open: Path, tmp_path: Path
) -> None:
    portal.set(answer=2)
    number = helper.ask(Kind.LINK, LINK)
    helper_says = helper.hear()
    assert helper_says == Opened(number, done=True)
    assert xdg_open.read_text() == f"{LINK}\n"
    number = helper.ask(Kind.PDF, str(pdf(tmp_path / "refused.pdf")))
    assert portal.hears() == {"opened": LINK}
    assert portal.hears() == {"opened": str(tmp_path / "refused.pdf")}
    assert helper.hear() == Opened(number, done=False)  # and it says so where neither can


def test_without_a_portal_and_without_a_bus_xdg_open_opens(
    bus: str, xdg_open: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    mute = socket.socket(socket.AF_UNIX)
    mute.bind(str(tmp_path / "mute"))
    mute.listen()
    addresses = (bus, "unix:path=/nowhere", f"unix:path={tmp_path}/mute", "tcp:host=localhost,port=9", "nothing")
    for address in addresses:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        helper = DesktopHelper()
        assert helper.hear() == Appearance()
        number = helper.ask(Kind.LINK, LINK)
        assert helper.hear() == Opened(number, done=True)
        helper.close()
    mute.close()
    assert xdg_open.read_text() == f"{LINK}\n" * len(addresses)


def test_what_a_portal_that_answers_nothing_was_asked_to_open_xdg_open_opens(
    portal: Portal, xdg_open: Path, tmp_path: Path
) -> None:
    portal.set(answer=None)
    helper = DesktopHelper()
    assert portal.hears() == {"unanswered": "ReadAll"}
    link, folder = helper.ask(Kind.LINK, LINK), helper.ask(Kind.FOLDER, str(tmp_path))
    assert {helper.hear(), helper.hear()} == {Opened(link, done=True), Opened(folder, done=True)}
    assert set(xdg_open.read_text().splitlines()) == {LINK, f"{tmp_path}/"}
    assert [portal.hears(), portal.hears()] == [{"unanswered": "OpenURI"}, {"unanswered": "OpenFile"}]
    portal.set(color_scheme=1)
    assert helper.hear() == Appearance(dark=True)  # it may say something later
    helper.close()


def test_a_portal_that_leaves_and_a_bus_that_ends_leave_xdg_open(
    monkeypatch: pytest.MonkeyPatch, xdg_open: Path
) -> None:
    with session_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        with portal_on(address) as portal:
            helper = DesktopHelper()
            assert helper.hear() == Appearance()
            portal.end()
            number = helper.ask(Kind.LINK, LINK)
            assert helper.hear() == Opened(number, done=True)
    number = helper.ask(Kind.LINK, LINK)
    assert helper.hear() == Opened(number, done=True)
    helper.close()
    assert xdg_open.read_text() == f"{LINK}\n" * 2


def test_the_desktops_colours_and_text_size_are_told_and_so_is_every_change(bus: str) -> None:
    with portal_on(bus) as portal:
        portal.set(color_scheme=1, text_scaling_factor=1.25)
        helper = DesktopHelper()
        assert helper.hear() == Appearance(dark=True, text_scale=1.25)
        portal.set(color_scheme=2)
        assert helper.hear() == Appearance(dark=False, text_scale=1.25)
        portal.set(color_scheme=0)
        assert helper.hear() == Appearance(dark=None, text_scale=1.25)
        portal.set(text_scaling_factor=77.0)  # no size that anyone reads at
        assert helper.hear() == Appearance()
        helper.close()


def test_more_contrast_and_less_motion_are_told_and_so_is_every_change(bus: str) -> None:
    with portal_on(bus) as portal:
        portal.set(contrast=1, reduced_motion=1)
        helper = DesktopHelper()
        assert helper.hear() == Appearance(more_contrast=True, reduced_motion=True)
        portal.set(contrast=7)  # nobody knows what that is
        assert helper.hear() == Appearance(reduced_motion=True)
        portal.set(reduced_motion=0)
        assert helper.hear() == Appearance()
        portal.set(enable_animations=False)  # what GNOME says of it by its own word
        assert helper.hear() == Appearance(reduced_motion=True)
        portal.set(enable_animations=True)
        assert helper.hear() == Appearance()
        helper.close()


def test_a_helper_that_is_gone_is_noticed_by_who_asks_and_by_who_listens(helper: DesktopHelper) -> None:
    helper._process.kill()
    helper._process.wait()
    with pytest.raises(HelperGoneError):
        helper.ask(Kind.LINK, LINK)
    with pytest.raises(HelperGoneError):
        helper.hear()


def test_it_ends_when_the_window_does(helper: DesktopHelper) -> None:
    helper.close()
    assert helper._process.returncode == 0
