"""Deeds: what a person asks for is read from top to bottom, though it waits for their answers and for the household.

A deed is a coroutine in Qt's own loop. What the household refuses is raised where the deed waits for it; a deed whose
household was closed meanwhile ends where it stands, and so does one whose dialog is gone. A fault is reported as ever.
"""

from __future__ import annotations

from functools import partial, wraps
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar

from PySide6.QtWidgets import QDialog
from shiboken6 import isValid

from persienne.base.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Generator

    from PySide6.QtCore import QObject

    from persienne.household.household import Household
    from persienne.ui.household.session import Session

    Steps = Coroutine[Any, Any, object]

T = TypeVar("T")
P = ParamSpec("P")


class Over(BaseException):
    """Raised in a deed: nobody is there any more for whom the rest would be done."""


class Step(Generic[T]):
    """What a deed waits for."""

    def __init__(
        self,
        begin: Callable[[Callable[[T], None], Callable[[UserError], None], Callable[[], None]], object],
        over: QObject | None = None,
    ) -> None:
        """``begin`` is given what is to be called with the outcome, with a refusal, and where a fault has ended it.

        Where ``over`` is deleted meanwhile, the deed ends.
        """
        self.begin = begin
        self.over = over

    def __await__(self) -> Generator[Any, T, T]:
        """The outcome; a refusal is raised."""
        return (yield self)


def answer(dialog: QDialog, opened: Callable[[], object] | None = None) -> Step[bool]:
    """Open a dialog, by its own ``opened`` where it has one; whether a person accepted it."""

    def begin(done: Callable[[bool], None], _refused: object, _broke: object) -> None:
        dialog.finished.connect(lambda result: done(result == QDialog.DialogCode.Accepted))
        (opened or dialog.open)()

    return Step(begin)


class Deeds:
    """The deeds that are under way."""

    def __init__(self) -> None:
        self._under_way: set[_Deed] = set()

    def begin(self, steps: Steps, refused: Callable[[UserError], None]) -> None:
        """Take the steps up to the first that waits; ``refused`` is given the refusal that no step catches."""
        deed = _Deed(steps, refused, self._under_way.discard)
        self._under_way.add(deed)
        deed.go_on()

    def end(self) -> None:
        """End all of them where they stand."""
        for deed in tuple(self._under_way):
            deed.end()


class _Deed:
    """A deed under way: one step is waited for, or it runs just now."""

    def __init__(self, steps: Steps, refused: Callable[[UserError], None], ended: Callable[[_Deed], None]) -> None:
        self._steps, self._refused, self._ended = steps, refused, ended
        self._awaited: Step[Any] | None = None
        self._runs = self._is_over = False

    def go_on(self, step: Step[Any] | None = None, outcome: object = None, error: UserError | None = None) -> None:
        """Go on after ``step``, unless the deed waits for that no more."""
        if self._is_over or self._runs or step is not self._awaited:
            return
        if step is not None and step.over is not None and not isValid(step.over):
            self.end()
            return
        self._awaited, self._runs = None, True
        try:
            awaited = self._steps.send(outcome) if error is None else self._steps.throw(error)
        except (StopIteration, Over):
            self.end()
        except UserError as uncaught:
            refused = self._refused
            self.end()
            refused(uncaught)
        except BaseException:
            self.end()
            raise
        else:
            self._runs = False
            self._wait_for(awaited)

    def _wait_for(self, step: Step[Any]) -> None:
        if self._is_over:  # ended by one of its own steps: closing the household, for one
            self._steps.close()
            return
        self._awaited = step
        step.begin(partial(self.go_on, step), lambda error: self.go_on(step, error=error), partial(self._break, step))

    def _break(self, step: Step[Any]) -> None:
        if step is self._awaited:
            self.end()

    def end(self) -> None:
        """Take no further step."""
        self._is_over, self._awaited = True, None
        self._ended(self)
        if not self._runs:
            self._steps.close()


class Doer:
    """Whoever does deeds on the household that is open: a desk, a lever."""

    deeds: Deeds

    @property
    def session(self) -> Session | None:
        """The household that is open."""
        raise NotImplementedError

    def refused(self, error: UserError) -> None:
        """Tell what ended a deed; unless a doer says otherwise, the window tells it, and reads the household anew."""
        if self.session is not None:
            self.session.refused.emit(error)

    async def work(self, act: Callable[[Household], T], *, over: QObject | None = None) -> T:
        """What ``act`` answers, in the household's thread; ``over`` is the dialog that waits for the answer."""
        return await Step[T](partial(self._open_session.ask, act), over)

    async def change(self, act: Callable[[Household], T], *, over: QObject | None = None) -> T:
        """The same of what changes the pages: they are shown anew before the deed goes on."""
        return await Step[T](partial(self._open_session.change, act), over)

    async def aside(self, act: Callable[[Callable[[], None]], T], *, over: QObject | None = None) -> T:
        """What ``act`` answers, which takes long and needs no household (:meth:`.Session.aside`)."""
        return await Step[T](partial(self._open_session.aside, act), over)

    @property
    def _open_session(self) -> Session:
        if self.session is None:
            raise Over
        return self.session


DoerT = TypeVar("DoerT", bound=Doer)


def deed(steps: Callable[Concatenate[DoerT, P], Steps]) -> Callable[Concatenate[DoerT, P], None]:
    """Have a coroutine method of a doer begun as a deed where it is called, and where a signal calls it."""

    @wraps(steps)
    def begin(doer: DoerT, /, *args: P.args, **kwargs: P.kwargs) -> None:
        doer.deeds.begin(steps(doer, *args, **kwargs), doer.refused)

    return begin
