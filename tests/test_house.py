"""The properties of the house: imports point one way, libraries have one home, code meets the bar."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "timeline").rglob("*.py"))
COUNTED = [ROOT / "app.py", *MODULES, *sorted((ROOT / "benchmarks").glob("*.py"))]

# A room may import those below it, never one above. Rooms on one line don't import each other.
FLOORS = [
    {"records", "errors", "config"},
    {"facts"},
    {"language", "wording"},
    {"read"},
    {"times"},
    {"actors"},
    {"events"},
    {"analyse"},
    {"case"},
    {"reading", "explain", "chronology", "network", "coreference", "origins", "rounds"},
    {"figures"},
    {"exports"},
    {"views"},
    {"server"},
    {"cli"},
    {"__init__", "__main__"},
]
LEVEL = {room: level for level, rooms in enumerate(FLOORS) for room in rooms}
HOMES = {
    "dash": {"views", "server"},
    "dash_mantine_components": {"views", "server"},
    "dash_ag_grid": {"views"},
    "flask": {"server"},
    "waitress": {"server"},
    "plotly": {"figures", "exports"},
    "networkx": {"network", "exports"},
    "pandas": {"exports", "views", "case"},
    "dateparser": {"times"},
    "hijridate": {"times"},
    "kaleido": {"exports"},
    "xlsxwriter": {"exports"},
    "charset_normalizer": {"read"},
}


def room_of(path: Path) -> str:
    return path.relative_to(ROOT / "timeline").with_suffix("").parts[0]


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ([f"timeline.{alias.name}" for alias in node.names] if node.module == "timeline" else [node.module])


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_point_down(path: Path) -> None:
    own = room_of(path)
    if own == "__init__":
        return
    for name in imports(path):
        if not name.startswith("timeline."):
            continue
        room = name.split(".")[1]
        assert room == own or LEVEL[room] < LEVEL[own], f"{own} must not import {room}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_each_library_has_one_home(path: Path) -> None:
    for name in imports(path):
        home = HOMES.get(name.split(".")[0])
        assert home is None or room_of(path) in home, f"{name} belongs in {home}"


def functions() -> list[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    out = []
    for path in COUNTED:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                out.append((f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", node))
    return out


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    body = node.body[1:] if ast.get_docstring(node) is not None else node.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_functions_are_short() -> None:
    lengths = [length(node) for _, node in functions()]
    assert median(lengths) <= 7
    assert quantiles(lengths, n=10)[8] <= 22
    assert [name for name, node in functions() if length(node) > 40] == []


def test_modules_are_short() -> None:
    assert [f"{path.relative_to(ROOT)}" for path in COUNTED if path.read_text(encoding="utf-8").count("\n") > 350] == []


def test_every_function_says_what_it_returns() -> None:
    assert [name for name, node in functions() if node.returns is None] == []


def test_nothing_public_is_without_a_docstring() -> None:
    bare = []
    for path in COUNTED:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in tree.body:
            public = isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
            if public and ast.get_docstring(node) is None:
                bare.append(f"{path.relative_to(ROOT)}:{node.lineno}")
        if ast.get_docstring(tree) is None:
            bare.append(f"{path.relative_to(ROOT)}")
    assert bare == []


def test_no_seed_is_known_to_the_code() -> None:
    told = [path.read_text(encoding="utf-8") for path in (*MODULES, *(ROOT / "timeline").rglob("*.toml"))]
    names = [path.stem for path in (ROOT / "seeds").iterdir()]
    sentences = [line for path in (ROOT / "seeds").iterdir() for line in path.read_text(encoding="utf-8").split("\n") if len(line) > 60]
    assert names and sentences
    pieces = names + [re.sub(r"\s+", " ", line)[10:60] for line in sentences]
    assert [piece for piece in pieces if any(piece in text for text in told)] == []


def test_no_direction_control_is_written_out() -> None:
    files = [*MODULES, *(ROOT / "assets").rglob("*"), *(ROOT / "timeline").rglob("*.toml")]
    bad = re.compile("[\u202a-\u202e\u2066-\u2069]")
    assert [str(path) for path in files if path.is_file() and path.suffix in (".py", ".js", ".css", ".toml") and bad.search(path.read_text("utf-8"))] == []
