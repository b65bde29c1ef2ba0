"""State or place in English: when a state, a capital or a nationality is somebody who acts."""

from __future__ import annotations

from timeline.actors.english_titles import possessive
from timeline.actors.scan import Scan
from timeline.actors.trie import Match
from timeline.actors.vocabulary import vocabulary

_ADVERB = "ly"
_PAST = "ed"  # the ending of most verbs that a capital is the subject of: Beijing opposed
_NEAR = 3  # how far after a nationality its noun may stand: "Russian air force strikes"


def acts(scan: Scan, match: Match, capital: bool) -> str:
    """Why a state acts here; empty where it is a place. A capital needs a reason to act, a state a reason not to."""
    words, end = vocabulary("en"), match.end
    before = scan.form(match.first - 1) if not scan.gap(match.first) else ""
    back = 1 + (before in words["article"])
    before = scan.form(match.first - back)
    if possessive(scan, end) and any(scan.form(end + n) in words["deed"] for n in range(1, _NEAR + 1)):
        return "of a deed"
    if scan.form(end + possessive(scan, end)) in words["matter"] and not scan.gap(end + possessive(scan, end)):
        return ""
    addressed = scan.form(match.first - back - 1) in words["addressed"] and before in words["of"]
    if before in words["place"] and not addressed:
        return ""
    if capital and before in words["aimed"]:
        return "called on" if scan.form(match.first - back - 1) in words["called"] else ""
    if _before_verb(scan, _list_end(scan, end)):
        return "before a verb"
    if before in words["party"]:
        return f"party after {before}"
    if scan.form(end) in words["deed"]:
        return "of a deed"
    if addressed or (before in words["genitive"] and scan.form(match.first - back - 1) in words["deed"]):
        return f"behind {before}"
    return "" if capital else "state"


def _before_verb(scan: Scan, at: int) -> bool:
    """True where a verb follows, with an adverb before it or not: Beijing firmly opposes."""
    form = scan.form(at)
    if form.endswith(_ADVERB) and scan.joined(at):
        return scan.form(at + 1) in vocabulary("en")["verb"]
    return not scan.gap(at) and (form in vocabulary("en")["verb"] or form.endswith(_PAST))


def _list_end(scan: Scan, end: int) -> int:
    """The end of the list of states and capitals that goes on at a token: Washington, Doha and Cairo were ready."""
    at = end
    while scan.gap(at) == "," or scan.form(at) in vocabulary("en")["joining"]:
        at += scan.form(at) in vocabulary("en")["joining"]
        match = scan.match(at)
        sense = match.of("capital", "name") if match else None
        if match is None or sense is None or not scan.is_state(sense.id):
            return end
        end = at = match.end
    return end


def deed_of(scan: Scan, match: Match) -> str:
    """The deed, or relation of two, that the nationality at a match describes; empty where it describes something else."""
    words = vocabulary("en")
    for noun in range(match.end, match.end + _NEAR):
        form = scan.form(noun)
        other = scan.match(noun + 1) if form in words["joining"] else scan.match(noun)
        if other and other.of("adjective") and scan.joined(noun):
            continue  # the Russian and Iranian sides
        if not scan.joined(noun) or form in words["stop"] or form in words["joining"]:
            break
        if form in words["deed"] and (form not in words["relation"] or _two(scan, match, noun)):
            return form
    return ""


def _two(scan: Scan, match: Match, noun: int) -> bool:
    beside = (scan.match(match.end), scan.match(match.first - 1))
    return scan.form(noun + 1) in vocabulary("en")["with"] or any(other and other.of("adjective") for other in beside)
