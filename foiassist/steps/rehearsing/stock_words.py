"""Words that every refusal could have in it, and so say nothing about this information.

A sentence made of them alone recites; what is left when they are taken out is what it adds.
"""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|£?\d+(?:[.,]\d+)*")
_CITED = re.compile(
    r"\b(?:sections?|ss?\.|articles?|regulations?|regs?\.?|limbs?|questions?|parts?|points?)\s*"
    r"(?:\d{1,3}[A-Za-z]{0,2}\b|\()(?:\s*\(\w{1,4}\))*"
    r"(?:\s*(?:,|and|or|to|&)\s*\d*[A-Z]?(?:\(\w{1,4}\))+)*"
    r"|\(\s*[a-z0-9]{1,4}\s*\)|\bAct\s+(?:2000|2018)|\b(?:2000|2018)\s+Act|https?://\S+|www\.\S+",
    re.IGNORECASE,
)
"""Citations, labels and addresses, whose figures and words say nothing of themselves."""

_ENDINGS = ("’s", "'s", "s", "es", "ed", "d", "ing", "ly", "’", "'")
_SHORTEST = 3
"""Letters; a shorter word says little."""

_FUNCTION = (
    "a about above across after again against all almost alone along already also although "
    "always "
    "am among an and another any anybody anyone anything apart are around as at away be because "
    "been before being below best better between both but by can cannot come could did do does "
    "done down during each either else enough even ever every everybody everyone everything few "
    "first for from full further get give given go good had has have having he her here him his "
    "how however i if in instead into is it its itself just keep kept know known last least less "
    "let like made make many may me merely might more most much must my neither never no nobody "
    "none nor not nothing now of off often on once one only onto or other others otherwise our "
    "out over own part per perhaps put quite rather same say see seem several shall she should "
    "show since so some somebody someone something still such take than that the their them then "
    "there therefore these they thing this those though through thus to together too towards two "
    "under until up upon us use used using very was way we well were what whatever when where "
    "whether which while who whole whom whose why will with within without would yet you your "
    "yourself able allow already become began begin believe bring certain clear course due "
    "enable "
    "find found hence having including indeed lead likewise mean moreover namely need possible "
    "remain result set stand such sufficient take taken thereby think thought turn want whereas "
    "wish word work year years month months day days week weeks time times number numbers"
)
_LETTER = (
    "accordance according account accountability accountable act acts actual address advice aim "
    "allowing answer answered answers appeal application applicant apply applies applied "
    "applying "
    "appropriate argument arguments arise arises ask asked assist assistance assume attach "
    "attached authorities authority available aware balance balanced balancing basis bear body "
    "bodies breach carefully carry case cases cause caused causing circumstances cite cited "
    "claim "
    "class clearly commission commissioner complaint complete concern concerned concerning "
    "conclude concluded conclusion condition conduct confirm confirmed confirming consequence "
    "consider considerable considered consideration considerations contain contained contains "
    "content contents context contrary copy covered covers create debate decide decided decision "
    "decisions deny denying describe described detail details determine determined disclose "
    "disclosed disclosing disclosure disclosures document documents duty effect effective "
    "effectively engage engaged ensure entirety entitled exclude excluded excluding exempt "
    "exempted exemption exemptions exempts exercise exist existence expect explain explained "
    "explanation extent fact factor factors facts fall falls favour favouring favours follow "
    "following foia form freedom function functions fundamental general generally genuine "
    "greater ground grounds harm harmed harmful harms held hold holding holds identified impact "
    "important importance include inform information informed integrity intend intended "
    "intention "
    "interest interests issue issues judge justified justify large law lawful legitimate letter "
    "level light likelihood likely limb limbs list maintain maintained maintaining material "
    "matter matters measure meet met nature necessary negative note notice notwithstanding "
    "obligation obtain obtained occur open openness operate operation operational opinion order "
    "organisation organisations outweigh outweighed outweighs overall paragraph particular "
    "particularly people period person persons placed point position potential potentially power "
    "powers prejudice prejudiced prejudices prejudicial prejudicing present prevent process "
    "processes promote promotes proper properly proportionate protect protected protecting "
    "protection protects provide provided provides providing provision provisions public "
    "publicly "
    "publication publish published purpose purposes qualified question questions real reason "
    "reasonable reasonably reasons receive received recognise recognised recorded records record "
    "reference refusal refuse refused refusing regard relate related relates relating relation "
    "release released releasing relevant relied relies rely relying request requested requester "
    "requests require required requirement requires respect response responses responsibility "
    "responsible reveal right rights risk risks rule satisfied scope scrutiny section sections "
    "sensitive sensitivity serious seriously serve served service services significant situation "
    "society specific state stated states step strong stronger strongly subject subsection "
    "substantial substantive support supports taxpayer taxpayers test tests transparency "
    "transparent true trust understand understanding undermine undermined undermines undertake "
    "undertaken undue upheld view viewed views wards weigh weighed weighing weight wider "
    "withheld "
    "withhold withholding world aforementioned highlighted accordingly regarding damage damaging "
    "detriment detrimental adverse adversely affect affected affects hinder hindered impede "
    "jeopardise compromise compromised compromising inappropriate confidence confident spend "
    "spending spent money funds value values paid pay ability benefit benefits valid wrong "
    "harder "
    "simply therein thereof hereby pursuant whilst amongst inherent internal external various "
    "increase increased greatest lies lie best absolute occasion sought seek area areas further "
    "continuing ongoing current mosaic jigsaw combine combined build picture piece pieces pieced "
    "fewer five kept redact redacted redaction redactions removed remove recent remain remains "
    "live stage promoting anxious potentially involved dear regards grounds freedoms authorise"
)
_STOCK = frozenset(f"{_FUNCTION} {_LETTER}".split())

_TOPICS = MappingProxyType(
    {
        "12": "search searches searching quick quicker quickest system systems narrow narrowing "
        "reduce reducing refine refining example timeframe shorter resubmit "
        "timescale cost costs limit limits estimate estimated hours hour exceed exceeds "
        "exceeding "
        "comply complying compliance fees fee regulations locate locating retrieve retrieving "
        "extract extracting staff resources rate excess",
        "14": "same similar substantially identical earlier interval passed narrow narrowing "
        "reduce reducing refine refining example resubmit vexatious "
        "repeated burden burdensome disruption irritation distress unjustified "
        "disproportionate motive staff harassing harassment resources comply complying",
        "21": "accessible accessed access means elsewhere website online web page link domain "
        "site internet readily",
        "22": "future date dates publishing soon shortly plan planned plans near intention",
        "23": "security national bodies body supplied supply dealing directly indirectly service",
        "24": "security national safeguarding safeguard threat threats terrorist terrorists "
        "terrorism hostile attack attacks united kingdom country",
        "27": "confidential confidentiality confidence confidences international relations "
        "relation country countries government governments kingdom "
        "united abroad foreign organisation court diplomatic partners partner bilateral "
        "relationship",
        "30": "investigation investigations investigate proceedings criminal crime evidence "
        "offence offences charged guilty police prosecution prosecute witnesses court officers",
        "31": "law enforcement crime crimes criminal criminals detection prevention offenders "
        "offender apprehension prosecution police policing force officers officer tactics "
        "tactical "
        "capability capabilities investigation investigations justice safety security "
        "individuals "
        "community operations detect offence offences commit tax regulatory",
        "35": "inhibit inhibits discussion discussions chilling government policy policies "
        "formulation development minister ministers ministerial "
        "officials official free frank candid candour space safe policymaking private thinking",
        "36": "effective affairs free frank candid candour deliberation exchange inhibit inhibited "
        "inhibition inhibits officials officers staff safe space chilling qualified discuss "
        "discussion discussions private otherwise deliberations",
        "38": "health safety endanger endangered endangers endangerment physical mental individual "
        "individuals staff members member safe distress injury",
        "39": "environmental environment regulations eir",
        "not held": "search searched searches searching check checked checks look looked looking "
        "thorough extensive conducted systems system files file databases database electronic "
        "paper "
        "diligent central relevant departments department located locate",
        "clarification": "clarify clarification clarifying please unclear additional help identify "
        "proceed",
        "disclosure": "please pleased",
        "neither confirm nor deny": "neither either confirmation denial",
        "40": "personal data individual individuals third party parties subject subjects fair "
        "fairness unfair unfairly principle principles processing expectation expectations "
        "privacy private name names identify identifiable identity living lawfully lawfulness "
        "gdpr uk article contravene override overridden necessity reasonable legitimate",
        "41": "confidential confidentiality actionable confider confided secret common court "
        "courts defence third party",
        "42": "legal privilege privileged professional lawyer lawyers client clients solicitor "
        "solicitors counsel barrister litigation frank candid dominant communication "
        "communications free proceedings advisers adviser administration justice",
        "43": "commercial commercially company companies contract contracts contractor tender "
        "tenders tendering bid bidder bidders bids supplier suppliers business businesses market "
        "competitor competitors competition competitive compete trade secret secrets council "
        "procurement organisation future",
    }
)
_TOPIC_SETS = MappingProxyType({name: frozenset(text.split()) for name, text in _TOPICS.items()})


def topic_of(sections: tuple[str, ...]) -> frozenset[str]:
    """Return the words that anything about *sections* would have in it."""
    return frozenset().union(*(_TOPIC_SETS.get(section, frozenset()) for section in sections))


def own_words(text: str) -> frozenset[str]:
    """Return the words of *text* that are no stock of letters, in lower case; figures count."""
    words = (word.lower() for word in _WORD.findall(_CITED.sub(" ", text)))
    return frozenset(_stem(word) for word in words if not _is_stock(word))


@lru_cache(maxsize=8192)
def beyond(words: frozenset[str], topic: frozenset[str]) -> frozenset[str]:
    """Return *words* without those of *topic*, whatever their endings."""
    return frozenset(word for word in words if word not in topic and not _ends_from(word, topic))


@lru_cache(maxsize=8192)
def _is_stock(word: str) -> bool:
    if len(word) < _SHORTEST and not word[0].isdigit() and word[0] != "£":
        return True
    return word in _STOCK or _ends_from(word, _STOCK)


def _ends_from(word: str, words: frozenset[str]) -> bool:
    """Return whether *word* is one of *words* with an ending."""
    return any(word.endswith(end) and word[: -len(end)] in words for end in _ENDINGS)


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    """Return *word* without a plural or possessive ending, so that 'drones' meets 'drone'."""
    bare = re.sub(r"[’']s?$", "", word)
    if bare.endswith("ies"):
        return f"{bare[:-3]}y"
    return bare[:-1] if bare.endswith("s") and not bare.endswith("ss") else bare
