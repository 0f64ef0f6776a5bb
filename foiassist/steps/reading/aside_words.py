"""The words by which a request speaks of its own handling: format, cost, deadline, courtesy.

What is said here is no question; it is shown with the rest that is in no question.
"""

from __future__ import annotations

import re

from foiassist.steps.reading.asking_words import GIVE

_TROUBLE = (
    r"(?:clarif(?!y (?:which|what|how|who|when|where|whether|if|the)\b)|quer(?:y|ies)|(?:any|"
    r"further|have) questions?\b|further information|costs? (?:limit|threshold|ceiling|of (?:compl|"
    r"this|locat|respond)|exceed|grounds|reason|would|will|is|are|to)|"
    r"any (?:fees?|charges?)|(?:limits? (?:of|on)|charge|price) \\w+ cost|grounds of cost|time "
    r"limit|exceed|refus|"
    r"foresee|denied|withh|exempt|unable|not (?:be |readily )?(?:held|hold|possible|available|"
    r"able)|cannot|"
    r"do not (?:hold|record|collect)|don't (?:hold|record|collect)|section 1[26]|appropriate limit|"
    r"too (?:wide|broad|much)|redact|"
    r"published|publicly available|website|online|difficult|narrow|refine|transfer (?:this|my|the|"
    r"it)|"
    r"another (?:authority|department|public)|correct (?:authority|department)|impossible|unclear|"
    r"not (?:\w+ )?clear|"
    r"disagree|18 hours|data is unavailable|no (?:data|information|record))"
)
_CONDITION = (
    r"(?:if (?!possible|available|so\b|yes\b|no\b|not,)|should|in the event|in case|unless|as|"
    r"where (?:information|data|any|it|this|you))\b"
)
_HANDLING = (
    r"(?:note|follow|treat|exclude|be aware|see|redact|ensure|respond|reply|only|do not|don't|"
    r"consider|"
    r"read|use|accept|remember|disregard|ignore|bear|find|refer|feel free|contact|get in touch|"
    r"acknowledge|confirm (?:that you have )?(?:receipt|received|safe)|quote|return|direct|email|"
    r"could you (?:acknowledge|reply|respond)|"
    r"let me know (?:if|when|should|whether (?:you|there|this|i|my))|"
    r"advise (?:me )?(?:if|as to) (?:you need|there (?:are|is) (?:any )?(?:cost|charge|delay)))"
)
_SELF = (
    r"(?:look|understand|reserve|am (?:aware|conscious|sure|concerned|attempting|trying|not "
    r"asking)|believe|hope(?! (?:that )?you (?:can|could|will|may)(?: also)? (?:provide|supply|"
    r"send|tell|give))|note|expect|trust|await|thank|know|realise|"
    r"would (?:like to )?(?:draw|remind|point|stress|hope|expect|prefer)|"
    r"appreciate (?:that|your|the|this)|do not (?:need|require|want|wish)|"
    r"don't (?:need|require|want)|(?:am|would be) (?:happy|willing)|"
    r"would ask that you (?:respond|reply))"
)
_ASIDE = re.compile(
    rf"^{_CONDITION}[^?]{{0,120}}\b{_TROUBLE}"
    rf"|^please {_HANDLING}|^(?:i|we) {_SELF}"
    r"|\b(?:do not|don't) hesitate\b|^(?!.*\bhow many\b).*\b(?:20|twenty)[ -](?:working )?days?\b"
    r"|\bappreciate (?:a|an|your|the) (?:\w+ )?"
    r"(?:response|reply|acknowledg|confirmation|help|assistance)"
    r"|^(?:if (?:so|published|available),? )?please (?:also )?(?:provide|include|send|give) "
    r"(?:me )?(?:with )?(?:the |a |any |relevant )*(?:web ?)?(?:links?|urls?)\b"
    r"|^would you be able to (?:help|assist)"
    r"|\breasons? (?:why |that |for )?(?:i|we|my|our) (?:am |are )?(?:ask|request|enquir)"
    r"|^(?:i|we) (?:am|are) (?:asking|requesting) (?:this|because|as|since)\b"
    r"|\b(?:because|as|since) (?:i|we) (?:am|are) (?:also )?(?:asking|requesting|seeking)\b"
    r"|^please (?:provide|supply|send) [^.?]{0,60}\bas soon as\b|^if you are able to\b"
    r"|\bplease find attached\b|\b(?:quote|include|use) (?:my|our|the|this) ref"
    r"|\bin the order\b|\bplease state so\b"
    r"|\b(?:data(?: ?set)?|information|responses?|this|reply) (?:could|can|should|may) be "
    r"(?:e-?mailed|sent|forwarded|returned|sent over|supplied|provided) (?:to|by|via|in|as|over)\b"
    r"|^(?:it|they) includes?\b|^grateful for your\b|\blet me know how i (?:may|can|could|might)\b"
    r"|^should you (?:wish|want|need|require|have)\b"
    r"|^thank|^many thanks|^note\b|^n\.?b\b|^dear\b|^hello\b|^hi\b"
    r"|\bplease (?:do not|don't)\b|^[^:]{1,60}: (?:includes?|excludes?|means?)\b"
    r"|\b(?:i|we) (?:would |also |please |am |are )*(?:ask|asking|request) that the (?:above "
    r")?(?:data|information) (?:is|be)\b"
    r"|\binternal review\b|advice and assistance|\backnowledge (?:receipt|this)"
    r"|^by (?:\w+ ){1,4}(?:we|i) mean|^what i mean|^(?:for clarity|to clarify)\b[^?]*$|^for the "
    r"(?:purposes? "
    r"of|avoidance)"
    r"|\b(?:this|the|that|your) (?:information|data|details|response|reply|answers?)"
    r"(?: requested| above)?(?: to (?:me|us))? (?:as soon as|at your earliest)\b"
    r"|^please (?:also )?include (?:things|items|anything|everything) (?:such as|like)\b"
    r"|^(?:i|we) (?:would )?(?:request|ask for|need|want|wish|like)(?: to have)? (?:this|these|it|"
    r"them) (?:as|because|since|so|in order)\b"
    r"|^if [^?]{0,120}\b(?:being|under|currently) (?:review|revis|rewrit|updat)"
    r"|\bconfirm\b[^?]{0,30}\b(?:receipt|received|receiving) (?:of )?(?:this|my|the) "
    r"(?:request|e-?mail|letter|foi)\b"
    r"|^if there (?:is|are) more than one\b"
    r"|\bgrateful if you (?:would|could) (?:think|consider|treat|bear|look)\b"
    r"|\b(?:answer|reply|respond)\b[^?]{0,40}\b(?:each|all) of (?:the|my|these) (?:bullet|question|"
    r"point)"
    r"|^if [^?]*\bdirect me to (?:the )?(?:relevant )?(?:section|part|page|guidance|legislation)\b"
    r"|^(?:if|should|where) [^?]{0,60}\b(?:data|information|figures?|years?|this|these|documents?|"
    r"records?|details)\b[^?]{0,30}\bunavailable\b"
    r"|^(?:alternatively,? )?if (?:this|that|it|these) (?:is|are) not (?:yet )?(?:available|"
    r"complete|"
    r"held|possible)\b|\blet me know (?:as soon as possible )?if only\b"
    r"|\binterested in any information held\b|^please answer accordingly\b"
    r"|^(?:i|we) (?:therefore )?(?:require|need) (?:this|the) (?:information|data) "
    r"(?:to\b|as\b|because\b|so\b|in order\b)"
    r"|^(?:i|we) (?:request|require|ask) that the (?:time )?(?:period|date)\b"
    r"|^(?:i|we) (?:have )?attach(?:ed)?\b|\bsend your reply\b|\brespond asap\b"
    r"|^(?:however,? )?if (?:this|that|so|it)\b(?!.*\bcop(?:y|ies)\b)[^?]{0,80}\b(?:web "
    r"?)?(?:links?|urls?)\b"
    r"|^if (?:there (?:is|are) no|none)\b[^?]*\bplease (?:\w+ )?(?:state|say|indicate) (?:this|"
    r"so)\b"
    r"|^the (?:time )?(?:period|dates?|time ?frame)(?: of time)? (?:that )?(?:i|we) (?:am|are) "
    r"interested in\b"
    r"|^[^?]{0,80}\bsame (?:request|information|questions?)? ?(?:from|of|to) (?:all|every|many|"
    r"most|other)\b"
    r"|^my (?:full )?name is|^i am (?:a|an|the)\b[^:?]*$|^this (?:is(?! to includ)|can|could|may|"
    r"information|request)\b"
    r"|^(?:i|we) (?:would like to|wish to|am writing to|want to|am|are)? "
    r"?(?:mak(?:e|ing)|submit(?:ting)?|issu(?:e|ing)|lodg(?:e|ing)) "
    r"(?:a|an|the|this|my)? ?(?:following )?(?:new |formal |official )?"
    r"(?:foi|freedom|request|open|subject|information request)\b[^:?]*\.?$"
    r"|^(?:could|can|would|will) you (?:please |kindly )?"
    r"(?:acknowledge|confirm receipt|get back|respond|reply)"
    r"|^if (?:(?:this|the|my|any|some|all|one|parts?)(?: parts?)?(?: of)?(?: (?:this|the|my))? "
    r"(?:request|information|data|response|release|disclosure|answers?(?! to\b)|search|foi)|"
    r"you (?:feel|believe|think|consider|decide|need|require|have any|choose|wish))\b[^?]*$"
)
_FIELDS = re.compile(
    r"\b(?:detailing|including|showing|stating|headings?|columns|fields|format|broken down)\b.*:$"
)
_REQUEST_FOR = re.compile(
    r"\brequest\b.* (?:for|of) (?:the|a|an|all|any|details|copies|information (?:on|about|"
    r"regarding))\b"
)

_GENERIC = (
    r"(?:this|these|the|all|any|your|that|both|it|them|my|and|of|requested|above|relevant|such|"
    r"following|foi|files?|request(?:ed)?|information|data|responses?|answers?|reply|replies|"
    r"figures|details|results|documents?|documentation|material|records|spreadsheets?|everything|"
    r"list|"
    r"me|with|be|to|us|in|for|on|as|via|by|is|either|an?|provided|supplied|sent|received|receive|"
    r"have)"
)
_ALL_OF_IT = (
    r"(?:this|these|it|them|information|data|responses?|answers?|repl(?:y|ies)|figures|results|"
    r"list|"
    r"documents?|documentation|records|material)"
)
_FORMAT = re.compile(
    r"^(?:(?:if|where) (?:at all )?possible,? |if (?=you (?:could|can)\b)|(?:if|where|as|given) "
    r"[^,?]{0,80}, )?"
    r"(?:please|could|can|would|i|we|it|ideally|preferably)"
    r"(?:,? (?:you|i|we|would|could|can|please|kindly|also|like|prefer|wish|request|be|appreciate|"
    rf"add|put|arrange|format|lay|present|get|grateful|if|possible|are|able|to|all|that|{GIVE}))*"
    rf"(?=[^?]{{0,60}}\b{_ALL_OF_IT}\b)(?: {_GENERIC}\b){{1,9}}[^?]{{0,40}}"
    r"\b(?:electronically|(?:by|via|in|as|on|to(?! date\b)|using|into) (?:[\w-]+ ){0,3}"
    r"(?:e-?mail|electronic|excel|csv|pdf|word|spreadsheet|format|machine[- ]readable|table|"
    r"writing|post|attachment|xls|xlsx|this (?:web)?site))\b"
)


_ASKS_ON_CONDITION = re.compile(
    r"^if (?!.*\b(?:request|limit|exempt|refine|publi))[^?]*"
    r"(?:, (?:what|how|which|when|who|why|do|does|is|are|has|have|will)\b|"
    r" (?:do|does|did|has|have|will|is|are) (?:the|your|you)\b)[^?]*\?$"
)
"""A question about what the authority does when something goes wrong."""


def asks_for_something(aside: str) -> bool:
    """Return whether it makes its request for a certain thing, so that it may be the question."""
    return bool(_REQUEST_FOR.search(aside))


def lists_fields(aside: str) -> bool:
    """Return whether a format wish names the columns that it wants: '… in Excel, including:'."""
    return bool(_FIELDS.search(aside))


def is_aside(sentence: str) -> bool:
    """Return whether a plain sentence only speaks of how the request is to be handled."""
    if _ASKS_ON_CONDITION.search(sentence):
        return False
    return bool(_ASIDE.search(sentence)) or bool(_FORMAT.search(sentence))
