"""Words run together: a known name with the word that should stand apart after it (غريفيثفي), cut where both are sure."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from timeline.actors.lexicon import Lexicon
from timeline.actors.line import Line, Token
from timeline.actors.vocabulary import vocabulary

_NAME = 4  # letters that a name must have to be cut out of a longer word


def parted(line: Line, lexicon: Lexicon) -> Line:
    """The line with every run of a known name and the next word as two tokens."""
    if not any(_may_be_run(token) for token in line.tokens):
        return line
    return line._replace(tokens=tuple(piece for token in line.tokens for piece in _pieces(token, lexicon)))


def _may_be_run(token: Token) -> bool:
    return len(token.fold) > _NAME + 1 and token.fold.endswith(_ends()) and len(token.fold) == len(token.text)


@lru_cache(maxsize=1)
def _ends() -> tuple[str, ...]:
    return tuple(vocabulary("ar")["run"])


def _pieces(token: Token, lexicon: Lexicon) -> Iterator[Token]:
    end = next((end for end in _ends() if token.fold.endswith(end)), "") if _may_be_run(token) else ""
    cut = len(token.fold) - len(end)
    known = end and cut >= _NAME and not lexicon.trie.opens(token.fold) and lexicon.is_name(token.fold[:cut])
    if not known:
        yield token
        return
    yield token._replace(end=token.start + cut, text=token.text[:cut], fold=token.fold[:cut])
    yield Token(token.start + cut, token.end, token.text[cut:], token.fold[cut:], "", False)
