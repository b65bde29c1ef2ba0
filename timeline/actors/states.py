"""State or place: when the name of a state, a capital or a nationality is somebody who acts."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.actors.line import Token
from timeline.actors.trie import Match, Sense
from timeline.actors.vocabulary import Words, has, has_any, vocabulary

_PARTY = frozenset("مع بين وبين ضد علي ان بان لان فان وان كان لكن ولكن انه قبل جانب".split())
_FROM = frozenset(("من",))
_TOWARD = frozenset(("الي",))
_ABOUT = frozenset("حول بشان عن بخصوص تجاه ازاء حيال لدي".split())


def acts(line: Sequence[Token], match: Match, capital: bool) -> str:
    """Why the state named by a match acts here; empty where it is a place or a topic.

    A capital needs a reason to act, a state a reason not to.
    """
    words = vocabulary("ar")
    before = _before(line, match.first)
    if match.particles.endswith("ب") or _is_place(line, match.first, words):
        return ""
    if _verb_beside(line, match, words):
        return "beside a verb"
    if before in _PARTY:
        return "party after " + before
    if before in _ABOUT and not capital:
        return "after " + before
    if match.first == 0 and not _dateline(line, match.end):
        return "opens the sentence"
    if not before:
        return "opens the clause"
    if capital:
        return "of a deed" if match.particles.endswith("ل") or has_any(words["deed"] | words["relation"], before) else ""
    if has_any(words["topic"], before):
        return ""
    return "state"


def _before(line: Sequence[Token], at: int) -> str:
    """The folded word before a token, empty at the start or after a mark."""
    return line[at - 1].fold if at > 0 and line[at].gap in ("", "q") else ""


def _is_place(line: Sequence[Token], at: int, words: dict[str, Words]) -> bool:
    before = _before(line, at)
    earlier = line[at - 2].fold if at > 1 else ""
    if before == "ب" or has_any(words["place"], before):
        return True
    if before in _TOWARD:
        return True
    if before in _FROM:
        return not has_any(words["deed"], earlier)
    return has_any(words["movement"], before)


def _verb_beside(line: Sequence[Token], match: Match, words: dict[str, Words]) -> bool:
    before = _before(line, match.first)
    after = line[match.end].fold if match.end < len(line) and line[match.end].gap in ("", "q") else ""
    return (not match.particles.strip("وف") and has(words["verb"], before)) or after in words["verb"]


def _dateline(line: Sequence[Token], end: int) -> bool:
    return end < len(line) and line[end].gap in ("(", ":") or (end < len(line) and line[end].gap == "q" and not line[end].quote)


def adjective_acts(line: Sequence[Token], match: Match, sense: Sense) -> str:
    """Why a nationality stands for its state: the noun that it describes is a deed, a relation or a party."""
    words = vocabulary("ar")
    at = match.first
    for back in range(1, 5):
        if at - back < 0 or line[at - back + 1].gap not in ("", "q"):
            return ""
        noun = line[at - back].fold
        for kind in ("party", "deed", "relation"):
            if has_any(words[kind], noun):
                return f"{kind} noun {noun}"
        if not _describes(noun):
            return ""
    return ""


def _describes(form: str) -> bool:
    """True for a word that may stand between a noun and its nationality: another adjective."""
    return form.endswith(("ي", "يه", "يان", "يين", "يتين", "ات", "ه", "ون", "ين"))
