"""For challenges to sections 12, 14, 21 and 22: a sentence that answers, and one that only seems to."""

PAIRS = {
    "12-held": (
        "12(1)",
        "We hold e-mails of this kind, in the mailboxes of three teams.",
        "We cannot say without a search whether we hold e-mails of this kind.",
    ),
    "12-activities": (
        "12(1)",
        "Opening each file and extracting the date from it would take six minutes.",
        "We may count only the time needed to locate the information, to retrieve it and to extract it.",
    ),
    "12-not-counted": (
        "12(1)",
        "We have counted no time for redacting names.",
        "Redacting the names would take a further nine hours.",
    ),
    "12-sample": (
        "12(1)",
        "We timed a sample of 20 ledgers, which took seven minutes each.",
        "It would take a great many hours to go through the ledgers.",
    ),
    "12-sum": (
        "12(1)",
        "There are 400 files, and at six minutes each they would take 40 hours.",
        "There are 400 files, and at six minutes each they would take 75 hours.",
    ),
    "12-limit": (
        "12(1)",
        "The limit for us is £450, which is 18 hours at £25 an hour.",
        "The limit for us is £450, which is 24 hours of work.",
    ),
    "12-quickest": (
        "12(1)",
        "The ledgers are on paper, and no index or report picks out the tenancies that ended early.",
        "There is no quicker way of searching for the information on our system.",
    ),
    "12-narrow": (
        "12(1)",
        "If you asked about one year only we could answer.",
        "You may wish to narrow your request, for example by reducing its scope.",
    ),
    "12-easy-parts": (
        "12(1)",
        "We have to treat the questions as one request and count their cost together.",
        None,
    ),
    "12-added-up": (
        "12(1)",
        "We have added the cost of your three requests together: they came within sixty working days and concern the same ledgers.",
        "We have added the cost of your three requests together, as the regulations let us.",
    ),
    "14-request-not-person": (
        "14(1)",
        "We find that the request is vexatious, and pass no judgement on you.",
        "You are being vexatious, and your request is one of a campaign.",
    ),
    "14-burden": (
        "14(1)",
        "Reading and editing 4,200 messages would keep two archivists busy for seven weeks.",
        "Answering would be a great burden on our staff and a distraction from their duties.",
    ),
    "14-value": (
        "14(1)",
        "The request has a serious purpose, which is to find out why the reading room was closed on Saturdays.",
        "The request has no serious purpose or value.",
    ),
    "14-proportion": (
        "14(1)",
        "Seven weeks of reading cannot be justified by what a further mass of routine messages would add.",
        "The burden is disproportionate and cannot be justified.",
    ),
    "14-history": (
        "14(1)",
        "The history is of nine requests since March 2023 about the same desks.",
        "The history of your correspondence is one of repeated and lengthy requests about desks.",
    ),
    "14-why-not-12": (
        "14(1)",
        "Most of the time would go on redacting the names of readers from the messages.",
        "Finding the messages would take archivists longer than we can spare.",
    ),
    "14-narrower": (
        "14(1)",
        "If you asked for the messages of the head archivist in one month we could answer.",
        "You may wish to refine your request and resubmit it.",
    ),
    "14-no-balance": (
        "14(1)",
        "Section 14 is not an exemption, and no public interest test follows.",
        "The public interest in maintaining the exemption outweighs that in disclosure.",
    ),
    "14-2-same": (
        "14(2)",
        "Both requests ask for the seating plan of the reading room, in the same words.",
        "This request is the same as, or substantially similar to, an earlier one.",
    ),
    "14-2-complied": (
        "14(2)",
        "We answered the earlier request on 3 May 2024 and gave you the plan.",
        "We refused the earlier request on 3 May 2024.",
    ),
    "14-2-interval": (
        "14(2)",
        "The plan is redrawn every autumn and has not changed since May.",
        "A reasonable interval has not passed since then.",
    ),
    "21-where": (
        "21",
        "You will find the policy at https://www.example.gov.uk/drones/policy-2024.",
        "You will find the policy at https://www.example.gov.uk.",
    ),
    "21-steps": (
        "21",
        "The figures are in table 4 of the annual fleet report, published on our website.",
        "The information is available on our website at https://www.example.gov.uk.",
    ),
    "21-all-of-it": (
        "21",
        "All three years are there, split by vehicle and by depot.",
        None,
    ),
    "21-this-applicant": (
        "21",
        "It costs nothing to read, and if you cannot use the link we will post you a copy free of charge.",
        None,
    ),
    "21-held": (
        "21",
        "We hold this information, and it is published.",
        "This information is published by the ministry.",
    ),
    "21-no-balance": (
        "21",
        "The exemption is absolute, so there is no public interest test.",
        "The public interest in maintaining the exemption outweighs the public interest in disclosure.",
    ),
    "22-settled": (
        "22(1)",
        "The survey board decided on 4 January, before we heard from you, that its results would be published.",
        "The information was already intended for publication when you asked for it.",
    ),
    "22-when": (
        "22(1)",
        "The results will be published by the end of October.",
        "The results will be published in due course.",
    ),
    "22-this-information": (
        "22(1)",
        "All that you have asked for will be published, station by station.",
        "A report on the subject is planned.",
    ),
    "22-reasonable": (
        "22(1)",
        "It is reasonable to wait because the scores are being checked by each station and the delay is only three weeks.",
        "We consider that it is reasonable in all the circumstances to wait until then.",
    ),
    "22-what-harm-now": (
        "22(1)",
        "Unchecked scores could mislead passengers about a station, and corrections seldom travel as far.",
        "Early disclosure would not be appropriate before publication.",
    ),
    "22-for": (
        "22(1)",
        "In favour of disclosure, passengers want the scores while the timetable is being argued about.",
        "In favour of disclosure there is a general public interest in openness and transparency.",
    ),
    "22-balance": (
        "22(1)",
        "A few weeks' wait for checked scores that every station sees together outweighs the good of having them early.",
        "On balance the public interest in maintaining the exemption outweighs that in disclosure.",
    ),
    "22-draft": (
        "22(1)",
        "The draft itself will be published beside the final report.",
        None,
    ),
    "22-where": (
        "22(1)",
        "They will appear on the surveys page of our website.",
        "They will be published in October.",
    ),
    "22-some-now": (
        "22(1)",
        "The totals for each line are ready and are enclosed.",
        "None of the information can be disclosed until then.",
    ),
}
