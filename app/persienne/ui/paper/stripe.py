"""A piece of a page that a page break may not cut, as a value; what is on it was made elsewhere.

Lengths are in units (hundredths of a millimetre), x counts from the sheet's left edge.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from persienne.ui.paper.marks import Mark


@dataclass(frozen=True, slots=True)
class Stripe:
    """Marks that stay together, their places counted from the stripe's top.

    ``gap`` is left free above, except at the top of a page. A ``joined`` stripe stays with the next one; a ``fresh``
    one begins a page; ``heads`` are repeated when it is the first of a page.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    gap: float = 0.0
    joined: bool = False
    fresh: bool = False
    heads: tuple[Stripe, ...] = field(default=())
