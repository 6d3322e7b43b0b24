//! Handoffs: what could have gone, what went, what arrived.

use crate::dto;
use crate::reading::Reading;
use trainer::attempt::Attempt;
use trainer::case::model::{DutyIx, Offer, OutcomeIx, RoleIx, SceneIx, SceneKind};
use trainer::engine::{self, Arrival, Event, State};

/// One handoff on its way.
struct Sent {
    scene: SceneIx,
    from: RoleIx,
    to: RoleIx,
    facts: u32,
    how: u8,
    arrival: Arrival,
    read: bool,
    outcome: Option<OutcomeIx>,
    /// Facts the sender knew, by position in the offer.
    known: u32,
}

/// Handoffs in which a played role sent or received, in the order they were sent.
pub(super) fn handoffs(attempt: &Attempt, reading: &Reading<'_>) -> Vec<dto::HandoffCard> {
    let roles = attempt.state.setup.roles;
    sent(attempt)
        .iter()
        .filter(|sent| roles.has(sent.from) || roles.has(sent.to))
        .filter_map(|sent| card(attempt, reading, sent))
        .collect()
}

fn sent(attempt: &Attempt) -> Vec<Sent> {
    let mut state = engine::initial(&attempt.case, attempt.state.setup.clone());
    let mut judged = None;
    let mut all: Vec<Sent> = Vec::new();
    for event in attempt.events() {
        if let Event::Decided { scene, outcome, .. } = event {
            judged = Some((*scene, *outcome));
        }
        if let Event::Sent {
            scene,
            from,
            to,
            facts,
            how,
            arrival,
        } = *event
        {
            all.push(Sent {
                scene,
                from,
                to,
                facts,
                how,
                arrival,
                read: false,
                outcome: judged
                    .filter(|(decided, _)| *decided == scene)
                    .map(|(_, outcome)| outcome),
                known: known(attempt, &state, scene, from),
            });
        }
        if let Event::Received { scene } = event {
            let waiting = all.iter_mut().filter(|sent| {
                let late = matches!(sent.arrival, Arrival::At(_));
                sent.scene == *scene && late && !sent.read
            });
            // Of several from one scene, the one due first is read first.
            let first = waiting.min_by_key(|sent| match sent.arrival {
                Arrival::At(due) => due,
                Arrival::Now | Arrival::Never => u32::MAX,
            });
            if let Some(first) = first {
                first.read = true;
            }
        }
        engine::apply(&mut state, event);
    }
    all
}

fn known(attempt: &Attempt, state: &State, scene: SceneIx, from: RoleIx) -> u32 {
    let Some((_, Offer::Handoff { facts, .. })) = offer(attempt, scene) else {
        return 0;
    };
    let known = (0_u32..).zip(facts);
    known
        .filter(|(_, fact)| state.knows[fact.at()].has(from))
        .fold(0, |bits, (position, _)| bits | 1 << position)
}

fn offer(attempt: &Attempt, scene: SceneIx) -> Option<(DutyIx, &Offer)> {
    match &attempt.case.scenes[scene.at()].kind {
        SceneKind::Decides(decision, _) => Some((decision.duty, &decision.offer)),
        SceneKind::Continues(_) | SceneKind::Ends(_) => None,
    }
}

fn card(attempt: &Attempt, reading: &Reading<'_>, sent: &Sent) -> Option<dto::HandoffCard> {
    let case = reading.case;
    let (duty, Offer::Handoff { facts, how, .. }) = offer(attempt, sent.scene)? else {
        return None;
    };
    let own_duty = sent
        .outcome
        .and_then(|outcome| case.outcomes[outcome.at()].duty);
    let duty = &case.duties[own_duty.unwrap_or(duty).at()];
    let arrived = match sent.arrival {
        Arrival::Now => true,
        Arrival::At(_) => sent.read,
        Arrival::Never => false,
    };
    let facts = (0_u32..).zip(facts).map(|(position, fact)| {
        let has = |bits: u32| bits & (1 << position) != 0;
        dto::HandoffFact {
            text: reading.prose(case.facts[fact.at()].text),
            sent: has(sent.facts),
            arrived: has(sent.facts) && arrived,
            must: duty.carry.contains(fact),
            known: has(sent.known),
        }
    });
    Some(dto::HandoffCard {
        title: reading.plain(case.scenes[sent.scene.at()].title),
        from: end(attempt, reading, sent.from),
        to: end(attempt, reading, sent.to),
        facts: facts.collect(),
        how: how
            .get(usize::from(sent.how))
            .map(|way| reading.plain(way.text))
            .unwrap_or_default(),
        arrival: match (sent.arrival, arrived) {
            (Arrival::Now, _) => "arrived",
            (Arrival::At(_), true) => "late",
            (Arrival::At(_), false) | (Arrival::Never, _) => "lost",
        }
        .to_owned(),
        right_receiver: duty.tell.is_empty() || duty.tell.has(sent.to),
    })
}

fn end(attempt: &Attempt, reading: &Reading<'_>, role: RoleIx) -> dto::HandoffEnd {
    let person = reading.person_of(role);
    dto::HandoffEnd {
        role_name: reading.role_name(role),
        person: person.map(|person| reading.person_name(person)),
        portrait: person.and_then(|person| reading.portrait(person)),
        you: attempt.state.setup.roles.has(role),
        player: crate::team::player(attempt, role),
    }
}
