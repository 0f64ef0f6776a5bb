"""Every measure in one table. A new measure is a new entry here, and nothing else.

`docs/evaluation.md` shows the same table; a test holds the two together.
"""

from __future__ import annotations

from foiassist.evaluation.described import Described, Direction, Group, Unit

_LOWER = Direction.LOWER
_REQUESTS = (
    "An authority may have relied on too little or too much: it is what was done that counts."
)

MEASURES = (
    Described(
        "questions.f1",
        Group.QUESTIONS,
        "How many of the questions are exactly those that a person marked.",
        "Twice the spans that agree, over the spans read and the spans marked; all cases together.",
        "Where two careful readers would mark differently, it takes the side of the one who did.",
    ),
    Described(
        "questions.characters_f1",
        Group.QUESTIONS,
        "How far the questions cover the same text as those that a person marked.",
        "Twice the characters in both, over those read and those marked; all cases together.",
        "A question cut in two, or two taken for one, costs nothing here.",
    ),
    Described(
        "questions.lost_characters",
        Group.QUESTIONS,
        "Characters of the request that are in no question, no rest and no list marker.",
        "Characters that can be seen and are in none of the spans, for each case.",
        "That nothing is lost does not say that it was understood.",
        Unit.COUNT,
        _LOWER,
    ),
    Described(
        "suggestion.hit@1",
        Group.SUGGESTION,
        "How often the first provision suggested was relied on.",
        "Requests whose first suggestion was relied on, over requests that met an exemption.",
        _REQUESTS,
    ),
    Described(
        "suggestion.recall@3",
        Group.SUGGESTION,
        "How many of the provisions relied on are among the first three suggested.",
        "Provisions relied on among the first three, over all relied on; the mean over requests.",
        _REQUESTS,
    ),
    Described(
        "suggestion.recall@5",
        Group.SUGGESTION,
        "How many of the provisions relied on are among the first five suggested.",
        "Provisions relied on among the first five, over all relied on; the mean over requests.",
        _REQUESTS,
    ),
    Described(
        "suggestion.mrr",
        Group.SUGGESTION,
        "How far down the list an officer reads to the first provision that was relied on.",
        "One over the place of the first one that is right (0 where none is); the mean.",
        _REQUESTS,
    ),
    Described(
        "suggestion.disclosure_first",
        Group.SUGGESTION,
        "How often disclosure comes first on requests that were disclosed in full.",
        "Questions with disclosure first, over questions; the mean over those requests.",
        "It says nothing of requests that were refused: always saying 'disclose' would score 1.",
    ),
    Described(
        "suggestion.calibration_error",
        Group.SUGGESTION,
        "How far the stated confidence is from how often it was right.",
        "For each of high, medium and low: its share of the requests that met an exemption, times "
        "the distance from what the word promises to how often the first provision was relied on; "
        "added up.",
        "Always saying 'medium' can be calibrated and of no use.",
        direction=_LOWER,
    ),
    Described(
        "suggestion.precision.",
        Group.PROVISIONS,
        "Where this provision is suggested first, how often it was relied on.",
        "Requests with it first that relied on it, over requests with it first.",
        "With few requests the interval is wide: read n before the figure.",
    ),
    Described(
        "suggestion.recall.",
        Group.PROVISIONS,
        "Where this provision was relied on, how often it is among the first three suggested.",
        "Requests relying on it that have it among the first three, over requests relying on it.",
        "With few requests the interval is wide: read n before the figure.",
    ),
    Described(
        "retrieval.ndcg@10",
        Group.RETRIEVAL,
        "How high the past responses that help stand among the first ten found.",
        "Gain of each by how much it helps, less the further down it stands, over the best order.",
        "'Helps' is: relied on the same provision. Baselines choose among refusals and fill ten "
        "places; a search stops where nothing is relevant.",
    ),
    Described(
        "retrieval.recall@10",
        Group.RETRIEVAL,
        "How many of the past responses that help are among the first ten found.",
        "Those that help among the first ten, over all that help.",
        "Where more than ten help it cannot reach 1.",
    ),
    Described(
        "draft.answered",
        Group.DRAFTS,
        "How many of the decided questions the letter answers.",
        "Decided questions that a section with text is about, over decided questions.",
        "That a section is there does not say that it answers well.",
    ),
    Described(
        "draft.duties",
        Group.DRAFTS,
        "How much of what the Act has such a letter say is said.",
        "Duties met with NEEDED marks taken out, over duties of such a letter; not those of the "
        "information itself or the day.",
        "The checks read words: what is said may still be wrong.",
    ),
    Described(
        "draft.exemptions_explained",
        Group.DRAFTS,
        "How many of the exemptions the letter explains, and does not only name.",
        "Exemptions decided with why they apply and, where they are qualified, the balance, over "
        "exemptions decided.",
        "What only an officer knows is left open as NEEDED, which is honest and not explained.",
    ),
    Described(
        "draft.unsupported_facts",
        Group.DRAFTS,
        "Figures, dates, names and links in the letter that come from nowhere in the case.",
        "Findings of the checks of facts, for each letter.",
        "A wrong fact that was recorded for the case is supported.",
        Unit.COUNT,
        _LOWER,
    ),
    Described(
        "draft.blockers",
        Group.DRAFTS,
        "Findings that keep the letter from leaving, but for what only an officer can supply.",
        "Blocking findings of the checks, for each letter.",
        "",
        Unit.COUNT,
        _LOWER,
    ),
    Described(
        "draft.edit_distance",
        Group.DRAFTS,
        "How many words stand between our letter and the one that was really sent.",
        "Words to put in, take out or change, part by part, over the words of the longer one; a "
        "NEEDED mark is a gap.",
        "A letter of the same office has its stock wording, and so beats any other; facts that "
        "were never given count too.",
        direction=_LOWER,
    ),
    Described(
        "draft.edit_distance.",
        Group.DRAFTS,
        "The same for one part of the letter.",
        "Words to put in, take out or change, over the words of the longer part.",
        "Letters are cut into parts by rule.",
        direction=_LOWER,
    ),
    Described(
        "draft.reading_ease",
        Group.DRAFTS,
        "How easily the letter reads: 60 and above is plain, below 30 is hard.",
        "Flesch: 206.835 less 1.015 × words in a sentence, less 84.6 × syllables in a word.",
        "It counts syllables; it does not see whether a sentence makes sense.",
        Unit.POINTS,
    ),
    Described(
        "draft.with_reasons.duties",
        Group.DRAFTS,
        "The same as draft.duties, where the letter is given the real reasons as well.",
        "As draft.duties; only letters whose reasons could be read.",
        "A reason that was badly read is a reason that is not given.",
    ),
    Described(
        "draft.with_reasons.exemptions_explained",
        Group.DRAFTS,
        "The same as draft.exemptions_explained, where the letter is given the real reasons.",
        "As draft.exemptions_explained; only letters whose reasons could be read.",
        "Real letters leave reasons out, and so does a letter that is drafted from them.",
    ),
    Described(
        "draft.with_reasons.unsupported_facts",
        Group.DRAFTS,
        "The same as draft.unsupported_facts, where the letter is given the real reasons.",
        "As draft.unsupported_facts; only letters whose reasons could be read.",
        "",
        Unit.COUNT,
        _LOWER,
    ),
    Described(
        "draft.with_reasons.blockers",
        Group.DRAFTS,
        "The same as draft.blockers, where the letter is given the real reasons.",
        "As draft.blockers; only letters whose reasons could be read.",
        "",
        Unit.COUNT,
        _LOWER,
    ),
    Described(
        "checks.planted_recall",
        Group.CHECKS,
        "How many of the defects planted in good letters the checks find.",
        "Planted defects that are found, over planted defects.",
        "Planted defects are of kinds that somebody thought of.",
    ),
    Described(
        "checks.planted_recall.",
        Group.CHECKS,
        "The same for one kind of defect.",
        "Planted defects of the kind that are found, over those planted.",
        "",
    ),
    Described(
        "checks.false_alarms",
        Group.CHECKS,
        "Blocking findings on letters that are good.",
        "Blocking findings, for each letter.",
        "Letters are few, and a person said that they are good.",
        Unit.COUNT,
        _LOWER,
    ),
    Described(
        "import.exemptions_f1",
        Group.IMPORT,
        "How far what is read of a past response agrees with what its label says was relied on.",
        "Twice the provisions that agree, over those read and those labelled; all cases together.",
        "Labels were found by rule in the same letters; both can be wrong.",
    ),
    Described(
        "draft.model_tokens",
        Group.MODEL,
        "Tokens that a language model read and wrote for a letter.",
        "Tokens as the model's service counts them, for each letter.",
        "",
        Unit.COUNT,
        _LOWER,
    ),
    Described(
        "draft.model_pence",
        Group.MODEL,
        "What a language model cost for a letter, in pence.",
        "Tokens times the price in the settings.",
        "",
        Unit.COUNT,
        _LOWER,
    ),
)
