from pathlib import Path

import pytest

from timeline.errors import KnowledgeError
from timeline.events import event_types, lexicon
from timeline.events.lexicon import build

CLASSES = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT STATEMENT"
)


def test_the_classes_are_those_of_the_guidelines() -> None:
    assert set(event_types()) == set(CLASSES.split())


@pytest.mark.parametrize(("language", "least"), [("ar", 400), ("en", 300)])
def test_the_lexicon_is_large_enough(language: str, least: int) -> None:
    assert lexicon(language).size >= least


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ('[[entry]]\ntype = "MEET"\npast = ["x"]\n', 3, "unknown type 'MEET'"),
        ('[[entry]]\ntype = "CONSULT"\n', 1, "without any form"),
        ('[[entry]]\ntype = "CONSULT"\npast = ["x"]\narguments = ["object"]\n', 3, "SLOT:ROLE"),
        ('[[entry]]\ntype = "CONSULT"\npast = ["x"]\narguments = ["object:doer"]\n', 3, "SLOT:ROLE"),
        ('[[entry]]\ntype = "ASSAULT"\npast = ["x"]\nby_words = "SPEAK"\n', 3, "unknown type 'SPEAK'"),
        ('[[entry]]\ntype = "CONSULT"\nverbs = ["x"]\n', 3, "unknown key 'verbs'"),
    ],
)
def test_a_broken_entry_is_refused_with_its_line(tmp_path: Path, text: str, line: int, reason: str) -> None:
    path = tmp_path / "xx.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(KnowledgeError, match=reason) as caught:
        build(path, inflect=False)
    assert caught.value.line == line
