//! What becomes of attempts at an earlier version, for people.

use super::against::Earlier;
use super::human::plain;
use crate::sentence::sentence;
use std::fmt::Write;
use std::slice;
use trainer::case::Case;
use trainer::case::model::SceneIx;
use trainer::prover::Witness;
use trainer::prover::against::{Against, Reason, SceneFate, Survives};
use words::Words;

/// The report: in one sentence who goes on, then where, then why the others do not, then what reads otherwise.
pub fn report(earlier: &Earlier, words: &Words) -> String {
    let Earlier {
        old,
        new,
        told,
        overlays,
        unfit,
    } = earlier;
    let version = ("version", old.version.to_string());
    let title = words.say("against-title", slice::from_ref(&version));
    let mut out = format!("\n{title}\n{}\n", headline(old, *new, told, words));
    let searched = told.logic || told.params;
    if searched && told.states > 0 {
        let count = overlays.len().to_string();
        let _ = writeln!(out, "{}", words.say("against-under", &[("count", count)]));
    }
    for (overlay, findings) in unfit {
        let because = findings.first().map(|finding| sentence(words, finding));
        let values = [
            ("overlay", overlay.clone()),
            version.clone(),
            ("because", because.unwrap_or_default()),
        ];
        let _ = writeln!(out, "{}", words.say("against-unfit", &values));
    }
    if !told.marks.is_empty() {
        let ids = told
            .marks
            .iter()
            .map(|role| old.roles[role.at()].id.as_str());
        let roles = ("roles", ids.collect::<Vec<_>>().join(", "));
        let _ = writeln!(
            out,
            "{}",
            words.say("against-marks", &[roles, version.clone()])
        );
    }
    if !told.survives_all {
        by_scene(old, told, words, &mut out);
        by_reason(old, told, words, &mut out);
        let _ = writeln!(out, "{}", words.say("against-kept", &[version]));
    }
    if told.texts.is_empty() {
        let _ = writeln!(out, "{}", plain(words, "against-no-texts"));
    } else {
        let count = told.texts.len().to_string();
        let _ = writeln!(out, "{}", words.say("against-texts", &[("count", count)]));
        for text in &told.texts {
            let _ = writeln!(out, "  {} ({})", text.id, text.languages.join(", "));
        }
    }
    if told.media {
        let _ = writeln!(out, "{}", plain(words, "against-pictures"));
    }
    out
}

/// Who goes on.
fn headline(old: &Case, new: u32, told: &Against, words: &Words) -> String {
    let sum = |count: fn(&SceneFate) -> u64| {
        let each = told.scenes.iter().map(|(_, fate)| count(fate));
        each.sum::<u64>().to_string()
    };
    let key = if !told.logic && !told.params {
        "against-same"
    } else if told.survives_all && told.states == 0 {
        "against-alike"
    } else if told.survives_all {
        "against-all"
    } else if told.complete {
        "against-some"
    } else if told.states > 0 {
        "against-part"
    } else {
        "against-unsearched"
    };
    let share = format!("{}.{}", told.share / 10, told.share % 10);
    words.say(
        key,
        &[
            ("version", old.version.to_string()),
            ("new", new.to_string()),
            ("states", told.states.to_string()),
            ("all", sum(|fate| fate.all)),
            ("some", sum(|fate| fate.some)),
            ("none", sum(|fate| fate.none)),
            ("share", share),
        ],
    )
}

/// At which scenes who goes on, a line for each kind.
fn by_scene(old: &Case, told: &Against, words: &Words, out: &mut String) {
    let kind = |fate: &SceneFate| match fate.survives(told.complete) {
        Survives::All => "against-at-all",
        Survives::Some => "against-at-some",
        Survives::None => "against-at-none",
        Survives::Unknown if fate.restart.is_some() => "against-at-lost",
        Survives::Unknown => "against-at-unknown",
    };
    for key in [
        "against-at-all",
        "against-at-some",
        "against-at-none",
        "against-at-lost",
        "against-at-unknown",
    ] {
        let scenes = told.scenes.iter().filter(|(_, fate)| kind(fate) == key);
        let ids: Vec<&str> = scenes.map(|(scene, _)| id(old, *scene)).collect();
        if !ids.is_empty() {
            let said = words.say(key, &[("scenes", ids.join(", "))]);
            let _ = writeln!(out, "  {said}");
        }
    }
}

fn id(case: &Case, scene: SceneIx) -> &str {
    &case.scenes[scene.at()].id
}

/// Why the nearest at each scene cannot go on: each reason once, with all its scenes and the shortest way of them.
fn by_reason(old: &Case, told: &Against, words: &Words, out: &mut String) {
    let mut reasons: Vec<(&Reason, Vec<&str>, &Witness)> = Vec::new();
    for (scene, fate) in &told.scenes {
        let Some((why, way)) = &fate.restart else {
            continue;
        };
        match reasons.iter_mut().find(|(known, ..)| *known == why) {
            None => reasons.push((why, vec![id(old, *scene)], way)),
            Some((_, scenes, shortest)) => {
                scenes.push(id(old, *scene));
                if way.steps.len() < shortest.steps.len() {
                    *shortest = way;
                }
            }
        }
    }
    if reasons.is_empty() {
        return;
    }
    reasons.sort_by_key(|(.., way)| way.steps.len());
    let _ = writeln!(out, "{}", plain(words, "against-why"));
    for (why, scenes, way) in reasons {
        let key = if why.scene.is_some() {
            "against-because"
        } else {
            "against-because-start"
        };
        let values = [
            ("scene", why.scene.clone().unwrap_or_default()),
            ("because", because(why, words)),
        ];
        let _ = writeln!(out, "  {}", words.say(key, &values));
        let waiting = words.say("against-waiting", &[("scenes", scenes.join(", "))]);
        let _ = writeln!(out, "      {waiting}");
        let _ = writeln!(out, "      {}", shown_by(old, way, words));
    }
}

/// The decisions that lead to where somebody cannot go on.
fn shown_by(old: &Case, way: &Witness, words: &Words) -> String {
    let roles = old.roles.iter().enumerate();
    let played = roles.filter(|(at, _)| way.roles.0 & (1 << at) != 0);
    let played: Vec<&str> = played.map(|(_, role)| role.id.as_str()).collect();
    let steps: Vec<&str> = way.steps.iter().map(|step| id(old, step.scene)).collect();
    let values = [
        ("roles", played.join(", ")),
        ("steps", steps.len().to_string()),
        ("way", steps.join(" > ")),
    ];
    words.say("against-shown", &values)
}

fn because(why: &Reason, words: &Words) -> String {
    let (about, new) = why.what.about();
    words.say(
        &format!("against-why-{}", why.what.id()),
        &[("id", about.unwrap_or("–")), ("new", new.unwrap_or("–"))],
    )
}

#[cfg(test)]
mod tests {
    use trainer::prover::against::Otherwise;
    use words::Words;

    #[test]
    fn every_reason_has_a_sentence() {
        for language in words::LANGUAGES {
            let words = Words::new(language);
            for id in Otherwise::IDS {
                let key = format!("against-why-{id}");
                let said = words.say(&key, &[("id", "<old>"), ("new", "<new>")]);
                assert_ne!(said, key, "{language}");
                assert!(!said.contains("{$"), "{language}: {said}");
            }
        }
    }
}
