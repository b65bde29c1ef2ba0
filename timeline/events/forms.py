"""The written forms of an Arabic word that the lexicon gives once: conjugation, gender and number. All forms come out folded."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.language.fold import fold


def past(base: str) -> set[str]:
    """The forms of a past verb given in the third person masculine singular: التقى gives التقت, التقوا, التقيا, التقينا."""
    head, *rest = base.split(" ", 1)
    if head.endswith(("ى", "ا")) and len(head) > 2:
        stem, glide = head[:-1], "ي" if head.endswith("ى") else "و"
        forms = [head, stem + "ت", stem + "تا", stem + "وا", stem + glide + "ا", stem + glide + "نا", stem + glide + "ت"]
    else:
        forms = [head, head + "ت", head + "تا", head + "وا", head + "ا", head + "نا"]
    return _folded(forms, rest)


def present(base: str) -> set[str]:
    """The forms of a present verb given as يفعل: تفعل, نفعل, أفعل, يفعلون, يفعلان and the subjunctive."""
    head, *rest = base.split(" ", 1)
    if not head.startswith("ي"):
        return _folded([head], rest)
    stem = head[1:]
    short = stem[:-1] if stem.endswith(("ي", "و", "ى")) else stem
    forms = [letter + stem for letter in ("ي", "ت", "ن", "أ")]
    forms += [letter + ending for letter in ("ي", "ت") for ending in (short + "ون", short + "وا", stem + "ان", stem + "ا")]
    return _folded(forms, rest)


def participle(base: str) -> set[str]:
    """The forms of a participle of circumstance given as مؤكدا: مؤكد, مؤكدة, مؤكدين, مؤكدون, مؤكدان."""
    head, *rest = base.split(" ", 1)
    stem = head[:-1] if head.endswith("ا") and len(head) > 3 else head
    short = stem[:-1] if stem.endswith("ي") else stem
    forms = [head, stem, stem + "ة", short + "ين", short + "ون", stem + "ان", stem + "تين", stem + "تان", stem + "ات"]
    return _folded(forms, rest)


def noun(base: str) -> set[str]:
    """The forms of a verbal noun: with article, dual, accusative, and the ت that a pronoun brings out of a final ة."""
    head, *rest = base.split(" ", 1)
    stem = head[:-1] + "ت" if head.endswith("ة") else head
    plain = [head, stem + "ان", stem + "ين", stem + "ي"] + ([] if head.endswith(("ة", "ات", "اء")) else [head + "ا"])
    return _folded(plain + ["ال" + form for form in plain[:3]], rest)


def base(third: str) -> str:
    """The plain form of an English verb given in the third person: carries out gives carry out, imposes gives impose."""
    head, *rest = third.split(" ", 1)
    for ending, plain in (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("oes", "o"), ("s", "")):
        if head.endswith(ending) and not (ending == "s" and head.endswith("ss")):
            return " ".join([head.removesuffix(ending) + plain, *rest])
    return third


def _folded(forms: Iterable[str], rest: list[str]) -> set[str]:
    tail = f" {rest[0]}" if rest else ""
    return {fold(form + tail) for form in forms}
