"""``python -m persienne`` and the ``persienne`` command: the process comes in, its exit code goes out."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Close new files to everyone else before anything is written, then run the command.

    A frozen program has no Python to start a child with: it starts itself to read a workbook.
    """
    os.umask(0o077)
    from persienne.importers import xlsx_child  # noqa: PLC0415 - standard library alone

    if sys.argv[1:2] == [xlsx_child.FLAG]:
        sys.exit(xlsx_child.main())
    from persienne.cli.main import main as run  # noqa: PLC0415 - nothing of ours is loaded before the umask is set

    sys.exit(run())


if __name__ == "__main__":
    main()
