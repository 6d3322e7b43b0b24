//! Every choice of the case, numbered before conditions can name one.

use super::names::{Table, by_id, items};
use crate::model::{ChoiceIx, SceneIx};
use crate::source::CaseSource;

/// Choices by scene; a scene's choices have consecutive numbers in file order.
#[derive(Debug, Default)]
pub(crate) struct Choices {
    /// Scene and position by number.
    pub all: Vec<(SceneIx, u8)>,
    /// Byte offset by number.
    pub places: Vec<u32>,
    ids: Vec<String>,
    /// First number and count by scene.
    spans: Vec<(usize, usize)>,
}

impl Choices {
    pub fn new(source: &CaseSource, scenes: &Table) -> Self {
        let mut choices = Self {
            spans: vec![(0, 0); scenes.len()],
            ..Self::default()
        };
        for (id, scene) in by_id(source.scenes.as_ref()) {
            let Some(at) = scenes.find(&id.name) else {
                continue;
            };
            let list = scene
                .decision
                .as_ref()
                .and_then(|decision| decision.choices.as_ref());
            let first = choices.ids.len();
            for (position, choice) in items(list).iter().enumerate() {
                choices
                    .all
                    .push((SceneIx(at as u16), position.min(255) as u8));
                let name = choice.id.as_ref().map(|id| id.name.clone());
                choices.ids.push(name.unwrap_or_default());
                choices.places.push(choice.at);
            }
            choices.spans[at] = (first, choices.ids.len() - first);
        }
        choices
    }

    /// The choice at a position of a scene.
    pub fn at(&self, scene: SceneIx, position: usize) -> ChoiceIx {
        let first = self.spans.get(scene.at()).map_or(0, |span| span.0);
        ChoiceIx((first + position) as u16)
    }

    /// The choice written `scene.choice`.
    pub fn find(&self, scenes: &Table, path: &str) -> Option<ChoiceIx> {
        let (scene, choice) = path.split_once('.')?;
        let (first, count) = *self.spans.get(scenes.find(scene)?)?;
        let position = self.ids[first..first + count]
            .iter()
            .position(|id| id == choice)?;
        Some(ChoiceIx((first + position) as u16))
    }

    /// Every choice as `scene.choice`, for a suggestion.
    pub fn names(&self, scenes: &Table) -> Vec<String> {
        let scene = |at: SceneIx| {
            scenes
                .names
                .get(at.at())
                .map_or("", |(name, _)| name.as_str())
        };
        self.all
            .iter()
            .zip(&self.ids)
            .map(|((at, _), id)| format!("{}.{id}", scene(*at)))
            .collect()
    }
}
