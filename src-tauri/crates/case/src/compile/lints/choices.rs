//! Choices that give themselves away, and scenes too long to read before one decides.

use super::{Lists, Texts, holds, is_best, judged};
use crate::compile::Lower;
use crate::finding::Code;
use crate::model::{Case, Choice, Offer, Scene, SceneKind};

/// Most words before the choices, all paragraphs together.
const SCENE_WORDS: usize = 160;
/// Most words of one choice.
const CHOICE_WORDS: usize = 25;

impl Lower<'_> {
    /// `scene-long`: words before the choices.
    pub(super) fn scene_length(&mut self, scene: &Scene, texts: &Texts) {
        let words: usize = scene
            .text
            .iter()
            .map(|paragraph| texts.words(paragraph.text).len())
            .sum();
        if words > SCENE_WORDS {
            let at = self
                .names
                .scenes
                .find(&scene.id)
                .and_then(|at| self.names.scenes.names.get(at));
            let args = vec![
                ("words", words.to_string()),
                ("max", SCENE_WORDS.to_string()),
            ];
            self.report
                .add(Code::SceneLong, at.map_or(0, |(_, at)| *at), args);
        }
    }

    /// `scene-long` for one choice, and `length-spread`: longest over shortest above 1.6 and more than five words.
    pub(super) fn choice_lengths(&mut self, choices: &[Choice], texts: &Texts) {
        let lengths: Vec<usize> = choices
            .iter()
            .map(|choice| texts.words(choice.text).len())
            .collect();
        for (choice, words) in choices.iter().zip(&lengths) {
            if *words > CHOICE_WORDS {
                let args = vec![
                    ("words", words.to_string()),
                    ("max", CHOICE_WORDS.to_string()),
                ];
                self.at_choice(Code::SceneLong, choice, args);
            }
        }
        let (Some(longest), Some(shortest)) = (lengths.iter().max(), lengths.iter().min()) else {
            return;
        };
        if longest * 10 > shortest * 16 && longest - shortest > 5 {
            let outlier = choices
                .iter()
                .zip(&lengths)
                .find(|(_, words)| *words == longest);
            if let Some((choice, _)) = outlier {
                let args = vec![
                    ("longest", longest.to_string()),
                    ("shortest", shortest.to_string()),
                ];
                self.at_choice(Code::LengthSpread, choice, args);
            }
        }
    }

    /// `few-plausible`: fewer than three choices, or fewer than two that are not best and have a `tempting` line.
    pub(super) fn plausible(
        &mut self,
        case: &Case,
        scene: &Scene,
        choices: &[Choice],
        speech: bool,
    ) {
        let tempting = choices
            .iter()
            .filter(|choice| {
                choice.outcomes.iter().any(|ix| {
                    let best = case
                        .outcomes
                        .get(ix.at())
                        .is_some_and(|outcome| is_best(outcome.class));
                    !best && self.tempting.get(ix.at()).copied().unwrap_or_default()
                })
            })
            .count();
        if choices.len() < 3 || (!speech && tempting < 2) {
            let at = self
                .names
                .scenes
                .find(&scene.id)
                .and_then(|at| self.names.scenes.names.get(at));
            let args = vec![
                ("choices", choices.len().to_string()),
                ("tempting", tempting.to_string()),
            ];
            self.report
                .add(Code::FewPlausible, at.map_or(0, |(_, at)| *at), args);
        }
    }

    /// `self-condemning`: a choice that is not best says it is careless. Speech is exempt where it is quoted.
    pub(super) fn condemning(
        &mut self,
        case: &Case,
        choices: &[Choice],
        texts: &Texts,
        lists: &Lists,
    ) {
        for choice in choices {
            let best = judged(case, &choice.outcomes)
                .iter()
                .any(|outcome| is_best(outcome.class));
            let words = texts.words(choice.text);
            let quoted = self
                .texts
                .words
                .get(choice.text.at())
                .is_some_and(|text| text.starts_with(['"', '“', '«']));
            if best || quoted {
                continue;
            }
            if let Some(phrase) = lists.condemning.iter().find(|phrase| holds(words, phrase)) {
                self.at_choice(
                    Code::SelfCondemning,
                    choice,
                    vec![("words", (*phrase).to_owned())],
                );
            }
        }
    }

    /// `absolute-wrong`: an absolute word in a choice that is not best and in no best one, in more than one decision.
    pub(super) fn absolutes(&mut self, case: &Case, texts: &Texts, lists: &Lists) {
        let mut found: Vec<(&Choice, &str)> = Vec::new();
        for scene in &case.scenes {
            let SceneKind::Decides(decision, _) = &scene.kind else {
                continue;
            };
            let Offer::Choices { choices, .. } = &decision.offer else {
                continue;
            };
            let best = |choice: &&Choice| {
                judged(case, &choice.outcomes)
                    .iter()
                    .any(|outcome| is_best(outcome.class))
            };
            let (best, others): (Vec<&Choice>, Vec<&Choice>) = choices.iter().partition(best);
            let absolute = |choice: &Choice| {
                let words = texts.words(choice.text);
                lists
                    .absolutes
                    .iter()
                    .find(|word| holds(words, word))
                    .copied()
            };
            if best.is_empty() || best.iter().any(|choice| absolute(choice).is_some()) {
                continue;
            }
            found.extend(
                others
                    .into_iter()
                    .find_map(|choice| Some((choice, absolute(choice)?))),
            );
        }
        if found.len() > 1 {
            for (choice, word) in found {
                self.at_choice(
                    Code::AbsoluteWrong,
                    choice,
                    vec![("words", word.to_owned())],
                );
            }
        }
    }

    fn at_choice(&mut self, code: Code, choice: &Choice, args: Vec<(&'static str, String)>) {
        let at = self
            .texts
            .at
            .get(choice.text.at())
            .copied()
            .unwrap_or_default();
        self.report.add(code, at, args);
    }
}
