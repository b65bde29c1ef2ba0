"""What analysts ask of a case, drawn by chance: changes of filters, views and lanes, as addresses."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from timeline.case import Case, Filters, Row, busiest, counted
from timeline.chronology import BY
from timeline.views.address import Address

# The whole screen is what most people look at most of the time.
_VIEWS = {"together": 8, "timeline": 5, "network": 3, "table": 2, "tracks": 1, "matrix": 1, "reports": 1}
_PERIODS = (7, 30, 180, 730, 2_000)  # days
_WORDS = 40


def questions(case: Case, seed: int = 1) -> Iterator[Address]:
    """Addresses without end: each asks for one to three things, of busy and of rare actors, of short and of long times."""
    chance = random.Random(seed)
    known = _known(case)
    while True:
        asked: dict[str, Any] = {}
        for kind in chance.sample(("actors", "period", "types", "status", "text", "tracks"), chance.choice((1, 1, 2, 3))):
            asked |= _ask(kind, chance, known)
        [view] = chance.choices(list(_VIEWS), list(_VIEWS.values()))
        language, lanes = chance.choice(("ar", "en")), chance.choice((BY[0], *BY))
        yield Address(language, view, Filters(**asked), lanes=lanes, by_side=chance.random() < 0.15)


def _known(case: Case) -> dict[str, list[str]]:
    """What can be asked for."""
    table, rows = case.table, case.rows
    sample = [rows[n] for n in range(0, len(rows), max(len(rows) // _WORDS, 1))]
    return {
        "actors": list(counted(rows)),
        "types": [name for name, _ in busiest(table.types.names, table.types.codes)],
        "status": list(table.status.names),
        "tracks": list(table.tracks.names),
        "text": [word[: 2 + n % 4] for n, row in enumerate(sample) for word in _summary(row).split()[-2:-1]],
        "days": [row.days[0] for row in sample if row.days],
    }


def _summary(row: Row) -> str:
    return row.event.summary_ar or row.event.summary_en


def _ask(kind: str, chance: random.Random, known: dict[str, list[str]]) -> dict[str, Any]:
    if kind == "period":
        first = date.fromisoformat(chance.choice(known["days"]))
        return {"first": first.isoformat(), "last": (first + timedelta(chance.choice(_PERIODS))).isoformat()}
    if kind == "text":
        return {"text": chance.choice(known["text"])}
    if kind == "actors":
        # As often a busy actor as a rare one.
        places = [int(len(known["actors"]) ** chance.random()) - 1 for _ in range(chance.choice((1, 1, 2, 4)))]
        return {"actors": tuple(known["actors"][place] for place in places)}
    most = min(len(known[kind]), 4)
    return {kind: tuple(chance.sample(known[kind], chance.randint(1, most)))} if most else {}
