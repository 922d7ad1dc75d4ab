"""``python -m persienne`` and the ``persienne`` command: the process comes in, its exit code goes out."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Close new files to everyone else before anything is written, and have no fault printed raw; run the command.

    The program starts itself to unseal a key and to collect, and, where it is frozen and has no Python, to read
    files and evidence.
    """
    os.umask(0o077)
    from persienne.base import fault_log  # noqa: PLC0415 - nothing of ours is loaded before the umask is set

    fault_log.install(details=fault_log.DETAILS in sys.argv[1:])
    from persienne.importers import child  # noqa: PLC0415 - it imports next to nothing

    if sys.argv[1:2] == [child.FLAG]:
        sys.exit(child.main())
    from persienne.ui.paper import exhibit_child  # noqa: PLC0415 - the same

    if sys.argv[1:2] == [exhibit_child.FLAG]:
        sys.exit(exhibit_child.main())
    from persienne.cli import collector_process, unsealing_child  # noqa: PLC0415 - the same

    if sys.argv[1:2] == [unsealing_child.FLAG]:
        sys.exit(unsealing_child.main(*sys.argv[2:]))
    if sys.argv[1:2] == [collector_process.FLAG]:
        sys.exit(collector_process.main(*sys.argv[2:]))
    from persienne.cli.main import main as run  # noqa: PLC0415 - the same

    sys.exit(run())


if __name__ == "__main__":
    main()
