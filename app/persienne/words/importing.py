"""What is asked before a file is stored: the questions of an import by their codes."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

QUESTIONS = {
    "meter": QT_TRANSLATE_NOOP("Question", "The file does not say whose meter it is of."),
    "odd_lines": QT_TRANSLATE_NOOP("Question", "Many lines of the file cannot be explained."),
    "power": QT_TRANSLATE_NOOP("Question", "The powers in the file are higher than a home can draw."),
    "index_step": QT_TRANSLATE_NOOP("Question", "An index of the file rises faster than a home can draw."),
    "fake_curve": QT_TRANSLATE_NOOP("Question", "Whole days of the file stand in a single hour."),
    "overlap": QT_TRANSLATE_NOOP("Question", "The file says otherwise of days that are stored already."),
}
"""The questions, by ``QuestionCode``."""

WAITING = QT_TRANSLATE_NOOP("CommandLine", "{file}: nothing of it was stored; it waits for an answer:")
"""What stands above the questions about one file."""
