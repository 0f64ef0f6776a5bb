"""The limits in Part I of the Act, ss.12 and 14, which take the duty itself away.

Rows only. They are no exemptions: there is nothing in them to weigh under s.2.
Source: FOIA 2000 as in force, ss.12 and 14.
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
