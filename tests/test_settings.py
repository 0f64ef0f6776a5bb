"""The settings: what may be set, of what kind, and what holds where nothing is."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.errors import SettingsError
from foiassist.settings import Authority, Regulator, Settings, load_settings, settings_from

NEW_BODY = Regulator(from_day=date(2026, 6, 1), name="Information Commission")
LATER_BODY = Regulator(from_day=date(2031, 1, 1), name="Office for Openness")


def test_a_file_that_is_missing_gives_the_defaults(tmp_path):
    assert load_settings(tmp_path / "settings.toml") == Settings()


def test_what_a_file_sets_is_what_holds(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text(
        'user = "Dilys Okafor"\ncorpus = ["~/letters"]\nreview_working_days = 20\n'
        '[authority]\nname = "Tarnshire Police"\nkind = "police"\ndomains = ["tarnshire.example"]\n'
        '[[regulators]]\nfrom_day = 2026-06-01\nname = "Information Commission"\n',
        encoding="utf-8",
    )
    assert load_settings(path) == Settings(
        user="Dilys Okafor",
        corpus=("~/letters",),
        review_working_days=20,
        authority=Authority("Tarnshire Police", "police", domains=("tarnshire.example",)),
        regulators=(NEW_BODY,),
    )


def test_a_file_from_a_windows_editor_is_read(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_bytes(b'\xef\xbb\xbfuser = "Dilys Okafor"\r\n')
    assert load_settings(path).user == "Dilys Okafor"


@pytest.mark.parametrize(
    ("table", "place", "near"),
    [
        ({"drafer": "precedent"}, "'drafer'", "'drafter'"),
        ({"modell": "x"}, "'modell'", "'model'"),
        ({"authority": {"nmae": "x"}}, "authority", "'name'"),
        ({"regulators": [{"webiste": "x"}]}, "regulators", "'website'"),
        ({"zzzzz": 1}, "'zzzzz'", "data_folder"),
    ],
)
def test_an_unknown_key_is_refused_with_its_place_and_the_nearest_known_one(table, place, near):
    with pytest.raises(SettingsError) as caught:
        settings_from(table, "team.toml")
    assert caught.value.message.startswith("team.toml: ")
    assert place in caught.value.message
    assert near in caught.value.hint


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ({"user": 1}, "user must be of kind str"),
        ({"bundled_corpus": 1}, "bundled_corpus must be of kind bool"),
        ({"bundled_corpus": "yes"}, "bundled_corpus must be of kind bool"),
        ({"review_working_days": True}, "review_working_days must be of kind int"),
        ({"review_working_days": 1.5}, "review_working_days must be of kind int"),
        ({"review_working_days": 0}, "review_working_days must be 1 or more"),
        ({"model_timeout_seconds": -1}, "model_timeout_seconds must be 1 or more"),
        ({"model_pence_read": -1}, "model_pence_read must be 0 or more"),
        ({"corpus": "letters"}, "corpus must be a list"),
        ({"corpus": [1]}, "corpus must be of kind str"),
        ({"authority": "Tarnshire"}, "authority must be a table"),
        ({"authority": {"central": "no"}}, "central must be of kind bool"),
        ({"regulators": {}}, "regulators must be a list"),
        ({"regulators": []}, "regulators must not be empty"),
        ({"regulators": ["ICO"]}, "regulators must be a table"),
        ({"regulators": [{"from_day": "2026-06-01"}]}, "from_day must be of kind date"),
        ({"role": "boss"}, "role is 'boss'"),
        ({"drafter": "magic"}, "drafter is 'magic'"),
        ({"drafter": "langchain"}, "needs a model"),
    ],
)
def test_a_value_that_means_nothing_is_refused_by_name(table, says):
    with pytest.raises(SettingsError, match=r"^team\.toml: ") as caught:
        settings_from(table, "team.toml")
    assert says in caught.value.message


@pytest.mark.parametrize(
    "given", [b"user = ", b"\xff\xfe", b"a = " + b"[" * 9000, b"a = " + b"9" * 9000]
)
def test_a_file_that_is_no_toml_is_refused_by_name(tmp_path, given):
    path = tmp_path / "odd.toml"
    path.write_bytes(given)
    with pytest.raises(SettingsError, match=r"odd\.toml cannot be read"):
        load_settings(path)


def test_a_folder_in_place_of_a_file_is_an_error_and_not_the_defaults(tmp_path):
    with pytest.raises(SettingsError, match="cannot be read"):
        load_settings(tmp_path)


@pytest.mark.parametrize("regulators", [(NEW_BODY, LATER_BODY), (LATER_BODY, NEW_BODY)])
@pytest.mark.parametrize(
    ("day", "name"),
    [
        pytest.param(date(2022, 3, 30), Regulator().name, id="before-any"),
        pytest.param(date(2026, 5, 31), Regulator().name, id="the-day-before"),
        pytest.param(date(2026, 6, 1), NEW_BODY.name, id="the-first-day"),
        pytest.param(date(2030, 12, 31), NEW_BODY.name, id="the-last-day"),
        pytest.param(date(2031, 1, 1), LATER_BODY.name, id="the-next-one"),
    ],
)
def test_a_letter_names_the_regulator_of_its_day(regulators, day, name):
    assert Settings(regulators=regulators).regulator_on(day).name == name


@given(
    days=st.lists(st.dates(), min_size=1, max_size=5, unique=True),
    today=st.dates(),
)
def test_no_regulator_is_named_before_its_first_day(days, today):
    regulators = tuple(Regulator(day, f"Body of {day}") for day in days)
    named = Settings(regulators=regulators).regulator_on(today)
    begun = [day for day in days if day <= today]
    assert named == (Regulator(max(begun), f"Body of {max(begun)}") if begun else Regulator())


@given(st.dictionaries(st.text(max_size=12), st.integers() | st.text() | st.none(), max_size=4))
def test_any_table_gives_settings_or_an_error_that_a_person_can_read(table):
    known = {field.name for field in fields(Settings)}
    with suppress(SettingsError):
        settings_from(table, "team.toml")
        assert set(table) <= known
