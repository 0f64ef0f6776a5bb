"""Subsections of Part II that exempt nothing themselves: definitions, certificates, conditions.

An officer may have to read them, and a letter may name them; nothing is refused under them.
Source: FOIA 2000 as in force, ss.21 to 44.
"""

from __future__ import annotations

from types import MappingProxyType

CONTEXT = MappingProxyType(
    {
        "21(2)": "when information counts as reasonably accessible, even for a charge",
        "21(3)": "what is only to be had from the authority on request does not count",
        "23(2)": "a Minister's certificate that s.23(1) applies is conclusive",
        "23(3)": "the list of bodies that deal with security matters",
        "23(4)": "what the list means by the Government Communications Headquarters",
        "24(3)": "a Minister's certificate that exemption is required is conclusive",
        "24(4)": "a certificate may describe information in general terms, and in advance",
        "25": "who may sign a certificate under s.23 or s.24, and how it is proved",
        "26(2)": "which forces are meant",
        "27(3)": "when information from abroad is confidential",
        "27(5)": "which organisations, courts and States are meant",
        "28(2)": "the four administrations in the United Kingdom",
        "30(4)": "who counts as conducting the proceedings",
        "30(5)": "what is meant by criminal proceedings and by an offence",
        "30(6)": "how s.30(1) applies in Scotland",
        "31(2)": "the purposes that s.31(1)(g), (h) and (i) refer to",
        "32(4)": "what is meant by a court, proceedings, an inquiry and an arbitration",
        "33(1)": "which authorities s.33 applies to",
        "34(3)": "a certificate of the House concerned is conclusive",
        "34(4)": "who signs that certificate: the Speaker, or the Clerk of the Parliaments",
        "35(2)": "statistical information is let go once the decision is taken",
        "35(4)": "regard is to be had to the public interest in the facts behind a decision",
        "35(5)": "what is meant by government policy, Ministers and their communications",
        "36(1)": "which information s.36 applies to",
        "36(4)": "statistical information needs no opinion of the qualified person",
        "36(5)": "who the qualified person is for each kind of authority",
        "36(6)": "how a Minister authorises a person under s.36(5)",
        "36(7)": "a certificate on information held by either House is conclusive",
        "39(1A)": "which regulations are meant",
        "39(3)": "s.39 takes nothing away from s.21",
        "40(7)": "what is meant by the data protection principles and by personal data",
        "40(8)": "legitimate interests may be relied on to judge whether disclosure is lawful",
        "44(3)": "what is meant by an enactment",
    }
)
"""What each of them says, in a few words."""
