from rawi.pipeline.entities.groups import Groups


def test_groups_remember_why_they_were_joined() -> None:
    groups = Groups([None, None, None])
    groups.join(2, 1, "variants")
    assert groups.root(2) == groups.root(1) == 1
    assert groups.root(0) == 0
    assert groups.reasons(2) == {"variants"}
    groups.join(0, 2, "same name")
    assert groups.root(2) == 0
    assert groups.reasons(1) == {"variants", "same name"}


def test_different_labels_are_never_joined() -> None:
    groups = Groups(["un", None, "eu", "un"])
    groups.join(0, 1, "short form")
    groups.join(1, 2, "short form")
    groups.join(0, 3, "listed")
    assert groups.root(2) == 2
    assert groups.root(1) == groups.root(3) == 0
