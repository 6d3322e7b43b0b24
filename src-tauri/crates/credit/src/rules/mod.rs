//! The rules, one file each. Numbers are those of `ce-records`: rule 1 claims, 2 pass mark, 3 and 4 time, 5 dates and
//! teams, 6 points of boards, 7 the gate, 8 retention, 10 once for each activity.

pub mod claim;
pub mod clock;
pub mod completion;
pub mod cycle;
pub mod evaluation;
pub mod minutes;
pub mod moc;
pub mod pass;
pub mod pharmacy;
pub mod reading;
pub mod refusal;
pub mod retention;
