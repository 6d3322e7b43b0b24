# The command line.

# Faults of the log; $seq is the event's position.
fault-altered = Event { $seq } was altered: its content does not have the stored hash.
fault-unreadable = Event { $seq } is no stored event any more.
fault-out-of-place = Event { $seq } says it belongs at position { $body_seq }: swapped or copied.
fault-missing = Events { $seq } to { $to } are missing.
fault-duplicate = Event { $seq } stands twice.
fault-broken-link = Event { $seq } does not continue the event before it.
fault-index-mismatch = The index of event { $seq } disagrees with its content.
fault-attempt-gap = Before event { $seq } an event of the same attempt is missing.
fault-wrong-epoch = Event { $seq } names an epoch or key that is not the one in force.
fault-bad-signature = The signed head over event { $seq } has no good signature.
fault-head-mismatch = The signed head names another hash than event { $seq } has.
fault-head-missing = Signed head { $number } is missing, unreadable, swapped or doubled.
fault-list-mismatch = The list “{ $list }” beside the log differs from the log at { $row }.
fault-damaged = From event { $seq } on the file cannot be read: { $found }

# What is proven of a case; $states is a plain number.
prove-whole = { $case }, version { $version }: everything is proven ({ $states } states, { $transitions } transitions, { $settings } sets of roles and clinic parameters).
prove-part = { $case }, version { $version }: proven in part. { $done } of { $settings } sets of roles and clinic parameters were gone through to the end ({ $states } states). Where “(18…26)” stands, a way comes to the first and none can pass the second.
prove-roles = By role, alone, under the case's own clinic parameters
prove-role = Role
prove-action = Action
prove-own = Ownership
prove-decisions = Decisions
prove-random = Random
prove-team = team
prove-ledger = Value ledger, all roles and the team
prove-endings = Endings
prove-ending-reached = { $ending }: { $steps ->
    [one] 1 decision
   *[other] { $steps } decisions
} as { $roles }
prove-ending-never = { $ending }: never
prove-ending-unknown = { $ending }: not found before the search was given up
prove-minutes = Minutes of reading (feedback included, evidence not)
prove-by-words = { $wpm } words a minute
prove-by-mergener = Mergener formula, difficulty { $difficulty } (for cases unverified)
prove-justified = “Justified” is the shortest way, rounded down to whole minutes: nobody ends sooner.
prove-justified-column = Justified
prove-never-taken = Choices nobody can take: { $count }
prove-findings = Findings
prove-no-findings = No findings.

# What becomes of attempts begun with an earlier version; $states, $all, $some and $none are plain numbers.
against-same = Nothing that decides has changed: every attempt begun with version { $version } goes on, wherever it stands. Nothing had to be searched.
against-all = What decides has changed, and still every attempt begun with version { $version } goes on, wherever it stands ({ $states } states looked at).
against-some = What decides has changed. Of { $states } states in which an attempt begun with version { $version } can wait, { $all } go on, { $some } go on or not depending on how they were reached, { $none } must start again.
against-part = What decides has changed. The search was given up: { $share } % of what was found was looked at ({ $states } states so far). What is said to start again does; of what is said to go on nobody knows the rest. More time or memory: --budget-ms, --budget-states, --max-memory-mb.
against-under = Searched: each role alone and all together, under the earlier version's own clinic parameters { $count ->
    [0] only (more: --overlay).
    [one] and one overlay.
   *[other] and { $count } overlays.
}
against-at-all = All go on at: { $scenes }
against-at-some = { $scene }: some go on ({ $all } states go on, { $some } depend on the way, { $none } do not)
against-at-none = { $scene }: none goes on
against-at-unknown = Nobody found so far who must start again, and more may be found, at: { $scenes }
against-at-lost = { $scene }: of those found so far none goes on ({ $none } states); others may be found
against-nearest = The nearest that must start again, as { $roles } after { $steps ->
    [one] 1 decision
   *[other] { $steps } decisions
}: at { $scene }, { $because }.
against-at-start = The nearest that must start again, as { $roles } after { $steps ->
    [0] no decision
    [one] 1 decision
   *[other] { $steps } decisions
}: at the start, { $because }.
against-texts = { $count ->
    [one] One text reads otherwise
   *[other] { $count } texts read otherwise
}:
against-no-texts = No text reads otherwise.
against-pictures = Pictures have changed.
against-why-role = the role { $id } can no longer be played
against-why-param = the clinic parameter { $id } no longer takes its value
against-why-start-value = { $id } begins with another value
against-why-start-fact = other roles know { $id } from the beginning
against-why-case = it is another case, { $id }
against-why-scene-gone = the scene { $id } is gone
against-why-seat = { $id } is decided by another role, or by none
against-why-answer-gone = the answer { $id } is gone
against-why-refused = the answer is refused ({ $id })
against-why-outcome-gone = the outcome { $id } is gone
against-why-judged = the answer is judged as { $new }, no longer as { $id }
against-why-standing = the act belongs to its role otherwise
against-why-counting = it counts otherwise, or not as often
against-why-points = it earns other action points
against-why-ownership = it earns other ownership points
against-why-ledger = it moves the value ledger otherwise
against-why-critical = the critical step { $id } is done otherwise
against-why-fail = the fail flag { $id } is raised otherwise
against-why-time = it takes another time
against-why-variable-gone = the variable { $id } is gone, though it was set
against-why-bounds = { $id } no longer holds its value
against-why-variable = { $id } is set otherwise
against-why-chance = chance falls by other weights ({ $id })
against-why-fact-gone = the fact { $id } is gone, though somebody knows it
against-why-fact = somebody learns { $id } otherwise
against-why-message = a message is sent or read otherwise
against-why-deadline-gone = the deadline { $id } is gone, though it has begun
against-why-deadline = the deadline { $id } begins or ends otherwise
against-why-late-gone = the late consequence { $id } is gone, though it was caused
against-why-late = the late consequence { $id } comes otherwise
against-why-follows = { $new } follows, no longer { $id }
against-why-measure = the measure { $id } is read otherwise
against-why-ending = the case ends or goes on otherwise
against-why-fault = the new version runs into a fault
