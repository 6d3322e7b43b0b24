//! A proof for people.

use super::{Told, document::role_ids, minutes};
use crate::check::told;
use std::fmt::Write;
use std::path::Path;
use trainer::case::model::{Axis, SceneKind};
use trainer::proof::{ReadingMethod, over, percent, reading};
use trainer::prover::{Limit, Origin, Range, Taking};
use words::Words;

/// The report: ranges by role, ledger, endings, minutes, findings.
pub fn report(all: &Told, words: &Words, at: &Path) -> String {
    let mut out = heading(all, words);
    roles(all, words, &mut out);
    ledger(all, words, &mut out);
    endings(all, words, &mut out);
    for method in &all.methods {
        by_method(all, words, *method, &mut out);
    }
    let _ = writeln!(out, "{}", plain(words, "prove-justified"));
    let never = all.proof.choices.iter();
    let never = never.filter(|taking| matches!(taking, Taking::Never(_)));
    let never = never.count();
    if never > 0 {
        let count = never.to_string();
        let _ = writeln!(
            out,
            "\n{}",
            words.say("prove-never-taken", &[("count", count)])
        );
    }
    if all.findings.is_empty() {
        let _ = writeln!(out, "\n{}", plain(words, "prove-no-findings"));
    } else {
        let _ = writeln!(out, "\n{}", plain(words, "prove-findings"));
        let folder = at.display().to_string();
        let folder = folder.strip_suffix("case.json").unwrap_or(&folder);
        for finding in &all.findings {
            out.push_str(&told(folder.trim_end_matches('/'), finding));
        }
    }
    out
}

/// A sentence without values.
pub fn plain(words: &Words, key: &str) -> String {
    words.say::<&str>(key, &[])
}

fn heading(all: &Told, words: &Words) -> String {
    let proof = all.proof;
    let done = proof.settings.iter().filter(|setting| setting.complete);
    let key = if proof.complete {
        "prove-whole"
    } else {
        "prove-part"
    };
    let said = words.say(
        key,
        &[
            ("case", all.case.id.clone()),
            ("version", all.case.version.to_string()),
            ("states", proof.states.to_string()),
            ("transitions", proof.transitions.to_string()),
            ("done", done.count().to_string()),
            ("settings", proof.settings.len().to_string()),
        ],
    );
    format!("{said}\n")
}

/// `0 to 18`; an end that is not exact as `(18…26)`, none as `–`, an endless one as `∞`.
fn shown(range: &Range, of: &dyn Fn(i64) -> String) -> String {
    let end = |limit: &Limit| match limit {
        Limit::None => "–".to_owned(),
        Limit::Exact(value, _) => of(*value),
        Limit::Between(None, bound) => format!("(…{})", of(*bound)),
        Limit::Between(Some(reached), bound) => format!("({}…{})", of(*reached), of(*bound)),
        Limit::Endless => "∞".to_owned(),
    };
    let (least, most) = (end(&range.min), end(&range.max));
    if least == most {
        least
    } else {
        format!("{least} – {most}")
    }
}

fn whole(range: &Range) -> String {
    shown(range, &|value| value.to_string())
}

fn roles(all: &Told, words: &Words, out: &mut String) {
    let _ = writeln!(out, "\n{}", plain(words, "prove-roles"));
    let head = ["role", "action", "own", "decisions", "random"]
        .map(|column| plain(words, &format!("prove-{column}")));
    let mut rows = vec![head.to_vec()];
    for setting in all.proof.settings.iter() {
        if setting.origin != Origin::Own {
            continue;
        }
        let ids = role_ids(all.case, setting);
        if let [role] = ids.as_slice() {
            let random = setting.pass.as_ref().and_then(|pass| pass.random);
            rows.push(vec![
                (*role).to_owned(),
                setting
                    .action
                    .first()
                    .map_or_else(String::new, |(_, range)| whole(range)),
                setting
                    .own
                    .first()
                    .map_or_else(String::new, |(_, range)| whole(range)),
                whole(&setting.decisions),
                random.map_or_else(
                    || "–".to_owned(),
                    |chance| format!("{} %", percent(chance, 2)),
                ),
            ]);
        } else {
            let blank = || "–".to_owned();
            let team = plain(words, "prove-team");
            rows.push(vec![
                team,
                blank(),
                blank(),
                whole(&setting.decisions),
                blank(),
            ]);
        }
    }
    table(&rows, out);
}

fn ledger(all: &Told, words: &Words, out: &mut String) {
    let _ = writeln!(out, "\n{}", plain(words, "prove-ledger"));
    let own = || {
        let settings = all.proof.settings.iter();
        settings.filter(|setting| setting.origin == Origin::Own)
    };
    let rows: Vec<Vec<String>> = Axis::ALL
        .into_iter()
        .enumerate()
        .map(|(at, axis)| {
            let range = over(own().map(|setting| &setting.ledger[at]));
            vec![axis.id().to_owned(), whole(&range)]
        })
        .collect();
    table(&rows, out);
}

fn endings(all: &Told, words: &Words, out: &mut String) {
    let _ = writeln!(out, "\n{}", plain(words, "prove-endings"));
    for (scene, way) in all.case.scenes.iter().zip(&all.proof.scenes) {
        if !matches!(scene.kind, SceneKind::Ends(_)) {
            continue;
        }
        let ending = ("ending", scene.id.clone());
        let said = match way {
            Some(way) => {
                let roles = all.case.roles.iter().enumerate();
                let played = roles.filter(|(at, _)| way.roles.0 & (1 << at) != 0);
                let ids: Vec<&str> = played.map(|(_, role)| role.id.as_str()).collect();
                let steps = ("steps", way.steps.len().to_string());
                words.say(
                    "prove-ending-reached",
                    &[ending, steps, ("roles", ids.join(", "))],
                )
            }
            None if all.proof.reached => words.say("prove-ending-never", &[ending]),
            None => words.say("prove-ending-unknown", &[ending]),
        };
        let _ = writeln!(out, "  {said}");
    }
}

fn by_method(all: &Told, words: &Words, method: ReadingMethod, out: &mut String) {
    let named = match method {
        ReadingMethod::WordsAMinute(speed) => {
            words.say("prove-by-words", &[("wpm", speed.to_string())])
        }
        ReadingMethod::Mergener { difficulty } => words.say(
            "prove-by-mergener",
            &[(
                "difficulty",
                format!("{}.{}", difficulty / 10, difficulty % 10),
            )],
        ),
    };
    let _ = writeln!(out, "\n{}: {named}", plain(words, "prove-minutes"));
    let mut rows = vec![vec![
        plain(words, "prove-role"),
        String::new(),
        plain(words, "prove-justified-column"),
    ]];
    for (role, setting, read) in minutes::roles(all) {
        let tenths = reading(method, read, &setting.decisions);
        let justified = tenths.min.bound();
        rows.push(vec![
            role.to_owned(),
            shown(&tenths, &|tenths| {
                format!("{}.{}", tenths / 10, tenths % 10)
            }),
            justified.map_or_else(|| "–".to_owned(), |least| (least / 10).to_string()),
        ]);
    }
    table(&rows, out);
}

/// Columns as wide as their widest cell.
fn table(rows: &[Vec<String>], out: &mut String) {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns)
        .map(|at| {
            let cells = rows.iter().filter_map(|row| row.get(at));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
        })
        .collect();
    for row in rows {
        let mut line = String::from(" ");
        for (cell, width) in row.iter().zip(&widths) {
            let _ = write!(line, " {cell:width$} ");
        }
        let _ = writeln!(out, "{}", line.trim_end());
    }
}
