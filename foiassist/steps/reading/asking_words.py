"""The words by which a sentence of a request asks, names what is asked for, or leads up to a list.

Pure questions about one sentence made `plain`; where it stands is for others to know.
"""

from __future__ import annotations

import re

GIVE = (
    r"(?:provide|produce|confirm|state|supply|send|list|give|advise|detail|specify|indicate|tell|"
    r"include|"
    r"explain|describe|outline|disclose|release|identify|show|forward|share|answer|clarify|name|"
    r"let me (?:know|have)|set out|summari[sz]e|itemi[sz]e|enclose|attach|furnish|inform|"
    r"e-?mail me|break(?: it| this| them| these)? down|make available|point me|direct me|"
    r"respond with|estimate|stipulate|say)"
)
"""What an authority is asked to do."""

_HOW_MANY = r"how (?:many|much|long|often)"
_WORD = r"(?:how|what|whats|which|who|whose|whom|where|when|why|whether)"
_VERB_FIRST = (
    r"(?:do|does|dose|did|is|are|am|was|were|has|have|had|will|would|can|could|should|may) "
    r"(?:you|your|the|there|any|a|an|this|these|it|they|all|each|either|i|we|councils?|"
    r"[a-z]+ (?:council|police))\b"
)
_AUXILIARY = r"(?:do|does|dose|did|is|are|was|has) (?!not\b|feel\b|\w+ing\b|\w+ed\b)"
_LEARN = (
    r"know|see|have|receive|request|obtain|ask|find|get|be|make|understand|enquire|inquire|hear|"
    r"view|"
    r"clarify|establish|learn|confirm|check|submit|issue|apply|access|seek|lodge|put|gain|explore|"
    r"determine|ascertain|include|place|raise"
)
"""What somebody wishes to do who asks for something."""
_I_ASK = (
    r"\b(?:i|we)(?:'d| would| should|'m| am| are| do)?"
    r"(?: also| now| therefore| hereby| formally| further| just| simply| kindly| respectfully)* "
    rf"(?:(?:like|wish|want)(?! to\b)|(?:like|wish|want) to (?:\w+ )?(?:{_LEARN})|"
    r"request|requesting|require|seek|seeking|be (?:most |very )?grateful|be obliged|"
    r"be interested|appreciate|ask|asking|need|looking for|(?:looking|trying) to (?:find "
    r"out|know|obtain|establish)|after|interested in|"
    r"writing to (?:request|ask|obtain|seek|enquire|inquire))\b"
)
_OPENING = (
    r"(?:(?:and|but|also|or|so|then|firstly|secondly|thirdly|finally|lastly|additionally|"
    r"in addition|further(?:more)?|separately|specifically|if (?:so|not|yes|no|possible|known|"
    r"available)|where possible|approximately|"
    r"roughly|currently),? )*"
)
_TELLS_WHEN = (
    r"(?!which (?:is|was|has|had|means|we|i)\b[^?]*$)"
    r"(?!(?:when|where) [^,?]{1,90}, (?:i|we|he|she|it|they|the|her|his|their|our|my|this|that|"
    r"there)"
    r"\b(?:(?! (?:please|how|what|which)\b)[^?])*$)"
)
"""Not 'When Joan left, her deputy took over.'."""
_TIME_OR_PLACE = (
    r"(?:by|in|for|of|over|since|during|at|on|within|also|approximately|"
    r"(?:other|apart|aside) (?:than|from)|besides|excluding)"
)
_ASKS = re.compile(
    rf"^{_OPENING}(?:please {GIVE}|{GIVE}(?! (?:of|and|or)\b|[,/])|{_TELLS_WHEN}{_WORD}|"
    rf"{_VERB_FIRST}|{_AUXILIARY}\w+|"
    r"(?:the )?same (?:for|as))\b"
    rf"|^{_OPENING}(?:on|in|for|by|to|at|with) (?:what|which|how|whom)\b"
    r"|\bplease (?:can|could|would|will|may) (?:you|i|we|the|your)\b"
    r"|^(?:i|we) (?:am|are) writing\b[^?]*\bfor information (?:on|about|regarding)\b"
    r"|\bhope (?:that )?you (?:can|could|will|may)(?: also)? (?:provide|supply|send|tell|give)\b"
    r"|\bformal request for\b|\byou are (?:requested|asked) to\b|\bto ask for\b"
    rf"|\b(?:please|kindly)(?: \w+ly| also| just| then| therefore| further| now)?,? {GIVE}\b"
    r"|\b(?:can|could|would|will) (?:you|the council|the authority)"
    rf"(?: please| also| kindly| possibly| therefore| then)*,? (?:{GIVE}|be able|be so kind|make)\b"
    r"|\b(?:may|can|could) (?:i|we)(?: please| also| therefore| kindly)* "
    r"(?:have|request|see|be|ask|get|know)\b"
    rf"|{_I_ASK}|\bgrateful (?:if|for)\b|\bplease,? {_WORD}\b"
    rf"|\b(?:of|for) (?:these|those|the|each|this|that)[^,;]{{0,200}}[,;] (?:how|what|whether|"
    rf"why)\b"
    rf"|^(?:of|for) (?:these|those|the|each|this|that)[^,;]{{0,200}}[,;] {_WORD}\b"
    rf"|, (?:please )?{GIVE} "
    r"(?:the|a|an|any|all|details|copies|me|how|what|which|whether)\b"
    rf"|^[^,?]{{0,60}}, (?:{_HOW_MANY}|what)\b"
    rf"|^{_TIME_OR_PLACE}\b[^,?]{{0,60}}, (?:(?!which (?:is|was|had|ended|began)\b){_WORD}\b|"
    rf"{_VERB_FIRST})"
    r"|\b(?:i|we) (?:wonder(?:ed)?|(?:was|were|am|are) wondering) (?:if|whether|what|how)\b"
    r"|\b(?:to|and|hereby|formally) request\b|\brequesting (?:that|copies|a|the|all|any)\b"
    r"|\bwould like (?:a|an|the|all|any|copies|details|information|to (?:see|know|have|request))\b"
    r"|^(?:in|re|since|for|of|on|during|between|over|at|by|from|as|within|to|when|if|regarding|"
    r"following|after|before|under|prior to|with|"
    rf"concerning)\b[^?]{{0,160}}\b(?:{_HOW_MANY}|"
    r"what (?:proportion|percentage|number|is|was|are|were|has|have|did|do|does))\b"
    r"|^(?!no |if |personal |an? |clarif)[^?]{0,150}\b(?:is|are) (?:also )?(?:required|"
    r"requested)\.?$"
    r"|^(?:please |this |these |it |which |the (?:information|data|list|breakdown|figures?) )?"
    r"(?:(?:is|are|should|would|will|must|can|could|to|also|please|needs?) )*includ(?:e|"
    r"ing)\b[^?]*:$"
    rf"|^(?:if|when|where)\b[^?]{{0,80}}, {_WORD}\b"
    rf"|^(?:if|when|where)\b[^?]{{0,160}} {GIVE} "
    r"(?:which|what|how|whether|why|when|who|the|details|reasons?|any|all)\b",
)
_LISTED = re.compile(r"\b(?:following|as follows|below|these questions|listed|questions)\b")
_LEAD_ENDS = (
    ":",
    ";",
    ":-",
    " -",
    "…",
    "...",
    "–",
    " including",
    " includes",
    " namely",
    " such as",
)
_INTRODUCES = re.compile(
    r"\b(?:request|requesting|ask for|asking for|seek|seeking|obtain|obtaining|like) "
    r"(?:some |the |any |the following |further |certain |this )?(?:information|data)\b"
    r"|\brequest, [^.]{0,80}, (?:information|data)\b"
)
_OPENS = re.compile(r"^(?:i|we)(?: am| are| write|'m|'re)\b")
_NOUN = (
    r"(?:numbers?|totals?|amounts?|costs?|copy|copies|lists?|details?|breakdown|names?|figures?|"
    r"minutes|correspondence|e-?mails|value|dates?|percentage|proportion|average|reasons?|"
    r"job titles?|full|information|data|documents?|documentation|reports?|statistics|rates?|"
    r"plans?|maps?|polic(?:y|ies)|spend|expenditure|budget|income|revenue|salary|contracts?|"
    r"address(?:es)?|length|locations?|types?|evidence|records?|communications?|logs?|registers?|"
    r"summary|overview|explanation|description|schedule|inventory|clarification|confirmation|"
    r"percentages|proportions|frequency|duration|volumes?|sources?|procedures?|guidance|criteria|"
    r"agendas?|invoices?|references|transcripts?|photographs?|specifications?|size|extent|results)"
)
_FIELD = re.compile(
    r"^(?:(?:and|also|or|plus|further|additionally|if possible|if available),?(?: [–-])? )*"
    r"(?:the |a |an |any |all |each |your |full |up to date |complete |current |annual |latest |"
    r"total |average |overall |gross |net |exact |contact |and |or |every )*"
    rf"{_NOUN}\b"
    r"|^(?:all|any) [^.?]{3,80}\b"
    r"(?:that|which|held|relating|regarding|concerning|between|who|about|where)\b"
)
_FIGURE = re.compile(
    r"\bhow (?:many|much|long|often)\b|\b(?:numbers?|amounts?|costs?|totals?|percentages?|"
    r"proportions?|spend|spent|budgets?)\b"
)
_STATEMENT = re.compile(
    r"^(?:i|we|it|this|that|these|those|they|he|she|there|you|on|in|at|as|if|however|therefore|"
    r"thank|please|my|our|note|under|by|although|according|following|also|since|for|when|where|"
    r"http\S*|www\S*)\b"
)
_SPEAKS_OF_PEOPLE = re.compile(
    r"^(?:i|we|you|it|this|that|they|he|she|there|please|thank|note\b|notes:|http\S*|www\S*)\b"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|should|must|can|could|may|might|believe|"
    r"understand|suggests|shows|indicates|states|says)\b"
)
_CLAUSE = re.compile(r"\b(?:that|which|who|whom|whose|where|how|what|whether|when|if)\b")
_ENDS_IN_WHETHER = re.compile(r"\b(?:whether|if)(?: or not)?\W*$")
_TELLS = re.compile(
    r"^(?:(?!(?:that|which|who|how|what|where|whether|why|when) )\S+ ){1,5}(?:is|are|was|were|has|"
    r"have|will|states?|says?|refers?|means?|should|must|"
    r"may|can|comprises?|consists?|relates?)\b"
)
_OF_THE_REQUEST = re.compile(
    r"\b(?:questions?|information|requests?|data|details|queries|points|require|know)\b"
)
_THING = re.compile(r"(?:the|any|all|an?|each|every|whether)\b")
_SAID = re.compile(
    r"\b(?:said|stated|told|states|says|reads?|wrote|reported|claimed|responded)\b[^.]{0,40}:$"
    r"|^(?:some )?examples? of\b"
)
_LONGEST_ENTRY = 40
"""The most words in a list entry that no question leads up to."""

_EMPTY_WORDS = frozenset(
    """a about act act's all also am an and answer answers any appreciate are as ask asking assist
    at available be been below by can confirm contacting convenience could council data details
    documents earliest email entitled find following foi foia follows for formally freedom from
    get give grateful have help hereby i i'm if in information interested is kind kindly know
    like looking make may me more most my need now obtain of on or out please possible provide
    provided public queries question questions receive record records regarding regards relating
    request requested requesting require required requiring respond response responses s seek
    seeking send some specific specifically state submit supply tell the this to under us very
    want we which wish with would writing you your 2000""".split()
)

_IN_FULL = (
    (" IT ", " computing "),
    (" SEND ", " special needs "),
    ("I'm ", "I am "),
    ("I'd ", "I would "),
)
"""Short forms that a sentence in small letters would lose the sense of."""


def plain(text: str) -> str:
    """Return a sentence in lower case, on one line, without its brackets and quotation marks."""
    straight = text.replace("’", "'")
    for short, long in _IN_FULL:
        straight = straight.replace(short, long)
    straight = straight.lower()
    bare = re.sub(r"[\"“”‘*_]", " ", re.sub(r"\([^()]*\)", " ", straight))
    return " ".join(bare.split())


def asks(sentence: str) -> bool:
    """Return whether a sentence asks for something."""
    return sentence.endswith("?") or (" " in sentence and bool(_ASKS.search(sentence)))


def introduces(sentence: str) -> bool:
    """Return whether it only says that information is asked for, and perhaps about what."""
    return bool(_INTRODUCES.search(sentence)) and not sentence.endswith("?")


def opens(sentence: str) -> bool:
    """Return whether it speaks of the letter itself: 'I am writing to …'."""
    return bool(_OPENS.match(sentence))


def asks_whether(lead: str) -> bool:
    """Return whether it ends where each entry of its list goes on with a whole sentence."""
    return bool(_ENDS_IN_WHETHER.search(lead))


def leads_to_list(sentence: str) -> bool:
    """Return whether it announces what follows it."""
    return sentence.endswith(_LEAD_ENDS) or bool(_LISTED.search(sentence))


def asks_how_many(sentence: str) -> bool:
    """Return whether it asks for a figure, which each entry of its list then asks for."""
    return bool(_FIGURE.search(sentence))


def says_something(lead: str) -> bool:
    """Return whether a lead carries more than the formula of a request."""
    return any(word not in _EMPTY_WORDS for word in re.findall(r"[a-z0-9']+", lead))


def states(sentence: str) -> bool:
    """Return whether it says that something is so: 'Staff should be:', not 'The following:'."""
    return bool(_FINITE.search(sentence)) and not _LISTED.search(sentence) and "?" not in sentence


def says_that(sentence: str) -> bool:
    """Return whether its main clause says that something is so."""
    return states(sentence) and bool(_FINITE.search(_main_clause(sentence)))


def tells_of(lead: str) -> bool:
    """Return whether a lead announces what is so, or was said, and nothing to be provided."""
    told = says_that(lead) or (tells(lead) and not _OF_THE_REQUEST.search(lead))
    return bool(_SAID.search(lead)) or (told and not names_information(lead))


def tells(sentence: str) -> bool:
    """Return whether its first words already say that something is so: 'The scheme is …'."""
    return bool(_TELLS.match(sentence))


def names_information(sentence: str) -> bool:
    """Return whether it is a phrase such as 'Number of visits', which asks without a verb."""
    return bool(_FIELD.match(sentence))


def names_thing(sentence: str) -> bool:
    """Return whether it begins as the name of something: 'The services that were used'."""
    return bool(_THING.match(sentence)) and 1 < len(sentence.split()) <= _LONGEST_ENTRY


def could_be_entry(sentence: str, *, led: bool = False) -> bool:
    """Return whether it can be an entry of a list of things asked for.

    Args:
        sentence: The entry, plain.
        led: Whether a sentence that asks leads up to the list.
    """
    if names_information(sentence):
        return True
    if led:
        return not _SPEAKS_OF_PEOPLE.match(sentence)
    if _STATEMENT.match(sentence) or len(sentence.split()) > _LONGEST_ENTRY:
        return False
    return not (sentence.endswith(".") and _FINITE.search(_main_clause(sentence)))


def _main_clause(sentence: str) -> str:
    """Return a sentence without the clauses that say which thing it names."""
    return _CLAUSE.split(sentence, maxsplit=1)[0]
