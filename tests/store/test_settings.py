"""Each setting has one line: its key is unique, its text is what stored households have, and the documents name it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from persienne.base.slats import Slat
from persienne.store import settings
from persienne.store.settings import Setting
from support.stored import put_text, text_of

if TYPE_CHECKING:
    from persienne.store.driver import Connection

SETTINGS = [one for one in vars(settings).values() if isinstance(one, Setting)]
FORMATS = Path(__file__).parents[2] / "docs" / "formats.md"


def test_every_setting_has_a_key_of_its_own() -> None:
    assert len({one.key for one in SETTINGS}) == len(SETTINGS)


def test_every_setting_is_documented() -> None:
    text = FORMATS.read_text(encoding="utf-8")
    assert [one.key for one in SETTINGS if f"| `{one.key}` | {one.type.name} | {one.help} |\n" not in text] == []


@pytest.mark.for_each(
    ("setting", "default"),
    [
        (settings.NEW_METERS_SLAT, Slat.CLOSED),
        (settings.CURVE_MONTHS, 25),
        (settings.FRAMES_DAYS, 1),
        *((setting, None) for setting in SETTINGS[3:]),
    ],
)
def test_what_was_never_set_is_at_its_default(conn: Connection, setting: Setting[Any, Any], default: object) -> None:
    assert settings.get(conn, setting) == default


@pytest.mark.for_each(
    ("setting", "text", "value"),
    [
        (settings.NEW_METERS_SLAT, "half", Slat.HALF),
        (settings.CURVE_MONTHS, "37", 37),
        (settings.CURVE_MONTHS, "forever", None),
        (settings.FRAMES_DAYS, "7", 7),
        (settings.RETENTION_RAN, '{"at": 5, "clock_back": false}', {"at": 5, "clock_back": False}),
        (settings.RETENTION_CHANGED, '{"at": 5}', {"at": 5}),
        (settings.RENEWED_AT, "1700000000", 1_700_000_000),
        (settings.LOG_WAITS, "1", 1),
        (settings.PORT, "/dev/ttyUSB0", "/dev/ttyUSB0"),
        (settings.LOCKS_AFTER, "15", 15),
        (settings.LOCKS_ON, "screen sleep", "screen sleep"),
        (settings.SENDER, '{"name": "Dubois"}', '{"name": "Dubois"}'),
        (settings.LAW, "{}", "{}"),
    ],
)
def test_a_stored_text_and_its_value_are_one(
    conn: Connection, setting: Setting[Any, Any], text: str, value: object
) -> None:
    put_text(conn, setting.key, text)
    assert settings.get(conn, setting) == value
    put_text(conn, setting.key, "")
    settings.put(conn, setting, value)
    assert text_of(conn, setting.key) == text


def test_a_setting_may_be_replaced_and_where_nothing_is_its_default_forgotten(conn: Connection) -> None:
    settings.put(conn, settings.LOCKS_AFTER, 5)
    settings.put(conn, settings.LOCKS_AFTER, 60)
    assert settings.get(conn, settings.LOCKS_AFTER) == 60
    settings.put(conn, settings.LOCKS_AFTER, None)
    assert text_of(conn, "locks_after") is None
