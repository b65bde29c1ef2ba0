from timeline.views.marking import Layer, mark


def text_of(pieces) -> str:
    return "".join(piece if isinstance(piece, str) else piece.children for piece in pieces)


def test_marking_keeps_the_text_to_the_letter():
    text = "Lavrov met Kerry on Friday."
    pieces = mark(text, (0, len(text)), [Layer(0, 6, "mark-actor"), Layer(7, 10, "mark-trigger"), Layer(0, 27, "chosen"), Layer(4, 9, "x")])
    assert text_of(pieces) == text


def test_a_piece_carries_every_mark_that_covers_it():
    pieces = mark("abc", (0, 3), [Layer(0, 2, "one"), Layer(1, 3, "two")])
    assert [piece.className for piece in pieces] == ["one", "one two", "two"]


def test_marks_outside_are_ignored():
    assert mark("abc", (1, 2), [Layer(0, 1, "one"), Layer(2, 3, "two")]) == ["b"]


def test_hostile_controls_are_not_shown():
    assert mark("a\u202eb", (0, 3), []) == ["a\ufffdb"]
