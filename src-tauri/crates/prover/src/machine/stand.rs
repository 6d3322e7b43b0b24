//! A state of `engine` as values of places.

use super::Machine;
use super::time::{IDLE, MET, MISSED, OVER, RUNNING};
use crate::lower::{Ask, RoomKind, Slot, start_of};
use case::model::{DeadlineStatus, RoleIx};
use engine::{LateState, State, Transit};

impl Machine<'_> {
    /// Stands where the state does. `false` where more messages of one handoff are on their way than a state of the program
    /// holds; those that find no room are left out.
    pub fn stand(&mut self, state: &State) -> bool {
        let program = self.program;
        let fixed = &program.fixed;
        for (place, now) in program.places.all.iter().zip(&mut self.now) {
            *now = match place.slot {
                Slot::Scene => i32::from(state.scene.0),
                Slot::Minute => number(state.minute),
                Slot::Var(var) => state.vars[usize::from(var)],
                Slot::Knows(role, fact) => {
                    i32::from(state.knows[usize::from(fact)].has(RoleIx(role)))
                }
                Slot::Visited(scene) => i32::from(state.visited[usize::from(scene)]),
                Slot::Taken(choice) => i32::from(state.taken[usize::from(choice)]).min(place.high),
                Slot::Counted(key) => i32::from(state.counted[usize::from(key)]).min(place.high),
                Slot::Deadline(at) => match state.deadlines[usize::from(at)].0 {
                    DeadlineStatus::Idle => IDLE,
                    DeadlineStatus::Running => RUNNING,
                    DeadlineStatus::Met => MET,
                    DeadlineStatus::Missed => MISSED,
                },
                Slot::DeadlineDue(at) => match state.deadlines[usize::from(at)] {
                    (DeadlineStatus::Running, due) => {
                        number(start_of(&fixed.dues.deadlines[usize::from(at)], due))
                    }
                    (DeadlineStatus::Idle | DeadlineStatus::Met | DeadlineStatus::Missed, _) => 0,
                },
                Slot::Late(at) => match state.late[usize::from(at)] {
                    LateState::Idle => IDLE,
                    LateState::Pending { .. } => RUNNING,
                    LateState::Over => OVER,
                },
                Slot::LateDue(at) => match state.late[usize::from(at)] {
                    LateState::Pending { due, .. } => {
                        number(start_of(&fixed.dues.late[usize::from(at)], due))
                    }
                    LateState::Idle | LateState::Over => 0,
                },
                Slot::Failed(flag) => {
                    let (raised, charged) = &state.fails[usize::from(flag)];
                    i32::from(*raised || !charged.is_empty())
                }
                Slot::Charged(role) => {
                    let mut charged = state.fails.iter();
                    i32::from(charged.any(|(_, charged)| charged.has(RoleIx(role))))
                }
                Slot::Critical(step) => i32::from(state.critical[usize::from(step)]),
                Slot::Met(measure) => i32::from(state.measures[usize::from(measure)] == Some(true)),
                Slot::TransitDue(..) | Slot::TransitTo(..) | Slot::TransitFacts(..) => 0,
            };
        }
        let all = state.transit.iter();
        all.filter(|message| !self.on_its_way(message)).count() == 0
    }

    /// Puts a message on its way; whether there was room.
    fn on_its_way(&mut self, message: &Transit) -> bool {
        let program = self.program;
        let mut messages = program.messages.iter();
        let Some((_, transit)) = messages.find(|(scene, _)| *scene == message.scene) else {
            // Nothing hangs on what it carries.
            return true;
        };
        let RoomKind::Decides(question, _) = &program.rooms[message.scene.at()].kind else {
            return true;
        };
        let Ask::Handoff { to, .. } = &question.offer else {
            return true;
        };
        let free = transit.entries.iter();
        let mut free = free.filter(|(due, ..)| self.now[*due] == 0);
        let Some((due, receiver, facts)) = free.next().copied() else {
            return false;
        };
        let at = start_of(
            &program.fixed.dues.messages[message.scene.at()],
            message.due,
        );
        self.now[due] = number(at) + 1;
        self.now[receiver] = (0..)
            .zip(to)
            .find(|(_, role)| **role == message.to)
            .map_or(0, |(at, _)| at);
        self.now[facts] = (message.facts & 0x7FFF_FFFF).cast_signed();
        self.in_order(&transit.entries);
        true
    }
}

fn number(minute: u32) -> i32 {
    i32::try_from(minute).unwrap_or(i32::MAX)
}
