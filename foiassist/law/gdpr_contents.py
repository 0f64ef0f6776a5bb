"""Which articles the UK GDPR has, and the paragraphs of those that letters cite.

A table to tell a real reference from one that was made up. Source: the UK GDPR as in force,
with the Data (Use and Access) Act 2025.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from foiassist.law.contents import is_among, references_of

_CONTENTS = MappingProxyType(
    {
        "5": "1(a,b,c,d,e,f) 2 3*",
        "6": "1(a,b,c,d,e,ea,f) 2* 3* 4* 5* 6* 7* 8* 9* 10* 11*",
        "9": "1* 2(a,b,c,d,e,f,g,h,i,j) 3* 3A* 4* 5*",
        "10": "1* 2*",
        "15": "1(a,b,c,d,e,f,g,h) 1A* 2* 3* 4* 5*",
        "21": "1* 1A* 2* 3* 4* 5* 6*",
    }
)
"""Paragraphs of the articles that letters under the Act cite; a star where not listed further."""

_REFERENCES = references_of(_CONTENTS)
_LAST = 99
"""The last article."""


def exists_in_gdpr(article: str) -> bool:
    """Return whether the UK GDPR has this article, paragraph or sub-paragraph.

    Args:
        article: As `Citation.section` writes it: '6(1)(f)'. Of articles that letters hardly
            cite, any paragraph passes.

    Source: UK GDPR Articles 5, 6, 9, 10, 15 and 21.
    """
    number = re.match(r"\d+", article)
    if number is None or not 0 < int(number[0]) <= _LAST:
        return False
    whole = article.partition("(")[0]
    return whole not in _CONTENTS or is_among(article, _REFERENCES)
