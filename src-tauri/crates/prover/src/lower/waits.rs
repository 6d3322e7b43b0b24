//! What can wait at which scene, so that only that is looked through there.

use super::adrift::Ways;
use super::items::Item;
use super::{Program, Timed};

/// What can wait at a scene, by its place in the program's lists.
#[derive(Debug, Clone, Default)]
pub struct Waits {
    /// Late consequences, as in `timed_late`.
    pub late: Vec<usize>,
    /// Deadlines, as in `timed_deadlines`.
    pub deadlines: Vec<usize>,
    /// Messages, as in `messages`.
    pub messages: Vec<usize>,
}

/// What can wait where.
pub fn waits(program: &Program, ways: &Ways<'_>, items: &[Item]) -> Vec<Waits> {
    let mut waits = vec![Waits::default(); program.rooms.len()];
    for item in items {
        let number = match item.timed {
            Timed::Late(at) => program.timed_late.iter().position(|(late, _)| *late == at),
            Timed::Deadline(at) => {
                let mut deadlines = program.timed_deadlines.iter();
                deadlines.position(|(deadline, _)| *deadline == at)
            }
            Timed::Message => {
                let mut messages = program.messages.iter();
                messages.position(|(scene, _)| scene.at() == item.scene)
            }
        };
        let Some(number) = number else { continue };
        let at = ways.waits_at(item);
        for (waits, _) in waits.iter_mut().zip(at).filter(|(_, at)| *at) {
            match item.timed {
                Timed::Late(_) => waits.late.push(number),
                Timed::Deadline(_) => waits.deadlines.push(number),
                Timed::Message => waits.messages.push(number),
            }
        }
    }
    waits
}
