"""The exemptions from s.30 to s.34 of the Act, limb by limb.

Rows only, in the order of the Act. Source: FOIA 2000 as in force, ss.30 to 34;
the nature of each row is that of s.2(3).
"""

from __future__ import annotations

from foiassist.law.provision import Basis, Limb, Nature, Provision, section_rows

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
    Limb(
        "30(1)(a)",
        "an investigation into a criminal offence that the authority has a duty to conduct",
    ),
    Limb(
        "30(1)(a)(i)",
        "an investigation that the authority has a duty to conduct into whether a person should "
        "be charged",
    ),
    Limb(
        "30(1)(a)(ii)",
        "an investigation that the authority has a duty to conduct into whether a person charged "
        "is guilty",
    ),
    Limb(
        "30(1)(b)",
        "an investigation that may lead the authority to start criminal proceedings",
        note="The authority conducts the investigation and has power to conduct the proceedings.",
    ),
    Limb("30(1)(c)", "criminal proceedings that the authority has power to conduct"),
    Limb(
        "30(2)",
        "information obtained from confidential sources for investigations or proceedings",
        note="Both paragraphs must be met: obtained or recorded for the functions in (a), and "
        "relating to the obtaining of information from confidential sources.",
    ),
    Limb(
        "30(2)(a)",
        "information obtained or recorded for the authority's investigations or proceedings",
        note="Not enough alone: s.30(2)(b) must be met too.",
        specific=False,
    ),
    Limb(
        "30(2)(a)(i)",
        "information obtained or recorded for investigations within section 30(1)(a) or (b)",
        note="s.30(2)(b) must be met too.",
    ),
    Limb(
        "30(2)(a)(ii)",
        "information obtained or recorded for criminal proceedings the authority may conduct",
        note="s.30(2)(b) must be met too.",
    ),
    Limb(
        "30(2)(a)(iii)",
        "information obtained or recorded for an investigation for a purpose in section 31(2)",
        note="Name the purpose and the power; s.30(2)(b) must be met too.",
    ),
    Limb(
        "30(2)(a)(iv)",
        "information obtained or recorded for civil proceedings that arise out of such "
        "investigations",
        note="s.30(2)(b) must be met too.",
    ),
    Limb(
        "30(2)(b)",
        "information relating to the obtaining of information from confidential sources",
        note="Not enough alone: s.30(2)(a) must be met too.",
    ),
)


def _purpose(letter: str, name: str) -> Limb:
    """Return a purpose of s.31(2), which exempts nothing without s.31(1)(g), (h) or (i)."""
    note = "A purpose, not an exemption: cite it with s.31(1)(g), (h) or (i)."
    return Limb(f"31(2)({letter})", name, note=note)


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
    Limb(
        "31(1)(d)",
        "the assessment or collection of any tax or duty or of a similar imposition",
    ),
    Limb("31(1)(e)", "the operation of the immigration controls"),
    Limb(
        "31(1)(f)",
        "the maintenance of security and good order in prisons and other places of lawful "
        "detention",
    ),
    Limb(
        "31(1)(g)",
        "the exercise by a public authority of its functions for a purpose in section 31(2)",
        note="Name the function and the purpose: s.31(2)(a) to (j).",
    ),
    Limb(
        "31(1)(h)",
        "civil proceedings that arise out of an investigation for a purpose in section 31(2)",
        note="Brought by or on behalf of a public authority, out of an investigation under the "
        "prerogative or an enactment. Name the purpose: s.31(2)(a) to (j).",
    ),
    Limb(
        "31(1)(i)",
        "a fatal accident inquiry in Scotland that arises out of an investigation for a purpose "
        "in section 31(2)",
        note="Under the prerogative or an enactment. Name the purpose: s.31(2)(a) to (j).",
    ),
    _purpose("a", "ascertaining whether any person has failed to comply with the law"),
    _purpose("b", "ascertaining whether any person is responsible for improper conduct"),
    _purpose(
        "c",
        "ascertaining whether circumstances exist or may arise that would justify regulatory "
        "action under an enactment",
    ),
    _purpose(
        "d",
        "ascertaining a person's fitness or competence to manage bodies corporate or to carry on "
        "a profession or other activity that needs authority",
    ),
    _purpose("e", "ascertaining the cause of an accident"),
    _purpose(
        "f", "protecting charities against misconduct or mismanagement in their administration"
    ),
    _purpose("g", "protecting the property of charities from loss or misapplication"),
    _purpose("h", "recovering the property of charities"),
    _purpose("i", "securing the health, safety and welfare of persons at work"),
    _purpose(
        "j",
        "protecting people other than those at work against risk to health or safety from the "
        "actions of those at work",
    ),
)

COURT_RECORDS = section_rows(
    Provision(
        "32",
        "Court records, etc.",
        "court, inquiry and arbitration records",
        Nature.ABSOLUTE,
        Basis.CLASS,
        "32(3)",
        "Held only by virtue of being contained in such a document. A court includes a tribunal; "
        "proceedings include an inquest: s.32(4).",
        specific=False,
    ),
    Limb("32(1)", "court records", specific=False),
    Limb("32(1)(a)", "a document filed with, or placed in the custody of, a court"),
    Limb("32(1)(b)", "a document served upon, or by, a public authority for proceedings"),
    Limb("32(1)(c)", "a document created by a court or its administrative staff"),
    Limb("32(1)(c)(i)", "a document created by a court"),
    Limb("32(1)(c)(ii)", "a document created by a member of the administrative staff of a court"),
    Limb("32(2)", "inquiry and arbitration records", specific=False),
    Limb(
        "32(2)(a)",
        "a document placed in the custody of a person conducting an inquiry or arbitration",
    ),
    Limb("32(2)(b)", "a document created by a person conducting an inquiry or arbitration"),
)

AUDIT = section_rows(
    Provision(
        "33",
        "Audit functions",
        "the exercise of the authority's functions of auditing or examining other authorities",
        Nature.QUALIFIED,
        Basis.PREJUDICE,
        "33(3)",
        "Only for bodies with audit or examination functions over other authorities: s.33(1).",
    ),
    Limb("33(2)", "the exercise of the authority's functions of audit or examination"),
)

PARLIAMENTARY_PRIVILEGE = section_rows(
    Provision(
        "34",
        "Parliamentary privilege",
        "avoiding an infringement of the privileges of either House of Parliament",
        Nature.ABSOLUTE,
        Basis.CLASS,
        "34(2)",
    ),
    Limb("34(1)", "avoiding an infringement of the privileges of either House of Parliament"),
)
