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
