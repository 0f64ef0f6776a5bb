"""A page on one provision of the Act: what kind it is, and the guidance on its section."""

from __future__ import annotations

from foiassist.case.evidence import Guidance
from foiassist.conversation.looking import guidance_page
from foiassist.law.exemptions import Basis, Nature, Provision

_NATURES = {
    Nature.ABSOLUTE: "Absolute: no public interest test under section 2.",
    Nature.QUALIFIED: "Qualified: withheld only where the public interest in maintaining the "
    "exemption outweighs that in disclosure (s.2(2)(b)).",
    Nature.LIMIT: "A limit on the duty itself, no exemption: nothing is weighed.",
}
_BASES = {
    Basis.CLASS: "It applies to information of this kind; no harm need be shown.",
    Basis.PREJUDICE: "Disclosure would, or would be likely to, do the harm named.",
    Basis.REQUIRED: "Exemption must be required for the purpose named.",
    Basis.MIXED: "Its limbs differ: look at the limb.",
    Basis.COST: "Complying would cost more than the appropriate limit.",
}


def provision_page(row: Provision, found: Guidance | None) -> str:
    """Return what the law's table says of a provision, then the guidance on its section."""
    about = (
        f"{row.name.capitalize()}." if row.nature is Nature.LIMIT else f"It protects {row.name}."
    )
    lines = [
        f"{row.source}: {row.title}",
        about,
        _NATURES[row.nature],
        _BASES[row.basis],
    ]
    if row.ncnd:
        lines.append(f"The duty to confirm or deny is lifted by s.{row.ncnd}.")
    if row.note:
        lines.append(row.note)
    page = guidance_page(found) if found else f"There is no guidance on it yet. {row.url}"
    return "\n".join(lines) + f"\n\n{page}"
