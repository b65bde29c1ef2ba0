"""What the directory of actors holds, by kind, with the share that has Arabic and English names, a source and a Wikidata id.

Run `python benchmarks/directory.py`. The share of terms "by hand" are those marked as written from general knowledge.
"""

from __future__ import annotations

import time
from collections import Counter, defaultdict

from timeline import facts
from timeline.actors.blocks import parse
from timeline.actors.directory import FOLDER, OFFICES, directory
from timeline.actors.lexicon import standard

FIELDS = ("ar", "en", "source", "wikidata")
BY_HAND = "general knowledge"


def blocks() -> dict[str, facts.Block]:
    """Every block of the directory's files by key."""
    files = (path for path in sorted(FOLDER.rglob("*.toml")) if path.name != OFFICES)
    return {key: block for path in files for key, block in parse(facts.Source(path)).items()}


def share(part: int, whole: int) -> str:
    """A share in whole percent."""
    return f"{100 * part / whole:.0f} %" if whole else "-"


def by_kind(known: dict[str, facts.Block]) -> list[tuple[str, int, Counter[str]]]:
    """Each kind with its count and how many of it have each field, the most numerous first; the last row is all of them."""
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    counts = Counter(block["kind"] for block in known.values())
    for block in known.values():
        rows[block["kind"]].update(field for field in FIELDS if block.get(field))
    total: Counter[str] = sum(rows.values(), Counter())
    return [*((kind, count, rows[kind]) for kind, count in counts.most_common()), ("all", len(known), total)]


def main() -> None:
    """Prints the tables."""
    started = time.process_time()
    standard()
    loaded = time.process_time() - started
    known = blocks()
    print(f"{'kind':16} {'count':>6} {'Arabic':>7} {'English':>8} {'source':>7} {'Wikidata':>9}")
    for kind, count, have in by_kind(known):
        ar, en, source, wikidata = (share(have[field], count) for field in FIELDS)
        print(f"{kind:16} {count:6} {ar:>7} {en:>8} {source:>7} {wikidata:>9}")
    terms = [line for block in known.values() for line in block.get("terms", ())]
    names = sum(len(entry.names) + len(entry.short) for entry in directory().entries.values())
    offices = len(directory().by_office)
    print(f"terms of office: {len(terms)} in {offices} offices, {share(sum(BY_HAND in line for line in terms), len(terms))} by hand")
    print(f"names and short names: {names}; loading and indexing them: {loaded:.2f} s")


if __name__ == "__main__":
    main()
