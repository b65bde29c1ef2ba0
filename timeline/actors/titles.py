"""Titles: an office or post, whose it is, and where its words end."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.actors.lexicon import Lexicon
from timeline.actors.scan import ARTICLES, Scan
from timeline.actors.trie import Match, Sense
from timeline.actors.vocabulary import has

TITLES = ("office", "prefix", "head", "rank")
HEADS, SPEAKER, PARLIAMENT = ("president", "leader", "king"), "speaker-of-parliament", "parliament"
_LONGEST = 16  # tokens; the longest title with its complements that was seen in news has 14
_SPOKEN_FOR = {
    "foreign-ministry": "foreign-ministry-spokesperson",
    "defense-ministry": "defence-ministry-spokesperson",
    "president": "presidential-spokesperson",
    "presidency": "presidential-spokesperson",
    "government": "government-spokesperson",
    "armed-forces": "military-spokesperson",
    "secretary-general": "spokesperson",
}


@dataclass
class Title:
    """A title being read: tokens `[first, core)` are it and its nationality, `[core, end)` what describes it further.

    `office` is the key that joins the side; empty for a post that several people hold. `represents` is false where the person
    speaks for nobody. `complement` is the key of the office or body inside (the ministry that a spokesperson speaks for).
    """

    first: int
    core: int
    end: int
    type: str
    key: str
    definite: bool
    head: str = ""
    represents: bool = True
    side: str = ""
    aim: str = ""
    genitive: bool = False
    former: bool = False
    complement: str = ""
    closed: bool = False
    inner: bool = True

    def office(self, lexicon: Lexicon) -> str:
        """The full key of the office, `SIDE/office`, empty where the title names none that one person holds."""
        key = self.office_key(lexicon)
        return f"{self.side}/{key}" if key and self.side else ""

    def office_key(self, lexicon: Lexicon) -> str:
        """The key of the office without its side."""
        if self.type == "office":
            return self.key
        if self.key == "deputy" and self.complement in lexicon.offices:
            return lexicon.offices[self.complement].deputy
        if self.key == "acting":
            return self.complement
        if self.key == "spokesperson":
            return _SPOKEN_FOR.get(self.complement, "" if self.complement else "spokesperson")
        if self.key == "envoy" and self.aim:
            return f"envoy-for-{self.aim}"
        if self.key == "ambassador" and self.aim:
            return "ambassador-to-un" if self.aim == "united-nations" else f"ambassador-to-{self.aim}"
        return ""


def title_at(scan: Scan, at: int) -> Title | None:
    """The title that begins at a token, read as far as its words go; None where none does."""
    match = scan.match(at)
    sense = match.of(*TITLES) if match else None
    if match is None or sense is None:
        return None
    office = scan.memory.lexicon.offices[sense.id]
    definite = scan.definite(match)
    head, closed = scan.noun(match), _closed(scan, match)
    title = Title(at, match.end, match.end, sense.type, sense.id, definite, head, office.represents, closed=closed)
    while title.end < len(scan.line) and title.end - at < _LONGEST and scan.joined(title.end) and _take(scan, title):
        pass
    if office.sides and title.side not in office.sides:
        title.type, title.key = "head", "official"
    return title


def _closed(scan: Scan, match: Match) -> bool:
    """True where the phrase ends in a definite noun, so that no genitive can follow: المتحدث باسم is open."""
    return scan.form(match.end - 1).startswith(ARTICLES)


def _take(scan: Scan, title: Title) -> bool:
    """Reads one more piece of the title; False where it ends."""
    at, words = title.end, scan.words
    form, match = scan.form(at), scan.match(at)
    taken = _take_known(scan, match, title) if match else None
    if taken is not None:
        return taken
    if form in words["former"] or form in words["modifier"]:
        title.former |= form in words["former"]
        return _advance(title, at + 1, True)
    if title.type == "rank":
        return False
    if form in words["preposition"]:
        title.inner = False
        return _advance(title, at + 1, False)
    if form in words["after"] or has(words["verb"], form):
        return False
    return _take_plain(scan, title)


def _take_plain(scan: Scan, title: Title) -> bool:
    """An ordinary noun or adjective: the description goes on while it is open, and with every word that has the article."""
    at, form = title.end, scan.form(title.end)
    opens = scan.line[at].quote and sum(token.quote for token in scan.line[title.first + 1 : at]) % 2 == 0
    if opens and title.closed:
        return False  # what is said begins: أكد الرئيس "الجهود التي …"
    if scan.form(at - 1) in scan.words["namesake"]:
        given = scan.memory.lexicon.given
        return _advance(title, at + 1 + (form in given or scan.form(at + 1) in given), True)
    if form in scan.memory.lexicon.given and title.closed:
        return False
    if form.startswith(ARTICLES):
        if not form.startswith("ال"):
            title.inner = False
        return _advance(title, at + 1, True)
    if title.closed:
        attached = form[:1] in "ولب" and len(form) > 4 and title.type != "office" and not title.inner
        return attached and _advance(title, at + 1, False)
    if form in scan.memory.lexicon.given and at > title.first + 1 and scan.form(at - 1) not in scan.words["preposition"]:
        return False
    if title.type == "office" and title.inner:
        title.type, title.key = "head", "official"  # another noun between: رئيس شرطة is no president
    return _advance(title, at + 1, False)


def _take_known(scan: Scan, match: Match, title: Title) -> bool | None:
    """The same for a known phrase; None where the phrase says nothing about titles."""
    adjective = match.of("adjective")
    if title.type == "rank":
        return _take_adjective(match, title, adjective) if adjective and adjective.definite and not match.skip else None
    whose = match.of("name", "capital", "people") or scan.local(match)
    if whose and scan.is_person(whose.id):
        return _take_person(scan, match, title, whose)
    if match.of("short") and not match.skip and title.closed:
        return False
    if adjective and not (whose and not title.closed):
        return _take_adjective(match, title, adjective)
    if whose:
        return _take_genitive(scan, match, title, whose)
    if match.skip and match.particles[:1] != "و" and not match.of("office", "body", "government"):
        return None
    part = match.of("office", "body", "government", "prefix", "head")
    return _take_part(scan, match, title, part) if part else (False if match.of("rank") else None)


def _take_part(scan: Scan, match: Match, title: Title, part: Sense) -> bool:
    """An office or body inside a title: whom a spokesperson speaks for, whose deputy somebody is."""
    joined = match.particles[:1] == "و"
    if part.type == "head" and title.closed and title.end > title.first + 1 and scan.has_article(match) and match.end == title.end + 1:
        return _advance(title, match.end, True)  # an adjective: مدير المكتب الإعلامي
    if part.type == "head" and scan.form(title.end - 1) in scan.words["preposition"] and not title.definite:
        return False  # somebody else: مسؤولة عن مقتل القيادي
    if title.closed and not joined and title.core == title.end and title.key not in ("spokesperson", "acting") and part.type != "body":
        return False
    if joined and title.type == "office":
        return False
    if title.type == "office" and part.type == "body":
        title.type, title.key = ("office", SPEAKER) if part.id == PARLIAMENT else ("head", "official")
    title.complement = title.complement or part.id
    return _advance(title, match.end, scan.definite(match))


def _take_person(scan: Scan, match: Match, title: Title, sense: Sense) -> bool:
    """A person's name ends the title, save as whom a post belongs to (the spokesperson of …)."""
    if title.key in ("spokesperson", "adviser") and not title.closed and not title.complement and not match.skip:
        title.side = title.side or scan.memory.side_of(sense.id)
        title.complement = "president"
        return _advance(title, match.end, True)
    return False


def _take_adjective(match: Match, title: Title, sense: Sense) -> bool:
    if match.skip:
        return not (title.closed and title.inner) and _advance(title, match.end, True)
    if title.definite != sense.definite and title.inner and title.type == "office" and title.closed:
        return False
    title.side = title.side or sense.id
    title.definite = title.definite and sense.definite
    return _advance(title, match.end, True)


def _take_genitive(scan: Scan, match: Match, title: Title, sense: Sense) -> bool:
    """A state or organisation: first whose the post is, then what it is for."""
    if match.particles[:1] in ("و", "ف") and title.type in ("office", "rank"):
        return False
    whose = scan.memory.side_of(sense.id) or sense.id
    body = scan.known(sense.id)
    if body and body.kind == "government-body" and title.type == "office" and title.key in HEADS and not title.side:
        title.type, title.key = ("office", SPEAKER) if _is_parliament(scan, sense.id) else ("head", "official")
        title.complement = sense.id
    to = match.particles.endswith("ل") or not title.inner
    aimed = title.aim
    if title.side or (to and title.key == "envoy") or (title.key == "ambassador" and not title.inner):
        title.aim = title.aim or sense.id
    else:
        title.side, title.genitive, title.definite = whose, True, True
    _advance(title, match.end, True)
    if title.aim != aimed and title.key in ("envoy", "ambassador"):
        title.core = match.end  # what the post is for belongs to it: المبعوث الأممي إلى اليمن
    return True


def _is_parliament(scan: Scan, key: str) -> bool:
    """True for a parliament by its own name: الكنيست."""
    parliament = scan.memory.lexicon.offices[PARLIAMENT]
    return key in parliament.named or key.endswith(f"/{PARLIAMENT}")


def _advance(title: Title, end: int, closed: bool) -> bool:
    title.end, title.closed = end, closed
    if title.inner:
        title.core = end
    return True
