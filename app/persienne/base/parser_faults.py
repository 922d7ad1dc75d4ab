"""What libraries raise of files that are broken on purpose or by accident, besides errors of their own.

``RuntimeError`` stands for two kinds of its own too: an unknown compression (``NotImplementedError``) and nesting
without end (``RecursionError``). ``ArithmeticError`` stands for numbers too large (``OverflowError``).
"""

from __future__ import annotations

import zipfile
import zlib
from typing import Final

OF_ZIP: Final = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, RuntimeError)
"""What ``zipfile`` raises of a ZIP that is broken, encrypted, cut or of an unknown kind."""

OF_DOCUMENTS: Final = (
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    RuntimeError,
    OSError,
)
"""What the parsers of mails and PDFs let through of the many ways in which a file can be broken."""
