//! What each text of a case is, so that a check reads the texts it is about.

use crate::model::{
    Case, Effect, EvidenceBody, Offer, Outcome, OutcomeIx, RefIx, SceneKind, TextIx,
};

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// What the story tells: paragraphs, what follows an act, late consequences, what others notice.
    Story,
    /// The question over a decision.
    Ask,
    /// The coach before one decides: a hint.
    Hint,
    /// The coach afterwards: feedback.
    Coach,
    /// A choice or option that is best somewhere, or has no class of its own.
    Choice,
    /// A choice that is never best.
    Wrong,
    /// A field, place or way.
    Label,
    /// A fact.
    Fact,
    /// A line of evidence.
    Evidence,
    /// "Tomorrow at 9:00".
    Takeaway,
    /// A measure's rule.
    Measure,
    /// Alternative text.
    Alt,
}

/// A text and what it is.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub text: TextIx,
    pub kind: Kind,
    /// The references that can carry it: its own, its outcome's or its decision's.
    pub refs: Vec<RefIx>,
}

/// Every text that people read in play or in the debrief, but names, titles and labels of charts.
pub(super) fn parts(case: &Case) -> Vec<Part> {
    let mut all = Parts(Vec::new());
    for scene in &case.scenes {
        for paragraph in &scene.text {
            all.add(Kind::Story, paragraph.text, &[]);
        }
        all.effects(&scene.arrive);
        let SceneKind::Decides(decision, _) = &scene.kind else {
            continue;
        };
        if let Some(ask) = decision.ask {
            all.add(Kind::Ask, ask, &[]);
        }
        if let Some(hint) = decision.hint {
            all.add(
                Kind::Hint,
                hint,
                &refs(case, &decision.offer.outcomes().collect::<Vec<_>>()),
            );
        }
        for colleague in &decision.colleague {
            if let Some(seen) = colleague.seen {
                all.add(Kind::Story, seen, &[]);
            }
        }
        all.offer(case, &decision.offer);
    }
    for outcome in &case.outcomes {
        all.add(Kind::Story, outcome.after, &outcome.refs);
        all.add(Kind::Coach, outcome.why, &outcome.refs);
        for text in outcome.ledger.iter().filter_map(|entry| entry.text) {
            all.add(Kind::Story, text, &outcome.refs);
        }
        all.effects(&outcome.effects);
    }
    for late in &case.late {
        all.add(Kind::Story, late.text, &[]);
        all.effects(&late.effects);
    }
    for deadline in &case.deadlines {
        all.effects(&deadline.missed);
    }
    for fact in &case.facts {
        all.add(Kind::Fact, fact.text, &[]);
    }
    for evidence in &case.evidence {
        all.evidence(&evidence.body);
    }
    for takeaway in &case.takeaways {
        let refs = match &case.scenes[takeaway.after.at()].kind {
            SceneKind::Decides(decision, _) => {
                refs(case, &decision.offer.outcomes().collect::<Vec<_>>())
            }
            SceneKind::Continues(_) | SceneKind::Ends(_) => Vec::new(),
        };
        all.add(Kind::Takeaway, takeaway.text, &refs);
    }
    for measure in &case.measures {
        all.add(Kind::Measure, measure.text, &measure.refs);
    }
    for media in &case.media {
        all.add(Kind::Alt, media.alt, &[]);
    }
    all.0
}

struct Parts(Vec<Part>);

impl Parts {
    fn add(&mut self, kind: Kind, text: TextIx, refs: &[RefIx]) {
        let refs = refs.to_vec();
        self.0.push(Part { text, kind, refs });
    }

    fn effects(&mut self, effects: &[Effect]) {
        Effect::each(effects, &mut |effect| {
            if let Effect::Ledger(entry) = effect
                && let Some(text) = entry.text
            {
                self.add(Kind::Story, text, &[]);
            }
        });
    }

    fn offer(&mut self, case: &Case, offer: &Offer) {
        match offer {
            Offer::Choices { choices, .. } => {
                for choice in choices {
                    let best = judged(case, &choice.outcomes).any(is_fair);
                    let kind = if best { Kind::Choice } else { Kind::Wrong };
                    self.add(kind, choice.text, &refs(case, &choice.outcomes));
                }
            }
            Offer::Options { options, .. } | Offer::Order { options, .. } => {
                for option in options {
                    self.add(Kind::Choice, option.text, &[]);
                }
            }
            Offer::Enter { fields, places, .. } => {
                for text in fields
                    .iter()
                    .map(|it| it.text)
                    .chain(places.iter().map(|it| it.text))
                {
                    self.add(Kind::Label, text, &[]);
                }
            }
            Offer::Handoff { how, .. } => {
                for how in how {
                    self.add(Kind::Label, how.text, &[]);
                }
            }
        }
    }

    fn evidence(&mut self, body: &EvidenceBody) {
        match body {
            EvidenceBody::Medicines(items)
            | EvidenceBody::Messages(items)
            | EvidenceBody::Notes(items) => {
                for item in items {
                    self.add(Kind::Evidence, item.text, &[]);
                }
            }
            // Labels of a chart stand beside its unit; a picture has its alternative text.
            EvidenceBody::Vitals { .. } | EvidenceBody::Picture(_) => {}
        }
    }
}

/// Whether an act is defensible: what it is called then says nothing against it.
const fn is_fair(outcome: &Outcome) -> bool {
    use crate::model::OutcomeClass::{Acceptable, Critical, Harmful, Recommended, Unnecessary};
    match outcome.class {
        Critical | Recommended | Acceptable => true,
        Unnecessary | Harmful => false,
    }
}

fn judged<'c>(case: &'c Case, outcomes: &'c [OutcomeIx]) -> impl Iterator<Item = &'c Outcome> {
    let all = &case.outcomes;
    outcomes.iter().filter_map(|ix| all.get(ix.at()))
}

fn refs(case: &Case, outcomes: &[OutcomeIx]) -> Vec<RefIx> {
    judged(case, outcomes)
        .flat_map(|outcome| outcome.refs.clone())
        .collect()
}
