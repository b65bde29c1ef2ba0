"""English titles: what stands before an office (nationality, state's, former), the office, and what it is of."""

from __future__ import annotations

from timeline.actors.scan import Scan
from timeline.actors.titles import TITLES, Title
from timeline.actors.trie import Match
from timeline.actors.vocabulary import vocabulary

_LONGEST = 8  # tokens before the office: "the Russian Foreign Ministry's deputy spokeswoman"


def title_at(scan: Scan, at: int) -> Title | None:
    """The title that begins at a token, read to its end; None where none does."""
    title = Title(
        at, at, at, "", "", scan.form(at - 1) not in vocabulary("en")["article"] or scan.form(at - 1) in vocabulary("en")["definite"]
    )
    while title.end - at < _LONGEST and (title.end == at or scan.joined(title.end)):
        if not _before(scan, title):
            break
        if title.key and title.key not in ("deputy", "acting"):
            break
    if not title.key:
        return None
    title.represents = scan.memory.lexicon.offices[title.key].represents
    while scan.form(title.end) in vocabulary("en")["of"] and not scan.gap(title.end) and _of(scan, title):
        pass
    title.core = title.end
    return title


def _before(scan: Scan, title: Title) -> bool:
    """Reads one more piece up to the office itself; False where there is none."""
    at, match = title.end, scan.match(title.end)
    if scan.form(at) in vocabulary("en")["former"]:
        title.former, title.end = True, at + 1
        return True
    if match is None:
        return False
    office = match.of(*TITLES)
    if office and (not title.key or title.key in ("deputy", "acting")):
        return _office(scan, title, match, office.type, office.id)
    owner, part = match.of("adjective", "name"), match.of("body", "government")
    owner = owner or (match.of("capital") if possessive(scan, match.end) else None)
    if part:
        title.complement = part.id
    elif owner and not title.aim and not scan.is_person(owner.id):
        title.side, title.aim = (title.side, owner.id) if title.side else (scan.memory.side_of(owner.id) or owner.id, "")
        title.genitive = True
    else:
        return False
    title.end = match.end + possessive(scan, match.end)
    return True


def _office(scan: Scan, title: Title, match: Match, kind: str, key: str) -> bool:
    """Takes the office; after deputy or acting it is what these stand before."""
    if title.key:
        title.complement, title.end = key, match.end
        return False
    title.type, title.key, title.end, title.head = kind, key, match.end, scan.form(match.end - 1)
    return True


def _of(scan: Scan, title: Title) -> bool:
    """Reads "of the Russian Foreign Ministry", "for Syria", "to the United Nations"; False where nothing known follows."""
    at = title.end + 1
    at += scan.form(at) in vocabulary("en")["article"]
    match = scan.match(at)
    if match is None or scan.gap(at):
        return False
    owner, part = match.of("adjective", "name"), match.of("body", "government", "office")
    if part:
        title.complement = title.complement or part.id
    elif owner and not scan.is_person(owner.id):
        _owner(scan, title, owner.id)
    else:
        return False
    title.end = match.end + possessive(scan, match.end)
    while not scan.gap(title.end) and scan.line[title.end :] and scan.line[title.end].text[0].isupper() and scan.match(title.end) is None:
        title.end += 1  # the rest of a name that the directory lacks: US Central Command
    following = scan.match(title.end)
    if owner and following and not scan.gap(title.end) and following.of("body", "government", "office"):
        title.complement = title.complement or following.senses[0].id
        title.end = following.end
    return True


def _owner(scan: Scan, title: Title, key: str) -> None:
    """Whose the office is, or, for envoys and where that is known, what it is for."""
    if title.side or title.key in ("envoy", "ambassador"):
        title.aim = title.aim or key
    else:
        title.side = scan.memory.side_of(key) or key


def possessive(scan: Scan, at: int) -> int:
    """1 where a token is the s of a possessive, else 0."""
    return int(scan.form(at) == "s" and scan.gap(at) == "q")
