"""The reasons that the invented officer gave in the cases of `golden_letters`."""

from __future__ import annotations

from foiassist.case.decision import Reason

PROTEST = Reason(
    ("31(1)(a)", "31(1)(b)", "38(1)(b)"),
    ("1",),
    information="the entries that show where officers stood and how they were to act",
    interest="the prevention of disorder, the arrest of those who cause it, and the safety of "
    "officers and of the crowd",
    harm="The same streets are used by the same march each year, and the plan for them changes "
    "little. Anybody who read these entries would know which corners were left open and how "
    "long help took to come, and could use that to break through a line or to corner an officer.",
    likelihood="would be likely to",
    for_disclosure=(
        "People who marched, and people who live there, have a right to know how they were policed.",
        "The entries would show whether force was kept to what was needed.",
    ),
    against_disclosure=(
        "The plan is used again, so that the next march would be policed by one that all can read.",
        "Somebody who meant harm would know where few officers stood.",
    ),
    balance="The rest of the log, which is enclosed, shows what was done and when. What is left "
    "out would add little to that, and would put people at risk.",
)

NAMES = Reason(
    ("40(2)",),
    ("1",),
    information="the names and collar numbers of junior officers, and the names of those arrested",
    legitimate_interest="There is an interest in knowing that officers can be held to account.",
    necessity="The log can be followed without the names, and a complaint can be made without "
    "them, so disclosing them is not necessary.",
    fairness="Those arrested, and junior officers, would not expect to be named to the world.",
)

COMMERCIAL = Reason(
    ("43(2)",),
    ("2",),
    information="the price that each supplier charged for each item",
    interest="the commercial interests of the suppliers, and of the force when it buys",
    harm="The suppliers, who were asked, say that they quote to several forces in the same "
    "months. A competitor who knew the price of an item would be able to bid just below it, and "
    "the force would be offered nothing lower again.",
    likelihood="would be likely to",
    for_disclosure=("It would show what each item costs the public.",),
    against_disclosure=(
        "The force pays less when those who bid do not know each other's prices.",
        "Suppliers who saw their prices published would be slower to bid.",
    ),
    balance="What was spent in all is published each quarter. The price of an item adds little "
    "to that, and would cost the public more at the next purchase.",
)

CANDOUR = Reason(
    ("36(2)(b)(i)", "36(2)(b)(ii)"),
    information="the minutes of the drone programme board",
    engaged="The minutes record advice and argument on projects that have not been decided.",
    qualified_person="The qualified person is the Chief Constable, Ines Marchbanks, who gave her "
    "opinion on 18 March 2024 after reading the minutes.",
    qualified_opinion="In her opinion members would speak less plainly about the failings of "
    "projects that are still open if their words were published while these are being decided.",
    harm="A board that spoke less plainly would miss faults that cost lives and money later.",
    likelihood="would be likely to",
    for_disclosure=("People have an interest in how a costly programme is steered.",),
    against_disclosure=(
        "The projects are still being decided, and plain advice is needed most while they are.",
    ),
    balance="The decisions are published as they are made. Until then the need for plain speech "
    "is the stronger.",
)

MOSAIC = Reason(
    ("31(1)(a)",),
    information="the number of officers on duty in one town on one night",
    interest="the prevention of crime in Ferrow Cross",
    harm="The number would show how many calls could be answered at once in that town.",
    likelihood="would be likely to",
    mosaic="The strength of the district and its shift pattern are on our website, and "
    "neighbouring forces have given the same figure for other towns; put together they would "
    "show how the force spreads its officers at night.",
    for_disclosure=("People want to know whether their town is policed at night.",),
    against_disclosure=("Burglars would know on which nights the town is thinly policed.",),
    balance="The strength of the district, which is published, meets most of that interest "
    "without showing where the gaps are.",
)

REPORT = Reason(
    ("22(1)",),
    information="the report on the trial of drones",
    settled_intention="The board decided on 12 February 2024 to publish it, and it is being made "
    "ready for that; it is reasonable that all can read it at the same time.",
    for_disclosure=("People could read it some weeks earlier.",),
    against_disclosure=("It would be read with its figures unchecked.",),
    balance="The wait is short, and a checked report serves the public better.",
)

SILENCE = Reason(
    ("31(3)",),
    interest="the prevention and detection of crime",
    harm="To say either would show whether the method is used at all.",
    likelihood="would be likely to",
    for_disclosure=("It would add to public debate.",),
    against_disclosure=("Offenders would know whether to take precautions.",),
    balance="The harm to policing is the stronger.",
)

SILENCE_ON_A_PERSON = Reason(
    ("40(5B)(a)(i)",),
    ("2",),
    information="whether one person has been stopped",
    legitimate_interest="There is an interest in how people who hold office behave.",
    necessity="That interest is met by what courts and councils publish when there is something "
    "to publish, so that saying either is not necessary.",
    fairness="Anybody, whether stopped or not, would expect the police to say nothing of it.",
    for_disclosure=("It would show whether those in office keep the law.",),
    against_disclosure=("Saying either would tell the world about one person's dealings with us.",),
    balance="What a court decides is public. Short of that, the person's privacy is the stronger.",
)

COST = Reason(
    ("12(1)",),
    estimate="There are 2,280 complaints since 2015, and no field of the register says whether a "
    "drone is mentioned, so each must be opened and read to find out. A sample of 20 took 3 "
    "minutes each. 2,280 complaints at 3 minutes each is 114 hours, which is £2,850 at £25 an hour.",
)

COST_OF_FINDING_OUT = Reason(
    ("12(2)",),
    estimate="Notes are kept on paper in 9,400 notebooks without an index. Opening each to see "
    "whether the hamlet is named would take 2 minutes, which is 313 hours in all.",
)

VEXATIOUS = Reason(
    ("14(1)",),
    burden="Nobody recorded who chose the colour of a lamp post, and asking the 30 people who may "
    "remember would take weeks. We have answered 26 requests on the same street since June 2023, "
    "the last of them in full. We see no purpose in this one that those answers have not met.",
)

REPEATED = Reason(
    ("14(2)",),
    engaged="The number has not changed since that answer, and it will not change before the next "
    "stocktaking on 1 July 2024, so no reasonable interval has passed.",
)

ENVIRONMENTAL = Reason(
    ("39(1)(a)",),
    information="the measured noise levels",
    engaged="Noise is a factor that affects the environment, and measures of it are "
    "environmental information under regulation 2(1)(b).",
    for_disclosure=("There is an interest in openness whichever law applies.",),
    against_disclosure=(
        "The Regulations give the wider right, and answering under two laws would help nobody.",
    ),
    balance="Since the Regulations give a right to the same information, the public interest in "
    "answering under them alone is the stronger.",
)

OWN_DATA = Reason(("40(5A)",))
