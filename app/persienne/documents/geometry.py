"""Where things stand on an A4 sheet that goes into a window envelope: millimetres as constants, and nothing else.

The window of a DL envelope is 45 or 35 mm high and the paper slides by about a centimetre: the block of the address is
what both windows show however the paper lies. The date stands below what a window can show.
"""

from __future__ import annotations

WIDTH = 210.0
HEIGHT = 297.0

LEFT = 20.0
RIGHT = 190.0
TOP = 20.0
"""Where a page begins that carries no address."""
BOTTOM = 279.0
"""Where the last line ends at the latest, above the footer."""
FOOT = 288.0
"""Where the last line of the footer ends."""

SENDER_RIGHT = 100.0
"""The sender's lines stay clear of the window."""
WINDOW_LEFT = 110.0
WINDOW_RIGHT = 190.0
WINDOW_TOP = 55.0
WINDOW_BOTTOM = 79.0
ADDRESS_PITCH = 4.8
"""From one line of the address to the next, where there are five at most."""
DATE_BASE = 97.0
"""The base line of the date."""
BODY_TOP = 110.0
"""Where a letter's text begins on its first page."""

FOLDS = (99.0, 198.0)
FOLD_MARK = (3.0, 8.0)
"""A fold mark runs from here to there, from either edge."""
FOLD_WIDTH = 0.15
FOLD_SHADE = "#9A9A9A"

PARAGRAPH_GAP = 3.0
INDENT = 7.0
"""How far numbers and bullets stand from the margin."""
HANG = 5.5
"""From a number or bullet to its text, at least."""
HEADING_GAP = 6.0
CELL_GAP = 3.0
"""Between two columns of a table."""
CELL_PADDING = 1.2
DENSE_PADDING = 0.7
HAIRLINE = 0.1
HEAD_RULE = 0.2
BLANK_PITCH = 9.0
"""Room to write on a ruled line by hand."""
SIGNATURE_ROOM = 18.0
"""Between the last words of a letter and the name under its signature."""
