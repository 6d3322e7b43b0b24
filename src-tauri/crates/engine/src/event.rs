//! What happened: each event carries the resulting value, so that applying it runs no rule.

use case::model::{
    Answer, Axis, ChoiceIx, CompetencyIx, CriticalIx, DeadlineIx, DeadlineStatus, FactIx, FailIx,
    KeyIx, LateIx, MeasureIx, OutcomeIx, RoleIx, RoleSet, SceneIx, TextIx, VarIx,
};

/// One consequence of a decision (or of the start). Small and `Copy`; a decision yields a list in the order things happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// A seat decided.
    Decided {
        /// The scene that asked.
        scene: SceneIx,
        /// Who decided.
        seat: RoleIx,
        /// What was answered.
        answer: Answer,
        /// The outcome it was judged to be.
        outcome: OutcomeIx,
        /// Learner or colleague.
        actor: Actor,
        /// Whether the seat owned the act.
        standing: Standing,
    },
    /// A choice has been taken so often; told for every choice, since conditions and limits read it.
    Taken {
        /// The choice.
        choice: ChoiceIx,
        /// Times so far.
        times: u16,
    },
    /// A counting key has counted so often.
    Counted {
        /// The key.
        key: KeyIx,
        /// Times so far.
        times: u16,
    },
    /// Action points earned.
    Points {
        /// The seat.
        role: RoleIx,
        /// The competency.
        competency: CompetencyIx,
        /// How many now.
        by: i32,
        /// The role's total of this competency.
        total: i32,
    },
    /// Ownership points earned.
    Ownership {
        /// The seat.
        role: RoleIx,
        /// How many now.
        by: i32,
        /// The role's total.
        total: i32,
    },
    /// The value ledger moved.
    Ledger {
        /// The axis.
        axis: Axis,
        /// How far.
        by: i32,
        /// The sum on the axis.
        total: i32,
        /// The author's sentence.
        text: Option<TextIx>,
    },
    /// A critical step is done.
    CriticalDone {
        /// The step.
        critical: CriticalIx,
    },
    /// A fail flag was raised.
    Failed {
        /// The flag.
        flag: FailIx,
        /// Everyone charged so far.
        charged: RoleSet,
    },
    /// The clock stands at this minute since the start.
    Clock {
        /// Minutes since the start.
        minute: u32,
    },
    /// A variable has a new value.
    Set {
        /// The variable.
        var: VarIx,
        /// Its value.
        value: i32,
        /// It was drawn by chance.
        drawn: bool,
    },
    /// Chance moved on; the state of the generator.
    Chance {
        /// State of the generator after the draw.
        state: u64,
        /// Forced outcomes used up so far.
        used: u32,
    },
    /// A role learned a fact.
    Learned {
        /// The role.
        role: RoleIx,
        /// The fact.
        fact: FactIx,
        /// How it came.
        by: Channel,
    },
    /// A handoff was sent.
    Sent {
        /// The handoff's scene.
        scene: SceneIx,
        /// Sender.
        from: RoleIx,
        /// Receiver.
        to: RoleIx,
        /// Sent facts by position in the offer.
        facts: u32,
        /// The way, by position in the offer.
        how: u8,
        /// When it arrives.
        arrival: Arrival,
    },
    /// A message sent earlier was read.
    Received {
        /// The handoff's scene.
        scene: SceneIx,
    },
    /// A deadline has a new status.
    Deadline {
        /// The deadline.
        deadline: DeadlineIx,
        /// Its status.
        status: DeadlineStatus,
        /// The minute it is due, while it runs; otherwise the minute it ended.
        due: u32,
    },
    /// A late consequence is pending.
    LateArmed {
        /// The consequence.
        late: LateIx,
        /// The minute it is due.
        due: u32,
        /// Number of the decision that caused it: what `Advanced` says after it, from 1; 0 is the start.
        cause_seq: u32,
        /// The scene of the decision that caused it.
        cause_scene: SceneIx,
    },
    /// A late consequence happened.
    LateFired {
        /// The consequence.
        late: LateIx,
        /// Number of the decision that caused it: what `Advanced` says after it, from 1; 0 is the start.
        cause_seq: u32,
    },
    /// A late consequence lapsed silently.
    LateLapsed {
        /// The consequence.
        late: LateIx,
    },
    /// A scene was entered.
    Entered {
        /// The scene.
        scene: SceneIx,
    },
    /// A measure was read at the ending.
    Measured {
        /// The measure.
        measure: MeasureIx,
        /// Whether the numerator is met.
        met: bool,
    },
    /// The case ended.
    Ended {
        /// The ending scene.
        scene: SceneIx,
    },
    /// The decision is complete; the attempt's sequence number is now this.
    Advanced {
        /// Decisions of learners so far.
        seq: u32,
    },
}

/// Who gave an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// A learner playing the seat.
    Learner,
    /// A colleague, by the rule at this position.
    Colleague(u8),
}

/// Whether the act belonged to the seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The seat owns the duty.
    Owner,
    /// The seat may, under the standing order at this position of the duty's `may`.
    Allowed(u8),
    /// Neither.
    Outside,
}

/// How a fact came to a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// By acting, asking or being there.
    Story,
    /// By a handoff of this scene.
    Handoff(SceneIx),
}

/// When a handoff arrives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// At once.
    Now,
    /// Read at this minute.
    At(u32),
    /// Lost.
    Never,
}
