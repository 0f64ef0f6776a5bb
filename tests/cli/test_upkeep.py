import tomllib

import pytest

from foiassist.case.past_record import NotRead
from foiassist.cli.upkeep import toml_of
from foiassist.errors import CorpusError
from foiassist.ports import ImportJob
from foiassist.settings import Settings, settings_from
from tests.fakes import FakeCorpus, FakeIndex

OURS = '[authority]\nname = "Tarnshire “Central” Police"\nkind = "police"\n'


def parts(told):
    return {part["part"]: part for part in told.json["parts"]}


def test_a_sound_installation_is_fine_in_every_part(foiassist):
    told = foiassist("doctor", "--json", "--settings", foiassist.file("ours.toml", OURS))
    assert told.code == 0
    assert {part["state"] for part in told.json["parts"]} <= {"fine", "note"}


def test_an_index_that_is_not_built_is_a_note_with_the_way_to_mend_it(foiassist):
    foiassist.holds(index=FakeIndex(ready=False))
    index = parts(foiassist("doctor", "--json"))["index"]
    assert index["state"] == "note"
    assert "foiassist index" in index["mend"]


def test_a_library_that_cannot_be_read_is_wrong_and_ends_as_not_done(foiassist):
    class Damaged(FakeCorpus):
        def library(self):
            raise CorpusError("guidance/s31.md has no title.", hint="Give it one.")

    foiassist.holds(corpus=Damaged())
    told = foiassist("doctor", "--json")
    assert told.code == 1
    assert parts(told)["library"]["mend"] == "Give it one."


def test_settings_that_mean_nothing_end_the_examination_there(foiassist):
    told = foiassist("doctor", "--json", "--settings", foiassist.file("bad.toml", "drafer = 1"))
    assert told.code == 1
    assert [part["part"] for part in told.json["parts"]] == ["Python", "settings"]


def test_a_model_is_named_with_what_steps_in_for_it(foiassist):
    ours = 'drafter = "langchain"\nmodel = "openai:x"\nmodel_url = "http://127.0.0.1:9"\n'
    drafter = parts(foiassist("doctor", "--json", "--settings", foiassist.file("o.toml", ours)))
    assert "openai:x at http://127.0.0.1:9" in drafter["drafter"]["says"]


def test_the_settings_shown_are_settings_that_can_be_read_again(foiassist):
    shown = foiassist("config", "show", "--settings", foiassist.file("ours.toml", OURS)).out
    assert settings_from(tomllib.loads(shown), "shown") == settings_from(
        tomllib.loads(OURS), "ours"
    )


def test_the_defaults_are_shown_where_there_is_no_file(foiassist):
    assert settings_from(tomllib.loads(foiassist("config", "show").out), "shown") == Settings()


def test_toml_keeps_quotes_and_lists():
    values = {"name": 'a "b" \\ “c”\n', "corpus": ["x", "y"], "inner": {"on": True, "n": 3}}
    assert tomllib.loads(toml_of(values)) == values


def test_the_place_of_the_settings_is_printed_alone(foiassist):
    ours = foiassist.file("ours.toml", OURS)
    assert foiassist("config", "path", "--settings", ours).out == f"{ours}\n"


def test_an_unknown_setting_is_named_with_the_nearest_known_one(foiassist):
    told = foiassist("config", "check", "--settings", foiassist.file("bad.toml", "drafer = 'x'"))
    assert told.code == 2
    assert "'drafter'" in told.err


def test_a_settings_file_that_is_not_there_is_not_taken_for_an_empty_one(foiassist):
    assert foiassist("config", "check", "--settings", "nowhere.toml").code == 2


@pytest.mark.parametrize("what", ["path", "show", "check"])
def test_each_has_its_json(foiassist, what):
    assert isinstance(foiassist("config", what, "--json").json, dict)


def test_what_was_brought_in_is_told_with_what_was_not_read_and_what_was_stopped(foiassist):
    assert parts(foiassist("doctor", "--json"))["past responses"]["state"] == "note"
    store = foiassist.desk.office.past
    store.kept["X"] = None
    store.file_done("", [NotRead("scan.pdf", "It holds pictures.")])
    past = parts(foiassist("doctor", "--json"))["past responses"]
    assert (past["state"], past["says"]) == (
        "fine",
        "1 response brought in, 1 file or entry not read",
    )
    store.began(ImportJob(("log",)))
    assert "--resume" in parts(foiassist("doctor", "--json"))["past responses"]["mend"]
