"""``python -m persienne`` and the ``persienne`` command: the process comes in, its exit code goes out."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Close new files to everyone else before anything is written, then run the command."""
    os.umask(0o077)
    from persienne.cli import main as run  # noqa: PLC0415 - nothing of ours is loaded before the umask is set

    sys.exit(run())


if __name__ == "__main__":
    main()
