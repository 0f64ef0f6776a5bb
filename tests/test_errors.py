from foiassist import errors


def drawn(root, depth=0):
    """Yield the tree under *root* as the lines `errors.py` draws it with."""
    yield f"{'  ' * depth}* {root.__name__}"
    for child in root.__subclasses__():
        if child.__module__ == errors.__name__:
            yield from drawn(child, depth + 1)


def kinds():
    return [
        kind
        for kind in errors.FoiassistError.__subclasses__()
        if kind.__module__ == errors.__name__
    ]


def test_the_tree_drawn_in_the_docstring_is_the_real_one():
    lines = [line for line in errors.__doc__.splitlines() if line.lstrip().startswith("*")]
    assert lines == list(drawn(errors.FoiassistError))


def test_each_kind_of_error_has_its_own_exit_code():
    codes = [kind.exit_code for kind in kinds()]
    assert len(codes) == len(set(codes))


def test_no_error_ends_as_done_or_as_a_plain_no():
    assert not {kind.exit_code for kind in kinds()} & {0, 1}


def test_an_error_keeps_its_message_and_its_hint():
    error = errors.CaseNotFound("There is no case X.", hint="Look at the list.")
    assert (error.message, error.hint, str(error)) == (
        "There is no case X.",
        "Look at the list.",
        "There is no case X.",
    )
