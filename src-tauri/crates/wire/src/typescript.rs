//! The generated TypeScript: types and the command map.

use crate::{commands::COMMANDS, dto};
use ts_rs::{Config, TS};

/// The text of `ui/src/generated/wire.ts`.
#[must_use]
pub fn module() -> String {
    let config = Config::new().with_large_int("number");
    let mut out =
        String::from("// Generated from the wire crate by `cargo xtask codegen`. Do not edit.\n\n");
    macro_rules! types {
        ($($name:ident),* $(,)?) => {$(
            out.push_str("export ");
            out.push_str(&dto::$name::decl(&config));
            out.push('\n');
        )*};
    }
    types!(
        Prose,
        Block,
        Run,
        Picture,
        WireError,
        ErrorCode,
        Startup,
        Notice,
        ProfileCard,
        NewProfile,
        ProfileOpened,
        Settings,
        Library,
        CaseCard,
        RoleCard,
        RunResult,
        FaultyCase,
        Finding,
        RunCard,
        RunPage,
        Scene,
        EndingCard,
        DeadlineCard,
        Passage,
        Feedback,
        LedgerMove,
        Source,
        DecisionCard,
        ChoiceCard,
        OptionCard,
        FieldCard,
        ReceiverCard,
        Answer,
        FactCard,
        EvidenceCard,
        EvidenceBody,
        EvidenceItem,
        VitalsPoint,
        VitalsLine,
        Debrief,
        Reach,
        CaseReading,
        ReadingMethod,
        RoleReading,
        ProvenMinutes,
        RunReach,
        RoleScore,
        CriticalCard,
        MeasureCard,
        PathStep,
        NotTaken,
        BestStep,
        LedgerRow,
        HandoffCard,
        HandoffEnd,
        HandoffFact,
        TakeawayCard,
        FrictionAnswers,
        FrictionQuestion,
        FrictionKind,
        FrictionFormat,
        FrictionReport,
        FrictionGroup,
        FrictionNote,
        DueList,
        DrillCard,
        RetiredCard,
        DrillScene,
        DrillAnswer,
        Progress,
        BehaviourProgress,
        OccasionCard,
        CaseCredit,
        CreditLine,
        CreditState,
        CreditCase,
        CreditCaseState,
        CreditOffer,
        ProviderCard,
        Gate,
        FacultyCard,
        RelationshipCard,
        GateCase,
        PassMark,
        Refusal,
        RefusalCode,
        ClaimForm,
        AttemptProof,
        Question,
        QuestionKind,
        QuestionAnswer,
        CreditClaim,
        ClaimDone,
        CertificateCard,
        CertifiedCredit,
        FileOpened,
        Transcript,
        ProfessionCard,
        CycleCard,
        Identity,
        NewSeat,
        TeamSeat,
        HandoverCard,
        ReplayCard,
        Comparison,
        ComparedSide,
        ComparedStep,
        ComparedAxis,
    );
    out.push_str("\n/** Every command: arguments and answer. */\nexport interface Commands {\n");
    for command in COMMANDS {
        out.push_str(&format!(
            "  {}: {{ args: {}; answer: {} }};\n",
            command.name, command.args, command.answer
        ));
    }
    out.push_str("}\n");
    out
}
