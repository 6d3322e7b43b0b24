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

# What becomes of attempts begun with an earlier version; $states, $all, $some and $none are plain numbers of situations.
against-title = Attempts begun with version { $version }
against-same = No rule has changed: everybody goes on in version { $new }, wherever they are. Nothing had to be searched.
against-alike = Rules have changed, but none that is met while playing: everybody goes on in version { $new }, wherever they are. Nothing had to be searched.
against-all = Rules have changed, but nothing that anybody can have met: everybody goes on in version { $new }, wherever they are ({ $states } situations looked at).
against-some = Rules have changed. Of { $states } situations in the middle of the case, { $all } go on in version { $new }; in { $some } it depends on what was decided before; { $none } cannot go on.
against-part = Rules have changed. The comparison was given up after { $states } situations; { $share } % of what was found was gone through. Who is said not to go on does not; of the others nothing is certain. It goes further with more time (--budget-ms, which the proof above takes from too), more states (--budget-states) or more memory (--max-memory-mb).
against-unsearched = Rules have changed. Nothing was compared: the proof above took all the time. Give both more with --budget-ms.
against-under = Searched: each role alone and all together, under the earlier version's own clinic parameters { $count ->
    [0] only (more: --overlay).
    [one] and one overlay.
   *[other] and { $count } overlays.
}
against-unfit = Left out of the comparison: the overlay { $overlay }. It does not fit version { $version }, so no attempt was begun under it as it stands: { $because }
against-marks = What it takes to pass has changed for: { $roles }. An attempt keeps the rule it began with, so theirs stay with version { $version }, wherever they are.
against-kept = Who cannot go on loses nothing: the attempt stays with version { $version } to its end, as graded attempts always do when rules change.
against-at-all = All go on at: { $scenes }
against-at-some = Some go on and others do not at: { $scenes }
against-at-none = None goes on at: { $scenes }
against-at-lost = None of those found so far goes on at: { $scenes }
against-at-unknown = Nobody found so far who cannot go on, but it is not certain, at: { $scenes }
against-why = Why some cannot go on (the nearest at each scene):
against-because = At { $scene }, { $because }.
against-because-start = At the start, { $because }.
against-waiting = concerns who is now at: { $scenes }
against-shown = { $steps ->
    [0] shown before any decision as { $roles }
    [one] shown by 1 decision as { $roles }: { $way }
   *[other] shown by { $steps } decisions as { $roles }: { $way }
}
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
against-why-refused = { $id ->
    [not-offered] the answer is no longer offered
    [not-known] the answer hands on what its role no longer knows
    [out-of-range] the number is no longer allowed
    [too-few] so few may no longer be chosen
    [too-many] so many may no longer be chosen
   *[other] the answer is refused ({ $id })
}
against-why-outcome-gone = the outcome { $id } is gone
against-why-judged = the answer is judged as { $new }, no longer as { $id }
against-why-standing = whose act it is has changed
against-why-counting = whether or how often it counts has changed
against-why-points = it earns other action points
against-why-ownership = it earns other ownership points
against-why-ledger = it moves the value ledger by another amount
against-why-critical = what does the critical step { $id } has changed
against-why-fail = what raises the fail flag { $id } has changed
against-why-time = more or less time passes
against-why-variable-gone = the variable { $id } is gone, though it was set
against-why-bounds = { $id } no longer takes the value it had
against-why-variable = { $id } comes to another value
against-why-chance = the chances of { $id } have changed
against-why-fact-gone = the fact { $id } is gone, though somebody knows it
against-why-fact = who learns { $id }, or how, has changed
against-why-message = when a message is sent or read has changed
against-why-deadline-gone = the deadline { $id } is gone, though it has begun
against-why-deadline = the deadline { $id } begins, falls or ends at another time
against-why-late-gone = the late consequence { $id } is gone, though it was caused
against-why-late = when the late consequence { $id } comes has changed
against-why-follows = { $new } follows instead of { $id }
against-why-measure = the measure { $id } reads another value
against-why-ending = the case ends where it went on, or goes on where it ended
against-why-fault = the new version runs into a fault
