"""A desk over everything real but the index and the clock, for tests from end to end."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from foiassist.adapters.corpus.corpus_files import CorpusFiles
from foiassist.adapters.drafters.precedent_drafter import PrecedentDrafter
from foiassist.adapters.index.passages import cut_library
from foiassist.adapters.readers import FileReader
from foiassist.adapters.uk_bank_holidays import UkBankHolidays
from foiassist.adapters.writers import writer_for
from foiassist.case.evidence import Library, Passage
from foiassist.desk import Desk
from foiassist.settings import Authority, Settings
from tests.fakes import FakeCorpus, FakeIndex, a_desk

ROOT = Path(__file__).resolve().parents[1]
OFFICE = Settings(authority=Authority(name="Tarnshire Police", kind="police"))

REQUEST = """\
Dear Information Team,

I write about the swan patrols on Larkmere that ended on 14 June 2023.

1. How many patrols were there in 2022?
Of these, how many:
1a. were at night?
1b. met a swan?
2. Please send me the risk assessment for the patrols.
3. Which radio channels did the patrols use?
4. Please send me all minutes of the swan board.

Yours faithfully,

Oswin Quillfeather
7 Heron Row, Millbeck
oswin@quill.example
"""
DECISIONS = """\
[[decision]]
question = "1"
answer = "disclosed"
facts = [{ text = "There were 212 patrols in 2022.", source = "Patrol log" }]

[[decision]]
question = "1a"
answer = "disclosed"
facts = [{ text = "Of these, 35 were at night.", source = "Patrol log" }]

[[decision]]
question = "1b"
answer = "not_held"
searches = "We searched the patrol log and the duty inspector’s notebooks, which do not record swans."

[[decision]]
question = "2"
answer = "published"
where = "the risk assessment, on the lakes pages of our website"

[[decision]]
question = "3"
answer = "withheld"
exemptions = ["31(1)(a)"]
information = "the radio channels that the patrols used"
interest = "the prevention and detection of crime"
harm = "Anybody who knows the channels could listen in and stay out of the way of a patrol."
likelihood = "would be likely to"
for_disclosure = ["The patrols are paid for by the public."]
against_disclosure = ["Poachers would learn where the next patrol is."]
balance = "The public interest in maintaining the exemption outweighs the public interest in disclosure."

[[decision]]
question = "4"
answer = "partly"
exemptions = ["40(2)"]
redaction = "A black line shows each place in the minutes where a name has been removed."
facts = [{ text = "The minutes of the swan board are enclosed.", source = "Board secretary" }]
information = "the names of junior staff in the minutes"
legitimate_interest = "We have found no legitimate interest in the names that the minutes do not meet."
necessity = "The minutes can be understood without them."
fairness = "Junior staff do not expect their names to be published."
"""


@cache
def library() -> Library:
    return CorpusFiles([ROOT / "corpus"]).library()


@cache
def passages() -> tuple[Passage, ...]:
    return cut_library(library(), lambda text: len(text) < 1000)


def a_real_desk(store, **ports) -> Desk:
    """Return a desk over everything real but the index and the clock."""
    builtin = PrecedentDrafter()
    real = {
        "settings": OFFICE,
        "store": store,
        "index": FakeIndex(*passages()),
        "corpus": FakeCorpus(library()),
        "drafter": builtin,
        "fallback": builtin,
        "reader": FileReader(),
        "writer_for": writer_for,
        "calendar": UkBankHolidays(),
    }
    return a_desk(**{**real, **ports})
