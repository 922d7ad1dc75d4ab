"""Deeds: a wish is read from top to bottom, though the code waits, for answers, for the household, for ten seconds.

A deed is a coroutine in Qt's own loop. A refusal by the household is raised at the ``await``; a deed whose household
was closed meanwhile ends at the ``await``, and so does a deed whose dialog is gone. A fault is reported as ever.

Two waits serve the whole window: ``Waiting`` gives a person ten seconds to call an act off, ``Settling`` holds an act
back until nothing of the household is under way.
"""

from __future__ import annotations

from functools import partial, wraps
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QDialog
from shiboken6 import isValid

from persienne.base.errors import UserError
from persienne.ui.widgets.dialog import open_dialogs

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Generator, Hashable

    from PySide6.QtWidgets import QWidget

    from persienne.household.household import Household
    from persienne.ui.household.session import Session
    from persienne.ui.widgets.snackbar import Snackbar

    Steps = Coroutine[Any, Any, object]


T = TypeVar("T")
P = ParamSpec("P")

LOOK_EVERY_MS = 100


class Over(BaseException):
    """Raised in a deed: the household was closed, and the rest is not done."""


class Awaited(Generic[T]):
    """A wait of a deed."""

    def __init__(
        self,
        begin: Callable[[Callable[[T], None], Callable[[UserError], None], Callable[[], None]], object],
        over: QObject | None = None,
    ) -> None:
        """``begin`` is given three callbacks: for the outcome, for a refusal, and for an end by a fault.

        Where ``over`` is deleted meanwhile, the deed ends.
        """
        self.begin = begin
        self.over = over

    def __await__(self) -> Generator[Any, T, T]:
        """The outcome; a refusal is raised."""
        return (yield self)


def answer(dialog: QDialog, opened: Callable[[], object] | None = None) -> Awaited[bool]:
    """Open a dialog, by ``opened`` where given; whether a person accepted the dialog."""

    def begin(done: Callable[[bool], None], _refused: object, _broke: object) -> None:
        dialog.finished.connect(lambda result: done(result == QDialog.DialogCode.Accepted))
        (opened or dialog.open)()

    return Awaited(begin)


class Deeds:
    """The deeds under way."""

    def __init__(self) -> None:
        self._under_way: set[_Deed] = set()

    def begin(self, steps: Steps, refused: Callable[[UserError], None]) -> None:
        """Take the steps up to the first wait; ``refused`` is given a refusal that no step catches."""
        deed = _Deed(steps, refused, self._under_way.discard)
        self._under_way.add(deed)
        deed.go_on()

    def end(self) -> None:
        """End all of them where they stand."""
        for deed in tuple(self._under_way):
            deed.end()


class _Deed:
    """A deed under way: waiting for a step, or running just now."""

    def __init__(self, steps: Steps, refused: Callable[[UserError], None], ended: Callable[[_Deed], None]) -> None:
        self._steps, self._refused, self._ended = steps, refused, ended
        self._awaited: Awaited[Any] | None = None
        self._runs = self._is_over = False

    def go_on(self, step: Awaited[Any] | None = None, outcome: object = None, error: UserError | None = None) -> None:
        """Go on after ``step``, unless the deed no longer waits for ``step``."""
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

    def _wait_for(self, step: Awaited[Any]) -> None:
        if self._is_over:  # ended by one of its own steps: closing the household, for one
            self._steps.close()
            return
        self._awaited = step
        step.begin(partial(self.go_on, step), lambda error: self.go_on(step, error=error), partial(self._break, step))

    def _break(self, step: Awaited[Any]) -> None:
        if step is self._awaited:
            self.end()

    def end(self) -> None:
        """Take no further step."""
        self._is_over, self._awaited = True, None
        self._ended(self)
        if not self._runs:
            self._steps.close()


class Doer:
    """A desk or a lever: does deeds on the open household."""

    deeds: Deeds

    @property
    def session(self) -> Session | None:
        """The household that is open."""
        raise NotImplementedError  # abstract; Qt's metaclass and ABC's do not go together

    def refused(self, error: UserError) -> None:
        """Tell a refusal: the window does, and reads the household anew, unless a doer overrides this method."""
        if self.session is not None:
            self.session.refused.emit(error)

    async def work(self, act: Callable[[Household], T], *, over: QObject | None = None) -> T:
        """What ``act`` answers, in the household's thread; ``over`` is the dialog that waits for the answer."""
        return await Awaited[T](partial(self._open_session.ask, act), over)

    async def change(self, act: Callable[[Household], T], *, over: QObject | None = None) -> T:
        """Like :meth:`work` for an act that changes the pages: the pages are shown anew before the deed goes on."""
        return await Awaited[T](partial(self._open_session.change, act), over)

    async def aside(self, act: Callable[[Callable[[], None]], T], *, over: QObject | None = None) -> T:
        """The answer of a long ``act`` without a household (:meth:`.Session.aside`)."""
        return await Awaited[T](partial(self._open_session.aside, act), over)

    @property
    def _open_session(self) -> Session:
        if self.session is None:
            raise Over
        return self.session


DoerT = TypeVar("DoerT", bound=Doer)


def deed(steps: Callable[Concatenate[DoerT, P], Steps]) -> Callable[Concatenate[DoerT, P], None]:
    """Make a call of a coroutine method, by code or by a signal, begin a deed."""

    @wraps(steps)
    def begin(doer: DoerT, /, *args: P.args, **kwargs: P.kwargs) -> None:
        doer.deeds.begin(steps(doer, *args, **kwargs), doer.refused)

    return begin


class Waiting(QObject):
    """One act at a time: until its ten seconds are over nothing was done, and calling it off leaves no trace."""

    def __init__(self, snackbar: Snackbar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._snackbar = snackbar
        self._key: Hashable = None
        self._act: Callable[[], None] | None = None
        self._called_off: Callable[[], None] = _nothing
        snackbar.elapsed.connect(self.do_now)
        snackbar.cancelled.connect(self._call_off)

    def offer(
        self,
        key: Hashable,
        text: str,
        act: Callable[[], None],
        *,
        action: str = "",
        called_off: Callable[[], None] | None = None,
    ) -> bool:
        """Say ``text`` and do ``act`` in ten seconds; ``called_off`` puts back what the screen shows.

        What waited before is done first; asking twice for the same ``key`` asks once, and is False the second time.
        """
        if self._act is not None and key == self._key:
            return False
        self.do_now()
        self._key, self._act, self._called_off = key, act, called_off or _nothing
        self._snackbar.offer(text, action)
        return True

    def stands(self, key: Hashable, text: str) -> Awaited[bool]:
        """Say ``text`` in a deed, and wait; whether it stands after ten seconds, and was not called off."""

        def begin(done: Callable[[bool], None], _refused: object, ended: Callable[[], None]) -> None:
            if not self.offer(key, text, partial(done, True), called_off=partial(done, False)):
                ended()

        return Awaited(begin)

    @Slot()
    def do_now(self) -> None:
        """Do what waits, if anything does."""
        self._snackbar.hide()
        act, self._act = self._act, None
        if act is not None:
            act()

    @Slot()
    def _call_off(self) -> None:
        self._act = None
        self._called_off()


def _nothing() -> None:
    pass


class Settling(QObject):
    """Looks again and again, until nothing runs, nothing is asked and nothing waits to be called off."""

    def __init__(
        self, session: Session, waiting: Waiting, keep: Callable[[], bool], window: QWidget, parent: QObject
    ) -> None:
        """``keep`` has the household keep what is being written, and says whether it could."""
        super().__init__(parent)
        self._session, self._waiting, self._keep, self._window = session, waiting, keep, window
        self._then: Callable[[], None] | None = None
        self._refused: Callable[[], None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    @property
    def under_way(self) -> bool:
        """Whether something runs, also aside, or waits for an answer of the person."""
        return self._session.busy or self._session.busy_aside or bool(open_dialogs(self._window))

    @property
    def begun(self) -> bool:
        """Whether something is to be done that has not been done yet."""
        return self._then is not None

    def begin(self, then: Callable[[], None], refused: Callable[[], None]) -> None:
        """Call ``then`` once nothing is under way; ``refused`` where something that is being written cannot be kept.

        It takes the place of what was to be done. Neither is called before this returns.
        """
        self._then, self._refused = then, refused
        self._timer.start(0)

    def end(self) -> None:
        """Do neither."""
        self._timer.stop()
        self._then = self._refused = None

    @Slot()
    def _look(self) -> None:
        then, refused = self._then, self._refused
        if then is None or refused is None:
            return
        self._timer.start(LOOK_EVERY_MS)
        if self.under_way:
            return  # what counts down may still be called off
        self._waiting.do_now()
        kept = self._keep()
        if self.under_way:
            return
        self.end()
        if kept:
            then()
        else:
            refused()
