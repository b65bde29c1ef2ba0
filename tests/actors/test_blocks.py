import tomllib

import pytest

from timeline import facts
from timeline.actors.blocks import parse
from timeline.actors.directory import FOLDER, OFFICES
from timeline.errors import KnowledgeError

FILES = sorted(path for path in FOLDER.rglob("*.toml") if path.name != OFFICES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_blocks_of_a_file_are_those_of_tomllib(path):
    source = facts.Source(path)
    assert parse(source) == tomllib.loads(source.text)


@pytest.mark.parametrize(
    "text",
    [
        '[a]\nkind = "state"\nopen = true\n',
        '[a]\nnote = "a \\"quoted\\" word"\n',
        "[a]\nkind = 'state'\n",
        '[a.b]\nkind = "state"\n',
        "  [a]\n",
    ],
)
def test_what_is_no_plain_block_is_read_as_tomllib_reads_it(tmp_path, text):
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    assert parse(facts.Source(tmp_path / "a.toml")) == tomllib.loads(text)


@pytest.mark.parametrize("text", ['[a]\nkind = "state"\n[a]\n', '[a]\nkind = "state"\nkind = "party"\n', "[a\n", 'kind = "sta\n'])
def test_a_file_that_is_no_toml_is_refused(tmp_path, text):
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    with pytest.raises(KnowledgeError):
        parse(facts.Source(tmp_path / "a.toml"))


def test_an_arabic_string_beside_another_is_refused(tmp_path):
    (tmp_path / "a.toml").write_text('[a]\nar = ["موسكو", "كييف"]\n', encoding="utf-8")
    with pytest.raises(KnowledgeError, match="one Arabic string a line"):
        parse(facts.Source(tmp_path / "a.toml"))
