# The window. Screens speak to the learner as "you", say what happened and what to do, and never praise.

app-name = Rehearse
nav-label = Screens
nav-library = Patients
nav-runs = Past runs
nav-settings = Settings
lock = Lock
away-title = Still there?
away-text = Nothing was pressed for a while. The screen locks in { $seconds } seconds; every decision so far is saved. Press any key to stay.
away-said = Still there? The screen locks in { $seconds } seconds. Press any key to stay.
start-failed = Rehearse could not open

## Roles of the taxonomy
role-ma = Medical assistant
role-rn = Nurse
role-clin = Physician, NP or PA
role-cc = Care coordinator
role-fd = Front desk
role-pharm = Clinical pharmacist
role-mgr = Practice manager
role-bill = Billing and coding

## First run, profiles, PIN
names-title = Who is practising?
names-lead = Pick your name. Your results stay yours.
names-lead-first = Rehearse a clinic visit before it happens. Pick a patient, decide as your role would, see what each decision did.
name-has-pin = PIN
profile-new = New name
profile-new-title = Add your name
profile-first-title = Add your name to begin
profile-name = Your name
profile-name-help = As colleagues know you. It stays on this laptop.
profile-role = Your usual role
profile-role-pick = Choose a role
profile-pin = PIN, 4 to 8 digits (optional)
profile-pin-help = With a PIN, nobody else can open your results here.
profile-pin-again = The same PIN again
profile-create = Start
back = Back
name-empty = Write your name first.
name-long = A name has at most 80 characters.
role-empty = Choose the role you usually work in.
pin-shape = A PIN is 4 to 8 digits, nothing else.
pin-differs = The two PINs differ.
pin-title = Enter your PIN, { $name }
pin-entry = PIN
pin-open = Open
pin-forgotten = Forgotten your PIN?
recovery-title = Use your recovery code
recovery-lead = You got a code when you set your PIN. It works once, and its use is written in your record.
recovery-code = Recovery code
recovery-pin = New PIN, 4 to 8 digits
recovery-pin-help = Leave it empty to go on without a PIN.
recovery-open = Set the new PIN
recovery-empty = Write the code as it was shown.
recovery-shown-title = Write this code down
recovery-shown-lead = If you forget your PIN, this code opens your results once. It is shown only now.
recovery-shown-label = Your recovery code
recovery-done = I have written it down
about-title = How it works
about-patient = A patient.
about-patient-more = A visit of ten to fifteen minutes, told from your role's chair.
about-decide = Your decisions.
about-decide-more = You see what your role sees, and decide what you would do.
about-debrief = A debrief.
about-debrief-more = What each decision did, the road not taken, and two or three things for tomorrow.
about-offline = Everything stays on this laptop. Nothing is sent anywhere.
notices-title = Before you begin
notice-damaged-set-aside-what = The records file was damaged and could not be opened.
notice-damaged-set-aside-kept = Nothing was deleted. What is provably whole was carried over ({ $kept } entries); the damaged file is kept at { $path }.
notice-damaged-set-aside-todo = You can go on in the new file. Give the kept file to whoever looks after this laptop.
notice-records-vanished-what = There were records in this folder, and their file is gone.
notice-records-vanished-kept = New, empty records were begun; nothing else was touched.
notice-records-vanished-todo = If you miss earlier attempts, tell whoever looks after this laptop before you go on.
notice-backed-up-what = The records were brought to the form this version uses.
notice-backed-up-kept = Everything is here; the file as it was before is kept at { $path }.
notice-backed-up-todo = Nothing to do.
notice-restored-folder-what = These records were copied or restored from another place.
notice-restored-folder-kept = Everything up to the copy is here.
notice-restored-folder-todo = Go on as usual. What follows is marked as coming after the copy.
notice-clock-behind-what = This laptop's clock is behind the last saved decision.
notice-clock-behind-kept = All decisions are kept, in the order they were made.
notice-clock-behind-todo = Check date and time in the system settings.
notice-records-fault-what = The check of the records found an entry that does not fit.
notice-records-fault-kept = Nothing was changed or removed.
notice-records-fault-todo = Tell whoever looks after this laptop: { $detail }
notice-unknown-what = The start reported something this version has no words for ({ $code }).
notice-unknown-kept = Nothing was changed.
notice-unknown-todo = Tell whoever looks after this laptop.

## Library
library-title = In the waiting room
library-count = { $count ->
    [one] 1 patient
   *[other] { $count } patients
}
library-empty-title = No patients here yet
library-empty = Cases come with the program, and from the folder { $folder }. Put a case there and look again.
library-again = Look again
library-hello = First patient
library-opening = Opening the case
continue-title = Where you left off
continue-button = Continue
continue-saved = Last decision { $when }
continue-newer = There is a newer version of this case. This attempt goes on with the one it began with.
continue-more = { $count ->
    [one] 1 more unfinished attempt
   *[other] { $count } more unfinished attempts
}
case-minutes = about { $minutes } min
case-minutes-role = About { $minutes } minutes for one role. { $method }
# Reading time of a case, as far as it is proven. span is reading-span or reading-one.
reading-waiting = Reading time is being worked out
reading-one = { $minutes } min
reading-span = { $least } to { $most } min
reading-card-exact = Reading { $span }, proven
reading-card-within = Reading between { $least } and { $most } min
reading-card-from = Reading at least { $least } min
reading-card-none = Reading time could not be proven
reading-role-exact = Reading as { $role }: { $span }, proven.
reading-role-within = Reading as { $role }: between { $least } and { $most } min. The exact ends were not found.
reading-role-from = Reading as { $role }: at least { $least } min. Parts can be read again without end.
reading-role-none = Reading as { $role }: the time could not be proven.
reading-credit = { $minutes ->
    [0] Credit can rest on none of it: one way takes less than a minute ({ $method }).
   *[other] Credit may rest on { $minutes } min, which every way takes ({ $method }).
}
reading-by-words = { $words } words a minute
reading-by-mergener = Mergener formula, difficulty { $difficulty }; for cases unverified
case-roles = { $count ->
    [one] 1 role
   *[other] { $count } roles
}
case-not-played = Not played yet
case-draft = Draft, not clinically reviewed
case-reviewed = Reviewed by { $by }, until { $until }
case-no-credit = No CE credit: demonstration
case-year = Measurement year { $year }
case-from-folder = From your case folder
case-warnings = { $count ->
    [one] 1 warning of the case check
   *[other] { $count } warnings of the case check
}
case-objectives = What you will be able to do
start-title = Meet { $patient }
start-role = Your role
start-role-usual = your usual role
start-mode = How
mode-practice = Practice
mode-graded = Graded
mode-graded-attempt = Graded, attempt { $number }
mode-practice-help = Undo and hints. What each decision did, at once.
mode-graded-help = No undo, no hints. What it did waits for the debrief.
start-button = Start
role-best = Best: { $result }
role-last = Last: { $result }
result-passed = passed
result-not-passed = not passed
result-line = { $action } action, { $ownership } ownership, { $verdict }
# Points against the most that can be reached: both are exact. Else each figure in result-line says for itself.
result-line-proven = { $action } of { $actionMost } action and { $ownership } of { $ownershipMost } ownership reachable, { $verdict }
points-reach = { $points } of { $most } reachable
points-reach-at-least = { $points } of at least { $most } reachable
faulty-title = Cases that cannot be played
faulty-lead = { $count ->
    [one] 1 case has errors. Nothing of it was changed.
   *[other] { $count } cases have errors. Nothing of them was changed.
}
faulty-findings = { $count ->
    [one] 1 finding
   *[other] { $count } findings
}
finding-at = { $file }, line { $line }, column { $column }
severity-error = Error
severity-warning = Warning
severity-note = Note

## Play
play-leave = Leave
play-saved = Saved at every choice
play-keys = Keys
play-with = with { $patient }
play-draft = Draft, not clinically reviewed
case-worded = Some words of this case were changed since you began. Everything you decided stands; from here on you read the new words.
case-moved = This case was changed since you began. Everything you decided stands, and you go on in the new version.
case-stays = This case was changed since you last played. Your attempt goes on in the version you know; start again to play the new one.
evidence-title = What you know
evidence-as = as { $role }
evidence-as-person = as { $person }, { $role }
due-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
due-hours = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}
due-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
due-left = { $span } left
due-soon = soon
due-passed = Passed at { $time }
due-more = { $count ->
    [one] and 1 more deadline
   *[other] and { $count } more deadlines
}
due-note = Time moves only with your choices.
stage-label = { $place }
cost-minutes = { $minutes } min
choose-one = What do you do?
choose-say = What do you say?
choose-several = Choose what applies
choose-assemble = Put the sentence together
choose-order = Put these in order
choose-enter = Enter what you read
choose-handoff = Who takes it from here, and what do they need to know?
several-range = { $min ->
    [one] Choose at least 1 and at most { $max }.
   *[other] Choose at least { $min } and at most { $max }.
}
several-exact = { $min ->
    [one] Choose 1.
   *[other] Choose { $min }.
}
several-count = { $count } chosen
assemble-empty = Nothing said yet.
assemble-label = What you will say
order-help = Drag a row, or use its arrows. First comes first.
order-up = Move up: { $text }
order-down = Move down: { $text }
order-moved = { $text }, now number { $place } of { $count }
field-range = { $min } to { $max }
field-range-unit = { $min } to { $max } { $unit }
enter-where = Where do you write it?
handoff-to = To
handoff-how = How
handoff-facts = Facts that go with it
handoff-slip = What { $name } will hear
handoff-slip-nobody = What goes with it
handoff-slip-empty = Nothing goes with it yet.
handoff-no-facts = You know nothing yet that could go with it.
act-do = Do this
act-say = Say this
act-order = Do it in this order
act-enter = Write it down
act-hand = Hand off
act-saving = Saving
go-on = Go on
go-on-debrief = To the debrief
undo = Undo
undo-done = The last decision is undone.
hint = Hint
hint-title = Hint
missing-choice = Choose one first.
missing-several = Choose at least { $min } first.
missing-many = Choose at most { $max }.
missing-values = Fill in every value first.
missing-value-range = { $field }: a whole number from { $min } to { $max }.
missing-place = Choose where you write it.
missing-to = Choose who takes it.
missing-how = Choose how you tell them.
trail-count = { $count ->
    [0] First decision
    [one] 1 decision made
   *[other] { $count } decisions made
}
passage-after = What followed
passage-story = Then
passage-seen = Meanwhile
passage-late = Later
passage-deadline = Time ran out
passage-received = You are told
days-later = { $days ->
    [one] The next day
   *[other] { $days } days later
}
weeks-later = { $weeks ->
    [one] One week later
   *[other] { $weeks } weeks later
}
cause-from = This goes back to “{ $scene }”.
feedback-title = What this did
class-critical = A step that must not be missed
class-recommended = Recommended
class-acceptable = Acceptable
class-unnecessary = Not needed
class-harmful = Harmful
standing-owner = Yours to do
standing-allowed = You may do this
standing-outside = Not yours to do
standing-owner-is = { $owner } owns this:
points-action = Action { $points }
points-ownership = Ownership { $points }
feedback-sources = Where this comes from
source-grade = grade { $grade }
source-local = clinic rule
axis-safety = Safety
axis-quality-measure = Quality measure
axis-cost = Cost
axis-patient-experience = Patient experience
axis-staff-burden = Staff burden
axis-equity = Equity
moved-better = better
moved-worse = worse
moved-same = unchanged
ending-good = It went well
ending-partial = Part of it went well
ending-costly = Safe in the end, at a cost
ending-lost = Something was lost on the way
ending-harm = Harm reached the patient
ending-waits = The debrief shows what each decision did.
tab-chart = Chart
tab-medicines = Medicines
tab-messages = Messages
tab-notes = Notes
tab-pictures = Pictures
tab-facts = Facts
tabs-label = What you know, by kind
tab-new = new
new = New
evidence-none = Nothing here yet. What your role learns appears here.
vitals-table = The same as a table
vitals-plot = The same as a plot
vitals-when = When
vitals-newest = The newest { $count } of { $all }; the table has all.
vitals-line = { $text }: { $value }
vitals-aria = { $title }, { $count } readings, the newest { $latest } { $unit }
keys-title = Keys
keys-numbers = Choose by number
keys-enter = Do what is chosen, or go on
keys-help = Show these keys
keys-undo = Undo
keys-hint = Hint
keys-switch = Number and letter keys
keys-switch-help = Switch them off if they get in the way. Tab, arrows, space and Enter always work.
compare-open = Compare side by side
compare-title = Medicine lists side by side
compare-note = Tick a row off when you have looked at it. Your ticks stay in this window while this scene lasts; they are not saved and not scored.
# Name of a row's box for screen readers.
compare-seen = seen: { $item }, { $list }
picture-enlarge = Enlarge
picture-title = Picture
close = Close
stale-again = Show where it stands

## Past runs
runs-title = Past runs
runs-more = Show earlier runs
runs-more-came = { $count } more.
runs-empty = When you finish a patient, the run is listed here with its debrief.
runs-to-library = To the patients
runs-patient = Patient and case
runs-role = Role
runs-mode = Mode
runs-when = Last decision
runs-result = Result
runs-open = Debrief
runs-open-label = Debrief of { $case }, { $when }
runs-continue = Continue
runs-continue-label = Continue { $case }, { $when }
runs-unfinished = Not finished, stands at “{ $scene }”

## Settings
settings-title = Settings
settings-language = Language
language-en = English
language-es = Español
language-unreviewed = The Spanish words have not been reviewed by a second reader.
settings-theme = Light and dark
theme-system = As the system
theme-light = Light
theme-dark = Dark
settings-size = Text size
settings-size-value = { $percent } %
settings-size-smaller = Smaller text
settings-size-larger = Larger text
settings-keys = Number and letter keys
settings-keys-help = In a patient case, 1 to 9 choose, U undoes, H asks for a hint, ? shows the keys.
settings-lock = Lock by itself
settings-lock-never = Never
settings-lock-minutes = After { $minutes } min
settings-lock-help = Without a key or a touch, the screen locks on the scene you left. Your name brings you back to it; a PIN keeps others out.
settings-on = On
settings-off = Off
settings-about = This laptop
settings-version = Version
settings-folder = Your records
settings-folder-help = Everything stays on this laptop, in this folder.
settings-saved = Settings saved.
licences-open = Whose work is in this program
licences-title = Licences of what is in this program
licences-lead = Rehearse itself is under the Apache License 2.0. It holds the work of others under these licences; their full texts come with the installed program, in a file named third-party-licences.txt.
licences-licence = Licence
licences-parts = Parts

## Refusals of the host: what happened, what was kept, what to do
error-locked-what = No name is open.
error-locked-kept = Everything decided so far is saved.
error-locked-todo = Pick your name again.
error-wrong-pin-what = That is not the PIN.
error-wrong-pin-kept = Nothing was opened.
error-wrong-pin-todo = Try again, or use your recovery code.
error-pin-wait-what = Too many wrong PINs.
error-pin-wait-kept = Nothing was opened.
error-pin-wait-todo = { $seconds ->
    [one] Wait 1 second, then try again.
   *[other] Wait { $seconds } seconds, then try again.
}
error-wrong-recovery-code-what = That code is wrong or was used before.
error-wrong-recovery-code-kept = The PIN is unchanged.
error-wrong-recovery-code-todo = Compare it with what you wrote down. A code works once.
error-bad-name-what = That name cannot be used.
error-bad-name-kept = No profile was made.
error-bad-name-todo = Use 1 to 80 characters, and a name nobody here has yet.
error-bad-pin-what = That PIN cannot be used.
error-bad-pin-kept = Nothing was changed.
error-bad-pin-todo = Use 4 to 8 digits.
error-no-profile-what = This name is not there any more.
error-no-profile-kept = Nothing was changed.
error-no-profile-todo = Go back and pick another name.
error-no-attempt-what = There is no such attempt under your name.
error-no-attempt-kept = Nothing was changed.
error-no-attempt-todo = Go back to the patients and choose again.
error-no-case-what = This case is not there any more.
error-no-case-kept = Your past runs of it are kept.
error-no-case-todo = Choose another patient.
error-faulty-case-what = This case has errors and cannot be started.
error-faulty-case-kept = Nothing was changed.
error-faulty-case-todo = Its findings are listed below the patients.
error-stale-what = This attempt moved on in another window.
error-stale-kept = What was decided there is saved. Your last click was not.
error-stale-todo = Go on from where it stands now.
error-rejected-what = This answer was not accepted ({ $rejection }).
error-rejected-kept = Nothing was changed; the attempt stands where it stood.
error-rejected-todo = Check what you chose and try again.
error-not-in-graded-what = A graded attempt has no undo and no hints.
error-not-in-graded-kept = Your decisions are saved.
error-not-in-graded-todo = Go on; the debrief shows everything.
error-nothing-to-undo-what = There is nothing to undo.
error-nothing-to-undo-kept = The attempt stands where it stood.
error-nothing-to-undo-todo = Go on from here.
error-not-ended-what = This attempt has not ended yet.
error-not-ended-kept = Your decisions are saved.
error-not-ended-todo = Continue it to its end, then open the debrief.
error-ended-what = This attempt has ended.
error-ended-kept = Every decision is saved.
error-ended-todo = Open its debrief.
error-case-fault-what = The case reached a point its author did not foresee ({ $fault }).
error-case-fault-kept = Every decision before it is saved.
error-case-fault-todo = Go back to the patients, and tell whoever wrote the case.
error-disk-full-what = The disk is full, so the last step could not be saved.
error-disk-full-kept = Everything before it is saved.
error-disk-full-todo = Free some space, then try again.
error-read-only-what = The records folder cannot be written.
error-read-only-kept = Everything saved before is still there.
error-read-only-todo = Ask whoever looks after this laptop to allow writing to it, then try again.
error-damaged-what = The records file is damaged.
error-damaged-kept = It was set aside, not deleted: { $path }
error-damaged-todo = Start Rehearse again to go on with a new file, and hand over the damaged one.
error-unsafe-folder-what = The records folder is on a network share or is synchronised.
error-unsafe-folder-kept = Nothing was written to { $path }.
error-unsafe-folder-todo = Choose a folder on this laptop's own disk.
error-newer-data-what = The records were written by a newer version of Rehearse.
error-newer-data-kept = Nothing was changed.
error-newer-data-todo = Install the newer version and open it again.
error-busy-what = Another program holds the records.
error-busy-kept = Everything saved before is still there.
error-busy-todo = Close other Rehearse windows, then try again.
error-internal-what = Something went wrong inside Rehearse.
error-internal-kept = Everything decided before it is saved.
error-internal-todo = Try again. If it comes back, pass this on: { $detail }
