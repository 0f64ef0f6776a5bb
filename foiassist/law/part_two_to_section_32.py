"""The limits in Part I and the exemptions from s.21 to s.32 of the Act, limb by limb.

Rows only, in the order of the Act. Source: FOIA 2000 as in force, ss.12, 14 and 21 to 32;
the nature of each row is that of s.2(3).
"""

from __future__ import annotations

from foiassist.law.provision import Basis, Limb, Nature, Provision, section_rows

COST_OF_COMPLIANCE = section_rows(
    Provision(
        "12",
        "Cost of compliance exceeds appropriate limit",
        "the cost of complying exceeds the appropriate limit",
        Nature.LIMIT,
        Basis.COST,
        "12(2)",
        "Only four activities count: determining whether it is held, locating, retrieving and "
        "extracting. Reading for exemptions and redacting do not. Advice on narrowing the "
        "request is due under s.16, and the notice is under s.17(5).",
    ),
    Limb("12(1)", "the cost of complying with the request exceeds the appropriate limit"),
    Limb("12(2)", "the cost of saying whether it is held alone exceeds the appropriate limit"),
)

VEXATIOUS_OR_REPEATED = section_rows(
    Provision(
        "14",
        "Vexatious or repeated requests",
        "vexatious or repeated requests",
        Nature.LIMIT,
        Basis.CLASS,
        None,
        "The notice is under s.17(5); no notice where s.17(6) applies.",
        specific=False,
    ),
    Limb(
        "14(1)",
        "the request is vexatious",
        note="It is the request that is vexatious, never the person.",
    ),
    Limb(
        "14(2)",
        "the request repeats an earlier one of the same person",
        note="The authority complied with the earlier, identical or substantially similar "
        "request, and no reasonable interval has passed.",
    ),
)

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
        "relations between the United Kingdom and any international organisation or court",
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
    Limb("29(1)(a)", "the economic interests of the United Kingdom or of any part of it"),
    Limb("29(1)(b)", "the financial interests of the Crown or of an administration in the Kingdom"),
)

INVESTIGATIONS = section_rows(
    Provision(
        "30",
        "Investigations and proceedings conducted by public authorities",
        "investigations and proceedings conducted by public authorities",
        Nature.QUALIFIED,
        Basis.CLASS,
        "30(3)",
        "Only for bodies with the duty or power to investigate or prosecute. It is enough that "
        "the information has been held at any time for the purpose named.",
        specific=False,
    ),
    Limb("30(1)", "criminal investigations and proceedings", specific=False),
    Limb("30(1)(a)", "an investigation into a criminal offence"),
    Limb("30(1)(a)(i)", "an investigation into whether a person should be charged"),
    Limb("30(1)(a)(ii)", "an investigation into whether a person charged is guilty"),
    Limb("30(1)(b)", "an investigation that may lead the authority to start criminal proceedings"),
    Limb("30(1)(c)", "criminal proceedings that the authority has power to conduct"),
    Limb(
        "30(2)",
        "information obtained from confidential sources for investigations or proceedings",
        note="Both paragraphs must be met: held for the functions in (a), and relating to the "
        "obtaining of information from confidential sources.",
    ),
)

LAW_ENFORCEMENT = section_rows(
    Provision(
        "31",
        "Law enforcement",
        "law enforcement",
        Nature.QUALIFIED,
        Basis.PREJUDICE,
        "31(3)",
        "Cannot be used for information that is exempt under s.30.",
        specific=False,
    ),
    Limb("31(1)", "law enforcement", specific=False),
    Limb("31(1)(a)", "the prevention or detection of crime"),
    Limb("31(1)(b)", "the apprehension or prosecution of offenders"),
    Limb("31(1)(c)", "the administration of justice"),
    Limb("31(1)(d)", "the assessment or collection of any tax or duty"),
    Limb("31(1)(e)", "the operation of the immigration controls"),
    Limb("31(1)(f)", "the maintenance of security and good order in prisons"),
    Limb(
        "31(1)(g)",
        "the exercise by a public authority of its functions for a purpose in section 31(2)",
        note="Name the function and the purpose: s.31(2)(a) to (j).",
    ),
    Limb(
        "31(1)(h)",
        "civil proceedings that arise out of an investigation for a purpose in section 31(2)",
    ),
    Limb(
        "31(1)(i)",
        "an inquiry into a death in Scotland arising out of an investigation under section 31(2)",
    ),
    Limb("31(2)(a)", "ascertaining whether any person has failed to comply with the law"),
    Limb("31(2)(b)", "ascertaining whether any person is responsible for improper conduct"),
    Limb("31(2)(c)", "ascertaining whether circumstances would justify regulatory action"),
    Limb("31(2)(d)", "ascertaining a person's fitness or competence"),
    Limb("31(2)(e)", "ascertaining the cause of an accident"),
    Limb("31(2)(f)", "protecting charities against misconduct or mismanagement"),
    Limb("31(2)(g)", "protecting the property of charities from loss or misapplication"),
    Limb("31(2)(h)", "recovering the property of charities"),
    Limb("31(2)(i)", "securing the health, safety and welfare of persons at work"),
    Limb("31(2)(j)", "protecting others against risk from the actions of persons at work"),
)

COURT_RECORDS = section_rows(
    Provision(
        "32",
        "Court records, etc.",
        "court, inquiry and arbitration records",
        Nature.ABSOLUTE,
        Basis.CLASS,
        "32(3)",
        specific=False,
    ),
    Limb("32(1)(a)", "a document filed with, or placed in the custody of, a court"),
    Limb("32(1)(b)", "a document served upon, or by, a public authority for proceedings"),
    Limb("32(1)(c)", "a document created by a court or its administrative staff"),
    Limb("32(2)(a)", "a document placed in the custody of an inquiry or arbitration"),
    Limb("32(2)(b)", "a document created by a person conducting an inquiry or arbitration"),
)
