"""The track of a meeting that is only pointed back to: the talks, خلال الجولة — the one that the report named last."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events import tracks
from timeline.events.clause import Clause
from timeline.events.draft import Draft
from timeline.events.triggers import Trigger

_PARAGRAPHS = 3  # how many paragraphs back the track may be named
_PARTIES = frozenset({"with", "between", "of"})


def named_last(clauses: Sequence[Clause]) -> dict[int, str]:
    """The one track named last before each sentence, by the sentence's start; none for a sentence far from it or behind several."""
    out: dict[int, str] = {}
    last: tuple[str, int] | None = None
    for clause in clauses:
        if last and clause.sentence.paragraph - last[1] <= _PARAGRAPHS:
            out[clause.sentence.start] = last[0]
        named = tracks.found(clause.words)
        if named:
            last = (named[0][0], clause.sentence.paragraph) if len(named) == 1 else None
    return out


def points_back(draft: Draft) -> bool:
    """True where a deed, or what leads to the words of its speaker, names a meeting that was told before."""
    clause, (first, last) = draft.clause, draft.extent
    begin = 0 if draft.is_speech and draft.teller is None else first
    if tracks.found(clause.words):
        return False
    return any(begin <= t.first < last and t.form.pos == "noun" and _is_known(clause, t) for t in clause.triggers)


def _is_known(clause: Clause, trigger: Trigger) -> bool:
    """True for a noun of meeting with its article, at or after which something is, and without a party of its own: خلال الجولة."""
    before, behind = trigger.first - 1, trigger.last + 1
    if trigger.form.entry.type != "CONSULT" or clause.mentions_between(behind, behind + 1):
        return False
    if behind < len(clause.words) and clause.grammar.slot(clause.words, behind) in _PARTIES:
        return False
    at = before if clause.verb_first else before - 1
    return clause.is_definite(trigger) and clause.any_at("occasion", at, at + 1)
