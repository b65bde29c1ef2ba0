"""Actors: who is who in a report, by any name, at its date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.actors.directory import Directory, Term, directory
from timeline.actors.lexicon import standard
from timeline.actors.line import lines
from timeline.actors.memory import remember
from timeline.actors.reader import Reader
from timeline.language.words import Word
from timeline.records import Actor, Mention, Published, Sentence

__all__ = ["Directory", "Term", "directory", "find"]


def find(
    text: str, words: Sequence[Word], sentences: Iterable[Sentence], published: Published
) -> tuple[tuple[Actor, ...], tuple[Mention, ...]]:
    """Every actor of a report and every mention of one, in the order of the text.

    `words` are those of the whole text, `sentences` those outside asides, both in order.
    """
    known = standard()
    memory = remember(known, published)
    reader = Reader(text, memory)
    rows = [(line, [known.trie.match(line.tokens, at) for at in range(len(line.tokens))]) for line in lines(words, sentences)]
    for line, matches in rows:
        for match in matches:
            sense = match.of("name") if match else None
            if match and sense:
                entry = known.directory.entries[sense.id]
                if entry.actor.kind == "person":
                    memory.actors.setdefault(sense.id, entry.actor)
                    for short in entry.short:
                        memory.short[short].append(sense.id)
    for line, matches in rows:
        reader.read(line, matches)
    used = dict.fromkeys(mention.actor for mention in reader.mentions)
    return tuple(memory.actors[key] for key in used), tuple(sorted(reader.mentions, key=lambda m: (m.start, m.end)))
