//! What one decision (or the start) changed: the engine's events with string ids in place of positions.

use crate::answer::Answer;
use crate::value::Value;
use serde::{Deserialize, Serialize};

/// One consequence, with its resulting value. Mirrors `engine::Event` variant by variant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Change {
    /// A seat decided.
    Decided {
        /// Scene id.
        scene: String,
        /// Role id of the seat.
        seat: String,
        /// What was answered.
        answer: Answer,
        /// Id of the outcome; its own, or that of the choice it is.
        outcome: String,
        /// Learner or colleague.
        actor: Actor,
        /// Whether the seat owned the act.
        standing: Standing,
    },
    /// A choice with a limit has been taken so often.
    Taken {
        /// Scene id.
        scene: String,
        /// Choice id.
        choice: String,
        /// Times so far.
        times: u16,
    },
    /// A counting key has counted so often.
    Counted {
        /// Scene id.
        scene: String,
        /// Choice id where the choice counts; absent where the whole decision does.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        choice: Option<String>,
        /// Times so far.
        times: u16,
    },
    /// Action points earned.
    Points {
        /// Role id.
        role: String,
        /// Competency id of the taxonomy.
        competency: String,
        /// How many now.
        by: i32,
        /// The role's total of this competency.
        total: i32,
    },
    /// Ownership points earned.
    Ownership {
        /// Role id.
        role: String,
        /// How many now.
        by: i32,
        /// The role's total.
        total: i32,
    },
    /// The value ledger moved.
    Ledger {
        /// Axis id.
        axis: String,
        /// How far.
        by: i32,
        /// The sum on the axis.
        total: i32,
        /// Text id of the author's sentence.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<String>,
    },
    /// A critical step is done.
    CriticalDone {
        /// Its id.
        critical: String,
    },
    /// A fail flag was raised.
    Failed {
        /// Its id.
        flag: String,
        /// Everyone charged so far, role ids in the case's order.
        charged: Vec<String>,
    },
    /// The simulated clock.
    Clock {
        /// Minutes since the start of the case.
        minute: u32,
    },
    /// A variable has a new value.
    Set {
        /// Variable id.
        var: String,
        /// Its value.
        value: Value,
        /// It was drawn by chance.
        drawn: bool,
    },
    /// Chance moved on.
    Chance {
        /// State of the generator after the draw; 16 hex digits, since JSON numbers carry 53 bits.
        #[serde(with = "crate::attempt::hex_u64")]
        state: u64,
        /// Forced outcomes used up so far.
        used: u32,
    },
    /// A role learned a fact.
    Learned {
        /// Role id.
        role: String,
        /// Fact id.
        fact: String,
        /// How it came.
        by: Channel,
    },
    /// A handoff was sent.
    Sent {
        /// Scene id of the handoff.
        scene: String,
        /// Role id of the sender.
        from: String,
        /// Role id of the receiver.
        to: String,
        /// Fact ids in the order of the offer.
        facts: Vec<String>,
        /// Id of the way.
        how: String,
        /// When it arrives.
        arrival: Arrival,
    },
    /// A message sent earlier was read.
    Received {
        /// Scene id of the handoff.
        scene: String,
    },
    /// A deadline has a new status.
    Deadline {
        /// Its id.
        deadline: String,
        /// Its status.
        status: DeadlineStatus,
        /// The minute it is due, while it runs; otherwise the minute it ended.
        due: u32,
    },
    /// A late consequence is pending.
    LateArmed {
        /// Its id.
        late: String,
        /// The minute it is due.
        due: u32,
        /// Number of the decision that caused it.
        cause_seq: u32,
        /// Scene id of that decision.
        cause_scene: String,
    },
    /// A late consequence happened.
    LateFired {
        /// Its id.
        late: String,
        /// Number of the decision that caused it.
        cause_seq: u32,
    },
    /// A late consequence lapsed silently.
    LateLapsed {
        /// Its id.
        late: String,
    },
    /// A scene was entered.
    Entered {
        /// Scene id.
        scene: String,
    },
    /// A measure was read at the ending.
    Measured {
        /// Measure id of the case.
        measure: String,
        /// Whether the numerator is met.
        met: bool,
    },
    /// The case ended.
    Ended {
        /// Scene id of the ending.
        scene: String,
    },
    /// The decision is complete.
    Advanced {
        /// Decisions of learners so far.
        seq: u32,
    },
}

/// Who gave an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// A learner playing the seat.
    Learner,
    /// A colleague, by the rule at this position of the decision's `colleague` list (rules have no ids).
    Colleague(u8),
}

/// Whether the act belonged to the seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// The seat owns the duty.
    Owner,
    /// The seat may, under the entry at this position of the duty's `may` list (entries have no ids).
    Allowed(u8),
    /// Neither.
    Outside,
}

/// How a fact came to a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// By acting, asking or being there.
    Story,
    /// By the handoff of this scene.
    Handoff(String),
}

/// When a handoff arrives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Arrival {
    /// At once.
    Now,
    /// Read at this minute.
    At(u32),
    /// Lost.
    Never,
}

/// Where a deadline stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DeadlineStatus {
    /// Not begun.
    Idle,
    /// Begun, not yet due.
    Running,
    /// Met in time.
    Met,
    /// Passed.
    Missed,
}
