//! The patient speaks, wants something, and may decide.

use super::offered::{Offered, is_best};
use super::quotes::Names;
use super::reading::{Found, Reading, tokens};
use super::words::List;
use crate::finding::Code;
use crate::model::{EncounterIx, RoleIx, Scene, SceneKind, Seat};

/// Least share of the words a role meets the patient in that are the patient's own: one in so many.
const SHARE: usize = 10;

impl Reading<'_> {
    /// `no-voice`: of the paragraphs a role decides on with the patient there, less than a tenth is the patient's own
    /// speech; or the patient stands in the picture of an encounter and says nothing in it.
    pub(super) fn voice(&self, names: &Names, found: &mut Found) {
        for (at, role) in self.case.roles.iter().enumerate() {
            let decides = |scene: &&Scene| match &scene.kind {
                SceneKind::Decides(decision, _) => decision.seat == Seat::Role(RoleIx(at as u8)),
                SceneKind::Continues(_) | SceneKind::Ends(_) => false,
            };
            let mut words = 0;
            let mut own = 0;
            let scenes = self.case.scenes.iter().filter(decides);
            for scene in scenes.filter(|scene| role.playable && self.meets_patient(scene, names)) {
                words += self.story_words(scene);
                own += self.patient_words(scene, names);
            }
            if own * SHARE < words {
                let args = vec![
                    ("of", "role".to_owned()),
                    ("id", role.id.clone()),
                    ("percent", (own * 100 / words).to_string()),
                ];
                found.text(Code::NoVoice, role.name, args);
            }
        }
        for (at, encounter) in self.case.encounters.iter().enumerate() {
            let here = |scene: &&Scene| scene.encounter == EncounterIx(at as u16);
            let mut scenes = self.case.scenes.iter().filter(here);
            let seen = scenes.clone().any(|scene| {
                matches!(scene.kind, SceneKind::Decides(..)) && self.pictures_patient(scene)
            });
            if seen && scenes.all(|scene| self.patient_words(scene, names) == 0) {
                let args = vec![
                    ("of", "encounter".to_owned()),
                    ("id", encounter.id.clone()),
                    ("percent", "0".to_owned()),
                ];
                found.text(Code::NoVoice, encounter.text, args);
            }
        }
    }

    fn story_words(&self, scene: &Scene) -> usize {
        let paragraphs = scene.text.iter();
        paragraphs.map(|it| self.words(it.text).len()).sum()
    }

    fn patient_words(&self, scene: &Scene, names: &Names) -> usize {
        let said = self.patient_says(scene, names);
        said.iter().map(|said| tokens(&said.words).len()).sum()
    }

    /// `no-agency`: no fact, and not the line about the patient, says what the patient wants; or no decision's best choice
    /// or its feedback asks for it, follows it or takes a no.
    pub(super) fn agency(&self, offered: &[Offered], found: &mut Found) {
        let mut people = self.case.people.iter().filter(|person| person.patient);
        let about = people.clone().map(|patient| patient.about);
        let mut telling = self.case.facts.iter().map(|fact| fact.text).chain(about);
        if !telling.any(|text| self.lists.has(List::Goal, self.words(text)))
            && let Some(patient) = people.next()
        {
            found.text(
                Code::NoAgency,
                patient.about,
                vec![("what", "goal".to_owned())],
            );
        }
        let best = self.case.outcomes.iter().filter(|it| is_best(it.class));
        let mut texts = best
            .map(|outcome| outcome.why)
            .chain(offered.iter().flat_map(|decision| {
                decision
                    .side(true)
                    .map(|choice| choice.text)
                    .collect::<Vec<_>>()
            }));
        if !texts.any(|text| self.lists.has(List::Preference, self.words(text))) {
            found.case(Code::NoAgency, vec![("what", "decision".to_owned())]);
        }
    }
}
