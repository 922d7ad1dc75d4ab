"""``python -m persienne`` and the ``persienne`` command: the process comes in, its exit code goes out."""

from __future__ import annotations

import os
import signal
import sys


def main() -> None:
    """Close new files and this process's memory to everyone else, and the network to this process; run the command.

    Its threads share one heap. No fault is printed raw. The desktop helper alone stands outside the fence: what it
    opens is to reach the web.

    The program starts itself to ask the desktop, to unseal a key and to collect, and, where it is frozen and has no
    Python, to read files and evidence.
    """
    former = os.umask(0o077)
    listens = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if listens:  # Ctrl+C ends the program without a word until there is somebody to hear it
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from persienne.base import own_limits  # noqa: PLC0415 - nothing of ours is loaded before the umask is set
    from persienne.desktop import helper_process  # noqa: PLC0415 - it imports next to nothing

    os.environ.setdefault(helper_process.UMASK, f"{former:o}")  # a program that takes this one's place finds it there
    helps = sys.argv[1:2] == [helper_process.FLAG]
    if not helps:  # the helper holds nothing, and the desktop's portals must see who it is
        own_limits.hide_memory()
    own_limits.share_one_heap()
    from persienne.base import fault_log  # noqa: PLC0415 - nothing more is loaded before the memory is hidden
    from persienne.base.own_program import forget_starter  # noqa: PLC0415 - the same

    forget_starter(os.environ)
    fault_log.install(details=fault_log.DETAILS in sys.argv[1:])
    if listens:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if helps:
        sys.exit(helper_process.main())
    from persienne.importers import child  # noqa: PLC0415 - it imports next to nothing

    if sys.argv[1:2] == [child.FLAG]:
        sys.exit(child.main())
    from persienne.ui.paper import exhibit_child  # noqa: PLC0415 - the same

    if sys.argv[1:2] == [exhibit_child.FLAG]:
        sys.exit(exhibit_child.main())
    from persienne.base.fence import raise_fence  # noqa: PLC0415 - the same
    from persienne.cli import collector_process, unsealing_child  # noqa: PLC0415 - the same

    if sys.argv[1:2] == [unsealing_child.FLAG]:
        raise_fence()
        sys.exit(unsealing_child.main(*sys.argv[2:]))
    if sys.argv[1:2] == [collector_process.FLAG]:
        raise_fence()
        sys.exit(collector_process.main(*sys.argv[2:]))
    from persienne.cli.main import main as run  # noqa: PLC0415 - the same

    sys.exit(run(enclose=raise_fence))  # a window starts the helper first


if __name__ == "__main__":
    main()
