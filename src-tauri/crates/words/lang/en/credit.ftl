# Credit: disclosures, claim, certificate, transcript. A claim is the learner's own; nothing here fills it in.

again = Try again
nav-credit = Credit
date-day = Day
date-month = Month
date-year = Year

## Where a learner stands, on the card, in the debrief, on the credit screen
credit-none = No CE credit for this patient
credit-open = { $cases ->
    [1] { $amount } { $wording } once it is passed
    [2] { $amount } { $wording } once both are passed; { $passed } of 2 passed
   *[other] { $amount } { $wording } once all { $cases } are passed; { $passed } of { $cases } passed
}
credit-claimable = Up to { $amount } { $wording } ready to claim
credit-claimed = Credit claimed
credit-blocked = All passed, but the claim meets an obstacle
credit-ended = No CE credit any more: it ended on { $ends }
credit-not-released = No CE credit yet: not released
credit-no-profession = Say your profession to see your credit
credit-passed-no-profession = All passed. Say your profession to see how much you can claim.
credit-none-for = No CE credit for { $profession }
credit-demonstration = Demonstration, not for credit
credit-part-of = Counts towards
credit-counts = This graded attempt counts towards “{ $title }”. First you see its disclosures.
credit-as-demonstration = The whole way can be tried; its certificate is a demonstration.
credit-debrief-title = Credit
credit-debrief-apart = Passing and credit are two things: this result stands whatever you claim.
credit-see-certificate = See the certificate
credit-claim = Claim the credit
credit-claim-demonstration = Try the claim
credit-ask = Whom to ask
credit-why = See why
credit-next = Next patient
credit-practice = Practice does not count towards credit.

## Before the start
gate-title = Before you start: what this credit rests on
gate-opening = Opening the disclosures
gate-back = Back to the patients
gate-recorded = It is recorded that these disclosures were shown.
gate-demonstration = This is a demonstration provider. Everything works as it would, and nothing issued here is credit.
gate-offer = at most, for you as { $profession }
gate-offer-claim = You claim it yourself afterwards, in steps of { $step }.
gate-unverified = The rule of its steps is unverified.
gate-none-more = You can play it all the same.
gate-profession-change = Set or change your profession
gate-minutes = { $minutes ->
    [one] minute, evaluation included
   *[other] minutes, evaluation included
}
gate-cases = { $cases ->
    [one] patient to pass, in a graded attempt
   *[other] patients to pass, each in a graded attempt
}
gate-case-here = You start this one now
gate-case-not-tried = not tried yet
gate-case-under-way = under way
gate-case-not-passed = not passed yet
gate-case-passed = passed
gate-mark = Passed as { $role } with { $action } action and { $ownership } ownership points{ $critical ->
    [0] .
    [one] , and the one step that must not be missed.
   *[other] , and the { $critical } steps that must not be missed.
}
gate-until = until
gate-until-more = The last day to claim. After it there is no credit, and no certificate.
gate-obstacle = You can play it all the same.
gate-method = How you take part.
gate-disclosures = Disclosures
gate-provider = Provider
gate-faculty = Faculty
gate-planners = Planners and reviewers
gate-relationships-none = No relevant financial relationships
gate-mitigated = Mitigated:
gate-support = Commercial support
gate-support-none = None
gate-dates = Dates
gate-dates-all = Released { $released }, reviewed { $reviewed }, ends { $ends }
gate-audience = Made for
gate-media = Medium and equipment
gate-statements = Statements
gate-bibliography = Bibliography
gate-contact = Questions

## The claim
claim-title = Claim your credit
claim-opening = Opening the claim
claim-evaluation = Evaluation
claim-credit = Your claim
claim-credit-lead = Claim only the part you took part in. You were active for { $minutes } minutes.
claim-attest = Attestation
claim-demonstration = You can go through every step. The certificate will say that it is a demonstration.
claim-optional = (optional)
claim-amount = How much do you claim?
claim-amount-help = At most { $maximum }, in steps of { $step }: { $listed }.
claim-steps-cut = { $first }, { $second } and so on up to { $last }
claim-make = Claim and make the certificate
claim-done = The credit is claimed. Here is your certificate.
claim-faults = { $count ->
    [one] 1 thing is still missing or wrong. It is marked in part { $part }, “{ $title }”.
   *[other] { $count } things are still missing or wrong. The first is marked in part { $part }, “{ $title }”.
}
claim-faults-show = Show it
claim-basis = What it rests on
claim-attempt = { $roles }, { $when }, { $minutes } min active
claim-points = Action { $action }, { $actionNeeded } needed; ownership { $ownership }, { $ownershipNeeded } needed
claim-minutes = Active time
claim-minutes-value = { $minutes } min
claim-until = Last day to claim
claim-name-change = Change name or profession
claim-see-certificate = See the certificate
claim-to-credit = To your credit

## Why a claim is refused, and what to do
refusal-kept = Your attempts and results are kept.
refusal-ask = Whom to ask:
refusal-unreadable-what = “{ $typed }” is not an amount.
refusal-unreadable-todo = Write a number such as { $step }.
refusal-over-maximum-what = That is more than this activity is designated for.
refusal-over-maximum-todo = Claim { $maximum } or less.
refusal-off-step-what = That is not a multiple of { $step }.
refusal-off-step-todo = { $near ->
    [none] Claim a multiple of { $step }.
   *[other] Claim { $near }.
}
refusal-nothing-claimed-what = Nothing is claimed yet.
refusal-nothing-claimed-todo = Write how much you claim. The least is { $step }.
refusal-not-attested-what = The attestation is not ticked.
refusal-not-attested-todo = Read it, and tick it if it is true.
refusal-evaluation-incomplete-what = This question has no answer yet.
refusal-evaluation-incomplete-todo = Answer it; the provider asks everyone.
refusal-identity-incomplete-what = The certificate still lacks who you are: { $fields }.
refusal-identity-incomplete-todo = Fill it in once; it is kept for the next claim.
refusal-no-credit-for-profession-what = This activity is not designated for { $profession }.
refusal-no-credit-for-profession-todo = Change your profession if it is wrong; else ask the provider.
refusal-not-passed-what = { $cases ->
    [one] The patient is not passed yet.
   *[other] Patients passed: { $passed } of { $cases }.
}
refusal-not-passed-todo = Pass the rest in graded attempts, then come back.
refusal-gate-not-shown-what = The disclosures were not shown before this attempt.
refusal-gate-not-shown-todo = Start a graded attempt from its disclosures; that one counts.
refusal-expired-what = This activity ended on { $ends }. No credit can be claimed after it.
refusal-expired-todo = Ask the provider whether it was renewed.
refusal-not-released-what = This activity is released on { $released }.
refusal-not-released-todo = Come back then.
refusal-designated-later-what = The credit was designated on { $designated }, after you began.
refusal-designated-later-todo = Credit is never given retroactively. A new graded attempt counts.
refusal-already-claimed-what = You claimed this credit on { $date }. It is given once.
refusal-already-claimed-todo = Its certificate can be opened again at any time, with the same date.
refusal-clock-set-back-what = This laptop's clock was set back while you played, so the times cannot be vouched for.
refusal-clock-set-back-todo = Have the clock set right. Only the provider can decide about this claim.
refusal-unprintable-name-what = The certificate cannot print these characters of your name: { $glyphs }
refusal-unprintable-name-todo = Write your name as it should be printed.

## Certificate
certificate-title = Certificate
certificate-of-whom = { $title }: { $name }
certificate-done = completed
certificate-on = on { $when }
certificate-open = Open PDF
certificate-reissue = You can make it again at any time. The completion date stays.
certificate-unofficial = Unofficial: the official statement of pharmacy credit is your NABP e-Profile.
certificate-fields = Field by field
certificate-number = Number
certificate-name = Name on the certificate
certificate-completed = Completed
certificate-claimed = Claimed
certificate-of = { $claimed } of up to { $maximum }
certificate-uan = UAN { $uan }
certificate-format = Format
certificate-attempt = Passed
certificate-evaluation = Evaluation
certificate-answers = { $count ->
    [one] 1 answer
   *[other] { $count } answers
}
certificate-attested = Attested
certificate-key = Signed with key
file-opened = The PDF is opened in your viewer.
file-opened-at = Opened in your viewer. It lies at { $path }
file-lies = No viewer opened it. It lies at { $path }

## Credit screen
credit-title = Your credit
credit-opening = Opening your credit
credit-broken-what = The provider's file, activities.json, has an error.
credit-broken-kept = Your attempts, results and certificates are kept. No credit is offered until the file is mended.
credit-broken-todo = Tell whoever set up credit at your clinic. Settings says in which folder the file lies.
credit-empty = When you pass the patients of an activity in graded attempts and claim its credit, the certificate is listed here.
credit-under-way = Under way
credit-until = To be claimed by { $ends }
credit-certificates = Certificates
credit-demonstrations = Demonstrations
credit-demonstrations-lead = Not for credit. They never count in a cycle, and every file of them says so.
credit-open-transcript = Open as PDF
credit-activity = Activity
credit-claimed-column = Claimed
credit-issued = Issued
credit-not-for-credit = Not for credit
cycle-title = { $profession }, cycle { $from } to { $to }
cycle-of = of { $needed } hours
cycle-claimed = hours claimed
cycle-left = { $left } to go by { $ends }.
cycle-monthly = About { $monthly } a month gets you there.
cycle-reached = You have what you need by { $ends }.
cycle-until = Your cycle ends on { $ends }.
cycle-over = This cycle ended on { $ends }. Set the next renewal date under Name and profession.
cycle-pace = even pace, { $pace } by today
cycle-pace-more = An even pace would be { $pace } by today.
cycle-today = { $earned } today
cycle-aria = Hours claimed in this cycle: { $earned } today.
cycle-aria-pace = Hours claimed in this cycle: { $earned } today. An even pace would be { $pace } today.
cycle-day = Day
cycle-added = Added
cycle-sum = Sum
cycle-none = Nothing claimed in this cycle yet.

## Who the learner is on paper
identity-open = Name and profession
identity-title = Name and profession
identity-incomplete = A claim still needs to know who you are.
identity-lacking = Missing: { $fields }.
identity-fill = Fill it in
identity-missing-name = Not filled in yet
identity-paper = On the certificate
identity-cycle = Your credit cycle
identity-report = For reports
identity-field-given-name = Given name
identity-field-family-name = Family name
identity-field-credentials = Letters after your name
identity-credentials-help = As they should be printed: RN, BSN.
identity-field-profession = Profession
identity-profession-pick = Choose your profession
identity-profession-help = It decides which credit you see.
identity-field-renewal = Renewal date
identity-field-cycle = Cycle
identity-years = { $years ->
    [one] 1 year
   *[other] { $years } years
}
identity-months = { $months } months
identity-field-needed = Hours needed
identity-field-licence-state = State of your licence
identity-field-licence-number = Licence number
identity-field-birth-day = Birthday, without the year
identity-birth-help = Registries match by day and month. The year is never asked.
identity-field-nabp = NABP e-Profile ID
identity-nabp-help = CPE Monitor needs it, with your birthday, within 60 days.
identity-given-empty = Write your given name.
identity-family-empty = Write your family name.
identity-profession-empty = Choose your profession.
identity-date-wrong = There is no such day. Fill in day, month and a year of four digits, or leave all three empty.
identity-birth-wrong = There is no such day. Fill in day and month, or leave both empty.
identity-needed-wrong = Write a number of hours, such as 50, or leave it empty.
identity-save = Save
identity-saved = Name and profession saved.
identity-no-professions = No provider is set up on this laptop yet, so there is no profession to choose.
identity-why = Why this is asked
identity-why-certificate = The certificate.
identity-why-certificate-more = It bears your name as you write it here. A certificate already issued keeps the name it has.
identity-why-profession = Your profession.
identity-why-profession-more = Each profession sees its own credit, in its own words.
identity-why-report = Reports.
identity-why-report-more = A coordinator can report your credit only with the fields your registry matches by. You can add them later.
identity-why-kept = On this laptop.
identity-why-kept-more = Colleagues do not see it, and nothing is sent from here.

## Refusals of the host
error-no-activity-what = This activity is not there any more.
error-no-activity-kept = Your attempts and certificates are kept.
error-no-activity-todo = Go back to the patients. Ask your coordinator if you expected it.
error-no-certificate-what = There is no such certificate under your name.
error-no-certificate-kept = Nothing was changed.
error-no-certificate-todo = Open Credit again and choose one from the list.
error-gate-first-what = A graded attempt for credit starts after its disclosures.
error-gate-first-kept = Nothing was started.
error-gate-first-todo = Choose Graded and Start again; the disclosures come first.
error-claim-refused-what = The claim was not accepted ({ $refusal }).
error-claim-refused-kept = Your attempts and results are kept. No certificate was made.
error-claim-refused-todo = Open the claim again; it says why.
error-bad-identity-what = A field cannot be used as it is ({ $field }).
error-bad-identity-kept = Nothing was changed.
error-bad-identity-todo = Correct it and save again.
