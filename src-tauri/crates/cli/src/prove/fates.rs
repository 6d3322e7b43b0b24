//! What becomes of attempts at an earlier version, for people.

use super::against::Earlier;
use super::human::plain;
use std::fmt::Write;
use trainer::case::Case;
use trainer::case::model::SceneIx;
use trainer::prover::Witness;
use trainer::prover::against::{Against, Reason, SceneFate, Survives};
use words::Words;

/// The report: in one sentence who goes on, then scene by scene why not, then what reads otherwise.
pub fn report(earlier: &Earlier, words: &Words) -> String {
    let Earlier {
        old,
        told,
        overlays,
    } = earlier;
    let mut out = format!("\n{}\n", headline(old, told, words));
    if told.logic || told.params {
        let count = overlays.len().to_string();
        let _ = writeln!(out, "{}", words.say("against-under", &[("count", count)]));
    }
    if !told.survives_all {
        by_scene(old, told, words, &mut out);
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
fn headline(old: &Case, told: &Against, words: &Words) -> String {
    let sum = |count: fn(&SceneFate) -> u64| {
        let each = told.scenes.iter().map(|(_, fate)| count(fate));
        each.sum::<u64>().to_string()
    };
    let key = if !told.logic && !told.params {
        "against-same"
    } else if told.survives_all {
        "against-all"
    } else if told.complete {
        "against-some"
    } else {
        "against-part"
    };
    let share = format!("{}.{}", told.share / 10, told.share % 10);
    words.say(
        key,
        &[
            ("version", old.version.to_string()),
            ("states", told.states.to_string()),
            ("all", sum(|fate| fate.all)),
            ("some", sum(|fate| fate.some)),
            ("none", sum(|fate| fate.none)),
            ("share", share),
        ],
    )
}

/// Scene by scene; those where nothing is lost, and those of which nothing is known, in one line each.
fn by_scene(old: &Case, told: &Against, words: &Words, out: &mut String) {
    let (mut all, mut unknown) = (Vec::new(), Vec::new());
    for (scene, fate) in &told.scenes {
        let id = old.scenes[scene.at()].id.as_str();
        match fate.survives(told.complete) {
            Survives::All => all.push(id),
            Survives::Unknown if fate.restart.is_none() => unknown.push(id),
            Survives::Some | Survives::None | Survives::Unknown => {
                let _ = writeln!(out, "  {}", at_scene(old, told, *scene, fate, words));
            }
        }
    }
    for (key, scenes) in [("against-at-all", all), ("against-at-unknown", unknown)] {
        if !scenes.is_empty() {
            let scenes = scenes.join(", ");
            let _ = writeln!(out, "  {}", words.say(key, &[("scenes", scenes)]));
        }
    }
}

fn at_scene(old: &Case, told: &Against, scene: SceneIx, fate: &SceneFate, words: &Words) -> String {
    let key = match fate.survives(told.complete) {
        Survives::None => "against-at-none",
        Survives::All | Survives::Some => "against-at-some",
        Survives::Unknown => "against-at-lost",
    };
    let said = words.say(
        key,
        &[
            ("scene", old.scenes[scene.at()].id.clone()),
            ("all", fate.all.to_string()),
            ("some", fate.some.to_string()),
            ("none", fate.none.to_string()),
        ],
    );
    match &fate.restart {
        Some((why, way)) => format!("{said}\n      {}", nearest(old, why, way, words)),
        None => said,
    }
}

/// The nearest attempt that cannot go on, and why.
fn nearest(old: &Case, why: &Reason, way: &Witness, words: &Words) -> String {
    let roles = old.roles.iter().enumerate();
    let played = roles.filter(|(at, _)| way.roles.0 & (1 << at) != 0);
    let played: Vec<&str> = played.map(|(_, role)| role.id.as_str()).collect();
    let because = because(why, words);
    let values = [
        ("roles", played.join(", ")),
        ("steps", way.steps.len().to_string()),
        ("scene", why.scene.clone().unwrap_or_default()),
        ("because", because),
    ];
    let key = if why.scene.is_some() {
        "against-nearest"
    } else {
        "against-at-start"
    };
    words.say(key, &values)
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
