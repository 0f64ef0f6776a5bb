"""For challenges to sections 23, 24, 27, 30 and 31: a sentence that answers, and one that seems to."""

_TRANSPARENCY = (
    "In favour of disclosure there is a general public interest in transparency and accountability."
)
_CONCLUSION = (
    "The public interest in maintaining the exemption outweighs the public interest in disclosure."
)
_LIKELY = "Disclosure would be likely to prejudice that interest."
_WHOLE = "The information is withheld in its entirety."

PAIRS = {
    "23-body": (
        "23(1)",
        "Two of its chapters were supplied by a body listed in section 23(3).",
        "Section 23(1) exempts information supplied by, or relating to, bodies dealing with security matters.",
    ),
    "23-24-both": (
        "23(1) and 24(1)",
        "The two are claimed in the alternative, so as not to show which of them applies.",
        "Both exemptions apply to all of the information.",
    ),
    "23-no-balance": ("23(1)", "The exemption is absolute.", _CONCLUSION),
    "24-required": (
        "24(1)",
        "Anybody who knew which substations feed the docks could choose the one to put out of action.",
        "Exemption is required for the purpose of safeguarding national security.",
    ),
    "24-harm": (
        "24(1)",
        "A saboteur who had the map could find the one cable on which the docks depend.",
        "Disclosure would assist terrorists and would harm national security.",
    ),
    "24-not-prejudice": (
        "24(1)",
        "We asked whether exemption is required to safeguard national security.",
        "Disclosure would be likely to prejudice national security.",
    ),
    "24-this-alone": (
        "24(1)",
        "It could be pieced together with the tide tables, the berthing lists and the dredging notices.",
        "It could be pieced together with other information.",
    ),
    "24-public": (
        "24(1)",
        "The capacity of the docks has been published, and the route of the cable has not.",
        None,
    ),
    "24-for": (
        "24(1)",
        "In favour of disclosure, dockers want to know how long the cranes would stand still without current.",
        _TRANSPARENCY,
    ),
    "24-balance": (
        "24(1)",
        "The loss of the docks for weeks would be so grave that it outweighs what neighbours would learn from the map.",
        _CONCLUSION,
    ),
    "27-limb": ("27(1)(a)", "It concerns relations with Norland.", "27"),
    "27-which-state": (
        "27(1)(a)",
        "The despatch concerns relations with Norland.",
        "The despatch concerns relations with our international partners.",
    ),
    "27-harm": (
        "27(1)(a)",
        "Norland would be reluctant to warn us of closures of its straits if it saw its warnings published.",
        "Disclosure would be likely to prejudice relations with another state.",
    ),
    "27-likelihood": (
        "27(1)(a)",
        "Disclosure would be likely to prejudice relations with Norland.",
        "Disclosure would, or would be likely to, prejudice relations with Norland.",
    ),
    "27-asked-them": (
        "27(1)(a)",
        "We asked the Norland embassy, which objected to its despatch being shown.",
        None,
    ),
    "27-confidence": (
        "27(2)",
        "The despatch was given to us under a fisheries agreement, clause 9 of which keeps it confidential.",
        "The information is confidential and was obtained from another state.",
    ),
    "27-public": (
        "27(1)(a)",
        "The treaty has been published, and the despatch has not been made public in either country.",
        None,
    ),
    "27-age": (
        "27(1)(a)",
        "The dispute over the straits is still under way.",
        None,
    ),
    "27-for": (
        "27(1)(a)",
        "In favour of disclosure, trawlermen lost a season and would learn what was said on their behalf.",
        _TRANSPARENCY,
    ),
    "27-balance": (
        "27(1)(a)",
        "Losing warnings of closed straits would cost crews more than they would learn from the despatch, so the public interest in maintaining the exemption outweighs that in disclosure.",
        _CONCLUSION,
    ),
    "30-limb": ("30(1)(b)", "It was held for an inquiry.", "30"),
    "30-power": (
        "30(1)(b)",
        "We have power to prosecute landlords under the lettings code.",
        "The information was held for an investigation.",
    ),
    "30-which": (
        "30(1)(b)",
        "The statements were taken in our investigation of deposits lost by tenants at the Quayside flats.",
        "The information relates to an investigation.",
    ),
    "30-stage": (
        "30(1)(b)",
        "The trial of the letting agent has not ended.",
        "The information relates to proceedings.",
    ),
    "30-harm": (
        "30(1)(b)",
        "A landlord who knew which invoices we have would destroy the rest.",
        "Disclosure would be likely to prejudice the investigation.",
    ),
    "30-not-31": (
        "30(1)(b) and 31(1)(a)",
        "We rely on section 31 only so far as section 30 does not apply, for different documents.",
        None,
    ),
    "30-sources": (
        "30(2)",
        "It was recorded for the purposes of our investigations and would point at an informant in the docks.",
        "The information relates to confidential sources.",
    ),
    "30-public": (
        "30(1)(b)",
        "The charges were read in open court, and the invoices were not.",
        None,
    ),
    "30-parts": (
        "30(1)(b)",
        "We went through the file page by page.",
        _WHOLE,
    ),
    "30-for": (
        "30(1)(b)",
        "In favour of disclosure, tenants who lost deposits want to know why no landlord was charged.",
        _TRANSPARENCY,
    ),
    "30-balance": (
        "30(1)(b)",
        "While a jury has yet to hear the agent, keeping the invoices from him outweighs the good that tenants would have from seeing them now.",
        _CONCLUSION,
    ),
    "31-limb": ("31(1)(a)", "It protects the detection of crime.", "31"),
    "31-harm": (
        "31(1)(a)",
        "A burglar who knew which houses stand empty could choose one and strip it undisturbed.",
        "Disclosure would be likely to prejudice the prevention of crime and would undermine policing.",
    ),
    "31-each-limb": (
        "31(1)(a) and (b)",
        "A poacher who knew the hides could avoid being detected, and a suspect could escape by the unwatched towpath.",
        "A poacher who knew the hides could set nets wherever no keeper stands.",
    ),
    "31-likelihood": (
        "31(1)(a)",
        "Disclosure would be likely to prejudice the prevention of poaching.",
        "Disclosure would, or would be likely to, prejudice the prevention of poaching.",
    ),
    "31-real": (
        "31(1)(a)",
        "Police records of 2023 show nine thefts of boilers from empty houses in the borough.",
        None,
    ),
    "31-mosaic": (
        "31(1)(a)",
        "It could be pieced together with the rota, the tide tables and the keepers' own photographs.",
        "It could be combined with other information to build a mosaic.",
    ),
    "31-public": (
        "31(1)(a)",
        "The number of hides has been published, and their places have not.",
        None,
    ),
    "31-age": (
        "31(1)(a)",
        "The hides are still in use along the towpath.",
        None,
    ),
    "31-parts": (
        "31(1)(a)",
        "We can tell you that there are between ten and twenty hides, in three bands along the river.",
        _WHOLE,
    ),
    "31-for": (
        "31(1)(a)",
        "In favour of disclosure, anglers want to know whether keepers watch the weirs at night.",
        _TRANSPARENCY,
    ),
    "31-balance": (
        "31(1)(a)",
        "Anglers would learn little from the places of the hides and poachers a great deal, so the public interest in maintaining the exemption is the stronger.",
        _CONCLUSION,
    ),
    "31-function": (
        "31(1)(g)",
        "The function is that of licensing boats under the Waterways Act 1995, for the purpose in section 31(2)(c).",
        "It would prejudice the exercise of our functions as a regulator.",
    ),
    "31-who-asks": (
        "31(1)(a)",
        "Disclosure is to everybody, whoever asks.",
        "You could use it to harass the keepers, as your history with them shows.",
    ),
}
PLAIN = _LIKELY
