"""The golden exports: what they hold and where they lie.

`python -m tests.exports.golden` writes them anew; read the difference before you keep it.
"""

from __future__ import annotations

from pathlib import Path

from tests.small_case import small_case
from timeline.exports import FORMATS, Selection

FOLDER = Path(__file__).parent.parent / "golden"
# Pictures hang on fonts and browser, so they are looked at and not compared.
WHOLE = [*((name, language) for name in ("csv", "actors-csv", "ties-csv", "gexf", "graphml") for language in ("ar", "en")), ("json", "en")]


def path(name: str, language: str) -> Path:
    """Where the golden export of a format lies."""
    return FOLDER / f"{name}.{language}.{FORMATS[name].ending}"


def made(name: str, language: str) -> bytes:
    """The export as it is made today."""
    case = small_case()
    return FORMATS[name].make(Selection(case, case.rows, language))


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, language in WHOLE:
        path(name, language).write_bytes(made(name, language))
