"""Unknown persons whom a reporting verb introduces, and unknown bodies with a quoted name."""

from __future__ import annotations

from timeline.actors.people import Hint, is_given, unknown_at
from timeline.actors.scan import Scan
from timeline.actors.trie import Match
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
    if sum(token.quote for token in scan.line[: start + 1]) % 2 == 0:
        return None  # the quotation ends here
    end = start + 1
    while end < len(scan.line) and end - start < _LONGEST and not scan.gap(end):
        end += 1
    if end < len(scan.line) and not scan.line[end].quote:
        return None
    if end - start == 1 and scan.form(start).endswith("يه"):
        return None  # an adjective in quotes: مجموعة "إرهابية"
    return _organisation(scan, at, end, text, 0), end


def formal_at(scan: Scan, at: int, match: Match, text: str) -> tuple[Actor, int] | None:
    """An organisation by its formal name: noun, adjective, purpose (النقابة الوطنية للصحفيين التونسيين). With the token after it."""
    following = scan.match(match.end)
    adjective = following is not None and following.of("adjective") is not None
    formal = not scan.gap(match.end) and (scan.form(match.end) in scan.words["formal"] or adjective)
    if not match.of("refer") or not scan.has_article(match) or not formal:
        return None
    end = _articles(scan, match.end)
    purpose = end
    if end == match.end or not scan.form(end).startswith("لل") or scan.gap(end):
        return None
    end = purpose + 1
    if _articles(scan, end) > end and scan.form(end).endswith(("ي", "يه", "ين", "ون")):
        end += 1
    return _organisation(scan, at, end, text, match.skip), end


def _articles(scan: Scan, at: int) -> int:
    """The end of the words with the article that follow one another from a token on, two at most."""
    end = at
    while end - at < 2 and not scan.gap(end) and scan.form(end).startswith("ال") and scan.form(end) not in scan.words["after"]:
        end += 1
    return end


def _organisation(scan: Scan, at: int, end: int, text: str, skip: int) -> Actor:
    tokens = scan.line[at:end]
    bare = str.maketrans("", "", '"“”«»')
    name = " ".join(text[tokens[0].start + skip : tokens[-1].end].translate(bare).split())
    first = tokens[0].fold[skip:]
    if skip and tokens[0].fold[skip - 1 : skip + 1] == "لل":  # للنقابة is النقابة
        first, name = "ا" + first, "ا" + name
    key = "found/" + "-".join((first, *(token.fold for token in tokens[1:])))
    return Actor(key, None, name, "organization", key, known=False)
