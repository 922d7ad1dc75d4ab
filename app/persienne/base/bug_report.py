"""A bug's report: an exception comes in, a text that may be shown to a stranger goes out; nothing is sent or written.

Meter numbers, the user's name in paths and the names of imported files are masked in the finished text, traceback
included: masking only the message would let them through (households have posted their meter number in public threads).
"""

from __future__ import annotations

import platform
import re
import traceback
from pathlib import Path

# A delivery point (PRM, PCE) has 14 digits, a meter's own address (ADCO, ADSC) 12.
_METER_NUMBER = re.compile(r"(?<!\d)(\d{10}|\d{8})(\d{4})(?!\d)")
_DATA_FILE = re.compile(r"[^\s'\"/\\]+\.(?:csv|xlsx|xls|zip|txt|json)\b", re.IGNORECASE)


def mask(text: str) -> str:
    """``text`` without meter numbers (the last four digits stay), home folder or names of data files."""
    text = text.replace(str(Path.home()), "~")
    text = _DATA_FILE.sub(lambda found: "<file>" + Path(found[0]).suffix.lower(), text)
    return _METER_NUMBER.sub(lambda found: "*" * len(found[1]) + found[2], text)


def bug_report(error: BaseException) -> str:
    """The version, the system and the masked traceback of ``error``."""
    from importlib.metadata import version  # noqa: PLC0415 - 20 ms that a start without a bug must not pay

    lines = [
        f"Persienne {version('persienne')}",
        f"Python {platform.python_version()}, {platform.system()} {platform.release()} {platform.machine()}",
        "",
        *traceback.format_exception(error),
    ]
    return mask("\n".join(lines))
