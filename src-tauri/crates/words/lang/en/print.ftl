# Printed pages: certificates, transcripts, notes to take away, reports.

print-month-1 = January
print-month-2 = February
print-month-3 = March
print-month-4 = April
print-month-5 = May
print-month-6 = June
print-month-7 = July
print-month-8 = August
print-month-9 = September
print-month-10 = October
print-month-11 = November
print-month-12 = December
print-day = { $day } { $month } { $year }
print-page = Page { $page } of { $pages }
print-demonstration = Demonstration, not for credit

## The certificate
print-certificate = Certificate of completion
print-certificate-participation = Certificate of participation
# $title is the activity; what was claimed follows below.
print-completed = completed { $title } on { $day } and claimed
print-participated = took part in { $title }, completed it on { $day }, and claimed
print-unofficial = Unofficial. The official statement of credit is in your e-Profile.
print-statements = Accreditation and credit
print-attested = Attested by the learner
print-format = Learning format
print-location = Location
print-completed-on = Completed
print-number = Certificate number
print-issued = Issued
print-reissued = This copy issued
print-seal = Seal of { $provider }: the certificate is issued.
print-seal-demonstration = An empty outline in place of a seal: a demonstration certifies nothing.
print-about-title = { $title }: { $name }
print-about-title-demonstration = { $title }: { $name } ({ $mark })
print-about = { $activity }, completed on { $day }. Issued by { $provider }.
print-about-demonstration = { $mark }. { $activity }, completed on { $day }. Issued by { $provider }.

## The transcript
print-transcript = Transcript
print-transcript-of = Transcript of { $name } as of { $day }
print-transcript-title = Transcript of { $name }
print-as-of = As of { $day }
print-cycles = Credit cycles
print-cycles-summary = One row for each credit cycle, with what was claimed in it and what is needed.
print-cycle = Cycle
print-from-until = { $from } to { $until }
print-claimed = Claimed
print-needed = Needed
print-credit = Credit
print-offered = Offered
print-activities = Completed activities
print-activities-summary = One row for each credit of a completed activity.
print-activity = Activity
print-no-activities = No activity has been completed yet.
# Stands in a cell that holds nothing.
print-none = none

## To take away
print-tomorrow = Tomorrow at 9:00
print-tomorrow-title = Tomorrow at 9:00: { $case }
print-tomorrow-from = From { $case }, { $day }

## The friction report
print-friction = What gets in the way
print-friction-title = What gets in the way, { $from } to { $until }
print-friction-lead = { $answers ->
    [one] One answer, { $from } to { $until }. Made { $day }.
   *[other] { $answers } answers, { $from } to { $until }. Made { $day }.
}
print-friction-rule = { $withheld ->
    [0] No names are kept with the answers. Answers are shown where { $smallest } or more people stand behind them.
    [one] No names are kept with the answers. Answers are shown where { $smallest } or more people stand behind them; one answer is not shown.
   *[other] No names are kept with the answers. Answers are shown where { $smallest } or more people stand behind them; { $withheld } answers are not shown.
}
print-friction-foot = { $title }, made { $day }
print-friction-none = No group is large enough to be shown yet.
print-friction-summary = What was said about { $heading }, and by how many answers.
print-friction-said = What was said
print-friction-count = Answers
print-friction-education = Education
print-friction-staffing = Staffing
print-friction-technology = Technology
print-friction-data = Data
print-friction-process = Process
print-friction-unsorted = Not sorted yet
