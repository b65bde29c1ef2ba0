"""Whether two tellings of different reports are of one deed. A wrong join is worse than a missed one."""

from __future__ import annotations

from timeline.coreference import parties
from timeline.coreference.days import Gap, are_near, gap
from timeline.coreference.likeness import Tellings
from timeline.coreference.telling import Telling

SPEECH = frozenset({"STATEMENT", "REQUEST", "ACCUSE", "SUPPORT", "REJECT", "THREATEN"})
# How much of the words must agree, by how sure it is that the day is one: cosines, set on invented pairs and read on some hundred reports.
_SAID: dict[Gap, float] = {"same": 0.3, "near": 0.4, "apart": 0.85, "vague": 0.6}
_DONE: dict[Gap, float] = {"same": 0.28, "near": 0.33, "apart": 0.5, "vague": 0.45}
_MET: dict[Gap, float] = {"same": 0.0, "near": 0.12, "apart": 0.6, "vague": 0.4}
# Words that bring down what else is asked for, and those that put it up.
_PLACE, _FIGURES, _UNLIKE, _OFFICE = 0.12, 0.1, 0.25, 0.1
_SHARED = 2  # words or figures that two tellings of one language must share at least
_FEW_PARTIES = 0.5  # of a meeting of which only one party is told


def same(one: Telling, other: Telling, known: Tellings) -> bool:
    """True where two tellings are of one deed: type, time and parties agree, and so does as much of the words as these leave open."""
    mine, theirs = one.event, other.event
    if mine.type == theirs.type == "CONSULT" and parties.are_one_round(mine, theirs) and are_near(mine, theirs):
        return True
    lies = gap(mine, theirs)
    if mine.type != theirs.type or lies is None or parties.are_of_other_tracks(mine, theirs):
        return False
    if lies == "apart" and one.again != other.again:
        return False
    if mine.type == "CONSULT":
        return _is_same_meeting(one, other, lies, known)
    if mine.type in SPEECH:
        return _is_same_speech(one, other, lies, known)
    return _is_same_deed(one, other, lies, known)


def _is_same_meeting(one: Telling, other: Telling, lies: Gap, known: Tellings) -> bool:
    """Two sides that meet on one day meet once; where parties are missing or the day differs the words must agree."""
    if parties.are_other_meetings(one, other, known.sides):
        return False
    shared, where = one.sides & other.sides, one.places & other.places
    asked = _MET[lies] if len(shared) > 1 else _FEW_PARTIES
    if where and len(shared) > 1 and (lies == "near" or (lies == "apart" and len(one.people & other.people) > 1 and one.form != "call")):
        asked = 0.0
    if parties.are_elsewhere(one, other) or not (one.sides <= other.sides or other.sides <= one.sides):
        asked += _UNLIKE
    elif one.sides != other.sides and len(shared) > 1:
        asked = max(asked, _UNLIKE)
    return bool(shared) and (not asked or known.likeness(one, other) >= asked)


def _is_same_speech(one: Telling, other: Telling, lies: Gap, known: Tellings) -> bool:
    """One speaker, and what is said; a ministry may stand for its minister."""
    mine, theirs = one.event, other.event
    if not parties.meet(mine.source, theirs.source, known.sides) or parties.differ(mine.target, theirs.target, known.sides):
        return False
    if parties.are_other_people(one, other, known.sides):
        return False
    named = set(mine.source) & set(theirs.source)
    if one.language != other.language:
        return bool(named) and lies == "same" and mine.type != "STATEMENT" and bool(set(mine.target) & set(theirs.target))
    return known.shared(one, other) >= _SHARED and known.likeness(one, other) >= _SAID[lies] + (0.0 if named else _OFFICE)


def _is_same_deed(one: Telling, other: Telling, lies: Gap, known: Tellings) -> bool:
    mine, theirs = one.event, other.event
    doers = parties.meet(mine.source, theirs.source, known.sides)
    if not (doers or (not (mine.source and theirs.source) and parties.meet(mine.target, theirs.target, known.sides))):
        return False
    if parties.differ(mine.target, theirs.target, known.sides) or (parties.are_elsewhere(one, other) and one.event.type == "ASSAULT"):
        return False
    if one.language != other.language:
        return lies == "same" and doers and parties.meet(mine.target, theirs.target, known.sides) and bool(one.places & other.places)
    asked = _DONE[lies]
    if lies == "same" and one.places & other.places:
        asked -= _PLACE
    if do_figures_differ(one, other):
        asked += _FIGURES
    asked += _UNLIKE if parties.are_elsewhere(one, other) or not doers else 0.0
    return known.shared(one, other) >= _SHARED and known.likeness(one, other) >= asked


def do_figures_differ(one: Telling, other: Telling) -> bool:
    """True where both count the same and come to other numbers."""
    mine, theirs = ({figure.counted: figure.number for figure in told.figures} for told in (one, other))
    return any(mine[what] != theirs[what] for what in mine.keys() & theirs.keys())
