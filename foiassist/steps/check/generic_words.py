"""Words that fit any refusal, so that a reason made of them says nothing of this information."""

from __future__ import annotations

GENERIC_WORDS = frozenset(
    """
    the and for that this with from have has had not are was were been being will would could
    should may might can cannot must shall does did done its their our your his her they them
    these those which who whom whose what when where why how also any all some each every both
    either neither such more most less least very than then there here into onto upon about
    above below over under after before between within without against because since therefore
    thus hence however although though while whilst unless until only just still even other
    another same own one two three first second next further many much few several various
    certain out off

    information data material record document detail request question answer response letter
    authority body public council force police trust university department office officer
    service organisation organization agency company board team staff member person people
    individual community society applicant requester anybody anyone somebody someone everybody

    act section subsection exemption exempt provision limb statute statutory law legal freedom
    duty confirm deny denying confirmation denial held hold holding disclose disclosure
    disclosed release releasing publish publication provide provision supply withhold
    withholding withheld refuse refusal rely relying apply applies application engage engaged
    claim cite cover fall consider consideration considered decide decision conclude conclusion
    find finding believe view opinion judge satisfied accordingly case circumstance instance
    respect regard relation matter issue reason ground basis purpose effect result consequence
    outcome nature kind type sort way manner

    interest harm prejudice damage injury detriment detrimental adverse adversely negative
    negatively impact affect undermine compromise weaken hinder impair impede inhibit jeopardise
    jeopardize threaten threat risk danger endanger likely likelihood probable possible
    potential potentially real actual significant significantly substantial serious severe great
    greater considerable genuine inevitable cause causing lead leading bring arise occur happen
    make making give giving put take place become allow enable help assist

    ability able capability capacity effective effectively effectiveness efficient efficiency
    efficiently proper properly function functions exercise role work working perform
    performance operation operational operations conduct conducting carry carrying delivery
    deliver business affairs process procedure activity activities measure approach strategy
    tactic tactical tactics technique resource arrangement plan system

    crime criminal offence offender offending detection detect prevention prevent apprehension
    apprehend prosecution prosecute enforcement enforce policing investigation investigate
    investigating justice administration security secure safety safe health national defence
    economy economic financial finance fiscal commercial commercially competitive
    competitiveness competition competitor market position advantage disadvantage unfair
    unfairly negotiation negotiate negotiating supplier contractor contract third party parties
    trade secret sensitive sensitivity confidential confidence confidentiality trust
    relationship international relations audit personal privacy private free frank candid
    candour advice deliberation deliberate exchange policy formulation development government
    minister ministerial

    future similar present current currently general generally overall wider world large domain
    wrong hands misuse good right best better important importance essential vital necessary
    mosaic jigsaw integrity reputation standing morale quality standard value

    discussion discuss committee registrar chancellor constable chief executive director chair
    minutes paper papers chill chilling safe space routine routinely need needs expect expected
    course regulate regulator regulatory stakeholder hard harder easy easier reflect full used
    use using open openness honest robust meaningful difficult difficulty suffer

    whole part particular specific specifically relevant related concerned sought asked seek say
    saying said state stated explain explained note noted
    """.split()
)
"""In lower case; the endings of English are taken off before they are compared."""
