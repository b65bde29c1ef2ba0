"""What the office-holders named in a report say of the day that it appeared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from timeline.actors.base import Titled
from timeline.actors.directory import Directory
from timeline.actors.terms import Term
from timeline.times import TERM, Clue

_OPEN = ("0001-01-01", "9999-12-31")


def clues_of(titled: Iterable[Titled], directory: Directory) -> tuple[Clue, ...]:
    """A clue for each person named with an office that the directory knows the dates of, each pair once."""
    out: dict[tuple[str, str], Clue] = {}
    for one in titled:
        terms = [t for t in directory.by_person.get(one.person, ()) if t.office == one.office and (t.first or t.last)]
        if terms and (one.person, one.office) not in out:
            out[one.person, one.office] = _clue(one, terms)
    return tuple(_before_successor(office, clue, out) for (_, office), clue in out.items())


def _before_successor(office: str, clue: Clue, given: Mapping[tuple[str, str], Clue]) -> Clue:
    """The clue without its end where a later holder of the office is named too: the earlier one is then called by it afterwards."""
    later = any(other.first and clue.last and other.first >= clue.last for (_, held), other in given.items() if held == office)
    return replace(clue, doubt="successor") if later else clue


def _clue(one: Titled, terms: list[Term]) -> Clue:
    choices = tuple(sorted((term.first or _OPEN[0], term.last or _OPEN[1]) for term in terms))
    first, last = choices[0][0], max(last for _, last in choices)
    return Clue(
        first if first != _OPEN[0] else None, last if last != _OPEN[1] else None, f"{one.person} held {one.office}", one.span, choices,
        rank=TERM, kind="held", about=one.person,
    )  # fmt: skip
