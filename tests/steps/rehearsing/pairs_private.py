"""For challenges to sections 41, 42 and 43: a sentence that answers, and one that only seems to."""

_TRANSPARENCY = "In favour of disclosure there is a general public interest in transparency."
_CONCLUSION = (
    "The public interest in maintaining the exemption outweighs the public interest in disclosure."
)
_WHOLE = "The information is withheld in its entirety."

PAIRS = {
    "41-from-whom": (
        "41(1)",
        "The letters came to us from a donor, the Rushmere Foundation.",
        "The information is confidential and must not be disclosed.",
    ),
    "41-agreed-terms": (
        "41(1)",
        None,
        "The evaluators' comments on each bid are confidential.",
    ),
    "41-quality": (
        "41(1)",
        "The donor's reasons are far from trivial and are not to be had anywhere else.",
        "The information has the necessary quality of confidence.",
    ),
    "41-obligation": (
        "41(1)",
        "Clause 11 of the deed says on what terms the donor wrote: that it should not be named.",
        "The information was provided in circumstances importing an obligation.",
    ),
    "41-stamp": (
        "41(1)",
        "The letter is marked confidential. The donor also wrote on the understanding that only trustees would read it.",
        "The letter is marked confidential.",
    ),
    "41-detriment": (
        "41(1)",
        "The donor would suffer a flood of begging letters.",
        "Disclosure would be to the detriment of the confider.",
    ),
    "41-actionable": (
        "41(1)",
        "A claim by the donor would succeed.",
        "The donor might bring a claim against us.",
    ),
    "41-defence": (
        "41(1)",
        "We asked whether a court would excuse disclosure. Readers want to know whether money buys influence over research, but the deed, which you have, shows that the donor has none.",
        "We considered whether there was a public interest defence and concluded that there was not.",
    ),
    "41-no-balance": (
        "41(1)",
        "The exemption is absolute.",
        _CONCLUSION,
    ),
    "41-asked-them": (
        "41(1)",
        "We consulted the donor, which asked us to keep its letters back.",
        None,
    ),
    "41-parts": ("41(1)", "The deed itself is enclosed.", _WHOLE),
    "42-kind": (
        "42(1)",
        "It is covered by legal advice privilege.",
        "It is covered by legal professional privilege.",
    ),
    "42-lawyer": (
        "42(1)",
        "It was written by our solicitors for the chief engineer.",
        "It is a communication between a client and a lawyer.",
    ),
    "42-purpose": (
        "42(1)",
        "Its dominant purpose was to advise the harbour board on moorings.",
        "It was seen by a lawyer.",
    ),
    "42-lost": (
        "42(1)",
        "It has been seen only by the harbour board, and has not been shared outside it.",
        "It is confidential legal advice.",
    ),
    "42-live": (
        "42(1)",
        "The dispute over moorings is still under way.",
        "Legal advice must remain confidential.",
    ),
    "42-parts": ("42(1)", "The invoices are enclosed.", _WHOLE),
    "42-class": (
        "42(1)",
        "The exemption asks for no harm.",
        "Disclosure would be likely to prejudice our legal position.",
    ),
    "42-exceptional": (
        "42(1)",
        "The weight of privilege is great.",
        "Only an exceptional case can outweigh legal privilege.",
    ),
    "42-for": (
        "42(1)",
        "In favour of disclosure, forty boatmen lost their moorings on the strength of this advice.",
        _TRANSPARENCY,
    ),
    "42-balance": (
        "42(1)",
        "The boatmen have started a claim, and it would be lopsided if the harbour board alone had to show its hand, which outweighs the boatmen's wish to read the advice.",
        "The importance of legal privilege outweighs the public interest in disclosure.",
    ),
    "43-limb": ("43(2)", "It protects commercial interests.", "43"),
    "43-whose": (
        "43(2)",
        "The interests at stake are those of the caterer, the caterer's own commercial interests.",
        "The information is commercially sensitive.",
    ),
    "43-harm": (
        "43(2)",
        "A rival that knew the price of each meal would need only to go a penny below it.",
        "Disclosure would be likely to prejudice commercial interests.",
    ),
    "43-likelihood": (
        "43(2)",
        "Disclosure would be likely to prejudice the caterer's interests.",
        "Disclosure would, or would be likely to, prejudice the caterer's interests.",
    ),
    "43-asked-them": (
        "43(2)",
        "We asked the caterer, which feared that its rivals would copy its menus.",
        "We have not consulted the supplier.",
    ),
    "43-when-next": (
        "43(2)",
        "The kitchens will be put out to tender again next spring.",
        "Disclosure could affect future tenders.",
    ),
    "43-public": (
        "43(2)",
        "The total has been published, and the price of each meal has not.",
        None,
    ),
    "43-parts": (
        "43(2)",
        "The total paid for meals is enclosed for each year.",
        _WHOLE,
    ),
    "43-for": (
        "43(2)",
        "In favour of disclosure, parents pay for the meals and want to see whether the price is fair.",
        "In favour of disclosure there is an interest in the spending of public money.",
    ),
    "43-balance": (
        "43(2)",
        "Parents can judge the cost from the totals, while a weaker contest next spring would raise the price of every meal, so the public interest in maintaining the exemption is greater.",
        _CONCLUSION,
    ),
    "43-own-interests": (
        "43(2)",
        "Our own commercial interests would suffer, for we sell hot dinners to four academies against two caterers.",
        "Our own commercial interests would suffer.",
    ),
    "43-trade-secret": (
        "43(1)",
        "The recipe is known only to two bakers, and a rival who had it could sell the same loaf.",
        "The information is a trade secret of the supplier.",
    ),
    "43-label": (
        "43(2)",
        "It is commercially sensitive. A rival that knew the price of each meal would go a penny below it.",
        "The prices are commercially sensitive.",
    ),
}
