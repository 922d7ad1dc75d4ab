"""Which screens and buses of a session are of this computer; Qt is not asked."""

from __future__ import annotations

import sys

import pytest

from persienne.ui.frame.screen import has_screen, needs_x11, remote_bus, remote_screen

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such environment")


@pytest.mark.for_each("display", ["", ":0", ":10.0", "unix:0", "unix/:0", "unix/host:0", "/tmp/launch/org.x:0"])
def test_a_screen_of_this_computer_is_not_remote(display: str) -> None:
    assert remote_screen({"DISPLAY": display}) is None


@pytest.mark.for_each("display", ["localhost:10.0", "192.168.1.7:0", "[::1]:0", "tcp/:0", "inet6/host:0", "host::0"])
def test_a_screen_that_is_reached_over_tcp_is_remote(display: str) -> None:
    assert remote_screen({"DISPLAY": display}) == display
    assert remote_screen({"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}) == display


@pytest.mark.parametrize("other", [{"WAYLAND_DISPLAY": "wayland-0"}, {"QT_QPA_PLATFORM": "offscreen"}])
def test_a_remote_screen_beside_another_one_is_left_to_qt(other: dict[str, str]) -> None:
    assert remote_screen({"DISPLAY": "localhost:10.0", **other}) is None
    assert has_screen(other)


@pytest.mark.parametrize(
    ("session", "needs"),
    [
        ({"DISPLAY": ":0"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "wayland;xcb"}, False),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, False),
        ({"QT_QPA_PLATFORM": "offscreen"}, False),
    ],
)
def test_an_x_server_is_needed_where_no_other_screen_is_there(session: dict[str, str], needs: bool) -> None:
    assert needs_x11(session) is needs


def test_without_anything_there_is_no_screen() -> None:
    assert not has_screen({})


@pytest.mark.for_each(
    ("address", "remote"),
    [
        ("", False),
        ("unix:path=/run/user/1000/bus", False),
        ("unix:abstract=/tmp/dbus-x", False),
        ("tcp:host=localhost,port=9", True),
        ("nonce-tcp:host=h,port=9,noncefile=/n;tcp:host=h,port=8", True),
        ("tcp:host=localhost,port=9;unix:path=/bus", False),
    ],
)
def test_a_bus_is_remote_where_nothing_but_tcp_leads_to_it(address: str, remote: bool) -> None:
    assert remote_bus({"DBUS_SESSION_BUS_ADDRESS": address}) is remote
