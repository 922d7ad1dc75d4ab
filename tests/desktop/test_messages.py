"""What one process says to the other is what was said, or nothing: neither trusts the other."""

from __future__ import annotations

import math

import pytest

from persienne.desktop.messages import Appearance, Kind, Look, Opened, Wish, header, said


@pytest.mark.for_each(
    "message",
    [
        Wish(1, Kind.FOLDER, "/home"),
        Look(),
        Opened(1, done=False),
        Appearance(),
        Appearance(dark=True, text_scale=0.5),
        Appearance(dark=False, text_scale=3.0),
        Appearance(more_contrast=True, reduced_motion=False),
        Appearance(more_contrast=False, reduced_motion=True),
    ],
)
def test_a_message_is_heard_as_it_was_said(message: Wish | Look | Opened | Appearance) -> None:
    assert said(header(message)) == message


@pytest.mark.for_each("scale", [math.nan, math.inf, -1.0, 0.0, 0.49, 3.01, 1e300])
def test_no_size_of_text_is_heard_at_which_nobody_reads(scale: float) -> None:
    with pytest.raises(ValueError, match="message"):
        said(header(Appearance(text_scale=scale)))


def test_a_helper_of_an_earlier_version_that_knows_no_contrast_is_heard() -> None:
    assert said({"says": "Appearance", "dark": True, "text_scale": 1.0}) == Appearance(dark=True)


@pytest.mark.parametrize(
    "header",
    [
        {},
        {"says": "Wish", "number": 1, "kind": "program", "target": "/bin/sh"},
        {"says": "Opened", "number": "1", "done": True},
        {"says": "Appearance", "dark": "yes", "text_scale": 1.0},
    ],
)
def test_nothing_else_is_heard(header: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="unknown"):
        said(header)
