"""Whose country is meant by بلاده: the side of whoever speaks or acts in the sentence, not of the last one named."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from timeline.actors.scan import Scan
from timeline.actors.vocabulary import is_verb


class Party(NamedTuple):
    """Somebody named in the sentence at hand, `[start, end)` in the text, whether his name is known or not, and his state."""

    start: int
    end: int
    side: str


def subject_side(scan: Scan, at: int, parties: Iterable[Party]) -> str:
    """The state of the last subject of a verb before token `at`, where a clause opens in between, else of the person named last."""
    side = scan.memory.last_side
    known = [party for party in parties if scan.is_state(party.side)]
    if known and _opens_clause(scan, bisect_left(_starts(scan), known[-1].end), at):
        return last_subject(scan, known) or side
    return known[-1].side if known and not scan.is_state(side) else side


def last_subject(scan: Scan, parties: Iterable[Party]) -> str:
    """The state of the last one who stands right after a verb or before one; empty where nobody does."""
    side, starts = "", _starts(scan)
    for party in parties:
        first, end = bisect_left(starts, party.start + 1) - 1, bisect_left(starts, party.end)
        after = scan.joined(end) and scan.form(end) in scan.words["verb"]
        if scan.is_state(party.side) and (after or is_verb(scan.words["verb"], scan.before(first))):
            side = party.side
    return side


def _starts(scan: Scan) -> list[int]:
    return [token.start for token in scan.line]


def _opens_clause(scan: Scan, start: int, at: int) -> bool:
    return any(scan.form(n) in scan.words["clause"] for n in range(start, at))
