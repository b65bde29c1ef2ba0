from pathlib import Path

import pytest

from timeline import facts
from timeline.errors import KnowledgeError

SCHEMA = {"kind": "text", "ar": "texts", "weight": "number", "open": "flag", "from": "date"}


def load(folder: Path, text: str) -> dict:
    path = folder / "x.toml"
    path.write_text(text, encoding="utf-8")
    return facts.load(path, SCHEMA)[0]


def test_a_good_file_is_read(tmp_path: Path) -> None:
    assert load(tmp_path, '[a]\nkind = "state"\nweight = 0.5\nopen = true\nfrom = "2017-04"\n')["a"]["from"] == "2017-04"


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ('[a]\nkind = "x"\ncolor = "red"\n', 3, "unknown key 'color'"),
        ("[a]\nkind = 3\n", 2, "kind must be text"),
        ('[a]\nkind = " x"\n', 2, "kind must be text"),
        ('[a]\nweight = "1"\n', 2, "weight must be number"),
        ("[a]\nopen = 1\n", 2, "open must be flag"),
        ('[a]\nfrom = "2017-13"\n', 2, "from must be date"),
        ('[a]\nar = ["أ", "ب"]\n', 2, "one Arabic string a line"),
        ('[a]\nar = [\n "\ufefc",\n]\n', 3, "presentation form"),
        ('[a]\n# \u202e\n', 2, "direction control"),
        ('[a]\nar = [\n "مـن",\n]\n', 3, "tatweel"),
        ("[a]\nkind = \n", 2, "not valid TOML"),
        ("a = 1\n", 1, "not a block"),
    ],
)
def test_a_broken_rule_is_refused_with_file_and_line(tmp_path: Path, text: str, line: int, reason: str) -> None:
    with pytest.raises(KnowledgeError) as caught:
        load(tmp_path, text)
    assert caught.value.line == line
    assert reason in str(caught.value) and "x.toml" in str(caught.value)


def test_a_list_of_entries_refuses_other_blocks(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text('[[entry]]\nkind = "a"\n\n[other]\n', encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"x.toml:4: .*unknown block"):
        facts.load_list(path, "entry", SCHEMA)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match=r"none.toml:1: can't be read"):
        facts.load(tmp_path / "none.toml", SCHEMA)


@pytest.mark.parametrize("path", sorted(facts.ROOT.rglob("*.toml")), ids=lambda path: path.relative_to(facts.ROOT).as_posix())
def test_every_knowledge_file_is_clean(path: Path) -> None:
    assert facts.parse(facts.Source(path))
