//! Three questions after an attempt, and the report a leader reads.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Answers to the three questions; empty ones are left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FrictionAnswers {
    /// What is unclear? At most 500 characters, as the others.
    pub unclear: String,
    /// What takes longer than expected?
    pub longer: String,
    /// Which situation is not covered?
    pub missing: String,
}

/// One of the three questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FrictionQuestion {
    /// What is unclear?
    Unclear,
    /// What takes longer than expected?
    Longer,
    /// Which situation is not covered?
    Missing,
}

/// What could change it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FrictionKind {
    /// Somebody did not know.
    Education,
    /// Nobody was there, or had the time.
    Staffing,
    /// A tool was missing or in the way.
    Technology,
    /// A fact was missing or wrong.
    Data,
    /// The way of working made it hard.
    Process,
}

/// What the report is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FrictionFormat {
    /// A table, for a spreadsheet.
    Csv,
    /// A page to read.
    Pdf,
}

/// What the team said, without names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FrictionReport {
    /// Groups of at least `smallest` people.
    pub groups: Vec<FrictionGroup>,
    /// Answers in all, shown or not.
    pub answers: u32,
    /// Answers not shown, because too few people stand behind them.
    pub withheld: u32,
    /// The fewest people whose answers are shown.
    pub smallest: u32,
}

/// Answers of one role, or of the smaller roles together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FrictionGroup {
    /// Role id of the taxonomy; none for the smaller roles together.
    pub role: Option<String>,
    /// People.
    pub people: u32,
    /// Their answers.
    pub notes: Vec<FrictionNote>,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FrictionNote {
    /// The note it is part of.
    pub note: String,
    /// Which question.
    pub question: FrictionQuestion,
    /// Title of the case, or its id where it is no longer in the library.
    pub case_title: String,
    /// What was written.
    pub text: String,
    /// Where it was sorted.
    pub sorted: Option<FrictionKind>,
}
