import pytest

from foiassist.case.stages import Stage
from tests.cases import a_case

TP = a_case().reference


def test_a_due_date_is_printed_alone_and_said_in_words(foiassist):
    told = foiassist("due", "2024-03-04")
    assert (told.code, told.out) == (0, "2024-04-03\n")
    assert "Wednesday 3 April 2024" in told.err


def test_a_due_date_in_json_names_its_source(foiassist):
    assert foiassist("due", "2024-03-04", "--json").json == {
        "received": "2024-03-04",
        "due": "2024-04-03",
        "working_days": 20,
        "source": "FOIA 2000 s.10(1) and (6)",
    }


@pytest.mark.parametrize("day", ["4/3/2024", "2024-02-30", "tomorrow", ""])
def test_what_is_no_date_is_refused_with_the_way_to_write_one(foiassist, capsys, day):
    with pytest.raises(SystemExit, match="2"):
        foiassist("due", day)
    assert "write it like 2022-03-01" in capsys.readouterr().err


def test_the_last_day_of_the_calendar_is_refused_in_words(foiassist):
    told = foiassist("due", "9999-12-31")
    assert told.code == 2
    assert "calendar" in told.err


@pytest.mark.parametrize(
    ("words", "pence", "exceeds"),
    [
        (["18"], 45_000, False),
        (["18.01"], 45_025, True),
        (["locating=10", "extracting=8"], 45_000, False),
        (["locating=10", "locating=9"], 47_500, True),
        (["20", "--authority", "central"], 50_000, False),
        (["24.5", "--authority", "central"], 61_250, True),
    ],
)
def test_an_estimate_is_compared_with_the_limit_of_the_authority(foiassist, words, pence, exceeds):
    told = foiassist("cost", "--json", "--hours", *words).json
    assert (told["pence"], told["exceeds"]) == (pence, exceeds)


def test_the_settings_say_which_limit_holds(foiassist):
    settings = foiassist.file("central.toml", "[authority]\ncentral = true\n")
    told = foiassist("cost", "--hours", "20", "--json", "--settings", settings).json
    assert (told["limit_pence"], told["exceeds"]) == (60_000, False)


@pytest.mark.parametrize("hours", ["redacting=3", "-1", "nan", "many", "1e99"])
def test_work_that_does_not_count_and_hours_that_are_none_are_refused(foiassist, hours):
    with pytest.raises(SystemExit, match="2"):
        foiassist("cost", f"--hours={hours}")


def test_requests_are_added_up_where_their_dates_allow_it(foiassist):
    told = foiassist("cost", "--json", "--aggregate", "2024-04-10=7.5", "2024-03-04=12").json
    (one,) = told["aggregates"]
    assert one["received"] == ["2024-03-04", "2024-04-10"]
    assert (one["hours"], one["pence"], one["exceeds"]) == (19.5, 48_750, True)
    assert told["period_working_days"] == 60
    assert [request["pence"] for request in told["requests"]] == [18_750, 30_000]
    assert "reg.5" in told["source"]
    assert any("campaign" in one["what"] for one in told["must_be_satisfied"])


def test_what_a_person_must_be_satisfied_of_is_said_beside_the_sum(foiassist):
    told = foiassist("cost", "--aggregate", "2024-03-04=9", "2024-04-10=9")
    assert "£450.00 against a limit of £450.00 (18 hours), within the limit" in told.out
    assert "same or similar information" in told.err
    assert "reg.5(2)(a)" in told.err


def test_requests_too_far_apart_are_not_added_up(foiassist):
    told = foiassist("cost", "--aggregate", "2024-03-04=9", "2024-09-10=9")
    assert told.out.startswith("No two of these requests")


@pytest.mark.parametrize("words", ["2024-03-04", "2024-03-04=-1", "4/3/2024=2", "=3"])
def test_a_request_without_its_day_or_its_hours_is_refused(foiassist, words):
    with pytest.raises(SystemExit, match="2"):
        foiassist("cost", "--aggregate", words)


def test_days_beyond_any_calendar_are_refused_in_words(foiassist):
    told = foiassist("cost", "--aggregate", "9999-12-31=1", "9999-12-30=1")
    assert told.code == 2
    assert "calendar" in told.err


def test_an_estimate_is_of_one_request_or_of_several(foiassist):
    with pytest.raises(SystemExit, match="2"):
        foiassist("cost", "--hours", "3", "--aggregate", "2024-03-04=9")


def test_clarification_stops_the_clock_and_starts_it_afresh(foiassist):
    foiassist.holds(a_case())
    assert foiassist("clarify", TP, "--on", "2024-03-06").code == 0
    assert foiassist.desk.cases.case(TP).stage is Stage.CLARIFICATION
    told = foiassist("clarified", TP, "--on", "2024-03-18", "--json")
    assert told.json["due"] == "2024-04-17"


def test_more_time_needs_a_qualified_exemption(foiassist):
    foiassist.holds(a_case())
    assert foiassist("extend", TP, "--exemption", "21", "--until", "2024-05-01").code == 2
    told = foiassist("extend", TP, "--exemption", "31", "--until", "2024-05-01", "--json")
    assert told.json["due"] == "2024-05-01"
