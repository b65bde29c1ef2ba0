from pathlib import Path

import pytest

from timeline.errors import KnowledgeError
from timeline.events.lexicon import event_types
from timeline.network import kind_of, kinds
from timeline.network.kinds import load


def test_every_event_type_and_being_named_belongs_to_one_kind():
    gathered = [name for kind in kinds().values() for name in kind.types]
    assert sorted(gathered) == sorted({*event_types(), "mentioned", "opposed"})
    assert {kind_of(name) for name in gathered} == set(kinds())


def test_no_kind_gathers_friendly_and_hostile_deeds():
    types = event_types()
    for kind in kinds().values():
        tones = [types[name].tone for name in kind.types if name in types]
        assert not (min(tones, default=0) < 0 < max(tones, default=0)), kind.id


@pytest.mark.parametrize(("language", "name"), [("en", "Struck"), ("ar", "هاجم")])
def test_a_kind_has_a_name_in_both_languages(language, name):
    assert kinds()["struck"].name(language) == name


@pytest.mark.parametrize(
    ("types", "reason"), [('["ASSAULT", "DANCE"]', "'DANCE' is no event type"), ('["ASSAULT", "ASSAULT"]', "already"), ('["ASSAULT"]', "no kind holds")]
)
def test_a_file_that_forgets_or_repeats_a_type_is_refused(tmp_path: Path, types, reason):
    path = tmp_path / "ties.toml"
    path.write_text(f'[struck]\nen = "Struck"\nar = "هاجم"\ntypes = {types}\n', encoding="utf-8")
    with pytest.raises(KnowledgeError, match=reason):
        load(path)
