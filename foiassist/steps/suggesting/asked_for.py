"""What requests ask for, by the words that show it.

Our own observation of how requests are written; nothing here says what the answer is.
"""

from __future__ import annotations

import re

from foiassist.steps.suggesting.aspects import Aspect, aspect

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_YEARS = r"(?:[4-9]|1\d|20|four|five|six|seven|eight|nine|ten|fifteen|twenty)"
_THINGS = (
    r"(?:information|documents?|records?|material|data|correspondence|communications?|e-?mails?"
    r"|details|files|reports|evidence|copies|minutes|meetings|written)"
)
_CASE = r"(?:incident|case|complaint|one|of these|report|offence|occasion|record|instance)"

ASKED_FOR: tuple[Aspect, ...] = (
    aspect(
        "correspondence", "asks for correspondence",
        r"=e-?mails?(?! address)", "correspond*", "communication", "communications",
        r"=letters?(?! address)", "=whatsapps?", "text messages", "messages", "=memos?",
        "memorand*", "=dialogues?", "=discussions?",
    ),
    aspect(
        "everything", "asks for everything on a subject",
        "any and all", rf"=all (?:the )?{_THINGS}", rf"=any (?:other )?{_THINGS}",
        "=every (?:e-?mail|document|record|incident|case|complaint)",
        "=full (?:log|file|record|disclosure)", "=complete (?:list|file|record|copy)",
    ),
    aspect("counts", "asks how many", "how many", "=(?:total )?numbers? of", "total number",
           "how often", "number and"),
    aspect(
        "breakdown", "asks for a breakdown",
        "=broken? ?down", "breakdown",
        "=by (?:year|month|age|gender|ethnicity|ward|category|type)", "=month (?:by|on) month",
        "for each", "per year", "each year", "split by", "disaggregated",
    ),
    aspect(
        "long_period", "covers several years",
        rf"=(?:last|past|previous) {_YEARS} (?:calendar |financial |tax |full )?years",
        r"=since (?:19|20)\d\d", r"=from (?:january |april )?(?:19|20)\d\d",
        r"=between (?:19|20)\d\d", "since records began", "=to (?:the )?present", "to date",
    ),
    aspect(
        "each_case", "asks for the details of each case",
        rf"=for each {_CASE}", rf"=each {_CASE}", "circumstances of",
        "=description of (?:the|each|what)", "=nature of (?:the|each)", "=reasons? (?:for|why)",
        "=outcomes? of (?:each|the)",
        "=details of (?:each|any|the) (?:incident|complaint|case|breach)",
        "what happened", "=key ?words?", "free text", "=contain(?:s|ed|ing) the words?",
        "=mention(?:s|ed|ing)?",
    ),
    aspect(
        "money", "asks about money spent or received",
        "=spen[dt]", "spending", "expenditure", "=costs?", "=budgets?", "how much", "paid",
        "=payments?", "funding", "fees", "income", "revenue", "value of",
    ),
    aspect("simple_total", "asks for a total",
           "=total (?:amount|spend|spent|cost|number|income|revenue|value)",
           "=how much (?:has|have|did|was|does|money)", "=overall (?:cost|budget)"),
    aspect(
        "staff_details", "asks for names, job titles or contact details",
        "=names? (?:of|and)", "=job titles?", "=names?(?=[,;:])",
        "=who (?:is|are|was|were) (?:the|responsible|in charge)",
        "=contact (?:details|names?|numbers?|information)", "=e-?mail address(?:es)?",
        "=(?:tele)?phone numbers?", "=direct (?:dial|line)",
        r"=organi[sz]ation(?:al)? (?:structure )?charts?", "=structure charts?", "hierarchy",
        "point of contact", "rank and", "collar number",
    ),
    aspect(
        "who_took_part", "asks who took part or was responsible",
        "=names? of", "=who (?:attended|received|turned|signed|made|took|approved|decided"
        "|authorised|is|was|were|are)",
        "=list of (?:all )?(?:those|attendees|people|persons|staff|members|recipients)",
        "=all those (?:who|on)", "members of the", "composition of",
        "=responsible (?:people|person|officer|individual)s?", "=individuals?",
    ),
    Aspect(
        "named_person", "speaks of a person by name",
        re.compile(
            r"\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Sir|PC|DCI|DC|DS|Inspector|Sergeant"
            r"|Chief Constable|Professor|Prof)\.? [A-Z][a-z]+"
            r"|\bbetween [A-Z][a-z]+ [A-Z][a-z]+ and [A-Z][a-z]+ [A-Z][a-z]+"
            r"|\b[Nn]amed (?:individuals?|officers?|officials?|persons?|people|employees?)\b"
            r"|\[(?:name|named|applicant)|\([Nn]ame redacted"
        ),
    ),
    aspect("documents", "asks for documents", "=reports?", "=surveys?", "=documents?",
           "=cop(?:y|ies) of"),
    Aspect(
        "one_document", "asks for one document",
        re.compile(
            r"\b(?:a|the) (?:full |complete |electronic |pdf )?cop(?:y|ies) of (?:the|your|a|any)\b"
            r"|\bplease (?:provide|supply|send)(?: me)?(?: with)? (?:a copy of )?(?:the|your) "
            r"(?:latest |current |full |executive )?(?:report|summary|policy|letter|advice|plan"
            r"|strategy|specification|agreement|contract|assessment)\b",
            re.IGNORECASE,
        ),
    ),
    aspect(
        "narrow", "is about one matter or a short time",
        rf"=since {_MONTH}",
        "=in the last (?:month|week|three months|3 months|six months|6 months)",
        "on or around", "=(?:regarding|relating to) the decision", "=in relation to this matter",
        "this matter", "the abandoned", "the consultation", "the recent",
    ),
    aspect(
        "one_day", "is about one day or one time",
        rf"=on (?:the )?\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}",
        r"=between \d{1,2}(?:st|nd|rd|th)?", "=(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    ),
    Aspect(
        "yes_or_no", "asks questions that a yes or no can answer",
        re.compile(
            r"^\W*(?:do|does|is|are|has|have|can|will|did|was|were|if (?:so|yes|not))\b",
            re.IGNORECASE | re.MULTILINE,
        ),
    ),
    aspect("policies", "asks for policies, procedures or guidance",
           r"=polic(?:y|ies)(?! officer)", "=procedures?", "guidance", "=strateg(?:y|ies)",
           "=code of (?:practice|conduct)", "criteria", "application process", "guidelines",
           "protocols", "protocol", "terms of reference", "handbook", "=templates?", "training"),
    aspect(
        "registers", "asks for a register or a published list",
        "=registers?", "=licen[cs](?:e|ed|ing)", "hmos", "hmo",
        r"=list of (?:all )?(?:providers?|contracts?|assets?|schools?|properties|licen\w+)",
        "directory", "published", "publication", "website", "link to", "open data", "dataset",
        "statement of accounts", "=annual (?:report|accounts)", "=agendas?", "spend over",
    ),
    aspect(
        "usual_figures", "asks for figures of a kind that is often published",
        "council tax", "parking", "penalty charge", "=pcns?", "business rates collected",
        "allowances", "=salar(?:y|ies)", "=pay (?:grades?|scales?|bands?|policy|gap)",
        "pay and grading", "=foi requests", "=freedom of information requests?",
        "complaints received", "crime figures", "gender pay", "census", "population",
        "=collisions?", "=accidents?", "performance",
    ),
    aspect(
        "latest_figures", "asks for the latest figures or a coming report",
        "latest", "most recent", "not yet published", "when will", "due to be published",
        "forthcoming", "draft report",
        r"=20\d\d (?:figures|data|results|statistics)", "provisional",
        "quarterly", "this year", "so far",
    ),
    aspect("small_areas", "asks by ward, postcode, school or street",
           "by ward", "=postcodes?", "by school", "=at each (?:school|home|site)", "per school",
           "each school", r"=in (?:the )?\w+ ward", "street name"),
    aspect("exact_places", "asks where things exactly are",
           "=locations? of", "=exact (?:positions?|locations?)",
           "=where (?:are|is) .{0,30} located",
           "=floor plans?", "names of the roads", "=which (?:roads|streets)"),
    aspect(
        "earlier_request", "speaks of an earlier request or case",
        "=previous(?:ly)? (?:foi |freedom of information )?(?:request\\w*|asked|answered)",
        "=my (?:earlier|last|original|previous) request", "=further to (?:my|our|foi)",
        "=follow(?:ing|-| )?(?:on|up) (?:from|to)", "revised request", r"=re-?submit\w*",
        "originally made", "as previously",
        r"=(?:foi|ref(?:erence)?)[- :]*(?:request[- :]*)?\d{2,4}[-/]\d{2,6}",
        r"=ref(?:erence)?(?: (?:no|number))?[.:]{0,2} ?\d{5,}",
        "=in (?:response|reply) to my", "=your (?:response|reply) (?:to|of)",
    ),
)  # fmt: skip
"""What a request asks for, and how."""
