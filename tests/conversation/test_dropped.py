import pytest

from foiassist.conversation.listing.dropped import dropped_file, looks_like_a_path


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "it's a request (1) é.txt"
    file.write_text("How many?", encoding="utf-8")
    return file


def escaped(words):
    return "".join(f"\\{c}" if c in " '()" else c for c in words)


WAYS = {
    "bare": str,
    "with a space after it": lambda path: f"{path} ",
    "with a line end": lambda path: f"{path}\n",
    "in double quotes": lambda path: f'"{path}"',
    "in a shell's quotes": lambda path: "'" + str(path).replace("'", "'\\''") + "'",
    "escaped": lambda path: escaped(str(path)),
    "as a link": lambda path: path.as_uri(),
    "as a quoted link": lambda path: f"'{path.as_uri()}'",
}


@pytest.mark.parametrize("way", WAYS)
def test_a_path_is_known_however_a_terminal_writes_it(path, way):
    assert dropped_file(WAYS[way](path)) == path


def test_a_path_may_begin_at_home(path, monkeypatch):
    monkeypatch.setenv("HOME", str(path.parent))
    assert dropped_file(f"~/{path.name}") == path


@pytest.mark.parametrize(
    "pasted",
    ["", "How many drones do you own?", "it's unclosed", "\0", "/nowhere/a.txt", "a" * 10_000],
)
def test_what_is_no_path_of_a_file_is_words(pasted):
    assert dropped_file(pasted) is None


def test_a_folder_and_two_files_are_no_one_file(path):
    other = path.with_name("other.txt")
    other.write_text("What?", encoding="utf-8")
    assert dropped_file(str(path.parent)) is None
    assert dropped_file(f"{path}\n{other}") is None
    assert dropped_file(f"{escaped(str(path))} {other}") is None


@pytest.mark.parametrize("way", WAYS)
def test_whatever_is_a_path_looks_like_one_before_any_folder_is_looked_into(path, way):
    assert looks_like_a_path(WAYS[way](path))
    assert looks_like_a_path("~/request.txt")
    assert looks_like_a_path("C:\\Requests\\one.docx")


@pytest.mark.parametrize("words", ["", "How many?", "3/2024", "/one\n/two", "2024-03-04", "drones"])
def test_words_do_not_look_like_a_path(words):
    assert not looks_like_a_path(words)
