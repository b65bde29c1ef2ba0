"""Speed of finding names: 20,000 aliases against 2,000, texts of growing length, and the whole reader on 5,000 characters.

Run `python benchmarks/actors_speed.py`. The yardstick is one big alternation of the `re` module, what a user would write first.
"""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable, Sequence

from timeline.actors import find, match
from timeline.actors.line import Token, lines
from timeline.actors.trie import Sense, Trie
from timeline.language.sentences import sentences
from timeline.language.words import split
from timeline.records import Published

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
CHARACTERS = 5_000
ROUNDS = 5


def words(count: int, chance: random.Random) -> list[str]:
    """Invented words of three to eight Arabic letters."""
    return ["".join(chance.choices(LETTERS, k=chance.randint(3, 8))) for _ in range(count)]


def text(length: int, names: Sequence[str], chance: random.Random) -> str:
    """Invented sentences of about `length` characters, every sixth word a name."""
    fill, out, size = words(3_000, chance), [], 0
    while size < length:
        word = chance.choice(names) if chance.random() < 1 / 6 else chance.choice(fill)
        out.append(word + (". " if chance.random() < 1 / 20 else " "))
        size += len(out[-1])
    return "".join(out)


def milliseconds(run: Callable[[], object]) -> float:
    """The best of some rounds, in milliseconds."""
    best = float("inf")
    for _ in range(ROUNDS):
        started = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - started)
    return best * 1_000


def match_all(trie: Trie, rows: Sequence[Sequence[Token]]) -> int:
    """How many tokens begin a known phrase."""
    return sum(trie.match(row, at) is not None for row in rows for at in range(len(row)))


def matching(aliases: int, length: int) -> tuple[float, float]:
    """Milliseconds of the trie and of an alternation over a text of `length` characters."""
    chance = random.Random(7)
    names = [" ".join(words(chance.randint(1, 3), chance)) for _ in range(aliases)]
    report = text(length, names, chance)
    trie = Trie()
    for name in names:
        trie.add(name, Sense("name", name))
    rows = [line.tokens for line in lines(split(report), sentences(report))]
    pattern = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
    short = report[: length // 10]  # the alternation is too slow for the whole
    return milliseconds(lambda: match_all(trie, rows)), 10 * milliseconds(lambda: pattern.findall(short))


def reading(length: int) -> float:
    """Milliseconds of the whole reader on invented news of `length` characters."""
    sentence = "أكد وزير الخارجية الروسي سيرغي لافروف، في موسكو، أن تركيا وإيران تدعمان الحكومة السورية في مواجهة تنظيم داعش. "
    report = (sentence * (length // len(sentence) + 1))[:length]
    tokens, own = split(report), sentences(report)
    return milliseconds(lambda: find(match(report, tokens, own), Published("2017-05-10", "given")))


def main() -> None:
    """Prints the table."""
    print(f"{'aliases':>8} {'characters':>11} {'trie, ms':>9} {'one regex, ms':>14}")
    for aliases, length in ((2_000, CHARACTERS), (20_000, CHARACTERS), (20_000, 4 * CHARACTERS), (20_000, 16 * CHARACTERS)):
        trie, alternation = matching(aliases, length)
        print(f"{aliases:8} {length:11} {trie:9.2f} {alternation:14.1f}")
    for length in (CHARACTERS, 4 * CHARACTERS, 16 * CHARACTERS):
        print(f"all of actors, {length} characters: {reading(length):.1f} ms")


if __name__ == "__main__":
    main()
