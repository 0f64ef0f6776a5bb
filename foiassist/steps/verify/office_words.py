"""Words that an officer writes with a capital letter and that name no person, place or firm."""

from __future__ import annotations

from foiassist.law.exemptions import PROVISIONS
from foiassist.law.letters import LetterKind
from foiassist.steps.verify.recorded import words_of

_WRITTEN_WITH_A_CAPITAL = (
    "a a&e about access accordance act acts advice advised all also although am an and annex "
    "answer any appendix appropriate april article as assembly assistance at attorney auditor "
    "august authority balance bank bcc because board both box britain british bst but by "
    "cabinet cc cctv chair chairman chancellor chief christmas code commission commissioner "
    "complaint complaints conclusion confidentiality constable convention council councillor "
    "councils court covid covid-19 crown csv data data-protection day dc dci dear december "
    "decision decisions department detective di director disclosure document documents docx "
    "don't dpa dpia dr ds dsar duty e-mail each easter echr eia eir eirs email england "
    "english environmental equality eu european evidence excel executive exemption exemptions "
    "explanation faithfully fax february fees finally first foi foia following for freedom "
    "fri friday from further gdpr general gmt good gov gov.uk government great guidance harm "
    "having head high his holiday house how however hr html human i ico id if impact in "
    "information inspector internal internet ireland is isn't it its january july june "
    "justice kind kingdom law leader legal letter licence limit llp lord lords ltd madam "
    "majesty manager march may mayor member minister ministers mon monday monitoring mr mrs "
    "ms my nb ncnd new no non nor northern not notice november october odt of office officer "
    "officers ogl on open or order our pandemic paragraph parliament parliamentary part pc "
    "pcso pdf per personal pit plc please plus pm po police policy powerpoint practice "
    "prejudice principle principles privacy procedure professor protection ps public "
    "published q question questions rd re reason reasons record records redaction redactions "
    "ref reference refusal regards regulation regulations regulator request request's "
    "response review right rights royal rules sar sat saturday sch schedule scotland scottish "
    "second secondly secretary section sections senedd september sergeant service services "
    "sgt si since sincerely sir sla so some speaker st state sub subject subject-access "
    "summary sun sunday superintendent supreme supt team tel telephone test th thank that the "
    "their them then there therefore these third this those thu thursday thus tier to "
    "tribunal truthful tue tuesday uk un under union united upper url use vat wales we web "
    "wed wednesday welfare welsh what when where whether which while whose why wish with word "
    "work wpc xlsx year yes you your yours zip "
)

OFFICE_WORDS: frozenset[str] = (
    frozenset(_WRITTEN_WITH_A_CAPITAL.split())
    | frozenset().union(*(words_of(f"{row.title} {row.name}") for row in PROVISIONS))
    | frozenset().union(*(words_of(kind.value) for kind in LetterKind))
)
"""In lower case: words of the Act and of letters under it, and of the calendar."""
