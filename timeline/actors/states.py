"""State or place: when the name of a state, a capital or a nationality is somebody who acts."""

from __future__ import annotations

from timeline.actors.scan import Scan
from timeline.actors.trie import Match, Sense
from timeline.actors.vocabulary import has, has_any

_PARTY = frozenset("مع بين وبين ضد علي ان بان لان فان وان كان لكن ولكن انه قبل جانب".split())
_FROM = frozenset(("من",))
_TOWARD = frozenset(("الي",))
_ABOUT = frozenset("حول بشان عن بخصوص تجاه ازاء حيال لدي".split())


def acts(scan: Scan, match: Match, capital: bool) -> str:
    """Why the state named by a match acts here; empty where it is a place or a topic.

    A capital needs a reason to act, a state a reason not to.
    """
    before = scan.before(match.first)
    if match.particles.endswith("ب") or _is_place(scan, match.first):
        return ""
    if _verb_beside(scan, match):
        return "beside a verb"
    if before in _PARTY:
        return "party after " + before
    if before in _ABOUT:
        return "" if capital else "after " + before
    if match.first == 0 or not before:
        return "" if _dateline(scan, match.end) else "opens the clause"
    if capital:
        return "of a deed" if match.particles.endswith("ل") or has_any(scan.words["deed"], before) else ""
    return "" if has_any(scan.words["topic"], before) else "state"


def _is_place(scan: Scan, at: int) -> bool:
    before, earlier = scan.before(at), scan.form(at - 2)
    if before == "ب" or has_any(scan.words["place"], before) or before in _TOWARD:
        return True
    if before in _FROM:
        return not has_any(scan.words["deed"], earlier)
    return has_any(scan.words["movement"], before)


def _verb_beside(scan: Scan, match: Match) -> bool:
    after = scan.form(match.end) if scan.joined(match.end) else ""
    return (not match.particles.strip("وف") and has(scan.words["verb"], scan.before(match.first))) or after in scan.words["verb"]


def _dateline(scan: Scan, end: int) -> bool:
    return end < len(scan.line) and (scan.gap(end) == "(" or (scan.gap(end) == "q" and not scan.line[end].quote))


def adjective_acts(scan: Scan, match: Match, sense: Sense) -> str:
    """Why a nationality stands for its state: the noun that it describes is a deed, a relation or a party."""
    if sense.form == "plural" and sense.definite and _people_act(scan, match):
        return "people beside a verb"
    at = match.first
    for back in range(1, 5):
        if at - back < 0 or not scan.joined(at - back + 1):
            return ""
        noun = scan.form(at - back)
        for kind in ("party", "deed", "relation"):
            if has_any(scan.words[kind], noun) and not (kind == "relation" and _twice(scan, match)):
                return f"{kind} noun {noun}"
        if not _describes(noun):
            return ""
    return ""


def _twice(scan: Scan, match: Match) -> bool:
    """True where the same nationality stands beside: الحوار السوري السوري has one party only."""
    form = scan.form(match.first)
    return form in (scan.form(match.first - 1), scan.form(match.end))


def _people_act(scan: Scan, match: Match) -> bool:
    before = scan.before(match.first)
    return has(scan.words["verb"], before) or before in _PARTY or scan.form(match.end) in scan.words["verb"] or before == "نحن"


def _describes(form: str) -> bool:
    """True for a word that may stand between a noun and its nationality: another adjective."""
    return form.endswith(("ي", "يه", "يان", "يين", "يتين", "ات", "ه", "ون", "ين"))
