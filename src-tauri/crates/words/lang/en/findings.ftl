# One sentence per finding of `check`. Arguments come from the compiler.
finding-syntax = This is not strict JSON: { $detail }
finding-too-large = The file is { $size } bytes; at most { $max } are read.
finding-too-deep = The file is nested deeper than { $max } levels.
finding-missing-file = { $file } is not in the folder.
finding-format-number = Format { $found } is not one this program reads; it reads { $known }.
finding-unknown-field = “{ $field }” is not a field of { $of }.
finding-missing-field = “{ $field }” is missing from { $of }.
finding-duplicate-key = The key “{ $key }” stands twice in one object; only one would count.
finding-duplicate-id = The { $kind } id “{ $id }” is used twice.
finding-dangling-id = There is no { $kind } “{ $id }”.
finding-bad-id = “{ $id }” is not an id: small letters, digits and hyphens, a letter first, at most 64, and no name a system reserves.
finding-type-mismatch = Expected { $expected }, found { $found }.
finding-unknown-word = “{ $word }” is not one of: { $expected }.
finding-out-of-bound = { $value } is outside { $min } to { $max }.
finding-choice-count = { $what }: { $count } given, { $min } to { $max } allowed.
finding-empty-list = “{ $field }” holds nothing.
finding-missing-text = The text “{ $field }” of { $of } is absent or blank.
finding-missing-alt = The picture { $of } has no alternative text; some learners could not play.
finding-missing-translation = { $text_id } has no { $language } text; learners would see the case's own language.
finding-unsafe-text = The text holds { $what }; only plain paragraphs, emphasis and lists are shown.
finding-unknown-placeholder = “{"{"}{ $name }{"}"}” names no parameter or variable.
finding-path-escape = “{ $path }” was not read: it leaves the case folder, may not be opened, or has a name that some system cannot store.
finding-missing-media = The picture { $path } is not in the folder.
finding-outcome-missing-default = The last entry of “{ $list }” has a condition, so nothing may match.
finding-never-reached = This entry of “{ $list }” can never match: an earlier one has no condition.
finding-order-dependent = “{ $name }” is read and set in the same object, so the order of its keys would matter.
finding-continue-cycle = These scenes continue in a circle without a decision: { $scenes }.
finding-unreachable = No path leads to the scene “{ $scene }”.
finding-no-ending = No ending can be reached from the scene “{ $scene }”.
finding-role-without-decision = The role “{ $role }” can be played but never decides.
finding-unsourced = The outcome “{ $outcome }” scores and cites no source.
finding-waiver-unknown = There is no finding “{ $code }” that can be waived.
finding-plan-sum = The total is { $total }, its terms add up to { $sum }.
finding-plan-failed = The walk “{ $walk }” goes otherwise than planned: { $detail }
finding-uncited = Nothing cites the reference “{ $ref }”.
finding-unread-variable = The variable “{ $variable }” is written and never read.
finding-unread-parameter = Nothing reads the parameter “{ $parameter }”.
finding-unread-fact = Nothing reads the fact “{ $fact }”; it is there to be told apart from what matters, or it can go.
finding-ownership-luck = The outcome “{ $outcome }” rests on { $kind } “{ $id }”, which its seat cannot know.
finding-loop-without-limit = The choice “{ $choice }” comes back to its own scene, costs minutes and has no limit.
finding-scene-long = { $words } words to read before deciding; more than { $max } tire.
finding-length-spread = The longest choice has { $longest } words, the shortest { $shortest }: length gives the best one away.
finding-few-plausible = { $choices } choices, { $tempting } of them wrong and tempting: offer at least three, two of them wrong for a reason.
finding-self-condemning = “{ $words }” makes this choice condemn itself; nobody plans to be careless.
finding-absolute-wrong = “{ $words }” stands only in choices that are not best: an absolute word gives them away.
finding-length-extreme = The { $which ->
    [shortest] shortest
   *[longest] longest
 } choice is the best one in { $hits } of the { $decisions } decisions that have one: more often than chance, so length tells.
finding-hedge-best = “{ $words }” stands only in best choices: a hedge gives them away.
finding-reason-in-best = “{ $words }” stands only in best choices: a reason gives them away; it belongs in the feedback.
finding-echo-scene = “{ $words }” stands in the scene and in the best choice only: the echo gives it away.
finding-odd-form = The best choice is the odd one out { $form ->
    [speech] in being speech or not
    [question] in asking or not
    [number] in holding a number or not
   *[person] in speaking of oneself or not
 }, more often than chance: give the choices one form.
finding-tone-best = The best phrase is the only one { $tone ->
    [name] with the patient's name
    [question] that asks
   *[courtesy] that is courteous
 }, more often than chance: write wrong phrases as kindly.
finding-names-measure = “{ $words }” names what the choice satisfies; say what one does for the patient.
finding-cliff = Everything but the best is harmful here, and in { $decisions } of { $of } decisions: without shades there is nothing to weigh.
finding-twin-choices = This choice and “{ $other }” { $by ->
    [words] say nearly the same
   *[consequences] lead to the same
 }: both can be struck out.
finding-value-leak = { $value } is to be read off the evidence and stands here in words.
finding-feedback-length = The feedback has { $words } words; { $min } to { $max } explain without lecturing.
finding-feedback-verdict = The feedback opens with “{ $words }”: say what followed and why, not a verdict.
finding-feedback-blame = “{ $words }” blames; say what was seen and why it matters.
finding-feedback-lopsided = Feedback on best acts has { $best } words on average, on others { $others }: its length tells the verdict.
finding-feedback-clone = This feedback says nearly the same as { $other }: neither explains its own choice.
finding-feedback-parrot = { $shared } of { $of } content words come from the choice itself: say what followed and why.
finding-uncited-claim = “{ $words }” is a claim about care, and neither this text nor its choice cites a source or a parameter.
finding-weak-source = The outcome “{ $outcome }” scores and rests on grade C or general knowledge alone; a named reviewer must sign the case.
finding-hard-number = { $value } is what the parameter “{ $parameter }” stands for: insert it, or another clinic's value would be belied.
finding-no-unit = { $value } of what? Write its unit.
finding-one-yardstick = The measure { $measure } draws its line at { $line }; the clinical goal { $goal } is shown nowhere beside it.
finding-stale = The case is written for the measurement year { $year } and begins in { $clock }.
finding-select-all = { $what ->
    [none] Ticking nothing
   *[all] Ticking everything
} earns { $earned } of { $best } points, the share this role needs to pass: doing too much must cost.
finding-order-as-shown = The { $what ->
    [reversed] reverse of the order shown
    [alphabetical] order of the alphabet
   *[shown] order as shown
} earns { $earned } of { $best } points, the share this role needs to pass: it must not be the answer.
finding-send-all = Telling everything scores as well as telling what “{ $duty }” asks for: the one thing is never lost among the rest.
finding-position-bias = { $hits ->
    [0] The best choice never stands at place { $place } in { $decisions } decisions: it can be struck out.
   *[other] The best choice stands at place { $place } in { $hits } of { $decisions } decisions, more than chance: the place gives it away.
}
finding-best-is-cheapest = The choice that takes the { $which ->
    [most] most
   *[fewest] fewest
} minutes is the best one in { $hits } of { $decisions } decisions, more than chance: { $which ->
    [most] thoroughness
   *[fewest] speed
} becomes the key.
finding-cosmetic-choice = { $axis ->
    [none] Whatever one chooses here, the same happens and the same counts; “{ $role }” has more than one such decision.
   *[other] On every way of “{ $role }” the ledger's axis “{ $axis }” comes to the same: a promise nothing keeps.
}
finding-amnesia-merge = { $ways } scenes lead to “{ $scene }”, and from here on nothing asks which way one came.
finding-harm-no-echo = What “{ $outcome }” does, or leaves undone, never comes back later: harm without a consequence.
finding-good-no-echo = What “{ $outcome }” does never comes back later: right acts have results too.
finding-harm-instant = “{ $outcome }” ends the case on the spot without a fail flag: let one more sign and a dearer way back come first.
finding-endings-alike = { $why ->
    [class] All { $count } endings are of one class: decisions must end somewhere different.
    [text] This ending shares a paragraph with another one.
   *[few] { $count ->
        [one] 1 ending
       *[other] { $count } endings
    }; four let decisions end somewhere different.
}
finding-decorative-fact = Nothing reads { $idle } of { $facts } facts, and nobody can pass them on: some noise is real, this much tires.
finding-clone-roles = “{ $role }” and “{ $other }” share { $shared } of { $all } choices: roles must decide different things.
finding-no-private-fact = “{ $role }” brings { $private ->
    [one] 1 fact
   *[other] { $private } facts
} of its own, { $decisive } of them decisive: with fewer than two, or none that decides, handoffs carry nothing.
finding-no-scope-temptation = “{ $role }” is offered nothing outside its duties: ownership is never tested.
finding-always-escalate = { $why ->
    [never-wrong] Wherever “{ $role }” could hand off, handing off is best: this teaches passing on, not judging.
   *[often] Handing off is best in { $best } of { $decisions } decisions of “{ $role }”: this teaches passing on, not judging.
}
finding-ownership-merged = “{ $outcome }” is not this seat's to do, and no other act here earns ownership: only the action points tell them apart.
finding-unread-handoff = “{ $duty }” must carry “{ $fact }”, and nothing asks whether it arrived: then it is no fact that must be carried.
finding-no-receipt = What is sent by “{ $way }” arrives later, and nothing asks whether it did, or when it is overdue.
finding-critical-count = { $why ->
    [none] No decision of the case is critical: there is no standard to hold.
   *[many] “{ $role }” has { $count } critical decisions; more than 3 become a checklist.
}
finding-critical-easy = { $why ->
    [harm] Everything beside the critical act is harmful: a gift shows no competence.
    [first] The first decision of the case is critical: nothing has been learned yet that could lead one astray.
   *[few] A critical decision with fewer than three choices: a gift shows no competence.
}
finding-always-dominates = In { $hits } of { $decisions } decisions that move the ledger the best act is best on every axis: without a trade-off there is nothing to judge.
finding-takeaway-shape = { $why ->
    [count] { $found ->
        [one] 1 line
       *[other] { $found } lines
    } for tomorrow; a role takes two or three with it.
    [words] { $found } words; a line for tomorrow has at most 30.
    [verb] “{ $found }” is nothing one does; name the act.
    [decision] “{ $found }” is no decision of this role; tie the line to one it makes.
   *[opening] A line for tomorrow begins with its moment (when, if, after, before, at), not with “{ $found }”.
}
finding-wells-few = { $why ->
    [over] No temptation is over-caution: a case in which more is always better teaches escalation.
   *[few] { $wells ->
        [one] 1 kind
       *[other] { $wells } kinds
    } of temptation; four or more keep a case from being one lesson.
}
finding-quote-grade = { $of ->
    [patient] The patient's lines read
   *[phrases] What one can say to the patient reads
 } at grade { $score } (Flesch-Kincaid); above 8 is hard to follow. Read it aloud.
finding-quote-grade-near = { $of ->
    [patient] The patient's lines read
   *[phrases] What one can say to the patient reads
 } at grade { $score } (Flesch-Kincaid); the aim is 6.
finding-quote-grade-es = { $of ->
    [patient] The patient's lines score
   *[phrases] What one can say to the patient scores
 } { $score } (INFLESZ); under 65, or under 70 by Fernández-Huerta, is hard to follow. Read it aloud.
finding-quote-grade-es-near = { $of ->
    [patient] The patient's lines score
   *[phrases] What one can say to the patient scores
 } { $score } (INFLESZ); the aim is 70.
finding-quote-long = { $words } words in one spoken sentence; more than { $max } are hard to follow.
finding-quote-jargon = “{ $words }” is a word of the trade, and this is the phrase to learn: say it as the patient would.
finding-eye-dialect = “{ $words }” mocks how someone speaks; write speech in regular spelling.
finding-label-word = “{ $words }” judges the patient; say what happened.
finding-idle-demographic = Nothing in the case turns on “{ $words }”; leave it out, or let it decide something.
finding-dead-distractor = Of { $learners } learners who erred here, fewer than one in ten took “{ $choice }”: it tempts nobody.
finding-trait-barrier = Of the { $of } cases with “{ $barrier }”, { $with } give it to someone who is “{ $trait }”: together they draw a stereotype.
finding-no-voice = { $of ->
    [encounter] The patient is in the picture of “{ $id }” and says nothing.
   *[role] Where “{ $id }” meets the patient, { $percent } % of the words are the patient's own; less than 10 % makes a chart of a person.
 }
finding-no-agency = { $what ->
    [goal] Nothing says what the patient wants.
   *[decision] In no decision does what the patient prefers, or a no, change what is best.
 }
finding-lang-numbers = { $value } stands in one language and not in the other.
finding-lang-drift = { $how ->
    [same] This is the source text itself, not translated.
    [shorter] { $words } words for { $source }: something may be missing.
   *[longer] { $words } words for { $source }: something may have been added.
 }
finding-register-mix = “{ $words }” is familiar, and the same seat addresses the patient formally elsewhere.
finding-media-text = { $reason ->
    [file] “{ $detail }” is a file's name; say what the picture shows.
    [opening] “{ $detail }” says there is a picture; say what it shows.
   *[long] { $detail } characters; over 150 belong in a text beside the picture.
 }
finding-colour-only = “{ $words }” points by colour or place alone; name the thing.
finding-strategy-passes = Whoever answers without reading passes as “{ $role }”, by always { $rule ->
    [longest] taking the longest.
    [shortest] taking the shortest.
    [first] taking the first.
    [last] taking the last.
    [middle] taking the one in the middle.
    [least-minutes] taking what costs the fewest minutes.
    [most-minutes] taking what costs the most minutes.
    [hand-off] handing off.
    [keep-back] keeping everything to oneself.
    [polite] taking the most polite.
   *[overlap] taking what shares most words with the title and the objectives.
}
finding-no-recovery = After { $lost } of { $of } harmful acts that no fail flag marks nobody can pass any more: there is no safe place to err.
finding-deadline-doomed = { $ways ->
    [one] Only one way that passes meets the deadline “{ $deadline }”: a corridor.
   *[none] Every way that passes misses the deadline “{ $deadline }”: a trap.
}
finding-deadline-safe = { $why ->
    [never] Nobody can miss the deadline “{ $deadline }”: it is scenery.
   *[ample] Whoever meets the deadline “{ $deadline }” has at least { $left } of its { $window } minutes left: it presses nobody.
}
finding-ending-no-cause = “{ $role }” comes to the ending “{ $ending }” though no decision, and no chance, chose between endings on the way: the debrief cannot explain it.
finding-role-blind-ending = Nothing “{ $role }” answers changes which endings can be reached.
finding-thin-role = “{ $role }” can pass with { $decisions ->
    [one] 1 decision
   *[other] { $decisions } decisions
}; fewer than 4 are too few to judge a person by.
finding-lossless-handoff = The fact “{ $fact }” of the duty “{ $duty }” cannot fail to arrive here: nothing is at stake.
finding-pass-without-critical = “{ $role }” can pass without ever giving the critical answer at “{ $scene }”.
finding-measure-buys-safety = “{ $role }” can pass with { $safety } on safety: other points buy it off.
finding-measure-against-ledger = { $why ->
    [met] Playing “{ $role }”, every measure can be met where the ledger's quality stands at { $quality }.
   *[unmet] Playing “{ $role }”, no measure need be met where the ledger's quality stands at { $quality }.
}
finding-review-past = The review ended on { $until }.
finding-proof-incomplete = Proven in part: { $done } of { $settings } sets of roles and clinic parameters were searched to the end. What is said to happen happens; nothing is said never to.
finding-scene-never-entered = No play can enter the scene “{ $scene }”: its conditions never hold on a way here.
finding-ending-never-reached = No play reaches the ending “{ $ending }”.
finding-choice-never-taken = No learner can ever take “{ $choice }”: { $why ->
    [contradiction] these parts of its condition never hold together when the scene is reached: { $conditions }.
    [spent] its limit is used up whenever it could be offered.
    [faults] whoever takes it runs into a fault of the case.
   *[never-asked] its scene never waits for a learner.
}
finding-outcome-never-matched = No answer is ever judged as “{ $outcome }”: an earlier outcome always matches first, or its condition never holds.
finding-dead-end = At “{ $scene }” the play stops: nothing that is offered can be answered ({ $steps ->
    [one] 1 decision leads
   *[other] { $steps } decisions lead
} there).
finding-no-way-out = From “{ $scene }” no ending can be reached any more, whatever one answers ({ $steps ->
    [one] 1 decision leads
   *[other] { $steps } decisions lead
} there).
finding-bound-passed = “{ $variable }” would become { $value }, outside its bounds, after { $steps ->
    [one] 1 decision
   *[other] { $steps } decisions
}.
finding-too-many-steps = After { $steps ->
    [one] 1 decision
   *[other] { $steps } decisions
} more than 1,000 scenes follow each other without a decision, the last at “{ $scene }”.
finding-colleague-refused = At “{ $scene }” the colleague gives an answer no player could give ({ $why }), after { $steps ->
    [one] 1 decision
   *[other] { $steps } decisions
}.
finding-draw-impossible = “{ $variable }” cannot be drawn, after { $steps ->
    [one] 1 decision
   *[other] { $steps } decisions
}.
finding-case-fault = After { $steps ->
    [one] 1 decision
   *[other] { $steps } decisions
} the case breaks at “{ $id }”: { $what ->
    [no-match] no outcome or colleague rule matches.
    [no-seat] the parameter names no role.
   *[overflow] a counter or the clock runs over.
}
finding-deadline-never-met = { $why ->
    [idle] The deadline “{ $deadline }” never begins.
   *[missed] The deadline “{ $deadline }” is missed whatever one does.
}
finding-late-never = The late consequence “{ $late }” never happens.
finding-pass-unreachable = “{ $role }” can never pass: { $what ->
    [points] { $needed } action points are needed, { $most } is the most any way earns.
    [own] { $needed } ownership points are needed, { $most } is the most any way earns.
   *[way] no way meets points, critical steps and fail flags together.
}
finding-random-passes = Answers at random pass as “{ $role }” in { $percent } % of plays: more than 5 % means a weak mark or weak choices.
finding-run-length = { $why ->
    [few] “{ $role }” can end after { $found ->
        [one] 1 decision
       *[other] { $found } decisions
    }; fewer than 4 are no run.
    [many] “{ $role }” can take { $found } decisions; more than 12 do not fit a shift.
   *[reading] “{ $role }” can read for { $found } minutes; more than 20 do not fit a shift.
}
finding-suggestion = Did you mean “{ $suggestion }”?
# activities.json
finding-credit-step = { $amount } { $credit } is not a whole number of steps of { $step }.
finding-credit-over-time = { $amount } { $credit } is more than { $minutes } minutes are worth: { $most } at most.
finding-credit-profession = { $profession } cannot be given { $credit }.
finding-credit-for-nobody = No profession of this file can claim { $credit }.
finding-team-not-planned = Interprofessional credit needs an activity planned by and for the team; “planned_for_team” does not say so.
finding-ama-wording = The words for { $profession } name AMA PRA credit; only physicians (MD, DO) see it.
finding-awarded-without-credits = The certificate sentence for { $profession } has no “{"{"}credits{"}"}”, so the amount claimed would not be on it.
finding-date-order = “{ $first }” lies after “{ $then }”.
finding-activity-ended = The last day for credit was { $until }; nobody can claim it any more.
finding-approval-year = AAPA approval lasts one year: the last day can be { $most }, not { $until }.
finding-moc-over-credit = { $points } points are more than the { $credit } AMA PRA credits of the activity.
finding-renews-itself = “{ $activity }” renews itself; a renewal takes a new id.
finding-case-version = Version { $pinned } of “{ $case }” is the one that counts; version { $found } is installed.
finding-minutes-over-cases = { $minutes } minutes of learning are stated; the cases themselves state { $cases }.
finding-disclosure-contradicts = “{ $field }” and “{ $list }” contradict each other: a list stands there exactly if the answer is true.
finding-demonstration-unsaid = The provider is a demonstration, and this “{ $field }” does not say so.
finding-file-unreadable = activities.json cannot be read: { $why }. Until it can, nothing earns credit.
