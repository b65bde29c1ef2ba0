"""Unknown persons whom a reporting verb introduces, and unknown bodies with a quoted name."""

from __future__ import annotations

from timeline.actors.people import Hint, is_given, unknown_at
from timeline.actors.scan import Scan
from timeline.actors.vocabulary import has
from timeline.records import Actor

_LONGEST = 7  # words of a quoted name


def spoken_at(scan: Scan, at: int) -> int:
    """The end of an unknown name that begins at a token after a reporting verb; the token itself where none does."""
    if at == 0 or scan.gap(at) or not has(scan.words["verb"], scan.form(at - 1)):
        return at
    if not is_given(scan, at) and scan.form(at) not in scan.words["kunya"]:
        return at
    return unknown_at(scan, at, Hint(strict=True))


def quoted_at(scan: Scan, at: int, text: str) -> tuple[Actor, int] | None:
    """An organisation that a head noun and a quoted name introduce: منظمة "…". With the token after it."""
    noun = scan.form(at)
    start = at + 1
    if noun not in scan.words["front"] or not (start < len(scan.line) and scan.line[start].quote and scan.joined(start)):
        return None
    end = start + 1
    while end < len(scan.line) and end - start < _LONGEST and not scan.gap(end):
        end += 1
    if end < len(scan.line) and not scan.line[end].quote:
        return None
    tokens = scan.line[at:end]
    name = " ".join(text[tokens[0].start : tokens[-1].end].replace('"', "").replace("“", "").replace("«", "").split())
    key = "found/" + "-".join(token.fold for token in tokens)
    return Actor(key, None, name, "organization", key, known=False), end
