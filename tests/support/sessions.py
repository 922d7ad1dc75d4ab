"""A session without a thread: what is asked of the household is answered at once, in the thread that asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from persienne.base.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.household.household import Household


class Refused(list[UserError]):
    """What was refused, in the place of a signal."""

    emit = list[UserError].append


class DirectSession:
    """The verbs of a desk; ``refused`` keeps what nobody else took."""

    def __init__(self, household: Household) -> None:
        self._household = household
        self.refused = Refused()

    def ask(
        self,
        work: Callable[[Household], Any],
        done: Callable[[Any], None],
        failed: Callable[[UserError], None] | None = None,
        _broke: Callable[[], None] | None = None,
    ) -> None:
        """Do it, and hand over the answer."""
        try:
            answer = work(self._household)
        except UserError as error:
            (failed or self.refused.append)(error)
        else:
            done(answer)

    change = ask

    def aside(
        self,
        work: Callable[[Callable[[], None]], Any],
        done: Callable[[Any], None],
        failed: Callable[[UserError], None] | None = None,
        _broke: Callable[[], None] | None = None,
    ) -> None:
        """The same, without the household."""
        self.ask(lambda _household: work(lambda: None), done, failed)
