"""The exemptions from s.21 to s.29 of the Act, limb by limb.

Rows only, in the order of the Act. Source: FOIA 2000 as in force, ss.21 to 29;
the nature of each row is that of s.2(3).
"""

from __future__ import annotations

from foiassist.law.provision import Basis, Limb, Nature, Provision, section_rows

ACCESSIBLE_BY_OTHER_MEANS = section_rows(
    Provision(
        "21",
        "Information accessible to applicant by other means",
        "information reasonably accessible to the applicant by other means",
        Nature.ABSOLUTE,
        Basis.CLASS,
        None,
        "Tell the applicant where it is: a working link or a precise direction.",
    ),
    Limb("21(1)", "information reasonably accessible to the applicant by other means"),
)

FUTURE_PUBLICATION = section_rows(
    Provision(
        "22",
        "Information intended for future publication",
        "information intended for future publication",
        Nature.QUALIFIED,
        Basis.CLASS,
        "22(2)",
        "A settled intention to publish when the request came, and waiting must be reasonable.",
    ),
    Limb("22(1)", "information intended for future publication"),
)

RESEARCH = section_rows(
    Provision(
        "22A",
        "Research",
        "a continuing programme of research",
        Nature.QUALIFIED,
        Basis.MIXED,
        "22A(2)",
        "Both paragraphs of s.22A(1) must be met: a programme continuing with a view to "
        "publishing a report of it, and prejudice from disclosure before that.",
    ),
    Limb("22A(1)", "a continuing programme of research"),
    Limb(
        "22A(1)(a)",
        "a programme of research continuing with a view to a published report",
        basis=Basis.CLASS,
        note="Not enough alone: s.22A(1)(b) must be met too.",
        specific=False,
    ),
    Limb(
        "22A(1)(b)",
        "the programme, those taking part in it, or the authority's interests",
        basis=Basis.PREJUDICE,
        note="Say which of (i) to (iv); s.22A(1)(a) must be met too.",
    ),
    Limb("22A(1)(b)(i)", "the programme of research", basis=Basis.PREJUDICE),
    Limb(
        "22A(1)(b)(ii)",
        "the interests of an individual taking part in the programme of research",
        basis=Basis.PREJUDICE,
    ),
    Limb(
        "22A(1)(b)(iii)",
        "the interests of the authority that holds the information",
        basis=Basis.PREJUDICE,
    ),
    Limb(
        "22A(1)(b)(iv)",
        "the interests of the authority that is to publish the report of the research",
        basis=Basis.PREJUDICE,
        note="Only where that is another authority than the one that holds the information.",
    ),
    Limb(
        "22A(2)",
        "neither confirming nor denying that information is held",
        basis=Basis.PREJUDICE,
        note="Confirming or denying must itself do one of the harms in s.22A(1)(b).",
    ),
)

SECURITY_BODIES = section_rows(
    Provision(
        "23",
        "Information supplied by, or relating to, bodies dealing with security matters",
        "information supplied by, or relating to, a body that deals with security matters",
        Nature.ABSOLUTE,
        Basis.CLASS,
        "23(5)",
        "The bodies are listed in s.23(3). Usually cited with s.24.",
    ),
    Limb("23(1)", "information supplied by, or relating to, a body listed in section 23(3)"),
)

NATIONAL_SECURITY = section_rows(
    Provision(
        "24",
        "National security",
        "safeguarding national security",
        Nature.QUALIFIED,
        Basis.REQUIRED,
        "24(2)",
        "Required means reasonably necessary; there is no would or would-be-likely limb. Covers "
        "only what s.23(1) does not; the two may be claimed in the alternative.",
    ),
    Limb("24(1)", "safeguarding national security"),
)

DEFENCE = section_rows(
    Provision(
        "26", "Defence", "defence", Nature.QUALIFIED, Basis.PREJUDICE, "26(3)", specific=False
    ),
    Limb("26(1)", "defence", specific=False),
    Limb("26(1)(a)", "the defence of the British Islands or of any colony"),
    Limb("26(1)(b)", "the capability, effectiveness or security of any relevant forces"),
)

INTERNATIONAL_RELATIONS = section_rows(
    Provision(
        "27",
        "International relations",
        "international relations",
        Nature.QUALIFIED,
        Basis.MIXED,
        "27(4)",
        specific=False,
    ),
    Limb(
        "27(1)",
        "relations with other States and the interests of the United Kingdom abroad",
        basis=Basis.PREJUDICE,
        specific=False,
    ),
    Limb(
        "27(1)(a)",
        "relations between the United Kingdom and any other State",
        basis=Basis.PREJUDICE,
    ),
    Limb(
        "27(1)(b)",
        "relations between the United Kingdom and any international organisation or "
        "international court",
        basis=Basis.PREJUDICE,
    ),
    Limb("27(1)(c)", "the interests of the United Kingdom abroad", basis=Basis.PREJUDICE),
    Limb(
        "27(1)(d)",
        "the promotion or protection by the United Kingdom of its interests abroad",
        basis=Basis.PREJUDICE,
    ),
    Limb(
        "27(2)",
        "confidential information obtained from another State or an international organisation",
        basis=Basis.CLASS,
        note="Or from an international court. What makes it confidential stands in s.27(3).",
    ),
    Limb(
        "27(4)",
        "neither confirming nor denying that information is held",
        note="By (a) where saying so would do the harm in s.27(1), by (b) where it would disclose "
        "confidential information of the kind in s.27(2).",
    ),
    Limb(
        "27(4)(a)",
        "neither confirming nor denying, for the interests in section 27(1)",
        basis=Basis.PREJUDICE,
        ncnd="27(4)(a)",
    ),
    Limb(
        "27(4)(b)",
        "neither confirming nor denying, for confidential information from abroad",
        basis=Basis.CLASS,
        ncnd="27(4)(b)",
    ),
)

RELATIONS_WITHIN_THE_UK = section_rows(
    Provision(
        "28",
        "Relations within the United Kingdom",
        "relations between administrations in the United Kingdom",
        Nature.QUALIFIED,
        Basis.PREJUDICE,
        "28(3)",
        "The four administrations are listed in s.28(2).",
    ),
    Limb("28(1)", "relations between administrations in the United Kingdom"),
)

ECONOMY = section_rows(
    Provision(
        "29",
        "The economy",
        "the economy",
        Nature.QUALIFIED,
        Basis.PREJUDICE,
        "29(2)",
        specific=False,
    ),
    Limb("29(1)", "the economy", specific=False),
    Limb("29(1)(a)", "the economic interests of the United Kingdom or of any part of it"),
    Limb(
        "29(1)(b)",
        "the financial interests of any administration in the United Kingdom",
        note="The four administrations are those of s.28(2).",
    ),
)
