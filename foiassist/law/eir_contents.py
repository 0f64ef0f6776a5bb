"""Which regulations the Environmental Information Regulations have, and nothing of what they say.

A table to tell a real reference from one that was made up. Source: SI 2004/3391 as in force.
"""

from __future__ import annotations

from types import MappingProxyType

from foiassist.law.contents import is_among, references_of

_CONTENTS = MappingProxyType(
    {
        "1": "",
        "2": "1(a,b,c,d,e,f) 2(a,b,c,d) 3 4 5",
        "3": "1 2(a,b) 3 4 5",
        "4": "1(a,b) 2 3 4(a,b)",
        "5": "1 2 3 4 5 6",
        "6": "1(a,b) 2(a,b,c)",
        "7": "1 2 3",
        "8": "1 2(a,b) 3 4 5 6 7 8",
        "9": "1 2(a,b) 3 4 5",
        "10": "1(a,b) 2",
        "11": "1 2 3(a,b) 4 5(a,b,c)",
        "12": "1(a,b) 2 3 4(a,b,c,d,e) 5(a,b,c,d,e,f(i,ii,iii),g) 6 7 8 9 10 11",
        "13": "1(a,b) 2A(a,b) 2B(a,b) 3A(a,b,c) 5A(a,b) 5B(a(i,ii),b,c,d,e) 6 7 8",
        "14": "1 2 3(a,b) 4 5(a,b) 6 7 8",
        "15": "1 2 3 4 5 6",
        "16": "1 2 3 4 5 6",
        "17": "1 2 3(a,b) 4(a,b) 5 6",
        "18": "1* 2* 3* 4* 5* 6* 7* 8* 9* 10*",
        "19": "1(a,b) 2(a,b) 3 4 5 6(a,b)",
        "20": "1 2",
        "21": "",
    }
)
"""Paragraphs of each regulation, with sub-paragraphs in brackets; a star where not listed."""

_REFERENCES = references_of(_CONTENTS)


def exists_in_eir(regulation: str) -> bool:
    """Return whether the Regulations have this regulation, paragraph or sub-paragraph.

    Args:
        regulation: As `Citation.section` writes it: '12(4)(b)', '13(5B)(a)'.

    Source: SI 2004/3391 as in force: reg.13 as amended by the Data Protection Act 2018.
    """
    return is_among(regulation, _REFERENCES)
