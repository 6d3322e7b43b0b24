//! Effects, those under a condition too.

use crate::model::{Case, Cond, Effect, Outcome, SceneIx};

impl Effect {
    /// Tells every effect of a list in its order, a conditional one before what it holds.
    pub fn each<'c>(list: &'c [Self], tell: &mut impl FnMut(&'c Self)) {
        for effect in list {
            tell(effect);
            if let Self::When(_, inner) = effect {
                Self::each(inner, tell);
            }
        }
    }
}

impl Case {
    /// Tells every effect with its scene; `None` for what stands in no scene.
    pub fn effects<'c>(&'c self, tell: &mut impl FnMut(Option<SceneIx>, &'c Effect)) {
        for (ix, scene) in (0..).map(SceneIx).zip(&self.scenes) {
            Effect::each(&scene.arrive, &mut |effect| tell(Some(ix), effect));
        }
        for Outcome { scene, effects, .. } in &self.outcomes {
            Effect::each(effects, &mut |effect| tell(Some(*scene), effect));
        }
        for late in &self.late {
            Effect::each(&late.effects, &mut |effect| tell(None, effect));
        }
        for deadline in &self.deadlines {
            Effect::each(&deadline.missed, &mut |effect| tell(None, effect));
        }
    }
}

/// Tells the conditions of effects.
pub(super) fn guards<'c>(list: &'c [Effect], tell: &mut impl FnMut(&'c Cond)) {
    Effect::each(list, &mut |effect| {
        if let Effect::When(when, _) = effect {
            tell(when);
        }
    });
}
