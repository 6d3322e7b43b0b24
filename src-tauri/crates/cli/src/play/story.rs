//! A scene in plain text.

use std::fmt::Write;
use wire::dto::{
    Block, DecisionCard, EvidenceBody, EvidenceCard, OptionCard, Passage, Prose, Run, Scene,
};

/// Widest line, in characters.
const WIDTH: usize = 88;

/// The scene as the role sees it: what happened, where it stands, what it knows, what is asked.
pub fn scene(scene: &Scene) -> String {
    let mut out = String::new();
    for passage in &scene.happened {
        happened(&mut out, passage);
    }
    let _ = writeln!(
        out,
        "\n== {} · {} · {}",
        moment(&scene.time),
        scene.place,
        scene.title
    );
    let who = scene
        .person_name
        .as_deref()
        .map_or_else(String::new, |name| format!(" ({name})"));
    let _ = writeln!(out, "   {}{who}, {}\n", scene.role_name, scene.mode);
    for deadline in &scene.deadlines {
        let left = if deadline.status == "missed" {
            format!("passed on {}", moment(&deadline.due))
        } else {
            format!("{} min left", deadline.minutes_left)
        };
        let _ = writeln!(out, "   [{left}: {}]", plain(&deadline.text));
    }
    for text in &scene.text {
        paragraph(&mut out, text, "");
    }
    for picture in &scene.pictures {
        wrap(&mut out, &format!("[picture: {}]", picture.alt), "");
    }
    known(&mut out, scene);
    if let Some(hint) = &scene.hint {
        paragraph(&mut out, hint, "hint: ");
    }
    if let Some(card) = &scene.decision {
        asked(&mut out, card);
    }
    if let Some(ending) = &scene.ending {
        let _ = writeln!(out, "\n== The end: {} ({})", ending.title, ending.class);
    }
    out
}

fn happened(out: &mut String, passage: &Passage) {
    out.push('\n');
    if let Some(title) = &passage.title {
        let _ = writeln!(out, "-- {} · {title}", moment(&passage.time));
    }
    for text in &passage.text {
        paragraph(
            out,
            text,
            if passage.kind == "received" {
                "you are told: "
            } else {
                ""
            },
        );
    }
    if let Some(cause) = &passage.cause {
        let _ = writeln!(out, "   (follows from: {cause})");
    }
    if let Some(feedback) = &passage.feedback {
        let _ = writeln!(
            out,
            "   [{}; action +{}, ownership +{} ({})]",
            feedback.class, feedback.action, feedback.ownership, feedback.standing
        );
        paragraph(out, &feedback.why, "   ");
    }
}

fn known(out: &mut String, scene: &Scene) {
    // In the terminal what was shown before stands above; the window keeps everything in view.
    for card in scene
        .evidence
        .iter()
        .filter(|card| scene.decisions == 0 || is_new(card))
    {
        evidence(out, card);
    }
    for fact in scene.facts.iter().filter(|fact| fact.is_new) {
        wrap(out, &format!("* you know: {}", plain(&fact.text)), "  ");
    }
}

fn is_new(card: &EvidenceCard) -> bool {
    match &card.body {
        EvidenceBody::Vitals { points, .. } => points.iter().any(|point| point.is_new),
        EvidenceBody::Medicines { items }
        | EvidenceBody::Messages { items }
        | EvidenceBody::Notes { items } => items.iter().any(|item| item.is_new),
        EvidenceBody::Picture { .. } => true,
    }
}

fn evidence(out: &mut String, card: &EvidenceCard) {
    match &card.body {
        EvidenceBody::Vitals {
            unit,
            tracks,
            points,
            lines,
        } => {
            let _ = writeln!(out, "  | {} ({}, {unit})", card.title, tracks.join(" / "));
            for point in points {
                let values: Vec<String> = point.values.iter().map(ToString::to_string).collect();
                let _ = writeln!(
                    out,
                    "  |   {}: {}{}",
                    point.label,
                    values.join("/"),
                    new(point.is_new)
                );
            }
            for line in lines {
                let _ = writeln!(out, "  |   {}: {}", line.text, line.at);
            }
        }
        EvidenceBody::Medicines { items }
        | EvidenceBody::Messages { items }
        | EvidenceBody::Notes { items } => {
            let _ = writeln!(out, "  | {}", card.title);
            for item in items {
                let head: Vec<&str> = [item.label.as_deref(), item.from.as_deref()]
                    .into_iter()
                    .flatten()
                    .collect();
                let head = if head.is_empty() {
                    String::new()
                } else {
                    format!("{}: ", head.join(", "))
                };
                wrap(
                    out,
                    &format!("{head}{}{}", plain(&item.text), new(item.is_new)),
                    "  |   ",
                );
            }
        }
        EvidenceBody::Picture { picture } => {
            wrap(out, &format!("{}: {}", card.title, picture.alt), "  | ")
        }
    }
}

const fn new(is_new: bool) -> &'static str {
    if is_new { " (new)" } else { "" }
}

fn asked(out: &mut String, card: &DecisionCard) {
    out.push('\n');
    match card {
        DecisionCard::One { ask, choices, .. } => {
            question(out, ask.as_ref());
            for (number, choice) in (1..).zip(choices) {
                let cost = choice
                    .minutes
                    .map_or_else(String::new, |minutes| format!(" ({minutes} min)"));
                wrap(
                    out,
                    &format!("{number}  {}{cost}", plain(&choice.text)),
                    "  ",
                );
            }
        }
        DecisionCard::Several {
            ask,
            options,
            min,
            max,
            ..
        } => {
            question(out, ask.as_ref());
            numbered(out, options);
            let _ = writeln!(out, "  {min} to {max} numbers, separated by spaces");
        }
        DecisionCard::Order { ask, options } => {
            question(out, ask.as_ref());
            numbered(out, options);
            let _ = writeln!(out, "  all numbers, in your order");
        }
        DecisionCard::Enter {
            ask,
            fields,
            places,
        } => {
            question(out, ask.as_ref());
            for field in fields {
                let unit = field.unit.as_deref().unwrap_or_default();
                let _ = writeln!(
                    out,
                    "  {} ({} to {} {unit})",
                    plain(&field.text),
                    field.min,
                    field.max
                );
            }
            numbered(out, places);
            let _ = writeln!(
                out,
                "  the value of each field, then the number of the place"
            );
        }
        DecisionCard::Handoff {
            ask,
            to,
            facts,
            how,
        } => {
            question(out, ask.as_ref());
            for (number, receiver) in (1..).zip(to) {
                let name = receiver
                    .person
                    .as_deref()
                    .map_or_else(String::new, |name| format!(" ({name})"));
                let _ = writeln!(out, "  to {number}  {}{name}", receiver.role_name);
            }
            for (number, way) in (1..).zip(how) {
                let _ = writeln!(out, "  how {number}  {}", plain(&way.text));
            }
            numbered(out, facts);
            let _ = writeln!(
                out,
                "  number of the receiver, number of the way, then the numbers of the facts"
            );
        }
    }
}

fn question(out: &mut String, ask: Option<&Prose>) {
    if let Some(ask) = ask {
        paragraph(out, ask, "");
    }
}

fn numbered(out: &mut String, options: &[OptionCard]) {
    for (number, option) in (1..).zip(options) {
        wrap(out, &format!("{number}  {}", plain(&option.text)), "  ");
    }
}

/// The characters of a text, paragraphs and list items separated by a space.
pub fn plain(prose: &Prose) -> String {
    let runs = |runs: &[Run]| runs.iter().map(|run| run.text.as_str()).collect::<String>();
    let lines: Vec<String> = prose
        .blocks
        .iter()
        .flat_map(|block| match block {
            Block::Paragraph { runs: all } => vec![runs(all)],
            Block::List { items, .. } => items
                .iter()
                .map(|item| format!("- {}", runs(item)))
                .collect(),
        })
        .collect();
    lines.join(" ")
}

/// A text with its lines indented.
pub fn paragraph(out: &mut String, prose: &Prose, lead: &str) {
    let indent = if lead.trim().is_empty() { lead } else { "" };
    let first = if lead.trim().is_empty() { "" } else { lead };
    wrap(out, &format!("{first}{}", plain(prose)), indent);
}

/// Breaks at spaces; a word longer than a line stands alone.
pub fn wrap(out: &mut String, text: &str, indent: &str) {
    let mut line = String::from(indent);
    for word in text.split_whitespace() {
        let filled = line.chars().count();
        if filled > indent.chars().count() {
            if filled + 1 + word.chars().count() > WIDTH {
                let _ = writeln!(out, "{line}");
                line = String::from(indent);
            } else {
                line.push(' ');
            }
        }
        line.push_str(word);
    }
    let _ = writeln!(out, "{line}");
}

/// `2026-03-03T09:38` as `2026-03-03 09:38`.
pub fn moment(time: &str) -> String {
    time.replace('T', " ")
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn lines_break_at_spaces_and_keep_their_indent() {
        let mut out = String::new();
        wrap(&mut out, &"word ".repeat(20), "  ");
        let lines: Vec<&str> = out.lines().collect();
        assert_eq!(lines.len(), 2);
        assert!(
            lines
                .iter()
                .all(|line| line.starts_with("  word") && line.len() <= 88)
        );
        assert_eq!(out.matches("word").count(), 20);
    }
}
