/*
 * Stable `data-testid` values of the main controls. Tests of the real window and of the browser run use these names.
 *
 * first run      profile-new · profile-name · profile-role · profile-pin · profile-pin-again · profile-create ·
 *                profile-card-<id> · pin-entry · pin-open · pin-forgotten · recovery-code · recovery-pin · recovery-open ·
 *                recovery-shown (the code shown once) · recovery-done · notice
 * everywhere     away (the question before an idle lock) · nav-library · nav-runs · nav-settings · lock · announcer (the live region) · error
 * library        library (root) · continue · case-<case id> · role-<role id> · mode-practice · mode-graded · start ·
 *                faulty-<folder> · library-empty
 * play           scene-<scene id> (root) · consequence · decision · choice-<id> · option-<id> · up-<id> · down-<id> ·
 *                field-<id> · place-<id> · to-<role id> · fact-<id> · how-<id> · slip · submit (the one primary act) ·
 *                go-on · undo · hint · keys · leave · mode (marker) · tab-<evidence tab> · compare-open · compare · compare-<list id>/<item id> · ending · ending-debrief
 * debrief        debrief (root) · debrief-step-<number shown> · debrief-print · debrief-library · debrief-again (practice) · debrief-again-graded
 * questions      questions · question-<unclear|longer|missing> · questions-send (at the end of the debrief)
 * friction       nav-friction (managers) · friction (root) · friction-empty · friction-sort-<note>-<question>
 * credit         credit (root) · credit-tag (the credit line of a case) · credit-cycle · cycle-table · credit-empty ·
 *                credit-activity-<activity> · credit-claim-<activity> · credit-certificates · credit-demonstrations ·
 *                credit-certificate-<certificate> (its row) · transcript-open · transcript-open-path · certificate (the pane) ·
 *                certificate-paper · certificate-open · certificate-open-path · demonstration (the mark of a demonstration)
 * gate           gate (root) · gate-start · gate-back · gate-obstacle
 * claim          claim (root) · claim-answer-<question>-<option, step or text> · claim-amount-<credit type> · claim-attest ·
 *                claim-make · claim-fault (a reason at a field) · claim-refused (the reason for the whole page) · claim-contact ·
 *                debrief-claim (the way there) · debrief-certificate
 * identity       identity (root) · identity-open · identity-missing · identity-fill · identity-<field> · identity-save · identity-back
 * past runs      runs (root) · run-<attempt> · runs-more
 * settings       settings (root) · language-en · language-es · theme-system · theme-light · theme-dark · text-size · number-keys · lock-minutes-<0|2|5|10|15> · licences-open · licences
 */
export const id = {
  profileNew: 'profile-new',
  profileName: 'profile-name',
  profileRole: 'profile-role',
  profilePin: 'profile-pin',
  profilePinAgain: 'profile-pin-again',
  profileCreate: 'profile-create',
  profileCard: (profile: string) => `profile-card-${profile}`,
  pinEntry: 'pin-entry',
  pinOpen: 'pin-open',
  pinForgotten: 'pin-forgotten',
  recoveryCode: 'recovery-code',
  recoveryPin: 'recovery-pin',
  recoveryOpen: 'recovery-open',
  recoveryShown: 'recovery-shown',
  recoveryDone: 'recovery-done',
  notice: 'notice',
  navLibrary: 'nav-library',
  navCredit: 'nav-credit',
  navRuns: 'nav-runs',
  navFriction: 'nav-friction',
  navSettings: 'nav-settings',
  lock: 'lock',
  away: 'away',
  lockMinutes: (minutes: number) => `lock-minutes-${String(minutes)}`,
  announcer: 'announcer',
  error: 'error',
  library: 'library',
  libraryEmpty: 'library-empty',
  continue: 'continue',
  case: (caseId: string) => `case-${caseId}`,
  role: (role: string) => `role-${role}`,
  modePractice: 'mode-practice',
  modeGraded: 'mode-graded',
  start: 'start',
  faulty: (folder: string) => `faulty-${folder}`,
  scene: (scene: string) => `scene-${scene}`,
  consequence: 'consequence',
  decision: 'decision',
  choice: (choice: string) => `choice-${choice}`,
  option: (option: string) => `option-${option}`,
  up: (option: string) => `up-${option}`,
  down: (option: string) => `down-${option}`,
  field: (field: string) => `field-${field}`,
  place: (place: string) => `place-${place}`,
  to: (role: string) => `to-${role}`,
  fact: (fact: string) => `fact-${fact}`,
  how: (how: string) => `how-${how}`,
  slip: 'slip',
  submit: 'submit',
  goOn: 'go-on',
  undo: 'undo',
  hint: 'hint',
  keys: 'keys',
  leave: 'leave',
  mode: 'mode',
  tab: (tab: string) => `tab-${tab}`,
  compareOpen: 'compare-open',
  compare: 'compare',
  compareRow: (row: string) => `compare-${row}`,
  ending: 'ending',
  endingDebrief: 'ending-debrief',
  debrief: 'debrief',
  debriefStep: (number: number) => `debrief-step-${String(number)}`,
  debriefPrint: 'debrief-print',
  debriefLibrary: 'debrief-library',
  debriefAgain: 'debrief-again',
  debriefAgainGraded: 'debrief-again-graded',
  debriefClaim: 'debrief-claim',
  debriefCertificate: 'debrief-certificate',
  credit: 'credit',
  creditTag: 'credit-tag',
  creditCycle: 'credit-cycle',
  cycleTable: 'cycle-table',
  creditEmpty: 'credit-empty',
  creditActivity: (activity: string) => `credit-activity-${activity}`,
  creditClaim: (activity: string) => `credit-claim-${activity}`,
  creditCertificates: 'credit-certificates',
  creditDemonstrations: 'credit-demonstrations',
  creditCertificate: (certificate: string) => `credit-certificate-${certificate}`,
  transcriptOpen: 'transcript-open',
  certificate: 'certificate',
  certificatePaper: 'certificate-paper',
  certificateOpen: 'certificate-open',
  demonstration: 'demonstration',
  gate: 'gate',
  gateStart: 'gate-start',
  gateBack: 'gate-back',
  gateObstacle: 'gate-obstacle',
  claim: 'claim',
  claimAnswer: (question: string, answer: string) => `claim-answer-${question}-${answer}`,
  claimAmount: (kind: string) => `claim-amount-${kind}`,
  claimAttest: 'claim-attest',
  claimMake: 'claim-make',
  claimFault: 'claim-fault',
  claimRefused: 'claim-refused',
  claimContact: 'claim-contact',
  identity: 'identity',
  identityOpen: 'identity-open',
  identityMissing: 'identity-missing',
  identityFill: 'identity-fill',
  identityField: (field: string) => `identity-${field}`,
  identitySave: 'identity-save',
  identityBack: 'identity-back',
  runs: 'runs',
  runsMore: 'runs-more',
  run: (attempt: string) => `run-${attempt}`,
  questions: 'questions',
  question: (question: string) => `question-${question}`,
  questionsSend: 'questions-send',
  friction: 'friction',
  frictionEmpty: 'friction-empty',
  frictionSort: (note: string, question: string) => `friction-sort-${note}-${question}`,
  settings: 'settings',
  languageOf: (code: string) => `language-${code}`,
  themeOf: (theme: string) => `theme-${theme}`,
  textSize: 'text-size',
  numberKeys: 'number-keys',
  licencesOpen: 'licences-open',
  licences: 'licences',
} as const;
