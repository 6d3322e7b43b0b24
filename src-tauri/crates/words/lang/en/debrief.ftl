# The debrief. It says what happened and what it meant, counts points and never percentages, and never praises.

debrief-opening = Opening the debrief
debrief-label = Debrief
debrief-aside = What to take away, and where it landed
debrief-meta = { $case }, as { $roles }
debrief-when = { $when }, { $minutes } min
debrief-passed = Passed
debrief-not-passed = Not passed
debrief-action = Action
debrief-ownership = Ownership
debrief-points = { $points }, needs { $needed }
debrief-needs = needs { $needed }
debrief-points-reach = { $points } of { $most } reachable, needs { $needed }
debrief-points-at-least = { $points } of at least { $most } reachable, needs { $needed }
debrief-reach = of { $most } reachable
debrief-reach-at-least = of at least { $most } reachable
debrief-verdict-good-passed = It ended as it should for { $patient }, and everything needed was there.
debrief-verdict-good-not = It ended as it should for { $patient }, but not everything needed was there.
debrief-verdict-partial-passed = Part of what { $patient } needed is done. Everything needed to pass was there.
debrief-verdict-partial-not = Part of what { $patient } needed is done. Not everything needed to pass was there.
debrief-verdict-costly-passed = { $patient } is safe in the end, at a cost that could have been spared.
debrief-verdict-costly-not = { $patient } is safe in the end, at a cost, and not everything needed was there.
debrief-verdict-lost-passed = Something { $patient } needed was lost on the way, though everything needed to pass was there.
debrief-verdict-lost-not = Something { $patient } needed was lost on the way.
debrief-verdict-harm-passed = Harm reached { $patient }.
debrief-verdict-harm-not = Harm reached { $patient }.
debrief-flags = { $count ->
    [one] This ended the attempt as not passed
   *[other] These ended the attempt as not passed
}
debrief-held = What had to hold
debrief-critical = Steps that must not be missed
debrief-done = Done
debrief-missed = Missed
debrief-measures = Measures
debrief-met = Met
debrief-not-met = Not met

## The path
debrief-path = The path
debrief-path-same = The same as text: decision by decision and the best path, below.
debrief-key-yours = Your path
debrief-key-best = Best path
debrief-key-other = Not taken
debrief-key-harmful = Not taken, harmful
debrief-key-late = Came back later
debrief-key-colleague = Colleagues' acts
debrief-best-end = Best path
debrief-day-zero = later that day
debrief-days-later = { $days ->
    [one] the next day
   *[other] { $days } days later
}
debrief-see = { $later }, see { $number }
debrief-comes-from = comes from { $number }
debrief-own-view = Before you read on: what would you keep, and what would you change?

## Decision by decision
debrief-decisions = Decision by decision
debrief-number = Decision { $number }
debrief-meanwhile = { $count ->
    [one] Meanwhile, 1 act by a colleague
   *[other] Meanwhile, { $count } acts by colleagues
}
debrief-did = You
debrief-why = Why
debrief-late = Came back later
debrief-deadline = Time ran out
debrief-from-cause = No choice was made here. It follows from { $number }, “{ $title }”.
debrief-from-colleague = You did not decide this. It follows from a colleague's act ({ $role }): “{ $title }”.
debrief-to-effect = Came back { $later }, see { $number }, “{ $title }”
debrief-yours = Yours
debrief-allowed = Allowed, though { $owner } owns it
debrief-outside = Belongs to { $owner }
debrief-source = Source { $number }
debrief-others = { $count ->
    [one] The road not taken
   *[other] { $count } roads not taken
}
debrief-others-unsaid = Another answer
debrief-would = Would have followed
debrief-go-decision = Go to { $number }

## Best path
debrief-best = What the best path looked like
debrief-best-lead = Shown for { $role }. The times are those of that path.
debrief-best-proven = Found by going through every way: none brings this role more action points.
debrief-best-author-proven = Written by the case’s author. Every way was gone through: none brings this role more action points.
debrief-best-author = Written by the case’s author. Whether another way brings more points was not gone through to the end.
debrief-best-yours = You
debrief-best-best = Best path
debrief-best-scene = Moment
debrief-best-same = The same
debrief-best-other = Different
debrief-best-never = You did not come here
debrief-best-only = Not on the best path

## Ledger
debrief-ledger = Where it landed
debrief-ledger-range = from { $low } to { $high }
debrief-ledger-caption = The value ledger: sums of all movements, yours and the best path's
debrief-ledger-axis = Value
debrief-ledger-picture = On one scale
debrief-ledger-you = You
debrief-ledger-best = Best
debrief-ledger-none = Nothing moved it.
debrief-ledger-all = { $count ->
    [one] The movement
   *[other] All { $count } movements
}
debrief-ledger-at = at { $number }
debrief-ledger-safety = Safety is never traded for the others.

## Ownership
debrief-own = Ownership and handoff
debrief-own-apart = counted apart
debrief-own-yours = { $count ->
    [one] 1 decision was yours to make
   *[other] { $count } decisions were yours to make
}
debrief-own-allowed = { $count ->
    [one] 1 you may make, though another role owns it
   *[other] { $count } you may make, though another role owns them
}
debrief-own-outside = { $count ->
    [one] 1 belonged to another role
   *[other] { $count } belonged to another role
}
debrief-handoff = Handoff: { $title }
debrief-handoff-how = From { $from } to { $to }. { $how }
debrief-you = you
debrief-arrival-arrived = It arrived in time.
debrief-arrival-late = It arrived late.
debrief-arrival-lost = It was lost on the way.
debrief-right-receiver = The person who had to be told.
debrief-wrong-receiver = Not the person who had to be told.
debrief-carried = { $arrived } of { $must } facts that had to go arrived.
debrief-must = had to go
debrief-facts-text = Each fact as text
debrief-fate-arrived = Arrived
debrief-fate-late = Arrived late
debrief-fate-lost = Sent, lost on the way
debrief-fate-kept = Known, not sent
debrief-fate-unknown = Not known to the sender
debrief-right = Right person.
debrief-time = Right time.
debrief-facts = Facts.

## Tomorrow
debrief-tomorrow = Tomorrow at 9:00
debrief-tomorrow-for = for { $roles }
debrief-tomorrow-who = for { $name }, { $roles }
debrief-tomorrow-met = Done in this run
debrief-tomorrow-missed = Missed in this run
debrief-print = Print
debrief-print-foot = From the practice case “{ $case }”. Draft, not clinically reviewed.
debrief-print-foot-reviewed = From the practice case “{ $case }”.

## Sources and acts
debrief-sources = Sources
debrief-to-library = To the patients
debrief-again-practice = Practice again
debrief-again-graded = Graded again
