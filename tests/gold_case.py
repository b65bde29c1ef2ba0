"""A case made of the gold answers and the seeds, so that the screen can be tested without the extraction."""

from __future__ import annotations

import calendar
import json
import re
from pathlib import Path
from typing import Any

from timeline.case import Case
from timeline.language.sentences import sentences
from timeline.records import Actor, Analysis, Aside, Event, Mention, Published, Report, TimeExpression

_HERE = Path(__file__).parent
GOLD, SEEDS = _HERE / "gold", _HERE.parent / "seeds"


def gold_case() -> Case:
    """The five seeds with what their gold files say of them."""
    return Case(tuple(analysis_of(json.loads(path.read_text(encoding="utf-8"))) for path in sorted(GOLD.glob("*.json"))))


def analysis_of(gold: dict[str, Any]) -> Analysis:
    """One gold file and its seed as an analysis."""
    text = (SEEDS / gold["doc"]).read_bytes().decode("utf-8")
    asides = tuple(Aside(a, b, "gold") for a, b in gold["boilerplate"])
    published = Published(gold["published"]["value"], gold["published"]["how"], gold["published"]["because"])
    title = next(line.strip() for line in text.splitlines() if line.strip())
    report = Report(gold["doc"], text, "ar", title, published, asides)
    return Analysis(
        report,
        sentences(text, [(a.start, a.end) for a in asides]),
        tuple(TimeExpression(**time, first=days(time["value"])[0], last=days(time["value"])[1], rule="gold") for time in gold["times"]),
        tuple(Actor(a["id"], a["name_en"], a["name_ar"], a["kind"], a["side"]) for a in gold["actors"]),
        tuple(Mention(a, b, actor["id"], "gold") for actor in gold["actors"] for a, b in actor["mentions"]),
        tuple(_event(number, event) for number, event in enumerate(gold["events"])),
    )


def days(value: str | None) -> tuple[str | None, str | None]:
    """The first and last ISO day of a value; None twice where it is no calendar interval."""
    parts = [part[:10] for part in (value or "").split("/")]
    if not all(re.fullmatch(r"\d{4}(-\d\d){0,2}", part) for part in parts):
        return None, None
    return _first(parts[0]), _last(parts[-1])


def _first(part: str) -> str:
    return part + "-01" * ((10 - len(part)) // 3)


def _last(part: str) -> str:
    if len(part) == 4:
        return part + "-12-31"
    return part if len(part) == 10 else f"{part}-{calendar.monthrange(int(part[:4]), int(part[5:]))[1]:02}"


def _event(number: int, gold: dict[str, Any]) -> Event:
    first, last = days(gold["date"])
    lists = {key: tuple(gold[key]) for key in ("trigger", "source", "target", "others")}
    plain = {key: gold[key] for key in ("type", "date", "date_from", "status", "series", "round", "place", "summary_en")}
    return Event(
        id=f"e{number}", **lists, **plain, first=first, last=last,
        date_span=tuple(gold["date_span"]) if gold["date_span"] else None,
        sentences=tuple((a, b) for a, b in gold["sentences"]),
        quote=None, speaker=None, rule="gold", summary_ar="",
    )  # fmt: skip
