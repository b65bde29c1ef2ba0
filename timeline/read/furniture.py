"""Asides: the stretches of a page that are not the report. They are marked, never removed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline import facts
from timeline.language.fold import fold
from timeline.language.sentences import paragraphs
from timeline.records import Aside, Span

_KINDS = ("lines", "openings", "links", "tails", "outlets", "taglines")
_SHORT, _CAPTION, _TITLE = 8, 14, 18  # words: a button or by-line, a caption, the title of a linked report
_ENDS = re.compile(r"[.؟?!:…][\"”»)]*$")
_ARABIC, _LATIN = re.compile("[\u0600-\u06ff]+"), re.compile("[A-Za-z]+")
_SEPARATOR = re.compile(r"\s[-–|•»/]\s|[|•]")


class Line(NamedTuple):
    """A line of the page: its span, its folded text, and how many words it holds."""

    start: int
    end: int
    form: str
    words: int

    @property
    def ends(self) -> bool:
        """True where the line closes like a sentence."""
        return bool(_ENDS.search(self.form))


@lru_cache(maxsize=1)
def furniture() -> dict[str, tuple[str, ...]]:
    """The folded words of page furniture of every language, by kind."""
    out: dict[str, list[str]] = {kind: [] for kind in _KINDS}
    for path in sorted(facts.ROOT.glob("languages/*/furniture.toml")):
        blocks, source = facts.load(path, {"words": "texts"})
        for kind, block in blocks.items():
            if kind not in out:
                raise source.refuse(kind, f"unknown kind of furniture; known are {', '.join(_KINDS)}")
            out[kind] += map(fold, block["words"])
    return {kind: tuple(dict.fromkeys(words)) for kind, words in out.items()}


def lines_of(text: str) -> list[Line]:
    """The lines of a page that hold anything."""
    return [Line(a, b, form := fold(text[a:b]), len(form.split())) for a, b in paragraphs(text)]


def asides(text: str, language: str) -> tuple[Aside, ...]:
    """What on the page is not the report's own text, in order, each with the rule that says so."""
    lines = lines_of(text)
    found: dict[int, str] = {}
    for name, rule in _RULES.items():
        for index in rule(lines, found, language):
            found.setdefault(index, name)
    return tuple(_joined(lines, found))


def _joined(lines: Sequence[Line], found: dict[int, str]) -> Iterator[Aside]:
    """Neighbouring lines set aside by one rule are one aside."""
    start: int | None = None
    for index, line in enumerate(lines):
        rule = found.get(index)
        if rule is None:
            continue
        start = line.start if start is None else start
        if found.get(index + 1) != rule:
            yield Aside(start, line.end, f"furniture/{rule}")
            start = None


def _tail(lines: Sequence[Line], found: dict[int, str], language: str) -> Iterator[int]:
    opened = next((n for n, line in enumerate(lines) if n > 1 and line.form.startswith(furniture()["tails"])), None)
    if opened is not None:
        yield from range(opened, len(lines))


def _button(lines: Sequence[Line], found: dict[int, str], language: str) -> Iterator[int]:
    known = set(furniture()["lines"])
    yield from (n for n, line in enumerate(lines) if line.form.rstrip("!:. ") in known)


def _opening(lines: Sequence[Line], found: dict[int, str], language: str) -> Iterator[int]:
    title = next((line.form for n, line in enumerate(lines) if n not in found), "")
    for n, line in enumerate(lines):
        opening = next((w for w in furniture()["openings"] if line.form.startswith(w)), None)
        if opening is None or line.words > _SHORT:
            continue
        # A bare verb as a button (طباعة) takes the title's words after it; without a colon, anything else may be a sentence.
        rest = line.form[len(opening) :].strip()
        if n and (opening.endswith(":") or " " in opening or rest in title):
            yield n


def _links(lines: Sequence[Line], found: dict[int, str], language: str) -> Iterator[int]:
    for n, line in enumerate(lines):
        if n and line.words <= _TITLE and line.form.startswith(furniture()["links"]):
            yield n
            if line.words > 4:
                continue  # the title stands on the same line
            below = range(n + 1, len(lines))
            yield from _while_short(lines, below)


def _while_short(lines: Sequence[Line], below: range) -> Iterator[int]:
    for n in below:
        if lines[n].words > _TITLE or lines[n].form.endswith("."):
            return
        yield n


def _caption(lines: Sequence[Line], found: dict[int, str], language: str) -> Iterator[int]:
    for n in range(1, len(lines) - 1):
        first, second = lines[n], lines[n + 1]
        short = first.words <= _CAPTION and second.words <= _CAPTION and not first.ends
        if short and n not in found and second.form.startswith(first.form):
            yield from (n, n + 1)


def _foreign(lines: Sequence[Line], found: dict[int, str], language: str) -> Iterator[int]:
    """A long line in another script and without a mark of a sentence: spam, not speech."""
    for n, line in enumerate(lines):
        if n and line.words > 15 and language_of(line.form) != language and not re.search(r"[.,;:،؛]\s", line.form):
            yield n


def _tagline(lines: Sequence[Line], found: dict[int, str], language: str) -> Iterator[int]:
    first = next((n for n in range(len(lines)) if n not in found), None)
    if first is None or first + 1 >= len(lines):
        return
    pieces = _SEPARATOR.split(lines[first].form)
    told = any(word in lines[first].form.split() for word in furniture()["taglines"])
    if len(pieces) >= 4 or (len(pieces) >= 3 and told):
        yield first


def _signature(lines: Sequence[Line], found: dict[int, str], language: str) -> Iterator[int]:
    last = next((n for n in reversed(range(len(lines))) if n not in found), 0)
    if last > 1 and lines[last].words <= 5 and not lines[last].ends and lines[last].form.startswith(furniture()["outlets"]):
        yield last


def _byline(lines: Sequence[Line], found: dict[int, str], language: str) -> Iterator[int]:
    """A line of two or three words between the title and the first paragraph: who wrote it."""
    own = [n for n in range(len(lines)) if n not in found]
    if len(own) > 2 and lines[own[2]].words > _CAPTION and 2 <= lines[own[1]].words <= 3 < lines[own[0]].words:
        line = lines[own[1]]
        if not line.ends and not re.search(r"[\d\"“«()،,]", line.form):
            yield own[1]


_RULES = {
    "tail": _tail,
    "button": _button,
    "opening": _opening,
    "links": _links,
    "caption": _caption,
    "foreign script": _foreign,
    "tagline": _tagline,
    "signature": _signature,
    "byline": _byline,
}


def language_of(text: str) -> str:
    """`ar` or `en`, by the script that most letters of the text are in."""
    arabic = sum(map(len, _ARABIC.findall(text)))
    latin = sum(map(len, _LATIN.findall(text)))
    return "ar" if arabic >= latin and arabic else "en"


def spans(found: Sequence[Aside]) -> tuple[Span, ...]:
    """The asides as bare spans."""
    return tuple((aside.start, aside.end) for aside in found)
