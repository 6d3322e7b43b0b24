//! Checks for authors that need no proof: choices that betray the best one, feedback that judges instead of explaining.
//!
//! Invariants: nothing found here keeps a case from being played; every language is read by itself, and what rests on no
//! words is said once, at the case's own.
//! Deliberately lacks: what needs every path of a case; that is the prover's.

mod alike;
mod choices;
mod dignity;
mod echo;
mod feedback;
mod form;
mod grade;
mod leak;
mod media;
mod numbers;
mod offered;
mod parts;
mod quotes;
mod reading;
mod shades;
mod sources;
mod story;
mod syllables;
mod tail;
mod translation;
mod units;
mod voice;
mod wording;
mod words;
mod yardstick;

use super::languages::Translated;
use super::place::Placed;
use super::{Lower, names};
use crate::Files;
use crate::finding::Report;
use crate::json::{self, Arena};
use crate::model::Case;
use reading::{Found, Reading, Spot};

impl Lower<'_> {
    /// Checks the case in its own language, into the case's report, and in every translation, into its file's.
    pub(super) fn lints(&mut self, case: &Case, translated: &Translated, placed: &mut Placed) {
        self.story(case);
        let reading = Reading::of(case, &self.tempting, &case.language);
        let own = one(&reading);
        for (language, places) in &translated.places {
            let other = Reading::of(case, &self.tempting, language);
            let mut found = one(&other);
            other.against(&reading, &mut found);
            in_translation(case, self.files, language, places, found, placed);
        }
        for (code, spot, args) in own.0 {
            let at = self.spot(case, spot);
            self.report.add(code, at, args);
            self.name_text(case, spot);
        }
    }

    fn spot(&self, case: &Case, spot: Spot) -> u32 {
        let at = match spot {
            Spot::Text(text) => self.texts.at.get(text.at()).copied(),
            Spot::Scene(scene) => scene_key(&self.names.scenes, &case.scenes[scene.at()].id),
            Spot::Case => self.source.scenes.as_ref().map(|scenes| scenes.at),
        };
        at.unwrap_or_default()
    }

    fn name_text(&mut self, case: &Case, spot: Spot) {
        if let Some(raw) = self.report.raws.last_mut() {
            raw.text_id = text_id(case, spot);
        }
    }
}

fn scene_key(scenes: &names::Table, id: &str) -> Option<u32> {
    let at = scenes.find(id)?;
    scenes.names.get(at).map(|(_, at)| *at)
}

/// The id by which a finding can be waived in every language: the text's, or the scene's path.
fn text_id(case: &Case, spot: Spot) -> Option<String> {
    match spot {
        Spot::Text(text) => case.texts.entries.get(text.at()).map(|it| it.id.clone()),
        Spot::Scene(scene) => Some(format!("scenes.{}", case.scenes[scene.at()].id)),
        Spot::Case => None,
    }
}

/// The checks of one language.
fn one(reading: &Reading) -> Found {
    let mut found = Found::default();
    reading.lengths(&mut found);
    reading.wording(&mut found);
    let offered = reading.offered();
    reading.echo(&mut found);
    reading.odd_form(&offered, &mut found);
    reading.tone(&offered, &mut found);
    reading.names_measure(&offered, &mut found);
    reading.twins(&offered, &mut found);
    reading.value_leak(&mut found);
    reading.feedback(&mut found);
    reading.clones(&mut found);
    reading.parrots(&mut found);
    let parts = parts::parts(reading.case);
    reading.units(&parts, &mut found);
    reading.one_yardstick(&parts, &mut found);
    reading.takeaways(&mut found);
    let names = reading.names();
    reading.speech(&offered, &names, &mut found);
    reading.dignity(&parts, &mut found);
    reading.register(&names, &mut found);
    reading.media_text(&mut found);
    reading.colour_only(&parts, &mut found);
    if reading.is_own() {
        reading.plausible(&mut found);
        reading.cliff(&offered, &mut found);
        reading.weak_sources(&mut found);
        reading.stale(&mut found);
        reading.voice(&names, &mut found);
        reading.agency(&offered, &mut found);
    }
    found
}

/// Puts findings into a language file: a scene is found at its title.
fn in_translation(
    case: &Case,
    files: &Files,
    language: &str,
    places: &[Option<u32>],
    found: Found,
    placed: &mut Placed,
) {
    let path = format!("lang/{language}.json");
    let Some(bytes) = files.get(&path) else {
        return;
    };
    let mut report = Report::default();
    for (code, spot, args) in found.0 {
        let text = match spot {
            Spot::Text(text) => Some(text),
            Spot::Scene(scene) => Some(case.scenes[scene.at()].title),
            Spot::Case => None,
        };
        match text.and_then(|text| places.get(text.at()).copied().flatten()) {
            Some(at) => report.add(code, at, args),
            None => report.whole_file(code, args),
        }
        if let Some(raw) = report.raws.last_mut() {
            raw.text_id = text_id(case, spot);
        }
    }
    let arena = Arena::default();
    let parsed = json::parse(bytes, &arena, &mut Report::default());
    placed.add(&path, bytes, parsed.as_ref().map(|(_, root)| root), report);
}
