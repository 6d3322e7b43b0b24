//! The credit screen, and the identity both ways.

use super::line::Credits;
use super::{card, profession};
use crate::dto;
use trainer::activity::State;
use trainer::claim::{CYCLE_MONTHS, CycleSum, Record};
use trainer::ledger::Identity;

pub(crate) fn transcript(record: &Record, credits: &Credits<'_>) -> dto::Transcript {
    let (demonstrations, certificates): (Vec<_>, Vec<_>) = record
        .certificates
        .iter()
        .map(card)
        .partition(|certificate| certificate.demonstration);
    dto::Transcript {
        identity: identity(record.identity.as_ref()),
        missing: record
            .missing
            .iter()
            .map(|field| (*field).to_owned())
            .collect(),
        professions: record.professions.iter().map(profession).collect(),
        cycles: record.cycles.iter().map(cycle).collect(),
        certificates,
        demonstrations,
        activities: record
            .standings
            .iter()
            .filter(|standing| standing.begun && standing.state != State::Claimed)
            .map(|standing| credits.line(standing))
            .collect(),
        broken: credits.offered.activities.is_none(),
    }
}

fn cycle(sum: &CycleSum) -> dto::CycleCard {
    dto::CycleCard {
        profession: sum.profession.clone(),
        starts: sum.starts.to_string(),
        ends: sum.ends.to_string(),
        today: sum.today.to_string(),
        earned: sum.earned,
        needed: sum.needed,
        even_pace: sum.even_pace,
        steps: sum
            .steps
            .iter()
            .map(|(day, sum)| (day.to_string(), *sum))
            .collect(),
    }
}

fn identity(stated: Option<&Identity>) -> dto::Identity {
    let Some(stated) = stated.cloned() else {
        return dto::Identity {
            given_name: String::new(),
            family_name: String::new(),
            credentials: String::new(),
            profession: String::new(),
            renewal: None,
            cycle_months: CYCLE_MONTHS,
            needed: None,
            licence_state: String::new(),
            licence_number: String::new(),
            birth_day: String::new(),
            nabp: String::new(),
        };
    };
    dto::Identity {
        given_name: stated.given_name,
        family_name: stated.family_name,
        credentials: stated.credentials,
        profession: stated.profession,
        renewal: stated.renewal,
        cycle_months: stated.cycle_months,
        needed: stated.needed,
        licence_state: stated.licence_state,
        licence_number: stated.licence_number,
        birth_day: stated.birth_day,
        nabp: stated.nabp,
    }
}

/// The identity a learner states.
pub(crate) fn stated(identity: dto::Identity) -> Identity {
    Identity {
        given_name: identity.given_name,
        family_name: identity.family_name,
        credentials: identity.credentials,
        profession: identity.profession,
        renewal: identity.renewal.filter(|renewal| !renewal.is_empty()),
        cycle_months: identity.cycle_months,
        needed: identity.needed,
        licence_state: identity.licence_state,
        licence_number: identity.licence_number,
        birth_day: identity.birth_day,
        nabp: identity.nabp,
    }
}
