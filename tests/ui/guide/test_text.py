"""The Markdown of the guide becomes parts, and nothing in it leads outside."""

from __future__ import annotations

import pytest

from persienne.ui.guide.pages import Heading, Item, Link, Paragraph, Picture, parts_of


def test_headings_paragraphs_steps_items_pictures_and_links_are_told_apart() -> None:
    text = (
        "# Start\n\nWhat is it for?\nAnd more.\n\n## Do\n\n1. One,\n   two.\n2. Three.\n\n- A.\n- B.\n\n"
        "![Seen.](a-b.png)\n\n- [Next](charts.md)\n"
    )
    assert parts_of(text) == [
        Heading("Start", 1),
        Paragraph("What is it for? And more."),
        Heading("Do", 2),
        Item("One, two.", 1),
        Item("Three.", 2),
        Item("A."),
        Item("B."),
        Picture("a-b.png", "Seen."),
        Link("Next", "charts"),
    ]


@pytest.mark.for_each(
    "address",
    ["http://example.org/a.png", "file:///etc/passwd", "/etc/passwd", "../start-doors.png", "..\\a.png", "a.svg", ""],
)
def test_a_picture_that_is_none_beside_the_page_is_words_alone(address: str) -> None:
    assert parts_of(f"![Words]({address})") == [Paragraph("Words")]


@pytest.mark.for_each(
    "address", ["http://example.org/", "file:///etc/passwd", "../charts.md", "charts.md#a", "passwd", "javascript:1"]
)
def test_a_link_that_leads_to_no_page_is_words_alone(address: str) -> None:
    assert parts_of(f"- [Words]({address})") == [Item("Words")]


def test_a_space_that_keeps_a_line_together_stays_one() -> None:
    assert parts_of("Pourquoi\u202f? «\u00a0Oui\u00a0»") == [Paragraph("Pourquoi\u202f? «\u00a0Oui\u00a0»")]
