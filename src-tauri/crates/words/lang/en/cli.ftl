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
prove-by-mergener = Mergener formula, difficulty { $difficulty }, unverified
prove-justified = “Justified” is the shortest way, rounded down to whole minutes: nobody ends sooner.
prove-justified-column = Justified
prove-never-taken = Choices nobody can take: { $count }
prove-findings = Findings
prove-no-findings = No findings.
