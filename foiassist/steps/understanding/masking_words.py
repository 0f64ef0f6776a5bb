"""Words that tell a person's name from the name of an office, and the shape that names have."""

from __future__ import annotations

import re

from foiassist.steps.verify.opening_words import is_common

TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame|Rev|Reverend|Lord|Lady|Revd)"
)
RANK = (
    r"(?:PC|DC|DS|DI|PS|DCI|PCSO|Sgt|Sergeant|(?:Police |Detective |Chief )?(?:Constable|Inspector"
    r"|Superintendent|Sergeant))"
)
_SMALL = r"(?:de|van|von|der|den|al|bin|ibn|el|la|le|du|di|da)"
WORD = (
    r"(?:[A-Z][\w’'-]*|(?:[A-Z]\.)+"
    rf"|{_SMALL}(?=[ \t](?:[A-Z]|(?:der|den|la|le)\b)))"
)
NAME = rf"{WORD}(?:[ \t]{WORD}){{0,3}}"
"""Up to four words with capitals, between them the small words that names have."""

GREETING = r"(?:[Dd]ear|DEAR|[Hh]i|[Hh]ello|[Hh]ey|[Gg]ood (?:[Mm]orning|[Aa]fternoon|[Ee]vening))"

_OFFICE = frozenset(
    "access accounts act administration administrator advice advisor adviser all analyst annex "
    "applicant authority assistant assurance board borough building bureau business care centre "
    "chief children city civic civil clerk colleague colleagues college commissioner commission "
    "committee communications community complaints compliance constabulary constable "
    "coordinator co-ordinator "
    "corporate council councillor councillors county court customer data department deputy dept "
    "desk development digital director directorate disclosure district division education email "
    "enquirer enquiries environment environmental estates executive faithfully fire floor foi "
    "foia force "
    "foundation freedom from gallery general good governance government group hall head health "
    "headquarters hello highways home hospital house housing human hq inspector headteacher "
    "information internal investigations kind lead legal leader library licensing limited "
    "legislation llp london ltd "
    "madam management manager mayor member minister ministry monitoring museum national nhs of "
    "office officer officers operations parks partner partnership planning plc police policy "
    "press procurement property public records references regards register request requester "
    "requests response resources review reviewer road royal safety school secretary section "
    "security senior service services sheffield sir sirs sincerely social solicitor solicitors "
    "specialist staff standards state street subject superintendent support team teams the "
    "there to town transparency transport treasury trust unit university waste web website whom "
    "worker yours regulation regulations question questions correspondence your our this please "
    "thank thanks many best re ref reference date dear attachment attachments download fees "
    "note annual table total year number answer answers exemption conclusion background north "
    "south east west central level wing pdf docx xlsx html chair chairman chairperson officer. "
    "po box strategy strategic performance organisational homes building house group watch "
    "yes no none not n/a".split()
)
_LONGEST_NAME = 5
_SHORT = 2
_INSTITUTION = frozenset(
    "council constabulary police authority team department nhs foi foia eir information governance "
    "commission commissioner ministry university college school government requests request "
    "enquiries services service office officer noreply mailbox disclosure committee agency "
    "compliance complaints records customer admin administrator support board directorate".split()
)
"""Words of the names under which an authority itself writes."""

_ALSO_WORDS = frozenset(
    "will may mark grant rose hope faith grace joy sue bill rob art dean frank drew pat guy ray "
    "jack chase miles sky summer april june august dawn eve ivy jade amber olive ruby pearl penny "
    "crystal hall street church park wood woods green brown white black grey hill field fields "
    "bridge banks cook baker carter cooper page ward price rice short long young little best good "
    "law king bishop day may winter snow rivers waters stone mason marsh moor west north east "
    "small power power read reed gray case cross cost flood ford fox gold bush ball bell "
    "bird".split()
)
"""First names and surnames that are English words as well."""


def is_person(words: str) -> bool:
    """Return whether *words*, written where a name would stand, can be a person's name."""
    parts = [part.strip(".,’'").casefold() for part in words.split()]
    if not parts or len(parts) > _LONGEST_NAME:
        return False
    if any(part in _OFFICE for part in parts) or not re.search(r"[^\W\d_]{2}", words):
        return False
    return len(parts) > 1 or not words.isupper()


def is_institution(name: str) -> bool:
    """Return whether *name*, found where a sender stands, is that of an authority or a team."""
    return any(word.strip(".,").casefold() in _INSTITUTION for word in name.split())


def is_a_word_too(name: str) -> bool:
    """Return whether *name*, one word, is also an English word, or too short to be sure."""
    flat = name.casefold()
    return len(flat) <= _SHORT or flat in _OFFICE or flat in _ALSO_WORDS or is_common(flat)


def without_title(name: str) -> str:
    """Return *name* without 'Mr' or 'Dr' before it."""
    return re.sub(rf"^(?:{TITLE}|{RANK})\.?[ \t]+", "", name, flags=re.IGNORECASE).strip()
