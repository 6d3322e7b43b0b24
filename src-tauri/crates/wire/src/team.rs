//! Who plays at this laptop, and what is shown while it changes hands: nothing of the story.

use crate::dto;
use crate::reading::{Reader, Reading};
use crate::scene::{is_draft, mode, patient, reading};
use trainer::attempt::Attempt;
use trainer::case::model::RoleIx;

/// Who plays each role, in the case's order; empty where one person plays.
pub(crate) fn seats(attempt: &Attempt, reading: &Reading<'_>) -> Vec<dto::TeamSeat> {
    let played = attempt.played();
    played
        .filter_map(|role| {
            let seat = attempt.player(role)?;
            Some(dto::TeamSeat {
                role: seat.role.clone(),
                role_name: reading.role_name(role),
                player: seat.name.clone(),
                profile: seat.profile.map(|profile| profile.to_string()),
            })
        })
        .collect()
}

/// Name of the person who plays the role, in a team.
pub(crate) fn player(attempt: &Attempt, role: RoleIx) -> Option<String> {
    attempt.player(role).map(|seat| seat.name.clone())
}

/// The attempt this one was replayed from.
pub(crate) fn replay_of(attempt: &Attempt) -> Option<dto::ReplayCard> {
    attempt.started.replay_of.map(|of| dto::ReplayCard {
        attempt: of.attempt.to_string(),
        decisions: of.seq,
    })
}

/// The scene while the laptop goes to someone else. It is made without the role's screen, so nothing of it can slip in:
/// who has to take it, the case's title and patient as in the library, and that is all.
pub(crate) fn handover(
    attempt: &Attempt,
    attempt_number: u32,
    role: RoleIx,
    reader: &Reader,
) -> dto::Scene {
    let reading = reading(attempt, reader);
    let id = attempt.case.roles[role.at()].id.clone();
    let role_name = reading.role_name(role);
    dto::Scene {
        attempt: attempt.id.to_string(),
        seq: attempt.state.seq,
        mode: mode(attempt.started.mode).to_owned(),
        attempt_number,
        case_title: reading.plain(attempt.case.title),
        patient: patient(&reading),
        draft: is_draft(&attempt.case.review),
        role: id.clone(),
        role_name: role_name.clone(),
        person_name: None,
        person_portrait: None,
        scene: String::new(),
        title: String::new(),
        time: String::new(),
        place: String::new(),
        stage: None,
        stage_person: None,
        deadlines: Vec::new(),
        happened: Vec::new(),
        text: Vec::new(),
        pictures: Vec::new(),
        decision: None,
        evidence: Vec::new(),
        facts: Vec::new(),
        can_hint: false,
        hint: None,
        can_undo: false,
        decisions: attempt.state.seq,
        ending: None,
        team: seats(attempt, &reading),
        replay_of: replay_of(attempt),
        // Told to whoever takes the seat.
        changed: None,
        handover: Some(dto::HandoverCard {
            role: id,
            role_name,
            player: player(attempt, role).unwrap_or_default(),
            has_pin: false,
        }),
    }
}
