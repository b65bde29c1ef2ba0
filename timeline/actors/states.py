"""State or place: when the name of a state, a capital or a nationality is somebody who acts."""

from __future__ import annotations

from timeline.actors.scan import ARTICLES, Scan
from timeline.actors.trie import Match, Sense
from timeline.actors.vocabulary import has_any, has_noun, is_verb

_REACH = 3  # words before من and إلى in which the verb that asks or addresses stands: وجهت رسالة شديدة إلى


def acts(scan: Scan, match: Match, capital: bool) -> str:
    """Why the state named by a match acts here; empty where it is a place or a topic.

    A capital needs a reason to act, a state a reason not to.
    """
    before = _before(scan, match.first)
    if match.particles.endswith("ب") or is_place(scan, match.first):
        return ""
    if _verb_beside(scan, match):
        return "beside a verb"
    if before in scan.words["beside"]:
        return "" if _held(scan, match.first, before) else "party after " + before
    if before in scan.words["about"]:
        return ""
    if (before in scan.words["from"] or before in scan.words["toward"]) or (
        before in scan.words["off"] and has_any(scan.words["deed"], scan.form(match.first - 2))
    ):
        return "source of a deed" if before not in scan.words["toward"] else "addressed"
    if match.first == 0 or not before:
        return "" if _dateline(scan, match) or _labels(scan, match) else "opens the clause"
    if capital:
        return "of a deed" if match.particles.endswith("ل") or has_noun(scan.words["deed"], before) else _object(scan, match)
    named = has_any(scan.words["topic"], before) or has_any(scan.words["namesake"], before)
    return "" if named else "state"


def _held(scan: Scan, at: int, before: str) -> bool:
    """True where مع belongs to a border and على to a hold: حدود طويلة مع سوريا, السيطرة على سوريا."""
    if before in scan.words["over"]:
        return any(has_any(scan.words["hold"], scan.form(at - back)) for back in (2, 3))
    return before in scan.words["with"] and _borders(scan, at)


def _object(scan: Scan, match: Match) -> str:
    """A capital whom the sentence's verb accuses or asks, apart from that verb: اتهمت بريطانيا في بيان موسكو برعاية كذا."""
    following = scan.form(match.end)
    to = following.startswith("ب") or following in scan.words["charge"]
    said = any(has_any(scan.words["address"], scan.form(back)) for back in range(match.first))
    return "object of a charge" if to and said and not match.particles and not scan.form(match.first - 1).startswith("ل") else ""


def is_place(scan: Scan, at: int) -> bool:
    """True where what stands before a token makes it a place."""
    before, earlier = _before(scan, at), scan.form(at - 2)
    if before in scan.words["territory"] and earlier in scan.words["integrity"]:
        return False
    if _apposed(scan, at) or before in scan.words["at"] or _locates(scan, before):
        return True
    if before in scan.words["toward"]:
        return not _asks(scan, at, "addressed")
    if before in scan.words["from"]:
        each = earlier in scan.words["each"] and scan.form(at - 3) not in scan.words["place"] | scan.words["preposition"]
        return not (each or has_noun(scan.words["deed"], earlier) or _asks(scan, at, "asked"))
    return has_any(scan.words["movement"], before)


def _before(scan: Scan, at: int) -> str:
    """The folded word before a token, a preposition without the و or ف before it: وفي is في."""
    form = scan.before(at)
    return form[1:] if form[:1] in ("و", "ف") and form[1:] in scan.words["preposition"] else form


def _locates(scan: Scan, form: str) -> bool:
    """True for a word before a place; of adjectives also with the article: الساحل الغربي لليمن, but not دعم الغرب للعراق."""
    return has_any(scan.words["place"], form) or (form.endswith("ي") and has_noun(scan.words["place"], form))


def _asks(scan: Scan, at: int, words: str) -> bool:
    """True where a word that asks something of somebody, or addresses him, stands shortly before من or إلى."""
    return any(scan.joined(at - back + 1) and has_noun(scan.words[words], scan.form(at - back)) for back in range(2, 2 + _REACH))


def _apposed(scan: Scan, at: int) -> bool:
    """True for a city named after a comma: العاصمة البريطانية، لندن."""
    near = (scan.form(at - 1), scan.form(at - 2))
    return scan.gap(at) == "," and any(form.startswith("ال") and form in scan.words["place"] for form in near)


def _verb_beside(scan: Scan, match: Match) -> bool:
    after = scan.form(match.end) if scan.joined(match.end) else ""
    before = scan.before(match.first)
    if before in scan.words["pronominal"]:
        before = scan.before(match.first - 1)
    return (not match.particles.strip("وف") and is_verb(scan.words["verb"], before)) or after in scan.words["verb"]


def _borders(scan: Scan, at: int) -> bool:
    """True where مع belongs to a border: حدود طويلة مع سوريا."""
    return any(has_any(scan.words["border"], scan.form(back)) for back in range(max(0, at - 6), at))


def _labels(scan: Scan, match: Match) -> bool:
    """True for the state that only says where a headline plays (العراق: مقتل جنديين), not who speaks in it (تركيا: لن نقبل)."""
    if match.first or (scan.gap(match.end) != ":" and match.end < len(scan.line)):
        return False
    form = scan.form(match.end)
    we = form.removeprefix("س")
    speaks = form in scan.words["spoken"] or (we[:1] == "ن" and f"ي{we[1:]}" in scan.words["verb"])
    return not speaks and not (form and scan.line[match.end].quote)


def _dateline(scan: Scan, match: Match) -> bool:
    """True for the place that opens an agency's report: دمشق (رويترز)."""
    end = match.end
    if match.first > 2 or end >= len(scan.line):
        return False
    following = scan.match(end)
    named = scan.gap(end) == "," and match.first == 0 and following is not None and following.of("name") is not None
    return named or scan.gap(end) == "(" or (scan.gap(end) == "q" and not scan.line[end].quote)


def adjective_acts(scan: Scan, match: Match, sense: Sense) -> str:
    """Why a nationality stands for its state: the noun that it describes is a deed, a relation or a party."""
    if sense.form == "plural" and sense.definite and _people_act(scan, match):
        return "people who act"
    at = match.first
    for back in range(1, 5):
        if at - back < 0 or not scan.joined(at - back + 1):
            return ""
        noun = scan.form(at - back)
        for kind in ("party", "deed", "relation"):
            named = has_any if kind == "relation" else has_noun  # الحدود is a place, حدود two parties
            if named(scan.words[kind], noun) and (kind != "relation" or _parties(scan, match)):
                return f"{kind} noun {noun}"
        if not _describes(noun, sense.definite) or has_any(scan.words["topic"], noun) or has_noun(scan.words["place"], noun):
            return ""
    return ""


def _parties(scan: Scan, match: Match) -> bool:
    """True where another nationality stands beside, or مع after: a relation has two parties (not الحوار السوري السوري)."""
    if scan.form(match.end) in scan.words["with"]:
        return True
    own = match.of("adjective")
    beside = [scan.match(match.end) if scan.joined(match.end) else None, scan.match(match.first - 1) if scan.joined(match.first) else None]
    others = [other.of("adjective") for other in beside if other]
    return any(own and other and other.id != own.id for other in others)


def _people_act(scan: Scan, match: Match) -> bool:
    before, after = scan.before(match.first), scan.form(match.end)
    if before.startswith("ال"):
        return False  # an adjective: الدبلوماسيين الروس
    if scan.form(match.first).endswith("ون"):
        return True  # the nominative: the doers, not the civilians of a place
    stands = before in scan.words["beside"] or before in scan.words["we"]
    return stands or is_verb(scan.words["verb"], before) or after in scan.words["verb"]


def _describes(form: str, definite: bool) -> bool:
    """True for a word that may stand between a noun and its nationality: another adjective, of the same definiteness."""
    return form.startswith(ARTICLES) == definite and form.endswith(("ي", "يه", "يان", "يين", "يتين", "ات", "ه", "ون", "ين"))
