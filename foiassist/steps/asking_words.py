"""The words by which a sentence of a request asks, leads up to a list, or does neither.

Pure questions about one sentence; where it stands is for `foiassist.steps.read_request`.
"""

from __future__ import annotations

import re

_GIVE = (
    r"(?:provide|confirm|state|supply|send|list|give|advise|detail|specify|indicate|tell|include|"
    r"explain|describe|outline|disclose|release|identify|show|forward|share|answer|let me (?:know|have)|"
    r"clarify|name|set out|summari[sz]e|itemi[sz]e|enclose|attach|furnish|inform|e-?mail me|"
    r"break(?: it| this| them| these)? down|make available|point me|direct me|respond with|estimate|say)"
)
_WORD = (
    r"(?:how (?:many|much|long|often|far|was|were|is|are|do|does|did|has|have|will|would|can|often|"
    r"frequently|regularly|old|large|big)|what|whats|which|who|whose|whom|where|when|why|whether)"
)
_VERB_FIRST = (
    r"(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should|may|dose|am) "
    r"(?:you|your|the|there|any|a|an|this|these|it|they|all|all|each|either|i|we|council|councils|"
    r"[a-z]+ (?:council|police))\b"
)
_I_ASK = (
    r"\b(?:i|we)(?:'d|’d| would| should|'m|’m| am| are| do)?(?: also| now| therefore| hereby| formally|"
    r" further| just| simply| kindly| respectfully)* (?:like|request|requesting|require|seek|seeking|"
    r"be (?:most |very )?grateful|be obliged|be interested|appreciate|ask|asking|wish|want|need|"
    r"looking for|after|interested in|writing to (?:request|ask|obtain|seek|enquire|inquire))\b"
)
_ASKS = re.compile(
    rf"^(?:(?:and|but|also|or|so|then|firstly|secondly|thirdly|finally|lastly|additionally|"
    rf"in addition|further(?:more)?|separately|specifically|if (?:so|not|yes|no)|approximately|"
    rf"roughly|currently),? )*(?:(?:please )?{_GIVE}|{_WORD}|{_VERB_FIRST}|same (?:for|as)|the same for)\b"
    rf"|\bplease (?:can|could|would|will|may) (?:you|i|we)\b"
    rf"|\b(?:please|kindly)(?: also| just| then| therefore| further| now)?,? {_GIVE}\b"
    rf"|\b(?:can|could|would|will) (?:you|the council|the authority)(?: please| also| kindly| possibly|"
    rf" therefore| then)*,? (?:{_GIVE}|be able|be so kind|make|tell)\b"
    rf"|\b(?:may|can|could) (?:i|we)(?: please| also| therefore| kindly)* (?:have|request|see|be|ask|get|know)\b"
    rf"|{_I_ASK}|\bgrateful (?:if|for)\b|\bplease,? {_WORD}\b|\bplease supply\b"
    rf"|\b(?:of|for) (?:these|those|the|each|this|that)[^,]{{0,80}}, {_WORD}\b"
    rf"|, (?:please )?{_GIVE} (?:the|a|an|any|all|details|copies|me|how|what|which|whether)\b"
    rf"|^[^,?]{{0,60}}, (?:how (?:many|much|long|often)|what)\b"
    rf"|^(?:by|in|for|of|over|since|during|at|on|within|also|approximately)\b[^,?]{{0,60}}, {_WORD}\b|\b(?:to|and|hereby|formally) request\b"
    r"|^(?:in|since|for|of|on|during|between|over|at|by|from|as|within|to|when|if|regarding|concerning)\b"
    r"[^?]{0,160}\b(?:how (?:many|much|long|often)|what (?:proportion|percentage|number|is|was|are|were|has|have|did|do|does))\b"
    rf"|^(?:if|when|where)\b[^?]{{0,160}} {_GIVE} (?:which|what|how|whether|why|when|who|the|details|reasons?|any|all)\b",
)

_GENERIC_OBJECT = (
    r"(?:this|these|the|all|any|your|that|both|it|them|my|and|of|requested|above|relevant|such|"
    r"following|foi|files?|request(?:ed)?|information|data|response|responses|answers?|reply|replies|"
    r"figures|details|results|documents?|documentation|material|records|spreadsheets?|everything|me|"
    r"with|be|to|us|in|for|on|as|via|by|is|either|an?|provided|supplied|sent|received|receive|have)"
)
_FORMAT = re.compile(
    rf"^(?:(?:if|where) (?:at all )?possible,? )?(?:please|could|can|would|i|we|it|ideally|preferably)"
    rf"(?:,? (?:you|i|we|would|could|can|please|kindly|also|like|prefer|wish|request|be|appreciate|"
    rf"grateful|if|possible|all|{_GIVE}|that|you))*(?: {_GENERIC_OBJECT}\b){{1,9}}"
    rf"[^?]{{0,40}}\b(?:e-?mail|electronic(?:ally)?|excel|csv|pdf|word|spreadsheet|format|machine[- ]readable|"
    rf"table|in writing|post|attachment|xls|xlsx|this (?:web)?site)\b"
)
_ASIDE = re.compile(
    r"^(?:if|should|where|in the event|in case|unless|as)\b[^?]{0,120}\b(?:clarif|quer(?:y|ies)|questions?,? |"
    r"further information|cost|time limit|exceed|refus|denied|withh|exempt|unable|not (?:be )?(?:held|hold|possible|"
    r"available|able)|cannot|do not hold|don't hold|section 1[26]|appropriate limit|too (?:wide|broad|much)|redact|"
    r"published|publicly available|website|online|difficult|narrow|refine|transfer|another (?:authority|department|"
    r"public)|correct (?:authority|department)|impossible|unclear|disagree|18 hours|data is unavailable|no (?:data|"
    r"information|record))"
    r"|^please (?:note|treat|exclude|be aware|see|redact|ensure|respond|reply|only|do not|don't|consider|"
    r"read|use|accept|remember|disregard|ignore|bear|find|refer|feel free|contact|get in touch|"
    r"acknowledge|confirm (?:that you have )?(?:receipt|received|safe)|quote|could you (?:acknowledge|reply|respond)|"
    r"let me know (?:if|when|should|whether (?:you|there|this|i|my))|return|direct|email|advise (?:me )?(?:if|as to) "
    r"(?:you need|there (?:are|is) (?:any )?(?:cost|charge|delay)))"
    r"|^(?:i|we) (?:look|would (?:like to )?(?:draw|remind|point|stress|hope)|understand|reserve|am aware|appreciate (?:that|your|the|this)|"
    r"believe|hope|note|expect|trust|await|thank|would expect|know|realise|do not (?:need|require|want|wish)|"
    r"don't (?:need|require|want)|am happy|would be happy|am willing|would prefer|would ask that you (?:respond|reply))"
    r"|\b(?:do not|don't) hesitate\b|\b(?:20|twenty) working days\b|^thank|^many thanks|^note\b|^n\.?b\b|^dear\b|^hello\b|^hi\b"
    r"|\bplease (?:do not|don't)\b|^[^:]{1,60}: (?:includes?|excludes?|means?)\b|\b(?:i|we) (?:would |also |please )*ask that the (?:above )?(?:data|information) (?:is|be)\b|\binternal review\b|^by (?:\w+ ){1,4}(?:we|i) mean|advice and assistance"
    r"|^my (?:full )?name is|^(?:i|we) (?:would like to|wish to|am writing to|want to|would like)? ?(?:make|submit)(?:ting)? "
    r"(?:a|an|the|this|my)? ?(?:following )?(?:new |formal |official )?(?:foi|freedom|request|open|subject|information request)\b[^:?]*\.?$"
    r"|^this (?:is|information|request)\b|\backnowledge (?:receipt|this)|^for the (?:purposes? of|avoidance)|^what i mean|^i am (?:a|an|the)\b[^:?]*$"
    r"|^(?:could|can|would|will) you (?:please )?(?:acknowledge|confirm receipt|get back|respond|reply)"
    r"|^if (?:(?:this|the|my|any|some|all|part)(?: of)?(?: (?:this|the|my))? (?:request|information|data|response|answers?|search|foi)|"
    r"you (?:feel|believe|think|consider|decide|need|require|have any|choose|wish))\b[^?]*$"
)
_LISTED = re.compile(r"\b(?:following|as follows|below|these questions|listed|questions)\b")
_BREAKDOWN = re.compile(
    r"^(?:(?:and|also|again|ideally|preferably|if possible|where possible|if available|please|could|can|would|i|we|you|this|it|"
    r"kindly|then|like|to|be|for|have|need|request|the|all|these|those|that|both|each|figures|data|information|"
    r"answers?|above|numbers|results|period|time|if|it's|should|provide|give|show|split|present|supply|list|"
    r"grateful|possible|separate|separately|yearly|annual|monthly|further|covered|questions?|\d-\d|is|are|your|response|totals?),? )*"
    r"(?:break|broken|breakdown|split|divided|separat(?:e|ed|ely)|segmented|disaggregat\w+|month by month|year by year|year on year|by (?:year|month|financial|calendar|"
    r"quarter)|per (?:year|month|annum)|for (?:each|every|the (?:last|past|years?|period|school years?|academic|financial|"
    r"calendar|months?|time|current|previous|same|following (?:years?|periods?|financial|calendar)))|"
    r"(?:between|from|since|covering|covers|dat(?:e|ing) (?:back|from)) )"
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_PERIOD = re.compile(
    rf"^(?:(?:in|for|from|to|until|till|between|and|up|since|the|of|on|or|fy|financial|calendar|academic|school|tax|fiscal|year|"
    rf"years|month|months|quarter|ending|ended|present|date|current|previous|last|past|q[1-4]|h[12]|so|far|inclusive|"
    rf"estimated|predicted|projected|actual|budget(?:ed)?|ytd|to-date|{_MONTH}|\d{{1,2}}(?:st|nd|rd|th)?|\d{{4}}s?|"
    rf"\d{{2,4}}[/–-]\d{{2,4}}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|[–—&/+-])[\s,.;:?–-]*)+$"
)
_LONGEST_PERIOD = 120
_OPTION = re.compile(
    r"^(?:yes|no|n/?a|y/n|yes/no|y|n|don'?t know|not applicable|other|none|total)[\s.;:,/]*$"
)
_NOUN = (
    r"(?:number|numbers|total|totals|amount|amounts|costs?|copy|copies|lists?|details?|breakdown|names?|figures?|minutes|"
    r"correspondence|e-?mails|value|date|dates|percentage|proportion|average|reasons?|job titles?|full|information|data|"
    r"documents?|documentation|reports?|statistics|rate|rates|plans?|maps?|polic(?:y|ies)|spend|expenditure|budget|"
    r"income|revenue|salary|contracts?|address(?:es)?|length|location|locations|type|types|evidence|records?|communications?)"
)
_FIELD = re.compile(
    rf"^(?:and |also |or |if possible,? |if available,? )*(?:the |a |an |any |all |each |your |full |up to date |complete |current |annual |"
    rf"latest |total |average |overall |gross |net |exact |contact |and |or |every )*{_NOUN}\b"
    r"|^(?:all|any) [^.?]{3,80}\b(?:that|which|held|relating|regarding|concerning|between|who|about|where)\b"
)
_STATEMENT = re.compile(
    r"^(?:i|we|it|this|that|these|those|they|he|she|there|you|on|in|at|as|if|however|therefore|thank|please|"
    r"my|our|note|under|by|although|according|following|also|since|for|when|where|http\S*|www\S*)\b"
)
_LONGEST_ENTRY = 40
"""The most words in a list entry that no question leads up to."""
_SPEAKS_OF_PEOPLE = re.compile(
    r"^(?:i|we|you|it|this|that|they|he|she|there|please|thank|note|http\S*|www\S*)\b"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|should|must|can|may|believe|understand)\b"
)
_LEANS_BACK = re.compile(
    r"\b(?:these|those|them|theirs|such|above|previous|earlier|latter|former|the same|each of|(?:question|q) ?\d|"
    r"this(?! (?:year|council|request|information|time|date|period|financial|is))|"
    r"that (?:figure|day|time|period|number|year|meeting|decision|contract))\b"
    r"|^(?:\S+ ){0,7}(?:they|their|its?|he|she|his|her|reasons|same)\b"
)
_IF_SO = re.compile(
    r"^(?:and |or |but )?if (?:so|not|yes|no|the answer|you do|they|it|applicable)\b"
)
_INTRODUCES = re.compile(
    r"\b(?:request|requesting|ask for|asking for|seek|seeking|obtain|obtaining|require|need|receive|provide|like|of) "
    r"(?:me with |with )?(?:some |the |any |the following |further |certain |this )?(?:information|data|records|details|documents|figures)\b"
)
_EMPTY_WORDS = frozenset(
    "a about act all also and answer answers any appreciate are as ask asking at available be below by can confirm "
    "could council data details documents earliest following foi foia follows for freedom from give grateful have hereby i if "
    "in information is kindly know like may me my of on or please possible provide provided question questions record "
    "records relating request requested requesting regarding require s seek send specific specifically state submit supply "
    "tell the this to under us want we wish with would writing you your 2000 convenience respond formally now is am i'm contacting interested looking obtain "
    "get receive find out some regards need required make submit email an been public".split()
)


def plain(text: str) -> str:
    """Return a sentence in lower case, on one line, without its brackets and quotation marks."""
    bare = re.sub(r"\([^()]*\)", " ", text.replace("’", "'").replace(" IT ", " computing ")).lower()
    return " ".join(re.sub(r"[\"“”‘*_]", " ", bare).split())


def asks(sentence: str) -> bool:
    """Return whether a plain sentence asks for something."""
    return sentence.endswith("?") or bool(_ASKS.search(sentence))


def is_aside(sentence: str) -> bool:
    """Return whether it speaks of the handling of the request: format, cost, deadline, courtesy."""
    return bool(_ASIDE.search(sentence)) or bool(_FORMAT.search(sentence))


def leads_to_list(sentence: str) -> bool:
    """Return whether it announces what follows it."""
    return sentence.endswith((":", ";", ":-", " -", "…", "...", "–")) or bool(
        _LISTED.search(sentence)
    )


def is_breakdown(sentence: str) -> bool:
    """Return whether it only says how an answer is to be divided, or over which period."""
    return bool(_BREAKDOWN.search(sentence)) or is_period(sentence)


def is_period(sentence: str) -> bool:
    """Return whether it is a period or a ready-made answer, such as '2023/24' or 'Yes'."""
    if len(sentence) > _LONGEST_PERIOD:
        return False
    dated = any(letter.isdigit() for letter in sentence) or "year" in sentence
    return bool((dated and _PERIOD.match(sentence)) or _OPTION.match(sentence))


def names_information(sentence: str) -> bool:
    """Return whether it is a phrase such as 'Number of visits', which asks without a verb."""
    return bool(_FIELD.match(sentence))


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
    return not (sentence.endswith(".") and _FINITE.search(sentence))


def introduces(sentence: str) -> bool:
    """Return whether it only says that information is asked for, and perhaps about what."""
    return bool(_INTRODUCES.search(sentence)) and not sentence.endswith("?")


def states(sentence: str) -> bool:
    """Return whether it says that something is so: 'Staff should be:', not 'The following:'."""
    return bool(_FINITE.search(sentence)) and not _LISTED.search(sentence) and "?" not in sentence


def leans_on_the_one_before(sentence: str) -> bool:
    """Return whether it cannot be read without the question before it."""
    return bool(_LEANS_BACK.search(sentence))


def follows_up(sentence: str) -> bool:
    """Return whether it asks only if the answer before it was of a certain kind."""
    return bool(_IF_SO.match(sentence))


def says_something(lead: str) -> bool:
    """Return whether a lead carries more than the formula of a request."""
    words = re.findall(r"[a-z0-9']+", lead)
    return any(word not in _EMPTY_WORDS for word in words)
