"""A page of text to a Report: language, asides, title."""

from __future__ import annotations

from timeline.language.sentences import paragraphs
from timeline.read.furniture import asides, language_of
from timeline.records import Aside, Report

__all__ = ["language_of", "read"]


def read(text: str, name: str, warning: str = "") -> Report:
    """The report in `text`, not yet dated: its asides are marked, its title is the first line that is none."""
    language = language_of(text)
    found = asides(text, language)
    return Report(name, text, language, _title(text, found), asides=found, warnings=(warning,) if warning else ())


def _title(text: str, found: tuple[Aside, ...]) -> str:
    covered = [(aside.start, aside.end) for aside in found]
    own = (text[a:b] for a, b in paragraphs(text) if not any(s <= a < e for s, e in covered))
    return next(own, "").lstrip("\ufeff").strip()
