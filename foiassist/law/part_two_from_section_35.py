"""The exemptions from s.35 to s.44 of the Act but s.40, limb by limb.

Rows only, in the order of the Act; s.40 stands in `personal_information`. Source: FOIA
2000 as in force, ss.35 to 39 and 41 to 44; the nature of each row is that of s.2(3).
"""

from __future__ import annotations

from foiassist.law.provision import Basis, Limb, Nature, Provision, section_rows

GOVERNMENT_POLICY = section_rows(
    Provision(
        "35",
        "Formulation of government policy, etc.",
        "the formulation of government policy",
        Nature.QUALIFIED,
        Basis.CLASS,
        "35(3)",
        "Government departments and the Welsh Government only. Statistical information stops "
        "being exempt under (a) and (b) once the decision is taken: s.35(2).",
        specific=False,
    ),
    Limb("35(1)", "the formulation of government policy", specific=False),
    Limb("35(1)(a)", "the formulation or development of government policy"),
    Limb("35(1)(b)", "Ministerial communications"),
    Limb("35(1)(c)", "the provision of advice by any of the Law Officers"),
    Limb("35(1)(d)", "the operation of any Ministerial private office"),
)

PUBLIC_AFFAIRS = section_rows(
    Provision(
        "36",
        "Prejudice to effective conduct of public affairs",
        "the effective conduct of public affairs",
        Nature.QUALIFIED,
        Basis.PREJUDICE,
        "36(3)",
        "Needs the reasonable opinion of the qualified person, s.36(5), except for statistical "
        "information: s.36(4). A government department uses it only for what s.35 does not "
        "exempt: s.36(1). Absolute for information held by either House of Parliament: s.2(3)(e).",
        specific=False,
    ),
    Limb("36(2)", "the effective conduct of public affairs", specific=False),
    Limb(
        "36(2)(a)",
        "collective responsibility and the work of the devolved executives",
        specific=False,
    ),
    Limb("36(2)(a)(i)", "the convention of the collective responsibility of Ministers"),
    Limb("36(2)(a)(ii)", "the work of the Executive Committee of the Northern Ireland Assembly"),
    Limb("36(2)(a)(iii)", "the work of the Cabinet of the Welsh Government"),
    Limb("36(2)(b)", "free and frank advice and deliberation", specific=False),
    Limb("36(2)(b)(i)", "the free and frank provision of advice"),
    Limb(
        "36(2)(b)(ii)",
        "the free and frank exchange of views for the purposes of deliberation",
    ),
    Limb(
        "36(2)(c)",
        "the effective conduct of public affairs in another way",
        note="'Otherwise': a harm that no other limb of s.36(2) covers.",
    ),
)

ROYAL_COMMUNICATIONS = section_rows(
    Provision(
        "37",
        "Communications with His Majesty, etc. and honours",
        "communications with the Royal Family and honours",
        Nature.QUALIFIED,
        Basis.CLASS,
        "37(2)",
        "Absolute by s.37(1)(a) to (ab), qualified by (ac) to (b); s.37(2) follows the paragraph "
        "that it is used with.",
        specific=False,
    ),
    Limb(
        "37(1)",
        "communications with the Royal Family and honours",
        note="Absolute by (a) to (ab), qualified by (ac) to (b).",
        specific=False,
    ),
    Limb("37(1)(a)", "communications with the Sovereign", Nature.ABSOLUTE),
    Limb(
        "37(1)(aa)",
        "communications with the heir to the Throne or the second in line",
        Nature.ABSOLUTE,
    ),
    Limb(
        "37(1)(ab)",
        "communications with a person who has since become Sovereign, heir or second in line",
        Nature.ABSOLUTE,
    ),
    Limb("37(1)(ac)", "communications with other members of the Royal Family"),
    Limb("37(1)(ad)", "communications with the Royal Household"),
    Limb("37(1)(b)", "the conferring by the Crown of any honour or dignity"),
    Limb(
        "37(2)",
        "neither confirming nor denying that information is held",
        note="Absolute so far as it relates to s.37(1)(a) to (ab), qualified otherwise: "
        "s.2(3)(ea).",
    ),
)

HEALTH_AND_SAFETY = section_rows(
    Provision(
        "38",
        "Health and safety",
        "health and safety",
        Nature.QUALIFIED,
        Basis.PREJUDICE,
        "38(2)",
        "The word of the Act is 'endanger'; it is met like prejudice: would, or would be likely.",
        specific=False,
    ),
    Limb("38(1)", "the health or safety of any individual", specific=False),
    Limb("38(1)(a)", "the physical or mental health of any individual"),
    Limb("38(1)(b)", "the safety of any individual"),
)

ENVIRONMENTAL_INFORMATION = section_rows(
    Provision(
        "39",
        "Environmental information",
        "environmental information",
        Nature.QUALIFIED,
        Basis.CLASS,
        "39(2)",
        "The request is then answered under the Environmental Information Regulations 2004.",
    ),
    Limb("39(1)", "environmental information"),
    Limb("39(1)(a)", "information to be made available under the environmental regulations"),
    Limb("39(1)(b)", "information within an exception of the environmental regulations"),
)

CONFIDENCE = section_rows(
    Provision(
        "41",
        "Information provided in confidence",
        "information provided in confidence",
        Nature.ABSOLUTE,
        Basis.CLASS,
        "41(2)",
        "Obtained from another person, and disclosure would be an actionable breach. The public "
        "interest is weighed inside that test, not under s.2.",
    ),
    Limb("41(1)", "information provided in confidence"),
)

LEGAL_PRIVILEGE = section_rows(
    Provision(
        "42",
        "Legal professional privilege",
        "legal professional privilege",
        Nature.QUALIFIED,
        Basis.CLASS,
        "42(2)",
        "A claim to privilege that could be maintained in legal proceedings: advice or litigation "
        "privilege, not waived.",
    ),
    Limb("42(1)", "legal professional privilege"),
)

COMMERCIAL_INTERESTS = section_rows(
    Provision(
        "43",
        "Commercial interests",
        "commercial interests",
        Nature.QUALIFIED,
        Basis.MIXED,
        "43(3)",
        "s.43(3) is tied to the interests in s.43(2): it needs the prejudice even for a secret.",
        specific=False,
    ),
    Limb("43(1)", "trade secrets", basis=Basis.CLASS),
    Limb(
        "43(2)",
        "the commercial interests of any person",
        basis=Basis.PREJUDICE,
        note="Say whose interests. For a third party's, ask the third party; do not speculate.",
    ),
    Limb(
        "43(3)",
        "neither confirming nor denying that information is held",
        basis=Basis.PREJUDICE,
    ),
)

PROHIBITIONS = section_rows(
    Provision(
        "44",
        "Prohibitions on disclosure",
        "prohibitions on disclosure",
        Nature.ABSOLUTE,
        Basis.CLASS,
        "44(2)",
        "Name the enactment, the obligation or the order.",
        specific=False,
    ),
    Limb("44(1)", "prohibitions on disclosure", specific=False),
    Limb("44(1)(a)", "disclosure is prohibited by or under an enactment"),
    Limb("44(1)(b)", "disclosure is incompatible with an assimilated obligation"),
    Limb("44(1)(c)", "disclosure would be punishable as a contempt of court"),
)
