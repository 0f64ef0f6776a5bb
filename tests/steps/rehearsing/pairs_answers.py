"""For challenges to answers, to silence and to a hand-over: what answers, and what only seems to."""

PAIRS = {
    "39-why": (
        "39",
        "It is environmental because it is about discharges into the river.",
        "The information is environmental information.",
    ),
    "39-answered": (
        "39",
        "We are dealing with your request under the Environmental Information Regulations 2004.",
        "Section 39 of the Act is engaged.",
    ),
    "39-when": (
        "39",
        "You will have our answer by 14 May.",
        "You will have our answer as soon as possible.",
    ),
    "39-exception": (
        "39",
        "The map is withheld under regulation 12(5)(b).",
        "The map is withheld because it is confidential.",
    ),
    "39-presumption": (
        "39",
        "The map is withheld under regulation 12(5)(b), although we applied the presumption in favour of disclosing the outfalls.",
        "The map is withheld under regulation 12(5)(b), which protects the course of justice.",
    ),
    "39-review": (
        "39",
        "You may make representations to us within 40 working days, and then go to the Information Commission.",
        None,
    ),
    "ncnd-subsection": (
        "31(3)",
        "We rely on section 31(3).",
        None,
    ),
    "ncnd-silent": (
        "31(3)",
        "You should draw no conclusion from this.",
        "We hold two reports on the raid.",
    ),
    "ncnd-either-way": (
        "31(3)",
        "To confirm would tell poachers that the hides are watched, and to deny would tell them that the weirs are free.",
        "To confirm or deny would be likely to prejudice the prevention of crime.",
    ),
    "ncnd-existence": (
        "31(3)",
        "Saying whether there is a hide at the weir would tell poachers where to go.",
        "Disclosure of the information would reveal where the hides are to poachers.",
    ),
    "ncnd-consistent": (
        "31(3)",
        "We give the same answer to every such question, whatever the truth.",
        "We have considered this question on its own.",
    ),
    "ncnd-no-sign": (
        "31(3)",
        "This should not be taken as a sign that we hold the information or that we do not.",
        "We will not say more than this.",
    ),
    "ncnd-for": (
        "31(3)",
        "In favour of confirming or denying, anglers would learn whether keepers watch the weirs.",
        "In favour of confirming or denying there is an interest in transparency.",
    ),
    "ncnd-balance": (
        "31(3)",
        "Anglers would learn little from a yes or a no and poachers a good deal, so silence about the weirs serves the public better and outweighs it.",
        "The public interest in neither confirming nor denying outweighs that in confirming or denying.",
    ),
    "ncnd-public": (
        "31(3)",
        "That keepers patrol has been announced, and their hides have not been published.",
        None,
    ),
}

DISCLOSES = "We have dealt with your request under the Freedom of Information Act 2000. There were 14 barges in the fleet."
NOT_HELD = "We do not hold the logs of the barges."
ASKS = "We need to clarify your request before we can answer it."

ANSWERS = {
    "disclosure-complete": (
        DISCLOSES,
        "That is everything that we hold on barges.",
        None,
    ),
    "disclosure-as-at": (
        DISCLOSES,
        "That was so on 1 March 2024.",
        "They are moored in three basins.",
    ),
    "disclosure-enclosed": (
        DISCLOSES,
        "The register of moorings is enclosed.",
        "Please find attached the information.",
    ),
    "disclosure-redacted": (
        DISCLOSES,
        "The bargees' signatures have been removed under section 40(2).",
        "Some information has been redacted.",
    ),
    "disclosure-read-as": (
        DISCLOSES,
        "We have read your question as being about barges under tow.",
        None,
    ),
    "not-held-plainly": ("", NOT_HELD, None),
    "not-held-searched": (
        NOT_HELD,
        "We looked through the harbour office's ledgers and asked the lock keepers.",
        "We have conducted a thorough search of our systems.",
    ),
    "not-held-how": (
        NOT_HELD,
        "We searched the ledgers for the names of the four barges.",
        None,
    ),
    "not-held-why": (
        NOT_HELD,
        "We are not required to keep a log of barges.",
        "We are sorry that we cannot help.",
    ),
    "not-held-destroyed": (
        NOT_HELD,
        "The records were destroyed in 2019, after seven years, as our retention schedule says.",
        "The records have been destroyed.",
    ),
    "not-held-elsewhere": (
        NOT_HELD,
        "The canal trust may hold them, and you could write to the toll clerk there.",
        None,
    ),
    "not-held-made-up-of": (
        NOT_HELD,
        "It could not be put together from the tolls, which do not name a barge.",
        None,
    ),
    "not-held-contractor": (
        NOT_HELD,
        "We asked the contractor that runs the locks, which keeps none on our behalf.",
        None,
    ),
    "not-held-nearest": (
        NOT_HELD,
        "We do hold the tolls paid at each lock, and can give you those.",
        None,
    ),
    "clarification-what": (
        ASKS,
        "By barges, do you mean working boats or houseboats too?",
        "Please clarify your request.",
    ),
    "clarification-why": (
        ASKS,
        "Barges are recorded under several headings, so we cannot tell which registers to search.",
        "We cannot answer your request because it is not clear.",
    ),
    "clarification-choices": (
        ASKS,
        "Please say whether you want the moorings, the tolls or the repairs.",
        "Please tell us more about what you want.",
    ),
    "clarification-clock": (
        ASKS,
        "The twenty working days will begin on the day that we hear from you.",
        "We will answer as soon as we can.",
    ),
    "clarification-rest": (
        ASKS,
        "We are answering the rest in the meantime.",
        None,
    ),
    "clarification-reply": (
        ASKS,
        "You can reply to this e-mail or write to the harbour office at the address above.",
        "We look forward to hearing from you.",
    ),
    "clarification-silence": (
        ASKS,
        "If we do not hear from you within 40 working days we will take it that you no longer want an answer.",
        "We look forward to hearing from you.",
    ),
    "clarification-motive": (
        ASKS,
        "Which of the four basins do you mean?",
        "Please tell us why you want the information about barges.",
    ),
}
"""What the letter says before, then the sentence that answers, and one that does not."""
