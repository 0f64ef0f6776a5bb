"""Which sections, subsections and paragraphs the Act has, and nothing of what they say.

A table to tell a real reference from one that was made up.
"""

from __future__ import annotations

from types import MappingProxyType

from foiassist.law.contents import is_among, references_of

_CONTENTS = MappingProxyType(
    {
        "1": "1(a,b) 2 3(a,b) 4 5 6",
        "2": "1(a,b) 2(a,b) 3(a,b,c,d,e,ea,f,fa,g,h)",
        "3": "1(a(i,ii,iii),b) 2(a,b)",
        "4": "1* 2* 3* 4* 5* 6* 7* 8* 9*",
        "5": "1* 2* 3* 4*",
        "6": "1* 1A* 2* 2A* 2B* 3*",
        "7": "1* 2* 3* 4* 4A* 5* 6* 7* 8*",
        "8": "1(a,b,c) 2(a,b,c)",
        "9": "1 2 3 4(a,b,c) 5",
        "10": "1 2 3(a,b) 4 5(a,b) 6(a,b)",
        "11": "1(a,b,c) 1A(a,b,c) 2 3 4 5",
        "11A": "1* 2* 3* 4* 5* 6* 7* 8*",
        "11B": "1* 2* 3* 4* 5* 6* 7* 8*",
        "12": "1 2 3 4(a,b) 5",
        "13": "1(a,b) 2 3",
        "14": "1 2",
        "15": "1* 2* 3* 4* 5*",
        "16": "1 2",
        "17": "1(a,b,c) 2(a(i,ii),b) 3(a,b) 4 5 6(a,b,c) 7(a,b)",
        "18": "1* 2* 3* 4* 5* 6* 7*",
        "19": "1(a,b,c) 2(a,b,c) 2A* 2B* 2C* 2D* 2E* 2F* 3(a,b) 4* 5* 6* 7* 8* 9*",
        "20": "1* 2* 3* 4* 5* 6*",
        "21": "1 2(a,b) 3",
        "22": "1(a,b,c) 2",
        "22A": "1(a,b(i,ii,iii,iv)) 2",
        "23": "1 2 3* 4 5",
        "24": "1 2 3 4",
        "25": "1 2(a,b) 3",
        "26": "1(a,b) 2(a,b) 3",
        "27": "1(a,b,c,d) 2 3 4(a,b) 5",
        "28": "1 2(a,b,c,d) 3",
        "29": "1(a,b) 2",
        "30": "1(a(i,ii),b,c) 2(a(i,ii,iii,iv),b) 3 4* 5* 6*",
        "31": "1(a,b,c,d,e,f,g,h,i) 2(a,b,c,d,e,f,g,h,i,j) 3",
        "32": "1(a,b,c(i,ii)) 2(a,b) 3 4(a,b,c,d)",
        "33": "1(a,b) 2 3",
        "34": "1 2 3 4(a,b)",
        "35": "1(a,b,c,d) 2(a,b) 3 4 5*",
        "36": "1(a,b) 2(a(i,ii,iii),b(i,ii),c) 3 4 5* 6(a,b) 7(a,b)",
        "37": "1(a,aa,ab,ac,ad,b) 2",
        "38": "1(a,b) 2",
        "39": "1(a,b) 1A(a,b) 2 3",
        "40": "1 2(a,b) 3A(a,b) 3B 4A(a,b) 5A 5B(a(i,ii),b,c,d) 6 7 8",
        "41": "1(a,b) 2",
        "42": "1 2",
        "43": "1 2 3",
        "44": "1(a,b,c) 2 3",
        "45": "1 2(a,b,c,d,e) 2A* 3 4 5",
        "46": "1* 2* 3* 4* 5* 6* 7* 8*",
        "47": "1* 2* 2A* 2B* 3* 4* 4A* 4B* 5* 6*",
        "48": "1(a,b) 2 3 4",
        "49": "1* 2* 3*",
        "50": "1 2(a,b,c,d) 3(a,b) 4(a,b) 5(a,b) 6* 7*",
        "51": "1(a,b) 2(a,b) 3 4 5(a,b) 6 7 8",
        "52": "1 2(a,b) 3 4",
        "53": "1* 2* 3* 4* 5* 6* 7* 8* 9*",
        "54": "1* 2* 3* 3A* 4*",
        "55": "",
        "56": "1 2",
        "57": "1 2 3",
        "58": "1(a,b) 2",
        "59": "",
        "60": "1 2 3 4 5",
        "61": "1* 2* 3* 4* 5* 6* 7*",
        "62": "1* 2* 2A* 2B* 2C* 2D* 3*",
        "63": "1* 2* 2A* 2B* 2C* 2D* 2E* 2F* 3* 4*",
        "64": "1* 2*",
        "65": "1* 2*",
        "66": "1* 2* 3* 4* 5*",
        "67": "",
        "68": "1* 2* 3* 4* 5* 6* 7*",
        "69": "",
        "70": "1* 2* 3* 4*",
        "71": "",
        "72": "",
        "73": "",
        "74": "1* 2* 3* 4* 5*",
        "75": "1* 2*",
        "76": "1* 2*",
        "76A": "1* 2* 3*",
        "76B": "1* 2*",
        "77": "1* 2* 3* 4*",
        "78": "",
        "79": "",
        "80": "1* 2* 3*",
        "80A": "1* 2* 3*",
        "81": "1* 2* 3*",
        "82": "1* 2* 3* 4*",
        "83": "1* 2* 3*",
        "84": "",
        "85": "",
        "86": "",
        "87": "1* 2* 3* 4* 5*",
        "88": "1* 2*",
    }
)
"""Subsections of each section, with paragraphs in brackets; a star where those are not listed."""

_REFERENCES = references_of(_CONTENTS)


def exists_in_foia(section: str) -> bool:
    """Return whether the Act has this section, subsection or paragraph.

    Args:
        section: As `Citation.section` writes it: '31(1)(a)', '40(3A)(a)', '22A'.
            In a few sections that letters hardly cite (4 to 7, 18, 46 to 88) the
            paragraphs are not listed, and any paragraph of a real subsection passes.

    Source: FOIA 2000 as in force: s.40 as amended by the Data Protection Act 2018.
    """
    return is_among(section, _REFERENCES)
