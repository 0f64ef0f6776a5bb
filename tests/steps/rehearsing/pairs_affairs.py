"""For challenges to sections 35, 36, 38 and 40: a sentence that answers, and one that only seems to."""

_TRANSPARENCY = "In favour of disclosure there is a general public interest in transparency."
_CONCLUSION = (
    "The public interest in maintaining the exemption outweighs the public interest in disclosure."
)
_WHOLE = "The information is withheld in its entirety."

PAIRS = {
    "35-who": (
        "35(1)(a)",
        "This Department is responsible for ferries.",
        None,
    ),
    "35-limb": ("35(1)(a)", "It is about making policy.", "35"),
    "35-which-policy": (
        "35(1)(a)",
        "The policy is that on lifeboats in inland harbours.",
        "The information relates to the formulation of government policy.",
    ),
    "35-making-not-doing": (
        "35(1)(a)",
        "Three options for paying lifeboat crews were still under consideration.",
        "The information relates to the formulation or development of government policy.",
    ),
    "35-live": (
        "35(1)(a)",
        "The choice between crews has not been settled.",
        "A safe space is needed in which to develop policy.",
    ),
    "35-candour": (
        "35(1)(a)",
        "Harbour masters who doubted the lifeboat scheme would be guarded about its costs at the next meeting.",
        "Disclosure would inhibit free and frank discussion between officials and have a chilling effect.",
    ),
    "35-facts": (
        "35(1)(a)",
        "The figures on which the choice was based are enclosed.",
        "The factual information cannot be taken apart from the advice.",
    ),
    "35-parts": ("35(1)(a)", "The annex of figures is enclosed.", _WHOLE),
    "35-not-36": (
        "35(1)(a) and 36(2)(b)(i)",
        "Section 36 is claimed in the alternative, should section 35 fail.",
        None,
    ),
    "35-for": (
        "35(1)(a)",
        "In favour of disclosure, harbour towns would lose their lifeboats and want a say first.",
        _TRANSPARENCY,
    ),
    "35-balance": (
        "35(1)(a)",
        "The choice is being made this month, when room to weigh an unpopular harbour closure counts for most, and that outweighs the towns' interest in seeing the advice now.",
        _CONCLUSION,
    ),
    "36-who": (
        "36(2)(b)(i)",
        "The qualified person is the Vice-Chancellor, under section 36(5)(o).",
        "In the reasonable opinion of the qualified person disclosure would be likely to inhibit advice.",
    ),
    "36-when": (
        "36(2)(b)(i)",
        "She gave her opinion in writing on 31 July 2023.",
        "In the reasonable opinion of our qualified person disclosure would be likely to inhibit advice.",
    ),
    "36-shown": (
        "36(2)(b)(i)",
        "She was shown the minutes and arguments on both sides.",
        "She considered the matter carefully.",
    ),
    "36-limb": ("36(2)(b)(i)", "The opinion was about advice.", "36"),
    "36-likelihood": (
        "36(2)(b)(i)",
        "The opinion was that disclosure would be likely to inhibit advice.",
        "Disclosure would, or would be likely to, inhibit advice.",
    ),
    "36-reasonable": (
        "36(2)(b)(i)",
        "Deans who expected to be quoted would come with a prepared position and be reluctant to give way.",
        "Disclosure would be likely to inhibit the free and frank provision of advice.",
    ),
    "36-severity": (
        "36(2)(b)(i)",
        "The effect would be severe until the timetable is fixed and would fade thereafter.",
        "We give the opinion of the qualified person considerable weight.",
    ),
    "36-live": (
        "36(2)(b)(i)",
        "The deans have yet to vote on the closure.",
        "The deans need a safe space for deliberation.",
    ),
    "36-parts": ("36(2)(b)(i)", "The tables of student numbers are enclosed.", _WHOLE),
    "36-for": (
        "36(2)(b)(i)",
        "In favour of disclosure, students whose courses may close want to answer the arguments in time.",
        _TRANSPARENCY,
    ),
    "36-balance": (
        "36(2)(b)(i)",
        "Because the deans have still to vote and students will be consulted first, the harm to an unfinished argument outweighs the gain from reading it this month.",
        _CONCLUSION,
    ),
    "38-limb": ("38(1)(b)", "It protects safety.", "38"),
    "38-who": (
        "38(1)(b)",
        "Nurses who work alone at night would be in danger.",
        "The safety of individuals would be endangered.",
    ),
    "38-harm": (
        "38(1)(b)",
        "A robber who knew where the alarm is could stand between it and the cashier.",
        "Disclosure would be likely to endanger the safety of individuals.",
    ),
    "38-more-than-upset": (
        "38(1)(a)",
        "Her doctor told us that reading it again could lead to a breakdown.",
        "Reading it would cause the family great distress and upset.",
    ),
    "38-likelihood": (
        "38(1)(b)",
        "Disclosure would endanger the cashier.",
        "Disclosure would, or would be likely to, endanger the cashier.",
    ),
    "38-real": (
        "38(1)(b)",
        "There were 19 assaults on cashiers in 2024, four of them with a knife.",
        None,
    ),
    "38-public": (
        "38(1)(b)",
        "That there are alarms has been announced, and their places have not been published.",
        None,
    ),
    "38-parts": ("38(1)(b)", "The number of alarms is enclosed for each station.", _WHOLE),
    "38-for": (
        "38(1)(b)",
        "In favour of disclosure, cashiers and their families want to see that every counter has an alarm.",
        _TRANSPARENCY,
    ),
    "38-balance": (
        "38(1)(b)",
        "A knife wound cannot be undone, and the number of alarms already shows passengers how far cashiers are protected, so the public interest in maintaining the exemption is the greater.",
        _CONCLUSION,
    ),
    "40-whose": (
        "40(2)",
        "The log names junior porters, whom colleagues would recognise by their shifts.",
        "The information is the personal data of third parties.",
    ),
    "40-condition": (
        "40(2)",
        "The condition in section 40(3A)(a) is met.",
        "Section 40(2) exempts personal data of anybody but the applicant.",
    ),
    "40-interest": (
        "40(2)",
        "There is a legitimate interest in knowing whether porters were on duty that night.",
        "We have considered whether there is a legitimate interest in disclosure.",
    ),
    "40-necessary": (
        "40(2)",
        "That interest can be met by the number of porters on each shift, without their names.",
        "Disclosure is not necessary for that purpose.",
    ),
    "40-expect": (
        "40(2)",
        "Junior porters do not expect their shifts to be published to the world.",
        "The individuals would have a reasonable expectation of privacy.",
    ),
    "40-balance": (
        "40(2)",
        "The porters' rights override that interest, because the rota shows the shifts and the names would bring angry callers to their homes.",
        "The rights of the individuals override the legitimate interest.",
    ),
    "40-anonymise": (
        "40(2)",
        "The rota is enclosed with the names taken out.",
        "The personal data is withheld in its entirety.",
    ),
    "40-small-numbers": (
        "40(2)",
        "Numbers of fewer than five are kept back because neighbours in so small a village could link one to a particular child.",
        "Numbers of fewer than five are kept back because they could identify individuals.",
    ),
    "40-special": (
        "40(2)",
        "It concerns the health of porters, which is special category data, and no condition for publishing it is met.",
        "It concerns the health of porters, which is private.",
    ),
    "40-no-balance": (
        "40(2)",
        "The exemption is absolute and has no public interest test.",
        _CONCLUSION,
    ),
    "40-own-data": (
        "40(1)",
        "We are dealing with this as a subject access request, and you will hear within one month.",
        "The information is your own personal data.",
    ),
}
