"""The ways in which somebody asks for what can be shown at once: a table, and words only."""

from __future__ import annotations

from foiassist.conversation.plain_words.forms import Forms

_SHOW = "(show|show me|show us|read|read me|let me see|give me|open|see|list|what is|what's)"
_IT = "(it|this|that|the letter|the case|the response|the reply|everything|all)"
_LEFT = (
    "(missing|left|outstanding|open|undecided|unfinished|needed|remaining|not done|left to do|"
    "to do|to be done|to accept|blocking|blocking it|blocking the letter|in the way)"
)
_THEY = (
    "(they|he|she|the applicant|the requester|the regulator|the commissioner|the ico|ico|"
    "a reviewer)"
)

WAYS: tuple[tuple[str, Forms], ...] = (
    (
        "/missing",
        Forms(f"""
            (what|what else|anything|is anything|is there anything) [is] [still] {_LEFT}
            + [in the letter]
            what's [still] {_LEFT}
            what (do|must|have) (i|we) [still] [to] (need|do|decide|accept|supply)
            + [(now|next|still)]
            what (do|must) (i|we) [still] (need|have) to do [(now|next|still)]
            what should (i|we) do [(now|next)]
            what (blocks|stops|holds up|stands in the way of) ({_IT}|us|me)
            what is (stopping|blocking|holding up) ({_IT}|us|me)
            what (remains|next|now)
            (what's|what is) (next|left for me)
            why (can't|cannot|can not) ({_IT}|i|we) (go|leave|send|be sent|be exported)
            + [(it|out|yet|now)]
            (missing|status|where am i|where are we|how far am i|how far are we)
        """),
    ),
    (
        "/ready",
        Forms(f"""
            (is|are|am) ({_IT}|i|we) [all] (ready|finished|done|complete)
            + [to (go|leave|send|be sent)]
            can ({_IT}|i|we) (go|leave|be sent|send it|be exported|export it) [(out|now|off|yet)]
            (ready|ready check|is everything there)
        """),
    ),
    (
        "/due",
        Forms(f"""
            how long (have|do) (i|we) [still] [(got|have|have left)] [left]
            how long is left
            how (much time|many days|many working days) [(have|do|are|is)] [(i|we|there)]
            + [(got|have)] [left]
            when (is|must|does) {_IT} [have to] [be] (due|sent|go|leave|answered|out)
            + [(and why|by|out)]
            why is {_IT} due (then|that day|so soon|when it is)
            [{_SHOW}] [(the|our|my)] (deadline|due date|clock|time limit|days left|time left)
            + [and why]
            when (is|are) (the|our|my) (deadline|due date)
            when (do|must) (i|we) [(have to|need to)] (answer|reply|respond|send it) [by]
            (am i|are we|is it|is this) late
        """),
    ),
    (
        "/letter",
        Forms(f"""
            [{_SHOW}] [the] [(whole|full|entire)] letter [(as it stands|so far|now)]
            (what does the letter say|how does the letter look|how does the letter read)
        """),
    ),
    (
        "/request",
        Forms(f"""
            [{_SHOW}] [the] [(whole|full|original)] request [(as it came|as it came in)]
            what (did|do|does) (they|he|she|the applicant|the requester) (ask|want|write|say) [for]
            what (was|is being) asked [for]
        """),
    ),
    (
        "/history",
        Forms(f"""
            [{_SHOW}] [the] (history|record|log) [of (the|this) case]
            what [has] happened [so far]
            what (was|has been) done [so far]
            (who did what|what did i do|what did we do|what have i done)
        """),
    ),
    (
        "/check",
        Forms(f"""
            (check|run the checks on) [{_IT}]
            (run|show|show me) the checks
            [{_SHOW}] [the] (findings|problems|mistakes|errors)
            what (do|did) the checks (find|say)
            [are there] any (findings|problems|mistakes|errors)
            what are the (findings|problems|mistakes|errors)
            (what's|what is) wrong [with {_IT}]
        """),
    ),
    (
        "/rehearse",
        Forms(f"""
            rehearse [{_IT}]
            what (will|would|could|might) {_THEY} (ask|say|challenge|complain about)
            + [(next|to it|about it)]
            what (will|would) (i|we) be asked
            how could {_IT} be challenged
        """),
    ),
    (
        "/compare",
        Forms(f"""
            compare [{_IT}]
            compare (with|it with|this with) (the past|past answers|our past answers|before)
            (have we answered|did we answer) (this|it|these|them) before
            (are we|is this|is it) consistent
            what did we (say|do) (last time|before)
        """),
    ),
    (
        "/suggest",
        Forms(f"""
            suggest [(something|decisions)]
            [{_SHOW}] (the|your) suggestions
            what (do|would|can) you (suggest|recommend|advise|think) [(here|for this|for it)]
            what (should|shall|could|do) (i|we) (decide|say|answer) [(here|now)]
        """),
    ),
    (
        "/question",
        Forms(f"""
            [{_SHOW}] [all] [the] (questions|decisions|answers) [so far]
            what (did|have) (i|we) (decide|decided) [so far]
            what (is|was|has been) decided [so far]
            who decided [what]
            what are the (questions|decisions)
        """),
    ),
    (
        "/help",
        Forms("""
            help [me]
            what can (i|you) (say|do|type|ask) [here]
            (commands|how does this work|how does it work|what are the commands)
        """),
    ),
    ("/next", Forms("(next|next one|go on|continue|go to the next one|go to the next thing)")),
    ("/quit", Forms("(quit|exit|bye|goodbye|close|close it|leave foiassist)")),
)
"""A command that takes no words, and how it is asked for."""

WHY = Forms("""
    why [(is|was)] {e} suggested [(for|on) {q}]
    why (did|do|would) you (suggest|say|think of) {e} [(for|on|in) {q}]
    why (not|use|would we use|should we use) {e} [(for|on|in) {q}]
    why {e} [(for|on|in) {q}]
    why do we (need|rely on|use|cite) {e} [(for|on|in) {q}]
""")
GUIDANCE = Forms("""
    (what is|what are|what's) [the] {e}
    what does {e} (say|mean|need|require|ask|ask for|cover|do)
    what do we need (for|to use|to rely on) {e}
    (explain|guidance on|guidance for|guidance about|guidance) {e}
    (show me|show|read) [the] guidance (on|for|about) {e}
    (tell me|remind me|what about|help me) [(about|with)] {e}
    (how does|when does|when can) {e} (work|apply|be used)
    do (we|i) need a public interest test (for|under) {e}
""")
QUESTION = Forms("""
    (show me|show|read me|read|tell me about|go to|open) {q}
    (what is|what was|what's|what does|what about) {q} [(ask|ask for|say|about)]
    who (decided|answered|withheld|disclosed|refused) {q}
    how (is|was) {q} (decided|answered)
    how did (i|we) (decide|answer) {q}
    when was {q} (decided|answered)
    what (did|have) (i|we|they|anybody|somebody) (decide|decided|say|said|answer|recorded)
    + [(on|about|for|to)] {q}
    what (is|was|has been) (decided|said|recorded|known) (on|about|for|to) {q}
    what do we (know|have|say) (on|about|for|to) {q}
    what facts (do|have) we [(have|got)] (for|on|about) {q}
    [(show me|show|list|what are)] [the] (facts|decision|decisions|sources|searches)
    + (for|on|about) {q}
    (do|did) (we|i) (hold|have|disclose|withhold|answer|decide|refuse) {q}
    (have|has) (we|i|anybody) [already] (held|decided|withheld|disclosed|answered|refused) {q}
    (is|are|was|were) {q} [already]
    + (held|decided|withheld|disclosed|answered|refused|published|done)
    why (was|is) {q} (withheld|disclosed|refused|decided|not held|published|transferred)
    why did (we|i) (withhold|disclose|refuse|decide|publish|transfer) {q}
    why {q}
    question {q}
""")
LAST_TIME = Forms("""
    (what|how) did (we|the force|the council|the trust|others|other forces)
    + (say|do|answer|decide|handle) [{t}] last time
    (what|how) did (we|the force|the council|the trust|others|other forces)
    + (say|do|answer|decide|handle) last time (about|on|for|to|with) {t}
    what (did|have) (we|others|other forces) (say|said) (about|on|to) {t}
    + [(before|in the past|last time)]
    what have we said [before] (about|on|to) {t} [before]
    have we [ever] (answered|been asked|said anything|had|handled) [(about|on|for)] {t}
    + (before|in the past|already)
    have we [ever] (answered|been asked) (about|for) {t}
    compare {t}
""")
REHEARSE = Forms("""
    (rehearse|challenge) {e}
    what will they ask (about|on) {e}
""")
SHOULD = Forms("""
    (should|shall|could|can|may|might|would|must|ought) {t}
    (what if|what about|whether|suppose|is it right to|is it possible to|is it ok to) {t}
    (does|is) {t} (apply|right|available) [(to|for) {u}]
    (do we have to|do i have to|do we need to|do you think|would it be) {t}
    what (should|shall|could|would|can) (i|we) (do|decide|say|answer) {t}
    what (do|would) you (suggest|recommend|think|advise) {t}
""")
SEARCH = Forms("""
    (find|look for|look up|search for|search the library for|search)
    + [past (responses|answers|letters) (on|about)] {t}
    [is there] anything (on|about) {t}
    what (do we have|have we|have we got|is there) (on|about) {t}
    past (responses|answers|letters) (on|about) {t}
""")
