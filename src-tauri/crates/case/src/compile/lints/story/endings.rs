//! Endings: decisions must end somewhere different.

use crate::compile::Lower;
use crate::finding::Code;
use crate::model::{Case, Prose, Scene, SceneIx, SceneKind};
use std::collections::HashSet;

/// Fewest endings of a case.
const ENDINGS: usize = 4;

impl Lower<'_> {
    /// `endings-alike`: fewer than four endings, all of one class, or two with the same paragraph. Whether all can be reached
    /// is the prover's.
    pub(super) fn endings(&mut self, case: &Case) {
        let endings: Vec<(SceneIx, &Scene)> = (0..)
            .map(SceneIx)
            .zip(&case.scenes)
            .filter(|(_, scene)| matches!(scene.kind, SceneKind::Ends(_)))
            .collect();
        let classes: HashSet<_> = endings
            .iter()
            .filter_map(|(_, scene)| match &scene.kind {
                SceneKind::Ends(ending) => Some(ending.class),
                SceneKind::Decides(..) | SceneKind::Continues(_) => None,
            })
            .collect();
        let count = endings.len();
        let args = |why: &str| vec![("why", why.to_owned()), ("count", count.to_string())];
        if count < ENDINGS {
            self.on_scenes(Code::EndingsAlike, args("few"));
        }
        if count > 1 && classes.len() == 1 {
            self.on_scenes(Code::EndingsAlike, args("class"));
        }
        let mut told: Vec<&Prose> = Vec::new();
        for (ix, scene) in endings {
            let paragraphs = scene.text.iter().filter_map(|paragraph| {
                case.texts
                    .prose(&case.language, &case.language, paragraph.text)
            });
            let own: Vec<&Prose> = paragraphs.collect();
            if own.iter().any(|prose| told.contains(prose)) {
                self.on_scene(Code::EndingsAlike, ix, args("text"));
            }
            told.extend(own);
        }
    }
}
