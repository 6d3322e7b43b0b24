//! Every condition and every effect of a case, with the scene whose answer it may read.

use case::model::{Case, Cond, Effect, EvidenceBody, Next, Offer, Outcome, SceneKind};

/// Tells every condition that decides what can happen (not those that choose words or evidence).
pub fn conditions(case: &Case, tell: &mut impl FnMut(usize, &Cond)) {
    for (at, scene) in case.scenes.iter().enumerate() {
        inner(&scene.arrive, at, tell);
        match &scene.kind {
            SceneKind::Decides(decision, next) => {
                ways(next, at, tell);
                match &decision.offer {
                    Offer::Choices { choices, .. } => {
                        choices.iter().for_each(|choice| tell(at, &choice.when));
                    }
                    Offer::Options { options, .. } | Offer::Order { options, .. } => {
                        options.iter().for_each(|option| tell(at, &option.when));
                    }
                    Offer::Enter { .. } | Offer::Handoff { .. } => {}
                }
                decision
                    .colleague
                    .iter()
                    .for_each(|colleague| tell(at, &colleague.when));
            }
            SceneKind::Continues(next) => ways(next, at, tell),
            SceneKind::Ends(_) => {}
        }
    }
    for outcome in &case.outcomes {
        tell(outcome.scene.at(), &outcome.when);
        inner(&outcome.effects, outcome.scene.at(), tell);
    }
    for duty in &case.duties {
        duty.may.iter().for_each(|may| tell(usize::MAX, &may.when));
    }
    for late in &case.late {
        tell(usize::MAX, &late.when);
        inner(&late.effects, usize::MAX, tell);
    }
    for deadline in &case.deadlines {
        inner(&deadline.missed, usize::MAX, tell);
    }
    for measure in &case.measures {
        tell(usize::MAX, &measure.met);
    }
}

/// Tells the conditions that choose words and evidence.
pub fn wordings(case: &Case, tell: &mut impl FnMut(&Cond)) {
    for scene in &case.scenes {
        scene.text.iter().for_each(|part| tell(&part.when));
    }
    for piece in &case.evidence {
        tell(&piece.when);
        match &piece.body {
            EvidenceBody::Vitals { points, .. } => {
                points.iter().for_each(|point| tell(&point.when));
            }
            EvidenceBody::Medicines(items)
            | EvidenceBody::Messages(items)
            | EvidenceBody::Notes(items) => items.iter().for_each(|item| tell(&item.when)),
            EvidenceBody::Picture(_) => {}
        }
    }
}

/// Tells every effect, inner ones too.
pub fn effects(case: &Case, tell: &mut impl FnMut(usize, &Effect)) {
    for (at, scene) in case.scenes.iter().enumerate() {
        each(&scene.arrive, at, tell);
    }
    for Outcome { scene, effects, .. } in &case.outcomes {
        each(effects, scene.at(), tell);
    }
    for late in &case.late {
        each(&late.effects, usize::MAX, tell);
    }
    for deadline in &case.deadlines {
        each(&deadline.missed, usize::MAX, tell);
    }
}

fn each(effects: &[Effect], scene: usize, tell: &mut impl FnMut(usize, &Effect)) {
    for effect in effects {
        tell(scene, effect);
        if let Effect::When(_, inner) = effect {
            each(inner, scene, tell);
        }
    }
}

fn inner(effects: &[Effect], scene: usize, tell: &mut impl FnMut(usize, &Cond)) {
    for effect in effects {
        if let Effect::When(cond, deeper) = effect {
            tell(scene, cond);
            inner(deeper, scene, tell);
        }
    }
}

fn ways(next: &Next, scene: usize, tell: &mut impl FnMut(usize, &Cond)) {
    next.branches.iter().for_each(|(when, _)| tell(scene, when));
}
