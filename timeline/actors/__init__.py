"""Actors: who is who in a report, by any name, at its date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.actors.directory import Directory, Term, directory
from timeline.actors.lexicon import standard
from timeline.actors.line import lines
from timeline.actors.memory import remember
from timeline.actors.reader import Reader
from timeline.actors.scan import Scan
from timeline.actors.survey import survey
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
        survey(Scan(line.tokens, matches, memory))
    for line, matches in rows:
        reader.read(line, matches)
    mentions = sorted(reader.mentions, key=lambda mention: (mention.start, mention.end))
    return tuple(memory.actors[key] for key in dict.fromkeys(mention.actor for mention in mentions)), tuple(mentions)
