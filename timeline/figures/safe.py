"""The one door through which text from a report or the directory reaches a figure or a page."""

from __future__ import annotations

import html
import re

_REPLACEMENT = "\ufffd"
# C0 and C1 controls, embeddings, overrides, isolates and lone surrogates; LRM, RLM and joiners are everyday marks of Arabic text.
_HOSTILE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\ufffb]")
_ARABIC = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# An ISO date after Arabic letters is turned round by the bidirectional rules unless it is isolated; so is a number and its sign.
_LEFT_TO_RIGHT = re.compile(r"(?<!\d)\d{4}-\d\d(?:-\d\d)?(?!\d)|(?<![\w.+−-])[+−]\d+(?:\.\d+)?(?![\w-])")
_RLI, _LRI, _FSI, _PDI = "\u2067", "\u2066", "\u2068", "\u2069"
ISOLATES = _RLI + _LRI + _FSI + _PDI


def shown(text: str) -> str:
    """The text with hostile control characters replaced one for one, so that offsets hold."""
    return _HOSTILE.sub(_REPLACEMENT, text)


def page(text: str) -> str:
    """Text of ours for the page, its ISO dates and signed numbers in isolates, so that they read the same after Arabic letters too."""
    return _with_isolates(shown(text))


def _with_isolates(text: str) -> str:
    return _LEFT_TO_RIGHT.sub(lambda match: f"{_LRI}{match[0]}{_PDI}", text)


def isolated(text: str) -> str:
    """Text of a report for the midst of ours: in an isolate that takes the direction of its own first letter."""
    return f"{_FSI}{shown(text)}{_PDI}"


def plot(text: str) -> str:
    """The text for a figure: no markup in it, and in isolates where it holds Arabic, as Plotly draws all text left to right.

    Quotes stay as they are: Plotly puts text between tags, never into an attribute, and doesn't know `&quot;`.
    """
    safe = html.escape(shown(text), quote=False)
    if not _ARABIC.search(safe):
        return safe
    return f"{_RLI}{_with_isolates(safe)}{_PDI}"


def directed(text: str, direction: str) -> str:
    """Text that is safe already, for a figure: no markup in it, and in an isolate of the direction `rtl` or `ltr`, whatever comes first."""
    opening = _RLI if direction == "rtl" else _LRI
    return f"{opening}{_with_isolates(html.escape(text, quote=False))}{_PDI}"


def lines(*texts: str) -> str:
    """Several texts, one below the other. Empty ones are left out."""
    return "<br>".join(plot(text) for text in texts if text)


def short(text: str, characters: int) -> str:
    """The text cut at a word where it is longer than so many code points, with an ellipsis in place of the rest."""
    if len(text) <= characters:
        return text
    cut = text[: max(characters - 1, 1)]
    return (cut.rsplit(" ", 1)[0] if " " in cut[len(cut) // 2 :] else cut).rstrip(" ،,.…") + "…"
