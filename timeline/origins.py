"""Where a report has a deed from: the outlet that it cites, the outlet that its text is copied from, or itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from timeline import facts
from timeline.case import Case, Row
from timeline.language.phrases import Phrases
from timeline.language.words import split
from timeline.records import Analysis

_SCHEMA = {"en": "texts", "ar": "texts", "source": "text"}
# Two reports that share this part of the shorter one's runs of words are one text, printed twice.
_COPIED, _RUN = 0.5, 6
# A sentence with fewer runs is too short to be known by them.
_REPEATED = 3


def origins(case: Case, rows: Sequence[Row]) -> tuple[str, ...]:
    """The independent origins of what rows tell: ids of outlets and names of reports, in order.

    Repetition is no corroboration: reports that cite one outlet, are one text, or tell it in one sentence, count once.
    """
    own: dict[str, list[Row]] = {}
    for row in rows:
        own.setdefault(row.report, []).append(row)
    cited = {name: _cited(case, told) for name, told in own.items()}
    out: dict[str, str] = {}
    for name in own:
        copy = next((other for other in out if _is_copy(case, name, other) or _is_repeated(case, own[name], own[other])), name)
        out[name] = cited[name] or (out[copy] if copy != name else name)
    return tuple(dict.fromkeys(out.values()))


def _cited(case: Case, rows: Iterable[Row]) -> str | None:
    """The outlet named in the sentences that tell, else in the first paragraph of the report, where agencies sign."""
    for row in rows:
        analysis = case.by_name[row.report]
        head = analysis.sentences[:1]
        for span in (*row.event.sentences, *((sentence.start, sentence.end) for sentence in head)):
            outlet = _outlet_in(analysis.report.text[slice(*span)])
            if outlet:
                return outlet
    return None


@lru_cache(maxsize=20_000)
def _outlet_in(sentence: str) -> str | None:
    return next((hit.value for hit in _outlets().find(split(sentence))), None)


def outlet(origin: str, language: str) -> str:
    """The name of an outlet in `ar` or `en`; empty for an origin that is no outlet but a report."""
    names = _blocks()[origin][language] if origin in _blocks() else ()
    return next(iter(names), "")


@lru_cache(maxsize=1)
def _blocks() -> dict[str, facts.Block]:
    return facts.load(facts.ROOT / "outlets.toml", _SCHEMA)[0]


@lru_cache(maxsize=1)
def _outlets() -> Phrases[str]:
    return Phrases((name, key) for key, block in _blocks().items() for name in (*block["en"], *block["ar"]))


def _is_copy(case: Case, one: str, other: str) -> bool:
    first, second = _runs(_own_text(case.by_name[one])), _runs(_own_text(case.by_name[other]))
    return len(first & second) >= _COPIED * max(min(len(first), len(second)), 1)


def _is_repeated(case: Case, one: Iterable[Row], other: Iterable[Row]) -> bool:
    """True where the sentences that tell a deed are to a large part the same words in both reports."""
    first, second = (frozenset().union(*(_runs(text) for text in _told(case, rows))) for rows in (one, other))
    least = min(len(first), len(second))
    return least >= _REPEATED and len(first & second) >= _COPIED * least


def _told(case: Case, rows: Iterable[Row]) -> list[str]:
    return [case.by_name[row.report].report.text[slice(*span)] for row in rows for span in row.event.sentences]


def _own_text(analysis: Analysis) -> str:
    return "\n".join(analysis.report.text[one.start : one.end] for one in analysis.sentences)


@lru_cache(maxsize=1000)
def _runs(text: str) -> frozenset[int]:
    """Every run of a few words in a text, hashed."""
    words = [word.fold for word in split(text) if word.is_word]
    return frozenset(hash(tuple(words[n : n + _RUN])) for n in range(max(1, len(words) - _RUN + 1)))
