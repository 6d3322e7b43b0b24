# Drills and progress. A drill is practice: it says what was done and what that means, never "correct".

## Behaviours of the taxonomy, in the words drill, debrief and progress share
behaviour-b01 = Five quiet minutes, arm bare and supported, before the first reading
behaviour-b02 = Repeat a pressure at or over the clinic line; enter both readings in the vitals field
behaviour-b03 = Tell the clinician in person about a severe pressure or any symptom before leaving the room
behaviour-b04 = Confirm colorectal screening due, tee up the order, record a refusal in its field
behaviour-b05 = Read item 9 first, stay with the patient, fetch the clinician now
behaviour-b06 = Name at the huddle who is due for A1c after two missed visits, and what is set up
behaviour-b07 = Asked “is this bad?”: the provider’s words verbatim, and the question to the nurse
behaviour-b08 = Pend the refill with criteria met and unmet; sign nothing outside protocol
behaviour-b09 = Ask both hunger questions word for word, in private, and flag either positive
behaviour-b10 = Teach home readings from the script; have the patient show it on a cuff that fits
behaviour-b11 = Turn a call with a symptom into a triage call with a written disposition
behaviour-b12 = Compare bottles, old list and discharge list line by line within two business days
behaviour-b13 = End the call with teach-back: weight, one red flag, the number to call
behaviour-b14 = Call a positive FIT with two colonoscopy dates in hand
behaviour-b15 = Ask insulin users with food risk about skipped meals; call the clinician the same day
behaviour-b16 = Titrate or refill only inside the signed protocol, and cite it
behaviour-b17 = Before intensifying, ask without blame how many doses were missed and what got in the way
behaviour-b18 = Each addressed condition in one line: status, evidence, plan
behaviour-b19 = Reject a suggested diagnosis the findings do not support; remove an outdated one
behaviour-b20 = Act on every result in the inbox today, or name the covering owner
behaviour-b21 = Ask directly about suicide; a safety plan and a contact date before the patient leaves
behaviour-b22 = Write referral question and urgency; leave the date to the coordinator
behaviour-b23 = Open the ranked list, work new discharges first, know why each name is there
behaviour-b24 = Keep a referral open until the report is read and the patient told
behaviour-b25 = Book the ride with the patient on the line; confirm it the day before
behaviour-b26 = With consent, an active food referral, and a check within two weeks
behaviour-b27 = After two failed contacts, change mode and time; record each attempt
behaviour-b28 = Offer the PCP’s own team before anyone else or urgent care
behaviour-b29 = Hearing a red-flag word: stop booking, keep the caller on, bring in the nurse or 911
behaviour-b30 = Book the next visit before the patient leaves, at a time work allows
behaviour-b31 = Within an hour of a missed visit: call, log the reason, tell the nurse if high risk
behaviour-b32 = Asked “why another screening?”: one sentence about the patient’s health
behaviour-b33 = Find duplicate and stopped drugs in the reconciliation window; propose one list
behaviour-b34 = Adjust doses only under the collaborative agreement; tell the PCP the same day
behaviour-b35 = Check 20 charts against the gap list before launch; publish the error rate
behaviour-b36 = Ask every role the three questions each Friday; post what was fixed
behaviour-b37 = For each new task, name one that is removed, automated or moved
behaviour-b38 = Agree attribution, measures and staffing in writing before signing
behaviour-b39 = Feedback by a local champion, with benchmark and next step, more than once
behaviour-b40 = An open query with findings and no mention of payment
behaviour-b41 = Bill transition codes only with discharge, contact and visit dates in the chart
behaviour-b42 = Return wrong-code gaps to source; confirm the list updates

## Competencies
competency-measure-and-document = Measure and document
competency-escalate-safely = Escalate safely
competency-role-and-scope = Role and scope
competency-plain-language = Plain language
competency-close-the-loop = Close the loop
competency-prioritise = Put in order
competency-medication-safety = Medication safety
competency-social-needs = Social needs
competency-data-trust = Trust in data
competency-compliance = Compliance
competency-access-and-continuity = Access and continuity
competency-improve-the-work = Improve the work

## The strip on the first screen
drill-due-title = Drills
drill-due = { $count ->
    [one] 1 due today
   *[other] { $count } due today
}, { $minutes ->
    [one] about 1 minute
   *[other] about { $minutes } minutes
}
drill-due-first = First: { $behaviour }
drill-none-today = Nothing is due today. Next on { $day }.
drill-none-yet = What is missed in a case comes back here as a drill of two minutes at most.
drill-start = Start the drill
drill-practise = Practise now
drill-see-progress = See progress

## Going through a drill
drill-mark = Drill
drill-leave = Leave
drill-intro = { $day } { $time }, { $place }. { $patient }, { $about }
drill-step = Decision { $step } of this drill
drill-kept = Each answer is kept. You can leave at any time.
drill-moved = The case has changed since this was missed. This is another moment that asks the same of you.
drill-mark-shown = Done
drill-mark-in-part = Done in part
drill-mark-missed = Not done
drill-result-title = When it comes back
drill-result-shown = You did it here.
drill-result-in-part = Part of it was there.
drill-result-missed = It was missing here.
drill-back-tomorrow = It comes back tomorrow, { $day }.
drill-back-days = It comes back in { $days } days, on { $day }.
drill-back-today = It is still due today.
drill-not-counted = You practised it already today; the day it comes back stays { $day }.
drill-next = { $left ->
    [one] Next drill, 1 left today
   *[other] Next drill, { $left } left today
}
drill-done = Back to the patients
drill-opening = Opening the drill

## Progress
nav-progress = Progress
progress-title = Progress by behaviour
progress-lead = Each case and drill in which a behaviour was yours to do. Nobody else sees this page.
progress-empty = Nothing yet. After your first case, each behaviour it asked of you stands here.
progress-empty-act = To the patients
progress-loading = Opening your progress
progress-view = Show as
progress-view-picture = Picture
progress-view-table = Table
progress-key-case = in a case
progress-key-drill = in a drill
progress-picture = { $behaviour }: { $count ->
    [one] met once
   *[other] met { $count } times
}, from { $from } to { $to }; last time: { $last }.
progress-counts = { $shown } done, { $part } in part, { $missed } not done
progress-due = Comes back { $day }
progress-due-today = Due today
progress-no-drill = Never missed
progress-retired-decision-gone = No drill any more: the newer version of the case does not ask this of your role.
progress-retired-case-gone = No drill any more: the case it came from can no longer be opened.
progress-table-caption = { $competency }: each time it was met
progress-col-behaviour = Behaviour
progress-col-day = Day
progress-col-where = Where
progress-col-mark = Done or not
progress-col-next = Comes back
progress-where-case = Case: { $case }
progress-where-drill = Drill

## In the debrief
drill-debrief-title = Comes back as drills
drill-debrief-lead = { $count ->
    [one] One behaviour this attempt missed comes back, first on { $day }.
   *[other] { $count } behaviours this attempt missed come back, first on { $day }.
}

error-no-drill-what = This drill is not open any more.
error-no-drill-kept = Each answer you gave is kept.
error-no-drill-todo = Go back to the patients and start it again.
