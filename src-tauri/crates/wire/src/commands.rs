//! The command list: what the window may ask for. The shell registers exactly these.

/// A command, its arguments and its answer, as TypeScript writes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Command {
    /// Name on both sides.
    pub name: &'static str,
    /// Arguments object, `{}` for none.
    pub args: &'static str,
    /// Answer.
    pub answer: &'static str,
}

const fn command(name: &'static str, args: &'static str, answer: &'static str) -> Command {
    Command { name, args, answer }
}

/// Every command.
pub const COMMANDS: &[Command] = &[
    command("startup", "{}", "Startup"),
    command("settings_set", "{ settings: Settings }", "Settings"),
    command("profile_create", "{ profile: NewProfile }", "ProfileOpened"),
    command(
        "profile_open",
        "{ profile: string; pin: string | null }",
        "ProfileCard",
    ),
    command(
        "profile_recover",
        "{ profile: string; code: string; pin: string | null }",
        "ProfileOpened",
    ),
    command("profile_lock", "{}", "null"),
    command("library", "{}", "Library"),
    command("runs", "{ from: number }", "RunPage"),
    command(
        "case_reading",
        "{ contentHash: string }",
        "CaseReading | null",
    ),
    command("run_reach", "{ attempt: string }", "RunReach | null"),
    command(
        "attempt_start",
        "{ contentHash: string; roles: string[]; mode: string; activity: string | null }",
        "Scene",
    ),
    command(
        "team_start",
        "{ contentHash: string; seats: NewSeat[] }",
        "Scene",
    ),
    command(
        "seat_take",
        "{ attempt: string; role: string; pin: string | null }",
        "Scene",
    ),
    command(
        "attempt_replay_from",
        "{ attempt: string; seq: number }",
        "Scene",
    ),
    command(
        "attempt_compare",
        "{ one: string; other: string }",
        "Comparison",
    ),
    command("attempt_resume", "{ attempt: string }", "Scene"),
    command(
        "attempt_decide",
        "{ attempt: string; seq: number; scene: string; answer: Answer }",
        "Scene",
    ),
    command("attempt_undo", "{ attempt: string; seq: number }", "Scene"),
    command("attempt_hint", "{ attempt: string; seq: number }", "Scene"),
    command("attempt_debrief", "{ attempt: string }", "Debrief"),
    command(
        "friction_note",
        "{ attempt: string; answers: FrictionAnswers }",
        "null",
    ),
    command("friction_report", "{}", "FrictionReport"),
    command(
        "friction_sort",
        "{ note: string; question: FrictionQuestion; kind: FrictionKind }",
        "FrictionReport",
    ),
    command("friction_open", "{ format: FrictionFormat }", "FileOpened"),
    command("tomorrow_open", "{ attempt: string }", "FileOpened"),
    command("gate", "{ activity: string }", "Gate"),
    command("claim_form", "{ activity: string }", "ClaimForm"),
    command(
        "claim_make",
        "{ activity: string; evaluation: QuestionAnswer[]; credits: CreditClaim[]; attested: boolean }",
        "ClaimDone",
    ),
    command("certificate_open", "{ certificate: string }", "FileOpened"),
    command("transcript", "{}", "Transcript"),
    command("transcript_open", "{}", "FileOpened"),
    command("identity_set", "{ identity: Identity }", "Transcript"),
    command("drills", "{}", "DueList"),
    command("drill_start", "{ drill: string }", "DrillScene"),
    command(
        "drill_decide",
        "{ run: string; seq: number; scene: string; answer: Answer }",
        "DrillScene",
    ),
    command("progress", "{}", "Progress"),
];
