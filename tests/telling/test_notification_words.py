"""What a household is told of, in sentences: the plain ones are the same in every household."""

from __future__ import annotations

from datetime import date

import pytest

from persienne.household.backup.due import Due as BackupDue
from persienne.household.notifications import Notification, OverrunDay, Silence, Topic
from persienne.telling.letters_words import LettersWords
from persienne.telling.move_words import MoveWords
from persienne.telling.notification_words import NAMES, PLAIN, NotificationWords
from persienne.telling.sharing_words import SharingWords
from persienne.words.catalogue import Catalogue
from persienne.words.numbers import Figures

TODAY = date(2026, 11, 24)


def words(language: str) -> NotificationWords:
    speech, figures = Catalogue(language), Figures(french=language == "fr")
    return NotificationWords(speech, figures, MoveWords(LettersWords(speech, figures)), SharingWords(speech, figures))


def said(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_every_topic_has_its_words() -> None:
    assert set(NAMES) == set(PLAIN) == set(Topic)


@pytest.mark.for_each("language", ["fr", "en"])
@pytest.mark.for_each("topic", Topic)
def test_the_plain_words_hold_no_figure_and_take_no_name(language: str, topic: Topic) -> None:
    text = words(language).plain(topic)
    assert not any(sign.isdigit() or sign in "%{" for sign in text)


@pytest.mark.for_each(
    ("about", "topic", "text"),
    [
        (
            Silence(date(2026, 11, 20), 3),
            Topic.SILENCE,
            "Nothing was read at the meter for 3 days: the last reading is of 20 Nov 2026.",
        ),
        (
            OverrunDay(date(2026, 11, 22), 2, 690, rounded=False),
            Topic.OVERRUN,
            "Subscribed power exceeded 2 times on 22 Nov 2026, 12 min in all.",
        ),
        (
            OverrunDay(date(2026, 11, 22), 1, 600, rounded=True),
            Topic.OVERRUN,
            "Subscribed power exceeded 1 time on 22 Nov 2026, about 10 min in all.",
        ),
        (
            OverrunDay(date(2026, 11, 22), 1, 0, rounded=False),
            Topic.OVERRUN,
            "Subscribed power exceeded 1 time on 22 Nov 2026.",
        ),
        (BackupDue("never", None), Topic.BACKUP, "There is no backup of this household yet."),
        (BackupDue("old", 34), Topic.BACKUP, "The last backup is 34 days old, and something came since."),
        (BackupDue("ahead", None), Topic.BACKUP, "The last backup bears a date to come: how old it is, nobody knows."),
    ],
)
def test_with_figures_days_and_times_are_said(about: Silence | OverrunDay | BackupDue, topic: Topic, text: str) -> None:
    assert said(words("en").whole(Notification(topic, "key", about), TODAY)) == text
