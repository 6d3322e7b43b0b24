nav-friction = What gets in the way
questions-title = Three questions, if you like
questions-lead = Your leaders read the answers together with those of others, without names. Please name no one, and no patient. They have nothing to do with your result or credit.
question-unclear = What is unclear?
question-longer = What takes longer than expected?
question-missing = Which situation is not covered?
questions-send = Send the answers
questions-empty = Nothing is written yet. Answer one of the three, or leave them.
questions-sent = Kept, without your name. Thank you.
friction-title = What gets in the way
friction-lead = What the team wrote after their cases. Only groups of { $smallest } people or more are shown. Sort each answer by what could change it.
friction-empty = { $answers ->
    [0] Nobody has answered the three questions yet. They stand at the foot of every debrief.
    [one] One answer came in. It is shown when { $smallest } people or more have answered.
   *[other] { $answers } answers came in. They are shown when { $smallest } people or more have answered.
}
friction-sum = Answers by what could change them
friction-others = Smaller roles together
friction-people = { $people } people
friction-sort = What could change it: { $text }
friction-unsorted = Not sorted yet
friction-sorted = Sorted: { $kind }.
friction-withheld = { $count } more not shown: fewer than { $smallest } people stand behind them.
friction-kind-education = Education
friction-kind-staffing = Staffing
friction-kind-technology = Technology
friction-kind-data = Data
friction-kind-process = Process
friction-kind-unsorted = Not sorted
error-bad-note-what = The answers could not be kept as they are.
error-bad-note-kept = They still stand in the boxes.
error-bad-note-todo = Write at least one, each with 500 characters at most.
error-not-leader-what = This page is for managers.
error-not-leader-kept = Nothing was changed.
error-not-leader-todo = Open a name whose role is practice manager.
error-no-note-what = The report no longer shows this answer.
error-no-note-kept = Nothing was changed.
error-no-note-todo = Open the page again.
friction-open-pdf = Open the page (PDF)
friction-open-csv = Open the table (CSV)
