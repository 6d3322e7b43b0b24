//! Which texts a view puts before its role's eyes, and in which scene.

use super::{DecisionView, EvidenceView, Line, OfferView, Passage, View};
use case::model::{Case, EvidenceBody, EvidenceItem, Scene, SceneIx, SceneKind, TextIx};

impl View {
    /// Every text this view puts before its role's eyes, with the scene it belongs to: passages to their own scene and to
    /// `here`, the scene that waits or the ending.
    #[must_use]
    pub fn texts(&self, case: &Case, here: SceneIx) -> Vec<(SceneIx, TextIx)> {
        let mut texts = Vec::new();
        let mut at = |scene: SceneIx, text: TextIx| texts.push((scene, text));
        at(here, case.encounters[self.encounter.at()].text);
        if let Some(scene) = self.scene {
            seen(case, &case.scenes[scene.at()], &mut |text| at(here, text));
        }
        for line in &self.paragraphs {
            at(here, line.text);
        }
        if let Some(decision) = &self.decision {
            offered(case, decision, &mut |text| at(here, text));
        }
        for running in &self.deadlines {
            at(here, case.deadlines[running.deadline.at()].text);
        }
        for known in &self.facts {
            let fact = &case.facts[known.fact.at()];
            at(here, fact.text);
            fact.source.into_iter().for_each(|source| at(here, source));
        }
        for piece in &self.evidence {
            evidence(case, piece, &mut |text| at(here, text));
        }
        for passage in &self.happened {
            told(case, passage, &mut |scene, text| {
                at(here, text);
                if let Some(scene) = scene {
                    at(scene, text);
                }
            });
        }
        texts
    }
}

/// Title and pictures of the scene, and the ending's title.
fn seen(case: &Case, scene: &Scene, at: &mut impl FnMut(TextIx)) {
    at(scene.title);
    let stage = scene.stage.iter();
    stage
        .flat_map(|stage| std::iter::once(stage.place).chain(stage.person))
        .chain(scene.media.iter().copied())
        .for_each(|media| at(case.media[media.at()].alt));
    match &scene.kind {
        SceneKind::Ends(ending) => at(ending.title),
        SceneKind::Decides(..) | SceneKind::Continues(_) => {}
    }
}

fn told(case: &Case, passage: &Passage, at: &mut impl FnMut(Option<SceneIx>, TextIx)) {
    match passage {
        Passage::Outcome { scene, line } | Passage::Colleague { scene, line, .. } => {
            at(Some(*scene), line.text);
        }
        Passage::Scene { scene, lines } => {
            for Line { text, .. } in lines {
                at(Some(*scene), *text);
            }
        }
        Passage::Late { title, line, .. } => {
            at(None, line.text);
            if let Some(title) = title {
                at(None, title.text);
            }
        }
        Passage::DeadlineMissed { line, .. } => at(None, line.text),
        Passage::Received { scene, facts, .. } => {
            for fact in facts {
                at(Some(*scene), case.facts[fact.at()].text);
            }
        }
    }
}

fn offered(case: &Case, decision: &DecisionView, at: &mut impl FnMut(TextIx)) {
    decision
        .ask
        .into_iter()
        .chain(decision.hint)
        .for_each(&mut *at);
    match &decision.offer {
        OfferView::Choices { choices: shown, .. }
        | OfferView::Options { options: shown, .. }
        | OfferView::Order { options: shown } => shown.iter().for_each(|shown| at(shown.text)),
        OfferView::Enter { fields, places } => {
            fields.iter().for_each(|field| at(field.text));
            places.iter().for_each(|place| at(place.text));
        }
        OfferView::Handoff { facts, how, .. } => {
            facts
                .iter()
                .for_each(|(_, fact)| at(case.facts[fact.at()].text));
            how.iter().for_each(|how| at(how.text));
        }
    }
}

fn evidence(case: &Case, piece: &EvidenceView, at: &mut impl FnMut(TextIx)) {
    let whole = &case.evidence[piece.evidence()];
    at(whole.title);
    whole.source.into_iter().for_each(&mut *at);
    match (piece, &whole.body) {
        (
            EvidenceView::Vitals { chart, .. },
            EvidenceBody::Vitals {
                tracks,
                points,
                lines,
                ..
            },
        ) => {
            tracks.iter().copied().for_each(&mut *at);
            chart
                .points
                .iter()
                .for_each(|(position, _)| at(points[*position].label));
            chart
                .lines
                .iter()
                .for_each(|(position, _)| at(lines[*position].text));
        }
        (
            EvidenceView::Items { items: there, .. },
            EvidenceBody::Medicines(items)
            | EvidenceBody::Messages(items)
            | EvidenceBody::Notes(items),
        ) => {
            for position in there {
                let EvidenceItem { label, text, .. } = &items[*position];
                label.iter().copied().for_each(&mut *at);
                at(*text);
            }
        }
        (EvidenceView::Picture { media, .. }, _) => at(case.media[media.at()].alt),
        (EvidenceView::Vitals { .. } | EvidenceView::Items { .. }, _) => {}
    }
}
