//! The closed list of finding codes. An id, once published, keeps its meaning.

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The case cannot be played; or, for the codes of [`Code::is_of_lints`], must not be published.
    Error,
    /// The case can be played; somebody should mend it or waive it.
    Warning,
    /// Worth knowing.
    Note,
}

impl Severity {
    /// `error`, `warning` or `note`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// How a code is written in the list below: its severity, and whether an error can be waived.
#[derive(Debug, Clone, Copy)]
enum Level {
    /// An error nobody can waive.
    Error,
    /// An error that rests on word lists or patterns, so that a named person may waive it in writing.
    Waivable,
    /// A warning.
    Warning,
    /// A note.
    Note,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident $id:literal $level:ident [$($arg:literal),*];)*) => {
        /// What kind of fault a finding is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable id, kebab-case.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// The code with this id.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|code| code.id() == id)
            }

            /// How grave every finding of this code is.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self.level() {
                    Level::Error | Level::Waivable => Severity::Error,
                    Level::Warning => Severity::Warning,
                    Level::Note => Severity::Note,
                }
            }

            /// Whether the case's `waivers` can accept such a finding: warnings, notes, and the errors that rest on word
            /// lists or patterns.
            #[must_use]
            pub const fn waivable(self) -> bool {
                match self.level() {
                    Level::Waivable | Level::Warning | Level::Note => true,
                    Level::Error => false,
                }
            }

            const fn level(self) -> Level {
                match self { $(Self::$name => Level::$level,)* }
            }

            /// Names of the arguments a finding of this code may carry, in order. `suggestion` is present only where
            /// something near is known.
            #[must_use]
            pub const fn args(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$($arg),*],)* }
            }
        }
    };
}

codes! {
    /// Not strict JSON in UTF-8. `reason`: `bom`, `utf-16`, `utf-8` or `json`; `detail`: the parser's own words.
    Syntax "syntax" Error ["reason", "detail"];
    /// The file (or one of its lists) is larger than allowed. `size` and `max` in bytes.
    TooLarge "too-large" Error ["size", "max"];
    /// Nested deeper than `max` levels.
    TooDeep "too-deep" Error ["max"];
    /// `case.json` is not there.
    MissingFile "missing-file" Error ["file"];
    /// `format` is not a number this program reads.
    FormatNumber "format-number" Error ["found", "known"];
    /// A field nobody reads. `of`: what the object is, or the decision kind that has no such field.
    UnknownField "unknown-field" Error ["field", "of", "suggestion"];
    /// A required field is absent. `of`: what the object is.
    MissingField "missing-field" Error ["field", "of"];
    /// The same key twice in one object.
    DuplicateKey "duplicate-key" Error ["key"];
    /// The same id twice where ids must differ. `kind`: of what.
    DuplicateId "duplicate-id" Error ["kind", "id"];
    /// An id that names nothing of its `kind`.
    DanglingId "dangling-id" Error ["kind", "id", "suggestion"];
    /// Not an id: `[a-z][a-z0-9-]*`, at most 64 characters, and for file names no word Windows reserves.
    BadId "bad-id" Error ["id"];
    /// A value of another type than the place takes.
    TypeMismatch "type-mismatch" Error ["expected", "found"];
    /// A word outside a closed list. `expected`: the words, separated by a space.
    UnknownWord "unknown-word" Error ["word", "expected", "suggestion"];
    /// A number outside its bounds.
    OutOfBound "out-of-bound" Error ["value", "min", "max"];
    /// More or fewer of `what` than allowed.
    ChoiceCount "choice-count" Error ["what", "count", "min", "max"];
    /// A list that must hold something is empty.
    EmptyList "empty-list" Error ["field"];
    /// A text is absent or blank.
    MissingText "missing-text" Error ["field", "of"];
    /// A picture without alternative text.
    MissingAlt "missing-alt" Error ["of"];
    /// A translation lacks a text. `text_id` names it.
    MissingTranslation "missing-translation" Warning ["language", "text_id"];
    /// HTML, a link, a picture, an unsupported Markdown construct or a control character. `what` says which.
    UnsafeText "unsafe-text" Error ["what"];
    /// `{name}` in a text names no parameter or variable.
    UnknownPlaceholder "unknown-placeholder" Error ["name", "suggestion"];
    /// A path that leaves the case folder, or a name some system cannot store.
    PathEscape "path-escape" Error ["path"];
    /// A picture the folder does not hold.
    MissingMedia "missing-media" Error ["path"];
    /// The last of a first-match list has a condition, so nothing may match.
    OutcomeMissingDefault "outcome-missing-default" Error ["list"];
    /// A first-match entry after one without a condition can never match.
    NeverReached "never-reached" Error ["list"];
    /// A `set` reads a variable that the same object sets, so the order of keys would matter.
    OrderDependent "order-dependent" Error ["name"];
    /// Scenes that continue in a circle without a decision. `scenes`: the circle.
    ContinueCycle "continue-cycle" Error ["scenes"];
    /// No path leads to the scene, whatever the conditions say.
    Unreachable "unreachable" Error ["scene"];
    /// No ending can be reached from the scene.
    NoEnding "no-ending" Error ["scene"];
    /// A playable role that never decides.
    RoleWithoutDecision "role-without-decision" Error ["role"];
    /// A scored outcome without a reference.
    Unsourced "unsourced" Error ["outcome"];
    /// A waiver names a code that does not exist or cannot be waived.
    WaiverUnknown "waiver-unknown" Error ["code", "suggestion"];
    /// A total in the plan differs from the sum of its terms.
    PlanSum "plan-sum" Error ["total", "sum"];
    /// A reference nothing cites.
    Uncited "uncited" Warning ["ref"];
    /// A variable is written and never read.
    UnreadVariable "unread-variable" Warning ["variable"];
    /// A parameter nothing reads.
    UnreadParameter "unread-parameter" Warning ["parameter"];
    /// A fact no condition, handoff or duty reads.
    UnreadFact "unread-fact" Note ["fact"];
    /// An outcome's condition reads what its seat cannot know.
    OwnershipLuck "ownership-luck" Warning ["outcome", "kind", "id"];
    /// A choice returns to its own scene, costs minutes and has no limit.
    LoopWithoutLimit "loop-without-limit" Warning ["choice"];
    /// Lint: more words before a decision, or in one choice, than one reads.
    SceneLong "scene-long" Warning ["words", "max"];
    /// Lint: the longest choice of a decision stands out. Both in words.
    LengthSpread "length-spread" Warning ["longest", "shortest"];
    /// Lint: fewer than three choices, or fewer than two wrong ones with a `tempting` line.
    FewPlausible "few-plausible" Warning ["choices", "tempting"];
    /// Lint: a wrong choice says itself that it is careless.
    SelfCondemning "self-condemning" Warning ["words"];
    /// Lint: an absolute word stands in wrong choices only, in more than one decision.
    AbsoluteWrong "absolute-wrong" Warning ["words"];
    /// Lint: the longest (or shortest) choice of a decision is best beyond chance. `which`: `longest` or `shortest`.
    LengthExtreme "length-extreme" Warning ["which", "hits", "decisions"];
    /// Lint: a hedge stands in best choices only, in more than one decision.
    HedgeBest "hedge-best" Warning ["words"];
    /// Lint: a reason stands in best choices only, in more than one decision.
    ReasonInBest "reason-in-best" Warning ["words"];
    /// Lint: a word of the scene stands in the best choice only, in more than a quarter of the decisions.
    EchoScene "echo-scene" Warning ["words"];
    /// Lint: the one choice of another form is best beyond chance. `form`: `speech`, `question`, `number` or `person`.
    OddForm "odd-form" Warning ["form"];
    /// Lint: the one phrase with courtesy, name or question is best beyond chance. `tone`: which of the three.
    ToneBest "tone-best" Warning ["tone"];
    /// Lint: a choice names the measurement program it satisfies.
    NamesMeasure "names-measure" Warning ["words"];
    /// Lint: everything that is not best is harmful, in more than a third of the decisions.
    Cliff "cliff" Warning ["decisions", "of"];
    /// Lint: two choices are one. `by`: `words` or `consequences`.
    TwinChoices "twin-choices" Warning ["other", "by"];
    /// Lint: a value to be read off evidence stands in words.
    ValueLeak "value-leak" Waivable ["value"];
    /// Lint: feedback shorter or longer than explains.
    FeedbackLength "feedback-length" Warning ["words", "min", "max"];
    /// Lint: feedback that opens with a verdict.
    FeedbackVerdict "feedback-verdict" Warning ["words"];
    /// Lint: feedback that blames.
    FeedbackBlame "feedback-blame" Waivable ["words"];
    /// Lint: feedback on best acts and on others differs in mean length more than twice.
    FeedbackLopsided "feedback-lopsided" Warning ["best", "others"];
    /// Lint: two feedback texts share most of their words.
    FeedbackClone "feedback-clone" Warning ["other"];
    /// Lint: feedback says its choice again. `shared` of `of` content words.
    FeedbackParrot "feedback-parrot" Warning ["shared", "of"];
    /// Lint: a number of care, a measure or a must or never without a source.
    UncitedClaim "uncited-claim" Waivable ["words"];
    /// Lint: a scored outcome rests on weak sources alone, and nobody has signed the case.
    WeakSource "weak-source" Error ["outcome"];
    /// Lint: a parameter's default typed beside its unit.
    HardNumber "hard-number" Warning ["value", "parameter"];
    /// Lint: a number of which one cannot tell what it counts.
    NoUnit "no-unit" Waivable ["value"];
    /// Lint: a measure's threshold, and never the clinical goal that differs from it.
    OneYardstick "one-yardstick" Warning ["measure", "line", "goal"];
    /// Lint: the measurement year is not the year of the story.
    Stale "stale" Error ["year", "clock"];
    /// Lint: ticking everything, or nothing (`what`: `all`, `none`), earns the share of points a role needs. In points.
    SelectAll "select-all" Error ["what", "earned", "best"];
    /// Lint: an order one need not think of (`what`: `shown`, `reversed`, `alphabetical`) earns the share of points a role
    /// needs. In points.
    OrderAsShown "order-as-shown" Error ["what", "earned", "best"];
    /// Lint: a handoff in which telling everything scores as well as telling what must be carried.
    SendAll "send-all" Error ["duty"];
    /// Lint: the best choice stands at `place`, from 1, too often for chance, or never.
    PositionBias "position-bias" Warning ["place", "hits", "decisions"];
    /// Lint: the choice of `which` (`fewest`, `most`) minutes is the best one too often for chance.
    BestIsCheapest "best-is-cheapest" Warning ["which", "hits", "decisions"];
    /// Lint: choices that all lead to, do and score the same, in more than one decision of a role (`axis` is `none`); or, by
    /// proof, an axis of the ledger that is the same on every way of a role.
    CosmeticChoice "cosmetic-choice" Warning ["role", "axis"];
    /// Lint: `ways` scenes lead here, and nothing that differs by the way is read from here on.
    AmnesiaMerge "amnesia-merge" Warning ["scene", "ways"];
    /// Lint: nothing that a harmful act leaves is read later.
    HarmNoEcho "harm-no-echo" Error ["outcome"];
    /// Lint: nothing that a critical act leaves is read later.
    GoodNoEcho "good-no-echo" Warning ["outcome"];
    /// Lint: a harmful act without a fail flag ends the case on the spot.
    HarmInstant "harm-instant" Warning ["outcome"];
    /// Lint: too few endings, all of one class, or two with one text (`why`: `few`, `class`, `text`).
    EndingsAlike "endings-alike" Warning ["why", "count"];
    /// Lint: too many facts that nothing reads.
    DecorativeFact "decorative-fact" Warning ["idle", "facts"];
    /// Lint: two roles choose between the same texts. `shared` of `all` texts.
    CloneRoles "clone-roles" Warning ["role", "other", "shared", "all"];
    /// Lint: a role brings too few facts of its own, or none that decides anything.
    NoPrivateFact "no-private-fact" Warning ["role", "private", "decisive"];
    /// Lint: a role is offered no act outside its duties.
    NoScopeTemptation "no-scope-temptation" Warning ["role"];
    /// Lint: handing off is best too often, or never wrong (`why`: `often`, `never-wrong`).
    AlwaysEscalate "always-escalate" Warning ["why", "role", "best", "decisions"];
    /// Lint: an act outside the seat's duties where no act within them earns ownership.
    OwnershipMerged "ownership-merged" Error ["outcome"];
    /// Lint: a fact that must be carried, and nothing asks whether it arrived.
    UnreadHandoff "unread-handoff" Warning ["fact", "duty"];
    /// Lint: a way by which facts arrive later, and nothing asks whether they did.
    NoReceipt "no-receipt" Warning ["way"];
    /// Lint: too many critical decisions in a role, or none in the case (`why`: `many`, `none`).
    CriticalCount "critical-count" Warning ["why", "role", "count"];
    /// Lint: a critical decision with too few choices, nothing beside it but harm, or first in the case (`why`: `few`, `harm`,
    /// `first`).
    CriticalEasy "critical-easy" Warning ["why"];
    /// Lint: in too many decisions the best acts are best on every axis of the ledger.
    AlwaysDominates "always-dominates" Warning ["hits", "decisions"];
    /// Lint: a take-away one cannot act on (`why`: `count`, `words`, `opening`, `verb`, `decision`).
    TakeawayShape "takeaway-shape" Warning ["why", "found"];
    /// Lint: too few kinds of temptation, or no over-reaction (`why`: `few`, `over`).
    WellsFew "wells-few" Note ["why", "wells"];
    /// Lint: English speech by or to the patient above grade 8. `of`: `patient` or `phrases`.
    QuoteGrade "quote-grade" Warning ["of", "score"];
    /// Lint: the same above grade 6.
    QuoteGradeNear "quote-grade-near" Note ["of", "score"];
    /// Lint: Spanish speech by or to the patient under INFLESZ 65 or Fernández-Huerta 70. `of`: `patient` or `phrases`.
    QuoteGradeEs "quote-grade-es" Warning ["of", "score"];
    /// Lint: the same under INFLESZ 70.
    QuoteGradeEsNear "quote-grade-es-near" Note ["of", "score"];
    /// Lint: a sentence said by or to the patient is long.
    QuoteLong "quote-long" Note ["words", "max"];
    /// Lint: a word of the trade in the best phrase to the patient.
    QuoteJargon "quote-jargon" Warning ["words"];
    /// Lint: a spelling that mocks how someone speaks.
    EyeDialect "eye-dialect" Waivable ["words"];
    /// Lint: a word that judges the patient.
    LabelWord "label-word" Waivable ["words"];
    /// Lint: someone's group, faith, weight, status or payer, which nothing turns on.
    IdleDemographic "idle-demographic" Warning ["words"];
    /// Records: of `learners` who erred at the decision fewer than one in ten took the choice.
    DeadDistractor "dead-distractor" Note ["choice", "learners"];
    /// Library: `with` of the `of` cases that have the barrier, or the lapse, give it to someone with the trait.
    TraitBarrier "trait-barrier" Warning ["trait", "barrier", "with", "of"];
    /// Lint: the patient hardly speaks. `of`: `role` or `encounter`.
    NoVoice "no-voice" Warning ["of", "id", "percent"];
    /// Lint: the patient wants nothing, or decides nothing. `what`: `goal` or `decision`.
    NoAgency "no-agency" Warning ["what"];
    /// Lint: a number or inserted value of one language that the other lacks.
    LangNumbers "lang-numbers" Waivable ["value"];
    /// Lint: a translation that is the source, or much shorter or longer. `how`: `same`, `shorter` or `longer`.
    LangDrift "lang-drift" Warning ["how", "words", "source"];
    /// Lint: familiar and formal address of one person by one seat.
    RegisterMix "register-mix" Warning ["words"];
    /// Lint: an alternative text that is no text. `reason`: `file`, `opening` or `long`.
    MediaText "media-text" Error ["reason", "detail"];
    /// Lint: a text points by colour or place alone.
    ColourOnly "colour-only" Warning ["words"];
    /// Proof: a blind rule (`rule`) passes as a role that plays alone.
    StrategyPasses "strategy-passes" Error ["role", "rule"];
    /// Proof: after `lost` of `of` harmful acts without a fail flag, coming first, nobody can pass any more.
    NoRecovery "no-recovery" Warning ["lost", "of"];
    /// Proof: ways that pass miss the deadline, and none of them meets it, or only one (`ways`: `none`, `one`).
    DeadlineDoomed "deadline-doomed" Error ["deadline", "ways"];
    /// Proof: no play misses the deadline.
    DeadlineSafe "deadline-safe" Warning ["deadline", "why", "left", "window"];
    /// Proof: an ending is reached though nothing anyone decided, nor chance, chose it.
    EndingNoCause "ending-no-cause" Error ["ending", "role"];
    /// Proof: no answer of the role changes which endings can be reached.
    RoleBlindEnding "role-blind-ending" Warning ["role"];
    /// Proof: the shortest way to pass has so few decisions.
    ThinRole "thin-role" Warning ["role", "decisions"];
    /// Proof: a fact that must be carried cannot fail to arrive.
    LosslessHandoff "lossless-handoff" Warning ["duty", "fact"];
    /// Proof: the role passes and never gives the critical answer it could give at the scene.
    PassWithoutCritical "pass-without-critical" Error ["role", "scene"];
    /// Proof: the role passes with a sum of safety below 0.
    MeasureBuysSafety "measure-buys-safety" Waivable ["role", "safety"];
    /// Proof: every measure is met where quality stands below 0 (`why` is `met`), or none where it stands above 0 (`unmet`).
    MeasureAgainstLedger "measure-against-ledger" Note ["role", "why", "quality"];
    /// The review's end date is past.
    ReviewPast "review-past" Error ["until"];
    /// Proof: a search was given up. `done` of `settings` sets of played roles and clinic parameters were searched to the end.
    ProofIncomplete "proof-incomplete" Note ["done", "settings"];
    /// Proof: no play can enter the scene.
    SceneNeverEntered "scene-never-entered" Error ["scene"];
    /// Proof: no play reaches the ending.
    EndingNeverReached "ending-never-reached" Error ["ending"];
    /// Proof: no learner can take the choice (`why`: `never-asked`, `contradiction`, `spent`, `faults`). `conditions`: the parts of its
    /// condition that never hold together.
    ChoiceNeverTaken "choice-never-taken" Error ["choice", "why", "conditions"];
    /// Proof: no answer is judged to be the outcome.
    OutcomeNeverMatched "outcome-never-matched" Warning ["outcome"];
    /// Proof: `steps` decisions lead to where no answer can be given.
    DeadEnd "dead-end" Error ["scene", "steps"];
    /// Proof: `steps` decisions lead to where answers can be given, and none leads to an ending any more.
    NoWayOut "no-way-out" Error ["scene", "steps"];
    /// Proof: `steps` decisions make a variable pass its bounds.
    BoundPassed "bound-passed" Error ["variable", "value", "steps"];
    /// Proof: more than 1,000 scenes without a decision.
    TooManySteps "too-many-steps" Error ["scene", "steps"];
    /// Proof: a colleague gives an answer no player could. `why`: the code of the refusal.
    ColleagueRefused "colleague-refused" Error ["scene", "why", "steps"];
    /// Proof: a variable cannot be drawn.
    DrawImpossible "draw-impossible" Error ["variable", "steps"];
    /// Proof: another fault of the case (`what`: `no-match`, `overflow`, `no-seat`) at the scene or parameter `id`.
    CaseFault "case-fault" Error ["what", "id", "steps"];
    /// Proof: no play meets the deadline (`why`: `missed`, or `idle`: it never begins).
    DeadlineNeverMet "deadline-never-met" Error ["why", "deadline"];
    /// Proof: the late consequence never happens.
    LateNever "late-never" Warning ["late"];
    /// Proof: a role cannot pass (`what`: its `points` or `own` cannot be reached, or no `way` passes).
    PassUnreachable "pass-unreachable" Error ["role", "what", "needed", "most"];
    /// Proof: uniform random answers pass too often.
    RandomPasses "random-passes" Warning ["role", "percent"];
    /// Proof: a run of the role alone is too short or long (`why`: `few`, `many` decisions, `reading` minutes).
    RunLength "run-length" Warning ["role", "why", "found"];
    /// Activities: an amount that is no whole number of the credit's steps.
    CreditStep "credit-step" Error ["credit", "amount", "step"];
    /// Activities: more credit than the minutes that count for it are worth.
    CreditOverTime "credit-over-time" Error ["credit", "amount", "most", "minutes"];
    /// Activities: a credit type that the profession cannot be given.
    CreditProfession "credit-profession" Error ["credit", "profession"];
    /// Activities: credit that no profession of the file can claim.
    CreditForNobody "credit-for-nobody" Warning ["credit"];
    /// Activities: interprofessional credit for what was not planned for a team.
    TeamNotPlanned "team-not-planned" Error [];
    /// Activities: AMA PRA wording for a profession other than physician.
    AmaWording "ama-wording" Error ["profession"];
    /// Activities: a certificate sentence without `{credits}`.
    AwardedWithoutCredits "awarded-without-credits" Error ["profession"];
    /// Activities: a date that lies after the one it must precede.
    DateOrder "date-order" Error ["first", "then"];
    /// Activities: the activity's last day is past.
    ActivityEnded "activity-ended" Warning ["until"];
    /// Activities: AAPA approval of enduring material lasts one year.
    ApprovalYear "approval-year" Error ["until", "most"];
    /// Activities: more points of a board than AMA PRA credits.
    MocOverCredit "moc-over-credit" Error ["points", "credit"];
    /// Activities: an activity that renews itself.
    RenewsItself "renews-itself" Error ["activity"];
    /// Activities: the case's version is not the one that counts.
    CaseVersion "case-version" Error ["case", "pinned", "found"];
    /// Activities: more minutes of learning than the cases state themselves.
    MinutesOverCases "minutes-over-cases" Warning ["minutes", "cases"];
    /// Activities: a disclosure says there is none and lists some, or the reverse.
    DisclosureContradicts "disclosure-contradicts" Error ["field", "list"];
    /// Activities: a text of a demonstration provider that does not say so.
    DemonstrationUnsaid "demonstration-unsaid" Error ["field"];
}

impl Code {
    /// Whether only the checks for authors find it: the case stays playable whatever its severity. Those codes stand
    /// between the faults of the compiler and those of `activities.json`.
    #[must_use]
    pub fn is_of_lints(self) -> bool {
        self >= Self::SceneLong && !self.is_of_activities()
    }

    /// Whether a case with such a finding cannot be played.
    #[must_use]
    pub fn forbids_playing(self) -> bool {
        self.severity() == Severity::Error && !self.is_of_lints()
    }

    /// Whether only `activities.json` can have the fault. Those codes stand last in the list.
    #[must_use]
    pub fn is_of_activities(self) -> bool {
        self >= Self::CreditStep
    }
}

#[cfg(test)]
mod tests {
    use super::Code;
    use std::collections::BTreeSet;

    #[test]
    fn ids_are_distinct_and_kebab_case() {
        let ids: BTreeSet<_> = Code::ALL.iter().map(|code| code.id()).collect();
        assert_eq!(ids.len(), Code::ALL.len());
        for id in ids {
            assert!(
                id.chars().all(|c| c.is_ascii_lowercase() || c == '-'),
                "{id}"
            );
            assert_eq!(Code::from_id(id).map(Code::id), Some(id));
        }
    }
}
