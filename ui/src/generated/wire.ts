// Generated from the wire crate by `cargo xtask codegen`. Do not edit.

export type Prose = { 
/**
 * Paragraphs and lists.
 */
blocks: Array<Block>, };
export type Block = { "kind": "paragraph", 
/**
 * Its runs.
 */
runs: Array<Run>, } | { "kind": "list", 
/**
 * Numbered or bulleted.
 */
ordered: boolean, 
/**
 * One list of runs per item.
 */
items: Array<Array<Run>>, };
export type Run = { 
/**
 * The characters.
 */
text: string, 
/**
 * Strong emphasis.
 */
strong: boolean, 
/**
 * Emphasis.
 */
emphasis: boolean, };
export type Picture = { 
/**
 * Address for the light theme.
 */
url: string, 
/**
 * Address for the dark theme, where there is one.
 */
darkUrl: string | null, 
/**
 * Alternative text.
 */
alt: string, };
export type WireError = { 
/**
 * What happened.
 */
code: ErrorCode, 
/**
 * Values for the words, for example a path.
 */
args: Array<[string, string]>, };
export type ErrorCode = "locked" | "wrong-pin" | "pin-wait" | "wrong-recovery-code" | "bad-name" | "bad-pin" | "no-profile" | "no-attempt" | "no-drill" | "no-case" | "faulty-case" | "stale" | "rejected" | "seat-not-taken" | "not-this-seat" | "bad-team" | "replay-refused" | "other-version" | "not-in-graded" | "nothing-to-undo" | "not-ended" | "ended" | "case-fault" | "disk-full" | "read-only" | "damaged" | "unsafe-folder" | "newer-data" | "busy" | "no-activity" | "no-certificate" | "gate-first" | "claim-refused" | "bad-identity" | "bad-note" | "not-leader" | "no-note" | "internal";
export type Startup = { 
/**
 * Version of the program.
 */
version: string, 
/**
 * Where the records live.
 */
dataFolder: string, 
/**
 * Names to pick from; nothing of anyone's results.
 */
profiles: Array<ProfileCard>, 
/**
 * Things the learner must be told, for example a damaged file that was set aside.
 */
notices: Array<Notice>, 
/**
 * Settings of this laptop.
 */
settings: Settings, };
export type Notice = { 
/**
 * What: `damaged-set-aside`, `records-vanished`, `restored-folder`, `clock-behind`, `records-fault`.
 */
code: string, 
/**
 * Values for the words.
 */
args: Array<[string, string]>, };
export type ProfileCard = { 
/**
 * Id.
 */
id: string, 
/**
 * Name as typed.
 */
name: string, 
/**
 * Role id of the taxonomy the person usually works in.
 */
role: string, 
/**
 * Whether a PIN is needed.
 */
hasPin: boolean, };
export type NewProfile = { 
/**
 * 1 to 80 characters.
 */
name: string, 
/**
 * Role id of the taxonomy.
 */
role: string, 
/**
 * 4 to 8 digits, or none.
 */
pin: string | null, };
export type ProfileOpened = { 
/**
 * The profile, now open.
 */
profile: ProfileCard, 
/**
 * Shown once; lets the owner set a new PIN.
 */
recoveryCode: string | null, };
export type Settings = { 
/**
 * `en` or `es`.
 */
language: string, 
/**
 * `system`, `light` or `dark`.
 */
theme: string, 
/**
 * Text size in percent, 100 to 200.
 */
textSize: number, 
/**
 * Whether number keys choose.
 */
numberKeys: boolean, 
/**
 * Minutes without a key or a touch until the screen locks: 0 (never by itself), 2, 5, 10 or 15.
 */
lockMinutes: number, };
export type Library = { 
/**
 * The attempt to continue, newest first; only this learner's.
 */
unfinished: Array<RunCard>, 
/**
 * Playable cases.
 */
cases: Array<CaseCard>, 
/**
 * Cases with errors, listed with their findings.
 */
faulty: Array<FaultyCase>, };
export type CaseCard = { 
/**
 * Id.
 */
id: string, 
/**
 * Content version.
 */
version: number, 
/**
 * Pins exactly this content.
 */
contentHash: string, 
/**
 * Title.
 */
title: string, 
/**
 * One or two sentences.
 */
summary: Prose, 
/**
 * What the learner will be able to do.
 */
objectives: Array<Prose>, 
/**
 * The patient's name.
 */
patient: string, 
/**
 * One line about the patient.
 */
patientAbout: Prose, 
/**
 * The patient's portrait.
 */
portrait: Picture | null, 
/**
 * The first scene's room.
 */
place: Picture | null, 
/**
 * Estimated minutes for one role.
 */
minutes: number, 
/**
 * How the minutes were estimated.
 */
minutesMethod: string, 
/**
 * Playable roles.
 */
roles: Array<RoleCard>, 
/**
 * `draft` or `reviewed`.
 */
review: string, 
/**
 * Who reviewed it and until when, for a reviewed case.
 */
reviewedBy: string | null, 
/**
 * Last date the review holds, `YYYY-MM-DD`.
 */
reviewedUntil: string | null, 
/**
 * Measurement year.
 */
measureYear: number | null, 
/**
 * Where it comes from: `shipped` or `folder`.
 */
origin: string, 
/**
 * Number of warnings `check` has for it.
 */
warnings: number, 
/**
 * Credit.
 */
credit: CaseCredit, };
export type RoleCard = { 
/**
 * Id in the case.
 */
id: string, 
/**
 * Role id of the taxonomy.
 */
taxonomy: string, 
/**
 * Name.
 */
name: string, 
/**
 * Who holds the seat in the story.
 */
person: string | null, 
/**
 * Their portrait.
 */
portrait: Picture | null, 
/**
 * The learner's newest finished attempt in this role.
 */
last: RunResult | null, 
/**
 * The learner's best finished attempt in this role.
 */
best: RunResult | null, };
export type RunResult = { 
/**
 * Attempt id.
 */
attempt: string, 
/**
 * Whether it passed.
 */
passed: boolean, 
/**
 * Action points.
 */
action: number, 
/**
 * Ownership points.
 */
ownership: number, 
/**
 * Title of the ending.
 */
ending: string, };
export type FaultyCase = { 
/**
 * Its folder.
 */
folder: string, 
/**
 * Its title or id, where they could be read.
 */
name: string | null, 
/**
 * Every finding.
 */
findings: Array<Finding>, };
export type Finding = { 
/**
 * Stable code.
 */
code: string, 
/**
 * `error`, `warning` or `note`.
 */
severity: string, 
/**
 * File inside the case folder.
 */
file: string, 
/**
 * JSON pointer.
 */
pointer: string, 
/**
 * Line, from 1.
 */
line: number, 
/**
 * Column, from 1.
 */
column: number, 
/**
 * One sentence, in the interface language.
 */
message: string, };
export type RunCard = { 
/**
 * Attempt id.
 */
attempt: string, 
/**
 * Case title.
 */
caseTitle: string, 
/**
 * The patient's name.
 */
patient: string, 
/**
 * The patient's portrait.
 */
portrait: Picture | null, 
/**
 * The room where it stopped.
 */
place: Picture | null, 
/**
 * Names of the roles played.
 */
roles: Array<string>, 
/**
 * `practice` or `graded`.
 */
mode: string, 
/**
 * ISO time with offset.
 */
started: string, 
/**
 * ISO time with offset of the last decision.
 */
last: string, 
/**
 * Simulated local time where it stands, `YYYY-MM-DDTHH:MM`.
 */
storyTime: string, 
/**
 * Label of the scene where it stands.
 */
sceneTitle: string, 
/**
 * Decisions so far.
 */
decisions: number, 
/**
 * The result, when finished.
 */
result: RunResult | null, 
/**
 * The case has a newer version; the attempt goes on with the one it began with.
 */
newerVersion: boolean, 
/**
 * The case version: two runs on one version can be compared.
 */
contentHash: string, 
/**
 * Who plays each role, where a team plays. Until it has ended, place, time and scene of the story are empty.
 */
team: Array<TeamSeat>, 
/**
 * The attempt this one was replayed from.
 */
replayOf: ReplayCard | null, };
export type RunPage = { 
/**
 * What is not finished first, then the newest.
 */
runs: Array<RunCard>, 
/**
 * Where the next page begins, if there is more.
 */
next: number | null, };
export type Scene = { 
/**
 * Attempt id.
 */
attempt: string, 
/**
 * Expected sequence of the next decision.
 */
seq: number, 
/**
 * `practice` or `graded`.
 */
mode: string, 
/**
 * Attempt number of this learner on this case, from 1.
 */
attemptNumber: number, 
/**
 * Case title.
 */
caseTitle: string, 
/**
 * The patient's name.
 */
patient: string, 
/**
 * The case is a draft, not clinically reviewed.
 */
draft: boolean, 
/**
 * Role that decides now (the viewer).
 */
role: string, 
/**
 * Its name.
 */
roleName: string, 
/**
 * The person in that seat.
 */
personName: string | null, 
/**
 * That person's portrait.
 */
personPortrait: Picture | null, 
/**
 * Scene id.
 */
scene: string, 
/**
 * Short label.
 */
title: string, 
/**
 * Simulated local time, `YYYY-MM-DDTHH:MM`.
 */
time: string, 
/**
 * The place.
 */
place: string, 
/**
 * The room.
 */
stage: Picture | null, 
/**
 * The person in the room.
 */
stagePerson: Picture | null, 
/**
 * Deadlines that run for this role.
 */
deadlines: Array<DeadlineCard>, 
/**
 * What happened since the last decision, in order.
 */
happened: Array<Passage>, 
/**
 * The story now.
 */
text: Array<Prose>, 
/**
 * Pictures in the story.
 */
pictures: Array<Picture>, 
/**
 * What is asked of the learner; none at the end.
 */
decision: DecisionCard | null, 
/**
 * The evidence pane.
 */
evidence: Array<EvidenceCard>, 
/**
 * Facts the role knows.
 */
facts: Array<FactCard>, 
/**
 * A hint can be asked for (practice).
 */
canHint: boolean, 
/**
 * The hint, once asked for.
 */
hint: Prose | null, 
/**
 * The last decision can be undone (practice).
 */
canUndo: boolean, 
/**
 * Decisions of this attempt so far.
 */
decisions: number, 
/**
 * The ending, when the case has ended.
 */
ending: EndingCard | null, 
/**
 * Who plays each role, where a team plays at this laptop; empty where one person plays.
 */
team: Array<TeamSeat>, 
/**
 * The attempt this one was replayed from.
 */
replayOf: ReplayCard | null, 
/**
 * What became of the attempt when its case was found changed, until the next decision: `worded` (it goes on and reads
 * the new words), `moved` (it goes on under the new version) or `stays` (with the version it began with).
 */
changed: string | null, 
/**
 * The seat that has to be taken first. While it is there, everything of the story above is empty.
 */
handover: HandoverCard | null, };
export type EndingCard = { 
/**
 * Its title.
 */
title: string, 
/**
 * `good`, `partial`, `costly`, `lost` or `harm`.
 */
class: string, };
export type DeadlineCard = { 
/**
 * Id.
 */
id: string, 
/**
 * What ends then.
 */
text: Prose, 
/**
 * Simulated local time, `YYYY-MM-DDTHH:MM`.
 */
due: string, 
/**
 * Minutes left; 0 when passed.
 */
minutesLeft: number, 
/**
 * Minutes it runs in all.
 */
minutesTotal: number, 
/**
 * `running` or `missed`.
 */
status: string, };
export type Passage = { 
/**
 * `after` (what the learner's act led to), `story`, `seen` (a colleague's act), `late`, `deadline`, `received`.
 */
kind: string, 
/**
 * Simulated local time, `YYYY-MM-DDTHH:MM`.
 */
time: string, 
/**
 * A headline, for a late consequence or a continuing scene.
 */
title: string | null, 
/**
 * The words.
 */
text: Array<Prose>, 
/**
 * For a late consequence: the label of the scene that caused it, if the learner decided there.
 */
cause: string | null, 
/**
 * Practice only, on the learner's own act: the explanation.
 */
feedback: Feedback | null, };
export type Feedback = { 
/**
 * `critical`, `recommended`, `acceptable`, `unnecessary` or `harmful`.
 */
class: string, 
/**
 * The explanation.
 */
why: Prose, 
/**
 * `owner`, `allowed` or `outside`.
 */
standing: string, 
/**
 * The duty the act belongs to.
 */
duty: Prose, 
/**
 * Name of the role that owns it.
 */
owner: string, 
/**
 * Action points earned now.
 */
action: number, 
/**
 * Ownership points earned now.
 */
ownership: number, 
/**
 * Value-ledger movements.
 */
ledger: Array<LedgerMove>, 
/**
 * Sources.
 */
sources: Array<Source>, };
export type LedgerMove = { 
/**
 * Axis id.
 */
axis: string, 
/**
 * How far.
 */
by: number, 
/**
 * The author's sentence.
 */
text: Prose | null, };
export type Source = { 
/**
 * Ref id.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * `A`, `B`, `C`, `GK` or `local`.
 */
grade: string, 
/**
 * Year.
 */
year: number | null, 
/**
 * Address, shown as text.
 */
address: string | null, };
export type DecisionCard = { "kind": "one", 
/**
 * The question.
 */
ask: Prose | null, 
/**
 * The choices are things one says.
 */
speech: boolean, 
/**
 * What is offered, in order.
 */
choices: Array<ChoiceCard>, } | { "kind": "several", 
/**
 * The question.
 */
ask: Prose | null, 
/**
 * The options are parts of a phrase.
 */
speech: boolean, 
/**
 * What is offered, in order.
 */
options: Array<OptionCard>, 
/**
 * Fewest to tick.
 */
min: number, 
/**
 * Most to tick.
 */
max: number, } | { "kind": "order", 
/**
 * The question.
 */
ask: Prose | null, 
/**
 * What is offered, in the order first shown.
 */
options: Array<OptionCard>, } | { "kind": "enter", 
/**
 * The question.
 */
ask: Prose | null, 
/**
 * One to three fields.
 */
fields: Array<FieldCard>, 
/**
 * Where it can be documented.
 */
places: Array<OptionCard>, } | { "kind": "handoff", 
/**
 * The question.
 */
ask: Prose | null, 
/**
 * Possible receivers.
 */
to: Array<ReceiverCard>, 
/**
 * Facts the seat knows and can send.
 */
facts: Array<OptionCard>, 
/**
 * Ways to send.
 */
how: Array<OptionCard>, };
export type ChoiceCard = { 
/**
 * Id.
 */
id: string, 
/**
 * What one does or says.
 */
text: Prose, 
/**
 * Minutes it takes, where every outcome of it takes the same; none where that would tell.
 */
minutes: number | null, };
export type OptionCard = { 
/**
 * Id.
 */
id: string, 
/**
 * The words.
 */
text: Prose, };
export type FieldCard = { 
/**
 * Id.
 */
id: string, 
/**
 * Its label.
 */
text: Prose, 
/**
 * Unit.
 */
unit: string | null, 
/**
 * Lowest value accepted.
 */
min: number, 
/**
 * Highest value accepted.
 */
max: number, };
export type ReceiverCard = { 
/**
 * Role id.
 */
id: string, 
/**
 * Name of the role.
 */
roleName: string, 
/**
 * The person in the seat.
 */
person: string | null, 
/**
 * Their portrait.
 */
portrait: Picture | null, };
export type Answer = { "kind": "choice", 
/**
 * Its id.
 */
choice: string, } | { "kind": "options", 
/**
 * Their ids.
 */
options: Array<string>, } | { "kind": "order", 
/**
 * Their ids.
 */
order: Array<string>, } | { "kind": "values", 
/**
 * Field id and value.
 */
values: Array<[string, number]>, 
/**
 * Place id.
 */
place: string, } | { "kind": "handoff", 
/**
 * Receiver's role id.
 */
to: string, 
/**
 * Fact ids.
 */
facts: Array<string>, 
/**
 * Way id.
 */
how: string, };
export type FactCard = { 
/**
 * Id.
 */
id: string, 
/**
 * The words.
 */
text: Prose, 
/**
 * Where it comes from.
 */
source: Prose | null, 
/**
 * Learned since the last decision.
 */
isNew: boolean, };
export type EvidenceCard = { 
/**
 * Id.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * Where it comes from.
 */
source: Prose | null, 
/**
 * What it shows.
 */
body: EvidenceBody, };
export type EvidenceBody = { "kind": "vitals", 
/**
 * Unit.
 */
unit: string, 
/**
 * Names of the one or two tracks.
 */
tracks: Array<string>, 
/**
 * Readings in order.
 */
points: Array<VitalsPoint>, 
/**
 * Lines to compare with.
 */
lines: Array<VitalsLine>, } | { "kind": "medicines", 
/**
 * Its items.
 */
items: Array<EvidenceItem>, } | { "kind": "messages", 
/**
 * Its items.
 */
items: Array<EvidenceItem>, } | { "kind": "notes", 
/**
 * Its items.
 */
items: Array<EvidenceItem>, } | { "kind": "picture", 
/**
 * The picture.
 */
picture: Picture, };
export type EvidenceItem = { 
/**
 * Id.
 */
id: string, 
/**
 * Name and dose, time, or heading.
 */
label: string | null, 
/**
 * The words.
 */
text: Prose, 
/**
 * The sender of a message.
 */
from: string | null, 
/**
 * The sender's portrait.
 */
portrait: Picture | null, 
/**
 * Shown for the first time since the last decision.
 */
isNew: boolean, };
export type VitalsPoint = { 
/**
 * Id.
 */
id: string, 
/**
 * When.
 */
label: string, 
/**
 * One value per track.
 */
values: Array<number>, 
/**
 * Shown for the first time since the last decision.
 */
isNew: boolean, };
export type VitalsLine = { 
/**
 * Position of the track.
 */
track: number, 
/**
 * The value.
 */
at: number, 
/**
 * Its label.
 */
text: string, };
export type Debrief = { 
/**
 * Attempt id.
 */
attempt: string, 
/**
 * `practice` or `graded`.
 */
mode: string, 
/**
 * Case id.
 */
case: string, 
/**
 * Content hash, to start the same case again.
 */
contentHash: string, 
/**
 * Case title.
 */
caseTitle: string, 
/**
 * The patient's name.
 */
patient: string, 
/**
 * The patient's portrait.
 */
portrait: Picture | null, 
/**
 * The case is a draft, not clinically reviewed.
 */
draft: boolean, 
/**
 * ISO time with offset.
 */
finished: string, 
/**
 * Whole minutes of active time.
 */
activeMinutes: number, 
/**
 * The ending.
 */
ending: EndingCard, 
/**
 * What the ending tells.
 */
endingText: Array<Prose>, 
/**
 * Whether every played role passed.
 */
passed: boolean, 
/**
 * Points per played role.
 */
roles: Array<RoleScore>, 
/**
 * Fail flags charged to a played role.
 */
failFlags: Array<Prose>, 
/**
 * Critical steps of the played roles.
 */
critical: Array<CriticalCard>, 
/**
 * Measures read at the ending.
 */
measures: Array<MeasureCard>, 
/**
 * Decisions and what came later, in story order.
 */
path: Array<PathStep>, 
/**
 * The best path for the first played role; empty where none is known.
 */
best: Array<BestStep>, 
/**
 * Who found the best path: `proof` or `plan` (a walk of the case's author).
 */
bestWhose: string, 
/**
 * It is proven that no way ends with more action points for that role.
 */
bestUnbeaten: boolean, 
/**
 * Value ledger: sums and their movements.
 */
ledger: Array<LedgerRow>, 
/**
 * Handoffs in which a played role sent or received.
 */
handoffs: Array<HandoffCard>, 
/**
 * "Tomorrow at 9:00" for the played roles.
 */
tomorrow: Array<TakeawayCard>, 
/**
 * Credit: where the learner stands after this attempt.
 */
credit: CaseCredit, 
/**
 * Every source cited on the path, numbered by position.
 */
sources: Array<Source>, 
/**
 * Who played each role, in a team.
 */
team: Array<TeamSeat>, 
/**
 * The attempt this one was replayed from.
 */
replayOf: ReplayCard | null, };
export type Reach = { 
/**
 * One way ends with so many.
 */
most: number, 
/**
 * No way ends with more; else not every way was looked at.
 */
proven: boolean, };
export type CaseReading = { 
/**
 * How minutes are worked out from words: the provider's choice.
 */
method: ReadingMethod, 
/**
 * Every playable role, alone, in the case's order.
 */
roles: Array<RoleReading>, };
export type ReadingMethod = { "kind": "words-per-minute", 
/**
 * Words.
 */
words: number, } | { "kind": "mergener", 
/**
 * Difficulty in tenths, 10 to 50.
 */
difficulty: number, };
export type RoleReading = { 
/**
 * Role id in the case.
 */
role: string, 
/**
 * Nothing where nothing could be proven.
 */
minutes: ProvenMinutes | null, };
export type ProvenMinutes = { 
/**
 * No way to an end is shorter: what may count for credit.
 */
least: number, 
/**
 * No way is longer; none where something can be read again without end.
 */
most: number | null, 
/**
 * A way takes just the least and one just the most; else they are bounds.
 */
exact: boolean, };
export type RunReach = { 
/**
 * Action points of the first role played.
 */
action: Reach | null, 
/**
 * Its ownership points.
 */
ownership: Reach | null, };
export type RoleScore = { 
/**
 * Role id.
 */
role: string, 
/**
 * Its name.
 */
roleName: string, 
/**
 * Action points.
 */
action: number, 
/**
 * Action points needed.
 */
actionNeeded: number, 
/**
 * The most action points that can be reached, where that is known.
 */
actionReach: Reach | null, 
/**
 * Ownership points.
 */
ownership: number, 
/**
 * Ownership points needed.
 */
ownershipNeeded: number, 
/**
 * The most ownership points that can be reached, where that is known.
 */
ownershipReach: Reach | null, 
/**
 * Whether this role passed.
 */
passed: boolean, 
/**
 * Action points by competency id.
 */
competencies: Array<[string, number]>, 
/**
 * Who played it, in a team.
 */
player: string | null, };
export type CriticalCard = { 
/**
 * The words.
 */
text: Prose, 
/**
 * Whether it was done.
 */
done: boolean, };
export type MeasureCard = { 
/**
 * Measure id of the taxonomy.
 */
measure: string, 
/**
 * The rule in one line.
 */
text: Prose, 
/**
 * Whether the numerator is met.
 */
met: boolean, };
export type PathStep = { 
/**
 * `decision` (a learner's), `colleague`, `late`, `deadline`.
 */
kind: string, 
/**
 * Sequence number of the decision (for `late`: of its cause).
 */
seq: number, 
/**
 * Scene id.
 */
scene: string, 
/**
 * Short label.
 */
title: string, 
/**
 * Name of the encounter's place.
 */
encounter: string, 
/**
 * Simulated local time, `YYYY-MM-DDTHH:MM`.
 */
time: string, 
/**
 * Name of the role that acted.
 */
roleName: string | null, 
/**
 * What was answered, in words.
 */
answer: Array<Prose>, 
/**
 * What followed.
 */
after: Prose | null, 
/**
 * The explanation; for a learner's decision.
 */
feedback: Feedback | null, 
/**
 * Value-ledger movements.
 */
ledger: Array<LedgerMove>, 
/**
 * What else was offered.
 */
notTaken: Array<NotTaken>, 
/**
 * Position in `path` of the step that caused a late one.
 */
cause: number | null, 
/**
 * Who played the role that decided, in a team.
 */
player: string | null, };
export type NotTaken = { 
/**
 * What one would have done.
 */
text: Array<Prose>, 
/**
 * Its class.
 */
class: string, 
/**
 * What would have followed right after.
 */
after: Prose, 
/**
 * Why.
 */
why: Prose, };
export type BestStep = { 
/**
 * Scene id.
 */
scene: string, 
/**
 * Short label.
 */
title: string, 
/**
 * Simulated local time.
 */
time: string, 
/**
 * What is answered there.
 */
answer: Array<Prose>, 
/**
 * Whether the learner did the same.
 */
same: boolean, };
export type LedgerRow = { 
/**
 * Axis id.
 */
axis: string, 
/**
 * The sum.
 */
total: number, 
/**
 * The sum on the best path.
 */
best: number | null, 
/**
 * The movements, each with the position in `path` it belongs to.
 */
moves: Array<[number, LedgerMove]>, };
export type HandoffCard = { 
/**
 * Short label of the scene.
 */
title: string, 
/**
 * Sender: role name, person, portrait.
 */
from: HandoffEnd, 
/**
 * Receiver.
 */
to: HandoffEnd, 
/**
 * Each fact that could have gone.
 */
facts: Array<HandoffFact>, 
/**
 * The way.
 */
how: string, 
/**
 * `arrived`, `late` or `lost`.
 */
arrival: string, 
/**
 * Whether the receiver is one who must be told.
 */
rightReceiver: boolean, };
export type HandoffEnd = { 
/**
 * Name of the role.
 */
roleName: string, 
/**
 * The person.
 */
person: string | null, 
/**
 * Their portrait.
 */
portrait: Picture | null, 
/**
 * The learner held this seat; in a team, somebody of the team.
 */
you: boolean, 
/**
 * Who played it, in a team.
 */
player: string | null, };
export type HandoffFact = { 
/**
 * The words.
 */
text: Prose, 
/**
 * It was sent.
 */
sent: boolean, 
/**
 * It arrived.
 */
arrived: boolean, 
/**
 * The duty says it must be carried.
 */
must: boolean, 
/**
 * The sender knew it.
 */
known: boolean, };
export type TakeawayCard = { 
/**
 * Role name.
 */
roleName: string, 
/**
 * Behaviour id.
 */
behaviour: string, 
/**
 * The line.
 */
text: Prose, 
/**
 * Whether the decision it is tied to went well.
 */
met: boolean | null, };
export type FrictionAnswers = { 
/**
 * What is unclear? At most 500 characters, as the others.
 */
unclear: string, 
/**
 * What takes longer than expected?
 */
longer: string, 
/**
 * Which situation is not covered?
 */
missing: string, };
export type FrictionQuestion = "unclear" | "longer" | "missing";
export type FrictionKind = "education" | "staffing" | "technology" | "data" | "process";
export type FrictionFormat = "csv" | "pdf";
export type FrictionReport = { 
/**
 * Groups of at least `smallest` people.
 */
groups: Array<FrictionGroup>, 
/**
 * Answers in all, shown or not.
 */
answers: number, 
/**
 * Answers not shown, because too few people stand behind them.
 */
withheld: number, 
/**
 * The fewest people whose answers are shown.
 */
smallest: number, };
export type FrictionGroup = { 
/**
 * Role id of the taxonomy; none for the smaller roles together.
 */
role: string | null, 
/**
 * People.
 */
people: number, 
/**
 * Their answers.
 */
notes: Array<FrictionNote>, };
export type FrictionNote = { 
/**
 * The note it is part of.
 */
note: string, 
/**
 * Which question.
 */
question: FrictionQuestion, 
/**
 * Title of the case, or its id where it is no longer in the library.
 */
caseTitle: string, 
/**
 * What was written.
 */
text: string, 
/**
 * Where it was sorted.
 */
sorted: FrictionKind | null, };
export type DueList = { 
/**
 * Today on this laptop, `YYYY-MM-DD`.
 */
today: string, 
/**
 * Drills of today, in order.
 */
due: Array<DrillCard>, 
/**
 * Whole minutes they take together.
 */
minutes: number, 
/**
 * What comes later, the soonest first.
 */
later: Array<DrillCard>, 
/**
 * Behaviours that have no drill any more.
 */
retired: Array<RetiredCard>, };
export type DrillCard = { 
/**
 * Behaviour id; names the drill.
 */
drill: string, 
/**
 * Competency id.
 */
competency: string, 
/**
 * The day it comes back, `YYYY-MM-DD`.
 */
on: string, 
/**
 * It was never drilled.
 */
isNew: boolean, 
/**
 * The attempt it was missed in.
 */
attempt: string | null, 
/**
 * Case title.
 */
caseTitle: string, 
/**
 * The patient's name.
 */
patient: string, 
/**
 * The patient's portrait.
 */
portrait: Picture | null, 
/**
 * Name of the role that decides.
 */
roleName: string, 
/**
 * Whole minutes it takes, rounded up.
 */
minutes: number, 
/**
 * The case has changed: this is another decision than the one missed.
 */
moved: boolean, };
export type RetiredCard = { 
/**
 * Behaviour id.
 */
drill: string, 
/**
 * Competency id.
 */
competency: string, 
/**
 * Title of the case, or its id where the case is gone.
 */
caseTitle: string, 
/**
 * `decision-gone` or `case-gone`.
 */
reason: string, };
export type DrillScene = { 
/**
 * Names this going through.
 */
run: string, 
/**
 * Behaviour id.
 */
drill: string, 
/**
 * Competency id.
 */
competency: string, 
/**
 * Which decision of the drill, from 1.
 */
step: number, 
/**
 * The case has changed: this is another decision than the one missed.
 */
moved: boolean, 
/**
 * One line about the patient.
 */
patientAbout: Prose, 
/**
 * The scene. After the last answer it is the one that was decided, with what followed and nothing more to decide.
 */
scene: Scene, 
/**
 * What the last answer came to.
 */
answered: DrillAnswer | null, };
export type DrillAnswer = { 
/**
 * `shown`, `in-part` or `missed`.
 */
mark: string, 
/**
 * It moved the schedule; a second practice on one day does not.
 */
counted: boolean, 
/**
 * The day the behaviour comes back, `YYYY-MM-DD`.
 */
due: string, 
/**
 * Today, `YYYY-MM-DD`.
 */
today: string, 
/**
 * The drill is over.
 */
last: boolean, 
/**
 * The next drill of today.
 */
next: string | null, 
/**
 * Drills still to do today.
 */
left: number, };
export type Progress = { 
/**
 * Today, `YYYY-MM-DD`.
 */
today: string, 
/**
 * Every behaviour met, in the order of the taxonomy.
 */
behaviours: Array<BehaviourProgress>, };
export type BehaviourProgress = { 
/**
 * Behaviour id.
 */
behaviour: string, 
/**
 * Competency id.
 */
competency: string, 
/**
 * Cases and drills it was met in, by day.
 */
occasions: Array<OccasionCard>, 
/**
 * The day it comes back, `YYYY-MM-DD`; none where it was never missed or has no drill any more.
 */
due: string | null, 
/**
 * Why it has no drill any more: `decision-gone` or `case-gone`.
 */
retired: string | null, };
export type OccasionCard = { 
/**
 * The day, `YYYY-MM-DD`.
 */
day: string, 
/**
 * `shown`, `in-part` or `missed`.
 */
mark: string, 
/**
 * `case` or `drill`.
 */
kind: string, 
/**
 * Title of the case, or its id where the case is gone.
 */
caseTitle: string, };
export type CaseCredit = { 
/**
 * Only the demonstration provider is set up: nothing played here earns credit.
 */
demonstration: boolean, 
/**
 * Name of the learner's profession; none while it is not set up.
 */
profession: string | null, 
/**
 * The activities the case belongs to, open ones first; empty where it belongs to none.
 */
lines: Array<CreditLine>, };
export type CreditLine = { 
/**
 * Activity id.
 */
activity: string, 
/**
 * Title.
 */
title: string, 
/**
 * Issued by the demonstration provider: not for credit.
 */
demonstration: boolean, 
/**
 * Where it stands.
 */
state: CreditState, 
/**
 * What this profession can claim, the main type first; empty where it earns nothing, or no profession is set.
 */
offers: Array<CreditOffer>, 
/**
 * The cases it holds, in order.
 */
cases: Array<CreditCase>, 
/**
 * Last day on which credit can be claimed.
 */
ends: string, 
/**
 * The certificate, once claimed.
 */
certificate: string | null, };
export type CreditState = "open" | "claimable" | "claimed" | "blocked" | "ended" | "not-released";
export type CreditCase = { 
/**
 * Case id.
 */
case: string, 
/**
 * Pins exactly this content, to start it; none where this laptop does not hold the case.
 */
contentHash: string | null, 
/**
 * Title.
 */
title: string, 
/**
 * Estimated minutes.
 */
minutes: number, 
/**
 * Where it stands.
 */
state: CreditCaseState, };
export type CreditCaseState = "not-tried" | "under-way" | "not-passed" | "passed";
export type CreditOffer = { 
/**
 * Id of the credit type, for example `ama-pra-1`.
 */
kind: string, 
/**
 * What stands after the figure, for this profession: "AMA PRA Category 1 Credit(s)™", "contact hours".
 */
wording: string, 
/**
 * Whether the rule of its steps was read in an official or primary text; where not, the screen says so.
 */
verified: boolean, 
/**
 * Designation statement as approved, word for word.
 */
statement: string, 
/**
 * The most that can be claimed, in hundredths; above 0.
 */
maximum: number, 
/**
 * The claim is a multiple of this, in hundredths; above 0.
 */
step: number, };
export type ProviderCard = { 
/**
 * Name.
 */
name: string, 
/**
 * Address or web address.
 */
address: string, 
/**
 * Whom to ask: a name with a telephone number or an e-mail address.
 */
contact: string, 
/**
 * Language of every text the provider wrote, for example `en`: statements stand as approved, never translated.
 */
language: string, 
/**
 * The demonstration provider of a fresh install: "Demonstration, not for credit".
 */
demonstration: boolean, };
export type Gate = { 
/**
 * Activity id.
 */
activity: string, 
/**
 * Its version.
 */
version: string, 
/**
 * Title.
 */
title: string, 
/**
 * Who gives the credit.
 */
provider: ProviderCard, 
/**
 * The provider's accreditation statements, word for word; each one paragraph.
 */
statements: Array<string>, 
/**
 * The learner's profession; none while it is not set up.
 */
profession: ProfessionCard | null, 
/**
 * What this profession can claim; empty where it earns nothing.
 */
offers: Array<CreditOffer>, 
/**
 * For whom it is made.
 */
audience: string, 
/**
 * Who made it.
 */
faculty: Array<FacultyCard>, 
/**
 * Commercial support, one line each; empty: there was none, and the screen says so.
 */
support: Array<string>, 
/**
 * The media used.
 */
media: string, 
/**
 * How one takes part and earns the credit.
 */
method: string, 
/**
 * What hardware and software is needed.
 */
hardware: string, 
/**
 * Estimated minutes for the whole activity, evaluation included.
 */
minutes: number, 
/**
 * How they were estimated, in one line.
 */
minutesMethod: string, 
/**
 * Release date.
 */
released: string, 
/**
 * Date of the last review.
 */
reviewed: string, 
/**
 * Last day on which credit can be claimed.
 */
ends: string, 
/**
 * The cases, in order, each with what passes it.
 */
cases: Array<GateCase>, 
/**
 * What it rests on, one source a line.
 */
bibliography: Array<string>, 
/**
 * Why a claim would be refused as things stand (not: cases still to be passed); it can be played all the same.
 */
obstacle: Refusal | null, };
export type FacultyCard = { 
/**
 * Name.
 */
name: string, 
/**
 * Degrees and licences, as written after the name.
 */
credentials: string, 
/**
 * `faculty` or `planner`.
 */
part: string, 
/**
 * Relevant financial relationships; empty: none, and the screen says so.
 */
relationships: Array<RelationshipCard>, };
export type RelationshipCard = { 
/**
 * With whom.
 */
company: string, 
/**
 * Of what nature.
 */
nature: string, 
/**
 * How it was mitigated.
 */
mitigation: string, };
export type GateCase = { 
/**
 * The case and how far it is.
 */
case: CreditCase, 
/**
 * What passes it, one entry per playable role.
 */
marks: Array<PassMark>, };
export type PassMark = { 
/**
 * Role id.
 */
role: string, 
/**
 * Its name.
 */
roleName: string, 
/**
 * Action points needed.
 */
action: number, 
/**
 * Ownership points needed.
 */
ownership: number, 
/**
 * Critical steps that must be done besides.
 */
critical: number, };
export type Refusal = { 
/**
 * Why.
 */
code: RefusalCode, 
/**
 * Values for the words; which ones stands with each code.
 */
args: Array<[string, string]>, };
export type RefusalCode = "identity-incomplete" | "no-credit-for-profession" | "not-passed" | "gate-not-shown" | "expired" | "not-released" | "designated-later" | "already-claimed" | "clock-set-back" | "over-maximum" | "off-step" | "nothing-claimed" | "not-attested" | "evaluation-incomplete" | "unprintable-name";
export type ClaimForm = { 
/**
 * Activity id.
 */
activity: string, 
/**
 * Its version.
 */
version: string, 
/**
 * Title.
 */
title: string, 
/**
 * Who gives the credit.
 */
provider: ProviderCard, 
/**
 * The name as it will stand on the certificate; empty while it is missing.
 */
name: string, 
/**
 * The profession; none while it is missing.
 */
profession: ProfessionCard | null, 
/**
 * The day the last case was passed: the completion date.
 */
completed: string | null, 
/**
 * Whole active minutes of the attempts that count.
 */
minutes: number, 
/**
 * The attempts that count, in the order of the cases.
 */
attempts: Array<AttemptProof>, 
/**
 * The evaluation.
 */
questions: Array<Question>, 
/**
 * What can be claimed.
 */
offers: Array<CreditOffer>, 
/**
 * What the learner attests, as the provider wrote it.
 */
attestation: string, 
/**
 * Last day on which credit can be claimed.
 */
ends: string, 
/**
 * Why no claim can be made; then the page shows the reason in the place of the form.
 */
refusal: Refusal | null, };
export type AttemptProof = { 
/**
 * Attempt id, to open its debrief.
 */
attempt: string, 
/**
 * Case title.
 */
caseTitle: string, 
/**
 * Names of the roles played.
 */
roles: Array<string>, 
/**
 * The day it ended.
 */
finished: string, 
/**
 * Whole active minutes.
 */
minutes: number, 
/**
 * Action points reached and needed, of the first role played.
 */
action: number, 
/**
 * Action points needed.
 */
actionNeeded: number, 
/**
 * Ownership points reached.
 */
ownership: number, 
/**
 * Ownership points needed.
 */
ownershipNeeded: number, };
export type Question = { 
/**
 * Id.
 */
id: string, 
/**
 * The question, as the provider wrote it.
 */
text: string, 
/**
 * Whether it must be answered.
 */
required: boolean, 
/**
 * How it is answered.
 */
answer: QuestionKind, };
export type QuestionKind = { "kind": "choice", 
/**
 * Id and words of each.
 */
options: Array<[string, string]>, } | { "kind": "scale", 
/**
 * Steps, 3 to 7.
 */
steps: number, 
/**
 * What 1 means.
 */
low: string, 
/**
 * What the highest means.
 */
high: string, } | { "kind": "text" };
export type QuestionAnswer = { 
/**
 * Question id.
 */
question: string, 
/**
 * The answer as it is stored.
 */
value: string, };
export type CreditClaim = { 
/**
 * Id of the credit type.
 */
kind: string, 
/**
 * Hundredths.
 */
amount: number, };
export type ClaimDone = { 
/**
 * Its certificate.
 */
certificate: CertificateCard, };
export type CertificateCard = { 
/**
 * Certificate id: what the PDF and the record carry.
 */
certificate: string, 
/**
 * Activity id.
 */
activity: string, 
/**
 * Activity version.
 */
version: string, 
/**
 * Title of the activity.
 */
title: string, 
/**
 * Who gave the credit.
 */
provider: ProviderCard, 
/**
 * Demonstration, not for credit.
 */
demonstration: boolean, 
/**
 * The name at the time of the claim.
 */
name: string, 
/**
 * Degrees and licences after the name; may be empty.
 */
credentials: string, 
/**
 * Name of the profession at the time of the claim.
 */
profession: string, 
/**
 * Heading for this profession, for example "Certificate of participation".
 */
heading: string, 
/**
 * The certificate's sentence, the amount claimed in it.
 */
awarded: string, 
/**
 * Completion date; a reissue keeps it.
 */
completed: string, 
/**
 * When the claim was made.
 */
claimed: string, 
/**
 * Learning format: `enduring-material`, `live-activity`, `performance-improvement`.
 */
format: string, 
/**
 * What was claimed.
 */
credits: Array<CertifiedCredit>, 
/**
 * Statements as the provider wrote them, each one paragraph.
 */
statements: Array<string>, 
/**
 * The official statement stands elsewhere (pharmacy: the e-Profile); this paper is unofficial.
 */
unofficial: boolean, 
/**
 * What was attested, and agreed to at `claimed`.
 */
attestation: string, 
/**
 * Number of evaluation questions answered.
 */
answers: number, 
/**
 * The attempts it rests on.
 */
attempts: Array<AttemptProof>, 
/**
 * The key that signed it, as people compare it: "4F2A 91C0"; none while the record is not signed.
 */
key: string | null, };
export type CertifiedCredit = { 
/**
 * Id of the credit type.
 */
kind: string, 
/**
 * What stands after the figure.
 */
wording: string, 
/**
 * The universal activity number, for pharmacy.
 */
uan: string | null, 
/**
 * Claimed, in hundredths.
 */
claimed: number, 
/**
 * The most that could be claimed, in hundredths.
 */
maximum: number, };
export type FileOpened = { 
/**
 * Where it lies.
 */
path: string, 
/**
 * The system's viewer took it; else the screen says where the file lies.
 */
opened: boolean, };
export type Transcript = { 
/**
 * Who the learner is on paper.
 */
identity: Identity, 
/**
 * Fields of the identity that a claim still needs, by id.
 */
missing: Array<string>, 
/**
 * Professions to choose from, in the provider's order.
 */
professions: Array<ProfessionCard>, 
/**
 * Credit cycles: the current one first. Demonstrations never count.
 */
cycles: Array<CycleCard>, 
/**
 * Certificates for credit, newest first.
 */
certificates: Array<CertificateCard>, 
/**
 * Demonstration certificates, newest first, told apart.
 */
demonstrations: Array<CertificateCard>, 
/**
 * Activities begun and not claimed.
 */
activities: Array<CreditLine>, 
/**
 * The provider's file has an error: nothing is offered for credit until it is mended.
 */
broken: boolean, };
export type ProfessionCard = { 
/**
 * Id.
 */
id: string, 
/**
 * Name, as the provider writes it.
 */
name: string, 
/**
 * Its record is kept by CPE Monitor: NABP e-Profile ID and birth day are needed.
 */
pharmacy: boolean, 
/**
 * What the provider says a licence needs in a cycle, in hundredths.
 */
needed: number | null, 
/**
 * Length of that cycle in months.
 */
cycleMonths: number | null, };
export type CycleCard = { 
/**
 * Name of the profession.
 */
profession: string, 
/**
 * First day.
 */
starts: string, 
/**
 * Last day: the renewal date.
 */
ends: string, 
/**
 * Today, as the laptop's clock says it.
 */
today: string, 
/**
 * Claimed inside it, in hundredths.
 */
earned: number, 
/**
 * Needed by the last day, in hundredths; none where the learner has not said.
 */
needed: number | null, 
/**
 * What an even pace would have given by today, in hundredths; none without `needed`.
 */
evenPace: number | null, 
/**
 * Each day something was added, with the sum after it, in hundredths; in order.
 */
steps: Array<[string, number]>, };
export type Identity = { 
/**
 * Given name or names.
 */
givenName: string, 
/**
 * Family name.
 */
familyName: string, 
/**
 * Degrees and licences as written after the name.
 */
credentials: string, 
/**
 * Profession id, or empty.
 */
profession: string, 
/**
 * Last day of the current credit cycle, or none.
 */
renewal: string | null, 
/**
 * Length of a cycle in months, 1 to 120.
 */
cycleMonths: number, 
/**
 * Needed in a cycle, in hundredths, or none.
 */
needed: number | null, 
/**
 * State of the licence, full name.
 */
licenceState: string, 
/**
 * Licence number.
 */
licenceNumber: string, 
/**
 * Birth month and day, `MM-DD`; never a year.
 */
birthDay: string, 
/**
 * NABP e-Profile ID; pharmacists and pharmacy technicians only.
 */
nabp: string, };
export type NewSeat = { 
/**
 * Role id of the case.
 */
role: string, 
/**
 * Who plays it, with a profile on this laptop.
 */
profile: string | null, 
/**
 * A guest's name, where there is no profile: 1 to 80 characters.
 */
guest: string | null, };
export type TeamSeat = { 
/**
 * Role id.
 */
role: string, 
/**
 * Its name.
 */
roleName: string, 
/**
 * Name of the person who plays it.
 */
player: string, 
/**
 * That person's profile; none for a guest.
 */
profile: string | null, };
export type HandoverCard = { 
/**
 * Role id whose seat is to be taken.
 */
role: string, 
/**
 * Its name.
 */
roleName: string, 
/**
 * Name of the person who plays it.
 */
player: string, 
/**
 * The person is asked for a PIN.
 */
hasPin: boolean, };
export type ReplayCard = { 
/**
 * Attempt id.
 */
attempt: string, 
/**
 * How many of its decisions were replayed.
 */
decisions: number, };
export type Comparison = { 
/**
 * Case title.
 */
caseTitle: string, 
/**
 * The patient's name.
 */
patient: string, 
/**
 * The attempt named first.
 */
one: ComparedSide, 
/**
 * The other.
 */
other: ComparedSide, 
/**
 * What both did alike, from the start.
 */
common: Array<ComparedStep>, 
/**
 * How they part: `answer` (the same scene answered differently), `story` (different scenes without a different
 * answer: chance, the clinic's settings or the roles played) or `never`.
 */
parted: string, 
/**
 * Sums of the value ledger: axis id, here, there.
 */
ledger: Array<ComparedAxis>, };
export type ComparedSide = { 
/**
 * Attempt id.
 */
attempt: string, 
/**
 * `practice` or `graded`.
 */
mode: string, 
/**
 * ISO time with offset of its end.
 */
finished: string, 
/**
 * Names of the roles played.
 */
roles: Array<string>, 
/**
 * Who played each, in a team.
 */
team: Array<TeamSeat>, 
/**
 * The attempt it was replayed from.
 */
replayOf: ReplayCard | null, 
/**
 * How it ended.
 */
ending: EndingCard, 
/**
 * What the ending tells.
 */
endingText: Array<Prose>, 
/**
 * Whether every played role passed.
 */
passed: boolean, 
/**
 * What it did where the paths part, and everything after; empty where they do not part.
 */
steps: Array<ComparedStep>, };
export type ComparedStep = { 
/**
 * `decision` (a learner's), `colleague`, `late`, `deadline`.
 */
kind: string, 
/**
 * Number of the decision (for `late`: of its cause).
 */
seq: number, 
/**
 * Short label.
 */
title: string, 
/**
 * Name of the encounter's place.
 */
encounter: string, 
/**
 * Simulated local time, `YYYY-MM-DDTHH:MM`.
 */
time: string, 
/**
 * Name of the role that acted.
 */
roleName: string | null, 
/**
 * Who played it, in a team.
 */
player: string | null, 
/**
 * What was answered, in words.
 */
answer: Array<Prose>, 
/**
 * What followed.
 */
after: Prose | null, 
/**
 * Value-ledger movements.
 */
ledger: Array<LedgerMove>, };
export type ComparedAxis = { 
/**
 * Axis id.
 */
axis: string, 
/**
 * The sum of the first.
 */
one: number, 
/**
 * The sum of the other.
 */
other: number, };

/** Every command: arguments and answer. */
export interface Commands {
  startup: { args: {}; answer: Startup };
  settings_set: { args: { settings: Settings }; answer: Settings };
  profile_create: { args: { profile: NewProfile }; answer: ProfileOpened };
  profile_open: { args: { profile: string; pin: string | null }; answer: ProfileCard };
  profile_recover: { args: { profile: string; code: string; pin: string | null }; answer: ProfileOpened };
  profile_lock: { args: {}; answer: null };
  library: { args: {}; answer: Library };
  runs: { args: { from: number }; answer: RunPage };
  case_reading: { args: { contentHash: string }; answer: CaseReading | null };
  run_reach: { args: { attempt: string }; answer: RunReach | null };
  attempt_start: { args: { contentHash: string; roles: string[]; mode: string; activity: string | null }; answer: Scene };
  team_start: { args: { contentHash: string; seats: NewSeat[] }; answer: Scene };
  seat_take: { args: { attempt: string; role: string; pin: string | null }; answer: Scene };
  attempt_replay_from: { args: { attempt: string; seq: number }; answer: Scene };
  attempt_compare: { args: { one: string; other: string }; answer: Comparison };
  attempt_resume: { args: { attempt: string }; answer: Scene };
  attempt_decide: { args: { attempt: string; seq: number; scene: string; answer: Answer }; answer: Scene };
  attempt_undo: { args: { attempt: string; seq: number }; answer: Scene };
  attempt_hint: { args: { attempt: string; seq: number }; answer: Scene };
  attempt_debrief: { args: { attempt: string }; answer: Debrief };
  friction_note: { args: { attempt: string; answers: FrictionAnswers }; answer: null };
  friction_report: { args: {}; answer: FrictionReport };
  friction_sort: { args: { note: string; question: FrictionQuestion; kind: FrictionKind }; answer: FrictionReport };
  friction_open: { args: { format: FrictionFormat }; answer: FileOpened };
  tomorrow_open: { args: { attempt: string }; answer: FileOpened };
  gate: { args: { activity: string }; answer: Gate };
  claim_form: { args: { activity: string }; answer: ClaimForm };
  claim_make: { args: { activity: string; evaluation: QuestionAnswer[]; credits: CreditClaim[]; attested: boolean }; answer: ClaimDone };
  certificate_open: { args: { certificate: string }; answer: FileOpened };
  transcript: { args: {}; answer: Transcript };
  transcript_open: { args: {}; answer: FileOpened };
  identity_set: { args: { identity: Identity }; answer: Transcript };
  drills: { args: {}; answer: DueList };
  drill_start: { args: { drill: string }; answer: DrillScene };
  drill_decide: { args: { run: string; seq: number; scene: string; answer: Answer }; answer: DrillScene };
  progress: { args: {}; answer: Progress };
}
