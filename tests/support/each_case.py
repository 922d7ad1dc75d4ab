"""The mark ``for_each``: one test goes through every case of a family, and names each that fails."""

from __future__ import annotations

import inspect
from itertools import product
from typing import Any

import pytest

LONGEST_NAME = 200


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give each name the cases of this test, which are all of them, or a share where there are ``parts``."""
    for mark in metafunc.definition.iter_markers("for_each"):
        cases, parts = list(mark.args[1]), mark.kwargs.get("parts", 1)
        assert len(cases) >= parts, "a family without cases"
        named = mark.kwargs.get("ids") or [repr(case)[:LONGEST_NAME] for case in cases]
        told = [(f"{number}: {name}", case) for number, (name, case) in enumerate(zip(named, cases, strict=True))]
        ids = [pytest.HIDDEN_PARAM] if parts == 1 else [f"part {part}" for part in range(parts)]
        metafunc.parametrize(_names(mark), [(told[part::parts],) * len(_names(mark)) for part in range(parts)], ids=ids)


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Try the test with each case; the failure lists all faults, and shows where the first of them is."""
    marks = list(pyfuncitem.iter_markers("for_each"))
    if not marks:
        return None
    __tracebackhide__ = True
    given = {name: pyfuncitem.funcargs[name] for name in inspect.signature(pyfuncitem.function).parameters}
    cases = list(product(*(given[_names(mark)[0]] for mark in marks)))
    faults, skipped = [], []
    for case in cases:
        for mark, (_, value) in zip(marks, case, strict=True):
            names = _names(mark)
            given |= zip(names, value if len(names) > 1 else (value,), strict=True)
        try:
            pyfuncitem.obj(**given)
        except pytest.skip.Exception as reason:
            skipped.append(reason)
        except (Exception, pytest.fail.Exception) as fault:
            if str(fault).startswith("Timeout (>"):  # of pytest-timeout, for all cases together
                raise
            faults.append((", ".join(name for name, _ in case), fault))
    if faults:
        told = [f"[{name}] line {_line(fault)}: {type(fault).__name__}: {fault}" for name, fault in faults]
        raise AssertionError("\n".join([f"{len(faults)} of {len(cases)} cases", *told])) from faults[0][1]
    if len(skipped) == len(cases):
        raise skipped[0]
    return True


def _names(mark: pytest.Mark) -> list[str]:
    said: Any = mark.args[0]
    return [name.strip() for name in said.split(",")] if isinstance(said, str) else list(said)


def _line(fault: BaseException) -> int:
    """Where in the test it is."""
    within = fault.__traceback__ and (fault.__traceback__.tb_next or fault.__traceback__)
    return within.tb_lineno if within else 0
