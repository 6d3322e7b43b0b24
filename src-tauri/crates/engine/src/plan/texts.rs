//! Which texts a view puts before its role's eyes, and in which scene.

use crate::view::{DecisionView, EvidenceView, Line, OfferView, Passage, View};
use case::model::{Case, EvidenceBody, EvidenceItem, SceneIx, TextIx};

/// Every text of the view, with the scene it belongs to: passages to their own scene and to the one where they are read.
pub(super) fn read(case: &Case, view: &View, here: SceneIx) -> Vec<(SceneIx, TextIx)> {
    let mut texts = Vec::new();
    let mut at = |scene: SceneIx, text: TextIx| texts.push((scene, text));
    at(here, case.encounters[view.encounter.at()].text);
    if let Some(scene) = view.scene {
        at(here, case.scenes[scene.at()].title);
    }
    for line in &view.paragraphs {
        at(here, line.text);
    }
    if let Some(decision) = &view.decision {
        offered(case, decision, &mut |text| at(here, text));
    }
    for running in &view.deadlines {
        at(here, case.deadlines[running.deadline.at()].text);
    }
    for known in &view.facts {
        at(here, case.facts[known.fact.at()].text);
    }
    for piece in &view.evidence {
        evidence(case, piece, &mut |text| at(here, text));
    }
    for passage in &view.happened {
        told(case, passage, &mut |scene, text| {
            at(here, text);
            if let Some(scene) = scene {
                at(scene, text);
            }
        });
    }
    texts
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
