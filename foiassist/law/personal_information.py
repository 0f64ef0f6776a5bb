"""The exemption for personal information, s.40 of the Act, condition by condition.

Rows only. Source: FOIA 2000 s.40 as amended by the Data Protection Act 2018 Sch.19 para.58,
and s.2(3)(f) and (fa): s.40(1), and s.40(2) so far as the first condition is met, are absolute.
"""

from __future__ import annotations

from foiassist.law.provision import Basis, Limb, Nature, Provision, section_rows

PERSONAL_INFORMATION = section_rows(
    Provision(
        "40",
        "Personal information",
        "personal information",
        Nature.ABSOLUTE,
        Basis.CLASS,
        "40(5B)",
        "Absolute by s.40(1), and by s.40(2) with the first condition, s.40(3A); qualified with "
        "the second and third, s.40(3B) and (4A).",
        specific=False,
    ),
    Limb(
        "40(1)",
        "personal data of the applicant",
        ncnd="40(5A)",
        note="Handle it as a subject access request; s.40(5A) is the safe wording.",
    ),
    Limb(
        "40(2)",
        "personal data of somebody other than the applicant",
        note="Absolute with s.40(3A), the usual condition; qualified with s.40(3B) or (4A).",
    ),
    Limb(
        "40(3A)",
        "the first condition: disclosure would contravene a data protection principle",
        note="A condition of s.40(2), cited with it: by (a), or by (b) for manual data.",
    ),
    Limb(
        "40(3A)(a)",
        "disclosure would contravene a data protection principle",
        note="Lawfulness runs through UK GDPR Article 6(1)(f): legitimate interest, necessity, "
        "balance.",
    ),
    Limb(
        "40(3A)(b)",
        "disclosure of unstructured manual data would contravene a data protection principle",
        note="The exemptions in s.24(1) of the Data Protection Act 2018 are left aside.",
    ),
    Limb(
        "40(3B)",
        "disclosure would contravene an objection to processing under UK GDPR Article 21",
        Nature.QUALIFIED,
    ),
    Limb(
        "40(4A)",
        "the data subject could not obtain it by a subject access request",
        Nature.QUALIFIED,
    ),
    Limb(
        "40(4A)(a)",
        "it would be withheld on a request under UK GDPR Article 15",
        Nature.QUALIFIED,
    ),
    Limb(
        "40(4A)(b)",
        "it would be withheld on a request under section 45 of the Data Protection Act 2018",
        Nature.QUALIFIED,
    ),
    Limb(
        "40(5A)",
        "neither confirming nor denying that personal data of the applicant is held",
        ncnd="40(5A)",
        note="The mirror of s.40(1), which s.2(3)(f) names.",
    ),
    Limb(
        "40(5B)",
        "neither confirming nor denying that personal data of somebody else is held",
        Nature.QUALIFIED,
        note="Not named in s.2(3). The regulator long treated (a)(i) as absolute; the First-tier "
        "Tribunal has held it qualified, so set the balance out.",
    ),
    Limb(
        "40(5B)(a)",
        "confirming or denying would contravene a data protection principle",
        Nature.QUALIFIED,
        ncnd="40(5B)(a)",
    ),
    Limb(
        "40(5B)(a)(i)",
        "confirming or denying would contravene a data protection principle",
        Nature.QUALIFIED,
        ncnd="40(5B)(a)(i)",
    ),
    Limb(
        "40(5B)(a)(ii)",
        "confirming or denying about unstructured manual data would contravene a principle",
        Nature.QUALIFIED,
        ncnd="40(5B)(a)(ii)",
    ),
    Limb(
        "40(5B)(b)",
        "confirming or denying would contravene an objection under UK GDPR Article 21",
        Nature.QUALIFIED,
        ncnd="40(5B)(b)",
    ),
    Limb(
        "40(5B)(c)",
        "confirmation would be withheld on a request under UK GDPR Article 15",
        Nature.QUALIFIED,
        ncnd="40(5B)(c)",
    ),
    Limb(
        "40(5B)(d)",
        "confirmation would be withheld under section 45 of the Data Protection Act 2018",
        Nature.QUALIFIED,
        ncnd="40(5B)(d)",
    ),
)
