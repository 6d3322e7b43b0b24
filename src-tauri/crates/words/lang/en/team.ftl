# Several roles on one laptop; replaying from a decision; two runs side by side. A run of a team is told without blame:
# the fact is the subject of the sentence, not the person.

## Starting as a team
team-open = Play as a team on this laptop
team-title = Play { $patient } as a team
team-lead = One laptop, passed round. Each person sees only what their role knows, and the note they were handed. The debrief is for all of you.
team-credit = No credit for a team
team-credit-why = Credit belongs to one learner and needs that learner's own graded run. A team's run is practice.
team-who = Who plays which role
team-who-help = Choose at least two roles. The others act as the case has written them.
team-colleague = A colleague
team-guest = Guest, by name
team-guest-name = Name of the guest playing { $role }
team-start = Start as a team
team-alone = Play alone instead
team-too-few = Choose someone for at least two roles.
team-name-missing = Type the name of the guest playing { $role }.
team-name-long = The name of the guest playing { $role } can have 80 characters at most.

## On every screen
team-mark = Team of { $count }
replay-mark = Replay
replay-mark-from = { $count ->
    [0] Replay from the start
    [one] Replay, 1 decision kept
   *[other] Replay, { $count } decisions kept
}
team-no-credit = No credit: played as a team
replay-no-credit = No credit: replayed from an earlier run
team-seat = { $player } ({ $role })
team-waits = Waiting for the next seat

## Handing over the laptop
handover-title = Pass the laptop to { $player }
handover-role = { $player } plays: { $role }
handover-alone = { $player }: press the button when you alone can see the screen.
handover-hidden = Until then nothing of the story is shown.
handover-pin = PIN of { $player }
handover-take = I am { $player }
handover-team = Your team
handover-next = next

## The debrief of a team
debrief-team = Your team
debrief-team-lead = What each of you knew reached the others, or did not. This is where it went.
debrief-lost = Where information was lost
debrief-lost-none = Everything the next person needed arrived with them.
debrief-lost-count = { $count ->
    [one] 1 fact did not reach the person who needed it
   *[other] { $count } facts did not reach the person who needed them
}
debrief-lost-at = At “{ $title }”, from { $from } to { $to }
debrief-lost-kept = It stayed with { $from }: known there, not sent along.
debrief-lost-way = It was sent and got lost on the way ({ $how }).
debrief-lost-late = It was sent and read later than it was needed ({ $how }).
debrief-lost-unknown = { $from } did not know it at that moment.
debrief-lost-receiver = It went to { $to }, who was not the one waiting for it.
debrief-flow = Every handoff
debrief-flow-title = Handoff
debrief-flow-sent = Sent
debrief-flow-received = Received
debrief-flow-lost = Lost
debrief-flow-nothing = nothing
debrief-team-again = Play again as this team
debrief-played-by = played by { $player }

## Replaying from a decision
replay-here = Replay from here
replay-here-label = Replay from here: decision { $number }, “{ $title }”
replay-help = A new practice run with everything before this decision as it was. It earns no credit.

## Two runs side by side
sides-open = Compare with another run
sides-run = Compare
sides-run-label = Compare this run of { $case }, { $when }, with another
sides-title = Two runs, side by side
sides-lead = { $case }, with { $patient }
sides-one = First run
sides-other = Second run
sides-pick-one = Choose the first run
sides-pick-other = Choose the second run
sides-opening = Laying the two runs side by side
sides-none = There is no other finished run on this version of the case.
sides-none-todo = Finish another run, or replay this one from a decision in its debrief; then compare here.
sides-common = { $count ->
    [0] Nothing in common before the first decision
    [one] Alike for 1 step
   *[other] Alike for { $count } steps
}
sides-common-show = What both did alike
sides-fork = Where the paths part
sides-fork-answer = At “{ $title }” the two runs answered differently.
sides-fork-story = The paths part without a different answer: chance, the clinic's settings or the roles played led to different scenes.
sides-fork-never = The two runs decided alike from the first decision to the last.
sides-by = Decided by { $who }
sides-colleague = { $role }, a colleague as the case has it
sides-nothing = Nothing more: this run had ended.
sides-led = What each led to
sides-passed = Passed
sides-not-passed = Not passed
sides-axis = What changed
sides-ledger = Value ledger
sides-difference = Difference
sides-same = the same
sides-more = { $by } for the first
sides-less = { $by } for the second
sides-after = What followed
sides-debrief = Debrief of this run
sides-back = Past runs
sides-kind-late = Later
sides-kind-deadline = Deadline passed

## Refusals
error-seat-not-taken-what = Nobody has taken the seat that decides now.
error-seat-not-taken-kept = Every earlier decision is saved. This one was not.
error-seat-not-taken-todo = Pass the laptop to the person whose turn it is.
error-not-this-seat-what = Another seat decides now.
error-not-this-seat-kept = Every decision is saved.
error-not-this-seat-todo = Show where it stands and go on from there.
error-bad-team-what = A team plays at least two roles, each by one person.
error-bad-team-kept = Nothing was started.
error-bad-team-todo = Choose who plays, then start again.
error-replay-refused-what = Decision { $number } cannot be made again the way it was.
error-replay-refused-kept = The earlier run stands as it was. Nothing was started.
error-replay-refused-todo = Replay from an earlier decision, or play the case again. What was found: { $reason }
error-other-version-what = These two runs were played on different versions of the case.
error-other-version-kept = Both are kept as they were.
error-other-version-todo = Choose two runs on the same version.
