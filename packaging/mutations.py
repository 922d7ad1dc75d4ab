"""What may be changed in a module: its path and text come in, mutants go out; nothing is imported, run or written.

`what_is_left_out` is the rule of what is no mutant. Of `ui/`, spacings, sizes and colours are left out, and so is how
something is painted:

- calls that set or make one (`LOOK`), whole;
- functions that a painter, a size, a rectangle, margins, a colour, a pen, a brush or a font is given to or comes from
  (`PAINTED`; the charts' own `View` and the papers' `Mark` are such), that make a painter, or whose name says that they
  paint or measure (`MEASURING`);
- statements and comparisons that measure a widget or a text (`MEASURED`), and what says how words look (`LOOKING`);
- numbers among what a layout is told to add (a row, a column, a stretch);
- names of colours (the fields of `ui/style/theme.py`, which is left out, and so is `ui/style/fonts.py`);
- constants of modules that nothing else uses than what is left out, and numbers whose name says a space or a size
  (`SPACE`).

Everywhere are left out: docstrings and comments, annotations, decorators, assertions, imports, `if TYPE_CHECKING`,
`__repr__`, `__all__` and `__slots__`, what is written to a log, sentences (strings that are no codes, and `tr()`), what
another system runs (`sys.platform`, `os.name`), and keywords that change nothing on a sound program (`KEYWORDS`).
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from typing import Any, TypeAlias

UI = "app/persienne/ui/"
LOOKS = (f"{UI}style/theme.py", f"{UI}style/fonts.py")
LOOK = re.compile(
    r"set(Contents?Margins|\w*Spacing|(Fixed|Minimum|Maximum)(Width|Height|Size)|\w*Stretch|Size\w*|Alignment|Indent"
    r"|Geometry|Pen|Brush|\w*Color\w*|Background|Font\w*|PointSize\w*|PixelSize|Weight|Palette|Opacity|Alpha\w*|Cursor"
    r"|Frame\w+|DashPattern|\w+Style|RenderHint\w*|HintingPreference|Width\w?|Height\w?|HeightForWidth)"
    r"|add(Spacing|Stretch)|Fold|resize|adjust(ed|Size)|translated?|fill(Rect|Path)?|updateGeometry|draw\w*|paint\w*|restyle"
    r"|Q(Size|Margins|Rect|Point|Line|Color|Pen|Brush|Font\w*|Palette|Painter\w*|\w*Gradient|Polygon|Region|SizePolicy)F?"
)
PAINTED = re.compile(
    r"\b(Q(Paint\w*|ResizeEvent|(Size|Rect|Margins|Color|Pen|Brush|Font|FontMetrics|Pixmap|Image)F?)|Sketch|View|Mark|Rule)\b"
)
MEASURING = re.compile(r"_?(paint|draw|height|width|hasHeight|size|minimumSize|resize)\w*", re.IGNORECASE)
MEASURED = re.compile(r"width(_of)?|height(_of)?|horizontalAdvance|\w*[sS]izeHint|\w*[rR]ect|geometry|line_height")
SPACE = re.compile(
    r"(\w*_)?(GAP|AIR|PAD|MARGIN|INSET|INDENT|BETWEEN|BESIDE|AROUND|SIDES?|TILE|ICON|SWATCH|RADIUS|WIDTH|HEIGHT|WIDE|HIGH"
    r"|LEFT|NARROW(EST)?|WIDEST|PIXELS|PITCH)(_\w*)?"
)
LOOKING = {"wrap", "small", "tone"}
KEYWORDS = {"daemon", "encoding", "name", "newline", "parent", "stacklevel", "strict"}
CODE = re.compile(r"[a-z][a-z0-9]*([_.:/-][a-z0-9]+)*")
NAMING = {"tr", "translate", "QT_TRANSLATE_NOOP", "TypeVar", "ParamSpec", "NewType", "cast"}
SWAPS = (
    *("Eq NotEq", "NotEq Eq", "Lt LtE GtE", "LtE Lt Gt", "Gt GtE LtE", "GtE Gt Lt"),
    *("Is IsNot", "IsNot Is", "In NotIn", "NotIn In", "And Or", "Or And"),
    *("Add Sub", "Sub Add", "Mult Div", "Div Mult", "FloorDiv Mult", "Mod Mult"),
)
SWAPPED = {name: [getattr(ast, other)() for other in others] for name, *others in map(str.split, SWAPS)}
"""What an operator becomes."""
TEXTS = (ast.JoinedStr, ast.List, ast.ListComp, ast.Tuple)

Node: TypeAlias = ast.AST


@dataclass(frozen=True)
class Mutant:
    """One change of one module: bytes `start` to `end` become `text`."""

    path: str
    line: int
    start: int
    end: int
    text: str
    statement: tuple[int, int]
    """First and last line of the statement, without those that stand in it."""
    runs_later: bool
    """Whether it stands in a function; all else runs when the module is imported."""
    constant: str = ""
    """The constant of the module that is changed, if one is."""

    def applied(self, source: bytes) -> bytes:
        """The module, changed."""
        return source[: self.start] + self.text.encode() + source[self.end :]


def what_is_left_out(node: Node, path: str) -> bool:
    """Whether neither `node` nor anything in it is changed (see above)."""
    match node:
        case ast.Import() | ast.ImportFrom() | ast.Assert() | ast.Expr(value=ast.Constant()):
            return True
        case ast.If() if re.search(r"\bTYPE_CHECKING\b|\bsys\.platform\b|\bos\.name\b", ast.unparse(node.test)):
            return True
        case ast.FunctionDef(name="__repr__"):
            return True
        case ast.Assign(targets=[ast.Name(id="__all__" | "__slots__")]):
            return True
        case ast.Call(func=ast.Attribute(value=ast.Name(id="log" | "logging" | "warnings"))):
            return True
    return path.startswith(UI) and _is_look(node)


def _is_look(node: Node) -> bool:
    if isinstance(node, ast.Call):
        name = _called(node)
        return LOOK.fullmatch(name) is not None or (name == "update" and not node.args and not node.keywords)
    if isinstance(node, ast.FunctionDef):
        given = [node.returns, *(one.annotation for one in (*node.args.args, *node.args.kwonlyargs))]
        return (
            MEASURING.fullmatch(node.name) is not None
            or any(PAINTED.search(ast.unparse(one)) for one in given if one is not None)
            or any(_called(one) == "QPainter" for one in ast.walk(node))
        )
    if isinstance(node, ast.keyword):
        return node.arg in LOOKING
    if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None and SPACE.fullmatch(_assigned(node)):
        return re.fullmatch(r"[\d ().,*/+-]+", ast.unparse(node.value)) is not None
    measures = isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign | ast.Return | ast.Expr | ast.Compare)
    return measures and any(MEASURED.fullmatch(one.attr) for one in ast.walk(node) if isinstance(one, ast.Attribute))


def _called(node: Node) -> str:
    """The name of what is called."""
    match node:
        case ast.Call(func=ast.Attribute(attr=name)) | ast.Call(func=ast.Name(id=name)):
            return name
    return ""


def _assigned(node: ast.Assign | ast.AnnAssign) -> str:
    """The first name that is given a value."""
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return next((one.id for target in targets for one in ast.walk(target) if isinstance(one, ast.Name)), "")


class Finder:
    """All mutants of one module (`mutants`), and the names that what is not left out uses (`names`)."""

    def __init__(self, path: str, source: bytes, colours: frozenset[str] = frozenset()) -> None:
        self.mutants: list[Mutant] = []
        self.names: set[str] = set()
        self._path, self._colours = path, colours
        self._starts = [0]
        for line in source.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))
        self._statement, self._runs_later, self._constant = (1, 1), False, ""
        if path not in LOOKS:
            self._walk(ast.parse(source))

    def _walk(self, node: Node) -> None:
        if what_is_left_out(node, self._path):
            return
        before = self._statement, self._runs_later, self._constant
        if isinstance(node, ast.stmt):
            inner = getattr(node, "body", None)
            last = inner[0].lineno - 1 if inner else node.lineno if isinstance(node, ast.Match) else node.end_lineno
            self._statement = node.lineno, max(node.lineno, last or 0)
            if not self._runs_later and isinstance(node, ast.Assign | ast.AnnAssign):
                self._constant = _assigned(node)
        if isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Load):
            self.names.add(node.id if isinstance(node, ast.Name) else node.attr)
        self._swap(node)
        self._change(node)
        for field, value in ast.iter_fields(node):
            if field in {"annotation", "returns", "decorator_list", "type_params"} or isinstance(node, ast.JoinedStr):
                continue
            self._runs_later = before[1] or (field == "body" and isinstance(node, ast.FunctionDef | ast.Lambda))
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST) and not self._stays(node, child):
                    self._walk(child)
        self._statement, self._runs_later, self._constant = before

    def _stays(self, node: Node, child: Node) -> bool:
        """Whether `child` is left out because of where it stands."""
        if not isinstance(node, ast.Call) or not isinstance(child, ast.Constant):
            return False
        if isinstance(child.value, str):
            return _called(node) in NAMING
        return self._path.startswith(UI) and re.match(r"(add|insert)[A-Z]", _called(node)) is not None

    def _put(self, node: ast.expr | ast.stmt | ast.keyword, other: str | Node) -> None:
        """Add the mutant in which `other` stands in the place of `node`."""
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        start = self._starts[node.lineno - 1] + node.col_offset
        end = self._starts[node.end_lineno - 1] + node.end_col_offset
        text = other if isinstance(other, str) else ast.unparse(other)
        place = self._path, node.lineno, start, end
        self.mutants.append(Mutant(*place, text, self._statement, self._runs_later, self._constant))

    def _swap(self, node: Node) -> None:
        """Put other operators in the place of this node's."""
        match node:
            case ast.Compare():
                for at, sign in enumerate(node.ops):
                    for other in _swapped(sign):
                        signs = [*node.ops[:at], other, *node.ops[at + 1 :]]
                        self._put(node, ast.Compare(node.left, signs, node.comparators))
            case ast.BoolOp():
                for other in _swapped(node.op):
                    self._put(node, ast.BoolOp(other, node.values))
            case ast.BinOp() if not _is_text(node.left) and not _is_text(node.right):
                for other in _swapped(node.op):
                    self._put(node, ast.BinOp(node.left, other, node.right))
            case ast.AugAssign() if not _is_text(node.value):
                for other in _swapped(node.op):
                    self._put(node, ast.AugAssign(node.target, other, node.value))

    def _change(self, node: Node) -> None:
        """Put another value, nothing, or the contrary in the place of this node."""
        match node:
            case ast.Constant(value=bool(value)):
                self._put(node, str(not value))
            case ast.Constant(value=int(value) | float(value)):
                self._put(node, f"({value + 1})")
            case ast.Constant(value=str(value)) if CODE.fullmatch(value) and value not in self._colours:
                self._put(node, repr(value + "x"))
            case ast.keyword(arg=str(name)) if name not in KEYWORDS:
                self._put(node, "**{}")
            case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant) or value.value:
                self._put(value, "None")
            case ast.Expr(value=ast.Call() as call) if not what_is_left_out(call, self._path):
                self._put(node, "None")
            case ast.UnaryOp(op=ast.Not()):
                self._put(node, f"({ast.unparse(node.operand)})")
            case ast.If(test=test) | ast.IfExp(test=test) if not isinstance(test, ast.UnaryOp):
                if not what_is_left_out(test, self._path):
                    self._put(test, f"not ({ast.unparse(test)})")


def _swapped(sign: Node) -> list[Any]:
    return SWAPPED.get(type(sign).__name__, [])


def _is_text(node: ast.expr) -> bool:
    """Whether an operand is seen to be a text or a list, which nothing but a sum is made of."""
    return isinstance(node, TEXTS) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def colours_of(theme: str) -> frozenset[str]:
    """The names of the colours that the text of `ui/style/theme.py` declares."""
    fields = (node.target for node in ast.walk(ast.parse(theme)) if isinstance(node, ast.AnnAssign))
    return frozenset(target.id for target in fields if isinstance(target, ast.Name))


def mutants_of(sources: dict[str, bytes]) -> list[Mutant]:
    """All mutants of these modules; a constant of `ui/` counts where something uses it that is not left out."""
    theme = sources.get(LOOKS[0], b"").decode()
    finders = [Finder(path, source, colours_of(theme)) for path, source in sorted(sources.items())]
    used = {name for finder in finders for name in finder.names}
    return [
        mutant
        for finder in finders
        for mutant in finder.mutants
        if not mutant.constant or not mutant.path.startswith(UI) or mutant.constant in used
    ]
