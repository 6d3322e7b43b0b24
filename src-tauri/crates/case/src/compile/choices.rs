//! Every choice of the case, numbered before conditions can name one.

use super::names::{Table, by_id, items};
use crate::model::{ChoiceIx, SceneIx};
use crate::source::CaseSource;
use std::collections::HashMap;

/// Choices by scene; a scene's choices have consecutive numbers in file order.
#[derive(Debug, Default)]
pub(crate) struct Choices<'s> {
    /// Scene and position by number.
    pub all: Vec<(SceneIx, u8)>,
    /// Byte offset by number.
    pub places: Vec<u32>,
    ids: Vec<&'s str>,
    by_id: HashMap<(SceneIx, &'s str), ChoiceIx>,
    /// First number by scene.
    firsts: Vec<usize>,
}

impl<'s> Choices<'s> {
    pub fn new(source: &'s CaseSource, scenes: &Table) -> Self {
        let mut choices = Self {
            firsts: vec![0; scenes.len()],
            ..Self::default()
        };
        for (id, scene) in by_id(source.scenes.as_ref()) {
            let Some(at) = scenes.find(id.name) else {
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
                let name = choice.id.as_ref().map_or("", |id| id.name);
                let ix = ChoiceIx(choices.ids.len().min(usize::from(u16::MAX)) as u16);
                choices
                    .by_id
                    .entry((SceneIx(at as u16), name))
                    .or_insert(ix);
                choices.ids.push(name);
                choices.places.push(choice.at);
            }
            choices.firsts[at] = first;
        }
        choices
    }

    /// The choice at a position of a scene.
    pub fn at(&self, scene: SceneIx, position: usize) -> ChoiceIx {
        let first = self.firsts.get(scene.at()).copied().unwrap_or_default();
        ChoiceIx((first + position) as u16)
    }

    /// The choice written `scene.choice`.
    pub fn find(&self, scenes: &Table, path: &str) -> Option<ChoiceIx> {
        let (scene, choice) = path.split_once('.')?;
        let scene = SceneIx(scenes.find(scene)? as u16);
        self.by_id.get(&(scene, choice)).copied()
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
