from datetime import date

import pytest

from foiassist.conversation.listing.received_day import received_day
from foiassist.errors import SettingsError

TODAY = date(2024, 3, 28)  # a Thursday


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("", TODAY),
        ("today", TODAY),
        ("Yesterday", date(2024, 3, 27)),
        ("3 days ago", date(2024, 3, 25)),
        ("Monday", date(2024, 3, 25)),
        ("last fri", date(2024, 3, 22)),
        ("Thursday", date(2024, 3, 21)),
        ("2024-03-04", date(2024, 3, 4)),
        ("4/3/2024", date(2024, 3, 4)),
        ("04.03.24", date(2024, 3, 4)),
        ("4/3", date(2024, 3, 4)),
        ("28 March", TODAY),
        ("29 March", date(2023, 3, 29)),
        ("the 4th of March 2022", date(2022, 3, 4)),
        ("Mon, 4 Mar 2024", date(2024, 3, 4)),
        ("29 February", date(2024, 2, 29)),
    ],
)
def test_a_day_is_read_as_people_write_it(words, day):
    assert received_day(words, TODAY) == day


@pytest.mark.parametrize("words", ["31 February", "foo", "13/13/2024", "4 Marble", "2024-3", "０"])
def test_what_is_no_day_is_said_with_how_to_write_one(words):
    with pytest.raises(SettingsError, match="is no day") as refused:
        received_day(words, TODAY)
    assert "28 March" in refused.value.hint


@pytest.mark.parametrize("words", ["29/3/2024", "2025-01-01", "1 April 2024"])
def test_a_day_still_to_come_is_refused(words):
    with pytest.raises(SettingsError, match="is still to come"):
        received_day(words, TODAY)
