//! The debrief in plain text.

use super::story::{moment, paragraph, plain, wrap};
use std::fmt::Write;
use wire::dto::{Debrief, LedgerMove, PathStep};

/// What the attempt came to, decision by decision.
pub fn debrief(debrief: &Debrief) -> String {
    let mut out = String::new();
    let verdict = if debrief.passed {
        "passed"
    } else {
        "not passed"
    };
    let _ = writeln!(
        out,
        "\n== Debrief: {} ({}), {verdict}",
        debrief.ending.title, debrief.ending.class
    );
    if debrief.draft {
        let _ = writeln!(
            out,
            "   Draft, not clinically reviewed. No CE credit: demonstration."
        );
    }
    for text in &debrief.ending_text {
        paragraph(&mut out, text, "");
    }
    for role in &debrief.roles {
        let _ = writeln!(
            out,
            "   {}: action {} (needs {}), ownership {} (needs {})",
            role.role_name, role.action, role.action_needed, role.ownership, role.ownership_needed
        );
    }
    for flag in &debrief.fail_flags {
        wrap(&mut out, &format!("fails: {}", plain(flag)), "   ");
    }
    for step in &debrief.critical {
        let done = if step.done { "done" } else { "missed" };
        wrap(
            &mut out,
            &format!("critical step {done}: {}", plain(&step.text)),
            "   ",
        );
    }
    for measure in &debrief.measures {
        let met = if measure.met { "met" } else { "not met" };
        wrap(
            &mut out,
            &format!("{} {met}: {}", measure.measure, plain(&measure.text)),
            "   ",
        );
    }
    let _ = writeln!(out, "\n-- Decision by decision");
    for step in &debrief.path {
        path(&mut out, step);
    }
    let _ = writeln!(out, "\n-- Where it landed");
    for row in &debrief.ledger {
        let best = row
            .best
            .map_or_else(String::new, |best| format!(" (best path {best:+})"));
        let _ = writeln!(out, "   {:<20} {:+}{best}", row.axis, row.total);
    }
    if !debrief.tomorrow.is_empty() {
        let _ = writeln!(out, "\n-- Tomorrow at 9:00");
        for line in &debrief.tomorrow {
            wrap(&mut out, &format!("* {}", plain(&line.text)), "   ");
        }
    }
    let _ = writeln!(out, "\n-- Sources");
    for (number, source) in (1..).zip(&debrief.sources) {
        let year = source
            .year
            .map_or_else(String::new, |year| format!(", {year}"));
        wrap(
            &mut out,
            &format!("{number}. {} [{}{year}]", source.title, source.grade),
            "   ",
        );
    }
    out
}

fn path(out: &mut String, step: &PathStep) {
    let who = step
        .role_name
        .as_deref()
        .map_or_else(String::new, |name| format!(" · {name}"));
    let _ = writeln!(
        out,
        "   {} · {}{who} [{}]",
        moment(&step.time),
        step.title,
        step.kind
    );
    for answer in &step.answer {
        wrap(out, &plain(answer), "      ");
    }
    if let Some(feedback) = &step.feedback {
        let _ = writeln!(
            out,
            "      {}; action +{}, ownership +{} ({})",
            feedback.class, feedback.action, feedback.ownership, feedback.standing
        );
        wrap(out, &plain(&feedback.why), "      ");
    }
    for LedgerMove { axis, by, text } in &step.ledger {
        let why = text
            .as_ref()
            .map_or_else(String::new, |text| format!(": {}", plain(text)));
        wrap(out, &format!("{by:+} {axis}{why}"), "      ");
    }
}
