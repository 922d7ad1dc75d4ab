"""The process that collects for months: it takes the place of the command line's, and keeps itself small.

What the command line needed to understand its arguments goes with it; the opening of the household is another
process's (:mod:`.unsealing`). Every start of the program loads this module, so that it imports the rest on use.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path

from persienne.cli.collect_options import CollectOptions

FLAG = "--collect"
"""What a program is called with that is to collect; its ``__main__`` hands over to :func:`main`."""


def start(options: CollectOptions) -> None:
    """Collect, in the place of this process: under its number, with its files and its terminal."""
    told = json.dumps(asdict(options))
    if sys.platform == "win32":  # it puts no program in the place of another
        sys.exit(main(told))
    from persienne.base.own_program import become  # noqa: PLC0415 - see above

    become(FLAG, told)


def main(told: str) -> int:
    """Collect as ``told``, the JSON of :class:`CollectOptions`; the exit code."""
    without_openssl()
    from persienne.base import fault_log  # noqa: PLC0415 - see above
    from persienne.base.fence import raise_listed_fence  # noqa: PLC0415 - the same
    from persienne.cli.collector_run import collect  # noqa: PLC0415 - the same
    from persienne.cli.ending import ended  # noqa: PLC0415 - the same

    options = CollectOptions(**json.loads(told))
    confined = _confine(options)
    raise_listed_fence()
    fault_log.install(details=options.details)

    def translate(context: str, source: str) -> str:
        """The catalogue is read for each trouble that is said, and forgotten."""
        from persienne.words.catalogue import Catalogue  # noqa: PLC0415 - the same

        return Catalogue(options.language).translate(context, source)

    return ended(lambda: collect(options, translate, confined=confined), translate, details=options.details)


def _confine(options: CollectOptions) -> bool:
    """Have this process and the child that unseals write to the household and to devices alone; whether the kernel can.

    The child also remembers what it saw of the household (``access.last_seen``). They may read what they like (a
    passphrase's file), and start nothing but Python's programs and the system's. A folder that is made anew in the
    household's place is another one: :class:`.unsealing.Opener`.
    """
    from persienne.base.errors import UserError  # noqa: PLC0415 - on use
    from persienne.base.landlock import Places, confine, needed_to_run  # noqa: PLC0415 - the same
    from persienne.household.access.control_channel import channel_path  # noqa: PLC0415 - the same
    from persienne.household.access.last_seen import place_of_this_account  # noqa: PLC0415 - the same

    home = Path(options.home)
    sockets = [] if options.say_to is None else [Path(options.say_to).absolute().parent]
    with suppress(UserError, OSError):  # said when the channel is opened
        sockets.append(channel_path(home).parent)
    seen = place_of_this_account().parent
    with suppress(OSError):  # then nothing is remembered
        seen.mkdir(mode=0o700, parents=True, exist_ok=True)
    return confine(Places(writes=[home, seen], runs=needed_to_run(), sockets=sockets, devices=True, apart=False))


def without_openssl() -> None:
    """Have ``hashlib`` and ``hmac`` use the interpreter's own digests: OpenSSL's 4 MiB serve two proofs a day.

    An interpreter that was built without its own digests keeps OpenSSL's.
    """
    own = all(find_spec(name) is not None for name in ("_md5", "_sha1", "_sha3", "_blake2"))
    if own and (find_spec("_sha2") or (find_spec("_sha256") and find_spec("_sha512"))):
        sys.modules.setdefault("_hashlib", None)  # type: ignore[arg-type] # importing it then fails, as where it is missing
